import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { type Static, Type } from "typebox";
import type { FeatureRuntime, LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { type DeclareTool } from "../../core/tools/declare-tool.ts";
declare const sendParameters: Type.TObject<{
    id: Type.TString;
    text: Type.TOptional<Type.TString>;
    keys: Type.TOptional<Type.TArray<Type.TString>>;
    end: Type.TOptional<Type.TBoolean>;
}>;
export type SendArguments = Static<typeof sendParameters>;
/** The work of the tool. */
export interface SendToolCalls {
    /** @param startsBefore resolves when earlier called starts are over */
    monitorSend(args: SendArguments, startsBefore: Promise<void>, ctx: ExtensionContext): Promise<AgentToolResult<object>>;
}
/** Declares the tool. Sent input may do anything that a command may. */
export declare function declareSendTool(declare: DeclareTool, runtime: LazyRuntime<FeatureRuntime & {
    readonly calls: SendToolCalls;
}>): void;
export {};
