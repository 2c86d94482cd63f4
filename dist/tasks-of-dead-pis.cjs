// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_process_table = require("./process-table.cjs");
const require_terminate = require("./terminate.cjs");
const require_machine = require("./machine.cjs");
const require_task_record = require("./task-record.cjs");
const require_stored_record = require("./stored-record.cjs");
let node_fs = require("node:fs");
// extensions/monitor/earlier/recorded-task.ts
function recordedIdentity({ pid, processes }) {
	const { leaderStartTime, marker, outputs } = processes ?? {};
	if (!Number.isSafeInteger(pid) || pid <= 1) return void 0;
	if (typeof leaderStartTime !== "string" || typeof marker !== "string") return void 0;
	if (!Array.isArray(outputs) || !outputs.every((name) => typeof name === "string")) return void 0;
	return {
		groupId: pid,
		leaderStartTime,
		marker,
		outputs
	};
}
const GRACE_MAX_MS = 6e4;
function recordedGraceMs({ processes }) {
	const { graceMs } = processes ?? {};
	return typeof graceMs === "number" ? Math.min(Math.max(graceMs, 0), GRACE_MAX_MS) : 0;
}
// extensions/core/processes/left-task.ts
async function findLeftTask(recorded) {
	const pi = require_terminate.piOfMarker(recorded.marker);
	if (!require_process_table.hasProc || !pi || require_process_table.isSameProcess(pi)) return { kind: "not left" };
	if (isGuarded(pi)) return { kind: "guarded" };
	const carriers = (await require_terminate.processesMarked(recorded)).filter((info) => isOurs(info.pid));
	if (carriers.length === 0) return { kind: "gone" };
	const { groupId, leaderStartTime, marker } = recorded;
	return {
		kind: "left",
		identity: {
			groupId,
			leaderStartTime: carriers.some((info) => info.pid === groupId && info.startTime === leaderStartTime) ? leaderStartTime : "",
			marker,
			outputs: await heldBy(carriers.map((info) => info.pid), recorded.outputs),
			leftByShell: []
		}
	};
}
const OUTPUT = /^\/pi-monitor-[^/]{6}\/\d+\.pipe$/;
async function heldBy(pids, outputs) {
	const held = [];
	for (const output of outputs.filter((name) => OUTPUT.test(name))) if ((await require_terminate.holdersOf([output], pids)).size > 0) held.push(output);
	return held;
}
function isGuarded({ pid, startTime }) {
	return (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)).some((other) => {
		const words = require_process_table.readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${other}/cmdline`, "utf8"))?.split("\0") ?? [];
		return words.some((word, at) => word.endsWith("/guardian.sh") && words[at + 1] === `${pid}.${startTime}`);
	});
}
function isOurs(pid) {
	return require_process_table.readOfProcess(() => (0, node_fs.statSync)(`/proc/${pid}`).uid) === process.getuid?.();
}
// extensions/monitor/earlier/tasks-of-dead-pis.ts
var tasks_of_dead_pis_exports = require_rolldown_runtime.__exportAll({ endTasksOfDeadPis: () => endTasksOfDeadPis });
async function endTasksOfDeadPis(records, killDaemons) {
	const left = records.filter(({ facts }) => isLeft(facts));
	return (await Promise.all(left.map((record) => endTask(record, killDaemons)))).includes(true);
}
function isLeft(facts) {
	return facts.endedAt === void 0 && facts.machine === require_machine.machineId() && recordedIdentity(facts) !== void 0 && !require_stored_record.mayBeKept(facts);
}
async function endTask(record, killDaemons) {
	const recorded = recordedIdentity(record.facts);
	if (!recorded) return false;
	const found = await findLeftTask(recorded);
	if (found.kind === "guarded") return true;
	if (found.kind === "not left") return false;
	if (!await require_stored_record.changeRecord(record, isLeft, require_task_record.ownerFacts())) return false;
	const left = found.kind === "left" ? await end(found.identity, record, killDaemons) : [];
	await require_stored_record.changeRecord(record, (facts) => facts.endedAt === void 0, {
		endedAt: new Date().toISOString(),
		reason: { kind: "session_end" },
		processes: void 0,
		...require_task_record.survivorFacts(left, false)
	});
	return false;
}
async function end(identity, { facts }, killDaemons) {
	await require_terminate.terminateTask(identity, {
		graceMs: recordedGraceMs(facts),
		includeIndependent: killDaemons,
		isLeaderHeld: () => false
	});
	const { own, strangers, independent } = await require_terminate.survivors(identity);
	return [
		...own,
		...independent,
		...strangers
	];
}
Object.defineProperty(exports, "endTasksOfDeadPis", {
	enumerable: true,
	get: function() {
		return endTasksOfDeadPis;
	}
});
Object.defineProperty(exports, "recordedGraceMs", {
	enumerable: true,
	get: function() {
		return recordedGraceMs;
	}
});
Object.defineProperty(exports, "recordedIdentity", {
	enumerable: true,
	get: function() {
		return recordedIdentity;
	}
});
Object.defineProperty(exports, "tasks_of_dead_pis_exports", {
	enumerable: true,
	get: function() {
		return tasks_of_dead_pis_exports;
	}
});
