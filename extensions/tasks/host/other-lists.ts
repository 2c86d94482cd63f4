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
  readonly #removeListener: () => void;
  #hasAnswered = false;
  /** A question is under way that is not for us. */
  isAsking = false;

  constructor(pi: ExtensionAPI) {
    this.#pi = pi;
    this.#ask();
    this.#removeListener = pi.events.on(READY, () => this.#ask());
  }

  has(): boolean {
    return this.#hasAnswered || this.#toolName() !== undefined;
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
    this.#removeListener();
  }

  #toolName(): string | undefined {
    return this.#pi.getAllTools().find(({ name }) => LIST_TOOL.test(name))?.name;
  }

  /** As far as that is known at once. */
  #ask(): void {
    const requestId = `pi-monitor-${process.pid}-${performance.now()}`;
    const remove = this.#pi.events.on(replyChannel(TASK_REQUESTS.ping, requestId), () => {
      this.#hasAnswered = true;
    });
    this.isAsking = true;
    this.#pi.events.emit(TASK_REQUESTS.ping, { requestId });
    this.isAsking = false;
    remove();
  }
}
