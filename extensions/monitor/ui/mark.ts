import type { Theme, ThemeColor } from "@earendil-works/pi-coding-agent";
import type { Outcome, TaskViewState } from "./task-view.ts";

/** Marks of one column each, whose meaning does not depend on their colour. */
const ENDED: Readonly<Record<Outcome, { mark: string; color: ThemeColor }>> = {
  success: { mark: "✓", color: "success" },
  failure: { mark: "✗", color: "error" },
  stopped: { mark: "■", color: "muted" },
};

/** Returns the mark before a task, in the colour of its state. */
export function stateMark(state: TaskViewState, theme: Theme): string {
  if (state.kind === "ended") return outcomeMark(state.outcome, theme);
  return state.kind === "running" ? theme.fg("accent", "●") : theme.fg("warning", "◌");
}

export function outcomeMark(outcome: Outcome, theme: Theme): string {
  const { mark, color } = ENDED[outcome];
  return theme.fg(color, mark);
}

export function outcomeColor(outcome: Outcome): ThemeColor {
  return ENDED[outcome].color;
}
