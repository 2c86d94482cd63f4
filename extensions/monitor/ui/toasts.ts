import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { plainLine } from "../../core/text/clean.ts";
import { formatDuration } from "../../core/text/format.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import { describeEndOf } from "../task/describe-end.ts";
import { type EndReason, isFailure } from "../task/end-reason.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { EndedTask, Task } from "../task/task.ts";
import { labelOf } from "../task/task-label.ts";
import type { TasksObserver } from "../tasks.ts";
import type { Dock } from "./dock.ts";
import { outcomeOf } from "./task-view.ts";
import { ToastWidget } from "./toast-widget.ts";

/** RPC clients get at most one notification of an event in this time, over all tasks. */
const NOTIFY_INTERVAL_MS = 1_000;

/**
 * Tells the person at once of events while the agent is busy, or idle with its budget used up: their own rows
 * come only at the next boundary, or with the next prompt. In the terminal it uses lines above the editor,
 * since notifications stay in the transcript; notifications serve RPC clients, and failures.
 */
export class Toasts implements TasksObserver {
  readonly #ctx: ExtensionContext;
  readonly #when: MonitorSettings["toasts"];
  readonly #isHeldBack: () => boolean;
  readonly #dock: Dock | undefined;
  /** Whether there is the command `/bg-logs`. */
  readonly #hasLogCommand: boolean;
  readonly #widget: ToastWidget;
  #timer: NodeJS.Timeout | undefined;
  /** The latest event since the last notification. */
  #latest: string | undefined;
  #isClosed = false;

  /**
   * @param isHeldBack tells whether the rows of events wait although the agent is idle
   * @param dock shows the last lines of some tasks anyway
   */
  constructor(
    ctx: ExtensionContext,
    settings: Pick<MonitorSettings, "toasts" | "jobs">,
    isHeldBack: () => boolean,
    dock?: Dock,
  ) {
    this.#dock = dock;
    this.#ctx = ctx;
    this.#isHeldBack = isHeldBack;
    this.#when = settings.toasts;
    this.#hasLogCommand = settings.jobs;
    this.#widget = new ToastWidget(ctx);
  }

  output(task: MonitorTask, output: OutputEvent): void {
    if (!this.#ctx.hasUI || !this.#isTime()) return;
    const text = plainLine(output.texts.at(-1) ?? "") + (output.truncated ? "…" : "");
    if (this.#ctx.mode === "tui") {
      if (this.#dock?.shows(task)) return;
      this.#widget.add({ kind: "event", taskId: task.id, title: labelOf(task), text });
      return;
    }
    this.#latest = `${task.id} ${labelOf(task)}: ${text}`;
    if (this.#timer === undefined) this.#notify();
  }

  ended(task: EndedTask): void {
    const { reason } = task.end;
    if (!this.#ctx.hasUI || this.#when === "never") return;
    const text = `${describeEndOf(task, "person")} after ${formatDuration(task.ageMs)}`;
    const isTerminal = this.#ctx.mode === "tui";
    if (isTerminal) this.#widget.drop(task.id);
    if (isFailure(reason)) {
      const told = `${task.id} ${labelOf(task)}: ${text}${this.#waysToLog(task)}`;
      const warn = (): void => this.#ctx.ui.notify(told, "warning");
      if (!isTerminal || !this.#ctx.isIdle()) warn();
      // An idle agent's terminal shows the row of the end at once, unless it is held back.
      else afterDelivery(() => this.#isHeldBack() && !this.#isClosed && warn());
    } else if (isTerminal && this.#isTime() && !this.#isInRow(reason)) {
      this.#widget.add({ kind: outcomeOf(reason), taskId: task.id, title: labelOf(task), text });
    }
  }

  /** Tells whether a line of this task is above the editor. */
  shows({ id }: Task): boolean {
    return this.#widget.shows(id);
  }

  /** Clears the toasts, because the agent is idle again and all events have their rows. */
  agentSettled(): void {
    if (this.#when === "busy") this.#widget.clear();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#latest = undefined;
    this.#widget.clear();
  }

  /** Tells whether the person has stopped it just now, and sees the row of that at once. */
  #isInRow(reason: EndReason): boolean {
    const isOwnStop = reason.kind === "stopped" && (reason.by === "command" || reason.by === "panel");
    return isOwnStop && this.#ctx.isIdle() && !this.#isHeldBack();
  }

  #isTime(): boolean {
    if (this.#when === "busy") return !this.#ctx.isIdle() || this.#isHeldBack();
    return this.#when === "always";
  }

  /** `; log: /bg-logs m7k2, Alt+M`: names the ways to the log; if only stderr has output, to that. */
  #waysToLog(task: Task): string {
    const isOnlyStderr = task.kind === "monitor" && task.linesPrinted === 0 && task.output.stderrBytes > 0;
    const ways = [
      ...(isOnlyStderr ? [`/monitor-tail ${task.id}`] : this.#hasLogCommand ? [`/bg-logs ${task.id}`] : []),
      ...(this.#ctx.mode === "tui" ? ["Alt+M"] : []),
    ];
    return ways.length > 0 ? `; log: ${ways.join(", ")}` : "";
  }

  #notify(): void {
    this.#timer = undefined;
    if (this.#latest === undefined) return;
    this.#ctx.ui.notify(this.#latest, "info");
    this.#latest = undefined;
    this.#timer = setTimeout(() => this.#notify(), NOTIFY_INTERVAL_MS);
  }
}

/** Runs after delivery: events are offered for it after they are told here, and delivered one turn later. */
function afterDelivery(work: () => void): void {
  setImmediate(() => setImmediate(work));
}
