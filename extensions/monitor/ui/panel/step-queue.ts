/** The work that a key starts; `false` means that there is nothing new to draw. */
export type Step = () => Promise<unknown>;

/** Runs steps one after another: each starts from the screen that the one before has left. */
export class StepQueue {
  readonly #done: (isLast: boolean) => void;
  readonly #failed: (error: Error) => void;
  #waiting: Step[] = [];
  #work: Promise<void> | undefined;
  /** The current step, unless it was forgotten. */
  #current: Step | undefined;

  /**
   * @param done called after each step that has something to draw; `isLast` if no other one waits
   * @param failed called before that if the step has thrown
   */
  constructor(done: (isLast: boolean) => void, failed: (error: Error) => void) {
    this.#done = done;
    this.#failed = failed;
  }

  get isIdle(): boolean {
    return this.#work === undefined;
  }

  add(step: Step): void {
    this.#waiting.push(step);
    this.#work ??= this.#doAll();
  }

  /** Forgets the waiting steps. The current one goes on, but its failure is not reported any more. */
  clear(): void {
    this.#waiting = [];
    this.#current = undefined;
  }

  async #doAll(): Promise<void> {
    for (let step = this.#waiting.shift(); step; step = this.#waiting.shift()) {
      this.#current = step;
      try {
        if ((await step()) === false) continue;
      } catch (error) {
        if (this.#current === step) this.#failed(error as Error);
      }
      this.#done(this.#waiting.length === 0);
    }
    this.#work = undefined;
  }
}
