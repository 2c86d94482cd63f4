import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { isRunning, type TaskView } from "../task-view.ts";
import { rule } from "./rule.ts";

/** @param task the one whose details show; the title of the list without it */
export function panelTitle(
  task: TaskView | undefined,
  tasks: readonly TaskView[],
  width: number,
  theme: Theme,
): string {
  const name = theme.fg("accent", theme.bold("Monitors"));
  if (task) {
    const title = `${name} ${theme.fg("dim", "›")} ${theme.bold(truncateToWidth(task.title, Math.max(8, width - 28), "…"))}`;
    return rule(title, theme.fg("dim", task.id), width, theme);
  }
  const running = tasks.filter(isRunning).length;
  const counts = [
    `${running} running`,
    ...(tasks.length > running ? [`${tasks.length - running} finished`] : []),
  ];
  return rule(name, theme.fg("dim", counts.join(" · ")), width, theme);
}
