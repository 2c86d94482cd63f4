import assert from "node:assert/strict";
import { test } from "node:test";
import {
  defaultReadingPace,
  ReadingAllowance,
} from "../../../extensions/monitor/pipeline/reading-allowance.ts";

const KiB = 1024;
const MiB = 1024 * KiB;
const chunkBytes = 64 * KiB;

/** Reads `bytes` like a reader, with its pauses. @returns the total time, and that of the first pause */
function read(bytes: number, { overLimit = false, processorMs = 0 } = {}) {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  let nowMs = 0;
  let freeBytes = 0;
  for (let done = 0; done < bytes; done += chunkBytes) {
    nowMs += processorMs;
    const pauseMs = allowance.spend({ bytes: chunkBytes, processorMs, overLimit }, nowMs);
    if (pauseMs === 0 && nowMs === 0) freeBytes = done + chunkBytes;
    nowMs += pauseMs;
  }
  return { seconds: nowMs / 1_000, freeBytes };
}

test("reads a burst of 64 MiB at full speed", () => {
  assert.equal(read(64 * MiB).seconds, 0);
});

test("reads at 16 MiB per second once the burst is used up", () => {
  const { seconds, freeBytes } = read((64 + 160) * MiB);
  assert.ok(Math.abs(seconds - 10) < 0.1, `${seconds} s`);
  assert.ok(freeBytes >= 64 * MiB && freeBytes < 65 * MiB);
});

test("reads at 1 MiB per second once the burst is used up while over the line limit", () => {
  const { seconds } = read((64 + 10) * MiB, { overLimit: true });
  assert.ok(Math.abs(seconds - 10) < 0.1, `${seconds} s`);
});

test("refills the burst while nothing is read, but not beyond 64 MiB", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  const spend = (bytes: number, nowMs: number) =>
    allowance.spend({ bytes, processorMs: 0, overLimit: false }, nowMs);
  assert.equal(spend(64 * MiB, 0), 0);
  assert.equal(spend(16 * MiB, 1_000), 0, "one second refills 16 MiB");
  assert.ok(spend(16 * MiB, 1_000) > 0);
  assert.equal(spend(64 * MiB, 3_600_000), 0);
  assert.ok(spend(MiB, 3_600_000) > 50);
});

test("allows a burst of processor time, then a tenth of a core", () => {
  const { burstProcessorMs, processorShare } = defaultReadingPace;
  assert.equal(processorShare, 0.1);
  const { seconds } = read(100 * chunkBytes, { processorMs: 100 });
  const expected = (100 * 100 - burstProcessorMs) / processorShare / 1_000;
  assert.ok(Math.abs(seconds - expected) < 1, `${seconds} s instead of ${expected}`);
});

test("does not pause for less than a timer is worth, and carries the debt on", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 0);
  const spend = (bytes: number) => allowance.spend({ bytes, processorMs: 0, overLimit: false }, 0);
  spend(64 * MiB);
  assert.equal(spend(16 * KiB), 0);
  assert.ok(Math.abs(spend(48 * KiB) - (64 * KiB * 1_000) / (16 * MiB)) < 0.01);
});

test("gives nothing back when the clock is asked twice within a millisecond or goes back", () => {
  const allowance = new ReadingAllowance(defaultReadingPace, 1_000);
  allowance.spend({ bytes: 64 * MiB, processorMs: 0, overLimit: false }, 1_000);
  const pauseMs = allowance.spend({ bytes: MiB, processorMs: 0, overLimit: false }, 0);
  assert.ok(Math.abs(pauseMs - 62.5) < 0.01);
});
