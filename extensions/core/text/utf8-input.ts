export type Encoding = "unknown" | "utf-8" | "utf-16le" | "utf-16be";

const NOTHING = Buffer.alloc(0);
const LINE_FEED = 0x0a;

/**
 * Converts a stream that begins with a byte order mark of UTF-16 to UTF-8; all else passes uncopied. Later
 * stages look for line feeds as bytes, and in UTF-16 such a byte may be half of another character.
 */
export class Utf8Input {
  #encoding: Encoding;
  /** The bytes of an unfinished character. */
  #pending = NOTHING;

  /** @param encoding of the bytes, if it is known: then no byte order mark comes */
  constructor(encoding: Encoding = "unknown") {
    this.#encoding = encoding;
  }

  /** @returns the text decoded so far */
  push(chunk: Buffer): Buffer {
    if (this.#encoding === "utf-8") return chunk;
    const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    this.#pending = NOTHING;
    if (this.#encoding !== "unknown") return this.#decode(bytes);
    const begins = encodingOf(bytes);
    if (begins === "unknown") {
      // Copied, because the chunk's memory is used again.
      this.#pending = Buffer.from(bytes);
      return NOTHING;
    }
    this.#encoding = begins;
    return begins === "utf-8" ? bytes : this.#decode(bytes.subarray(2));
  }

  /** @returns the rest at the end of the stream */
  end(): Buffer {
    const rest = this.#pending;
    this.#pending = NOTHING;
    if (this.#encoding === "unknown" || rest.length === 0) return rest;
    const text = utf16Text(rest.subarray(0, rest.length & ~1), this.#encoding);
    return Buffer.from(rest.length % 2 === 0 ? text : `${text}\ufffd`);
  }

  #decode(bytes: Buffer): Buffer {
    let end = bytes.length & ~1;
    const highByte = bytes[this.#encoding === "utf-16le" ? end - 1 : end - 2] ?? 0;
    const endsWithinPair = end > 0 && (highByte & 0xfc) === 0xd8;
    if (endsWithinPair) end -= 2;
    this.#pending = Buffer.from(bytes.subarray(end));
    // Invalid units become U+FFFD.
    return Buffer.from(utf16Text(bytes.subarray(0, end), this.#encoding));
  }
}

export function isUtf16(encoding: Encoding): boolean {
  return encoding === "utf-16le" || encoding === "utf-16be";
}

/** Converts bytes of this encoding to UTF-8, without half a unit at the end. */
export function toUtf8(bytes: Buffer, encoding: Encoding): Buffer {
  return isUtf16(encoding) ? Buffer.from(utf16Text(bytes.subarray(0, bytes.length & ~1), encoding)) : bytes;
}

/** Tells the encoding by the first two bytes; unknown while there are too few. */
export function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = bytes;
  if (first === undefined) return "unknown";
  if (first !== 0xff && first !== 0xfe) return "utf-8";
  if (second === undefined) return "unknown";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Returns the byte order mark; empty for UTF-8. */
export function byteOrderMark(encoding: Encoding): Buffer {
  if (!isUtf16(encoding)) return NOTHING;
  return Buffer.from(encoding === "utf-16le" ? [0xff, 0xfe] : [0xfe, 0xff]);
}

/**
 * Returns where the first line feed ends; 0 if there is none.
 * @param firstUnit for UTF-16, where the first whole unit begins: 0 or 1
 */
export function afterLineFeed(bytes: Buffer, encoding: Encoding, firstUnit: number): number {
  if (!isUtf16(encoding)) return bytes.indexOf(LINE_FEED) + 1;
  const inUnit = encoding === "utf-16le" ? 0 : 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const unit = at - inUnit;
    const isUnit = unit >= firstUnit && (unit - firstUnit) % 2 === 0;
    if (isUnit && bytes[unit + 1 - inUnit] === 0) return unit + 2;
  }
  return 0;
}

/** @param bytes an even number */
function utf16Text(bytes: Buffer, encoding: Encoding): string {
  const littleEndian = encoding === "utf-16be" ? Buffer.from(bytes).swap16() : bytes;
  return littleEndian.toString("utf16le");
}
