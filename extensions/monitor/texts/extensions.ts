import { pluralIs } from "../../core/text/format.ts";
import { errorLabel, valueLabel } from "../../core/text/label.ts";

/** What other extensions are told. */
export const extensionText = {
  handedOverBefore: (pid: number) => `pid ${pid} has been handed over before, or is a task already.`,
  tooManyJobs: (most: number) =>
    `${pluralIs(most, "job")} running already, the most allowed. Stop one first.`,
  isEnded: (error: unknown) => `A command that was handed over has been ended: ${errorLabel(error)}`,
  noChild: "child is no ChildProcess of node:child_process.",
  childEnded: "child has already ended.",
  noOutput: 'child has no output to read; allowed is stdio "pipe".',
  wrongText: (field: string, shown: string, most: number) =>
    `${field} is ${shown}; allowed is a text of 1 to ${most} characters, not only blanks.`,
  noBuffer: (field: string, value: unknown) => `${field} is ${typeof value}; allowed is a Buffer.`,
  wrongTime: (value: unknown) =>
    `startTime is ${typeof value === "number" ? value : typeof value}; allowed are ms since the epoch, until now.`,
  notStarted: (pid: number | undefined) => `child.pid is ${String(pid)}; the child has not been started.`,
  notOurChild: (pid: number) => `pid ${pid} is no child of this pi.`,
  noGroup: (pid: number) =>
    `pid ${pid} leads no process group of its own: start it with "detached": true, or pi's group would be ended with it.`,
  wrongAction: (action: unknown) =>
    `action is ${valueLabel(action)}; allowed is one of "start", "startJob", "list", "stop".`,
};
