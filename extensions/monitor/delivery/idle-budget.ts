/** Bounds the text that enters the context of the idle agent between two model requests. */
export class IdleBudget {
  readonly #maxChars: number;
  #charsLeft: number;
  #isClosed = false;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
    this.#charsLeft = maxChars;
  }

  /** Whether further events wait for the next model request. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Tells whether this much may enter now. */
  fits(chars: number): boolean {
    return !this.#isClosed && chars <= this.#charsLeft;
  }

  /** Counts text that has entered. */
  spend(chars: number): void {
    this.#charsLeft -= chars;
    if (this.#charsLeft <= 0) this.#isClosed = true;
  }

  /** Closes the budget after an event that did not fit: events keep their order, so later ones wait, too. */
  close(): void {
    this.#isClosed = true;
  }

  /** Renews the budget at a model request, which sees all that has entered. */
  renew(): void {
    this.#charsLeft = this.#maxChars;
    this.#isClosed = false;
  }
}
