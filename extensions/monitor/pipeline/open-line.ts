const LINE_FEED = 0x0a;

/**
 * The bytes of the line that has not ended yet. split2 keeps them, too, but decoded and to itself; a
 * reload of pi hands them over.
 */
export class OpenLine {
  #parts: Buffer[] = [];

  /** Takes note of bytes that go to the splitter. */
  note(chunk: Buffer): void {
    const rest = chunk.subarray(chunk.lastIndexOf(LINE_FEED) + 1);
    if (rest.length < chunk.length) this.#parts = [];
    // A copy: the chunk's memory is used again.
    if (rest.length > 0) this.#parts.push(Buffer.from(rest));
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
