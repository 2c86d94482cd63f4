import { type Static, Type } from "typebox";
import { taskParameter } from "../../core/tools/declare-tool.ts";
import { TIMEOUT_MS, wakeValues } from "../settings/settings.ts";
import { DESCRIPTION_MAX_CHARS } from "../task/description.ts";
import type { WakeOn } from "../task/wake.ts";
import { parameterText } from "../texts/parameters.ts";
import { startParameters } from "./task-parameters.ts";

export const monitorParameters = Type.Object(
  {
    description: Type.String({
      maxLength: DESCRIPTION_MAX_CHARS,
      pattern: "\\S",
      description: parameterText.description,
    }),
    command: Type.String({ pattern: "\\S" }),
    timeout_ms: Type.Optional(
      Type.Integer({
        minimum: TIMEOUT_MS.min,
        maximum: TIMEOUT_MS.max,
        description: parameterText.timeoutMs,
      }),
    ),
    persistent: Type.Optional(Type.Boolean({ description: parameterText.persistent })),
    // An enum makes pi's message for a bad value name the allowed values; a union of literals does not.
    wake: Type.Optional(
      Type.Unsafe<WakeOn>({
        type: "string",
        enum: [...wakeValues],
        description: parameterText.wake,
      }),
    ),
    match: Type.Optional(Type.String({ description: parameterText.match })),
    ignore: Type.Optional(Type.String({ description: parameterText.ignore })),
    until: Type.Optional(Type.String({ description: parameterText.until })),
    ...startParameters,
    task: Type.Optional(taskParameter),
    replaces: Type.Optional(Type.String({ description: parameterText.replaces })),
  },
  { additionalProperties: false },
);

export type MonitorArguments = Static<typeof monitorParameters>;
