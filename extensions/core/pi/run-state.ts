import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";

/** How long a submitted prompt may take until its run starts: other extensions may take their time. */
const STARTING_MS = 60_000;
/** After this the prompt was likely handled by an extension, and a message that wakes nobody does no harm. */
const LIKELY_HANDLED_MS = 2_000;
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
  /** The user has aborted a run and not spoken since. */
  abortedByUser = false;
  readonly #ctx: ExtensionContext;
  /** When a prompt was submitted, or a wake sent, whose run has not started. */
  #startingSinceMs: number | undefined;
  /** Its run is being prepared: it will start. */
  #isPrepared = false;
  #running = false;
  #compacting = false;
  #signal: AbortSignal | undefined;
  #look: NodeJS.Timeout | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(pi: ExtensionAPI, ctx: ExtensionContext) {
    this.#ctx = ctx;
    pi.on("input", (event) => {
      if (event.source !== "extension") this.abortedByUser = false;
      this.wasIdleBeforeInput = this.isIdle();
      // Another extension may handle the input, and then no run starts.
      this.expectStart();
    });
    pi.on("before_agent_start", () => {
      this.expectStart();
      this.#isPrepared = true;
    });
    pi.on("agent_start", (_event, runCtx) => {
      this.#startingSinceMs = undefined;
      this.#running = true;
      this.#signal = runCtx.signal;
    });
    pi.on("agent_settled", () => {
      this.#running = false;
      // In 0.87.1 an aborted run ends with the outcome "error"; the signal tells in all versions.
      this.lastRunAborted = this.#signal?.aborted ?? false;
      if (this.lastRunAborted) this.abortedByUser = true;
      this.#signal = undefined;
    });
    pi.on("session_before_compact", () => {
      this.#compacting = true;
    });
    const compactionOver = (): void => {
      this.#compacting = false;
      if (this.#waiting.size > 0) this.#armLook();
    };
    pi.on("session_compact", compactionOver);
    pi.on("session_compact_failed", compactionOver);
    pi.on("session_shutdown", () => clearTimeout(this.#look));
  }

  /** No run is under way, starting, compacting or retrying. */
  isIdle(): boolean {
    return this.#isFree(this.#isPrepared ? STARTING_MS : LIKELY_HANDLED_MS);
  }

  /** Idle, and no prompt has been submitted whose run may still start. */
  mayWake(): boolean {
    return this.#isFree(STARTING_MS);
  }

  /** The run under way has been aborted and is coming to its end. */
  get isAborting(): boolean {
    return this.#signal?.aborted ?? false;
  }

  /**
   * Calls `look` a little later, once, since pi may have become idle without an event that says so. The
   * end of a run is told by `agent_settled` to everybody; during compaction the look waits for its end.
   */
  lookLater(look: () => void): void {
    if (this.#running) return;
    this.#waiting.add(look);
    if (!this.#compacting) this.#armLook();
  }

  /** A run is about to start. */
  expectStart(): void {
    if (this.#running) return;
    this.#startingSinceMs = performance.now();
    this.#isPrepared = false;
  }

  /** @param startingMs after which a run that has not started is taken not to start any more */
  #isFree(startingMs: number): boolean {
    if (this.#running || this.#compacting) return false;
    const isStarting =
      this.#startingSinceMs !== undefined && performance.now() - this.#startingSinceMs < startingMs;
    return this.#ctx.isIdle() && !isStarting;
  }

  #armLook(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const look of waiting) look();
    }, LOOK_MS);
  }
}
