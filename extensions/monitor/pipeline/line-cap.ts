const LINE_FEED = 0x0a;

/**
 * Drops the bytes of a line past `maxBytes` before they are decoded or kept, so that memory stays flat
 * on a line that never ends. The cut never leaves half a UTF-8 character.
 */
export class LineCap {
  /** Bytes dropped so far. */
  droppedBytes = 0;
  readonly #maxBytes: number;
  readonly #forward: (chunk: Buffer) => void;
  #lineBytes = 0;
  #capped = false;

  constructor(maxBytes: number, forward: (chunk: Buffer) => void) {
    this.#maxBytes = maxBytes;
    this.#forward = forward;
  }

  push(chunk: Buffer): void {
    // A piece no longer than the cap cannot hold a whole line that exceeds it: only the line that was
    // open before can pass the cap in it, so looking at the first and the last line feed is enough.
    for (let start = 0; start < chunk.length; start += this.#maxBytes) {
      this.#pushPiece(chunk.subarray(start, start + this.#maxBytes));
    }
  }

  #pushPiece(piece: Buffer): void {
    const firstFeed = piece.indexOf(LINE_FEED);
    const openEnd = firstFeed === -1 ? piece.length : firstFeed;
    if (this.#lineBytes + openEnd > this.#maxBytes || this.#capped) {
      const cut = this.#cutOf(piece, openEnd);
      this.droppedBytes += openEnd - cut;
      if (cut > 0) this.#forward(piece.subarray(0, cut));
      if (firstFeed !== -1) this.#forward(piece.subarray(firstFeed));
    } else {
      this.#forward(piece);
    }
    if (firstFeed === -1) {
      this.#lineBytes += openEnd;
    } else {
      this.#lineBytes = piece.length - piece.lastIndexOf(LINE_FEED) - 1;
      this.#capped = false;
    }
  }

  /** How much of the open line's next `length` bytes still belongs to it. */
  #cutOf(piece: Buffer, length: number): number {
    if (this.#capped) return 0;
    this.#capped = true;
    let cut = Math.max(0, this.#maxBytes - this.#lineBytes);
    // Finish the character that stands across the cap (at most three continuation bytes, 10xxxxxx).
    for (let more = 0; more < 3 && cut < length && ((piece[cut] ?? 0) & 0xc0) === 0x80; more++) cut++;
    return cut;
  }
}
