import { wholeLog } from "../../../extensions/core/files/log-keeping.ts";
import type { Delivery } from "../../../extensions/monitor/delivery/delivery.ts";
import { Line } from "../../../extensions/monitor/pipeline/line.ts";
import { LineLedger } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { toOutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import { RepeatFilter } from "../../../extensions/monitor/pipeline/repeat-filter.ts";
import { UnshownTail } from "../../../extensions/monitor/pipeline/unshown-tail.ts";
import type { MonitorEnd, MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import { batchOf } from "../pipeline/batch-of.ts";

const eventMaxChars = 200;

/** A task whose processes are the test's; its stages from the repeat filter on are the real ones. */
export class PrintingTask {
  readonly ledger = new LineLedger();
  readonly #unshown = new UnshownTail(5);
  readonly #delivery: () => Delivery;
  #seq = 0;
  ended = false;
  stopped = false;
  readonly #repeatFilter: RepeatFilter;
  readonly asTask: MonitorTask;

  constructor(id: string, wake: WakeOn, delivery: () => Delivery) {
    this.#delivery = delivery;
    this.#repeatFilter = new RepeatFilter({
      forward: (batch, skippedBefore, repeats) => {
        const position = { seq: ++this.#seq, skippedBefore, repeats };
        const { event, cut } = toOutputEvent(batch, position, eventMaxChars);
        for (const { number, text } of cut) this.#unshown.add({ number, text, category: "cut" });
        const lastShown = batch.numberAt(event.texts.length - 1);
        if (lastShown !== undefined) this.#unshown.shownThrough(lastShown);
        this.#delivery().offer({ kind: "output", task: this.asTask, atMs: event.atMs, output: event });
      },
      withhold: (batch) => this.ledger.withhold(batch.lineCount),
    });
    const logs = (["stdout", "stderr"] as const).map((name) => ({
      name,
      path: `/logs/${id}.${name}`,
      keeping: wholeLog,
    }));
    const output = {
      takeRepeats: () => this.#repeatFilter.takeRepeats(),
      noteUnshown: () => {},
      logs,
      ledger: this.ledger,
      leftOutBytes: 0,
      stderrBytes: 0,
    };
    const spec = { description: `task ${id}`, command: "true", wake, timeoutMs: 300_000 };
    this.asTask = {
      readiness: { kind: "unknown" },
      id,
      kind: "monitor",
      label: spec.description,
      logs,
      output,
      spec,
      pid: 1,
      startedAtMs: 0,
    } as unknown as MonitorTask;
  }

  print(texts: readonly string[]): void {
    if (this.ended) return;
    const lines = texts.map((text) => new Line(this.ledger.print(), text));
    this.#repeatFilter.push(batchOf(lines));
  }

  notice(): void {
    if (!this.ended)
      this.#delivery().offer({
        kind: "notice",
        task: this.asTask,
        atMs: 0,
        text: "a notice",
        quoted: [],
        topic: "other",
      });
  }

  forgetRepeats(): void {
    this.#repeatFilter.forget();
  }

  finish(code: number): void {
    if (this.ended) return;
    this.ended = true;
    const quoted = this.#unshown.take();
    const repeats = this.#repeatFilter.takeRepeats();
    const end: MonitorEnd = {
      reason: { kind: "exited", code },
      restarts: 0,
      atMs: 0,
      quoted,
      repeats,
      stderr: [],
      unended: [],
      independent: [],
      holders: [],
      unknown: undefined,
    };
    this.#delivery().offer({ kind: "end", task: Object.assign(this.asTask, { end }), atMs: 0 });
  }

  stop(): void {
    if (this.ended) return;
    this.ended = true;
    this.stopped = true;
    this.#delivery().discard(this.asTask);
    this.asTask.end = {
      reason: { kind: "stopped", by: "model" },
      restarts: 0,
      atMs: 0,
      quoted: [],
      repeats: undefined,
      stderr: [],
      unended: [],
      independent: [],
      holders: [],
      unknown: undefined,
    };
  }
}
