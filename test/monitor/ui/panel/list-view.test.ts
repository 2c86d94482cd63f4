import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { keyHintRows } from "../../../../extensions/monitor/ui/panel/key-hints.ts";
import { ListView } from "../../../../extensions/monitor/ui/panel/list-view.ts";
import { listHints } from "../../../../extensions/monitor/ui/panel/panel-hints.ts";
import { rule } from "../../../../extensions/monitor/ui/panel/rule.ts";
import { Unread } from "../../../../extensions/monitor/ui/panel/unread.ts";
import type { TaskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { plainTheme } from "../plain-theme.ts";
import { task } from "./listed-task.ts";

const ended = { kind: "ended", atMs: 1, outcome: "failure", reason: "exited with code 3" } as const;
const size = { width: 78, height: 10 };

function rows(list: ListView, tasks: TaskView[], at = size): string[] {
  return list.render(tasks, at, plainTheme()).map((row) => row.trimEnd());
}

test("a task is a row: mark, unread mark, id, kind, title, age, lines, what it said last", () => {
  const list = new ListView(new Unread(), []);
  const tasks = [
    task("mbcd", { title: "build", lines: 12, lastLine: "compiling" }),
    task("jbcd", { title: "train", kind: "job", state: ended }),
  ];
  assert.deepEqual(rows(list, tasks), [
    "› ● • mbcd monitor build     2m14s  12 lines  compiling",
    "  ✗ • jbcd job     train     2m14s   0 lines  exited with code 3",
  ]);
  assert.deepEqual(rows(list, tasks, { width: 38, height: 10 }), [
    "› ● • build     2m14s  12 lines",
    "      mbcd monitor compiling",
    "  ✗ • train     2m14s   0 lines",
    "      jbcd job     exited with code 3",
  ]);
});

test("a title takes a third of the row at most, and leaves room for what was said", () => {
  const list = new ListView(new Unread(), []);
  const tasks = [task("mbcd", { title: "日本語の長い説明".repeat(5), lastLine: "last ".repeat(50) })];
  for (const width of [38, 59, 60, 78, 98, 198]) {
    const [row = "", second = ""] = rows(list, tasks, { width, height: 10 });
    const [title = ""] = /日[^ ]*…/.exec(row) ?? [];
    assert.ok(visibleWidth(title) >= 7, row);
    assert.ok(visibleWidth(title) <= width / 3, row);
    assert.match(width < 60 ? second : row, /last last/);
  }
});

test("at 100 columns one long title leaves the last words of all rows, also of one that was started again", () => {
  const tasks = [
    task("mbcd", { title: "a very long title ".repeat(5), lastLine: "said by the first of them" }),
    task("mefg", { title: "web", runFacts: ["ready", "restarted 1×"], lastLine: "listening" }),
  ];
  const shown = rows(new ListView(new Unread(), tasks), tasks, { width: 98, height: 10 });
  assert.match(shown[0] ?? "", /said by the first of them$/);
  assert.match(shown[1] ?? "", /ready, restarted 1× · listening$/);
});

test("a row says that its task was started in another session", () => {
  const tasks = [
    task("mbcd", { isForeign: true, lastLine: "up" }),
    task("jbcd", { isForeign: true, state: ended }),
  ];
  const list = new ListView(new Unread(), []);
  const [running = "", over = ""] = rows(list, tasks, { width: 98, height: 10 });
  assert.match(running, /0 lines {2}another session · up$/);
  assert.match(over, /0 lines {2}another session · exited with code 3$/);
  assert.match(rows(list, tasks, { width: 38, height: 10 })[1] ?? "", /another session/);
});

test("an empty list says how one starts, and offers no key for several", () => {
  const list = new ListView(new Unread(), []);
  assert.deepEqual(rows(list, []), ["There is nothing to show. /monitor <command> starts a monitor."]);
  assert.deepEqual(rows(list, [], { width: 38, height: 5 }).join(" "), rows(list, []).join(" "));
  const hints = (tasks: TaskView[]): string =>
    listHints(list, tasks)
      .map(({ key, does }) => `${key} ${does}`)
      .join(", ");
  assert.equal(hints([]), "esc close, tab next list, ? all keys");
  assert.match(hints([task("a"), task("b")]), /↑↓ move, .*space select, .*s sort, \/ filter/);
});

test("says how many tasks are above and below what shows", () => {
  const tasks = Array.from({ length: 12 }, (_, index) => task(`t${index}`));
  const list = new ListView(new Unread(), tasks);
  const lastRow = (height: number) => rows(list, tasks, { width: 78, height }).at(-1)?.trim();
  assert.equal(lastRow(9), "4 more below");
  list.move(9, tasks);
  assert.equal(lastRow(9), "2 more above · 2 more below");
  list.move(9, tasks);
  assert.equal(lastRow(9), "4 more above");
  assert.equal(rows(list, tasks, { width: 78, height: 9 }).length, 9);
  assert.match(lastRow(12) ?? "", /t11/);
  assert.equal(rows(list, tasks, { width: 38, height: 9 }).at(-1)?.trim(), "8 more above");
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
  assert.ok(rows(list, tasks).some((row) => row.startsWith("› ●   t20 ")));
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

test("a line that has not ended is marked as that, before it could be cut", () => {
  const list = new ListView(new Unread(), []);
  const shown = rows(list, [task("mask", { lastLine: "Overwrite? [y/N] ", isLineOpen: true })]);
  assert.ok(
    shown.some((row) => row.endsWith("partial line: Overwrite? [y/N]")),
    shown.join("\n"),
  );
});

test("the columns hold, however many lines and days there are", () => {
  const tasks = [
    task("mone", { lines: 12_345_678, ageMs: 30 * 86_400_000, lastLine: "first" }),
    task("mtwo", { lines: 1, lastLine: "second" }),
  ];
  for (const width of [78, 38]) {
    const shown = rows(new ListView(new Unread(), tasks), tasks, { width, height: 10 });
    const ends = shown.flatMap((row) => {
      const match = /\d lines?/.exec(row);
      return match ? [match.index + match[0].length] : [];
    });
    assert.equal(ends.length, 2);
    assert.equal(ends[0], ends[1], shown.join("\n"));
  }
});

test("a row says whether the task is ready and how often it was started again", () => {
  const list = new ListView(new Unread(), []);
  const tasks = [task("mbcd", { title: "web", runFacts: ["not ready yet", "restarted 2×"], lastLine: "up" })];
  assert.match(
    rows(list, tasks, { width: 120, height: 10 })[0] ?? "",
    /0 lines {2}not ready yet, restarted 2× · up$/,
  );
});

test("the keys are those of the selected tasks, wherever the cursor is, and Escape ends a filter first, then the selection", () => {
  const tasks = [task("a"), task("b", { state: ended })];
  const unread = new Unread();
  const list = new ListView(unread, tasks);
  list.toggleFinished(tasks);
  const keys = (): string =>
    list
      .hints(tasks)
      .map(({ key }) => key)
      .join("");
  list.select("a");
  list.toggleSelected(tasks);
  list.select("b");
  assert.match(keys(), /^xrpy/);
  list.choice.clear();
  assert.match(keys(), /^ry/);
  const escapeDoes = (): string | undefined => listHints(list, tasks)[0]?.does;
  assert.equal(escapeDoes(), "close");
  list.select("a");
  list.toggleSelected(tasks);
  assert.equal(escapeDoes(), "unselect");
  list.choice.filter = "a";
  assert.equal(escapeDoes(), "clear filter");
  assert.deepEqual([list.choice.cancel(tasks), list.choice.cancel(tasks)], [true, true]);
  assert.deepEqual([escapeDoes(), list.choice.cancel(tasks)], ["close", false]);
});
