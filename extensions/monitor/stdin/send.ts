import { plural } from "../../core/text/format.ts";
import { errorLabel, label } from "../../core/text/label.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
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
  if (bytes.length === 0 && !end)
    throw new Error("Nothing is to be sent; give at least one of text, keys and end.");
  if (bytes.length > TEXT_MAX_BYTES)
    throw new Error(
      `text and keys are ${bytes.length} bytes; allowed are ${TEXT_MAX_BYTES}. Write it to a file, and have the command read that.`,
    );
  // The prompt may still be in the pipe.
  await task.flushLogs();
  const refusal = await input.refusal(bytes, task.output.openLines);
  // Asked only now: a person may have connected while the questions above were answered.
  const isConnected = (): boolean => input.terminal?.isConnected ?? false;
  if (isConnected()) throw new Error(`${which} ${CONNECTED}. Nothing was sent.`);
  if (refusal !== undefined) throw new Error(`${which} ${refusal}`);
  const taken = bytes.length === 0 ? 0 : await written(input, bytes, which);
  const isCut = taken < bytes.length;
  const isEnded = end && !isCut && (await input.end());
  if (taken === 0 && !isEnded && isConnected()) throw new Error(`${which} ${CONNECTED}. Nothing was sent.`);
  const shown = [text, ...keys.map((key) => `<${label(key)}>`), ...(end ? ["<end>"] : [])].join("");
  task.noteSent(taken, shown);
  if (isCut || isEnded !== end) {
    const why = isConnected() ? `it ${CONNECTED}` : FULL;
    const rest = isCut
      ? `The rest was not sent${end ? ", and the input not ended" : ""}`
      : "Its input was not ended";
    return `${which} took ${taken} of ${plural(bytes.length, "byte")}, and then no more: ${why}. ${rest}.`;
  }
  const ended = end ? [input.kind === "pipe" ? "its input is closed" : "Ctrl+D typed"] : [];
  return `${[`Sent ${plural(taken, "byte")} to ${which}`, ...ended].join("; ")}.`;
}

const CONNECTED = "is connected to the user's terminal: they type into it now";
const FULL = "its input is full, since it does not read, or reads too slowly, or it has closed it";

function inputOf(task: Task, which: string): TaskInput {
  if (task.isStopping || task.end) throw new Error(`${which} is just ending: nothing was sent.`);
  if ((task.spec.input ?? "none") === "none")
    throw new Error(
      `${which} reads nothing: it was started without stdin: true or pty: true. Start it anew with one of them.`,
    );
  if (!task.input) throw new Error(`${which} has ended, and is started again soon: nothing was sent.`);
  return task.input;
}

async function written(input: TaskInput, bytes: Buffer, which: string): Promise<number> {
  try {
    return await input.write(bytes);
  } catch (error) {
    throw new Error(`${which} was sent nothing. ${errorLabel(error)}`);
  }
}
