import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { PanelFrame } from "../../../../extensions/monitor/ui/panel/panel-pane.ts";
import type { PanelTasks } from "../../../../extensions/monitor/ui/panel/panel-tasks.ts";
import { TaskPane } from "../../../../extensions/monitor/ui/panel/task-pane.ts";
import { TreeSamples } from "../../../../extensions/monitor/ui/panel/tree-samples.ts";
import { Unread } from "../../../../extensions/monitor/ui/panel/unread.ts";
import { type TaskView, taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { mockClock } from "../../../harness/mock-clock.ts";
import { silentTask } from "../../silent-task.ts";
import { plainTheme } from "../plain-theme.ts";

test("what a task takes is measured once a second, however often one looks, and not without a look", async (t) => {
  const pass = mockClock(t);
  const measured: string[] = [];
  const measure = async (id: string): Promise<undefined> => {
    measured.push(id);
  };
  const samples = new TreeSamples(measure, () => {});
  for (let look = 0; look < 20; look++) {
    samples.look(["m1", "m2"]);
    await nextTurn();
    pass(250);
  }
  assert.deepEqual(measured.join(), Array(5).fill("m1,m2").join(), "in five seconds");
  pass(60_000);
  assert.equal(measured.length, 10, "nobody looks");
  samples.look([]);
  assert.equal(measured.length, 10, "nothing shows");
});

test("the panel looks at what its details show, or a wide list, and at nothing in a narrow list", async (t) => {
  const pass = mockClock(t);
  const one: TaskView = { ...taskView(silentTask()), id: "m1", state: { kind: "running" } };
  const shown = [one, { ...one, id: "m2" }];
  const measured: string[] = [];
  const tasks = {
    all: () => shown,
    async measure(id) {
      measured.push(id);
      return undefined;
    },
  } as Partial<PanelTasks> as PanelTasks;
  const frame = { screenRows: 30, draw() {}, do() {}, forgetSteps() {} } as Partial<PanelFrame> as PanelFrame;
  const screen = { start() {}, stop() {}, requestRender() {} };
  const pane = new TaskPane(tasks, new Unread(), screen, frame, undefined);
  t.after(() => pane.close(false));
  const lookAt = async (width: number): Promise<string[]> => {
    pane.render({ width, height: 20 }, plainTheme());
    pass(2_000);
    pane.look();
    await nextTurn();
    return measured.splice(0);
  };
  assert.deepEqual(await lookAt(80), []);
  assert.deepEqual(await lookAt(140), ["m1", "m2"]);
  pane.actions().open?.();
  assert.deepEqual(await lookAt(140), ["m1"]);
});
