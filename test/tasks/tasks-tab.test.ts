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

test("a key of a task says what it did, with a verb", async () => {
  const tasks = [task("1", "pending")];
  const list = { all: () => tasks, change: async () => [] } as unknown as TaskList;
  const tab = tasksTab(list, { check() {}, enable() {} });
  const [item] = await tab.items();
  const said = async (key: string, of = item): Promise<string | undefined> =>
    tab
      .keys(of)
      .find((own) => own.key === key)
      ?.run(["1"], "");
  assert.equal(await said("b"), 'Began [ ] #1 "subject 1"');
  assert.equal(await said("d"), 'Completed [ ] #1 "subject 1"');
  assert.equal(await said("p"), 'Dropped [ ] #1 "subject 1"');
  tasks[0] = task("1", "dropped");
  assert.equal(await said("o", (await tab.items())[0]), 'Reopened [-] #1 "subject 1"');
});
