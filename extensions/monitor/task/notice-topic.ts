/** What a notice is about: by this it is known whether it may wake, and who waits for it. */
export type NoticeTopic =
  | "ready"
  /** Not ready in time. */
  | "late"
  /** It waits for an answer. */
  | "input"
  | "restart"
  /** It still runs. */
  | "check-in"
  | "silence"
  | "other";
