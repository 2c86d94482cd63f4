import assert from "node:assert/strict";
import { closeSync, createReadStream, readSync } from "node:fs";
import { test } from "node:test";
import { createInputPipe } from "../../../extensions/monitor/stdin/input-pipe.ts";

const PIPE_BYTES = 64 * 1024;

test("what is written is read in order, also what is written at the same time", async () => {
  const { input, readFd } = await createInputPipe();
  const taken = await Promise.all(
    ["one\n", "two\n", "three\n"].map((text) => input.write(Buffer.from(text))),
  );
  await input.end();
  assert.deepEqual(taken, [4, 4, 6]);
  assert.equal(readAll(readFd), "one\ntwo\nthree\n");
  closeSync(readFd);
});

test("a pipe that nobody empties takes what it has room for, and nothing of the rest comes later", async () => {
  const { input, readFd } = await createInputPipe();
  const taken = await input.write(Buffer.alloc(3 * PIPE_BYTES, "x"));
  assert.ok(taken > 0 && taken < 3 * PIPE_BYTES, `${taken} bytes`);
  await input.end();
  assert.equal(readAll(readFd).length, taken);
  closeSync(readFd);
});

test("a reader that is slow gets all of it", async () => {
  const { input, readFd } = await createInputPipe();
  const written = input.write(Buffer.alloc(2 * PIPE_BYTES, "x"));
  let read = 0;
  for await (const chunk of createReadStream("", { fd: readFd, highWaterMark: 1_000 })) {
    read += (chunk as Buffer).length;
    if (read === 2 * PIPE_BYTES) await input.end();
  }
  assert.equal(read, 2 * PIPE_BYTES);
  assert.equal(await written, 2 * PIPE_BYTES);
});

test("to write where nobody reads any more, or after the end, is an error", async () => {
  const closed = await createInputPipe();
  closeSync(closed.readFd);
  await assert.rejects(closed.input.write(Buffer.from("x")), /^Error: It has closed its standard input\.$/);
  const ended = await createInputPipe();
  await ended.input.end();
  await assert.rejects(ended.input.write(Buffer.from("x")), /^Error: Its standard input is closed\.$/);
  closeSync(ended.readFd);
});

test("a close ends what waits for room", async () => {
  const { input, readFd } = await createInputPipe();
  const written = input.write(Buffer.alloc(3 * PIPE_BYTES, "x"));
  setImmediate(() => input.close());
  assert.ok((await written) < 3 * PIPE_BYTES);
  closeSync(readFd);
});

function readAll(fd: number): string {
  const chunks: Buffer[] = [];
  for (;;) {
    const buffer = Buffer.alloc(PIPE_BYTES);
    const count = readSync(fd, buffer);
    if (count === 0) return Buffer.concat(chunks).toString();
    chunks.push(buffer.subarray(0, count));
  }
}
