import { type TaskEvent, wakeKind } from "../delivery/task-event.ts";
import type { Task } from "../task/task.ts";
import { isWaitedFor, type WaitFor } from "./wait-for.ts";

/** What brought a wait to its end. */
export type WaitEnd =
  /** What was waited for. */
  | { kind: "happened" }
  /** A task has ended of which the model is told nothing more: it has stopped it itself. */
  | { kind: "silenced"; task: Task }
  /** Something else that may wake. */
  | { kind: "other event" }
  | { kind: "user spoke" }
  | { kind: "timeout" }
  | { kind: "aborted" }
  | { kind: "session over" };

export interface WaitRequest {
  /** Any of these. */
  tasks: readonly Task[];
  waitFor: WaitFor;
  timeoutMs: number;
  /** The run is being aborted. */
  signal: AbortSignal | undefined;
}

/** What is asked of delivery. */
export interface WaitingForModel {
  /** What the model has not got yet. */
  readonly waiting: readonly TaskEvent[];
  /** How long until something of it may wake; undefined if nothing may. */
  wakeDueMs(): number | undefined;
}

interface OpenWait extends WaitRequest {
  startedMs: number;
  end(how: WaitEnd): void;
}

/** The user's words are on their way to pi's queue while this is told of them. */
const WORDS_MS = 20;

/**
 * Calls of the model that wait for something to happen, while no request is made. What may wake ends them,
 * too, but no sooner than one wake may follow another.
 */
export class Waits {
  readonly #delivery: WaitingForModel;
  readonly #wakeIntervalMs: number;
  readonly #open = new Set<OpenWait>();
  #look: NodeJS.Timeout | undefined;

  constructor(delivery: WaitingForModel, wakeIntervalMs: number) {
    this.#delivery = delivery;
    this.#wakeIntervalMs = wakeIntervalMs;
  }

  /** Resolves when what is waited for has happened, or when there is a reason not to wait for it any more. */
  async wait(request: WaitRequest): Promise<WaitEnd> {
    if (request.signal?.aborted) return { kind: "aborted" };
    return await new Promise((resolve) => {
      const aborted = (): void => wait.end({ kind: "aborted" });
      const timer = setTimeout(() => wait.end({ kind: "timeout" }), request.timeoutMs);
      const wait: OpenWait = {
        ...request,
        startedMs: performance.now(),
        end: (how) => {
          if (!this.#open.delete(wait)) return;
          clearTimeout(timer);
          request.signal?.removeEventListener("abort", aborted);
          if (this.#open.size === 0) this.#stopLooking();
          resolve(how);
        },
      };
      this.#open.add(wait);
      request.signal?.addEventListener("abort", aborted);
      // An event that the model has not got yet may be it.
      this.#lookAt(wait, this.#delivery.waiting);
    });
  }

  /** Something has happened that the model has not got yet. */
  heard(event: TaskEvent): void {
    if (this.#open.size === 0) return;
    const open = [...this.#open];
    const meant = open.filter((wait) => isMeant(wait, event));
    for (const wait of meant) wait.end({ kind: "happened" });
    // An awaited event does not interrupt the others: the model waits for all of them.
    if (meant.length === 0) for (const wait of open) this.#lookAt(wait, [event]);
  }

  /** A task is ready as it was before: there is no event of that. */
  readyAgain(task: Task): void {
    for (const wait of this.#open) {
      if (wait.waitFor === "ready" && wait.tasks.includes(task)) wait.end({ kind: "happened" });
    }
  }

  /** A task is over, whether or not the model is told. */
  ended(task: Task): void {
    for (const wait of this.#open) if (wait.tasks.includes(task)) wait.end({ kind: "silenced", task });
  }

  userSpoke(): void {
    if (this.#open.size > 0) setTimeout(() => this.#endAll({ kind: "user spoke" }), WORDS_MS);
  }

  close(): void {
    this.#endAll({ kind: "session over" });
  }

  #endAll(how: WaitEnd): void {
    for (const wait of this.#open) wait.end(how);
  }

  #lookAt(wait: OpenWait, events: readonly TaskEvent[]): void {
    if (events.some((event) => isMeant(wait, event))) {
      wait.end({ kind: "happened" });
      return;
    }
    const kinds = new Set(events.map(wakeKind));
    if (kinds.has("end")) wait.end({ kind: "other event" });
    else if (kinds.has("event")) this.#interruptLater(wait);
  }

  /** An event wakes no sooner than so long after the wake before, if at all. */
  #interruptLater(wait: OpenWait): void {
    const restMs = wait.startedMs + this.#wakeIntervalMs - performance.now();
    if (restMs <= 0) this.#interrupt();
    else this.#look ??= setTimeout(() => this.#interrupt(), restMs);
  }

  #interrupt(): void {
    this.#stopLooking();
    // The user may have paused what wakes.
    if (this.#delivery.wakeDueMs() === undefined) return;
    for (const wait of this.#open) {
      const restMs = wait.startedMs + this.#wakeIntervalMs - performance.now();
      if (restMs <= 0) wait.end({ kind: "other event" });
      else this.#interruptLater(wait);
    }
  }

  #stopLooking(): void {
    clearTimeout(this.#look);
    this.#look = undefined;
  }
}

function isMeant({ tasks, waitFor }: WaitRequest, event: TaskEvent): boolean {
  return tasks.some((task) => isWaitedFor(event, task, waitFor));
}
