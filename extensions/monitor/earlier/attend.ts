import { setTimeout as delay } from "node:timers/promises";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { isHeadless } from "../../core/pi/headless.ts";
import { show } from "../../core/pi/show.ts";
import { taskDirectory } from "../host/paths.ts";
import type { MonitorRuntime } from "../runtime.ts";
import { type StoredRecord, storedRecords } from "./stored-record.ts";

/** A guardian that is still at work is waited for so long, and a little longer than it takes. */
const GUARDIAN_LOOK_MS = 1_000;
const GUARDIAN_LOOKS = 60;

export interface EarlierOptions {
  killDaemons: boolean;
  /** Aborted when the session ends. */
  signal: AbortSignal;
  /** Loads what tells the model, if there is something to tell. */
  useRuntime(): Promise<MonitorRuntime>;
}

/**
 * Ends what dead pis have left of their tasks, and tells what earlier sessions in this directory left
 * running: the model without a request, and the person.
 * @throws the system's error, or an AbortError once the session has ended
 */
export async function attendToEarlierTasks(
  ctx: ExtensionContext,
  { killDaemons, signal, useRuntime }: EarlierOptions,
): Promise<void> {
  const { cwd } = ctx;
  for (let looks = 0; looks < GUARDIAN_LOOKS; looks++) {
    const records = await storedRecords(taskDirectory());
    const unended = records.filter(({ facts }) => facts.endedAt === undefined);
    const isGuarded = unended.length > 0 && (await endUnended(unended, killDaemons));
    signal.throwIfAborted();
    const text = await findUntold(unended.length > 0 ? await storedRecords(taskDirectory()) : records, cwd);
    if (text !== undefined) await tell(ctx, text, useRuntime);
    if (!isGuarded) return;
    await delay(GUARDIAN_LOOK_MS, undefined, { signal, ref: false });
  }
}

/** The code that looks at processes is loaded only where a record asks for it: most sessions have none. */
async function endUnended(unended: readonly StoredRecord[], killDaemons: boolean): Promise<boolean> {
  const { endTasksOfDeadPis } = await import("./tasks-of-dead-pis.ts");
  return await endTasksOfDeadPis(unended, killDaemons);
}

async function findUntold(records: readonly StoredRecord[], cwd: string): Promise<string | undefined> {
  const untold = records.filter(({ facts }) => facts.untold === true);
  if (untold.length === 0) return undefined;
  const { untoldSurvivors } = await import("./untold-survivors.ts");
  return await untoldSurvivors(untold, cwd);
}

async function tell(
  ctx: ExtensionContext,
  text: string,
  useRuntime: EarlierOptions["useRuntime"],
): Promise<void> {
  // Where nobody is there, the answer is all that stdout is for, and a message could take its place.
  if (isHeadless(ctx)) return show(ctx, text, "warning");
  (await useRuntime()).note(text);
  // The terminal shows the note itself.
  if (ctx.mode === "rpc") ctx.ui.notify(text, "warning");
}
