// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_headless = require("./headless.cjs"), require_rows = require("./rows.cjs"), require_paths = require("./paths.cjs"), require_stored_record = require("./stored-record.cjs");
let node_timers_promises = require("node:timers/promises");
async function attendToEarlierTasks(ctx, { killDaemons, signal, useRuntime }) {
	let { cwd } = ctx;
	for (let looks = 0; looks < 60; looks++) {
		let records = await require_stored_record.r(require_paths.t()), unended = records.filter(({ facts }) => facts.endedAt === void 0), isGuarded = unended.length > 0 && await endUnended(unended, killDaemons);
		signal.throwIfAborted();
		let text = await findUntold(unended.length > 0 ? await require_stored_record.r(require_paths.t()) : records, cwd);
		if (text !== void 0 && await tell(ctx, text, useRuntime), !isGuarded) return;
		await (0, node_timers_promises.setTimeout)(1e3, void 0, {
			signal,
			ref: !1
		});
	}
}
async function endUnended(unended, killDaemons) {
	let { endTasksOfDeadPis } = await Promise.resolve().then(() => require("./tasks-of-dead-pis.cjs")).then((n) => n.n);
	return await endTasksOfDeadPis(unended, killDaemons);
}
async function findUntold(records, cwd) {
	let untold = records.filter(({ facts }) => facts.untold === !0);
	if (untold.length === 0) return;
	let { untoldSurvivors } = await Promise.resolve().then(() => require("./untold-survivors.cjs"));
	return await untoldSurvivors(untold, cwd);
}
async function tell(ctx, text, useRuntime) {
	if (require_headless.t(ctx)) return require_rows.k(ctx, text, "warning");
	(await useRuntime()).note(text), ctx.mode === "rpc" && ctx.ui.notify(text, "warning");
}
exports.attendToEarlierTasks = attendToEarlierTasks;
