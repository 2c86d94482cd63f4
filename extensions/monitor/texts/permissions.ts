import { displayPath } from "../../core/text/format.ts";
import { valueLabel } from "../../core/text/label.ts";

/** Whether a task may be started, stopped or written to. */
export const permissionText = {
  startNotAllowed: "The user did not allow this start.",
  askedAct: (act: "start" | "send", what: string) => `${act === "start" ? "Start" : "Send"} ${what}?`,
  taskRefused: (error: string) => `task: ${error} Nothing was started.`,
  noTaskList: (id: string) =>
    `task is ${valueLabel(id)}, and this session has no task list. Nothing was started: leave task out.`,
  windows: "Monitors need Linux, macOS or WSL: on Windows itself processes cannot be ended reliably.",
  noCommand: "pi's bash tool did not say how it would run the command.",
  noShell: (shellPath: string | undefined) =>
    `The shell does not exist: ${shellPath === undefined ? "none" : displayPath(shellPath)}. Correct or remove shellPath in pi's settings. Nothing was started.`,
  stopsIt: "stops it",
  insteadOfStop: (id: string) => `Leave it running, or ask the user to stop it (/monitor-stop ${id}).`,
  writeTo: "write to",
  writesToIt: "writes to it",
  insteadOfInput: "Nothing was sent; ask the user.",
  protected: (which: string, does: string, instead: string) =>
    `${which} is protected: only the user ${does}. ${instead}`,
  owner: (isForeign: boolean, startedBy: string) =>
    isForeign ? "in another session" : startedBy === "user" ? "by the user" : "by an extension",
  notYours: (which: string, owner: string, verb: string, instead: string) =>
    `${which} was started ${owner}: it is not yours to ${verb}. ${instead}`,
  question: (verb: string, kind: string, which: string) => `Let the agent ${verb} ${kind} ${which}?`,
  refused: (which: string, owner: string, noun: string) =>
    `${which} was started ${owner}, and the user did not allow this ${noun}. It runs on.`,
};
