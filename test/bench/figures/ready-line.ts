import { setTimeout as pause } from "node:timers/promises";
import { reply, sequence } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, createFile } from "../../pi/session.ts";
import { startSession, type TerminalSession, timeoutMs } from "../../pi/terminal/terminal-session.ts";
import type { BenchRun, Figure } from "../figure.ts";
import { inScope } from "../scope.ts";
import { timeOfDayOffsetMs } from "../time-of-day.ts";

const count = 40;
const plain = "the same line of a monitor without ready";

export const readyLineFigure: Figure = {
  name: "ready-line",
  measure: (run) =>
    inScope(async (scope) => {
      const session = await startSession(scope, run.host);
      const ready: number[] = [];
      const without: number[] = [];
      await showMs(session, "warm-up", true);
      for (let index = 0; index < count; index++) {
        progress(run, index);
        ready.push(await showMs(session, `with-${index}`, true));
        without.push(await showMs(session, `without-${index}`, false));
      }
      return [
        {
          what: "ready by line: from the print of the line to the screen",
          conditions: `terminal of 100 × 30, idle agent, ${count} times`,
          unit: "ms",
          samples: ready,
          references: [{ name: plain, samples: without }],
          targets: [{ kind: "value", statistic: "p99", bound: "at most", limit: 100 }],
        },
      ];
    }),
};

function progress(run: BenchRun, index: number): void {
  if (index % 10 === 0) run.progress(`${index} of ${count}`);
}

/** Starts a monitor that prints one line, with its time. @returns the time until that is on the screen, in ms */
async function showMs(session: TerminalSession, name: string, isReady: boolean): Promise<number> {
  const { pi, model, home, send } = session;
  const call = reply.call("monitor", {
    description: name,
    command: `${awaitFile(name)}; sleep 0.2; echo "up at $EPOCHREALTIME"; sleep 0.5`,
    ...(isReady && { ready: { line: "^up" } }),
  });
  const before = model.requests.length;
  model.script(sequence([call, reply.text(`Watching ${name}.`)]));
  await send(`start ${name}`);
  await waitUntil(() => model.requests.length === before + 2, timeoutMs, "both answers");
  await pi.waitForScreen(`Watching ${name}.`, timeoutMs);
  const seen = new Set(timesOn(pi.screen()));
  const shown = Promise.withResolvers<{ time: string; atMs: number }>();
  // The terminal reports each taken output: a look at intervals would be too coarse.
  const listener = pi.terminal.onWriteParsed(() => {
    const time = timesOn(pi.screen()).find((each) => !seen.has(each));
    if (time !== undefined) shown.resolve({ time, atMs: performance.now() });
  });
  createFile(home, name);
  const { time, atMs } = await shown.promise;
  listener.dispose();
  // Its end is shown before the next one starts.
  await pause(900);
  return atMs + timeOfDayOffsetMs() - Number(time) * 1_000;
}

function timesOn(screen: string): string[] {
  return [...screen.matchAll(/up at (\d+\.\d{6})/g)].map(([, time = ""]) => time);
}
