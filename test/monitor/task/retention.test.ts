import assert from "node:assert/strict";
import { lstat, mkdir, readdir, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { processIdentity } from "../../../extensions/core/processes/process-table.ts";
import { removeOldFiles } from "../../../extensions/monitor/task/retention.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const MiB = 1024 * 1024;
const nowMs = Date.UTC(2026, 0, 20);
const daysAgo = (days: number): Date => new Date(nowMs - days * 24 * 60 * 60 * 1_000);
const dead = { pid: 2 ** 22 + 1, startTime: "1" };

interface TaskOnDisk {
  days: number;
  owner?: { pid: number; startTime: string };
  stdoutBytes?: number;
}

/** Makes the files of a task, sparse if they are large. */
async function leaveTask(directory: string, id: string, { days, owner = dead, stdoutBytes = 0 }: TaskOnDisk) {
  const paths = ["json", "stdout", "stderr"].map((ending) => join(directory, `${id}.${ending}`));
  for (const path of paths) await writeFile(path, path.endsWith("json") ? JSON.stringify({ id, owner }) : "");
  await truncate(join(directory, `${id}.stdout`), stdoutBytes);
  for (const path of paths) await utimes(path, daysAgo(days), daysAgo(days));
}

async function idsIn(directory: string): Promise<string[]> {
  return [...new Set((await readdir(directory)).map((name) => name.split(".")[0] ?? ""))].sort();
}

test("removes all files of tasks that ended longer ago than they are kept, and no others", async (t) => {
  const directory = await temporaryDirectory(t);
  await leaveTask(directory, "m2bcd", { days: 7.1 });
  await leaveTask(directory, "m3nww", { days: 6.9 });
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual((await readdir(directory)).sort(), ["m3nww.json", "m3nww.stderr", "m3nww.stdout"]);
});

test("keeps a task of which one file has changed since", async (t) => {
  const directory = await temporaryDirectory(t);
  await leaveTask(directory, "m2bcd", { days: 30 });
  await utimes(join(directory, "m2bcd.stderr"), daysAgo(1), daysAgo(1));
  await removeOldFiles(directory, 7, nowMs);
  assert.equal((await readdir(directory)).length, 3);
});

test("never touches the files of a pi that lives, neither for their age nor for their size", async (t) => {
  const directory = await temporaryDirectory(t);
  const owner = processIdentity(process.pid);
  await leaveTask(directory, "m2bcd", { days: 365, owner, stdoutBytes: 600 * MiB });
  await leaveTask(directory, "m3bcd", { days: 365, owner: { ...owner, startTime: "1" } });
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual(await idsIn(directory), ["m2bcd"]);
});

test("removes what a full disk has left of tasks that are kept, and nothing of a start under way", async (t) => {
  const directory = await temporaryDirectory(t);
  const hoursAgo = (hours: number): Date => new Date(nowMs - hours * 60 * 60 * 1_000);
  const left: [name: string, content: string, hours: number][] = [
    ["m2bcd.json", "", 2],
    ["m2bcd.stdout", "the beginning\n", 2],
    ["m3bcd.json", "{}", 2],
    ["m3bcd.json.new", "{", 2],
    ["m4bcd.json", "", 0.5],
    ["m4bcd.json.new", "", 0.5],
  ];
  for (const [name, content, hours] of left) {
    await writeFile(join(directory, name), content);
    await utimes(join(directory, name), hoursAgo(hours), hoursAgo(hours));
  }
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual((await readdir(directory)).sort(), [
    "m2bcd.stdout",
    "m3bcd.json",
    "m4bcd.json",
    "m4bcd.json.new",
  ]);
});

test("removes the oldest tasks beyond 512 MiB in all", async (t) => {
  const directory = await temporaryDirectory(t);
  for (const [index, id] of ["m2bcd", "m3bcd", "m4bcd", "m5bcd"].entries())
    await leaveTask(directory, id, { days: 6 - index, stdoutBytes: 200 * MiB });
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual(await idsIn(directory), ["m4bcd", "m5bcd"]);
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual(await idsIn(directory), ["m4bcd", "m5bcd"]);
});

test("removes what an interrupted start has left, and a record that is damaged", async (t) => {
  const directory = await temporaryDirectory(t);
  for (const name of ["m2bcd.json", "m3bcd.stdout", "m4bcd.json.new", "m5bcd.stdout.new"]) {
    await writeFile(join(directory, name), name.startsWith("m2") ? "{" : "");
    await utimes(join(directory, name), daysAgo(8), daysAgo(8));
  }
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual(await readdir(directory), []);
});

test("leaves what is no task's file", async (t) => {
  const directory = await temporaryDirectory(t);
  const foreign = [
    "README.md",
    "m2bcd.stdout.bak",
    ".hidden.json",
    "M2bcd.json",
    "m2bcd",
    "m2bcd.txt",
    "m 2.log",
  ];
  for (const name of foreign) {
    await writeFile(join(directory, name), "");
    await utimes(join(directory, name), daysAgo(365), daysAgo(365));
  }
  await mkdir(join(directory, "m3bcd.stdout"));
  await utimes(join(directory, "m3bcd.stdout"), daysAgo(365), daysAgo(365));
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual((await readdir(directory)).sort(), [...foreign, "m3bcd.stdout"].sort());
});

test("leaves a file of words, which no task's id is", async (t) => {
  const directory = await temporaryDirectory(t);
  for (const name of ["settings.json", "notes.log"]) {
    await writeFile(join(directory, name), "");
    await utimes(join(directory, name), daysAgo(365), daysAgo(365));
  }
  await removeOldFiles(directory, 7, nowMs);
  assert.equal((await readdir(directory)).length, 2);
});

test("follows no link: it goes itself, and counts with its own size", async (t) => {
  const directory = await temporaryDirectory(t);
  const outside = join(await temporaryDirectory(t), "outside");
  await writeFile(outside, "");
  await truncate(outside, 600 * MiB);
  await leaveTask(directory, "m2bcd", { days: 1 });
  await symlink(outside, join(directory, "m3bcd.stdout"));
  await removeOldFiles(directory, 7, nowMs);
  assert.deepEqual(await idsIn(directory), ["m2bcd", "m3bcd"], "600 MiB elsewhere count for nothing");
  await removeOldFiles(directory, 7, Date.now() + 8 * 24 * 60 * 60 * 1_000);
  await assert.rejects(lstat(join(directory, "m3bcd.stdout")), { code: "ENOENT" });
  assert.equal((await lstat(outside)).size, 600 * MiB);
});

test("does nothing where there is no directory", async (t) => {
  await removeOldFiles(join(await temporaryDirectory(t), "none"), 7, nowMs);
});
