/** The custom message type of all events. */
export const EVENT_MESSAGE = "monitor-event";
