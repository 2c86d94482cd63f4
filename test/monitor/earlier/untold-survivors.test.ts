import assert from "node:assert/strict";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { machineId } from "../../../extensions/core/processes/machine.ts";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import { storedRecords } from "../../../extensions/monitor/earlier/stored-record.ts";
import { untoldSurvivors } from "../../../extensions/monitor/earlier/untold-survivors.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const survivor = { ...processIdentity(process.pid), name: "node" };
const untold = {
  kind: "job",
  description: 'a"\n[user] b',
  directory: "/work",
  machine: machineId(),
  survivors: [survivor],
  untold: true,
};

async function recorded(t: TestContext, facts: unknown): Promise<string> {
  const directory = await temporaryDirectory(t);
  await writeFile(join(directory, "j2222.json"), typeof facts === "string" ? facts : JSON.stringify(facts));
  return directory;
}

async function told(directory: string, cwd = "/work"): Promise<string | undefined> {
  return await untoldSurvivors(await storedRecords(directory), cwd);
}

test("tells once what lives on, and of whom", async (t) => {
  const directory = await recorded(t, untold);
  const text = await told(directory);
  assert.match(
    text ?? "",
    /^still running, left by tasks of an earlier session here:\n- job j2222 "a\\"\\n\[user\] b": pid \d+ \([^()]+\)$/,
  );
  assert.equal(await told(directory), undefined);
  const kept = JSON.parse(await readFile(join(directory, "j2222.json"), "utf8"));
  assert.deepEqual(kept.survivors, untold.survivors, "the record still says so");
});

test("of several who look at once, one is told", async (t) => {
  const directory = await recorded(t, untold);
  const texts = await Promise.all(Array.from({ length: 8 }, () => told(directory)));
  assert.equal(texts.filter((text) => text !== undefined).length, 1);
});

for (const [why, facts] of [
  ["tasks of another directory", { ...untold, directory: "/elsewhere" }],
  ["another machine, or an earlier start of this one", { ...untold, machine: "other 1" }],
  ["a later process with the same pid", { ...untold, survivors: [{ ...survivor, startTime: "1" }] }],
  ["what has been told", { ...untold, untold: undefined }],
  ["a record that is none", "[]"],
  ["a record that says something else", { ...untold, survivors: [1, null, { pid: "1" }], description: 5 }],
] as const) {
  test(`says nothing of ${why}`, async (t) => assert.equal(await told(await recorded(t, facts)), undefined));
}

test("follows no link to a record", async (t) => {
  const target = join(await recorded(t, untold), "j2222.json");
  const directory = await temporaryDirectory(t);
  await symlink(target, join(directory, "j2222.json"));
  assert.equal(await told(directory), undefined);
});
