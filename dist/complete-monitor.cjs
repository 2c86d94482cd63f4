// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs");
const require_parse_monitor_command = require("./parse-monitor-command.cjs");
const require_settings = require("./settings2.cjs");
// extensions/monitor/commands/complete-monitor.ts
const NAMES = [...require_parse_monitor_command.MONITOR_OPTIONS, ...require_parse_monitor_command.MONITOR_FLAGS];
const DESCRIPTIONS = {
	match: "only lines that match this pattern become events",
	ignore: "lines that match this pattern do not",
	name: "what it is called",
	wake: "what may wake the agent: never, end, event",
	protect: "only you can stop it",
	stdin: "the panel's key i types lines into it",
	pty: "it has a terminal; the panel's key i connects yours to it"
};
const WAKE = "--wake";
function completeMonitor(typed) {
	const word = /\S*$/.exec(typed)?.[0] ?? "";
	const before = typed.slice(0, typed.length - word.length);
	const beforeValue = before.trimEnd();
	if (beforeValue.endsWith(WAKE) && isInOptions(beforeValue.slice(0, -6))) return require_completions.completions(require_settings.wakeValues.map((value) => ({
		value: before + value,
		label: value
	})), typed);
	if (!word.startsWith("-") || !isInOptions(before)) return null;
	return require_completions.completions(NAMES.filter((name) => !before.includes(`--${name}`)).map((name) => ({
		value: `${before}--${name} `,
		label: `--${name}`,
		description: DESCRIPTIONS[name]
	})), typed);
}
function isInOptions(text) {
	try {
		const { rest, isAfterTerminator } = require_parse_monitor_command.leadingOptions(text, require_parse_monitor_command.MONITOR_OPTIONS, require_parse_monitor_command.MONITOR_FLAGS);
		return rest === "" && !isAfterTerminator;
	} catch {
		return false;
	}
}
exports.completeMonitor = completeMonitor;
