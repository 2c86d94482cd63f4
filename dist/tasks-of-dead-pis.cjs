// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs"), require_stored_record = require("./stored-record.cjs");
let node_fs = require("node:fs");
// extensions/monitor/earlier/recorded-task.ts
function recordedIdentity({ pid, processes }) {
	let { leaderStartTime, marker, outputs } = processes ?? {};
	if (!(!Number.isSafeInteger(pid) || pid <= 1) && typeof leaderStartTime == "string" && typeof marker == "string" && Array.isArray(outputs) && outputs.every((name) => typeof name == "string")) return {
		groupId: pid,
		leaderStartTime,
		marker,
		outputs
	};
}
function recordedGraceMs({ processes }) {
	let { graceMs } = processes ?? {};
	return typeof graceMs == "number" ? Math.min(Math.max(graceMs, 0), 6e4) : 0;
}
// extensions/core/processes/left-task.ts
async function findLeftTask(recorded) {
	let pi = require_records.m(recorded.marker);
	if (!require_records.X || !pi || require_records.W(pi)) return { kind: "not left" };
	if (isGuarded(pi)) return { kind: "guarded" };
	let carriers = (await require_records.c(recorded)).filter((info) => isOurs(info.pid));
	if (carriers.length === 0) return { kind: "gone" };
	let { groupId, leaderStartTime, marker } = recorded;
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
	let held = [];
	for (let output of outputs.filter((name) => OUTPUT.test(name))) (await require_records._([output], pids)).size > 0 && held.push(output);
	return held;
}
function isGuarded({ pid, startTime }) {
	return (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)).some((other) => {
		let words = require_records.q(() => (0, node_fs.readFileSync)(`/proc/${other}/cmdline`, "utf8"))?.split("\0") ?? [];
		return words.some((word, at) => word.endsWith("/guardian.sh") && words[at + 1] === `${pid}.${startTime}`);
	});
}
function isOurs(pid) {
	return require_records.q(() => (0, node_fs.statSync)(`/proc/${pid}`).uid) === process.getuid?.();
}
// extensions/monitor/earlier/tasks-of-dead-pis.ts
var tasks_of_dead_pis_exports = require_rolldown_runtime.t({ endTasksOfDeadPis: () => endTasksOfDeadPis });
async function endTasksOfDeadPis(records, killDaemons) {
	let left = records.filter(({ facts }) => isLeft(facts));
	return (await Promise.all(left.map((record) => endTask(record, killDaemons)))).includes(!0);
}
function isLeft(facts) {
	return facts.endedAt === void 0 && facts.machine === require_records.M() && recordedIdentity(facts) !== void 0 && !require_stored_record.n(facts);
}
async function endTask(record, killDaemons) {
	let recorded = recordedIdentity(record.facts);
	if (!recorded) return !1;
	let found = await findLeftTask(recorded);
	if (found.kind === "guarded") return !0;
	if (found.kind === "not left" || !await require_stored_record.t(record, isLeft, require_records.A())) return !1;
	let left = found.kind === "left" ? await end(found.identity, record, killDaemons) : [];
	return await require_stored_record.t(record, (facts) => facts.endedAt === void 0, {
		endedAt: new Date().toISOString(),
		reason: { kind: "session_end" },
		processes: void 0,
		...require_records.j(left, !1)
	}), !1;
}
async function end(identity, { facts }, killDaemons) {
	await require_records.i(identity, {
		graceMs: recordedGraceMs(facts),
		includeIndependent: killDaemons,
		isLeaderHeld: () => !1
	});
	let { own, strangers, independent } = await require_records.u(identity);
	return [
		...own,
		...independent,
		...strangers
	];
}
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return recordedIdentity;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return tasks_of_dead_pis_exports;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return recordedGraceMs;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return endTasksOfDeadPis;
	}
});
