import { setTimeout as delay } from "node:timers/promises";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { isHeadless } from "../../core/pi/headless.ts";
import { show } from "../../core/pi/show.ts";
import { taskDirectory } from "../host/paths.ts";
import type { MonitorRuntime } from "../runtime.ts";
import { type StoredRecord, storedRecords } from "./stored-record.ts";

/** Pause between looks at a working guardian; all looks last a little longer than a guardian's work. */
const GUARDIAN_LOOK_MS = 1_000;
const GUARDIAN_LOOKS = 60;

export interface EarlierOptions {
  killDaemons: boolean;
  /** Aborted when the session ends. */
  signal: AbortSignal;
  /** Loads the runtime that tells the model, if there is something to tell. */
  useRuntime(): Promise<MonitorRuntime>;
}

/**
 * Ends the processes that dead pis have left, and reports those that earlier sessions in this directory left
 * running: to the model without a request, and to the person.
 * @throws the system's error, or an AbortError if the session has ended
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

/** Loads the code that looks at processes only if a record asks for it: most sessions have none. */
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
  // If nobody is there, stdout is only for the answer, which a message could replace.
  if (isHeadless(ctx)) return show(ctx, text, "warning");
  (await useRuntime()).note(text);
  // The terminal shows the note itself.
  if (ctx.mode === "rpc") ctx.ui.notify(text, "warning");
}
