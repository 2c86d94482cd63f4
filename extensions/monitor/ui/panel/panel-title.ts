import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import type { PaneTitle } from "./panel-pane.ts";
import { rule } from "./rule.ts";

/** The columns of a rule beside a text at each end. */
const RULE_COLUMNS = 9;

/** Draws the names of the tabs, and the title of the shown one. @param shown its index */
export function panelTitle(
  names: readonly string[],
  shown: number,
  { left, notes, right }: PaneTitle,
  width: number,
  theme: Theme,
): string {
  const name = theme.fg("accent", theme.bold(names[shown] ?? ""));
  if (left !== "") {
    const room = Math.max(8, width - visibleWidth(name) - visibleWidth(right) - 14);
    const front = theme.bold(truncateToWidth(left, room, "…"));
    return rule(`${name} ${theme.fg("dim", "›")} ${front}`, theme.fg("dim", right), width, theme);
  }
  const tabs = names
    .map((other, index) => (index === shown ? name : theme.fg("dim", other)))
    .join(theme.fg("dim", " · "));
  const all = [...notes, right].filter(Boolean).join(" · ");
  // What no row shows is worth more than the names of the other tabs, and these more than a count.
  const room = (start: string): number => width - visibleWidth(start) - RULE_COLUMNS;
  const note = truncateToWidth(notes.join(" · "), Math.max(1, room(name)), "…");
  // The first notes say what keys act on, the last one only an order.
  const fewer = notes.map((_, index) => notes.slice(0, notes.length - index).join(" · "));
  const choices: readonly (readonly [string, string])[] =
    notes.length > 0
      ? [[tabs, all], [name, all], ...fewer.map((some) => [name, some] as const), [name, note]]
      : [
          [tabs, right],
          [tabs, ""],
        ];
  const [start, end] = choices.find(([start, end]) => visibleWidth(end) <= room(start)) ?? [
    notes.length > 0 ? name : tabs,
    "",
  ];
  return rule(start, end === "" ? "" : theme.fg("dim", end), width, theme);
}
