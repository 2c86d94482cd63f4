import { clean } from "./clean.ts";
import { isQuoted } from "./quote.ts";
import { visibleLines } from "./visible.ts";

/**
 * Makes lines for the screen of a text that we composed: quoted lines of a command appear as a terminal would
 * leave them, all others whole, with control characters as escapes.
 */
export function messageLines(text: string): string[] {
  return text.split("\n").flatMap((line) => (isQuoted(line) ? clean(line) : visibleLines(line)));
}
