import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";

/** The longest time between the submission of a prompt and its run: other extensions may be slow. */
const STARTING_MS = 60_000;
/** After this time an extension has likely handled the prompt, and a message without a wake is harmless. */
const LIKELY_HANDLED_MS = 2_000;
/** Pause between looks whether pi has become idle, in cases without an event. */
const LOOK_MS = 100;

/**
 * Tells whether pi is idle, more exactly than `ctx.isIdle()`: that is still true between the submission of a
 * prompt and the start of its run, and a message sent then could swallow the prompt.
 */
export class RunState {
  /** Whether pi was idle when the current input came. */
  wasIdleBeforeInput = false;
  lastRunAborted = false;
  /** Whether the user has aborted a run and not spoken since. */
  abortedByUser = false;
  readonly #ctx: ExtensionContext;
  /** The time at which a prompt was submitted, or a wake sent, whose run has not started. */
  #startingSinceMs: number | undefined;
  /** Whether pi is preparing that run, so that it will start. */
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
    pi.on("agent_settled", (event) => {
      this.#running = false;
      // pi reports an abort since 1.1. In 0.87.1 the outcome is "error", and only the signal shows an abort.
      this.lastRunAborted = saidAborted(event) ?? this.#signal?.aborted ?? false;
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

  /** Tells whether no run is under way, starting, compacting or retrying. */
  isIdle(): boolean {
    return this.#isFree(this.#isPrepared ? STARTING_MS : LIKELY_HANDLED_MS);
  }

  /** Tells whether pi is idle and no submitted prompt may still start a run. */
  mayWake(): boolean {
    return this.#isFree(STARTING_MS);
  }

  /** Tells whether the current run has been aborted and is about to end. */
  get isAborting(): boolean {
    return this.#signal?.aborted ?? false;
  }

  /**
   * Calls `look` once, a little later, since pi may become idle without an event. It does nothing during a
   * run, because `agent_settled` tells everybody of its end. During compaction it waits for the end.
   */
  lookLater(look: () => void): void {
    if (this.#running) return;
    this.#waiting.add(look);
    if (!this.#compacting) this.#armLook();
  }

  /** Notes that a run is about to start. */
  expectStart(): void {
    if (this.#running) return;
    this.#startingSinceMs = performance.now();
    this.#isPrepared = false;
  }

  /** @param startingMs the time after which a run that has not started counts as cancelled */
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

/** Returns whether the run was aborted; undefined if this pi does not report it. */
function saidAborted(event: object): boolean | undefined {
  return "aborted" in event && typeof event.aborted === "boolean" ? event.aborted : undefined;
}
