import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { onBackground } from "../../../core/tools/tool-row.ts";
import { panelText } from "../../texts/panel.ts";
import { keyText } from "../../texts/panel-keys.ts";
import { startText } from "../../texts/starts.ts";
import { isRunning, type TaskView } from "../task-view.ts";
import type { KeyHint } from "./key-hints.ts";
import { ListChoice } from "./list-choice.ts";
import { ListOrder } from "./list-order.ts";
import { columnsOf, NARROW_COLUMNS, type TreeOf, taskRows, wordsOf } from "./list-rows.ts";
import type { ViewSize } from "./log-view.ts";
import { taskHints } from "./task-hints.ts";
import type { Unread } from "./unread.ts";

/** The list of tasks, one on each row: its shown tasks, their order and the selected ones. */
export class ListView {
  #showsFinished: boolean;
  #selectedId: string | undefined;
  #top = 0;
  /** The values of the last rendering. */
  #visible = 0;
  #rowsOfTask = 1;
  readonly choice = new ListChoice();
  /** Running tasks come first. */
  readonly order = new ListOrder<TaskView>([
    { name: keyText.byState },
    { name: keyText.byTitle, compare: (a, b) => a.title.localeCompare(b.title) },
    { name: keyText.byLines, compare: (a, b) => b.lines - a.lines },
  ]);
  readonly #unread: Unread;

  constructor(unread: Unread, tasks: readonly TaskView[]) {
    this.#unread = unread;
    // An empty list would hide that there is something to see.
    this.#showsFinished = !tasks.some(isRunning);
  }

  /** Returns the running tasks, and those finished ones that were asked for, are unseen, or are selected. */
  shown(tasks: readonly TaskView[]): TaskView[] {
    const isShown = (task: TaskView): boolean =>
      isRunning(task) || this.#showsFinished || this.#unread.has(task) || task.id === this.#selectedId;
    const shown = tasks.filter(
      (task) => isShown(task) && this.choice.matches([...wordsOf(task), task.command]),
    );
    return this.order.sort(shown);
  }

  selected(tasks: readonly TaskView[]): TaskView | undefined {
    const shown = this.shown(tasks);
    return shown[this.#indexIn(shown)];
  }

  /** Shows the hidden finished tasks, if there are any; else hides all of them, as seen. */
  toggleFinished(tasks: readonly TaskView[]): void {
    this.#showsFinished = this.shown(tasks).length < tasks.length;
    if (this.#showsFinished) return;
    for (const task of tasks) if (!isRunning(task)) this.#unread.markSeen(task);
    this.#selectedId = this.shown(tasks).find(isRunning)?.id;
  }

  /** Returns the tasks selected together, or else the one under the cursor. */
  chosen(tasks: readonly TaskView[]): TaskView[] {
    return this.choice.of(this.shown(tasks), this.selected(tasks));
  }

  /** Selects the task together with others, or unselects it, and goes on to the next. */
  toggleSelected(tasks: readonly TaskView[]): void {
    const task = this.selected(tasks);
    if (!task) return;
    this.choice.toggle(task.id);
    this.move(1, tasks);
  }

  isSelected(id: string): boolean {
    return id === this.#selectedId;
  }

  /** Returns the task on a last rendered row. */
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
    const hidden = this.choice.filter === "" ? tasks.length - shown.length : 0;
    const chosen = this.chosen(tasks);
    const hasSeveral = shown.length > 1;
    return [
      ...(chosen.length > 0
        ? [...taskHints(chosen), { key: "y", does: keyText.copyPath(chosen.length) }]
        : []),
      ...(hasSeveral ? [{ key: "space", does: keyText.select }] : []),
      ...(hidden > 0 ? [{ key: "h", does: `show ${hidden} finished` }] : []),
      ...(hidden === 0 && !shown.every(isRunning) ? [{ key: "h", does: keyText.hideFinished }] : []),
      ...(tasks.every(isRunning) ? [] : [{ key: "c", does: keyText.clearFinished }]),
      ...(hasSeveral ? [{ key: "s", does: keyText.sort }] : []),
      ...(hasSeveral || this.choice.filter !== "" ? [{ key: "/", does: keyText.filter }] : []),
    ];
  }

  /** @param treeOf given if memory and ports show instead of the number of lines */
  render(tasks: readonly TaskView[], size: ViewSize, theme: Theme, treeOf?: TreeOf): string[] {
    const shown = this.shown(tasks);
    if (shown.length === 0)
      return wrapTextWithAnsi(this.#emptyText(tasks), size.width).map((row) => theme.fg("muted", row));
    const selected = this.#indexIn(shown);
    this.#selectedId = shown[selected]?.id;
    const isNarrow = size.width < NARROW_COLUMNS;
    const rowsOfTask = isNarrow ? 2 : 1;
    const isWhole = shown.length * rowsOfTask <= size.height;
    const visible = Math.max(1, Math.floor((isWhole ? size.height : size.height - 1) / rowsOfTask));
    this.#visible = visible;
    this.#rowsOfTask = rowsOfTask;
    this.#scrollTo(selected, shown.length, visible);
    const columns = columnsOf(shown, size.width, treeOf);
    const rows = shown.slice(this.#top, this.#top + visible).flatMap((task) => {
      const isCurrent = task.id === this.#selectedId;
      const facts = {
        isCurrent,
        isSelected: this.choice.has(task.id),
        isUnread: this.#unread.has(task),
        tree: treeOf?.(task.id),
      };
      return taskRows(task, columns, facts, theme).map((row) =>
        isCurrent
          ? onBackground(row, size.width, (text) => theme.bg("selectedBg", text))
          : fit(row, size.width),
      );
    });
    const unseen = unseenText(this.#top, shown.length - this.#top - visible);
    return unseen === "" ? rows : [...rows, fit(`      ${theme.fg("dim", unseen)}`, size.width)];
  }

  #emptyText(tasks: readonly TaskView[]): string {
    if (this.choice.filter !== "") return panelText.noneHas(tasks.length, this.choice.filter);
    return tasks.length === 0 ? panelText.nothingToShow : startText.running("");
  }

  /** If the selected task is gone, the first shown one takes its place. */
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

function unseenText(above: number, below: number): string {
  return [
    ...(above > 0 ? [panelText.moreAbove(above)] : []),
    ...(below > 0 ? [panelText.moreBelow(below)] : []),
  ].join(" · ");
}

function fit(row: string, width: number): string {
  return truncateToWidth(row, width, "…");
}
