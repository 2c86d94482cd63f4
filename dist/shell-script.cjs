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
}, SHELLS = new Set([
	"sh",
	"bash",
	"dash",
	"zsh",
	"ksh",
	"eval"
]), ASSIGNMENT = /^\w+\+?=/;
function programsOf(words) {
	let programs = [];
	for (let rest = words; rest.length > 0;) {
		let [path = "", ...args] = rest, name = path.slice(path.lastIndexOf("/") + 1);
		if (programs.push({
			name,
			args
		}), !isWrapper(name) || asksWhere(name, args)) break;
		rest = args.slice(argumentsOfWrapper(name, args));
	}
	return programs;
}
function scriptOf({ name, args }) {
	if (!SHELLS.has(name)) return;
	if (name === "eval") return args.join(" ");
	let flag = args.findIndex((arg) => /^-\w*c$/.test(arg));
	return flag === -1 ? void 0 : args[flag + 1];
}
function asksWhere(name, args) {
	return name === "command" && /^-[vV]$/.test(args[0] ?? "");
}
function isWrapper(name) {
	return Object.hasOwn(WRAPPERS, name);
}
function argumentsOfWrapper(name, words) {
	let durations = +(name === "timeout" || name === "gtimeout"), at = 0;
	for (; at < words.length; at++) {
		let word = words[at] ?? "";
		if (word === "--") return at + 1;
		if (takesNext(name, word)) at++;
		else if (!word.startsWith("-") && !ASSIGNMENT.test(word) && durations-- <= 0) break;
	}
	return at;
}
function takesNext(name, word) {
	let options = WRAPPERS[name] ?? [];
	return /^-[a-zA-Z]+$/.test(word) ? [...word.slice(1)].findIndex((letter) => options.includes(`-${letter}`)) === word.length - 2 : options.includes(word);
}
let parser;
function loadedParser() {
	return parser ??= (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)("unbash"), parser;
}
function parseScript(script) {
	return loadedParser().parse(script.slice(0, 16384));
}
function partsOf(node) {
	let parts = [];
	return loadedParser().forEachChild(node, (part) => parts.push(part)), parts;
}
function wordsOf(command) {
	let words = command.args.map((word) => word.type === "Word" ? word.value : word.text);
	return command.name ? [command.name.value, ...words] : words;
}
function simpleCommands(script) {
	let commands = [], look = (node, depth) => {
		if (node.type === "Command" && node.name && commands.push(wordsOf(node)), depth < 40) for (let part of partsOf(node)) look(part, depth + 1);
	};
	return look(parseScript(script), 0), commands;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return programsOf;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return wordsOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return partsOf;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return scriptOf;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return simpleCommands;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return parseScript;
	}
});
