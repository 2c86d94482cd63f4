// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const REASON = require("./questions.cjs").t.planMode;
function refusalInPlanMode(e) {
	return isPlanModeOn(e.sessionManager.getBranch(), process.argv) ? {
		block: !0,
		reason: REASON
	} : void 0;
}
function isPlanModeOn(e, t) {
	let n = e.findLast((e) => e.type === "custom" && e.customType === "plan-mode"), r = n?.type === "custom" ? n.data?.enabled : void 0;
	return typeof r == "boolean" ? r : t.includes("--plan");
}
exports.refusalInPlanMode = refusalInPlanMode;
