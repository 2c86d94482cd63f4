import { clean } from "../../core/text/clean.ts";

/** One line of the command's stdout. */
export class Line {
  /** Position in the task's output, from 1, as in the stdout log. */
  readonly number: number;
  /** Lines that were left out between the line passed on before and this one. */
  readonly skippedBefore: Readonly<Skipped>;
  readonly #raw: string;
  #text: string | undefined;

  /** @param text `raw` once it is clean, where that is known */
  constructor(number: number, raw: string, skippedBefore: Readonly<Skipped> = nothingSkipped, text?: string) {
    this.number = number;
    this.skippedBefore = skippedBefore;
    // The characters that were cleaned away are not kept.
    this.#raw = text ?? raw;
    this.#text = text;
  }

  /** Cleaned when somebody first looks at it. */
  get text(): string {
    this.#text ??= clean(this.#raw);
    return this.#text;
  }
}

/** Lines that are missing from a range, by the reason why. */
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
