import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import type { ListItem } from "../../../core/pi/list-tab.ts";
import { onBackground } from "../../../core/tools/tool-row.ts";

const TITLE_MIN_COLUMNS = 8;
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
  const shown = truncateToWidth(title, Math.max(TITLE_MIN_COLUMNS, Math.floor(width / 2)), "…");
  const start = `${cursor}${selected} ${theme.fg(color, mark)} ${isCurrent ? theme.bold(shown) : shown}  `;
  const room = Math.max(0, width - visibleWidth(start));
  const row = truncateToWidth(start + theme.fg("dim", truncateToWidth(facts, room, "…")), width, "…");
  return isCurrent ? onBackground(row, width, (text) => theme.bg("selectedBg", text)) : row;
}
