import { createLineFilter } from "../core/text/line-filter.ts";
import { BACKLOG_RUNS } from "./backlog.ts";
import { type Budget, NOTHING_SPENT } from "./budget.ts";
import { checkEventNames } from "./events/check-event-names.ts";
import type { EventTrigger, Loop, Trigger } from "./loop.ts";
import { firstPacing, type Pace } from "./pacing.ts";
import { checkCron } from "./schedule/cron.ts";
import { INTERVAL_MAX_MS, intervalText, parseInterval } from "./schedule/interval.ts";
import { nextDue, type Timer } from "./schedule/timer.ts";
import { refusal } from "./texts/refusals.ts";

export const EVERY_MIN_MS = 10_000;
export const PROMPT_MAX_CHARS = 10_000;
/** The most that the tool takes for `debounce_ms`. */
export const DEBOUNCE_MAX_MS = 3_600_000;
const EXPIRES_MIN_MS = 10_000;
/** The pace of a loop that paces itself, unless the call gives one. */
const DEFAULT_PACE = { min: "1m", max: "1h" };
const DEFAULT_LIFE_MS = 7 * 86_400_000;
const HYBRID_DEBOUNCE_MS = 30_000;

/** A call of the tool or of the command, each field of which is valid by itself. */
export interface LoopRequest {
  prompt: string;
  every?: string | undefined;
  pace?: { min?: string; max?: string } | undefined;
  cron?: string | undefined;
  on?: readonly string[] | undefined;
  match?: string | undefined;
  debounceMs?: number | undefined;
  once?: boolean | undefined;
  maxRuns?: number | undefined;
  expiresIn?: string | undefined;
  name?: string | undefined;
  budget?: Budget | undefined;
  autoTask?: boolean | undefined;
  backlog?: boolean | undefined;
  createdBy: "model" | "user";
}

/**
 * @returns the requested loop, without an id
 * @throws Error that names the problem and the allowed values, also for a loop that would never run
 */
export function checkRequest(given: LoopRequest, nowMs: number): Omit<Loop, "id"> {
  if (given.prompt.length > PROMPT_MAX_CHARS) {
    throw new Error(refusal.promptTooLong(given.prompt.length, PROMPT_MAX_CHARS));
  }
  if (given.backlog && given.autoTask) throw new Error(refusal.backlogAndAutoTask);
  // A loop that works off the list waits for new tasks.
  const request = given.backlog && !given.on ? { ...given, on: ["tasks:created"] } : given;
  const timer = checkTimer(request, nowMs);
  const pace = checkPace(request);
  const trigger = checkTrigger(timer, pace, checkEvents(request, timer !== undefined || pace !== undefined));
  const budget = checkBudget(request);
  const maxRuns = checkMaxRuns(request) ?? (request.backlog ? BACKLOG_RUNS : undefined);
  const expiresAtMs = checkExpiry(request, trigger, maxRuns !== 1, nowMs);
  return {
    ...(request.name === undefined ? {} : { name: request.name.trim() }),
    prompt: request.prompt.trim(),
    trigger,
    ...(maxRuns === undefined ? {} : { maxRuns }),
    createdAtMs: nowMs,
    createdBy: request.createdBy,
    ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
    state: { kind: "active" },
    handledUntilMs: nowMs,
    runs: 0,
    missed: 0,
    missedSinceRun: 0,
    ...(request.autoTask ? { autoTask: true } : {}),
    ...(request.backlog ? { backlog: true } : {}),
    ...(pace ? { pacing: firstPacing(nowMs) } : {}),
    ...(budget ? { budget, spent: NOTHING_SPENT } : {}),
  };
}

function checkTimer({ every, cron }: LoopRequest, nowMs: number): Timer | undefined {
  if (every !== undefined && cron !== undefined) {
    throw new Error(refusal.everyAndCron(every, cron));
  }
  if (every !== undefined) {
    return { kind: "every", text: every.trim(), everyMs: parseInterval("every", every, EVERY_MIN_MS) };
  }
  return cron === undefined ? undefined : { kind: "cron", text: checkCron(cron, nowMs) };
}

function checkPace({ pace, every, cron }: LoopRequest): Pace | undefined {
  if (pace === undefined) return undefined;
  if (every !== undefined || cron !== undefined) {
    const [name, value] = every === undefined ? ["cron", cron] : ["every", every];
    throw new Error(refusal.paceAndTimer(name, value));
  }
  const minMs = parseInterval("pace.min", pace.min ?? DEFAULT_PACE.min, EVERY_MIN_MS);
  const maxMs = parseInterval("pace.max", pace.max ?? DEFAULT_PACE.max, EVERY_MIN_MS);
  if (minMs > maxMs) {
    throw new Error(refusal.paceBounds(intervalText(minMs), intervalText(maxMs)));
  }
  return { minMs, maxMs };
}

function checkBudget({ budget }: LoopRequest): Budget | undefined {
  if (budget && budget.requests === undefined && budget.tokens === undefined) {
    throw new Error(refusal.emptyBudget);
  }
  return budget;
}

function checkEvents(request: LoopRequest, isHybrid: boolean): EventTrigger | undefined {
  const { on = [], match, debounceMs } = request;
  if (on.length === 0) {
    if (match !== undefined) throw new Error(refusal.matchWithoutOn(match));
    if (debounceMs !== undefined) throw new Error(refusal.debounceWithoutOn(debounceMs));
    return undefined;
  }
  createLineFilter({ match });
  return {
    names: checkEventNames(on),
    ...(match === undefined ? {} : { match }),
    debounceMs: debounceMs ?? (isHybrid ? HYBRID_DEBOUNCE_MS : 0),
  };
}

function checkTrigger(
  timer: Timer | undefined,
  pace: Pace | undefined,
  events: EventTrigger | undefined,
): Trigger {
  if (timer) return events ? { timer, events } : { timer };
  if (pace) return events ? { pace, events } : { pace };
  if (events) return { events };
  throw new Error(refusal.noTrigger);
}

function checkMaxRuns({ once, maxRuns }: LoopRequest): number | undefined {
  if (!once) return maxRuns;
  if (maxRuns !== undefined && maxRuns !== 1) {
    throw new Error(refusal.onceAndMaxRuns(maxRuns));
  }
  return 1;
}

function checkExpiry(
  { expiresIn }: LoopRequest,
  { timer, events }: Trigger,
  isRecurring: boolean,
  nowMs: number,
): number | undefined {
  // Without events, the loop lives by its first due time.
  const firstMs = timer && !events ? nextDue(timer, nowMs, nowMs) : undefined;
  if (expiresIn === undefined) {
    if (!isRecurring) return undefined;
    // A schedule that starts later must not expire before it.
    const comesLater = firstMs !== undefined && firstMs > nowMs + DEFAULT_LIFE_MS;
    return (comesLater ? firstMs : nowMs) + DEFAULT_LIFE_MS;
  }
  const lifeMs = parseInterval("expires_in", expiresIn, EXPIRES_MIN_MS);
  if (firstMs !== undefined && firstMs >= nowMs + lifeMs) {
    const waitText = intervalText(Math.ceil((firstMs - nowMs) / 60_000) * 60_000);
    throw new Error(refusal.expiresBeforeFirstRun(expiresIn, waitText, intervalText(INTERVAL_MAX_MS)));
  }
  return nowMs + lifeMs;
}
