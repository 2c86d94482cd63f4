import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { keyHintRows } from "../../../../extensions/monitor/ui/panel/key-hints.ts";
import { ListView } from "../../../../extensions/monitor/ui/panel/list-view.ts";
import { rule } from "../../../../extensions/monitor/ui/panel/rule.ts";
import { Unread } from "../../../../extensions/monitor/ui/panel/unread.ts";
import type { TaskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { plainTheme } from "../plain-theme.ts";

function task(id: string, facts: Partial<TaskView> = {}): TaskView {
  return {
    id,
    kind: "monitor",
    title: id,
    command: "true",
    pid: 1,
    startedAtMs: 0,
    ageMs: 134_000,
    state: { kind: "running" },
    lines: 0,
    lastLine: undefined,
    facts: [],
    logs: [{ name: "log", path: "/log" }],
    ...facts,
  };
}

const ended = { kind: "ended", atMs: 1, outcome: "failure", reason: "exited with code 3" } as const;
const size = { width: 78, height: 10 };

function rows(list: ListView, tasks: TaskView[], at = size): string[] {
  return list.render(tasks, at, plainTheme()).map((row) => row.trimEnd());
}

test("a task of any kind is a row: mark, unread mark, title, age, lines, what it said last", () => {
  const list = new ListView(new Unread(), []);
  const tasks = [
    task("build", { lines: 12, lastLine: "compiling" }),
    task("train", { kind: "job", state: ended }),
  ];
  assert.deepEqual(rows(list, tasks), [
    "› ● • build     2m14s  12 lines  compiling",
    "  ✗ • train     2m14s   0 lines  exited with code 3",
  ]);
});

test("finished tasks show while they are unread, selected, or asked for, and where nothing runs", () => {
  const unread = new Unread();
  const tasks = [task("a"), task("b", { state: ended }), task("c", { state: ended })];
  const list = new ListView(unread, tasks);
  for (const finished of tasks.slice(1)) unread.markSeen(finished);
  const ids = () => list.shown(tasks).map(({ id }) => id);
  assert.deepEqual(ids(), ["a"]);
  list.select("b");
  assert.deepEqual(ids(), ["a", "b"]);
  list.select("a");
  list.toggleFinished(tasks);
  assert.deepEqual(ids(), ["a", "b", "c"]);
  assert.equal(new ListView(unread, tasks.slice(1)).shown(tasks.slice(1)).length, 2);
});

test("what is hidden counts as seen, whether it was shown by the key or as unread", () => {
  const tasks = [task("a"), task("b", { state: ended })];
  const list = new ListView(new Unread(), tasks);
  const ids = () => list.shown(tasks).map(({ id }) => id);
  const hint = () => list.hints(tasks).find(({ key }) => key === "h")?.does;
  assert.deepEqual([ids(), hint()], [["a", "b"], "hide finished"]);
  list.select("b");
  list.toggleFinished(tasks);
  assert.deepEqual([ids(), hint()], [["a"], "show 1 finished"]);
  list.toggleFinished(tasks);
  assert.deepEqual([ids(), hint()], [["a", "b"], "hide finished"]);
  list.toggleFinished(tasks);
  assert.deepEqual(ids(), ["a"]);
});

test("lines and an end that came since the last look are unread", () => {
  const unread = new Unread();
  assert.equal(unread.has(task("a")), false);
  unread.markSeen(task("a", { lines: 3 }));
  assert.equal(unread.has(task("a", { lines: 3 })), false);
  assert.equal(unread.has(task("a", { lines: 4 })), true);
  assert.equal(unread.has(task("a", { lines: 3, state: ended })), true);
});

test("the selected task stays in sight, and gives its place when it is gone", () => {
  const tasks = Array.from({ length: 30 }, (_, index) => task(`t${index}`));
  const list = new ListView(new Unread(), tasks);
  list.move(20, tasks);
  assert.ok(rows(list, tasks).some((row) => row.startsWith("› ●   t20")));
  list.move(100, tasks);
  assert.equal(list.selected(tasks)?.id, "t29");
  assert.equal(list.selected(tasks.slice(0, 5))?.id, "t0");
});

test("no row is wider than the panel from 38 to 198 columns, whatever the texts", () => {
  const wild = task("x", {
    title: "日本語🚀".repeat(10),
    lastLine: `e\u0301\t${"日".repeat(300)}`,
    lines: 1_234_567,
  });
  for (let width = 38; width <= 198; width++) {
    const list = new ListView(new Unread(), [wild]);
    for (const row of list.render([wild], { width, height: 10 }, plainTheme())) {
      assert.ok(visibleWidth(row) <= width, `${width}: ${row}`);
    }
    for (const row of keyHintRows(list.hints([wild]), width, plainTheme()))
      assert.ok(visibleWidth(row) <= width);
    assert.equal(visibleWidth(rule("日本語".repeat(20), "right", width, plainTheme())), width);
    assert.equal(visibleWidth(rule("left", "right", width, plainTheme())), width);
  }
});
