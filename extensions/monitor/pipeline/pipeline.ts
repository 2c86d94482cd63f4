// Longer than most: the one place in which all stages can be read as they follow each other.
import { setImmediate as nextTurn } from "node:timers/promises";
import split2 from "split2";
import type { Turn } from "../../core/pi/turn.ts";
import { clean } from "../../core/text/clean.ts";
import type { LineFilter } from "../../core/text/line-filter.ts";
import { isPlainText } from "../../core/text/plain-text.ts";
import { Utf8Input } from "../../core/text/utf8-input.ts";
import { END_QUOTE_LINES } from "./batch.ts";
import { Batcher } from "./batcher.ts";
import { EventLines } from "./event-lines.ts";
import { FloodSkip } from "./flood-skip.ts";
import { Line, nothingSkipped, type Skipped } from "./line.ts";
import { LineBacklog } from "./line-backlog.ts";
import { LineCheck } from "./line-check.ts";
import { LineLedger } from "./line-ledger.ts";
import { LineVerdicts, type Verdict } from "./line-verdicts.ts";
import { OpenLine } from "./open-line.ts";
import { type OutputEvent, toOutputEvent } from "./output-event.ts";
import { type RateLimit, RateLimiter } from "./rate-limiter.ts";
import { RepeatFilter, type RepeatFilterStage, type Repeats } from "./repeat-filter.ts";
import { Suppression } from "./suppression.ts";
import { UnmatchedSkip } from "./unmatched-skip.ts";
import { type UnshownLine, UnshownTail } from "./unshown-tail.ts";

/** A longer line loses the part between its beginning and its end. */
export const LINE_MAX_BYTES = 64 * 1024;
const NOTHING = Buffer.alloc(0);
/** The clock is read once for this many lines that need no pattern: each takes less than a microsecond. */
const EASY_LINES_PER_LOOK = 64;

export interface PipelineOptions {
  /** If undefined, every line passes. */
  filter: LineFilter | undefined;
  /** The first line that it lets pass is shown, whatever the filter says, and is the last. */
  until?: LineFilter | undefined;
  rateLimit: Readonly<RateLimit>;
  coalesceMs: number;
  eventMaxChars: number;
  /** Milliseconds of a clock that never goes back. */
  nowMs: () => number;
  turn: Turn;
}

export interface PipelineSink {
  /** Keeps the raw bytes. `linesBefore` is the number of lines that were complete before this chunk. */
  log(chunk: Buffer, linesBefore: number): void;
  /** Takes the lines of one coalescing window. */
  event(event: OutputEvent): void;
  /** Called when lines are suppressed from now on; called again only after a whole window without any. */
  suppressing(): void;
  /** Called once, when the limit was exceeded for a whole window without a break. */
  firehose(): void;
  /** Called when the line that `until` waits for has come; further lines are only counted. */
  lastLineCame?(): void;
  /** Called when lines can no longer be taken in. */
  failed(error: Error): void;
}

/** The way from the bytes of a command's stdout to its events. */
export interface Pipeline {
  readonly ledger: LineLedger;
  readonly eventLines: EventLines;
  /**
   * Takes a chunk through all stages up to the open batch, as far as the turn allows. It must not be called
   * while `isBehind`. Callers of this and of `goOn` do so as a piece of work of the turn.
   */
  write(chunk: Buffer): void;
  /** Tells whether some of the last chunk is left for `goOn`. */
  isBehind(): boolean;
  /** Handles more of the last chunk, as far as the turn allows. */
  goOn(): void;
  /**
   * Handles the rest of the chunk, and passes on the last line and the open batch.
   * @param quoteOpenLine whether the end event quotes a last line without line feed that does not match
   */
  end(quoteOpenLine?: boolean): Promise<void>;
  /**
   * Ends the open line, because the command has ended and starts again, and adds this line to the log. It has
   * a number like the others, but the command did not print it.
   */
  mark(line: string): Promise<void>;
  /** Counts all further lines as discarded, and those of the open batch, too. */
  discardRest(): void;
  /** Lets the next batch count as news, even if it repeats the last one. */
  forgetRepeats(): void;
  takeRepeats(): Repeats | undefined;
  /** Returns the last lines that no event showed, oldest first. */
  takeUnshownTail(): UnshownLine[];
  /** Notes the lines of an event that is not delivered, but only counted as cut. */
  noteUnshown(event: OutputEvent): void;
  isOverLimit(): boolean;
  /** Returns for how long new lines only join the open batch, in ms; 0 if none is open. */
  batchOpenMs(): number;
  /** The bytes left out of lines longer than `LINE_MAX_BYTES`, between their beginnings and their ends. */
  readonly leftOutBytes: number;
  /** The last complete line as it was printed, whether it became an event or not; untrusted. */
  readonly lastLine: string | undefined;
  /** The unfinished line so far, as it was printed; untrusted. */
  readonly openLine: string;
}

