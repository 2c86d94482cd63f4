import type { EventBus } from "@earendil-works/pi-coding-agent";
import {
  askTaskList,
  TASK_EVENTS,
  TASK_REQUESTS,
  TASKS_CHANGED_ELSEWHERE,
  type TaskReply,
} from "../../tasks/bus.ts";
import { refusal } from "../texts/refusals.ts";

/** The time that another extension gets for an answer. */
const ANSWER_MS = 3_000;

/** The open tasks of the list. */
export interface OpenTasks {
  count: number;
  /** The task to do next, if the list names one. */
  next?: { id: string; subject: string };
}

/** Asks the session's task list, ours or another package's, for the loops. */
export class TaskListClient {
  readonly #bus: EventBus;
  readonly #removals: (() => void)[] = [];

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  /** Makes sure that there is a list from now on. @throws Error if there cannot be one */
  async want(): Promise<void> {
    const reply = await this.#ask(TASK_REQUESTS.ping, { wanted: true });
    if (reply?.success) return;
    throw new Error(refusal.noTaskList);
  }

  /** @returns undefined if there is no answer */
  async open(): Promise<OpenTasks | undefined> {
    const reply = await this.#ask(TASK_REQUESTS.pending, {});
    if (!reply?.success || typeof reply.data.pending !== "number") return undefined;
    const next = nextIn(reply.data.tasks);
    return { count: reply.data.pending, ...(next ? { next } : {}) };
  }

  /** @throws Error that says why there is no such task now */
  async create(subject: string, description: string): Promise<void> {
    const reply = await this.#ask(TASK_REQUESTS.create, { subject, description });
    if (!reply?.success) throw new Error(reply?.error ?? refusal.noAnswerOfTaskList);
  }

  /** @param changed called at every change of the list, until the session is over */
  listen(changed: () => void): void {
    const channels = [...Object.values(TASK_EVENTS), TASKS_CHANGED_ELSEWHERE];
    this.#removals.push(...channels.map((channel) => this.#bus.on(channel, changed)));
  }

  close(): void {
    for (const remove of this.#removals) remove();
  }

  async #ask(channel: string, fields: object): Promise<TaskReply | undefined> {
    return await askTaskList(this.#bus, channel, fields, ANSWER_MS);
  }
}

function nextIn(tasks: unknown): OpenTasks["next"] {
  const [first] = Array.isArray(tasks) ? tasks : [];
  const { id, subject } = Object(first) as { id?: unknown; subject?: unknown };
  return typeof id === "string" && typeof subject === "string" ? { id, subject } : undefined;
}
