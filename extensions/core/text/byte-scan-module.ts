/**
 * Assembles the WebAssembly module of `byte-scan.ts`. Its one function looks at the bytes of its memory from
 * 0 to `end`, 16 at a time (a multiple of 16, above 0). It returns the number of line feeds, or, if a byte is
 * neither printable ASCII nor a tab nor a line feed, the bitwise complement of that number.
 */
export function byteScanModule(): Uint8Array<ArrayBuffer> {
  const type = [1, 0x60, 1, I32, 1, I32];
  const functions = [1, 0];
  const memories = [1, 0, 1];
  const exports = [2, ...name("memory"), 2, 0, ...name("scan"), 0, 0];
  const locals = [2, 2, I32, 3, V128];
  const body = [...locals, ...loop, ...result, END];
  const code = [1, ...unsigned(body.length), ...body];
  const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  return Uint8Array.from([
    ...header,
    ...section(1, type),
    ...section(3, functions),
    ...section(5, memories),
    ...section(7, exports),
    ...section(10, code),
  ]);
}

const I32 = 0x7f;
const V128 = 0x7b;
const END = 0x0b;
const NO_RESULT = 0x40;

// The parameter, then the locals, which begin as zero.
const END_OF_BYTES = 0;
const AT = 1;
const FEEDS = 2;
const BYTES = 3;
/** All bits are set in the bytes that are not plain, in one of the looks so far. */
const NOT_PLAIN = 4;
const IS_FEED = 5;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const i32Const = (value: number): number[] => [0x41, ...signed(value)];
const I32_EQZ = 0x45;
const I32_LT_S = 0x48;
const I32_POPCNT = 0x69;
const I32_ADD = 0x6a;
const I32_XOR = 0x73;
const SELECT = 0x1b;
const branchIf = (depth: number): number[] => [0x0d, depth];
const simd = (instruction: number): number[] => [0xfd, ...unsigned(instruction)];
const v128Load = [...simd(0x00), 0, 0];
const splat = (byte: number): number[] => [...i32Const(byte), ...simd(0x0f)];
const V128_ANDNOT = simd(0x4f);
const V128_OR = simd(0x50);
const V128_ANY_TRUE = simd(0x53);
const I8X16_EQ = simd(0x23);
const I8X16_GT_U = simd(0x28);
const I8X16_BITMASK = simd(0x64);
const I8X16_SUB = simd(0x71);

const countFeeds = [
  ...[...get(BYTES), ...splat(0x0a), ...I8X16_EQ, ...tee(IS_FEED)],
  ...[...I8X16_BITMASK, I32_POPCNT, ...get(FEEDS), I32_ADD, ...set(FEEDS)],
];
/** Printable is what is at most 0x5e above the space, as an unsigned number. */
const lookForOthers = [
  ...[...get(BYTES), ...splat(0x20), ...I8X16_SUB, ...splat(0x5e), ...I8X16_GT_U],
  ...[...get(IS_FEED), ...get(BYTES), ...splat(0x09), ...I8X16_EQ, ...V128_OR, ...V128_ANDNOT],
  ...[...get(NOT_PLAIN), ...V128_OR, ...set(NOT_PLAIN)],
];
const loop = [
  ...[0x03, NO_RESULT],
  ...[...get(AT), ...v128Load, ...set(BYTES)],
  ...countFeeds,
  ...lookForOthers,
  ...[...get(AT), ...i32Const(16), I32_ADD, ...tee(AT), ...get(END_OF_BYTES), I32_LT_S, ...branchIf(0)],
  END,
];
const result = [
  ...get(FEEDS),
  ...[...get(FEEDS), ...i32Const(-1), I32_XOR],
  ...[...get(NOT_PLAIN), ...V128_ANY_TRUE, I32_EQZ, SELECT],
];

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
