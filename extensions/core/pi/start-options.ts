import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";

/**
 * Loads what draws rows. On a terminal pi is about to draw; elsewhere only the export of a session asks for
 * rows, and nobody is to wait for them at the start: they are loaded beside a run of the agent, or where a
 * session that has messages goes on.
 * @returns what gives them, once they are loaded
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
      // pi has rows of its own.
      () => {},
    );
  };
  pi.on("agent_start", loadBeside);
  pi.on("session_start", (_event, ctx) => {
    if (ctx.sessionManager.getBranch().some(({ type }) => type === "message")) loadBeside();
  });
  return () => rows;
}
