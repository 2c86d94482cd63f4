// Longer than most: all methods work on the same window and place.
import { truncateToWidth } from "@earendil-works/pi-tui";
import { errorLabel } from "../../../core/text/label.ts";
import { hitIn, hitRanges, markedText, type RowPaint } from "./hit-marks.ts";
import { IndexedLog } from "./indexed-log.ts";
import type { LineChoice } from "./line-choice.ts";
import type { LogPlace } from "./log-piece.ts";
import { placeAtColumn } from "./log-rows.ts";
import type { Direction, Hit, LogPosition, LogSearch } from "./log-search.ts";
import type { LogText } from "./log-text.ts";
import { EMPTY_WINDOW, type LogWindow, lastPlace, readWindow } from "./log-window.ts";
import { WholeLog } from "./whole-log.ts";
import { type Anchor, isBefore, type ShownRow, WindowRows } from "./window-rows.ts";

/** The pause after a log was opened anew, as a multiple of the time that took: in a flood each opening reads all. */
const PAUSE_PER_OPENING = 5;

export interface ViewSize {
  width: number;
  height: number;
}

export interface ShownLine extends LogPlace {
  /** The text of the shown piece, if the line is long. */
  text: string;
  isStart: boolean;
  hit: "current" | "other" | undefined;
}

export type Position = { kind: "following" } | { kind: "scrolled"; anchor: Anchor };

/** A scrollable view of a log, which follows its end until somebody scrolls away from it. */
export class LogView {
  /** The reason why there is nothing to see, if so. */
  problem: string | undefined;
  readonly #openText: () => Promise<LogText>;
  readonly #screenRows: number;
  #log: IndexedLog | undefined;
  #window: LogWindow = EMPTY_WINDOW;
  #rows: WindowRows | undefined;
  #position: Position = { kind: "following" };
  #wrap = false;
  /** The columns of each line that are left of the screen, if lines are cut. */
  #across = 0;
  #choice: LineChoice | undefined;
  #search: LogSearch | undefined;
  #hit: Hit | undefined;
  #isClosed = false;
  /** The whole log on its way, while only its end is open. */
  #whole: WholeLog | undefined;
  /** Until then a replaced log stays open. */
  #opensAgainAtMs = 0;
  readonly #nowMs: () => number;

  /** @param openText called again once another file has taken the log's name */
  constructor(openText: () => Promise<LogText>, screenRows: number, nowMs = () => performance.now()) {
    this.#openText = openText;
    this.#screenRows = screenRows;
    this.#nowMs = nowMs;
  }

  /** The log that is open now: another one after it was cut and the view has gone to its end. */
  get log(): IndexedLog | undefined {
    return this.#log;
  }

  get position(): Position {
    return this.#position;
  }

  get wrap(): boolean {
    return this.#wrap;
  }

  /** Reads new output. @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    const log = this.#log;
    if (!log) return await this.#open();
    // The end was drawn before that.
    if (this.#whole?.begin()) {
      try {
        await this.complete();
        return true;
      } catch {
        // The end goes on. The keys that need the whole say the reason.
      }
    }
    if (this.#nowMs() >= this.#opensAgainAtMs && (await this.#isOver(log))) {
      const beganAtMs = this.#nowMs();
      const hasChanged = await this.#open();
      this.#opensAgainAtMs = this.#nowMs() + PAUSE_PER_OPENING * (this.#nowMs() - beganAtMs);
      // Where the other file cannot be opened, the task may still write to this one.
      if (hasChanged || this.#log !== log) return hasChanged;
    }
    const hasGrown = await log.grow();
    if (hasGrown) await this.#load();
    return hasGrown;
  }

  /** Goes to the end and stays there. */
  async follow(): Promise<void> {
    this.#position = { kind: "following" };
    this.#opensAgainAtMs = 0;
    await this.refresh();
    await this.#load();
  }

  /** Whether a line that was looked at is still to be read. */
  get isBehind(): boolean {
    return this.#log?.redrawn.isBehind ?? false;
  }

  /** Reads it, beside other work. */
  async readOn(): Promise<void> {
    await this.#log?.redrawn.readWanted();
    this.#rows = undefined;
  }

  /** The line that the view stays at; if it follows, the one that comes next. */
  get line(): number {
    return this.#position.kind === "scrolled" ? this.#position.anchor.line : (this.#log?.index.lines ?? 0);
  }

  /** Whether only the end of the log is open so far. */
  get isEndOnly(): boolean {
    return this.#whole !== undefined;
  }

  /** Waits until the whole log can be opened at once, or cannot be opened. */
  async untilWhole(): Promise<void> {
    await this.#whole?.settled();
  }