/**
 * Puts the stages together, in this order: log file (raw bytes) → UTF-8 → whole lines of bounded length →
 * split2 → clean → match/ignore → rate limiter → batcher → repeat filter → truncate → delivery. (`LineCheck`
 * cleans and asks the filter. `Line` cleans a short line that no filter needs, once its text is read.
 * `FloodSkip` or `UnmatchedSkip` count lines before split2 that would only be counted.)
 */
export function createPipeline(options: Readonly<PipelineOptions>, sink: PipelineSink): Pipeline {
  const { filter, rateLimit } = options;
  const verdicts = new LineVerdicts(filter, options.until);
  const ledger = new LineLedger();
  const eventLines = new EventLines();
  const unshown = new UnshownTail(END_QUOTE_LINES);
  const limiter = new RateLimiter(rateLimit);
  const suppression = new Suppression(
    limiter,
    rateLimit.windowSeconds * 1_000,
    () => {
      // The lines that passed come before the notice of suppression.
      batcher.flush();
      sink.suppressing();
    },
    () => sink.firehose(),
  );
  /** The lines left out since the last line that passed; the shared constant if there are none. */
  let skipped: Skipped = nothingSkipped;
  let discarding = false;
  let seq = 0;
  let lastLine: string | undefined;
  /** The lines of a chunk arrive at once: the clock is read once a chunk, not once a line. */
  let arrivedMs = 0;
  /** Whether the current lines need no cleaning, checked for all at once; only a filter needs to know. */
  let isPlain = false;

  const repeatStage: RepeatFilterStage = {
    forward(batch, skippedBefore, repeats) {
      const position = { seq: ++seq, skippedBefore, repeats };
      const { event, cut } = toOutputEvent(batch, position, options.eventMaxChars);
      const lastShown = batch.numberAt(event.texts.length - 1);
      for (let at = 0, number = batch.numberAt(0); number !== undefined; number = batch.numberAt(++at)) {
        eventLines.add(number);
      }
      if (lastShown !== undefined) unshown.shownThrough(lastShown);
      for (const { number, text } of cut) unshown.add({ number, text, category: "cut" });
      sink.event(event);
    },
    withhold: (batch) => ledger.withhold(batch.lineCount),
  };
  const repeatFilter = new RepeatFilter(repeatStage);

  const batcher = new Batcher(options.coalesceMs, (batch) => {
    if (discarding) ledger.discard(batch.lineCount);
    else repeatFilter.push(batch);
  });

  const skip = (reason: keyof Skipped, lines = 1): void => {
    if (skipped === nothingSkipped) skipped = { ...nothingSkipped };
    skipped[reason] += lines;
  };

  const suppress = (lines: number): void => {
    ledger.suppress(lines);
    skip("suppressed", lines);
    suppression.happened(arrivedMs);
  };

  const end = (line: Line): void => {
    // It is a batch of its own, so that no earlier line takes its room, and shown even if it is a repeat.
    batcher.flush();
    repeatFilter.forget();
    batcher.push(line, arrivedMs);
    batcher.flush();
    discarding = true;
    sink.lastLineCame?.();
  };
  const decide = (raw: string, verdict: Verdict): void => {
    const number = ledger.print();
    lastLine = raw;
    if (discarding) {
      ledger.discard();
      return;
    }
    if (verdict === "does not match") {
      ledger.exclude();
      skip("notMatching");
      return;
    }
    const line = new Line(number, raw, skipped, check.text);
    if (verdict === "is the last") {
      end(line);
      return;
    }
    if (limiter.arrive(arrivedMs)) {
      unshown.add({ number, text: line.text, category: "suppressed" });
      suppress(1);
      return;
    }
    batcher.push(line, arrivedMs);
    skipped = nothingSkipped;
  };
  const decideUnlessOpen = (raw: string, verdict: Verdict | undefined): boolean => {
    if (verdict !== undefined) decide(raw, verdict);
    return verdict !== undefined;
  };
  const check = new LineCheck(verdicts);
  const backlog = new LineBacklog({
    line: (raw, isPlain) => decideUnlessOpen(raw, discarding ? "passes" : check.begin(raw, isPlain)),
    goOnWithLine: (raw) => decideUnlessOpen(raw, discarding ? "passes" : check.goOn()),
    skipped(lines) {
      ledger.print(lines);
      if (filter) {
        ledger.exclude(lines);
        skip("notMatching", lines);
      } else if (limiter.isOff) batcher.skip(lines);
      else {
        limiter.arrive(arrivedMs, lines);
        suppress(lines);
      }
    },
    isTurnOver: () => options.turn.isOver(),
    ...(verdicts.areGiven && { linesPerLook: EASY_LINES_PER_LOOK }),
  });
  const splitter = split2("\n", (raw: string) => backlog.line(raw, isPlain));
  // A stage that throws is a fault of ours; it must end the task and not pi.
  splitter.on("error", (error) => sink.failed(error));
  const split = (lines: Buffer): void => {
    isPlain = !verdicts.areGiven && isPlainText(lines);
    splitter.write(lines);
  };

  const floodSkip = new FloodSkip({
    isFlood: () =>
      verdicts.areGiven &&
      !discarding &&
      backlog.isEmpty &&
      (limiter.isOff ? batcher.isFull : limiter.isOver(arrivedMs)),
    skip: (lines) => backlog.skipped(lines),
    forward: split,
  });
  const unmatchedSkip =
    filter &&
    verdicts.needles &&
    new UnmatchedSkip(verdicts.needles, {
      maySkip: () => !discarding,
      skip: (lines) => backlog.skipped(lines),
      forward: split,
    });
  const lineSkip = unmatchedSkip ?? floodSkip;
  const openLine = new OpenLine(LINE_MAX_BYTES, (lines) => lineSkip.push(lines));
  const input = new Utf8Input();
  /** The part of the last chunk that is not taken in yet. */
  let unread = NOTHING;

  const isBehind = (): boolean => !backlog.isEmpty || unread.length > 0;
  const takeIn = (bytes: Buffer): void => {
    let taken = openLine.pushPart(bytes);
    while (taken < bytes.length && !options.turn.isOver()) taken += openLine.pushPart(bytes.subarray(taken));
    // Copied, because the chunk's memory is used again.
    unread = taken < bytes.length ? Buffer.from(bytes.subarray(taken)) : NOTHING;
  };
  const goOn = (): void => {
    try {
      if (backlog.isEmpty) takeIn(unread);
      else backlog.goOn();
    } catch (error) {
      backlog.clear();
      unread = NOTHING;
      sink.failed(error as Error);
    }
  };
  const finishBacklog = async (): Promise<void> => {
    for (; isBehind(); await nextTurn()) options.turn.work(goOn);
  };

  return {
    ledger,
    eventLines,
    write(chunk) {
      arrivedMs = options.nowMs();
      sink.log(chunk, ledger.lastNumber);
      takeIn(input.push(chunk));
    },
    isBehind,
    goOn,
    async end(quoteOpenLine = false) {
      await finishBacklog();
      arrivedMs = options.nowMs();
      if (!splitter.destroyed) openLine.push(input.end());
      const open = openLine.text;
      const notMatching = ledger.of("notMatching");
      if (!splitter.destroyed) openLine.end();
      // split2 hands on the last line, the one without a line feed, before it finishes.
      if (!splitter.destroyed) await new Promise<void>((resolve) => splitter.end(() => resolve()));
      await finishBacklog();
      batcher.flush();
      if (quoteOpenLine && ledger.of("notMatching") > notMatching) {
        unshown.add({ number: ledger.lastNumber, text: clean(open), category: "notMatching" });
      }
    },
    async mark(line) {
      await finishBacklog();
      openLine.push(input.end());
      const isOpen = openLine.bytes().length > 0;
      if (isOpen) {
        openLine.push(Buffer.from("\n"));
        await finishBacklog();
      }
      sink.log(Buffer.from(`${isOpen ? "\n" : ""}${line}\n`), ledger.lastNumber);
      ledger.mark();
      // The lines of an event must have numbers without a gap.
      batcher.flush();
    },
    discardRest() {
      discarding = true;
      batcher.flush();
      // No end event will show them, so they keep their category.
      unshown.take();
    },
    forgetRepeats: () => repeatFilter.forget(),
    takeRepeats: () => repeatFilter.takeRepeats(),
    takeUnshownTail: () => unshown.take(),
    noteUnshown(event) {
      const first = event.lastLine - event.texts.length + 1;
      for (const [index, text] of event.texts.entries()) {
        unshown.add({ number: first + index, text, category: "cut" });
      }
    },
    isOverLimit: () => limiter.isOver(options.nowMs()),
    batchOpenMs: () => batcher.openForMs(options.nowMs()),
    get lastLine() {
      return lastLine;
    },
    get openLine() {
      return openLine.text;
    },
    get leftOutBytes() {
      return openLine.leftOutBytes;
    },
  };
}
