import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as tick } from "node:timers/promises";
import fc from "fast-check";
import { wholeLog } from "../../../extensions/core/files/log-keeping.ts";
import type { Agent } from "../../../extensions/monitor/delivery/agent.ts";
import { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import type { EventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import { Line } from "../../../extensions/monitor/pipeline/line.ts";
import { LineLedger, lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { toOutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import { RepeatFilter } from "../../../extensions/monitor/pipeline/repeat-filter.ts";
import { UnshownTail } from "../../../extensions/monitor/pipeline/unshown-tail.ts";
import type { MonitorEnd, MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import { batchOf } from "../pipeline/batch-of.ts";

const boundaryMaxChars = 1_500;
const taskMaxChars = 3_500;
const eventMaxChars = 200;
const taskIds = ["mxa", "mxb", "mxc"] as const;

type Step =
  | { do: "print"; task: number; lines: string[] }
  | { do: "end"; task: number; code: number }
  | { do: "stop"; task: number }
  | { do: "notice"; task: number }
  | { do: "prompt" | "boundary" | "answer" | "abort" | "tool" | "compact" | "tick" }
  /** The next message that pi is given does not reach the branch. */
  | { do: "lose" };

/** A task whose processes are the test's: its stages from the repeat filter on are the real ones. */
class FakeTask {
  readonly ledger = new LineLedger();
  readonly #unshown = new UnshownTail(5);
  readonly #delivery: () => Delivery;
  #seq = 0;
  ended = false;
  stopped = false;
  readonly #repeatFilter: RepeatFilter;
  readonly asTask: MonitorTask;

  constructor(id: string, wake: WakeOn, delivery: () => Delivery) {
    this.#delivery = delivery;
    this.#repeatFilter = new RepeatFilter({
      forward: (batch, skippedBefore, repeats) => {
        const position = { seq: ++this.#seq, skippedBefore, repeats };
        const { event, cut } = toOutputEvent(batch, position, eventMaxChars);
        for (const { number, text } of cut) this.#unshown.add({ number, text, category: "cut" });
        const lastShown = batch.numberAt(event.texts.length - 1);
        if (lastShown !== undefined) this.#unshown.shownThrough(lastShown);
        this.#delivery().offer({ kind: "output", task: this.asTask, atMs: event.atMs, output: event });
      },
      withhold: (batch) => this.ledger.withhold(batch.lineCount),
    });
    const logs = (["stdout", "stderr"] as const).map((name) => ({
      name,
      path: `/logs/${id}.${name}`,
      keeping: wholeLog,
    }));
    const output = {
      takeRepeats: () => this.#repeatFilter.takeRepeats(),
      noteUnshown: () => {},
      logs,
      ledger: this.ledger,
      leftOutBytes: 0,
      stderrBytes: 0,
    };
    const spec = { description: `task ${id}`, command: "true", wake, timeoutMs: 300_000 };
    this.asTask = {
      readiness: { kind: "unknown" },
      id,
      kind: "monitor",
      label: spec.description,
      logs,
      output,
      spec,
      pid: 1,
      startedAtMs: 0,
    } as unknown as MonitorTask;
  }

  print(texts: readonly string[]): void {
    if (this.ended) return;
    const lines = texts.map((text) => new Line(this.ledger.print(), text));
    this.#repeatFilter.push(batchOf(lines));
  }

  notice(): void {
    if (!this.ended)
      this.#delivery().offer({
        kind: "notice",
        task: this.asTask,
        atMs: 0,
        text: "a notice",
        quoted: [],
        topic: "other",
      });
  }

  forgetRepeats(): void {
    this.#repeatFilter.forget();
  }

  finish(code: number): void {
    if (this.ended) return;
    this.ended = true;
    const quoted = this.#unshown.take();
    const repeats = this.#repeatFilter.takeRepeats();
    const end: MonitorEnd = {
      reason: { kind: "exited", code },
      restarts: 0,
      atMs: 0,
      quoted,
      repeats,
      stderr: [],
      unended: [],
      independent: [],
      holders: [],
      unknown: undefined,
    };
    this.#delivery().offer({ kind: "end", task: Object.assign(this.asTask, { end }), atMs: 0 });
  }

  stop(): void {
    if (this.ended) return;
    this.ended = true;
    this.stopped = true;
    this.#delivery().discard(this.asTask);
    this.asTask.end = {
      reason: { kind: "stopped", by: "model" },
      restarts: 0,
      atMs: 0,
      quoted: [],
      repeats: undefined,
      stderr: [],
      unended: [],
      independent: [],
      holders: [],
      unknown: undefined,
    };
  }
}

/** The agent, and what its session holds. */
class FakeAgent implements Agent {
  endsWithAnswer = false;
  running = false;
  /** What the branch holds, in order. */
  readonly branch: EventMessage[] = [];
  loseNext = false;
  idleChars = 0;
  /** What each task's output put into the context since the last compaction. */
  taskChars = new Map<string, number>();

  isIdle(): boolean {
    return !this.running;
  }

  mayWake(): boolean {
    return !this.running;
  }

  // The end of a run is told.
  lookLater(): void {}

  hasInContext(delivery: string): boolean {
    return this.branch.some(({ details }) => details.delivery === delivery);
  }

  send(message: EventMessage, wake: boolean): void {
    assert.equal(this.running, false, "a message was sent to the agent although it is busy");
    if (!wake) this.idleChars += message.content.length;
    this.take(message);
    if (wake) this.start();
  }

  take(message: EventMessage): void {
    assert.ok(
      message.content.length <= boundaryMaxChars,
      `a message of ${message.content.length} characters`,
    );
    if (this.loseNext) {
      this.loseNext = false;
      return;
    }
    this.branch.push(message);
    for (const { id, text } of blocks(message)) {
      if (id && !/^\[monitor \S+ "[^"]*" end /.test(text))
        this.taskChars.set(id, (this.taskChars.get(id) ?? 0) + text.length + 1);
    }
    for (const [id, chars] of this.taskChars)
      assert.ok(chars <= taskMaxChars, `${id} put ${chars} characters into the context`);
  }

  /** Called when a run starts; set by the test. */
  start: () => void = () => {};
}

/** The message, cut before each heading. */
function blocks(message: EventMessage): { id: string | undefined; text: string; quoted: number }[] {
  return message.content.split(/\n(?=\[monitor )/).map((text) => ({
    id: /^\[monitor (m\w+) "/.exec(text)?.[1],
    text,
    quoted: text.split("\n").filter((line) => line.startsWith("| ")).length,
  }));
}

async function play(wakes: readonly WakeOn[], wakeIntervalMs: number, steps: readonly Step[]): Promise<void> {
  const agent = new FakeAgent();
  const tasks = taskIds.map((id, index) => new FakeTask(id, wakes[index] ?? "never", () => delivery));
  const limits = { boundaryMaxChars, taskMaxChars, wakeIntervalMs };
  const delivery = new Delivery(agent, limits, {
    runningTasks: () => tasks.filter(({ ended }) => !ended).map(({ asTask }) => asTask),
    onWaiting: () => {},
  });
  const requestStarted = (): void => {
    assert.ok(
      agent.idleChars <= 2 * boundaryMaxChars,
      "what came while idle, and what joined before the prompt",
    );
    agent.idleChars = 0;
    delivery.requestStarted();
  };
  agent.start = () => {
    agent.running = true;
    requestStarted();
  };
  const boundary = (): void => {
    const message = delivery.atBoundary();
    if (message) agent.take(message);
    requestStarted();
  };
  const answer = (): void => {
    const wake = delivery.atRunEnd();
    if (wake?.message) agent.take(wake.message);
    if (wake) requestStarted();
    else endRun(false);
  };
  const endRun = (aborted: boolean): void => {
    agent.running = false;
    delivery.runEnded(aborted);
  };
  const prompt = (): void => {
    delivery.userSpoke();
    for (const task of tasks) task.forgetRepeats();
    if (agent.running) return;
    const before = agent.idleChars;
    assert.ok(before <= boundaryMaxChars, `${before} characters of idle messages between two requests`);
    delivery.beforePrompt();
    agent.start();
  };
  const compact = (): void => {
    agent.taskChars.clear();
    delivery.compacted();
  };
  const take = (step: Step): void => {
    switch (step.do) {
      case "print":
        tasks[step.task]?.print(step.lines);
        break;
      case "end":
        tasks[step.task]?.finish(step.code);
        break;
      case "stop":
        tasks[step.task]?.stop();
        break;
      case "notice":
        tasks[step.task]?.notice();
        break;
      case "prompt":
        prompt();
        break;
      case "boundary":
        if (agent.running) boundary();
        break;
      case "answer":
        if (agent.running) answer();
        break;
      case "abort":
        if (agent.running) endRun(true);
        break;
      case "tool":
        for (const task of tasks) task.forgetRepeats();
        break;
      case "compact":
        if (!agent.running) compact();
        break;
      case "lose":
        agent.loseNext = true;
        break;
      case "tick":
        break;
    }
  };
  try {
    for (const step of steps) {
      take(step);
      if (step.do === "tick") await tick();
    }
    agent.loseNext = false;
    for (const task of tasks) task.finish(0);
    // The user goes on until everything has been told.
    for (let prompts = 0; prompts < 200 && (prompts < 3 || delivery.waitingEvents > 0); prompts++) {
      prompt();
      boundary();
      for (let answers = 0; agent.running; answers++) {
        assert.ok(answers < 10, "the run does not end");
        answer();
      }
      await tick();
      if (agent.running) answer();
    }
    assert.equal(delivery.waitingEvents, 0, "everything is told in the end");
    for (const task of tasks) assertAccount(task, agent.branch);
  } finally {
    delivery.close();
  }
}

function assertAccount(task: FakeTask, branch: readonly EventMessage[]): void {
  const { id } = task.asTask;
  const { ledger: counts } = task;
  const sum = lineCategories.reduce((total, category) => total + counts.of(category), 0);
  for (const category of lineCategories)
    assert.ok(counts.of(category) >= 0, `${counts.of(category)} ${category}`);
  assert.equal(sum, counts.printed, `${id}: ${JSON.stringify(counts)}`);

  const parts = branch.flatMap(({ details }) => details.events.filter((event) => event.id === id));
  assert.equal(parts.filter(({ kind }) => kind === "end").length, task.stopped ? 0 : 1, `ends of ${id}`);
  const sequence = parts.flatMap(({ kind, seq }) => (kind === "output" && seq !== undefined ? [seq] : []));
  assert.deepEqual(
    sequence,
    [...new Set(sequence)].sort((a, b) => a - b),
    `events of ${id}: each once, in order`,
  );
  const stated = parts.flatMap(({ kind, firstLine, lastLine }) =>
    kind === "output" || kind === "omitted" ? [[firstLine ?? 0, lastLine ?? 0] as const] : [],
  );
  for (const [index, [first]] of stated.entries()) {
    const [, lastBefore] = stated[index - 1] ?? [0, 0];
    assert.ok(first > lastBefore, `lines ${first} after ${lastBefore} of ${id}`);
  }
  const quoted = branch
    .flatMap(blocks)
    .reduce((total, block) => total + (block.id === id ? block.quoted : 0), 0);
  assert.equal(counts.of("shown"), quoted, `${id}: what is called shown is what stands in the context`);
  const end = parts.find(({ kind }) => kind === "end");
  if (end) assert.deepEqual(end.counts, counts.toJSON(), `the account in the end event of ${id}`);
}

const line = fc.oneof(
  fc.constantFrom("waiting", "ok"),
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/[\p{C}\p{Z}]/gu, "_")),
  fc.integer({ min: 41, max: 500 }).map((length) => "long ".repeat(length / 5)),
);
const task = fc.nat({ max: taskIds.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("print" as const),
      task,
      lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom("prompt", "boundary", "answer", "tool", "tick", "tick"),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("abort", "compact", "lose") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("end" as const), task, code: fc.constantFrom(0, 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stop" as const), task }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("notice" as const), task }) },
);
const wakes = fc.tuple(...taskIds.map(() => fc.constantFrom<WakeOn>("never", "end", "event")));

test("for any sequence of batches, boundaries, aborts, losses, stops and ends: the categories add up, no event comes twice, order is kept, no budget is passed", async () => {
  await fc.assert(
    fc.asyncProperty(
      wakes,
      fc.constantFrom(0, 3_600_000),
      fc.array(step, { maxLength: 120, size: "max" }),
      (chosen, wakeIntervalMs, steps) => play(chosen, wakeIntervalMs, steps),
    ),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

test("a task that only repeats itself stays within its budget, however many boundaries state it", async () => {
  const again: Step[] = Array.from({ length: 60 }, () => [
    { do: "print" as const, task: 0, lines: ["waiting"] },
    { do: "boundary" as const },
  ]).flat();
  await play(["event", "never", "never"], 0, [{ do: "prompt" }, ...again]);
});
