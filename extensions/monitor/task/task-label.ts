import { label, quotedLabel } from "../../core/text/label.ts";
import { beginning } from "../../core/text/truncate.ts";
import { DESCRIPTION_MAX_CHARS } from "./description.ts";

/** The most characters of a command that stands for a description. */
const COMMAND_MAX_CHARS = 40;

/** Returns the name of a task as a person sees it. */
export function labelOf(task: { label: string }): string {
  return label(task.label, DESCRIPTION_MAX_CHARS);
}

/** Returns it between quotation marks, for a heading or a sentence. */
export function quotedLabelOf(task: { label: string }): string {
  return quotedLabel(task.label, DESCRIPTION_MAX_CHARS);
}

/** `pid 4711`, if the task has a process. */
export function pidFact({ pid }: { pid: number | undefined }): string[] {
  return pid === undefined ? [] : [`pid ${pid}`];
}

/** Names a task after its command. This is not a label yet: nothing in it is made visible. */
export function nameFromCommand(command: string): string {
  return beginning(command.trim(), COMMAND_MAX_CHARS);
}
