// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_task_label = require("./task-label.cjs"), require_completions$1 = require("./completions2.cjs");
// extensions/monitor/commands/complete-ids.ts
function completeIds(tasks, prefix, alsoAll = !1) {
	let items = idItems(tasks);
	return alsoAll && tasks.length > 1 && items.push({
		value: "all",
		label: "all",
		description: require_completions$1.t.all
	}), require_completions.t(items, prefix);
}
function completeIdsOr(words, tasks, prefix) {
	return require_completions.t([...idItems(tasks), ...words.map((word) => ({
		value: word,
		label: word
	}))], prefix);
}
function idItems(tasks) {
	return tasks.map((task) => ({
		value: task.id,
		label: task.id,
		description: require_task_label.t(task)
	}));
}
exports.completeIds = completeIds, exports.completeIdsOr = completeIdsOr;
