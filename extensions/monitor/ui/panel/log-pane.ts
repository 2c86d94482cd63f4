import type { Theme } from "@earendil-works/pi-coding-agent";
import type { TaskLogView } from "../task-view.ts";
import { LinePick } from "./line-pick.ts";
import { LogChooser } from "./log-chooser.ts";
import { LogFinder } from "./log-finder.ts";
import { ERRORS, type Query } from "./log-search.ts";
import { LogView, type ShownLine, type ViewSize } from "./log-view.ts";
import type { Step } from "./step-queue.ts";

/** The panel, as far as the details need it. */
export interface DetailsScreen {
  screenRows: number;
  /** Runs a step after the current ones. */
  do(step: Step): void;
  draw(): void;
}

/** One live log on the screen: its shown part, the search in it, and the chosen line. */
export class LogPane {
  /** The log as its task last showed it. */
  log: TaskLogView;
  readonly view: LogView;
  readonly chooser: LogChooser;
  readonly finder: LogFinder;
  readonly pick: LinePick;
  readonly #screen: DetailsScreen;
  #size: ViewSize;

  /** @param size the expected size, before it is rendered */
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
    // At the end another file may have taken the place of the shown one.
    if (this.view.log !== log) await this.chooser.update();
    this.finder.update();
  }

  /** Goes one row up or down; while a line is chosen, to the line before or behind it. */
  async step(direction: 1 | -1): Promise<void> {
    if (this.pick.line) await this.pick.move(direction, this.#size);
    else await this.scroll(direction);
  }

  async page(direction: 1 | -1): Promise<void> {
    // A row of the last page helps the eye.
    await this.scroll(direction * Math.max(1, this.#size.height - 1));
  }

  async toStart(): Promise<void> {
    await this.view.toStart();
  }

  async toEnd(): Promise<void> {
    await this.view.follow();
    // Another file may have taken the place of the shown one.
    await this.#update();
  }

  async toggleFollow(): Promise<void> {
    if (this.isFollowing) this.view.stay(this.#size);
    else await this.toEnd();
  }

  async toggleWrap(): Promise<void> {
    await this.view.toggleWrap(this.#size);
  }

  /** Scrolls cut lines to the right, or to the left. */
  async scrollAcross(direction: 1 | -1): Promise<void> {
    const columns = Math.max(1, Math.floor(this.#size.width / 2));
    this.view.scrollAcross(direction * columns);
  }

  /** Begins the choice of a line for the agent. */
  async pickLine(): Promise<void> {
    this.pick.begin(this.#size);
  }

  /** Shows only the lines that became events, or all again. @throws Error for a log whose lines do not */
  async toggleEvents(): Promise<void> {
    await this.chooser.toggleEvents();
    this.#countAgain();
  }

  /** Shows only lines that match. @throws Error that names the problem of the pattern */
  async match(pattern: string): Promise<void> {
    await this.chooser.match(pattern);
    this.#countAgain();
  }

  /** Shows all lines again. */
  async showAll(): Promise<void> {
    await this.chooser.clear();
    this.#countAgain();
  }

  /** @param sign `/` searches below, or above if the end is followed; `#` searches above */
  beginSearch(sign: "/" | "#"): void {
    this.finder.begin(sign === "#" || this.isFollowing ? "up" : "down");
  }

  /** Goes to the next line that looks like an error, below, or above if the end is followed. */
  nextError(): void {
    if (this.finder.query === ERRORS) {
      this.next();
      return;
    }
    this.beginSearch("/");
    this.finder.find(ERRORS);
  }

  /** Goes to the next hit in the direction of the search. */
  next(): void {
    this.finder.next(this.finder.direction);
  }

  previous(): void {
    this.finder.next(this.finder.direction === "up" ? "down" : "up");
  }

  /** The manner in which another log has to show. */
  get manner(): LogManner {
    return { wrap: this.view.wrap, query: this.finder.query };
  }

  /** Opens the log. */
  async open({ wrap, query }: LogManner): Promise<void> {
    if (wrap) await this.toggleWrap();
    await this.refresh();
    this.finder.count(query);
  }

  /** Resizes, and goes to the last hit if it was on the screen. */
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

  /** Returns the mark to the left of each row, of one column, or nothing. */
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

  /** Counts again, since the last count was of other lines. */
  #countAgain(): void {
    this.finder.count(this.finder.query);
  }

  /** Marks hits before events, of which there may be one in each row. */
  #mark(shown: ShownLine, theme: Theme): string {
    const { line, isStart, hit } = shown;
    if (this.pick.isAt(shown)) return theme.fg("accent", theme.bold(">"));
    if (hit) return theme.fg(hit === "current" ? "accent" : "warning", "›");
    const isMarked = isStart && this.log.marksEvents && this.chooser.isEvent(line);
    return isMarked ? theme.fg("success", "•") : "";
  }
}

/** The manner in which any log shows. */
export interface LogManner {
  wrap: boolean;
  query: Query | undefined;
}

export const plainManner: LogManner = { wrap: false, query: undefined };
