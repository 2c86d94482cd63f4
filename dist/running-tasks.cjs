// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs"), require_tasks_of_dead_pis = require("./tasks-of-dead-pis.cjs"), require_stored_record = require("./stored-record.cjs");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/everywhere/running-tasks.ts
var running_tasks_exports = require_rolldown_runtime.t({
	runningTask: () => runningTask,
	runningTasks: () => runningTasks
});
async function runningTasks(directory, killDaemons, known = new Set()) {
	let records = await unended(directory, known);
	for (let looks = 0; looks < 8; looks++) {
		let isGuarded = await require_tasks_of_dead_pis.t(records, killDaemons);
		if (records = await unended(directory, known), !isGuarded) break;
		await (0, node_timers_promises.setTimeout)(200);
	}
	return (await Promise.all(records.map(runningTask))).flatMap((task) => task ?? []).sort((a, b) => startOf(a).localeCompare(startOf(b)));
}
async function runningTask(record) {
	let { facts } = record, { owner } = facts;
	if (facts.endedAt !== void 0 || facts.machine !== require_records.M() || !require_records.U(owner)) return;
	let identity = require_tasks_of_dead_pis.i(facts), starter = identity && require_records.m(identity.marker);
	if (!identity || starter?.pid !== owner.pid || starter.startTime !== (owner.startTime || "0")) return;
	let leader = {
		pid: identity.groupId,
		startTime: identity.leaderStartTime
	}, hasProcess = require_records.W(leader) && require_records.h(leader.pid, identity.marker) !== !1 || (await require_records.c(identity)).length > 0;
	return require_records.W(owner) ? {
		record,
		pi: owner,
		state: hasProcess ? "running" : "unconfirmed"
	} : hasProcess ? {
		record,
		pi: owner,
		state: "ending"
	} : void 0;
}
async function unended(directory, known) {
	let records = await require_stored_record.r(directory, known);
	for (let { id, facts } of records) facts.endedAt !== void 0 && known.add(id);
	return records.filter(({ id }) => !known.has(id));
}
function startOf({ record }) {
	return String(record.facts.startedAt);
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
