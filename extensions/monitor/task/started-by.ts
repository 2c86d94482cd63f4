/** Who asked for a task; an extension through the client. */
export type StartedBy = "model" | "user" | "extension";
