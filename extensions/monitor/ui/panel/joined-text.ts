/** A part of a text that lies in one of several sources. */
interface Segment {
  /** Its first byte in the text. */
  start: number;
  /** The index of its source. */
  source: number;
  /** Its first byte there. */
  at: number;
}

/** Where the bytes of a text lie, which is put together from parts of several sources, of each in its order. */
export class JoinedText {
  readonly #segments: Segment[] = [];
  #bytes = 0;

  /** @param at the first byte in the source */
  append(source: number, at: number, bytes: number): void {
    const last = this.#segments.at(-1);
    const goesOn = last?.source === source && last.at + this.#bytes - last.start === at;
    if (!goesOn) this.#segments.push({ start: this.#bytes, source, at });
    this.#bytes += bytes;
  }

  /**
   * Reads a part of the text, of each source at once what is needed.
   * @param readSource returns fewer bytes if there are not as many
   * @returns what comes before the first byte that a source no longer has
   */
  async read(
    start: number,
    end: number,
    readSource: (source: number, start: number, end: number) => Promise<Buffer>,
  ): Promise<Buffer> {
    const text = Buffer.alloc(Math.max(0, Math.min(end, this.#bytes) - start));
    const parts = this.#partsOf(start, start + text.length);
    const reads = new Map<number, { from: number; to: number }>();
    for (const { source, at, bytes } of parts) {
      reads.set(source, { from: reads.get(source)?.from ?? at, to: at + bytes });
    }
    const read = async ([source, { from, to }]: [number, { from: number; to: number }]) =>
      [source, { from, found: await readSource(source, from, to) }] as const;
    const found = new Map(await Promise.all([...reads].map(read)));
    let to = 0;
    for (const { source, at, bytes } of parts) {
      const part = found.get(source);
      const first = part ? at - part.from : 0;
      const copied = part && first < part.found.length ? part.found.copy(text, to, first, first + bytes) : 0;
      to += copied;
      if (copied < bytes) return text.subarray(0, to);
    }
    return text;
  }

  #partsOf(start: number, end: number): { source: number; at: number; bytes: number }[] {
    const parts: { source: number; at: number; bytes: number }[] = [];
    for (let index = this.#segmentOf(start), from = start; from < end; index++) {
      const segment = this.#segments[index];
      if (!segment) break;
      const to = Math.min(end, this.#segments[index + 1]?.start ?? end);
      parts.push({ source: segment.source, at: segment.at + from - segment.start, bytes: to - from });
      from = to;
    }
    return parts;
  }

  /** Returns the index of the segment with this byte. */
  #segmentOf(byte: number): number {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#segments[middle]?.start ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
