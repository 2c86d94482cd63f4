import { displayPath, pluralIs } from "../../core/text/format.ts";
import { errorLabel, pathLabel, valueLabel } from "../../core/text/label.ts";
import type { Reader } from "../../core/text/reader.ts";

/** Returns what stops a task. */
function stop(reader: Reader, id = "<id>"): string {
  return reader === "model" ? "monitor_stop" : `/monitor-stop ${id}`;
}

/** Why a task is not started, or not found. */
export const startText = {
  noDirectory: (cwd: string) =>
    `The working directory does not exist: ${pathLabel(cwd)}. Nothing was started.`,
  noShell: (shell: string) => `The shell does not exist: ${displayPath(shell)}. Nothing was started.`,
  shellFailed: (shell: string, message: string) =>
    `The shell ${displayPath(shell)} could not be started: ${errorLabel(message)}. Nothing was started.`,
  cannotStartAgain: (id: string) =>
    `${id} cannot be started again: another extension started it, and handed it over.`,
  justEnding: (id: string) => `${id} is just ending. It can be started again once it has ended.`,
  nothingStarted: "Nothing has been started.",
  known: (ids: string) => `Known are ${ids}.`,
  listed: (tasks: readonly string[], more: number) =>
    tasks.join(", ") + (more > 0 ? ` and ${more} more` : ""),
  ambiguous: (wanted: string, ids: string) => `id ${valueLabel(wanted)} is ambiguous: it begins ${ids}.`,
  unknown: (idOrPrefix: string, thereAre: string) => `Unknown id ${valueLabel(idOrPrefix)}. ${thereAre}`,
  running: (ids: string) => (ids === "" ? "Nothing is running." : `Running: ${ids}.`),
  hasEnded: (id: string, end: string, runs: string) => `${id} has ended: ${end}. ${runs}`,
  jobThenNeedsWake:
    'then needs a wake: wake is "never"; allowed with then is "always" (the default), "failure" or "success".',
  nameIsWord: (name: string) =>
    `name ${valueLabel(name)} means several tasks where one is to be stopped. Nothing was started: give another name.`,
  nameTaken: (name: string, id: string | undefined, reader: Reader) =>
    `name ${valueLabel(name)} is taken by a running job${id ? ` (${id})` : ""}. ` +
    `Give another name, or stop that one first (${stop(reader, id)}).`,
  tooManyJobs: (maxJobs: number, list: string) =>
    `${pluralIs(maxJobs, "job")} running already, the most allowed: ${list}. Wait, or stop one first.`,
  restartNeedsPersistent: "restart needs persistent: true; a monitor with a deadline is not started again.",
  thenNeedsWake: 'then needs a wake: wake is "never"; allowed with then is "end" (the default) or "event".',
  replacesJob: (id: string, job: string) =>
    `replaces is ${valueLabel(id)}, which is the job ${job}; allowed is the id of a running monitor.`,
  justReplaced: (id: string) =>
    `${id} is just being replaced by another call. Nothing was started: ` +
    "replace the monitor that comes of that, or leave replaces out.",
  sameCommand: (id: string, name: string, reader: Reader) =>
    `The same command is already running as ${id} (${name}). ` +
    (reader === "model"
      ? `Use that one, or give replaces: "${id}" to start it anew.`
      : `/monitor-restart ${id} starts it anew.`),
  sameCommandStarts: "The same command is just being started.",
  justStarting: (name: string) => `${name} (just starting)`,
  tooManyMonitors: (maxConcurrent: number, list: string, reader: Reader) =>
    `${pluralIs(maxConcurrent, "monitor")} running already, the most allowed: ${list}. ` +
    `Stop one first (${stop(reader)})${reader === "model" ? ", or name it in replaces" : ""}.`,
  otherVersion: "The monitors were started by another version of pi-monitor: they have been ended.",
  notEnded: "it has not ended",
};
