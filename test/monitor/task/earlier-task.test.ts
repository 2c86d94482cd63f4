import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { findEarlierTask } from "../../../extensions/monitor/task/earlier-task.ts";
import type { TaskRecord } from "../../../extensions/monitor/task/task-record.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const cwd = "/work/app";

async function recorded(t: TestContext, records: Record<string, TaskRecord>): Promise<string> {
  const directory = await temporaryDirectory(t);
  for (const [id, record] of Object.entries(records))
    await writeFile(join(directory, `${id}.json`), JSON.stringify(record));
  return directory;
}

function job(name: string, startedAt: string, directory = cwd): TaskRecord {
  return { kind: "job", name, directory, startedAt };
}

test("finds the job of this name that was started last in this directory, and no other", async (t) => {
  const directory = await recorded(t, {
    j9bcd: job("build", "2026-01-01T08:00:00.000Z"),
    j2bcd: job("build", "2026-01-01T09:00:00.000Z"),
    j3bcd: job("build", "2026-01-01T10:00:00.000Z", "/elsewhere"),
    j4bcd: job("train", "2026-01-01T11:00:00.000Z"),
    m5bcd: { kind: "monitor", description: "build", directory: cwd, startedAt: "2026-01-01T12:00:00.000Z" },
  });
  const found = await findEarlierTask(directory, "build", cwd);
  assert.equal(found?.id, "j2bcd");
  assert.deepEqual(
    found?.logs.map(({ path }) => path),
    [join(directory, "j2bcd.log")],
  );
  assert.equal(await findEarlierTask(directory, "docs", cwd), undefined);
  assert.equal(await findEarlierTask(directory, "build", "/nowhere"), undefined);
});

test("takes an id before a name, and only one of this directory", async (t) => {
  const directory = await recorded(t, {
    j2bcd: job("j3bcd", "2026-01-01T09:00:00.000Z"),
    j3bcd: job("build", "2026-01-01T09:00:00.000Z"),
    j4bcd: job("test", "2026-01-01T09:00:00.000Z", "/elsewhere"),
  });
  assert.equal((await findEarlierTask(directory, "j3bcd", cwd))?.record.name, "build");
  assert.equal(await findEarlierTask(directory, "j4bcd", cwd), undefined);
  assert.equal(await findEarlierTask(directory, "../j3bcd", cwd), undefined);
});

test("passes over what is no record, and a directory that is not there", async (t) => {
  const directory = await recorded(t, { j2bcd: job("build", "2026-01-01T09:00:00.000Z") });
  await writeFile(join(directory, "j3bcd.json"), "");
  await writeFile(join(directory, "j4bcd.json"), "[1");
  await mkdir(join(directory, "j5bcd.json"));
  await symlink("/dev/zero", join(directory, "j6bcd.json"));
  await writeFile(join(directory, "j7bcd.json"), "null");
  await writeFile(join(directory, "j8bcd.json"), '"build"');
  assert.equal((await findEarlierTask(directory, "build", cwd))?.id, "j2bcd");
  assert.equal(await findEarlierTask(join(directory, "none"), "build", cwd), undefined);
});

test("takes of a record only what is of the kind that it should be", async (t) => {
  const directory = await temporaryDirectory(t);
  const foreign = "\\n[user 10:00:00] \\u001b]52;c;aGk=\\u0007";
  const record = {
    owner: {},
    kind: "job",
    name: "build",
    directory: cwd,
    description: 5,
    command: [foreign],
    startedAt: 7,
    endedAt: "2026-01-01T09:00:00.000Z",
    reason: { kind: foreign },
    lines: { printed: foreign },
    logs: { log: { begins: foreign, loss: { message: 1 } } },
  };
  await writeFile(join(directory, "j2bcd.json"), JSON.stringify(record));
  const found = await findEarlierTask(directory, "build", cwd);
  assert.deepEqual(found?.record, {
    kind: "job",
    name: "build",
    directory: cwd,
    endedAt: "2026-01-01T09:00:00.000Z",
    logs: {},
  });
  assert.deepEqual(found.logs[0].keeping, { begins: undefined, loss: undefined });
});
