// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs"), commandText = {
	forgotten: (count) => `Ended tasks forgotten: ${count}. Their logs are kept.`,
	idOrAll: "an id or all",
	id: "an id",
	noMonitorRuns: "No monitor is running.",
	idOrName: "an id or a name",
	wrongLines: (text, min, max) => `lines is ${require_label.l(text)}; allowed is an integer from ${min} to ${max}.`,
	bgNeedsCommand: "/bg needs the command to run: /bg --name build npm run build",
	wrongWake: (wake, values) => `--wake is ${require_label.c(wake)}; allowed is one of ${values}.`,
	monitorNeedsCommand: "/monitor needs the command to run: /monitor --match 'ERROR|ready' tail -f app.log",
	wrongMonitorName: (name, most) => `--name is ${require_label.c(name)}; allowed are 1 to ${most} characters, not all blank.`,
	startedMonitor: (id) => `Started monitor ${id}`,
	stopAll: "/monitor-stop all",
	stopHint: (id) => `/monitor-stop ${id} stops it`,
	wakes: (wake) => `wakes the agent with ${wake === "end" ? "its end" : "every event"}`,
	startedJob: (id) => `Started job ${id}`,
	logHint: (id) => `/bg-logs ${id} shows its log`,
	startedAgain: (task) => `Started again: ${task}`,
	startedAgainAs: (id, task) => `Started again as ${id}: ${task}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandText;
	}
});
