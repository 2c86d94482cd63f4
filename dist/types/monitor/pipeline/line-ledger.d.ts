/** The fate of a printed line. Every line ends in exactly one of these. */
export declare const lineCategories: readonly ["shown", "cut", "notMatching", "repeated", "suppressed", "discarded"];
export type LineCategory = (typeof lineCategories)[number];
export type LineLedgerData = Record<LineCategory | "printed" | "waiting", number>;
/** The fate of one task's lines in a message. */
export interface DeliveredLines {
    shown: number;
    cut: number;
    /** The earlier category of each line that the end event quotes. */
    quoted: readonly LineCategory[];
}
/**
 * The account of a task's lines. A line counts as printed when the splitter completes it, and as waiting
 * until its category is known. Once nothing waits, the categories add up to `printed`.
 */
export declare class LineLedger {
    #private;
    get printed(): number;
    of(category: LineCategory): number;
    /** The lines in an open batch, or in an event that has not been delivered. */
    get waiting(): number;
    /** The number of the last line of the log: the marks between two runs have numbers, too. */
    get lastNumber(): number;
    /** Counts complete lines, which wait. @returns the number of the last */
    print(lines?: number): number;
    /** Counts a line of the log that the command did not print. */
    mark(): void;
    /** Counts waiting lines as not matching. */
    exclude(lines?: number): void;
    /** Counts waiting lines as over the limit. */
    suppress(lines: number): void;
    /** Counts waiting lines as repeats of those before. */
    withhold(lines: number): void;
    /** Counts waiting lines as lost to everybody, because their task was stopped. */
    discard(lines?: number): void;
    /** Counts waiting lines as told by number alone, because the context has no room for them. */
    cut(lines: number): void;
    /** Counts lines as their message has them. */
    deliver(lines: DeliveredLines): void;
    /** Reverts the counts of a lost message. */
    takeBack(lines: DeliveredLines): void;
    /** Returns a copy, to compute what the account would be. */
    copy(): LineLedger;
    toJSON(): LineLedgerData;
}
