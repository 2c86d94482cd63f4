// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_machine = require("./machine.cjs");
const require_process_table = require("./process-table.cjs");
const require_terminate = require("./terminate.cjs");
const require_tasks_of_dead_pis = require("./tasks-of-dead-pis.cjs");
const require_stored_record = require("./stored-record.cjs");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/everywhere/running-tasks.ts
var running_tasks_exports = require_rolldown_runtime.__exportAll({
	runningTask: () => runningTask,
	runningTasks: () => runningTasks
});
const GUARDIAN_LOOKS = 8;
const GUARDIAN_LOOK_MS = 200;
async function runningTasks(directory, killDaemons, known = new Set()) {
	let records = await unended(directory, known);
	for (let looks = 0; looks < GUARDIAN_LOOKS; looks++) {
		const isGuarded = await require_tasks_of_dead_pis.endTasksOfDeadPis(records, killDaemons);
		records = await unended(directory, known);
		if (!isGuarded) break;
		await (0, node_timers_promises.setTimeout)(GUARDIAN_LOOK_MS);
	}
	return (await Promise.all(records.map(runningTask))).flatMap((task) => task ?? []).sort((a, b) => startOf(a).localeCompare(startOf(b)));
}
async function runningTask(record) {
	const { facts } = record;
	const { owner } = facts;
	if (facts.endedAt !== void 0 || facts.machine !== require_machine.machineId() || !require_process_table.isIdentity(owner)) return void 0;
	const identity = require_tasks_of_dead_pis.recordedIdentity(facts);
	const starter = identity && require_terminate.piOfMarker(identity.marker);
	if (!identity || starter?.pid !== owner.pid || starter.startTime !== (owner.startTime || "0")) return void 0;
	const leader = {
		pid: identity.groupId,
		startTime: identity.leaderStartTime
	};
	const hasProcess = require_process_table.isSameProcess(leader) && require_terminate.carriesMarker(leader.pid, identity.marker) !== false || (await require_terminate.processesMarked(identity)).length > 0;
	if (require_process_table.isSameProcess(owner)) return {
		record,
		pi: owner,
		state: hasProcess ? "running" : "unconfirmed"
	};
	return hasProcess ? {
		record,
		pi: owner,
		state: "ending"
	} : void 0;
}
async function unended(directory, known) {
	const records = await require_stored_record.storedRecords(directory, known);
	for (const { id, facts } of records) if (facts.endedAt !== void 0) known.add(id);
	return records.filter(({ id }) => !known.has(id));
}
function startOf({ record }) {
	return String(record.facts.startedAt);
}
Object.defineProperty(exports, "runningTask", {
	enumerable: true,
	get: function() {
		return runningTask;
	}
});
Object.defineProperty(exports, "runningTasks", {
	enumerable: true,
	get: function() {
		return runningTasks;
	}
});
Object.defineProperty(exports, "running_tasks_exports", {
	enumerable: true,
	get: function() {
		return running_tasks_exports;
	}
});
