import { Type } from "typebox";
import { CHANGES, type DeclareTool, ENDS, READS } from "../../core/tools/declare-tool.ts";
import { declared } from "../texts/declared.ts";
import type { LoopToolCalls, LoopUpdate } from "./loop-tool-calls.ts";

const RUNS_MAX = 1_000_000;
const EVENTS_MAX = 20;
const TOKENS_MAX = 1_000_000_000;
const DEBOUNCE_MAX_MS = 3_600_000;
const PROMPT_MAX_CHARS = 10_000;
const NAME_MAX_CHARS = 80;
const REASON_MAX_CHARS = 200;

/** What scripts get of one loop; a change of one tells the same. */
const loopSchema = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  prompt: Type.String(),
  state: Type.String(),
  trigger: Type.String(),
  runs: Type.Integer(),
  missed: Type.Integer(),
  nextAt: Type.Optional(Type.String()),
  expiresAt: Type.Optional(Type.String()),
});
const loopsSchema = Type.Object({
  loops: Type.Array(loopSchema),
  ended: Type.Array(Type.Object({ id: Type.String(), text: Type.String() })),
});

/** Declares the tools of loops: texts for the model, and rows. Their actions are in loop-tool-calls.ts. */
export function declareLoopTools(declare: DeclareTool, calls: () => Promise<LoopToolCalls>): void {
  declareCreate(declare, calls);
  declareList(declare, calls);
  declareUpdate(declare, calls);
  declareDelete(declare, calls);
}

function declareCreate(declare: DeclareTool, calls: () => Promise<LoopToolCalls>): void {
  const parameters = Type.Object(
    {
      prompt: Type.String({
        minLength: 1,
        maxLength: PROMPT_MAX_CHARS,
        pattern: "\\S",
      }),
      every: Type.Optional(Type.String({ description: declared.every })),
      cron: Type.Optional(Type.String({ description: declared.cron })),
      pace: Type.Optional(
        Type.Object(
          { min: Type.Optional(Type.String()), max: Type.Optional(Type.String()) },
          {
            additionalProperties: false,
            description: declared.pace,
          },
        ),
      ),
      on: Type.Optional(
        Type.Array(Type.String({ pattern: "\\S" }), {
          minItems: 1,
          maxItems: EVENTS_MAX,
          examples: [["monitor_end"]],
          description: declared.on,
        }),
      ),
      match: Type.Optional(Type.String({ description: declared.match })),
      debounce_ms: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: DEBOUNCE_MAX_MS,
          description: declared.debounce,
        }),
      ),
      once: Type.Optional(Type.Boolean()),
      max_runs: Type.Optional(Type.Integer({ minimum: 1, maximum: RUNS_MAX })),
      budget: Type.Optional(
        Type.Object(
          {
            requests: Type.Optional(Type.Integer({ minimum: 1, maximum: RUNS_MAX })),
            tokens: Type.Optional(Type.Integer({ minimum: 1, maximum: TOKENS_MAX })),
          },
          { additionalProperties: false, description: declared.budget },
        ),
      ),
      auto_task: Type.Optional(Type.Boolean({ description: declared.autoTask })),
      backlog: Type.Optional(Type.Boolean({ description: declared.backlog })),
      expires_in: Type.Optional(Type.String({ description: "12h, 14d; default 7d" })),
      name: Type.Optional(Type.String({ minLength: 1, maxLength: NAME_MAX_CHARS, pattern: "\\S" })),
    },
    { additionalProperties: false },
  );
  declare({
    name: "loop_create",
    annotations: CHANGES,
    outputSchema: loopSchema,
    label: declared.createTitle,
    description: [declared.create, declared.createData, declared.createEvents].join("\n"),
    promptSnippet: declared.createSnippet,
    parameters,
    describe: ({ every, cron, pace, on, prompt = "" }) => ({
      subject: [every ?? cron ?? (pace && declared.ownPace), on?.join(" ")]
        .filter((part) => part !== undefined)
        .join(" or "),
      detail: prompt,
    }),
    starts: true,
    async call(params, ctx) {
      const request = {
        ...params,
        debounceMs: params.debounce_ms,
        maxRuns: params.max_runs,
        expiresIn: params.expires_in,
        autoTask: params.auto_task,
      };
      return await (await calls()).create(request, ctx);
    },
  });
}

function declareList(declare: DeclareTool, calls: () => Promise<LoopToolCalls>): void {
  const parameters = Type.Object({}, { additionalProperties: false });
  declare({
    name: "loop_list",
    annotations: READS,
    outputSchema: loopsSchema,
    label: declared.listTitle,
    description: declared.list,
    parameters,
    describe: () => ({ subject: "" }),
    call: async () => (await calls()).list(),
  });
}

function declareUpdate(declare: DeclareTool, calls: () => Promise<LoopToolCalls>): void {
  const actions: readonly LoopUpdate["action"][] = ["pause", "resume", "run_now", "next", "done"];
  const parameters = Type.Object(
    {
      id: Type.String({ minLength: 1 }),
      // An enum makes pi's message for a bad value name the allowed values; a union of literals does not.
      action: Type.Unsafe<LoopUpdate["action"]>({ type: "string", enum: [...actions] }),
      in: Type.Optional(Type.String({ description: declared.in })),
      reason: Type.Optional(Type.String({ maxLength: REASON_MAX_CHARS, description: declared.reason })),
    },
    { additionalProperties: false },
  );
  declare({
    name: "loop_update",
    annotations: CHANGES,
    outputSchema: loopSchema,
    label: declared.updateTitle,
    description: declared.update,
    parameters,
    describe: ({ id = "", action = "", in: interval, reason = "" }) => ({
      subject: [id, action, interval].filter((part) => part !== undefined).join(" "),
      detail: reason,
    }),
    async call(update, ctx) {
      return await (await calls()).update(update, ctx);
    },
  });
}

function declareDelete(declare: DeclareTool, calls: () => Promise<LoopToolCalls>): void {
  const parameters = Type.Object({ id: Type.String({ minLength: 1 }) }, { additionalProperties: false });
  declare({
    name: "loop_delete",
    annotations: ENDS,
    outputSchema: Type.Object({ id: Type.String() }),
    label: declared.deleteTitle,
    description: declared.delete,
    parameters,
    describe: ({ id = "" }) => ({ subject: id }),
    call: async ({ id }) => await (await calls()).delete(id),
  });
}
