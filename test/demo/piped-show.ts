import { hosts } from "../harness/host.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { moments, momentTimeoutMs } from "./moments.ts";
import { demoArguments, openScene } from "./scene.ts";

/**
 * Plays the show when nobody sits at a terminal: pi runs in a pseudo-terminal, and its screen is printed at
 * the telling moments. @throws Error with the screen if a moment does not come
 */
export async function playPiped(piArgs: string[], interrupted: AbortSignal): Promise<void> {
  const scene = await openScene();
  const pi = startTerminalPi({
    host: hosts.oldest,
    home: scene.home,
    columns: 100,
    rows: 30,
    args: demoArguments(piArgs),
  });
  try {
    await printMoments(pi, interrupted);
  } finally {
    await pi.close();
    await scene.close();
  }
}

async function printMoments(pi: TerminalPi, interrupted: AbortSignal): Promise<void> {
  let hasEnded = false;
  void pi.exit.then(() => {
    hasEnded = true;
  });
  for (const { title, condition } of moments) {
    const isReached = (screen: string) => {
      // A moment that can no longer come is not awaited.
      if (hasEnded) throw new Error(`pi ended before "${title}". The screen was:\n${screen}`);
      interrupted.throwIfAborted();
      return condition.test(screen);
    };
    await pi.waitForScreen(isReached, momentTimeoutMs, title);
    console.log(`\n══ ${title}\n\n${pi.screen().trim()}`);
  }
}
