import type { AutocompleteItem } from "@earendil-works/pi-tui";
import { completions } from "../../core/pi/completions.ts";
import { label } from "../../core/text/label.ts";
import { isOpen, type Task } from "../task.ts";

const SUBJECT_MAX_CHARS = 80;

/** The words of `/tasks`, and the tasks whose ids they take. */
const WORDS: Readonly<Record<string, { description: string; takes?: (task: Task) => boolean }>> = {
  add: { description: "a task: add <subject>" },
  start: { description: "it is in progress", takes: ({ status }) => status === "pending" },
  done: { description: "it is completed", takes: isOpen },
  drop: { description: "it will not be done", takes: isOpen },
  reopen: { description: "it is to be done after all", takes: (task) => !isOpen(task) },
  delete: { description: "take it off the list", takes: () => true },
  clear: { description: "take off what is done or dropped" },
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
