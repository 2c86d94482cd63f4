import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import type { ListItem } from "../../../core/pi/list-tab.ts";
import { onBackground } from "../../../core/tools/tool-row.ts";

const TITLE_MIN_COLUMNS = 8;
/** The columns of a row without its title and its facts. */
const OTHER_COLUMNS = 7;
/** What stands for facts that are cut. */
const MORE = " …";
const MARKS = {
  running: ["●", "accent"],
  waiting: ["○", "muted"],
  paused: ["‖", "warning"],
  done: ["✓", "success"],
} as const;

/** Draws an item of a feature's list. @param isSelected with others, @param isCurrent under the cursor */
export function itemRow(
  { state, title, facts }: ListItem,
  isSelected: boolean,
  isCurrent: boolean,
  width: number,
  theme: Theme,
): string {
  const [mark, color] = MARKS[state];
  const selected = isSelected ? theme.fg("accent", "▪") : " ";
  const cursor = isCurrent ? theme.fg("accent", "›") : " ";
  const half = Math.min(Math.floor(width / 2), width - OTHER_COLUMNS - visibleWidth((facts[0] ?? "") + MORE));
  const shown = truncateToWidth(title, Math.max(TITLE_MIN_COLUMNS, half), "…");
  const start = `${cursor}${selected} ${theme.fg(color, mark)} ${isCurrent ? theme.bold(shown) : shown}  `;
  const room = Math.max(0, width - visibleWidth(start));
  const rest = theme.fg("dim", truncateToWidth(facts.join(" · "), room, "…"));
  const row = truncateToWidth(start + rest, width, "…");
  return isCurrent ? onBackground(row, width, (text) => theme.bg("selectedBg", text)) : row;
}
