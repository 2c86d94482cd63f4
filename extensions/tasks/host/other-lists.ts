import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { replyChannel, TASK_REQUESTS } from "../bus.ts";
import { listProblem } from "../texts/lists.ts";

/** Names of tools that packages declare for a list of things to do; `task` alone is a subagent's. */
const LIST_TOOL =
  /^(?:todos?|(?:manage_?)?(?:todos?|tasks?)_?(?:list|add|create|get|update|delete|write|read|manage))$/i;
/** The event by which other packages say that they answer from now on. */
const READY = "tasks:ready";

/** Another package's task list: if there is one, ours keeps out. */
export class OtherList {
  readonly #pi: ExtensionAPI;
  readonly #removals: (() => void)[];
  /** The ids of our own questions, which ours must not answer. */
  readonly #asked = new Set<unknown>();
  #hasAnswered = false;

  constructor(pi: ExtensionAPI) {
    this.#pi = pi;
    this.#removals = [pi.events.on(READY, () => this.#ask())];
    this.#ask();
  }

  has(): boolean {
    return this.#hasAnswered || this.#toolName() !== undefined;
  }

  /** Tells whether a request is our own question. */
  isOwn(request: unknown): boolean {
    return this.#asked.has((Object(request) as { requestId?: unknown }).requestId);
  }

  /** @throws Error that names the other list */
  check(): void {
    if (!this.has()) return;
    const name = this.#toolName();
    throw new Error(listProblem.anotherList(name));
  }

  close(): void {
    for (const remove of this.#removals) remove();
  }

  #toolName(): string | undefined {
    return this.#pi.getAllTools().find(({ name }) => LIST_TOOL.test(name))?.name;
  }

  /** Asks for another list. Most answer at once; one that has to read something first may answer later. */
  #ask(): void {
    const requestId = crypto.randomUUID();
    this.#asked.add(requestId);
    const answered = (): void => {
      this.#hasAnswered = true;
    };
    this.#removals.push(this.#pi.events.on(replyChannel(TASK_REQUESTS.ping, requestId), answered));
    this.#pi.events.emit(TASK_REQUESTS.ping, { requestId });
  }
}
