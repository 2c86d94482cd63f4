import assert from "node:assert/strict";
import { readSync, writeSync } from "node:fs";
import { test } from "node:test";
import { closePipe, createOutputPipes } from "../../../extensions/monitor/task/output-pipe.ts";

test("no pipe's name is a part of another's, by which that would be found, too", async (t) => {
  const pipes = await createOutputPipes(25);
  t.after(() => pipes.forEach(closePipe));
  for (const { name } of pipes)
    assert.equal(pipes.filter((other) => other.name.includes(name)).length, 1, name);
});

test("who asks for pipes at the same time gets pipes of their own", async (t) => {
  const asked = [1, 2, 2, 1, 2];
  const given = await Promise.all(asked.map(createOutputPipes));
  const pipes = given.flat();
  t.after(() => pipes.forEach(closePipe));
  assert.deepEqual(
    given.map(({ length }) => length),
    asked,
  );
  assert.equal(new Set(pipes.map(({ name }) => name)).size, pipes.length);
  for (const { name, writeFd } of pipes) writeSync(writeFd, name);
  for (const { name, readFd } of pipes) {
    const buffer = Buffer.alloc(100);
    assert.equal(buffer.toString("utf8", 0, readSync(readFd, buffer)), name);
  }
});
