/** The topic of a notice: it decides whether the notice may wake, and who waits for it. */
export type NoticeTopic =
  | "ready"
  /** The task was not ready in time. */
  | "late"
  /** The task waits for an answer. */
  | "input"
  /** The task starts again by itself. */
  | "restart"
  /** A person has started the task again. */
  | "restarted"
  /** The task still runs. */
  | "check-in"
  | "silence"
  | "other";
