import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { machineId } from "../../../extensions/core/processes/machine.ts";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import { endedWithPi, isKeptElsewhere } from "../../../extensions/monitor/earlier/recorded-task.ts";
import { storedFacts } from "../../../extensions/monitor/earlier/stored-record.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const endedAt = "2026-11-22T09:00:00.000Z";
const dead = { pid: spawnSync("true").pid, startTime: "1" };
const living = processIdentity(process.ppid);

function running(owner: unknown, leader = dead, machine = machineId()) {
  const processes = { leaderStartTime: leader.startTime, marker: "A=b", outputs: [] };
  return { owner, machine, pid: leader.pid, processes };
}

test("a task ended with its pi if its record says so, or if both are dead and nobody has noted the end", () => {
  assert.ok(endedWithPi({ endedAt, reason: { kind: "session_end" } }));
  assert.ok(endedWithPi(running(dead)));
  for (const reason of [
    { kind: "stopped", by: "panel" },
    { kind: "exited", code: 0 },
    "session_end",
    undefined,
  ])
    assert.ok(!endedWithPi({ endedAt, reason }), JSON.stringify(reason));
  assert.ok(!endedWithPi(running(living)), "another pi runs it");
  assert.ok(!endedWithPi(running(dead, living)), "its process lives");
  assert.ok(!endedWithPi(running(dead, dead, "another")), "another machine");
  assert.ok(!endedWithPi({}));
});

test("another living pi keeps the record of a task that has not ended, and this one keeps its own", () => {
  assert.ok(isKeptElsewhere(running(living)));
  assert.ok(!isKeptElsewhere({ ...running(living), endedAt }));
  for (const owner of [dead, processIdentity(process.pid), "anything", undefined])
    assert.ok(!isKeptElsewhere(running(owner)), JSON.stringify(owner));
});

test("a record is read by its id alone, which leads nowhere else", async (t) => {
  const directory = await temporaryDirectory(t);
  for (const name of ["m2222.json", "other.json"]) await writeFile(join(directory, name), '{"kind":"job"}');
  assert.deepEqual(storedFacts(directory, "m2222"), { kind: "job" });
  for (const id of ["other", "../m2222", "m2222.json", "m2222\n", "", "m3333", "m/../m2222"])
    assert.equal(storedFacts(directory, id), undefined, id);
});
