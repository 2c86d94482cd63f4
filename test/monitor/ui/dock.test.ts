import assert from "node:assert/strict";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { dockRows } from "../../../extensions/monitor/ui/dock.ts";
import { type TaskView, taskView } from "../../../extensions/monitor/ui/task-view.ts";
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
  for (const row of rows(4)) assert.ok(visibleWidth(row) <= 60);
});
