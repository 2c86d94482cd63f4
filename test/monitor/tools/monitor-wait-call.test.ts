import assert from "node:assert/strict";
import { test } from "node:test";
import type { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import type { Task } from "../../../extensions/monitor/task/task.ts";
import type { Tasks } from "../../../extensions/monitor/tasks.ts";
import { callMonitorWait } from "../../../extensions/monitor/tools/monitor-wait-call.ts";
import type { WaitFor } from "../../../extensions/monitor/wait/wait-for.ts";
import { Waits } from "../../../extensions/monitor/wait/waits.ts";
import { silentTask } from "../silent-task.ts";

/** Waits for any of the running tasks; the model has not heard the ends of the ended ones. */
async function waitForAny(waitFor: WaitFor, running: readonly Task[], ended: readonly Task[]) {
  const delivery = {
    waiting: ended.map((task) => ({ kind: "end", task, atMs: 0 })),
    wakeDueMs: () => undefined,
    joinResult: () => (ended.length > 0 ? { content: "the ends", details: {} } : undefined),
  } as unknown as Delivery;
  const tasks = { registry: { running: () => running }, describeEnd: () => "exited" } as unknown as Tasks;
  const parts = { tasks, waits: new Waits(delivery, 5_000), delivery };
  const args = { id: "any", for: waitFor };
  const { content } = await callMonitorWait(parts, args, 1_000, Promise.resolve(), undefined);
  return content.map((part) => (part.type === "text" ? part.text : "")).join("");
}

const ready = { line: undefined, port: 5_173, http: undefined, withinMs: 1_000 };
const facts = { afterMs: 3_200, line: undefined, port: 5_173, status: undefined, answeredBy: undefined };

/** Makes a task that seems to run. */
function running(id: string): Task {
  const task = silentTask({ id });
  return Object.defineProperties(Object.create(task), {
    spec: { value: { ...task.spec, ready } },
    end: { value: undefined },
    readiness: { value: { kind: "ready", facts } },
  });
}

test("what ended before any was waited for, and is not told yet, is what is waited for", async () => {
  const ended = silentTask({ id: "mend" });
  assert.match(await waitForAny("end", [], [ended]), /^mend "a test" has ended: exited\nthe ends$/);
  assert.equal(await waitForAny("end", [running("mrun")], [ended]), "the ends");
});

test("a wait for any to be ready returns at once where all that was to be is", async () => {
  assert.match(
    await waitForAny("ready", [running("mrun")], []),
    /^mrun .*, was ready after 3\.2s: port 5173/,
  );
});

test("a wait for any where nothing runs is refused", async () => {
  await assert.rejects(waitForAny("end", [], []), /^Error: Nothing is running, so there is nothing/);
});
