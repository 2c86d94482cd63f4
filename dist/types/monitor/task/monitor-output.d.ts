import type { EventLines } from "../pipeline/event-lines.ts";
import type { LineLedger } from "../pipeline/line-ledger.ts";
import type { OutputEvent } from "../pipeline/output-event.ts";
import { type PipelineOptions, type PipelineSink } from "../pipeline/pipeline.ts";
import type { Repeats } from "../pipeline/repeat-filter.ts";
import type { UnshownLine } from "../pipeline/unshown-tail.ts";
import { type EndReason } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import type { TaskLog } from "./task-log.ts";
import type { TaskLogs } from "./task-logs.ts";
import type { LastLine, TaskOutput } from "./task-output.ts";
/** Receives the events of a monitor's output. */
export interface MonitorSink extends Omit<PipelineSink, "log"> {
    /** Called when lines of stdout have come, whether they become events or not. */
    lines(): void;
}
/** The part of a monitor's output that its end tells. */
export interface MonitorRest {
    /** The last lines of stdout that no event has shown, each with its category unless it is quoted. */
    quoted: UnshownLine[];
    /** Repeats withheld since the last event. */
    repeats: Repeats | undefined;
    /** The last lines of stderr, if the command failed. */
    stderr: string[];
}
/** The output of a monitor: both streams are logged, and stdout goes through the pipeline. */
export declare class MonitorOutput implements TaskOutput<MonitorRest> {
    #private;
    readonly ledger: LineLedger;
    /** The lines of stdout that became events. */
    readonly eventLines: EventLines;
    readonly lost: Promise<Error>;
    constructor(logs: TaskLogs, options: Readonly<PipelineOptions>, sink: MonitorSink);
    get sinks(): readonly OutputSink[];
    get logs(): readonly [stdout: TaskLog, stderr: TaskLog];
    get linesPrinted(): number;
    get account(): object;
    /** The bytes of overlong lines that no event can show. */
    get leftOutBytes(): number;
    /** The newest line of stdout, whether it became an event or not. */
    get lastLine(): LastLine | undefined;
    /** The open lines of both streams: a question of a shell's `read` stands on stderr. */
    get openLines(): readonly string[];
    get stderrBytes(): number;
    /** Returns the first line of stderr that is not blank. */
    firstStderrLine(): string | undefined;
    /** Returns the last lines of stderr that are not blank. */
    lastStderrLines(count: number): string[];
    /** Notes the lines of an event that the model does not get, for the end event to quote. */
    noteUnshown(event: OutputEvent): void;
    forgetRepeats(): void;
    takeRepeats(): Repeats | undefined;
    beginAgain(text: string): Promise<void>;
    discardRest(): void;
    flush(): Promise<void>;
    finish(reason: EndReason): Promise<MonitorRest>;
}
