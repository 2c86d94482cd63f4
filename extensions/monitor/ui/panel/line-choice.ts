import { parseDroppedHeader } from "../../../core/files/dropped-header.ts";
import type { EventLines } from "../../pipeline/event-lines.ts";
import type { IndexedLog } from "./indexed-log.ts";

/** Some lines of a log, by their numbers in the file from 0. */
export interface LineChoice {
  has(line: number): boolean;
  /** The first one at a line or behind it. */
  next(line: number): number | undefined;
  /** The last one at a line or before it. */
  previous(line: number): number | undefined;
}

/**
 * The lines of a log that became events.
 * @param firstNumber what number the log's line 0 has among all that were printed; see `firstNumberOf`
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

/** The number of the log's line 0 among those printed: 1, unless its oldest lines were dropped. */
export async function firstNumberOf(log: IndexedLog): Promise<number> {
  if (log.index.lines === 0) return 1;
  const [first] = await log.pieces([{ line: 0, piece: 0 }]);
  if (!first || parseDroppedHeader(first.text) === undefined) return 1;
  // The header stands in a line of its own.
  return Number(BEGINS.exec(first.text)?.[1]) - 1;
}
