/** The custom message type of all events. */
export declare const EVENT_MESSAGE = "monitor-event";
