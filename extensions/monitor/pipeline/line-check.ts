import { Cleaning } from "../../core/text/clean.ts";
import type { LineFilter } from "../../core/text/line-filter.ts";

/** A longer line is cleaned in turns of its own: a batch of them would take seconds. */
const LONG_LINE_CHARS = 256;

/** Cleans a line as far as that is needed at once, and asks the filter whether it passes: a part at a time. */
export class LineCheck {
  readonly #filter: LineFilter | undefined;
  readonly #cleaning = new Cleaning();
  /** Of the line that was begun last, once it is clean; undefined where nobody has needed that yet. */
  text: string | undefined;

  constructor(filter: LineFilter | undefined) {
    this.#filter = filter;
  }

  /**
   * Begins with a line.
   * @param isPlain whether it is known to need no cleaning
   * @returns whether it passes; undefined if `goOn` is to be called until that is known
   */
  begin(raw: string, isPlain: boolean): boolean | undefined {
    if (isPlain) this.text = raw;
    else if (this.#filter || raw.length > LONG_LINE_CHARS) this.text = this.#cleaning.begin(raw);
    else {
      this.text = undefined;
      return true;
    }
    return this.#beginFilter();
  }

  /** Does a part of a millisecond's work on the line that was begun. */
  goOn(): boolean | undefined {
    if (this.text !== undefined) return this.#filter ? this.#filter.goOn() : true;
    this.text = this.#cleaning.goOn();
    return this.#beginFilter();
  }

  #beginFilter(): boolean | undefined {
    if (this.text === undefined) return undefined;
    return this.#filter ? this.#filter.begin(this.text) : true;
  }
}
