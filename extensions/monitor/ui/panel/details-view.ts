// Longer than most: every key of the details acts on the same log, search and prompt.
import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import { CommandView } from "./command-view.ts";
import { factRows, fittingFacts, logBar } from "./details-rows.ts";
import type { KeyHint } from "./key-hints.ts";
import { LinePick } from "./line-pick.ts";
import { LogChooser } from "./log-chooser.ts";
import { LogFinder } from "./log-finder.ts";
import { type Direction, ERRORS } from "./log-search.ts";
import { LogView, type ShownLine, type ViewSize } from "./log-view.ts";
import type { Step } from "./step-queue.ts";
import { taskHints } from "./task-hints.ts";

/** What the details need of the panel. */
export interface DetailsScreen {
  screenRows: number;
  /** Does something after what is under way. */
  do(step: Step): void;
  draw(): void;
}

/** One task: its facts, and one of its logs, live. */
export class DetailsView {
  readonly taskId: string;
  readonly #screen: DetailsScreen;
  /** As the task last showed. */
  #logs: TaskView["logs"];
  #logIndex = 0;
  #log: LogView;
  #finder: LogFinder;
  #chooser: LogChooser;
  #pick: LinePick;
  /** What stands left of each row that was rendered last. */
  #margin: readonly string[] = [];
  /** What the log has of the screen; known once it was rendered. */
  #size: ViewSize = { width: 80, height: 10 };
  /** While the command is shown in place of the log. */
  #command: CommandView | undefined;

