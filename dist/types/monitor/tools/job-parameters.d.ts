import { type Static, Type } from "typebox";
import { type JobWake } from "../task/wake.ts";
/** The allowed names of a job. */
export declare const JOB_NAME: {
    readonly minLength: 1;
    readonly maxLength: 40;
    readonly pattern: "^[A-Za-z][\\w.:/-]*$";
};
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
