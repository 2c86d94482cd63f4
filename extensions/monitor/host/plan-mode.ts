import type { ExtensionAPI, ExtensionContext, SessionEntry } from "@earendil-works/pi-coding-agent";

/** What pi's plan-mode example extension writes into the session, and its flag. */
const PLAN_MODE_ENTRY = "plan-mode";
const PLAN_FLAG = "--plan";

const REASON =
  "Plan mode is on: nothing is started in it. Plan without it, or ask the user to leave plan mode (/plan). " +
  "Listing, reading and stopping are allowed.";

/** Refuses calls of these tools while pi's plan-mode example extension is on. */
export function blockInPlanMode(pi: ExtensionAPI, ctx: ExtensionContext, tools: ReadonlySet<string>): void {
  pi.on("tool_call", (event) => {
    if (!tools.has(event.toolName)) return undefined;
    return isPlanModeOn(ctx.sessionManager.getBranch(), process.argv)
      ? { block: true, reason: REASON }
      : undefined;
  });
}

/**
 * Whether plan mode is on: what it wrote last says so. Before it has written anything, only the command
 * line tells: flags of other extensions cannot be asked for.
 */
export function isPlanModeOn(branch: readonly SessionEntry[], argv: readonly string[]): boolean {
  const entry = branch.findLast((entry) => entry.type === "custom" && entry.customType === PLAN_MODE_ENTRY);
  const enabled =
    entry?.type === "custom" ? (entry.data as { enabled?: unknown } | undefined)?.enabled : undefined;
  return typeof enabled === "boolean" ? enabled : argv.includes(PLAN_FLAG);
}
