/** How much may enter the context of the idle agent between two model requests. */
export class IdleBudget {
  readonly #maxChars: number;
  #charsLeft: number;
  #isClosed = false;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
    this.#charsLeft = maxChars;
  }

  /** Whether what comes waits for the next model request. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether so much may enter now. */
  fits(chars: number): boolean {
    return !this.#isClosed && chars <= this.#charsLeft;
  }

  /** So much has entered. */
  spend(chars: number): void {
    this.#charsLeft -= chars;
    if (this.#charsLeft <= 0) this.#isClosed = true;
  }

  /** Something did not fit: all that comes after it waits, too, since events keep their order. */
  close(): void {
    this.#isClosed = true;
  }

  /** A model request has begun, which sees all that has entered. */
  renew(): void {
    this.#charsLeft = this.#maxChars;
    this.#isClosed = false;
  }
}
