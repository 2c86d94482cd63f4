import type { WrittenFile } from "../../core/files/capped-file.ts";
import type { CappedLog } from "../../core/files/capped-log.ts";
import { type LogKeeping, wholeLog } from "../../core/files/log-keeping.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import { Arrivals } from "./arrivals.ts";
import type { OutputSink } from "./output-reader.ts";
import { OutputTail } from "./output-tail.ts";
import type { TaskLog } from "./task-log.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";

/** The part of a job's output that its end tells. */
export interface JobRest {
  /** The last printed lines. */
  lastLines: string[];
}

/** The facts that remain of an ended output. */
interface OutputFacts {
  keeping: LogKeeping;
  written: readonly WrittenFile[];
  lines: number;
  lastLine: LastLine | undefined;
}

const LAST_LINE_CHARS = 400;
/** The most lines in the end notice. */
const LAST_LINES = 10;
const LAST_LINES_MAX_CHARS = 1_000;
/** The cost of quoting a line. */
const QUOTE_CHARS = 3;
const nothingPrinted: OutputFacts = { keeping: wholeLog, written: [], lines: 0, lastLine: undefined };

/** All output of a job, in the order in which it was written. */
export class JobOutput implements TaskOutput<JobRest> {
  readonly #path: string;
  /** Released at the end, because an ended job may be remembered for long. */
  #running: { tail: OutputTail; log: CappedLog; sink: OutputSink } | undefined;
  /** The facts, set at the end. */
  #facts = nothingPrinted;
  #lastChunkAtMs: number | undefined;
  readonly #arrivals = new Arrivals();
  /** The lines of the log that the command did not print: the marks between two runs. */
  #marks = 0;

  /**
   * @param came called at each output
   * @param linesBefore number of earlier lines, which are kept nowhere
   */
  constructor(log: CappedLog, came: () => void, linesBefore = 0) {
    const tail = new OutputTail();
    tail.lines = linesBefore;
    const sink: OutputSink = {
      write: (chunk) => {
        const atMs = Date.now();
        this.#arrivals.add(tail.lines + 1, atMs);
        log.write(chunk, tail.lines);
        tail.push(chunk);
        came();
        this.#lastChunkAtMs = atMs;
      },
      isBehind: () => false,
      goOn: () => {},
      drained: () => log.drained(),
      isOverLimit: () => false,
      restMs: () => 0,
    };
    this.#running = { tail, log, sink };
    this.#path = log.path;
  }

  /** One sink for both streams, because a job gets them as one. */
  get sinks(): readonly OutputSink[] {
    return this.#running ? [this.#running.sink] : [];
  }

  get logs(): readonly [TaskLog] {
    const keeping = this.#running?.log.keeping ?? this.#facts.keeping;
    return [{ name: "log", path: this.#path, keeping }];
  }

  get written(): readonly [readonly WrittenFile[]] {
    return [this.#running?.log.written ?? this.#facts.written];
  }

  get lost(): Promise<Error> {
    return this.#running ? this.#running.log.lost : new Promise(() => {});
  }

  get arrivals(): readonly [Arrivals] {
    return [this.#arrivals];
  }

  get linesPrinted(): number {
    return this.#running ? this.#running.tail.lines - this.#marks : this.#facts.lines;
  }

  get account(): object {
    return { printed: this.linesPrinted };
  }

  get lastLine(): LastLine | undefined {
    if (!this.#running) return this.#facts.lastLine;
    if (this.#isEmpty(this.#running.tail)) return undefined;
    const [text] = this.#running.tail.last(1);
    return text === undefined || this.#lastChunkAtMs === undefined
      ? undefined
      : {
          text: shortenMiddle(text, LAST_LINE_CHARS),
          atMs: this.#lastChunkAtMs,
          isOpen: this.#running.tail.isLineOpen,
        };
  }

  get openLines(): readonly string[] {
    const { lastLine } = this;
    return lastLine?.isOpen ? [lastLine.text] : [];
  }

  /** Tells whether the log has no lines but our marks. */
  #isEmpty(tail: OutputTail): boolean {
    return tail.lines === this.#marks && !tail.isLineOpen;
  }

  async flush(): Promise<void> {
    await this.#running?.log.flush();
  }

  async beginAgain(text: string): Promise<void> {
    if (!this.#running) return;
    const lineFeed = this.#running.tail.isLineOpen ? "\n" : "";
    this.#running.sink.write(Buffer.from(`${lineFeed}${text}\n`));
    this.#marks++;
  }

  /** Does nothing, because nobody sees the output before its end. */
  discardRest(): void {}

  async finish(): Promise<JobRest> {
    if (!this.#running) return { lastLines: [] };
    const { log, tail } = this.#running;
    await log.close();
    this.#arrivals.close();
    const { lastLine } = this;
    const isEmpty = this.#isEmpty(tail);
    this.#facts = {
      keeping: log.keeping,
      written: log.written,
      // A last line without a line feed counts as a line.
      lines: this.linesPrinted + (tail.isLineOpen ? 1 : 0),
      lastLine: lastLine && { ...lastLine, text: ownCopy(lastLine.text) },
    };
    this.#running = undefined;
    if (isEmpty) return { lastLines: [] };
    return { lastLines: newestWithin(tail.last(LAST_LINES), LAST_LINES_MAX_CHARS).map(ownCopy) };
  }
}

/** Returns the newest lines within `maxChars`, quote marks counted, and both ends of one that is too long. */
function newestWithin(lines: readonly string[], maxChars: number): string[] {
  let left = maxChars;
  const kept: string[] = [];
  for (const line of lines.toReversed()) {
    const isTooLong = line.length + QUOTE_CHARS > maxChars;
    const text = isTooLong ? shortenMiddle(line, maxChars / 2) : line;
    left -= text.length + QUOTE_CHARS;
    if (left < 0) break;
    kept.unshift(text);
  }
  return kept;
}
