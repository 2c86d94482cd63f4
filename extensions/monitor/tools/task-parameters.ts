import { Type } from "typebox";
import { READY_WITHIN_MS } from "../ready/ready-bounds.ts";
import { RESTART_MAX, type RestartOn } from "../restart/restart-policy.ts";

/** The parameters of both tools, explained once: each word costs something in every request. */
const explained = "As in monitor";

/** @param say whether each part is explained */
function ready(say: boolean) {
  const saying = (description: string) => (say ? { description } : {});
  return Type.Object(
    {
      line: Type.Optional(Type.String(saying("RE2"))),
      port: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 65_535, ...saying("A process of it listens") }),
      ),
      http: Type.Optional(Type.String(saying("Local URL that answers 200-399"))),
      within_ms: Type.Optional(
        Type.Integer({
          minimum: READY_WITHIN_MS.min,
          maximum: READY_WITHIN_MS.max,
          ...saying("Default 60000"),
        }),
      ),
    },
    { description: say ? "Tells you once all of it holds" : explained },
  );
}

function restart(say: boolean) {
  return Type.Object(
    {
      on: Type.Unsafe<RestartOn>({ type: "string", enum: ["failure", "always"] }),
      max: Type.Optional(
        Type.Integer({
          minimum: RESTART_MAX.min,
          maximum: RESTART_MAX.max,
          ...(say ? { description: "Default 5" } : {}),
        }),
      ),
    },
    { description: say ? "Start again after an end by itself" : explained },
  );
}

export const readyOfMonitor = ready(true);
export const readyOfJob = ready(false);
export const restartOfMonitor = restart(true);
export const restartOfJob = restart(false);
