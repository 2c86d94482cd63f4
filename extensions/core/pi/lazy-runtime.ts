import type { SessionShutdownEvent } from "@earendil-works/pi-coding-agent";

/** What a feature needs once it is used. */
export interface FeatureRuntime {
  /** Lets go of all that it holds, or hands it over if a reload follows. */
  end(reason: SessionShutdownEvent["reason"]): Promise<void>;
}

/**
 * The runtime of a feature, from its first use on: most of the code, and a session that never uses it does
 * not pay for it.
 */
export class LazyRuntime<Runtime extends FeatureRuntime> {
  #start: () => Promise<Runtime> = () => Promise.reject(new Error("no session has started"));
  #starting: Promise<Runtime> | undefined;
  #started: Runtime | undefined;
  #ended = false;
  /** Starts of tasks under way, from the call on; each resolves when its start is over, well or not. */
  readonly #starts = new Set<Promise<void>>();

  /** The session has begun; the tools are there before. */
  startWith(start: () => Promise<Runtime>): void {
    this.#start = start;
  }

  /** Undefined while it is not used. */
  get started(): Runtime | undefined {
    return this.#started;
  }

  /** Starts it unless somebody has. @throws Error if it cannot be loaded, or if the session has ended */
  async use(): Promise<Runtime> {
    if (!this.#ended) this.#starting ??= this.#load();
    const runtime = await this.#starting;
    if (!runtime || this.#ended) throw new Error("The session has ended. Nothing was started.");
    return runtime;
  }

  /**
   * Does what starts a task, from the loading of all that it needs on: a reload waits for it and hands the
   * task over, and what stops all tasks can wait for it, too.
   */
  async starting<Result>(work: () => Promise<Result>): Promise<Result> {
    const start = work();
    const over = start.then(
      () => {},
      () => {},
    );
    this.#starts.add(over);
    void over.then(() => this.#starts.delete(over));
    return await start;
  }

  /** Resolves when the starts that are under way now are over. */
  async startsUnderWay(): Promise<void> {
    await Promise.all(this.#starts);
  }

  /** Nothing is started any more; what has been is ended, or handed over. */
  async end(reason: SessionShutdownEvent["reason"]): Promise<void> {
    if (reason !== "quit") while (this.#starts.size > 0) await this.startsUnderWay();
    this.#ended = true;
    const runtime = await this.#starting?.catch(() => undefined);
    await runtime?.end(reason);
  }

  /** Once: after a failure pi's loader takes files that ran in part for loaded. */
  async #load(): Promise<Runtime> {
    try {
      this.#started = await this.#start();
      return this.#started;
    } catch (error) {
      throw new Error(
        `pi-monitor could not be loaded: ${(error as Error).message}. Nothing was started. ` +
          "Once that is put right, /reload loads it anew.",
        { cause: error },
      );
    }
  }
}
