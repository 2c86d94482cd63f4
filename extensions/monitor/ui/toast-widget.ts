import type { ExtensionContext, Theme } from "@earendil-works/pi-coding-agent";
import { type TUI, truncateToWidth } from "@earendil-works/pi-tui";
import { fitLabel } from "../../core/pi/fit-label.ts";
import { outcomeMark } from "./mark.ts";
import { type Toast, ToastList } from "./toast-list.ts";

const WIDGET_KEY = "monitor-toasts";
/** Differs from that of the dock's rows, which stand beside it. */
const EVENT_MARK = "»";

/** Shows toasts above the editor; without any, there is no widget and no timer. */
export class ToastWidget {
  readonly #ctx: ExtensionContext;
  readonly #toasts = new ToastList();
  #tui: TUI | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(ctx: ExtensionContext) {
    this.#ctx = ctx;
  }

  add(toast: Toast): void {
    this.#toasts.add(toast, performance.now());
    this.#update();
  }

  drop(taskId: string): void {
    this.#toasts.drop(taskId);
    this.#update();
  }

  clear(): void {
    this.#toasts.clear();
    this.#update();
  }

  shows(taskId: string): boolean {
    return this.#toasts.has(taskId, performance.now());
  }

  #update(): void {
    clearTimeout(this.#timer);
    const nowMs = performance.now();
    const isEmpty = this.#toasts.at(nowMs).length === 0;
    const nextEndMs = this.#toasts.nextEndMs;
    if (nextEndMs !== undefined) this.#timer = setTimeout(() => this.#update(), nextEndMs - nowMs);
    if (isEmpty) this.#hide();
    else if (this.#tui) this.#tui.requestRender();
    else this.#show();
  }

  #hide(): void {
    if (!this.#tui) return;
    this.#tui = undefined;
    this.#ctx.ui.setWidget(WIDGET_KEY, undefined);
  }

  #show(): void {
    this.#ctx.ui.setWidget(WIDGET_KEY, (tui, theme) => {
      this.#tui = tui;
      return {
        render: (width) => this.#toasts.at(performance.now()).map((toast) => toastRow(toast, width, theme)),
        invalidate() {},
      };
    });
  }
}

/** Shortens the label, since the text counts more than its source. */
export function toastRow({ kind, title, text }: Toast, width: number, theme: Theme): string {
  const mark = kind === "event" ? theme.fg("accent", EVENT_MARK) : outcomeMark(kind, theme);
  return truncateToWidth(` ${mark} ${fitLabel(title, width)}  ${theme.fg("muted", text)}`, width, "…");
}
