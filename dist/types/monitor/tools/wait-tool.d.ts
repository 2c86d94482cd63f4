import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool } from "../../core/tools/declare-tool.ts";
import { type WaitFor } from "../wait/wait-for.ts";
declare const waitParameters: Type.TObject<{
    id: Type.TString;
    for: Type.TUnsafe<WaitFor>;
    max_seconds: Type.TOptional<Type.TInteger>;
}>;
export type WaitArguments = Static<typeof waitParameters>;
/** The work of the tool. */
export interface WaitToolCalls {
    /**
     * @param timeoutMs the time after which the wait ends without an event
     * @param startsBefore resolves when earlier called starts are over
     */
    monitorWait(args: Pick<WaitArguments, "id" | "for">, timeoutMs: number, startsBefore: Promise<void>, signal: AbortSignal | undefined): Promise<AgentToolResult<object>>;
}
export declare function declareWaitTool(declare: DeclareTool, runtime: LazyRuntime<FeatureRuntime & {
    readonly calls: WaitToolCalls;
}>): void;
export {};
