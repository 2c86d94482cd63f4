import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { startedTask } from "../commands/started-facts.ts";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import { checkDirectory } from "../task/spawn-shell.ts";
import type { Task } from "../task/task.ts";
import { labelOf, quotedLabelOf } from "../task/task-label.ts";
import { commandText } from "../texts/commands.ts";
import { noticeText } from "../texts/notices.ts";
import { startText } from "../texts/starts.ts";
import type { Started } from "../ui/started-row.ts";

/** The ways in which a restart is told. */
export interface RestartNews {
  /** Adds a row on a start. @returns a text that is still to be shown */
  started(started: Started): string | undefined;
  /** Tells whether the row of a task's next notice comes at once. */
  rowsComeAtOnce(): boolean;
  /** Tells the model, without a request. */
  toModel(text: string): void;
}

/** What a person is told of a restart. */
export interface Restarted {
  text: string;
  /** The text for the transcript, if no row there says it. */
  untold: string | undefined;
}

/** Starts tasks again for a person: a running one as the same task, an ended one as a new task. */
export class TaskRestarts {
  readonly #monitors: MonitorStarter;
  readonly #jobs: JobStarter;
  readonly #news: RestartNews;

  constructor(monitors: MonitorStarter, jobs: JobStarter, news: RestartNews) {
    this.#monitors = monitors;
    this.#jobs = jobs;
    this.#news = news;
  }

  /** @throws Error that gives the reason if it could not be started */
  async restart(task: Task, by: "command" | "panel", ctx: ExtensionContext): Promise<Restarted> {
    // What runs is not ended for a start that must fail.
    if (!task.end) await checkDirectory({ cwd: task.spec.directory });
    if (!task.end) {
      task.startAgain(by);
      const text = commandText.startedAgain(labelOf(task));
      return { text, untold: this.#news.rowsComeAtOnce() ? undefined : text };
    }
    if (!task.canStartAgain) throw new Error(startText.cannotStartAgain(task.id));
    const again = task.kind === "monitor" ? await this.#monitor(task, ctx) : await this.#job(task, ctx);
    again.isProtected = task.isProtected;
    // Its events would be of an id that the model has never read.
    if (task.spec.startedBy !== "user")
      this.#news.toModel(noticeText.againByUserAs(task.id, quotedLabelOf(task), again.id));
    const said = commandText.startedAgainAs(again.id);
    return {
      text: `${said}: ${labelOf(again)}`,
      untold: this.#news.started({ ...startedTask(again), said }),
    };
  }

  async #monitor({ spec }: MonitorTask, ctx: ExtensionContext): Promise<Task> {
    const { ready, timeoutMs, ...asked } = spec;
    const request = { ...asked, ...readyRequest(ready), timeoutMs, persistent: timeoutMs === undefined };
    return (await this.#monitors.start(request, ctx, "person")).task;
  }

  async #job({ spec }: JobTask, ctx: ExtensionContext): Promise<Task> {
    const { ready, ...asked } = spec;
    return await this.#jobs.start({ ...asked, ...readyRequest(ready) }, ctx, "person");
  }
}

function readyRequest(ready: Task["spec"]["ready"]) {
  return { ready: ready && { ...ready, within_ms: ready.withinMs } };
}
