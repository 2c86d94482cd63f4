// Longer than most: every key of the details acts on the same log, search and prompt.
import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import { CommandView } from "./command-view.ts";
import { factRows, fittingFacts, logBar } from "./details-rows.ts";
import type { KeyHint } from "./key-hints.ts";
import { LogFinder } from "./log-finder.ts";
import { type Direction, ERRORS } from "./log-search.ts";
import { LogView, type ViewSize } from "./log-view.ts";
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
  }

  /** The one that shows. */
  get log(): TaskLogView {
    return this.#logs[this.#logIndex] ?? this.#logs[0];
  }

  /** @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    const hasChanged = await this.#log.refresh();
    if (hasChanged) this.#finder.update();
    return hasChanged;
  }

  async scroll(rows: number): Promise<void> {
    if (this.#command) {
      this.#command.scroll(rows);
      return;
    }
    await this.#log.scroll(rows, this.#size);
    this.#finder.update();
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
    if (wrap) await this.#log.toggleWrap(this.#size);
    await this.#log.refresh();
    this.#finder.count(query);
  }

  /** Whether something is marked as what was searched for. */
  get isSearching(): boolean {
    return this.#finder.query !== undefined;
  }

  /** What was found so far: `3 of 17`. */
  get found(): string {
    return this.#finder.status;
  }

  /** @param sign `/` for what is below, or above where the end is followed; `?` for what is above */
  beginSearch(sign: "/" | "?"): void {
    // Hits show in the log.
    this.#command = undefined;
    const isAtEnd = this.#log.position.kind === "following";
    this.#finder.begin(sign === "?" || isAtEnd ? "up" : "down");
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
      ...taskHints(task),
      { key: "y", does: "copy path" },
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
    return [...facts, this.#bar(task, size.width, theme), ...said].map((row) =>
      truncateToWidth(row, size.width, "…"),
    );
  }

  async close(): Promise<void> {
    this.#finder.clear();
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
    const other = task.logs.find((log) => !log.isEmpty);
    const elsewhere = other && other.name !== this.log.name ? ` tab shows its ${other.name}.` : "";
    return (isRunning(task) ? "Nothing yet." : "Nothing was printed.") + elsewhere;
  }

  #bar(task: TaskView, width: number, theme: Theme): string {
    const bar = {
      names: this.#logs.map(({ name }) => name),
      shown: this.#logIndex,
      bytes: this.#log.log?.index.bytes ?? 0,
      follows: isRunning(task) ? this.#log.position.kind === "following" : undefined,
    };
    return logBar(bar, width, theme);
  }

  #finderOf(log: LogView): LogFinder {
    const { do: doNext, draw } = this.#screen;
    return new LogFinder(log, { size: () => this.#size, do: doNext, draw });
  }

  #otherLogHint(): KeyHint[] {
    const other = this.#logs[(this.#logIndex + 1) % this.#logs.length];
    return this.#logs.length > 1 && other ? [{ key: "tab", does: other.name }] : [];
  }
}
