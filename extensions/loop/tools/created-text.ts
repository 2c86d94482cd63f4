import { type Loop, quotedLabelOf } from "../loop.ts";
import { expiryText, nextRunsText, triggerText } from "../loop-text.ts";
import type { Loops } from "../loops.ts";
import type { Scope } from "../store/store.ts";

const KEPT: Readonly<Record<Scope, string>> = {
  memory: "until pi ends",
  session: "with this session, also when it is resumed",
  project: "for all sessions in this directory; one of them runs it",
};

/** Tells the facts of a new loop. */
export function createdText(loop: Loop, loops: Loops): string {
  const runs = loop.maxRuns === undefined ? "" : `; runs: at most ${loop.maxRuns}`;
  return [
    `Created loop ${loop.id} ${quotedLabelOf(loop)}: ${triggerText(loop)}.`,
    `Next runs: ${nextRunsText(loop, loop.createdAtMs)}`,
    `Expires: ${expiryText(loop)}${runs}`,
    `Kept: ${KEPT[loops.scope]}`,
  ].join("\n");
}
