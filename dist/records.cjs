// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), node_util = require("node:util");
// extensions/core/files/new-file.ts
const NEW_FILE = node_fs.constants.O_RDWR | node_fs.constants.O_CREAT | node_fs.constants.O_EXCL | node_fs.constants.O_NOFOLLOW, ID_CHARS = "23456789bcdfghjkmnpqrstvwxz";
var TaskFiles = class {
	id;
	#e;
	constructor(e, t) {
		this.id = t, this.#e = e;
	}
	get stdoutPath() {
		return this.#t("stdout");
	}
	get stderrPath() {
		return this.#t("stderr");
	}
	get logPath() {
		return this.#t("log");
	}
	get recordPath() {
		return this.#t("json");
	}
	#t(e) {
		return (0, node_path.join)(this.#e, `${this.id}.${e}`);
	}
};
function reserveTaskFiles(e, t) {
	prepare(e);
	for (let n = 0;; n++) {
		let r = new TaskFiles(e, t + randomId(3 + Math.floor(n / 20)));
		if (![
			r.stdoutPath,
			r.stderrPath,
			r.logPath
		].some(exists)) try {
			return (0, node_fs.closeSync)((0, node_fs.openSync)(r.recordPath, NEW_FILE, 384)), r;
		} catch (e) {
			if (e.code !== "EEXIST") return r;
		}
	}
}
async function removeTaskFiles(e) {
	let t = [
		e.stdoutPath,
		e.stderrPath,
		e.logPath,
		e.recordPath
	];
	await Promise.all(t.map((e) => (0, node_fs_promises.rm)(e, { force: !0 }).catch(() => {})));
}
function prepare(e) {
	try {
		(0, node_fs.mkdirSync)(e, {
			recursive: !0,
			mode: 448
		}), (0, node_fs.lstatSync)(e).isDirectory() && (0, node_fs.chmodSync)(e, 448);
	} catch {}
}
function exists(e) {
	try {
		return (0, node_fs.lstatSync)(e, { throwIfNoEntry: !1 }) !== void 0;
	} catch {
		return !1;
	}
}
function randomId(e) {
	return Array.from({ length: e }, () => ID_CHARS[(0, node_crypto.randomInt)(27)]).join("");
}
// extensions/monitor/texts/commands.ts
const commandText = {
	forgotten: (e) => e === 0 ? "No ended task was left to forget." : `Ended tasks forgotten: ${e}. Their logs are kept.`,
	idOrAll: "an id or all",
	id: "an id",
	noMonitorRuns: "No monitor is running.",
	idOrName: "an id or a name",
	wrongLines: (e, t, n) => `lines is ${require_texts.P(e)}; allowed is an integer from ${t} to ${n}.`,
	bgNeedsCommand: "/bg needs the command to run: /bg --name build npm run build",
	wrongWake: (e, t) => `--wake is ${require_texts.N(e)}; allowed is one of ${t}.`,
	monitorNeedsCommand: "/monitor needs the command to run: /monitor --match 'ERROR|ready' tail -f app.log",
	wrongMonitorName: (e, t) => `--name is ${require_texts.N(e)}; allowed are 1 to ${t} characters, not all blank.`,
	startedMonitor: (e) => `Started monitor ${e}`,
	stopAll: "/monitor-stop all",
	stopHint: (e) => `/monitor-stop ${e} stops it`,
	wakes: (e) => `wakes the agent ${e}`,
	startedJob: (e) => `Started job ${e}`,
	logHint: (e) => `/bg-logs ${e} shows its log`,
	startedAgain: (e) => `Started again: ${e}`,
	startedAgainAs: (e) => `Started again as ${e}`
}, everywhereText = {
	isGone: (e) => `${e} is gone.`,
	nothingRuns: "No pi of yours runs a task.",
	counted: (e) => `${e} running`,
	stopsIt: "stops it",
	ambiguous: (e, t, n) => `${t} tasks that run are called ${require_texts.N(e, 80)}: ${require_texts.O(n.join(", "))}${t > n.length ? `, and ${t - n.length} more` : ""}. Give an id.`,
	unknown: (e) => `Unknown id or name ${require_texts.P(e)}. pi-monitor list shows those that run.`,
	unconfirmed: "kept by its pi, but no process of it was found",
	ending: "ending, its pi is gone",
	session: (e, t, n) => `${e === t ? "this pi" : `pi ${e}`}, session ${n}`,
	shortSession: (e, t) => `${e ? "this pi, " : ""}session ${t}`,
	command: (e) => `command: ${require_texts.T(e, 1e3)}`,
	lastLine: (e) => `last line: ${require_texts.N(e, 120)}`,
	lineAlone: (e) => require_texts.N(e, 120),
	helpList: "pi-monitor list: what every pi of yours runs",
	helpTail: "pi-monitor tail <id or name> [lines]: the end of a task's log; 20 lines unless given, at most 2000",
	helpStop: "pi-monitor stop <id or name>: stop a task, through its pi while that lives",
	hasEnded: (e, t) => `${e} has ended: ${t}.`,
	notOfThisMachine: (e) => `${e} was started on another machine, or before this one was started anew.`,
	doesNotFit: (e) => `${e}: what its record says does not fit what runs. Nothing was stopped.`,
	stopped: (e, t, n) => `${e}, of pi ${t}: ${n}`,
	noAnswer: (e, t) => `${e} was not stopped: its pi (pid ${t}) does not answer.`,
	endedWithoutPi: (e) => `Ended, since its pi was gone: ${e}`,
	unconfirmedStop: (e) => `${e}: its pi is gone, and nothing that lives confirms its record. Nothing was stopped.`,
	notOfUser: (e) => `${require_texts.M(e)} is not a directory of this user alone.`
}, turn = new class {
	#e;
	#t = 0;
	#n;
	#r;
	constructor(e = 4) {
		this.#e = e;
	}
	work(e) {
		let t = performance.now();
		this.#n = t;
		try {
			e();
		} finally {
			this.#n = void 0;
		}
		this.#t += performance.now() - t, this.#r ??= setImmediate(() => {
			this.#r = void 0, this.#t = 0;
		});
	}
	isOver() {
		let e = this.#n === void 0 ? 0 : performance.now() - this.#n;
		return this.#t + e >= this.#e;
	}
}(), hasProc = process.platform === "linux" && process.env.PI_MONITOR_TEST_READERS !== "ps";
// extensions/core/processes/process-table.ts
function isIdentity(e) {
	let { pid: t, startTime: n } = e ?? {};
	return Number.isSafeInteger(t) && typeof n == "string";
}
async function listProcesses() {
	return hasProc ? await listFromProc() : await listFromPs();
}
function readProcess(e) {
	let t = readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${e}/stat`, "utf8"));
	if (t === void 0) return;
	let n = t.lastIndexOf(")"), r = t.slice(n + 2).split(" ");
	return {
		pid: e,
		parentPid: Number(r[1]),
		groupId: Number(r[2]),
		startTime: r[19] ?? "",
		name: t.slice(t.indexOf("(") + 1, n),
		isZombie: r[0] === "Z" || r[0] === "X"
	};
}
function processIdentity(e) {
	try {
		return {
			pid: e,
			startTime: hasProc ? readProcess(e)?.startTime ?? "" : ""
		};
	} catch {
		return {
			pid: e,
			startTime: ""
		};
	}
}
async function startTimeOf(e) {
	if (hasProc) return processIdentity(e).startTime;
	let t = earliestStart();
	try {
		return (await listProcesses()).find((t) => t.pid === e)?.startTime ?? t;
	} catch {
		return "";
	}
}
function earliestStart() {
	if (!hasProc) return psTime(new Date(Date.now() - 1e3));
	let [e = ""] = readOfProcess(() => (0, node_fs.readFileSync)("/proc/uptime", "utf8"))?.split(" ") ?? [], t = Number(e.replace(".", ""));
	return `${Math.max(t || 0, Number(processIdentity(process.pid).startTime))}`;
}
function psTime(e) {
	return e.toISOString().slice(0, 19).replaceAll(/\D/g, "");
}
function isOlder({ startTime: e }, t) {
	return Number(e) < Number(t);
}
function isSameProcess({ pid: e, startTime: t }) {
	if (hasProc) return readProcess(e)?.startTime === t;
	try {
		return process.kill(e, 0), !0;
	} catch (e) {
		return e.code === "EPERM";
	}
}
function isRunning(e) {
	if (!hasProc) return isSameProcess(e);
	let t = readProcess(e.pid);
	return t?.startTime === e.startTime && !t.isZombie;
}
async function listFromProc() {
	let e = (0, node_fs.readdirSync)("/proc").filter((e) => /^\d+$/.test(e)), t = [];
	for (let [n, r] of e.entries()) {
		n % 100 == 99 && await (0, node_timers_promises.setImmediate)();
		let e = readProcess(Number(r));
		e && t.push(e);
	}
	return t;
}
async function listFromPs() {
	let { stdout: e } = await (0, node_util.promisify)(node_child_process.execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart=,comm="], { env: {
		PATH: process.env.PATH,
		TZ: "UTC",
		LC_ALL: "C"
	} });
	return parsePs(e);
}
function parsePs(e) {
	return e.split("\n").flatMap((e) => {
		let [t, n, r, i, a, o = "", s = "", c = "", l, ...u] = e.trim().split(/\s+/);
		if (t === void 0 || i === void 0 || l === void 0) return [];
		let d = `${"JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(o) / 3 + 1}`.padStart(2, "0");
		return {
			pid: Number(t),
			parentPid: Number(n),
			groupId: Number(r),
			startTime: `${l}${d}${s.padStart(2, "0")}${c.replaceAll(":", "")}`,
			name: u.join(" "),
			isZombie: i.startsWith("Z")
		};
	});
}
const NOT_THERE = new Set([
	"ENOENT",
	"ESRCH",
	"EACCES",
	"EPERM"
]);
function readOfProcess(e) {
	try {
		return e();
	} catch (e) {
		if (NOT_THERE.has(e.code)) return;
		throw e;
	}
}
// extensions/core/files/dropped-header.ts
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;
function droppedHeader(e) {
	return require_texts.w.olderDropped(e);
}
function parseDroppedHeader(e) {
	return HEADER.exec(e)?.[1];
}
// extensions/core/texts/task-ends.ts
const taskEnd = {
	untilItsLine: "ended with the line that it was to run for",
	withSession: "ended with the session"
}, ENDED = {
	stopped: "was stopped",
	replaced: "was replaced",
	timeout: "was stopped at its deadline",
	firehose: "was stopped for printing too much",
	memory: "was stopped for taking too much memory",
	until: taskEnd.untilItsLine,
	failed: "failed",
	session_end: taskEnd.withSession
};
function endedText(e) {
	return typeof e == "string" && Object.hasOwn(ENDED, e) ? ENDED[e] : void 0;
}
// extensions/monitor/texts/ends.ts
const endText = {
	exited: (e) => `exited with code ${e}`,
	signaled: (e) => `ended by signal ${e} from outside`,
	outputHeld: (e, t) => `shell ${e}; output still held by ${t}`,
	beforeReady: (e) => `${e} before it was ready,`,
	userCommand: "the user's command",
	userInPanel: "the user in the panel",
	extension: "an extension",
	userElsewhere: "the user, from another pi",
	userInShell: "the user, from a shell",
	agent: "the agent",
	youElsewhere: "you, from another pi",
	youInShell: "you, from a shell",
	stoppedBy: (e) => `stopped by ${e}`,
	replacedBy: (e) => `replaced by ${e}`,
	deadline: (e) => `stopped at its deadline (${e})`,
	firehose: (e, t) => `stopped as firehose: more than ${e} lines per second over ${t} s, without a break of ${t} s`,
	memory: (e, t) => `stopped: it took ${e} MiB of memory (memoryMaxMiB ${t})`,
	until: "ended with the line that it was to run for (until)",
	untilItsLine: taskEnd.untilItsLine,
	withSession: taskEnd.withSession,
	flood: (e, t) => `stopped: more than ${e} lines/s for ${t} s`
}, SIGNAL = /^SIG[A-Z0-9]+$/, ID = /^[a-z0-9]+$/;
function isEndReason(e) {
	let t = e ?? {};
	switch (t.kind) {
		case "exited": return Number.isFinite(t.code);
		case "signaled": return SIGNAL.test(t.signal);
		case "stopped": return Object.hasOwn(STOPPED_BY, t.by);
		case "replaced": return ID.test(t.by);
		case "timeout": return Number.isFinite(t.timeoutMs);
		case "firehose": return Number.isFinite(t.linesPerSecond) && Number.isFinite(t.windowSeconds);
		case "memory": return Number.isFinite(t.maxMib) && Number.isFinite(t.usedMib);
		case "failed": return typeof t.message == "string";
		case "until":
		case "session_end": return !0;
		default: return !1;
	}
}
function isFailure(e) {
	switch (e.kind) {
		case "exited": return e.code !== 0;
		case "signaled":
		case "timeout":
		case "firehose":
		case "memory":
		case "failed": return !0;
		case "stopped":
		case "replaced":
		case "until":
		case "session_end": return !1;
	}
}
function isEndedByUs({ kind: e }) {
	return e !== "exited" && e !== "signaled";
}
const STOPPED_BY = {
	model: "you",
	command: endText.userCommand,
	panel: endText.userInPanel,
	extension: endText.extension,
	"other pi": endText.userElsewhere,
	shell: endText.userInShell
}, STOPPED_BY_TO_PERSON = {
	model: endText.agent,
	"other pi": endText.youElsewhere,
	shell: endText.youInShell
};
function describeExit(e) {
	return e.kind === "exited" ? endText.exited(e.code) : endText.signaled(e.signal);
}
function timeoutText(e, t) {
	return t === "job" ? `timeout_seconds ${e / 1e3}` : `timeout_ms ${e}`;
}
function describeEndReason(e, t) {
	switch (e.kind) {
		case "exited":
		case "signaled": return describeExit(e);
		case "stopped": return endText.stoppedBy(STOPPED_BY[e.by]);
		case "replaced": return endText.replacedBy(e.by);
		case "timeout": return endText.deadline(timeoutText(e.timeoutMs, t));
		case "firehose": return endText.firehose(e.linesPerSecond, e.windowSeconds);
		case "memory": return endText.memory(e.usedMib, e.maxMib);
		case "until": return endText.until;
		case "failed": return `failed: ${require_texts.E(e.message)}`;
		case "session_end": return endText.withSession;
	}
}
function describeEndToPerson(e, t) {
	switch (e.kind) {
		case "firehose": return endText.flood(e.linesPerSecond, e.windowSeconds);
		case "timeout": return endText.deadline(require_texts.h(e.timeoutMs));
		case "until": return endText.untilItsLine;
		case "stopped": return endText.stoppedBy(STOPPED_BY_TO_PERSON[e.by] ?? "you");
		default: return describeEndReason(e, t);
	}
}
function describeEndTo(e, t, n) {
	return e === "model" ? describeEndReason(t, n) : describeEndToPerson(t, n);
}
// extensions/core/processes/machine.ts
function pidNamespace() {
	try {
		return /\d+/.exec((0, node_fs.readlinkSync)("/proc/self/ns/pid"))?.[0] ?? "0";
	} catch {
		return "0";
	}
}
function machineId() {
	return `${bootId()} ${pidNamespace()}`;
}
function bootId() {
	try {
		return (0, node_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
	} catch {
		return (0, node_os.hostname)();
	}
}
// extensions/monitor/task/process-facts.ts
function ownerFacts() {
	return {
		owner: processIdentity(process.pid),
		machine: machineId()
	};
}
function processFacts({ identity: e }, t) {
	let { leaderStartTime: n, marker: r, outputs: i } = e;
	return {
		leaderStartTime: n,
		marker: r,
		outputs: i,
		graceMs: t
	};
}
function endProcessFacts({ reason: e, unended: t, independent: n, holders: r, unknown: i }) {
	let a = e.kind !== "session_end";
	return {
		...survivorFacts([
			...t,
			...n,
			...r
		], a),
		unknown: i
	};
}
function survivorFacts(e, t) {
	return e.length === 0 ? {} : {
		survivors: e.map(({ pid: e, startTime: t, name: n }) => ({
			pid: e,
			startTime: t,
			name: n
		})),
		...t ? {} : { untold: !0 }
	};
}
// extensions/monitor/task/task-record.ts
async function writeTaskRecord(e) {
	let { spec: t, end: n, processes: r } = e, i = {
		id: e.id,
		kind: e.kind,
		description: e.label,
		command: t.command,
		directory: t.directory,
		session: t.sessionId,
		...ownerFacts(),
		startedBy: t.startedBy,
		pid: e.lastPid,
		timeoutMs: t.timeoutMs,
		...e.recordedFacts,
		startedAt: new Date(e.startedAtMs).toISOString(),
		endedAt: n && new Date(n.atMs).toISOString(),
		reason: n?.reason,
		logs: n && Object.fromEntries(e.logs.map(({ name: e, keeping: t }) => [e, t])),
		...n ? endProcessFacts(n) : { processes: r && processFacts(r, e.graceMs) }
	}, a = e.files.recordPath, o = `${a}.new`;
	try {
		(0, node_fs.rmSync)(o, { force: !0 });
		let e = (0, node_fs.openSync)(o, NEW_FILE, 384);
		try {
			(0, node_fs.writeFileSync)(e, recordText(i));
		} finally {
			(0, node_fs.closeSync)(e);
		}
		(0, node_fs.renameSync)(o, a);
	} catch {
		await (0, node_fs_promises.rm)(o, { force: !0 }).catch(() => {}), n && await isEmpty(a) && await (0, node_fs_promises.rm)(a, { force: !0 }).catch(() => {});
	}
}
function recordText(e) {
	return `${JSON.stringify(e, null, 2)}\n`;
}
async function readTaskRecord(e) {
	try {
		return (await (0, node_fs_promises.lstat)(e)).isFile() ? checkedRecord(JSON.parse(await (0, node_fs_promises.readFile)(e, "utf8"))) : void 0;
	} catch {
		return;
	}
}
const TEXTS = [
	"name",
	"description",
	"command",
	"directory",
	"startedAt",
	"endedAt"
];
function checkedRecord(e) {
	if (typeof e != "object" || !e) throw TypeError("no record");
	let { owner: t, kind: n, reason: r, lines: i, logs: a } = e, o = TEXTS.flatMap((t) => typeof e[t] == "string" ? [[t, e[t]]] : []);
	return {
		...isIdentity(t) && { owner: t },
		...(n === "monitor" || n === "job") && { kind: n },
		...Object.fromEntries(o),
		...isEndReason(r) && { reason: r },
		...Number.isSafeInteger(i?.printed) && i && { lines: { printed: i.printed } },
		...typeof a == "object" && !!a && { logs: checkedLogs(a) }
	};
}
function checkedLogs(e) {
	return Object.fromEntries(Object.entries(e).flatMap(([e, t]) => isLogKeeping(t) ? [[e, t]] : []));
}
function isLogKeeping(e) {
	if (typeof e != "object" || !e) return !1;
	let { begins: t, loss: n } = e, r = t === void 0 || parseDroppedHeader(droppedHeader(String(t))) === t, i = n === void 0 || typeof n?.message == "string" && Number.isSafeInteger(n.keptBytes);
	return r && i;
}
async function isEmpty(e) {
	return await (0, node_fs_promises.stat)(e).then(({ size: e }) => e === 0, () => !1);
}
// extensions/monitor/earlier/stored-record.ts
const RECORD = RegExp(`^([jm][${ID_CHARS}]{3,})\\.json$`);
async function storedRecords(e, t = new Set()) {
	let n = await (0, node_fs_promises.readdir)(e).catch(() => []), r = [];
	for (let i of n) {
		let n = RECORD.exec(i)?.[1];
		if (!(n === void 0 || t.has(n))) {
			for (; turn.isOver();) await (0, node_timers_promises.setImmediate)();
			turn.work(() => {
				let t = (0, node_path.join)(e, i), a = readFacts(t);
				a && r.push({
					id: n,
					path: t,
					facts: a
				});
			});
		}
	}
	return r;
}
function storedFacts(e, t) {
	let n = `${t}.json`;
	return RECORD.test(n) ? readFacts((0, node_path.join)(e, n)) : void 0;
}
async function changeRecord({ path: e }, t, n) {
	let r = `${e}.new`, i = await openNew(r);
	if (!i) return !1;
	try {
		let a = readFacts(e);
		if (!a || !t(a)) throw Error("changed meanwhile");
		return await i.appendFile(recordText({
			...a,
			...n
		})).finally(() => i.close()), await (0, node_fs_promises.rename)(r, e), !0;
	} catch {
		return await i.close().catch(() => {}), await (0, node_fs_promises.rm)(r, { force: !0 }).catch(() => {}), !1;
	}
}
function mayBeKept({ owner: e }) {
	return !isIdentity(e) || isSameProcess(e);
}
async function openNew(e) {
	let t = await (0, node_fs_promises.open)(e, NEW_FILE, 384).catch(() => void 0);
	if (t) return t;
	let n = await (0, node_fs_promises.lstat)(e).catch(() => void 0);
	n && Date.now() - n.mtimeMs > 6e4 && await (0, node_fs_promises.rm)(e, { force: !0 }).catch(() => {});
}
function readFacts(e) {
	let t;
	try {
		t = (0, node_fs.openSync)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK);
		let n = (0, node_fs.fstatSync)(t);
		if (!n.isFile() || n.size > 1048576 || n.uid !== process.getuid?.()) return;
		let r = JSON.parse((0, node_fs.readFileSync)(t, "utf8"));
		return typeof r == "object" && r ? { ...r } : void 0;
	} catch {
		return;
	} finally {
		t !== void 0 && (0, node_fs.closeSync)(t);
	}
}
// extensions/core/text/utf8-input.ts
const NOTHING = Buffer.alloc(0);
var Utf8Input = class {
	#e;
	#t = NOTHING;
	constructor(e = "unknown") {
		this.#e = e;
	}
	push(e) {
		if (this.#e === "utf-8") return e;
		let t = this.#t.length > 0 ? Buffer.concat([this.#t, e]) : e;
		if (this.#t = NOTHING, this.#e !== "unknown") return this.#n(t);
		let n = encodingOf(t);
		return n === "unknown" ? (this.#t = Buffer.from(t), NOTHING) : (this.#e = n, n === "utf-8" ? t : this.#n(t.subarray(2)));
	}
	end() {
		let e = this.#t;
		if (this.#t = NOTHING, this.#e === "unknown" || e.length === 0) return e;
		let t = utf16Text(e.subarray(0, e.length & -2), this.#e);
		return Buffer.from(e.length % 2 == 0 ? t : `${t}\ufffd`);
	}
	#n(e) {
		let t = e.length & -2, n = e[this.#e === "utf-16le" ? t - 1 : t - 2] ?? 0;
		return t > 0 && (n & 252) == 216 && (t -= 2), this.#t = Buffer.from(e.subarray(t)), Buffer.from(utf16Text(e.subarray(0, t), this.#e));
	}
};
function isUtf16(e) {
	return e === "utf-16le" || e === "utf-16be";
}
function toUtf8(e, t) {
	return isUtf16(t) ? Buffer.from(utf16Text(e.subarray(0, e.length & -2), t)) : e;
}
function encodingOf(e) {
	let [t, n] = e;
	return t === void 0 ? "unknown" : t !== 255 && t !== 254 ? "utf-8" : n === void 0 ? "unknown" : t === 255 && n === 254 ? "utf-16le" : t === 254 && n === 255 ? "utf-16be" : "utf-8";
}
function byteOrderMark(e) {
	return isUtf16(e) ? Buffer.from(e === "utf-16le" ? [255, 254] : [254, 255]) : NOTHING;
}
function afterLineFeed(e, t, n) {
	if (!isUtf16(t)) return e.indexOf(10) + 1;
	let r = t === "utf-16le" ? 0 : 1;
	for (let t = e.indexOf(10); t !== -1; t = e.indexOf(10, t + 1)) {
		let i = t - r;
		if (i >= n && (i - n) % 2 == 0 && e[i + 1 - r] === 0) return i + 2;
	}
	return 0;
}
function utf16Text(e, t) {
	return (t === "utf-16be" ? Buffer.from(e).swap16() : e).toString("utf16le");
}
function firstOf(e) {
	let t = e.length - 5;
	return [...e.slice(0, 5), ...t > 0 ? [`and ${t} more`] : []].join("; ");
}
const fileText = {
	beingChanged: (e) => `${e} are being changed by another pi that does not finish; nothing was changed.`,
	notKept: (e, t) => `${e} cannot be kept: ${require_texts.E(t)}. Nothing was changed.`,
	logNotKept: (e) => `not kept: ${require_texts.E(e)}`,
	logRemoved: "somebody removed it",
	logBegins: (e) => `older output dropped, it begins with ${e}`,
	logEndsEarly: (e) => `its end is not kept: ${require_texts.E(e)}`,
	ownersUnknown: "this system does not tell whom a directory belongs to",
	ofAnotherUser: (e) => `${require_texts.f(e)} belongs to another user`,
	isGone: (e) => `${require_texts.f(e)} is gone`,
	notReadable: (e, t) => `${require_texts.f(e)} cannot be looked through (${t})`,
	tooManyEntries: (e, t) => `${require_texts.f(e)} has more than ${t} entries`,
	othersCanWrite: (e) => `others can write to ${require_texts.f(e)} (chmod go-w ends that)`,
	noPackage: "pi-monitor does not find its own package.json.",
	notJson: (e) => `it is not JSON: ${require_texts.E(e)}`,
	beyondMost: (e) => `it is beyond the ${e} that are allowed`,
	someUnreadable: (e, t, n, r) => `${e} in ${require_texts.f(t)} could not all be read (${firstOf(n)}). The file was set aside as ${require_texts.f(r)}; what is sound in it goes on.`,
	noPlainFile: "it is no plain file",
	ofAnother: "it belongs to another user"
};
// extensions/core/files/open-log.ts
async function openLog(e) {
	let t = await (0, node_fs_promises.open)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK);
	try {
		if ((await t.stat()).isFile()) return t;
	} catch (e) {
		throw await t.close(), e;
	}
	throw await t.close(), Error(fileText.noPlainFile);
}
async function readLog(e, t, n = !1) {
	let r = await openLog(e);
	try {
		let { size: e } = await r.stat(), i = n ? void 0 : await readHeader(r), a = i?.bytes ?? 0, o = await readBytes(r, a, Math.min(a + 2, e)), s = encodingOf(o), c = {
			file: r,
			first: isUtf16(s) ? a + o.length : a,
			totalBytes: e,
			encoding: s
		};
		return {
			...await (t.from === "tail" ? readTail : readHead)(c, t),
			totalBytes: e,
			begins: i?.begins
		};
	} finally {
		await r.close();
	}
}
async function readTail(e, t) {
	let { first: n, totalBytes: r } = e, i = Math.max(n, r - t.maxBytes), a = isUtf16(e.encoding) ? 2 : 1, o = Math.min(r, n + Math.ceil((i - n) / a) * a), s = await readText(e, o, r), c = o > n && (await readText(e, o - a, o)).at(-1) !== 10, l = s.indexOf(10) + 1, u = c && (l === 0 || l === s.length);
	return {
		lines: linesOf(s.subarray(u ? firstWholeCharacter(s) : c ? l : 0)),
		isPartOfLine: u,
		hasMore: o > n
	};
}
async function readHead(e, t) {
	let { first: n, totalBytes: r } = e, i = Math.min(n + t.maxBytes, r), a = await readText(e, n, i), o = i < r && a.at(-1) !== 10, s = a.lastIndexOf(10) + 1, c = o && s === 0;
	return {
		lines: linesOf(a.subarray(0, c ? endOfLastWholeCharacter(a) : o ? s : a.length)),
		isPartOfLine: c,
		hasMore: i < r
	};
}
async function readHeader(e) {
	let t = await readBytes(e, 0, 128), n = t.indexOf(10), r = n === -1 ? void 0 : parseDroppedHeader(t.toString("latin1", 0, n));
	return r === void 0 ? void 0 : {
		begins: r,
		bytes: n + 1
	};
}
async function readText({ file: e, encoding: t }, n, r) {
	return toUtf8(await readBytes(e, n, r), t);
}
async function readBytes(e, t, n) {
	let { buffer: r, bytesRead: i } = await e.read(Buffer.alloc(n - t), 0, n - t, t);
	return r.subarray(0, i);
}
function linesOf(e) {
	let t = e.toString("utf8").split("\n");
	return t.at(-1) === "" && t.pop(), t;
}
function firstWholeCharacter(e) {
	let t = 0;
	for (; t < 3 && isContinuation(e[t]);) t++;
	return t;
}
function endOfLastWholeCharacter(e) {
	let t = e.length;
	for (; t > 0 && isContinuation(e[t - 1]);) t--;
	return t > 0 && (e[t - 1] ?? 0) >= 192 ? t - 1 : e.length;
}
function isContinuation(e = 0) {
	return (e & 192) == 128;
}
async function holdersOf(e, t) {
	return await new OpenFiles().holdersOf(e, t);
}
var OpenFiles = class {
	#e = new Map();
	#t = Promise.resolve();
	async holdersOf(e, t) {
		return e.length === 0 ? new Set() : (this.#t = this.#t.then(() => this.#n(t)), await this.#t, new Set(t.filter((t) => holdsOne(this.#e.get(t), e))));
	}
	holds(e, t) {
		let n = this.#e.get(e) ?? openFilesFromProc(e);
		return this.#e.set(e, n), holdsOne(n, t);
	}
	async #n(e) {
		let t = e.filter((e) => !this.#e.has(e));
		if (t.length !== 0) {
			if (hasProc) for (let [e, n] of t.entries()) e % 20 == 19 && await (0, node_timers_promises.setImmediate)(), this.#e.set(n, openFilesFromProc(n));
			else {
				let e = await openFilesFromLsof(t);
				for (let n of t) this.#e.set(n, e.get(n) ?? []);
			}
		}
	}
};
function isDevice(e) {
	return e.startsWith("/dev/");
}
function namesOfPipes(e, t) {
	return t.flatMap((t) => {
		let n = readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/${e}/fd/${t}`));
		return n !== void 0 && /^(?:socket|pipe):/.test(n) ? n : [];
	});
}
function isFile(e, t) {
	return isDevice(t) ? e === t : e.includes(t);
}
function holdsOne(e, t) {
	let isOne = ({ path: e, link: t }, n) => isFile(e, n) && (t === void 0 || !isDevice(n) || isSameDevice(t, n));
	return e?.some((e) => t.some((t) => isOne(e, t))) ?? !1;
}
function isSameDevice(e, t) {
	let [n, r] = [e, t].map((e) => readOfProcess(() => (0, node_fs.statSync)(e)));
	return n !== void 0 && r !== void 0 && n.dev === r.dev && n.rdev === r.rdev && n.ino === r.ino;
}
function openFilesFromProc(e) {
	return (readOfProcess(() => (0, node_fs.readdirSync)(`/proc/${e}/fd`)) ?? []).flatMap((t) => {
		let n = `/proc/${e}/fd/${t}`, r = readOfProcess(() => (0, node_fs.readlinkSync)(n));
		return r === void 0 ? [] : {
			path: r,
			link: n
		};
	});
}
async function openFilesFromLsof(e) {
	let { stdout: t } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
		"-n",
		"-P",
		"-w",
		"-F",
		"pn",
		"-p",
		e.join(",")
	], { maxBuffer: 67108864 }).catch((e) => {
		if (e.code !== 1) throw e;
		return { stdout: e.stdout ?? "" };
	}), n = new Map(), r = [];
	for (let e of t.split("\n")) e.startsWith("p") ? (r = [], n.set(Number(e.slice(1)), r)) : e.startsWith("n") && r.push({
		path: e.slice(1),
		link: void 0
	});
	return n;
}
// extensions/core/processes/shared-read.ts
var SharedRead = class {
	#e;
	#t;
	constructor(e) {
		this.#e = e;
	}
	ask() {
		return this.#t ??= this.#n(), this.#t;
	}
	async #n() {
		return await (0, node_timers_promises.setImmediate)(), this.#t = void 0, await this.#e();
	}
}, ProcessLook = class {
	table;
	line;
	#e = new OpenFiles();
	#t = new Map();
	constructor(e) {
		this.table = e, this.line = lineOf(process.pid, e);
	}
	async holdersOf(e, t) {
		return await this.#e.holdersOf(e, t);
	}
	async ancestorsThatHold(e) {
		if (hasProc) return (t) => this.#e.holds(t, e);
		let t = this.line.map((e) => e.pid).filter((e) => e !== process.pid), n = await this.holdersOf(e, t);
		return (e) => n.has(e);
	}
	environmentHolds(e, t) {
		let n = this.#t.get(e);
		return n === void 0 && (n = environmentOf(e), this.#t.set(e, n)), holdsEntry(n, t);
	}
};
const looks = new SharedRead(async () => new ProcessLook((await listProcesses()).filter((e) => !e.isZombie)));
async function lookAtProcesses() {
	return await looks.ask();
}
function carriesMarker(e, t) {
	return hasProc ? holdsEntry(environmentOf(e), t) : void 0;
}
function lineOf(e, t) {
	let n = new Map(t.map((e) => [e.pid, e])), r = new Set();
	for (let t = n.get(e); t && !r.has(t); t = n.get(t.parentPid)) r.add(t);
	return [...r];
}
function environmentOf(e) {
	return `\0${readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${e}/environ`, "latin1")) ?? ""}\0`;
}
function holdsEntry(e, t) {
	return e.includes(`\0${t}\0`);
}
// extensions/core/processes/task-marker.ts
const VARIABLE = "PI_MONITOR_MARK", MARKER = RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);
function newMarker() {
	let { pid: e, startTime: t } = processIdentity(process.pid);
	return `${VARIABLE}=${(0, node_crypto.randomUUID)()}.${e}.${t || "0"}.${pidNamespace()}`;
}
function piOfMarker(e) {
	let [, t, n, r] = MARKER.exec(e) ?? [];
	if (t !== void 0 && n !== void 0 && r === pidNamespace()) return {
		pid: Number(t),
		startTime: n
	};
}
// extensions/core/processes/ownership.ts
const nothingFound = {
	own: new Set(),
	strangers: new Set(),
	hadGroup: !1
};
function ownershipOf(e, t, n = nothingFound) {
	let { table: r, piAndAncestors: i, holders: a } = t, mayBelong = (t) => !i.has(t.pid) && !isOlder(t, e.leaderStartTime), o = n.hadGroup ? (t) => t.groupId === e.groupId : groupOf(e, t), s = new Set(e.leftByShell.map(identityKey)), c = strangersOf(e, t, n), holdsForTask = (e) => a.has(e.pid) && (t.carriesMarker?.(e.pid) || !c(e)), isRoot = (e) => o(e) || s.has(identityKey(e)) || n.own.has(e.pid) || holdsForTask(e), l = withDescendants(r.filter((e) => mayBelong(e) && isRoot(e)), r).filter(mayBelong), u = new Set(l.map((e) => e.pid));
	return {
		own: l,
		strangers: r.filter(({ pid: e }) => !u.has(e) && e !== t.pi && (a.has(e) || n.strangers.has(e)))
	};
}
function isSameGroup({ groupId: e }, t, n, r) {
	return r < 1e3 || [...t].some((t) => t.groupId === e && n.has(t.pid));
}
function startedByTask(e, t) {
	let n = strangersOf(e, t, nothingFound);
	return t.table.filter((e) => !t.piAndAncestors.has(e.pid) && !n(e) && t.carriesMarker?.(e.pid));
}
function strangersOf(e, { table: t, pi: n, piAndAncestors: r, ancestorHolds: i }, a) {
	let o = new Map(t.map((e) => [e.pid, e]));
	return (t) => {
		if (e.leaderStartTime === "") return !0;
		for (let s = t; s; s = o.get(s.parentPid)) {
			if (a.strangers.has(s.pid)) return !0;
			if (r.has(s.pid)) return s.pid !== n && i(s.pid);
			if (isOlder(s, e.leaderStartTime)) return !0;
		}
		return !1;
	};
}
function groupOf(e, { table: t, carriesMarker: n }) {
	let r = t.find((t) => t.pid === e.groupId), i = r?.startTime === e.leaderStartTime;
	return r && !i && e.leaderStartTime !== "" ? () => !1 : i || !n ? (t) => t.groupId === e.groupId : (t) => t.groupId === e.groupId && n(t.pid);
}
function identityKey({ pid: e, startTime: t }) {
	return `${e} ${t}`;
}
function withDescendants(e, t) {
	let n = Map.groupBy(t, (e) => e.parentPid), r = new Set(e);
	for (let e of r) for (let t of n.get(e.pid) ?? []) r.add(t);
	return [...r];
}
// extensions/core/processes/task-processes.ts
async function processesOf(e, t = nothingFound) {
	return ownershipOf(e, await factsOf(e, await lookAtProcesses(), "younger"), t);
}
async function processesStartedBy(e, t) {
	let n = await factsOf(e, await lookAtProcesses(), "younger"), r = startedByTask(e, n).map((e) => e.pid);
	return ownershipOf(e, n, {
		...t,
		own: new Set([...t.own, ...r])
	});
}
async function survivors(e) {
	let t = await lookAtProcesses(), n = carriersOf(e, t), { own: r, strangers: i } = ownershipOf(e, await factsOf(e, t, "all")), a = new Set([...r, ...i].map((e) => e.pid));
	return {
		own: r,
		strangers: i,
		independent: n.filter((e) => !a.has(e.pid))
	};
}
async function processesMarked({ marker: e }) {
	return carriersOf({
		marker: e,
		leaderStartTime: ""
	}, await lookAtProcesses());
}
async function membersOfGroup(e) {
	return isGroupEmpty(e.groupId) ? [] : (await lookAtProcesses()).table.filter((t) => t.groupId === e.groupId);
}
async function holdersOfOutput(e) {
	let t = await lookAtProcesses(), { holders: n } = await factsOf(e, t, "all");
	return t.table.filter((e) => n.has(e.pid));
}
async function ownLine() {
	if (!hasProc) return lineOf(process.pid, await listProcesses());
	let e = [];
	for (let t = readProcess(process.pid); t; t = readProcess(t.parentPid)) e.push(t);
	return e;
}
function isGroupEmpty(e) {
	try {
		return process.kill(-e, 0), !1;
	} catch (e) {
		return e.code === "ESRCH";
	}
}
async function factsOf(e, t, n) {
	let r = process.pid, { table: i } = t, mayCount = (t) => n === "all" || !isOlder(t, e.leaderStartTime), a = i.filter((e) => e.pid !== r && mayCount(e)).map((e) => e.pid);
	return {
		table: i,
		pi: r,
		piAndAncestors: new Set([1, ...t.line.map((e) => e.pid)]),
		holders: await t.holdersOf(e.outputs, a),
		ancestorHolds: await t.ancestorsThatHold(e.outputs),
		carriesMarker: hasProc ? (n) => t.environmentHolds(n, e.marker) : void 0
	};
}
function carriersOf({ leaderStartTime: e, marker: t }, n) {
	if (!hasProc) return [];
	let r = new Set(n.line), mayCarry = (t) => !r.has(t) && !isOlder(t, e);
	return n.table.filter((e) => mayCarry(e) && n.environmentHolds(e.pid, t));
}
// extensions/monitor/earlier/recorded-task.ts
function recordedIdentity({ pid: e, processes: t }) {
	let { leaderStartTime: n, marker: r, outputs: i } = t ?? {};
	if (!(!Number.isSafeInteger(e) || e <= 1) && typeof n == "string" && typeof r == "string" && Array.isArray(i) && i.every((e) => typeof e == "string")) return {
		groupId: e,
		leaderStartTime: n,
		marker: r,
		outputs: i
	};
}
function isLeft(e) {
	return isOpenHere(e) && recordedIdentity(e) !== void 0 && !mayBeKept(e);
}
function isKeptElsewhere(e) {
	let { owner: t } = e;
	return isOpenHere(e) && isIdentity(t) && t.pid !== process.pid && isSameProcess(t);
}
function endedWithPi(e) {
	if (e.endedAt !== void 0) return isEndReason(e.reason) && e.reason.kind === "session_end";
	let t = isLeft(e) ? recordedIdentity(e) : void 0;
	return t !== void 0 && !isSameProcess({
		pid: t.groupId,
		startTime: t.leaderStartTime
	});
}
function isOpenHere({ endedAt: e, machine: t }) {
	return e === void 0 && t === machineId();
}
function recordedGraceMs({ processes: e }) {
	let { graceMs: t } = e ?? {};
	return typeof t == "number" ? Math.min(Math.max(t, 0), 6e4) : 0;
}
async function terminateTask(e, t) {
	let { graceMs: n } = t, r = t.includeIndependent ? processesStartedBy : processesOf, i = new Map(), a = new Map(), o = new Set(), s = !1, c = 0, l = performance.now(), u = Infinity;
	for (let d = 4;; d = Math.min(d * 2, 50)) {
		let f = performance.now(), p = f - l < n ? "SIGTERM" : "SIGKILL", m = f - u > 3e3, signalled = () => {
			p === "SIGKILL" && (u = Math.min(u, performance.now()));
		}, h = c, keepsGroup = (n) => t.isLeaderHeld() || isSameGroup(e, i.values(), n, performance.now() - h), g, _;
		try {
			if (_ = living(i), s &&= keepsGroup(_), c = f, g = await r(e, {
				own: _,
				strangers: living(a),
				hadGroup: s
			}), s && !keepsGroup(living(i))) {
				s = !1;
				continue;
			}
		} catch (n) {
			if (t.isLeaderHeld() && signalGroupOnce(e.groupId, p, o), m) return {
				left: [...i.values()].filter(mayLive),
				unknown: n
			};
			signalled(), await (0, node_timers_promises.setTimeout)(50);
			continue;
		}
		let { own: v } = g;
		if (v.length === 0 || m) return {
			left: v,
			unknown: void 0
		};
		let y = v.filter((t) => t.groupId === e.groupId);
		s = y.length > 0, p === "SIGKILL" && y.some(mayLive) && signalGroup(e.groupId, p);
		for (let e of g.strangers) a.set(e.pid, e);
		for (let t of v) {
			i.set(t.pid, t);
			let n = `${p} ${t.pid} ${t.startTime}`, r = t.groupId === e.groupId && o.has(groupSignal(p));
			o.has(n) || r || p === "SIGTERM" && _.has(t.parentPid) || (o.add(n), sendSignal(t, p));
		}
		signalled(), await untilGone(v, d);
	}
}
async function untilGone(e, t) {
	let n = performance.now() + t, r = 1;
	do
		await (0, node_timers_promises.setTimeout)(r), r *= 2;
	while (performance.now() + r < n && e.some(mayRun));
}
function living(e) {
	return new Set([...e.values()].filter(isSameProcess).map((e) => e.pid));
}
function mayRun(e) {
	try {
		return isRunning(e);
	} catch {
		return !0;
	}
}
function mayLive(e) {
	try {
		return isSameProcess(e);
	} catch {
		return !0;
	}
}
function signalGroupOnce(e, t, n) {
	let r = groupSignal(t);
	n.has(r) || (n.add(r), signalGroup(e, t));
}
function groupSignal(e) {
	return `${e} group`;
}
function signalGroup(e, t) {
	try {
		process.kill(-e, t);
	} catch {}
}
function sendSignal(e, t) {
	try {
		if (!isSameProcess(e)) return;
		process.kill(e.pid, t), t === "SIGTERM" && process.kill(e.pid, "SIGCONT");
	} catch {}
}
// extensions/monitor/everywhere/stop-request.ts
const STOPPERS = ["other pi", "shell"];
function requestDirectory(e) {
	return `${e}-requests`;
}
async function openRequestDirectory(e) {
	let t = requestDirectory(e);
	await (0, node_fs_promises.mkdir)(t, { mode: 448 }).catch((e) => {
		if (e.code !== "EEXIST") throw e;
	});
	let n = await (0, node_fs_promises.lstat)(t);
	if (!n.isDirectory() || !isOursAlone(n)) throw Error(everywhereText.notOfUser(t));
	return t;
}
async function requestStop(e, t, n) {
	let r = await openRequestDirectory(e), i = (0, node_path.join)(r, t), a = (0, node_path.join)(r, `.${(0, node_crypto.randomUUID)()}`), o = await (0, node_fs_promises.open)(a, NEW_FILE, 384);
	return await o.writeFile(n).finally(() => o.close()), await (0, node_fs_promises.rename)(a, i), i;
}
async function takeRequest(e, t) {
	let n = (0, node_path.join)(e, t), r = await (0, node_fs_promises.open)(n, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK).catch(() => void 0);
	if (r) try {
		let e = await r.stat();
		if (!e.isFile() || !isOursAlone(e) || e.size > 32) return;
		let t = await r.readFile("utf8");
		return await (0, node_fs_promises.rm)(n), Date.now() - e.mtimeMs > 6e4 ? void 0 : STOPPERS.find((e) => e === t);
	} catch {
		return;
	} finally {
		await r.close();
	}
}
function isOursAlone({ uid: e, mode: t }) {
	return e === process.getuid?.() && !(t & 63);
}
Object.defineProperty(exports, "$", {
	enumerable: !0,
	get: function() {
		return listProcesses;
	}
}), Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return encodingOf;
	}
}), Object.defineProperty(exports, "B", {
	enumerable: !0,
	get: function() {
		return describeEndTo;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return namesOfPipes;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return Utf8Input;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return fileText;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return readTaskRecord;
	}
}), Object.defineProperty(exports, "G", {
	enumerable: !0,
	get: function() {
		return isFailure;
	}
}), Object.defineProperty(exports, "H", {
	enumerable: !0,
	get: function() {
		return describeExit;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return writeTaskRecord;
	}
}), Object.defineProperty(exports, "J", {
	enumerable: !0,
	get: function() {
		return droppedHeader;
	}
}), Object.defineProperty(exports, "K", {
	enumerable: !0,
	get: function() {
		return endText;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return ownerFacts;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return changeRecord;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return storedFacts;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return afterLineFeed;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return storedRecords;
	}
}), Object.defineProperty(exports, "Q", {
	enumerable: !0,
	get: function() {
		return isSameProcess;
	}
}), Object.defineProperty(exports, "R", {
	enumerable: !0,
	get: function() {
		return survivorFacts;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return holdersOf;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return openLog;
	}
}), Object.defineProperty(exports, "U", {
	enumerable: !0,
	get: function() {
		return isEndReason;
	}
}), Object.defineProperty(exports, "V", {
	enumerable: !0,
	get: function() {
		return describeEndToPerson;
	}
}), Object.defineProperty(exports, "W", {
	enumerable: !0,
	get: function() {
		return isEndedByUs;
	}
}), Object.defineProperty(exports, "X", {
	enumerable: !0,
	get: function() {
		return earliestStart;
	}
}), Object.defineProperty(exports, "Y", {
	enumerable: !0,
	get: function() {
		return parseDroppedHeader;
	}
}), Object.defineProperty(exports, "Z", {
	enumerable: !0,
	get: function() {
		return isIdentity;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return ownershipOf;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return endedWithPi;
	}
}), Object.defineProperty(exports, "at", {
	enumerable: !0,
	get: function() {
		return turn;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return carriesMarker;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return recordedGraceMs;
	}
}), Object.defineProperty(exports, "ct", {
	enumerable: !0,
	get: function() {
		return ID_CHARS;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return membersOfGroup;
	}
}), Object.defineProperty(exports, "dt", {
	enumerable: !0,
	get: function() {
		return reserveTaskFiles;
	}
}), Object.defineProperty(exports, "et", {
	enumerable: !0,
	get: function() {
		return processIdentity;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return ownLine;
	}
}), Object.defineProperty(exports, "ft", {
	enumerable: !0,
	get: function() {
		return NEW_FILE;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return nothingFound;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return survivors;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return terminateTask;
	}
}), Object.defineProperty(exports, "it", {
	enumerable: !0,
	get: function() {
		return hasProc;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return isUtf16;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return byteOrderMark;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return recordedIdentity;
	}
}), Object.defineProperty(exports, "lt", {
	enumerable: !0,
	get: function() {
		return TaskFiles;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return processesOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return requestStop;
	}
}), Object.defineProperty(exports, "nt", {
	enumerable: !0,
	get: function() {
		return readProcess;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return isKeptElsewhere;
	}
}), Object.defineProperty(exports, "ot", {
	enumerable: !0,
	get: function() {
		return everywhereText;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return processesMarked;
	}
}), Object.defineProperty(exports, "q", {
	enumerable: !0,
	get: function() {
		return endedText;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return takeRequest;
	}
}), Object.defineProperty(exports, "rt", {
	enumerable: !0,
	get: function() {
		return startTimeOf;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return isLeft;
	}
}), Object.defineProperty(exports, "st", {
	enumerable: !0,
	get: function() {
		return commandText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return openRequestDirectory;
	}
}), Object.defineProperty(exports, "tt", {
	enumerable: !0,
	get: function() {
		return readOfProcess;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return holdersOfOutput;
	}
}), Object.defineProperty(exports, "ut", {
	enumerable: !0,
	get: function() {
		return removeTaskFiles;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return newMarker;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return readLog;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return lineOf;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return piOfMarker;
	}
}), Object.defineProperty(exports, "z", {
	enumerable: !0,
	get: function() {
		return machineId;
	}
});
