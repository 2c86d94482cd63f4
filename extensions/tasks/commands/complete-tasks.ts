import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";
import { label } from "../../core/text/label.ts";
import { isOpen, type Task } from "../task.ts";
import { commandText } from "../texts/commands.ts";

const SUBJECT_MAX_CHARS = 80;

/** The words of `/tasks`, and the tasks whose ids they take. */
const WORDS: Readonly<Record<string, { description: string; takes?: (task: Task) => boolean }>> = {
  add: { description: commandText.completeAdd },
  start: { description: commandText.completeStart, takes: ({ status }) => status === "pending" },
  done: { description: commandText.completeDone, takes: isOpen },
  drop: { description: commandText.completeDrop, takes: isOpen },
  reopen: { description: commandText.completeReopen, takes: (task) => !isOpen(task) },
  delete: { description: commandText.completeDelete, takes: () => true },
  clear: { description: commandText.completeClear },
};

/** Completes the arguments of `/tasks` once they are begun; before that, Enter must show the list. */
export function completeTasks(tasks: readonly Task[], prefix: string): AutocompleteItem[] | null {
  const [, word = "", gap = "", id = ""] = /^(\S*)(\s*)#?(\S*)$/.exec(prefix) ?? [];
  if (word === "") return null;
  if (gap === "") return completions(wordItems(), word);
  const takes = Object.hasOwn(WORDS, word) ? WORDS[word]?.takes : undefined;
  const items = takes ? tasks.filter(takes).map((task) => idItem(word, task)) : [];
  return completions(items, `${word} ${id}`);
}

function wordItems(): AutocompleteItem[] {
  return Object.entries(WORDS).map(([word, { description }]) => ({ value: word, label: word, description }));
}

/** The value holds the word, too, because pi replaces all that is typed after the command. */
function idItem(word: string, { id, subject }: Task): AutocompleteItem {
  return { value: `${word} ${id}`, label: `#${id}`, description: label(subject, SUBJECT_MAX_CHARS) };
}
