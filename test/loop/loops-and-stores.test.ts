import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { FileStore } from "../../extensions/loop/store/file-store.ts";
import { MemoryStore } from "../../extensions/loop/store/memory-store.ts";
import { createFakeLoops, fakeLoops, start } from "./fake-loops.ts";
import { storedLoop, temporaryStore } from "./store/temporary-store.ts";

const wanted = { prompt: "look", createdBy: "model" } as const;

test("a store that cannot be written is told of, and disturbs nothing", async (t) => {
  const store = new FileStore("session", join(import.meta.filename, "loops.json"), "/", () => {});
  const fake = fakeLoops(t, start, store);
  await assert.rejects(
    fake.loops.create({ ...wanted, every: "10s" }),
    /^Error: The loops cannot be kept: .*Nothing was/,
  );
  fake.pass(20_000);
  assert.deepEqual(fake.loops.all(), []);
});

test("loops in memory are there for the session's next runtime, and for no other session", () => {
  const id = `memory-${process.pid}`;
  new MemoryStore(id).tryChange((loops) => loops.push(storedLoop("la1")));
  assert.deepEqual(new MemoryStore(id).read(), [storedLoop("la1")]);
  assert.deepEqual(new MemoryStore(`${id}-other`).read(), []);
});

test("of two sessions that share loops, one fires each run, and a busy one leaves it to the other", async (t) => {
  const { open } = temporaryStore(t);
  const [one, two] = [createFakeLoops(start, open()), createFakeLoops(start, open())];
  t.after(() => {
    one.firing.close();
    two.firing.close();
  });
  const { id } = await one.loops.create({ ...wanted, every: "10s" });
  for (let second = 0; second < 60; second++) {
    one.setIdle(second < 20);
    for (const session of [one, two]) session.pass(1_000);
  }
  const runs = [...one.fired, ...two.fired].map(({ run }) => run);
  assert.deepEqual(runs.sort(), [1, 2, 3, 4, 5, 6]);
  assert.ok(two.fired.length >= 4, "those of the time when the other was busy");
  await two.loops.delete(id, "user");
  one.setIdle(true);
  one.pass(20_000);
  assert.equal(one.fired.length + two.fired.length, 6, "deleted in one session, deleted in all");
});
