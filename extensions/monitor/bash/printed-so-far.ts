import { countLineFeeds } from "../../core/text/count-line-feeds.ts";

const FIRST_BLOCK_BYTES = 8 * 1024;
const BLOCK_BYTES = 64 * 1024;

/**
 * Keeps the end of a running command's output, with which a log may have to begin. It is copied into blocks,
 * since chunks of a few bytes would cost many times their size.
 */
export class PrintedSoFar {
  readonly #maxBytes: number;
  #full: Buffer[] = [];
  #filling = Buffer.allocUnsafe(FIRST_BLOCK_BYTES);
  #filled = 0;
  #fullBytes = 0;
  #bytes = 0;
  #linesDropped = 0;

  /** @param maxBytes the least that is kept */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    for (let at = 0; at < chunk.length; ) {
      if (this.#filled === this.#filling.length) this.#nextBlock();
      const copied = chunk.copy(this.#filling, this.#filled, at);
      this.#filled += copied;
      at += copied;
    }
  }

  /** The kept output in its order. */
  get blocks(): Buffer[] {
    return [...this.#full, this.#filling.subarray(0, this.#filled)];
  }

  /** The bytes of all output. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Returns the output after this many bytes, as far as it is kept. */
  since(bytes: number): Buffer {
    const kept = Buffer.concat(this.blocks);
    return kept.subarray(Math.max(0, kept.length - (this.#bytes - bytes)));
  }

  /** The number of complete lines before the kept output. */
  get linesDropped(): number {
    return this.#linesDropped;
  }

  #nextBlock(): void {
    this.#full.push(this.#filling);
    this.#fullBytes += this.#filling.length;
    this.#filling = Buffer.allocUnsafe(BLOCK_BYTES);
    this.#filled = 0;
    const [oldest] = this.#full;
    if (!oldest || this.#fullBytes - oldest.length < this.#maxBytes) return;
    this.#full.shift();
    this.#fullBytes -= oldest.length;
    this.#linesDropped += countLineFeeds(oldest);
  }
}
