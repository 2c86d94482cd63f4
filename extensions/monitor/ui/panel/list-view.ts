import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import { withoutTabs } from "../../../core/text/clean.ts";
import { formatDuration, plural } from "../../../core/text/format.ts";
import { onBackground } from "../../../core/tools/tool-row.ts";
import type { TreeFacts } from "../../task/tree-facts.ts";
import { outcomeColor, stateMark } from "../mark.ts";
import { isRunning, type TaskView } from "../task-view.ts";
import type { KeyHint } from "./key-hints.ts";
import type { ViewSize } from "./log-view.ts";
import { taskHints } from "./task-hints.ts";
import { listedUsage } from "./tree-rows.ts";
import type { Unread } from "./unread.ts";

const TITLE_MIN_COLUMNS = 8;
const ID_COLUMNS = 4;
/** `monitor` is the longest. */
const KIND_COLUMNS = 7;
const AGE_COLUMNS = 6;
const LINES_COLUMNS = 9;
/** Everything but the title, the age, the lines and the last words on the row of a task. */
const FACTS_COLUMNS = 6 + (ID_COLUMNS + 1) + (KIND_COLUMNS + 1) + 1 + 1 + 2;
/** Long titles leave so much to what a task said last. */
const SAID_COLUMNS = 24;
/** Below it a task takes two rows: what it said last would have no room beside its facts. */
const NARROW_COLUMNS = 60;

/** From here on it shows memory and ports of the tasks, of so many at most. */
const USAGE_COLUMNS = 110;
const MEASURED_MAX = 20;

type TreeOf = (id: string) => TreeFacts | undefined;

/** How wide the columns are: what is in the list decides. */
interface Columns {
  title: number;
  age: number;
  lines: number;
  /** 0 where it does not show what a task takes of the machine. */
  usage: number;
  isNarrow: boolean;
}

/** The tasks, one on each row. */
export class ListView {
  #showsFinished: boolean;
  #selectedId: string | undefined;
  #top = 0;
  /** As it was rendered last. */
  #visible = 0;
  #rowsOfTask = 1;
  #width = 0;
  readonly #unread: Unread;

  constructor(unread: Unread, tasks: readonly TaskView[]) {
    this.#unread = unread;
    // A list that opens empty although there is something to see helps nobody.
    this.#showsFinished = !tasks.some(isRunning);
  }

  /** Running tasks, and of the finished ones those that were asked for, not looked at yet, or selected. */
  shown(tasks: readonly TaskView[]): TaskView[] {
    const isShown = (task: TaskView): boolean =>
      isRunning(task) || this.#showsFinished || this.#unread.has(task) || task.id === this.#selectedId;
    return tasks.filter(isShown);
  }

