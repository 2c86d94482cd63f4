import { errorLabel, valueLabel } from "../text/label.ts";

/** The screen that changes settings. */
export const screenText = {
  title: "Settings of pi-monitor",
  changesHoldLater: (said: readonly string[]) =>
    `${said.join("\n")}\nChanges hold from the next session or /reload on.`,
  changedInFile: (about: string) => `${about} Change it in settings.json.`,
  allowed: (allowed: string) => `Allowed: ${allowed}.`,
  notAllowed: (typed: string, allowed: string) => `${valueLabel(typed)} is not allowed: ${allowed}.`,
  notChanged: (name: string, error: unknown) => `${name} could not be changed: ${errorLabel(error)}`,
};
