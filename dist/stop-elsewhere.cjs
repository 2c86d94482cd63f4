// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_machine = require("./machine.cjs");
const require_process_table = require("./process-table.cjs");
const require_format = require("./format.cjs");
const require_tasks_of_dead_pis = require("./tasks-of-dead-pis.cjs");
const require_stored_record = require("./stored-record.cjs");
const require_end_reason = require("./end-reason.cjs");
const require_running_tasks = require("./running-tasks.cjs");
const require_running_text = require("./running-text.cjs");
const require_stop_request = require("./stop-request.cjs");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/everywhere/stop-elsewhere.ts
var stop_elsewhere_exports = require_rolldown_runtime.__exportAll({ stopElsewhere: () => stopElsewhere });
const LOOK_MS = 50;
const ANSWER_MS = 5e3;
const END_MS = 1e4;
async function stopElsewhere(id, options) {
	const record = await findRecord(options.directory, id);
	if (!record) return void 0;
	const { facts } = record;
	if (facts.endedAt !== void 0) throw new Error(`${require_running_text.namedRecord(record)} has ended: ${endText(record)}.`);
	if (facts.machine !== require_machine.machineId()) throw new Error(`${require_running_text.namedRecord(record)} was started on another machine, or before this one was started anew.`);
	const task = await require_running_tasks.runningTask(record);
	if (task && require_process_table.isSameProcess(task.pi)) return await stopThroughPi(record, task.pi.pid, options);
	if (require_process_table.isIdentity(facts.owner) && !require_process_table.isSameProcess(facts.owner)) return await endLeft(record, options);
	throw new Error(`${require_running_text.namedRecord(record)}: what its record says does not fit what runs. Nothing was stopped.`);
}
async function stopThroughPi(record, pid, options) {
	const { directory, by } = options;
	const request = await require_stop_request.requestStop(directory, record.id, by);
	try {
		const ended = await untilEnded(record, directory, ANSWER_MS, () => isThere(request)) ?? await untilEnded(record, directory, require_tasks_of_dead_pis.recordedGraceMs(record.facts) + END_MS, async () => !await isThere(request));
		if (ended) return `${require_running_text.namedRecord(ended)}, of pi ${pid}: ${endText(ended)}`;
	} finally {
		await (0, node_fs_promises.rm)(request, { force: true });
	}
	throw new Error(`${require_running_text.namedRecord(record)} was not stopped: its pi (pid ${pid}) does not answer.`);
}
async function endLeft(record, { directory, killDaemons }) {
	const untilMs = performance.now() + ANSWER_MS + require_tasks_of_dead_pis.recordedGraceMs(record.facts);
	while (await require_tasks_of_dead_pis.endTasksOfDeadPis([record], killDaemons) && performance.now() < untilMs) await (0, node_timers_promises.setTimeout)(LOOK_MS);
	const now = await findRecord(directory, record.id);
	if (now && now.facts.endedAt !== void 0) return `Ended, since its pi was gone: ${require_running_text.namedRecord(now)}`;
	throw new Error(`${require_running_text.namedRecord(record)}: its pi is gone, and nothing that lives confirms its record. Nothing was stopped.`);
}
async function untilEnded({ id }, directory, timeoutMs, goesOn) {
	const untilMs = performance.now() + timeoutMs;
	do {
		const record = await findRecord(directory, id);
		if (record?.facts.endedAt !== void 0) return record;
		await (0, node_timers_promises.setTimeout)(LOOK_MS);
	} while (performance.now() < untilMs && await goesOn());
}
async function isThere(path) {
	return await (0, node_fs_promises.access)(path).then(() => true, () => false);
}
async function findRecord(directory, id) {
	return (await require_stored_record.storedRecords(directory)).find((record) => record.id === id);
}
function endText({ facts }) {
	const kind = facts.kind === "job" ? "job" : "monitor";
	const how = require_end_reason.isEndReason(facts.reason) ? require_end_reason.describeEndToPerson(facts.reason, kind) : "ended";
	const atMs = Date.parse(String(facts.endedAt));
	return Number.isNaN(atMs) ? how : `${how} at ${require_format.formatTime(atMs)}`;
}
Object.defineProperty(exports, "stopElsewhere", {
	enumerable: true,
	get: function() {
		return stopElsewhere;
	}
});
Object.defineProperty(exports, "stop_elsewhere_exports", {
	enumerable: true,
	get: function() {
		return stop_elsewhere_exports;
	}
});
