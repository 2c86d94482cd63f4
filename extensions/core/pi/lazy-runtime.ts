import type { SessionShutdownEvent } from "@earendil-works/pi-coding-agent";
import { loadingText } from "../texts/loading.ts";

/** The part of a feature that is loaded at its first use. */
export interface FeatureRuntime {
  /** Releases everything that it holds, or hands it over if a reload follows. */
  end(reason: SessionShutdownEvent["reason"]): Promise<void>;
}

/**
 * Loads the runtime of a feature at its first use. It is most of the code, and a session that never uses it
 * does not pay for it.
 */
export class LazyRuntime<Runtime extends FeatureRuntime> {
  #start: () => Promise<Runtime> = () => Promise.reject(new Error(loadingText.noSession));
  #starting: Promise<Runtime> | undefined;
  #started: Runtime | undefined;
  #ended = false;
  /** The starts of tasks under way. Each resolves when its start is over, whether it succeeds or not. */
  readonly #starts = new Set<Promise<void>>();

  /** Sets how the runtime is started, when a session begins; the tools exist earlier. */
  startWith(start: () => Promise<Runtime>): void {
    this.#start = start;
  }

  /** The runtime; undefined while it is not used. */
  get started(): Runtime | undefined {
    return this.#started;
  }

  /** Starts the runtime unless it is started. @throws Error if it cannot be loaded or the session is over */
  async use(): Promise<Runtime> {
    if (!this.#ended) this.#starting ??= this.#load();
    const runtime = await this.#starting;
    if (!runtime || this.#ended) throw new Error(loadingText.sessionOver);
    return runtime;
  }

  /**
   * Runs the start of a task, including the loading of all that it needs. A reload waits for it and hands the
   * task over, and a stop of all tasks can wait for it, too.
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

  /** Refuses further starts, and ends the runtime or hands it over. */
  async end(reason: SessionShutdownEvent["reason"]): Promise<void> {
    if (reason !== "quit") while (this.#starts.size > 0) await this.startsUnderWay();
    this.#ended = true;
    const runtime = await this.#starting?.catch(() => undefined);
    await runtime?.end(reason);
  }

  /** Loads the runtime once only: a start that failed may have left parts of itself. */
  async #load(): Promise<Runtime> {
    try {
      this.#started = await this.#start();
      return this.#started;
    } catch (error) {
      throw new Error(loadingText.notLoaded((error as Error).message), { cause: error });
    }
  }
}
