// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_permissions = require("./permissions.cjs");
async function checkListedTask(bus, id) {
	if (id === void 0) return;
	let found = await require_pi_monitor.a(bus, require_pi_monitor.i.find, { id }, 50);
	if (!found?.success) {
		if (found) throw Error(require_permissions.t.taskRefused(found.error));
		if (!await require_pi_monitor.a(bus, require_pi_monitor.i.ping, {}, 300)) throw Error(require_permissions.t.noTaskList(id));
	}
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return checkListedTask;
	}
});
