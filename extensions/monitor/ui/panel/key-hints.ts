import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";

export interface KeyHint {
  key: string;
  does: string;
}

const GAP = "  ";

/**
 * Draws the keys and their actions.
 * @param maxRows the later keys beyond it are left out, except the last one, which shows all keys
 */
export function keyHintRows(
  hints: readonly KeyHint[],
  width: number,
  theme: Theme,
  maxRows = Number.POSITIVE_INFINITY,
): string[] {
  for (let shown = [...hints]; ; shown = shown.toSpliced(-2, 1)) {
    const rows = hintRows(shown, width, theme);
    if (rows.length <= maxRows || shown.length <= 2) return rows;
  }
}

function hintRows(hints: readonly KeyHint[], width: number, theme: Theme): string[] {
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
