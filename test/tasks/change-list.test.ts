import assert from "node:assert/strict";
import { test } from "node:test";
import { changeList, removeTasks, settledIds } from "../../extensions/tasks/change-list.ts";
import { EMPTY_LIST, nextTask, type TaskListState } from "../../extensions/tasks/task.ts";
import { listText, taskText } from "../../extensions/tasks/texts/list.ts";
import { widgetLines } from "../../extensions/tasks/ui/task-widget.ts";

type Request = Parameters<typeof changeList>[1];

function listWith(...requests: Request[]): TaskListState {
  return requests.reduce((state, request, index) => changeList(state, request, index).state, EMPTY_LIST);
}

const three = listWith({
  add: [{ subject: "design" }, { subject: "build", after: ["1"] }, { subject: "ship", after: ["#2"] }],
});

test("tasks get numbers that do not come again, and say what they wait for", () => {
  assert.equal(
    listText(three.tasks),
    '3 tasks, 3 open:\n[ ] #1 "design"\n[ ] #2 "build" (waits for #1)\n[ ] #3 "ship" (waits for #2)',
  );
  const { state } = removeTasks(three, ["3"]);
  assert.equal(changeList(state, { add: [{ subject: "new" }] }, 9).events[0]?.task.id, "4");
});

test("a change is told with the status before, and one that changes nothing is not", () => {
  const kinds = (request: Request) =>
    changeList(three, request, 5).events.map(({ kind, previousStatus }) => [kind, previousStatus]);
  assert.deepEqual(kinds({ update: [{ id: "1", status: "in_progress" }] }), [["started", "pending"]]);
  assert.deepEqual(kinds({ update: [{ id: "#1", status: "completed" }] }), [["completed", "pending"]]);
  assert.deepEqual(kinds({ update: [{ id: "1", status: "dropped" }] }), [["closed", "pending"]]);
  assert.deepEqual(kinds({ update: [{ id: "1", subject: "draw", owner: "ann" }] }), [["updated", "pending"]]);
  assert.deepEqual(kinds({ update: [{ id: "1", status: "pending" }] }), []);
  const done = listWith({ add: [{ subject: "a" }] }, { update: [{ id: "1", status: "completed" }] });
  const reopened = changeList(done, { update: [{ id: "1", status: "pending" }] }, 7);
  assert.deepEqual(
    reopened.events.map(({ kind }) => kind),
    ["reopened"],
  );
  assert.equal(done.tasks[0]?.completedAtMs, 1);
  assert.equal(reopened.state.tasks[0]?.completedAtMs, undefined);
});

