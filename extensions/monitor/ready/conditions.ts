import { turn } from "../../core/pi/turn.ts";
import { takesConnections } from "../../core/processes/takes-connections.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import { createMatchFilter } from "../../core/text/line-filter.ts";
import { readyText } from "../texts/ready.ts";
import { isWell, type ProbeResult, probe } from "./http-probe.ts";
import { LineWatch } from "./line-watch.ts";
import { isLoopback } from "./local-url.ts";
import { PortWatch } from "./port-watch.ts";

/** Pause while nobody visibly listens: a container's port may not be visible. */
const UNSEEN_PAUSE_MS = 1_000;
/** Pause between two requests to a server that answers but is not well. */
const UNWELL_PAUSE_MS = 400;

/** Demands that a line of any output matches. */
export class LineCondition {
  /** One watch for each stream. */
  readonly watches: readonly LineWatch[];
  found: string | undefined;

  /** @param onFound called once */
  constructor(pattern: string, streams: number, onFound: () => void) {
    const found = (line: string): void => {
      if (this.found !== undefined) return;
      this.found = line;
      onFound();
    };
    this.watches = Array.from({ length: streams }, () => {
      const filter = createMatchFilter("ready.line", pattern);
      return new LineWatch(filter, turn, found);
    });
  }

  get holds(): boolean {
    return this.found !== undefined;
  }

  missing(): string | undefined {
    return this.holds ? undefined : readyText.noLine;
  }
}

/** Demands that a process of the run listens on a port. */
export class PortCondition {
  holds = false;
  readonly #watch: PortWatch;
  #problem: string | undefined;

  constructor(port: number, run: TaskIdentity) {
    this.#watch = new PortWatch(port, run);
  }

  get port(): number {
    return this.#watch.port;
  }

  async look(): Promise<void> {
    try {
      this.holds ||= await this.#watch.isOurs(performance.now());
      this.#problem = undefined;
    } catch (error) {
      this.#problem = readyText.listenersUnknown(this.port, error);
    }
  }

  async missing(): Promise<string | undefined> {
    if (this.holds || this.#problem !== undefined) return this.#problem;
    return await this.#watch.describe().catch(() => readyText.nobodyOfTask(this.port));
  }
}

/** Demands that a local server answers with a good status. */
export class HttpCondition {
  /** Undefined until it does. */
  status: number | undefined;
  /** The process that answered, if it is none of the task's. */
  answeredBy: string | undefined;
  readonly #url: URL;
  /** Undefined if the server is on another machine. */
  readonly #watch: PortWatch | undefined;
  #last: ProbeResult | undefined;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(url: URL, run: TaskIdentity) {
    this.#url = url;
    this.#watch = isLoopback(url.hostname) ? new PortWatch(portOf(url), run) : undefined;
  }

  /** Asks once, unless the pause is not over. */
  async look(signal: AbortSignal): Promise<void> {
    const pauseMs = (await this.#isSeen()) ? UNWELL_PAUSE_MS : UNSEEN_PAUSE_MS;
    const isEarly = this.#last?.kind === "answered" || pauseMs === UNSEEN_PAUSE_MS;
    if (signal.aborted || (isEarly && performance.now() - this.#lastMs < pauseMs)) return;
    this.#last = await probe(this.#url, signal);
    this.#lastMs = performance.now();
    if (!isWell(this.#last) || this.#last.kind !== "answered") return;
    this.answeredBy = await this.#stranger();
    this.status = this.#last.status;
  }

  missing(): string | undefined {
    if (this.status !== undefined) return undefined;
    if (!this.#last) return readyText.notAsked;
    return this.#last.kind === "answered"
      ? readyText.answeredWith(this.#last.status)
      : readyText.notAnswered(this.#last.why);
  }

  async #isSeen(): Promise<boolean> {
    if (!this.#watch) return true;
    return await takesConnections(this.#watch.port);
  }

  async #stranger(): Promise<string | undefined> {
    try {
      if (!this.#watch || (await this.#watch.isOurs(performance.now()))) return undefined;
      return await this.#watch.others();
    } catch {
      return undefined;
    }
  }
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
