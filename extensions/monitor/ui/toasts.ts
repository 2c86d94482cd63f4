import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { labelOf } from "../delivery/event-text.ts";
import { formatDuration } from "../format.ts";
import type { MonitorsObserver } from "../monitors.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import { describeEndReason, isFailure } from "../task/end-reason.ts";
import type { MonitorTask, TaskEnd } from "../task/monitor-task.ts";

/** RPC clients get at most one notification of an event in this time, over all tasks. */
const NOTIFY_INTERVAL_MS = 1_000;

/** Tells the person at once what happens while the agent is busy, and of ends that are failures. */
export class Toasts implements MonitorsObserver {
  readonly #ctx: ExtensionContext;
  readonly #when: MonitorSettings["toasts"];
  #timer: NodeJS.Timeout | undefined;
  /** The latest event since the last notification. */
  #latest: string | undefined;

  constructor(ctx: ExtensionContext, when: MonitorSettings["toasts"]) {
    this.#ctx = ctx;
    this.#when = when;
  }

  output(task: MonitorTask, output: OutputEvent): void {
    // In the terminal notifications stay in the transcript, where the event's own row will be.
    if (this.#ctx.mode !== "rpc" || this.#when === "never") return;
    if (this.#when === "busy" && this.#ctx.isIdle()) return;
    this.#latest = `${task.id} ${labelOf(task)}: ${output.texts.at(-1) ?? ""}`;
    if (this.#timer === undefined) this.#notify();
  }

  ended(task: MonitorTask, end: TaskEnd): void {
    if (!this.#ctx.hasUI || this.#when === "never" || !isFailure(end.reason)) return;
    const duration = formatDuration(end.atMs - task.startedAtMs);
    this.#ctx.ui.notify(
      `${task.id} ${labelOf(task)}: ${describeEndReason(end.reason)} after ${duration}`,
      "warning",
    );
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#latest = undefined;
  }

  #notify(): void {
    this.#timer = undefined;
    if (this.#latest === undefined) return;
    this.#ctx.ui.notify(this.#latest, "info");
    this.#latest = undefined;
    this.#timer = setTimeout(() => this.#notify(), NOTIFY_INTERVAL_MS);
  }
}
