import { type Line, type Skipped } from "./line.ts";
/** The number of last lines of an output that its end event quotes. */
export declare const END_QUOTE_LINES = 5;
/**
 * The lines of one coalescing window. If there are very many, which only a task without a line limit can
 * print, the lines in the middle are counted and not kept.
 */
export declare class Batch {
    #private;
    /** The time at which the window opened, in ms since the epoch. */
    readonly atMs: number;
    readonly firstNumber: number;
    /** The lines left out before its first line. */
    readonly skippedBefore: Readonly<Skipped>;
    constructor(first: Line, atMs: number);
    add(line: Line): void;
    get lineCount(): number;
    get lastNumber(): number;
    get skippedWithin(): Readonly<Skipped>;
    /** Whether every line is kept. */
    get isWhole(): boolean;
    /** The lines from the first one on; all of them if the batch is whole. */
    get firstTexts(): string[];
    /** Returns the number of the line at this index, from 0, of `firstTexts`. */
    numberAt(index: number): number | undefined;
    /** Returns the last lines, at most `LAST_LINES`, without the first `shown` lines. */
    lastAfter(shown: number): Line[];
}
