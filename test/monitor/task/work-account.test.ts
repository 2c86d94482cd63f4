import assert from "node:assert/strict";
import { test } from "node:test";
import { threadProcessorMs } from "../../../extensions/core/pi/thread-time.ts";
import { WorkAccount } from "../../../extensions/monitor/task/work-account.ts";

/** Waits without using the processor, as a piece of work does that the system lets wait. */
function wait(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function work(ms: number): void {
  const usedBeforeMs = threadProcessorMs();
  while (threadProcessorMs() - usedBeforeMs < ms);
}

test("other work of pi while reading paused does not make a wait count as work", () => {
  const account = new WorkAccount();
  work(200);
  account.goOn();
  const costMs = account.measure(() => wait(200));
  assert.ok(costMs < 100, `${costMs} ms`);
});

test("work in pieces too short to be told one by one counts, although reading pauses between them", () => {
  const account = new WorkAccount();
  let costMs = 0;
  for (let piece = 0; piece < 100; piece++) {
    costMs += account.measure(() => work(0.2));
    account.goOn();
  }
  assert.ok(costMs > 15, `${costMs} ms of 20 ms`);
});
