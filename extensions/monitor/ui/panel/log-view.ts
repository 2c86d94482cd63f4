import { truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { LogFile, type LogLine, type LogWindow, PIECE_BYTES } from "./log-file.ts";

/** Of the file for each row of the screen: enough for it, however long its lines, and for the next page. */
const BYTES_PER_ROW = 2 * PIECE_BYTES;
const ROWS_MAX = 64;

export interface ViewSize {
  width: number;
  height: number;
}

/** One row of the screen. */
interface Row {
  line: LogLine;
  /** Which row of its line, from 0. */
  index: number;
  text: string;
}

/** The row at the top of the screen; lines keep their place in the file. */
interface Anchor {
  start: number;
  index: number;
}

export type Position = { kind: "following" } | { kind: "scrolled"; anchor: Anchor };

/** A scrollable view on a log, which follows its end until somebody scrolls away from it. */
export class LogView {
  wrap = false;
  /** Why there is nothing to see, if that is so. */
  problem: string | undefined;
  position: Position = { kind: "following" };
  /** The text that is searched for, marked wherever it shows. */
  query = "";
  readonly #file: LogFile;
  #window: LogWindow | undefined;
  #match: number | undefined;
  #rows: { of: LogWindow; width: number; wrap: boolean; rows: Row[] } | undefined;

  constructor(path: string, screenRows: number) {
    this.#file = new LogFile(path, BYTES_PER_ROW * Math.min(screenRows, ROWS_MAX));
  }

  get path(): string {
    return this.#file.path;
  }

  get fileBytes(): number {
    return this.#window?.fileBytes ?? 0;
  }

  /** Looks whether there is more. @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    if (this.position.kind === "scrolled" && this.#window) {
      const bytes = await this.#file.bytes();
      const grown = bytes !== this.#window.fileBytes;
      if (grown) this.#window = { ...this.#window, fileBytes: bytes };
      return grown;
    }
    const before = this.#window;
    if (before && (await this.#file.isUnchanged(before.end))) return false;
    this.#window = await this.#tail();
    return this.#window !== before;
  }

  /** Turns to the end and stays there. */
  async follow(): Promise<void> {
    this.position = { kind: "following" };
    this.#window = await this.#tail();
  }

  /** Turns to the first line. */
  async toStart(): Promise<void> {
    await this.#load(() => this.#file.startingAt(0));
    this.#anchorAt(this.#window?.lines[0]?.start ?? 0);
  }

  /** Stays where it is while the log goes on. */
  stay(size: ViewSize): void {
    const [top] = this.#visible(size);
    if (top) this.#anchorAt(top.line.start, top.index);
  }

  /** @param rows down, or up if negative; at the end it follows again */
  async scroll(rows: number, size: ViewSize): Promise<void> {
    if (!this.#window) return;
    let top = this.#top(size) + rows;
    const visible = this.#visible(size);
    if (top < 0 && this.#window.start > 0) {
      const oldTop = visible[0];
      await this.#load(() => this.#file.endingAt(visible.at(-1)?.line.end ?? 0));
      if (oldTop) top = this.#indexOf({ start: oldTop.line.start, index: oldTop.index }, size) + rows;
    } else if (
      top + size.height > this.#layout(size.width).length &&
      this.#window.end < this.#window.fileBytes
    ) {
      const oldTop = visible[0];
      await this.#load(() => this.#file.startingAt(oldTop?.line.start ?? 0));
      if (oldTop) top = this.#indexOf({ start: oldTop.line.start, index: oldTop.index }, size) + rows;
    }
    const layout = this.#layout(size.width);
    const isAtEnd = this.#window.end >= this.#window.fileBytes && top + size.height >= layout.length;
    if (isAtEnd && rows > 0) return await this.follow();
    const row = layout[Math.max(0, Math.min(top, layout.length - size.height))];
    if (row) this.#anchorAt(row.line.start, row.index);
  }

  /**
   * Shows the next line with `query`, upwards (older) or downwards, from the last one found or from
   * what is on the screen. Reads a window at a time.
   * @returns whether there is one
   */
  async search(
    query: string,
    direction: "up" | "down",
    size: ViewSize,
    stopped: AbortSignal,
  ): Promise<boolean> {
    if (query !== this.query) this.#match = undefined;
    this.query = query;
    const visible = this.#visible(size);
    let window = this.#window;
    let from =
      this.#match ??
      (direction === "up" ? (visible.at(-1)?.line.end ?? 0) : (visible[0]?.line.start ?? 0) - 1);
    while (window && !stopped.aborted) {
      const edge = from;
      const found =
        direction === "up"
          ? window.lines.findLast((line) => line.start < edge && includes(line.text, query))
          : window.lines.find((line) => line.start > edge && includes(line.text, query));
      if (found) {
        this.#window = window;
        this.#match = found.start;
        await this.#center(found, size);
        return true;
      }
      if (direction === "up" ? window.start <= 0 : window.end >= window.fileBytes) return false;
      from = direction === "up" ? Math.min(from, window.start) : Math.max(from, window.end - 1);
      const next: LogWindow = await (direction === "up"
        ? this.#file.endingAt(window.start)
        : this.#file.startingAt(window.end));
      if (next.lines.length === 0) return false;
      window = next;
    }
    return false;
  }

  /** What shows, with `mark` around what is searched for; may be fewer rows than the screen has. */
  render(size: ViewSize, mark: (text: string) => string): string[] {
    return this.#visible(size).map((row) => marked(row.text, this.query, mark));
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #tail(): Promise<LogWindow | undefined> {
    try {
      const window = await this.#file.tail();
      this.problem = undefined;
      return window;
    } catch (error) {
      this.problem = (error as Error).message;
      return undefined;
    }
  }

  async #load(read: () => Promise<LogWindow>): Promise<void> {
    const window = await read();
    if (window.lines.length > 0) this.#window = window;
  }

  /** Puts a line into the middle of the screen, with what stands around it. */
  async #center(line: LogLine, size: ViewSize): Promise<void> {
    this.#anchorAt(line.start);
    const above = Math.floor(size.height / 2);
    if (above > 0) await this.scroll(-above, size);
  }

  #anchorAt(start: number, index = 0): void {
    this.position = { kind: "scrolled", anchor: { start, index } };
  }

  #visible(size: ViewSize): Row[] {
    const top = this.#top(size);
    return this.#layout(size.width).slice(top, top + size.height);
  }

  #top(size: ViewSize): number {
    const lastTop = Math.max(0, this.#layout(size.width).length - size.height);
    if (this.position.kind === "following") return lastTop;
    return Math.min(this.#indexOf(this.position.anchor, size), lastTop);
  }

  /** The row of the anchor; another width may give its line fewer rows. */
  #indexOf(anchor: Anchor, { width }: ViewSize): number {
    const layout = this.#layout(width);
    const first = layout.findIndex((row) => row.line.end > anchor.start);
    const row = layout[first];
    if (!row) return Math.max(0, layout.length - 1);
    const sameLine = layout.slice(first).findIndex((other) => other.line !== row.line);
    const rowsOfLine = sameLine === -1 ? layout.length - first : sameLine;
    return first + Math.min(anchor.index, rowsOfLine - 1);
  }

  #layout(width: number): readonly Row[] {
    const window = this.#window;
    if (!window) return [];
    const { wrap } = this;
    if (this.#rows?.of !== window || this.#rows.width !== width || this.#rows.wrap !== wrap) {
      const rows = window.lines.flatMap((line) =>
        rowsOf(line.text, width, wrap).map((text, index) => ({ line, index, text })),
      );
      this.#rows = { of: window, width, wrap, rows };
    }
    return this.#rows.rows;
  }
}

function rowsOf(text: string, width: number, wrap: boolean): string[] {
  if (!wrap) return [truncateToWidth(text, width, "…")];
  const rows = wrapTextWithAnsi(text, width);
  return rows.length > 0 ? rows : [""];
}

/** Capitals matter once the query has one. */
function includes(text: string, query: string): boolean {
  return query !== "" && indexOfQuery(text, query, 0) !== -1;
}

function indexOfQuery(text: string, query: string, from: number): number {
  if (query !== query.toLowerCase()) return text.indexOf(query, from);
  const lower = text.toLowerCase();
  // Lower case may be longer than what it stands for: then places would not agree.
  return lower.length === text.length ? lower.indexOf(query, from) : text.indexOf(query, from);
}

function marked(text: string, query: string, mark: (text: string) => string): string {
  if (query === "") return text;
  let result = "";
  let at = 0;
  for (let found = indexOfQuery(text, query, 0); found !== -1; found = indexOfQuery(text, query, at)) {
    result += text.slice(at, found) + mark(text.slice(found, found + query.length));
    at = found + query.length;
  }
  return result + text.slice(at);
}
