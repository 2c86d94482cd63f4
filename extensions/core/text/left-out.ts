const MARK = /…\(\d+ bytes left out\)…/;

/** Stands in an overlong line for the bytes between its beginning and its end, which only the log has. */
export function leftOutMark(bytes: number): string {
  return `…(${bytes} bytes left out)…`;
}

/** Whether the middle of the line is missing. A command that prints the mark itself changes only how its line is cut. */
export function lacksMiddle(line: string): boolean {
  return MARK.test(line);
}
