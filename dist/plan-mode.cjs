// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/pi/plan-mode.ts
const PLAN_MODE_ENTRY = "plan-mode";
const PLAN_FLAG = "--plan";
const REASON = "Plan mode is on: nothing is started in it. Plan without it, or ask the user to leave plan mode (/plan). Listing, reading and stopping are allowed.";
function refusalInPlanMode(ctx) {
	return isPlanModeOn(ctx.sessionManager.getBranch(), process.argv) ? {
		block: true,
		reason: REASON
	} : void 0;
}
function isPlanModeOn(branch, argv) {
	const entry = branch.findLast((entry) => entry.type === "custom" && entry.customType === PLAN_MODE_ENTRY);
	const enabled = entry?.type === "custom" ? entry.data?.enabled : void 0;
	return typeof enabled === "boolean" ? enabled : argv.includes(PLAN_FLAG);
}
exports.refusalInPlanMode = refusalInPlanMode;
