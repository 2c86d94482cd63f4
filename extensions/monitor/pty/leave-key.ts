/** Ctrl+], as a terminal sends it: one byte, or a sequence of an enhanced keyboard protocol with Ctrl among its modifiers. */
const LEAVE = /\x1d|\x1b\[(?:93|53)(?::\d*)*;(\d+)(?::(\d+))?(?:;[\d:]*)?u|\x1b\[27;(\d+);93~/g;
const CTRL = 4;
const RELEASED = "3";

/** Returns what was typed before the key that leaves; undefined if that key was not pressed. */
export function beforeLeaveKey(typed: string): string | undefined {
  for (const match of typed.matchAll(LEAVE)) {
    const [key, modifiers = match[3], event] = match;
    if (key === "\x1d") return typed.slice(0, match.index);
    if (event !== RELEASED && (Number(modifiers) - 1) & CTRL) return typed.slice(0, match.index);
  }
  return undefined;
}
