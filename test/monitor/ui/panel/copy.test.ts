import assert from "node:assert/strict";
import { test } from "node:test";
import { ListView } from "../../../../extensions/monitor/ui/panel/list-view.ts";
import type { PanelFrame } from "../../../../extensions/monitor/ui/panel/panel-pane.ts";
import type { PanelTasks } from "../../../../extensions/monitor/ui/panel/panel-tasks.ts";
import { listActions } from "../../../../extensions/monitor/ui/panel/task-actions.ts";
import { TaskDoer } from "../../../../extensions/monitor/ui/panel/task-doer.ts";
import { Unread } from "../../../../extensions/monitor/ui/panel/unread.ts";
import { type TaskView, taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { silentTask } from "../../silent-task.ts";

function task(id: string, isKept: boolean): TaskView {
  const view = taskView(silentTask({ id }));
  const log = {
    ...view.logs[0],
    path: `/logs/${id}`,
    place: isKept ? `/logs/${id}` : "nothing was kept",
    isKept,
  };
  return { ...view, id, state: { kind: "running" }, logs: [log] };
}

test("y copies the paths of what is selected, one a line, wherever the cursor is, and ends the selection", async () => {
  const tasks = [task("ma", true), task("mb", true), task("mc", true)];
  const lost = task("md", false);
  const copied: string[] = [];
  const said: string[] = [];
  const list = new ListView(new Unread(), tasks);
  const copy = async (text: string): Promise<boolean> => {
    copied.push(text);
    return true;
  };
  const frame = { say: (text: string) => said.push(text), draw() {} } as unknown as PanelFrame;
  const doer = new TaskDoer({ copy } as unknown as PanelTasks, list.choice, frame, {} as never);
  const press = async (all: TaskView[]): Promise<string | undefined> => {
    const before = said.length;
    listActions(list, all, frame, doer, () => {}).copy?.();
    await waitUntil(() => said.length > before, 10_000, "what is said");
    return said.at(-1);
  };
  list.toggleSelected(tasks);
  list.toggleSelected(tasks);
  assert.equal(list.selected(tasks)?.id, "mc", "the cursor is behind them");
  assert.equal(await press(tasks), "Copied the paths of 2 logs");
  assert.equal(copied.at(-1), "/logs/ma\n/logs/mb");
  assert.equal(await press(tasks), "Copied /logs/mc", "nothing is selected any more");
  const all = [...tasks, lost];
  list.toggleSelected(all);
  list.toggleSelected(all);
  assert.equal(await press(all), "Copied the paths of 1 of 2 logs; the others were not kept");
  assert.equal(copied.at(-1), "/logs/mc");
  list.select("md");
  assert.equal(await press(all), "Not copied: nothing was kept");
  assert.equal(copied.length, 3);
});
