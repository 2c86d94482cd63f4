import type { ExtensionContext, Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import { fitLabel } from "../../core/pi/fit-label.ts";
import { withoutTabs } from "../../core/text/clean.ts";
import { formatDuration } from "../../core/text/format.ts";
import type { TaskRegistry } from "../registry.ts";
import type { Task } from "../task/task.ts";
import type { TasksObserver } from "../tasks.ts";
import { rowText } from "../texts/rows.ts";
import { stateMark } from "./mark.ts";
import { type TaskView, taskView } from "./task-view.ts";

const WIDGET_KEY = "monitor-dock";
/** The height while anything runs, so that the rows below do not jump as tasks come and go. */
const ROWS = 3;
const REFRESH_MS = 1_000;

/** Shows the newest running tasks above the editor, each with its last line; nothing while none runs. */
export class Dock implements TasksObserver {
  readonly #ctx: ExtensionContext;
  readonly #registry: TaskRegistry;
  #refresh: NodeJS.Timeout | undefined;

  constructor(ctx: ExtensionContext, registry: TaskRegistry) {
    this.#ctx = ctx;
    this.#registry = registry;
  }

  started(): void {
    if (this.#ctx.mode !== "tui" || this.#refresh) return;
    this.#ctx.ui.setWidget(WIDGET_KEY, (tui, theme) => {
      clearInterval(this.#refresh);
      this.#refresh = setInterval(() => tui.requestRender(), REFRESH_MS);
      return {
        render: (width) => dockRows(this.#registry.running().map(taskView), width, theme),
        invalidate() {},
      };
    });
  }

  resumed(): void {
    this.started();
  }

  /** Tells whether a task has a row here. */
  shows(task: Task): boolean {
    return this.#refresh !== undefined && this.#registry.running().slice(-ROWS).includes(task);
  }

  ended(): void {
    if (this.#registry.running().length === 0) this.close();
  }

  close(): void {
    if (!this.#refresh) return;
    clearInterval(this.#refresh);
    this.#refresh = undefined;
    this.#ctx.ui.setWidget(WIDGET_KEY, undefined);
  }
}

/**
 * Returns always the same number of rows, of which the first says how many older tasks run besides.
 * @param tasks in the order of their start
 */
export function dockRows(tasks: readonly TaskView[], width: number, theme: Theme): string[] {
  const older = tasks.length > ROWS ? `  ${rowText.older(tasks.length - ROWS)}` : "";
  const shown = tasks.slice(-ROWS).map((task, index) => {
    if (index > 0 || older === "") return dockRow(task, width, theme);
    const room = Math.max(1, width - visibleWidth(older));
    return truncateToWidth(
      truncateToWidth(dockRow(task, room, theme), room, "…", true) + theme.fg("dim", older),
      width,
      "…",
    );
  });
  return Array.from({ length: ROWS }, (_, index) => shown[index] ?? "");
}

function dockRow({ state, title, ageMs, lastLine }: TaskView, width: number, theme: Theme): string {
  const said =
    lastLine === undefined ? theme.fg("dim", rowText.nothingYet) : theme.fg("muted", withoutTabs(lastLine));
  const age = theme.fg("dim", formatDuration(ageMs));
  return truncateToWidth(` ${stateMark(state, theme)} ${fitLabel(title, width)} ${age}  ${said}`, width, "…");
}
