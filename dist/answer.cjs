// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_check_arguments = require("./check-arguments.cjs"), require_listed_task = require("./listed-task.cjs"), require_extensions = require("./extensions.cjs"), require_saved = require("./saved.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
// extensions/monitor/client/answer.ts
async function answerRequest(e, t) {
	let n = e, r = n?.requestId;
	if (typeof r != "string") return;
	let i = await perform(n ?? {}, t).then((e) => ({
		requestId: r,
		result: e
	}), (e) => ({
		requestId: r,
		error: e instanceof Error ? e.message : require_texts.E(e)
	}));
	t.bus.emit("monitor:answer", i);
}
async function perform({ action: e, args: t }, { bus: n, ctx: r, runtime: i, settings: a }) {
	switch (e) {
		case "start": {
			let e = require_check_arguments.r(require_pi_monitor.l, t);
			return await require_listed_task.t(n, e.task), await i.starting(async () => (await i.use()).forExtensions.start(e, r));
		}
		case "startJob": {
			if (!a.jobs) throw Error(require_saved.t.jobsOff);
			let e = require_check_arguments.r(require_pi_monitor.f, t);
			return await require_listed_task.t(n, e.task), await i.starting(async () => (await i.use()).forExtensions.startJob(e, r));
		}
		case "list": return (await i.use()).forExtensions.list();
		case "stop": {
			let { id: e } = require_check_arguments.r(require_pi_monitor.s, t), n = i.startsUnderWay();
			return await (await i.use()).forExtensions.stop(e, n);
		}
		default: throw Error(require_extensions.t.wrongAction(e));
	}
}
exports.answerRequest = answerRequest;
