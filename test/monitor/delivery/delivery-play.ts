import assert from "node:assert/strict";
import { setImmediate as tick } from "node:timers/promises";
import type { Agent } from "../../../extensions/monitor/delivery/agent.ts";
import { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import type { EventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import { lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import { PrintingTask } from "./printing-task.ts";

const boundaryMaxChars = 1_500;
const taskMaxChars = 3_500;
export const taskIds = ["mxa", "mxb", "mxc"] as const;

/** A step that can happen to three tasks and their agent, in any order. */
export type Step =
  | { do: "print"; task: number; lines: string[] }
  | { do: "end"; task: number; code: number }
  | { do: "stop"; task: number }
  | { do: "notice"; task: number }
  | { do: "prompt" | "boundary" | "answer" | "abort" | "tool" | "compact" | "tick" }
  /** The messages, of those that pi gets from now on, that do not reach the branch. */
  | { do: "lose"; messages: "none" | "next" | "all" };

/** The agent, with the messages of its session. */
class PlayedAgent implements Agent {
  endsWithAnswer = false;
  running = false;
  /** The messages of the branch, in order. */
  readonly branch: EventMessage[] = [];
  loses: "none" | "next" | "all" = "none";
  idleChars = 0;
  /** The characters that each task's output put into the context since the last compaction. */
  taskChars = new Map<string, number>();

  isIdle(): boolean {
    return !this.running;
  }

  mayWake(): boolean {
    return !this.running;
  }

  // The end of a run makes an event.
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
    if (this.loses !== "none") {
      if (this.loses === "next") this.loses = "none";
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

/** Cuts the message before each heading. */
function blocks(message: EventMessage): { id: string | undefined; text: string; quoted: number }[] {
  return message.content.split(/\n(?=\[monitor )/).map((text) => ({
    id: /^\[monitor (m\w+) "/.exec(text)?.[1],
    text,
    quoted: text.split("\n").filter((line) => line.startsWith("| ")).length,
  }));
}

/** Plays the steps, and checks the agent's messages and, in the end, the account of every task. */
export async function play(
  wakes: readonly WakeOn[],
  wakeIntervalMs: number,
  steps: readonly Step[],
): Promise<void> {
  const agent = new PlayedAgent();
  const tasks = taskIds.map((id, index) => new PrintingTask(id, wakes[index] ?? "never", () => delivery));
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
        agent.loses = step.messages;
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
    agent.loses = "none";
    for (const task of tasks) task.finish(0);
    // The user goes on until all events have been told.
    for (let prompts = 0; prompts < 200 && (prompts < 3 || delivery.backlog.events > 0); prompts++) {
      prompt();
      boundary();
      for (let answers = 0; agent.running; answers++) {
        assert.ok(answers < 10, "the run does not end");
        answer();
      }
      await tick();
      if (agent.running) answer();
    }
    assert.equal(delivery.backlog.events, 0, "everything is told in the end");
    for (const task of tasks) assertAccount(task, agent.branch);
  } finally {
    delivery.close();
  }
}

function assertAccount(task: PrintingTask, branch: readonly EventMessage[]): void {
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
