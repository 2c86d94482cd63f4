import { formatDay, formatTime, plural } from "../../core/text/format.ts";
import { label, nameLabel, quotedLabel } from "../../core/text/label.ts";
import type { Reader } from "../../core/text/reader.ts";
import { NOTHING_SPENT, spentText } from "../budget.ts";
import { comingRuns, type Loop, type LoopEndReason, quotedLabelOf } from "../loop.ts";
import type { Pace } from "../pacing.ts";
import { intervalText } from "../schedule/interval.ts";
import type { Timer } from "../schedule/timer.ts";
import { runText } from "./runs.ts";

const NEXT_RUNS = 3;
const PROMPT_MAX_CHARS = 200;
const SCHEDULE_MAX_CHARS = 200;
const REASON_MAX_CHARS = 200;

/** Tells the triggers of the loop: `every 45s; or on monitor_end, match "…", debounced 30s`. */
export function triggerText({ trigger, backlog }: Pick<Loop, "trigger" | "backlog">): string {
  const { timer, pace, events } = trigger;
  return [
    ...(timer ? [timerText(timer)] : []),
    ...(pace ? [paceText(pace)] : []),
    ...(backlog ? ["while tasks are open"] : []),
    ...(events
      ? [
          `on ${events.names.map((name) => nameLabel(name)).join(", ")}` +
            (events.match === undefined ? "" : ` matching ${quotedLabel(events.match)}`) +
            (events.debounceMs > 0 ? `, debounced ${intervalText(events.debounceMs)}` : ""),
        ]
      : []),
  ].join("; ");
}

export function timerText({ kind, text }: Timer): string {
  return `${kind} ${label(text, SCHEDULE_MAX_CHARS)}`;
}

/** `at its own pace of 1m to 1h`. */
function paceText({ minMs, maxMs }: Pace): string {
  return `at its own pace of ${intervalText(minMs)} to ${intervalText(maxMs)}`;
}

export function runsText({ runs, maxRuns }: Pick<Loop, "runs" | "maxRuns">): string {
  return maxRuns === undefined ? plural(runs, "run") : `${runs} of ${plural(maxRuns, "run")}`;
}

/** The condition of every run, in words for the reader. */
export const IDLE: Readonly<Record<Reader, string>> = { model: "you are idle", person: "the agent is idle" };

/** Tells the next three runs, as far as they are known: `in 20s (2026-11-20 08:10:07), 2026-…`. */
export function nextRunsText(loop: Loop, nowMs: number, reader: Reader): string {
  if (loop.state.kind === "paused") return "none while it is paused";
  const { overdueMs, duesMs } = comingRuns(loop, nowMs, NEXT_RUNS);
  const [firstMs, ...laterMs] = duesMs;
  const runs = [
    ...(overdueMs === undefined ? [] : [`once ${IDLE[reader]} (due ${formatDateTime(overdueMs)})`]),
    ...(firstMs === undefined ? [] : [`in ${waitText(firstMs - nowMs)} (${formatDateTime(firstMs)})`]),
    ...laterMs.map(formatDateTime),
  ];
  if (loop.trigger.events) runs.push(runs.length > 0 ? "or with an event" : "with the next event");
  return runs.join(", ") || "none before it expires";
}

/** Tells a person the next run in a few words: `next: in 20s`. */
export function nextRunText(loop: Loop, nowMs: number): string {
  if (loop.state.kind === "paused") return "paused";
  const { overdueMs, duesMs } = comingRuns(loop, nowMs, 1);
  const [dueMs] = duesMs;
  if (overdueMs !== undefined) return `next: once ${IDLE.person}`;
  if (dueMs !== undefined) return `next: in ${waitText(dueMs - nowMs)}`;
  return loop.trigger.events ? "next: with an event" : "next: none before it expires";
}

const MS_PER_MINUTE = 60_000;

