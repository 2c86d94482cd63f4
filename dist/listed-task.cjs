// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_bus = require("./bus2.cjs");
// extensions/monitor/host/listed-task.ts
const OWN_ANSWER_MS = 50;
const OTHER_ANSWER_MS = 300;
async function checkListedTask(bus, id) {
	if (id === void 0) return;
	const found = await require_bus.askTaskList(bus, require_bus.TASK_REQUESTS.find, { id }, OWN_ANSWER_MS);
	if (found?.success) return;
	if (found) throw new Error(`task: ${found.error} Nothing was started.`);
	if (await require_bus.askTaskList(bus, require_bus.TASK_REQUESTS.ping, {}, OTHER_ANSWER_MS)) return;
	throw new Error(`task is ${require_label.valueLabel(id)}, and this session has no task list. Nothing was started: leave task out.`);
}
Object.defineProperty(exports, "checkListedTask", {
	enumerable: true,
	get: function() {
		return checkListedTask;
	}
});
