// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs");
let node_fs = require("node:fs");
// extensions/core/processes/left-task.ts
async function findLeftTask(e) {
	let t = require_records.y(e.marker);
	if (!require_records.it || !t || require_records.Q(t)) return { kind: "not left" };
	if (isGuarded(t)) return { kind: "guarded" };
	let n = (await require_records.p(e)).filter((e) => isOurs(e.pid));
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
	for (let r of t.filter((e) => OUTPUT.test(e))) (await require_records.S([r], e)).size > 0 && n.push(r);
	return n;
}
function isGuarded({ pid: e, startTime: t }) {
	return (0, node_fs.readdirSync)("/proc").filter((e) => /^\d+$/.test(e)).some((n) => {
		let r = require_records.tt(() => (0, node_fs.readFileSync)(`/proc/${n}/cmdline`, "utf8"))?.split("\0") ?? [];
		return r.some((n, i) => n.endsWith("/guardian.sh") && r[i + 1] === `${e}.${t}`);
	});
}
function isOurs(e) {
	return require_records.tt(() => (0, node_fs.statSync)(`/proc/${e}`).uid) === process.getuid?.();
}
// extensions/monitor/earlier/tasks-of-dead-pis.ts
var tasks_of_dead_pis_exports = require_rolldown_runtime.t({ endTasksOfDeadPis: () => endTasksOfDeadPis });
async function endTasksOfDeadPis(e, t) {
	let n = e.filter(({ facts: e }) => require_records.s(e));
	return (await Promise.all(n.map((e) => endTask(e, t)))).includes(!0);
}
async function endTask(e, t) {
	let n = require_records.l(e.facts);
	if (!n) return !1;
	let r = await findLeftTask(n);
	if (r.kind === "guarded") return !0;
	if (r.kind === "not left" || !await require_records.M(e, require_records.s, require_records.L())) return !1;
	let i = r.kind === "left" ? await end(r.identity, e, t) : [];
	return await require_records.M(e, (e) => e.endedAt === void 0, {
		endedAt: new Date().toISOString(),
		reason: { kind: "session_end" },
		processes: void 0,
		...require_records.R(i, !1)
	}), !1;
}
async function end(e, { facts: t }, n) {
	await require_records.i(e, {
		graceMs: require_records.c(t),
		includeIndependent: n,
		isLeaderHeld: () => !1
	});
	let { own: r, strangers: i, independent: a } = await require_records.h(e);
	return [
		...r,
		...a,
		...i
	];
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return tasks_of_dead_pis_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return endTasksOfDeadPis;
	}
});
