// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs"), require_tasks_of_dead_pis = require("./tasks-of-dead-pis.cjs");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/everywhere/running-tasks.ts
var running_tasks_exports = require_rolldown_runtime.t({
	runningTask: () => runningTask,
	runningTasks: () => runningTasks
});
async function runningTasks(e, t, n = new Set()) {
	let r = await unended(e, n);
	for (let i = 0; i < 8; i++) {
		let i = await require_tasks_of_dead_pis.t(r, t);
		if (r = await unended(e, n), !i) break;
		await (0, node_timers_promises.setTimeout)(200);
	}
	return (await Promise.all(r.map(runningTask))).flatMap((e) => e ?? []).sort((e, t) => startOf(e).localeCompare(startOf(t)));
}
async function runningTask(e) {
	let { facts: t } = e, { owner: n } = t;
	if (t.endedAt !== void 0 || t.machine !== require_records.z() || !require_records.Z(n)) return;
	let r = require_records.l(t), i = r && require_records.y(r.marker);
	if (!r || i?.pid !== n.pid || i.startTime !== (n.startTime || "0")) return;
	let a = {
		pid: r.groupId,
		startTime: r.leaderStartTime
	}, o = require_records.Q(a) && require_records.b(a.pid, r.marker) !== !1 || (await require_records.p(r)).length > 0;
	return require_records.Q(n) ? {
		record: e,
		pi: n,
		state: o ? "running" : "unconfirmed"
	} : o ? {
		record: e,
		pi: n,
		state: "ending"
	} : void 0;
}
async function unended(e, t) {
	let n = await require_records.P(e, t);
	for (let { id: e, facts: r } of n) r.endedAt !== void 0 && t.add(e);
	return n.filter(({ id: e }) => !t.has(e));
}
function startOf({ record: e }) {
	return String(e.facts.startedAt);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return runningTasks;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return running_tasks_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return runningTask;
	}
});
