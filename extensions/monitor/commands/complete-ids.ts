import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";
import type { Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import { completionText } from "../texts/completions.ts";

/** Completes the id of a command. */
export function completeIds(
  tasks: readonly Task[],
  prefix: string,
  alsoAll = false,
): AutocompleteItem[] | null {
  const items = idItems(tasks);
  if (alsoAll && tasks.length > 1)
    items.push({ value: "all", label: "all", description: completionText.all });
  return completions(items, prefix);
}

/** Completes the id of a command, or one of these words. */
export function completeIdsOr(
  words: readonly string[],
  tasks: readonly Task[],
  prefix: string,
): AutocompleteItem[] | null {
  return completions([...idItems(tasks), ...words.map((word) => ({ value: word, label: word }))], prefix);
}

function idItems(tasks: readonly Task[]): AutocompleteItem[] {
  return tasks.map((task) => ({ value: task.id, label: task.id, description: labelOf(task) }));
}
