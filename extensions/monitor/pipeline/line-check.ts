import { Cleaning } from "../../core/text/clean.ts";
import type { LineVerdicts, Verdict } from "./line-verdicts.ts";

/** A longer line is cleaned in turns of its own: a batch of them would take seconds. */
const LONG_LINE_CHARS = 256;

/** Cleans a line as far as that is needed at once, and asks what is to become of it: a part at a time. */
export class LineCheck {
  readonly #verdicts: LineVerdicts;
  readonly #cleaning = new Cleaning();
  /** Of the line that was begun last, once it is clean; undefined where nobody has needed that yet. */
  text: string | undefined;

  constructor(verdicts: LineVerdicts) {
    this.#verdicts = verdicts;
  }

  /**
   * Begins with a line.
   * @param isPlain whether it is known to need no cleaning
   * @returns undefined if `goOn` is to be called until that is known
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

  /** Does a part of a millisecond's work on the line that was begun. */
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
