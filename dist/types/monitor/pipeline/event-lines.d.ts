/** The lines of a task that became events, by their numbers from 1, as ranges. */
export declare class EventLines {
    #private;
    /** The first line of which it is still known whether it became an event. */
    get knownFrom(): number;
    /** The number of the latest one; 0 without any. */
    get last(): number;
    /** @param number greater than all before */
    add(number: number): void;
    has(number: number): boolean;
    /** Returns the first event line at this number or behind it. */
    next(number: number): number | undefined;
    /** Returns the last event line at this number or before it. */
    previous(number: number): number | undefined;
}
