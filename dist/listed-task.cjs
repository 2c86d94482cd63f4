// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs"), require_bus = require("./bus2.cjs");
async function checkListedTask(bus, id) {
	if (id === void 0) return;
	let found = await require_bus.a(bus, require_bus.i.find, { id }, 50);
	if (!found?.success) {
		if (found) throw Error(`task: ${found.error} Nothing was started.`);
		if (!await require_bus.a(bus, require_bus.i.ping, {}, 300)) throw Error(`task is ${require_label.l(id)}, and this session has no task list. Nothing was started: leave task out.`);
	}
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return checkListedTask;
	}
});
