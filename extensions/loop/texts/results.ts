import type { Reader } from "../../core/text/reader.ts";
import { type Loop, quotedLabelOf } from "../loop.ts";
import type { LoopAction, Loops } from "../loops.ts";
import type { Scope } from "../store/store.ts";
import { expiryText, IDLE, nextRunsText, pacingReasonText, triggerText } from "./loop.ts";

const KEPT: Readonly<Record<Scope, string>> = {
  memory: "until pi ends",
  session: "with this session, also when it is resumed",
  project: "for all sessions in this directory; one of them runs it",
};

/** Tells the facts of a new loop. */
export function createdText(loop: Loop, loops: Loops, reader: Reader): string {
  const runs = loop.maxRuns === undefined ? "" : `; runs: at most ${loop.maxRuns}`;
  return [
    `Created loop ${loop.id} ${quotedLabelOf(loop)}: ${triggerText(loop)}.`,
    `Next runs: ${nextRunsText(loop, loop.createdAtMs, reader)}`,
    `Expires: ${expiryText(loop)}${runs}`,
    `Kept: ${KEPT[loops.scope]}`,
  ].join("\n");
}

/** Words the result of an update. */
export function updatedText(loop: Loop, action: LoopAction, reader: Reader): string {
  const what = `${loop.id} ${quotedLabelOf(loop)}`;
  switch (action) {
    case "pause":
      return `${what} is paused.`;
    case "resume":
      return `${what} is active. Next runs: ${nextRunsText(loop, Date.now(), reader)}`;
    case "run_now":
      return `${what} runs as soon as ${IDLE[reader]}.`;
  }
}

/** Tells the model the next run of a loop that paces itself. */
export function nextText(loop: Loop): string {
  return `${loop.id} ${quotedLabelOf(loop)} comes next ${nextRunsText(loop, Date.now(), "model")}${pacingReasonText(loop)}. Events of tasks that may wake you come first.`;
}
