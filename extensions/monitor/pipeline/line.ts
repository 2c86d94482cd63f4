/** One line of the command's stdout. */
export interface Line {
  /** Position in the task's output, from 1, as in the stdout log. */
  number: number;
  text: string;
  /** Lines that were left out between the line passed on before and this one. */
  skippedBefore: Skipped;
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
