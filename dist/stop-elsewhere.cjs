// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs"), require_texts = require("./texts.cjs"), require_tasks_of_dead_pis = require("./tasks-of-dead-pis.cjs"), require_stored_record = require("./stored-record.cjs"), require_running_tasks = require("./running-tasks.cjs"), require_running_text = require("./running-text.cjs");
let node_timers_promises = require("node:timers/promises"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/everywhere/stop-elsewhere.ts
var stop_elsewhere_exports = require_rolldown_runtime.t({ stopElsewhere: () => stopElsewhere });
const ANSWER_MS = 5e3;
async function stopElsewhere(id, options) {
	let record = await findRecord(options.directory, id);
	if (!record) return;
	let { facts } = record;
	if (facts.endedAt !== void 0) throw Error(require_records.Q.hasEnded(require_running_text.t(record), endText(record)));
	if (facts.machine !== require_records.M()) throw Error(require_records.Q.notOfThisMachine(require_running_text.t(record)));
	let task = await require_running_tasks.t(record);
	if (task && require_records.W(task.pi)) return await stopThroughPi(record, task.pi.pid, options);
	if (require_records.U(facts.owner) && !require_records.W(facts.owner)) return await endLeft(record, options);
	throw Error(require_records.Q.doesNotFit(require_running_text.t(record)));
}
async function stopThroughPi(record, pid, options) {
	let { directory, by } = options, request = await require_records.n(directory, record.id, by);
	try {
		let ended = await untilEnded(record, directory, ANSWER_MS, () => isThere(request)) ?? await untilEnded(record, directory, require_tasks_of_dead_pis.r(record.facts) + 1e4, async () => !await isThere(request));
		if (ended) return require_records.Q.stopped(require_running_text.t(ended), pid, endText(ended));
	} finally {
		await (0, node_fs_promises.rm)(request, { force: !0 });
	}
	throw Error(require_records.Q.noAnswer(require_running_text.t(record), pid));
}
async function endLeft(record, { directory, killDaemons }) {
	let untilMs = performance.now() + ANSWER_MS + require_tasks_of_dead_pis.r(record.facts);
	for (; await require_tasks_of_dead_pis.t([record], killDaemons) && performance.now() < untilMs;) await (0, node_timers_promises.setTimeout)(50);
	let now = await findRecord(directory, record.id);
	if (now && now.facts.endedAt !== void 0) return require_records.Q.endedWithoutPi(require_running_text.t(now));
	throw Error(require_records.Q.unconfirmedStop(require_running_text.t(record)));
}
async function untilEnded({ id }, directory, timeoutMs, goesOn) {
	let untilMs = performance.now() + timeoutMs;
	do {
		let record = await findRecord(directory, id);
		if (record?.facts.endedAt !== void 0) return record;
		await (0, node_timers_promises.setTimeout)(50);
	} while (performance.now() < untilMs && await goesOn());
}
async function isThere(path) {
	return await (0, node_fs_promises.access)(path).then(() => !0, () => !1);
}
async function findRecord(directory, id) {
	return (await require_stored_record.r(directory)).find((record) => record.id === id);
}
function endText({ facts }) {
	let kind = facts.kind === "job" ? "job" : "monitor", how = require_records.I(facts.reason) ? require_records.P(facts.reason, kind) : "ended", atMs = Date.parse(String(facts.endedAt));
	return Number.isNaN(atMs) ? how : `${how} at ${require_texts.v(atMs)}`;
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return stop_elsewhere_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return stopElsewhere;
	}
});
