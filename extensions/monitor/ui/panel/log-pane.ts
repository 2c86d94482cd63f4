// Longer than most: a shown log, the choice of its lines, the search and the chosen line are one state.
import type { Theme } from "@earendil-works/pi-coding-agent";
import { panelText } from "../../texts/panel.ts";
import type { LogOrder, TaskLogView } from "../task-view.ts";
import { ERRORS } from "./error-lines.ts";
import type { IndexedLog } from "./indexed-log.ts";
import type { LineOrigin } from "./line-origins.ts";
import { LinePick } from "./line-pick.ts";
import { type ChosenLines, LogChooser } from "./log-chooser.ts";
import { LogFile } from "./log-file.ts";
import { LogFinder } from "./log-finder.ts";
import type { Query } from "./log-search.ts";
import { LogView, type ShownLine, type ViewSize } from "./log-view.ts";
import { MergedLog } from "./merged-log.ts";
import type { Step } from "./step-queue.ts";
import { ThemeColours } from "./theme-colours.ts";
import { timeColumn } from "./time-column.ts";

/** The panel, as far as the details need it. */
export interface DetailsScreen {
  screenRows: number;
  /** Runs a step after the current ones. */
  do(step: Step): void;
  draw(): void;
}

/** As many lines of a merged log are there at once; all of a long one take some tenths of a second. */
const FIRST_LINES = 2_000;

export type SearchSign = "/" | "#";

/** One or several logs of a task that are shown as one text. */
export interface PaneLogs {
  logs: readonly [TaskLogView, ...TaskLogView[]];
  /** Given if there are several. */
  order?: LogOrder | undefined;
}

/** One live text of logs on the screen: its shown part, the search in it, and the chosen line. */
export class LogPane {
  /** The logs as their task last showed them. */
  logs: PaneLogs["logs"];
  readonly view: LogView;
  readonly chooser: LogChooser;
  readonly finder: LogFinder;
  readonly pick: LinePick;
  readonly #screen: DetailsScreen;
  #size: ViewSize;
  readonly #colours = new ThemeColours();
  #showsTimes = false;
  /** The log that the chosen lines and the search are of. */
  #updated: IndexedLog | undefined;
  /** The manner in which it has to show, until it is open. */
  #manner: LogManner | undefined;
  /** The lines that are to show as soon as the whole log is there. */
  #wantedLines: ChosenLines | undefined;
  /** What was asked of the whole log while only its end is open. */
  #asked: Step[] = [];
  /** Those of them that move the view. */
  readonly #moves = new WeakSet<Step>();
  #isReading = false;
  /** The sign that the last search was begun with. */
  #searchSign: SearchSign = "/";

