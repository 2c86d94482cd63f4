const LINE_FEED = 0x0a;
/** Of a character in UTF-8, after its first byte. */
const MAX_CONTINUATIONS = 3;

export interface LineCapState {
  /** Bytes of the open line so far. */
  lineBytes: number;
  /** Whether the open line has reached the cap. */
  capped: boolean;
  /** How many bytes of the form 10xxxxxx may still belong to the character across the cap. */
  continuationsLeft: number;
  /** In all. */
  droppedBytes: number;
}

/**
 * Drops the bytes of a line past `maxBytes` before they are decoded or kept, so that memory stays flat
 * on a line that never ends. The cut never leaves half a UTF-8 character.
 */
export class LineCap {
  readonly #maxBytes: number;
  readonly #forward: (chunk: Buffer) => void;
  readonly #state: LineCapState;

  constructor(maxBytes: number, forward: (chunk: Buffer) => void, state?: LineCapState) {
    this.#maxBytes = maxBytes;
    this.#forward = forward;
    this.#state = state ?? { lineBytes: 0, capped: false, continuationsLeft: 0, droppedBytes: 0 };
  }

  get state(): Readonly<LineCapState> {
    return this.#state;
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
    if (this.#state.lineBytes + openEnd > this.#maxBytes || this.#state.capped) {
      const cut = this.#cutOf(piece, openEnd);
      this.#state.droppedBytes += openEnd - cut;
      if (cut > 0) this.#forward(piece.subarray(0, cut));
      if (firstFeed !== -1) this.#forward(piece.subarray(firstFeed));
    } else {
      this.#forward(piece);
    }
    if (firstFeed === -1) {
      this.#state.lineBytes += openEnd;
    } else {
      this.#state.lineBytes = piece.length - piece.lastIndexOf(LINE_FEED) - 1;
      this.#state.capped = false;
    }
  }

  /** How much of the open line's next `length` bytes still belongs to it. */
  #cutOf(piece: Buffer, length: number): number {
    let cut = 0;
    if (!this.#state.capped) {
      this.#state.capped = true;
      this.#state.continuationsLeft = MAX_CONTINUATIONS;
      cut = Math.max(0, this.#maxBytes - this.#state.lineBytes);
    }
    // Finish the character that stands across the cap, be it in this piece or in the next.
    while (cut < length && this.#state.continuationsLeft > 0) {
      if (((piece[cut] ?? 0) & 0xc0) === 0x80) cut++;
      else this.#state.continuationsLeft = 1;
      this.#state.continuationsLeft--;
    }
    return cut;
  }
}
