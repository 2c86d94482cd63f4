import type { ExtensionAPI, MessageRenderer } from "@earendil-works/pi-coding-agent";
import { Text, truncateToWidth } from "@earendil-works/pi-tui";
import { messageLines } from "../../core/text/message-lines.ts";
import { isQuoted } from "../../core/text/quote.ts";
import { visible } from "../../core/text/visible.ts";
import { AGENT_PART } from "../texts/runs.ts";

/** The custom message types: a prompt that starts a run, and a notice of a loop's end, which starts none. */
export const LOOP_PROMPT = "loop-prompt";
export const LOOP_NOTICE = "loop-notice";

/** What the row of a run shows in words for a person. */
export interface RowOfRun {
  heading: string;
  /** What has happened to a task, in place of the event's data; missing for other events. */
  happened?: string;
}

/** The lines below the heading of a collapsed row, and the columns of each. */
const COLLAPSED_LINES = 3;
const COLLAPSED_COLUMNS = 160;
/** Ends a cut line; removed, so that the line's colour goes on to its end. */
const RESET = "\x1b[0m";

/** Draws the row of a loop's prompt, or of its end: the heading, and the first lines below it. */
const renderLoopMessage: MessageRenderer = (message, { expanded }, theme) => {
  const content = typeof message.content === "string" ? message.content : "";
  const [whole = "", ...lines] = messageLines(content);
  const { said, agentPart } = headingParts(whole);
  const heading = forPerson(message.details, "heading") ?? said;
  const happened = forPerson(message.details, "happened");
  const isInWords = happened !== undefined && isQuoted(lines[0] ?? "");
  // The data of an event stays in the expanded row, since the pattern of a loop is matched against it.
  const below = isInWords && !expanded ? lines.slice(1) : lines;
  const cut = (line: string): string =>
    expanded ? line : truncateToWidth(line, COLLAPSED_COLUMNS, "…").replaceAll(RESET, "");
  const shown = (expanded ? below : below.slice(0, COLLAPSED_LINES)).map(cut);
  const hidden = below.length - shown.length;
  const rows = [
    theme.fg("accent", expanded ? heading + agentPart : heading),
    ...(isInWords ? [theme.fg("muted", cut(`● ${happened}`))] : []),
    ...shown.map((line) => theme.fg(isQuoted(line) ? "dim" : "customMessageText", line)),
    ...(hidden > 0 ? [theme.fg("dim", `  … ${hidden} more`)] : []),
  ];
  return new Text(rows.join("\n"), 1, 0);
};

/** Cuts at the last place, since a loop's name, which stands before, may hold the same words. */
function headingParts(whole: string): { said: string; agentPart: string } {
  const at = whole.lastIndexOf(AGENT_PART);
  return at < 0 ? { said: whole, agentPart: "" } : { said: whole.slice(0, at), agentPart: whole.slice(at) };
}

/** @returns undefined for an end, and for a message of an older version */
function forPerson(details: unknown, field: keyof RowOfRun): string | undefined {
  const { [field]: words } = Object(details) as Readonly<Record<string, unknown>>;
  return typeof words === "string" ? visible(words) : undefined;
}

export function registerLoopRows(pi: ExtensionAPI): void {
  pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage);
  pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);
}
