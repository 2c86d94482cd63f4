import { truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";

/** Wraps a text into at most so many rows; of a longer one, the last row is cut. */
export function wrapRows(text: string, width: number, maxRows: number): string[] {
  const rows = wrapTextWithAnsi(text, width);
  if (rows.length <= maxRows) return rows;
  return [...rows.slice(0, maxRows - 1), truncateToWidth(rows.slice(maxRows - 1).join(" "), width, "…")];
}
