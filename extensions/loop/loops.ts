import { randomBytes } from "node:crypto";
import { errorLabel } from "../core/text/label.ts";
import type { LoopEnded, LoopFired } from "./bus.ts";
import { checkRequest, type LoopRequest } from "./check-request.ts";
import { firedFacts } from "./delivery/loop-facts.ts";
import { type LoopMessage, promptMessage } from "./delivery/loop-message.ts";
import { Ends } from "./ends.ts";
import type { LoopEvent } from "./events/event-source.ts";
import { findLoop, idList, type PastLoop } from "./find-loop.ts";
import { type Loop, type LoopEndReason, quotedLabelOf } from "./loop.ts";
import { takeRun } from "./run.ts";
import { changeStore, HELD_RETRY_MS } from "./store/change-store.ts";
import { ClockCorrectedStore } from "./store/clock-corrected-store.ts";
import { LOOPS_MAX, type Store } from "./store/store.ts";
import { WaitingRuns } from "./waiting-runs.ts";

/** The agent as loops see it. */
export interface LoopAgent {
  /** No run is under way, starting, compacting or retrying. */
  isIdle(): boolean;
  /** Has `lookAgain` called later, where the agent may become idle without word of it. */
  lookLater(): void;
  /** Puts the message into the context of the idle agent. */
  append(message: LoopMessage): void;
  /** The same, and starts a run. */
  startRun(message: LoopMessage): void;
}

export interface LoopsObserver {
  /** Something about the loops is another than before. */
  changed(loops: readonly Loop[]): void;
  fired(fired: LoopFired): void;
  ended(ended: LoopEnded): void;
  /** Something is wrong that the user should know. */
  failed(problem: string): void;
}

export type LoopAction = "pause" | "resume" | "run_now";

/** No timer is set for longer: timers stand still while a laptop sleeps, its clock goes on. */
const LOOK_MAX_MS = 30_000;
/** How often loops that other processes share are looked at. */
const SHARED_LOOK_MS = 2_000;
/** After the store could not be used. */
const FAILED_RETRY_MS = 30_000;

/**
 * Creates, fires and ends the loops of one session. Times are of `now`, in milliseconds since 1970. Long, since
 * whatever changes the stored loops has to end with the same look at what is due and the same word to the
 * observer; what is due, stored, remembered and said is elsewhere.
 */
export class Loops {
  readonly #store: ClockCorrectedStore;
  readonly #agent: LoopAgent;
  readonly #observer: LoopsObserver;
  readonly #now: () => number;
  readonly #waiting = new WaitingRuns();
  readonly #ends = new Ends();
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #isFiring = false;
  #reportedFailure: string | undefined;

  constructor(store: Store, agent: LoopAgent, observer: LoopsObserver, now: () => number) {
    this.#store = new ClockCorrectedStore(store, now);
    this.#agent = agent;
    this.#observer = observer;
    this.#now = now;
  }

  get scope(): Store["scope"] {
    return this.#store.scope;
  }

  /** In the order of their creation. */
  all(): readonly Loop[] {
    // What somebody reads of their times is to be what happens.
    if (this.#store.isToBeCorrected()) this.lookAgain();
    return this.#store.read();
  }

  /** The last that ended in this session, and how. */
  ended(): readonly PastLoop[] {
    return this.#ends.past();
  }

  ignoredEvents(loop: Loop): number {
    return this.#waiting.ignoredEvents(loop);
  }

  /** From now on loops fire. Without it, they are only kept. */
  start(): void {
    this.#isFiring = true;
    this.lookAgain();
  }

  close(): void {
    this.#isFiring = false;
    clearTimeout(this.#timer);
    clearImmediate(this.#soon);
  }

  /** @throws Error that says what is wrong and what is allowed; nothing is stored then */
  async create(request: LoopRequest): Promise<Loop> {
    const wanted = checkRequest(request, this.#now());
    const loop = await this.#change((loops) => {
      if (loops.length >= LOOPS_MAX) {
        throw new Error(
          `There are ${LOOPS_MAX} loops already, which is the most; delete one first: ${idList(loops)}.`,
        );
      }
      const created: Loop = { id: newId(loops, this.ended()), ...wanted };
      loops.push(created);
      return created;
    });
    this.lookAgain();
    return loop;
  }

  async update(idOrPrefix: string, action: LoopAction, by: "model" | "user"): Promise<Loop> {
    const { id } = this.find(idOrPrefix);
    const nowMs = this.#now();
    if (action === "run_now") {
      const loop = this.find(id);
      this.#waiting.askFor(loop, by);
      this.lookAgain();
      return loop;
    }
    const updated = await this.#change((loops) => {
      const loop = findLoop(loops, id, this.ended());
      if ((loop.state.kind === "paused") === (action === "pause")) {
        throw new Error(`${loop.id} ${quotedLabelOf(loop)} is ${loop.state.kind} already.`);
      }
      loop.state = action === "pause" ? { kind: "paused", sinceMs: nowMs } : { kind: "active" };
      // What was due while it was paused was not to run, and is not missed.
      if (action === "resume") loop.handledUntilMs = nowMs;
      return loop;
    });
    if (action === "pause") this.#waiting.forgetEvents(updated);
    this.lookAgain();
    return updated;
  }

