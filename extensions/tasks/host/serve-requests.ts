import type { EventBus } from "@earendil-works/pi-coding-agent";
import { errorLabel } from "../../core/text/label.ts";
import { replyChannel, TASK_REQUESTS, type TaskReply } from "../bus.ts";
import { DESCRIPTION_MAX_CHARS, findTask, SUBJECT_MAX_CHARS, type TaskUpdate } from "../change-list.ts";
import { isOpen, nextTask, type Task, taskStatuses } from "../task.ts";
import type { TaskList } from "../task-list.ts";
import { changeText } from "../texts/changes.ts";
import { eventFacts } from "./task-facts.ts";

const VERSION = 1;

type Fields = Readonly<Record<string, unknown>>;

/** Answers one request of another extension. @throws Error that names the mistake in it */
type Answer = (list: TaskList, request: Fields) => Promise<Record<string, unknown>> | Record<string, unknown>;

const ANSWERS: Readonly<Record<keyof typeof TASK_REQUESTS, Answer>> = {
  ping: () => ({ version: VERSION }),
  pending: (list) => pending(list.all()),
  async create(list, request) {
    const subject = textField(request, "subject", SUBJECT_MAX_CHARS);
    const description = textField(request, "description", DESCRIPTION_MAX_CHARS);
    if (!subject) throw new Error(changeText.subjectMissing);
    const [task] = await list.change({ add: [{ subject, description }] });
    if (!task) throw new Error(changeText.notAdded);
    return { id: task.id, task: eventFacts({ kind: "created", task }) };
  },
  async update(list, request) {
    const update = updateIn(request);
    await list.change({ update: [update] });
    return { task: eventFacts({ kind: "updated", task: findTask(list.all(), update.id) }) };
  },
  find: (list, request) => ({
    task: eventFacts({ kind: "updated", task: findTask(list.all(), idIn(request)) }),
  }),
  clean: async (list) => ({ pruned: await list.clear() }),
};

/** Returns the open tasks; the first is the one to do next. */
export function pending(tasks: readonly Task[]): {
  pending: number;
  tasks: { id: string; subject: string }[];
} {
  const open = tasks.filter(isOpen);
  const next = nextTask(tasks);
  const ordered = next ? [next, ...open.filter((task) => task !== next)] : open;
  return { pending: open.length, tasks: ordered.map(({ id, subject }) => ({ id, subject })) };
}

/** Answers the request that came on the channel; a request without an id gets no answer. */
export async function answer(bus: EventBus, name: keyof typeof TASK_REQUESTS, list: TaskList, data: unknown) {
  const request: Fields = Object(data);
  const { requestId } = request;
  if (typeof requestId !== "string") return;
  const reply = (said: TaskReply): void => bus.emit(replyChannel(TASK_REQUESTS[name], requestId), said);
  try {
    const answered = ANSWERS[name](list, request);
    // A synchronous answer goes out in the same turn.
    reply({ success: true, data: answered instanceof Promise ? await answered : answered });
  } catch (error) {
    reply({ success: false, error: error instanceof Error ? error.message : errorLabel(error) });
  }
}

function updateIn(request: Fields): TaskUpdate {
  const { status } = request;
  const known = taskStatuses.find((allowed) => allowed === status);
  if (status !== undefined && !known) {
    throw new Error(changeText.wrongStatus(status, taskStatuses));
  }
  return {
    id: idIn(request),
    status: known,
    subject: textField(request, "subject", SUBJECT_MAX_CHARS),
    description: textField(request, "description", DESCRIPTION_MAX_CHARS),
  };
}

function idIn({ taskId, id = taskId }: Fields): string {
  if (typeof id === "string") return id;
  throw new Error(changeText.wrongId(id));
}

/** Cuts long texts, because other packages know no bound. */
function textField(request: Fields, name: string, maxChars: number): string | undefined {
  const value = request[name];
  if (value === undefined) return undefined;
  if (typeof value === "string" && value.trim() !== "") return cutText(value.trim(), maxChars);
  throw new Error(changeText.blankText(name, value));
}

/** Cuts a text, but no character of two units in two. */
function cutText(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, "");
}
