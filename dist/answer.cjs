// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_check_arguments = require("./check-arguments.cjs"), require_listed_task = require("./listed-task.cjs"), require_extensions = require("./extensions.cjs"), require_saved = require("./saved.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
// extensions/monitor/client/answer.ts
async function answerRequest(data, answering) {
	let request = data, requestId = request?.requestId;
	if (typeof requestId != "string") return;
	let answer = await perform(request ?? {}, answering).then((result) => ({
		requestId,
		result
	}), (error) => ({
		requestId,
		error: error instanceof Error ? error.message : String(error)
	}));
	answering.bus.emit("monitor:answer", answer);
}
async function perform({ action, args }, { bus, ctx, runtime, settings }) {
	switch (action) {
		case "start": {
			let checked = require_check_arguments.t(require_pi_monitor.l, args);
			return await require_listed_task.t(bus, checked.task), await runtime.starting(async () => (await runtime.use()).forExtensions.start(checked, ctx));
		}
		case "startJob": {
			if (!settings.jobs) throw Error(require_saved.t.jobsOff);
			let checked = require_check_arguments.t(require_pi_monitor.f, args);
			return await require_listed_task.t(bus, checked.task), await runtime.starting(async () => (await runtime.use()).forExtensions.startJob(checked, ctx));
		}
		case "list": return (await runtime.use()).forExtensions.list();
		case "stop": {
			let { id } = require_check_arguments.t(require_pi_monitor.s, args), startsBefore = runtime.startsUnderWay();
			return await (await runtime.use()).forExtensions.stop(id, startsBefore);
		}
		default: throw Error(require_extensions.t.wrongAction(action));
	}
}
exports.answerRequest = answerRequest;
