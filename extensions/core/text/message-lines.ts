import { clean } from "./clean.ts";
import { isQuoted } from "./quote.ts";
import { visibleLines } from "./visible.ts";

/**
 * The lines of a text that we have put together, for the screen: what a command printed is as a terminal
 * would leave it, all else is whole, with nothing in it that a terminal would act on.
 */
export function messageLines(text: string): string[] {
  return text.split("\n").flatMap((line) => (isQuoted(line) ? clean(line) : visibleLines(line)));
}
