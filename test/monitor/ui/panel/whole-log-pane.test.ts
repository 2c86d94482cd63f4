import assert from "node:assert/strict";
import { copyFileSync, renameSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { LogPane, plainManner } from "../../../../extensions/monitor/ui/panel/log-pane.ts";
import type { TaskLogView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { writtenTo } from "./log-with.ts";
import { printed, queue } from "./panel-steps.ts";
import { shown, size } from "./view-of.ts";

/** More than a pane opens at once. */
const LONG = 6_000;

/** Opens both logs of a task as one, of which only the end is there after another file has taken their names. */
async function paneOf(t: TestContext) {
  const { order, logs } = await printed(t, LONG, 30);
  const { steps, failures, isIdle } = queue();
  const name = (index: number) => (index === 0 ? "stdout" : "stderr");
  const views = logs.map((log, index): TaskLogView => {
    const arrivals = order.arrivals[index];
    assert.ok(arrivals);
    const written = () => writtenTo(log.path);
    return { ...log, written, name: name(index), place: log.path, isKept: true, isEmpty: false, arrivals };
  });
  const [first, ...rest] = views;
  assert.ok(first);
  const screen = { screenRows: 30, do: (step: () => Promise<unknown>) => steps.add(step), draw() {} };
  const pane = new LogPane({ logs: [first, ...rest], order }, screen, size);
  t.after(() => pane.close());
  await pane.refresh();
  return {
    pane,
    steps,
    isIdle,
    failures,
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

test("a page up beyond the end that is open goes on once the whole is there, unless one goes down before", async (t) => {
  const { pane, steps, openAnew, isIdle } = await paneOf(t);
  const isWhole = async (): Promise<void> => {
    await waitUntil(
      () => !pane.isWaiting && !pane.view.isEndOnly,
      10_000,
      () => "the whole log",
    );
    await isIdle();
  };
  await openAnew();
  await pane.scroll(-5_000);
  assert.ok(pane.isWaiting, "and other keys go on");
  await isWhole();
  assert.equal(shown(pane.view)[0], "line 996");

  await openAnew();
  const oldest = Number(pane.view.log?.origins.of(0)?.number);
  assert.ok(oldest > 500, `${oldest}`);
  steps.add(() => pane.scroll(-5_000));
  steps.add(() => pane.scroll(1));
  await pane.view.untilWhole();
  await isWhole();
  const [top = ""] = shown(pane.view);
  assert.ok(Number(/\d+/.exec(top)?.[0]) > 1_500, top);
});

test("a key that fails with the whole log does not hold up those behind it", async (t) => {
  const { pane, openAnew, isIdle, failures } = await paneOf(t);
  await openAnew();
  await pane.toggleEvents();
  await pane.toStart();
  await waitUntil(
    () => !pane.isWaiting && !pane.view.isEndOnly,
    10_000,
    () => "the whole log",
  );
  await isIdle();
  assert.deepEqual(failures, ["No line of this log becomes an event."]);
  assert.equal(shown(pane.view)[0], "line 1");
});

test("lines that wait for a whole log that cannot be opened are wanted no more, also not of the next log", async (t) => {
  const { order, logs } = await printed(t, LONG, 30);
  const { steps, failures, isIdle } = queue();
  const [first, second] = logs.map((log, index): TaskLogView => {
    const arrivals = order.arrivals[index] ?? assert.fail();
    return { ...log, name: `log ${index}`, place: log.path, isKept: true, isEmpty: false, arrivals };
  });
  assert.ok(first && second);
  const screen = { screenRows: 30, do: (step: () => Promise<unknown>) => steps.add(step), draw() {} };
  const lines = { kind: "matching", pattern: "05$" } as const;
  const pane = new LogPane({ logs: [first, second], order }, screen, size, { ...plainManner, lines });
  t.after(() => pane.close());
  const { promise, resolve } = Promise.withResolvers<void>();
  t.mock.method(pane.view, "untilWhole", () => promise);
  t.mock.method(pane.view, "complete", async () => assert.fail("ENOENT: no such file"));
  await pane.open();
  assert.deepEqual(pane.manner.lines, lines);
  resolve();
  await waitUntil(() => failures.length > 0, 10_000, "the failure");
  await isIdle();
  assert.deepEqual([failures, pane.manner.lines], [["ENOENT: no such file"], undefined]);
});
