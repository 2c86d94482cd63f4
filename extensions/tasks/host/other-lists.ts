import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { replyChannel, TASK_REQUESTS } from "../bus.ts";

/** Names under which packages declare tools for a list of things to do; `task` alone is a subagent's. */
const LIST_TOOL =
  /^(?:todos?|(?:manage_?)?(?:todos?|tasks?)_?(?:list|add|create|get|update|delete|write|read|manage))$/i;
/** By it other packages say that they answer from now on. */
const READY = "tasks:ready";

/** Another package's task list: where there is one, ours keeps out. */
export class OtherList {
  readonly #pi: ExtensionAPI;
  readonly #removals: (() => void)[];
  /** Of our own questions, which are not for us. */
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

  /** Whether a request is our own question. */
  isOwn(request: unknown): boolean {
    return this.#asked.has((Object(request) as { requestId?: unknown }).requestId);
  }

  /** @throws Error that says whose list there is */
  check(): void {
    if (!this.has()) return;
    const name = this.#toolName();
    throw new Error(
      `Another package keeps a task list${name === undefined ? "" : ` (tool ${name})`}: ours stays out of its way.`,
    );
  }

  close(): void {
    for (const remove of this.#removals) remove();
  }

  #toolName(): string | undefined {
    return this.#pi.getAllTools().find(({ name }) => LIST_TOOL.test(name))?.name;
  }

  /** Most answer at once; who has to read something first may as long as the session lasts. */
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
