import { plural } from "../../core/text/format.ts";
import { label } from "../../core/text/label.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { inputText } from "../texts/input.ts";
import { keyBytes } from "./keys.ts";
import type { TaskInput } from "./task-input.ts";

/** The bound of one call: programs read lines, and files serve for more. */
const TEXT_MAX_BYTES = 64 * 1024;

export interface SendRequest {
  /** Sent as it is: a line needs its line feed, or the key. */
  text?: string | undefined;
  /** The keys pressed after the text. */
  keys?: readonly string[] | undefined;
  /** Whether nothing more follows. */
  end?: boolean | undefined;
}

/**
 * Writes to the input of a running task.
 * @returns a text on the bytes that were taken
 * @throws Error that says why nothing was sent
 */
export async function sendTo(task: Task, { text = "", keys = [], end = false }: SendRequest) {
  const which = `${task.id} ${quotedLabelOf(task)}`;
  const input = inputOf(task, which);
  const bytes = Buffer.from(text + keyBytes(keys, input.kind));
  if (bytes.length === 0 && !end) throw new Error(inputText.nothingToSend);
  if (bytes.length > TEXT_MAX_BYTES) throw new Error(inputText.tooLong(bytes.length, TEXT_MAX_BYTES));
  // The prompt may still be in the pipe.
  await task.flushLogs();
  const refusal = await input.refusal(bytes, task.output.openLines);
  // Asked only now: a person may have connected while the questions above were answered.
  const isConnected = (): boolean => input.terminal?.isConnected ?? false;
  if (isConnected()) throw new Error(inputText.notWhileConnected(which));
  if (refusal !== undefined) throw new Error(`${which} ${refusal}`);
  const taken = bytes.length === 0 ? 0 : await written(input, bytes, which);
  const isCut = taken < bytes.length;
  const isEnded = end && !isCut && (await input.end());
  if (taken === 0 && !isEnded && isConnected()) throw new Error(inputText.notWhileConnected(which));
  const shown = [text, ...keys.map((key) => `<${label(key)}>`), ...(end ? ["<end>"] : [])].join("");
  task.noteSent(taken, shown);
  if (isCut || isEnded !== end) {
    const why = isConnected() ? inputText.connected : inputText.full;
    const rest = inputText.rest(isCut, end);
    return `${inputText.partlyTaken(which, taken, bytes.length, why)} ${rest}`;
  }
  const ended = end ? [inputText.ended(input.kind)] : [];
  return `${[`Sent ${plural(taken, "byte")} to ${which}`, ...ended].join("; ")}.`;
}

function inputOf(task: Task, which: string): TaskInput {
  if (task.isStopping || task.end) throw new Error(inputText.justEnding(which));
  if ((task.spec.input ?? "none") === "none") throw new Error(inputText.readsNothing(which));
  if (!task.input) throw new Error(inputText.startsAgain(which));
  return task.input;
}

async function written(input: TaskInput, bytes: Buffer, which: string): Promise<number> {
  try {
    return await input.write(bytes);
  } catch (error) {
    throw new Error(inputText.sentNothing(which, error));
  }
}
