import type { Theme } from "@earendil-works/pi-coding-agent";
import { commandPaint, commandRows } from "../../../core/pi/command-rows.ts";
import { commandFacts } from "../../../core/text/command-facts.ts";
import type { ViewSize } from "./log-view.ts";
import { rule } from "./rule.ts";

/** The command of a task, whole: where it takes more rows than there are, it scrolls. */
export class CommandView {
  readonly #command: string;
  #top = 0;

  constructor(command: string) {
    this.#command = command;
  }

  scroll(rows: number): void {
    this.#top += rows;
  }

  toStart(): void {
    this.#top = 0;
  }

  toEnd(): void {
    this.#top = Number.MAX_SAFE_INTEGER;
  }

  render({ width, height }: ViewSize, theme: Theme): string[] {
    const rows = commandRows(this.#command, width, commandPaint(theme));
    const shown = Math.max(1, height - 1);
    this.#top = Math.max(0, Math.min(this.#top, rows.length - shown));
    const end = Math.min(rows.length, this.#top + shown);
    const position = rows.length > shown ? `rows ${this.#top + 1}-${end} of ${rows.length}` : "";
    const heading = ["command", ...commandFacts(this.#command)].join(", ");
    const bar = rule(theme.fg("accent", heading), theme.fg("dim", position), width, theme);
    return [bar, ...rows.slice(this.#top, end)];
  }
}

/** The start of a command on at most so many rows; the last of them says that there is more, and of what. */
export function commandStart(command: string, width: number, maxRows: number, theme: Theme): string[] {
  const rows = commandRows(command, width, commandPaint(theme));
  if (rows.length <= maxRows) return rows;
  const facts = commandFacts(command);
  const more = `… ${rows.length - maxRows + 1} more rows${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: i`;
  return [...rows.slice(0, maxRows - 1), theme.fg("dim", more)];
}
