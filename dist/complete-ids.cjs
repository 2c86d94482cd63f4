// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_task_label = require("./task-label.cjs"), require_completions$1 = require("./completions2.cjs");
// extensions/monitor/commands/complete-ids.ts
function completeIds(e, t, n = !1) {
	let r = idItems(e);
	return n && e.length > 1 && r.push({
		value: "all",
		label: "all",
		description: require_completions$1.t.all
	}), require_completions.t(r, t);
}
function completeIdsOr(e, t, n) {
	return require_completions.t([...idItems(t), ...e.map((e) => ({
		value: e,
		label: e
	}))], n);
}
function idItems(e) {
	return e.map((e) => ({
		value: e.id,
		label: e.id,
		description: require_task_label.t(e)
	}));
}
exports.completeIds = completeIds, exports.completeIdsOr = completeIdsOr;
