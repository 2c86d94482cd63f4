/** What is sought in a line. */
export interface Sought {
  pattern: RegExp;
  /** The greatest length of a hit, in UTF-16 units. */
  maxLength: number;
  /** How far the pattern looks before and behind a hit, in UTF-16 units; not at all without it. */
  around?: number;
}

/** A hit by the piece in which it begins, and its place there. */
export interface PieceHit {
  piece: number;
  offset: number;
  length: number;
}

/** Finds a query in the pieces of a long line as if they were one text: no edge is a beginning or an end. */
export class LongLineHits {
  readonly #pattern: RegExp;
  /** What the pattern looks at around a hit. */
  readonly #around: number;
  /** What has to be known behind a place to tell whether a hit begins there. */
  readonly #reach: number;
  /** The end of the line so far, and where in it the next hit may begin. */
  #text = "";
  #from = 0;
  /** The pieces that this text has a part of, and where each of them begins in it. */
  #pieces: { piece: number; at: number }[] = [];

  constructor({ pattern, maxLength, around = 0 }: Sought) {
    this.#pattern = new RegExp(pattern);
    this.#around = around;
    this.#reach = maxLength - 1 + around;
  }

  /** Takes the next piece. @returns the further hits that are certain now */
  *add(piece: number, text: string, isLast: boolean): Generator<PieceHit> {
    this.#pieces.push({ piece, at: this.#text.length });
    this.#text += text;
    const end = isLast ? this.#text.length : this.#text.length - this.#reach;
    this.#pattern.lastIndex = this.#from;
    for (let match = this.#next(); match && match.index < end; match = this.#next()) {
      this.#from = this.#pattern.lastIndex;
      yield this.#hitAt(match.index, match[0].length);
    }
    this.#from = Math.max(this.#from, end);
    this.#forget(this.#from - this.#around);
  }

  #next(): RegExpExecArray | null {
    return this.#pattern.exec(this.#text);
  }

  #hitAt(index: number, length: number): PieceHit {
    const { piece, at } = this.#pieces.findLast(({ at }) => at <= index) ?? { piece: 0, at: 0 };
    return { piece, offset: index - at, length };
  }

  /** Forgets what no later hit needs. */
  #forget(chars: number): void {
    if (chars <= 0) return;
    this.#text = this.#text.slice(chars);
    this.#from -= chars;
    const moved = this.#pieces.map(({ piece, at }) => ({ piece, at: at - chars }));
    const first = moved.findLastIndex(({ at }) => at <= 0);
    this.#pieces = moved.slice(Math.max(0, first));
  }
}
