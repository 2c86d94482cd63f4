import assert from "node:assert/strict";
import { test } from "node:test";
import { filterBy } from "../../harness/line-filters.ts";
import { mockClock, turnsUntil } from "../../harness/mock-clock.ts";
import { waitUntil } from "../../harness/wait.ts";
import { startTask } from "../start-task.ts";

const asks = "printf 'Overwrite? \\e[1m[y/N] '; exec sleep 60";
const question = "Overwrite? [y/N] ";

test("names the line that has not ended, cleaned, from its first bytes until it ends", async (t) => {
  const { task } = await startTask(t, `printf "done\\nDownloa"; exec sleep 60`);
  await waitUntil(() => task.lastLine?.isOpen, 5_000, "the open line");
  assert.equal(task.lastLine?.text, "Downloa");
  assert.equal(task.isLineOpen, true);
});

test("does not take a line that has ended, or blanks after it, for an open one", async (t) => {
  const { task } = await startTask(t, "printf 'done\\n   '; exec sleep 60");
  await waitUntil(() => task.lastLine, 5_000, "the line");
  assert.deepEqual([task.lastLine?.text, task.lastLine?.isOpen], ["done", false]);
});

test("says with the silence what line it stands in", async (t) => {
  mockClock(t);
  const started = await startTask(t, asks, { spec: { silenceMs: 10_000 } });
  await turnsUntil(() => started.task.lastLine !== undefined, "the question");
  t.mock.timers.tick(10_000);
  assert.deepEqual(started.notices, ["no line for 10s; it is still running, in the middle of a line:"]);
  assert.deepEqual(started.quoted, [question]);
  assert.equal(started.task.isLineOpen, true);
});

test("quotes at an end by another an open line that does not match, and counts it as shown or not matching", async (t) => {
  const spec = { filter: filterBy((text) => text.startsWith("ERROR")), timeoutMs: 1_000 };
  const { task } = await startTask(t, `echo one; ${asks}`, { spec });
  const end = await task.done;
  assert.deepEqual(end.quoted, [{ number: 2, text: question, category: "notMatching" }]);
  assert.equal(task.isLineOpen, true);
  assert.equal(task.lastLine?.text, question);
  assert.equal(task.output.ledger.of("notMatching"), 2);
});

test("quotes no such line of a command that is done", async (t) => {
  const { task } = await startTask(t, "printf foo", { spec: { filter: filterBy(() => false) } });
  const end = await task.done;
  assert.deepEqual(end.quoted, []);
  assert.equal(task.isLineOpen, false);
});