  /**
   * Waits for the whole log where only its end is open so far, and keeps its place.
   * @throws the system's error if it cannot be opened: then the end stays, and the next call tries again
   */
  async complete(): Promise<void> {
    const whole = this.#whole;
    if (!whole) return;
    const log = await whole.take().catch((error: unknown) => {
      if (this.#whole === whole) throw error;
      return undefined;
    });
    if (this.#whole !== whole) {
      await log?.close();
      return;
    }
    this.#whole = undefined;
    if (!log) return;
    if (this.#position.kind === "scrolled") {
      const { anchor } = this.#position;
      const origin = this.#log?.origins.of(anchor.line);
      const line = origin && log.origins.lineOf(origin.log ?? 0, origin.number);
      this.#position = { kind: "scrolled", anchor: { ...anchor, line: line ?? 0 } };
    }
    this.#hit = undefined;
    await this.#replaceLog(log);
    await this.#load();
  }

  /** Goes to the first line. */
  async toStart(): Promise<void> {
    await this.moveTo({ kind: "scrolled", anchor: { line: 0, piece: 0, row: 0 } });
  }

  /** Stays at its place while the log goes on. */
  stay(size: ViewSize): void {
    const rows = this.#rowsAt(size.width);
    const anchor = rows.anchorOf(this.#top(size));
    if (anchor) this.#position = { kind: "scrolled", anchor };
  }

  async moveTo(position: Position): Promise<void> {
    if (position.kind === "following") return await this.follow();
    this.#position = position;
    await this.#load();
  }

  /** Keeps the last hit on the screen. */
  async toggleWrap(size: ViewSize): Promise<void> {
    const hit = this.shownHit(size);
    this.#wrap = !this.#wrap;
    await this.#load();
    if (hit) await this.show(hit, size);
  }

  /**
   * @param rows down, or up if negative; at the end it follows again
   * @returns the rows that are left for the whole log, while only its end is open; as `rows`
   */
  async scroll(rows: number, size: ViewSize): Promise<number> {
    const anchor = this.#rowsAt(size.width).anchorOf(this.#top(size));
    if (!anchor) return 0;
    const isAtEnd = await this.#putOnTop(anchor, rows, size);
    if (isAtEnd && rows > 0) await this.follow();
    if (!this.#whole || rows >= 0) return 0;
    const laidOut = this.#rowsAt(size.width);
    return rows + laidOut.rowsBetween(this.#top(size), laidOut.cursorOf(anchor));
  }

  /** @param columns to the right, or to the left if negative; without effect if lines are wrapped */
  scrollAcross(columns: number): void {
    this.#across = Math.max(0, this.#across + columns);
    this.#rows = undefined;
  }

  /** The lines that show; all without it. */
  get choice(): LineChoice | undefined {
    return this.#choice;
  }

  /** Shows only these lines, or all without a choice. Call it again when there are more of them. */
  async choose(choice: LineChoice | undefined): Promise<void> {
    this.#choice = choice;
    await this.#load();
  }

  /** Marks the hits of a search wherever they show, or nothing without one. */
  mark(search: LogSearch | undefined): void {
    this.#search = search;
    this.#hit = undefined;
    this.#rows = undefined;
  }

  /** Goes to a hit and stays there; it does not move if the hit is on the screen already. */
  async show(hit: Hit, size: ViewSize): Promise<void> {
    this.stay(size);
    this.#hit = hit;
    await this.#load();
    if (this.#shows(hit, size)) return;
    const { line, piece, offset } = hit;
    await this.moveTo({ kind: "scrolled", anchor: { line, piece, row: 0 } });
    const rows = this.#rowsAt(size.width);
    const { index } = rows.cursorOf({ line, piece, row: 0 });
    const row = Math.max(
      0,
      rows.rowsOf(index).findLastIndex(({ from }) => from <= offset),
    );
    await this.#putOnTop({ line, piece, row }, -Math.floor(size.height / 2), size);
  }

  /** The last hit, if it shows. */
  shownHit(size: ViewSize): Hit | undefined {
    return this.#hit && this.#shows(this.#hit, size) ? this.#hit : undefined;
  }

  /** Returns where the search goes on: at the last hit, if it shows, or else at the edge of the screen. */
  searchFrom(direction: Direction, size: ViewSize): LogPosition {
    const hit = this.shownHit(size);
    if (hit) return hit;
    const visible = this.#visible(size);
    const edge = direction === "down" ? visible[0] : visible.at(-1);
    const { line, piece } = edge?.piece ?? { line: this.line, piece: 0 };
    if (!edge || !this.#wrap) {
      const whole = direction === "down" ? 0 : Number.POSITIVE_INFINITY;
      return { line, piece: whole, offset: -1 };
    }
    return { line, piece, offset: direction === "down" ? edge.row.from - 1 : edge.row.to };
  }

  /** Renders the shown rows; there may be fewer than the screen has. */
  render(size: ViewSize, paint: RowPaint): string[] {
    return this.#visible(size).map(({ row, ...shown }) => {
      // What is cut is not painted: each column may have colours of its own.
      const part = {
        from: row.from,
        to: Math.min(row.to, placeAtColumn(shown.piece.text, row.from, size.width + 1)),
      };
      const ranges = this.#search ? [...hitRanges(this.#search, this.#hit, shown, part)] : [];
      const text = (row.isCutBefore ? "…" : "") + markedText(shown.piece, part, ranges, paint);
      const fitting = truncateToWidth(text, Math.max(1, size.width - row.indent), this.#wrap ? "" : "…");
      return " ".repeat(row.indent) + fitting;
    });
  }

  /** Returns the line of each shown row, whether it begins there, and its hit. */
  shownLines(size: ViewSize): ShownLine[] {
    return this.#visible(size).map(({ row, ...shown }) => {
      const { line, piece, text } = shown.piece;
      return {
        line,
        piece,
        text,
        isStart: piece === 0 && row.from === 0,
        hit: this.#search && hitIn(this.#search, this.#hit, shown, row),
      };
    });
  }

  /** Closes for good, including a log that is just being opened. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#whole?.drop();
    this.#whole = undefined;
    await this.#replaceLog(undefined);
  }

  /** Tells whether the log has to be opened anew: lines that can still be read stay until the end is followed. */
  async #isOver(log: IndexedLog): Promise<boolean> {
    const state = await log.state();
    return state === "truncated" || (state === "replaced" && this.#position.kind === "following");
  }

  async #open(): Promise<boolean> {
    const before = this.problem;
    let log: IndexedLog;
    try {
      log = await IndexedLog.open(this.#openText);
    } catch (error) {
      this.problem = errorLabel(error);
      if ((await this.#log?.state()) === "truncated") await this.#drop();
      return this.problem !== before;
    }
    if (this.#isClosed) {
      await log.close();
      return false;
    }
    this.#whole?.drop();
    await this.#replaceLog(log);
    this.problem = undefined;
    await this.#load();
    this.#whole = log.openWhole && new WholeLog(log.openWhole);
    return true;
  }

  /** Shows nothing of a log whose lines are gone. */
  async #drop(): Promise<void> {
    this.#window = EMPTY_WINDOW;
    this.#rows = undefined;
    await this.#replaceLog(undefined);
  }

  async #replaceLog(log: IndexedLog | undefined): Promise<void> {
    const before = this.#log;
    this.#log = log;
    await before?.close();
  }

  /** Reads the part around the position. @param rows the way from there, down, or up if negative */
  async #load(rows = 0): Promise<void> {
    const log = this.#log;
    if (!log) return;
    const places = { kind: this.#wrap ? "pieces" : "lines", shown: this.#hit, choice: this.#choice } as const;
    const around = this.#position.kind === "following" ? lastPlace(log) : this.#position.anchor;
    const screens = 2 * this.#screenRows;
    this.#window = await readWindow(log, places, around, {
      before: screens + Math.max(0, -rows),
      after: screens + Math.max(0, rows),
    });
    this.#rows = undefined;
  }

