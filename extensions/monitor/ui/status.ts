import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { plural } from "../format.ts";

const STATUS_KEY = "monitor";

/** What runs, and what waits unseen by the model, in the footer; nothing when there is neither. */
export class Status {
  readonly #ctx: ExtensionContext;
  #shown: string | undefined;

  constructor(ctx: ExtensionContext) {
    this.#ctx = ctx;
  }

  show(running: number, waiting: number): void {
    const parts = [
      ...(running > 0 ? [plural(running, "monitor")] : []),
      ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ];
    const text = parts.length > 0 ? parts.join(" · ") : undefined;
    if (text === this.#shown) return;
    this.#shown = text;
    this.#ctx.ui.setStatus(STATUS_KEY, text);
  }
}