  constructor(task: TaskView, screen: DetailsScreen) {
    this.taskId = task.id;
    this.#logs = task.logs;
    this.#screen = screen;
    // A command may say all that it has to say on stderr.
    this.#logIndex = Math.max(
      0,
      task.logs.findIndex((log) => !log.isEmpty),
    );
    this.#log = new LogView(this.log.path, screen.screenRows);
    this.#finder = this.#finderOf(this.#log);
    this.#chooser = this.#chooserOf(this.#log);
    this.#pick = new LinePick(this.#log);
  }

  /** The one that shows. */
  get log(): TaskLogView {
    return this.#logs[this.#logIndex] ?? this.#logs[0];
  }

  /** @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    const hasChanged = await this.#log.refresh();
    if (!hasChanged && !this.#chooser.hasNewEvents) return false;
    await this.#chooser.update();
    this.#finder.update();
    return true;
  }

  async scroll(rows: number): Promise<void> {
    if (this.#command) {
      this.#command.scroll(rows);
      return;
    }
    const { log } = this.#log;
    await this.#log.scroll(rows, this.#size);
    // At the end another file may have taken the place of the one that showed.
    if (this.#log.log !== log) await this.#chooser.update();
    this.#finder.update();
  }

  /** One row up or down; while a line is chosen, to the one before or behind it. */
  async step(direction: 1 | -1): Promise<void> {
    if (this.#pick.line && !this.#command) await this.#pick.move(direction, this.#size);
    else await this.scroll(direction);
  }

  /** The line that is chosen to be sent to the agent. */
  get picked(): string | undefined {
    return this.#command ? undefined : this.#pick.line?.text;
  }

  async pickLine(): Promise<void> {
    if (!this.#command) this.#pick.begin(this.#size);
  }

  dropPick(): void {
    this.#pick.clear();
  }

  async page(direction: 1 | -1): Promise<void> {
    // A row of the page before helps the eye.
    await this.scroll(direction * Math.max(1, this.#size.height - 1));
  }

  async toStart(): Promise<void> {
    if (this.#command) this.#command.toStart();
    else await this.#log.toStart();
  }

  async toEnd(): Promise<void> {
    if (this.#command) {
      this.#command.toEnd();
      return;
    }
    await this.#log.follow();
    // Another file may have taken the place of the one that showed.
    await this.#chooser.update();
    this.#finder.update();
  }

  async toggleFollow(): Promise<void> {
    if (this.#log.position.kind === "following") this.#log.stay(this.#size);
    else await this.toEnd();
  }

  toggleCommand(task: TaskView): void {
    this.#command = this.#command ? undefined : new CommandView(task, this.log.place);
  }

  /** @returns whether there was something to go back from, besides the details */
  closeCommand(): boolean {
    const wasOpen = this.#command !== undefined;
    this.#command = undefined;
    return wasOpen;
  }

  async toggleWrap(): Promise<void> {
    await this.#log.toggleWrap(this.#size);
  }

  async otherLog(): Promise<void> {
    this.#logIndex = (this.#logIndex + 1) % this.#logs.length;
    const log = this.#logs[this.#logIndex];
    if (!log) return;
    const { query } = this.#finder;
    const { wrap } = this.#log;
    await this.close();
    this.#log = new LogView(log.path, this.#screen.screenRows);
    this.#finder = this.#finderOf(this.#log);
    this.#chooser = this.#chooserOf(this.#log);
    this.#pick = new LinePick(this.#log);
    if (wrap) await this.#log.toggleWrap(this.#size);
    await this.refresh();
    this.#finder.count(query);
  }

  /** Shows only the lines that became events, or all again. @throws Error where lines do not become events */
  async toggleEvents(): Promise<void> {
    this.#command = undefined;
    await this.#chooser.toggleEvents();
    this.#finder.count(this.#finder.query);
  }

  /** Whether only lines show that match a pattern, or became events. */
  get isChoosing(): boolean {
    return this.#chooser.isOn;
  }

  /** Shows only lines that match. @throws Error that says what is wrong with the pattern */
  async match(pattern: string): Promise<void> {
    this.#command = undefined;
    await this.#chooser.match(pattern);
    this.#finder.count(this.#finder.query);
  }

  /** Shows all lines again. */
  async showAll(): Promise<void> {
    await this.#chooser.clear();
    this.#finder.count(this.#finder.query);
  }

  /** What stands left of a row that was rendered last: a mark of one column, or nothing. */
  marginAt(row: number): string | undefined {
    return this.#margin[row] || undefined;
  }

  /** Whether something is marked as what was searched for. */
  get isSearching(): boolean {
    return this.#finder.query !== undefined;
  }

  /** What was found so far: `3 of 17`. */
  get found(): string {
    return this.#finder.status;
  }

  /** @param sign `/` for what is below, or above where the end is followed; `#` for what is above */
  beginSearch(sign: "/" | "#"): void {
    // What is found shows in the log.
    this.#command = undefined;
    const isAtEnd = this.#log.position.kind === "following";
    this.#finder.begin(sign === "#" || isAtEnd ? "up" : "down");
  }

  /** Turns to what was typed so far. */
  search(query: string): void {
    this.#finder.type(query);
  }

  /** Turns to the next line that looks like an error, below, or above where the end is followed. */
  nextError(): void {
    if (this.#finder.query === ERRORS) {
      this.next();
      return;
    }
    this.beginSearch("/");
    this.#finder.find(ERRORS);
  }

  /** Shows what is further to the right of lines that are cut, or to the left. */
  async scrollAcross(direction: 1 | -1): Promise<void> {
    const columns = Math.max(1, Math.floor(this.#size.width / 2));
    if (!this.#command) this.#log.scrollAcross(direction * columns);
  }

  searchAgain(direction: Direction): void {
    this.#finder.next(direction);
  }

  /** Turns to the next one in the direction of the search. */
  next(): void {
    this.searchAgain(this.#finder.direction);
  }

  previous(): void {
    this.searchAgain(this.#finder.direction === "up" ? "down" : "up");
  }

  /** Forgets the search and turns to where it began. */
  cancelSearch(): void {
    this.#finder.cancel();
  }

  clearSearch(): void {
    this.#finder.clear();
  }

  hints(task: TaskView): KeyHint[] {
    if (this.#command) return [{ key: "i", does: "log" }];
    if (this.#pick.line) return [{ key: "enter", does: "send the line to the agent" }];
    const follows = this.#log.position.kind === "following";
    return [
      ...this.#otherLogHint(),
      { key: "i", does: "command" },
      ...(isRunning(task) ? [{ key: "f", does: follows ? "hold" : "follow" }] : []),
      ...(isRunning(task) || follows ? [] : [{ key: "f", does: "end" }]),
      { key: "w", does: this.#log.wrap ? "cut lines" : "wrap" },
      ...(this.#log.wrap ? [] : [{ key: "←→", does: "across" }]),
      { key: "/", does: "search" },
      { key: "!", does: "errors" },
      { key: "&", does: this.#chooser.isOn ? "all lines" : "only matching" },
      ...(this.log.eventLines ? [{ key: "e", does: "only events" }] : []),
      ...taskHints(task),
      { key: "y", does: "copy path" },
      { key: "o", does: "open" },
      { key: "enter", does: "choose a line" },
    ];
  }

  /** What was searched for, and the keys that go on from there. @param cancel the key that ends it */
  searchHints(cancel: string, width: number): KeyHint[] {
    const { query, status, direction } = this.#finder;
    const sign = query === ERRORS ? "!" : "/";
    const [next, previous] = direction === "up" ? ["older", "newer"] : ["newer", "older"];
    return [
      {
        key: `${sign}${truncateToWidth(query?.text ?? "", Math.max(4, Math.floor(width / 3)), "…")}`,
        does: `· ${status}`,
      },
      { key: "n", does: next },
      { key: "N", does: previous },
      { key: cancel, does: "clear" },
    ];
  }

  /** As many rows as the screen has for it. */
  render(task: TaskView, size: ViewSize, theme: Theme): string[] {
    this.#margin = [];
    if (this.#command) {
      this.#resize(size);
      return this.#command.render(size, theme).map((row) => truncateToWidth(row, size.width, "…"));
    }
    this.#logs = task.logs;
    const facts = fittingFacts(factRows(task, this.log.place, size.width, theme), size.height, theme);
    const height = Math.max(1, size.height - facts.length - 1);
    this.#resize({ width: size.width, height });
    const rows = this.#log.render(this.#size, (text, isCurrent) =>
      isCurrent ? theme.inverse(theme.bold(text)) : theme.fg("accent", theme.underline(text)),
    );
    const said = rows.length > 0 ? rows : [theme.fg("dim", this.#nothingText(task))];
    const above = Array.from({ length: facts.length + 1 }, () => "");
    this.#margin = [...above, ...this.#log.shownLines(this.#size).map((line) => this.#mark(line, theme))];
    return [...facts, this.#bar(task, size.width, theme), ...said].map((row) =>
      truncateToWidth(row, size.width, "…"),
    );
  }

  async close(): Promise<void> {
    this.#finder.clear();
    this.#chooser.stop();
    await this.#log.close();
  }

  /** Turns to what was found last, if that showed before. */
  #resize(size: ViewSize): void {
    const { width, height } = this.#size;
    if (width === size.width && height === size.height) return;
    const hit = this.#log.shownHit(this.#size);
    this.#size = size;
    if (hit) this.#screen.do(() => this.#log.show(hit, size));
  }

  #nothingText(task: TaskView): string {
    if (!this.log.isKept) return "Nothing was kept.";
    if (this.#log.problem !== undefined) return this.#log.problem;
    if (this.#chooser.isOn && (this.#log.log?.index.lines ?? 0) > 0) return "No line to show so far.";
    const other = task.logs.find((log) => !log.isEmpty);
    const elsewhere = other && other.name !== this.log.name ? ` tab shows its ${other.name}.` : "";
    return (isRunning(task) ? "Nothing yet." : "Nothing was printed.") + elsewhere;
  }

  #bar(task: TaskView, width: number, theme: Theme): string {
    const bar = {
      names: this.#logs.map(({ name }) => name),
      shown: this.#logIndex,
      only: this.#chooser.text,
      bytes: this.#log.log?.index.bytes ?? 0,
      follows: isRunning(task) ? this.#log.position.kind === "following" : undefined,
    };
    return logBar(bar, width, theme);
  }

  #finderOf(log: LogView): LogFinder {
    const { do: doNext, draw } = this.#screen;
    return new LogFinder(log, { size: () => this.#size, do: doNext, draw });
  }

  #chooserOf(log: LogView): LogChooser {
    const more = (): void =>
      this.#screen.do(async () => {
        await this.#chooser.found();
        // What was counted before is of fewer lines.
        this.#finder.count(this.#finder.query);
      });
    return new LogChooser(log, this.log.eventLines, more);
  }

  /** Hits before events: of those there may be one in each row. */
  #mark(shown: ShownLine, theme: Theme): string {
    const { line, isStart, hit } = shown;
    if (this.#pick.isAt(shown)) return theme.fg("accent", theme.bold(">"));
    if (hit) return theme.fg(hit === "current" ? "accent" : "warning", "›");
    const isMarked = isStart && this.log.marksEvents && this.#chooser.isEvent(line);
    return isMarked ? theme.fg("success", "•") : "";
  }

  #otherLogHint(): KeyHint[] {
    const other = this.#logs[(this.#logIndex + 1) % this.#logs.length];
    return this.#logs.length > 1 && other ? [{ key: "tab", does: other.name }] : [];
  }
}
