import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { toldTo } from "../../../extensions/core/text/reader.ts";
import type { RestartRule } from "../../../extensions/monitor/restart/restart-policy.ts";
import type { EndReason } from "../../../extensions/monitor/task/end-reason.ts";
import { type RunningTask, Runs } from "../../../extensions/monitor/task/runs.ts";
import { nothingLeft, type Source } from "../../../extensions/monitor/task/source.ts";
import { mockClock, turnsUntil } from "../../harness/mock-clock.ts";

const limits = { killGraceMs: 100, killDaemons: false };
const crash: EndReason = { kind: "exited", code: 1 };

/** A source that ends when the test says so, or when it is ended. */
class FakeSource implements Source {
  readonly streams = [];
  readonly startedAtMs = Date.now();
  readonly processes = undefined;
  readonly #exited = Promise.withResolvers<EndReason>();
  readonly exited = this.#exited.promise;
  terminated = 0;

  end(reason: EndReason): void {
    this.#exited.resolve(reason);
  }
  async describeHolders(): Promise<undefined> {}
  async terminate() {
    this.terminated++;
    this.#exited.resolve({ kind: "signaled", signal: "SIGTERM" });
    return { left: [], unknown: undefined };
  }
  async findLeft() {
    return nothingLeft;
  }
}

function running(t: TestContext, restart: RestartRule | undefined) {
  const pass = mockClock(t);
  const sources = [new FakeSource()];
  const said: string[] = [];
  let startable = true;
  const task: RunningTask = {
    spec: { ready: undefined, restart },
    sinks: [],
    openLines: [],
    notice: (text, _quoted, topic) => said.push(`${topic}: ${toldTo("model", text)}`, toldTo("person", text)),
    held: () => {},
    readyAgain: () => {},
    restarting: (text, isFirst) => said.push(`${isFirst ? "first: " : ""}${text}`),
    startedAgain: async () => {},
  };
  const start = async (): Promise<Source> => {
    if (!startable) throw new Error("no such directory");
    const source = new FakeSource();
    sources.push(source);
    return source;
  };
  const runs = new Runs(sources[0] as FakeSource, start, task, limits);
  return {
    runs,
    said,
    sources,
    over: runs.untilOver(),
    pass,
    forbid: () => {
      startable = false;
    },
    /** Ends the current run, and lets the next begin. */
    async crashAndGoOn(delayMs: number): Promise<void> {
      const count = sources.length;
      const told = said.length;
      sources.at(-1)?.end(crash);
      await turnsUntil(() => said.length > told, "the word of the crash");
      // The delay has jitter.
      await turnsUntil(() => {
        pass(250);
        return sources.length > count;
      }, `the next start after ${delayMs} ms`);
    },
  };
}

test("a command that crashes is started again until it has been so often enough", async (t) => {
  const it = running(t, { on: "failure", max: 2 });
  await it.crashAndGoOn(1_000);
  await it.crashAndGoOn(2_000);
  await new Promise((resolve) => setImmediate(resolve));
  it.sources.at(-1)?.end(crash);
  const end = await it.over;
  assert.deepEqual([end.reason, end.restarts], [crash, 2]);
  assert.deepEqual(it.said, [
    "first: exited with code 1; started again, 1st of 2, in 1s",
    "exited with code 1; started again, 2nd of 2, in 2s",
  ]);
});

test("what is stopped while it waits for its next start ends at once, with the reason of the stop", async (t) => {
  const it = running(t, { on: "always", max: 5 });
  it.sources[0]?.end({ kind: "exited", code: 0 });
  await turnsUntil(() => it.said.length > 0, "the word of the end");
  it.runs.terminate({ kind: "stopped", by: "model" });
  const end = await it.over;
  assert.deepEqual(end.reason, { kind: "stopped", by: "model" });
  assert.equal(it.sources.length, 1);
});

for (const reason of [
  { kind: "stopped", by: "panel" },
  { kind: "timeout", timeoutMs: 1_000 },
  { kind: "firehose", linesPerSecond: 50, windowSeconds: 10 },
  { kind: "until" },
] as const satisfies readonly EndReason[]) {
  test(`what has ended by ${reason.kind} is not started again`, async (t) => {
    const it = running(t, { on: "always", max: 5 });
    it.runs.terminate(reason);
    assert.deepEqual((await it.over).reason, reason);
    assert.deepEqual([it.sources.length, it.said.length], [1, 0]);
  });
}

test("a success is the end where only failures are to be followed", async (t) => {
  const it = running(t, { on: "failure", max: 5 });
  it.sources[0]?.end({ kind: "exited", code: 0 });
  assert.deepEqual((await it.over).restarts, 0);
});

test("a restart that is asked for ends the run, begins the next at once, and is no crash", async (t) => {
  const it = running(t, undefined);
  it.runs.startAgain("panel");
  await turnsUntil(() => it.sources.length === 2, "the second run");
  assert.equal(it.sources[0]?.terminated, 1);
  assert.deepEqual(it.said, ["restarted: started again by the user", "started again by you"]);
  // The next end is final: nothing of the request is left.
  await new Promise((resolve) => setImmediate(resolve));
  it.sources[1]?.end(crash);
  const end = await it.over;
  assert.deepEqual([end.reason, end.restarts], [crash, 1]);
});

test("asked for while it waits for its next start, a restart does not wait", async (t) => {
  const it = running(t, { on: "failure", max: 5 });
  it.sources[0]?.end(crash);
  await turnsUntil(() => it.said.length > 0, "the word of the crash");
  it.runs.startAgain("command");
  await turnsUntil(() => it.sources.length === 2, "the second run");
  it.runs.terminate({ kind: "session_end" });
  assert.deepEqual((await it.over).reason, { kind: "session_end" });
});

test("a restart and a stop in one moment are a stop", async (t) => {
  const it = running(t, { on: "always", max: 5 });
  it.runs.startAgain("panel");
  it.runs.terminate({ kind: "stopped", by: "model" });
  assert.deepEqual((await it.over).reason, { kind: "stopped", by: "model" });
  assert.equal(it.sources.length, 1);
});

test("what cannot be started again ends as failed, with the system's reason", async (t) => {
  const it = running(t, { on: "failure", max: 5 });
  it.forbid();
  it.sources[0]?.end(crash);
  await turnsUntil(() => it.said.length > 0, "the word of the crash");
  it.runs.startAgain("panel");
  assert.deepEqual((await it.over).reason, {
    kind: "failed",
    message: "it could not be started again: no such directory",
  });
});
