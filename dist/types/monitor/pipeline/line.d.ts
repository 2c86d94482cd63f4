/** One line of the command's stdout. */
export declare class Line {
    #private;
    /** Its position in the task's output, from 1, as in the stdout log. */
    readonly number: number;
    /** The lines left out between the last one passed on and this one. */
    readonly skippedBefore: Readonly<Skipped>;
    /** @param text the cleaned `raw`, if it is known */
    constructor(number: number, raw: string, skippedBefore?: Readonly<Skipped>, text?: string);
    /** The text, cleaned at the first request. */
    get text(): string;
}
/** Lines that are missing from a range, by reason. */
export interface Skipped {
    notMatching: number;
    suppressed: number;
    repeated: number;
}
export declare const nothingSkipped: Readonly<Skipped>;
export declare function addSkipped(a: Readonly<Skipped>, b: Readonly<Skipped>): Skipped;
