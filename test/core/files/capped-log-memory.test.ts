import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { heldBytes } from "../../harness/garbage.ts";
import { newLog } from "./numbered-log.ts";

const MiB = 1024 * 1024;
const chunk = Buffer.alloc(64 * 1024, `${"x".repeat(63)}\n`);
const chunkLines = chunk.length / 64;

/** Makes a function that writes this many bytes at once. */
function writer(log: CappedLog) {
  let lines = 0;
  return (bytes: number): void => {
    for (let given = 0; given < bytes; given += chunk.length) {
      log.write(chunk, lines);
      lines += chunkLines;
    }
  };
}

/** Writes more than the log can hold, no more than it takes. */
async function fill(log: CappedLog, write: (bytes: number) => void, bytes: number): Promise<void> {
  for (let given = 0; given < bytes; given += MiB) {
    write(MiB);
    await log.drained();
  }
  await log.flush();
}

test("a flood beyond a large log waits for the disk instead of in memory", async (t) => {
  const { log } = await newLog(t, 40 * MiB);
  const write = writer(log);
  await fill(log, write, 41 * MiB);
  write(7 * MiB);
  assert.equal(log.drained(), undefined, "it is gathered");
  write(2 * MiB);
  const beginsToBeWritten = log.drained();
  assert.ok(beginsToBeWritten, "no more of it is gathered");
  await beginsToBeWritten;
  assert.equal(log.drained(), undefined, "some more may come while it is written");
  write(2 * MiB);
  assert.ok(log.drained(), "no more may come while it is written");
});

test("the memory of a flood is free after it", async (t) => {
  const { log } = await newLog(t, 16 * MiB);
  const write = writer(log);
  const bytesBefore = await heldBytes();
  await fill(log, write, 20 * MiB);
  await log.close();
  await checkFreed(log, bytesBefore);
});

test("a flood that has become slow holds no more than what comes of it", async (t) => {
  const { log } = await newLog(t, 16 * MiB);
  const write = writer(log);
  const bytesBefore = await heldBytes();
  await fill(log, write, 20 * MiB);
  write(chunk.length);
  await log.flush();
  const bytes = (await heldBytes()) - bytesBefore;
  assert.ok(bytes < 3 * MiB, `${bytes} bytes are held`);
  await log.close();
});

test("a log that is lost in a flood holds none of it", async (t) => {
  const { log, path } = await newLog(t, 40 * MiB);
  const write = writer(log);
  const bytesBefore = await heldBytes();
  await fill(log, write, 41 * MiB);
  await rm(dirname(path), { recursive: true });
  while (!log.keeping.loss) {
    // Some of it comes while an earlier part cannot be written.
    write(2 * MiB);
    await (log.drained() ?? nextTurn());
  }
  await log.close();
  await checkFreed(log, bytesBefore);
});

async function checkFreed(log: CappedLog, bytesBefore: number): Promise<void> {
  const bytes = (await heldBytes()) - bytesBefore;
  assert.ok(bytes < MiB, `${bytes} bytes are held`);
  // The log itself is not garbage yet.
  assert.ok(log.path);
}
