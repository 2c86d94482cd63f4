import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { SharedRead } from "../../../extensions/core/processes/shared-read.ts";

/** Reads that end when they are told to. */
function heldReads() {
  const reads: PromiseWithResolvers<number>[] = [];
  const shared = new SharedRead(() => {
    const read = Promise.withResolvers<number>();
    reads.push(read);
    return read.promise;
  });
  return { reads, shared };
}

test("all who ask within a turn share one read, which begins after the last question", async () => {
  const { reads, shared } = heldReads();
  const asked = [shared.ask(), shared.ask()];
  await Promise.resolve();
  asked.push(shared.ask());
  assert.equal(reads.length, 0);
  await nextTurn();
  assert.equal(reads.length, 1);
  reads[0]?.resolve(7);
  assert.deepEqual(await Promise.all(asked), [7, 7, 7]);
});

test("a read that began before the question does not answer it, even while it goes on", async () => {
  const { reads, shared } = heldReads();
  const early = shared.ask();
  await nextTurn();
  const late = shared.ask();
  await nextTurn();
  assert.equal(reads.length, 2);
  reads[1]?.resolve(2);
  assert.equal(await late, 2);
  reads[0]?.resolve(1);
  assert.equal(await early, 1);
});

test("all who share a read that fails get its error, and the next question begins anew", async () => {
  const { reads, shared } = heldReads();
  const asked = [shared.ask(), shared.ask()];
  await nextTurn();
  reads[0]?.reject(new Error("EMFILE"));
  for (const { status } of await Promise.allSettled(asked)) assert.equal(status, "rejected");
  const again = shared.ask();
  await nextTurn();
  reads[1]?.resolve(3);
  assert.equal(await again, 3);
});
