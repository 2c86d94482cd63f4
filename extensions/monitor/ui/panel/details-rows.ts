import type { Theme } from "@earendil-works/pi-coding-agent";
import { visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { formatBytes } from "../../../core/text/format.ts";
import { pidFact } from "../../task/task-label.ts";
import type { TreeFacts } from "../../task/tree-facts.ts";
import { panelText } from "../../texts/panel.ts";
import { outcomeColor, stateMark } from "../mark.ts";
import { stateText, type TaskView } from "../task-view.ts";
import { commandStart } from "./command-start.ts";
import { rule } from "./rule.ts";
import { treeFactRows } from "./tree-rows.ts";

const COMMAND_ROWS = 2;

/** Returns the facts of a task, above its log. @param place the place of the log */
export function factRows(
  task: TaskView,
  tree: TreeFacts | undefined,
  place: string,
  width: number,
  theme: Theme,
): string[] {
  const { state, account, facts, log } = wholeFacts(task, place, width, theme);
  const command = commandStart(task.command, width, COMMAND_ROWS, theme);
  return [
    ...state,
    // Counts that grow get one row, which is cut: with a second one, the log would move.
    account,
    ...facts,
    ...usageRows(task, tree, width, theme),
    ...command,
    ...log,
  ];
}

/** Keeps a row for the usage until it is known, so that the log below stays in place. */
function usageRows(task: TaskView, tree: TreeFacts | undefined, width: number, theme: Theme): string[] {
  const hasProcesses = task.state.kind === "running" && task.pid !== undefined;
  return tree || !hasProcesses ? treeFactRows(tree, width, theme) : [theme.fg("dim", "…")];
}

/** The facts of a task, each on as many rows as needed; the account of its lines on one, however long. */
export interface WholeFacts {
  state: string[];
  account: string;
  facts: string[];
  log: string[];
}

export function wholeFacts(task: TaskView, place: string, width: number, theme: Theme): WholeFacts {
  const { state } = task;
  const color = state.kind === "ended" ? outcomeColor(state.outcome) : "accent";
  const facts = [...pidFact(task), ...task.facts].join(" · ");
  return {
    state: wrapTextWithAnsi(`${stateMark(state, theme)} ${theme.fg(color, stateText(task))}`, width),
    account: theme.fg("muted", task.account),
    facts: wrapTextWithAnsi(facts, width).map((row) => theme.fg("muted", row)),
    log: wrapTextWithAnsi(place, width).map((row) => theme.fg("dim", row)),
  };
}

/** Cuts the facts, since half of the rows are for the log, and tells where to find the rest. */
export function fittingFacts(rows: readonly string[], height: number, theme: Theme): readonly string[] {
  const room = Math.max(1, Math.floor(height / 2));
  if (rows.length <= room) return rows;
  return [...rows.slice(0, room - 1), theme.fg("dim", panelText.moreRowsBehind(rows.length - room + 1, []))];
}

export interface LogBar {
  /** The names of the existing logs. */
  names: readonly string[];
  /** The index of the shown one; undefined if all show as one. */
  shown: number | undefined;
  /** Names the kind of shown lines, if not all show. */
  only: string;
  /** Undefined while the log is not open. */
  bytes: number | undefined;
  /** Undefined if the log cannot grow any more. */
  follows: boolean | undefined;
}

/** Returns a row with the shown log, its size, and whether it is followed. */
export function logBar({ names, shown, only, bytes, follows }: LogBar, width: number, theme: Theme): string {
  const bright = (name: string): string => theme.fg("accent", theme.bold(name));
  const logs =
    shown === undefined
      ? names.map((name, index) => (index === 1 ? theme.fg("error", "│") : "") + bright(name)).join(" + ")
      : names
          .map((name, index) => (index === shown ? bright(name) : theme.fg("dim", name)))
          .join(theme.fg("dim", " · "));
  const named = (logs: string): string => (only === "" ? logs : `${logs} ${theme.fg("warning", only)}`);
  const size = bytes === undefined ? "" : theme.fg("dim", formatBytes(bytes));
  const state = follows ? theme.fg("success", "following") : theme.fg("warning", "held");
  const right = follows === undefined ? size : [size, state].filter(Boolean).join(" ");
  const fits = (left: string, right: string): boolean =>
    visibleWidth(left) + visibleWidth(right) + (right === "" ? 5 : 9) <= width;
  if (fits(named(logs), right)) return rule(named(logs), right, width, theme);
  // What is on tells more than a size, and than the name of a log that does not show.
  const end = follows === undefined ? "" : state;
  const shownName = shown === undefined ? logs : bright(names[shown] ?? "");
  return rule(named(fits(named(logs), end) ? logs : shownName), end, width, theme);
}
