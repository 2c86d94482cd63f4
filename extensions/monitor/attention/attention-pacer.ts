/** Pause between two calls for attention. */
const INTERVAL_MS = 10_000;

/** Passes on one thing at a time, at most every 10 s, with the number of the others that came meanwhile. */
export class AttentionPacer<Thing> {
  readonly #choose: (earlier: Thing, later: Thing) => Thing;
  readonly #call: (thing: Thing, others: number) => void;
  #waiting: { thing: Thing; others: number } | undefined;
  #pause: NodeJS.Timeout | undefined;

  /**
   * @param choose returns which of two things is passed on
   * @param call gets that thing, and the number of others since the last call
   */
  constructor(choose: (earlier: Thing, later: Thing) => Thing, call: (thing: Thing, others: number) => void) {
    this.#choose = choose;
    this.#call = call;
  }

  add(thing: Thing): void {
    const before = this.#waiting;
    this.#waiting = before
      ? { thing: this.#choose(before.thing, thing), others: before.others + 1 }
      : { thing, others: 0 };
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
    const { thing, others } = this.#waiting;
    this.#waiting = undefined;
    this.#call(thing, others);
    this.#pause = setTimeout(() => this.#next(), INTERVAL_MS);
    this.#pause.unref();
  }
}
