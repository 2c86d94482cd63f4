const TOKEN =
  /(?:\x1b\[|\x9b)([0-?]*)([ -/]*)([@-~])|\x1b[ -/]*([0-~])|([\x08-\x0a\x0d])|([^\x00-\x1f\x7f-\x9f]+)|[\x00-\x1f\x7f-\x9f]/g;
/** Sequences with other parameters are private ones, and none of those moves the cursor. */
const NUMBERS = /^[\d;:]*$/;

/** What a text is to a terminal, piece by piece. */
export type TerminalToken =
  | { kind: "text"; text: string }
  /** A backspace, a tab, a line feed or a carriage return. */
  | { kind: "control"; control: string }
  | { kind: "escape"; final: string }
  /** What begins with `ESC[`; a parameter that is missing is 0. */
  | { kind: "sequence"; final: string; first: number; second: number };

/** @param text without control strings */
export function* terminalTokens(text: string): Generator<TerminalToken> {
  for (const [, parameters = "", between, final, escaped, control, plain] of text.matchAll(TOKEN)) {
    if (plain !== undefined) yield { kind: "text", text: plain };
    else if (control !== undefined) yield { kind: "control", control };
    else if (escaped !== undefined) yield { kind: "escape", final: escaped };
    else if (final !== undefined && between === "" && NUMBERS.test(parameters)) {
      const [first = "", second = ""] = parameters.split(";");
      yield { kind: "sequence", final, first: numberOf(first), second: numberOf(second) };
    }
  }
}

function numberOf(parameter: string): number {
  return Number.parseInt(parameter, 10) || 0;
}
