import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Panel, type PanelTasks } from "./panel.ts";
import { Unread } from "./unread.ts";

/** Opens the panel, one at a time. There is nothing of it while it is closed but what was read. */
export class PanelOpener {
  readonly #tasks: PanelTasks;
  readonly #unread = new Unread();
  #open: { panel: Panel; close(): void } | undefined;

  constructor(tasks: PanelTasks) {
    this.#tasks = tasks;
  }

  /** @param taskId whose details to show at first; the list if it is not given */
  show(ctx: ExtensionContext, taskId?: string): void {
    if (this.#open) return;
    // Not waited for: the command that opens it is done, and pi is free for what else comes.
    void ctx.ui
      .custom<undefined>(
        (tui, theme, keybindings, done) => {
          const close = (): void => done(undefined);
          const panel = new Panel(this.#tasks, this.#unread, { tui, theme, keybindings, close }, taskId);
          this.#open = { panel, close };
          return panel;
        },
        { overlay: true, overlayOptions: { width: "100%", anchor: "bottom-center" } },
      )
      .finally(() => {
        this.#open = undefined;
      });
  }

  /** The session ends: pi takes the panel off the screen, and does not tell it. */
  close(): void {
    this.#open?.panel.dispose();
    this.#open = undefined;
  }
}
