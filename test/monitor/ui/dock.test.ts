import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Theme } from "@earendil-works/pi-coding-agent";
import { visibleWidth } from "@earendil-works/pi-tui";
import { nothingSkipped } from "../../../extensions/monitor/pipeline/line.ts";
import { TaskRegistry } from "../../../extensions/monitor/registry.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { Dock, dockRows } from "../../../extensions/monitor/ui/dock.ts";
import { type TaskView, taskView } from "../../../extensions/monitor/ui/task-view.ts";
import { Toasts } from "../../../extensions/monitor/ui/toasts.ts";
import { silentTask } from "../silent-task.ts";
import { plainTheme } from "./plain-theme.ts";

async function running(title: string, lastLine: string | undefined): Promise<TaskView> {
  return { ...taskView(await silentTask()), state: { kind: "running" }, ageMs: 134_000, title, lastLine };
}

test("the dock has the newest three tasks with their last lines, and always as many rows", async () => {
  const tasks = [
    await running("one", "first"),
    await running("two", "se\tcond"),
    await running("three", undefined),
    await running("four", "x".repeat(200)),
  ];
  const rows = (count: number) => dockRows(tasks.slice(0, count), 60, plainTheme());
  assert.deepEqual(rows(1), [" ● one 2m14s  first", "", ""]);
  assert.deepEqual(rows(3), [
    " ● one 2m14s  first",
    " ● two 2m14s  se    cond",
    " ● three 2m14s  nothing printed yet",
  ]);
  assert.match(rows(4)[2] ?? "", /^ ● four 2m14s {2}x+/);
  assert.match(
    rows(4)[0] ?? "",
    /^ ● two 2m14s {2}se {4}cond +… and 1 older task$/,
    "four run, and three show",
  );
  for (const row of rows(4)) assert.ok(visibleWidth(row) <= 60);
  for (const width of [1, 5, 12, 20])
    for (const row of dockRows(tasks, width, plainTheme())) assert.ok(visibleWidth(row) <= width);
});

type Widget = (tui: { requestRender(): void }, theme: Theme) => { render(width: number): string[] };

/** Returns a dock, the toasts of a busy agent beside it, and the rows of both. */
function screen(t: TestContext, mode: "tui" | "rpc" = "tui") {
  const widgets = new Map<string, { render(width: number): string[] }>();
  const ui = {
    setWidget(key: string, widget: Widget | undefined) {
      if (widget) widgets.set(key, widget({ requestRender() {} }, plainTheme()));
      else widgets.delete(key);
    },
    notify() {},
  };
  const ctx = { hasUI: true, mode, isIdle: () => false, ui };
  const registry = new TaskRegistry();
  const dock = new Dock(ctx as never, registry);
  const toasts = new Toasts(ctx as never, { toasts: "busy", jobs: true }, () => false, dock);
  t.after(() => {
    dock.close();
    toasts.close();
  });
  const running: MonitorTask[] = [];
  return {
    dock,
    toasts,
    start(id: string): MonitorTask {
      const task: MonitorTask = Object.assign(silentTask({ id, spec: { description: id } }), {
        end: undefined,
      });
      running.push(task);
      registry.add(task);
      dock.started();
      return task;
    },
    end(task: MonitorTask): void {
      task.end = silentTask().end;
      dock.ended();
    },
    rows: (key: string) => widgets.get(key)?.render(60),
  };
}

function output(text: string) {
  const lines = { firstLine: 1, lastLine: 1, lines: 1, texts: [text], cutLines: 0, truncated: false };
  const skipped = { skippedBefore: nothingSkipped, skippedWithin: nothingSkipped, repeatsBefore: undefined };
  return { seq: 1, atMs: 0, ...lines, ...skipped };
}

test("the dock keeps its height from the first start to the last end, and then is gone", (t) => {
  const { start, end, rows } = screen(t);
  assert.equal(rows("monitor-dock"), undefined, "nothing before anything runs");
  const tasks = ["one", "two", "three", "four", "five"].map((id) => {
    const task = start(id);
    assert.equal(rows("monitor-dock")?.length, 3, `with ${id}`);
    return task;
  });
  for (const [index, task] of tasks.entries()) {
    end(task);
    assert.equal(rows("monitor-dock")?.length, index < 4 ? 3 : undefined, `without ${task.id}`);
  }
});

test("a task in the dock has no toast of its lines, and one that is too old for it has", (t) => {
  const { start, toasts, rows } = screen(t);
  const [oldest] = ["one", "two", "three", "four"].map(start);
  const newest = start("five");
  toasts.output(newest, output("said in the dock"));
  assert.equal(rows("monitor-toasts"), undefined);
  assert.ok(oldest);
  toasts.output(oldest, output("said in a toast"));
  assert.deepEqual(rows("monitor-toasts"), [" » one  said in a toast"]);
});

test("there is no dock without a terminal", (t) => {
  const { start, dock, rows } = screen(t, "rpc");
  const task = start("one");
  assert.equal(rows("monitor-dock"), undefined);
  assert.equal(dock.shows(task), false);
});
