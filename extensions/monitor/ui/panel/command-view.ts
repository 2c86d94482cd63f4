import type { Theme } from "@earendil-works/pi-coding-agent";
import { wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { commandPaint, commandRows } from "../../../core/pi/command-rows.ts";
import { commandFacts } from "../../../core/text/command-facts.ts";
import type { TreeFacts } from "../../task/tree-facts.ts";
import { panelText } from "../../texts/panel.ts";
import type { TaskView } from "../task-view.ts";
import { wholeFacts } from "./details-rows.ts";
import type { ViewSize } from "./log-view.ts";
import { rule } from "./rule.ts";
import { processRows, treeFactRows } from "./tree-rows.ts";

/** Shows the whole command of a task, and its other facts; it scrolls if the rows do not suffice. */
export class CommandView {
  readonly #task: TaskView;
  readonly #place: string;
  #top = 0;
  #page = 1;

  /** @param place the place of its log */
  constructor(task: TaskView, place: string) {
    this.#task = task;
    this.#place = place;
  }

  scroll(rows: number): void {
    this.#top += rows;
  }

  page(direction: 1 | -1): void {
    // A row of the last page helps the eye.
    this.scroll(direction * Math.max(1, this.#page - 1));
  }

  toStart(): void {
    this.#top = 0;
  }

  toEnd(): void {
    this.#top = Number.MAX_SAFE_INTEGER;
  }

  render({ width, height }: ViewSize, theme: Theme, tree?: TreeFacts): string[] {
    const { command, sent } = this.#task;
    const { state, account, facts, log } = wholeFacts(this.#task, this.#place, width, theme);
    const processes = processRows(tree, theme);
    const rows = [
      ...commandRows(command, width, commandPaint(theme)),
      "",
      ...state,
      ...wrapTextWithAnsi(account, width),
      ...facts,
      ...log,
      ...treeFactRows(tree, width, theme),
      ...(processes.length > 0 ? ["", ...processes] : []),
      ...(sent.length > 0 ? ["", theme.fg("muted", panelText.sentByModel)] : []),
      ...sent.map((line) => theme.fg("dim", line)),
    ];
    const shown = Math.max(1, height - 1);
    this.#page = shown;
    this.#top = Math.max(0, Math.min(this.#top, rows.length - shown));
    const end = Math.min(rows.length, this.#top + shown);
    const position = rows.length > shown ? `rows ${this.#top + 1}-${end} of ${rows.length}` : "";
    const heading = ["command", ...commandFacts(command)].join(", ");
    const right = position === "" ? "" : theme.fg("dim", position);
    const bar = rule(theme.fg("accent", heading), right, width, theme);
    return [bar, ...rows.slice(this.#top, end)];
  }
}
