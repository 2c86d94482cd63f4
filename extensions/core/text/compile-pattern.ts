import { RE2JS, RE2JSException } from "re2js";
import { patternText } from "../texts/patterns.ts";
import { errorLabel } from "./label.ts";

/** The longest accepted pattern, in characters. */
export const PATTERN_MAX_CHARS = 1_000;
/** The largest compiled pattern, in instructions. On a line of 64 KiB it can take a second, in many turns. */
const PATTERN_MAX_SIZE = 1_024;

/**
 * @param parameter the name of the pattern's parameter
 * @throws Error that names the parameter, the pattern and the problem
 */
export function compilePattern(parameter: string, pattern: string): RE2JS {
  if (pattern.length > PATTERN_MAX_CHARS) {
    throw new Error(patternText.tooLong(parameter, pattern, PATTERN_MAX_CHARS));
  }
  // Compiling a pattern that is far too large would itself take long.
  checkSize(repetitionsIn(pattern), "at least ", parameter, pattern);
  try {
    const compiled = RE2JS.compile(pattern);
    checkSize(compiled.programSize(), "", parameter, pattern);
    return compiled;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const unsupported = unsupportedFeature(reason(error), pattern);
    throw new Error(patternText.invalid(parameter, pattern, reason(error), unsupported));
  }
}

/** Bounds the size: time is linear in the line, but grows with the pattern, too. */
function checkSize(size: number, exactness: string, parameter: string, pattern: string): void {
  if (size <= PATTERN_MAX_SIZE) return;
  throw new Error(patternText.tooComplex(parameter, pattern, `${exactness}${size}`, PATTERN_MAX_SIZE));
}

/** Returns the least number of instructions of counted repetitions such as `x{1,900}`. */
function repetitionsIn(pattern: string): number {
  const counts = pattern.matchAll(/(?<!\\)\{(\d+)(?:,(\d*))?\}/g);
  return [...counts].reduce((sum, [, min, max]) => sum + Number(max || min), 0);
}

function reason(error: RE2JSException): string {
  return errorLabel(error).replace(/^error parsing regexp: /, "");
}

/** Names a feature that people try and a linear-time engine cannot have. */
function unsupportedFeature(complaint: string, pattern: string): string | undefined {
  if (/`\(\?<[=!]/.test(complaint)) return "lookbehind";
  if (/`\(\?[=!]/.test(complaint)) return "lookahead";
  if (/\(\?>/.test(pattern)) return patternText.atomicGroups;
  if (/\\[1-9]/.test(pattern) || /\\k</.test(pattern)) return "backreferences";
  if (/[*+?}]\+/.test(pattern)) return patternText.possessive;
  return undefined;
}
