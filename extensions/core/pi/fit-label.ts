import { truncateToWidth } from "@earendil-works/pi-tui";

/** A shorter label would name nothing. */
const LABEL_MIN_COLUMNS = 8;
const STYLE_END = "\x1b[0m";

/**
 * Fits a label into a row that says more than the name: it gets at most a third of the row and ends with `…`.
 * @param rowColumns columns of the whole row
 */
export function fitLabel(label: string, rowColumns: number): string {
  const columns = Math.max(LABEL_MIN_COLUMNS, Math.floor(rowColumns / 3));
  // The surrounding style must go on after the label.
  return truncateToWidth(label, columns, "…").replaceAll(STYLE_END, "");
}
