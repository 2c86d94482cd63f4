import assert from "node:assert/strict";
import { test } from "node:test";
import { changeList } from "../../extensions/tasks/change-list.ts";
import { completeTasks } from "../../extensions/tasks/commands/complete-tasks.ts";
import { EMPTY_LIST } from "../../extensions/tasks/task.ts";

test("Tab offers the words of /tasks, and the ids of the tasks for which a word means something", () => {
  const added = changeList(
    EMPTY_LIST,
    { add: [{ subject: "design\u202e" }, { subject: "build" }], update: [{ id: "1", status: "completed" }] },
    1,
  );
  const { tasks } = added.state;
  const offered = (prefix: string) => completeTasks(tasks, prefix)?.map(({ value }) => value) ?? null;
  assert.equal(offered(""), null, "Enter shows the list");
  assert.deepEqual(offered("d"), ["done", "drop", "delete"]);
  assert.deepEqual(offered("done "), ["done 2"]);
  assert.deepEqual(offered("done #"), ["done 2"]);
  assert.deepEqual(offered("reopen "), ["reopen 1"]);
  assert.deepEqual(offered("delete "), ["delete 1", "delete 2"]);
  assert.equal(offered("delete 2"), null, "typed in full");
  for (const nothing of ["add ", "add the plants", "clear ", "constructor ", "x"])
    assert.equal(offered(nothing), null);
  assert.equal(completeTasks(tasks, "delete ")?.[0]?.description, "design\\u202e");
});
