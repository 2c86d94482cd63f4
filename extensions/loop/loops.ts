import { randomBytes } from "node:crypto";
import type { Backlog } from "./backlog.ts";
import { checkRequest, type LoopRequest } from "./check-request.ts";
import { checkEventTrigger } from "./events/check-event-trigger.ts";
import type { LoopEvent } from "./events/event-source.ts";
import { findLoop, idList, type PastLoop } from "./find-loop.ts";
import type { Firing } from "./firing.ts";
import { type Loop, quotedLabelOf } from "./loop.ts";
import type { LoopBook } from "./loop-book.ts";
import { saidPacing } from "./pacing.ts";
import { parseInterval } from "./schedule/interval.ts";
import { LOOPS_MAX, type Scope } from "./store/store.ts";
import { triggerText } from "./texts/loop.ts";
import { refusal } from "./texts/refusals.ts";

export type LoopAction = "pause" | "resume" | "run_now";

/** The model's wish for the next run of a loop that paces itself. */
export interface NextRun {
  /** An interval, such as `20m`. */
  in: string;
  reason?: string | undefined;
}

/** Carries out the requests of the model, the user and events for the loops of one session. */
export class Loops {
  readonly #book: LoopBook;
  readonly #firing: Pick<Firing, "lookAgain">;
  readonly #backlog: Pick<Backlog, "prepare">;

  constructor(book: LoopBook, firing: Pick<Firing, "lookAgain">, backlog: Pick<Backlog, "prepare">) {
    this.#book = book;
    this.#firing = firing;
    this.#backlog = backlog;
  }

  get scope(): Scope {
    return this.#book.store.scope;
  }

  /** Returns the loops in the order of their creation. */
  all(): readonly Loop[] {
    return this.#book.all();
  }

  /**
   * Returns the loops for a reader of their times. If the clock was put back, it stores the corrected times
   * first, since they would differ at each look.
   */
  async refreshed(): Promise<readonly Loop[]> {
    if (this.#book.store.isToBeCorrected()) await this.#book.change(() => {});
    return this.all();
  }

  /** Returns the last loops that ended in this session, with their ends in words. */
  ended(): readonly PastLoop[] {
    return this.#book.ends.past();
  }

  ignoredEvents(loop: Loop): number {
    return this.#book.waiting.ignoredEvents(loop);
  }

  /** @throws Error that lists the ids if none or several loops match */
  find(idOrPrefix: string): Loop {
    return findLoop(this.all(), idOrPrefix, this.ended());
  }

  /** @throws Error that names the problem and the allowed values; nothing is stored then */
  async create(request: LoopRequest): Promise<Loop> {
    const wanted = checkRequest(request, this.#book.now());
    await this.#backlog.prepare([wanted]);
    const loop = await this.#book.change((loops) => {
      if (loops.length >= LOOPS_MAX) {
        throw new Error(refusal.tooManyLoops(LOOPS_MAX, idList(loops)));
      }
      checkName(wanted.name, loops);
      const created: Loop = { id: newId(loops, this.ended()), ...wanted };
      loops.push(created);
      return created;
    });
    if (loop.backlog) await this.#backlog.prepare([loop]);
    this.#firing.lookAgain();
    return loop;
  }

  /** @throws Error if there is no such loop, or if it is in that state already or cannot be */
  async update(idOrPrefix: string, action: LoopAction, by: "model" | "user"): Promise<Loop> {
    const { id } = this.find(idOrPrefix);
    const updated = action === "run_now" ? this.#askForRun(id, by) : await this.#switch(id, action);
    this.#firing.lookAgain();
    return updated;
  }

  /** @throws Error if the loop does not pace itself, or if the interval is outside its pace */
  async setNext(idOrPrefix: string, next: NextRun): Promise<Loop> {
    const { id } = this.find(idOrPrefix);
    const updated = await this.#book.change((loops) => {
      const loop = findLoop(loops, id, this.ended());
      const after = withNext(loop, next, this.#book.now());
      loops[loops.indexOf(loop)] = after;
      return after;
    });
    this.#firing.lookAgain();
    return updated;
  }

  /** Ends a loop that has served its purpose, as the model says. @returns the loop and its end in words */
  async finish(idOrPrefix: string, why: string | undefined): Promise<{ loop: Loop; text: string }> {
    const loop = await this.#remove(idOrPrefix);
    return { loop, text: this.#book.ended(loop, "done", false, why) };
  }

  /** Deletes a loop, with a run of it that waits. @returns the loop and its end in words */
  async delete(idOrPrefix: string, by: "model" | "user"): Promise<{ loop: Loop; text: string }> {
    const loop = await this.#remove(idOrPrefix);
    // The model learns of its own deletion from the tool's result.
    const text = this.#book.ended(loop, "deleted", by === "user");
    this.#firing.lookAgain();
    return { loop, text };
  }

  /** Notes an event for the loops that wait for it. */
  happened(event: LoopEvent): void {
    const { waiting, now } = this.#book;
    waiting.add(event, this.all(), now(), () => this.#firing.lookAgain());
  }

  async #remove(idOrPrefix: string): Promise<Loop> {
    const { id } = this.find(idOrPrefix);
    return await this.#book.change((loops) => {
      const found = findLoop(loops, id, this.ended());
      loops.splice(loops.indexOf(found), 1);
      return found;
    });
  }

  #askForRun(id: string, by: "model" | "user"): Loop {
    const loop = this.find(id);
    this.#book.waiting.askFor(loop, by);
    return loop;
  }

  async #switch(id: string, action: "pause" | "resume"): Promise<Loop> {
    const switched = await this.#book.change((loops) => {
      const loop = findLoop(loops, id, this.ended());
      if ((loop.state.kind === "paused") === (action === "pause")) {
        throw new Error(`${loop.id} ${quotedLabelOf(loop)} is ${loop.state.kind} already.`);
      }
      if (action === "resume") checkEventTrigger(loop.trigger);
      const after = action === "pause" ? paused(loop, this.#book.now()) : resumed(loop, this.#book.now());
      loops[loops.indexOf(loop)] = after;
      return after;
    });
    if (action === "pause") this.#book.waiting.forgetEvents(switched);
    return switched;
  }
}

function withNext(loop: Loop, next: NextRun, nowMs: number): Loop {
  const { pace } = loop.trigger;
  if (!pace) {
    throw new Error(refusal.hasNoPace(loop.id, quotedLabelOf(loop), triggerText(loop)));
  }
  const ms = parseInterval("in", next.in, pace.minMs, pace.maxMs);
  return { ...loop, pacing: saidPacing(nowMs + ms, next.reason?.trim()) };
}

/** @throws Error if this name could also mean a living loop */
function checkName(name: string | undefined, loops: readonly Loop[]): void {
  const other = loops.find((loop) => name !== undefined && (loop.name === name || loop.id === name));
  if (!other) return;
  throw new Error(refusal.nameTaken(name, other.id));
}

function paused(loop: Loop, nowMs: number): Loop {
  return { ...loop, state: { kind: "paused", sinceMs: nowMs } };
}

/** Due times of the pause are not missed, because they were not to run. */
function resumed(loop: Loop, nowMs: number): Loop {
  return { ...loop, state: { kind: "active" }, handledUntilMs: nowMs };
}

function newId(loops: readonly Loop[], ended: readonly { id: string }[]): string {
  for (;;) {
    const id = `l${randomBytes(2).toString("hex")}`;
    if (![...loops, ...ended].some((loop) => loop.id === id)) return id;
  }
}
