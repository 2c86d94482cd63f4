// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs");
const require_task_label = require("./task-label.cjs");
// extensions/monitor/commands/complete-ids.ts
function completeIds(tasks, prefix, alsoAll = false) {
	const items = idItems(tasks);
	if (alsoAll && tasks.length > 1) items.push({
		value: "all",
		label: "all",
		description: "all monitors and jobs"
	});
	return require_completions.completions(items, prefix);
}
function completeIdsOr(words, tasks, prefix) {
	return require_completions.completions([...idItems(tasks), ...words.map((word) => ({
		value: word,
		label: word
	}))], prefix);
}
function idItems(tasks) {
	return tasks.map((task) => ({
		value: task.id,
		label: task.id,
		description: require_task_label.labelOf(task)
	}));
}
exports.completeIds = completeIds;
exports.completeIdsOr = completeIdsOr;
