import type { Theme } from "@earendil-works/pi-coding-agent";
import { commandPaint, commandRows } from "../../../core/pi/command-rows.ts";
import { commandFacts } from "../../../core/text/command-facts.ts";
import { panelText } from "../../texts/panel.ts";

/** Returns the start of a command on at most so many rows; the last may tell how much more there is. */
export function commandStart(command: string, width: number, maxRows: number, theme: Theme): string[] {
  const rows = commandRows(command, width, commandPaint(theme));
  if (rows.length <= maxRows) return rows;
  const facts = commandFacts(command);
  const more = panelText.moreRowsBehind(rows.length - maxRows + 1, facts);
  return [...rows.slice(0, maxRows - 1), theme.fg("dim", more)];
}
