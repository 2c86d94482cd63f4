// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_check_arguments = require("./check-arguments.cjs");
const require_listed_task = require("./listed-task.cjs");
const require_job_parameters = require("./job-parameters.cjs");
const require_monitor_parameters = require("./monitor-parameters.cjs");
const require_monitor_tools = require("./monitor-tools.cjs");
// extensions/monitor/client/protocol.ts
const CLIENT_ANSWER = "monitor:answer";
// extensions/monitor/client/answer.ts
async function answerRequest(data, answering) {
	const request = data;
	const requestId = request?.requestId;
	if (typeof requestId !== "string") return;
	const answer = await perform(request ?? {}, answering).then((result) => ({
		requestId,
		result
	}), (error) => ({
		requestId,
		error: error instanceof Error ? error.message : String(error)
	}));
	answering.bus.emit(CLIENT_ANSWER, answer);
}
async function perform({ action, args }, { bus, ctx, runtime, settings }) {
	switch (action) {
		case "start": {
			const checked = require_check_arguments.checkArguments(require_monitor_parameters.monitorParameters, args);
			await require_listed_task.checkListedTask(bus, checked.task);
			return await runtime.starting(async () => (await runtime.use()).forExtensions.start(checked, ctx));
		}
		case "startJob": {
			if (!settings.jobs) throw new Error("Background jobs are switched off (monitor.jobs in the settings).");
			const checked = require_check_arguments.checkArguments(require_job_parameters.runParameters, args);
			await require_listed_task.checkListedTask(bus, checked.task);
			return await runtime.starting(async () => (await runtime.use()).forExtensions.startJob(checked, ctx));
		}
		case "list": return (await runtime.use()).forExtensions.list();
		case "stop": {
			const { id } = require_check_arguments.checkArguments(require_monitor_tools.stopParameters, args);
			const startsBefore = runtime.startsUnderWay();
			return await (await runtime.use()).forExtensions.stop(id, startsBefore);
		}
		default: throw new Error(`action is ${require_label.valueLabel(action)}; allowed is one of "start", "startJob", "list", "stop".`);
	}
}
exports.answerRequest = answerRequest;
