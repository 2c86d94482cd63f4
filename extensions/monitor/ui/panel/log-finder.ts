import { panelText } from "../../texts/panel.ts";
import type { IndexedLog } from "./indexed-log.ts";
import {
  type Direction,
  type Hit,
  type LogPosition,
  LogSearch,
  literalQuery,
  type Query,
} from "./log-search.ts";
import type { LogView, Position, ViewSize } from "./log-view.ts";
import type { Step } from "./step-queue.ts";

/** The screen, as far as a search needs it. */
export interface FinderScreen {
  size(): ViewSize;
  /** Runs a step with the view, after the current ones. */
  do(step: Step): void;
  /** Runs it with the whole of a log of which only the end is open so far, once that is there. */
  inWhole(step: Step): void;
  draw(): void;
}

/**
 * The search in a log view, while typing and from hit to hit. It runs beside the other work of keys; only the
 * move to a hit waits for its turn.
 */
export class LogFinder {
  readonly #view: LogView;
  readonly #screen: FinderScreen;
  #search: LogSearch | undefined;
  #hit: Hit | undefined;
  /** The direction of the last search, if it passed the other end of the log. */
  #wrapped: Direction | undefined;
  #direction: Direction = "down";
  /** The position of the view when the search began, and its starting point, both in this log. */
  #origin: { log: IndexedLog | undefined; position: Position; from: LogPosition } | undefined;
  /** What is searched for as soon as the whole log is there. */
  #wanted: Query | undefined;
  /** Finds one hit after another. */
  #walk = Promise.resolve();

  constructor(view: LogView, screen: FinderScreen) {
    this.#view = view;
    this.#screen = screen;
  }

  /** Undefined while nothing is searched for. */
  get query(): Query | undefined {
    return this.#search?.query;
  }

  /** The direction of the next search. */
  get direction(): Direction {
    return this.#direction;
  }

  /** `3 of 17`; empty without a search. */
  get status(): string {
    if (this.#wanted) return panelText.searchState(false);
    const search = this.#search;
    if (!search) return "";
    const { total, isComplete } = search;
    if (total === 0 && !this.#hit) return panelText.searchState(isComplete);
    const count = isComplete ? `${total}` : `${total}+`;
    if (!this.#hit) return `${count} found`;
    const edge = this.#wrapped === "down" ? "start" : "end";
    const from = panelText.wrapped(this.#wrapped, edge);
    return `${search.rankOf(this.#hit) ?? "?"} of ${count}${from}`;
  }

  /** Whether there is no hit at all. */
  get isFruitless(): boolean {
    return this.#search?.isComplete === true && this.#search.total === 0;
  }

  /** Begins a search for the text that is typed from now on. */
  begin(direction: Direction): void {
    this.clear();
    this.#direction = direction;
    this.#beginHere();
  }

  /** Searches for another text, from where the search began. */
  type(text: string): void {
    if (text === ((this.#wanted ?? this.query)?.text ?? "")) return;
    this.find(text === "" ? undefined : literalQuery(text));
  }

  /** Searches with another query, from where the search began. */
  find(query: Query | undefined): void {
    this.clear();
    if (!this.#isOnItsWay) {
      this.#findNow(query);
      return;
    }
    this.#wanted = query;
    if (query) this.#screen.inWhole(async () => this.#wanted === query && this.#findNow(query));
  }

  /** Goes to the next hit in a direction, from the last one or from the shown lines. */
  next(direction: Direction): void {
    if (this.#isOnItsWay) this.#screen.inWhole(async () => this.#goTo(direction));
    else this.#goTo(direction);
  }

  /** Ends the search, and moves the view back to its old place. */
  cancel(): void {
    this.clear();
    const position = this.#origin?.position;
    if (position) this.#screen.do(() => this.#view.moveTo(position));
  }

  clear(): void {
    this.#wanted = undefined;
    this.#search?.stop();
    this.#search = undefined;
    this.#hit = undefined;
    this.#wrapped = undefined;
    this.#view.mark(undefined);
  }

  /** Marks and counts a text without going to it. */
  count(query: Query | undefined): void {
    if (this.#start(query)) this.#goThrough();
  }

  /** Updates the search after the log has grown, or another file has taken its place. */
  update(): void {
    // Until a hit shows, the view keeps its place in another log.
    if (this.#origin && this.#origin.log !== this.#view.log) this.#beginHere();
    if (this.#search && this.#search.log !== this.#view.log) this.count(this.query);
    else this.#goThrough();
  }

  /** Whether a search waits for the whole log. */
  get isWaiting(): boolean {
    return this.#wanted !== undefined;
  }

  /** Does not wait for the whole log any more. */
  giveUp(): void {
    this.#wanted = undefined;
  }

  get #isOnItsWay(): boolean {
    return !this.#view.log || this.#view.isEndOnly;
  }

  /** Finds nothing in a log that cannot be opened. */
  #findNow(query: Query | undefined): void {
    if (!this.#origin) return;
    const { position, from } = this.#origin;
    if (this.#start(query)) this.#goTo(this.#direction, from, position);
    else this.#screen.do(() => this.#view.moveTo(position));
  }

  /** Lets the search start from the shown lines. */
  #beginHere(): void {
    const { log, position } = this.#view;
    this.#origin = { log, position, from: this.#view.searchFrom(this.#direction, this.#screen.size()) };
  }

  /** @returns whether there is something to search for */
  #start(query: Query | undefined): boolean {
    this.clear();
    const { log } = this.#view;
    if (!query || !log) return false;
    this.#search = new LogSearch(log, query, this.#view.choice);
    this.#walk = Promise.resolve();
    this.#view.mark(this.#search);
    return true;
  }

  /** @param from where the search starts, @param otherwise where the view goes if there is no hit */
  #goTo(direction: Direction, from?: LogPosition, otherwise?: Position): void {
    const search = this.#search;
    if (!search) return;
    const isGone = (): boolean => search !== this.#search;
    this.#walk = this.#walk.then(async () => {
      if (isGone()) return;
      const start = from ?? this.#view.searchFrom(direction, this.#screen.size());
      // A log that is closed meanwhile has nothing more to show.
      const found = await search.nearest(start, direction).catch(() => undefined);
      if (isGone()) return;
      if (found) {
        this.#hit = found.hit;
        this.#wrapped = found.hasWrapped ? direction : undefined;
      }
      await this.#turnTo(found?.hit, otherwise, isGone);
      this.#goThrough();
    });
  }

  #turnTo(hit: Hit | undefined, otherwise: Position | undefined, isGone: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#screen.do(async () => {
        if (hit && !isGone()) await this.#view.show(hit, this.#screen.size());
        else if (otherwise && !isGone()) await this.#view.moveTo(otherwise);
        resolve();
      });
    });
  }

  #goThrough(): void {
    void this.#search?.count(() => this.#screen.draw()).catch(() => {});
  }
}
