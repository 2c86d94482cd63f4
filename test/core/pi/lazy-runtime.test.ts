import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";

import { type FeatureRuntime, LazyRuntime } from "../../../extensions/core/pi/lazy-runtime.ts";

/** Makes a runtime that starts when the test says so, and records its end. */
function slowRuntime() {
  const started = Promise.withResolvers<void>();
  const ends: string[] = [];
  const runtime = {
    async end(reason: string) {
      ends.push(reason);
    },
  };
  let starts = 0;
  const lazy = new LazyRuntime<FeatureRuntime>();
  lazy.startWith(async () => {
    starts++;
    await started.promise;
    return runtime;
  });
  return { lazy, runtime, started, ends, starts: () => starts };
}

test("is started by its first use, and once, however many wait for it", async () => {
  const { lazy, runtime, started, starts } = slowRuntime();
  assert.equal(starts(), 0);
  const uses = [lazy.use(), lazy.use()];
  assert.equal(lazy.started, undefined, "not yet");
  started.resolve();
  assert.deepEqual(await Promise.all(uses), [runtime, runtime]);
  assert.equal(await lazy.use(), runtime);
  assert.equal(lazy.started, runtime);
  assert.equal(starts(), 1);
});

test("a session that ends while it is being started: nobody gets it, and it is ended", async () => {
  const { lazy, started, ends } = slowRuntime();
  const use = lazy.use();
  const end = lazy.end("quit");
  started.resolve();
  await assert.rejects(use, /The session has ended\. Nothing was started/);
  await end;
  assert.deepEqual(ends, ["quit"]);
});

test("a reload waits for starts, from their loading on, and hands over what they started", async () => {
  const { lazy, started, ends } = slowRuntime();
  const spawned = Promise.withResolvers<string>();
  const start = lazy.starting(async () => {
    await lazy.use();
    return await spawned.promise;
  });
  const failed = lazy.starting(() => Promise.reject(new Error("bad pattern")));
  await assert.rejects(failed, /bad pattern/);
  const end = lazy.end("reload");
  started.resolve();
  await nextTurn();
  assert.deepEqual(ends, [], "not before it has started");
  spawned.resolve("m1");
  assert.equal(await start, "m1");
  await end;
  assert.deepEqual(ends, ["reload"]);
  await assert.rejects(lazy.use(), /The session has ended/);
});

test("says when the starts that are under way are over, not those that come later", async () => {
  const { lazy } = slowRuntime();
  const first = Promise.withResolvers<void>();
  void lazy.starting(() => first.promise);
  const over = lazy.startsUnderWay();
  void lazy.starting(() => new Promise(() => {}));
  first.resolve();
  await over;
});

test("a session that ends without it does not start it, then or later", async () => {
  const { lazy, ends, starts } = slowRuntime();
  await lazy.end("quit");
  await assert.rejects(lazy.use(), /The session has ended/);
  assert.deepEqual({ starts: starts(), ends }, { starts: 0, ends: [] });
});

test("a failure is told to everyone who uses it, with what to do, and the session can still end", async () => {
  let starts = 0;
  const lazy = new LazyRuntime<FeatureRuntime>();
  lazy.startWith(async () => {
    starts++;
    throw new Error("EMFILE: too many open files");
  });
  for (const _ of [1, 2])
    await assert.rejects(lazy.use(), /could not be loaded: EMFILE.* Nothing was started.*\/reload/);
  // A half-run module must not count as loaded.
  assert.equal(starts, 1);
  await lazy.end("quit");
});
