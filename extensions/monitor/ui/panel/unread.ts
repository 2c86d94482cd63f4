import type { TaskView } from "../task-view.ts";

/** Tells which tasks have news since their details were last shown. */
export class Unread {
  readonly #seen = new Map<string, { lines: number; ended: boolean }>();

  markSeen({ id, lines, state }: TaskView): void {
    this.#seen.set(id, { lines, ended: state.kind === "ended" });
  }

  has({ id, lines, state }: TaskView): boolean {
    const seen = this.#seen.get(id);
    return lines > (seen?.lines ?? 0) || (state.kind === "ended" && !seen?.ended);
  }
}
