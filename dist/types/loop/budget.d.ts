/** The bounds of what the runs of a loop cost in all; at least one is set. */
export interface Budget {
    requests?: number;
    tokens?: number;
}
/** The cost of the runs so far, by pi's account. */
export interface Spent {
    requests: number;
    /** All tokens of all requests, including cached ones. */
    tokens: number;
}
export declare const NOTHING_SPENT: Spent;
export declare function isSpent({ requests, tokens }: Budget, spent: Spent): boolean;
/** `3 of 20 requests, 51234 tokens`. */
export declare function spentText({ requests, tokens }: Budget, spent: Spent): string;
