import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { plural } from "../format.ts";

const STATUS_KEY = "monitor";

/** What runs, by kind, and what waits unseen by the model, in the footer; nothing when there is neither. */
export class Status {
  readonly #ctx: ExtensionContext;
  #shown: string | undefined;

  constructor(ctx: ExtensionContext) {
    this.#ctx = ctx;
  }

  /** @param waiting events that the model has not got yet */
  show(running: readonly { kind: string }[], waiting: number): void {
    const text = statusText(running, waiting);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#ctx.ui.setStatus(STATUS_KEY, text);
  }
}

/** `2 monitors · 1 job · 3 waiting`; undefined for nothing. */
export function statusText(running: readonly { kind: string }[], waiting: number): string | undefined {
  const byKind = Map.groupBy(running, (task) => task.kind);
  const parts = [...byKind].map(([kind, tasks]) => plural(tasks.length, kind));
  if (waiting > 0) parts.push(`${waiting} waiting`);
  return parts.length > 0 ? parts.join(" · ") : undefined;
}
