import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";

/** Draws a line across the panel with a text near its left end and one near its right end. */
export function rule(left: string, right: string, width: number, theme: Theme): string {
  const line = (columns: number): string => theme.fg("border", "─".repeat(Math.max(0, columns)));
  const before = left === "" ? "" : `${line(2)} ${left} `;
  const after = right === "" ? "" : ` ${right} ${line(2)}`;
  const between = width - visibleWidth(before) - visibleWidth(after);
  if (between >= 1) return before + line(between) + after;
  const alone = truncateToWidth(before, width, "…");
  return alone + line(width - visibleWidth(alone));
}
