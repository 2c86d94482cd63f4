import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { storedRecords } from "../../../extensions/monitor/earlier/stored-record.ts";
import { runningTasks } from "../../../extensions/monitor/everywhere/running-tasks.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

test("the record of a task that has ended is read once, however often one looks", async (t) => {
  const directory = await temporaryDirectory(t);
  writeFileSync(join(directory, "mbbb.json"), JSON.stringify({ endedAt: "2026-01-01T00:00:00.000Z" }));
  writeFileSync(join(directory, "mccc.json"), JSON.stringify({}));
  const known = new Set<string>();
  assert.deepEqual(await runningTasks(directory, false, known), []);
  assert.deepEqual([...known], ["mbbb"]);
  assert.deepEqual(
    (await storedRecords(directory, known)).map(({ id }) => id),
    ["mccc"],
  );
});
