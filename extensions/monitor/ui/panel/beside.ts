import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";

/** From this width on a list has a preview beside it. */
export const PREVIEW_COLUMNS = 118;
const LIST_SHARE = 0.55;
const BETWEEN = " │ ";

/** Returns the widths of a list and its preview; the second is 0 if there is no room for it. */
export function besideWidths(width: number): [list: number, preview: number] {
  if (width < PREVIEW_COLUMNS) return [width, 0];
  const list = Math.floor(width * LIST_SHARE);
  return [list, width - list - BETWEEN.length];
}

/** Joins two columns of rows, with a line between them. */
export function beside(
  left: readonly string[],
  right: readonly string[],
  [width, rightWidth]: readonly [number, number],
  height: number,
  theme: Theme,
): string[] {
  return Array.from({ length: height }, (_, index) => {
    const row = left[index] ?? "";
    const filled = row + " ".repeat(Math.max(0, width - visibleWidth(row)));
    return filled + theme.fg("border", BETWEEN) + truncateToWidth(right[index] ?? "", rightWidth, "…");
  });
}
