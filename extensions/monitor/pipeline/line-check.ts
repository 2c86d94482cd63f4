import { Cleaning } from "../../core/text/clean.ts";
import type { LineVerdicts, Verdict } from "./line-verdicts.ts";

/** A longer line is cleaned in turns of its own: a batch of such lines would take seconds. */
const LONG_LINE_CHARS = 256;

/** Cleans a line as far as needed at once, and asks for its verdict, a part at a time. */
export class LineCheck {
  readonly #verdicts: LineVerdicts;
  readonly #cleaning = new Cleaning();
  /** The clean text of the current line; undefined if nobody has needed it yet. */
  text: string | undefined;

  constructor(verdicts: LineVerdicts) {
    this.#verdicts = verdicts;
  }

  /**
   * Begins with a line.
   * @param isPlain whether it is known to need no cleaning
   * @returns the verdict; undefined if `goOn` has to be called for it
   */
  begin(raw: string, isPlain: boolean): Verdict | undefined {
    if (isPlain) this.text = raw;
    else if (!this.#verdicts.areGiven || raw.length > LONG_LINE_CHARS) this.text = this.#cleaning.begin(raw);
    else {
      this.text = undefined;
      return "passes";
    }
    return this.#ask();
  }

  /** Does less than a millisecond's work on the current line. @returns the same as `begin` */
  goOn(): Verdict | undefined {
    if (this.text !== undefined) return this.#verdicts.goOn();
    this.text = this.#cleaning.goOn();
    return this.#ask();
  }

  #ask(): Verdict | undefined {
    if (this.text === undefined) return undefined;
    return this.#verdicts.begin(this.text);
  }
}
