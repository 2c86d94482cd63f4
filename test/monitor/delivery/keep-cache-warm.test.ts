import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { keepCacheWarm } from "../../../extensions/monitor/delivery/keep-cache-warm.ts";
import type { Task } from "../../../extensions/monitor/task/task.ts";

type Handler = (event: object) => { action: string } | undefined;

/** Plays pi: its question before each refresh, and the start of a run. */
function pi(wakes: readonly string[]) {
  const handlers = new Map<string, Handler>();
  const api = { on: (name: string, handler: Handler) => handlers.set(name, handler) };
  keepCacheWarm(api as unknown as ExtensionAPI, () => wakes.map((wake) => ({ spec: { wake } }) as Task));
  return {
    decide: (action: "warm" | "stop", warmCost = 1, missCost = 3) =>
      handlers.get("cache_warming_decision")?.({ action, warmCost, missCost })?.action ?? action,
    startRun: () => handlers.get("agent_start")?.({}),
  };
}

test("while a task may wake, the cache is kept warm for at most what a miss costs", () => {
  const { decide, startRun } = pi(["never", "event"]);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => decide("stop")),
    ["warm", "warm", "warm", "stop"],
  );
  startRun();
  assert.equal(decide("stop"), "warm");
  assert.equal(decide("stop", 5), "stop", "one refresh costs more than a miss");
});

test("where no task may wake, pi's own decision holds", () => {
  for (const wakes of [[], ["never"]]) {
    const { decide } = pi(wakes);
    assert.equal(decide("stop"), "stop");
    assert.equal(decide("warm"), "warm");
  }
});

test("pi's own refreshes count, and are not stopped", () => {
  const { decide } = pi(["end"]);
  assert.deepEqual(
    [1, 2, 3, 4].map(() => decide("warm")),
    ["warm", "warm", "warm", "warm"],
  );
  assert.equal(decide("stop"), "stop");
});
