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
	let { begun: t, ended: n } = saidOn(e);
	return [...t].filter((e) => !n.has(e));
}
function unendedStarts(e) {
	let { begun: t, started: n, ended: r, told: i } = saidOn(e);
	return [...n].flatMap(([e, n]) => t.has(e) || r.has(e) || i.has(e) ? [] : [{
		id: e,
		title: n
	}]);
}
function saidOn(e) {
	let t = {
		begun: new Set(),
		started: new Map(),
		ended: new Set(),
		told: new Set()
	}, { begun: n, started: r, ended: i, told: a } = t;
	for (let t of e) {
		if (t.type === "message" && t.message.role === "toolResult" && !t.message.isError) {
			let { toolName: e } = t.message, r = t.message.details;
			if ((e === "monitor" || e === "bg_run") && r?.id && n.add(r.id), e === "monitor" && r?.replaced && i.add(r.replaced), e === "monitor_stop") for (let e of r?.ids ?? []) i.add(e);
		}
		if (t.type === "custom" && t.customType === "monitor-started") {
			let { id: e, title: n } = t.data ?? {};
			typeof e == "string" && r.set(e, String(n));
		}
		if (t.type === "custom" && t.customType === "monitor-told") {
			let { endedIds: e } = t.data ?? {};
			if (Array.isArray(e)) for (let t of e) a.add(String(t));
		}
		if (t.type === "custom_message" && t.customType === "monitor-event") {
			let { events: e = [] } = t.details ?? {};
			for (let t of e) {
				t.id && (t.kind === "end" ? i : n).add(t.id);
				for (let e of t.endedIds ?? []) i.add(e);
			}
		}
	}
	return t;
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
