import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { plural } from "../../core/text/format.ts";
import type { Backlog } from "../delivery/delivery.ts";
import { countedKinds } from "../task/counted-kinds.ts";
import { rowText } from "../texts/rows.ts";

const STATUS_KEY = "monitor";

/** A running task, as far as the footer needs it. */
interface Running {
  kind: string;
  spec: { wake: string };
  /** Whether it is of another session: then it wakes nobody here. */
  isForeign?: boolean;
}

/** Steady output changes the waiting count five times a second, which need not be drawn as often. */
const COUNT_INTERVAL_MS = 1_000;

/** Shows running tasks by kind, and events that wait unseen, in the footer; nothing without either. */
export class MonitorStatus {
  readonly #ctx: Pick<ExtensionContext, "ui">;
  #wanted: string | undefined;
  #shown: string | undefined;
  /** The shown text without the number of waiting events. */
  #gist: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #onShown: (isShown: boolean) => void;

  /** @param onShown called whenever it begins or ceases to show something */
  constructor(ctx: Pick<ExtensionContext, "ui">, onShown: (isShown: boolean) => void = () => {}) {
    this.#ctx = ctx;
    this.#onShown = onShown;
  }

  /**
   * Shows at once the running tasks, and whether and for what events wait; their number is at most a second
   * old.
   */
  show(running: readonly Running[], backlog: Backlog, isIdle: boolean): void {
    this.#wanted = statusText(running, backlog, isIdle);
    const { events, lines } = backlog;
    const least = { ...backlog, events: Math.min(events, 1), lines: Math.min(lines, 1) };
    const gist = statusText(running, least, isIdle);
    if (gist !== this.#gist) {
      this.#gist = gist;
      this.#draw();
    } else if (this.#wanted !== this.#shown) {
      this.#timer ??= setTimeout(() => this.#draw(), COUNT_INTERVAL_MS);
    }
  }

  get isShown(): boolean {
    return this.#shown !== undefined;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#wanted === this.#shown) return;
    const wasShown = this.isShown;
    this.#shown = this.#wanted;
    if (wasShown !== this.isShown) this.#onShown(this.isShown);
    this.#ctx.ui.setStatus(STATUS_KEY, this.#wanted);
  }
}

const AWAITED: Readonly<Record<Backlog["until"], string>> = {
  request: rowText.forNextRequest,
  wake: rowText.forNextWake,
  prompt: rowText.forNextPrompt,
};

/**
 * `2 monitors · 1 job · waiting for 2 tasks · 203 lines for your next prompt`; undefined for nothing.
 * @param isIdle whether pi takes the agent for done; a task may still wake it
 */
export function statusText(
  running: readonly Running[],
  backlog: Backlog,
  isIdle: boolean,
): string | undefined {
  const parts = countedKinds(running);
  const foreign = running.filter((task) => task.isForeign).length;
  if (foreign > 0) parts.push(rowText.foreignCount(foreign, running.length));
  const awaited = isIdle
    ? running.filter(({ spec, isForeign }) => spec.wake !== "never" && !isForeign).length
    : 0;
  if (awaited > 0) parts.push(rowText.waitingFor(awaited));
  const { events, lines, until } = backlog;
  // Ends and notices wait without lines.
  if (events > 0)
    parts.push(`${lines > 0 ? plural(lines, "line") : plural(events, "notice")} ${AWAITED[until]}`);
  return parts.length > 0 ? parts.join(" · ") : undefined;
}
