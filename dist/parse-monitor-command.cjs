// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_unquote = require("./unquote.cjs");
const require_settings = require("./settings2.cjs");
const require_task_label = require("./task-label.cjs");
let node_util = require("node:util");
// extensions/core/text/leading-options.ts
const WORD = /(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\s])+/g;
const QUOTED_OR_ESCAPED = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s"'\\])/g;
const ESCAPED_IN_QUOTES = /\\(["\\])/g;
function leadingOptions(text, names, flagNames = []) {
	const words = [...text.matchAll(WORD)];
	const { tokens } = (0, node_util.parseArgs)({
		args: words.map(([word]) => word),
		options: {
			...Object.fromEntries(names.map((name) => [name, { type: "string" }])),
			...Object.fromEntries(flagNames.map((name) => [name, { type: "boolean" }]))
		},
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const options = {};
	const flags = new Set();
	const all = [...names, ...flagNames];
	for (const token of tokens) {
		if (token.kind === "positional") return {
			options,
			flags,
			rest: from(token.index),
			isAfterTerminator: false
		};
		if (token.kind === "option-terminator") return {
			options,
			flags,
			rest: from(token.index + 1),
			isAfterTerminator: true
		};
		const flag = flagNames.find((known) => `--${known}` === token.rawName);
		if (flag !== void 0) {
			if (token.value !== void 0) throw new Error(`--${flag} takes no value. ${allowed(all)}`);
			flags.add(flag);
			continue;
		}
		const name = names.find((known) => `--${known}` === token.rawName);
		if (name === void 0) throw new Error(`${require_label.quotedLabel(token.rawName)} is no option. ${allowed(all)}`);
		if (token.value === void 0 || token.value === "") throw new Error(`--${name} needs a value. ${allowed(all)}`);
		if (!token.inlineValue && token.value.startsWith("--")) throw new Error(`--${name} needs a value; one that begins with -- is given as --${name}=value.`);
		if (/["']/.test(token.value.replace(QUOTED_OR_ESCAPED, ""))) throw new Error(`The value of --${name} has a quotation mark that is not closed.`);
		if (options[name] !== void 0) throw new Error(`--${name} is given twice.`);
		options[name] = unquoted(token.value);
	}
	return {
		options,
		flags,
		rest: "",
		isAfterTerminator: false
	};
	function from(index) {
		return text.slice(words[index]?.index ?? text.length).trim();
	}
}
function allowed(names) {
	return `Options are ${names.map((name) => `--${name}`).join(", ")}; what follows them, or --, is the command.`;
}
function unquoted(word) {
	return word.replace(QUOTED_OR_ESCAPED, (_all, inDouble, inSingle, escaped) => inDouble !== void 0 ? inDouble.replace(ESCAPED_IN_QUOTES, "$1") : inSingle ?? escaped ?? "");
}
// extensions/monitor/commands/input-flags.ts
const INPUT_FLAGS = ["stdin", "pty"];
function inputOfFlags(flags) {
	if (flags.has("pty")) return { input: "terminal" };
	return flags.has("stdin") ? { input: "pipe" } : {};
}
// extensions/monitor/commands/parse-monitor-command.ts
const MONITOR_OPTIONS = [
	"match",
	"ignore",
	"name",
	"wake"
];
const MONITOR_FLAGS = ["protect", ...INPUT_FLAGS];
function parseMonitorCommand(text) {
	const { options, flags, rest, isAfterTerminator } = leadingOptions(text, MONITOR_OPTIONS, MONITOR_FLAGS);
	const command = isAfterTerminator ? rest : require_unquote.unquote(rest);
	if (command === "") throw new Error("/monitor needs the command to run: /monitor --match 'ERROR|ready' tail -f app.log");
	const { match, ignore, name } = options;
	const wake = require_settings.wakeValues.find((value) => value === options.wake);
	if (options.wake !== void 0 && wake === void 0) {
		const values = require_settings.wakeValues.map((value) => `"${value}"`).join(", ");
		throw new Error(`--wake is ${require_label.quotedLabel(options.wake)}; allowed is one of ${values}.`);
	}
	if (name !== void 0 && (name.trim() === "" || [...name].length > 80)) throw new Error(`--name is ${require_label.quotedLabel(name)}; allowed are 1 to 80 characters, not all blank.`);
	return {
		command,
		description: name ?? require_task_label.nameFromCommand(command),
		match,
		ignore,
		wake: wake ?? "never",
		...flags.has("protect") ? { isProtected: true } : {},
		...inputOfFlags(flags)
	};
}
Object.defineProperty(exports, "INPUT_FLAGS", {
	enumerable: true,
	get: function() {
		return INPUT_FLAGS;
	}
});
Object.defineProperty(exports, "MONITOR_FLAGS", {
	enumerable: true,
	get: function() {
		return MONITOR_FLAGS;
	}
});
Object.defineProperty(exports, "MONITOR_OPTIONS", {
	enumerable: true,
	get: function() {
		return MONITOR_OPTIONS;
	}
});
Object.defineProperty(exports, "inputOfFlags", {
	enumerable: true,
	get: function() {
		return inputOfFlags;
	}
});
Object.defineProperty(exports, "leadingOptions", {
	enumerable: true,
	get: function() {
		return leadingOptions;
	}
});
Object.defineProperty(exports, "parseMonitorCommand", {
	enumerable: true,
	get: function() {
		return parseMonitorCommand;
	}
});
