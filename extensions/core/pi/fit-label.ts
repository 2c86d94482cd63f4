import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import { quotedLabel } from "../text/label.ts";

/** A shorter label would name nothing. */
const LABEL_MIN_COLUMNS = 8;
const STYLE_END = "\x1b[0m";

/**
 * Fits a label into a row that says more than the name: it gets at most a third of the row and ends with `…`.
 * @param rowColumns columns of the whole row
 */
export function fitLabel(label: string, rowColumns: number): string {
  const columns = labelColumns(rowColumns);
  // The surrounding style must go on after the label.
  return truncateToWidth(label, columns, "…").replaceAll(STYLE_END, "");
}

/** Fits a label into a row likewise, between quotation marks: a sentence names it. */
export function fitQuotedLabel(label: string, rowColumns: number): string {
  const columns = labelColumns(rowColumns);
  let chars = columns;
  let quoted = quotedLabel(label, chars);
  // Of wide characters there is room for fewer.
  while (visibleWidth(quoted) > columns && chars > 1) quoted = quotedLabel(label, --chars);
  return quoted;
}

function labelColumns(rowColumns: number): number {
  return Math.max(LABEL_MIN_COLUMNS, Math.floor(rowColumns / 3));
}