  /** @param size the expected size, before it is rendered */
  constructor({ logs, order }: PaneLogs, screen: DetailsScreen, size: ViewSize, manner = plainManner) {
    this.logs = logs;
    this.#manner = manner;
    this.#screen = screen;
    this.#size = size;
    this.view = new LogView(
      () => (order ? MergedLog.open(logs, order, FIRST_LINES) : LogFile.open(logs[0].path, logs[0])),
      screen.screenRows,
    );
    this.finder = new LogFinder(this.view, {
      size: () => this.#viewSize,
      do: (step) => screen.do(step),
      inWhole: (step) => screen.do(() => this.#inWhole(step)),
      draw: () => screen.draw(),
    });
    this.chooser = new LogChooser(this.view, logs[0].eventLines, () => screen.do(() => this.chooser.found()));
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
    if (!hasChanged && !this.chooser.isBehind && this.view.log === this.#updated) return false;
    await this.#update();
    return true;
  }

  /** @param rows down, or up if negative */
  async scroll(rows: number): Promise<void> {
    const { log } = this.view;
    if (rows > 0) this.#forgetMoves();
    const left = await this.view.scroll(rows, this.#viewSize);
    if (left < 0) await this.#moveInWhole(() => this.view.scroll(left, this.#viewSize));
    // At the end another file may have taken the place of the shown one.
    if (this.view.log !== log) await this.chooser.update();
    this.finder.update();
  }

  /** Goes one row up or down; while a line is chosen, to the line before or behind it. */
  async step(direction: 1 | -1): Promise<void> {
    if (this.pick.line) await this.pick.move(direction, this.#viewSize);
    else await this.scroll(direction);
  }

  async page(direction: 1 | -1): Promise<void> {
    // A row of the last page helps the eye.
    await this.scroll(direction * Math.max(1, this.#size.height - 1));
  }

  async toStart(): Promise<void> {
    await this.#moveInWhole(() => this.view.toStart());
  }

  async toEnd(): Promise<void> {
    this.#forgetMoves();
    await this.view.follow();
    // Another file may have taken the place of the shown one.
    await this.#update();
  }

  async toggleFollow(): Promise<void> {
    if (this.isFollowing) this.view.stay(this.#viewSize);
    else await this.toEnd();
  }

  async toggleWrap(): Promise<void> {
    await this.view.toggleWrap(this.#viewSize);
  }

  /** Scrolls cut lines to the right, or to the left. */
  async scrollAcross(direction: 1 | -1): Promise<void> {
    const columns = Math.max(1, Math.floor(this.#viewSize.width / 2));
    this.view.scrollAcross(direction * columns);
  }

  /** Shows in front of each line when it came, or no longer. @throws Error for a log of which nobody knows that */
  async toggleTimes(): Promise<void> {
    if (!this.#showsTimes && this.view.log?.isCut) throw new Error(panelText.cut);
    const hit = this.view.shownHit(this.#viewSize);
    this.#showsTimes = !this.#showsTimes;
    if (hit) await this.view.show(hit, this.#viewSize);
  }

  get showsTimes(): boolean {
    return this.#showsTimes;
  }

  get pickedText(): string | undefined {
    return this.pick.textOn(this.#viewSize);
  }

  /** The log of the chosen line. */
  get pickedLog(): TaskLogView {
    return this.#logOf(this.pick.line?.line ?? 0);
  }

  /** Begins the choice of a line for the agent. */
  async pickLine(): Promise<void> {
    await this.#inWhole(async () => this.pick.begin(this.#viewSize));
  }

  /** Ends the choice of a line; a log that was followed before it is followed again. */
  endPick(): void {
    if (this.pick.clear()) this.#screen.do(() => this.toEnd());
  }

  /** Shows only the lines that became events, or all again. @throws Error for a log whose lines do not */
  async toggleEvents(): Promise<void> {
    await this.#inWhole(() => this.#choose({ kind: "events" }));
  }

  /** Shows only lines that match. @throws Error that names the problem of the pattern */
  async match(pattern: string): Promise<void> {
    await this.#inWhole(() => this.#choose({ kind: "matching", pattern }));
  }

  /** Shows all lines again. */
  async showAll(): Promise<void> {
    await this.chooser.clear();
    this.#countAgain();
  }

  /** @param sign `/` searches below, or above if the end is followed; `#` searches above */
  beginSearch(sign: SearchSign): void {
    this.#searchSign = sign;
    this.finder.begin(sign === "#" || this.isFollowing ? "up" : "down");
  }

  get searchSign(): SearchSign {
    return this.#searchSign;
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

  /** Whether a key waits for the whole log. */
  get isWaiting(): boolean {
    return this.#asked.length > 0;
  }

  /** The manner in which another log has to show. */
  get manner(): LogManner {
    if (this.#manner) return this.#manner;
    const lines = this.#wantedLines ?? this.chooser.lines;
    return { wrap: this.view.wrap, times: this.#showsTimes, query: this.finder.query, lines };
  }

  /** Opens the log. @throws Error for a log that cannot show the lines of its manner: then all show */
  async open(): Promise<void> {
    const { wrap, times, query, lines } = this.manner;
    this.#showsTimes = times;
    if (wrap) await this.toggleWrap();
    await this.refresh();
    this.#manner = undefined;
    if (query && !this.finder.isWaiting) this.finder.count(query);
    this.#wantedLines = lines;
    if (lines) await this.#inWhole(() => this.#choose(lines));
  }

  /** Resizes, and goes to the last hit if it was on the screen. */
  resize(size: ViewSize): void {
    const { width, height } = this.#size;
    if (width === size.width && height === size.height) return;
    const hit = this.view.shownHit(this.#viewSize);
    this.#size = size;
    if (hit) this.#screen.do(() => this.view.show(hit, this.#viewSize));
  }

  render(theme: Theme): string[] {
    if (this.pick.line) this.pick.keepShown(this.#viewSize);
    const rows = this.view.render(this.#viewSize, {
      mark: (text, isCurrent) =>
        isCurrent ? theme.inverse(theme.bold(text)) : theme.fg("accent", theme.underline(text)),
      colours: this.#colours.of(theme),
    });
    if (this.view.isBehind && !this.#isReading) void this.#readOn();
    if (!this.#showsTimes) return rows;
    const column = timeColumn(this.logs);
    const lines = this.view.shownLines(this.#viewSize);
    return rows.map((row, index) => theme.fg("dim", column.text(this.#timeOf(lines[index]))) + row);
  }

  /** Returns the mark to the left of each row, of one column, or nothing. */
  margin(theme: Theme): string[] {
    return this.view.shownLines(this.#viewSize).map((line) => this.#mark(line, theme));
  }

  async close(): Promise<void> {
    this.finder.clear();
    this.chooser.stop();
    await this.view.close();
  }

  /** Does it with the whole log: now, or once that is there, and other keys go on meanwhile. */
  async #inWhole(step: Step): Promise<void> {
    if (!this.view.isEndOnly) {
      await step();
      return;
    }
    this.#asked.push(step);
    if (this.#asked.length > 1) return;
    void this.view.untilWhole().then(() => this.#screen.do(() => this.#doAsked()));
  }

  async #doAsked(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      await this.view.complete();
    } catch (error) {
      this.finder.giveUp();
      this.#wantedLines = undefined;
      throw error;
    }
    await this.#update();
    const failures: unknown[] = [];
    // Each of them was a key of its own.
    for (const step of asked) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /** Does it likewise, unless a move the other way comes before. */
  async #moveInWhole(move: Step): Promise<void> {
    this.#moves.add(move);
    await this.#inWhole(move);
  }

  #forgetMoves(): void {
    this.#asked = this.#asked.filter((step) => !this.#moves.has(step));
  }

  async #choose(lines: ChosenLines): Promise<void> {
    this.#wantedLines = undefined;
    if (lines.kind === "events") await this.chooser.toggleEvents();
    else await this.chooser.match(lines.pattern);
    this.#countAgain();
  }

  /** Each line shows as soon as it is read. */
  async #readOn(): Promise<void> {
    this.#isReading = true;
    await this.view.readOn();
    this.#isReading = false;
    this.#screen.draw();
  }

  async #update(): Promise<void> {
    this.#updated = this.view.log;
    await this.chooser.update();
    this.finder.update();
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
    const isMarked = isStart && this.logs[0].marksEvents && this.chooser.isEvent(line);
    if (isMarked) return theme.fg("success", "•");
    // Of logs that are shown as one, the lines of the second are marked.
    return this.logs.length > 1 && this.#originOf(line)?.log === 1 ? theme.fg("error", "│") : "";
  }

  #timeOf(shown: ShownLine | undefined): number | undefined {
    const origin = shown?.isStart ? this.#originOf(shown.line) : undefined;
    return origin && this.logs[origin.log ?? 0]?.arrivals.timeOf(origin.number);
  }

  #logOf(line: number): TaskLogView {
    return this.logs[this.#originOf(line)?.log ?? 0] ?? this.logs[0];
  }

  #originOf(line: number): LineOrigin | undefined {
    return this.view.log?.origins.of(line);
  }

  /** The part of the size for the text of the logs. */
  get #viewSize(): ViewSize {
    if (!this.#showsTimes) return this.#size;
    const { width, height } = this.#size;
    return { width: Math.max(1, width - timeColumn(this.logs).width), height };
  }
}

/** The manner in which any log shows. */
export interface LogManner {
  wrap: boolean;
  times: boolean;
  query: Query | undefined;
  /** The lines that show; all without it. */
  lines: ChosenLines | undefined;
}

export const plainManner: LogManner = { wrap: false, times: false, query: undefined, lines: undefined };
