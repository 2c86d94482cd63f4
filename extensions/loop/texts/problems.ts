import { displayPath, plural } from "../../core/text/format.ts";
import { errorLabel, quotedLabel } from "../../core/text/label.ts";

/** What goes wrong with loops that are there. */
export const problem = {
  leftBehind: (count: number) =>
    `${plural(count, "loop")} of the session before ${count === 1 ? "rests" : "rest"} until that session is resumed.`,
  noTaskOfRun: (runs: number, id: string, error: unknown) =>
    `Run ${runs} of loop ${id} is not on the task list: ${errorLabel(error)}`,
  fileUnusable: (error: unknown) => `Loops do not fire while their file cannot be used: ${errorLabel(error)}`,
  notAccepted: (id: string, name: string, error: unknown) =>
    `Loop ${id} ${name} is paused: ${errorLabel(error)} ` +
    "It is kept as it is; delete it, and create it anew with what is allowed.",
  resultNotKept: (error: unknown) => `What a loop's run came to could not be kept: ${errorLabel(error)}`,
  promptUnreadable: (path: string, error: unknown) =>
    `${displayPath(path)} cannot be read: ${errorLabel(error)}`,
  promptNoFile: (path: string) => `${displayPath(path)} is no file; a prompt is a text file.`,
  promptTooLong: (path: string, has: string, most: number) =>
    `${displayPath(path)} has ${has}; a prompt has at most ${most} characters.`,
  notLoops: "it has no version or no list of loops",
  notALoop: "is not a loop",
  idTaken: (id: string) => `its id ${id} is another's too`,
  wrongTrigger: "/trigger is no timer, pace or list of events that a loop can have",
  noNextRun: "it has a pace, but no time for its next run",
  paceBounds: (minMs: number, maxMs: number) =>
    `its pace goes from ${minMs} ms to ${maxMs} ms: the shortest interval is longer than the longest`,
  everyNotMs: (givenText: string, everyMs: number) => `every ${quotedLabel(givenText)} is not ${everyMs} ms`,
  loops: "The loops",
};
