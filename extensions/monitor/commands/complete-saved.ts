import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";
import { commandLabel } from "../../core/text/label.ts";
import { SavedTasks } from "../saved/saved-tasks.ts";
import { SAVED_WORDS } from "./saved-commands.ts";

/** Completes behind `/monitor-saved` a word, then the name of a task saved for the directory. */
export function completeSaved(typed: string, directory: string): AutocompleteItem[] | null {
  const [, word = ""] = /^\s*(\S+)\s/.exec(typed) ?? [];
  if (word === "")
    return completions(
      SAVED_WORDS.map((value) => ({ value: `${value} `, label: value })),
      typed,
    );
  const saved = new SavedTasks(directory, () => {}).peek();
  return completions(
    saved.map(({ name, call }) => ({
      value: `${word} ${name}`,
      label: name,
      description: commandLabel(call.command),
    })),
    typed,
  );
}
