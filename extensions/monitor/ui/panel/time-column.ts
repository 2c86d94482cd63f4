import { formatDay, formatTime } from "../../../core/text/format.ts";
import type { TaskLogView } from "../task-view.ts";

/** A column in front of the lines of a log that tells when they came. */
export interface TimeColumn {
  /** Its columns, with the gap to the text. */
  width: number;
  /** @param atMs in ms since the epoch; undefined for a row without a time */
  text(atMs: number | undefined): string;
}

/** Makes the column: with the day, if the logs have lines of an earlier one. */
export function timeColumn(logs: readonly TaskLogView[]): TimeColumn {
  const today = formatDay(Date.now());
  const hasDays = logs.some(({ arrivals }) => {
    const oldest = arrivals.entry(arrivals.oldest);
    return oldest !== undefined && formatDay(oldest.atMs) !== today;
  });
  const shown = (atMs: number): string => (hasDays ? `${formatDay(atMs)} ` : "") + formatTime(atMs);
  const width = shown(Date.now()).length + 1;
  return { width, text: (atMs) => (atMs === undefined ? "" : shown(atMs)).padEnd(width) };
}
