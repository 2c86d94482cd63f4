// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), node_util = require("node:util");
// extensions/core/files/new-file.ts
const NEW_FILE = node_fs.constants.O_RDWR | node_fs.constants.O_CREAT | node_fs.constants.O_EXCL | node_fs.constants.O_NOFOLLOW, ID_CHARS = "23456789bcdfghjkmnpqrstvwxz";
function reserveTaskFiles(directory, prefix) {
	prepare(directory);
	for (let tries = 0;; tries++) {
		let files = taskFiles(directory, prefix + randomId(3 + Math.floor(tries / 20)));
		if (![
			files.stdoutPath,
			files.stderrPath,
			files.logPath
		].some(exists)) try {
			return (0, node_fs.closeSync)((0, node_fs.openSync)(files.recordPath, NEW_FILE, 384)), files;
		} catch (error) {
			if (error.code !== "EEXIST") return files;
		}
	}
}
function taskFiles(directory, id) {
	return {
		id,
		stdoutPath: (0, node_path.join)(directory, `${id}.stdout`),
		stderrPath: (0, node_path.join)(directory, `${id}.stderr`),
		logPath: (0, node_path.join)(directory, `${id}.log`),
		recordPath: (0, node_path.join)(directory, `${id}.json`)
	};
}
async function removeTaskFiles(files) {
	let paths = [
		files.stdoutPath,
		files.stderrPath,
		files.logPath,
		files.recordPath
	];
	await Promise.all(paths.map((path) => (0, node_fs_promises.rm)(path, { force: !0 }).catch(() => {})));
}
function prepare(directory) {
	try {
		(0, node_fs.mkdirSync)(directory, {
			recursive: !0,
			mode: 448
		}), (0, node_fs.lstatSync)(directory).isDirectory() && (0, node_fs.chmodSync)(directory, 448);
	} catch {}
}
function exists(path) {
	try {
		return (0, node_fs.lstatSync)(path, { throwIfNoEntry: !1 }) !== void 0;
	} catch {
		return !1;
	}
}
function randomId(length) {
	return Array.from({ length }, () => ID_CHARS[(0, node_crypto.randomInt)(27)]).join("");
}
// extensions/monitor/texts/commands.ts
const commandText = {
	forgotten: (count) => count === 0 ? "No ended task was left to forget." : `Ended tasks forgotten: ${count}. Their logs are kept.`,
	idOrAll: "an id or all",
	id: "an id",
	noMonitorRuns: "No monitor is running.",
	idOrName: "an id or a name",
	wrongLines: (text, min, max) => `lines is ${require_texts.N(text)}; allowed is an integer from ${min} to ${max}.`,
	bgNeedsCommand: "/bg needs the command to run: /bg --name build npm run build",
	wrongWake: (wake, values) => `--wake is ${require_texts.M(wake)}; allowed is one of ${values}.`,
	monitorNeedsCommand: "/monitor needs the command to run: /monitor --match 'ERROR|ready' tail -f app.log",
	wrongMonitorName: (name, most) => `--name is ${require_texts.M(name)}; allowed are 1 to ${most} characters, not all blank.`,
	startedMonitor: (id) => `Started monitor ${id}`,
	stopAll: "/monitor-stop all",
	stopHint: (id) => `/monitor-stop ${id} stops it`,
	wakes: (wake) => `wakes the agent with ${wake === "end" ? "its end" : "every event"}`,
	startedJob: (id) => `Started job ${id}`,
	logHint: (id) => `/bg-logs ${id} shows its log`,
	startedAgain: (task) => `Started again: ${task}`,
	startedAgainAs: (id, task) => `Started again as ${id}: ${task}`
}, everywhereText = {
	isGone: (id) => `${id} is gone.`,
	nothingRuns: "No pi of yours runs a task.",
	stopsIt: "stops it",
	ambiguous: (typed, count, ids) => `${count} tasks that run are called ${require_texts.M(typed, 80)}: ${require_texts.D(ids.join(", "))}${count > ids.length ? `, and ${count - ids.length} more` : ""}. Give an id.`,
	unknown: (typed) => `Unknown id or name ${require_texts.N(typed)}. pi-monitor list shows those that run.`,
	unconfirmed: "kept by its pi, but no process of it was found",
	ending: "ending, its pi is gone",
	pi: (pid, processPid) => pid === processPid ? "this pi" : `pi ${pid}`,
	lastLine: (line) => `last line: ${require_texts.M(line, 120)}`,
	helpList: "pi-monitor list: what every pi of yours runs",
	helpTail: "pi-monitor tail <id or name> [lines]: the end of a task's log; 20 lines unless given, at most 2000",
	helpStop: "pi-monitor stop <id or name>: stop a task, through its pi while that lives",
	hasEnded: (task, end) => `${task} has ended: ${end}.`,
	notOfThisMachine: (task) => `${task} was started on another machine, or before this one was started anew.`,
	doesNotFit: (task) => `${task}: what its record says does not fit what runs. Nothing was stopped.`,
	stopped: (task, pid, end) => `${task}, of pi ${pid}: ${end}`,
	noAnswer: (task, pid) => `${task} was not stopped: its pi (pid ${pid}) does not answer.`,
	endedWithoutPi: (task) => `Ended, since its pi was gone: ${task}`,
	unconfirmedStop: (task) => `${task}: its pi is gone, and nothing that lives confirms its record. Nothing was stopped.`,
	notOfUser: (directory) => `${require_texts.j(directory)} is not a directory of this user alone.`
}, turn = new class {
	#maxMs;
	#usedMs = 0;
	#startedMs;
	#next;
	constructor(maxMs = 4) {
		this.#maxMs = maxMs;
	}
	work(piece) {
		let startedMs = performance.now();
		this.#startedMs = startedMs;
		try {
			piece();
		} finally {
			this.#startedMs = void 0;
		}
		this.#usedMs += performance.now() - startedMs, this.#next ??= setImmediate(() => {
			this.#next = void 0, this.#usedMs = 0;
		});
	}
	isOver() {
		let underWayMs = this.#startedMs === void 0 ? 0 : performance.now() - this.#startedMs;
		return this.#usedMs + underWayMs >= this.#maxMs;
	}
}(), hasProc = process.platform === "linux" && process.env.PI_MONITOR_TEST_READERS !== "ps";
// extensions/core/processes/process-table.ts
function isIdentity(value) {
	let { pid, startTime } = value ?? {};
	return Number.isSafeInteger(pid) && typeof startTime == "string";
}
async function listProcesses() {
	return hasProc ? await listFromProc() : await listFromPs();
}
function readProcess(pid) {
	let stat = readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8"));
	if (stat === void 0) return;
	let nameEnd = stat.lastIndexOf(")"), fields = stat.slice(nameEnd + 2).split(" ");
	return {
		pid,
		parentPid: Number(fields[1]),
		groupId: Number(fields[2]),
		startTime: fields[19] ?? "",
		name: stat.slice(stat.indexOf("(") + 1, nameEnd),
		isZombie: fields[0] === "Z" || fields[0] === "X"
	};
}
function processIdentity(pid) {
	try {
		return {
			pid,
			startTime: hasProc ? readProcess(pid)?.startTime ?? "" : ""
		};
	} catch {
		return {
			pid,
			startTime: ""
		};
	}
}
async function startTimeOf(pid) {
	if (hasProc) return processIdentity(pid).startTime;
	let earliest = earliestStart();
	try {
		return (await listProcesses()).find((info) => info.pid === pid)?.startTime ?? earliest;
	} catch {
		return "";
	}
}
function earliestStart() {
	if (!hasProc) return psTime(new Date(Date.now() - 1e3));
	let [uptime = ""] = readOfProcess(() => (0, node_fs.readFileSync)("/proc/uptime", "utf8"))?.split(" ") ?? [], ticks = Number(uptime.replace(".", ""));
	return `${Math.max(ticks || 0, Number(processIdentity(process.pid).startTime))}`;
}
function psTime(date) {
	return date.toISOString().slice(0, 19).replaceAll(/\D/g, "");
}
function isOlder({ startTime }, than) {
	return Number(startTime) < Number(than);
}
function isSameProcess({ pid, startTime }) {
	if (hasProc) return readProcess(pid)?.startTime === startTime;
	try {
		return process.kill(pid, 0), !0;
	} catch (error) {
		return error.code === "EPERM";
	}
}
function isRunning(process) {
	if (!hasProc) return isSameProcess(process);
	let now = readProcess(process.pid);
	return now?.startTime === process.startTime && !now.isZombie;
}
async function listFromProc() {
	let pids = (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)), processes = [];
	for (let [index, pid] of pids.entries()) {
		index % 100 == 99 && await (0, node_timers_promises.setImmediate)();
		let info = readProcess(Number(pid));
		info && processes.push(info);
	}
	return processes;
}
async function listFromPs() {
	let { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart=,comm="], { env: {
		PATH: process.env.PATH,
		TZ: "UTC",
		LC_ALL: "C"
	} });
	return parsePs(stdout);
}
function parsePs(rows) {
	return rows.split("\n").flatMap((row) => {
		let [pid, parentPid, groupId, state, _weekday, month = "", day = "", time = "", year, ...name] = row.trim().split(/\s+/);
		if (pid === void 0 || state === void 0 || year === void 0) return [];
		let monthNumber = `${"JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month) / 3 + 1}`.padStart(2, "0");
		return {
			pid: Number(pid),
			parentPid: Number(parentPid),
			groupId: Number(groupId),
			startTime: `${year}${monthNumber}${day.padStart(2, "0")}${time.replaceAll(":", "")}`,
			name: name.join(" "),
			isZombie: state.startsWith("Z")
		};
	});
}
const NOT_THERE = new Set([
	"ENOENT",
	"ESRCH",
	"EACCES",
	"EPERM"
]);
function readOfProcess(read) {
	try {
		return read();
	} catch (error) {
		if (NOT_THERE.has(error.code)) return;
		throw error;
	}
}
// extensions/core/files/dropped-header.ts
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;
function droppedHeader(begins) {
	return require_texts.w.olderDropped(begins);
}
function parseDroppedHeader(line) {
	return HEADER.exec(line)?.[1];
}
// extensions/monitor/texts/ends.ts
const endText = {
	exited: (code) => `exited with code ${code}`,
	signaled: (signal) => `ended by signal ${signal} from outside`,
	outputHeld: (shell, processes) => `shell ${shell}; output still held by ${processes}`,
	beforeReady: (words) => `${words} before it was ready,`,
	userCommand: "the user's command",
	userInPanel: "the user in the panel",
	extension: "an extension",
	userElsewhere: "the user, from another pi",
	userInShell: "the user, from a shell",
	model: "the model",
	youElsewhere: "you, from another pi",
	youInShell: "you, from a shell",
	stoppedBy: (stoppedBy) => `stopped by ${stoppedBy}`,
	replacedBy: (by) => `replaced by ${by}`,
	deadline: (timeout) => `stopped at its deadline (${timeout})`,
	firehose: (linesPerSecond, windowSeconds) => `stopped as firehose: more than ${linesPerSecond} lines per second over ${windowSeconds} s, without a break of ${windowSeconds} s`,
	memory: (usedMib, maxMib) => `stopped: it took ${usedMib} MiB of memory (memoryMaxMiB ${maxMib})`,
	until: "ended with the line that it was to run for (until)",
	withSession: "ended with the session",
	flood: (linesPerSecond, windowSeconds) => `stopped: more than ${linesPerSecond} lines/s for ${windowSeconds} s`
}, SIGNAL = /^SIG[A-Z0-9]+$/, ID = /^[a-z0-9]+$/;
function isEndReason(value) {
	let reason = value ?? {};
	switch (reason.kind) {
		case "exited": return Number.isFinite(reason.code);
		case "signaled": return SIGNAL.test(reason.signal);
		case "stopped": return Object.hasOwn(STOPPED_BY, reason.by);
		case "replaced": return ID.test(reason.by);
		case "timeout": return Number.isFinite(reason.timeoutMs);
		case "firehose": return Number.isFinite(reason.linesPerSecond) && Number.isFinite(reason.windowSeconds);
		case "memory": return Number.isFinite(reason.maxMib) && Number.isFinite(reason.usedMib);
		case "failed": return typeof reason.message == "string";
		case "until":
		case "session_end": return !0;
		default: return !1;
	}
}
function isFailure(reason) {
	switch (reason.kind) {
		case "exited": return reason.code !== 0;
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
function isEndedByUs({ kind }) {
	return kind !== "exited" && kind !== "signaled";
}
const STOPPED_BY = {
	model: "you",
	command: endText.userCommand,
	panel: endText.userInPanel,
	extension: endText.extension,
	"other pi": endText.userElsewhere,
	shell: endText.userInShell
}, STOPPED_BY_TO_PERSON = {
	model: endText.model,
	"other pi": endText.youElsewhere,
	shell: endText.youInShell
};
function describeExit(reason) {
	return reason.kind === "exited" ? endText.exited(reason.code) : endText.signaled(reason.signal);
}
function timeoutText(timeoutMs, kind) {
	return kind === "job" ? `timeout_seconds ${timeoutMs / 1e3}` : `timeout_ms ${timeoutMs}`;
}
function describeEndReason(reason, kind) {
	switch (reason.kind) {
		case "exited":
		case "signaled": return describeExit(reason);
		case "stopped": return endText.stoppedBy(STOPPED_BY[reason.by]);
		case "replaced": return endText.replacedBy(reason.by);
		case "timeout": return endText.deadline(timeoutText(reason.timeoutMs, kind));
		case "firehose": return endText.firehose(reason.linesPerSecond, reason.windowSeconds);
		case "memory": return endText.memory(reason.usedMib, reason.maxMib);
		case "until": return endText.until;
		case "failed": return `failed: ${require_texts.E(reason.message)}`;
		case "session_end": return endText.withSession;
	}
}
function describeEndToPerson(reason, kind) {
	return reason.kind === "firehose" ? endText.flood(reason.linesPerSecond, reason.windowSeconds) : reason.kind === "stopped" ? endText.stoppedBy(STOPPED_BY_TO_PERSON[reason.by] ?? "you") : describeEndReason(reason, kind);
}
function describeEndTo(reader, reason, kind) {
	return reader === "model" ? describeEndReason(reason, kind) : describeEndToPerson(reason, kind);
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
function processFacts({ identity }, graceMs) {
	let { leaderStartTime, marker, outputs } = identity;
	return {
		leaderStartTime,
		marker,
		outputs,
		graceMs
	};
}
function endProcessFacts({ reason, unended, independent, holders, unknown }) {
	let isTold = reason.kind !== "session_end";
	return {
		...survivorFacts([
			...unended,
			...independent,
			...holders
		], isTold),
		unknown
	};
}
function survivorFacts(left, isTold) {
	return left.length === 0 ? {} : {
		survivors: left.map(({ pid, startTime, name }) => ({
			pid,
			startTime,
			name
		})),
		...isTold ? {} : { untold: !0 }
	};
}
// extensions/monitor/task/task-record.ts
async function writeTaskRecord(task) {
	let { spec, end, processes } = task, facts = {
		id: task.id,
		kind: task.kind,
		description: task.label,
		command: spec.command,
		directory: spec.directory,
		session: spec.sessionId,
		...ownerFacts(),
		startedBy: spec.startedBy,
		pid: processes?.pid,
		timeoutMs: spec.timeoutMs,
		...task.recordedFacts,
		startedAt: new Date(task.startedAtMs).toISOString(),
		endedAt: end && new Date(end.atMs).toISOString(),
		reason: end?.reason,
		logs: end && Object.fromEntries(task.logs.map(({ name, keeping }) => [name, keeping])),
		...end ? endProcessFacts(end) : { processes: processes && processFacts(processes, task.graceMs) }
	}, path = task.files.recordPath, newPath = `${path}.new`;
	try {
		(0, node_fs.rmSync)(newPath, { force: !0 });
		let file = (0, node_fs.openSync)(newPath, NEW_FILE, 384);
		try {
			(0, node_fs.writeFileSync)(file, recordText(facts));
		} finally {
			(0, node_fs.closeSync)(file);
		}
		(0, node_fs.renameSync)(newPath, path);
	} catch {
		await (0, node_fs_promises.rm)(newPath, { force: !0 }).catch(() => {}), end && await isEmpty(path) && await (0, node_fs_promises.rm)(path, { force: !0 }).catch(() => {});
	}
}
function recordText(facts) {
	return `${JSON.stringify(facts, null, 2)}\n`;
}
async function readTaskRecord(path) {
	try {
		return (await (0, node_fs_promises.lstat)(path)).isFile() ? checkedRecord(JSON.parse(await (0, node_fs_promises.readFile)(path, "utf8"))) : void 0;
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
function checkedRecord(facts) {
	if (typeof facts != "object" || !facts) throw TypeError("no record");
	let { owner, kind, reason, lines, logs } = facts, texts = TEXTS.flatMap((key) => typeof facts[key] == "string" ? [[key, facts[key]]] : []);
	return {
		...isIdentity(owner) && { owner },
		...(kind === "monitor" || kind === "job") && { kind },
		...Object.fromEntries(texts),
		...isEndReason(reason) && { reason },
		...Number.isSafeInteger(lines?.printed) && lines && { lines: { printed: lines.printed } },
		...typeof logs == "object" && !!logs && { logs: checkedLogs(logs) }
	};
}
function checkedLogs(logs) {
	return Object.fromEntries(Object.entries(logs).flatMap(([name, log]) => isLogKeeping(log) ? [[name, log]] : []));
}
function isLogKeeping(value) {
	if (typeof value != "object" || !value) return !1;
	let { begins, loss } = value, isBeginning = begins === void 0 || parseDroppedHeader(droppedHeader(String(begins))) === begins, isLoss = loss === void 0 || typeof loss?.message == "string" && Number.isSafeInteger(loss.keptBytes);
	return isBeginning && isLoss;
}
async function isEmpty(path) {
	return await (0, node_fs_promises.stat)(path).then(({ size }) => size === 0, () => !1);
}
// extensions/core/text/utf8-input.ts
const NOTHING = Buffer.alloc(0);
var Utf8Input = class {
	#encoding;
	#pending = NOTHING;
	constructor(encoding = "unknown") {
		this.#encoding = encoding;
	}
	push(chunk) {
		if (this.#encoding === "utf-8") return chunk;
		let bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
		if (this.#pending = NOTHING, this.#encoding !== "unknown") return this.#decode(bytes);
		let begins = encodingOf(bytes);
		return begins === "unknown" ? (this.#pending = Buffer.from(bytes), NOTHING) : (this.#encoding = begins, begins === "utf-8" ? bytes : this.#decode(bytes.subarray(2)));
	}
	end() {
		let rest = this.#pending;
		if (this.#pending = NOTHING, this.#encoding === "unknown" || rest.length === 0) return rest;
		let text = utf16Text(rest.subarray(0, rest.length & -2), this.#encoding);
		return Buffer.from(rest.length % 2 == 0 ? text : `${text}\ufffd`);
	}
	#decode(bytes) {
		let end = bytes.length & -2, highByte = bytes[this.#encoding === "utf-16le" ? end - 1 : end - 2] ?? 0;
		return end > 0 && (highByte & 252) == 216 && (end -= 2), this.#pending = Buffer.from(bytes.subarray(end)), Buffer.from(utf16Text(bytes.subarray(0, end), this.#encoding));
	}
};
function isUtf16(encoding) {
	return encoding === "utf-16le" || encoding === "utf-16be";
}
function toUtf8(bytes, encoding) {
	return isUtf16(encoding) ? Buffer.from(utf16Text(bytes.subarray(0, bytes.length & -2), encoding)) : bytes;
}
function encodingOf(bytes) {
	let [first, second] = bytes;
	return first === void 0 ? "unknown" : first !== 255 && first !== 254 ? "utf-8" : second === void 0 ? "unknown" : first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : "utf-8";
}
function byteOrderMark(encoding) {
	return isUtf16(encoding) ? Buffer.from(encoding === "utf-16le" ? [255, 254] : [254, 255]) : NOTHING;
}
function afterLineFeed(bytes, encoding, firstUnit) {
	if (!isUtf16(encoding)) return bytes.indexOf(10) + 1;
	let inUnit = encoding === "utf-16le" ? 0 : 1;
	for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
		let unit = at - inUnit;
		if (unit >= firstUnit && (unit - firstUnit) % 2 == 0 && bytes[unit + 1 - inUnit] === 0) return unit + 2;
	}
	return 0;
}
function utf16Text(bytes, encoding) {
	return (encoding === "utf-16be" ? Buffer.from(bytes).swap16() : bytes).toString("utf16le");
}
// extensions/core/texts/files.ts
const fileText = {
	beingChanged: (what) => `${what} are being changed by another pi that does not finish; nothing was changed.`,
	notKept: (what, message) => `${what} cannot be kept: ${require_texts.E(message)}. Nothing was changed.`,
	logNotKept: (message) => `not kept: ${require_texts.E(message)}`,
	logBegins: (begins) => `older output dropped, it begins with ${begins}`,
	logEndsEarly: (message) => `its end is not kept: ${require_texts.E(message)}`,
	ownersUnknown: "this system does not tell whom a directory belongs to",
	ofAnotherUser: (path) => `${require_texts.f(path)} belongs to another user`,
	isGone: (directory) => `${require_texts.f(directory)} is gone`,
	notReadable: (directory, code) => `${require_texts.f(directory)} cannot be looked through (${code})`,
	tooManyEntries: (directory, most) => `${require_texts.f(directory)} has more than ${most} entries`,
	othersCanWrite: (path) => `others can write to ${require_texts.f(path)} (chmod go-w ends that)`,
	noPackage: "pi-monitor does not find its own package.json.",
	notJson: (error) => `it is not JSON: ${require_texts.E(error)}`,
	beyondMost: (most) => `it is beyond the ${most} that are allowed`,
	someUnreadable: (what, path, problems, setAsidePath) => `${what} in ${require_texts.f(path)} could not all be read (${problems.join("; ")}). The file was set aside as ${require_texts.f(setAsidePath)}; what is sound in it goes on.`,
	noPlainFile: "it is no plain file",
	ofAnother: "it belongs to another user"
};
// extensions/core/files/open-log.ts
async function openLog(path) {
	let file = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK);
	try {
		if ((await file.stat()).isFile()) return file;
	} catch (error) {
		throw await file.close(), error;
	}
	throw await file.close(), Error(fileText.noPlainFile);
}
async function readLog(path, range, isFromStart = !1) {
	let file = await openLog(path);
	try {
		let { size: totalBytes } = await file.stat(), header = isFromStart ? void 0 : await readHeader(file), afterHeader = header?.bytes ?? 0, mark = await readBytes(file, afterHeader, Math.min(afterHeader + 2, totalBytes)), encoding = encodingOf(mark), content = {
			file,
			first: isUtf16(encoding) ? afterHeader + mark.length : afterHeader,
			totalBytes,
			encoding
		};
		return {
			...await (range.from === "tail" ? readTail : readHead)(content, range),
			totalBytes,
			begins: header?.begins
		};
	} finally {
		await file.close();
	}
}
async function readTail(content, range) {
	let { first, totalBytes } = content, wanted = Math.max(first, totalBytes - range.maxBytes), unit = isUtf16(content.encoding) ? 2 : 1, start = Math.min(totalBytes, first + Math.ceil((wanted - first) / unit) * unit), bytes = await readText(content, start, totalBytes), isWithinLine = start > first && (await readText(content, start - unit, start)).at(-1) !== 10, afterLine = bytes.indexOf(10) + 1, isPartOfLine = isWithinLine && (afterLine === 0 || afterLine === bytes.length);
	return {
		lines: linesOf(bytes.subarray(isPartOfLine ? firstWholeCharacter(bytes) : isWithinLine ? afterLine : 0)),
		isPartOfLine,
		hasMore: start > first
	};
}
async function readHead(content, range) {
	let { first, totalBytes } = content, end = Math.min(first + range.maxBytes, totalBytes), bytes = await readText(content, first, end), isWithinLine = end < totalBytes && bytes.at(-1) !== 10, afterLastLine = bytes.lastIndexOf(10) + 1, isPartOfLine = isWithinLine && afterLastLine === 0;
	return {
		lines: linesOf(bytes.subarray(0, isPartOfLine ? endOfLastWholeCharacter(bytes) : isWithinLine ? afterLastLine : bytes.length)),
		isPartOfLine,
		hasMore: end < totalBytes
	};
}
async function readHeader(file) {
	let start = await readBytes(file, 0, 128), lineFeed = start.indexOf(10), begins = lineFeed === -1 ? void 0 : parseDroppedHeader(start.toString("latin1", 0, lineFeed));
	return begins === void 0 ? void 0 : {
		begins,
		bytes: lineFeed + 1
	};
}
async function readText({ file, encoding }, start, end) {
	return toUtf8(await readBytes(file, start, end), encoding);
}
async function readBytes(file, start, end) {
	let { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
	return buffer.subarray(0, bytesRead);
}
function linesOf(bytes) {
	let lines = bytes.toString("utf8").split("\n");
	return lines.at(-1) === "" && lines.pop(), lines;
}
function firstWholeCharacter(bytes) {
	let start = 0;
	for (; start < 3 && isContinuation(bytes[start]);) start++;
	return start;
}
function endOfLastWholeCharacter(bytes) {
	let end = bytes.length;
	for (; end > 0 && isContinuation(bytes[end - 1]);) end--;
	return end > 0 && (bytes[end - 1] ?? 0) >= 192 ? end - 1 : bytes.length;
}
function isContinuation(byte = 0) {
	return (byte & 192) == 128;
}
async function holdersOf(files, pids) {
	return await new OpenFiles().holdersOf(files, pids);
}
var OpenFiles = class {
	#filesOf = new Map();
	#read = Promise.resolve();
	async holdersOf(files, pids) {
		return files.length === 0 ? new Set() : (this.#read = this.#read.then(() => this.#readMissing(pids)), await this.#read, new Set(pids.filter((pid) => holdsOne(this.#filesOf.get(pid), files))));
	}
	holds(pid, files) {
		let open = this.#filesOf.get(pid) ?? openFilesFromProc(pid);
		return this.#filesOf.set(pid, open), holdsOne(open, files);
	}
	async #readMissing(pids) {
		let missing = pids.filter((pid) => !this.#filesOf.has(pid));
		if (missing.length !== 0) {
			if (hasProc) for (let [index, pid] of missing.entries()) index % 20 == 19 && await (0, node_timers_promises.setImmediate)(), this.#filesOf.set(pid, openFilesFromProc(pid));
			else {
				let found = await openFilesFromLsof(missing);
				for (let pid of missing) this.#filesOf.set(pid, found.get(pid) ?? []);
			}
		}
	}
};
function isDevice(file) {
	return file.startsWith("/dev/");
}
function namesOfPipes(pid, descriptors) {
	return descriptors.flatMap((descriptor) => {
		let name = readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
		return name !== void 0 && /^(?:socket|pipe):/.test(name) ? name : [];
	});
}
function isFile(path, file) {
	return isDevice(file) ? path === file : path.includes(file);
}
function holdsOne(open, files) {
	let isOne = ({ path, link }, file) => isFile(path, file) && (link === void 0 || !isDevice(file) || isSameDevice(link, file));
	return open?.some((one) => files.some((file) => isOne(one, file))) ?? !1;
}
function isSameDevice(one, other) {
	let [a, b] = [one, other].map((path) => readOfProcess(() => (0, node_fs.statSync)(path)));
	return a !== void 0 && b !== void 0 && a.dev === b.dev && a.rdev === b.rdev && a.ino === b.ino;
}
function openFilesFromProc(pid) {
	return (readOfProcess(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []).flatMap((descriptor) => {
		let link = `/proc/${pid}/fd/${descriptor}`, path = readOfProcess(() => (0, node_fs.readlinkSync)(link));
		return path === void 0 ? [] : {
			path,
			link
		};
	});
}
async function openFilesFromLsof(pids) {
	let { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
		"-n",
		"-P",
		"-w",
		"-F",
		"pn",
		"-p",
		pids.join(",")
	], { maxBuffer: 67108864 }).catch((error) => {
		if (error.code !== 1) throw error;
		return { stdout: error.stdout ?? "" };
	}), found = new Map(), ofProcess = [];
	for (let row of stdout.split("\n")) row.startsWith("p") ? (ofProcess = [], found.set(Number(row.slice(1)), ofProcess)) : row.startsWith("n") && ofProcess.push({
		path: row.slice(1),
		link: void 0
	});
	return found;
}
// extensions/core/processes/shared-read.ts
var SharedRead = class {
	#read;
	#next;
	constructor(read) {
		this.#read = read;
	}
	ask() {
		return this.#next ??= this.#begin(), this.#next;
	}
	async #begin() {
		return await (0, node_timers_promises.setImmediate)(), this.#next = void 0, await this.#read();
	}
}, ProcessLook = class {
	table;
	line;
	#openFiles = new OpenFiles();
	#environments = new Map();
	constructor(table) {
		this.table = table, this.line = lineOf(process.pid, table);
	}
	async holdersOf(files, pids) {
		return await this.#openFiles.holdersOf(files, pids);
	}
	async ancestorsThatHold(files) {
		if (hasProc) return (pid) => this.#openFiles.holds(pid, files);
		let ancestors = this.line.map((info) => info.pid).filter((pid) => pid !== process.pid), holders = await this.holdersOf(files, ancestors);
		return (pid) => holders.has(pid);
	}
	environmentHolds(pid, marker) {
		let environment = this.#environments.get(pid);
		return environment === void 0 && (environment = environmentOf(pid), this.#environments.set(pid, environment)), holdsEntry(environment, marker);
	}
};
const looks = new SharedRead(async () => new ProcessLook((await listProcesses()).filter((info) => !info.isZombie)));
async function lookAtProcesses() {
	return await looks.ask();
}
function carriesMarker(pid, marker) {
	return hasProc ? holdsEntry(environmentOf(pid), marker) : void 0;
}
function lineOf(pid, table) {
	let byPid = new Map(table.map((info) => [info.pid, info])), line = new Set();
	for (let at = byPid.get(pid); at && !line.has(at); at = byPid.get(at.parentPid)) line.add(at);
	return [...line];
}
function environmentOf(pid) {
	return `\0${readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/environ`, "latin1")) ?? ""}\0`;
}
function holdsEntry(environment, entry) {
	return environment.includes(`\0${entry}\0`);
}
// extensions/core/processes/task-marker.ts
const VARIABLE = "PI_MONITOR_MARK", MARKER = RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);
function newMarker() {
	let { pid, startTime } = processIdentity(process.pid);
	return `${VARIABLE}=${(0, node_crypto.randomUUID)()}.${pid}.${startTime || "0"}.${pidNamespace()}`;
}
function piOfMarker(marker) {
	let [, pid, startTime, namespace] = MARKER.exec(marker) ?? [];
	if (pid !== void 0 && startTime !== void 0 && namespace === pidNamespace()) return {
		pid: Number(pid),
		startTime
	};
}
// extensions/core/processes/ownership.ts
const nothingFound = {
	own: new Set(),
	strangers: new Set(),
	hadGroup: !1
};
function ownershipOf(task, facts, before = nothingFound) {
	let { table, piAndAncestors, holders } = facts, mayBelong = (info) => !piAndAncestors.has(info.pid) && !isOlder(info, task.leaderStartTime), isInGroup = before.hadGroup ? (info) => info.groupId === task.groupId : groupOf(task, facts), wasInGroup = new Set(task.leftByShell.map(identityKey)), belongsToStranger = strangersOf(task, facts, before), holdsForTask = (info) => holders.has(info.pid) && (facts.carriesMarker?.(info.pid) || !belongsToStranger(info)), isRoot = (info) => isInGroup(info) || wasInGroup.has(identityKey(info)) || before.own.has(info.pid) || holdsForTask(info), own = withDescendants(table.filter((info) => mayBelong(info) && isRoot(info)), table).filter(mayBelong), isOwn = new Set(own.map((info) => info.pid));
	return {
		own,
		strangers: table.filter(({ pid }) => !isOwn.has(pid) && pid !== facts.pi && (holders.has(pid) || before.strangers.has(pid)))
	};
}
function startedByTask(task, facts) {
	let belongsToStranger = strangersOf(task, facts, nothingFound);
	return facts.table.filter((info) => !facts.piAndAncestors.has(info.pid) && !belongsToStranger(info) && facts.carriesMarker?.(info.pid));
}
function strangersOf(task, { table, pi, piAndAncestors, ancestorHolds }, before) {
	let byPid = new Map(table.map((info) => [info.pid, info]));
	return (info) => {
		if (task.leaderStartTime === "") return !0;
		for (let at = info; at; at = byPid.get(at.parentPid)) {
			if (before.strangers.has(at.pid)) return !0;
			if (piAndAncestors.has(at.pid)) return at.pid !== pi && ancestorHolds(at.pid);
			if (isOlder(at, task.leaderStartTime)) return !0;
		}
		return !1;
	};
}
function groupOf(task, { table, carriesMarker }) {
	let leader = table.find((info) => info.pid === task.groupId), isSameLeader = leader?.startTime === task.leaderStartTime;
	return leader && !isSameLeader && task.leaderStartTime !== "" ? () => !1 : isSameLeader || !carriesMarker ? (info) => info.groupId === task.groupId : (info) => info.groupId === task.groupId && carriesMarker(info.pid);
}
function identityKey({ pid, startTime }) {
	return `${pid} ${startTime}`;
}
function withDescendants(roots, table) {
	let children = Map.groupBy(table, (info) => info.parentPid), found = new Set(roots);
	for (let info of found) for (let child of children.get(info.pid) ?? []) found.add(child);
	return [...found];
}
// extensions/core/processes/task-processes.ts
async function processesOf(task, before = nothingFound) {
	return ownershipOf(task, await factsOf(task, await lookAtProcesses(), "younger"), before);
}
async function processesStartedBy(task, before) {
	let facts = await factsOf(task, await lookAtProcesses(), "younger"), started = startedByTask(task, facts).map((info) => info.pid);
	return ownershipOf(task, facts, {
		...before,
		own: new Set([...before.own, ...started])
	});
}
async function survivors(task) {
	let look = await lookAtProcesses(), carriers = carriersOf(task, look), { own, strangers } = ownershipOf(task, await factsOf(task, look, "all")), isNamed = new Set([...own, ...strangers].map((info) => info.pid));
	return {
		own,
		strangers,
		independent: carriers.filter((info) => !isNamed.has(info.pid))
	};
}
async function processesMarked({ marker }) {
	return carriersOf({
		marker,
		leaderStartTime: ""
	}, await lookAtProcesses());
}
async function membersOfGroup(task) {
	return isGroupEmpty(task.groupId) ? [] : (await lookAtProcesses()).table.filter((info) => info.groupId === task.groupId);
}
async function holdersOfOutput(task) {
	let look = await lookAtProcesses(), { holders } = await factsOf(task, look, "all");
	return look.table.filter((info) => holders.has(info.pid));
}
async function ownLine() {
	if (!hasProc) return lineOf(process.pid, await listProcesses());
	let line = [];
	for (let info = readProcess(process.pid); info; info = readProcess(info.parentPid)) line.push(info);
	return line;
}
function isGroupEmpty(groupId) {
	try {
		return process.kill(-groupId, 0), !1;
	} catch (error) {
		return error.code === "ESRCH";
	}
}
async function factsOf(task, look, ofHolders) {
	let pi = process.pid, { table } = look, mayCount = (info) => ofHolders === "all" || !isOlder(info, task.leaderStartTime), candidates = table.filter((info) => info.pid !== pi && mayCount(info)).map((info) => info.pid);
	return {
		table,
		pi,
		piAndAncestors: new Set([1, ...look.line.map((info) => info.pid)]),
		holders: await look.holdersOf(task.outputs, candidates),
		ancestorHolds: await look.ancestorsThatHold(task.outputs),
		carriesMarker: hasProc ? (pid) => look.environmentHolds(pid, task.marker) : void 0
	};
}
function carriersOf({ leaderStartTime, marker }, look) {
	if (!hasProc) return [];
	let line = new Set(look.line), mayCarry = (info) => !line.has(info) && !isOlder(info, leaderStartTime);
	return look.table.filter((info) => mayCarry(info) && look.environmentHolds(info.pid, marker));
}
async function terminateTask(task, options) {
	let { graceMs } = options, look = options.includeIndependent ? processesStartedBy : processesOf, known = new Map(), strangers = new Map(), signaled = new Set(), hadGroup = !1, lookedAtMs = 0, startedAtMs = performance.now(), killedAtMs = Infinity;
	for (let lookMs = 4;; lookMs = Math.min(lookMs * 2, 50)) {
		let nowMs = performance.now(), signal = nowMs - startedAtMs < graceMs ? "SIGTERM" : "SIGKILL", isTooLate = nowMs - killedAtMs > 3e3, signalled = () => {
			signal === "SIGKILL" && (killedAtMs = Math.min(killedAtMs, performance.now()));
		}, found, stillThere;
		try {
			stillThere = living(known), hadGroup &&= options.isLeaderHeld() || isSameGroup(task, known, stillThere, nowMs - lookedAtMs), lookedAtMs = nowMs, found = await look(task, {
				own: stillThere,
				strangers: living(strangers),
				hadGroup
			});
		} catch (error) {
			if (options.isLeaderHeld() && signalGroupOnce(task.groupId, signal, signaled), isTooLate) return {
				left: [...known.values()].filter(mayLive),
				unknown: error
			};
			signalled(), await (0, node_timers_promises.setTimeout)(50);
			continue;
		}
		let { own } = found;
		if (own.length === 0 || isTooLate) return {
			left: own,
			unknown: void 0
		};
		let members = own.filter((info) => info.groupId === task.groupId);
		hadGroup = members.length > 0, signal === "SIGKILL" && members.some(mayLive) && signalGroup(task.groupId, signal);
		for (let info of found.strangers) strangers.set(info.pid, info);
		for (let info of own) {
			known.set(info.pid, info);
			let once = `${signal} ${info.pid} ${info.startTime}`, hadGroupSignal = info.groupId === task.groupId && signaled.has(groupSignal(signal));
			signaled.has(once) || hadGroupSignal || signal === "SIGTERM" && stillThere.has(info.parentPid) || (signaled.add(once), sendSignal(info, signal));
		}
		signalled(), await untilGone(own, lookMs);
	}
}
function isSameGroup(task, known, stillThere, sinceLookMs) {
	return sinceLookMs < 1e3 || [...known.values()].some((info) => info.groupId === task.groupId && stillThere.has(info.pid));
}
async function untilGone(processes, maxMs) {
	let endMs = performance.now() + maxMs, pauseMs = 1;
	do
		await (0, node_timers_promises.setTimeout)(pauseMs), pauseMs *= 2;
	while (performance.now() + pauseMs < endMs && processes.some(mayRun));
}
function living(processes) {
	return new Set([...processes.values()].filter(isSameProcess).map((info) => info.pid));
}
function mayRun(info) {
	try {
		return isRunning(info);
	} catch {
		return !0;
	}
}
function mayLive(info) {
	try {
		return isSameProcess(info);
	} catch {
		return !0;
	}
}
function signalGroupOnce(groupId, signal, signaled) {
	let once = groupSignal(signal);
	signaled.has(once) || (signaled.add(once), signalGroup(groupId, signal));
}
function groupSignal(signal) {
	return `${signal} group`;
}
function signalGroup(groupId, signal) {
	try {
		process.kill(-groupId, signal);
	} catch {}
}
function sendSignal(info, signal) {
	try {
		if (!isSameProcess(info)) return;
		process.kill(info.pid, signal), signal === "SIGTERM" && process.kill(info.pid, "SIGCONT");
	} catch {}
}
// extensions/monitor/everywhere/stop-request.ts
const STOPPERS = ["other pi", "shell"];
function requestDirectory(taskDirectory) {
	return `${taskDirectory}-requests`;
}
async function openRequestDirectory(taskDirectory) {
	let directory = requestDirectory(taskDirectory);
	await (0, node_fs_promises.mkdir)(directory, { mode: 448 }).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
	let stats = await (0, node_fs_promises.lstat)(directory);
	if (!stats.isDirectory() || !isOursAlone(stats)) throw Error(everywhereText.notOfUser(directory));
	return directory;
}
async function requestStop(taskDirectory, id, by) {
	let directory = await openRequestDirectory(taskDirectory), path = (0, node_path.join)(directory, id), newPath = (0, node_path.join)(directory, `.${(0, node_crypto.randomUUID)()}`), file = await (0, node_fs_promises.open)(newPath, NEW_FILE, 384);
	return await file.writeFile(by).finally(() => file.close()), await (0, node_fs_promises.rename)(newPath, path), path;
}
async function takeRequest(directory, id) {
	let path = (0, node_path.join)(directory, id), file = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK).catch(() => void 0);
	if (file) try {
		let stats = await file.stat();
		if (!stats.isFile() || !isOursAlone(stats) || stats.size > 32) return;
		let by = await file.readFile("utf8");
		return await (0, node_fs_promises.rm)(path), Date.now() - stats.mtimeMs > 6e4 ? void 0 : STOPPERS.find((stopper) => stopper === by);
	} catch {
		return;
	} finally {
		await file.close();
	}
}
function isOursAlone({ uid, mode }) {
	return uid === process.getuid?.() && !(mode & 63);
}
Object.defineProperty(exports, "$", {
	enumerable: !0,
	get: function() {
		return commandText;
	}
}), Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return ownerFacts;
	}
}), Object.defineProperty(exports, "B", {
	enumerable: !0,
	get: function() {
		return droppedHeader;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return afterLineFeed;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return readTaskRecord;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return isUtf16;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return describeExit;
	}
}), Object.defineProperty(exports, "G", {
	enumerable: !0,
	get: function() {
		return listProcesses;
	}
}), Object.defineProperty(exports, "H", {
	enumerable: !0,
	get: function() {
		return earliestStart;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return isEndReason;
	}
}), Object.defineProperty(exports, "J", {
	enumerable: !0,
	get: function() {
		return readProcess;
	}
}), Object.defineProperty(exports, "K", {
	enumerable: !0,
	get: function() {
		return processIdentity;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return isEndedByUs;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return machineId;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return describeEndTo;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return recordText;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return describeEndToPerson;
	}
}), Object.defineProperty(exports, "Q", {
	enumerable: !0,
	get: function() {
		return everywhereText;
	}
}), Object.defineProperty(exports, "R", {
	enumerable: !0,
	get: function() {
		return isFailure;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return Utf8Input;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return encodingOf;
	}
}), Object.defineProperty(exports, "U", {
	enumerable: !0,
	get: function() {
		return isIdentity;
	}
}), Object.defineProperty(exports, "V", {
	enumerable: !0,
	get: function() {
		return parseDroppedHeader;
	}
}), Object.defineProperty(exports, "W", {
	enumerable: !0,
	get: function() {
		return isSameProcess;
	}
}), Object.defineProperty(exports, "X", {
	enumerable: !0,
	get: function() {
		return hasProc;
	}
}), Object.defineProperty(exports, "Y", {
	enumerable: !0,
	get: function() {
		return startTimeOf;
	}
}), Object.defineProperty(exports, "Z", {
	enumerable: !0,
	get: function() {
		return turn;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return holdersOf;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return holdersOfOutput;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return openLog;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return processesMarked;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return nothingFound;
	}
}), Object.defineProperty(exports, "et", {
	enumerable: !0,
	get: function() {
		return ID_CHARS;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return ownershipOf;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return lineOf;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return carriesMarker;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return terminateTask;
	}
}), Object.defineProperty(exports, "it", {
	enumerable: !0,
	get: function() {
		return NEW_FILE;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return survivorFacts;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return writeTaskRecord;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return processesOf;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return piOfMarker;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return requestStop;
	}
}), Object.defineProperty(exports, "nt", {
	enumerable: !0,
	get: function() {
		return reserveTaskFiles;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return membersOfGroup;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return newMarker;
	}
}), Object.defineProperty(exports, "q", {
	enumerable: !0,
	get: function() {
		return readOfProcess;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return takeRequest;
	}
}), Object.defineProperty(exports, "rt", {
	enumerable: !0,
	get: function() {
		return taskFiles;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return ownLine;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return openRequestDirectory;
	}
}), Object.defineProperty(exports, "tt", {
	enumerable: !0,
	get: function() {
		return removeTaskFiles;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return survivors;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return namesOfPipes;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return byteOrderMark;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return fileText;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return readLog;
	}
}), Object.defineProperty(exports, "z", {
	enumerable: !0,
	get: function() {
		return endText;
	}
});
