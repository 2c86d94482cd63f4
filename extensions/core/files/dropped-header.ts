/** The first line of a log whose oldest lines were dropped. */
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;

/** @param begins what follows: `line 120`, `the rest of line 3` */
export function droppedHeader(begins: string): string {
  return `[older output dropped; ${begins} follows]`;
}

/** @returns what follows, or undefined if this is no such line */
export function parseDroppedHeader(line: string): string | undefined {
  return HEADER.exec(line)?.[1];
}
