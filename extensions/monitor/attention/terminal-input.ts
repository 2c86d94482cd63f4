import type { ExtensionUIContext } from "@earendil-works/pi-coding-agent";

/**
 * Watches what the terminal sends. In its fullscreen mode pi keeps the mouse and the reports of the focus
 * for itself, before extensions see them; so this looks at stdin beside pi, and takes nothing from it.
 * @param seen called with each chunk
 * @returns what ends it
 */
export function watchTerminalInput(
  ui: Pick<ExtensionUIContext, "onTerminalInput">,
  seen: (data: string) => void,
): () => void {
  let isBeside = false;
  const look = (chunk: Buffer | string): void => seen(chunk.toString());
  const lookBeside = (): void => {
    // Before pi listens itself, a listener would take keys away from it.
    if (isBeside || process.stdin.listenerCount("data") === 0) return;
    isBeside = true;
    process.stdin.on("data", look);
  };
  lookBeside();
  const stop = ui.onTerminalInput((data) => {
    if (!isBeside) seen(data);
    lookBeside();
    return undefined;
  });
  return () => {
    stop();
    process.stdin.off("data", look);
  };
}
