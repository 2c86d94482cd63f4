import type { Theme } from "@earendil-works/pi-coding-agent";
import type { TaskView } from "../task-view.ts";
import { factRows } from "./details-rows.ts";
import { type DetailsScreen, LogPane } from "./log-pane.ts";
import type { ViewSize } from "./log-view.ts";
import { rule } from "./rule.ts";

/** Shows the end of a task's log, beside the list. */
export class LogPreview {
  readonly #screen: DetailsScreen;
  #shown: { taskId: string; pane: LogPane } | undefined;

  constructor(screen: DetailsScreen) {
    this.#screen = screen;
  }

  /** @param task the task whose log shows from now on */
  render(task: TaskView, size: ViewSize, theme: Theme): string[] {
    const log = task.logs.find(({ isEmpty }) => !isEmpty) ?? task.logs[0];
    const [state = ""] = factRows(task, undefined, log.place, size.width, theme);
    if (this.#shown?.taskId !== task.id || this.#shown.pane.logs[0].name !== log.name) {
      this.close();
      this.#shown = { taskId: task.id, pane: new LogPane({ logs: [log] }, this.#screen, size) };
    }
    const { pane } = this.#shown;
    pane.resize({ width: size.width, height: Math.max(1, size.height - 2) });
    return [state, rule(theme.fg("dim", log.name), "", size.width, theme), ...pane.render(theme)];
  }

  /** @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    return (await this.#shown?.pane.refresh()) ?? false;
  }

  close(): void {
    void this.#shown?.pane.close();
    this.#shown = undefined;
  }
}
