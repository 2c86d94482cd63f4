import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { isOpen, type Task } from "../task.ts";
import { taskLine } from "../texts/list.ts";

const WIDGET_KEY = "tasks";
const LINES_MAX = 5;

/** Shows the list above the editor while a task is in progress. */
export class TaskWidget {
  readonly #ctx: ExtensionContext;
  #shown = "";

  constructor(ctx: ExtensionContext) {
    this.#ctx = ctx;
  }

  show(tasks: readonly Task[]): void {
    const lines = widgetLines(tasks);
    const text = lines.join("\n");
    if (text === this.#shown) return;
    this.#shown = text;
    if (lines.length === 0) this.#ctx.ui.setWidget(WIDGET_KEY, undefined);
    else if (this.#ctx.mode !== "tui") this.#ctx.ui.setWidget(WIDGET_KEY, lines);
    else
      this.#ctx.ui.setWidget(WIDGET_KEY, () => ({
        // pi would wrap plain lines, and the list would grow over a narrow screen.
        render: (width) => lines.map((line) => truncateToWidth(` ${line}`, width, "…")),
        invalidate() {},
      }));
  }

  close(): void {
    this.show([]);
  }
}

/** Returns at most five lines: the tasks in progress, then the next ones, and the number of the rest. */
export function widgetLines(tasks: readonly Task[]): string[] {
  const inProgress = tasks.filter(({ status }) => status === "in_progress");
  if (inProgress.length === 0) return [];
  const rest = tasks.filter((task) => isOpen(task) && task.status === "pending");
  const open = [...inProgress, ...rest];
  const shown = open.length <= LINES_MAX ? open : open.slice(0, LINES_MAX - 1);
  const more = open.length - shown.length;
  return [...shown.map((task) => taskLine(task, tasks)), ...(more > 0 ? [`    … ${more} more open`] : [])];
}
