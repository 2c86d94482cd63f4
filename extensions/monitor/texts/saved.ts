import { displayPath } from "../../core/text/format.ts";
import { quotedLabel } from "../../core/text/label.ts";

/** Tasks that are saved for a directory. */
export const savedText = {
  cannotBeSaved: (id: string) =>
    `${id} cannot be saved: another extension started it, and nobody here knows how to start it again.`,
  taken: (name: string, id: string) =>
    `the name ${name} was taken: /monitor-save ${id} ${name} replaces what has it`,
  inPlace: "in place of what had this name",
  startHint: (name: string) => `/monitor-saved start ${name} starts it`,
  unknownWord: (word: string, allowed: string) =>
    `/monitor-saved does not know ${quotedLabel(word)}; allowed is ${allowed}.`,
  needsName: (word: string) => `/monitor-saved ${word} needs a name.`,
  deleted: (name: string) => `Deleted ${name}. What it started runs on.`,
  noLongerAuto: (name: string) => `${name} no longer starts by itself.`,
  nobodyToAsk: "Nobody is there to be asked. Nothing was changed.",
  notAllowed: (name: string) => `Not allowed: ${name} does not start by itself.`,
  startsByItself: (name: string, directory: string) =>
    `${name} starts by itself with each session in ${displayPath(directory)}, from the next one on.`,
  menu: "Saved tasks",
  menuShow: "Show all of it",
  menuNotAuto: "No longer start it by itself",
  menuAuto: "Start it by itself",
  words: (words: readonly string[]) => `one of ${words.join(", ")}, each with a name`,
  wrongName: (what: string, name: string, most: number) =>
    `${what} is ${quotedLabel(name)}; allowed are 1 to ${most} characters: ` +
    "first one of a-z and A-Z, then also 0-9 and . : / _ -",
  tooMany: (most: number) =>
    `${most} tasks are saved for this directory, the most allowed; delete one first.`,
  changedMeanwhile: (name: string) =>
    `${quotedLabel(name)} was changed while you were asked. Nothing was changed.`,
  tasks: "The saved tasks",
  notSaved: (name: string, names: readonly string[]) =>
    `Nothing is saved as ${quotedLabel(name)} for this directory; ` +
    `${names.length > 0 ? `saved are ${names.join(", ")}` : "nothing is saved at all"}.`,
  runsAlready: (saved: string, name: string, id: string) =>
    `${quotedLabel(saved)} was not started: a job named ${name} runs already (${id}). ` +
    `/monitor-restart ${id} starts that anew; /monitor-stop ${id} makes room for this one.`,
  jobsOff: "Background jobs are switched off (monitor.jobs in the settings).",
};
