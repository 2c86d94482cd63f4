/** What logs and lines say of what they lack. */
export const mark = {
  restOfLine: (afterLine: number, linesBefore: number) =>
    afterLine === 0 ? `the rest of line ${linesBefore + 1}` : `line ${linesBefore + 2}`,
  olderDropped: (begins: string) => `[older output dropped; ${begins} follows]`,
};

const MARK = /…\(\d+ bytes left out\)…/;

/** Returns the mark for the bytes between the ends of an overlong line, which only the log has. */
export function leftOutMark(bytes: number): string {
  return `…(${bytes} bytes left out)…`;
}

/** Tells whether the line lacks its middle. If a command prints the mark itself, only the cut differs. */
export function lacksMiddle(line: string): boolean {
  return MARK.test(line);
}
