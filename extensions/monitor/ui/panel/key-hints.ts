import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";

export interface KeyHint {
  key: string;
  does: string;
}

const GAP = "  ";

/** The keys and what they do, in as many rows as it takes. */
export function keyHintRows(hints: readonly KeyHint[], width: number, theme: Theme): string[] {
  const rows: string[] = [];
  let row = "";
  for (const { key, does } of hints) {
    const hint = `${theme.fg("muted", key)} ${theme.fg("dim", does)}`;
    const longer = row === "" ? hint : row + GAP + hint;
    if (row !== "" && visibleWidth(longer) > width) {
      rows.push(row);
      row = hint;
    } else row = longer;
  }
  return [...rows, row].map((text) => truncateToWidth(text, width, "…"));
}