  selected(tasks: readonly TaskView[]): TaskView | undefined {
    const shown = this.shown(tasks);
    return shown[this.#indexIn(shown)];
  }

  /** Shows the finished ones that are hidden, if any are; else hides all, as seen. */
  toggleFinished(tasks: readonly TaskView[]): void {
    this.#showsFinished = this.shown(tasks).length < tasks.length;
    if (this.#showsFinished) return;
    for (const task of tasks) if (!isRunning(task)) this.#unread.markSeen(task);
    this.#selectedId = this.shown(tasks).find(isRunning)?.id;
  }

  /** Of which tasks it shows what they take of the machine. */
  measured(tasks: readonly TaskView[]): string[] {
    if (this.#width < USAGE_COLUMNS) return [];
    return this.shown(tasks)
      .filter(isRunning)
      .slice(0, MEASURED_MAX)
      .map(({ id }) => id);
  }

  isSelected(id: string): boolean {
    return id === this.#selectedId;
  }

  /** The task on a row that was rendered last. */
  taskAt(row: number, tasks: readonly TaskView[]): TaskView | undefined {
    const index = Math.floor(row / this.#rowsOfTask);
    return index < this.#visible ? this.shown(tasks)[this.#top + index] : undefined;
  }

  select(id: string): void {
    this.#selectedId = id;
  }

  move(rows: number, tasks: readonly TaskView[]): void {
    const shown = this.shown(tasks);
    const index = Math.max(0, Math.min(this.#indexIn(shown) + rows, shown.length - 1));
    this.#selectedId = shown[index]?.id;
  }

  hints(tasks: readonly TaskView[]): KeyHint[] {
    const shown = this.shown(tasks);
    const hidden = tasks.length - shown.length;
    const selected = this.selected(tasks);
    return [
      ...(selected ? taskHints(selected) : []),
      ...(selected ? [{ key: "y", does: "copy path" }] : []),
      ...(hidden > 0 ? [{ key: "h", does: `show ${hidden} finished` }] : []),
      ...(hidden === 0 && !shown.every(isRunning) ? [{ key: "h", does: "hide finished" }] : []),
      ...(tasks.every(isRunning) ? [] : [{ key: "c", does: "clear finished" }]),
    ];
  }

  /** @param treeOf what the processes of a task are, as far as that is known */
  render(
    tasks: readonly TaskView[],
    size: ViewSize,
    theme: Theme,
    treeOf: TreeOf = () => undefined,
  ): string[] {
    this.#width = size.width;
    const shown = this.shown(tasks);
    if (shown.length === 0) return [theme.fg("muted", emptyText(tasks))].map((row) => fit(row, size.width));
    const selected = this.#indexIn(shown);
    this.#selectedId = shown[selected]?.id;
    const isNarrow = size.width < NARROW_COLUMNS;
    const rowsOfTask = isNarrow ? 2 : 1;
    const isWhole = shown.length * rowsOfTask <= size.height;
    const visible = Math.max(1, Math.floor((isWhole ? size.height : size.height - 1) / rowsOfTask));
    this.#visible = visible;
    this.#rowsOfTask = rowsOfTask;
    this.#scrollTo(selected, shown.length, visible);
    const columns = columnsOf(shown, size.width, isNarrow, treeOf);
    const rows = shown.slice(this.#top, this.#top + visible).flatMap((task) => {
      const isSelected = task.id === this.#selectedId;
      return this.#rows(task, columns, isSelected, theme, treeOf).map((row) =>
        isSelected
          ? onBackground(row, size.width, (text) => theme.bg("selectedBg", text))
          : fit(row, size.width),
      );
    });
    const unseen = unseenText(this.#top, shown.length - this.#top - visible);
    return unseen === "" ? rows : [...rows, fit(`      ${theme.fg("dim", unseen)}`, size.width)];
  }

  #rows(task: TaskView, columns: Columns, isSelected: boolean, theme: Theme, treeOf: TreeOf): string[] {
    const { isNarrow } = columns;
    const title = truncateToWidth(task.title, columns.title, "…", true);
    const which = theme.fg("dim", `${task.id.padEnd(ID_COLUMNS)} ${task.kind.padEnd(KIND_COLUMNS)}`);
    const facts = [
      isSelected ? theme.fg("accent", "›") : " ",
      stateMark(task.state, theme),
      this.#unread.has(task) ? theme.fg("warning", "•") : " ",
      ...(isNarrow ? [] : [which]),
      isSelected ? theme.bold(title) : title,
      theme.fg("muted", formatDuration(task.ageMs).padStart(columns.age)),
      theme.fg("dim", linesText(task).padStart(columns.lines)),
      ...(columns.usage > 0
        ? [theme.fg("muted", ` ${listedUsage(treeOf(task.id)).padEnd(columns.usage)}`)]
        : []),
    ].join(" ");
    const said = lastWords(task, theme);
    return isNarrow ? [facts, `      ${which} ${said}`] : [`${facts}  ${said}`];
  }

  /** A task that is gone gives its place to what stands there now. */
  #indexIn(shown: readonly TaskView[]): number {
    return Math.max(
      0,
      shown.findIndex((task) => task.id === this.#selectedId),
    );
  }

  #scrollTo(selected: number, count: number, visible: number): void {
    this.#top = Math.max(Math.min(this.#top, selected), selected - visible + 1);
    this.#top = Math.max(0, Math.min(this.#top, count - visible));
  }
}

function emptyText(tasks: readonly TaskView[]): string {
  return tasks.length === 0 ? "There is nothing to show." : "Nothing is running.";
}

/** The title gets as many as the longest one needs: at most a third of the row, and what the rest of it leaves. */
function columnsOf(shown: readonly TaskView[], width: number, isNarrow: boolean, treeOf: TreeOf): Columns {
  const age = longest(AGE_COLUMNS, shown, (task) => formatDuration(task.ageMs));
  const lines = longest(LINES_COLUMNS, shown, linesText);
  const usage =
    width < USAGE_COLUMNS ? 0 : longest(0, shown.filter(isRunning), ({ id }) => listedUsage(treeOf(id)));
  const third = Math.floor(width / 3);
  const room = isNarrow ? third : Math.min(third, width - FACTS_COLUMNS - age - lines - usage - SAID_COLUMNS);
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

function unseenText(above: number, below: number): string {
  return [...(above > 0 ? [`${above} more above`] : []), ...(below > 0 ? [`${below} more below`] : [])].join(
    " · ",
  );
}

/** How it ended, and what it said last. */
function lastWords({ state, lastLine, isLineOpen, runFacts }: TaskView, theme: Theme): string {
  const open = isLineOpen ? theme.fg("dim", "not ended: ") : "";
  const line = lastLine === undefined ? "" : open + theme.fg("muted", withoutTabs(lastLine));
  if (state.kind === "running") {
    const run = runFacts.length > 0 ? [theme.fg("muted", runFacts.join(", "))] : [];
    return [...run, ...(line === "" ? [] : [line])].join(` ${theme.fg("dim", "·")} `);
  }
  const said = state.kind === "stopping" ? theme.fg("warning", "stopping") : endText(state, theme);
  return line === "" ? said : `${said} ${theme.fg("dim", "·")} ${line}`;
}

function endText(state: Extract<TaskView["state"], { kind: "ended" }>, theme: Theme): string {
  return theme.fg(outcomeColor(state.outcome), state.reason);
}

function fit(row: string, width: number): string {
  return truncateToWidth(row, width, "…");
}
