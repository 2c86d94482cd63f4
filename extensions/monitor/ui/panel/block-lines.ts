import { withoutTabs } from "../../../core/text/clean.ts";
import { type ColouredText, coloured, textOfLines } from "../../../core/text/coloured.ts";
import type { LineFilter } from "../../../core/text/line-filter.ts";
import { isPlainText } from "../../../core/text/plain-text.ts";

const LINE_FEED = "\n";

/** The lines of a block of a log, as shown. Most need no look at each: then they are searched at once. */
export class BlockLines {
  readonly #raw: string;
  /** The shown text of all lines, if it could be made at once. */
  readonly #joined: string | undefined;
  #texts: readonly string[] | undefined;

  /** @param bytes whole lines, of which the last may be without its line feed */
  constructor(bytes: Buffer) {
    const isAscii = isPlainText(bytes);
    this.#raw = isAscii ? bytes.toString("latin1") : bytes.toString("utf8");
    const joined = isAscii ? this.#raw : textOfLines(this.#raw);
    this.#joined = joined?.includes("\t") ? withoutTabs(joined) : joined;
  }

  get texts(): readonly string[] {
    this.#texts ??=
      this.#joined === undefined
        ? linesIn(this.#raw).map((line) => shownLine(line).text)
        : linesIn(this.#joined, isEnded(this.#raw));
    return this.#texts;
  }

  /** Tells whether a filter may let one of them pass. */
  mayPass(filter: Pick<LineFilter, "mayPass">): boolean {
    return this.#joined === undefined || filter.mayPass(this.#joined);
  }

  /**
   * Finds a pattern that matches no line feed.
   * @param see called for each place in order; returns whether it wants the next one
   * @returns whether `see` wants more
   */
  find(pattern: RegExp, see: (index: number, offset: number, length: number) => boolean): boolean {
    const joined = this.#joined;
    if (joined === undefined) {
      return this.texts.every((text, index) =>
        findIn(text, pattern, (offset, length) => see(index, offset, length)),
      );
    }
    let index = 0;
    let start = 0;
    let end = endOfLine(joined, start);
    return findIn(joined, pattern, (at, length) => {
      for (; end < at; end = endOfLine(joined, start)) {
        index++;
        start = end + 1;
      }
      return see(index, at - start, length);
    });
  }
}

/** @returns whether `see` wants more */
export function findIn(
  text: string,
  pattern: RegExp,
  see: (offset: number, length: number) => boolean,
): boolean {
  for (const match of text.matchAll(pattern)) {
    if (!see(match.index, match[0].length)) return false;
  }
  return true;
}

/** Shows a line with blanks for tabs. */
export function shownLine(raw: string): ColouredText {
  const shown = coloured(raw);
  if (!shown.text.includes("\t")) return shown;
  // The places of its colours count after the tabs are replaced.
  return shown.styles ? coloured(withoutTabs(raw)) : { ...shown, text: withoutTabs(shown.text) };
}

/**
 * Behind the last line feed there is no line, but the next block or the long line.
 * @param hasEnded whether there is nothing behind the last line feed, which what shows of it does not tell
 */
export function linesIn(text: string, hasEnded: boolean = isEnded(text)): string[] {
  const lines = text.split(LINE_FEED);
  if (hasEnded) lines.pop();
  return lines;
}

function isEnded(text: string): boolean {
  return text === "" || text.endsWith(LINE_FEED);
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf(LINE_FEED, start);
  return end === -1 ? text.length : end;
}
