import { truncateToWidth } from "@earendil-works/pi-tui";
import { clean } from "../pipeline/clean.ts";

/** What cuts a text resets all of its style; this resets everything but the background. */
const RESET = "\x1b[0m";
const RESET_TEXT = "\x1b[22;23;24;27;29;39m";

/** Text from anywhere on one line: whatever a terminal would take for more than text is removed. */
export function plainLine(text: string): string {
  return clean(text.replace(/\s+/g, " ").trim());
}

/** A tab is as wide as the terminal likes; lines are to be as wide as they were measured. */
export function withoutTabs(line: string): string {
  return line.replaceAll("\t", "    ");
}

/** The row at exactly this width, all of it on the background that `paint` gives. */
export function onBackground(row: string, width: number, paint: (text: string) => string): string {
  return paint(truncateToWidth(row, width, "…", true).replaceAll(RESET, RESET_TEXT));
}
