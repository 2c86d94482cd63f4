import type { Turn } from "../../core/pi/turn.ts";
import type { TaskIdentity } from "../../core/processes/task-processes.ts";
import type { ReadySpec } from "./ready-spec.ts";
/** The facts by which a task became ready. */
export interface ReadyFacts {
    /** The time from the start of the run. */
    afterMs: number;
    /** The matching line, cleaned; untrusted. */
    line: string | undefined;
    port: number | undefined;
    status: number | undefined;
    /** The process that answered, if it is none of the task's. */
    answeredBy: string | undefined;
}
export interface ReadySink {
    /** Called once, last. */
    ready(facts: ReadyFacts): void;
    /** Called at most once, if it is not ready in time. @param missing the conditions that do not hold yet */
    late(missing: readonly string[]): void;
}
/**
 * Watches one run of a task until all conditions hold. A condition that has held once counts from then on;
 * the server is asked only when all others hold. Without a port or an address, only the deadline has a timer.
 */
export declare class ReadyWatch {
    #private;
    /**
     * @param run its processes, and its start, in ms since the epoch
     * @param streams the number of its outputs
     */
    constructor(spec: ReadySpec, run: {
        identity: TaskIdentity;
        startedAtMs: number;
    }, streams: number, sink: ReadySink);
    /** Whether output is needed at once. */
    get wantsLines(): boolean;
    /** Takes in output of one stream, as a piece of work of the turn. Not while it is behind. */
    push(stream: number, chunk: Buffer): void;
    /** Tells whether some of the last chunk of the stream is left to be checked. */
    isBehind(stream: number): boolean;
    goOn(stream: number): void;
    /** Ends the output: a last line without a line feed counts as a line. */
    endLines(turn: Turn): Promise<void>;
    /** Reports nothing from now on. */
    stop(): void;
}
