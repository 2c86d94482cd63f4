import { type TaskEvent, wakeKind } from "../delivery/task-event.ts";
import type { Task } from "../task/task.ts";
import { isWaitedFor, type WaitFor } from "./wait-for.ts";

/** The cause of a wait's end. */
export type WaitEnd =
  /** The awaited event has happened. */
  | { kind: "happened" }
  /** A task has ended of which the model is told nothing more, because the model itself has stopped it. */
  | { kind: "silenced"; task: Task }
  /** Another event that may wake has happened. */
  | { kind: "other event" }
  | { kind: "user spoke" }
  | { kind: "timeout" }
  | { kind: "aborted" }
  | { kind: "session over" };

export interface WaitRequest {
  /** The wait is for any of these. */
  tasks: readonly Task[];
  waitFor: WaitFor;
  timeoutMs: number;
  /** Aborted with the run. */
  signal: AbortSignal | undefined;
}

/** Delivery, as far as waits need it. */
export interface WaitingForModel {
  /** The events that the model has not got yet. */
  readonly waiting: readonly TaskEvent[];
  /** Returns how long until one of them may wake; undefined if none may. */
  wakeDueMs(): number | undefined;
}

interface OpenWait extends WaitRequest {
  startedMs: number;
  end(how: WaitEnd): void;
}

/** When this is told of the user's words, they are still on their way to pi's queue. */
const WORDS_MS = 20;

/**
 * The model's calls that wait for an event without a request. Events that may wake end them, too, but no
 * sooner than one wake may follow another.
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

  /** Resolves when the awaited event has happened, or when there is a reason to wait no longer. */
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
      // The awaited event may be one that the model has not got yet.
      this.#lookAt(wait, this.#delivery.waiting);
    });
  }

  /** Ends the waits for an event that the model has not got yet. */
  heard(event: TaskEvent): void {
    if (this.#open.size === 0) return;
    const open = [...this.#open];
    const meant = open.filter((wait) => isMeant(wait, event));
    for (const wait of meant) wait.end({ kind: "happened" });
    // An awaited event does not interrupt the others: the model waits for all of them.
    if (meant.length === 0) for (const wait of open) this.#lookAt(wait, [event]);
  }

  /** Ends the waits for a task that is ready again, of which there is no event. */
  readyAgain(task: Task): void {
    for (const wait of this.#open) {
      if (wait.waitFor === "ready" && wait.tasks.includes(task)) wait.end({ kind: "happened" });
    }
  }

  /** Ends the waits for a task that is over, whether or not the model is told. */
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

  /** Lets an event interrupt the wait, but no sooner than one wake may follow another. */
  #interruptLater(wait: OpenWait): void {
    const restMs = wait.startedMs + this.#wakeIntervalMs - performance.now();
    if (restMs <= 0) this.#interrupt();
    else this.#look ??= setTimeout(() => this.#interrupt(), restMs);
  }

  #interrupt(): void {
    this.#stopLooking();
    // The user may have paused event wakes.
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
