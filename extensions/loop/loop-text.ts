import { plural } from "../core/text/format.ts";
import { label, nameLabel, quotedLabel } from "../core/text/label.ts";
import { comingRuns, type Loop, type LoopEndReason, quotedLabelOf } from "./loop.ts";
import { intervalText } from "./schedule/interval.ts";
import type { Timer } from "./schedule/timer.ts";

const NEXT_RUNS = 3;
const PROMPT_MAX_CHARS = 200;
const SCHEDULE_MAX_CHARS = 200;

/** What makes the loop due: `every 45s; or on monitor_end, match "…", debounced 30s`. */
export function triggerText({ trigger: { timer, events } }: Pick<Loop, "trigger">): string {
  return [
    ...(timer ? [timerText(timer)] : []),
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

export function runsText({ runs, maxRuns }: Pick<Loop, "runs" | "maxRuns">): string {
  return maxRuns === undefined ? plural(runs, "run") : `${runs} of ${plural(maxRuns, "run")}`;
}

/** The next three runs, as far as they are known. */
export function nextRunsText(loop: Loop, nowMs: number): string {
  if (loop.state.kind === "paused") return "none while it is paused";
  const { overdueMs, duesMs } = comingRuns(loop, nowMs, NEXT_RUNS);
  const runs = [
    ...(overdueMs === undefined ? [] : [`once the agent is idle (due ${formatDateTime(overdueMs)})`]),
    ...duesMs.map(formatDateTime),
  ];
  if (loop.trigger.events) runs.push(runs.length > 0 ? "or with an event" : "with the next event");
  return runs.join(", ") || "none before it expires";
}

export function expiryText(loop: Loop): string {
  return loop.expiresAtMs === undefined ? "never" : formatDateTime(loop.expiresAtMs);
}

/** `active`, `paused`, or `paused (why)`. */
export function stateText({ state }: Loop): string {
  return state.kind === "paused" && state.why !== undefined ? `paused (${state.why})` : state.kind;
}

/** All about a loop that a list says. */
export function loopText(loop: Loop, nowMs: number, ignoredEvents: number): string {
  return [
    `${loop.id} ${quotedLabelOf(loop)}: ${stateText(loop)}, ${triggerText(loop)}; ${runsText(loop)}, ${loop.missed} missed; started by the ${loop.createdBy}; expires: ${expiryText(loop)}`,
    `  next: ${nextRunsText(loop, nowMs)}`,
    ...(ignoredEvents > 0 ? [`  events of runs that a loop started, not counted: ${ignoredEvents}`] : []),
    `  prompt: ${quotedLabel(loop.prompt, PROMPT_MAX_CHARS)}`,
  ].join("\n");
}

/** How a loop ended, in words. */
export function endText(loop: Loop, reason: LoopEndReason): string {
  const missed = loop.missed > 0 ? `, ${loop.missed} missed` : "";
  switch (reason) {
    case "completed":
      return `completed: it has had its ${plural(loop.runs, "run")}${missed}`;
    case "expired":
      return `expired at ${expiryText(loop)} after ${plural(loop.runs, "run")}${missed}`;
    case "deleted":
      return `deleted after ${plural(loop.runs, "run")}${missed}`;
  }
}

/** Local date and time, `2026-11-20 08:10:07`. */
export function formatDateTime(atMs: number): string {
  const at = new Date(atMs);
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()];
  return `${date.map(pad).join("-")} ${time.map(pad).join(":")}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
