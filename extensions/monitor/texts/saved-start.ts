import { errorLabel, quotedLabel, valueLabel } from "../../core/text/label.ts";

/** Saved tasks that start by themselves, and what is wrong in their file. */
export const savedStartText = {
  withPrompt: "And give the agent this prompt with its end?",
  notStarted: (names: string, unsafe: string) =>
    `Not started by itself: ${names}, since ${unsafe}. /monitor-saved start <name> starts it.`,
  notTrusted: "you have not trusted this directory",
  savedNotStarted: (name: string, error: unknown) =>
    `Saved as ${quotedLabel(name)}, and not started: ${errorLabel(error)}`,
  wrongFormat: (format: unknown, known: number) =>
    `its format is ${valueLabel(format)}, of another version of pi-monitor; known is ${known}`,
  notSaved: "it has no version or no list of what is saved",
  wrongName: (name: unknown) => `its name is ${valueLabel(name)}; allowed is a string`,
  savedTwice: (name: string) => `${name} is saved twice`,
  wrongKind: (kind: unknown) => `its kind is ${valueLabel(kind)}; allowed is one of "monitor", "job"`,
};
