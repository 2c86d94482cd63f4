// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
require("./message-type.cjs");
// extensions/monitor/host/unended-tasks.ts
var unended_tasks_exports = require_rolldown_runtime.__exportAll({ unendedTasks: () => unendedTasks });
function unendedTasks(branch) {
	const begun = new Set();
	const ended = new Set();
	for (const entry of branch) {
		if (entry.type === "message" && entry.message.role === "toolResult" && !entry.message.isError) {
			const { toolName } = entry.message;
			const details = entry.message.details;
			if ((toolName === "monitor" || toolName === "bg_run") && details?.id) begun.add(details.id);
			if (toolName === "monitor" && details?.replaced) ended.add(details.replaced);
			if (toolName === "monitor_stop") for (const id of details?.ids ?? []) ended.add(id);
		}
		if (entry.type === "custom_message" && entry.customType === "monitor-event") {
			const { events = [] } = entry.details ?? {};
			for (const event of events) {
				if (event.id) (event.kind === "end" ? ended : begun).add(event.id);
				for (const id of event.endedIds ?? []) ended.add(id);
			}
		}
	}
	return [...begun].filter((id) => !ended.has(id));
}
Object.defineProperty(exports, "unendedTasks", {
	enumerable: true,
	get: function() {
		return unendedTasks;
	}
});
Object.defineProperty(exports, "unended_tasks_exports", {
	enumerable: true,
	get: function() {
		return unended_tasks_exports;
	}
});
