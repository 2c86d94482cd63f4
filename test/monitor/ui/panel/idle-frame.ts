import type { PanelFrame } from "../../../../extensions/monitor/ui/panel/panel-pane.ts";

const nothing = (): void => {};

/** A panel that does nothing, for a pane alone. */
export const idleFrame: PanelFrame = {
  screenRows: 12,
  close: nothing,
  draw: nothing,
  say: nothing,
  ask: nothing,
  prompt: nothing,
  help: nothing,
  do: nothing,
  forgetSteps: nothing,
  otherTab: nothing,
};
