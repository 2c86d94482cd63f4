import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool } from "../../core/tools/declare-tool.ts";
import type { WakeOn } from "../task/wake.ts";
import type { ListDetails } from "./list-text.ts";
import type { StopDetails } from "./monitor-stop-call.ts";
import { type SendToolCalls } from "./send-tool.ts";
import { type WaitToolCalls } from "./wait-tool.ts";
/**
 * Declares the tools for monitors to pi and the model. Their work is loaded at their first use. The settings
 * decide on those for jobs.
 */
export declare function declareMonitorTools(declare: DeclareTool, runtime: MonitorToolRuntime): void;
export declare const monitorParameters: Type.TObject<{
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
    description: Type.TString;
    command: Type.TString;
    timeout_ms: Type.TOptional<Type.TInteger>;
    persistent: Type.TOptional<Type.TBoolean>;
    wake: Type.TOptional<Type.TUnsafe<WakeOn>>;
    match: Type.TOptional<Type.TString>;
    ignore: Type.TOptional<Type.TString>;
    until: Type.TOptional<Type.TString>;
    task: Type.TOptional<Type.TString>;
    replaces: Type.TOptional<Type.TString>;
}>;
export type MonitorArguments = Static<typeof monitorParameters>;
type MonitorToolRuntime = LazyRuntime<FeatureRuntime & {
    readonly calls: MonitorToolCalls & WaitToolCalls & SendToolCalls;
}>;
/** The work of the tools. Each call throws an Error that names the problem. */
export interface MonitorToolCalls {
    monitor(args: MonitorArguments, ctx: ExtensionContext): Promise<AgentToolResult<StartDetails>>;
    monitorStop(id: string, startsBefore: Promise<void>, ctx: ExtensionContext): Promise<AgentToolResult<StopDetails>>;
    monitorList(id: string | undefined, adopt: boolean, ctx: ExtensionContext): Promise<AgentToolResult<ListDetails>>;
    monitorReadStderr(id: string, cwd: string, lines: number): Promise<AgentToolResult<unknown>>;
}
/** The details of a start's result. */
export interface StartDetails {
    id: string;
    replaced?: string;
}
export declare const stopParameters: Type.TObject<{
    id: Type.TString;
}>;
/** Sums up a list for the tool's row. The details of an old session have no tasks. */
export declare function listSummary({ details }: AgentToolResult<Partial<ListDetails>>, text: string): string;
export {};
