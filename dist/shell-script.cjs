// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_module = require("node:module");
// extensions/core/shell/command-words.ts
const WRAPPERS = {
	command: [],
	doas: ["-C", "-u"],
	env: [
		"-C",
		"-u",
		"--chdir",
		"--unset"
	],
	exec: ["-a"],
	gtimeout: [
		"-k",
		"-s",
		"--kill-after",
		"--signal"
	],
	ionice: [
		"-c",
		"-n",
		"--class",
		"--classdata"
	],
	nice: ["-n", "--adjustment"],
	nohup: [],
	setsid: [],
	sshpass: [
		"-d",
		"-f",
		"-P",
		"-p"
	],
	stdbuf: [
		"-e",
		"-i",
		"-o",
		"--error",
		"--input",
		"--output"
	],
	sudo: [
		"-C",
		"-D",
		"-g",
		"-h",
		"-p",
		"-R",
		"-r",
		"-T",
		"-t",
		"-U",
		"-u",
		"--chdir",
		"--group",
		"--user"
	],
	time: [
		"-f",
		"-o",
		"--format",
		"--output"
	],
	timeout: [
		"-k",
		"-s",
		"--kill-after",
		"--signal"
	],
	unbuffer: [],
	xargs: [
		"-a",
		"-d",
		"-E",
		"-I",
		"-L",
		"-n",
		"-P",
		"-s"
	]
};
const SHELLS = new Set([
	"sh",
	"bash",
	"dash",
	"zsh",
	"ksh",
	"eval"
]);
const ASSIGNMENT = /^\w+\+?=/;
function programsOf(words) {
	const programs = [];
	for (let rest = words; rest.length > 0;) {
		const [path = "", ...args] = rest;
		const name = path.slice(path.lastIndexOf("/") + 1);
		programs.push({
			name,
			args
		});
		if (!isWrapper(name) || asksWhere(name, args)) break;
		rest = args.slice(argumentsOfWrapper(name, args));
	}
	return programs;
}
function scriptOf({ name, args }) {
	if (!SHELLS.has(name)) return void 0;
	if (name === "eval") return args.join(" ");
	const flag = args.findIndex((arg) => /^-\w*c$/.test(arg));
	return flag === -1 ? void 0 : args[flag + 1];
}
function asksWhere(name, args) {
	return name === "command" && /^-[vV]$/.test(args[0] ?? "");
}
function isWrapper(name) {
	return Object.hasOwn(WRAPPERS, name);
}
function argumentsOfWrapper(name, words) {
	let durations = name === "timeout" || name === "gtimeout" ? 1 : 0;
	let at = 0;
	for (; at < words.length; at++) {
		const word = words[at] ?? "";
		if (word === "--") return at + 1;
		if (takesNext(name, word)) at++;
		else if (!word.startsWith("-") && !ASSIGNMENT.test(word) && durations-- <= 0) break;
	}
	return at;
}
function takesNext(name, word) {
	const options = WRAPPERS[name] ?? [];
	if (!/^-[a-zA-Z]+$/.test(word)) return options.includes(word);
	return [...word.slice(1)].findIndex((letter) => options.includes(`-${letter}`)) === word.length - 2;
}
// extensions/core/shell/shell-script.ts
const MAX_CHARS = 16384;
const MAX_DEPTH = 40;
let parser;
function loadedParser() {
	parser ??= (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)("unbash");
	return parser;
}
function parseScript(script) {
	return loadedParser().parse(script.slice(0, MAX_CHARS));
}
function partsOf(node) {
	const parts = [];
	loadedParser().forEachChild(node, (part) => parts.push(part));
	return parts;
}
function wordsOf(command) {
	const words = command.args.map((word) => word.type === "Word" ? word.value : word.text);
	return command.name ? [command.name.value, ...words] : words;
}
function simpleCommands(script) {
	const commands = [];
	const look = (node, depth) => {
		if (node.type === "Command" && node.name) commands.push(wordsOf(node));
		if (depth < MAX_DEPTH) for (const part of partsOf(node)) look(part, depth + 1);
	};
	look(parseScript(script), 0);
	return commands;
}
Object.defineProperty(exports, "parseScript", {
	enumerable: true,
	get: function() {
		return parseScript;
	}
});
Object.defineProperty(exports, "partsOf", {
	enumerable: true,
	get: function() {
		return partsOf;
	}
});
Object.defineProperty(exports, "programsOf", {
	enumerable: true,
	get: function() {
		return programsOf;
	}
});
Object.defineProperty(exports, "scriptOf", {
	enumerable: true,
	get: function() {
		return scriptOf;
	}
});
Object.defineProperty(exports, "simpleCommands", {
	enumerable: true,
	get: function() {
		return simpleCommands;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});
