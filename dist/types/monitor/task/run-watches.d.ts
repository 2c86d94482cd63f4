import type { Readiness } from "../ready/readiness.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import type { NoticeTopic } from "./notice-topic.ts";
import type { OutputSink } from "./output-reader.ts";
import type { Source } from "./source.ts";
/** The task, as far as the watches of its run need it. */
export interface WatchedTask {
    readonly spec: {
        readonly ready: ReadySpec | undefined;
    };
    /** The unfinished line of each stream; untrusted. */
    readonly openLines: readonly string[];
    notice(text: string, quoted: readonly string[], topic: NoticeTopic): void;
    /** Reports that a run is ready after an earlier one was: only those who wait for it are told. */
    readyAgain(): void;
}
/** The notices on readiness that the task's runs have given. */
export type ToldOfReadiness = Set<"ready" | "late">;
/** Watches one run of a task of any kind: whether it is ready, and whether it waits for an answer. */
export declare class RunWatches {
    #private;
    readiness: Readiness;
    /** @param told the notices of earlier runs, which are not repeated after each crash */
    constructor(task: WatchedTask, source: Source, streams: number, told: ToldOfReadiness);
    /** Returns the sinks, with a look at everything that goes through them. */
    through(sinks: readonly OutputSink[]): OutputSink[];
    /** Handles open lines at the end of the output, as lines. */
    endLines(): Promise<void>;
    stop(): void;
}
