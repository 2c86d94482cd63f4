import { inputText } from "../texts/input.ts";
import type { TaskInput } from "./task-input.ts";

/** The bytes that a terminal sends for each key. */
const TERMINAL_KEYS: Readonly<Record<string, string>> = {
  enter: "\r",
  tab: "\t",
  "shift-tab": "\x1b[Z",
  space: " ",
  escape: "\x1b",
  backspace: "\x7f",
  delete: "\x1b[3~",
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  home: "\x1b[H",
  end: "\x1b[F",
  pageup: "\x1b[5~",
  pagedown: "\x1b[6~",
};
/** Other keys mean nothing in a pipe, where nobody makes signals or lines of them. */
const PIPE_KEYS: Readonly<Record<string, string>> = { enter: "\n", tab: "\t", space: " " };
const CTRL = /^ctrl-([a-z])$/;

/**
 * Returns the bytes for keys.
 * @throws Error that names the unknown key, and the allowed ones
 */
export function keyBytes(keys: readonly string[], kind: TaskInput["kind"]): string {
  return keys.map((key) => keyByte(key.trim().toLowerCase(), kind)).join("");
}

function keyByte(key: string, kind: TaskInput["kind"]): string {
  const known = kind === "pipe" ? PIPE_KEYS : TERMINAL_KEYS;
  const [, letter] = (kind === "terminal" && CTRL.exec(key)) || [];
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
  const sent = Object.hasOwn(known, key) ? known[key] : undefined;
  if (sent !== undefined) return sent;
  const names = Object.keys(known).join(", ");
  throw new Error(inputText.wrongKey(key, kind, names));
}
