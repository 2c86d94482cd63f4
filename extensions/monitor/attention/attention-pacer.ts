/** Pause between two calls for attention. */
const INTERVAL_MS = 10_000;

/** Passes on one thing at a time, at most every 10 s, with the number of those that came meanwhile. */
export class AttentionPacer<Thing> {
  readonly #call: (latest: Thing, others: number) => void;
  #waiting: { latest: Thing; others: number } | undefined;
  #pause: NodeJS.Timeout | undefined;

  /** @param call gets the latest thing, and the number of others since the last call */
  constructor(call: (latest: Thing, others: number) => void) {
    this.#call = call;
  }

  add(thing: Thing): void {
    this.#waiting = { latest: thing, others: this.#waiting ? this.#waiting.others + 1 : 0 };
    if (this.#pause === undefined) this.#next();
  }

  /** Forgets the waiting things, because a person who looks at the screen sees them. */
  forget(): void {
    this.#waiting = undefined;
  }

  close(): void {
    this.forget();
    clearTimeout(this.#pause);
  }

  #next(): void {
    this.#pause = undefined;
    if (!this.#waiting) return;
    const { latest, others } = this.#waiting;
    this.#waiting = undefined;
    this.#call(latest, others);
    this.#pause = setTimeout(() => this.#next(), INTERVAL_MS);
    this.#pause.unref();
  }
}
