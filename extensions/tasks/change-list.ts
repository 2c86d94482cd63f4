import { isOpen, type Task, type TaskListState, type TaskStatus, waitsFor } from "./task.ts";
import { changeText } from "./texts/changes.ts";

export const TASKS_MAX = 200;
export const SUBJECT_MAX_CHARS = 200;
export const DESCRIPTION_MAX_CHARS = 4_000;
const OWNER_MAX_CHARS = 80;
const NOTES_MAX = 5;

/** A requested task. */
export interface NewTask {
  subject: string;
  description?: string | undefined;
  after?: readonly string[] | undefined;
}

/** The changes to a task. */
export interface TaskUpdate {
  id: string;
  status?: TaskStatus | undefined;
  subject?: string | undefined;
  description?: string | undefined;
  owner?: string | undefined;
}

/** An event of a task, with the task as it is then. */
export interface TaskEvent {
  kind: "created" | "started" | "completed" | "closed" | "reopened" | "updated" | "deleted";
  task: Task;
  previousStatus?: TaskStatus;
}

export interface ChangedList {
  state: TaskListState;
  events: TaskEvent[];
}

const KIND_OF_STATUS: Readonly<Record<TaskStatus, TaskEvent["kind"]>> = {
  pending: "reopened",
  in_progress: "started",
  completed: "completed",
  dropped: "closed",
};

/**
 * Returns the list with these tasks and updates.
 * @throws Error for an unknown id, a circle, a text that is too long or blank, or a task that is completed
 * before a task that it waits for
 */
export function changeList(
  before: TaskListState,
  { add = [], update = [] }: { add?: readonly NewTask[]; update?: readonly TaskUpdate[] },
  nowMs: number,
): ChangedList {
  const added = addTasks(before, add, nowMs);
  let { state } = added;
  const { events } = added;
  for (const change of update) {
    const task = findTask(state.tasks, change.id);
    const after = updated(task, change, nowMs);
    state = { ...state, tasks: state.tasks.map((other) => (other === task ? after : other)) };
    events.push(...eventsOf(task, after));
  }
  // This check comes last, so that one call may complete both.
  for (const { id, status } of update) if (status === "completed") checkMayComplete(state.tasks, id);
  return { state, events };
}

/** Returns the list without these tasks; nothing waits for them any more. */
export function removeTasks(before: TaskListState, ids: readonly string[]): ChangedList {
  const gone = ids.map((id) => findTask(before.tasks, id));
  const tasks = before.tasks
    .filter((task) => !gone.includes(task))
    .map((task) => ({ ...task, after: task.after.filter((id) => !gone.some((other) => other.id === id)) }));
  return { state: { ...before, tasks }, events: gone.map((task) => ({ kind: "deleted", task })) };
}

/** Returns the list with a note on a task: the end of a command that worked on it. */
export function noteOnTask(before: TaskListState, id: string, note: string, nowMs: number): ChangedList {
  const task = findTask(before.tasks, id);
  const after = { ...task, notes: [...task.notes, note].slice(-NOTES_MAX), updatedAtMs: nowMs };
  const tasks = before.tasks.map((other) => (other === task ? after : other));
  return { state: { ...before, tasks }, events: [{ kind: "updated", task: after }] };
}

/** @throws Error that names the existing ids */
export function findTask(tasks: readonly Task[], id: string): Task {
  const wanted = id.trim().replace(/^#/, "");
  const found = tasks.find((task) => task.id === wanted);
  if (found) return found;
  throw new Error(
    changeText.noSuchTask(
      id,
      tasks.map((task) => task.id),
    ),
  );
}

function addTasks(before: TaskListState, add: readonly NewTask[], nowMs: number): ChangedList {
  if (before.tasks.length + add.length > TASKS_MAX) {
    throw new Error(changeText.listFull(before.tasks.length, add.length, TASKS_MAX));
  }
  // An edited file may give the next task the number of an existing one.
  const firstId = Math.max(before.nextId, ...before.tasks.map(({ id }) => Number(id) + 1));
  const fresh = add.map((task, index) => newTask(task, String(firstId + index), nowMs));
  const tasks = [...before.tasks, ...fresh];
  const checked = fresh.map((task) => ({
    ...task,
    after: [...new Set(task.after.map((id) => findTask(tasks, id).id))],
  }));
  const state = { tasks: [...before.tasks, ...checked], nextId: firstId + fresh.length };
  for (const task of checked) checkNoCircle(task, state.tasks);
  return { state, events: checked.map((task) => ({ kind: "created", task })) };
}

function newTask({ subject, description, after = [] }: NewTask, id: string, nowMs: number): Task {
  return {
    id,
    subject: checkedSubject(subject),
    ...(description === undefined ? {} : { description: checkedDescription(description) }),
    status: "pending",
    after: [...after],
    notes: [],
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
}

function updated(task: Task, { status, subject, description, owner }: TaskUpdate, nowMs: number): Task {
  const { completedAtMs: _, ...rest } = task;
  return {
    ...(status === undefined || status === "completed" ? task : rest),
    ...(status === undefined ? {} : { status }),
    ...(status === "completed" ? { completedAtMs: task.completedAtMs ?? nowMs } : {}),
    ...(subject === undefined ? {} : { subject: checkedSubject(subject) }),
    ...(description === undefined ? {} : { description: checkedDescription(description) }),
    ...(owner === undefined ? {} : { owner: checkedText("owner", owner, OWNER_MAX_CHARS) }),
    updatedAtMs: nowMs,
  };
}

function checkedSubject(subject: string): string {
  const text = checkedText("subject", subject, SUBJECT_MAX_CHARS);
  if (text === "") throw new Error(changeText.blankSubject);
  return text;
}

function checkedDescription(description: string): string {
  return checkedText("description", description, DESCRIPTION_MAX_CHARS);
}

/** Bounds a text, because a list is written whole into a file or a session. */
function checkedText(name: string, given: string, maxChars: number): string {
  const text = given.trim();
  if (text.length <= maxChars) return text;
  throw new Error(changeText.tooLong(name, text, maxChars));
}

function eventsOf(before: Task, task: Task): TaskEvent[] {
  const { status: previousStatus } = before;
  if (before.status !== task.status) return [{ kind: KIND_OF_STATUS[task.status], task, previousStatus }];
  const isSame = ["subject", "description", "owner"].every(
    (key) => fieldOf(before, key) === fieldOf(task, key),
  );
  return isSame ? [] : [{ kind: "updated", task, previousStatus }];
}

function fieldOf(task: Task, key: string): unknown {
  return Object.entries(task).find(([name]) => name === key)?.[1];
}

function checkNoCircle(start: Task, tasks: readonly Task[]): void {
  const seen = new Set<string>();
  const toSee = [...start.after];
  for (let id = toSee.pop(); id !== undefined; id = toSee.pop()) {
    if (id === start.id) {
      throw new Error(changeText.waitsForItself(start.id, start.subject, start.after));
    }
    if (seen.has(id)) continue;
    seen.add(id);
    // A task that does not exist holds nobody up.
    toSee.push(...(tasks.find((task) => task.id === id)?.after ?? []));
  }
}

function checkMayComplete(tasks: readonly Task[], id: string): void {
  const task = findTask(tasks, id);
  if (task.status !== "completed") return;
  const [first] = waitsFor(task, tasks);
  if (!first) return;
  throw new Error(changeText.cannotBeCompleted(task, first));
}

/** Returns the ids of the tasks that need no more work. */
export function settledIds({ tasks }: TaskListState): string[] {
  return tasks.filter((task) => !isOpen(task)).map(({ id }) => id);
}
