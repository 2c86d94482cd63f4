import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { RunningTasks } from "../../extensions/loop/host/running-tasks.ts";
import type { Loop } from "../../extensions/loop/loop.ts";
import { LoopStatus } from "../../extensions/loop/ui/loop-status.ts";
import { MONITOR_FOOTER } from "../../extensions/monitor/bus.ts";

test("the count of loops ends with a separator while something stands behind it, be it lines that wait", () => {
  const shown: (string | undefined)[] = [];
  const emitter = new EventEmitter();
  const bus = {
    emit: (channel: string, data: unknown) => emitter.emit(channel, data),
    on(channel: string, handler: (data: unknown) => void) {
      emitter.on(channel, handler);
      return () => emitter.off(channel, handler);
    },
  };
  const ui = { setStatus: (_key: string, text: string | undefined) => shown.push(text) };
  const status = new LoopStatus({ ui } as never, new RunningTasks(bus as never), () => 0);
  const loop = { state: { kind: "paused" } } as unknown as Loop;
  status.show([loop, loop]);
  bus.emit(MONITOR_FOOTER, { isShown: true });
  bus.emit(MONITOR_FOOTER, { isShown: false });
  assert.deepEqual(shown, ["2 loops", "2 loops ·", "2 loops"]);
});
