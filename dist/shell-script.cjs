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
function programsOf(e) {
	let t = [];
	for (let n = e; n.length > 0;) {
		let [e = "", ...r] = n, i = e.slice(e.lastIndexOf("/") + 1);
		if (t.push({
			name: i,
			args: r
		}), !isWrapper(i) || asksWhere(i, r)) break;
		n = r.slice(argumentsOfWrapper(i, r));
	}
	return t;
}
function scriptOf({ name: e, args: t }) {
	if (!SHELLS.has(e)) return;
	if (e === "eval") return t.join(" ");
	let n = t.findIndex((e) => /^-\w*c$/.test(e));
	return n === -1 ? void 0 : t[n + 1];
}
function asksWhere(e, t) {
	return e === "command" && /^-[vV]$/.test(t[0] ?? "");
}
function isWrapper(e) {
	return Object.hasOwn(WRAPPERS, e);
}
function argumentsOfWrapper(e, t) {
	let n = +(e === "timeout" || e === "gtimeout"), r = 0;
	for (; r < t.length; r++) {
		let i = t[r] ?? "";
		if (i === "--") return r + 1;
		if (takesNext(e, i)) r++;
		else if (!i.startsWith("-") && !ASSIGNMENT.test(i) && n-- <= 0) break;
	}
	return r;
}
function takesNext(e, t) {
	let n = WRAPPERS[e] ?? [];
	return /^-[a-zA-Z]+$/.test(t) ? [...t.slice(1)].findIndex((e) => n.includes(`-${e}`)) === t.length - 2 : n.includes(t);
}
let parser;
function loadedParser() {
	return parser ??= (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)("unbash"), parser;
}
function parseScript(e) {
	return loadedParser().parse(e.slice(0, 16384));
}
function partsOf(e) {
	let t = [];
	return loadedParser().forEachChild(e, (e) => t.push(e)), t;
}
function wordsOf(e) {
	let t = e.args.map((e) => e.type === "Word" ? e.value : e.text);
	return e.name ? [e.name.value, ...t] : t;
}
function simpleCommands(e) {
	let t = [], look = (e, n) => {
		if (e.type === "Command" && e.name && t.push(wordsOf(e)), n < 40) for (let t of partsOf(e)) look(t, n + 1);
	};
	return look(parseScript(e), 0), t;
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
