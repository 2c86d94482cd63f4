import { RE2JS, RE2JSException } from "re2js";
import { errorLabel, valueLabel } from "./label.ts";
import { needlesOf } from "./needles.ts";

export interface LineFilter {
  /** Decides by text alone whether a line becomes part of an event. */
  passes(text: string): boolean;
  /** One of them is in every line that passes; undefined if no such texts are known. */
  readonly needles: readonly string[] | undefined;
}

/** The longest pattern that is accepted, in characters. */
export const PATTERN_MAX_CHARS = 1_000;
/** The largest compiled pattern: on a line of 64 KiB larger ones were measured to take seconds. */
const PATTERN_MAX_SIZE = 2_000;

/**
 * Compiles `match` and `ignore`. Matching takes time linear in the line, whatever the pattern.
 * @returns undefined when neither is given: every line passes
 * @throws Error that names the parameter, the pattern and what is wrong with it
 */
export function createLineFilter(patterns: {
  match?: string | undefined;
  ignore?: string | undefined;
}): LineFilter | undefined {
  const match = patterns.match === undefined ? undefined : compile("match", patterns.match);
  const ignore = patterns.ignore === undefined ? undefined : compile("ignore", patterns.ignore);
  const needles = match && needlesOf(match);
  if (match && ignore) return { passes: (text) => match.test(text) && !ignore.test(text), needles };
  if (match) return { passes: (text) => match.test(text), needles };
  if (ignore) return { passes: (text) => !ignore.test(text), needles };
  return undefined;
}

function compile(parameter: string, pattern: string): RE2JS {
  if (pattern.length > PATTERN_MAX_CHARS) {
    throw new Error(
      `${parameter}: the pattern has ${pattern.length} characters; at most ${PATTERN_MAX_CHARS} are allowed`,
    );
  }
  try {
    return withinSize(RE2JS.compile(pattern), parameter, pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const unsupported = unsupportedFeature(reason(error), pattern);
    throw new Error(
      `${parameter}: ${valueLabel(pattern)} is not a valid RE2 pattern: ${reason(error)}.` +
        (unsupported
          ? ` RE2 has no ${unsupported}; use both match and ignore, or grep in the command.`
          : "") +
        " Allowed is RE2 syntax: literals, classes, groups, alternation, repetition, anchors, (?i).",
    );
  }
}

/** Time is linear in the line, but grows with the pattern, too. */
function withinSize(compiled: RE2JS, parameter: string, pattern: string): RE2JS {
  const size = compiled.programSize();
  if (size <= PATTERN_MAX_SIZE) return compiled;
  throw new Error(
    `${parameter}: ${valueLabel(pattern)} is too complex (${size} instructions; at most ` +
      `${PATTERN_MAX_SIZE} are allowed). Use fewer or smaller repetitions such as {1,900}.`,
  );
}

function reason(error: RE2JSException): string {
  return errorLabel(error).replace(/^error parsing regexp: /, "");
}

/** What people try that a linear-time engine cannot have, named for them. */
function unsupportedFeature(complaint: string, pattern: string): string | undefined {
  if (/`\(\?<[=!]/.test(complaint)) return "lookbehind";
  if (/`\(\?[=!]/.test(complaint)) return "lookahead";
  if (/\(\?>/.test(pattern)) return "atomic groups";
  if (/\\[1-9]/.test(pattern) || /\\k</.test(pattern)) return "backreferences";
  if (/[*+?}]\+/.test(pattern)) return "possessive quantifiers";
  return undefined;
}
