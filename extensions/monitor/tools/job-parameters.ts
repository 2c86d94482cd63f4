import { type Static, Type } from "typebox";
import { taskParameter } from "../../core/tools/declare-tool.ts";
import { type JobWake, jobWakeValues } from "../task/wake.ts";
import { parameterText } from "../texts/parameters.ts";
import { startParametersOfJob } from "./task-parameters.ts";

const TIMEOUT_SECONDS = { min: 1, max: 604_800 } as const;
/** The allowed names of a job. */
export const JOB_NAME = { minLength: 1, maxLength: 40, pattern: "^[A-Za-z][\\w.:/-]*$" } as const;

export const runParameters = Type.Object(
  {
    command: Type.String({ pattern: "\\S" }),
    name: Type.Optional(
      Type.String({
        ...JOB_NAME,
        description: parameterText.name,
      }),
    ),
    timeout_seconds: Type.Optional(
      Type.Integer({
        minimum: TIMEOUT_SECONDS.min,
        maximum: TIMEOUT_SECONDS.max,
      }),
    ),
    wake: Type.Optional(
      Type.Unsafe<JobWake>({
        type: "string",
        enum: [...jobWakeValues],
        description: parameterText.jobWake,
      }),
    ),
    ...startParametersOfJob,
    task: Type.Optional(taskParameter),
  },
  { additionalProperties: false },
);

export type BgRunArguments = Static<typeof runParameters>;
