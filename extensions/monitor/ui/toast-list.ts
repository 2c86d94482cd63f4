import type { Outcome } from "./task-view.ts";

/** A line above the editor that shows for a while. */
export interface Toast {
  /** An event, or the outcome of the task. */
  kind: "event" | Outcome;
  taskId: string;
  title: string;
  text: string;
}

const TOASTS_MAX = 3;
export const TOAST_MS = 5_000;

interface TimedToast extends Toast {
  untilMs: number;
}

/** The latest event of each task, the newest last, a few at a time and each for a while. */
export class ToastList {
  #toasts: TimedToast[] = [];

  add(toast: Toast, nowMs: number): void {
    const others = this.#toasts.filter((other) => other.taskId !== toast.taskId);
    this.#toasts = [...others, { ...toast, untilMs: nowMs + TOAST_MS }].slice(-TOASTS_MAX);
  }

  drop(taskId: string): void {
    this.#toasts = this.#toasts.filter((toast) => toast.taskId !== taskId);
  }

  clear(): void {
    this.#toasts = [];
  }

  at(nowMs: number): readonly Toast[] {
    this.#toasts = this.#toasts.filter((toast) => toast.untilMs > nowMs);
    return this.#toasts;
  }

  has(taskId: string, nowMs: number): boolean {
    return this.at(nowMs).some((toast) => toast.taskId === taskId);
  }

  /** The time at which the first of them goes; undefined if there is none. */
  get nextEndMs(): number | undefined {
    return this.#toasts.length > 0 ? Math.min(...this.#toasts.map((toast) => toast.untilMs)) : undefined;
  }
}
