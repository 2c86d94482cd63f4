import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Shares one read among all who ask for it within a turn of the event loop. It begins after all of these
 * questions: what it tells is never older than the question, so it may decide about a signal.
 */
export class SharedRead<Result> {
  readonly #read: () => Promise<Result>;
  /** The read that has not begun. */
  #next: Promise<Result> | undefined;

  constructor(read: () => Promise<Result>) {
    this.#read = read;
  }

  /** @throws the error of the read, to all who share it */
  ask(): Promise<Result> {
    this.#next ??= this.#begin();
    return this.#next;
  }

  async #begin(): Promise<Result> {
    await nextTurn();
    this.#next = undefined;
    return await this.#read();
  }
}
