import type { CappedLog } from "../../core/files/capped-log.ts";
import type { OutputSink } from "./output-reader.ts";
import type { TaskLog } from "./task-log.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";
/** The part of a job's output that its end tells. */
export interface JobRest {
    /** The last printed lines. */
    lastLines: string[];
}
/** All output of a job, in the order in which it was written. */
export declare class JobOutput implements TaskOutput<JobRest> {
    #private;
    readonly lost: Promise<Error>;
    /**
     * @param came called at each output
     * @param linesBefore number of earlier lines, which are kept nowhere
     */
    constructor(log: CappedLog, came: () => void, linesBefore?: number);
    /** One sink for both streams, because a job gets them as one. */
    get sinks(): readonly OutputSink[];
    get logs(): readonly [TaskLog];
    get linesPrinted(): number;
    get account(): object;
    get lastLine(): LastLine | undefined;
    get openLines(): readonly string[];
    flush(): Promise<void>;
    beginAgain(text: string): Promise<void>;
    /** Does nothing, because nobody sees the output before its end. */
    discardRest(): void;
    finish(): Promise<JobRest>;
}
