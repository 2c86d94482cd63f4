import { type Static, Type } from "typebox";
import type { WakeOn } from "../task/wake.ts";
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
