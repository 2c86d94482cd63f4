// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_unquote = require("./unquote.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_task_label = require("./task-label.cjs"), require_records = require("./records.cjs");
let node_util = require("node:util");
// extensions/core/texts/options.ts
const optionText = {
	noValue: (flag, allowed) => `--${flag} takes no value. ${allowed}`,
	noOption: (rawName, allowed) => `${require_texts.M(rawName)} is no option. ${allowed}`,
	needsValue: (name, allowed) => `--${name} needs a value. ${allowed}`,
	dashedValue: (name) => `--${name} needs a value; one that begins with -- is given as --${name}=value.`,
	openQuote: (name) => `The value of --${name} has a quotation mark that is not closed.`,
	twice: (name) => `--${name} is given twice.`,
	allowed: (names) => `Options are ${names.map((name) => `--${name}`).join(", ")}; what follows them, or --, is the command.`
}, WORD = /(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\s])+/g, QUOTED_OR_ESCAPED = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s"'\\])/g, ESCAPED_IN_QUOTES = /\\(["\\])/g;
function leadingOptions(text, names, flagNames = []) {
	let words = [...text.matchAll(WORD)], { tokens } = (0, node_util.parseArgs)({
		args: words.map(([word]) => word),
		options: {
			...Object.fromEntries(names.map((name) => [name, { type: "string" }])),
			...Object.fromEntries(flagNames.map((name) => [name, { type: "boolean" }]))
		},
		allowPositionals: !0,
		strict: !1,
		tokens: !0
	}), options = {}, flags = new Set(), all = [...names, ...flagNames];
	for (let token of tokens) {
		if (token.kind === "positional") return {
			options,
			flags,
			rest: from(token.index),
			isAfterTerminator: !1
		};
		if (token.kind === "option-terminator") return {
			options,
			flags,
			rest: from(token.index + 1),
			isAfterTerminator: !0
		};
		let flag = flagNames.find((known) => `--${known}` === token.rawName);
		if (flag !== void 0) {
			if (token.value !== void 0) throw Error(optionText.noValue(flag, allowed(all)));
			flags.add(flag);
			continue;
		}
		let name = names.find((known) => `--${known}` === token.rawName);
		if (name === void 0) throw Error(optionText.noOption(token.rawName, allowed(all)));
		if (token.value === void 0 || token.value === "") throw Error(optionText.needsValue(name, allowed(all)));
		if (!token.inlineValue && token.value.startsWith("--")) throw Error(optionText.dashedValue(name));
		if (/["']/.test(token.value.replace(QUOTED_OR_ESCAPED, ""))) throw Error(optionText.openQuote(name));
		if (options[name] !== void 0) throw Error(optionText.twice(name));
		options[name] = unquoted(token.value);
	}
	return {
		options,
		flags,
		rest: "",
		isAfterTerminator: !1
	};
	function from(index) {
		return text.slice(words[index]?.index ?? text.length).trim();
	}
}
function allowed(names) {
	return optionText.allowed(names);
}
function unquoted(word) {
	return word.replace(QUOTED_OR_ESCAPED, (_all, inDouble, inSingle, escaped) => inDouble === void 0 ? inSingle ?? escaped ?? "" : inDouble.replace(ESCAPED_IN_QUOTES, "$1"));
}
// extensions/monitor/commands/input-flags.ts
const INPUT_FLAGS = ["stdin", "pty"];
function inputOfFlags(flags) {
	return flags.has("pty") ? { input: "terminal" } : flags.has("stdin") ? { input: "pipe" } : {};
}
// extensions/monitor/commands/parse-monitor-command.ts
const MONITOR_OPTIONS = [
	"match",
	"ignore",
	"name",
	"wake"
], MONITOR_FLAGS = ["protect", ...INPUT_FLAGS];
function parseMonitorCommand(text) {
	let { options, flags, rest, isAfterTerminator } = leadingOptions(text, MONITOR_OPTIONS, MONITOR_FLAGS), command = isAfterTerminator ? rest : require_unquote.t(rest);
	if (command === "") throw Error(require_records.$.monitorNeedsCommand);
	let { match, ignore, name } = options, wake = require_pi_monitor.m.find((value) => value === options.wake);
	if (options.wake !== void 0 && wake === void 0) {
		let values = require_pi_monitor.m.map((value) => `"${value}"`).join(", ");
		throw Error(require_records.$.wrongWake(options.wake, values));
	}
	if (name !== void 0 && (name.trim() === "" || [...name].length > 80)) throw Error(require_records.$.wrongMonitorName(name, 80));
	return {
		command,
		description: name ?? require_task_label.n(command),
		match,
		ignore,
		wake: wake ?? "never",
		...flags.has("protect") ? { isProtected: !0 } : {},
		...inputOfFlags(flags)
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
