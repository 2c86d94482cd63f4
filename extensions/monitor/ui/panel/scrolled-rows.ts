import type { Theme } from "@earendil-works/pi-coding-agent";
import { panelText } from "../../texts/panel.ts";

/** Rows of which as many show as there is room for; it keeps its place while they change. */
export class ScrolledRows {
  #top = 0;

  /** @param rows down, or up if negative; bounded by the next rendering */
  scroll(rows: number): void {
    this.#top += rows;
  }

  toStart(): void {
    this.#top = 0;
  }

  /** Returns the rows that show; the last one tells how many are below. */
  render(rows: readonly string[], height: number, theme: Theme): string[] {
    this.#top = Math.max(0, Math.min(this.#top, rows.length - height));
    const shown = rows.slice(this.#top, this.#top + height);
    const below = rows.length - this.#top - shown.length;
    if (below > 0 && height > 1) shown[height - 1] = theme.fg("dim", panelText.moreRows(below));
    return shown;
  }
}
