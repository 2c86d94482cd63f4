import { errorLabel, label, valueLabel } from "../../core/text/label.ts";

/** The screen that changes settings. */
export const screenText = {
  title: "Settings of pi-monitor",
  changesHoldLater: (said: readonly string[]) =>
    `${said.join("\n")}\nChanges hold from the next session or /reload on.`,
  inFile: (value: string) => `${value} (in file)`,
  changedInFile: "Change it in settings.json.",
  changedIn: (path: string) => `Change it in ${label(path)}; /reload takes it up.`,
  now: (name: string, value: string) => `${name}, now ${value}:`,
  isNow: (name: string, value: string) => `${name} is ${value}.`,
  holdsHere: (name: string, typed: string, held: string, origin: string) =>
    `${name} is ${typed} in your settings, and ${held} here (${origin}).`,
  origin: (origin: string) => `Now: ${origin}.`,
  orUnset: ", or unset",
  allowed: (allowed: string) => `Allowed: ${allowed}.`,
  promptAllows: (allowed: string, byDefault: string) =>
    `Allowed: ${allowed}.\nEmpty: not set, so ${byDefault} by default.`,
  keys: (saves: string, cancels: string) => `${saves} saves it · ${cancels} does not`,
  goesBack: (key: string) => `${key} goes back`,
  scrolls: (up: string, down: string, back: string) => `${back} · ${up} ${down} scroll`,
  moreRows: (below: number) => `… ${below} more rows`,
  showsAll: "? shows all",
  filesAreWrong: "What is wrong with settings files:",
  failed: "The change has failed:",
  notAllowed: (typed: string, allowed: string) => `${valueLabel(typed)} is not allowed: ${allowed}.`,
  notChanged: (name: string, error: unknown) => `${name} could not be changed: ${errorLabel(error)}`,
};
