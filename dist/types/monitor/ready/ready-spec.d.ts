/** The conditions under which a task counts as ready, all of which must hold. */
export interface ReadySpec {
    /** An RE2 pattern that some line of its output matches. */
    line: string | undefined;
    /** A port on which a process of the task listens. */
    port: number | undefined;
    /** A URL that answers with a status from 200 to 399. Loopback and private addresses only. */
    http: string | undefined;
    /** After this time it is reported once as not ready. */
    withinMs: number;
}
/** The conditions as a call gives them. */
export interface ReadyRequest {
    line?: string | undefined;
    port?: number | undefined;
    http?: string | undefined;
    within_ms?: number | undefined;
}
/**
 * Checks the requested conditions.
 * @throws Error that names the parameter, the value and the allowed values
 */
export declare function readySpec(asked: ReadyRequest): Promise<ReadySpec>;
