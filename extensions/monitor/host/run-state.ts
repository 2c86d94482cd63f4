import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";

/** How long a submitted prompt may take until its run starts, before it is taken to start none. */
const INPUT_HANDLED_MS = 2_000;
/** The same once the run is being prepared; other extensions may take their time for it. */
const PREPARED_MS = 60_000;
/** Between looks whether pi has become idle, where it says so by no event. */
const LOOK_MS = 100;

/**
 * Whether pi is idle, more exactly than `ctx.isIdle()` says: that is still true between the submission
 * of a prompt and the start of its run, and a message sent then could swallow the prompt.
 */
export class RunState {
  /** Whether pi was idle when the input came that is being handled. */
  wasIdleBeforeInput = false;
  lastRunAborted = false;
  readonly #ctx: ExtensionContext;
  readonly #onMaybeIdle: () => void;
  #startingUntilMs = 0;
  #running = false;
  #compacting = false;
  #signal: AbortSignal | undefined;
  #look: NodeJS.Timeout | undefined;

  /** @param onMaybeIdle called later, if `isIdle` was false and no event will tell of the change */
  constructor(pi: ExtensionAPI, ctx: ExtensionContext, onMaybeIdle: () => void) {
    this.#ctx = ctx;
    this.#onMaybeIdle = onMaybeIdle;
    pi.on("input", () => {
      this.wasIdleBeforeInput = this.isIdle();
      // Another extension may handle the input, and then no run starts.
      if (!this.#running) this.#startingUntilMs = performance.now() + INPUT_HANDLED_MS;
    });
    pi.on("before_agent_start", () => this.expectStart());
    pi.on("agent_start", (_event, runCtx) => {
      this.#startingUntilMs = 0;
      this.#running = true;
      this.#signal = runCtx.signal;
    });
    pi.on("agent_settled", () => {
      this.#running = false;
      // In 0.87.1 an aborted run ends with the outcome "error"; the signal tells in all versions.
      this.lastRunAborted = this.#signal?.aborted ?? false;
      this.#signal = undefined;
    });
    pi.on("session_before_compact", () => {
      this.#compacting = true;
    });
    const compactionOver = (): void => {
      this.#compacting = false;
      this.#lookLater();
    };
    pi.on("session_compact", compactionOver);
    pi.on("session_compact_failed", compactionOver);
    pi.on("session_shutdown", () => clearTimeout(this.#look));
  }

  /** No run is under way, starting, compacting or retrying. */
  isIdle(): boolean {
    if (this.#running || this.#compacting) return false;
    const idle = this.#ctx.isIdle() && performance.now() >= this.#startingUntilMs;
    if (!idle) this.#lookLater();
    return idle;
  }

  /** A run is about to start. */
  expectStart(): void {
    if (!this.#running) this.#startingUntilMs = performance.now() + PREPARED_MS;
  }

  #lookLater(): void {
    clearTimeout(this.#look);
    this.#look = setTimeout(this.#onMaybeIdle, LOOK_MS);
  }
}
