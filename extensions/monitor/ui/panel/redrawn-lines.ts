import { setImmediate as nextTurn } from "node:timers/promises";
import type { ColouredText } from "../../../core/text/coloured.ts";
import { OpenLine } from "../../pipeline/open-line.ts";
import { LINE_MAX_BYTES } from "../../pipeline/pipeline.ts";
import { shownLine } from "./block-lines.ts";
import type { LongLine } from "./line-index.ts";
import type { LogText } from "./log-text.ts";

/** So many are kept, each no longer than any other line: more than a screen has rows. */
const KEPT_MAX = 128;
const NOT_READ: ColouredText = { text: "…", styles: undefined };

/** A line as far as it has been read. */
interface ReadLine {
  start: number;
  end: number;
  line: OpenLine;
}

/**
 * The long lines of a log that redraw themselves. Only all of such a line tells what it shows, and reading
 * 400 kB of it takes 30 ms: a screen full of them would hold up a key for a second. So one that is looked at
 * shows when it has been read, beside the work of keys.
 */
export class RedrawnLines {
  readonly #text: Pick<LogText, "read">;
  /** By their starts, the latest used last; a growing line may have been read to an earlier end. */
  readonly #shown = new Map<number, { end: number; shown: ColouredText }>();
  #wanted: LongLine | undefined;
  #last: ReadLine | undefined;
  /** One is read after another: each may go on with the one before. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(text: Pick<LogText, "read">) {
    this.#text = text;
  }

  /** Whether somebody has looked at one that is to be read. */
  get isBehind(): boolean {
    return this.#wanted !== undefined;
  }

  /** Returns what a line shows, as far as it was read; if that is not all, it is wanted. */
  look(line: LongLine): { shown: ColouredText; isRead: boolean } {
    const known = this.#known(line);
    const isRead = known?.end === line.textEnd;
    if (!isRead) this.#wanted ??= line;
    return { shown: known?.shown ?? NOT_READ, isRead };
  }

  /** Reads the one that was looked at first; one that cannot be read is not wanted again. */
  async readWanted(): Promise<void> {
    const line = this.#wanted;
    this.#wanted = undefined;
    if (!line) return;
    const failed = (): unknown => this.#shown.set(line.start, { end: line.textEnd, shown: NOT_READ });
    await this.read(line).catch(failed);
  }

  /** Returns what a line shows. @throws the system's error */
  async read(line: LongLine): Promise<ColouredText> {
    const reading = this.#reading.then(async () => {
      const known = this.#known(line);
      if (known?.end === line.textEnd) return known.shown;
      const shown = shownLine(await this.#rawText(line));
      this.#shown.set(line.start, { end: line.textEnd, shown });
      const [oldest] = this.#shown.keys();
      if (this.#shown.size > KEPT_MAX && oldest !== undefined) this.#shown.delete(oldest);
      return shown;
    });
    this.#reading = reading.catch(() => {});
    return await reading;
  }

  #known({ start }: LongLine): { end: number; shown: ColouredText } | undefined {
    const known = this.#shown.get(start);
    if (known) {
      this.#shown.delete(start);
      this.#shown.set(start, known);
    }
    return known;
  }

  /** Holds no more of a line than of any other. */
  async #rawText({ start, textEnd }: LongLine): Promise<string> {
    if (this.#last?.start !== start || this.#last.end > textEnd) {
      this.#last = { start, end: start, line: new OpenLine(LINE_MAX_BYTES, () => {}) };
    }
    const last = this.#last;
    while (last.end < textEnd) {
      const bytes = await this.#text.read(last.end, Math.min(textEnd, last.end + LINE_MAX_BYTES));
      for (let at = 0; at < bytes.length; at += last.line.pushPart(bytes.subarray(at))) await nextTurn();
      last.end += bytes.length;
      if (bytes.length === 0) break;
    }
    return last.line.text;
  }
}
