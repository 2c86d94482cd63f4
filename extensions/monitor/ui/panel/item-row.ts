import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import type { ListItem } from "../../../core/pi/list-tab.ts";
import { onBackground } from "../../../core/tools/tool-row.ts";

/** What a title gets at most beside the facts, and what the first fact leaves to it if there is room for all of it. */
const TITLE_SHARE = 1 / 2;
const TITLE_LEAST_SHARE = 2 / 5;
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
  const shown = truncateToWidth(title, titleColumns(facts[0] ?? "", width), "…");
  const start = `${cursor}${selected} ${theme.fg(color, mark)} ${isCurrent ? theme.bold(shown) : shown}  `;
  const room = Math.max(0, width - visibleWidth(start));
  const rest = theme.fg("dim", truncateToWidth(facts.join(" · "), room, "…"));
  const row = truncateToWidth(start + rest, width, "…");
  return isCurrent ? onBackground(row, width, (text) => theme.bg("selectedBg", text)) : row;
}

/** The first fact takes columns from a long title only if it then shows whole. */
function titleColumns(firstFact: string, width: number): number {
  const beside = width - OTHER_COLUMNS - visibleWidth(firstFact + MORE);
  const share = Math.floor(width * TITLE_SHARE);
  return beside >= Math.floor(width * TITLE_LEAST_SHARE) ? Math.min(share, beside) : share;
}