  /** @returns the loop and its end in words; a run of it that waits does not come any more */
  async delete(idOrPrefix: string, by: "model" | "user"): Promise<{ loop: Loop; text: string }> {
    const { id } = this.find(idOrPrefix);
    const loop = await this.#change((loops) => {
      const found = findLoop(loops, id, this.ended());
      loops.splice(loops.indexOf(found), 1);
      return found;
    });
    // The model learns of its own deletion from the tool's result.
    return { loop, text: this.#announceEnd(loop, "deleted", by === "user") };
  }

  /** @throws Error that lists the ids if none or several loops have it, its start or its name */
  find(idOrPrefix: string): Loop {
    return findLoop(this.all(), idOrPrefix, this.ended());
  }

  /** Takes note of an event for the loops that wait for it. */
  happened(event: LoopEvent): void {
    this.#waiting.add(event, this.all(), this.#now(), () => this.lookAgain());
  }

  /** Looks on a later tick what is due. */
  lookAgain(): void {
    if (!this.#isFiring) return;
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      this.look();
    });
  }

  /** Ends what has expired, fires one loop that is due if the agent is idle, and looks again in time. */
  look(): void {
    if (!this.#isFiring) return;
    let lookMs: number | undefined;
    try {
      lookMs = this.#lookNow();
      this.#reportedFailure = undefined;
    } catch (error) {
      this.#reportFailure(error as Error);
      lookMs = FAILED_RETRY_MS;
    }
    clearTimeout(this.#timer);
    if (lookMs === undefined) return;
    this.#timer = setTimeout(() => this.look(), lookMs);
    // It is pi that keeps the process alive, not a loop.
    this.#timer.unref();
  }

  /** @returns in how many milliseconds to look again; undefined if only something new makes that needed */
  #lookNow(): number | undefined {
    const nowMs = this.#now();
    if (this.#store.isToBeCorrected() && this.#store.tryChange(() => {}).kind === "held")
      return HELD_RETRY_MS;
    const loops = this.all();
    this.#waiting.forgetAllBut(loops);
    this.#waiting.correctForClock(nowMs);
    this.#observer.changed(loops);
    if (loops.some((loop) => isExpired(loop, nowMs)) && !this.#endExpired(nowMs)) return HELD_RETRY_MS;
    const due = this.#firstDue(loops, nowMs);
    if (due || this.#ends.hasUntold()) {
      if (this.#agent.isIdle()) {
        for (const message of this.#ends.takeUntold()) this.#agent.append(message);
        const startRun = (message: LoopMessage): void => this.#agent.startRun(message);
        if (due && this.#fire(due, nowMs, startRun) === "held") return HELD_RETRY_MS;
      } else {
        this.#agent.lookLater();
      }
    }
    return this.#untilNextLook(nowMs);
  }

  /** @returns false if another process holds the loops */
  #endExpired(nowMs: number): boolean {
    const change = this.#store.tryChange((loops) => {
      const expired = loops.filter((loop) => isExpired(loop, nowMs));
      for (const loop of expired) {
        // What was still due has had no run.
        if (takeRun(loop, {}, nowMs)) {
          loop.runs--;
          loop.missed++;
        }
        loops.splice(loops.indexOf(loop), 1);
      }
      return expired;
    });
    if (change.kind === "held") return false;
    for (const loop of change.value) this.#announceEnd(loop, "expired", true);
    this.#observer.changed(this.all());
    return true;
  }

  /** Of several that are due, the one that has been for longest. */
  #firstDue(loops: readonly Loop[], nowMs: number): Loop | undefined {
    const due = loops.flatMap((loop) => {
      const dueMs = this.#waiting.dueMs(loop, nowMs);
      return dueMs !== undefined && dueMs <= nowMs && !isExpired(loop, nowMs) ? [{ loop, dueMs }] : [];
    });
    return due.sort((a, b) => a.dueMs - b.dueMs)[0]?.loop;
  }

  /**
   * Somebody else is about to start a run: the loop that is due goes into it.
   * @returns whether one does
   */
  joinRun(): boolean {
    if (!this.#isFiring) return false;
    try {
      const nowMs = this.#now();
      const due = this.#firstDue(this.all(), nowMs);
      return (
        due !== undefined && this.#fire(due, nowMs, (message) => this.#agent.append(message)) === "fired"
      );
    } catch (error) {
      this.#reportFailure(error as Error);
      return false;
    }
  }

  /**
   * Records the run and, in the same tick, delivers it: no other process can take it for due meanwhile,
   * and the agent is as idle as it was.
   * @returns `held` if another process holds the loops, `gone` if the run is not due any more
   */
  #fire(due: Loop, nowMs: number, deliver: (message: LoopMessage) => void): "fired" | "held" | "gone" {
    const change = this.#store.tryChange((loops) => {
      const loop = loops.find(({ id }) => id === due.id);
      // Another session may have fired, paused or deleted it.
      const run = loop && takeRun(loop, this.#waiting.of(due), nowMs);
      if (!loop || !run) return undefined;
      const isLast = run.number === loop.maxRuns;
      if (isLast) loops.splice(loops.indexOf(loop), 1);
      return { loop, run, isLast };
    });
    if (change.kind === "held") return "held";
    if (!change.value) return "gone";
    const { loop, run, isLast } = change.value;
    this.#waiting.delivered(loop, run);
    const fired = firedFacts(loop, run);
    deliver(promptMessage(loop, run, fired));
    this.#observer.fired(fired);
    if (isLast) this.#announceEnd(loop, "completed", true);
    this.#observer.changed(this.all());
    return "fired";
  }

  /** @param tellAgent whether the agent learns of it by a message, once it is idle */
  #announceEnd(loop: Loop, reason: LoopEndReason, tellAgent: boolean): string {
    const { ended, text } = this.#ends.add(loop, reason, tellAgent, this.#now());
    this.#observer.ended(ended);
    this.#observer.changed(this.all());
    this.lookAgain();
    return text;
  }

  #untilNextLook(nowMs: number): number | undefined {
    const loops = this.all();
    if (loops.length === 0 && this.scope !== "project") return undefined;
    const dues = loops.flatMap((loop) => {
      const dueMs = this.#waiting.dueMs(loop, nowMs);
      return [dueMs, loop.expiresAtMs].flatMap((atMs) =>
        // What is due already waits until the agent is idle, and is told of that.
        atMs === undefined || atMs <= nowMs ? [] : [atMs - nowMs],
      );
    });
    return Math.min(this.scope === "project" ? SHARED_LOOK_MS : LOOK_MAX_MS, ...dues);
  }

  async #change<Value>(change: (loops: Loop[]) => Value): Promise<Value> {
    const value = await changeStore(this.#store, change);
    this.#observer.changed(this.all());
    return value;
  }

  #reportFailure(error: Error): void {
    if (this.#reportedFailure === error.message) return;
    this.#reportedFailure = error.message;
    this.#observer.failed(`Loops do not fire while their file cannot be used: ${errorLabel(error)}`);
  }
}

function isExpired(loop: Loop, nowMs: number): boolean {
  return loop.expiresAtMs !== undefined && nowMs >= loop.expiresAtMs;
}

function newId(loops: readonly Loop[], ended: readonly { id: string }[]): string {
  for (;;) {
    const id = `l${randomBytes(2).toString("hex")}`;
    if (![...loops, ...ended].some((loop) => loop.id === id)) return id;
  }
}
