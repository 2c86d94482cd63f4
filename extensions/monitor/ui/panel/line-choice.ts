import type { EventLines } from "../../pipeline/event-lines.ts";
import type { IndexedLog } from "./indexed-log.ts";

/** Some lines of a log, by their numbers in the file from 0. */
export interface LineChoice {
  has(line: number): boolean;
  /** Returns the first chosen line at this line or behind it. */
  next(line: number): number | undefined;
  /** Returns the last chosen line at this line or before it. */
  previous(line: number): number | undefined;
  /** Waits until it is known which of these lines are chosen; given where that takes time. */
  known?(first: number, last: number): Promise<void>;
}

/** Chooses the lines that became events, of the first log of a task. */
export function eventChoice(events: EventLines, { origins }: Pick<IndexedLog, "origins">): LineChoice {
  return {
    has(line) {
      const origin = origins.of(line);
      return origin !== undefined && (origin.log ?? 0) === 0 && events.has(origin.number);
    },
    next(line) {
      const from = origins.numberFrom(0, line);
      const number = from === undefined ? undefined : events.next(from);
      return number === undefined ? undefined : origins.lineOf(0, number);
    },
    previous(line) {
      const upTo = origins.numberUpTo(0, line);
      const number = upTo === undefined ? undefined : events.previous(upTo);
      return number === undefined ? undefined : origins.lineOf(0, number);
    },
  };
}
