import { formatSeconds, plural } from "../../core/text/format.ts";
import { label, quotedLabel } from "../../core/text/label.ts";

const PATTERN_CHARS = 30;
const FILTER_CHARS = 30;

/** What the panel says. */
export const panelText = {
  sentByModel: "sent by the agent, the newest first:",
  oneLogOnly: "This task has one log only.",
  nothingKept: "Nothing was kept.",
  noLineSoFar: "No line to show so far.",
  /** @param other another log, and the key that it is shown by */
  nothing: (isRunning: boolean, other: { by: string; log: string } | undefined) =>
    (isRunning ? "Nothing yet." : "Nothing was printed.") +
    (other === undefined ? "" : ` ${other.by} shows its ${other.log}.`),
  confirm: (does: string) => `${does}, any other key does not`,
  noneHas: (count: number, filter: string) => `None of ${count} has ${quotedLabel(filter, FILTER_CHARS)}.`,
  lineMessage: (task: string, place: string) => `A line that ${task} has printed (${place}):`,
  partialLine: "partial line: ",
  foreign: "another session",
  shownFilter: (filter: string) => `/${label(filter, FILTER_CHARS)}`,
  selected: (count: number) => `${count} selected`,
  nothingToShow: "There is nothing to show. /monitor <command> starts a monitor.",
  moreAbove: (above: number) => `${above} more above`,
  moreBelow: (below: number) => `${below} more below`,
  onlyEvents: "only events",
  readsAll: "reading older lines",
  filter: (pattern: string, count: number, isComplete: boolean) =>
    `& ${label(pattern, PATTERN_CHARS)}: ${plural(count, "line")}${isComplete ? "" : " so far"}`,
  noEvents: "No line of this log becomes an event.",
  cut: "Somebody has changed this log: its lines have lost their times and event marks.",
  cutOrder: "Somebody has changed one of the logs: the order of their lines is lost. m shows each alone.",
  searchState: (isComplete: boolean) => (isComplete ? "not found" : "searching"),
  wrapped: (wrapped: string | undefined, edge: string) => (wrapped ? `, from the ${edge} again` : ""),
  olderLines: "[older lines: only in each log alone]\n\n",
  cannotStart: (program: string, code: string) =>
    `${label(program)} cannot be started: ${code}. Set PAGER or EDITOR to a program that can.`,
  moreRowsBehind: (count: number, facts: readonly string[]) =>
    `… ${count} more rows${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: d`,
  moreRows: (below: number) => `… ${below + 1} more rows`,
  processorTime: (cpuMs: number) => `${formatSeconds(cpuMs)} of processor time`,
  listens: (ports: readonly number[]) => `listens on ${ports.join(", ")}`,
};
