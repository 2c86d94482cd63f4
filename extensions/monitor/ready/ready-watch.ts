import { setImmediate as nextTurn } from "node:timers/promises";
import type { Turn } from "../../core/pi/turn.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import { HttpCondition, LineCondition, PortCondition } from "./conditions.ts";
import type { ReadySpec } from "./ready-spec.ts";

/** Between two looks at what there is no word of. */
const LOOK_PAUSE_MS = 150;
/** The same once it is late: it may become ready yet, and nobody is in a hurry. */
const LATE_PAUSE_MS = 2_000;

/** By what a task became ready. */
export interface ReadyFacts {
  /** From the start of the run. */
  afterMs: number;
  /** Cleaned; untrusted. */
  line: string | undefined;
  port: number | undefined;
  status: number | undefined;
  /** Who answered, where that was no process of the task. */
  answeredBy: string | undefined;
}

export interface ReadySink {
  /** Called once, last. */
  ready(facts: ReadyFacts): void;
  /** Not in time, called once at most. @param missing what does not hold yet */
  late(missing: readonly string[]): void;
}

/**
 * Watches one run of a task until all conditions hold. What has held once counts from then on; the server is
 * asked only when all else holds. Without a port or an address no timer runs but that of the deadline.
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
   * @param run its processes, and when it started, in ms since the epoch
   * @param streams how many outputs the run has
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

  /** Whether what is printed is wanted at once. */
  get wantsLines(): boolean {
    return this.#line !== undefined && !this.#line.holds;
  }

  /** Takes in what came on one stream, as a piece of work of the turn. Not while it is behind. */
  push(stream: number, chunk: Buffer): void {
    this.#line?.watches[stream]?.push(chunk);
  }

  /** Whether some of the last chunk of the stream is left to be looked at. */
  isBehind(stream: number): boolean {
    return this.#line?.watches[stream]?.isBehind ?? false;
  }

  goOn(stream: number): void {
    this.#line?.watches[stream]?.goOn();
  }

  /** Nothing more comes: a last line without a line feed is a line. */
  async endLines(turn: Turn): Promise<void> {
    for (const watch of this.#line?.watches ?? []) {
      turn.work(() => watch.end());
      for (; watch.isBehind; await nextTurn()) turn.work(() => watch.goOn());
    }
  }

  /** From now on nothing is told. */
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
