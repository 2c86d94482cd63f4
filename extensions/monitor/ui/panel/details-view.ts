import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { plainLine } from "../../../core/text/clean.ts";
import { displayPath } from "../../../core/text/format.ts";
import { outcomeColor, stateMark } from "../mark.ts";
import { stateText, type TaskLogView, type TaskView } from "../task-view.ts";
import type { KeyHint } from "./key-hints.ts";
import { isRunning } from "./list-view.ts";
import { LogView, type ViewSize } from "./log-view.ts";
import { rule } from "./rule.ts";

const COMMAND_ROWS = 2;
const KIB = 1024;

/** One task: its facts, and one of its logs, live. */
export class DetailsView {
  readonly taskId: string;
  readonly #screenRows: number;
  readonly #logs: readonly TaskLogView[];
  #logIndex = 0;
  #log: LogView;
  #wrap = false;
  /** What the log has of the screen; known once it was rendered. */
  #size: ViewSize = { width: 80, height: 10 };
  #searching = new AbortController();

  constructor(task: TaskView, screenRows: number) {
    this.taskId = task.id;
    this.#logs = task.logs;
    this.#screenRows = screenRows;
    this.#log = new LogView(task.logs[0].path, screenRows);
  }

  get path(): string {
    return this.#log.path;
  }

  /** @returns whether there is something new to show */
  async refresh(): Promise<boolean> {
    return await this.#log.refresh();
  }

  async scroll(rows: number): Promise<void> {
    await this.#log.scroll(rows, this.#size);
  }

  async page(direction: 1 | -1): Promise<void> {
    // A row of the page before helps the eye.
    await this.scroll(direction * Math.max(1, this.#size.height - 1));
  }

  async toStart(): Promise<void> {
    await this.#log.toStart();
  }

  async toEnd(): Promise<void> {
    await this.#log.follow();
  }

  async toggleFollow(): Promise<void> {
    if (this.#log.position.kind === "following") this.#log.stay(this.#size);
    else await this.#log.follow();
  }

  toggleWrap(): void {
    this.#wrap = !this.#wrap;
    this.#log.wrap = this.#wrap;
  }

  async otherLog(): Promise<void> {
    this.#logIndex = (this.#logIndex + 1) % this.#logs.length;
    const log = this.#logs[this.#logIndex];
    if (!log) return;
    await this.close();
    this.#log = new LogView(log.path, this.#screenRows);
    this.#log.wrap = this.#wrap;
    await this.#log.refresh();
  }

  get query(): string {
    return this.#log.query;
  }

  /** @returns whether it was found */
  async search(query: string, direction: "up" | "down"): Promise<boolean> {
    this.#searching.abort();
    this.#searching = new AbortController();
    return await this.#log.search(query, direction, this.#size, this.#searching.signal);
  }

  hints(task: TaskView): KeyHint[] {
    const follows = this.#log.position.kind === "following";
    return [
      ...this.#otherLogHint(),
      { key: "f", does: follows ? "hold" : "follow" },
      { key: "w", does: this.#wrap ? "cut lines" : "wrap" },
      { key: "/", does: "search" },
      ...(this.query === "" ? [] : [{ key: "n/N", does: "older/newer match" }]),
      ...(isRunning(task) ? [{ key: "x", does: "stop" }] : []),
      { key: "y", does: "copy path" },
    ];
  }

  /** As many rows as the screen has for it. */
  render(task: TaskView, size: ViewSize, theme: Theme): string[] {
    const facts = this.#facts(task, size.width, theme).slice(0, Math.max(1, Math.floor(size.height / 2)));
    const height = Math.max(1, size.height - facts.length - 1);
    this.#size = { width: size.width, height };
    const rows = this.#log.render(this.#size, (text) => theme.inverse(text));
    const said = rows.length > 0 ? rows : [theme.fg("dim", this.#log.problem ?? "Nothing yet.")];
    return [...facts, this.#bar(size.width, theme), ...said].map((row) =>
      truncateToWidth(row, size.width, "…"),
    );
  }

  async close(): Promise<void> {
    this.#searching.abort();
    await this.#log.close();
  }

  #facts(task: TaskView, width: number, theme: Theme): string[] {
    const { state } = task;
    const color = state.kind === "ended" ? outcomeColor(state.outcome) : "accent";
    const command = wrapTextWithAnsi(`$ ${plainLine(task.command)}`, width);
    return [
      ...wrapTextWithAnsi(`${stateMark(state, theme)} ${theme.fg(color, stateText(task))}`, width),
      ...wrapTextWithAnsi([`pid ${task.pid}`, ...task.facts].join(" · "), width).map((row) =>
        theme.fg("muted", row),
      ),
      ...firstRows(command, width),
      ...wrapTextWithAnsi(displayPath(this.path), width).map((row) => theme.fg("dim", row)),
    ];
  }

  /** Which log shows, how long it is, and whether it is followed. */
  #bar(width: number, theme: Theme): string {
    const names = this.#logs.map(({ name }, index) =>
      index === this.#logIndex ? theme.fg("accent", theme.bold(name)) : theme.fg("dim", name),
    );
    const follows = this.#log.position.kind === "following";
    const right = [
      theme.fg("dim", bytesText(this.#log.fileBytes)),
      follows ? theme.fg("success", "following") : theme.fg("warning", "held"),
    ];
    const left = names.join(theme.fg("dim", " · "));
    const isNarrow = visibleWidth(left) + visibleWidth(right.join(" ")) + 8 > width;
    return rule(left, isNarrow ? right.slice(1).join("") : right.join(" "), width, theme);
  }

  #otherLogHint(): KeyHint[] {
    const other = this.#logs[(this.#logIndex + 1) % this.#logs.length];
    return this.#logs.length > 1 && other ? [{ key: "tab", does: other.name }] : [];
  }
}

function firstRows(rows: readonly string[], width: number): string[] {
  if (rows.length <= COMMAND_ROWS) return [...rows];
  const shown = rows.slice(0, COMMAND_ROWS - 1);
  return [...shown, `${truncateToWidth(rows[COMMAND_ROWS - 1] ?? "", Math.max(1, width - 2), "")} …`];
}

function bytesText(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  if (bytes < KIB * KIB) return `${(bytes / KIB).toFixed(1)} KiB`;
  return `${(bytes / KIB / KIB).toFixed(1)} MiB`;
}
