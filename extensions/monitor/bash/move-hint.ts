import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Text } from "@earendil-works/pi-tui";

const WIDGET_KEY = "monitor-move-hint";

/** Shows above the editor how to move a command of the person: the row of a command behind `!` is pi's own. */
export class MoveHint {
  readonly #ctx: ExtensionContext;
  readonly #afterMs: number;
  #timer: NodeJS.Timeout | undefined;
  #isShown = false;

  /** @param afterMs a command that takes no longer needs no hint */
  constructor(ctx: ExtensionContext, afterMs: number) {
    this.#ctx = ctx;
    this.#afterMs = afterMs;
  }

  /** @param hint returns the text, which holds the keys that are bound then; none while they move another one */
  started(hint: () => string | undefined): void {
    if (this.#ctx.mode !== "tui") return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isShown = true;
      this.#ctx.ui.setWidget(WIDGET_KEY, () => ({
        render(width) {
          const text = hint();
          return text === undefined ? [] : new Text(text, 1, 0).render(width);
        },
        invalidate() {},
      }));
    }, this.#afterMs);
  }

  over(): void {
    clearTimeout(this.#timer);
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#ctx.ui.setWidget(WIDGET_KEY, undefined);
  }
}
