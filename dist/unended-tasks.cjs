// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
require("./rows.cjs");
// extensions/monitor/host/unended-tasks.ts
var unended_tasks_exports = require_rolldown_runtime.t({
	unendedStarts: () => unendedStarts,
	unendedTasks: () => unendedTasks
});
function unendedTasks(e) {
	let t = new Set(), n = new Set();
	for (let r of e) {
		if (r.type === "message" && r.message.role === "toolResult" && !r.message.isError) {
			let { toolName: e } = r.message, i = r.message.details;
			if ((e === "monitor" || e === "bg_run") && i?.id && t.add(i.id), e === "monitor" && i?.replaced && n.add(i.replaced), e === "monitor_stop") for (let e of i?.ids ?? []) n.add(e);
		}
		if (r.type === "custom_message" && r.customType === "monitor-event") {
			let { events: e = [] } = r.details ?? {};
			for (let r of e) {
				r.id && (r.kind === "end" ? n : t).add(r.id);
				for (let e of r.endedIds ?? []) n.add(e);
			}
		}
	}
	return [...t].filter((e) => !n.has(e));
}
function unendedStarts(e) {
	let t = new Map(), n = new Set();
	for (let r of e) {
		if (r.type === "custom" && r.customType === "monitor-started") {
			let { id: e, title: n } = r.data ?? {};
			typeof e == "string" && t.set(e, String(n));
		}
		if (r.type === "custom" && r.customType === "monitor-told") {
			let { endedIds: e } = r.data ?? {};
			if (Array.isArray(e)) for (let t of e) n.add(String(t));
		}
		if (r.type === "custom_message" && r.customType === "monitor-event") {
			let { events: e = [] } = r.details ?? {};
			for (let t of e) {
				t.id && t.kind === "end" && n.add(t.id);
				for (let e of t.endedIds ?? []) n.add(e);
			}
		}
	}
	return [...t].flatMap(([e, t]) => n.has(e) ? [] : [{
		id: e,
		title: t
	}]);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return unendedTasks;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return unended_tasks_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return unendedStarts;
	}
});
