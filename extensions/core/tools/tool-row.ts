import type { AgentToolResult, Theme, ToolDefinition } from "@earendil-works/pi-coding-agent";
import {
  type Component,
  Text,
  truncateToWidth,
  visibleWidth,
  wrapTextWithAnsi,
} from "@earendil-works/pi-tui";
import { commandPaint, commandRows } from "../pi/command-rows.ts";
import { fitLabel } from "../pi/fit-label.ts";
import { wrapRows } from "../pi/wrap-rows.ts";
import { commandLabel, label } from "../text/label.ts";
import { messageLines } from "../text/message-lines.ts";

/** The text of a call in a tool's row. */
export interface CallText {
  /** The subject of the call, as it was given. */
  subject: string;
  /** Stands behind the subject in a paler colour: its start and number of lines; whole when expanded. */
  detail?: string | undefined;
}

type RenderContext = Parameters<NonNullable<ToolDefinition["renderCall"]>>[2];

/** Shared by the two halves of a row: the call's half is drawn after the result's is made. */
interface RowState {
  outcome?: { kind: "done" | "failed"; text: string };
}

/** The expanded row shows a description whole, up to this bound. */
const SUBJECT_MAX_CHARS = 1_000;
const PADDING = 1;
/** On fewer columns the result has rows of its own: beside the call it would be lost. */
const NARROW_COLUMNS = 50;
/** Between the call and its result. */
const GAP = "  ";
const INDENT = "  ";
/** The rows of a result there; the reason of a failure is told in most cases. */
const RESULT_ROWS = { done: 2, failed: 4 } as const;
/** The columns that the result leaves to the call, at least. */
const CALL_MIN_COLUMNS = 12;
/** A cut text ends with a reset of all style; this replacement resets everything but the background. */
const RESET = "\x1b[0m";
const RESET_TEXT = "\x1b[22;23;24;27;29;39m";

/**
 * Makes the renderers of a tool whose row is one line, a few on few columns, until it is expanded.
 * @param summarize sums up the result in a few words; by default its first line
 */
export function toolRow<Args, Details>(
  title: string,
  describe: (args: Partial<Args>) => CallText,
  summarize: (result: AgentToolResult<Details>, text: string) => string = firstLine,
) {
  return {
    renderCall(args: Args, theme: Theme, context: RenderContext): Component {
      const call = describe(args ?? {});
      const lines = (width: number): string[] =>
        context.expanded
          ? expandedCall(title, call, theme, width)
          : collapsedRows(title, call, (context.state as RowState).outcome, theme, width);
      return framed(lines, context, theme);
    },
    renderResult(
      result: AgentToolResult<Details>,
      _options: unknown,
      theme: Theme,
      context: RenderContext,
    ): Component {
      const said = textOf(result);
      const outcome: RowState["outcome"] = context.isError
        ? { kind: "failed", text: label(firstLine(result, said)) }
        : { kind: "done", text: label(summarize(result, said)) };
      (context.state as RowState).outcome = outcome;
      const text = new Text(
        theme.fg(context.isError ? "error" : "toolOutput", messageLines(said).join("\n")),
        0,
        0,
      );
      return framed((width) => (context.expanded ? text.render(width) : []), context, theme);
    },
  };
}

function textOf({ content }: AgentToolResult<unknown>): string {
  return content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
}

function firstLine(_result: unknown, text: string): string {
  const [line = ""] = text.split("\n");
  return line;
}

function collapsedRows(
  title: string,
  call: CallText,
  outcome: RowState["outcome"],
  theme: Theme,
  width: number,
): string[] {
  const head = headOf(title, call, theme);
  const said = outcomeText(outcome, theme);
  const isLong = outcome?.kind === "failed" || visibleWidth(said) > width / 2;
  const command = isLong ? undefined : call.detail;
  const beside = visibleWidth(GAP + said) + (command === undefined ? 0 : GAP.length + CALL_MIN_COLUMNS);
  if (width >= NARROW_COLUMNS || visibleWidth(head) + beside <= width)
    return [collapsedRow(title, call, outcome, theme, width)];
  const room = Math.max(1, width - INDENT.length);
  const resultRows = outcome && said !== "" ? wrapRows(said, room, RESULT_ROWS[outcome.kind]) : [];
  const below =
    command === undefined ? resultRows : [withEnd(theme.fg("muted", commandLabel(command)), said, room)];
  return [truncateToWidth(head, width, "…"), ...below.map((row) => INDENT + row)];
}

function outcomeText(outcome: RowState["outcome"], theme: Theme): string {
  if (!outcome || outcome.text === "") return "";
  return outcome.kind === "failed" ? theme.fg("error", `✗ ${outcome.text}`) : theme.fg("muted", outcome.text);
}

function collapsedRow(
  title: string,
  call: CallText,
  outcome: RowState["outcome"],
  theme: Theme,
  width: number,
): string {
  const head = headOf(title, call, theme, width);
  const said = outcomeText(outcome, theme);
  const end = said === "" ? "" : GAP + said;
  if (call.detail === undefined || outcome?.kind === "failed") return truncateToWidth(head + end, width, "…");
  return withEnd(`${head}${GAP}${theme.fg("muted", commandLabel(call.detail))}`, said, width);
}

/** A command gives way to the result: that is short, and later calls name the task by it. */
function withEnd(start: string, said: string, width: number): string {
  const end = said === "" ? "" : GAP + said;
  const room = Math.max(CALL_MIN_COLUMNS, width - visibleWidth(end));
  return truncateToWidth(truncateToWidth(start, room, "…") + end, width, "…");
}

function expandedCall(title: string, call: CallText, theme: Theme, width: number): string[] {
  const head = wrapTextWithAnsi(headOf(title, call, theme), width);
  if (call.detail === undefined) return head;
  return [...head, ...commandRows(call.detail, width, commandPaint(theme))];
}

/** @param rowColumns of a row that says more; it shortens a long subject */
function headOf(title: string, { subject }: CallText, theme: Theme, rowColumns?: number): string {
  const about =
    rowColumns === undefined ? label(subject, SUBJECT_MAX_CHARS) : fitLabel(label(subject), rowColumns);
  const name = theme.fg("toolTitle", theme.bold(title));
  return about === "" ? name : `${name} ${theme.fg("accent", about)}`;
}

/** Draws on the background that pi gives to the rows of tools, in the colour of the outcome. */
function framed(lines: (width: number) => string[], context: RenderContext, theme: Theme): Component {
  const background = context.isPartial ? "toolPendingBg" : context.isError ? "toolErrorBg" : "toolSuccessBg";
  return {
    render: (width) =>
      lines(Math.max(1, width - 2 * PADDING)).map((line) =>
        onBackground(" ".repeat(PADDING) + line, width, (text) => theme.bg(background, text)),
      ),
    invalidate() {},
  };
}

/** Pads the row to exactly this width, all of it on the background that `paint` gives. */
export function onBackground(row: string, width: number, paint: (text: string) => string): string {
  return paint(truncateToWidth(row, width, "…", true).replaceAll(RESET, RESET_TEXT));
}
