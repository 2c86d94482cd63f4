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
  readonly #make: () => ColouredText;
  #shown: ColouredText | undefined;

  constructor({ line, piece }: LogPlace, make: () => ColouredText) {
    this.line = line;
    this.piece = piece;
    this.#make = make;
  }

  get text(): string {
    this.#shown ??= this.#make();
    return this.#shown.text;
  }

  get styles(): ColouredText["styles"] {
    this.#shown ??= this.#make();
    return this.#shown.styles;
  }
}
