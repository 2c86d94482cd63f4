// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_permissions = require("./permissions.cjs");
async function checkListedTask(e, t) {
	if (t === void 0) return;
	let n = await require_pi_monitor.a(e, require_pi_monitor.i.find, { id: t }, 50);
	if (!n?.success) {
		if (n) throw Error(require_permissions.t.taskRefused(n.error));
		if (!await require_pi_monitor.a(e, require_pi_monitor.i.ping, {}, 300)) throw Error(require_permissions.t.noTaskList(t));
	}
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return checkListedTask;
	}
});
