import type { SessionShutdownEvent } from "@earendil-works/pi-coding-agent";
/** The part of a feature that is loaded at its first use. */
export interface FeatureRuntime {
    /** Releases everything that it holds, or hands it over if a reload follows. */
    end(reason: SessionShutdownEvent["reason"]): Promise<void>;
}
/**
 * Loads the runtime of a feature at its first use. It is most of the code, and a session that never uses it
 * does not pay for it.
 */
export declare class LazyRuntime<Runtime extends FeatureRuntime> {
    #private;
    /** Sets how the runtime is started, when a session begins; the tools exist earlier. */
    startWith(start: () => Promise<Runtime>): void;
    /** The runtime; undefined while it is not used. */
    get started(): Runtime | undefined;
    /** Starts the runtime unless it is started. @throws Error if it cannot be loaded or the session is over */
    use(): Promise<Runtime>;
    /**
     * Runs the start of a task, including the loading of all that it needs. A reload waits for it and hands the
     * task over, and a stop of all tasks can wait for it, too.
     */
    starting<Result>(work: () => Promise<Result>): Promise<Result>;
    /** Resolves when the starts that are under way now are over. */
    startsUnderWay(): Promise<void>;
    /** Refuses further starts, and ends the runtime or hands it over. */
    end(reason: SessionShutdownEvent["reason"]): Promise<void>;
}
