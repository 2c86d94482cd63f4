import type { Task } from "../task/task.ts";
import type { Agent } from "./agent.ts";
import { type EventMessage } from "./event-message.ts";
import { type TaskEvent } from "./task-event.ts";
export interface DeliveryLimits {
    /** The most characters of one message, and of all idle messages between two model requests. */
    boundaryMaxChars: number;
    /** The most characters of one task's output between two compactions. */
    taskMaxChars: number;
    /** The least time between the end of a run and the next event wake. */
    wakeIntervalMs: number;
}
/** The session whose tasks it reports. */
export interface DeliverySession {
    /** The tasks whose withheld repeats are stated at boundaries. */
    runningTasks(): readonly Task[];
    /** Called when the number of waiting events changes. */
    onWaiting(): void;
}
export interface Backlog {
    events: number;
    /** The lines of the output events among them. */
    lines: number;
    /** The next model request of the current run, a wake that is due later, or the user's next prompt. */
    until: "request" | "wake" | "prompt";
}
/**
 * The only way from a task to the model. While the agent is idle, an event enters the context at once, within
 * a budget; while it is busy, events wait and join at the next boundary, as one message for all tasks. A
 * message handed to pi counts as delivered once it is seen in the session's branch.
 */
export declare class Delivery {
    #private;
    constructor(agent: Agent, limits: DeliveryLimits, session: DeliverySession);
    /** Whether events that come while the agent is idle and do not wake wait for the next model request. */
    get isIdleBudgetUsedUp(): boolean;
    /** The events that wait for the model, and their next chance. */
    get backlog(): Backlog;
    offer(event: TaskEvent): void;
    /**
     * Drops the waiting events of this task.
     * @returns how many of them were output events
     */
    discard(task: Task): number;
    /** Delivers on a later tick, if the agent is idle then: events of one tick are one message. */
    lookAgain(): void;
    /** Notes the start of a model request, which sees all that has joined the context. */
    requestStarted(): void;
    /** Notes that the user's next words are on their way. */
    userSpoke(): void;
    /** Lets waiting events join before a prompt that was submitted to the idle agent, once. */
    beforePrompt(): void;
    /** Lets waiting events join between two model requests of a run. @returns the message that joins there */
    atBoundary(): EventMessage | undefined;
    /** Takes waiting events into a tool's result. @returns what would join the context at the next boundary */
    joinResult(): EventMessage | undefined;
    /** Decides whether the run goes on. @returns what joins if it does; undefined if the run may end */
    atRunEnd(): {
        message: EventMessage | undefined;
    } | undefined;
    /** @returns how long until a waiting event may wake; undefined if none may */
    wakeDueMs(nowMs?: number): number | undefined;
    /** Counts a run as ended, for the pace of wakes, that is held open at its end. */
    runHeld(): void;
    runEnded(aborted: boolean): void;
    /** Counts wakes again, because an adopted task may wake from now on. */
    adopted(): void;
    compacted(): void;
    /** Delivers nothing more, and settles the messages under way; later events are kept. */
    freeze(): void;
    /** The waiting events, for another runtime to go on with. */
    get waiting(): readonly TaskEvent[];
    /** Drops all events, because the session's runtime is about to go. */
    close(): void;
}
