import { displayPath } from "../text/format.ts";
import { errorLabel, label, quotedLabel } from "../text/label.ts";

const KEY_MAX_CHARS = 80;

/** Settings: what is wrong with them, and how one is changed. */
export const settingsText = {
  inUse: (path: string, lock: string) => `${displayPath(path)} is in use by another pi (${lock}).`,
  noObject: (path: string) => `${displayPath(path)} is no JSON object. Nothing was changed.`,
  unreadable: (path: string, error: unknown, isKept: boolean) =>
    `${label(path)} cannot be read: ${errorLabel(error)}. Until it is mended, ` +
    `${isKept ? "what pi-monitor last read there holds" : "the defaults of pi-monitor hold for it"} (then /reload).`,
  noSettings: (path: string, name: string, shown: string) =>
    `${label(path)}: ${name} is ${shown}; allowed is an object of settings. It is ignored.`,
  moreAreWrong: (path: string, more: number, name: string) =>
    `${label(path)}: ${more} more are wrong under ${name}.`,
  noSuchSetting: (key: string, nearest: string | undefined, known: readonly string[]) =>
    `has no setting ${quotedLabel(key, KEY_MAX_CHARS)}. ${
      nearest === undefined ? `Known are ${known.join(", ")}.` : `Is ${nearest} meant?`
    }`,
  wrong: (problem: string, holds: string | undefined, isDefault: boolean) =>
    `${problem}. ` +
    (holds === undefined ? "It is ignored." : `${isDefault ? "The default " : ""}${holds} is used.`),
  leftOut: (problem: string) => `${problem}. It is left out, and the rest is used.`,
  refusedToProject: (place: string, shown: string, refusal: string) =>
    `${place} is ${shown}; a project ${refusal}. Your own settings hold.`,
  never: "cannot change it",
  onlyLater: (order: string) => `can only choose a later one of ${order}`,
  onlyEarlier: (order: string) => `can only choose an earlier one of ${order}`,
  notOff: "cannot switch it off",
  notOn: "cannot switch it on",
  onlyRaise: "can only raise it",
  onlyLower: "can only lower it",
  strayKey: (path: string, key: string, nearest: string) =>
    `${label(path)}: ${quotedLabel(key, KEY_MAX_CHARS)} is no key of pi-monitor. Is ${nearest} meant? It is ignored.`,
};
