import { commandLabel, label, pathLabel, quotedLabel, valueLabel } from "../../core/text/label.ts";

const NAME_MAX_CHARS = 80;
const COMMAND_MAX_CHARS = 1_000;

const LAST_LINE_MAX_CHARS = 120;

/** What every pi of this user runs, also for a shell. */
export const everywhereText = {
  isGone: (id: string) => `${id} is gone.`,
  nothingRuns: "No pi of yours runs a task.",
  counted: (count: number) => `${count} running`,
  stopsIt: "stops it",
  ambiguous: (typed: string, count: number, ids: readonly string[]) =>
    `${count} tasks that run are called ${quotedLabel(typed, NAME_MAX_CHARS)}: ${label(ids.join(", "))}${
      count > ids.length ? `, and ${count - ids.length} more` : ""
    }. Give an id.`,
  unknown: (typed: string) =>
    `Unknown id or name ${valueLabel(typed)}. pi-monitor list shows those that run.`,
  unconfirmed: "kept by its pi, but no process of it was found",
  ending: "ending, its pi is gone",
  session: (pid: number, processPid: number, session: string) =>
    `${pid === processPid ? "this pi" : `pi ${pid}`}, session ${session}`,
  shortSession: (isThisPi: boolean, session: string) => `${isThisPi ? "this pi, " : ""}session ${session}`,
  command: (command: string) => `command: ${commandLabel(command, COMMAND_MAX_CHARS)}`,
  lastLine: (line: string) => `last line: ${quotedLabel(line, LAST_LINE_MAX_CHARS)}`,
  lineAlone: (line: string) => quotedLabel(line, LAST_LINE_MAX_CHARS),
  helpList: "pi-monitor list: what every pi of yours runs",
  helpTail:
    "pi-monitor tail <id or name> [lines]: the end of a task's log; 20 lines unless given, at most 2000",
  helpStop: "pi-monitor stop <id or name>: stop a task, through its pi while that lives",
  hasEnded: (task: string, end: string) => `${task} has ended: ${end}.`,
  notOfThisMachine: (task: string) =>
    `${task} was started on another machine, or before this one was started anew.`,
  doesNotFit: (task: string) => `${task}: what its record says does not fit what runs. Nothing was stopped.`,
  stopped: (task: string, pid: number, end: string) => `${task}, of pi ${pid}: ${end}`,
  noAnswer: (task: string, pid: number) => `${task} was not stopped: its pi (pid ${pid}) does not answer.`,
  endedWithoutPi: (task: string) => `Ended, since its pi was gone: ${task}`,
  unconfirmedStop: (task: string) =>
    `${task}: its pi is gone, and nothing that lives confirms its record. Nothing was stopped.`,
  notOfUser: (directory: string) => `${pathLabel(directory)} is not a directory of this user alone.`,
};
