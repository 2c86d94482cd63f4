const ESCAPE = 0x1b;
const CONTROL_SEQUENCE_INTRODUCER = 0x9b;
const LEFT_BRACKET = 0x5b;
const SEMICOLON = 0x3b;
const NINE = 0x39;
const COLON = 0x3a;
/** No terminal is as large; further digits change nothing. */
const NUMBER_MAX = 1_000_000;

/** The actions that a text can make a terminal do. */
export interface TerminalActions {
  /** Writes the characters of the text from `from` up to `to`; none of them is a control character. */
  write(text: string, from: number, to: number): void;
  /** @param code that of a backspace, a tab, a line feed or a carriage return */
  control(code: number): void;
  /** @param final the code of the last character of an escape sequence */
  escape(final: number): void;
  /** @param final the code of the last character of a sequence after `ESC[`; a missing parameter is 0 */
  sequence(final: number, first: number, second: number): void;
}

/**
 * Makes a terminal carry out a part of a text. It reads no character more than twice, because this is the
 * innermost loop of cleaning a line.
 * @param text without control strings
 * @param from where a sequence or a character begins
 * @param to where to stop; a sequence or character that lies across it is finished
 * @returns where it stopped
 */
export function runTerminal(text: string, from: number, to: number, actions: TerminalActions): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isPrintable(code)) {
      const end = endOfPrintable(text, at + 1, to);
      actions.write(text, at, end);
      at = end;
    } else if (code === ESCAPE) {
      at =
        text.charCodeAt(at + 1) === LEFT_BRACKET
          ? runSequence(text, at + 2, actions)
          : runEscape(text, at + 1, actions);
    } else if (code === CONTROL_SEQUENCE_INTRODUCER) at = runSequence(text, at + 1, actions);
    else {
      if ((code >= 0x08 && code <= 0x0a) || code === 0x0d) actions.control(code);
      at++;
    }
  }
  return at;
}

function isPrintable(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code >= 0xa0;
}

function endOfPrintable(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && isPrintable(text.charCodeAt(end))) end++;
  // Both halves of a character belong together.
  const isWithinPair = end === to && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return isWithinPair && (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end + 1 : end;
}

/** @param from behind the introducer. @returns where the text goes on; `from` itself if it is no sequence */
function runSequence(text: string, from: number, actions: TerminalActions): number {
  let at = from;
  let first = 0;
  let second = 0;
  let parameter = 0;
  // Only a colon begins a part of a parameter.
  let isPart = false;
  // Sequences with other parameters are private, and none of those moves the cursor.
  let isKnown = true;
  let code = text.charCodeAt(at);
  for (; code >= 0x30 && code <= 0x3f; code = text.charCodeAt(++at)) {
    if (code === SEMICOLON) {
      parameter++;
      isPart = false;
    } else if (code === COLON) isPart = true;
    else if (code > NINE) isKnown = false;
    else if (isPart) continue;
    else if (parameter === 0) first = Math.min(NUMBER_MAX, 10 * first + code - 0x30);
    else if (parameter === 1) second = Math.min(NUMBER_MAX, 10 * second + code - 0x30);
  }
  for (; code >= 0x20 && code <= 0x2f; code = text.charCodeAt(++at)) isKnown = false;
  if (!(code >= 0x40 && code <= 0x7e)) return from;
  if (isKnown) actions.sequence(code, first, second);
  return at + 1;
}

/** @param from behind the escape character */
function runEscape(text: string, from: number, actions: TerminalActions): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code >= 0x20 && code <= 0x2f) code = text.charCodeAt(++at);
  if (!(code >= 0x30 && code <= 0x7e)) return from;
  actions.escape(code);
  return at + 1;
}
