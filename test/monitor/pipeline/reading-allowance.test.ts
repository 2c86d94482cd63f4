import assert from "node:assert/strict";
import { test } from "node:test";
import {
  defaultReadingPace,
  ReadingAllowance,
} from "../../../extensions/monitor/pipeline/reading-allowance.ts";

const KiB = 1024;
const MiB = 1024 * KiB;
const chunkBytes = 64 * KiB;
const { burstProcessorMs, processorShare } = defaultReadingPace;

/** Reads `bytes` like a reader, with its pauses. @returns the total time, and what came before any pause */
function read(bytes: number, { overLimit = false, processorMs = 0 } = {}) {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  let nowMs = 0;
  let freeBytes = 0;
  let hasPaused = false;
  for (let done = 0; done < bytes; done += chunkBytes) {
    nowMs += processorMs;
    const pauseMs = allowance.spend({ bytes: chunkBytes, processorMs, overLimit }, nowMs);
    hasPaused ||= pauseMs > 0;
    if (!hasPaused) freeBytes = done + chunkBytes;
    nowMs += pauseMs;
  }
  return { seconds: nowMs / 1_000, freeBytes };
}

test("reads at full speed, however much it is, while it costs next to nothing", () => {
  assert.equal(read(64 * 1024 * MiB).seconds, 0);
});

test("reads 1 GiB at full speed although it costs half a second", () => {
  const processorMs = 500 / (1024 * 16);
  assert.equal(read(1024 * MiB, { processorMs }).freeBytes, 1024 * MiB);
});

test("allows a burst of processor time, then a tenth of a core", () => {
  assert.equal(processorShare, 0.1);
  const { seconds } = read(100 * chunkBytes, { processorMs: 100 });
  const expected = (100 * 100 - burstProcessorMs) / processorShare / 1_000;
  assert.ok(Math.abs(seconds - expected) < 1, `${seconds} s instead of ${expected}`);
});

test("refills the burst of processor time while nothing is read, but not beyond its size", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  const spend = (processorMs: number, nowMs: number) =>
    allowance.spend({ bytes: 1, processorMs, overLimit: false }, nowMs);
  assert.equal(spend(burstProcessorMs, 0), 0);
  assert.equal(spend(100, 1_000), 0, "one second refills a tenth");
  assert.ok(spend(100, 1_000) > 0);
  assert.equal(spend(burstProcessorMs, 3_600_000), 0);
  assert.ok(spend(10, 3_600_000) > 50);
});

test("while over the line limit, reads 64 MiB at full speed, then 1 MiB per second", () => {
  const { seconds, freeBytes } = read((64 + 10) * MiB, { overLimit: true });
  assert.ok(Math.abs(seconds - 10) < 0.1, `${seconds} s`);
  assert.equal(freeBytes, 64 * MiB);
});

test("what is read under the line limit uses up nothing of that", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  const spend = (bytes: number, overLimit: boolean) =>
    allowance.spend({ bytes, processorMs: 0, overLimit }, 0);
  assert.equal(spend(1024 * MiB, false), 0);
  assert.equal(spend(64 * MiB, true), 0);
  assert.equal(spend(1024 * MiB, false), 0);
  assert.ok(spend(MiB, true) > 900);
  assert.equal(spend(MiB, false), 0, "the pause ends with the excess");
});

test("does not pause for less than a timer is worth, and carries the debt on", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  const spend = (bytes: number) => allowance.spend({ bytes, processorMs: 0, overLimit: true }, 0);
  spend(64 * MiB);
  assert.equal(spend(KiB), 0);
  assert.ok(Math.abs(spend(63 * KiB) - (64 * KiB * 1_000) / MiB) < 0.01);
});

test("gives nothing back when the clock is asked twice within a millisecond or goes back", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 1_000);
  allowance.spend({ bytes: 1, processorMs: burstProcessorMs, overLimit: false }, 1_000);
  const pauseMs = allowance.spend({ bytes: 1, processorMs: 10, overLimit: false }, 0);
  assert.ok(Math.abs(pauseMs - 100) < 0.01);
});
