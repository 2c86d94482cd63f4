import { valueLabel } from "../text/label.ts";

/** What is wrong with a pattern. */
export const patternText = {
  tooLong: (parameter: string, pattern: string, most: number) =>
    `${parameter}: the pattern has ${pattern.length} characters; at most ${most} are allowed`,
  invalid: (parameter: string, pattern: string, reason: string, unsupported: string | undefined) =>
    `${parameter}: ${valueLabel(pattern)} is not a valid RE2 pattern: ${reason}.` +
    (unsupported ? ` RE2 has no ${unsupported}; use both match and ignore, or grep in the command.` : "") +
    " Allowed is RE2 syntax: literals, classes, groups, alternation, repetition, anchors, (?i).",
  tooComplex: (parameter: string, pattern: string, size: string, most: number) =>
    `${parameter}: ${valueLabel(pattern)} is too complex (${size} instructions; at most ` +
    `${most} are allowed). Repetitions such as {1,900} make it so: use fewer or smaller ones.`,
  atomicGroups: "atomic groups",
  possessive: "possessive quantifiers",
};
