import assert from "node:assert/strict";
import { test } from "node:test";
import { wholeLog } from "../../../../extensions/core/files/log-keeping.ts";
import { Arrivals } from "../../../../extensions/monitor/task/arrivals.ts";
import type { MonitorTask } from "../../../../extensions/monitor/task/monitor-task.ts";
import { DetailsView } from "../../../../extensions/monitor/ui/panel/details-view.ts";
import { type TaskLogView, type TaskView, taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { silentTask } from "../../silent-task.ts";
import { plainTheme, wordTheme } from "../plain-theme.ts";
import { logWith, writtenTo } from "./log-with.ts";

const loss = { message: "ENOSPC: no space left on device", keptBytes: 0 };
const lost = { begins: undefined, loss };

/** Opens the details of a task with these logs; their steps are done at once. */
async function openDetails(task: MonitorTask, changes: Partial<TaskView>) {
  const view = { ...taskView(task), ...changes };
  let steps = Promise.resolve();
  const details = new DetailsView(view, {
    screenRows: 20,
    do(step) {
      steps = steps.then(async () => void (await step()));
    },
    draw() {},
  });
  const rows = (width: number, height: number): string[] =>
    details
      .render(view, { width, height }, plainTheme())
      .map((row) => row.replaceAll("\x1b[0m", "").trimEnd());
  await details.pane.refresh();
  rows(78, 20);
  return { details, view, rows, settled: () => steps };
}

async function detailsOf(task: MonitorTask): Promise<string> {
  const view = taskView(task);
  const details = new DetailsView(view, { screenRows: 20, do() {}, draw() {} });
  await details.pane.refresh();
  const rows = details.render(view, { width: 78, height: 20 }, plainTheme());
  await details.close();
  return rows.map((row) => row.trimEnd()).join("\n");
}

test("of a log that was not kept the panel names the reason, and no path", async (t) => {
  const task = silentTask();
  t.mock.getter(task, "logs", () => [
    { name: "stdout", path: "/logs/m7k2.stdout", keeping: lost },
    { name: "stderr", path: "/logs/m7k2.stderr", keeping: wholeLog },
  ]);
  const text = await detailsOf(task);
  assert.match(text, /^not kept: ENOSPC: no space left on device$/m);
  assert.match(text, /^Nothing was kept\.$/m);
  assert.doesNotMatch(text, /m7k2\.stdout|ENOENT/);
});

test("of a log whose oldest part was dropped the panel says where it begins", async (t) => {
  const task = silentTask();
  t.mock.getter(task, "logs", () => [
    { name: "stdout", path: "/logs/m7k2.stdout", keeping: { begins: "line 120", loss: undefined } },
  ]);
  assert.match(
    (await detailsOf(task)).replaceAll("\n", " "),
    /\/logs\/m7k2\.stdout \(older output dropped, it begins with line 120\)/,
  );
});

function logAt(name: string, path: string, isEmpty: boolean): TaskLogView {
  return {
    name,
    path,
    place: path,
    isKept: true,
    isEmpty,
    arrivals: new Arrivals(),
    begins: () => undefined,
    written: () => writtenTo(path),
  };
}

test("of a task that has printed to stderr alone, that log shows, and the empty one names it", async (t) => {
  const [out, err] = [logWith(t, ""), logWith(t, "no such file\n")];
  const logs = [logAt("stdout", out, true), logAt("stderr", err, false)] as const;
  const { details, rows, settled } = await openDetails(await silentTask(), { logs });
  assert.match(rows(78, 20).join("\n"), /^no such file$/m);
  details.otherLog();
  await settled();
  assert.match(rows(78, 20).join("\n"), /^Nothing was printed\. tab shows its stderr\.$/m);
  await details.close();
});

test("a long reason why there is no log takes no more rows than there are", async (t) => {
  const path = logWith(t, "");
  const logs = [logAt("stdout", path, true)] as const;
  const { details, rows } = await openDetails(silentTask(), { logs });
  details.pane.view.problem = `ENOENT: ${"no such file or directory, ".repeat(20)}`;
  for (const height of [3, 8, 12]) {
    const shown = rows(38, height);
    assert.ok(shown.length <= height, `${shown.length} rows of ${height}`);
    assert.ok(shown.join(" ").includes("ENOENT: no such file"), shown.join("\n"));
  }
  await details.close();
});

test("facts that have no place on a small screen are one key away, whole", async (t) => {
  const path = logWith(t, "line\n");
  const facts = ["12 lines: 12 shown", "wakes with its end", "started 08:10:07 by the agent"];
  const changes = { facts, command: "make", logs: [logAt("stdout", path, false)] as const };
  const { details, view, rows } = await openDetails(await silentTask(), changes);
  const small = rows(38, 8);
  assert.match(small[3] ?? "", /^… \d+ more rows: d$/);
  details.toggleCommand(view);
  details.command?.scroll(100);
  const whole = new Set<string>();
  for (let step = 0; step < 20; step++) {
    for (const row of rows(38, 8)) whole.add(row);
    details.command?.scroll(-1);
  }
  const read = [...whole].join(" ");
  for (const fact of ["make", "12 lines: 12 shown", "by the agent"]) assert.ok(read.includes(fact), read);
  await details.close();
});

test("the rule above a short command has no hole", async (t) => {
  const changes = { command: "make", logs: [logAt("stdout", logWith(t, ""), true)] as const };
  const task = await silentTask();
  const { details, view } = await openDetails(task, changes);
  details.toggleCommand(view);
  // The theme also styles an empty text.
  const [bar = ""] = details.render(view, { width: 40, height: 12 }, wordTheme());
  assert.doesNotMatch(bar, /<dim><\/>/);
  await details.close();
});

test("what a search has found stays on the screen when that changes its size", async (t) => {
  const text = Array.from({ length: 400 }, (_, index) => `line ${index} ${"x".repeat(70)}`).join("\n");
  const logs = [logAt("stdout", logWith(t, `${text}\n`), false)] as const;
  const { details, rows, settled } = await openDetails(await silentTask(), { logs });
  await details.pane.toggleWrap();
  details.pane.beginSearch("#");
  details.pane.finder.type("line 123 ");
  const shows = (width: number, height: number) =>
    rows(width, height).some((row) => row.includes("line 123 "));
  await waitUntil(() => shows(78, 20), 10_000, "the hit");
  for (const [width, height] of [
    [38, 20],
    [38, 12],
    [78, 12],
    [120, 30],
  ] as const) {
    rows(width, height);
    await settled();
    assert.ok(shows(width, height), `${width} × ${height}`);
  }
  await details.close();
});

test("a log that is just being opened has no size yet, and is not called empty", async (t) => {
  const task = silentTask();
  const path = logWith(t, "line 1\n");
  const view = { ...taskView(task), logs: [logAt("stdout", path, false)] as const };
  const details = new DetailsView(view, { screenRows: 20, do() {}, draw() {} });
  t.after(() => details.close());
  const text = (): string => details.render(view, { width: 78, height: 20 }, plainTheme()).join("\n");
  assert.match(text(), /── stdout ─/);
  assert.doesNotMatch(text(), /\d B\b|Nothing/);
  await details.pane.refresh();
  assert.match(text(), / 7 B .*\nline 1/);
});

test("the log stays where it is when a task ends, or its facts need fewer rows", async (t) => {
  const path = logWith(t, "line 1\nline 2\n");
  const task = { ...taskView(silentTask()), logs: [logAt("stdout", path, false)] as const };
  const details = new DetailsView(task, { screenRows: 20, do() {}, draw() {} });
  t.after(() => details.close());
  await details.pane.refresh();
  const barAt = (view: TaskView, width = 60, height = 20): number =>
    details.render(view, { width, height }, plainTheme()).findIndex((row) => row.startsWith("── stdout"));
  const many = {
    ...task,
    facts: ["ready after 3.2s", "started again 2 times", "wakes never", "started 08:10:07 by you"],
  };
  const before = barAt(many);
  assert.equal(barAt({ ...task, facts: ["wakes never"] }), before);
  const end = { kind: "ended", atMs: 1, outcome: "success", reason: "exited with code 0" } as const;
  assert.equal(barAt({ ...many, state: end, pid: undefined }), before);
  assert.ok(
    barAt({ ...task, facts: ["wakes never"], state: end }, 100) < before,
    "on another screen it is anew",
  );
});

test("the log stays where it is however many lines come, at each width", async (t) => {
  const path = logWith(t, "line 1\n");
  const facts = ["wakes never", "started 16:14:44 by you"];
  const task = {
    ...taskView(silentTask()),
    pid: 14919,
    facts,
    logs: [logAt("stdout", path, false)] as const,
  };
  for (const [width, height] of [
    [98, 28],
    [78, 22],
    [38, 30],
    [38, 10],
  ] as const) {
    const details = new DetailsView(task, { screenRows: height, do() {}, draw() {} });
    t.after(() => details.close());
    await details.pane.refresh();
    const places = new Set<string>();
    for (let lines = 0; lines <= 10_000_000; lines = lines * 10 || 1) {
      const parts =
        lines === 0 ? "" : `: ${lines} shown, ${lines} cut, ${lines} not matching, ${lines} repeated`;
      const account = `${lines} lines${parts}`;
      const rows = details.render({ ...task, lines, account }, { width, height }, plainTheme());
      assert.equal(rows.filter((row) => row.includes(`${lines} lines`)).length, 1, `${lines} lines, once`);
      const fixed = rows.findIndex((row) => row.startsWith("pid 14919"));
      const bar = rows.findIndex((row) => row.startsWith("── stdout"));
      places.add(`facts in row ${fixed} (${rows[fixed]}), log below row ${bar}`);
    }
    assert.equal(places.size, 1, [...places].join("\n"));
  }
});
