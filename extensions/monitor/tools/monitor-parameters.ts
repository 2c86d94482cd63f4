import { type Static, Type } from "typebox";
import { taskParameter } from "../../core/tools/declare-tool.ts";
import { TIMEOUT_MS, wakeValues } from "../settings/settings.ts";
import { DESCRIPTION_MAX_CHARS } from "../task/description.ts";
import type { WakeOn } from "../task/wake.ts";
import { startParameters } from "./task-parameters.ts";

export const monitorParameters = Type.Object(
  {
    description: Type.String({
      maxLength: DESCRIPTION_MAX_CHARS,
      pattern: "\\S",
      description: "Label of every event",
    }),
    command: Type.String({ pattern: "\\S" }),
    timeout_ms: Type.Optional(
      Type.Integer({
        minimum: TIMEOUT_MS.min,
        maximum: TIMEOUT_MS.max,
        description: "Default 300000; ignored if persistent",
      }),
    ),
    persistent: Type.Optional(Type.Boolean({ description: "Until stopped or the session ends" })),
    // An enum makes pi's message for a bad value name the allowed values; a union of literals does not.
    wake: Type.Optional(
      Type.Unsafe<WakeOn>({
        type: "string",
        enum: [...wakeValues],
        description: "What may wake you while idle",
      }),
    ),
    match: Type.Optional(Type.String({ description: "RE2: only matching lines become events" })),
    ignore: Type.Optional(Type.String({ description: "RE2: matching lines do not" })),
    until: Type.Optional(Type.String({ description: "RE2: first match ends it" })),
    ...startParameters,
    task: Type.Optional(taskParameter),
    replaces: Type.Optional(Type.String({ description: "Monitor to stop first" })),
  },
  { additionalProperties: false },
);

export type MonitorArguments = Static<typeof monitorParameters>;
