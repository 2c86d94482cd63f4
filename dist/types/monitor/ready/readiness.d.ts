import type { ReadyFacts } from "./ready-watch.ts";
/** The readiness of a run. */
export type Readiness = 
/** The run has no condition for being ready. */
{
    kind: "unknown";
}
/** @member isLate whether it should be ready by now */
 | {
    kind: "expected";
    isLate: boolean;
} | {
    kind: "ready";
    facts: ReadyFacts;
};
/** Tells whether the run, ended or not, has not become ready. */
export declare function isUnready({ kind }: Readiness): boolean;
