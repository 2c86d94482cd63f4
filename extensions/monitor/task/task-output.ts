import { clean } from "../pipeline/clean.ts";
import type { LineCounts } from "../pipeline/line-counts.ts";
import {
  createPipeline,
  type Pipeline,
  type PipelineOptions,
  type PipelineSink,
} from "../pipeline/pipeline.ts";
import { defaultReadingPace } from "../pipeline/reading-allowance.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import { CappedLog } from "./capped-log.ts";
import { OutputReader } from "./output-reader.ts";
import type { ShellProcess } from "./spawn-shell.ts";
import { StderrTail } from "./stderr-tail.ts";
import type { TaskFiles } from "./task-files.ts";

const LINE_FEED = 0x0a;
const LAST_LINE_BYTES = 400;

export interface TaskLogs {
  stdout: CappedLog;
  stderr: CappedLog;
}

/** @param maxBytes the cap of each file */
export async function createTaskLogs(files: TaskFiles, maxBytes: number): Promise<TaskLogs> {
  const [stdout, stderr] = await Promise.all([
    CappedLog.create(files.stdoutPath, maxBytes),
    CappedLog.create(files.stderrPath, maxBytes),
  ]);
  return { stdout, stderr };
}

/** The two output streams of a task: read, logged, and stdout taken through the pipeline. */
export class TaskOutput {
  /** The newest line of stdout, whether it became an event or not. */
  lastLine: { text: string; atMs: number } | undefined;
  /** Called when lines of stdout have come, whether they become events or not. */
  onLines: () => void = () => {};
  /** Resolves when both streams have ended, with the error if one could not be read. */
  readonly ended: Promise<Error | undefined>;
  readonly #logs: TaskLogs;
  readonly #stderr = new StderrTail();
  readonly #pipeline: Pipeline;
  readonly #readers: OutputReader[];

  constructor(
    shell: ShellProcess,
    logs: TaskLogs,
    options: Readonly<PipelineOptions>,
    sink: Omit<PipelineSink, "log">,
  ) {
    this.#logs = logs;
    this.#pipeline = createPipeline(options, {
      ...sink,
      log: (chunk, linesBefore) => logs.stdout.write(chunk, linesBefore),
    });
    const stdout = new OutputReader(
      shell.openStdout,
      {
        write: (chunk) => this.#takeStdout(chunk),
        drained: () => logs.stdout.drained(),
        isOverLimit: () => this.#pipeline.isOverLimit(),
      },
      defaultReadingPace,
    );
    const stderr = new OutputReader(
      shell.openStderr,
      {
        write: (chunk) => this.#takeStderr(chunk),
        drained: () => logs.stderr.drained(),
        isOverLimit: () => false,
      },
      defaultReadingPace,
    );
    this.#readers = [stdout, stderr];
    this.ended = Promise.allSettled(this.#readers.map((reader) => reader.ended)).then(firstError);
  }

  get counts(): LineCounts {
    return this.#pipeline.counts;
  }

  /** Bytes of overlong lines that were dropped. */
  get droppedBytes(): number {
    return this.#pipeline.droppedBytes;
  }

  get stderrBytes(): number {
    return this.#stderr.bytes;
  }

  /** The first line of stderr that is not blank. */
  firstStderrLine(): string | undefined {
    return this.#stderr.firstLine();
  }

  /** The last lines of stderr that are not blank. */
  lastStderrLines(count: number): string[] {
    return this.#stderr.last(count);
  }

  forgetRepeats(): void {
    this.#pipeline.forgetRepeats();
  }

  takeRepeats(): Repeats | undefined {
    return this.#pipeline.takeRepeats();
  }

  /** What the command printed and nobody has seen, and still prints, reaches nobody. */
  discardRest(): void {
    this.#pipeline.discardRest();
  }

  /**
   * Takes in what the ended processes left in the pipes, and no more than that: a process that is not
   * theirs may keep the streams open.
   */
  async drain(timeoutMs: number): Promise<void> {
    for (const reader of this.#readers) reader.hurry();
    const abandon = setTimeout(() => {
      for (const reader of this.#readers) reader.abandon();
    }, timeoutMs);
    await this.ended;
    clearTimeout(abandon);
  }

  /** What was printed so far is in the files. */
  async flushLogs(): Promise<void> {
    await Promise.all([this.#logs.stdout.flush(), this.#logs.stderr.flush()]);
  }

  /**
   * Closes the logs and flushes the stages in their order.
   * @returns the last lines that no event has shown, and how each is counted
   */
  async finish(): Promise<UnshownLine[]> {
    await Promise.all([this.#logs.stdout.close(), this.#logs.stderr.close()]);
    // Last, so that the last lines and the end event reach the observer together.
    await this.#pipeline.end();
    return this.#pipeline.takeUnshownTail();
  }

  #takeStdout(chunk: Buffer): void {
    this.#pipeline.write(chunk);
    this.onLines();
    const end = chunk.lastIndexOf(LINE_FEED);
    const start = end > 0 ? chunk.lastIndexOf(LINE_FEED, end - 1) + 1 : 0;
    const line = chunk.subarray(start, end > 0 ? end : undefined);
    this.lastLine = { text: clean(line.toString("utf8", 0, LAST_LINE_BYTES)), atMs: Date.now() };
  }

  #takeStderr(chunk: Buffer): void {
    this.#logs.stderr.write(chunk, this.#stderr.lines);
    this.#stderr.push(chunk);
  }
}

function firstError(results: PromiseSettledResult<void>[]): Error | undefined {
  return results.find((result) => result.status === "rejected")?.reason;
}
