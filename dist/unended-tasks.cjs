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
function toldToPerson(e) {
	return saidOn(e).told;
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
			let { toolName: e } = t.message, { id: r, ids: a, replaced: o } = fieldsOf(t.message.details);
			(e === "monitor" || e === "bg_run") && addTexts(n, [r]), e === "monitor" && addTexts(i, [o]), e === "monitor_stop" && addTexts(i, a);
		}
		if (t.type === "custom" && t.customType === "monitor-started") {
			let { id: e, title: n } = fieldsOf(t.data);
			typeof e == "string" && r.set(e, typeof n == "string" ? n : "");
		}
		if (t.type === "custom" && t.customType === "monitor-told" && addTexts(a, fieldsOf(t.data).endedIds), t.type === "custom_message" && t.customType === "monitor-event") for (let e of listOf(fieldsOf(t.details).events)) {
			let { id: t, kind: r, endedIds: a } = fieldsOf(e);
			addTexts(r === "end" ? i : n, [t]), addTexts(i, a);
		}
	}
	return t;
}
function fieldsOf(e) {
	return typeof e == "object" && e ? { ...e } : {};
}
function listOf(e) {
	return Array.isArray(e) ? e : [];
}
function addTexts(e, t) {
	for (let n of listOf(t)) typeof n == "string" && n !== "" && e.add(n);
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
		return toldToPerson;
	}
});
