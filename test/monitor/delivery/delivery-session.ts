import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import type { EventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { endEvent, noticeEvent, outputEvent } from "./task-events.ts";

const MAX_CHARS = 1_000;
/** What can happen to three tasks and their agent, in any order. */
export const actions = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("output"),
        task: fc.nat(2),
        chars: fc.nat(400),
        lines: fc.nat(4),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("end", "notice", "stop"), task: fc.nat(2) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom(
          "boundary",
          "request",
          "prompt",
          "runEnd",
          "settled",
          "aborted",
          "compacted",
          "lose",
          "keep",
        ),
      }),
    },
  ),
  { maxLength: 60 },
);
export type Action =
  typeof actions extends fc.Arbitrary<infer Actions extends readonly unknown[]> ? Actions[number] : never;

/** A session with three tasks whose agent does what it is told and checks what it gets. */
export class Session {
  readonly tasks: MonitorTask[];
  readonly delivery: Delivery;
  /** Tasks of which the end must be told. */
  readonly ends = new Set<string>();
  #context = new Map<string, EventMessage>();
  #idle = true;
  #loses = false;
  #idleChars = 0;
  #seqs = [0, 0, 0];
  #ended = new Set<number>();

  constructor(tasks: MonitorTask[]) {
    this.tasks = tasks;
    this.delivery = new Delivery(
      {
        isIdle: () => this.#idle,
        mayWake: () => this.#idle,
        lookLater: () => {},
        send: (message, wake) => {
          this.#takeIn(message);
          this.#idleChars += wake ? 0 : message.content.length;
          // One idle budget, and one message before the user's words.
          assert.ok(this.#idleChars <= 2 * MAX_CHARS, `${this.#idleChars} idle characters`);
          if (wake) this.#startRun();
        },
        hasInContext: (delivery) => this.#context.has(delivery),
        endsWithAnswer: false,
      },
      { boundaryMaxChars: MAX_CHARS, taskMaxChars: 4_000, wakeIntervalMs: 0 },
      { runningTasks: () => tasks, onWaiting: () => {} },
    );
  }

  act(action: Action): void {
    const { delivery } = this;
    switch (action.do) {
      case "lose":
        this.#loses = true;
        return;
      case "keep":
        this.#loses = false;
        return;
      case "compacted":
        delivery.compacted();
        return;
      case "prompt":
        delivery.userSpoke();
        if (!this.#idle) return;
        delivery.beforePrompt();
        this.#startRun();
        return;
      case "request":
        if (this.#idle) return;
        delivery.requestStarted();
        return;
      case "boundary":
        if (this.#idle) return;
        this.#takeIn(delivery.atBoundary());
        return;
      case "runEnd":
        if (this.#idle) return;
        this.#takeIn(delivery.atRunEnd()?.message);
        return;
      case "settled":
      case "aborted":
        this.#idle = true;
        delivery.runEnded(action.do === "aborted");
        return;
      default:
        if ("task" in action) this.#say(action);
    }
  }

  /** Everything that reached the context and was not dropped on the way. */
  heard(): EventMessage["details"]["events"] {
    return [...this.#context.values()].flatMap((message) => message.details.events);
  }

  /** The agent gets all that still waits. */
  async finish(): Promise<void> {
    this.#loses = false;
    this.#idle = false;
    for (let message = this.delivery.atBoundary(); message; message = this.delivery.atBoundary())
      this.#takeIn(message);
    await nextTurn();
  }

  #say(action: { do: string; task: number; chars?: number; lines?: number }): void {
    const task = this.tasks[action.task];
    if (!task || this.#ended.has(action.task)) return;
    if (action.do === "notice") this.delivery.offer(noticeEvent(task, "a notice"));
    if (action.do === "output") {
      const seq = (this.#seqs[action.task] ?? 0) + 1;
      this.#seqs[action.task] = seq;
      const texts = Array.from({ length: 1 + (action.lines ?? 0) }, () => "x".repeat(action.chars ?? 0));
      task.output.ledger.print(texts.length + 2);
      this.delivery.offer(outputEvent(task, texts, { seq, firstLine: seq * 10, cutLines: 2 }));
    }
    if (action.do === "stop") this.delivery.discard(task);
    if (action.do === "end") this.delivery.offer(endEvent(task));
    if (action.do === "stop" || action.do === "end") this.#ended.add(action.task);
    if (action.do === "end") this.ends.add(task.id);
  }

  #startRun(): void {
    this.#idle = false;
    this.delivery.requestStarted();
    this.#idleChars = 0;
  }

  #takeIn(message: EventMessage | undefined): void {
    if (!message) return;
    assert.ok(message.content.length <= MAX_CHARS, `${message.content.length} characters`);
    assert.notEqual(message.content, "");
    if (!this.#loses) this.#context.set(message.details.delivery, message);
  }
}
