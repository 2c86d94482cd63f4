// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_headless = require("./headless.cjs"), require_rows = require("./rows.cjs"), require_paths = require("./paths.cjs"), require_records = require("./records.cjs");
let node_timers_promises = require("node:timers/promises");
async function attendToEarlierTasks(e, { killDaemons: t, signal: n, useRuntime: r }) {
	let { cwd: i } = e;
	for (let a = 0; a < 60; a++) {
		let a = await require_records.P(require_paths.t()), o = a.filter(({ facts: e }) => e.endedAt === void 0), s = o.length > 0 && await endUnended(o, t);
		n.throwIfAborted();
		let c = await findUntold(o.length > 0 ? await require_records.P(require_paths.t()) : a, i);
		if (c !== void 0 && await tell(e, c, r), !s) return;
		await (0, node_timers_promises.setTimeout)(1e3, void 0, {
			signal: n,
			ref: !1
		});
	}
}
async function endUnended(e, t) {
	let { endTasksOfDeadPis: n } = await Promise.resolve().then(() => require("./tasks-of-dead-pis.cjs")).then((e) => e.n);
	return await n(e, t);
}
async function findUntold(e, t) {
	let n = e.filter(({ facts: e }) => e.untold === !0);
	if (n.length === 0) return;
	let { untoldSurvivors: r } = await Promise.resolve().then(() => require("./untold-survivors.cjs"));
	return await r(n, t);
}
async function tell(e, t, n) {
	if (require_headless.t(e)) return require_rows.P(e, t, "warning");
	(await n()).note(t), e.mode === "rpc" && e.ui.notify(t, "warning");
}
exports.attendToEarlierTasks = attendToEarlierTasks;