  /**
   * Stays at the row that is `rows` away from another one, or where the screen ends with the log.
   * @returns whether it ends there
   */
  async #putOnTop(anchor: Anchor, rows: number, { width, height }: ViewSize): Promise<boolean> {
    this.#position = { kind: "scrolled", anchor };
    const loaded = this.#load(rows);
    // pi draws before anything more is read, and then not for 16 ms.
    const soon = this.#rowsAt(width).movedWhole(anchor, rows, height);
    if (soon) this.#position = { kind: "scrolled", anchor: soon };
    await loaded;
    const laidOut = this.#rowsAt(width);
    const wanted = laidOut.moved(laidOut.cursorOf(anchor), rows);
    const last = laidOut.lastTop(height);
    const isAtEnd = this.#window.reachesEnd && !isBefore(wanted, last);
    const top = laidOut.anchorOf(isAtEnd ? last : wanted);
    if (top) this.#position = { kind: "scrolled", anchor: top };
    return isAtEnd;
  }

  #shows(hit: LogPosition, size: ViewSize): boolean {
    return this.#visible(size).some(({ piece, row }) => {
      if (piece.line !== hit.line || piece.piece !== hit.piece) return false;
      return !this.#wrap || (row.from <= hit.offset && hit.offset < row.to);
    });
  }

  #visible(size: ViewSize): ShownRow[] {
    return this.#rowsAt(size.width).from(this.#top(size), size.height);
  }

  #top({ width, height }: ViewSize): { index: number; row: number } {
    const rows = this.#rowsAt(width);
    const last = rows.lastTop(height);
    if (this.#position.kind === "following") return last;
    const cursor = rows.cursorOf(this.#position.anchor);
    return this.#window.reachesEnd && isBefore(last, cursor) ? last : cursor;
  }

  #rowsAt(width: number): WindowRows {
    const wanted = { width, wrap: this.#wrap, across: this.#across, hit: this.#hit };
    if (this.#rows?.layout.width !== width) this.#rows = new WindowRows(this.#window, wanted);
    return this.#rows;
  }
}
