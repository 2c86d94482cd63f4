import leven from "leven";
import { refusal } from "../texts/refusals.ts";
import { channelOf, eventNames, fullName } from "./event-names.ts";

const NEAREST_COUNT = 3;
/** The worth of a common word, in edited characters: `tool_start` is meant as `tool_execution_start`. */
const SHARED_WORD = 6;
/** The part of a name that may be misspelt. */
const WRONG_PART = 1 / 3;
/** Our own channels: an action of a loop never triggers a loop. */
const OWN_CHANNELS = /^bus:loop:/;

/**
 * @returns the names, each once
 * @throws Error that names the unknown event, the nearest ones and all there are
 */
export function checkEventNames(given: readonly string[]): string[] {
  const names = given.map(fullName);
  for (const name of names) {
    if (OWN_CHANNELS.test(name)) {
      throw new Error(refusal.eventOfLoops(name));
    }
    if (isEvent(name)) continue;
    throw new Error(refusal.noSuchEvent(name, nearestNames(name), eventNames().join(", ")));
  }
  return [...new Set(names)];
}

/** @param name in full, or without the prefix of a channel that needs none */
export function isEvent(name: string): boolean {
  const full = fullName(name);
  return eventNames().includes(full) || channelOf(full) !== undefined;
}

/** Returns the known names that may be meant: those that share a word, or differ in few characters. */
export function nearestNames(name: string): string[] {
  const wanted = name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z]+/g, "_");
  const words = wanted.split("_");
  return eventNames()
    .map((known) => {
      const shared = known.split("_").filter((word) => words.includes(word)).length;
      const edits = leven(wanted, known);
      const isNear = shared > 0 || edits <= wanted.length * WRONG_PART;
      return { known, isNear, distance: edits - shared * SHARED_WORD };
    })
    .filter(({ isNear }) => isNear)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_COUNT)
    .map(({ known }) => known);
}
