import { Type } from "typebox";
import { READY_WITHIN_MS } from "../ready/ready-bounds.ts";
import { RESTART_MAX, type RestartOn } from "../restart/restart-policy.ts";
import { SILENCE_MS } from "../settings/settings.ts";
import { parameterText } from "../texts/parameters.ts";

/*
 * The parameters of both tools that start a command. Each character costs something in every request, so
 * only `monitor` explains and bounds them; calls of `bg_run` are checked against these.
 */

const restartOn = Type.Unsafe<RestartOn>({ type: "string", enum: ["failure", "always"] });

export const startParameters = {
  ready: Type.Optional(
    Type.Object(
      {
        line: Type.Optional(Type.String({ description: "RE2" })),
        port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535, description: parameterText.port })),
        http: Type.Optional(Type.String({ description: "Local URL, 200-399" })),
        within_ms: Type.Optional(
          Type.Integer({
            minimum: READY_WITHIN_MS.min,
            maximum: READY_WITHIN_MS.max,
            description: "Default 60000",
          }),
        ),
      },
      { description: parameterText.ready },
    ),
  ),
  restart: Type.Optional(
    Type.Object(
      {
        on: restartOn,
        max: Type.Optional(
          Type.Integer({ minimum: RESTART_MAX.min, maximum: RESTART_MAX.max, description: "Default 5" }),
        ),
      },
      { description: parameterText.restart },
    ),
  ),
  stdin: Type.Optional(Type.Boolean({ description: "Takes monitor_send" })),
  pty: Type.Optional(Type.Boolean({ description: parameterText.pty })),
  silence_ms: Type.Optional(
    Type.Integer({
      minimum: SILENCE_MS.min,
      maximum: SILENCE_MS.max,
      description: parameterText.silenceMs,
    }),
  ),
  then: Type.Optional(
    Type.String({
      maxLength: 1_000,
      pattern: "\\S",
      description: parameterText.then,
    }),
  ),
};

/** The same parameters for `bg_run`, without the descriptions, which `monitor` has. */
export const startParametersOfJob = {
  ready: Type.Optional(
    Type.Object({
      line: Type.Optional(Type.String()),
      port: Type.Optional(Type.Integer()),
      http: Type.Optional(Type.String()),
      within_ms: Type.Optional(Type.Integer()),
    }),
  ),
  restart: Type.Optional(Type.Object({ on: restartOn, max: Type.Optional(Type.Integer()) })),
  stdin: Type.Optional(Type.Boolean()),
  pty: Type.Optional(Type.Boolean()),
  silence_ms: Type.Optional(Type.Integer()),
  then: Type.Optional(Type.String()),
};
