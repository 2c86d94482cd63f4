import type { Theme } from "@earendil-works/pi-coding-agent";
import { type Component, truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { withoutTabs } from "../../core/text/clean.ts";
import { messageLines } from "../../core/text/message-lines.ts";

const COLLAPSED_LINES = 4;
const PADDING = " ";

/** The row of a message that has only a text: one of an older version, in an old session. */
export class PlainRow implements Component {
  readonly #lines: readonly string[];
  readonly #expanded: boolean;
  readonly #theme: Theme;

  constructor(text: string, expanded: boolean, theme: Theme) {
    this.#lines = messageLines(text).map(withoutTabs);
    this.#expanded = expanded;
    this.#theme = theme;
  }

  render(width: number): string[] {
    const said = (text: string): string => this.#theme.fg("customMessageText", text);
    const room = Math.max(1, width - 2 * PADDING.length);
    if (this.#expanded) {
      return this.#lines
        .flatMap((line) => wrapTextWithAnsi(said(line), room))
        .map((row) => truncateToWidth(PADDING + row, width, "…"));
    }
    const hidden = this.#lines.length - COLLAPSED_LINES;
    return [
      ...this.#lines.slice(0, COLLAPSED_LINES).map(said),
      ...(hidden > 0 ? [this.#theme.fg("dim", `… ${hidden} more`)] : []),
    ].map((row) => truncateToWidth(PADDING + row, width, "…"));
  }

  invalidate(): void {}
}
