import { truncateToWidth } from "@earendil-works/pi-tui";

/** Less would name nothing any more. */
const LABEL_MIN_COLUMNS = 8;
const STYLE_END = "\x1b[0m";

/**
 * A label in a row that says more than the name: at most a third of it, then `…`.
 * @param rowColumns columns of the whole row
 */
export function fitLabel(label: string, rowColumns: number): string {
  const columns = Math.max(LABEL_MIN_COLUMNS, Math.floor(rowColumns / 3));
  // The style around it goes on behind it.
  return truncateToWidth(label, columns, "…").replaceAll(STYLE_END, "");
}
