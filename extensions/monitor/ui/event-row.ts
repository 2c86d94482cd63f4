import { join } from "node:path";
import type { ExtensionAPI, MessageRenderer, Theme, ThemeColor } from "@earendil-works/pi-coding-agent";
import { type Component, truncateToWidth, visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { withoutTabs } from "../../core/text/clean.ts";
import { displayPath } from "../../core/text/format.ts";
import type { EventDetails } from "../delivery/event-details.ts";
import type { EventMessage } from "../delivery/event-message.ts";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { taskDirectory } from "../host/paths.ts";
import { type EventGroup, eventGroups, type Heading } from "./event-groups.ts";
import { outcomeColor, outcomeMark } from "./mark.ts";
import type { Outcome } from "./task-view.ts";

/** Quoted lines of a group that show until the row is expanded. */
const COLLAPSED_LINES = 3;
/** Before everything, as pi has it. */
const PADDING = " ";

/** What the row tells of a group. */
interface RowGroup extends EventGroup {
  /** Of an end. */
  outcome: Outcome | undefined;
  logPaths: readonly string[];
}

export function registerEventRow(pi: ExtensionAPI): void {
  pi.registerMessageRenderer(EVENT_MESSAGE, renderEventMessage);
}

/**
 * The row of an event message: what a person wants of it, a headline and a few lines, each on one row
 * of the screen; expanded all that the model reads, and where the log is.
 */
export const renderEventMessage: MessageRenderer<EventMessage["details"]> = (
  message,
  { expanded },
  theme,
) => {
  const content = typeof message.content === "string" ? message.content : "";
  const groups = rowGroups(content, message.details?.events ?? []);
  const row: Component = {
    render: (width) =>
      groups.flatMap((group) =>
        expanded ? wholeGroup(group, width, theme) : shortGroup(group, width, theme),
      ),
    invalidate() {},
  };
  return row;
};

/** Heads and details are two views of the same parts: ends are told apart by their task. */
function rowGroups(content: string, events: readonly EventDetails[]): RowGroup[] {
  return eventGroups(content).map((group) => {
    if (group.heading.kind === "note") return { ...group, outcome: undefined, logPaths: [] };
    const { id, position } = group.heading;
    const end =
      position === "end" ? events.find((event) => event.kind === "end" && event.id === id) : undefined;
    // Only an end says where a job's log is, and a job makes no other event.
    const stdoutPath = end?.logPath ?? end?.stdoutPath ?? join(taskDirectory(), `${id}.stdout`);
    return {
      ...group,
      outcome: end && outcomeOf(end),
      logPaths: [stdoutPath, ...(end?.stderrPath && hasStderr(group) ? [end.stderrPath] : [])],
    };
  });
}

function outcomeOf({ reason, exitCode }: EventDetails): Outcome {
  if (reason === "exited") return exitCode === 0 ? "success" : "failure";
  return reason === "stopped" || reason === "replaced" || reason === "session_end" ? "stopped" : "failure";
}

function hasStderr(group: EventGroup): boolean {
  return group.headingText.includes("; stderr: ");
}

function shortGroup(group: RowGroup, width: number, theme: Theme): string[] {
  const { heading, outcome } = group;
  const lines = [...group.lines, ...group.stderr];
  // Of an event the beginning tells what it is, of an end the last words.
  const shown = outcome ? lines.slice(-COLLAPSED_LINES) : lines.slice(0, COLLAPSED_LINES);
  const hidden = lines.length - shown.length;
  const others = hidden > 0 ? [theme.fg("dim", `… ${hidden} ${outcome ? "before" : "more"}`)] : [];
  const rows = [
    headline(heading, outcome, width, theme),
    ...(outcome ? others : []),
    ...shown.map((line) => quoted(line, theme)),
    ...(outcome ? [] : others),
  ];
  return rows.map((row) => truncateToWidth(PADDING + row, width, "…"));
}

/** The time goes first where there is no room for it. */
function headline(heading: Heading, outcome: Outcome | undefined, width: number, theme: Theme): string {
  const words = headWords(heading, outcome, theme);
  const row = `${words} ${theme.fg("dim", heading.time)}`;
  return visibleWidth(PADDING + row) > width ? words : row;
}

function headWords(heading: Heading, outcome: Outcome | undefined, theme: Theme): string {
  if (heading.kind === "note") return theme.fg("muted", `● ${heading.text}`);
  const { title, text, position } = heading;
  const [mark, said] = outcome
    ? [outcomeMark(outcome, theme), theme.fg(outcomeColor(outcome), beforeCounts(text))]
    : [theme.fg(markColor(position), "●"), theme.fg("muted", text)];
  return `${mark} ${theme.bold(title)} ${said}`;
}

/** A notice needs eyes more than an event. */
function markColor(position: string): ThemeColor {
  return position === "" ? "warning" : "accent";
}

/** Of an end the reason; the account of its lines is for the expanded row. */
function beforeCounts(text: string): string {
  const [reason = text] = text.split("; ");
  return reason;
}

function wholeGroup(group: RowGroup, width: number, theme: Theme): string[] {
  const { outcome, lines, stderr, logPaths } = group;
  const heading = theme.fg(outcome ? outcomeColor(outcome) : "accent", withoutPaths(group.headingText));
  const dim = (text: string): string[] => wrapped(theme.fg("dim", text), width, PADDING);
  const quotes = (texts: readonly string[]): string[] =>
    texts.flatMap((text) =>
      wrapped(theme.fg("customMessageText", withoutTabs(text)), width, PADDING + quoteMark(theme)),
    );
  const rows = [
    ...wrapped(heading, width, PADDING),
    ...quotes(lines),
    ...(stderr.length > 0 ? dim("stderr:") : []),
    ...quotes(stderr),
    ...logPaths.flatMap((path) => dim(displayPath(path))),
  ];
  return rows.map((row) => truncateToWidth(row, width, "…"));
}

/** They get lines of their own. */
function withoutPaths(heading: string): string {
  return heading.replace(/; (?:stdout|stderr|log): [^;]+/g, "");
}

function wrapped(text: string, width: number, prefix: string): string[] {
  return wrapTextWithAnsi(text, Math.max(1, width - visibleWidth(prefix) - 1)).map((row) => prefix + row);
}

function quoted(line: string, theme: Theme): string {
  return quoteMark(theme) + theme.fg("customMessageText", withoutTabs(line));
}

function quoteMark(theme: Theme): string {
  return `${theme.fg("borderMuted", "│")} `;
}
