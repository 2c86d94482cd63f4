import type { EventMessage } from "./event-message.ts";
/** The agent, as far as delivery uses it. */
export interface Agent {
    /** Tells whether no run is under way, starting, compacting or retrying. */
    isIdle(): boolean;
    /** Tells whether the agent is idle and no submitted prompt may yet start a run: a wake could swallow it. */
    mayWake(): boolean;
    /** Calls `lookAgain` later, for cases in which the agent becomes idle or wakeable without an event. */
    lookLater(): void;
    /** Puts the message into the context of the idle agent. `wake` starts a run. */
    send(message: EventMessage, wake: boolean): void;
    /** Tells whether the session's branch holds the message with this `details.delivery`. */
    hasInContext(delivery: string): boolean;
    /** Whether a message after the final answer would hide that answer (print mode). */
    endsWithAnswer: boolean;
}
