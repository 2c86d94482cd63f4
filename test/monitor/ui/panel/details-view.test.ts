import assert from "node:assert/strict";
import { test } from "node:test";
import { wholeLog } from "../../../../extensions/core/files/log-keeping.ts";
import type { MonitorTask } from "../../../../extensions/monitor/task/monitor-task.ts";
import { DetailsView } from "../../../../extensions/monitor/ui/panel/details-view.ts";
import { taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { silentTask } from "../../silent-task.ts";
import { plainTheme } from "../plain-theme.ts";

const loss = { message: "ENOSPC: no space left on device", keptBytes: 0 };
const lost = { begins: undefined, loss };

async function detailsOf(task: MonitorTask): Promise<string> {
  const view = taskView(task);
  const details = new DetailsView(view, { screenRows: 20, do() {}, draw() {} });
  await details.refresh();
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
