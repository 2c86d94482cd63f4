import assert from "node:assert/strict";
import { test } from "node:test";
import type { Task, TaskStatus } from "../../extensions/tasks/task.ts";
import type { TaskList } from "../../extensions/tasks/task-list.ts";
import { tasksTab } from "../../extensions/tasks/ui/tasks-tab.ts";

function task(id: string, status: TaskStatus): Task {
  return { id, subject: `subject ${id}`, status, after: [], notes: [], createdAtMs: 0, updatedAtMs: 0 };
}

test("to clear what is done is offered only where something is", async () => {
  let tasks: Task[] = [];
  const tab = tasksTab({ all: () => tasks } as unknown as TaskList, { check() {}, enable() {} });
  const keys = async (): Promise<string> => {
    const [item] = await tab.items();
    return tab
      .keys(item)
      .map(({ key }) => key)
      .join("");
  };
  assert.equal(await keys(), "dpxn");
  tasks = [task("1", "pending")];
  assert.equal(await keys(), "bdpxn");
  tasks = [task("1", "pending"), task("2", "completed")];
  assert.equal(await keys(), "bdpxnc");
});
