import assert from "node:assert/strict";
import { readFile, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { withTimeout } from "../../harness/wait.ts";
import { maxBytes, newLog, numbered } from "./numbered-log.ts";

test("drops the oldest lines, and numbers the others from the start of the output", async (t) => {
  const { log, path } = await newLog(t);
  for (let line = 1; line <= 12_000; line += 100) {
    log.write(Buffer.from(numbered(line, line + 99, 32)), line - 1);
    await log.flush();
  }
  await log.close();
  assert.ok((await stat(path)).size <= maxBytes);
  const [header, ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
  const first = Number(/^\[older output dropped; line (\d+) follows\]$/.exec(header ?? "")?.[1]);
  assert.ok(first > 1);
  assert.equal(lines.length, 12_000 - first + 1);
  assert.equal(Number.parseInt(lines[0] ?? "", 10), first);
});

test("goes on at the start of a file that somebody has emptied", async (t) => {
  const { log, path } = await newLog(t);
  log.write(Buffer.from("before\n"), 0);
  await log.flush();
  await truncate(path);
  log.write(Buffer.from("behind\n"), 1);
  await log.flush();
  assert.equal(await readFile(path, "utf8"), "behind\n");
  await log.close();
});

test("is lost where there is a link in its place, and writes nothing through it", async (t) => {
  const target = join(await temporaryDirectory(t), "target");
  await writeFile(target, "untouched");
  const path = join(await temporaryDirectory(t), "m1.stdout");
  await symlink(target, path);
  const log = await CappedLog.open(path, maxBytes);
  assert.equal(((await withTimeout(log.lost, 10_000, "the loss")) as NodeJS.ErrnoException).code, "EEXIST");
  log.write(Buffer.from("x\n"), 0);
  await log.close();
  assert.equal(await readFile(target, "utf8"), "untouched");
  assert.equal(log.keeping.loss?.keptBytes, 0);
});
