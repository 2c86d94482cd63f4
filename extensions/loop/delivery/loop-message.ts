import { clean } from "../../core/text/clean.ts";
import { formatTime } from "../../core/text/format.ts";
import { nameLabel } from "../../core/text/label.ts";
import { quote } from "../../core/text/quote.ts";
import type { Reader } from "../../core/text/reader.ts";
import { shorten } from "../../core/text/truncate.ts";
import type { LoopEnded, LoopFired } from "../bus.ts";
import { type Loop, quotedLabelOf } from "../loop.ts";
import type { Cause, LoopRun } from "../run.ts";
import { intervalText } from "../schedule/interval.ts";
import { formatDateTime, timerText } from "../texts/loop.ts";
import { runText } from "../texts/runs.ts";
import { LOOP_NOTICE, LOOP_PROMPT, type RowOfRun } from "../ui/loop-message-row.ts";
import { eventWords } from "./event-words.ts";

/** The most characters of an event that a prompt quotes. */
const QUOTE_MAX_CHARS = 1_000;

export type LoopMessage =
  | { customType: typeof LOOP_PROMPT; content: string; display: true; details: LoopFired & RowOfRun }
  | { customType: typeof LOOP_NOTICE; content: string; display: boolean; details: LoopEnded };

/**
 * Makes the loop's prompt, with the causes of the run. Data of an event is quoted with `| `: it comes from
 * commands and other extensions, and must not pass for the user's words.
 */
export function promptMessage(loop: Loop, run: LoopRun, fired: LoopFired): LoopMessage {
  const content = [
    headingTo("model", loop, run) + paceTask(loop),
    ...run.causes.flatMap(quotedEvent),
    loop.prompt,
  ].join("\n");
  const happened = happenedIn(run);
  const heading = headingTo("person", loop, run);
  const details = { ...fired, heading, ...(happened !== undefined && { happened }) };
  return { customType: LOOP_PROMPT, content, display: true, details };
}

function headingTo(reader: Reader, loop: Loop, run: LoopRun): string {
  const last = runText.last(run.number, loop.maxRuns);
  const number = loop.maxRuns === undefined ? `run ${run.number}` : `run ${run.number} of ${loop.maxRuns}`;
  const missed = runText.missed(run.missed, run.missedMore);
  const causes = run.causes.map((cause) => causeText(cause, reader)).join(" and ");
  return `[loop ${loop.id} ${quotedLabelOf(loop)} ${number}${last} ${formatTime(run.atMs)}] ${causes}${missed}`;
}

export function endMessage(loop: Loop, text: string, ended: LoopEnded): LoopMessage {
  const content = `[loop ${loop.id} ${quotedLabelOf(loop)} end ${formatTime(Date.parse(ended.at))}] ${text}`;
  // Who deletes a loop is told at once: that message is for the agent alone.
  return { customType: LOOP_NOTICE, content, display: ended.reason !== "deleted", details: ended };
}

/** Tells the agent how a run of a loop that paces itself has to end. */
function paceTask({ id, trigger: { pace }, pacing }: Loop): string {
  if (!pace) return "";
  const range = `${intervalText(pace.minMs)} to ${intervalText(pace.maxMs)}`;
  const warning = runText.lastUnlessTold(pacing?.silentRuns ?? 0);
  return runText.sayNext(id, range, warning);
}

function causeText(cause: Cause, reader: Reader): string {
  switch (cause.kind) {
    case "timer":
      return runText.timer(timerText(cause.timer), formatDateTime(cause.dueMs));
    case "pace":
      return runText.pace(cause.isSaid, formatDateTime(cause.dueMs), cause.reason);
    case "backlog": {
      const { count, next } = cause.open;
      const open = runText.openTasks(count);
      return next ? runText.nextTask(open, next.id, next.subject) : open;
    }
    case "wake":
      return runText.wokenByTask;
    case "manual":
      return runText.askedFor(cause.by, reader);
    case "events": {
      const { name, count, firstMs } = cause.events;
      const last = nameLabel(name);
      return runText.events(count, last, firstMs);
    }
  }
}

function happenedIn({ causes }: LoopRun): string | undefined {
  const cause = causes.find(({ kind }) => kind === "events");
  return cause?.kind === "events" ? eventWords(cause.events) : undefined;
}

function quotedEvent(cause: Cause): string[] {
  if (cause.kind !== "events") return [];
  const json = clean(cause.events.json.replace(/\s+/g, " "));
  return [quote(shorten(json, QUOTE_MAX_CHARS))];
}
