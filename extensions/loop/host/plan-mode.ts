import type { ExtensionContext } from "@earendil-works/pi-coding-agent";

/** The custom entries in which pi's example extension for plan mode keeps its state. */
const PLAN_MODE_ENTRY = "plan-mode";

/**
 * Whether plan mode is on: as the last of its entries on the branch says. Started with `--plan` it writes
 * none, and another extension's flags can only be seen on the command line.
 */
export function isPlanModeOn(ctx: ExtensionContext): boolean {
  const entry = ctx.sessionManager
    .getBranch()
    .findLast((entry) => entry.type === "custom" && entry.customType === PLAN_MODE_ENTRY);
  if (entry?.type !== "custom") return process.argv.includes("--plan");
  return (entry.data as { enabled?: unknown } | undefined)?.enabled === true;
}
