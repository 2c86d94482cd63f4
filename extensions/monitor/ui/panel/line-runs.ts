import type { LineOrigin, LineOrigins } from "./line-origins.ts";

/** Consecutive lines of one log in a merged text. */
interface LineRun {
  /** Its first line in the merged text. */
  line: number;
  log: number;
  /** The number of that line in its log. */
  number: number;
}

/** Where the lines of a merged text come from: a few numbers for each turn between its logs. */
export class LineRuns implements LineOrigins {
  readonly #runs: LineRun[] = [];
  readonly #runsOfLog = new Map<number, LineRun[]>();
  /** The number of lines so far. */
  #lines = 0;

  /** @param line the next line of the merged text, @param number its number in its log */
  begin(line: number, log: number, number: number): void {
    const last = this.#runs.at(-1);
    if (last?.log === log && last.number + line - last.line === number) return;
    const run = { line, log, number };
    this.#runs.push(run);
    const ofLog = this.#runsOfLog.get(log) ?? [];
    this.#runsOfLog.set(log, ofLog);
    ofLog.push(run);
  }

  /** @param lines the number of lines of the merged text from now on */
  end(lines: number): void {
    this.#lines = lines;
  }

  of(line: number): LineOrigin | undefined {
    const run = this.#runs[lastUpTo(this.#runs, (run) => run.line, line)];
    return run && { log: run.log, number: run.number + line - run.line };
  }

  numberFrom(log: number, line: number): number | undefined {
    const origin = this.of(line);
    if (origin?.log === log) return origin.number;
    const ofLog = this.#runsOfLog.get(log) ?? [];
    return ofLog[lastUpTo(ofLog, (run) => run.line, line) + 1]?.number;
  }

  numberUpTo(log: number, line: number): number | undefined {
    const ofLog = this.#runsOfLog.get(log) ?? [];
    const run = ofLog[lastUpTo(ofLog, (run) => run.line, line)];
    if (!run) return undefined;
    const next = this.#runs[lastUpTo(this.#runs, (run) => run.line, run.line) + 1];
    const last = Math.min(line, next ? next.line - 1 : line);
    return run.number + last - run.line;
  }

  lineOf(log: number, number: number): number | undefined {
    const runs = this.#runsOfLog.get(log) ?? [];
    const run = runs[lastUpTo(runs, (run) => run.number, number)];
    const line = run && run.line + number - run.number;
    return line !== undefined && line < this.#lines ? line : undefined;
  }
}

/** Returns the index of the last run whose value is at most `value`; -1 without one. */
function lastUpTo(runs: readonly LineRun[], of: (run: LineRun) => number, value: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const run = runs[middle];
    if (run && of(run) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
