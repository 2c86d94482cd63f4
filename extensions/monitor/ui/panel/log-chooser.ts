import { plural } from "../../../core/text/format.ts";
import { label } from "../../../core/text/label.ts";
import type { EventLines } from "../../pipeline/event-lines.ts";
import type { IndexedLog } from "./indexed-log.ts";
import { eventChoice, firstNumberOf, type LineChoice } from "./line-choice.ts";
import type { LogView } from "./log-view.ts";
import { MatchingLines } from "./matching-lines.ts";

const PATTERN_CHARS = 30;

/** Which lines of a log view show: all, those that became events, or those that match a pattern. */
export class LogChooser {
  readonly #view: LogView;
  readonly #events: EventLines | undefined;
  /** Called when more lines have been found. */
  readonly #changed: () => void;
  #showsEvents = false;
  #lastEvent = 0;
  #matching: MatchingLines | undefined;
  /** Of the log as it is open now, once something of it was asked for. */
  #numbered: { log: IndexedLog; firstNumber: number; choice: LineChoice } | undefined;

  constructor(view: LogView, events: EventLines | undefined, changed: () => void) {
    this.#view = view;
    this.#events = events;
    this.#changed = changed;
  }

  /** Whether not all lines show. */
  get isOn(): boolean {
    return this.#showsEvents || this.#matching !== undefined;
  }

  /** Which ones show, where not all do. */
  get text(): string {
    if (this.#showsEvents) return "only events";
    if (!this.#matching) return "";
    const { pattern, count, isComplete } = this.#matching;
    return `& ${label(pattern, PATTERN_CHARS)}: ${plural(count, "line")}${isComplete ? "" : " so far"}`;
  }

  /** Whether a line became an event, as far as that is known. */
  isEvent(line: number): boolean {
    return this.#numbered?.choice.has(line) ?? false;
  }

  /** @throws Error where lines do not become events */
  async toggleEvents(): Promise<void> {
    if (!this.#events) throw new Error("No line of this log becomes an event.");
    const showsEvents = !this.#showsEvents;
    await this.clear();
    this.#showsEvents = showsEvents;
    await this.update();
  }

  /** Only lines that match. @throws Error that says what is wrong with the pattern */
  async match(pattern: string): Promise<void> {
    const { log } = this.#view;
    if (!log) return;
    const matching = new MatchingLines(log, pattern);
    await this.clear();
    this.#matching = matching;
    await this.update();
  }

  /** Looks for no more lines. */
  stop(): void {
    this.#matching?.stop();
  }

  /** All lines show again. */
  async clear(): Promise<void> {
    this.stop();
    this.#matching = undefined;
    this.#showsEvents = false;
    await this.#view.choose(undefined);
  }

  /** Whether lines that the log had before have become events. */
  get hasNewEvents(): boolean {
    return this.#events !== undefined && this.#events.last !== this.#lastEvent;
  }

  /** The log or what is known of it has grown, or another file has taken its place. */
  async update(): Promise<void> {
    const { log } = this.#view;
    if (!log) return;
    await this.#number(log);
    this.#lastEvent = this.#events?.last ?? 0;
    if (this.#showsEvents) await this.#view.choose(this.#numbered?.choice);
    if (!this.#matching) return;
    if (this.#matching.log !== log) {
      this.#matching.stop();
      this.#matching = new MatchingLines(log, this.#matching.pattern);
    }
    await this.#view.choose(this.#matching);
    // A log that is closed meanwhile has nothing more to find.
    void this.#matching.goOn(this.#changed).catch(() => {});
  }

  /** More lines have been found. */
  async found(): Promise<void> {
    if (this.#matching) await this.#view.choose(this.#matching);
  }

  async #number(log: IndexedLog): Promise<void> {
    if (!this.#events || log.index.lines === 0 || this.#numbered?.log === log) return;
    const firstNumber = await firstNumberOf(log);
    this.#numbered = { log, firstNumber, choice: eventChoice(this.#events, firstNumber) };
  }
}
