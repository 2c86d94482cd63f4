import type { ExtensionAPI, MessageRenderer } from "@earendil-works/pi-coding-agent";
import { Text, truncateToWidth } from "@earendil-works/pi-tui";
import { messageLines } from "../../core/text/message-lines.ts";
import { isQuoted } from "../../core/text/quote.ts";
import { visible } from "../../core/text/visible.ts";
import { AGENT_PART } from "../texts/runs.ts";

/** The custom message types: a prompt that starts a run, and a notice of a loop's end, which starts none. */
export const LOOP_PROMPT = "loop-prompt";
export const LOOP_NOTICE = "loop-notice";

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
  const heading = headingForPerson(message.details) ?? said;
  const shown = expanded
    ? lines
    : lines
        .slice(0, COLLAPSED_LINES)
        .map((line) => truncateToWidth(line, COLLAPSED_COLUMNS, "…").replaceAll(RESET, ""));
  const hidden = lines.length - shown.length;
  const rows = [
    theme.fg("accent", expanded ? heading + agentPart : heading),
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
function headingForPerson(details: unknown): string | undefined {
  if (typeof details !== "object" || details === null || !("heading" in details)) return undefined;
  const { heading } = details;
  return typeof heading === "string" ? visible(heading) : undefined;
}

export function registerLoopRows(pi: ExtensionAPI): void {
  pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage);
  pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);
}
