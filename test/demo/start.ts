import { constants } from "node:os";
import { interruption, leaveInterruptToPi } from "./interruption.ts";
import { playPiped } from "./piped-show.ts";
import { playInTerminal } from "./terminal-show.ts";

// `npm start`: pi with this extension and a scripted model, in a scratch home. Arguments are passed on to pi.
const piArgs = process.argv.slice(2);

async function play(): Promise<number> {
  if (process.stdin.isTTY && process.stdout.isTTY) {
    leaveInterruptToPi();
    return await playInTerminal(piArgs, interruption(["SIGTERM", "SIGHUP"]));
  }
  const interrupted = interruption(["SIGINT", "SIGTERM", "SIGHUP"]);
  try {
    await playPiped(piArgs, interrupted);
    return 0;
  } catch (error) {
    if (interrupted.aborted) return 128 + constants.signals[interrupted.reason as NodeJS.Signals];
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await play();
