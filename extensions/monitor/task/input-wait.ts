import { inputWaitOf } from "../../core/processes/awaits-input.ts";
import { hasProc } from "../../core/processes/has-proc.ts";
import { processesOf, type TaskIdentity } from "../../core/processes/task-processes.ts";

/** The ways in which programs end a question. */
const QUESTIONS: readonly RegExp[] = [
  /\?$/,
  /[[(](y|yes)\/(n|no)(\/[^\])]*)?[\])][:?]?$/i,
  /\bpass(word|phrase|code)\b[^:]*:$/i,
  /\b(press|hit)\b.*\b(enter|return|key)\b/i,
];

/** Tells whether an open line reads like a question to a person. */
export function looksLikeQuestion(line: string): boolean {
  const text = line.trimEnd();
  return QUESTIONS.some((question) => question.test(text));
}

/**
 * Tells whether a task that has stopped in the middle of a line seems to wait for an answer: by the system
 * calls of its processes, or, if they cannot be read, by the line.
 */
export async function seemsToAwaitInput(task: TaskIdentity, openLines: readonly string[]): Promise<boolean> {
  const isQuestion = openLines.some(looksLikeQuestion);
  if (!hasProc) return isQuestion;
  try {
    const { own } = await processesOf(task);
    const wait = inputWaitOf(own.map((info) => info.pid));
    return wait === "reads" || (wait === "may read" && isQuestion);
  } catch {
    return isQuestion;
  }
}
