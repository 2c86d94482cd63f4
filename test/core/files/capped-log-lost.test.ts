import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { lackText } from "../../../extensions/core/files/log-keeping.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { withTimeout } from "../../harness/wait.ts";
import { maxBytes, newLog, numbered, writer } from "./numbered-log.ts";

const onLinux = { skip: process.platform !== "linux" && "needs prlimit" };

test("does not follow a link that lies at its path, nor write into a file that does", async (t) => {
  const directory = await temporaryDirectory(t);
  const target = join(directory, "target");
  const link = join(directory, "link");
  await writeFile(target, "untouched");
  await symlink(target, link);
  for (const path of [link, target]) {
    const log = await CappedLog.open(path, maxBytes);
    const error: NodeJS.ErrnoException = await withTimeout(log.lost, 10_000, "the loss");
    assert.equal(error.code, "EEXIST");
    log.write(Buffer.from("x\n"), 0);
    await log.close();
  }
  assert.equal(await readFile(target, "utf8"), "untouched");
});

test("does not follow a link that lies where older lines are dropped", async (t) => {
  const { log, path } = await newLog(t);
  const target = join(await temporaryDirectory(t), "target");
  await writeFile(target, "untouched");
  await symlink(target, `${path}.new`);
  const write = writer(log);
  for (let i = 0; i < 8; i++) write(numbered(1, 2_000, 32));
  await log.close();
  assert.equal(await readFile(target, "utf8"), "untouched");
});

test("is lost with the system's error where no file can be created, and takes what is written", async (t) => {
  const file = join(await temporaryDirectory(t), "file");
  await writeFile(file, "");
  const log = await CappedLog.open(join(file, "below-a-file"), maxBytes);
  const error: NodeJS.ErrnoException = await withTimeout(log.lost, 10_000, "the loss");
  assert.equal(error.code, "ENOTDIR");
  log.write(Buffer.from("x\n"), 0);
  assert.equal(log.drained(), undefined);
  await log.flush();
  await log.close();
});

test("says at its end that somebody has removed it, or what lay around it, while it was written", async (t) => {
  const directory = join(await temporaryDirectory(t), "monitor");
  await mkdir(directory);
  const path = join(directory, "m1.stdout");
  const [kept, removed] = [
    await CappedLog.open(`${path}.kept`, maxBytes),
    await CappedLog.open(path, maxBytes),
  ];
  for (const log of [kept, removed]) {
    log.write(Buffer.from("x\n"), 0);
    await log.flush();
  }
  await rm(path);
  for (const log of [kept, removed]) await log.close();
  assert.equal(lackText(kept.keeping), undefined);
  assert.equal(lackText(removed.keeping), "not kept: somebody removed it");
});

test("is lost when its directory goes while it is written", async (t) => {
  const directory = join(await temporaryDirectory(t), "monitor");
  await mkdir(directory);
  const log = await CappedLog.open(join(directory, "m1.stdout"), maxBytes);
  await rm(directory, { recursive: true });
  const write = writer(log);
  for (let i = 0; i < 8; i++) write(numbered(1, 2_000, 32));
  const error: NodeJS.ErrnoException = await withTimeout(log.lost, 10_000, "the loss");
  assert.equal(error.code, "ENOENT");
  write("more\n");
  await log.close();
});

test("is lost when the disk takes no more, and goes on taking what is written", onLinux, async (t) => {
  const { log } = await newLog(t);
  // A bound of the file size stands in for a full disk: the system refuses the write.
  const ignoreSignal = (): void => {};
  process.on("SIGXFSZ", ignoreSignal);
  t.after(() => process.off("SIGXFSZ", ignoreSignal));
  const limitFiles = (bytes: string) =>
    execFileSync("prlimit", ["--pid", `${process.pid}`, `--fsize=${bytes}:`]);
  limitFiles("20000");
  t.after(() => limitFiles("unlimited"));
  const write = writer(log);
  write(numbered(1, 2_000, 32));
  const error: NodeJS.ErrnoException = await withTimeout(log.lost, 10_000, "the loss");
  assert.equal(error.code, "EFBIG");
  write("more\n");
  assert.equal(log.drained(), undefined);
  await log.close();
});
