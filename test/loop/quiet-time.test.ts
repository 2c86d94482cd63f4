import assert from "node:assert/strict";
import { test } from "node:test";
import { QuietTime } from "../../extensions/loop/host/quiet-time.ts";
import { waitUntil } from "../harness/wait.ts";

test("a quiet time that is extended, as by each keystroke, is over after the last, and tells once", async (t) => {
  let told = 0;
  const startMs = performance.now();
  const quiet = new QuietTime(startMs + 20, () => told++);
  t.after(() => quiet.close());
  quiet.extendTo(startMs + 120);
  quiet.extendTo(startMs + 60);
  assert.equal(quiet.isOver(), false);
  await waitUntil(() => told > 0, 10_000, "word of its end");
  assert.ok(performance.now() >= startMs + 120);
  assert.equal(quiet.isOver(), true);
  quiet.extendTo(performance.now() + 20);
  quiet.tellOfEnd();
  quiet.tellOfEnd();
  await waitUntil(() => told > 1, 10_000, "word of the second");
  assert.equal(told, 2);
});
