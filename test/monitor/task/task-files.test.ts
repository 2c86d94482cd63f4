import assert from "node:assert/strict";
import { readdir, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { displayPath } from "../../../extensions/core/text/format.ts";
import { removeTaskFiles, reserveTaskFiles, TaskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

test("reserves ids that are all different, also when asked at once", async (t) => {
  const directory = await temporaryDirectory(t);
  const reserved = Array.from({ length: 300 }, () => reserveTaskFiles(directory, "m"));
  const ids = new Set(reserved.map((files) => files.id));
  assert.equal(ids.size, 300);
  for (const id of ids) assert.match(id, /^m[2-9bcdfghjkmnpqrstvwxz]{3,}$/);
  assert.deepEqual((await readdir(directory)).sort(), [...ids].map((id) => `${id}.json`).sort());
});

test("creates the directory for its owner only, and the record too", async (t) => {
  const directory = join(await temporaryDirectory(t), "agent", "monitor");
  const files = reserveTaskFiles(directory, "m");
  assert.equal((await stat(directory)).mode & 0o777, 0o700);
  assert.equal((await stat(files.recordPath)).mode & 0o777, 0o600);
});

test("yields an id where the directory cannot be written", async (t) => {
  const file = join(await temporaryDirectory(t), "file");
  await writeFile(file, "");
  const files = reserveTaskFiles(join(file, "monitor"), "m");
  assert.match(files.id, /^m...$/);
});

test("names all files of a task by its id", () => {
  const { stdoutPath, stderrPath, logPath, recordPath } = new TaskFiles("/x", "m7k2");
  const names = ["m7k2.stdout", "m7k2.stderr", "m7k2.log", "m7k2.json"];
  assert.deepEqual(
    [stdoutPath, stderrPath, logPath, recordPath],
    names.map((name) => `/x/${name}`),
  );
});

test("removes what a task has left, and nothing else", async (t) => {
  const directory = await temporaryDirectory(t);
  const files = reserveTaskFiles(directory, "m");
  await writeFile(files.stdoutPath, "x");
  await writeFile(join(directory, "other.stdout"), "x");
  await removeTaskFiles(files);
  await removeTaskFiles(files);
  assert.deepEqual(await readdir(directory), ["other.stdout"]);
});

test("shows a path below the home directory with ~, and no other", () => {
  assert.equal(displayPath(join(homedir(), ".pi", "x")), "~/.pi/x");
  assert.equal(displayPath(`${homedir()}-other/x`), `${homedir()}-other/x`);
  assert.equal(displayPath("/elsewhere/x"), "/elsewhere/x");
});
