/** The sequences of a terminal without enhanced keyboard protocols for each key. */
const keySequences = {
  enter: "\r",
  escape: "\x1b",
  tab: "\t",
  "shift+tab": "\x1b[Z",
  backspace: "\x7f",
  delete: "\x1b[3~",
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  home: "\x1b[H",
  end: "\x1b[F",
  pageUp: "\x1b[5~",
  pageDown: "\x1b[6~",
  space: " ",
} as const;

type Letter =
  | (
      | "a"
      | "b"
      | "c"
      | "d"
      | "e"
      | "f"
      | "g"
      | "h"
      | "j"
      | "k"
      | "l"
      | "m"
      | "n"
      | "o"
      | "p"
      | "q"
      | "r"
      | "s"
      | "t"
    )
  | ("u" | "v" | "w" | "x" | "y" | "z");

export type Key = keyof typeof keySequences | `ctrl+${Letter}` | `alt+${Letter}`;

export function keySequence(key: Key): string {
  if (key.startsWith("ctrl+")) return String.fromCharCode(key.charCodeAt(5) - 96); // ctrl+a is 1
  if (key.startsWith("alt+")) return `\x1b${key.slice(4)}`;
  return keySequences[key as keyof typeof keySequences];
}
