import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import { commandText } from "../texts/commands.ts";
import { startText } from "../texts/starts.ts";

/** Starts tasks again for a person: a running one as the same task, an ended one as a new task. */
export class TaskRestarts {
  readonly #monitors: MonitorStarter;
  readonly #jobs: JobStarter;

  constructor(monitors: MonitorStarter, jobs: JobStarter) {
    this.#monitors = monitors;
    this.#jobs = jobs;
  }

  /**
   * @returns the text for the person
   * @throws Error that gives the reason if it could not be started
   */
  async restart(task: Task, by: "command" | "panel", ctx: ExtensionContext): Promise<string> {
    if (!task.end) {
      task.startAgain(by);
      return commandText.startedAgain(labelOf(task));
    }
    if (!task.canStartAgain) throw new Error(startText.cannotStartAgain(task.id));
    const again = task.kind === "monitor" ? await this.#monitor(task, ctx) : await this.#job(task, ctx);
    again.isProtected = task.isProtected;
    return commandText.startedAgainAs(again.id, labelOf(task));
  }

  async #monitor({ spec }: MonitorTask, ctx: ExtensionContext): Promise<Task> {
    const { ready, timeoutMs, ...asked } = spec;
    const request = { ...asked, ...readyRequest(ready), timeoutMs, persistent: timeoutMs === undefined };
    return (await this.#monitors.start(request, ctx)).task;
  }

  async #job({ spec }: JobTask, ctx: ExtensionContext): Promise<Task> {
    const { ready, ...asked } = spec;
    return await this.#jobs.start({ ...asked, ...readyRequest(ready) }, ctx);
  }
}

function readyRequest(ready: Task["spec"]["ready"]) {
  return { ready: ready && { ...ready, within_ms: ready.withinMs } };
}
