import { setImmediate as nextTurn } from "node:timers/promises";
import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";

/**
 * Loads the renderer of rows. On a terminal it loads at once, because pi is about to draw. Elsewhere only the
 * export of a session needs rows, so they must not delay the start: they load beside the first run, or when a
 * session with messages goes on.
 * @returns a function that gives the renderer once it is loaded
 */
export async function loadRows<Rows>(
  pi: ExtensionAPI,
  load: () => Promise<Rows>,
): Promise<() => Rows | undefined> {
  let rows: Rows | undefined;
  if (process.stdout.isTTY) {
    rows = await load();
    return () => rows;
  }
  let isAsked = false;
  const loadBeside = (): void => {
    if (isAsked) return;
    isAsked = true;
    // pi loads much for its first run, too, and keys are not to wait for both.
    void othersFirst()
      .then(load)
      .then(
        (loaded) => {
          rows = loaded;
        },
        // Without it, pi draws rows of its own.
        () => {},
      );
  };
  pi.on("agent_start", loadBeside);
  pi.on("session_start", (_event, ctx) => {
    if (ctx.sessionManager.getBranch().some(({ type }) => type === "message")) loadBeside();
  });
  return () => rows;
}

/**
 * Resolves once others have had a turn of the event loop, keystrokes before all. One turn is too few: it is
 * the rest of the present one, in which nothing is read.
 */
export async function othersFirst(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
