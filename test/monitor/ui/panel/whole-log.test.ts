import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { LogFinder } from "../../../../extensions/monitor/ui/panel/log-finder.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { MergedLog } from "../../../../extensions/monitor/ui/panel/merged-log.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { printed, queue } from "./panel-steps.ts";
import { shown, size } from "./view-of.ts";

async function endOf(t: TestContext) {
  const { order, logs } = await printed(t, 300, 1);
  const view = new LogView(() => MergedLog.open(logs, order, 20), size.height);
  t.after(() => view.close());
  await view.refresh();
  const { steps, failures, isIdle } = queue();
  const finder = new LogFinder(view, {
    size: () => size,
    do: (step) => steps.add(step),
    inWhole: (step) =>
      steps.add(async () => {
        try {
          await view.complete();
        } catch (error) {
          finder.giveUp();
          throw error;
        }
        finder.update();
        await step();
      }),
    draw() {},
  });
  const path = logs[0]?.path ?? assert.fail();
  return {
    view,
    finder,
    failures,
    isIdle,
    hide: () => renameSync(path, `${path}.hidden`),
    unhide: () => renameSync(`${path}.hidden`, path),
  };
}

test("a text that is typed and deleted before the whole is there is not searched for", async (t) => {
  const { view, finder, isIdle } = await endOf(t);
  finder.begin("up");
  finder.type("line 5");
  assert.equal(finder.status, "searching");
  finder.type("");
  await isIdle();
  assert.deepEqual([finder.query, finder.status, view.position.kind], [undefined, "", "following"]);
});

test("a search that begins before the whole is there starts and is cancelled at its place in the whole", async (t) => {
  const { view, finder, isIdle } = await endOf(t);
  await view.scroll(-7, size);
  const rows = shown(view);
  finder.begin("up");
  await view.complete();
  finder.update();
  finder.cancel();
  await isIdle();
  assert.deepEqual(shown(view), rows);
  finder.begin("up");
  finder.type("9");
  await waitUntil(
    () => finder.status === "53 of 60",
    10_000,
    () => finder.status,
  );
});

test("where the whole cannot be opened, the end stays, keys say why, and it is there once it can be", async (t) => {
  const { view, finder, failures, isIdle, hide, unhide } = await endOf(t);
  hide();
  await assert.rejects(view.complete(), /ENOENT/);
  assert.ok(view.isEndOnly);
  assert.ok((await view.scroll(-200, size)) < -100, "it goes as far as it can");
  const [oldest] = shown(view);
  assert.notEqual(oldest, "line 1");
  for (let look = 1; look <= 3; look++) await view.refresh();
  assert.deepEqual([view.isEndOnly, shown(view)[0]], [true, oldest]);
  finder.begin("up");
  finder.type("line 5");
  await isIdle();
  assert.match(failures.join(), /^ENOENT[^,]*, open '[^,]*'$/);
  assert.equal(finder.status, "", "it does not search any more");

  unhide();
  await waitUntil(
    async () => (await view.refresh()) && !view.isEndOnly,
    10_000,
    () => "the whole",
  );
  assert.equal(shown(view)[0], oldest, "the place is kept");
  await view.toStart();
  assert.equal(shown(view)[0], "line 1");
});
