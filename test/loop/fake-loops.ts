import type { TestContext } from "node:test";
import type { LoopEnded, LoopFired } from "../../extensions/loop/bus.ts";
import type { LoopMessage } from "../../extensions/loop/delivery/loop-message.ts";
import type { LoopEvent } from "../../extensions/loop/events/event-source.ts";
import { Firing, type LoopAgent } from "../../extensions/loop/firing.ts";
import { LoopBook } from "../../extensions/loop/loop-book.ts";
import { Loops } from "../../extensions/loop/loops.ts";
import type { LoopsObserver } from "../../extensions/loop/observer.ts";
import { RunAccount } from "../../extensions/loop/run-account.ts";
import { MemoryStore } from "../../extensions/loop/store/memory-store.ts";
import type { Store } from "../../extensions/loop/store/store.ts";
import { ms } from "./schedule/in-time-zone.ts";

/** Loops with an agent and a clock that the test moves. */
export interface FakeLoops {
  loops: Loops;
  firing: Firing;
  account: RunAccount;
  /** Moves the clock, by default with a look every second, as the timers would. */
  pass(ms: number, stepMs?: number): void;
  nowMs(): number;
  setNow(nowMs: number): void;
  setIdle(idle: boolean): void;
  /** Sets whether a task runs whose events may wake the agent. */
  setWatched(watched: boolean): void;
  /** Returns the delivered prompts. */
  prompts(): string[];
  /** Returns the headings of their rows. */
  headings(): string[];
  /** Returns what their rows say of tasks' events. */
  happenings(): (string | undefined)[];
  notices(): string[];
  fired: LoopFired[];
  ended: LoopEnded[];
  failures: string[];
  happened(name: string, data?: object, ofLoopRun?: boolean): void;
}

let sessions = 0;

/** A Saturday at which most fake clocks start. */
export const start = ms("2027-05-01T10:00:00Z");

/** Makes loops that end with the test. */
export function fakeLoops(t: TestContext, startMs = start, store?: Store): FakeLoops {
  const fake = createFakeLoops(startMs, store);
  t.after(() => fake.firing.close());
  return fake;
}

export function createFakeLoops(
  startMs: number,
  store: Store = new MemoryStore(`test-${process.pid}-${++sessions}`),
): FakeLoops {
  let nowMs = startMs;
  let idle = true;
  let isWatched = false;
  const messages: LoopMessage[] = [];
  const fired: LoopFired[] = [];
  const ended: LoopEnded[] = [];
  const failures: string[] = [];
  const agent: LoopAgent = {
    isIdle: () => idle,
    lookLater() {},
    append: (message) => messages.push(message),
    startRun: (message) => messages.push(message),
  };
  const observer: LoopsObserver = {
    changed() {},
    fired: (facts) => fired.push(facts),
    ended: (facts) => ended.push(facts),
    failed: (problem) => failures.push(problem),
  };
  const book = new LoopBook(
    store,
    observer,
    () => isWatched,
    () => nowMs,
  );
  const firing = new Firing(book, agent, () => {});
  const account = new RunAccount(book, () => firing.lookAgain());
  const loops = new Loops(book, firing, { prepare: async () => {} });
  firing.start();
  const contents = (type: LoopMessage["customType"]) =>
    messages.filter(({ customType }) => customType === type).map(({ content }) => content);
  return {
    loops,
    firing,
    account,
    pass(ms, stepMs = 1_000) {
      for (const endMs = nowMs + ms; nowMs < endMs; ) {
        nowMs = Math.min(endMs, nowMs + stepMs);
        firing.look();
      }
    },
    nowMs: () => nowMs,
    setNow(next) {
      nowMs = next;
      firing.look();
    },
    setIdle(next) {
      idle = next;
      if (idle) firing.look();
    },
    setWatched(next) {
      isWatched = next;
    },
    prompts: () => contents("loop-prompt"),
    headings: () =>
      messages.flatMap((message) => (message.customType === "loop-prompt" ? [message.details.heading] : [])),
    happenings: () =>
      messages.flatMap((message) => (message.customType === "loop-prompt" ? [message.details.happened] : [])),
    notices: () => contents("loop-notice"),
    fired,
    ended,
    failures,
    happened(name, data = {}, ofLoopRun = false) {
      const event: LoopEvent = { name, json: () => JSON.stringify({ type: name, ...data }), ofLoopRun };
      loops.happened(event);
    },
  };
}
