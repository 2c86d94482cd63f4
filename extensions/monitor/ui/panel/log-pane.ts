import type { Theme } from "@earendil-works/pi-coding-agent";
import type { TaskLogView } from "../task-view.ts";
import { LinePick } from "./line-pick.ts";
import { LogChooser } from "./log-chooser.ts";
import { LogFinder } from "./log-finder.ts";
import { ERRORS, type Query } from "./log-search.ts";
import { LogView, type ShownLine, type ViewSize } from "./log-view.ts";
import type { Step } from "./step-queue.ts";

/** What the details need of the panel. */
export interface DetailsScreen {
  screenRows: number;
  /** Does something after what is under way. */
  do(step: Step): void;
  draw(): void;
}

/** One log on the screen, live: what of it shows, the search in it, and the line that is chosen. */
export class LogPane {
  /** As its task has last shown it. */
  log: TaskLogView;
  readonly view: LogView;
  readonly chooser: LogChooser;
  readonly finder: LogFinder;
  readonly pick: LinePick;
  readonly #screen: DetailsScreen;
  #size: ViewSize;

  /** @param size of what shows, as far as that is known before it is rendered */
  constructor(log: TaskLogView, screen: DetailsScreen, size: ViewSize) {
    this.log = log;
    this.#screen = screen;
    this.#size = size;
    this.view = new LogView(log.path, screen.screenRows);
    this.finder = new LogFinder(this.view, {
      size: () => this.#size,
      do: (step) => screen.do(step),
      draw: () => screen.draw(),
    });
    this.chooser = new LogChooser(this.view, log.eventLines, () => screen.do(() => this.#foundMore()));
    this.pick = new LinePick(this.view);
  }

  get size(): ViewSize {
    return this.#size;
  }

  get isFollowing(): boolean {
    return this.view.position.kind === "following";
  }

  /** @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    const hasChanged = await this.view.refresh();
    if (!hasChanged && !this.chooser.hasNewEvents) return false;
    await this.#update();
    return true;
  }

  /** @param rows down, or up if negative */
  async scroll(rows: number): Promise<void> {
    const { log } = this.view;
    await this.view.scroll(rows, this.#size);
    // At the end another file may have taken the place of the one that showed.
    if (this.view.log !== log) await this.chooser.update();
    this.finder.update();
  }

  /** One row up or down; while a line is chosen, to the one before or behind it. */
  async step(direction: 1 | -1): Promise<void> {
    if (this.pick.line) await this.pick.move(direction, this.#size);
    else await this.scroll(direction);
  }

  async page(direction: 1 | -1): Promise<void> {
    // A row of the page before helps the eye.
    await this.scroll(direction * Math.max(1, this.#size.height - 1));
  }

  async toStart(): Promise<void> {
    await this.view.toStart();
  }

  async toEnd(): Promise<void> {
    await this.view.follow();
    // Another file may have taken the place of the one that showed.
    await this.#update();
  }

  async toggleFollow(): Promise<void> {
    if (this.isFollowing) this.view.stay(this.#size);
    else await this.toEnd();
  }

  async toggleWrap(): Promise<void> {
    await this.view.toggleWrap(this.#size);
  }

  /** Shows what is further to the right of lines that are cut, or to the left. */
  async scrollAcross(direction: 1 | -1): Promise<void> {
    const columns = Math.max(1, Math.floor(this.#size.width / 2));
    this.view.scrollAcross(direction * columns);
  }

  /** Chooses a line, to be sent to the agent. */
  async pickLine(): Promise<void> {
    this.pick.begin(this.#size);
  }

  /** Shows only the lines that became events, or all again. @throws Error where lines do not become events */
  async toggleEvents(): Promise<void> {
    await this.chooser.toggleEvents();
    this.#countAgain();
  }

  /** Shows only lines that match. @throws Error that says what is wrong with the pattern */
  async match(pattern: string): Promise<void> {
    await this.chooser.match(pattern);
    this.#countAgain();
  }

  /** Shows all lines again. */
  async showAll(): Promise<void> {
    await this.chooser.clear();
    this.#countAgain();
  }

  /** @param sign `/` for what is below, or above where the end is followed; `#` for what is above */
  beginSearch(sign: "/" | "#"): void {
    this.finder.begin(sign === "#" || this.isFollowing ? "up" : "down");
  }

  /** Turns to the next line that looks like an error, below, or above where the end is followed. */
  nextError(): void {
    if (this.finder.query === ERRORS) {
      this.next();
      return;
    }
    this.beginSearch("/");
    this.finder.find(ERRORS);
  }

  /** Turns to the next one in the direction of the search. */
  next(): void {
    this.finder.next(this.finder.direction);
  }

  previous(): void {
    this.finder.next(this.finder.direction === "up" ? "down" : "up");
  }

  /** What another log is to show in the same way. */
  get manner(): LogManner {
    return { wrap: this.view.wrap, query: this.finder.query };
  }

  /** Opens the log. */
  async open({ wrap, query }: LogManner): Promise<void> {
    if (wrap) await this.toggleWrap();
    await this.refresh();
    this.finder.count(query);
  }

  /** Turns to what was found last, if that showed before. */
  resize(size: ViewSize): void {
    const { width, height } = this.#size;
    if (width === size.width && height === size.height) return;
    const hit = this.view.shownHit(this.#size);
    this.#size = size;
    if (hit) this.#screen.do(() => this.view.show(hit, size));
  }

  render(theme: Theme): string[] {
    return this.view.render(this.#size, (text, isCurrent) =>
      isCurrent ? theme.inverse(theme.bold(text)) : theme.fg("accent", theme.underline(text)),
    );
  }

  /** What stands left of each row: a mark of one column, or nothing. */
  margin(theme: Theme): string[] {
    return this.view.shownLines(this.#size).map((line) => this.#mark(line, theme));
  }

  async close(): Promise<void> {
    this.finder.clear();
    this.chooser.stop();
    await this.view.close();
  }

  async #update(): Promise<void> {
    await this.chooser.update();
    this.finder.update();
  }

  async #foundMore(): Promise<void> {
    await this.chooser.found();
    this.#countAgain();
  }

  /** What was counted before is of other lines. */
  #countAgain(): void {
    this.finder.count(this.finder.query);
  }

  /** Hits before events: of those there may be one in each row. */
  #mark(shown: ShownLine, theme: Theme): string {
    const { line, isStart, hit } = shown;
    if (this.pick.isAt(shown)) return theme.fg("accent", theme.bold(">"));
    if (hit) return theme.fg(hit === "current" ? "accent" : "warning", "›");
    const isMarked = isStart && this.log.marksEvents && this.chooser.isEvent(line);
    return isMarked ? theme.fg("success", "•") : "";
  }
}

/** How a log shows, whichever it is. */
export interface LogManner {
  wrap: boolean;
  query: Query | undefined;
}

export const plainManner: LogManner = { wrap: false, query: undefined };
