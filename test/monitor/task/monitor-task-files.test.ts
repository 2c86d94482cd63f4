import assert from "node:assert/strict";
import { readdirSync, readlinkSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { test } from "node:test";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { startMonitor } from "../../../extensions/monitor/task/monitor-of.ts";
import type { TaskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { newTaskFiles, startTask, taskStart } from "../start-task.ts";

const onLinux = { skip: process.platform !== "linux" && "reads /proc" };

test("keeps the logs of both streams, for its owner only", async (t) => {
  const { task } = await startTask(t, "echo out; echo err >&2");
  await task.done;
  assert.equal(await readFile(task.files.stdoutPath, "utf8"), "out\n");
  assert.equal(await readFile(task.files.stderrPath, "utf8"), "err\n");
  for (const path of [task.files.stdoutPath, task.files.stderrPath, task.files.recordPath])
    assert.equal((await stat(path)).mode & 0o777, 0o600);
});

/** Makes starts fail, each for another reason. */
async function failToStart(files: TaskFiles): Promise<void> {
  const directory = dirname(files.recordPath);
  const { shell } = taskStart("true", directory);
  const observer = {
    output: () => assert.fail(),
    notice: () => assert.fail(),
    ended: () => assert.fail(),
    restarting: () => assert.fail(),
    readyAgain: () => assert.fail(),
  };
  const limits = { ...defaultSettings, rateLimit: defaultSettings };
  for (const bad of [{ cwd: `${directory}/gone` }, { shell: "/no/such/shell" }]) {
    const start = taskStart("true", directory, { shell: { ...shell, ...bad } });
    await assert.rejects(startMonitor(start, limits, files, observer), /Nothing was started/);
  }
}

test("leaves no file of a start that failed", async (t) => {
  const files = await newTaskFiles(t);
  await failToStart(files);
  assert.deepEqual(await readdir(dirname(files.recordPath)), []);
});

test("leaves no descriptor open after a start that failed", onLinux, async (t) => {
  const files = await newTaskFiles(t);
  await failToStart(files);
  const openLogs = readdirSync("/proc/self/fd").filter((fd) => linkOf(fd).includes(`/${files.id}.std`));
  assert.deepEqual(openLogs, []);
});

/** Returns the target of an open descriptor. */
function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return ""; // that of the directory that is being read
  }
}
