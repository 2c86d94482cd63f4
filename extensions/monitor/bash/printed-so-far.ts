import { countLineFeeds } from "../../core/text/count-line-feeds.ts";

const FIRST_BLOCK_BYTES = 8 * 1024;
const BLOCK_BYTES = 64 * 1024;

/**
 * What a running command has printed, as much of its end as is kept: a log may have to begin with it. Copied
 * into blocks, since chunks of a few bytes would cost many times their size.
 */
export class PrintedSoFar {
  readonly #maxBytes: number;
  #full: Buffer[] = [];
  #filling = Buffer.allocUnsafe(FIRST_BLOCK_BYTES);
  #filled = 0;
  #fullBytes = 0;
  #bytes = 0;
  #linesDropped = 0;

  /** @param maxBytes to be kept, at least */
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

  /** In the order in which it was printed. */
  get blocks(): Buffer[] {
    return [...this.#full, this.#filling.subarray(0, this.#filled)];
  }

  /** All that was printed. */
  get bytes(): number {
    return this.#bytes;
  }

  /** What was printed after so many bytes, as far as it is kept. */
  since(bytes: number): Buffer {
    const kept = Buffer.concat(this.blocks);
    return kept.subarray(Math.max(0, kept.length - (this.#bytes - bytes)));
  }

  /** Lines that were complete before what is kept. */
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
