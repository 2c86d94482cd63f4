import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import { textResult } from "../../core/tools/text-result.ts";
import { findTask, type NewTask, type TaskUpdate } from "../change-list.ts";
import type { Task } from "../task.ts";
import type { TaskList } from "../task-list.ts";
import { listText, taskText } from "../texts/list.ts";

export interface TasksArguments {
  add?: readonly NewTask[];
  update?: readonly TaskUpdate[];
  list?: boolean;
  id?: string;
}

/** Carries out the model's calls of `tasks`. */
export class TasksCall {
  readonly #list: TaskList;

  constructor(list: TaskList) {
    this.#list = list;
  }

  async run({
    add = [],
    update = [],
    id,
    list = false,
  }: TasksArguments): Promise<AgentToolResult<{ tasks: Task[] }>> {
    if (id !== undefined) findTask(this.#list.all(), id);
    const changed = add.length + update.length > 0 ? await this.#list.change({ add, update }) : [];
    const tasks = this.#list.all();
    const details = { tasks: [...tasks] };
    const one = id === undefined ? undefined : taskText(findTask(tasks, id), tasks);
    const isWhole = list || (changed.length === 0 && one === undefined);
    const parts = [
      ...(isWhole ? [listText(tasks)] : changed.map((task) => taskText(task, tasks))),
      ...(one === undefined ? [] : [one]),
    ];
    return textResult(parts.join("\n"), details);
  }
}
