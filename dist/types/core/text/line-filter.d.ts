/** Decides by text alone which lines become part of an event, one line after another. */
export interface LineFilter {
    /** Begins with a line. @returns whether it passes; undefined if `goOn` has to be called for it */
    begin(text: string): boolean | undefined;
    /** Does work for less than a millisecond on the current line. @returns the same as `begin` */
    goOn(): boolean | undefined;
    /** Texts of which one is in every line that passes; undefined if none are known. */
    readonly needles: readonly string[] | undefined;
}
/**
 * Compiles `match` and `ignore`. For every pattern, matching takes time linear in the line.
 * @returns undefined if neither is given: then every line passes
 * @throws Error that names the parameter, the pattern and the problem
 */
export declare function createLineFilter(patterns: {
    match?: string | undefined;
    ignore?: string | undefined;
}): LineFilter | undefined;
/** Makes a filter of lines that match a pattern. @throws Error that names parameter, pattern and problem */
export declare function createMatchFilter(parameter: string, pattern: string): LineFilter;
