import { parseDroppedHeader } from "../../../core/files/dropped-header.ts";
import type { EventLines } from "../../pipeline/event-lines.ts";
import type { IndexedLog } from "./indexed-log.ts";

/** Some lines of a log, by their numbers in the file from 0. */
export interface LineChoice {
  has(line: number): boolean;
  /** Returns the first chosen line at this line or behind it. */
  next(line: number): number | undefined;
  /** Returns the last chosen line at this line or before it. */
  previous(line: number): number | undefined;
}

/**
 * Chooses the lines of a log that became events.
 * @param firstNumber the number of the log's line 0 among all printed lines; see `firstNumberOf`
 */
export function eventChoice(events: EventLines, firstNumber: number): LineChoice {
  const inLog = (number: number | undefined): number | undefined => {
    const line = number === undefined ? -1 : number - firstNumber;
    return line < 0 ? undefined : line;
  };
  return {
    has: (line) => events.has(line + firstNumber),
    next: (line) => inLog(events.next(line + firstNumber)),
    previous: (line) => inLog(events.previous(line + firstNumber)),
  };
}

const BEGINS = /line (\d+) follows\]$/;

/** Returns the number of line 0 among the printed lines: 1, unless the oldest lines were dropped. */
export async function firstNumberOf(log: IndexedLog): Promise<number> {
  if (log.index.lines === 0) return 1;
  const [first] = await log.pieces([{ line: 0, piece: 0 }]);
  if (!first || parseDroppedHeader(first.text) === undefined) return 1;
  // The header has a line of its own.
  return Number(BEGINS.exec(first.text)?.[1]) - 1;
}
