import { ASCII, Assertion, Op, type PatternProgram } from "./pattern-program.ts";

// pi's loader makes an imported name a look-up through a proxy, ten times as slow as one step.
const { ALT, ALT_MATCH, CAPTURE, EMPTY_WIDTH, MATCH, NOP } = Op;
const { BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, WORD_BOUNDARY, NO_WORD_BOUNDARY } = Assertion;
const ASCII_COUNT = ASCII;
/** The steps of about 0.1 ms of work. */
const STEPS_AT_ONCE = 10_000;
/** Skipping this many characters that cannot begin a match costs as much as one step. */
const CHARS_PER_STEP = 4;
/** The cost of asking whether an instruction takes a character beyond ASCII. */
const STEPS_BEYOND_ASCII = 5;
const LINE_FEED = 0x0a;

/**
 * Looks whether a pattern matches anywhere in a text, a piece at a time: an engine that cannot pause holds pi
 * up for a second with a pattern such as `a.{900}[0-9]$` and one line of 64 KiB. It is Thompson's simulation,
 * which is in all states of the pattern at once: time is linear in the text, memory in the pattern.
 */
export class PatternSearch {
  readonly #program: PatternProgram;
  #text = "";
  #at = 0;
  /** The character before `at`; -1 at the beginning. */
  #before = -1;
  /** The instructions at which the open ways continue, after the text up to `at`. */
  readonly #open: Int32Array;
  #openCount = 0;
  /** The instructions that can be reached from there without taking a character, each once. */
  readonly #reached: Int32Array;
  #reachedCount = 0;
  /** The place of each instruction in `reached`, if it is there. */
  readonly #place: Int32Array;
  readonly #stack: Int32Array;

  constructor(program: PatternProgram) {
    this.#program = program;
    this.#open = new Int32Array(program.size);
    this.#reached = new Int32Array(program.size);
    this.#place = new Int32Array(program.size);
    // Each instruction is visited once and adds at most two.
    this.#stack = new Int32Array(2 * program.size + 1);
  }

  /** Begins with another text and forgets the one before. @returns as `goOn` does */
  begin(text: string): boolean | undefined {
    this.#text = text;
    this.#at = 0;
    this.#before = -1;
    this.#openCount = 0;
    return this.goOn();
  }

  /** Does less than a millisecond's work. @returns whether the pattern matches; undefined while open */
  goOn(): boolean | undefined {
    for (let stepsLeft = STEPS_AT_ONCE; stepsLeft > 0; ) {
      if (this.#openCount === 0) {
        const { isAnchored, canBeEmpty } = this.#program;
        if (!isAnchored) stepsLeft -= this.#skip() / CHARS_PER_STEP;
        else if (this.#at > 0) return false;
        if (this.#at >= this.#text.length && !canBeEmpty) return false;
      }
      const codePoint = this.#text.codePointAt(this.#at) ?? -1;
      if (this.#reach(assertionsThatHold(this.#before, codePoint))) return true;
      if (codePoint === -1) return false;
      stepsLeft -= (1 + this.#reachedCount) * (codePoint < ASCII_COUNT ? 1 : STEPS_BEYOND_ASCII);
      this.#take(codePoint);
    }
    return undefined;
  }

  /** Goes on to the next character that can begin a match. @returns how many were skipped */
  #skip(): number {
    const { canBegin } = this.#program;
    const text = this.#text;
    const from = this.#at;
    let at = from;
    for (const { length } = text; at < length; at++) {
      const code = text.charCodeAt(at);
      // A look-up outside the array would make every look-up slow.
      if (code >= ASCII_COUNT || canBegin[code] === 1) break;
    }
    this.#at = at;
    if (at > from) this.#before = text.charCodeAt(at - 1);
    return at - from;
  }

  /** @returns whether the end of the pattern is reached */
  #reach(assertions: number): boolean {
    this.#reachedCount = 0;
    for (let index = 0; index < this.#openCount; index++) {
      if (this.#reachFrom(this.#open[index] as number, assertions)) return true;
    }
    return this.#reachFrom(this.#program.start, assertions);
  }

  #reachFrom(first: number, assertions: number): boolean {
    const { op, out, arg } = this.#program;
    const stack = this.#stack;
    const reached = this.#reached;
    const place = this.#place;
    let depth = 0;
    stack[depth++] = first;
    while (depth > 0) {
      const at = stack[--depth] as number;
      const known = place[at] as number;
      if (known < this.#reachedCount && reached[known] === at) continue;
      place[at] = this.#reachedCount;
      reached[this.#reachedCount++] = at;
      switch (op[at]) {
        case ALT:
        case ALT_MATCH:
          stack[depth++] = arg[at] as number;
          stack[depth++] = out[at] as number;
          break;
        case EMPTY_WIDTH:
          if (((arg[at] as number) & ~assertions) === 0) stack[depth++] = out[at] as number;
          break;
        case CAPTURE:
        case NOP:
          stack[depth++] = out[at] as number;
          break;
        case MATCH:
          return true;
      }
    }
    return false;
  }

  #take(codePoint: number): void {
    const program = this.#program;
    const takers = codePoint < ASCII_COUNT ? program.takersOf(codePoint) : undefined;
    const { out } = program;
    const reached = this.#reached;
    const open = this.#open;
    let count = 0;
    for (let index = 0; index < this.#reachedCount; index++) {
      const at = reached[index] as number;
      if (takers ? takers[at] === 1 : program.takes(at, codePoint)) open[count++] = out[at] as number;
    }
    this.#openCount = count;
    this.#before = codePoint;
    this.#at += codePoint > 0xffff ? 2 : 1;
  }
}

function assertionsThatHold(before: number, after: number): number {
  let holding = isWord(before) === isWord(after) ? NO_WORD_BOUNDARY : WORD_BOUNDARY;
  if (before === -1) holding |= BEGIN_TEXT | BEGIN_LINE;
  else if (before === LINE_FEED) holding |= BEGIN_LINE;
  if (after === -1) holding |= END_TEXT | END_LINE;
  else if (after === LINE_FEED) holding |= END_LINE;
  return holding;
}

/** Tells whether it is a letter, digit or underscore of ASCII, as in RE2. */
function isWord(codePoint: number): boolean {
  return (
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    codePoint === 0x5f
  );
}
