import { label, quotedLabel } from "../../core/text/label.ts";
import { beginning } from "../../core/text/truncate.ts";
import { DESCRIPTION_MAX_CHARS } from "./description.ts";

/** Of a command that nobody has described. */
const COMMAND_MAX_CHARS = 40;

/** What a person sees of the name of a task. */
export function labelOf(task: { label: string }): string {
  return label(task.label, DESCRIPTION_MAX_CHARS);
}

/** The same between quotation marks, to stand in a heading or a sentence. */
export function quotedLabelOf(task: { label: string }): string {
  return quotedLabel(task.label, DESCRIPTION_MAX_CHARS);
}

/** `pid 4711`, where it has a process. */
export function pidFact({ pid }: { pid: number | undefined }): string[] {
  return pid === undefined ? [] : [`pid ${pid}`];
}

/** What a task is called that has only a command. Not a label yet: nothing in it is made visible. */
export function nameFromCommand(command: string): string {
  return beginning(command.trim(), COMMAND_MAX_CHARS);
}
