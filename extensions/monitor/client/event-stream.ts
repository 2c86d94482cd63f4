/** Bounds events that perhaps nobody ever reads. */
const WAITING_MAX = 1_000;

/** Events that wait to be read, up to the last; of more than `WAITING_MAX` the oldest go. */
export class EventStream<Event> implements AsyncIterableIterator<Event> {
  readonly #waiting: Event[] = [];
  readonly #close: () => void;
  #wake: (() => void) | undefined;
  #isOver = false;

  /** @param close called when no more events will be pushed or read */
  constructor(close: () => void) {
    this.#close = close;
  }

  push(event: Event, isLast: boolean): void {
    if (this.#isOver) return;
    this.#waiting.push(event);
    if (this.#waiting.length > WAITING_MAX) this.#waiting.shift();
    this.#isOver = isLast;
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<Event>> {
    for (;;) {
      const event = this.#waiting.shift();
      if (event !== undefined) return { done: false, value: event };
      if (this.#isOver) return await this.return();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async return(): Promise<IteratorResult<Event>> {
    this.#isOver = true;
    this.#waiting.length = 0;
    this.#close();
    this.#wake?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
