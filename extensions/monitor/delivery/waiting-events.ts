import { type TaskEvent, type WakeKind, wakeKind } from "./task-event.ts";

/** After this many losses of its message an event stops waking: each loss may have cost a request. */
const LOSSES_MAX = 2;

/** The most events that wait with their texts; a message holds far fewer. */
const TEXTS_MAX = 1_000;

/**
 * The events that the model has not got yet, in their order. Thousands may wait, so the questions asked at
 * each new one take no longer with more of them.
 */
export class WaitingEvents {
  #events: TaskEvent[] = [];
  readonly #losses = new WeakMap<TaskEvent, number>();
  #lines = 0;
  /** The number of waiting events that ask for a wake. */
  readonly #wakes: Record<WakeKind, number> = { end: 0, event: 0 };

  get count(): number {
    return this.#events.length;
  }

  /** The lines of the waiting output events. */
  get lines(): number {
    return this.#lines;
  }

  get all(): readonly TaskEvent[] {
    return this.#events;
  }

  add(event: TaskEvent): void {
    this.#events.push(event);
    this.#count(event, 1);
    this.#forgetTexts(this.#events.length - 1 - TEXTS_MAX);
  }

  /** Puts lost events back, before all others. */
  takeBack(lost: readonly TaskEvent[]): void {
    // It is asked at each event, and thousands may wait.
    if (lost.length === 0) return;
    for (const event of lost) {
      this.#losses.set(event, (this.#losses.get(event) ?? 0) + 1);
      this.#count(event, 1);
    }
    this.#events = [...lost, ...this.#events];
    for (let index = this.#events.length - 1 - TEXTS_MAX; index >= 0; index--) this.#forgetTexts(index);
  }

  remove(taken: ReadonlySet<TaskEvent>): void {
    this.#events = this.#events.filter((event) => !taken.has(event));
    for (const event of taken) this.#count(event, -1);
  }

  clear(): void {
    this.remove(new Set(this.#events));
  }

  /** Returns the kind of wake that the event asks for. */
  wakeKind(event: TaskEvent): WakeKind | undefined {
    return (this.#losses.get(event) ?? 0) >= LOSSES_MAX ? undefined : wakeKind(event);
  }

  /** Returns the kinds of wake that waiting events ask for, the stronger one first. */
  wakeKinds(): WakeKind[] {
    return (["end", "event"] as const).filter((kind) => this.#wakes[kind] > 0);
  }

  /** Counts the wakes anew, since a task may ask for more or less than when its events came. */
  countWakes(): void {
    this.#wakes.end = 0;
    this.#wakes.event = 0;
    for (const event of this.#events) this.#countWake(event, 1);
  }

  #count(event: TaskEvent, times: 1 | -1): void {
    if (event.kind === "output") this.#lines += times * event.output.lines;
    this.#countWake(event, times);
  }

  #countWake(event: TaskEvent, times: 1 | -1): void {
    const kind = this.wakeKind(event);
    if (kind) this.#wakes[kind] += times;
  }

  /** Drops the text of an old event: only the newest can ever be shown, and the others are counted. */
  #forgetTexts(index: number): void {
    const event = this.#events[index];
    if (event?.kind !== "output" || event.output.texts.length === 0) return;
    event.output = { ...event.output, texts: [], cutLines: event.output.lines };
  }
}
