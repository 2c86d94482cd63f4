import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { RunningTasks } from "../../extensions/loop/host/running-tasks.ts";
import type { Loop } from "../../extensions/loop/loop.ts";
import { clockText } from "../../extensions/loop/texts/loop.ts";
import { LoopStatus } from "../../extensions/loop/ui/loop-status.ts";
import {
  MONITOR_ASKED,
  MONITOR_DONE,
  MONITOR_FOOTER,
  MONITOR_RUNNING,
  type MonitorRunning,
} from "../../extensions/monitor/bus.ts";

function newBus() {
  const emitter = new EventEmitter();
  return {
    emit: (channel: string, data: unknown) => emitter.emit(channel, data),
    on(channel: string, handler: (data: unknown) => void) {
      emitter.on(channel, handler);
      return () => emitter.off(channel, handler);
    },
  };
}

test("the count of loops ends with a separator while something stands behind it, be it lines that wait", () => {
  const shown: (string | undefined)[] = [];
  const bus = newBus();
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const status = new LoopStatus({ ui } as never, new RunningTasks(bus as never), () => 0);
  const loop = { state: { kind: "paused" }, trigger: {} } as unknown as Loop;
  status.show([loop, loop]);
  bus.emit(MONITOR_FOOTER, { isShown: true });
  bus.emit(MONITOR_FOOTER, { isShown: false });
  assert.deepEqual(shown, ["2 loops", "2 loops ·", "2 loops"]);
});

test("it says when the next loop comes, on a timer or at its own pace, and of several which", () => {
  const shown: (string | undefined)[] = [];
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const now = new Date(2026, 10, 22, 14, 0).getTime();
  const status = new LoopStatus({ ui } as never, new RunningTasks(newBus() as never), () => now);
  const pacing = { nextMs: now + 20 * 60_000, isSaid: true, silentRuns: 0, reason: "waiting for CI" };
  const paced = {
    id: "l1",
    state: { kind: "active" },
    trigger: { pace: { minMs: 60_000, maxMs: 3_600_000 } },
    pacing,
  };
  const timer = { kind: "every", text: "90s", everyMs: 90_000 };
  const timed = {
    id: "l2",
    runs: 0,
    state: { kind: "active" },
    trigger: { timer },
    createdAtMs: now,
    handledUntilMs: now,
  };
  const daily = { kind: "cron", text: "0 9 * * *" };
  const scheduled = { ...timed, id: "l3", trigger: { timer: daily } };
  const onEvent = { id: "l4", state: { kind: "active" }, trigger: {} };
  for (const loops of [[paced], [paced, onEvent], [paced, timed], [scheduled], [onEvent]]) {
    status.show(loops as never);
  }
  assert.deepEqual(shown, [
    "1 loop, next at 14:20:00: waiting for CI",
    "2 loops, l1 next at 14:20:00: waiting for CI",
    "2 loops, l2 next at 14:01:30",
    "1 loop, next at 11-23 09:00",
    "1 loop",
  ]);
});

test("its next run is that of the list: one that an event's run spares, or that comes after the end, is none", () => {
  const shown: (string | undefined)[] = [];
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const now = new Date(2026, 10, 22, 14, 0).getTime();
  const bus = newBus();
  const status = new LoopStatus({ ui } as never, new RunningTasks(bus as never), () => now);
  const active = { id: "l1", runs: 3, state: { kind: "active" }, createdAtMs: now - 650_000 };
  const timer = { kind: "every", text: "60s", everyMs: 60_000 };
  const events = { names: ["agent_settled"], debounceMs: 30_000 };
  const spared = {
    ...active,
    trigger: { timer, events },
    handledUntilMs: now - 50_000,
    lastEventRunAtMs: now - 1_000,
  };
  const ranOut = { ...active, trigger: { timer }, maxRuns: 3, handledUntilMs: now };
  const waiting = { ...active, trigger: { timer }, handledUntilMs: now - 70_000 };
  const paced = {
    ...active,
    trigger: { pace: { minMs: 60_000, maxMs: 3_600_000 } },
    pacing: { nextMs: now + 20 * 60_000, isSaid: true, silentRuns: 0 },
    lastRunAtMs: now,
  };
  const expiring = { ...paced, expiresAtMs: now + 5 * 60_000 };
  for (const loop of [spared, ranOut, paced, expiring]) status.show([loop] as never);
  status.show([paced] as never);
  bus.emit(MONITOR_RUNNING, { id: "m1", wake: "event" } satisfies MonitorRunning);
  status.show([waiting] as never);
  assert.deepEqual(shown, [
    "1 loop, next at 14:01:10",
    "1 loop",
    "1 loop, next at 14:20:00",
    "1 loop",
    "1 loop, next at 14:20:00",
    "1 loop, next at 15:00:00",
    "1 loop",
  ]);
});

test("what ran before is asked for, and what another session's task may do is not ours", () => {
  const bus = newBus();
  bus.on(MONITOR_ASKED, () => {
    bus.emit(MONITOR_RUNNING, { id: "m1", wake: "never" } satisfies MonitorRunning);
    bus.emit(MONITOR_RUNNING, { id: "j1", wake: "always" } satisfies MonitorRunning);
    bus.emit(MONITOR_FOOTER, { isShown: true });
  });
  const tasks = new RunningTasks(bus as never);
  assert.ok(tasks.mayWake() && tasks.isInFooter);
  bus.emit(MONITOR_DONE, { id: "j1" });
  assert.ok(!tasks.mayWake());
  bus.emit(MONITOR_RUNNING, { id: "m1", wake: "event" });
  assert.ok(tasks.mayWake(), "adopted");
  tasks.close();
});

test("the time of a next run keeps its shape as it comes nearer", () => {
  const due = new Date(2026, 10, 22, 14, 20, 30).getTime();
  const timer = { kind: "every", text: "30m", everyMs: 1_800_000 } as const;
  const cron = { kind: "cron", text: "20 14 * * *" } as const;
  for (const beforeMs of [1_000, 600_000, 3_600_000]) {
    assert.equal(clockText({ trigger: { timer } } as never, due, due - beforeMs), "14:20:30");
    assert.equal(clockText({ trigger: { timer: cron } } as never, due, due - beforeMs), "14:20");
  }
});
