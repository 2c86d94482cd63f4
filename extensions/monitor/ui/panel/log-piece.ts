import type { ColouredText } from "../../../core/text/coloured.ts";

/** The place of a line, by its number from 0, or of a piece of a long line. */
export interface LogPlace {
  line: number;
  piece: number;
}

/** A line, or a piece of a long one, as shown. Its text is made at the first look: most lines of a window are never seen. */
export class LogPiece implements LogPlace, ColouredText {
  readonly line: number;
  readonly piece: number;
  readonly #look: () => { shown: ColouredText; isRead: boolean };
  #read: ColouredText | undefined;

  /** @param look called again until all of the line is read */
  constructor({ line, piece }: LogPlace, look: () => { shown: ColouredText; isRead: boolean }) {
    this.line = line;
    this.piece = piece;
    this.#look = look;
  }

  get text(): string {
    return this.#shown.text;
  }

  get styles(): ColouredText["styles"] {
    return this.#shown.styles;
  }

  get #shown(): ColouredText {
    if (this.#read) return this.#read;
    const { shown, isRead } = this.#look();
    if (isRead) this.#read = shown;
    return shown;
  }
}
