import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { mockClock } from "../../harness/mock-clock.ts";
import { silentTask } from "../silent-task.ts";
import { type FakeAgent, type FakeAgentOptions, fakeAgent, newTask } from "./fake-agent.ts";
import { endEvent, noticeEvent, outputEvent } from "./task-events.ts";

interface TimedAgent extends FakeAgent {
  /** Lets time pass, a second at a time; every run that a wake starts takes one. */
  live(seconds: number, eachSecond?: (second: number) => void): Promise<void>;
}

function timedAgent(t: TestContext, options: FakeAgentOptions = {}): TimedAgent {
  const pass = mockClock(t);
  const agent = fakeAgent(options);
  const { delivery, sent } = agent;
  return Object.assign(agent, {
    async live(seconds: number, eachSecond?: (second: number) => void) {
      for (let second = 0; second < seconds; second++) {
        eachSecond?.(second);
        const wakesBefore = sent.filter(({ wake }) => wake).length;
        await nextTurn();
        const runs = sent.filter(({ wake }) => wake).length > wakesBefore;
        agent.idle = !runs;
        if (runs) delivery.requestStarted();
        pass(1_000);
        if (!runs) continue;
        agent.idle = true;
        delivery.runEnded(false);
      }
      await nextTurn();
    },
  });
}

function wakes({ sent }: FakeAgent): number {
  return sent.filter(({ wake }) => wake).length;
}

function eventsOf(task: MonitorTask): (second: number) => ReturnType<typeof outputEvent> {
  return (second) => outputEvent(task, [`line ${second}`], { seq: second + 1, firstLine: second + 1 });
}

test("wakes for 60 events, one a second, at most 13 times, with every line in order", async (t) => {
  const agent = timedAgent(t);
  const event = eventsOf(await newTask("event"));
  await agent.live(60, (second) => agent.delivery.offer(event(second)));
  await agent.live(10);
  assert.ok(wakes(agent) >= 10 && wakes(agent) <= 13, `${wakes(agent)} wakes`);
  const lines = agent.sent.flatMap(({ message }) => message.content.match(/line \d+$/gm) ?? []);
  const quoted = lines.filter((line) => Number(line.slice(5)) < 60);
  assert.equal(new Set(quoted).size, 60);
  assert.equal(agent.delivery.backlog.events, 0);
});

test("wakes at once for an end, and takes along what waits for its wake", async (t) => {
  const agent = timedAgent(t);
  const task = await newTask("event");
  agent.delivery.runEnded(false);
  agent.delivery.offer(outputEvent(task, ["a"]));
  await nextTurn();
  assert.equal(agent.sent.length, 0, "the event waits for its wake");
  assert.equal(agent.delivery.wakeDueMs(), 5_000);
  agent.delivery.offer(endEvent(task));
  await nextTurn();
  assert.equal(wakes(agent), 1);
  assert.equal(agent.sent[0]?.message.details.events.length, 2);
});

test("wakes by itself once the pace allows it", async (t) => {
  const agent = timedAgent(t);
  agent.delivery.runEnded(false);
  agent.delivery.offer(outputEvent(await newTask("event"), ["a"]));
  await agent.live(4);
  assert.equal(wakes(agent), 0);
  await agent.live(1);
  assert.equal(wakes(agent), 1);
});

test("does not wake into a busy agent, and does it once when that is idle again", async (t) => {
  const agent = timedAgent(t, { idle: false });
  agent.delivery.offer(endEvent(await newTask("end")));
  await nextTurn();
  assert.equal(agent.sent.length, 0);
  agent.idle = true;
  agent.delivery.lookAgain();
  agent.delivery.lookAgain();
  await agent.live(3);
  assert.equal(agent.sent.length, 1);
});

