import { clean } from "../../core/text/clean.ts";
import { formatTime, plural } from "../../core/text/format.ts";
import { label, nameLabel, quotedLabel } from "../../core/text/label.ts";
import { quote } from "../../core/text/quote.ts";
import { shorten } from "../../core/text/truncate.ts";
import type { LoopEnded, LoopFired } from "../bus.ts";
import { type Loop, quotedLabelOf } from "../loop.ts";
import { formatDateTime, timerText } from "../loop-text.ts";
import type { Cause, LoopRun } from "../run.ts";
import { intervalText } from "../schedule/interval.ts";
import { AGENT_PART, LOOP_NOTICE, LOOP_PROMPT } from "../ui/loop-message-row.ts";

/** The most characters of an event that a prompt quotes. */
const QUOTE_MAX_CHARS = 1_000;
const REASON_MAX_CHARS = 200;

export type LoopMessage =
  | { customType: typeof LOOP_PROMPT; content: string; display: true; details: LoopFired }
  | { customType: typeof LOOP_NOTICE; content: string; display: true; details: LoopEnded };

/**
 * Makes the loop's prompt, with the causes of the run. Data of an event is quoted with `| `: it comes from
 * commands and other extensions, and must not pass for the user's words.
 */
export function promptMessage(loop: Loop, run: LoopRun, fired: LoopFired): LoopMessage {
  const last = run.number === loop.maxRuns ? ", the last" : "";
  const number = loop.maxRuns === undefined ? `run ${run.number}` : `run ${run.number} of ${loop.maxRuns}`;
  const missed =
    run.missed === 0
      ? ""
      : `; ${run.missedMore ? "more than " : ""}${plural(run.missed, "run")} missed before it`;
  const causes = run.causes.map((cause) => causeText(cause)).join(" and ");
  const content = [
    `[loop ${loop.id} ${quotedLabelOf(loop)} ${number}${last} ${formatTime(run.atMs)}] ${causes}${missed}${paceTask(loop)}`,
    ...run.causes.flatMap(quotedEvent),
    loop.prompt,
  ].join("\n");
  return { customType: LOOP_PROMPT, content, display: true, details: fired };
}

export function endMessage(loop: Loop, text: string, ended: LoopEnded): LoopMessage {
  const content = `[loop ${loop.id} ${quotedLabelOf(loop)} end ${formatTime(Date.parse(ended.at))}] ${text}`;
  return { customType: LOOP_NOTICE, content, display: true, details: ended };
}

/** Tells the agent how a run of a loop that paces itself has to end. */
function paceTask({ id, trigger: { pace }, pacing }: Loop): string {
  if (!pace) return "";
  const range = `${intervalText(pace.minMs)} to ${intervalText(pace.maxMs)}`;
  const warning = pacing && pacing.silentRuns > 0 ? "; without a word from you this run is the last" : "";
  return `${AGENT_PART}id "${id}", action "next" with in (${range}) and reason, ` + `or "done"${warning}`;
}

function causeText(cause: Cause): string {
  switch (cause.kind) {
    case "timer":
      return `${timerText(cause.timer)}, due at ${formatDateTime(cause.dueMs)}`;
    case "pace":
      return cause.isSaid
        ? `due at ${formatDateTime(cause.dueMs)}${cause.reason === undefined ? "" : ` (${label(cause.reason, REASON_MAX_CHARS)})`}`
        : `due at ${formatDateTime(cause.dueMs)}, since the run before did not say when`;
    case "backlog": {
      const { count, next } = cause.open;
      const open = count === 1 ? "1 task is open" : `${count} tasks are open`;
      return next ? `${open}, next is #${label(next.id)} ${quotedLabel(next.subject)}` : open;
    }
    case "wake":
      return "woken by an event of a task, before its time";
    case "manual":
      return `asked for by the ${cause.by === "model" ? "agent" : "user"}`;
    case "events": {
      const { name, count, firstMs } = cause.events;
      const last = nameLabel(name);
      return count === 1 ? `on ${last}` : `on ${count} events since ${formatTime(firstMs)}, the last ${last}`;
    }
  }
}

function quotedEvent(cause: Cause): string[] {
  if (cause.kind !== "events") return [];
  const json = clean(cause.events.json.replace(/\s+/g, " "));
  return [quote(shorten(json, QUOTE_MAX_CHARS))];
}
