import type { RE2JS } from "re2js";

/** The program that re2js compiles a pattern to, in the form of its version 2. */
interface CompiledProgram {
  inst: readonly Instruction[];
  /** Index of the first instruction. */
  start: number;
}

interface Instruction {
  op: number;
  /** The index of the next instruction. */
  out: number;
  /** The other next instruction of a branch; the condition of an assertion. */
  arg: number;
  matchRune(codePoint: number): boolean;
}

export const Op = { ALT: 1, ALT_MATCH: 2, CAPTURE: 3, EMPTY_WIDTH: 4, MATCH: 6, NOP: 7 } as const;
/** The instructions that take a character. */
const RUNE_OPS = { first: 8, last: 11 } as const;

/** The conditions that an assertion can put on a position in a text. */
export const Assertion = {
  BEGIN_LINE: 1,
  END_LINE: 2,
  BEGIN_TEXT: 4,
  END_TEXT: 8,
  WORD_BOUNDARY: 16,
  NO_WORD_BOUNDARY: 32,
} as const;

/** The number of ASCII characters. */
export const ASCII = 128;

/** A compiled pattern as arrays of numbers, which a search runs through fast and can leave at any point. */
export class PatternProgram {
  readonly start: number;
  readonly op: Uint8Array;
  readonly out: Int32Array;
  readonly arg: Int32Array;
  /** Whether only the beginning of a text can match. */
  readonly isAnchored: boolean;
  /** Whether a match may take no character. */
  readonly canBeEmpty: boolean;
  /** For each ASCII character, whether a match can begin with it, or before it without taking any. */
  readonly canBegin: Uint8Array;
  readonly #instructions: readonly Instruction[];
  readonly #takers: (Uint8Array | undefined)[] = [];

  constructor(pattern: RE2JS) {
    const { prog, cond } = pattern.re2();
    const { inst, start }: CompiledProgram = prog;
    this.start = start;
    this.op = Uint8Array.from(inst, ({ op }) => op);
    this.out = Int32Array.from(inst, ({ out }) => out);
    this.arg = Int32Array.from(inst, ({ arg }) => arg);
    this.isAnchored = (cond & Assertion.BEGIN_TEXT) !== 0;
    this.#instructions = inst;
    const first = this.#reachedFirst();
    this.canBeEmpty = first.some(({ op }) => op === Op.MATCH);
    this.canBegin = Uint8Array.from({ length: ASCII }, (_, codePoint) =>
      this.canBeEmpty || first.some((one) => takes(one, codePoint)) ? 1 : 0,
    );
  }

  /** The number of instructions. */
  get size(): number {
    return this.#instructions.length;
  }

  /** Returns for each instruction 1 if it takes this ASCII character, else 0; made at the first request. */
  takersOf(codePoint: number): Uint8Array {
    this.#takers[codePoint] ??= Uint8Array.from(this.#instructions, (one) => (takes(one, codePoint) ? 1 : 0));
    return this.#takers[codePoint];
  }

  takes(index: number, codePoint: number): boolean {
    const instruction = this.#instructions[index];
    return instruction !== undefined && takes(instruction, codePoint);
  }

  /** Returns the instructions reached before any character is taken, as if every assertion held. */
  #reachedFirst(): Instruction[] {
    const first = new Set([this.start]);
    for (const index of first) {
      const instruction = this.#instructions[index];
      if (instruction) for (const next of followers(instruction)) first.add(next);
    }
    return [...first].flatMap((index) => this.#instructions[index] ?? []);
  }
}

function takes(instruction: Instruction, codePoint: number): boolean {
  const { op } = instruction;
  return op >= RUNE_OPS.first && op <= RUNE_OPS.last && instruction.matchRune(codePoint);
}

/** Returns the instructions that come next without taking a character. */
function followers({ op, out, arg }: Instruction): number[] {
  switch (op) {
    case Op.ALT:
    case Op.ALT_MATCH:
      return [out, arg];
    case Op.CAPTURE:
    case Op.EMPTY_WIDTH:
    case Op.NOP:
      return [out];
    default:
      return [];
  }
}
