import type { ExtensionAPI, ExtensionContext, MessageRenderer } from "@earendil-works/pi-coding-agent";
import { EVENT_MESSAGE } from "../delivery/message-type.ts";
import { drawnEvents } from "./drawn-events.ts";
import { EventRow } from "./event-row.ts";
import { PlainRow } from "./plain-row.ts";
import { RowRuns } from "./row-runs.ts";

const WIDGET_KEY = "monitor-rows";

/** Draws event messages; consecutive ones of one task share a row. */
export function registerEventRow(pi: ExtensionAPI): void {
  const runs = new RowRuns();
  pi.registerMessageRenderer(EVENT_MESSAGE, (message, options, theme) => {
    const row = renderEventMessage(message, options, theme);
    if (row instanceof EventRow) runs.add(row);
    return row;
  });
  pi.on("session_start", (_event, ctx) => {
    if (ctx.mode === "tui") lookAtScreen(ctx, runs);
  });
  pi.on("session_shutdown", () => runs.close());
}

/** Draws an event message from its details. */
export const renderEventMessage: MessageRenderer = (message, { expanded }, theme) => {
  const events = drawnEvents(message.details);
  if (events) return new EventRow(events, expanded, theme);
  return new PlainRow(typeof message.content === "string" ? message.content : "", expanded, theme);
};

/** Gets pi's screen, which pi gives to makers of components; this component is gone before it is drawn. */
function lookAtScreen(ctx: ExtensionContext, runs: RowRuns): void {
  ctx.ui.setWidget(WIDGET_KEY, (tui) => {
    runs.open(tui);
    return { render: () => [], invalidate() {} };
  });
  ctx.ui.setWidget(WIDGET_KEY, undefined);
}
