/** The person or program that asked for a stop. */
export type StoppedBy = "model" | "command" | "panel" | "extension" | OutsideStopper;
/** The place from which a person stopped a task of another pi. */
export type OutsideStopper = "other pi" | "shell";
/** The reason for the end of a task; exactly one applies. */
export type EndReason = {
    kind: "exited";
    code: number;
}
/** The signal came from elsewhere. */
 | {
    kind: "signaled";
    signal: NodeJS.Signals;
} | {
    kind: "stopped";
    by: StoppedBy;
} | {
    kind: "replaced";
    by: string;
} | {
    kind: "timeout";
    timeoutMs: number;
} | {
    kind: "firehose";
    linesPerSecond: number;
    windowSeconds: number;
} | {
    kind: "memory";
    maxMib: number;
    usedMib: number;
}
/** The awaited last line came. */
 | {
    kind: "until";
} | {
    kind: "failed";
    message: string;
} | {
    kind: "session_end";
};
/** Tells whether a value from a file, which may be anything, is an end reason. */
export declare function isEndReason(value: unknown): value is EndReason;
/** Tells whether the command itself ended badly, so that its last words matter. */
export declare function isFailure(reason: EndReason): boolean;
/** Tells whether pi-monitor ended it, and it did not end by itself or by a signal from elsewhere. */
export declare function isEndedByUs({ kind }: EndReason): boolean;
/** The reader of a text: the model's `you` is not a person's. */
export type Reader = "model" | "person";
/** The exit of a command by itself, or by a signal from elsewhere. */
export type ExitReason = Extract<EndReason, {
    kind: "exited" | "signaled";
}>;
export declare function describeExit(reason: ExitReason): string;
/** Words the reason to follow the heading of an end event: `exited with code 3`. */
export declare function describeEndReason(reason: EndReason, kind: "monitor" | "job"): string;
/** Words the reason for a person, who would take the model's `you` for themselves. */
export declare function describeEndToPerson(reason: EndReason, kind: "monitor" | "job"): string;
export declare function describeEndTo(reader: Reader, reason: EndReason, kind: "monitor" | "job"): string;
