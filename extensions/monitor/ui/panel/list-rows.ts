import type { Theme, ThemeColor } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import { withoutTabs } from "../../../core/text/clean.ts";
import { formatDuration, plural } from "../../../core/text/format.ts";
import type { TreeFacts } from "../../task/tree-facts.ts";
import { panelText } from "../../texts/panel.ts";
import { outcomeColor, stateMark } from "../mark.ts";
import { isRunning, type TaskView } from "../task-view.ts";
import { listedUsage } from "./tree-rows.ts";

const TITLE_MIN_COLUMNS = 8;
const ID_COLUMNS = 4;
/** `monitor` is the longest. */
const KIND_COLUMNS = 7;
const AGE_COLUMNS = 6;
const LINES_COLUMNS = 9;
/** The row of a task without the title, the age, the lines and the last words. */
const FACTS_COLUMNS = 6 + (ID_COLUMNS + 1) + (KIND_COLUMNS + 1) + 1 + 1 + 2;
/** The columns that long titles leave for the last words of a task. */
const SAID_COLUMNS = 24;
/** On fewer columns a task takes two rows: its last words would have no room beside its facts. */
export const NARROW_COLUMNS = 60;

/** Returns the processes of a task, if they are known. */
export type TreeOf = (id: string) => TreeFacts | undefined;

/** The widths of the columns, which depend on the rows. */
export interface Columns {
  title: number;
  age: number;
  lines: number;
  /** 0 if the usage does not show. */
  usage: number;
  isNarrow: boolean;
}

/** Further facts of a row. */
export interface RowFacts {
  isCurrent: boolean;
  /** Whether it is selected together with others. */
  isSelected: boolean;
  isUnread: boolean;
  tree: TreeFacts | undefined;
}

/** Returns the one or two rows of a task, not yet cut to the width. */
export function taskRows(task: TaskView, columns: Columns, row: RowFacts, theme: Theme): string[] {
  const { isNarrow } = columns;
  const title = truncateToWidth(task.title, columns.title, "…", true);
  const which = theme.fg("dim", `${task.id.padEnd(ID_COLUMNS)} ${task.kind.padEnd(KIND_COLUMNS)}`);
  const mark = row.isUnread ? theme.fg("warning", "•") : " ";
  const facts = [
    row.isCurrent ? theme.fg("accent", "›") : " ",
    stateMark(task.state, theme),
    row.isSelected ? theme.fg("accent", "▪") : mark,
    ...(isNarrow ? [] : [which]),
    row.isCurrent ? theme.bold(title) : title,
    theme.fg("muted", formatDuration(task.ageMs).padStart(columns.age)),
    ...(columns.lines > 0 ? [theme.fg("dim", linesText(task).padStart(columns.lines))] : []),
    // An ended task takes nothing: the words on its end need the room.
    ...(columns.usage > 0 && isRunning(task)
      ? [theme.fg("muted", listedUsage(row.tree).padEnd(columns.usage))]
      : []),
  ].join(" ");
  const said = lastWords(task, columns, theme);
  return isNarrow ? [facts, `      ${which} ${said}`] : [`${facts}  ${said}`];
}

/**
 * Returns the widths. The longest title decides its column, within a part of the row and the free room.
 * @param treeOf given if memory and ports show instead of the number of lines
 */
export function columnsOf(shown: readonly TaskView[], width: number, treeOf: TreeOf | undefined): Columns {
  const isNarrow = width < NARROW_COLUMNS;
  const age = longest(AGE_COLUMNS, shown, (task) => formatDuration(task.ageMs));
  const lines = treeOf ? 0 : longest(LINES_COLUMNS, shown, linesText);
  const usage = treeOf ? longest(0, shown.filter(isRunning), ({ id }) => listedUsage(treeOf(id))) : 0;
  // One long title must not take the last words of all rows away.
  const share = Math.floor(width / (isNarrow ? 3 : 4));
  const room = isNarrow
    ? share
    : Math.min(share, width - FACTS_COLUMNS - age - lines - usage - (treeOf ? 0 : SAID_COLUMNS));
  const title = Math.max(
    TITLE_MIN_COLUMNS,
    Math.min(
      longest(0, shown, (task) => task.title),
      room,
    ),
  );
  return { title, age, lines, usage, isNarrow };
}

function longest(least: number, tasks: readonly TaskView[], textOf: (task: TaskView) => string): number {
  return tasks.reduce((columns, task) => Math.max(columns, visibleWidth(textOf(task))), least);
}

function linesText({ lines }: TaskView): string {
  return plural(lines, "line");
}

/** Returns the texts of a row that tell which task it is, how it stands, and what it printed last. */
export function wordsOf(task: TaskView): string[] {
  const { id, kind, title, isForeign, lastLine } = task;
  const foreign = isForeign ? [panelText.foreign] : [];
  return [id, kind, title, ...foreign, ...stateWords(task), ...(lastLine === undefined ? [] : [lastLine])];
}

/** Tells whether another session started it, how it ended, its lines if no column does, and the last one. */
function lastWords(task: TaskView, columns: Columns, theme: Theme): string {
  const { lastLine, isLineOpen, isForeign } = task;
  const open = isLineOpen ? theme.fg("dim", panelText.partialLine) : "";
  return [
    ...(isForeign ? [theme.fg("warning", panelText.foreign)] : []),
    ...stateWords(task).map((words) => theme.fg(stateColor(task), words)),
    ...(columns.lines === 0 && !isRunning(task) ? [theme.fg("dim", linesText(task))] : []),
    ...(lastLine === undefined ? [] : [open + theme.fg("muted", withoutTabs(lastLine))]),
  ].join(` ${theme.fg("dim", "·")} `);
}

function stateWords({ state, runFacts }: TaskView): string[] {
  if (state.kind === "ended") return [state.reason];
  if (state.kind === "stopping") return ["stopping"];
  return runFacts.length > 0 ? [runFacts.join(", ")] : [];
}

function stateColor({ state }: TaskView): ThemeColor {
  if (state.kind === "ended") return outcomeColor(state.outcome);
  return state.kind === "stopping" ? "warning" : "muted";
}
