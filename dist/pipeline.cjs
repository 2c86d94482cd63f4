// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_rows = require("./rows.cjs"), require_describe_processes = require("./describe-processes.cjs"), require_task_label = require("./task-label.cjs"), require_shell_script = require("./shell-script.cjs"), require_count_line_feeds = require("./count-line-feeds.cjs");
let node_fs = require("node:fs"), node_timers_promises = require("node:timers/promises"), node_child_process = require("node:child_process"), node_util = require("node:util"), node_net = require("node:net"), split2 = require("split2");
split2 = require_rolldown_runtime.n(split2);
// extensions/monitor/ready/readiness.ts
function isUnready({ kind: e }) {
	return e === "expected";
}
// extensions/monitor/task/describe-end.ts
function describeEndOf(e, t) {
	let n = require_records.B(t, e.end.reason, e.kind);
	return isUnready(e.readiness) ? require_records.K.beforeReady(n) : n;
}
// extensions/core/files/log-keeping.ts
const wholeLog = {
	begins: void 0,
	loss: void 0
};
function isNothingKept({ loss: e }) {
	return e?.keptBytes === 0;
}
function lackText({ begins: e, loss: t }) {
	if (t?.keptBytes === 0) return require_records.E.logNotKept(t.message);
	let n = [...e === void 0 ? [] : [require_records.E.logBegins(e)], ...t === void 0 ? [] : [require_records.E.logEndsEarly(t.message)]];
	return n.length > 0 ? n.join(", ") : void 0;
}
function lossOf(e, t) {
	let [n = e.message] = e.message.split(", ");
	return {
		message: n,
		keptBytes: t
	};
}
// extensions/monitor/task/task-log.ts
function logPlace({ path: e, keeping: t }) {
	let n = lackText(t);
	return n === void 0 ? require_texts.f(e) : isNothingKept(t) ? n : `${require_texts.f(e)} (${n})`;
}
function describeLack({ name: e, keeping: t }) {
	let n = lackText(t);
	return n === void 0 ? [] : [`${e}: ${n}`];
}
function describeLog(e) {
	return `${e.name}: ${logPlace(e)}`;
}
function runsSshWithoutTerminal(e) {
	if (!e.includes("ssh")) return !1;
	let t = [e];
	for (let e = 0; e < Math.min(t.length, 8); e++) for (let n of require_shell_script.r(t[e] ?? "")) {
		let e = require_shell_script.a(n).at(-1);
		if (e?.name === "ssh" && asksForNoTerminal(e.args)) return !0;
		let r = e && require_shell_script.o(e);
		r !== void 0 && t.push(r);
	}
	return !1;
}
function asksForNoTerminal(e) {
	let t = 0, n = 0;
	for (let r = 0; r < e.length; r++) {
		let i = e[r] ?? "";
		if (i.startsWith("-")) {
			if (i === "--") {
				n += +(e.length > r + 1);
				break;
			}
			for (let n = 1; n < i.length; n++) {
				let a = i[n] ?? "";
				if ("NVGQOW".includes(a)) return !1;
				if (a === "t" && t++, !"BbcDEeFIiJLlmOoPpQRSWw".includes(a)) continue;
				let o = i.slice(n + 1) || e[++r] || "";
				if (a === "o" && /^requesttty[\s=]*force$/i.test(o) && (t = 2), a === "o" && /^sessiontype[\s=]*none$/i.test(o)) return !1;
				break;
			}
		} else if (++n === 2) break;
	}
	return n > 0 && t < 2;
}
// extensions/core/text/reader.ts
function toldTo(e, t) {
	return typeof t == "string" ? t : t[e];
}
// extensions/monitor/delivery/delivered-lines.ts
function deliverLines(e) {
	for (let { task: t, lines: n } of e.flatMap(linesOf)) t.output.ledger.deliver(n);
}
function takeBackLines(e) {
	for (let { task: t, lines: n } of e.flatMap(linesOf)) t.output.ledger.takeBack(n);
}
function ledgersAfter(e) {
	let t = new Map();
	for (let { task: n, lines: r } of e.flatMap(linesOf)) {
		let e = t.get(n) ?? n.output.ledger.copy();
		e.deliver(r), t.set(n, e);
	}
	return (e) => t.get(e) ?? e.output.ledger;
}
function linesOf(e) {
	switch (e.kind) {
		case "output": {
			let { texts: t, cutLines: n } = e.output;
			return [{
				task: e.task,
				lines: {
					shown: t.length,
					cut: n,
					quoted: []
				}
			}];
		}
		case "omitted": {
			let t = e.outputs.reduce((e, { lines: t }) => e + t, 0);
			return [{
				task: e.task,
				lines: {
					shown: 0,
					cut: t,
					quoted: []
				}
			}];
		}
		case "end": {
			let { task: t, quotes: n } = e;
			return t.kind === "job" || n.stdout === 0 ? [] : [{
				task: t,
				lines: {
					shown: 0,
					cut: 0,
					quoted: t.end.quoted.slice(-n.stdout).map(({ category: e }) => e)
				}
			}];
		}
		default: return [];
	}
}
// extensions/monitor/pipeline/line.ts
var Line = class {
	number;
	skippedBefore;
	#e;
	#t;
	constructor(e, t, n = nothingSkipped, r) {
		this.number = e, this.skippedBefore = n, this.#e = r ?? t, this.#t = r;
	}
	get text() {
		return this.#t ??= require_texts.r(this.#e), this.#t;
	}
};
const nothingSkipped = {
	notMatching: 0,
	suppressed: 0,
	repeated: 0
};
function addSkipped(e, t) {
	return {
		notMatching: e.notMatching + t.notMatching,
		suppressed: e.suppressed + t.suppressed,
		repeated: e.repeated + t.repeated
	};
}
// extensions/monitor/pipeline/output-event.ts
function toOutputEvent(e, t, n) {
	let { texts: r, truncated: i } = require_rows.w(e.firstTexts, n);
	return {
		event: {
			seq: t.seq,
			atMs: e.atMs,
			firstLine: e.firstNumber,
			lastLine: e.lastNumber,
			lines: e.lineCount,
			texts: r.map(require_rows.x),
			truncated: i,
			cutLines: e.lineCount - r.length,
			skippedBefore: addSkipped(t.skippedBefore, e.skippedBefore),
			skippedWithin: e.skippedWithin,
			repeatsBefore: t.repeats
		},
		cut: e.lastAfter(r.length)
	};
}
function shownTexts({ texts: e, truncated: t }) {
	return e.map((n, r) => t && r === e.length - 1 ? n + require_rows.y : n);
}
// extensions/monitor/texts/run-facts.ts
const STARTERS = {
	model: {
		model: "you",
		user: "the user",
		extension: "an extension"
	},
	person: {
		model: "the agent",
		user: "you",
		extension: "an extension"
	}
}, runFactText = {
	starter: (e, t, n) => `${STARTERS[n][e]}${t ? " in another session" : ""}`,
	leftOut: (e) => `${e} bytes of overlong lines left out`,
	aboutToStart: "about to start again",
	startedAgain: (e) => `started again ${require_texts.b(e, "time")}`,
	restarted: (e) => `restarted ${e}×`,
	ready: "ready",
	notReady: (e) => e ? "not ready in time" : "not ready yet",
	readyAfter: (e) => `ready after ${require_texts._(e)}`
};
// extensions/monitor/texts/events.ts
function eventText(e) {
	let t = ledgersAfter(e);
	return groups(e).map((e) => groupText(e, t)).join("\n");
}
function groups(e) {
	let t = [];
	for (let n of e) {
		let e = t.at(-1);
		n.kind === "output" ? e?.kind === "outputs" && e.task === n.task && !n.output.repeatsBefore ? e.outputs.push(n.output) : t.push({
			kind: "outputs",
			task: n.task,
			outputs: [n.output]
		}) : t.push(n);
	}
	return t;
}
function groupText(e, t) {
	switch (e.kind) {
		case "outputs": return outputText(e.task, e.outputs);
		case "omitted": return omittedText(e.task, e.outputs, e.atMs);
		case "notice": return [`${heading(e.task, "", e.atMs)} ${toldTo("model", e.text)}`, ...e.quoted.map(require_rows.O)].join("\n");
		case "repeats": return repeatsText(e.task, e.repeats, e.atMs);
		case "end": return endText(e.task, e.quotes, t);
		case "note": return `[monitor ${require_texts.v(e.atMs)}] ${toldTo("model", e.text)}`;
	}
}
function outputText(e, t) {
	let [n, ...r] = t, i = r.at(-1) ?? n, a = r.reduce((e, t) => addSkipped(addSkipped(e, t.skippedBefore), t.skippedWithin), n.skippedWithin), o = t.reduce((e, t) => e + t.cutLines, 0), s = n === i ? `#${n.seq}` : `#${n.seq}-#${i.seq}`, c = require_texts.g(n.firstLine, i.lastLine) + require_rows.h(o, a);
	return [
		...n.repeatsBefore ? [repeatsText(e, n.repeatsBefore, n.atMs)] : [],
		`${heading(e, s, n.atMs)} ${c}`,
		...t.flatMap((e) => shownTexts(e).map(require_rows.O))
	].join("\n");
}
function omittedText(e, t, n) {
	let r = require_texts.g(t[0]?.firstLine ?? 0, t.at(-1)?.lastLine ?? 0), i = require_texts.b(t.length, "more event"), [a] = e.logs, o = isNothingKept(a.keeping) ? logPlace(a) : `in ${require_texts.f(a.path)}`;
	return `${heading(e, "", n)} ${i}, ${r}, ${o}`;
}
function repeatsText(e, t, n) {
	return `${heading(e, "", n)} the same ${require_texts.b(t.times, "time")} since ${require_texts.v(t.sinceMs)}`;
}
function endText(e, t, n) {
	let r = e.kind === "monitor" ? monitorEndText(e, t, n) : jobEndText(e, t, n), { thenPrompt: i } = e.spec;
	return i === void 0 || e.isForeign ? r : [
		r,
		"[what you wanted to do then]",
		...require_texts.L(i).map((e) => `  ${e}`)
	].join("\n");
}
function monitorEndText(e, t, n) {
	let { end: r, output: i } = e, [a, o] = i.logs, s = [
		endFactText(e),
		...endAccount(e, t, n),
		describeLog(a),
		...i.stderrBytes > 0 ? [describeLog(o)] : []
	], c = newest(r.stderr, t.stderr);
	return [
		...r.repeats ? [repeatsText(e, r.repeats, r.atMs)] : [],
		`${heading(e, "end", r.atMs)} ${s.join("; ")}`,
		...newest(r.quoted, t.stdout).map((e) => require_rows.O(e.text)),
		...c.length > 0 ? ["[its last lines of stderr]", ...c.map(require_rows.O)] : []
	].join("\n");
}
function jobEndText(e, t, n) {
	let r = [
		endFactText(e),
		...endAccount(e, t, n),
		...e.logs.map(describeLog)
	];
	return [`${heading(e, "end", e.end.atMs)} ${r.join("; ")}`, ...newest(e.end.lastLines, t.stdout).map(require_rows.O)].join("\n");
}
function endFactText(e) {
	return `${describeEndOf(e, "model")} after ${require_texts.h(e.ageMs)}`;
}
function endAccount(e, t, n) {
	let { end: r } = e, i = r.restarts > 0 ? [`started again ${require_texts.b(r.restarts, "time")}`] : [];
	return e.kind === "job" ? [
		...i,
		linesText(e),
		...openLineText(e),
		...survivorsText(e, r)
	] : [
		...i,
		accountText(n(e), t.stdout),
		...openLineText(e),
		...e.output.leftOutBytes > 0 ? [runFactText.leftOut(e.output.leftOutBytes)] : [],
		...survivorsText(e, r),
		...advice(r)
	];
}
function openLineText(e) {
	return e.isLineOpen ? ["its last line had not ended"] : [];
}
function newest(e, t) {
	return t > 0 ? e.slice(-t) : [];
}
function survivorsText(e, t) {
	return [
		...t.unended.length > 0 ? [`could not be ended: ${require_describe_processes.t(t.unended)}`] : [],
		...t.independent.length > 0 ? [`still running by itself: ${require_describe_processes.t(t.independent)}`] : [],
		...t.holders.length > 0 ? [`not started by it, but holding its output: ${require_describe_processes.t(t.holders)}`] : [],
		...t.unknown === void 0 ? [] : [`whether more of it runs is unknown, since its processes could not be read: ${require_texts.O(t.unknown)}`],
		...require_records.W(t.reason) && runsSshWithoutTerminal(e.spec.command) ? [OTHER_HOST] : []
	];
}
const OTHER_HOST = "what its ssh ran on the other host may still run there: end it there, and start it with ssh -tt, which takes it along";
function advice(e) {
	return e.reason.kind === "firehose" ? ["print less: narrow match, or filter in the command (grep --line-buffered), then start it again"] : [];
}
function linesText(e) {
	return e.kind === "job" ? require_texts.b(e.linesPrinted, "line") : accountText(e.output.ledger);
}
function accountText(e, t = 0) {
	let n = require_rows.m([
		[e.of("shown") - t, "shown"],
		[e.of("cut"), "cut"],
		[e.of("notMatching"), "not matching"],
		[e.of("repeated"), "repeated"],
		[e.of("suppressed"), "suppressed"],
		[e.of("discarded"), "discarded"],
		[e.waiting, "waiting"],
		[t, "below"]
	]);
	return require_texts.b(e.printed, "line") + (n === "" ? "" : `: ${n}`);
}
function heading(e, t, n) {
	return `[${[
		`${e.kind} ${e.id} ${require_task_label.i(e)}`,
		...foreignFact(e),
		t,
		require_texts.v(n)
	].filter((e) => e !== "").join(" ")}]`;
}
function foreignFact({ isForeign: e }) {
	return e ? ["(started in another session)"] : [];
}
let shared;
var TaskTree = class {
	#e;
	#t = [];
	constructor(e) {
		this.#e = e;
	}
	async look() {
		let e = await recentTable(), t = process.pid, n = {
			table: e,
			pi: t,
			piAndAncestors: new Set([1, ...require_records.x(t, e).map((e) => e.pid)]),
			holders: new Set(),
			ancestorHolds: () => !1,
			carriesMarker: (e) => require_records.b(e, this.#e.marker) === !0
		};
		return this.#t = require_records._(this.#e, n, this.#n(e)).own, this.#t;
	}
	#n(e) {
		let t = new Map(e.map(({ pid: e, startTime: t }) => [e, t])), n = this.#t.filter(({ pid: e, startTime: n }) => t.get(e) === n), r = n.some(({ groupId: e }) => e === this.#e.groupId);
		return {
			...require_records.g,
			own: new Set(n.map(({ pid: e }) => e)),
			hadGroup: r
		};
	}
};
async function recentTable() {
	let e = performance.now();
	return (!shared || e - shared.atMs > 500) && (shared = {
		atMs: e,
		table: require_records.$().then((e) => e.filter((e) => !e.isZombie))
	}), await shared.table;
}
// extensions/core/processes/listening-lsof.ts
async function listenersFromLsof(e) {
	let { stdout: t } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
		"-a",
		"-n",
		"-P",
		"-iTCP",
		"-sTCP:LISTEN",
		"-Fpn",
		"-p",
		e.join(",")
	]).catch((e) => {
		if (e.code !== 1) throw e;
		return { stdout: e.stdout ?? "" };
	});
	return parseLsof(t);
}
function parseLsof(e) {
	let t = [], n = 0;
	for (let r of e.split("\n")) r.startsWith("p") ? n = Number(r.slice(1)) : r.startsWith("n") && t.push({
		pid: n,
		socket: {
			port: Number(r.slice(r.lastIndexOf(":") + 1)),
			inode: ""
		}
	});
	return t;
}
// extensions/core/processes/listening-proc.ts
const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];
async function listenersFromProc(e) {
	let t = new Map(listeningSockets().map((e) => [`socket:[${e.inode}]`, e])), n = [];
	for (let [r, i] of e.entries()) {
		r % 20 == 19 && await (0, node_timers_promises.setImmediate)();
		for (let e of require_records.tt(() => (0, node_fs.readdirSync)(`/proc/${i}/fd`)) ?? []) {
			let r = require_records.tt(() => (0, node_fs.readlinkSync)(`/proc/${i}/fd/${e}`)), a = r === void 0 ? void 0 : t.get(r);
			a && n.push({
				pid: i,
				socket: a
			});
		}
	}
	return n;
}
function listeningSockets() {
	return TABLES.flatMap((e) => parseListening(readWhileListening(e)));
}
function parseListening(e) {
	return e.split("\n").flatMap((e) => {
		let t = e.trim().split(/\s+/), [, n, , r] = t, i = t[9];
		return r !== "0A" || n === void 0 || i === void 0 ? [] : {
			port: Number.parseInt(n.slice(n.lastIndexOf(":") + 1), 16),
			inode: i
		};
	});
}
function readWhileListening(e) {
	let t;
	try {
		t = (0, node_fs.openSync)(e, "r");
	} catch (e) {
		if (e.code === "ENOENT") return "";
		throw e;
	}
	try {
		let e = Buffer.alloc(65536), n = "";
		for (;;) {
			let r = (0, node_fs.readSync)(t, e, 0, e.length, null);
			n += e.toString("latin1", 0, r);
			let i = n.slice(0, n.lastIndexOf("\n")).split("\n").at(-1);
			if (r === 0 || i !== void 0 && !isListening(i)) return n;
		}
	} finally {
		(0, node_fs.closeSync)(t);
	}
}
function isListening(e) {
	let t = e.trim().split(/\s+/)[3];
	return t === "0A" || t === "st";
}
// extensions/core/processes/takes-connections.ts
const LOOPBACK = ["127.0.0.1", "::1"];
async function takesConnections(e) {
	return (await Promise.all(LOOPBACK.map((t) => canConnect(t, e)))).includes(!0);
}
async function canConnect(e, t) {
	return await new Promise((n) => {
		let r = (0, node_net.connect)({
			host: e,
			port: t,
			timeout: 200
		}), settle = (e) => () => {
			r.destroy(), n(e);
		};
		r.once("connect", settle(!0)), r.once("error", settle(!1)), r.once("timeout", settle(!1));
	});
}
// extensions/core/processes/listening-sockets.ts
async function socketsListeningOn(e) {
	return require_records.it ? listeningSockets().filter((t) => t.port === e) : await takesConnections(e) ? [{
		port: e,
		inode: ""
	}] : [];
}
async function listenersAmong(e, t) {
	return [...new Set((await listenersOf(e)).filter(({ socket: { port: e, inode: n } }) => t.some((t) => t.port === e && t.inode === n)).map(({ pid: e }) => e))];
}
async function portsOf(e) {
	let t = (await listenersOf(e)).map(({ socket: e }) => e.port);
	return [...new Set(t)].sort((e, t) => e - t);
}
async function listenersOf(e) {
	return e.length === 0 ? [] : require_records.it ? await listenersFromProc(e) : await listenersFromLsof(e);
}
// extensions/core/processes/usage.ts
const KIB = 1024;
async function usageOf(e) {
	return e.length === 0 ? new Map() : require_records.it ? new Map(e.flatMap((e) => usageFromProc(e))) : await usageFromPs(e);
}
function usageFromProc(e) {
	let t = require_records.tt(() => (0, node_fs.readFileSync)(`/proc/${e}/stat`, "utf8")), n = require_records.tt(() => (0, node_fs.readFileSync)(`/proc/${e}/status`, "utf8"));
	if (t === void 0 || n === void 0) return [];
	let r = t.slice(t.lastIndexOf(")") + 2).split(" ").slice(11, 15).reduce((e, t) => e + Number(t), 0);
	return [[e, {
		memoryBytes: Number(/^VmRSS:\s*(\d+) kB$/m.exec(n)?.[1] ?? 0) * KIB,
		cpuMs: r * 10
	}]];
}
async function usageFromPs(e) {
	let { stdout: t } = await (0, node_util.promisify)(node_child_process.execFile)("ps", [
		"-o",
		"pid=,rss=,time=",
		"-p",
		e.join(",")
	], { env: {
		PATH: process.env.PATH,
		LC_ALL: "C"
	} }).catch((e) => {
		if (e.code !== 1) throw e;
		return { stdout: e.stdout ?? "" };
	});
	return parsePsUsage(t);
}
function parsePsUsage(e) {
	let t = new Map();
	for (let n of e.split("\n")) {
		let [e, r, i] = n.trim().split(/\s+/);
		e !== void 0 && r !== void 0 && i !== void 0 && t.set(Number(e), {
			memoryBytes: Number(r) * KIB,
			cpuMs: timeMs(i)
		});
	}
	return t;
}
function timeMs(e) {
	let [t = "", n = "0"] = e.split("-").reverse(), r = t.split(":").reduce((e, t) => e * 60 + Number(t), 0);
	return Math.round((Number(n) * 86400 + r) * 1e3);
}
// extensions/monitor/task/tree-facts.ts
const nothing = {
	memoryBytes: 0,
	cpuMs: 0
};
async function treeFacts(e) {
	let t = await e.look(), n = t.map(({ pid: e }) => e), [r, i] = await Promise.all([usageOf(n), portsOf(n)]), a = inTreeOrder(t).flatMap(({ info: { pid: e, name: t }, depth: n }) => {
		let i = r.get(e);
		return i ? [{
			pid: e,
			name: t,
			depth: n,
			...i
		}] : [];
	});
	return {
		...sumOf(a),
		processes: a,
		ports: i
	};
}
async function usageOfTree(e) {
	return sumOf([...(await usageOf((await e.look()).map(({ pid: e }) => e))).values()]);
}
function sumOf(e) {
	return e.reduce((e, { memoryBytes: t, cpuMs: n }) => ({
		memoryBytes: e.memoryBytes + t,
		cpuMs: e.cpuMs + n
	}), nothing);
}
function inTreeOrder(e) {
	let t = new Set(e.map(({ pid: e }) => e)), withChildren = (t, n) => [{
		info: t,
		depth: n
	}, ...e.filter(({ parentPid: e }) => e === t.pid).flatMap((e) => withChildren(e, n + 1))];
	return e.filter(({ parentPid: e }) => !t.has(e)).flatMap((e) => withChildren(e, 0));
}
// extensions/core/text/plain-text.ts
function isPlainText(e) {
	return require_count_line_feeds.n(e).isPlain;
}
function plainLineFeeds(e) {
	let { lineFeeds: t, isPlain: n } = require_count_line_feeds.n(e);
	return n ? t : void 0;
}
var LineBacklog = class {
	#e;
	#t = [];
	#n = 0;
	#r = !1;
	#i = 0;
	#a = 0;
	constructor(e) {
		this.#e = e;
	}
	get isEmpty() {
		return this.#t.length === 0;
	}
	line(e, t) {
		if (this.isEmpty && !this.#s()) {
			if (this.#a += e.length, this.#e.line(e, t)) return;
			this.#r = !0;
		}
		this.#t.push({
			kind: "line",
			raw: e,
			isPlain: t
		});
	}
	skipped(e) {
		this.isEmpty ? this.#e.skipped(e) : this.#t.push({
			kind: "skipped",
			lines: e
		});
	}
	goOn() {
		for (let e = this.#t[this.#n]; e; e = this.#t[this.#n]) {
			if (this.#s()) return;
			this.#o(e) && this.#n++;
		}
		this.clear();
	}
	clear() {
		this.#t = [], this.#n = 0, this.#r = !1;
	}
	#o(e) {
		if (e.kind === "skipped") return this.#e.skipped(e.lines), !0;
		let { raw: t, isPlain: n } = e;
		this.#a += t.length;
		let r = this.#r ? this.#e.goOnWithLine(t) : this.#e.line(t, n);
		return this.#r = !r, r;
	}
	#s() {
		return this.#i = (this.#i + 1) % (this.#e.linesPerLook ?? 4), this.#i > 0 && this.#a < 4096 ? !1 : (this.#a = 0, this.#e.isTurnOver());
	}
}, LineCheck = class {
	#e;
	#t = new require_texts.t();
	text;
	constructor(e) {
		this.#e = e;
	}
	begin(e, t) {
		if (t) this.text = e;
		else if (!this.#e.areGiven || e.length > 256) this.text = this.#t.begin(e);
		else return this.text = void 0, "passes";
		return this.#n();
	}
	goOn() {
		return this.text === void 0 ? (this.text = this.#t.goOn(), this.#n()) : this.#e.goOn();
	}
	#n() {
		if (this.text !== void 0) return this.#e.begin(this.text);
	}
}, LineVerdicts = class {
	needles;
	#e;
	#t;
	#n = "";
	#r = !1;
	constructor(e, t) {
		this.#e = e, this.#t = t, this.needles = t ? union(e?.needles, t.needles) : e?.needles;
	}
	get areGiven() {
		return !this.#e && !this.#t;
	}
	begin(e) {
		return this.#n = e, this.#r = this.#t !== void 0, this.#r ? this.#i(this.#t?.begin(e)) : this.#a();
	}
	goOn() {
		return this.#r ? this.#i(this.#t?.goOn()) : verdict(this.#e?.goOn() ?? !0);
	}
	#i(e) {
		if (e !== void 0) return e ? "is the last" : (this.#r = !1, this.#a());
	}
	#a() {
		return verdict(!this.#e || this.#e.begin(this.#n));
	}
};
function verdict(e) {
	if (e !== void 0) return e ? "passes" : "does not match";
}
function union(e, t) {
	return e && t && [...e, ...t];
}
var OpenLine = class {
	#e;
	#t;
	#n = Buffer.alloc(0);
	#r = 0;
	#i;
	#a = 0;
	#o = !1;
	#s = 0;
	#c;
	#l = !1;
	constructor(e, t) {
		this.#e = e, this.#t = t, this.#c = Math.max(1, e / 4);
	}
	get text() {
		let e = this.bytes();
		return e.toString("utf8", 0, endOfCharacters(e));
	}
	get leftOutBytes() {
		return this.#a;
	}
	bytes() {
		return this.#r > this.#e && this.#h(), Buffer.from(this.#m());
	}
	push(e) {
		for (let t = 0; t < e.length; t += this.pushPart(e.subarray(t)));
	}
	pushPart(e) {
		this.#l = !1;
		let t = require_texts.o(e) ? this.#c : this.#e, n = 0;
		for (; n < e.length && !this.#l;) {
			let r = Math.min(e.length, n + t);
			this.#u(e.subarray(n, r)), n = r;
		}
		return n;
	}
	drop() {
		this.#r = 0, this.#i = void 0, this.#s = 0, this.#o = !1;
	}
	end() {
		this.#r > 0 && this.#d("");
	}
	#u(e) {
		let t = e.indexOf(10);
		if (t === -1) {
			this.#f(e);
			return;
		}
		let n = 0;
		this.#r > 0 && (this.#f(e.subarray(0, t)), this.#d("\n"), n = t + 1);
		let r = e.lastIndexOf(10) + 1;
		r > n && this.#t(e.subarray(n, r)), r < e.length && this.#f(e.subarray(r));
	}
	#d(e) {
		this.#r > this.#e && this.#h(), this.#i ? this.#t(Buffer.concat([this.#m(), Buffer.from(e)])) : (this.#n.write(e, this.#r), this.#t(this.#n.subarray(0, this.#r + e.length))), this.drop();
	}
	#f(e) {
		this.#o ||= require_texts.o(e), this.#p(this.#r + e.length + 1), e.copy(this.#n, this.#r), this.#r += e.length, this.#o && this.#r >= this.#s + this.#c && this.#g(), this.#r > 1.5 * this.#e && this.#h();
	}
	#p(e) {
		if (e <= this.#n.length) return;
		let t = Buffer.allocUnsafe(Math.max(1024, 2 * e));
		this.#n.copy(t, 0, 0, this.#r), this.#n = t;
	}
	#m() {
		let e = this.#n.subarray(0, this.#r);
		if (!this.#i) return e;
		let t = Buffer.from(require_texts.C(this.#i.bytes));
		return Buffer.concat([
			e.subarray(0, this.#i.at),
			t,
			e.subarray(this.#i.at)
		]);
	}
	#h() {
		this.#o && this.#g(), this.#r > this.#e && this.#_();
	}
	#g() {
		this.#l = !0;
		let e = this.#m(), t = endOfCharacters(e), n = require_texts.l(e.toString("utf8", 0, t), this.#e / 8), r = Buffer.concat([Buffer.from(n), e.subarray(t)]);
		this.#r = 0, this.#i = void 0, this.#p(r.length + 1), this.#r = r.copy(this.#n), this.#s = this.#r, this.#o = require_texts.o(r);
	}
	#_() {
		let e = this.#n.subarray(0, this.#r), t = this.#e / 4, n = this.#i?.at ?? characterStart(e, this.#e - t), r = characterStart(e, this.#r - t);
		r <= n || (e.copyWithin(n, r), this.#r -= r - n, this.#a += r - n, this.#i = {
			at: n,
			bytes: (this.#i?.bytes ?? 0) + r - n
		});
	}
};
function characterStart(e, t) {
	let n = t;
	for (; n < t + 3 && isContinuation(e[n]);) n++;
	return n;
}
function endOfCharacters(e) {
	for (let t = e.length - 1; t >= Math.max(0, e.length - 3); t--) {
		let n = e[t] ?? 0;
		if (!isContinuation(n)) return t + (n >= 240 ? 4 : n >= 224 ? 3 : n >= 192 ? 2 : 1) > e.length ? t : e.length;
	}
	return e.length;
}
function isContinuation(e) {
	return ((e ?? 0) & 192) == 128;
}
const FIRST_LINES = 2e3;
var Batch = class {
	atMs;
	firstNumber;
	skippedBefore;
	#e;
	#t = 0;
	#n = nothingSkipped;
	#r = [];
	#i = [];
	#a = 0;
	constructor(e, t) {
		this.atMs = t, this.firstNumber = e.number, this.#e = e.number, this.skippedBefore = e.skippedBefore, this.#o(e);
	}
	add(e) {
		e.skippedBefore !== nothingSkipped && (this.#n = addSkipped(this.#n, e.skippedBefore)), this.#e = e.number, this.#o(e);
	}
	skip(e) {
		this.#t += e, this.#e += e, this.#i.length = 0, this.#a = 0;
	}
	get lineCount() {
		return this.#t;
	}
	get lastNumber() {
		return this.#e;
	}
	get skippedWithin() {
		return this.#n;
	}
	get isFull() {
		return this.#t >= FIRST_LINES;
	}
	get isWhole() {
		return this.#t <= FIRST_LINES;
	}
	get firstTexts() {
		return this.#r.map((e) => e.text);
	}
	numberAt(e) {
		return this.#r[e]?.number;
	}
	lastAfter(e) {
		let t = this.#a % 5, n = [...this.#i.slice(t), ...this.#i.slice(0, t)];
		return [...this.#r.slice(e), ...n].slice(-5);
	}
	#o(e) {
		this.#t < FIRST_LINES ? this.#r.push(e) : this.#i[this.#a++ % 5] = e, this.#t++;
	}
}, Batcher = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = 0;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	push(e, t) {
		this.#n ? this.#n.add(e) : (this.#n = new Batch(e, Date.now()), this.#a = t, this.#r = setTimeout(() => {
			this.#i = setImmediate(() => this.flush());
		}, this.#e));
	}
	get isFull() {
		return this.#n?.isFull ?? !1;
	}
	skip(e) {
		this.#n?.skip(e);
	}
	openForMs(e) {
		return this.#n ? Math.max(0, this.#a + this.#e - e) : 0;
	}
	flush() {
		clearTimeout(this.#r), clearImmediate(this.#i);
		let e = this.#n;
		this.#n = void 0, e && this.#t(e);
	}
};
// extensions/monitor/pipeline/event-lines.ts
const RANGES_MAX = 2048;
var EventLines = class {
	#e = [];
	#t = 1;
	#n = 0;
	get knownFrom() {
		return this.#t;
	}
	get last() {
		return this.#n;
	}
	add(e) {
		let t = this.#e;
		this.#n = e, t.at(-1) === e - 1 ? t[t.length - 1] = e : (t.push(e, e), t.length <= 2 * RANGES_MAX || (this.#e = t.slice(RANGES_MAX), this.#t = this.#e[0] ?? e));
	}
	close() {
		this.#e = this.#e.slice();
	}
	has(e) {
		return this.next(e) === e;
	}
	next(e) {
		let t = this.#r(e), n = this.#e[2 * t];
		return n === void 0 ? void 0 : Math.max(n, e);
	}
	previous(e) {
		return this.has(e) ? e : this.#e[2 * this.#r(e) - 1];
	}
	#r(e) {
		let t = 0, n = this.#e.length / 2;
		for (; t < n;) {
			let r = Math.floor((t + n) / 2);
			(this.#e[2 * r + 1] ?? 0) < e ? t = r + 1 : n = r;
		}
		return t;
	}
};
function startOfLastLines(e, t) {
	let n = e.lastIndexOf(10);
	for (let r = 0; r < t && n > 0; r++) n = e.lastIndexOf(10, n - 1);
	return n > 0 ? n + 1 : 0;
}
var FloodSkip = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	push(e) {
		let t = this.#e.isFlood() ? startOfLastLines(e, 6) : 0;
		t > 0 && this.#e.skip(require_count_line_feeds.t(e.subarray(0, t))), this.#e.forward(t > 0 ? e.subarray(t) : e);
	}
};
// extensions/monitor/pipeline/line-ledger.ts
const lineCategories = [
	"shown",
	"cut",
	"notMatching",
	"repeated",
	"suppressed",
	"discarded"
];
var LineLedger = class LineLedger {
	#e = 0;
	#t = 0;
	#n = {
		shown: 0,
		cut: 0,
		notMatching: 0,
		repeated: 0,
		suppressed: 0,
		discarded: 0
	};
	get printed() {
		return this.#e;
	}
	of(e) {
		return this.#n[e];
	}
	get waiting() {
		return lineCategories.reduce((e, t) => e - this.#n[t], this.#e);
	}
	get lastNumber() {
		return this.#e + this.#t;
	}
	print(e = 1) {
		return this.#e += e, this.lastNumber;
	}
	mark() {
		this.#t++;
	}
	exclude(e = 1) {
		this.#n.notMatching += e;
	}
	suppress(e) {
		this.#n.suppressed += e;
	}
	withhold(e) {
		this.#n.repeated += e;
	}
	discard(e = 1) {
		this.#n.discarded += e;
	}
	cut(e) {
		this.#n.cut += e;
	}
	deliver(e) {
		this.#r(e, 1);
	}
	takeBack(e) {
		this.#r(e, -1);
	}
	copy() {
		let e = new LineLedger();
		return e.#e = this.#e, e.#t = this.#t, Object.assign(e.#n, this.#n), e;
	}
	toJSON() {
		return {
			printed: this.#e,
			...this.#n,
			waiting: this.waiting
		};
	}
	#r({ shown: e, cut: t, quoted: n }, r) {
		this.#n.shown += r * (e + n.length), this.#n.cut += r * t;
		for (let e of n) this.#n[e] -= r;
	}
}, RateLimiter = class {
	#e;
	#t;
	#n = 0;
	#r;
	constructor(e) {
		let t = e.linesPerSecond * e.windowSeconds;
		this.#e = e.windowSeconds * 1e3, this.#t = new Float64Array(t === 0 ? 0 : t + 1).fill(-Infinity);
	}
	get isOff() {
		return this.#t.length === 0;
	}
	isOver(e) {
		let t = this.#t[this.#n];
		return t !== void 0 && t > e - this.#e;
	}
	arrive(e, t = 1) {
		if (this.isOff) return !1;
		this.isOver(e) || (this.#r = void 0);
		let n = this.#t.length;
		for (let r = Math.min(t, n); r > 0; r--) this.#t[this.#n] = e, this.#n = (this.#n + 1) % n;
		let r = this.isOver(e);
		return r && (this.#r ??= e), r;
	}
	isFirehose(e) {
		return this.isOver(e) && e - (this.#r ?? e) >= this.#e;
	}
}, RepeatFilter = class {
	#e;
	#t;
	#n = 0;
	#r = nothingSkipped;
	#i;
	constructor(e) {
		this.#e = e;
	}
	push(e) {
		let t = e.isWhole ? e.firstTexts.join("\n") : void 0;
		if (t !== void 0 && t === this.#t) {
			let { times: t, lines: n, sinceMs: r } = this.#i ?? {
				times: 0,
				lines: 0,
				sinceMs: this.#n
			};
			this.#i = {
				times: t + 1,
				lines: n + e.lineCount,
				sinceMs: r
			};
			let i = addSkipped(e.skippedBefore, e.skippedWithin), a = {
				...i,
				repeated: i.repeated + e.lineCount
			};
			this.#r = addSkipped(this.#r, a), this.#e.withhold(e);
			return;
		}
		this.#t = t, this.#n = e.atMs;
		let n = this.#r;
		this.#r = nothingSkipped, this.#e.forward(e, n, this.takeRepeats());
	}
	takeRepeats() {
		let e = this.#i;
		return this.#i = void 0, e;
	}
	forget() {
		this.#t = void 0;
	}
}, Suppression = class {
	#e;
	#t;
	#n;
	#r;
	#i = -Infinity;
	#a = !1;
	constructor(e, t, n, r) {
		this.#e = e, this.#t = t, this.#n = n, this.#r = r;
	}
	happened(e) {
		e - this.#i > this.#t && this.#n(), this.#i = e, this.#a || !this.#e.isFirehose(e) || (this.#a = !0, this.#r());
	}
}, UnmatchedSkip = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e.map((e) => Buffer.from(e)), this.#t = t;
	}
	push(e) {
		let t = e.length >= 1024 && this.#t.maySkip() ? this.#n(e.subarray(0, startOfLastLines(e, 1))) : 0;
		this.#t.forward(t > 0 ? e.subarray(t) : e);
	}
	#n(e) {
		let t = this.#e.map((t) => new Search(e, t)), n = e.length / 2048;
		for (let r = 0; r < e.length;) {
			let i = Math.min(...t.map((e) => e.next(r))), a = e.lastIndexOf(10, i) + 1, o = plainLineFeeds(e.subarray(r, a));
			if (o === void 0) return r;
			if (o > 0 && this.#t.skip(o), a === e.length || n-- < 0) return a;
			r = e.indexOf(10, i) + 1, this.#t.forward(e.subarray(a, r));
		}
		return e.length;
	}
}, Search = class {
	#e;
	#t;
	#n = -1;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	next(e) {
		if (this.#n < e) {
			let t = this.#e.indexOf(this.#t, e);
			this.#n = t === -1 ? this.#e.length : t;
		}
		return this.#n;
	}
}, UnshownTail = class {
	#e;
	#t = [];
	constructor(e) {
		this.#e = e;
	}
	add(e) {
		let t = this.#t.findLastIndex((t) => t.number < e.number) + 1;
		this.#t.splice(t, 0, e), this.#t.length > this.#e && this.#t.shift();
	}
	shownThrough(e) {
		this.#t = this.#t.filter((t) => t.number > e);
	}
	take() {
		let e = this.#t;
		return this.#t = [], e;
	}
};
// extensions/monitor/pipeline/pipeline.ts
const LINE_MAX_BYTES = 65536, NOTHING = Buffer.alloc(0);
function createPipeline(e, t) {
	let { filter: n, rateLimit: r } = e, i = new LineVerdicts(n, e.until), a = new LineLedger(), o = new EventLines(), s = new UnshownTail(5), c = new RateLimiter(r), l = new Suppression(c, r.windowSeconds * 1e3, () => {
		_.flush(), t.suppressing();
	}, () => t.firehose()), u = nothingSkipped, d = !1, f = 0, p, m = 0, h = !1, g = new RepeatFilter({
		forward(n, r, i) {
			let { event: a, cut: c } = toOutputEvent(n, {
				seq: ++f,
				skippedBefore: r,
				repeats: i
			}, e.eventMaxChars), l = n.numberAt(a.texts.length - 1);
			for (let e = 0, t = n.numberAt(0); t !== void 0; t = n.numberAt(++e)) o.add(t);
			l !== void 0 && s.shownThrough(l);
			for (let { number: e, text: t } of c) s.add({
				number: e,
				text: t,
				category: "cut"
			});
			t.event(a);
		},
		withhold: (e) => a.withhold(e.lineCount)
	}), _ = new Batcher(e.coalesceMs, (e) => {
		d ? a.discard(e.lineCount) : g.push(e);
	}), skip = (e, t = 1) => {
		u === nothingSkipped && (u = { ...nothingSkipped }), u[e] += t;
	}, suppress = (e) => {
		a.suppress(e), skip("suppressed", e), l.happened(m);
	}, end = (e) => {
		_.flush(), g.forget(), _.push(e, m), _.flush(), d = !0, t.lastLineCame?.();
	}, decide = (e, t) => {
		let n = a.print();
		if (p = e, d) {
			a.discard();
			return;
		}
		if (t === "does not match") {
			a.exclude(), skip("notMatching");
			return;
		}
		let r = new Line(n, e, u, v.text);
		t === "is the last" ? end(r) : c.arrive(m) ? (s.add({
			number: n,
			text: r.text,
			category: "suppressed"
		}), suppress(1)) : (_.push(r, m), u = nothingSkipped);
	}, decideUnlessOpen = (e, t) => (t !== void 0 && decide(e, t), t !== void 0), v = new LineCheck(i), y = new LineBacklog({
		line: (e, t) => decideUnlessOpen(e, d ? "passes" : v.begin(e, t)),
		goOnWithLine: (e) => decideUnlessOpen(e, d ? "passes" : v.goOn()),
		skipped(e) {
			a.print(e), n ? (a.exclude(e), skip("notMatching", e)) : c.isOff ? _.skip(e) : (c.arrive(m, e), suppress(e));
		},
		isTurnOver: () => e.turn.isOver(),
		...i.areGiven && { linesPerLook: 64 }
	}), b = (0, split2.default)("\n", (e) => y.line(e, h));
	b.on("error", (e) => t.failed(e));
	let split = (e) => {
		h = !i.areGiven && isPlainText(e), b.write(e);
	}, x = new FloodSkip({
		isFlood: () => i.areGiven && !d && y.isEmpty && (c.isOff ? _.isFull : c.isOver(m)),
		skip: (e) => y.skipped(e),
		forward: split
	}), S = (n && i.needles && new UnmatchedSkip(i.needles, {
		maySkip: () => !d,
		skip: (e) => y.skipped(e),
		forward: split
	})) ?? x, C = new OpenLine(LINE_MAX_BYTES, (e) => S.push(e)), w = new require_records.D(), T = NOTHING, isBehind = () => !y.isEmpty || T.length > 0, takeIn = (t) => {
		let n = C.pushPart(t);
		for (; n < t.length && !e.turn.isOver();) n += C.pushPart(t.subarray(n));
		T = n < t.length ? Buffer.from(t.subarray(n)) : NOTHING;
	}, goOn = () => {
		try {
			y.isEmpty ? takeIn(T) : y.goOn();
		} catch (e) {
			y.clear(), T = NOTHING, t.failed(e);
		}
	}, finishBacklog = async () => {
		for (; isBehind(); await (0, node_timers_promises.setImmediate)()) e.turn.work(goOn);
	};
	return {
		ledger: a,
		eventLines: o,
		write(n) {
			m = e.nowMs(), t.log(n, a.lastNumber), takeIn(w.push(n));
		},
		isBehind,
		goOn,
		async end(t = !1) {
			await finishBacklog(), m = e.nowMs(), b.destroyed || C.push(w.end());
			let n = C.text, r = a.of("notMatching");
			b.destroyed || C.end(), b.destroyed || await new Promise((e) => b.end(() => e())), await finishBacklog(), _.flush(), t && a.of("notMatching") > r && s.add({
				number: a.lastNumber,
				text: require_texts.r(n),
				category: "notMatching"
			});
		},
		async mark(e) {
			await finishBacklog(), C.push(w.end());
			let n = C.bytes().length > 0;
			n && (C.push(Buffer.from("\n")), await finishBacklog()), t.log(Buffer.from(`${n ? "\n" : ""}${e}\n`), a.lastNumber), a.mark(), _.flush();
		},
		discardRest() {
			d = !0, _.flush(), s.take();
		},
		forgetRepeats: () => g.forget(),
		takeRepeats: () => g.takeRepeats(),
		takeUnshownTail: () => s.take(),
		noteUnshown(e) {
			let t = e.lastLine - e.texts.length + 1;
			for (let [n, r] of e.texts.entries()) s.add({
				number: t + n,
				text: r,
				category: "cut"
			});
		},
		isOverLimit: () => c.isOver(e.nowMs()),
		batchOpenMs: () => _.openForMs(e.nowMs()),
		get lastLine() {
			return p;
		},
		get openLine() {
			return C.text;
		},
		get leftOutBytes() {
			return C.leftOutBytes;
		}
	};
}
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return describeLack;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return shownTexts;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return ledgersAfter;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return deliverLines;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return lossOf;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return wholeLog;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return describeEndOf;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return logPlace;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return isNothingKept;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return takeBackLines;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return lackText;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return runFactText;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return nothingSkipped;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return eventText;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return LineVerdicts;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return openLineText;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return isPlainText;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return listenersAmong;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return portsOf;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return endAccount;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return TaskTree;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return OpenLine;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return describeLog;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return toldTo;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return treeFacts;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return takesConnections;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return createPipeline;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return LineCheck;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return socketsListeningOn;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return LineLedger;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return LineBacklog;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return LINE_MAX_BYTES;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return usageOfTree;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return linesText;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return addSkipped;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return survivorsText;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return newest;
	}
});
