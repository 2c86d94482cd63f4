import { formatBytes, formatDuration, ordinal } from "../../core/text/format.ts";
import { errorLabel } from "../../core/text/label.ts";
import type { Told } from "../../core/text/reader.ts";

/** What a task tells while it runs. */
export const noticeText = {
  wakesSpent: (most: number): Told => ({
    model: `events have woken you ${most} times without a word from the user: until the user's next prompt only ends still do`,
    person: `Events have woken the agent ${most} times without a word from you: until your next prompt only ends still do.`,
  }),
  contextSpent: (chars: number): Told => ({
    model:
      `its output has taken ${chars} characters of your context: until the next ` +
      "compaction its lines are only counted, and kept in the log; its end will be told",
    person:
      `its output has taken ${chars} characters of the agent's context: until the next ` +
      "compaction its lines are only kept in the log; its end will be told",
  }),
  nothingPrinted: (silenceMs: number) =>
    `nothing printed for ${formatDuration(silenceMs)}; it is still running`,
  stillRunning: (ageMs: number) => `still running after ${formatDuration(ageMs)}`,
  silent: (text: string) => `${text}, and has printed nothing`,
  lastLine: (text: string, ago: string) => `${text}; its last line, ${ago} ago:`,
  memory: (memoryBytes: number, maxMib: number) =>
    `takes ${formatBytes(memoryBytes)} of memory; above ${maxMib} MiB it is stopped (memoryMaxMiB)`,
  suppressed: (linesPerSecond: number, windowSeconds: number) =>
    `more than ${linesPerSecond} lines per second over ${windowSeconds} s: lines are suppressed ` +
    `(counted, and kept in the log); ${windowSeconds} s of this without a break stop the monitor`,
  outputFailed: (error: unknown) => `its output could not be handled: ${errorLabel(error)}`,
  onlyStderr: "so far only stderr:",
  noLine: (silenceMs: number) => `no line for ${formatDuration(silenceMs)}; it is still running`,
  inLine: (text: string) => `${text}, in the middle of a line:`,
  waitsForInput: (canSend: boolean): Told =>
    canSend
      ? {
          model: "seems to wait for input (monitor_send):",
          person: "seems to wait for input (i in the panel):",
        }
      : "seems to wait for input:",
  againByUser: { model: "started again by the user", person: "started again by you" } satisfies Told,
  againByUserAs: (id: string, name: string, newId: string) =>
    `${id} ${name} was started again by the user, as ${newId}`,
  again: (why: string, inRow: number, max: number, delay: string) =>
    `${why}; started again, ${ordinal(inRow)} of ${max}, in ${delay}`,
  notAgain: (error: unknown) => `it could not be started again: ${errorLabel(error)}`,
  againMark: (total: number, isAsked: boolean, why: string) =>
    `--- started again (${total}), ${isAsked ? "as asked for" : why} ---`,
  outputUnreadable: (readError: unknown) => `its output could not be read: ${errorLabel(readError)}`,
  notKept: (logs: number, error: unknown, kind: string) =>
    `its ${logs > 1 ? "logs are" : "log is"} not kept (${errorLabel(error)}); the ${kind} goes on`,
  goesOn: (text: string, kind: string) => `${text}; the ${kind} goes on`,
};
