// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const REASON = require("./questions.cjs").t.planMode;
function refusalInPlanMode(ctx) {
	return isPlanModeOn(ctx.sessionManager.getBranch(), process.argv) ? {
		block: !0,
		reason: REASON
	} : void 0;
}
function isPlanModeOn(branch, argv) {
	let entry = branch.findLast((entry) => entry.type === "custom" && entry.customType === "plan-mode"), enabled = entry?.type === "custom" ? entry.data?.enabled : void 0;
	return typeof enabled == "boolean" ? enabled : argv.includes("--plan");
}
exports.refusalInPlanMode = refusalInPlanMode;
