/** The types of entries that are rows for the person: they are kept, and the model never reads them. */
export const STARTED_ENTRY = "monitor-started";
export const TOLD_ENTRY = "monitor-told";
