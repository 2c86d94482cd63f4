/** The origin of a task's request; an extension asks through the client. */
export type StartedBy = "model" | "user" | "extension";