/** Tells the time until a run, without seconds from ten minutes on. */
export function waitText(ms: number): string {
  const unitMs = ms < 10 * MS_PER_MINUTE ? 1_000 : MS_PER_MINUTE;
  return intervalText(Math.max(1, Math.ceil(ms / unitMs)) * unitMs);
}

const MS_PER_DAY = 86_400_000;

/**
 * Tells the time of day of a loop's next run, with the day if it is not today's: `14:05:30`, `11-24 09:00`. A
 * schedule has no seconds, so that the text keeps its shape as the time comes nearer.
 */
export function clockText(
  { trigger: { timer } }: Pick<Loop, "trigger">,
  atMs: number,
  nowMs: number,
): string {
  const time = formatTime(atMs);
  const isToday = atMs - nowMs < MS_PER_DAY && formatDay(atMs) === formatDay(nowMs);
  return `${isToday ? "" : `${formatDay(atMs)} `}${timer?.kind === "cron" ? time.slice(0, -3) : time}`;
}

/** Returns `: waiting for CI`, in the words of the model, if it gave a reason. */
export function pacingReasonText({ pacing }: Loop): string {
  return pacing?.reason === undefined ? "" : `: ${label(pacing.reason, REASON_MAX_CHARS)}`;
}

export function expiryText(loop: Loop): string {
  return loop.expiresAtMs === undefined ? "never" : formatDateTime(loop.expiresAtMs);
}

/** Returns `active`, `paused`, or `paused (why)`. */
export function stateText({ state }: Loop): string {
  return state.kind === "paused" && state.why !== undefined ? `paused (${state.why})` : state.kind;
}

/** Returns the entry of a loop in a list. */
export function loopText(loop: Loop, nowMs: number, ignoredEvents: number, reader: Reader = "model"): string {
  return [
    `${loop.id} ${quotedLabelOf(loop)}: ${stateText(loop)}, ${triggerText(loop)}; ${runsText(loop)}${missedText(loop)}; started by ${runText.asker(loop.createdBy, reader)}; expires: ${expiryText(loop)}`,
    `  next: ${nextRunsText(loop, nowMs, reader)}${pacingReasonText(loop)}`,
    ...(loop.budget ? [`  spent: ${spentText(loop.budget, loop.spent ?? NOTHING_SPENT)}`] : []),
    ...(ignoredEvents > 0 ? [`  events of runs that a loop started, not counted: ${ignoredEvents}`] : []),
    `  prompt: ${quotedLabel(loop.prompt, PROMPT_MAX_CHARS)}`,
  ].join("\n");
}

/** Tells how a loop ended. @param why the reason in the model's words, if it ended the loop */
export function endText(loop: Loop, reason: LoopEndReason, why?: string): string {
  const missed = missedText(loop);
  const after = `after ${plural(loop.runs, "run")}${missed}`;
  switch (reason) {
    case "completed":
      return `completed: it has had its ${plural(loop.runs, "run")}${missed}`;
    case "expired":
      return `expired at ${expiryText(loop)} ${after}`;
    case "deleted":
      return `deleted ${after}`;
    case "done":
      return `done ${after}${why === undefined ? "" : `: ${label(why, REASON_MAX_CHARS)}`}`;
    case "silent":
      return `ended ${after}: two runs in a row did not say when the next was to come`;
    case "backlog_empty":
      return `ended ${after}: nothing is open on the task list any more`;
    case "budget":
      return `ended ${after}: its budget is spent (${spentText(loop.budget ?? {}, loop.spent ?? NOTHING_SPENT)})`;
  }
}

function missedText({ missed }: Loop): string {
  return missed > 0 ? `, ${missed} missed` : "";
}

/** Formats local date and time: `2026-11-20 08:10:07`. */
export function formatDateTime(atMs: number): string {
  const at = new Date(atMs);
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()];
  return `${date.map(pad).join("-")} ${time.map(pad).join(":")}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
