// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_headless = require("./headless.cjs");
const require_show = require("./show.cjs");
const require_paths = require("./paths.cjs");
const require_stored_record = require("./stored-record.cjs");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/earlier/attend.ts
const GUARDIAN_LOOK_MS = 1e3;
const GUARDIAN_LOOKS = 60;
async function attendToEarlierTasks(ctx, { killDaemons, signal, useRuntime }) {
	const { cwd } = ctx;
	for (let looks = 0; looks < GUARDIAN_LOOKS; looks++) {
		const records = await require_stored_record.storedRecords(require_paths.taskDirectory());
		const unended = records.filter(({ facts }) => facts.endedAt === void 0);
		const isGuarded = unended.length > 0 && await endUnended(unended, killDaemons);
		signal.throwIfAborted();
		const text = await findUntold(unended.length > 0 ? await require_stored_record.storedRecords(require_paths.taskDirectory()) : records, cwd);
		if (text !== void 0) await tell(ctx, text, useRuntime);
		if (!isGuarded) return;
		await (0, node_timers_promises.setTimeout)(GUARDIAN_LOOK_MS, void 0, {
			signal,
			ref: false
		});
	}
}
async function endUnended(unended, killDaemons) {
	const { endTasksOfDeadPis } = await Promise.resolve().then(() => require("./tasks-of-dead-pis.cjs")).then((n) => n.tasks_of_dead_pis_exports);
	return await endTasksOfDeadPis(unended, killDaemons);
}
async function findUntold(records, cwd) {
	const untold = records.filter(({ facts }) => facts.untold === true);
	if (untold.length === 0) return void 0;
	const { untoldSurvivors } = await Promise.resolve().then(() => require("./untold-survivors.cjs"));
	return await untoldSurvivors(untold, cwd);
}
async function tell(ctx, text, useRuntime) {
	if (require_headless.isHeadless(ctx)) return require_show.show(ctx, text, "warning");
	(await useRuntime()).note(text);
	if (ctx.mode === "rpc") ctx.ui.notify(text, "warning");
}
exports.attendToEarlierTasks = attendToEarlierTasks;
