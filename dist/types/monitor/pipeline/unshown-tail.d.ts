import type { LineCategory } from "./line-ledger.ts";
export interface UnshownLine {
    number: number;
    text: string;
    /** The category of the line until the end event shows it. */
    category: LineCategory;
}
/** The last lines of the output that no event showed, for the end event to quote. */
export declare class UnshownTail {
    #private;
    constructor(maxLines: number);
    /** Adds a line, perhaps out of order: a batch is cut up to a window after later lines were suppressed. */
    add(line: UnshownLine): void;
    /** Forgets the lines before a shown line, which are old news. */
    shownThrough(lineNumber: number): void;
    take(): UnshownLine[];
}
