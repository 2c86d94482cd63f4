/** What a pattern sees of an event, in characters: patterns take time linear in it. */
export const EVENT_JSON_MAX_CHARS = 65_536;

/** The event as one line of JSON; what cannot be that, as other extensions may emit, says why. */
export function eventJson(event: unknown): string {
  try {
    return (JSON.stringify(event) ?? String(event)).slice(0, EVENT_JSON_MAX_CHARS);
  } catch (error) {
    return JSON.stringify({ notJson: (error as Error).message.split("\n")[0] });
  }
}
