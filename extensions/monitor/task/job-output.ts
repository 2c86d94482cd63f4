import type { CappedLog } from "../../core/files/capped-log.ts";
import { type LogKeeping, wholeLog } from "../../core/files/log-keeping.ts";
import { ownCopy, shortenMiddle } from "../../core/text/truncate.ts";
import type { OutputSink } from "./output-reader.ts";
import { OutputTail } from "./output-tail.ts";
import type { TaskLog } from "./task-log.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";

/** What the output of a job leaves to its end. */
export interface JobRest {
  /** The last lines that it printed. */
  lastLines: string[];
}

/** What is still told of an output that has ended. */
interface OutputFacts {
  keeping: LogKeeping;
  lines: number;
  lastLine: LastLine | undefined;
}

const LAST_LINE_CHARS = 400;
/** In the end notice. */
const LAST_LINES = 10;
const LAST_LINES_MAX_CHARS = 1_000;
/** What a quoted line costs beside its text. */
const QUOTE_CHARS = 3;
const nothingPrinted: OutputFacts = { keeping: wholeLog, lines: 0, lastLine: undefined };

/** All that a job prints, in the order in which it was written. */
export class JobOutput implements TaskOutput<JobRest> {
  readonly lost: Promise<Error>;
  readonly #path: string;
  /** Let go of at the end: an ended job may be remembered for long. */
  #running: { tail: OutputTail; log: CappedLog; sink: OutputSink } | undefined;
  /** What is known once it has ended. */
  #facts = nothingPrinted;
  #lastChunkAtMs: number | undefined;
  /** Lines of the log that the command did not print: the marks between two runs. */
  #marks = 0;

  /**
   * @param came called when something was printed
   * @param linesBefore what it had printed before that is kept nowhere
   */
  constructor(log: CappedLog, came: () => void, linesBefore = 0) {
    const tail = new OutputTail();
    tail.lines = linesBefore;
    const sink: OutputSink = {
      write: (chunk) => {
        log.write(chunk, tail.lines);
        tail.push(chunk);
        came();
        this.#lastChunkAtMs = Date.now();
      },
      isBehind: () => false,
      goOn: () => {},
      drained: () => log.drained(),
      isOverLimit: () => false,
      restMs: () => 0,
    };
    this.#running = { tail, log, sink };
    this.#path = log.path;
    this.lost = log.lost;
  }

  /** One for both streams, which a job gets as one. */
  get sinks(): readonly OutputSink[] {
    return this.#running ? [this.#running.sink] : [];
  }

  get logs(): readonly [TaskLog] {
    const keeping = this.#running?.log.keeping ?? this.#facts.keeping;
    return [{ name: "log", path: this.#path, keeping }];
  }

  get linesPrinted(): number {
    return this.#running ? this.#running.tail.lines - this.#marks : this.#facts.lines;
  }

  get account(): object {
    return { printed: this.linesPrinted };
  }

  get lastLine(): LastLine | undefined {
    if (!this.#running) return this.#facts.lastLine;
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

  async flush(): Promise<void> {
    await this.#running?.log.flush();
  }

  async beginAgain(text: string): Promise<void> {
    if (!this.#running) return;
    const lineFeed = this.#running.tail.isLineOpen ? "\n" : "";
    this.#running.sink.write(Buffer.from(`${lineFeed}${text}\n`));
    this.#marks++;
  }

  /** Nobody sees anything of it before its end. */
  discardRest(): void {}

  async finish(): Promise<JobRest> {
    if (!this.#running) return { lastLines: [] };
    const { log, tail } = this.#running;
    await log.close();
    const { lastLine } = this;
    this.#facts = {
      keeping: log.keeping,
      // A last line without a line feed is a line.
      lines: this.linesPrinted + (tail.isLineOpen ? 1 : 0),
      lastLine: lastLine && { ...lastLine, text: ownCopy(lastLine.text) },
    };
    this.#running = undefined;
    return { lastLines: newestWithin(tail.last(LAST_LINES), LAST_LINES_MAX_CHARS).map(ownCopy) };
  }
}

/** The newest lines within `maxChars`, quote marks counted; of one that is too long for that both ends. */
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
