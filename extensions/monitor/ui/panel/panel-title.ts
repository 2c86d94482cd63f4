import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import type { PaneTitle } from "./panel-pane.ts";
import { rule } from "./rule.ts";

/** Draws the names of the tabs, and the title of the shown one. @param shown its index */
export function panelTitle(
  names: readonly string[],
  shown: number,
  { left, right }: PaneTitle,
  width: number,
  theme: Theme,
): string {
  const name = theme.fg("accent", theme.bold(names[shown] ?? ""));
  if (left !== "") {
    const room = Math.max(8, width - visibleWidth(name) - visibleWidth(right) - 14);
    const front = theme.bold(truncateToWidth(left, room, "…"));
    return rule(`${name} ${theme.fg("dim", "›")} ${front}`, theme.fg("dim", right), width, theme);
  }
  const tabs = names.map((other, index) => (index === shown ? name : theme.fg("dim", other)));
  const counts = right === "" ? "" : theme.fg("dim", right);
  return rule(tabs.join(theme.fg("dim", " · ")), counts, width, theme);
}
