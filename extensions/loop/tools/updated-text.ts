import { type Loop, quotedLabelOf } from "../loop.ts";
import { nextRunsText, pacingReasonText } from "../loop-text.ts";
import type { LoopAction } from "../loops.ts";

/** Words the result of an update. */
export function updatedText(loop: Loop, action: LoopAction): string {
  const what = `${loop.id} ${quotedLabelOf(loop)}`;
  switch (action) {
    case "pause":
      return `${what} is paused.`;
    case "resume":
      return `${what} is active. Next runs: ${nextRunsText(loop, Date.now())}`;
    case "run_now":
      return `${what} runs as soon as the agent is idle.`;
  }
}

/** Tells the next run of a loop that paces itself. */
export function nextText(loop: Loop): string {
  return `${loop.id} ${quotedLabelOf(loop)} comes next ${nextRunsText(loop, Date.now())}${pacingReasonText(loop)}. Events of tasks that may wake you come first.`;
}
