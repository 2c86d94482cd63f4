import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { hosts, repoRoot } from "../../harness/host.ts";
import { cpuSeconds } from "../../harness/processes.ts";
import type { RpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { frugalMemory } from "../process-cost.ts";
import { startSession } from "../session.ts";
import { type Diagnosis, diagnose, diagnoseExtension } from "./diagnosis.ts";

/** All run on the newest pi; the other one gets enough to show a leak. */
const taskCounts = { newest: 2_000, oldest: 200 };
/** Tasks before the first measurement: code is compiled, pools are filled. */
const warmUpTasks = 100;
const atOnce = 32;
const taskTimeoutMs = 60_000;
const MiB = 1024 * 1024;
/** The heap that each waiting end needs. A task that is not released takes 10 KB and more. */
const waitingEndBytes = 1.5 * 1024;
/** The noise in a heap of 40 MiB: compiled code, caches. */
const heapNoiseBytes = 3 * MiB;
const buffersNoiseBytes = 1 * MiB;
/** The memory that V8 and the allocator reserve grows with the load of the machine: the heap is the judge. */
const residentNoiseBytes = 64 * MiB;
describe("leaks", { concurrency: 2 }, () => {
  for (const [which, tasks] of Object.entries(taskCounts)) {
    const host = hosts[which as keyof typeof taskCounts];
    test(`pi ${host.version}: ${tasks} tasks leave no descriptor, child, timer, listener or memory`, async (t) => {
      const { pi } = await startSession(t, host, {
        extensions: [repoRoot, diagnoseExtension],
        // This shell starts quickly, and the tasks do nothing.
        settings: { shellPath: "/bin/sh", monitor: { maxConcurrent: 64 } },
        env: frugalMemory,
      });
      await startAndEnd(pi, warmUpTasks, "warm");
      const before = await diagnoseAtRest(pi, () => true);
      // The ends wait for a prompt, each with its task's facts: command, paths and counts.
      const heapBytes = before.heapUsed + heapNoiseBytes + tasks * waitingEndBytes;
      const isBack = ({ heapUsed, arrayBuffers }: Diagnosis) =>
        heapUsed < heapBytes && arrayBuffers < before.arrayBuffers + buffersNoiseBytes;
      const startedAt = performance.now();
      const cpuBefore = cpuSeconds(pi.pid);
      await startAndEnd(pi, tasks, "task");
      const seconds = (performance.now() - startedAt) / 1_000;
      const after = await diagnoseAtRest(pi, isBack);
      t.diagnostic(
        `${seconds.toFixed(1)} s, processor ${(cpuSeconds(pi.pid) - cpuBefore).toFixed(1)} s\nbefore ${JSON.stringify(before)}\nafter ${JSON.stringify(after)}`,
      );
      assert.ok(
        after.descriptors <= before.descriptors,
        `${before.descriptors} descriptors, then ${after.descriptors}`,
      );
      assert.deepEqual(after.children, before.children, "children: the guardian only");
      assert.deepEqual(after.resources, before.resources);
      assert.equal(after.listeners, before.listeners);
      assert.ok(
        after.rss - before.rss < residentNoiseBytes,
        `${(after.rss - before.rss) / MiB} MiB resident`,
      );
    });
  }
});

/** Diagnoses pi once the last tasks' records are written and their memory is given back. */
async function diagnoseAtRest(pi: RpcPi, isBack: (now: Diagnosis) => boolean): Promise<Diagnosis> {
  let seen = "";
  const look = async () => {
    const now = await diagnose(pi);
    seen = JSON.stringify(now);
    return Object.keys(now.resources).some((name) => /FSReq|CloseReq|Timeout/.test(name)) || !isBack(now)
      ? undefined
      : now;
  };
  return waitUntil(look, taskTimeoutMs, () => `files to be closed, timers over, memory back; ${seen}`, 100);
}

/** Uses the user's command, so that no model is asked. */
async function startAndEnd(pi: RpcPi, count: number, what: string): Promise<void> {
  for (let first = 0; first < count; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - first) }, (_, index) => first + index);
    const fromIndex = pi.events.length;
    await Promise.all(numbers.map((number) => pi.prompt(`/monitor : ${what} ${number}`)));
    const started = pi.events.slice(fromIndex).filter(({ message }) => String(message).startsWith("Started"));
    assert.equal(started.length, numbers.length);
    await waitUntil(() => !/\d+ monitor/.test(statusText(pi)), taskTimeoutMs, "the ends", 5);
  }
}

/** Returns the text in the footer, which names the running tasks and goes with the last. */
function statusText(pi: RpcPi): string {
  return String(pi.events.findLast(({ method }) => method === "setStatus")?.statusText ?? "");
}
