import type { ExtensionContext, SessionEntry } from "@earendil-works/pi-coding-agent";
import { questionText } from "../texts/questions.ts";

/** The entry type that pi's plan-mode example extension writes into the session, and its flag. */
const PLAN_MODE_ENTRY = "plan-mode";
const PLAN_FLAG = "--plan";

const REASON = questionText.planMode;

/** Returns the refusal for a tool that starts something, while plan mode is on. */
export function refusalInPlanMode(ctx: ExtensionContext): { block: true; reason: string } | undefined {
  const isOn = isPlanModeOn(ctx.sessionManager.getBranch(), process.argv);
  return isOn ? { block: true, reason: REASON } : undefined;
}

/**
 * Tells whether plan mode is on, by its last entry. Before the first entry only the command line tells,
 * because flags of other extensions cannot be read.
 */
export function isPlanModeOn(branch: readonly SessionEntry[], argv: readonly string[]): boolean {
  const entry = branch.findLast((entry) => entry.type === "custom" && entry.customType === PLAN_MODE_ENTRY);
  const enabled =
    entry?.type === "custom" ? (entry.data as { enabled?: unknown } | undefined)?.enabled : undefined;
  return typeof enabled === "boolean" ? enabled : argv.includes(PLAN_FLAG);
}
