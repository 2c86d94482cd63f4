import assert from "node:assert/strict";
import { test } from "node:test";
import { waitUntil } from "../../harness/wait.ts";
import { startTask } from "../start-task.ts";

test("a task that crashed before it was ready, and is in its second run, is told of as ready", async (t) => {
  const { task, notices, quoted } = await startTask(
    t,
    "if [ -e ran ]; then echo up; exec sleep 60; fi; touch ran; exit 1",
    {
      spec: {
        ready: { line: "^up", port: undefined, http: undefined, withinMs: 60_000 },
        restart: { on: "failure", max: 3 },
      },
    },
  );
  await waitUntil(() => task.readiness.kind === "ready", 10_000, "the second run");
  assert.match(notices.at(-1) ?? "", /^ready after .*: line$/);
  assert.deepEqual(quoted, ["up"]);
  assert.equal(task.restarts, 1);
});
