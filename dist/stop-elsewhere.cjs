// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_records = require("./records.cjs"), require_texts = require("./texts.cjs"), require_tasks_of_dead_pis = require("./tasks-of-dead-pis.cjs"), require_running_tasks = require("./running-tasks.cjs"), require_running_text = require("./running-text.cjs");
let node_timers_promises = require("node:timers/promises"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/everywhere/stop-elsewhere.ts
var stop_elsewhere_exports = require_rolldown_runtime.t({ stopElsewhere: () => stopElsewhere });
const ANSWER_MS = 5e3;
async function stopElsewhere(e, t) {
	let n = await findRecord(t.directory, e);
	if (!n) return;
	let { facts: r } = n;
	if (r.endedAt !== void 0) throw Error(require_records.ot.hasEnded(require_running_text.r(n), endText(n)));
	if (r.machine !== require_records.z()) throw Error(require_records.ot.notOfThisMachine(require_running_text.r(n)));
	let i = await require_running_tasks.t(n);
	if (i && require_records.Q(i.pi)) return await stopThroughPi(n, i.pi.pid, t);
	if (require_records.Z(r.owner) && !require_records.Q(r.owner)) return await endLeft(n, t);
	throw Error(require_records.ot.doesNotFit(require_running_text.r(n)));
}
async function stopThroughPi(e, t, n) {
	let { directory: r, by: i } = n, a = await require_records.n(r, e.id, i);
	try {
		let n = await untilEnded(e, r, ANSWER_MS, () => isThere(a)) ?? await untilEnded(e, r, require_records.c(e.facts) + 1e4, async () => !await isThere(a));
		if (n) return require_records.ot.stopped(require_running_text.r(n), t, endText(n));
	} finally {
		await (0, node_fs_promises.rm)(a, { force: !0 });
	}
	throw Error(require_records.ot.noAnswer(require_running_text.r(e), t));
}
async function endLeft(e, { directory: t, killDaemons: n }) {
	let r = performance.now() + ANSWER_MS + require_records.c(e.facts);
	for (; await require_tasks_of_dead_pis.t([e], n) && performance.now() < r;) await (0, node_timers_promises.setTimeout)(50);
	let i = await findRecord(t, e.id);
	if (i && i.facts.endedAt !== void 0) return require_records.ot.endedWithoutPi(require_running_text.r(i));
	throw Error(require_records.ot.unconfirmedStop(require_running_text.r(e)));
}
async function untilEnded({ id: e }, t, n, r) {
	let i = performance.now() + n;
	do {
		let n = await findRecord(t, e);
		if (n?.facts.endedAt !== void 0) return n;
		await (0, node_timers_promises.setTimeout)(50);
	} while (performance.now() < i && await r());
}
async function isThere(e) {
	return await (0, node_fs_promises.access)(e).then(() => !0, () => !1);
}
async function findRecord(e, t) {
	return (await require_records.P(e)).find((e) => e.id === t);
}
function endText({ facts: e }) {
	let t = e.kind === "job" ? "job" : "monitor", n = require_records.U(e.reason) ? require_records.V(e.reason, t) : "ended", r = Date.parse(String(e.endedAt));
	return Number.isNaN(r) ? n : `${n} at ${require_texts.v(r)}`;
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
