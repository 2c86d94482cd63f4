// extensions/monitor/texts/usage.ts
var usage_exports = require("./rolldown-runtime.cjs").t({
	missing: () => missing,
	usageIfAsked: () => usageIfAsked
});
const NAME = "--name <name>: what it is called,", REST = "What follows the options, or --, is the command.", USAGE = {
	monitors: "/monitors opens the panel. /monitors <id> shows one task, /monitors all what every pi of yours runs, /monitors clear forgets the ended ones.",
	monitor: [
		"/monitor [options] <command> starts a monitor that runs until it is stopped.",
		"--match <pattern>: only lines that match become events",
		"--ignore <pattern>: lines that match do not become events",
		`${NAME} any text, in quotes if it has spaces`,
		"--wake never|end|event: what may wake the agent; never unless given",
		"--protect: only you can stop it",
		"--stdin: it reads lines that you type with the panel's key i; --pty: it has a terminal, to which i connects yours",
		REST
	].join("\n"),
	"monitor-restart": "/monitor-restart <id> starts a task again: one that runs as the same task, one that has ended as a new one.",
	"monitor-stop": "/monitor-stop <id> stops one monitor or job, of another pi of yours, too; /monitor-stop all stops all of this session.",
	"monitor-tail": "/monitor-tail <id> [lines] shows the end of a monitor's stderr; 200 lines unless given.",
	"monitor-clean": "/monitor-clean stops all monitors; jobs run on.",
	"monitor-save": "/monitor-save <id> [name] saves the call of a task for the directory it was started in. The command is the same each time; nothing is written to the directory.",
	"monitor-saved": "/monitor-saved shows what is saved for this directory.\nstart <name>: start it now\nshow <name>: all of it, the command whole\nauto <name>: start it by itself with each session here, once you have allowed that command; manual <name>: no longer\ndelete <name>: forget it",
	"monitor-settings": "/monitor-settings shows the settings in force and where each comes from; in the terminal, it changes them, too.",
	bg: [
		"/bg [options] <command> starts a background job.",
		"/bg alone moves the command that the agent waits for to the background; while it waits for none, it opens the panel.",
		`${NAME} 1 to 40 of a-z, A-Z, 0-9 and . : / _ -, a letter first`,
		"--wake always|failure|success|never: which end may wake the agent; never unless given",
		"--stdin, --pty: as with /monitor",
		REST
	].join("\n"),
	"bg-logs": "/bg-logs <id> [lines] shows the end of a job's log."
}, HELP = /^\s*(?:--help|-h)\s*$/;
function usageIfAsked(e, t) {
	return HELP.test(t) ? USAGE[e] : void 0;
}
function missing(e, t) {
	return Error(`/${e} needs ${t}. ${USAGE[e]}`);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return usage_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return missing;
	}
});
