/**
 * The time that work may take before others get a turn of the event loop. All who do such work share it, so
 * that five tasks with little to do hold pi up no longer than one with much.
 */
export declare class Turn {
    #private;
    constructor(maxMs?: number);
    /** @param piece must ask `isOver` often enough. @returns how long it took, in ms */
    work(piece: () => void): number;
    /** Tells whether others are due a turn before more is done. */
    isOver(): boolean;
}
/** Shared by all, because there is one event loop. */
export declare const turn: Turn;
