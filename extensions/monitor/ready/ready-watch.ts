import { setImmediate as nextTurn } from "node:timers/promises";
import type { Turn } from "../../core/pi/turn.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import { HttpCondition, LineCondition, PortCondition } from "./conditions.ts";
import type { ReadySpec } from "./ready-spec.ts";

/** Pause between looks at conditions that make no event. */
const LOOK_PAUSE_MS = 150;
/** The same pause once it is late: it may become ready yet, and nobody is in a hurry. */
const LATE_PAUSE_MS = 2_000;

/** The facts by which a task became ready. */
export interface ReadyFacts {
  /** The time from the start of the run. */
  afterMs: number;
  /** The matching line, cleaned; untrusted. */
  line: string | undefined;
  port: number | undefined;
  status: number | undefined;
  /** The process that answered, if it is none of the task's. */
  answeredBy: string | undefined;
}

export interface ReadySink {
  /** Called once, last. */
  ready(facts: ReadyFacts): void;
  /** Called at most once, if it is not ready in time. @param missing the conditions that do not hold yet */
  late(missing: readonly string[]): void;
}

/**
 * Watches one run of a task until all conditions hold. A condition that has held once counts from then on;
 * the server is asked only when all others hold. Without a port or an address, only the deadline has a timer.
 */
export class ReadyWatch {
  readonly #startedAtMs: number;
  readonly #sink: ReadySink;
  readonly #line: LineCondition | undefined;
  readonly #port: PortCondition | undefined;
  readonly #http: HttpCondition | undefined;
  readonly #deadline: NodeJS.Timeout;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;
  #isLate = false;

  /**
   * @param run its processes, and its start, in ms since the epoch
   * @param streams the number of its outputs
   */
  constructor(
    spec: ReadySpec,
    run: { identity: TaskIdentity; startedAtMs: number },
    streams: number,
    sink: ReadySink,
  ) {
    const { line, port, http, withinMs } = spec;
    this.#startedAtMs = run.startedAtMs;
    this.#sink = sink;
    this.#line = line === undefined ? undefined : new LineCondition(line, streams, () => this.#check());
    this.#port = port === undefined ? undefined : new PortCondition(port, run.identity);
    this.#http = http === undefined ? undefined : new HttpCondition(new URL(http), run.identity);
    const leftMs = run.startedAtMs + withinMs - Date.now();
    this.#deadline = setTimeout(() => void this.#tellLate(), Math.max(0, leftMs));
    this.#arm(0);
  }

  /** Whether output is needed at once. */
  get wantsLines(): boolean {
    return this.#line !== undefined && !this.#line.holds;
  }

  /** Takes in output of one stream, as a piece of work of the turn. Not while it is behind. */
  push(stream: number, chunk: Buffer): void {
    this.#line?.watches[stream]?.push(chunk);
  }

  /** Tells whether some of the last chunk of the stream is left to be checked. */
  isBehind(stream: number): boolean {
    return this.#line?.watches[stream]?.isBehind ?? false;
  }

  goOn(stream: number): void {
    this.#line?.watches[stream]?.goOn();
  }

  /** Ends the output: a last line without a line feed counts as a line. */
  async endLines(turn: Turn): Promise<void> {
    for (const watch of this.#line?.watches ?? []) {
      turn.work(() => watch.end());
      for (; watch.isBehind; await nextTurn()) turn.work(() => watch.goOn());
    }
  }

  /** Reports nothing from now on. */
  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#deadline);
  }

  get #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  #arm(pauseMs: number): void {
    const isPolled = this.#port?.holds === false || (this.#http && this.#othersHold);
    if (this.#isStopped || !isPolled) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), pauseMs);
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    await this.#port?.look();
    if (this.#othersHold) await this.#http?.look(this.#stopped.signal);
    this.#isLooking = false;
    this.#check();
    this.#arm(this.#isLate ? LATE_PAUSE_MS : LOOK_PAUSE_MS);
  }

  get #othersHold(): boolean {
    return this.#line?.holds !== false && this.#port?.holds !== false;
  }

  #check(): void {
    if (this.#isStopped || !this.#othersHold) return;
    if (this.#http && this.#http.status === undefined) {
      this.#arm(0);
      return;
    }
    this.stop();
    const afterMs = Date.now() - this.#startedAtMs;
    this.#sink.ready({
      afterMs,
      line: this.#line?.found,
      port: this.#port?.port,
      status: this.#http?.status,
      answeredBy: this.#http?.answeredBy,
    });
  }

  async #tellLate(): Promise<void> {
    this.#isLate = true;
    const missing = await Promise.all([this.#line?.missing(), this.#port?.missing(), this.#http?.missing()]);
    if (!this.#isStopped) this.#sink.late(missing.filter((text) => text !== undefined));
  }
}
