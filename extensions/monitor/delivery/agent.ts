import type { EventMessage } from "./event-message.ts";

/** The agent as delivery sees it. */
export interface Agent {
  /** No run is under way, starting, compacting or retrying. */
  isIdle(): boolean;
  /** Idle, and no prompt has been submitted whose run may still start: a wake could swallow it. */
  mayWake(): boolean;
  /** Has `lookAgain` called later, where the agent may become idle, or may be woken, without word of it. */
  lookLater(): void;
  /** Puts the message into the context of the idle agent. `wake` starts a run. */
  send(message: EventMessage, wake: boolean): void;
  /** Whether the session's branch holds the message with this `details.delivery`. */
  hasInContext(delivery: string): boolean;
  /** Whether a message after the final answer would hide that answer (print mode). */
  endsWithAnswer: boolean;
}
