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
    void load().then(
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
