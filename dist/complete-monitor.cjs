// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_parse_monitor_command = require("./parse-monitor-command.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_completions$1 = require("./completions2.cjs"), NAMES = [...require_parse_monitor_command.n, ...require_parse_monitor_command.t], DESCRIPTIONS = {
	match: require_completions$1.t.match,
	ignore: require_completions$1.t.ignore,
	name: require_completions$1.t.name,
	wake: require_completions$1.t.wake,
	protect: require_completions$1.t.protect,
	stdin: require_completions$1.t.stdin,
	pty: require_completions$1.t.pty
};
function completeMonitor(typed) {
	let word = /\S*$/.exec(typed)?.[0] ?? "", before = typed.slice(0, typed.length - word.length), beforeValue = before.trimEnd();
	return beforeValue.endsWith("--wake") && isInOptions(beforeValue.slice(0, -6)) ? require_completions.t(require_pi_monitor.m.map((value) => ({
		value: before + value,
		label: value
	})), typed) : !word.startsWith("-") || !isInOptions(before) ? null : require_completions.t(NAMES.filter((name) => !before.includes(`--${name}`)).map((name) => ({
		value: `${before}--${name} `,
		label: `--${name}`,
		description: DESCRIPTIONS[name]
	})), typed);
}
function isInOptions(text) {
	try {
		let { rest, isAfterTerminator } = require_parse_monitor_command.o(text, require_parse_monitor_command.n, require_parse_monitor_command.t);
		return rest === "" && !isAfterTerminator;
	} catch {
		return !1;
	}
}
exports.completeMonitor = completeMonitor;
