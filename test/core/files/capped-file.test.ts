import assert from "node:assert/strict";
import { readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";
import { withTimeout } from "../../harness/wait.ts";
import { maxBytes, newLog, numbered, writer } from "./numbered-log.ts";

test("goes on with a suspended log, its lines numbered from the start of the output", async (t) => {
  const { log, path } = await newLog(t);
  writer(log)(numbered(1, 6_000, 32));
  const state = await log.suspend();
  assert.ok(state.kind === "open");
  assert.equal(state.file.sizeBytes, 6_000 * 32);
  const next = await CappedLog.open(path, maxBytes, state);
  t.after(() => next.close());
  for (let line = 6_001; line <= 12_000; line += 100) {
    next.write(Buffer.from(numbered(line, line + 99, 32)), line - 1);
    await next.flush();
  }
  await next.close();
  assert.ok((await stat(path)).size <= maxBytes);
  const [header, ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
  const first = Number(/^\[older output dropped; line (\d+) follows\]$/.exec(header ?? "")?.[1]);
  assert.ok(first > 1);
  assert.equal(lines.length, 12_000 - first + 1);
  assert.equal(Number.parseInt(lines[0] ?? "", 10), first);
});

test("loses nothing of what waits for the disk when it is suspended", async (t) => {
  const { log, path } = await newLog(t);
  const write = writer(log);
  for (let line = 1; line <= 5_000; line += 1_000) write(numbered(line, line + 999, 32));
  const state = await log.suspend();
  assert.equal((await stat(path)).size, 5_000 * 32);
  assert.ok(state.kind === "open");
  assert.equal(state.file.sizeBytes, 5_000 * 32);
});

test("once it is lost it stays so after it was suspended, and says why", async (t) => {
  const { path } = await newLog(t);
  const log = await CappedLog.open(path, maxBytes);
  await withTimeout(log.lost, 10_000, "the loss");
  const state = await log.suspend();
  const loss = { message: "EEXIST: file already exists", keptBytes: 0 };
  assert.deepEqual(state, { kind: "closed", keeping: { begins: undefined, loss } });
  await rm(path);
  const next = await CappedLog.open(path, maxBytes, state);
  next.write(Buffer.from("x\n"), 0);
  await next.close();
  assert.deepEqual(next.keeping, log.keeping);
  await assert.rejects(stat(path), { code: "ENOENT" });
});

test("is lost where the file to go on with is gone or has become a link", async (t) => {
  const { log, path } = await newLog(t);
  const state = await log.suspend();
  await rm(path);
  const gone = await CappedLog.open(path, maxBytes, state);
  assert.equal(((await withTimeout(gone.lost, 10_000, "the loss")) as NodeJS.ErrnoException).code, "ENOENT");
  const target = join(await temporaryDirectory(t), "target");
  await writeFile(target, "untouched");
  await symlink(target, path);
  const link = await CappedLog.open(path, maxBytes, state);
  assert.equal(((await withTimeout(link.lost, 10_000, "the loss")) as NodeJS.ErrnoException).code, "ELOOP");
  link.write(Buffer.from("x\n"), 0);
  await link.close();
  assert.equal(await readFile(target, "utf8"), "untouched");
});
