import type { ListItem, ListKey, ListTab } from "../../core/pi/list-tab.ts";
import { label } from "../../core/text/label.ts";
import type { ListUse } from "../commands/tasks-command.ts";
import { isOpen, type Task, type TaskStatus, waitsFor } from "../task.ts";
import type { TaskList } from "../task-list.ts";
import { commandText } from "../texts/commands.ts";
import { taskLine, taskText } from "../texts/list.ts";

const SUBJECT_MAX_CHARS = 200;
const STATES = {
  pending: "waiting",
  in_progress: "running",
  completed: "done",
  dropped: "paused",
} as const satisfies Record<TaskStatus, ListItem["state"]>;

/** Makes the tab of the task list in the panel. */
export function tasksTab(list: TaskList, use: ListUse): ListTab {
  /** As they were last shown. */
  let tasks: readonly Task[] = [];
  const lines = (ids: readonly string[]): string =>
    list
      .all()
      .filter(({ id }) => ids.includes(id))
      .map((task) => taskLine(task, list.all()))
      .join(", ");
  const become = (key: string, does: string, did: string, status: TaskStatus): ListKey => ({
    key,
    does,
    async run(ids) {
      await list.change({ update: ids.map((id) => ({ id, status })) });
      return `${did} ${lines(ids)}`;
    },
  });
  const remove: ListKey = {
    key: "x",
    does: "delete",
    asks: { verb: "Delete", does: commandText.deletesIt },
    async run(ids) {
      const deleted = lines(ids);
      for (const id of ids) await list.remove(id);
      return `Deleted ${deleted}`;
    },
  };
  const add: ListKey = {
    key: "n",
    does: "new",
    isOfList: true,
    types: commandText.addTask,
    async run(_ids, typed) {
      use.check();
      const added = await list.change({ add: [{ subject: typed }] });
      use.enable();
      return `Added ${lines(added.map(({ id }) => id))}`;
    },
  };
  const clear: ListKey = {
    key: "c",
    does: commandText.clearKey,
    isOfList: true,
    asks: { verb: commandText.clear, does: commandText.clearsIt },
    run: async () => commandText.removed(await list.clear()),
  };
  return {
    empty: commandText.emptyTab,
    counted: commandText.counted,
    async items() {
      tasks = list.all();
      if (tasks.length === 0) use.check();
      return tasks.map((task) => itemOf(task, tasks));
    },
    keys(item) {
      const isDone = item?.state === "done" || item?.state === "paused";
      const changes = isDone
        ? [become("o", "reopen", "Reopened", "pending")]
        : [
            ...(item?.state === "waiting" ? [become("b", "begin", "Began", "in_progress")] : []),
            become("d", "done", "Completed", "completed"),
            become("p", "drop", "Dropped", "dropped"),
          ];
      return [...changes, remove, add, ...(tasks.every(isOpen) ? [] : [clear])];
    },
  };
}

function itemOf(task: Task, tasks: readonly Task[]): ListItem {
  const waiting = isOpen(task) ? waitsFor(task, tasks) : [];
  const facts = [
    task.status.replace("_", " "),
    ...(task.owner === undefined ? [] : [`owner ${label(task.owner)}`]),
    ...(waiting.length > 0 ? [`waits for ${waiting.map(({ id }) => `#${id}`).join(", ")}`] : []),
  ];
  return {
    id: task.id,
    state: STATES[task.status],
    title: `#${task.id} ${label(task.subject, SUBJECT_MAX_CHARS)}`,
    label: task.subject,
    facts,
    details: taskText(task, tasks).split("\n"),
  };
}
