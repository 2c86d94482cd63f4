import { errorLine } from "../../core/text/label.ts";

/** The most characters of an event that a pattern sees: patterns take time linear in it. */
export const EVENT_JSON_MAX_CHARS = 65_536;

/** Returns the event as one line of JSON, or the reason why an event of another extension has none. */
export function eventJson(event: unknown): string {
  try {
    return (JSON.stringify(event) ?? String(event)).slice(0, EVENT_JSON_MAX_CHARS);
  } catch (error) {
    return JSON.stringify({ notJson: errorLine(error) });
  }
}