test("pauses event wakes after 50, says so once, and goes on with the user's next word", async (t) => {
  const agent = timedAgent(t, { limits: { wakeIntervalMs: 0 } });
  const event = eventsOf(await newTask("event"));
  await agent.live(70, (second) => agent.delivery.offer(event(second)));
  assert.equal(wakes(agent), 50);
  const notes = agent.sent.flatMap(
    ({ message }) => message.content.match(/events have woken you 50 times/g) ?? [],
  );
  assert.equal(notes.length, 1);
  assert.ok(agent.sent.slice(50).length > 0, "events go on to join the context");
  agent.delivery.userSpoke();
  agent.delivery.offer(event(70));
  await agent.live(1);
  assert.equal(wakes(agent), 51);
});

test("says once that a task has used up its part of the context, then tells only its end", async () => {
  const agent = fakeAgent({ idle: false, limits: { taskMaxChars: 6_000 } });
  const task = await newTask();
  const messages: string[] = [];
  for (let seq = 1; seq <= 40; seq++) {
    task.output.ledger.print(1);
    agent.delivery.offer(outputEvent(task, ["x".repeat(300)], { seq, firstLine: seq }));
    messages.push(agent.delivery.atBoundary()?.content ?? "");
  }
  agent.delivery.offer(endEvent(task));
  messages.push(agent.delivery.atBoundary()?.content ?? "");
  const text = messages.join("\n");
  assert.ok(text.length <= 6_000, `${text.length} characters`);
  assert.equal(text.match(/its output has taken 6000 characters of your context/g)?.length, 1);
  assert.match(messages.at(-1) ?? "", / end .*exited with code 3/);
  assert.equal(task.output.ledger.waiting, 0);
  assert.ok(task.output.ledger.of("cut") > 20);
  agent.delivery.compacted();
  agent.delivery.offer(outputEvent(task, ["again"], { seq: 41, firstLine: 41 }));
  assert.match(agent.delivery.atBoundary()?.content ?? "", /again/);
});

test("says nothing of a budget after the end that used it up", async () => {
  const { delivery } = fakeAgent({ idle: false, limits: { taskMaxChars: 4_000, boundaryMaxChars: 4_000 } });
  const task = await newTask();
  delivery.offer(outputEvent(task, ["x".repeat(2_400)]));
  delivery.offer(endEvent(task));
  assert.match(delivery.atBoundary()?.content ?? "", /x{2400}\n.* end /);
  assert.equal(delivery.atBoundary(), undefined);
});

test("states repeats at the next boundary, once and without a wake", async (t) => {
  const task = silentTask({ spec: { wake: "event" } });
  const withheld = [{ times: 14, lines: 14, sinceMs: 0 }];
  t.mock.method(task.output, "takeRepeats", () => withheld.pop());
  const agent = fakeAgent({ idle: false, running: [task] });
  assert.equal(agent.delivery.atRunEnd(), undefined);
  assert.match(agent.delivery.atBoundary()?.content ?? "", /the same 14 times since/);
  assert.equal(agent.delivery.atBoundary(), undefined);
  assert.equal(agent.delivery.atRunEnd(), undefined);
});

test("wakes for a notice as it does for an event", async (t) => {
  const agent = timedAgent(t);
  agent.delivery.offer(noticeEvent(await newTask("event"), "no line for 10s"));
  agent.delivery.offer({ kind: "note", atMs: 0, text: "a note wakes nobody" });
  await agent.live(1);
  assert.equal(wakes(agent), 1);
});

test("a wake that falls due while it is looked at is not lost", async (t) => {
  const task = await newTask("event");
  t.after(() => t.mock.reset());
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let nowMs = 10_000;
  let stepMs = 0;
  t.mock.method(performance, "now", () => {
    nowMs += stepMs;
    return nowMs;
  });
  const agent = fakeAgent();
  agent.delivery.runEnded(false);
  // The wake is not due at the first reading of the clock, but at every later one.
  nowMs += 5_000 - 0.2;
  stepMs = 0.15;
  agent.delivery.offer(outputEvent(task, ["a"]));
  await nextTurn();
  await nextTurn();
  t.mock.timers.tick(1);
  await nextTurn();
  await nextTurn();
  assert.equal(wakes(agent), 1);
});
