import type { Terminal } from "@xterm/headless";

const timeoutMs = 60_000;

/** A program in an emulated terminal. */
export interface Typed {
  terminal: Terminal;
  screen(): string;
  type(keys: string): void;
}

/** @returns the time from keys until their effect showed, in ms; infinite without one */
export async function keyTime(
  program: Typed,
  keys: string,
  shows: (screen: string) => boolean,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  // The terminal reports each taken output: a look at intervals would be too coarse.
  const listener = program.terminal.onWriteParsed(() => {
    if (shows(program.screen())) resolve(performance.now());
  });
  const deadline = setTimeout(() => resolve(Number.POSITIVE_INFINITY), timeoutMs);
  const at = performance.now();
  program.type(keys);
  const shownAt = await promise;
  clearTimeout(deadline);
  listener.dispose();
  return shownAt - at;
}
