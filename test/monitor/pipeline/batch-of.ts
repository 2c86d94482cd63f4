import assert from "node:assert/strict";
import { Batch } from "../../../extensions/monitor/pipeline/batch.ts";
import type { Line } from "../../../extensions/monitor/pipeline/line.ts";

export function batchOf(lines: readonly Line[], atMs = 0): Batch {
  const [first, ...rest] = lines;
  assert.ok(first, "a batch holds at least one line");
  const batch = new Batch(first, atMs);
  for (const line of rest) batch.add(line);
  return batch;
}
