import assert from "node:assert/strict";
import { copyFileSync, renameSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { LogFinder } from "../../../../extensions/monitor/ui/panel/log-finder.ts";
import { LogPane } from "../../../../extensions/monitor/ui/panel/log-pane.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { MergedLog } from "../../../../extensions/monitor/ui/panel/merged-log.ts";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import type { TaskLogView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { outputOf } from "../../task/printed-output.ts";
import { shown, size } from "./view-of.ts";

/** More than a pane opens at once. */
const LONG = 6_000;

/** Prints lines by turns to stdout and stderr, so many at a time. */
async function printed(t: TestContext, lines: number, perTurn: number) {
  const { order, logs, print, end } = await outputOf(t);
  for (let turn = 0; turn * perTurn < lines; turn++) {
    const text = Array.from({ length: perTurn }, (_, index) => `line ${turn * perTurn + index + 1}\n`);
    print(turn % 2 ? "stderr" : "stdout", text.join(""));
  }
  await end();
  return { order, logs };
}

function queue() {
  const failures: string[] = [];
  const steps = new StepQueue(
    () => {},
    ({ message }) => failures.push(message),
  );
  const isIdle = () =>
    waitUntil(
      () => steps.isIdle,
      10_000,
      () => "steps still run",
    );
  return { steps, failures, isIdle };
}

/** Opens both logs of a task as one, of which only the end is there after another file has taken their names. */
async function paneOf(t: TestContext) {
  const { order, logs } = await printed(t, LONG, 30);
  const { steps, isIdle } = queue();
  const name = (index: number) => (index === 0 ? "stdout" : "stderr");
  const views = logs.map((log, index): TaskLogView => {
    const arrivals = order.arrivals[index];
    assert.ok(arrivals);
    return { ...log, name: name(index), place: log.path, isKept: true, isEmpty: false, arrivals };
  });
  const [first, ...rest] = views;
  assert.ok(first);
  const screen = { screenRows: 30, do: (step: () => Promise<unknown>) => steps.add(step), draw() {} };
  const pane = new LogPane({ logs: [first, ...rest], order }, screen, size);
  t.after(() => pane.close());
  await pane.refresh();
  return {
    pane,
    isIdle,
    async openAnew() {
      for (const { path } of logs) {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      }
      await pane.toEnd();
      assert.ok(pane.view.isEndOnly);
    },
    says: (status: RegExp) =>
      waitUntil(
        () => status.test(pane.finder.status) && steps.isIdle,
        10_000,
        () => `${status}, not ${pane.finder.status}`,
      ),
    filterSays: (text: string) =>
      waitUntil(
        () => pane.chooser.text === text && steps.isIdle,
        10_000,
        () => `${text}, not ${pane.chooser.text}`,
      ),
  };
}

test("a search beside a filter is in matching lines only, which show, once the whole log is there", async (t) => {
  const { pane, openAnew, says, filterSays } = await paneOf(t);
  await pane.match("05$");
  await filterSays("& 05$: 59 lines");
  await openAnew();
  pane.beginSearch("/");
  pane.finder.type("line");
  await says(/59/);
  for (const row of shown(pane.view)) assert.match(row, /05$/);
});

test("who goes on in a search beside a filter sees matching lines only, once the whole log is there", async (t) => {
  const { pane, openAnew, says, filterSays } = await paneOf(t);
  await pane.match("05$");
  await filterSays("& 05$: 59 lines");
  pane.finder.count({ text: "line", pattern: /line/g, maxLength: 4 });
  await openAnew();
  pane.previous();
  await says(/59/);
  for (const row of shown(pane.view)) assert.match(row, /05$/);
});

test("a filter is right again after the view has opened its log anew by itself", async (t) => {
  const { pane, openAnew, filterSays } = await paneOf(t);
  await pane.match("05$");
  await filterSays("& 05$: 59 lines");
  await openAnew();
  await pane.view.complete();
  assert.ok(await pane.refresh());
  await filterSays("& 05$: 59 lines");
  assert.deepEqual(shown(pane.view).at(-1), "line 5905");
});

test("a key that needs the whole log does not hold up others, and is done once that is there", async (t) => {
  const { pane, openAnew, isIdle } = await paneOf(t);
  await openAnew();
  await pane.toStart();
  assert.deepEqual([pane.isWaiting, pane.isFollowing], [true, true]);
  await pane.scroll(-1);
  assert.equal(pane.isFollowing, false);
  await waitUntil(
    () => !pane.isWaiting,
    10_000,
    () => "the whole log",
  );
  await isIdle();
  assert.equal(shown(pane.view)[0], "line 1");

  await openAnew();
  await pane.toStart();
  await pane.toEnd();
  assert.equal(pane.isWaiting, false, "the last of both is what is wanted");
});

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
  await assert.rejects(view.scroll(-200, size), /ENOENT/);
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
