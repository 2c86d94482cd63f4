import { formatTime, plural } from "../../core/text/format.ts";
import { label, quotedLabel } from "../../core/text/label.ts";
import type { Reader } from "../../core/text/reader.ts";

const REASON_MAX_CHARS = 200;

/** Begins the part of a heading that tells the agent how to end the run; a person sees it in the expanded row. */
export const AGENT_PART = "; end this run with loop_update ";

const ASKERS: Readonly<Record<Reader, Readonly<Record<"model" | "user", string>>>> = {
  model: { model: "you", user: "the user" },
  person: { model: "the agent", user: "you" },
};

/** What a loop's message tells of a run. */
export const runText = {
  last: (number: number, maxRuns: number | undefined) => (number === maxRuns ? ", the last" : ""),
  missed: (missed: number, isMore: boolean) =>
    missed === 0 ? "" : `; ${isMore ? "more than " : ""}${plural(missed, "run")} missed before it`,
  lastUnlessTold: (silentRuns: number) =>
    silentRuns > 0 ? "; without a word from you this run is the last" : "",
  sayNext: (id: string, range: string, warning: string) =>
    `${AGENT_PART}id "${id}", action "next" with in (${range}) and reason, or "done"${warning}`,
  timer: (timer: string, due: string) => `${timer}, due at ${due}`,
  pace: (isSaid: boolean, due: string, reason: string | undefined) =>
    isSaid
      ? `due at ${due}${reason === undefined ? "" : ` (${label(reason, REASON_MAX_CHARS)})`}`
      : `due at ${due}, since the run before did not say when`,
  openTasks: (count: number) => (count === 1 ? "1 task is open" : `${count} tasks are open`),
  nextTask: (open: string, id: string, subject: string) =>
    `${open}, next is #${label(id)} ${quotedLabel(subject)}`,
  wokenByTask: "woken by an event of a task, before its time",
  /** Who asked for a loop or a run, in words for the reader. */
  asker: (by: "model" | "user", reader: Reader) => ASKERS[reader][by],
  askedFor: (by: "model" | "user", reader: Reader) => `asked for by ${ASKERS[reader][by]}`,
  events: (count: number, last: string, firstMs: number) =>
    count === 1 ? `on ${last}` : `on ${count} events since ${formatTime(firstMs)}, the last ${last}`,
  endedWithPi: (count: number) => `${plural(count, "loop")} ended, kept only until pi ends`,
  /** It is kept with the loop, and both read it. */
  aborted: "its run was aborted",
  taskOfRun: (runs: number, id: string) => `Run ${runs} of loop ${id}`,
};
