import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { fitLabel } from "../../core/pi/fit-label.ts";
import { formatDuration } from "../../core/text/format.ts";
import type { TaskRegistry } from "../registry.ts";
import { isFailure } from "../task/end-reason.ts";
import type { JobTask } from "../task/job-task.ts";
import type { EndedTask, Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import type { TasksObserver } from "../tasks.ts";
import type { Dock } from "./dock.ts";

const WIDGET_KEY = "monitor-jobs";
const REFRESH_MS = 1_000;
/** The time for which the line stays after the end of the last job. */
const LINGER_MS = 10_000;
/** RPC clients, which have no width, get the line, too: labels are cut as for a usual terminal. */
const ROW_COLUMNS = 80;

/** The line above the editor: `✶ bg: build 2m30s, train 5m12s · 3 done · 1 failed · 1 stopped`. */
export class JobsLine implements TasksObserver {
  readonly #ctx: ExtensionContext;
  readonly #registry: TaskRegistry;
  readonly #dock: Dock | undefined;
  /** The counts since the line appeared. */
  #done = 0;
  #failed = 0;
  #stopped = 0;
  #refresh: NodeJS.Timeout | undefined;
  #removal: NodeJS.Timeout | undefined;

  /** @param dock shows some jobs anyway */
  constructor(ctx: ExtensionContext, registry: TaskRegistry, dock?: Dock) {
    this.#dock = dock;
    this.#ctx = ctx;
    this.#registry = registry;
  }

  started(task: Task): void {
    if (task.kind !== "job" || !this.#ctx.hasUI) return;
    clearTimeout(this.#removal);
    this.#refresh ??= setInterval(() => this.#show(), REFRESH_MS);
    this.#show();
  }

  resumed(task: Task): void {
    this.started(task);
  }

  ended(task: EndedTask): void {
    const { reason } = task.end;
    if (task.kind !== "job" || !this.#ctx.hasUI) return;
    if (isFailure(reason)) this.#failed++;
    else if (reason.kind === "exited") this.#done++;
    else this.#stopped++;
    this.#show();
    if (this.#running().length > 0) return;
    clearInterval(this.#refresh);
    this.#refresh = undefined;
    this.#removal = setTimeout(() => this.#remove(), LINGER_MS);
  }

  close(): void {
    clearInterval(this.#refresh);
    clearTimeout(this.#removal);
  }

  #running(): JobTask[] {
    return this.#registry.running().filter((task) => task.kind === "job");
  }

  #show(): void {
    const undocked = this.#running().filter((job) => !this.#dock?.shows(job));
    const running = undocked.map(
      (job) => `${fitLabel(labelOf(job), ROW_COLUMNS)} ${formatDuration(Math.max(job.ageMs, 1_000))}`,
    );
    const parts = [
      ...(running.length > 0 ? [running.join(", ")] : []),
      ...(this.#done > 0 ? [`${this.#done} done`] : []),
      ...(this.#failed > 0 ? [`${this.#failed} failed`] : []),
      ...(this.#stopped > 0 ? [`${this.#stopped} stopped`] : []),
    ];
    this.#ctx.ui.setWidget(WIDGET_KEY, parts.length > 0 ? [`✶ bg: ${parts.join(" · ")}`] : undefined);
  }

  #remove(): void {
    this.#done = 0;
    this.#failed = 0;
    this.#stopped = 0;
    this.#ctx.ui.setWidget(WIDGET_KEY, undefined);
  }
}
