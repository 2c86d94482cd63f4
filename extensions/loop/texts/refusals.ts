import { valueLabel } from "../../core/text/label.ts";

/** Why a loop cannot be as a call wants it. */
export const refusal = {
  backlogAndAutoTask:
    "backlog and auto_task exclude each other: each run would add a task to the list that it works off.",
  promptTooLong: (length: number, most: number) =>
    `The prompt has ${length} characters; allowed are up to ${most}, since each run sends it again.`,
  everyAndCron: (every: string, cron: string) =>
    `every ${valueLabel(every)} and cron ${valueLabel(cron)} exclude each other; give one of them.`,
  paceAndTimer: (name: string, value: string | undefined) =>
    `pace and ${name} ${valueLabel(value)} exclude each other; give one of them.`,
  paceBounds: (min: string, max: string) =>
    `pace.min is ${min} and pace.max is ${max}; min may not be longer than max.`,
  emptyBudget: "budget is {}; it needs requests, tokens or both.",
  matchWithoutOn: (match: string) => `match is ${valueLabel(match)}; it needs on.`,
  debounceWithoutOn: (debounceMs: number) => `debounce_ms is ${debounceMs}; it needs on.`,
  noTrigger:
    'A loop needs a trigger: every (such as "10m"), cron (such as "0 9 * * MON-FRI"), on (such as ["monitor_end"]) ' +
    "or pace (such as {}).",
  onceAndMaxRuns: (maxRuns: number) => `once and max_runs ${maxRuns} exclude each other; give one of them.`,
  expiresBeforeFirstRun: (expiresIn: string, wait: string, longest: string) =>
    `expires_in is ${valueLabel(expiresIn)}; the first run is only due in ${wait}, so there would be none. ` +
    `Allowed is up to ${longest}; without expires_in it lives long enough.`,
  eventOfLoops: (name: string) => `on names ${valueLabel(name)}: what loops do never triggers a loop.`,
  noSuchEvent: (name: string, nearest: readonly string[], all: string) =>
    `on names ${valueLabel(name)}, which is no event. ` +
    (nearest.length > 0 ? `Nearest: ${nearest.join(", ")}. ` : "") +
    `All: ${all}, and bus:<channel> for any channel of pi.events.`,
  tooManyLoops: (most: number, ids: string) =>
    `There are ${most} loops already, the most allowed; delete one first: ${ids}.`,
  hasNoPace: (id: string, name: string, trigger: string) =>
    `${id} ${name} does not pace itself: it comes ${trigger}. ` +
    'action "next" is for loops that were created with pace.',
  nameTaken: (name: string | undefined, id: string) =>
    `name ${valueLabel(name)} is that of loop ${id} already; give another one.`,
  inWithoutNext: (interval: string) => `in is ${valueLabel(interval)}; it needs action "next".`,
  nextWithoutIn: 'in is missing; action "next" needs it, such as "20m".',
  runNowInRun:
    "run_now asks for a run, and this is the run of a loop: loops would come again without end. " +
    'Go on in this run, or leave the rest to the next one; action "next" says when a loop with pace comes.',
  ambiguousId: (id: string, ids: string) => `id ${valueLabel(id)} is ambiguous: it may mean ${ids}.`,
  unknownId: (idOrPrefix: string) => `Unknown id ${valueLabel(idOrPrefix)}.`,
  hasEnded: (id: string, end: string) => `${id} has ended: ${end}.`,
  loops: (ids: string) => (ids === "" ? "There is no loop." : `Loops: ${ids}.`),
  headless: (mode: string) =>
    `Loops need a session that stays open: pi runs in ${mode} mode and exits after this answer. Nothing was changed.`,
  scopeVariable: (given: string, allowed: string, used: string) =>
    `PI_LOOP_SCOPE is ${valueLabel(given)}; allowed is ${allowed}. ${used} is used.`,
  noTaskList:
    'There is no task list for auto_task and backlog: the setting tasks.mode is "off", or pi runs with --no-tasks.',
  noAnswerOfTaskList: "nobody answers for the task list",
};
