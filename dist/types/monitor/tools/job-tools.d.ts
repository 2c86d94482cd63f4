import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool } from "../../core/tools/declare-tool.ts";
import { type JobWake } from "../task/wake.ts";
/** The allowed names of a job. */
export declare const JOB_NAME: {
    readonly minLength: 1;
    readonly maxLength: 40;
    readonly pattern: "^[A-Za-z][\\w.:/-]*$";
};
/** The most bytes that are read at once. */
export declare const LOG_MAX_BYTES: number;
/** The part of a log, or its terminal's screen. */
export type LogFrom = "tail" | "head" | "screen";
/** Declares the tools for jobs, as `declareMonitorTools` does those for monitors. */
export declare function declareJobTools(declare: DeclareTool, runtime: JobToolRuntime): void;
export declare const runParameters: Type.TObject<{
    ready: Type.TOptional<Type.TObject<{
        line: Type.TOptional<Type.TString>;
        port: Type.TOptional<Type.TInteger>;
        http: Type.TOptional<Type.TString>;
        within_ms: Type.TOptional<Type.TInteger>;
    }>>;
    restart: Type.TOptional<Type.TObject<{
        on: Type.TUnsafe<import("../restart/restart-policy.ts").RestartOn>;
        max: Type.TOptional<Type.TInteger>;
    }>>;
    stdin: Type.TOptional<Type.TBoolean>;
    pty: Type.TOptional<Type.TBoolean>;
    silence_ms: Type.TOptional<Type.TInteger>;
    then: Type.TOptional<Type.TString>;
    command: Type.TString;
    name: Type.TOptional<Type.TString>;
    timeout_seconds: Type.TOptional<Type.TInteger>;
    wake: Type.TOptional<Type.TUnsafe<JobWake>>;
    task: Type.TOptional<Type.TString>;
}>;
export type BgRunArguments = Static<typeof runParameters>;
type JobToolRuntime = LazyRuntime<FeatureRuntime & {
    readonly calls: JobToolCalls;
}>;
/** The work of the job tools, as in `MonitorToolCalls`. */
export interface JobToolCalls {
    bgRun(args: BgRunArguments, ctx: ExtensionContext): Promise<AgentToolResult<{
        id: string;
    }>>;
    bgLogs(id: string, cwd: string, from: LogFrom, maxBytes: number): Promise<AgentToolResult<unknown>>;
}
export {};
