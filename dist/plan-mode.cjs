function refusalInPlanMode(ctx) {
	return isPlanModeOn(ctx.sessionManager.getBranch(), process.argv) ? {
		block: !0,
		reason: "Plan mode is on: nothing is started in it. Plan without it, or ask the user to leave plan mode (/plan). Listing, reading and stopping are allowed."
	} : void 0;
}
function isPlanModeOn(branch, argv) {
	let entry = branch.findLast((entry) => entry.type === "custom" && entry.customType === "plan-mode"), enabled = entry?.type === "custom" ? entry.data?.enabled : void 0;
	return typeof enabled == "boolean" ? enabled : argv.includes("--plan");
}
exports.refusalInPlanMode = refusalInPlanMode;