test("of a list with one task the only one is named", () => {
  const one = listWith({ add: [{ subject: "a" }] });
  const remove = (list: typeof one) => () =>
    changeList(list, { update: [{ id: "9", status: "dropped" }] }, 5);
  assert.throws(remove(one), /^Error: There is no task "9"\. The only one is #1\.$/);
  assert.throws(remove(listWith()), /^Error: There is no task "9"\. The list is empty\.$/);
});

test("unknown ids, circles and a completion before its time are refused, and nothing is changed", () => {
  const bad: [Request, RegExp][] = [
    [{ update: [{ id: "9", status: "completed" }] }, /There is no task "9"\. There are #1, #2, #3\./],
    [{ add: [{ subject: "x", after: ["7"] }] }, /There is no task "7"/],
    [{ add: [{ subject: "x", after: ["4"] }] }, /#4 "x" would wait for itself/],
    [
      {
        add: [
          { subject: "x", after: ["5"] },
          { subject: "y", after: ["4"] },
        ],
      },
      /#4 "x" would wait for itself/,
    ],
    [
      { update: [{ id: "2", status: "completed" }] },
      /#2 "build" cannot be completed: it waits for #1 "design", which is pending\./,
    ],
    [
      {
        update: [
          { id: "1", status: "completed" },
          { id: "3", status: "completed" },
        ],
      },
      /#3 "ship" cannot be completed: it waits for #2/,
    ],
    [{ add: Array.from({ length: 198 }, () => ({ subject: "x" })) }, /beyond the 200 that it holds/],
  ];
  const before = structuredClone(three);
  for (const [request, says] of bad) assert.throws(() => changeList(three, request, 1), says);
  assert.deepEqual(three, before);
});

test("one call may complete a task together with what it waits for, and what is dropped holds nobody up", () => {
  const both = [
    { id: "2", status: "completed" },
    { id: "1", status: "completed" },
  ] as const;
  assert.deepEqual(settledIds(changeList(three, { update: both }, 1).state), ["1", "2"]);
  const dropped = listWith(
    { add: [{ subject: "a" }, { subject: "b", after: ["1"] }] },
    { update: [{ id: "1", status: "dropped" }] },
  );
  assert.equal(changeList(dropped, { update: [{ id: "2", status: "completed" }] }, 3).events.length, 1);
});

test("next is what is in progress, else the first that waits for nothing", () => {
  assert.equal(nextTask(three.tasks)?.id, "1");
  const started = changeList(three, { update: [{ id: "3", status: "in_progress" }] }, 1).state;
  assert.equal(nextTask(started.tasks)?.id, "3");
});

test("a removed task holds nobody up any more", () => {
  const { state, events } = removeTasks(three, ["1"]);
  assert.deepEqual(
    state.tasks.map(({ after }) => after),
    [[], ["2"]],
  );
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ["deleted"],
  );
});

test("subjects, owners and descriptions are quoted on one line, control characters visible", () => {
  const state = listWith(
    { add: [{ subject: 'a\n"b"\u001b[2J', description: "c\nd" }] },
    { update: [{ id: "1", owner: "e\u202ef" }] },
  );
  const [task] = state.tasks;
  assert.ok(task);
  assert.equal(taskText(task, state.tasks), '[ ] #1 "a\\n\\"b\\"\\x1b[2J" (owner "e\\u202ef")\n    "c\\nd"');
});

test("the widget shows what is in progress and what comes next, on five lines at most", () => {
  assert.deepEqual(widgetLines(three.tasks), []);
  const many = listWith(
    { add: Array.from({ length: 8 }, (_, index) => ({ subject: `t${index}` })) },
    { update: [{ id: "4", status: "in_progress" }] },
  );
  assert.deepEqual(widgetLines(many.tasks), [
    '[>] #4 "t3"',
    '[ ] #1 "t0"',
    '[ ] #2 "t1"',
    '[ ] #3 "t2"',
    "    … 4 more open",
  ]);
});

test("a list shows the last of what is done, and how many there are before", () => {
  const ids = Array.from({ length: 25 }, (_, index) => String(index + 1));
  const { tasks } = listWith(
    { add: ids.map((id) => ({ subject: `t${id}` })) },
    { update: ids.filter((id) => id !== "2").map((id) => ({ id, status: "completed" })) },
  );
  const [heading, before, ...lines] = listText(tasks).split("\n");
  assert.deepEqual([heading, before], ["25 tasks, 1 open:", "(4 before them that are done or dropped)"]);
  assert.deepEqual(lines.slice(0, 2), ['[ ] #2 "t2"', '[x] #6 "t6"']);
  assert.equal(lines.length, 21);
});

test("a blank subject and texts of any length are refused, wherever they come from", () => {
  const long = "x".repeat(10_000_000);
  const bad: [Request, RegExp][] = [
    [{ add: [{ subject: " \n " }] }, /^subject is blank; a task needs one\.$/],
    [{ update: [{ id: "1", subject: "\t" }] }, /^subject is blank/],
    [{ add: [{ subject: long }] }, /^subject "x{39}…" has 10000000 characters; allowed are at most 200\.$/],
    [{ add: [{ subject: "x", description: long }] }, /^description .* at most 4000\.$/],
    [{ update: [{ id: "1", owner: long }] }, /^owner .* at most 80\.$/],
  ];
  for (const [request, says] of bad) {
    assert.throws(
      () => changeList(three, request, 1),
      (error: Error) => says.test(error.message),
    );
  }
});

test("a list that was edited by hand gives no number twice, and what is not there holds nobody up", () => {
  const [first] = three.tasks;
  assert.ok(first);
  const edited: TaskListState = { tasks: [{ ...first, id: "5", after: ["77"] }], nextId: 1 };
  const { state } = changeList(edited, { add: [{ subject: "new", after: ["5"] }] }, 2);
  assert.deepEqual([state.tasks.map(({ id }) => id), state.nextId], [["5", "6"], 7]);
});
