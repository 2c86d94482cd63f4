import { setTimeout as pause } from "node:timers/promises";
import type { TerminalPi } from "../harness/terminal-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { editorOf } from "../pi/terminal/terminal-session.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";
const timeoutMs = 10_000;

/** Types letters at a steady pace. @returns the time that each took to show in the editor, in ms */
export async function typeLetters(pi: TerminalPi, count: number, perSecond: number): Promise<number[]> {
  const typedAt: number[] = [];
  const shownAt: number[] = [];
  const before = lettersShown(pi);
  // The terminal reports each output that it has taken in; polling would be too coarse.
  const listener = pi.terminal.onWriteParsed(() => {
    const now = performance.now();
    for (let shown = lettersShown(pi) - before; shownAt.length < shown; ) shownAt.push(now);
  });
  const startedAt = performance.now();
  for (let index = 0; index < count; index++) {
    const dueInMs = startedAt + (index * 1_000) / perSecond - performance.now();
    await pause(Math.max(0, dueInMs));
    typedAt.push(performance.now());
    pi.type(letters[index % letters.length] as string);
  }
  await waitUntil(
    () => shownAt.length >= count,
    timeoutMs,
    () => `${count} letters; ${shownAt.length} show on the screen:\n${pi.screen()}`,
  );
  listener.dispose();
  return typedAt.map((at, index) => (shownAt[index] as number) - at);
}

function lettersShown(pi: TerminalPi): number {
  return editorOf(pi).replace(/[^a-z]/g, "").length;
}
