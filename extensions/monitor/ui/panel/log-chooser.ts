import type { EventLines } from "../../pipeline/event-lines.ts";
import { panelText } from "../../texts/panel.ts";
import type { IndexedLog } from "./indexed-log.ts";
import { eventChoice, type LineChoice } from "./line-choice.ts";
import type { LogView } from "./log-view.ts";
import { MatchingLines } from "./matching-lines.ts";

/** The lines that show, if not all do. */
export type ChosenLines = { kind: "events" } | { kind: "matching"; pattern: string };

/** Chooses the lines that a log view shows: all, those that became events, or those of a pattern. */
export class LogChooser {
  readonly #view: LogView;
  readonly #events: EventLines | undefined;
  /** Called when more lines have been found. */
  readonly #changed: () => void;
  #showsEvents = false;
  #lastEvent = 0;
  #matching: MatchingLines | undefined;
  /** The lines of the open log that became events, once they were needed. */
  #chosen: { log: IndexedLog; choice: LineChoice } | undefined;

  constructor(view: LogView, events: EventLines | undefined, changed: () => void) {
    this.#view = view;
    this.#events = events;
    this.#changed = changed;
  }

  /** Whether only the lines that became events show. */
  get showsEvents(): boolean {
    return this.#showsEvents;
  }

  /** Whether only the lines of a pattern show. */
  get hasPattern(): boolean {
    return this.#matching !== undefined;
  }

  /** Undefined if all lines show. */
  get lines(): ChosenLines | undefined {
    if (this.#showsEvents) return { kind: "events" };
    return this.#matching && { kind: "matching", pattern: this.#matching.pattern };
  }

  /** Whether only some lines show. */
  get isOn(): boolean {
    return this.#showsEvents || this.#matching !== undefined;
  }

  /** Names the kind of shown lines, if not all show. */
  get text(): string {
    if (this.#showsEvents) return panelText.onlyEvents;
    if (!this.#matching) return "";
    const { pattern, count, isComplete } = this.#matching;
    return panelText.filter(pattern, count, isComplete);
  }

  /** Tells whether a line became an event, as far as that is known. */
  isEvent(line: number): boolean {
    return this.#chosen?.choice.has(line) ?? false;
  }

  /** @throws Error for a log whose lines do not become events, or are not known any more */
  async toggleEvents(): Promise<void> {
    if (!this.#events) throw new Error(panelText.noEvents);
    if (!this.#showsEvents && this.#view.log?.isCut) throw new Error(panelText.cut);
    const showsEvents = !this.#showsEvents;
    await this.clear();
    this.#showsEvents = showsEvents;
    await this.update();
  }

  /** Shows only lines that match. @throws Error that names the problem of the pattern */
  async match(pattern: string): Promise<void> {
    const { log } = this.#view;
    if (!log) return;
    const matching = new MatchingLines(log, pattern, this.#view.line);
    await this.clear();
    this.#matching = matching;
    await this.update();
  }

  /** Stops looking for more lines. */
  stop(): void {
    this.#matching?.stop();
  }

  /** Shows all lines again. */
  async clear(): Promise<void> {
    this.stop();
    this.#matching = undefined;
    this.#showsEvents = false;
    await this.#view.choose(undefined);
  }

  /** Whether older lines of the log have become events, or there are lines to look at. */
  get isBehind(): boolean {
    const hasEvents = this.#events !== undefined && this.#events.last !== this.#lastEvent;
    return hasEvents || this.#matching?.isComplete === false;
  }

  /** Updates the choice after the log or its events have grown, or another file has taken its place. */
  async update(): Promise<void> {
    const { log } = this.#view;
    if (!log) return;
    this.#chooseEvents(log);
    this.#lastEvent = this.#events?.last ?? 0;
    if (this.#showsEvents) await this.#view.choose(this.#chosen?.choice);
    if (!this.#matching) return;
    if (this.#matching.log !== log) {
      this.#matching.stop();
      this.#matching = new MatchingLines(log, this.#matching.pattern, this.#view.line);
    }
    await this.#view.choose(this.#matching);
    // A log that is closed meanwhile has nothing more to find.
    void this.#matching.goOn(this.#changed).catch(() => {});
  }

  /** Shows the additional lines that were found. */
  async found(): Promise<void> {
    if (this.#matching) await this.#view.choose(this.#matching);
  }

  #chooseEvents(log: IndexedLog): void {
    if (!this.#events || log.index.lines === 0 || this.#chosen?.log === log) return;
    this.#chosen = { log, choice: eventChoice(this.#events, log) };
  }
}
