import { clean } from "../../core/text/clean.ts";

/** One line of the command's stdout. */
export class Line {
  /** Its position in the task's output, from 1, as in the stdout log. */
  readonly number: number;
  /** The lines left out between the last one passed on and this one. */
  readonly skippedBefore: Readonly<Skipped>;
  readonly #raw: string;
  #text: string | undefined;

  /** @param text the cleaned `raw`, if it is known */
  constructor(number: number, raw: string, skippedBefore: Readonly<Skipped> = nothingSkipped, text?: string) {
    this.number = number;
    this.skippedBefore = skippedBefore;
    // The characters that were cleaned away are not kept.
    this.#raw = text ?? raw;
    this.#text = text;
  }

  /** The text, cleaned at the first request. */
  get text(): string {
    this.#text ??= clean(this.#raw);
    return this.#text;
  }
}

/** Lines that are missing from a range, by reason. */
export interface Skipped {
  notMatching: number;
  suppressed: number;
  repeated: number;
}

export const nothingSkipped: Readonly<Skipped> = { notMatching: 0, suppressed: 0, repeated: 0 };

export function addSkipped(a: Readonly<Skipped>, b: Readonly<Skipped>): Skipped {
  return {
    notMatching: a.notMatching + b.notMatching,
    suppressed: a.suppressed + b.suppressed,
    repeated: a.repeated + b.repeated,
  };
}
