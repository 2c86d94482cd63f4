import assert from "node:assert/strict";
import { test } from "node:test";
import { mockClock, turnsUntil } from "../../harness/mock-clock.ts";
import { reload, startTask } from "../start-task.ts";

test("says after a reload nothing that it has said before", async (t) => {
  const pass = mockClock(t);
  const spec = { silenceMs: 10_000 };
  const started = await startTask(t, "echo oops >&2; exec sleep 60", { spec });
  await turnsUntil(() => started.task.output.stderrBytes > 0, "stderr");
  pass(10_250);
  assert.equal(started.notices.length, 2, "stderr and silence");
  await reload(started);
  pass(60_000);
  assert.equal(started.notices.length, 2);
});
