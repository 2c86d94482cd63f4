import type { MessageRenderer } from "@earendil-works/pi-coding-agent";
import { Text } from "@earendil-works/pi-tui";
import type { EventMessage } from "../delivery/event-message.ts";

/** Quoted lines shown until the row is expanded. */
const COLLAPSED_LINES = 3;

/** The row of an event message: headings, and their quoted lines, three of them until expanded. */
export const renderEventMessage: MessageRenderer<EventMessage["details"]> = (
  message,
  { expanded },
  theme,
) => {
  const content = typeof message.content === "string" ? message.content : "";
  const failed =
    message.details?.events.some((event) => event.kind === "end" && event.exitCode !== 0) ?? false;
  const rows: string[] = [];
  let quoted = 0;
  let hidden = 0;
  const endGroup = (): void => {
    if (hidden > 0) rows.push(theme.fg("dim", `  … ${hidden} more`));
    quoted = 0;
    hidden = 0;
  };
  for (const line of content.split("\n")) {
    if (line.startsWith("| ")) {
      if (expanded || ++quoted <= COLLAPSED_LINES) rows.push(theme.fg("customMessageText", line));
      else hidden++;
    } else {
      endGroup();
      rows.push(theme.fg(failed ? "warning" : "accent", line));
    }
  }
  endGroup();
  return new Text(rows.join("\n"), 1, 0);
};
