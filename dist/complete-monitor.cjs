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
function completeMonitor(e) {
	let t = /\S*$/.exec(e)?.[0] ?? "", n = e.slice(0, e.length - t.length), r = n.trimEnd();
	return r.endsWith("--wake") && isInOptions(r.slice(0, -6)) ? require_completions.t(require_pi_monitor.m.map((e) => ({
		value: n + e,
		label: e
	})), e) : !t.startsWith("-") || !isInOptions(n) ? null : require_completions.t(NAMES.filter((e) => !n.includes(`--${e}`)).map((e) => ({
		value: `${n}--${e} `,
		label: `--${e}`,
		description: DESCRIPTIONS[e]
	})), e);
}
function isInOptions(e) {
	try {
		let { rest: t, isAfterTerminator: n } = require_parse_monitor_command.o(e, require_parse_monitor_command.n, require_parse_monitor_command.t);
		return t === "" && !n;
	} catch {
		return !1;
	}
}
exports.completeMonitor = completeMonitor;
