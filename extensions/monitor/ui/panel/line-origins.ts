/** Where a shown line comes from. */
export interface LineOrigin {
  /** The index of its log among those of the task; undefined where only one log shows. */
  log: number | undefined;
  /** Its number among the printed lines of that log, from 1. */
  number: number;
}

/** Where the lines of a text come from. Lines count from 0; of each log they are in the order of their numbers. */
export interface LineOrigins {
  /** Undefined for a line that no task has printed. */
  of(line: number): LineOrigin | undefined;
  /** Returns the number of the log's first line at this line or behind it. */
  numberFrom(log: number, line: number): number | undefined;
  /** Returns the number of the log's last line at this line or before it. */
  numberUpTo(log: number, line: number): number | undefined;
  /** Returns the line with this number. */
  lineOf(log: number, number: number): number | undefined;
}

/** Of lines that nobody knows any more. */
export const unknownOrigins: LineOrigins = {
  of: () => undefined,
  numberFrom: () => undefined,
  numberUpTo: () => undefined,
  lineOf: () => undefined,
};
