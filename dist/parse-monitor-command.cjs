// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_compile_pattern = require("./compile-pattern.cjs"), require_texts = require("./texts.cjs"), require_unquote = require("./unquote.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_task_label = require("./task-label.cjs"), require_records = require("./records.cjs");
let node_util = require("node:util");
// extensions/core/texts/options.ts
const optionText = {
	noValue: (e, t) => `--${e} takes no value. ${t}`,
	noOption: (e, t) => `${require_texts.N(e)} is no option. ${t}`,
	needsValue: (e, t) => `--${e} needs a value. ${t}`,
	dashedValue: (e) => `--${e} needs a value; one that begins with -- is given as --${e}=value.`,
	openQuote: (e) => `The value of --${e} has a quotation mark that is not closed.`,
	twice: (e) => `--${e} is given twice.`,
	allowed: (e) => `Options are ${e.map((e) => `--${e}`).join(", ")}; what follows them, or --, is the command.`
}, WORD = /(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\s])+/g, QUOTED_OR_ESCAPED = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s"'\\])/g, ESCAPED_IN_QUOTES = /\\(["\\])/g;
function leadingOptions(e, t, n = []) {
	let r = [...e.matchAll(WORD)], { tokens: i } = (0, node_util.parseArgs)({
		args: r.map(([e]) => e),
		options: {
			...Object.fromEntries(t.map((e) => [e, { type: "string" }])),
			...Object.fromEntries(n.map((e) => [e, { type: "boolean" }]))
		},
		allowPositionals: !0,
		strict: !1,
		tokens: !0
	}), a = {}, o = new Set(), s = optionText.allowed([...t, ...n]);
	for (let e of i) {
		if (e.kind === "positional") return {
			options: a,
			flags: o,
			rest: from(e.index),
			isAfterTerminator: !1
		};
		if (e.kind === "option-terminator") return {
			options: a,
			flags: o,
			rest: from(e.index + 1),
			isAfterTerminator: !0
		};
		let r = n.find((t) => `--${t}` === e.rawName);
		if (r !== void 0) {
			if (e.value !== void 0) throw Error(optionText.noValue(r, s));
			o.add(r);
			continue;
		}
		let i = t.find((t) => `--${t}` === e.rawName);
		if (i === void 0) throw Error(optionText.noOption(e.rawName, s));
		if (e.value === void 0 || e.value === "") throw Error(optionText.needsValue(i, s));
		if (!e.inlineValue && e.value.startsWith("--")) throw Error(optionText.dashedValue(i));
		if (/["']/.test(e.value.replace(QUOTED_OR_ESCAPED, ""))) throw Error(optionText.openQuote(i));
		if (a[i] !== void 0) throw Error(optionText.twice(i));
		a[i] = unquoted(e.value);
	}
	return {
		options: a,
		flags: o,
		rest: "",
		isAfterTerminator: !1
	};
	function from(t) {
		return e.slice(r[t]?.index ?? e.length).trim();
	}
}
function unquoted(e) {
	return e.replace(QUOTED_OR_ESCAPED, (e, t, n, r) => t === void 0 ? n ?? r ?? "" : t.replace(ESCAPED_IN_QUOTES, "$1"));
}
// extensions/monitor/commands/input-flags.ts
const INPUT_FLAGS = ["stdin", "pty"];
function inputOfFlags(e) {
	return e.has("pty") ? { input: "terminal" } : e.has("stdin") ? { input: "pipe" } : {};
}
// extensions/monitor/commands/parse-monitor-command.ts
const MONITOR_OPTIONS = [
	"match",
	"ignore",
	"name",
	"wake"
], MONITOR_FLAGS = ["protect", ...INPUT_FLAGS];
function parseMonitorCommand(e) {
	let { options: t, flags: n, rest: r, isAfterTerminator: i } = leadingOptions(e, MONITOR_OPTIONS, MONITOR_FLAGS), a = i ? r : require_unquote.t(r);
	if (a === "") throw Error(require_records.st.monitorNeedsCommand);
	let { match: o, ignore: s, name: c } = t, l = require_pi_monitor.m.find((e) => e === t.wake);
	if (t.wake !== void 0 && l === void 0) {
		let e = require_pi_monitor.m.map((e) => `"${e}"`).join(", ");
		throw Error(require_records.st.wrongWake(t.wake, e));
	}
	if (c !== void 0 && (c.trim() === "" || [...c].length > 80)) throw Error(require_records.st.wrongMonitorName(c, 80));
	for (let e of ["match", "ignore"]) t[e] !== void 0 && require_compile_pattern.t(`--${e}`, t[e]);
	return {
		command: a,
		description: c ?? require_task_label.n(a),
		match: o,
		ignore: s,
		wake: l ?? "never",
		...n.has("protect") ? { isProtected: !0 } : {},
		...inputOfFlags(n)
	};
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return inputOfFlags;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return INPUT_FLAGS;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return MONITOR_OPTIONS;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return leadingOptions;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return parseMonitorCommand;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return MONITOR_FLAGS;
	}
});
