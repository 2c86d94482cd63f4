import { mark } from "../texts/marks.ts";

/** The first line of a log whose oldest lines were dropped. */
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;

/** @param begins the line that follows: `line 120`, `the rest of line 3` */
export function droppedHeader(begins: string): string {
  return mark.olderDropped(begins);
}

/** @returns the line that follows, or undefined if this is not such a header */
export function parseDroppedHeader(line: string): string | undefined {
  return HEADER.exec(line)?.[1];
}
