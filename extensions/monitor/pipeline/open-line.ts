const LINE_FEED = 0x0a;

/**
 * The bytes of the line that has not ended yet. split2 keeps them, too, but decoded and to itself; a
 * reload of pi hands them over.
 */
export class OpenLine {
  #parts: Buffer[] = [];
  #isPlain = true;

  /**
   * Takes note of bytes that go to the splitter.
   * @param isPlain whether none of them needs cleaning
   */
  note(chunk: Buffer, isPlain: boolean): void {
    const rest = chunk.subarray(chunk.lastIndexOf(LINE_FEED) + 1);
    const goesOn = rest.length === chunk.length;
    if (!goesOn) this.#parts = [];
    this.#isPlain = isPlain && (this.#isPlain || !goesOn);
    // A copy: the chunk's memory is used again.
    if (rest.length > 0) this.#parts.push(Buffer.from(rest));
  }

  /** Whether it needs no cleaning; false also if only a line before it, in the same chunk, does. */
  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** As it was printed. */
  get text(): string {
    return this.bytes().toString();
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
