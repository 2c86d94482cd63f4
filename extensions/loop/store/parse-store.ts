import { Type } from "typebox";
import { Check, Errors } from "typebox/value";
import type { ParsedVersion } from "../../core/files/versioned-file.ts";
import { errorLabel, label } from "../../core/text/label.ts";
import { fileText } from "../../core/texts/files.ts";
import { DEBOUNCE_MAX_MS, EVERY_MIN_MS } from "../check-request.ts";
import { checkEventTrigger } from "../events/check-event-trigger.ts";
import type { Loop } from "../loop.ts";
import { checkCron } from "../schedule/cron.ts";
import { INTERVAL_MAX_MS, parseInterval } from "../schedule/interval.ts";
import { problem } from "../texts/problems.ts";
import { LOOPS_MAX } from "./store.ts";

type ParsedLoops = ParsedVersion<readonly Loop[]>;

const NO_LOOPS: ParsedLoops["stored"] = { version: 0, content: [] };

const time = Type.Number({ minimum: 0, maximum: 8.64e15 });
const count = Type.Integer({ minimum: 0 });
const timer = Type.Union([
  Type.Object({ kind: Type.Literal("every"), text: Type.String(), everyMs: Type.Integer() }),
  Type.Object({ kind: Type.Literal("cron"), text: Type.String() }),
]);
const events = Type.Object({
  names: Type.Array(Type.String(), { minItems: 1 }),
  match: Type.Optional(Type.String()),
  debounceMs: Type.Integer({ minimum: 0, maximum: DEBOUNCE_MAX_MS }),
});
// A pace without pauses would spend requests without end.
const paceMs = Type.Integer({ minimum: EVERY_MIN_MS, maximum: INTERVAL_MAX_MS });
const pace = Type.Object({ minMs: paceMs, maxMs: paceMs });
// A field that its kind of trigger does not have would otherwise pass unchecked.
const none = Type.Optional(Type.Never());
const storedLoop = Type.Object({
  id: Type.String({ pattern: "^l[0-9a-z]+$" }),
  name: Type.Optional(Type.String()),
  prompt: Type.String({ pattern: "\\S" }),
  trigger: Type.Union([
    Type.Object({ timer, pace: none, events: Type.Optional(events) }),
    Type.Object({ timer: none, pace, events: Type.Optional(events) }),
    Type.Object({ timer: none, pace: none, events }),
  ]),
  maxRuns: Type.Optional(Type.Integer({ minimum: 1 })),
  createdAtMs: time,
  createdBy: Type.Union([Type.Literal("model"), Type.Literal("user")]),
  expiresAtMs: Type.Optional(time),
  state: Type.Union([
    Type.Object({ kind: Type.Literal("active") }),
    Type.Object({ kind: Type.Literal("paused"), sinceMs: time, why: Type.Optional(Type.String()) }),
  ]),
  handledUntilMs: time,
  runs: count,
  missed: count,
  missedSinceRun: count,
  lastRunAtMs: Type.Optional(time),
  lastEventRunAtMs: Type.Optional(time),
  pacing: Type.Optional(
    Type.Object({
      nextMs: time,
      isSaid: Type.Boolean(),
      reason: Type.Optional(Type.String()),
      silentRuns: count,
    }),
  ),
  autoTask: Type.Optional(Type.Literal(true)),
  backlog: Type.Optional(Type.Literal(true)),
  budget: Type.Optional(Type.Object({ requests: Type.Optional(count), tokens: Type.Optional(count) })),
  spent: Type.Optional(Type.Object({ requests: count, tokens: count })),
});

/**
 * Reads a store's file, which anything may have damaged or edited.
 * @returns its sound loops, and a problem for each other one
 */
export function parseStore(text: string): ParsedLoops {
  let content: { version?: unknown; loops?: unknown };
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { stored: NO_LOOPS, problems: [fileText.notJson(error)] };
  }
  const { version, loops } = content ?? {};
  if (!Number.isSafeInteger(version) || !Array.isArray(loops)) {
    return { stored: NO_LOOPS, problems: [problem.notLoops] };
  }
  const sound: Loop[] = [];
  const problems: string[] = [];
  for (const [index, loop] of loops.entries()) {
    const problem = problemWith(loop, sound);
    if (problem) problems.push(`loop ${index + 1}: ${problem}`);
    else sound.push(acceptedOrPaused(loop));
  }
  return { stored: { version: version as number, content: sound }, problems };
}

function problemWith(loop: unknown, before: readonly Loop[]): string | undefined {
  if (!Check(storedLoop, loop)) {
    const [error] = Errors(storedLoop, loop);
    // Of a union the first error is that of its first kind, whichever is meant.
    if (error?.instancePath.startsWith("/trigger")) return problem.wrongTrigger;
    return label(`${error?.instancePath || "it"} ${error?.message ?? problem.notALoop}`);
  }
  if (before.some(({ id }) => id === loop.id)) return problem.idTaken(loop.id);
  if (before.length >= LOOPS_MAX) return fileText.beyondMost(LOOPS_MAX);
  try {
    checkTimer(loop);
    return undefined;
  } catch (error) {
    return errorLabel(error);
  }
}

/** @throws Error for a trigger that would never run, or that no call can have made */
function checkTimer({ trigger: { timer, pace }, pacing, createdAtMs }: Loop): void {
  if (pace && !pacing) throw new Error(problem.noNextRun);
  if (pace && pace.minMs > pace.maxMs) throw new Error(problem.paceBounds(pace.minMs, pace.maxMs));
  if (timer?.kind === "cron") checkCron(timer.text, createdAtMs);
  if (timer?.kind === "every" && parseInterval("every", timer.text, EVERY_MIN_MS) !== timer.everyMs) {
    throw new Error(problem.everyNotMs(timer.text, timer.everyMs));
  }
}

/**
 * Pauses a loop whose events another version of pi or of this package accepted and this one does not. That is
 * no damage: the loop rests, and says why.
 */
function acceptedOrPaused(loop: Loop): Loop {
  try {
    checkEventTrigger(loop.trigger);
    return loop;
  } catch (error) {
    const sinceMs = loop.state.kind === "paused" ? loop.state.sinceMs : loop.handledUntilMs;
    return { ...loop, state: { kind: "paused", sinceMs, why: errorLabel(error) } };
  }
}
