// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/bus.ts
const MONITOR_STARTED = "monitor:started";
const MONITOR_OUTPUT = "monitor:output";
const MONITOR_DONE = "monitor:done";
const MONITOR_USER_BASH = "monitor:user_bash";
const MONITOR_FOOTER = "monitor:footer";
const MONITOR_ASKED = "monitor:asked";
const MONITOR_RUNNING = "monitor:running";
Object.defineProperty(exports, "MONITOR_ASKED", {
	enumerable: true,
	get: function() {
		return MONITOR_ASKED;
	}
});
Object.defineProperty(exports, "MONITOR_DONE", {
	enumerable: true,
	get: function() {
		return MONITOR_DONE;
	}
});
Object.defineProperty(exports, "MONITOR_FOOTER", {
	enumerable: true,
	get: function() {
		return MONITOR_FOOTER;
	}
});
Object.defineProperty(exports, "MONITOR_OUTPUT", {
	enumerable: true,
	get: function() {
		return MONITOR_OUTPUT;
	}
});
Object.defineProperty(exports, "MONITOR_RUNNING", {
	enumerable: true,
	get: function() {
		return MONITOR_RUNNING;
	}
});
Object.defineProperty(exports, "MONITOR_STARTED", {
	enumerable: true,
	get: function() {
		return MONITOR_STARTED;
	}
});
Object.defineProperty(exports, "MONITOR_USER_BASH", {
	enumerable: true,
	get: function() {
		return MONITOR_USER_BASH;
	}
});
