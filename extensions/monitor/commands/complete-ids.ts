import type { AutocompleteItem } from "@earendil-works/pi-tui";
import type { MonitorTask } from "../task/monitor-task.ts";

/** What Tab offers for the id that a command takes. */
export function completeIds(
  tasks: readonly MonitorTask[],
  prefix: string,
  alsoAll = false,
): AutocompleteItem[] | null {
  const items = tasks.map((task) => ({
    value: task.id,
    label: task.id,
    description: task.spec.description,
  }));
  if (alsoAll && tasks.length > 1) items.push({ value: "all", label: "all", description: "all monitors" });
  const matching = items.filter((item) => item.value.startsWith(prefix.trim()));
  return matching.length > 0 ? matching : null;
}
