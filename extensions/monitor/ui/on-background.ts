import { truncateToWidth } from "@earendil-works/pi-tui";

/** What cuts a text resets all of its style; this resets everything but the background. */
const RESET = "\x1b[0m";
const RESET_TEXT = "\x1b[22;23;24;27;29;39m";

/** The row at exactly this width, all of it on the background that `paint` gives. */
export function onBackground(row: string, width: number, paint: (text: string) => string): string {
  return paint(truncateToWidth(row, width, "…", true).replaceAll(RESET, RESET_TEXT));
}
