// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs"), require_stored_record = require("./stored-record.cjs");
let node_fs = require("node:fs");
// extensions/monitor/earlier/recorded-task.ts
function recordedIdentity({ pid: e, processes: t }) {
	let { leaderStartTime: n, marker: r, outputs: i } = t ?? {};
	if (!(!Number.isSafeInteger(e) || e <= 1) && typeof n == "string" && typeof r == "string" && Array.isArray(i) && i.every((e) => typeof e == "string")) return {
		groupId: e,
		leaderStartTime: n,
		marker: r,
		outputs: i
	};
}
function recordedGraceMs({ processes: e }) {
	let { graceMs: t } = e ?? {};
	return typeof t == "number" ? Math.min(Math.max(t, 0), 6e4) : 0;
}
// extensions/core/processes/left-task.ts
async function findLeftTask(e) {
	let t = require_records.m(e.marker);
	if (!require_records.X || !t || require_records.W(t)) return { kind: "not left" };
	if (isGuarded(t)) return { kind: "guarded" };
	let n = (await require_records.c(e)).filter((e) => isOurs(e.pid));
	if (n.length === 0) return { kind: "gone" };
	let { groupId: r, leaderStartTime: i, marker: a } = e;
	return {
		kind: "left",
		identity: {
			groupId: r,
			leaderStartTime: n.some((e) => e.pid === r && e.startTime === i) ? i : "",
			marker: a,
			outputs: await heldBy(n.map((e) => e.pid), e.outputs),
			leftByShell: []
		}
	};
}
const OUTPUT = /^\/pi-monitor-[^/]{6}\/\d+\.pipe$/;
async function heldBy(e, t) {
	let n = [];
	for (let r of t.filter((e) => OUTPUT.test(e))) (await require_records._([r], e)).size > 0 && n.push(r);
	return n;
}
function isGuarded({ pid: e, startTime: t }) {
	return (0, node_fs.readdirSync)("/proc").filter((e) => /^\d+$/.test(e)).some((n) => {
		let r = require_records.q(() => (0, node_fs.readFileSync)(`/proc/${n}/cmdline`, "utf8"))?.split("\0") ?? [];
		return r.some((n, i) => n.endsWith("/guardian.sh") && r[i + 1] === `${e}.${t}`);
	});
}
function isOurs(e) {
	return require_records.q(() => (0, node_fs.statSync)(`/proc/${e}`).uid) === process.getuid?.();
}
// extensions/monitor/earlier/tasks-of-dead-pis.ts
var tasks_of_dead_pis_exports = require_rolldown_runtime.t({ endTasksOfDeadPis: () => endTasksOfDeadPis });
async function endTasksOfDeadPis(e, t) {
	let n = e.filter(({ facts: e }) => isLeft(e));
	return (await Promise.all(n.map((e) => endTask(e, t)))).includes(!0);
}
function isLeft(e) {
	return e.endedAt === void 0 && e.machine === require_records.M() && recordedIdentity(e) !== void 0 && !require_stored_record.n(e);
}
async function endTask(e, t) {
	let n = recordedIdentity(e.facts);
	if (!n) return !1;
	let r = await findLeftTask(n);
	if (r.kind === "guarded") return !0;
	if (r.kind === "not left" || !await require_stored_record.t(e, isLeft, require_records.A())) return !1;
	let i = r.kind === "left" ? await end(r.identity, e, t) : [];
	return await require_stored_record.t(e, (e) => e.endedAt === void 0, {
		endedAt: new Date().toISOString(),
		reason: { kind: "session_end" },
		processes: void 0,
		...require_records.j(i, !1)
	}), !1;
}
async function end(e, { facts: t }, n) {
	await require_records.i(e, {
		graceMs: recordedGraceMs(t),
		includeIndependent: n,
		isLeaderHeld: () => !1
	});
	let { own: r, strangers: i, independent: a } = await require_records.u(e);
	return [
		...r,
		...a,
		...i
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
