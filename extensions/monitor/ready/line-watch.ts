import type { Turn } from "../../core/pi/turn.ts";
import type { LineFilter } from "../../core/text/line-filter.ts";
import { isPlainText } from "../../core/text/plain-text.ts";
import { Utf8Input } from "../../core/text/utf8-input.ts";
import { LineBacklog } from "../pipeline/line-backlog.ts";
import { LineCheck } from "../pipeline/line-check.ts";
import { LineVerdicts, type Verdict } from "../pipeline/line-verdicts.ts";
import { OpenLine } from "../pipeline/open-line.ts";
import { LINE_MAX_BYTES } from "../pipeline/pipeline.ts";

/**
 * Searches the bytes of an output for the first line that matches, whatever else becomes of that line. It
 * does not split lines that cannot match.
 */
export class LineWatch {
  readonly #filter: LineFilter;
  readonly #check: LineCheck;
  readonly #onFound: (line: string) => void;
  readonly #input = new Utf8Input();
  readonly #openLine: OpenLine;
  readonly #backlog: LineBacklog;
  #isFound = false;

  /** @param onFound called once, with the line, cleaned; untrusted */
  constructor(filter: LineFilter, turn: Turn, onFound: (line: string) => void) {
    this.#filter = filter;
    const check = new LineCheck(new LineVerdicts(undefined, filter));
    this.#check = check;
    this.#onFound = onFound;
    this.#openLine = new OpenLine(LINE_MAX_BYTES, (lines) => this.#split(lines));
    this.#backlog = new LineBacklog({
      line: (raw, isPlain) => this.#decide(this.#isFound ? "passes" : check.begin(raw, isPlain)),
      goOnWithLine: () => this.#decide(this.#isFound ? "passes" : check.goOn()),
      skipped: () => {},
      isTurnOver: () => turn.isOver(),
    });
  }

  /** Takes a chunk. Called, like `goOn`, as a piece of work of the turn, and not while `isBehind`. */
  push(chunk: Buffer): void {
    if (!this.#isFound) this.#openLine.push(this.#input.push(chunk));
  }

  /** Whether some of the last chunk is left for `goOn`. */
  get isBehind(): boolean {
    return !this.#backlog.isEmpty;
  }

  goOn(): void {
    this.#backlog.goOn();
  }

  /** Ends the output: a last line without a line feed counts as a line. */
  end(): void {
    if (this.#isFound) return;
    this.#openLine.push(this.#input.end());
    this.#openLine.end();
  }

  #split(lines: Buffer): void {
    const isPlain = isPlainText(lines);
    const { needles } = this.#filter;
    if (isPlain && needles && !needles.some((needle) => lines.includes(needle))) return;
    const rest = lines.at(-1) === LINE_FEED ? lines.subarray(0, -1) : lines;
    for (const raw of rest.toString().split("\n")) {
      if (!this.#isFound) this.#backlog.line(raw, isPlain);
    }
  }

  /** @returns whether the verdict on the line is known */
  #decide(verdict: Verdict | undefined): boolean {
    if (verdict === "is the last" && !this.#isFound) {
      this.#isFound = true;
      this.#onFound(this.#check.text ?? "");
    }
    return verdict !== undefined;
  }
}

const LINE_FEED = 0x0a;
