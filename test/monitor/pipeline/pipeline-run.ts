import type { TestContext } from "node:test";
import { Turn } from "../../../extensions/core/pi/turn.ts";
import type { OutputEvent } from "../../../extensions/monitor/pipeline/output-event.ts";
import {
  createPipeline,
  type Pipeline,
  type PipelineOptions,
} from "../../../extensions/monitor/pipeline/pipeline.ts";

export interface PipelineRun {
  pipeline: Pipeline;
  events: OutputEvent[];
  /** The calls of the sink, in order: `#1 lines 1-3`, `suppressing`, `firehose`. */
  heard: string[];
  /** The number of complete lines before each chunk. */
  linesBefore: number[];
  /** Writes in as many turns as needed. */
  write(text: string): void;
  /** Moves the clock of the pipeline and of its timers. */
  pass(ms: number): void;
  /** Returns all texts of all events. */
  texts(): string[];
}

const everythingPasses = {
  filter: undefined,
  rateLimit: { linesPerSecond: 0, windowSeconds: 1 },
  coalesceMs: 200,
  eventMaxChars: 400,
};

/** Makes a pipeline on the test's mocked clock. Its events count as delivered as soon as they come. */
export function pipelineRun(t: TestContext, options: Partial<PipelineOptions> = {}): PipelineRun {
  t.mock.timers.enable({ apis: ["setTimeout", "setImmediate", "Date"] });
  const events: OutputEvent[] = [];
  const heard: string[] = [];
  const linesBefore: number[] = [];
  const pipeline = createPipeline(
    { ...everythingPasses, turn: new Turn(Number.POSITIVE_INFINITY), nowMs: () => Date.now(), ...options },
    {
      log: (_chunk, lines) => linesBefore.push(lines),
      event(event) {
        events.push(event);
        heard.push(`#${event.seq} lines ${event.firstLine}-${event.lastLine}`);
        pipeline.ledger.deliver({ shown: event.texts.length, cut: event.cutLines, quoted: [] });
      },
      suppressing: () => heard.push("suppressing"),
      firehose: () => heard.push("firehose"),
      lastLineCame: () => heard.push("last line"),
      failed(error) {
        throw error;
      },
    },
  );
  return {
    pipeline,
    events,
    heard,
    linesBefore,
    write(text) {
      pipeline.write(Buffer.from(text));
      while (pipeline.isBehind()) pipeline.goOn();
    },
    pass: (ms) => t.mock.timers.tick(ms),
    texts: () => events.flatMap((event) => event.texts),
  };
}

/** Returns `from`, …, `to`, each with its line feed, as the command `seq` prints them. */
export function numberLines(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join("");
}

/** Splits the chunk into pieces of `bytes`. */
export function inPieces(chunk: Buffer, bytes: number): Buffer[] {
  return Array.from({ length: Math.ceil(chunk.length / bytes) }, (_, index) =>
    chunk.subarray(index * bytes, (index + 1) * bytes),
  );
}
