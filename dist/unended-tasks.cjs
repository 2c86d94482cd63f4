// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
require("./rows.cjs");
// extensions/monitor/host/unended-tasks.ts
var unended_tasks_exports = require_rolldown_runtime.t({ unendedTasks: () => unendedTasks });
function unendedTasks(branch) {
	let begun = new Set(), ended = new Set();
	for (let entry of branch) {
		if (entry.type === "message" && entry.message.role === "toolResult" && !entry.message.isError) {
			let { toolName } = entry.message, details = entry.message.details;
			if ((toolName === "monitor" || toolName === "bg_run") && details?.id && begun.add(details.id), toolName === "monitor" && details?.replaced && ended.add(details.replaced), toolName === "monitor_stop") for (let id of details?.ids ?? []) ended.add(id);
		}
		if (entry.type === "custom_message" && entry.customType === "monitor-event") {
			let { events = [] } = entry.details ?? {};
			for (let event of events) {
				event.id && (event.kind === "end" ? ended : begun).add(event.id);
				for (let id of event.endedIds ?? []) ended.add(id);
			}
		}
	}
	return [...begun].filter((id) => !ended.has(id));
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return unended_tasks_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return unendedTasks;
	}
});
