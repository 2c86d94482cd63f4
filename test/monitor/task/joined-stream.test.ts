import assert from "node:assert/strict";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { joinedStream } from "../../../extensions/monitor/task/joined-stream.ts";

/** Makes a stream over these, with its output so far. */
function joined(readables: PassThrough[], before: string[]) {
  const stream = joinedStream(readables, () => before.map((text) => Buffer.from(text)));
  const said: string[] = [];
  stream.consume = (chunk) => void said.push(chunk.toString());
  return { stream, said };
}

test("says first what was said before, then what comes, and ends with the last of its streams", async () => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const { stream, said } = joined([out, err], ["1", "2"]);
  stream.resume();
  out.write("3");
  await nextTurn();
  err.end("4");
  await once(err, "close");
  out.end("5");
  assert.equal(await stream.ended, undefined);
  assert.deepEqual(said, ["1", "2", "3", "4", "5"]);
  assert.equal(stream.isOver, true);
});

test("keeps the order of what comes while it is paused in the middle of what was said before", async () => {
  const out = new PassThrough();
  const { stream, said } = joined([out], ["1", "2"]);
  stream.consume = (chunk) => {
    said.push(chunk.toString());
    stream.pause();
  };
  stream.resume();
  out.end("3");
  // Node does this at the exit of a child.
  out.resume();
  await once(out, "close");
  assert.deepEqual(said, ["1"]);
  stream.resume();
  stream.resume();
  assert.deepEqual(said, ["1", "2", "3"]);
  await stream.ended;
});

test("ends if its streams had ended before and its reader pauses with the last chunk", async () => {
  const out = new PassThrough();
  out.resume().end();
  await once(out, "close");
  const { stream, said } = joined([out], ["all"]);
  stream.consume = (chunk) => {
    said.push(chunk.toString());
    stream.pause();
  };
  stream.resume();
  await stream.ended;
  assert.deepEqual(said, ["all"]);
});
