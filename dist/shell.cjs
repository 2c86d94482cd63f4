// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_crypto = require("node:crypto"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_timers_promises = require("node:timers/promises"), node_child_process = require("node:child_process"), node_util = require("node:util"), get_east_asian_width = require("get-east-asian-width");
// extensions/core/text/joiner.ts
const JOINED_LETTER = String.raw`[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mong}\p{scx=Orya}\p{scx=Sinh}\p{scx=Syrc}\p{scx=Taml}\p{scx=Telu}]]`, SPELLING_JOINER = String.raw`(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`, HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`, EMOJI = String.raw`\p{RGI_Emoji}`, STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`;
let keptOrHidden;
function keptOrHiddenCharacters() {
	return keptOrHidden ??= RegExp(`(?<kept>${EMOJI}|${SPELLING_JOINER})|${HIDDEN}|${STRAY_MARK}`, "gv"), keptOrHidden;
}
const PRINTABLE_ASCII = /^[ -~]*$/;
function visible(text) {
	return visiblePieces(text).map((piece) => piece.text).join("");
}
function visibleLines(text) {
	return text.split("\n").map((line) => line.split("	").map(visible).join("	"));
}
function countEscapes(text) {
	return visiblePieces(text.replace(/[\n\t]/g, " ")).filter((piece) => piece.isEscape).length;
}
function visiblePieces(text) {
	if (PRINTABLE_ASCII.test(text)) return [{
		text,
		isEscape: !1
	}];
	let pieces = [], shownTo = 0, show = (end) => {
		end > shownTo && pieces.push({
			text: text.slice(shownTo, end),
			isEscape: !1
		});
	};
	for (let match of text.matchAll(keptOrHiddenCharacters())) match.groups?.kept === void 0 && (show(match.index), pieces.push({
		text: escapeOf(match[0]),
		isEscape: !0
	}), shownTo = match.index + match[0].length);
	return show(text.length), pieces;
}
function escapeOf(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	let code = character.codePointAt(0) ?? 0, hex = code.toString(16);
	return code <= 255 ? `\\x${hex.padStart(2, "0")}` : code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
// extensions/core/text/label.ts
var label_exports = require_rolldown_runtime.t({
	commandLabel: () => commandLabel,
	errorLabel: () => errorLabel,
	label: () => label,
	lineCount: () => lineCount,
	nameLabel: () => nameLabel,
	pathLabel: () => pathLabel,
	quotedLabel: () => quotedLabel,
	valueLabel: () => valueLabel
});
const DELIMITER = /["\\]/g, PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;
function label(text, maxChars = 200) {
	return bounded(text, maxChars, (piece) => piece);
}
function quotedLabel(text, maxChars = 200) {
	return `"${bounded(text, maxChars, (piece) => piece.replace(DELIMITER, "\\$&"))}"`;
}
function nameLabel(text, maxChars = 200) {
	return PLAIN_WORD.test(text) && text.length <= maxChars ? text : quotedLabel(text, maxChars);
}
function pathLabel(path) {
	return nameLabel(path, 4e4);
}
function valueLabel(value, maxChars = 200) {
	return typeof value == "string" ? quotedLabel(value, maxChars) : label(JSON.stringify(value) ?? String(value), maxChars);
}
function errorLabel(error, maxChars = 1e3) {
	return label(error instanceof Error ? error.message : String(error), maxChars);
}
function commandLabel(command, maxChars = 200) {
	let lines = lineCount(command), start = label(command, maxChars);
	return lines > 1 ? `(${lines} lines) ${start}` : start;
}
function lineCount(command) {
	return command.replace(/\n$/, "").split("\n").length;
}
function bounded(text, maxChars, show) {
	let whole = "", cut = "";
	for (let { text: piece, isEscape } of visiblePieces(text.slice(0, maxChars + 32))) for (let unit of isEscape ? [piece] : graphemes(piece)) {
		if (whole += isEscape ? unit : show(unit), whole.length > maxChars) return cut + "…";
		whole.length <= maxChars - 1 && (cut = whole);
	}
	return whole;
}
function* graphemes(text) {
	for (let { segment } of segmenter().segment(text)) yield segment;
}
let graphemeSegmenter;
function segmenter() {
	return graphemeSegmenter ??= new Intl.Segmenter(void 0, { granularity: "grapheme" }), graphemeSegmenter;
}
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
	forgotten: (count) => `Ended tasks forgotten: ${count}. Their logs are kept.`,
	idOrAll: "an id or all",
	id: "an id",
	noMonitorRuns: "No monitor is running.",
	idOrName: "an id or a name",
	wrongLines: (text, min, max) => `lines is ${valueLabel(text)}; allowed is an integer from ${min} to ${max}.`,
	bgNeedsCommand: "/bg needs the command to run: /bg --name build npm run build",
	wrongWake: (wake, values) => `--wake is ${quotedLabel(wake)}; allowed is one of ${values}.`,
	monitorNeedsCommand: "/monitor needs the command to run: /monitor --match 'ERROR|ready' tail -f app.log",
	wrongMonitorName: (name, most) => `--name is ${quotedLabel(name)}; allowed are 1 to ${most} characters, not all blank.`,
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
	ambiguous: (typed, count, ids) => `${count} tasks that run are called ${quotedLabel(typed, 80)}: ${label(ids.join(", "))}${count > ids.length ? `, and ${count - ids.length} more` : ""}. Give an id.`,
	unknown: (typed) => `Unknown id or name ${valueLabel(typed)}. pi-monitor list shows those that run.`,
	unconfirmed: "kept by its pi, but no process of it was found",
	ending: "ending, its pi is gone",
	pi: (pid, processPid) => pid === processPid ? "this pi" : `pi ${pid}`,
	lastLine: (line) => `last line: ${quotedLabel(line, 120)}`,
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
	notOfUser: (directory) => `${pathLabel(directory)} is not a directory of this user alone.`
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
	let earliest = psTime(new Date(Date.now() - 1e3));
	try {
		return (await listProcesses()).find((info) => info.pid === pid)?.startTime ?? earliest;
	} catch {
		return "";
	}
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
// extensions/core/texts/marks.ts
const mark = {
	restOfLine: (afterLine, linesBefore) => afterLine === 0 ? `the rest of line ${linesBefore + 1}` : `line ${linesBefore + 2}`,
	olderDropped: (begins) => `[older output dropped; ${begins} follows]`
}, MARK = /…\(\d+ bytes left out\)…/;
function leftOutMark(bytes) {
	return `…(${bytes} bytes left out)…`;
}
function lacksMiddle(line) {
	return MARK.test(line);
}
// extensions/core/files/dropped-header.ts
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;
function droppedHeader(begins) {
	return mark.olderDropped(begins);
}
function parseDroppedHeader(line) {
	return HEADER.exec(line)?.[1];
}
// extensions/monitor/texts/ends.ts
const endText$1 = {
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
}, SIGNAL = /^SIG[A-Z0-9]+$/, ID$1 = /^[a-z0-9]+$/;
function isEndReason(value) {
	let reason = value ?? {};
	switch (reason.kind) {
		case "exited": return Number.isFinite(reason.code);
		case "signaled": return SIGNAL.test(reason.signal);
		case "stopped": return Object.hasOwn(STOPPED_BY, reason.by);
		case "replaced": return ID$1.test(reason.by);
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
	command: endText$1.userCommand,
	panel: endText$1.userInPanel,
	extension: endText$1.extension,
	"other pi": endText$1.userElsewhere,
	shell: endText$1.userInShell
}, STOPPED_BY_TO_PERSON = {
	model: endText$1.model,
	"other pi": endText$1.youElsewhere,
	shell: endText$1.youInShell
};
function describeExit(reason) {
	return reason.kind === "exited" ? endText$1.exited(reason.code) : endText$1.signaled(reason.signal);
}
function timeoutText(timeoutMs, kind) {
	return kind === "job" ? `timeout_seconds ${timeoutMs / 1e3}` : `timeout_ms ${timeoutMs}`;
}
function describeEndReason(reason, kind) {
	switch (reason.kind) {
		case "exited":
		case "signaled": return describeExit(reason);
		case "stopped": return endText$1.stoppedBy(STOPPED_BY[reason.by]);
		case "replaced": return endText$1.replacedBy(reason.by);
		case "timeout": return endText$1.deadline(timeoutText(reason.timeoutMs, kind));
		case "firehose": return endText$1.firehose(reason.linesPerSecond, reason.windowSeconds);
		case "memory": return endText$1.memory(reason.usedMib, reason.maxMib);
		case "until": return endText$1.until;
		case "failed": return `failed: ${errorLabel(reason.message)}`;
		case "session_end": return endText$1.withSession;
	}
}
function describeEndToPerson(reason, kind) {
	return reason.kind === "firehose" ? endText$1.flood(reason.linesPerSecond, reason.windowSeconds) : reason.kind === "stopped" ? endText$1.stoppedBy(STOPPED_BY_TO_PERSON[reason.by] ?? "you") : describeEndReason(reason, kind);
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
// extensions/monitor/earlier/stored-record.ts
const RECORD = RegExp(`^([jm][${ID_CHARS}]{3,})\\.json$`);
async function storedRecords(directory, without = new Set()) {
	let names = await (0, node_fs_promises.readdir)(directory).catch(() => []), records = [];
	for (let name of names) {
		let id = RECORD.exec(name)?.[1];
		if (!(id === void 0 || without.has(id))) {
			for (; turn.isOver();) await (0, node_timers_promises.setImmediate)();
			turn.work(() => {
				let path = (0, node_path.join)(directory, name), facts = readFacts(path);
				facts && records.push({
					id,
					path,
					facts
				});
			});
		}
	}
	return records;
}
async function changeRecord({ path }, isStill, changes) {
	let newPath = `${path}.new`, file = await openNew(newPath);
	if (!file) return !1;
	try {
		let facts = readFacts(path);
		if (!facts || !isStill(facts)) throw Error("changed meanwhile");
		return await file.appendFile(recordText({
			...facts,
			...changes
		})).finally(() => file.close()), await (0, node_fs_promises.rename)(newPath, path), !0;
	} catch {
		return await file.close().catch(() => {}), await (0, node_fs_promises.rm)(newPath, { force: !0 }).catch(() => {}), !1;
	}
}
function mayBeKept({ owner }) {
	return !isIdentity(owner) || isSameProcess(owner);
}
async function openNew(path) {
	let file = await (0, node_fs_promises.open)(path, NEW_FILE, 384).catch(() => void 0);
	if (file) return file;
	let stats = await (0, node_fs_promises.lstat)(path).catch(() => void 0);
	stats && Date.now() - stats.mtimeMs > 6e4 && await (0, node_fs_promises.rm)(path, { force: !0 }).catch(() => {});
}
function readFacts(path) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK);
		let stats = (0, node_fs.fstatSync)(file);
		if (!stats.isFile() || stats.size > 1048576 || stats.uid !== process.getuid?.()) return;
		let facts = JSON.parse((0, node_fs.readFileSync)(file, "utf8"));
		return typeof facts == "object" && facts ? { ...facts } : void 0;
	} catch {
		return;
	} finally {
		file !== void 0 && (0, node_fs.closeSync)(file);
	}
}
async function idTyped(directory, typed) {
	let records = await storedRecords(directory);
	if (records.some(({ id }) => id === typed)) return typed;
	let named = records.filter(({ facts }) => facts.description === typed).sort((a, b) => startOf$1(a).localeCompare(startOf$1(b))), running = named.filter(({ facts }) => facts.endedAt === void 0);
	if (running.length > 1) {
		let ids = running.slice(0, 10).map(({ id }) => id);
		throw Error(everywhereText.ambiguous(typed, running.length, ids));
	}
	return (running[0] ?? named.at(-1))?.id ?? typed;
}
function unknownTask(typed) {
	return Error(everywhereText.unknown(typed));
}
function startOf$1({ facts }) {
	return String(facts.startedAt);
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
async function readLog(path, range, isFromStart = !1) {
	let file = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW);
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
const KEPT = [
	SPELLING_JOINER,
	String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
	String.raw`(?<=[\p{Emoji}--[\x00-\x7f]])[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
	String.raw`(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
	[
		String.raw`(?<=\p{Unified_Ideograph})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
		String.raw`(?<=[[\p{Sm}\p{scx=Mymr}\p{scx=Phag}]--[\x00-\x7f]])\ufe00`,
		String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`
	].join("|")
].join("|"), INVISIBLE = new RegExp(String.raw`(${KEPT})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`, "gv");
function withoutInvisible(text) {
	return text.replace(INVISIBLE, (_, kept) => kept ?? "");
}
// extensions/core/text/terminal-parser.ts
const NUMBER_MAX = 1e6;
function runTerminal(text, from, to, actions) {
	let at = from;
	for (; at < to;) {
		let code = text.charCodeAt(at);
		if (isPrintable(code)) {
			let end = endOfPrintable(text, at + 1, to);
			actions.write(text, at, end), at = end;
		} else code === 27 ? at = text.charCodeAt(at + 1) === 91 ? runSequence(text, at + 2, actions) : runEscape(text, at + 1, actions) : code === 155 ? at = runSequence(text, at + 1, actions) : ((code >= 8 && code <= 10 || code === 13) && actions.control(code), at++);
	}
	return at;
}
function isPrintable(code) {
	return code >= 32 && code < 127 || code >= 160;
}
function endOfPrintable(text, from, to) {
	let end = from;
	for (; end < to && isPrintable(text.charCodeAt(end));) end++;
	return end === to && (text.charCodeAt(end - 1) & 64512) == 55296 && (text.charCodeAt(end) & 64512) == 56320 ? end + 1 : end;
}
function runSequence(text, from, actions) {
	let at = from, first = 0, second = 0, parameter = 0, isPart = !1, isKnown = !0, code = text.charCodeAt(at);
	for (; code >= 48 && code <= 63; code = text.charCodeAt(++at)) if (code === 59) parameter++, isPart = !1;
	else if (code === 58) isPart = !0;
	else if (code > 57) isKnown = !1;
	else if (isPart) continue;
	else parameter === 0 ? first = Math.min(NUMBER_MAX, 10 * first + code - 48) : parameter === 1 && (second = Math.min(NUMBER_MAX, 10 * second + code - 48));
	for (; code >= 32 && code <= 47; code = text.charCodeAt(++at)) isKnown = !1;
	return code >= 64 && code <= 126 ? (isKnown && actions.sequence(code, first, second), at + 1) : from;
}
function runEscape(text, from, actions) {
	let at = from, code = text.charCodeAt(at);
	for (; code >= 32 && code <= 47;) code = text.charCodeAt(++at);
	return code >= 48 && code <= 126 ? (actions.escape(code), at + 1) : from;
}
// extensions/core/text/character-width.ts
const widthOf$1 = get_east_asian_width.eastAsianWidth, ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;
function characterWidth(character) {
	let codePoint = character.codePointAt(0) ?? 0;
	return codePoint < 768 ? codePoint === 173 ? 0 : 1 : ZERO_WIDTH.test(character) ? 0 : widthOf$1(codePoint);
}
// extensions/core/text/terminal-row.ts
const widthOf = characterWidth;
var TerminalRow = class {
	lastWrite = 0;
	#cells = [];
	get length() {
		return this.#cells.length;
	}
	write(text, from, to, column) {
		this.#fillTo(column);
		let cells = this.#cells, at = column;
		for (let index = from; index < to;) {
			let code = text.charCodeAt(index);
			if (code < 768 && code !== 173) {
				at < cells.length && this.#clearFor(at, 1), cells[at++] = text.charAt(index++);
				continue;
			}
			let character = String.fromCodePoint(text.codePointAt(index) ?? 0);
			index += character.length;
			let width = widthOf(character);
			width > 0 ? (at < cells.length && this.#clearFor(at, width), cells[at] = character, width === 2 && (cells[at + 1] = ""), at += width) : at > 0 && this.#append(character, at - 1);
		}
		return at;
	}
	tab(column) {
		let stop = nextTabStop(column), cells = this.#cells;
		for (cells.length < stop && this.#fillTo(column); cells.length < stop;) cells.push("	");
		return stop;
	}
	erase(start, end) {
		this.#split(start), this.#split(end), end >= this.length ? this.#cells.length = Math.min(start, this.length) : this.#cells.fill(" ", start, end);
	}
	isBlank() {
		return this.#cells.every((cell) => cell === " " || cell === "	" || cell.trim() === "");
	}
	text() {
		let cells = this.#cells;
		if (!cells.includes("	")) return cells.join("");
		let text = "", tabs = 0;
		for (let column = 0; column < cells.length; column++) {
			let cell = cells[column] ?? "";
			tabs > 0 && cell !== "	" && (text += " ".repeat(tabs), tabs = 0), cell === "	" ? ++tabs > 0 && column % 8 == 7 && (text += "	", tabs = 0) : text += cell;
		}
		return text + " ".repeat(tabs);
	}
	#fillTo(column) {
		let cells = this.#cells;
		for (; cells.length < column;) cells.push(" ");
	}
	#clearFor(column, width) {
		this.#split(column), this.#split(column + width);
	}
	#split(column) {
		column >= this.#cells.length || this.#cells[column] !== "" || (this.#cells[column - 1] = " ", this.#cells[column] = " ");
	}
	#append(mark, column) {
		let at = this.#cells[column] === "" ? column - 1 : column;
		this.#cells[at] !== "	" && (this.#cells[at] += mark);
	}
};
function nextTabStop(column) {
	return column - column % 8 + 8;
}
var TerminalScreen = class {
	#text;
	#keepsAbove;
	#done = 0;
	#rows = new Map();
	#row = 0;
	#current;
	#column = 0;
	#bottom = 0;
	#home;
	#saved = {
		aboveBottom: 0,
		column: 0
	};
	#writes = 0;
	#cellsLeft;
	constructor(text, keepsAbove) {
		this.#text = text, this.#keepsAbove = keepsAbove, this.#cellsLeft = Math.min(65536, 4096 + 2 * text.length);
	}
	run(maxChars = Infinity) {
		let to = Math.min(this.#text.length, this.#done + maxChars);
		return this.#done = runTerminal(this.#text, this.#done, to, this), this.#done >= this.#text.length;
	}
	rows() {
		let first = [...this.#rows.keys()].reduce((least, row) => Math.min(least, row), 0);
		return Array.from({ length: this.#bottom - first + 1 }, (_, index) => this.#textAt(first + index));
	}
	row() {
		let shown = this.#current?.isBlank() === !1 ? this.#current : void 0;
		if (!shown) for (let row of this.#rows.values()) row.lastWrite > (shown?.lastWrite ?? 0) && !row.isBlank() && (shown = row);
		return shown?.text().trimEnd() ?? "";
	}
	redrawn(othersMaxChars) {
		let drawn = this.#othersWithin(othersMaxChars);
		this.#current && drawn.push([this.#row, this.#current]), drawn.sort(([, one], [, other]) => one.lastWrite - other.lastWrite);
		let { aboveBottom, column } = this.#saved, isSaved = aboveBottom > 0 || column > 0, last = drawn.at(-1)?.[0] === this.#row && this.#column === this.#current?.length && !isSaved ? drawn.pop() : void 0;
		return [
			...drawn.map(([number, row]) => atRow(this.#bottom - number, row.text())),
			...isSaved ? [atRow(aboveBottom, `${toColumn(column)}\x1b7`)] : [],
			up(this.#bottom - this.#row),
			last === void 0 ? toColumn(this.#column) : last[1].text()
		].join("");
	}
	#othersWithin(maxChars) {
		let others = [], chars = 0;
		for (let [number, row] of this.#rows) if (!(number === this.#row || row.isBlank())) {
			if (chars += row.text().length, chars > maxChars) return [];
			others.push([number, row]);
		}
		return others;
	}
	#textAt(row) {
		return this.#rows.get(row)?.text().trimEnd() ?? "";
	}
	write(text, from, to) {
		let row = this.#reached();
		row.lastWrite = ++this.#writes, this.#column = row.write(text, from, to, this.#column);
	}
	control(code) {
		code === 13 ? this.#column = 0 : code === 8 ? this.#moveTo(this.#column - 1) : code === 9 ? this.#tab() : (this.#column = 0, this.#goTo(this.#row + 1));
	}
	escape(final) {
		final === 99 ? (this.#clear(), this.#goHome(1, 1)) : final === 55 ? this.#save() : final === 56 ? this.#restore() : final === 77 && this.#up(1);
	}
	sequence(finalCode, first, second) {
		let final = String.fromCharCode(finalCode), count = Math.max(1, first);
		switch (final) {
			case "A":
			case "F":
				this.#up(count), final === "F" && (this.#column = 0);
				break;
			case "B":
			case "E":
				this.#toRow(Math.min(this.#row + count, this.#bottom)), final === "E" && (this.#column = 0);
				break;
			case "C":
			case "a":
				this.#moveTo(this.#column + count);
				break;
			case "D":
				this.#moveTo(this.#column - count);
				break;
			case "G":
			case "`":
				this.#moveTo(count - 1);
				break;
			case "H":
			case "f":
				this.#goHome(count, Math.max(1, second));
				break;
			case "J":
				this.#eraseRows(first);
				break;
			case "K":
				this.#eraseInRow(first);
				break;
			case "X":
				this.#erase(this.#column, this.#column + count);
				break;
			case "s":
				this.#save();
				break;
			case "u": this.#restore();
		}
	}
	#needed() {
		return this.#current || (this.#current = new TerminalRow(), this.#rows.set(this.#row, this.#current)), this.#current;
	}
	#reached() {
		let row = this.#needed(), missing = this.#column - row.length;
		return missing > 0 && !this.#spend(missing) && (this.#column = row.length), row;
	}
	#tab() {
		let row = this.#reached(), stop = nextTabStop(this.#column);
		(stop <= row.length || this.#spend(stop - row.length)) && (this.#column = row.tab(this.#column));
	}
	#toRow(row) {
		row !== this.#row && (this.#row = row, this.#current = this.#rows.get(row));
	}
	#moveTo(column) {
		let edge = Math.max(199, this.#current?.length ?? 0, this.#column);
		this.#column = Math.max(0, Math.min(column, edge));
	}
	#up(count) {
		this.#toRow(Math.max(this.#row - count, this.#bottom - 100 + 1));
	}
	#goTo(row) {
		this.#toRow(row), this.#bottom = Math.max(this.#bottom, row), !this.#keepsAbove && this.#rows.size > 1100 && this.#forgetAbove();
	}
	#forgetAbove() {
		let kept = new Map(), last;
		for (let [number, row] of this.#rows) number > this.#bottom - 100 ? kept.set(number, row) : row.lastWrite > (last?.[1].lastWrite ?? 0) && !row.isBlank() && (last = [number, row]);
		last && kept.set(...last), this.#rows = kept;
	}
	#goHome(row, column) {
		this.#home ??= this.#bottom + +!this.#isEmptyFrom(this.#bottom), this.#goTo(this.#home + Math.min(row, 100) - 1), this.#moveTo(column - 1);
	}
	#save() {
		this.#saved = {
			aboveBottom: this.#bottom - this.#row,
			column: this.#column
		};
	}
	#restore() {
		this.#toRow(this.#bottom - this.#saved.aboveBottom), this.#moveTo(this.#saved.column);
	}
	#eraseInRow(how) {
		how === 0 ? this.#erase(this.#column, Infinity) : how === 1 ? this.#erase(0, this.#column + 1) : how === 2 && this.#erase(0, Infinity);
	}
	#eraseRows(how) {
		let isAtHome = this.#row === this.#home && this.#column === 0;
		if (how === 2 || how === 3 || how === 0 && isAtHome) this.#clear();
		else if (how === 1) this.#eraseInRow(1);
		else if (how === 0) {
			this.#eraseInRow(0);
			for (let row = this.#row + 1; row <= this.#bottom && this.#spend(1); row++) this.#rows.delete(row);
		}
	}
	#clear() {
		let fromHome = this.#home === void 0 ? 0 : this.#row - this.#home, home = this.#home ?? this.#bottom;
		this.#home = this.#isEmptyFrom(home) ? home : this.#bottom + 1, this.#goTo(this.#home + Math.max(0, fromHome));
	}
	#isEmptyFrom(row) {
		return this.#bottom === row && (this.#rows.get(row)?.length ?? 0) === 0;
	}
	#erase(start, end) {
		let row = this.#current;
		!row || start >= row.length || (end >= row.length || this.#spend(end - start)) && row.erase(start, end);
	}
	#spend(cells) {
		return cells <= 0 ? !0 : cells > this.#cellsLeft ? !1 : (this.#cellsLeft -= cells, !0);
	}
};
function up(rows) {
	return rows === 0 ? "" : `\x1b[${rows}A`;
}
function toColumn(column) {
	return `\x1b[${column + 1}G`;
}
function atRow(aboveBottom, drawn) {
	return `${up(aboveBottom)}${drawn}\r${aboveBottom === 0 ? "" : `\x1b[${aboveBottom}B`}`;
}
// extensions/core/text/clean.ts
const NOT_PLAIN = /[\u034f\u17b4-\u17b5\u180b-\u180f\ufe00-\ufe0f\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud82f\ud834\udb40-\udb43]/, CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g, SEPARATOR = /[\x0b\x0c\x85\u2028\u2029]/g, CONTROL_STRING = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g, CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g, ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g, REDRAWS = /[\b\r]|(?:\x1b\[|\x9b)[\d;:]*[A-HJKX`afsu]|\x1b[78Mc]/, CHANGES_ROW = /(?:\x1b\[|\x9b)[\d;:]*[ABEFHJfu]|\x1b[8Mc]/, UNFINISHED = /(?:\x1b(?:[\]PX^_][^\x07\x1b]*|\[[0-?]*[ -/]*|[ -/]*)|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*|\x9b[0-?]*[ -/]*)$/, PART_CHARS = 4096;
function clean(line) {
	return new Cleaning().begin(line, Infinity) ?? "";
}
var Cleaning = class {
	#screen;
	begin(line, maxChars = PART_CHARS) {
		if (!NOT_PLAIN.test(line)) return line;
		let text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
		return REDRAWS.test(text) ? (this.#screen = new TerminalScreen(text, !1), this.goOn(maxChars)) : withoutInvisible(withoutSequences(text));
	}
	goOn(maxChars = PART_CHARS) {
		if (!this.#screen?.run(maxChars)) return;
		let shown = this.#screen.row();
		return this.#screen = void 0, withoutInvisible(shown);
	}
};
function unlessRedrawn(line) {
	let text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
	return REDRAWS.test(text) ? void 0 : text;
}
function plainPart(text) {
	return NOT_PLAIN.test(text) ? withoutInvisible(withoutSequences(text)) : text;
}
function cleanLines(text) {
	return CHANGES_ROW.test(text) ? screenOf(textWithSequences(text), !0).rows().map(withoutInvisible) : text.split("\n").map(clean);
}
function mayRedraw(bytes) {
	return bytes.includes(13) || bytes.includes(27) || bytes.includes(8);
}
function redrawn(beginning, othersMaxChars) {
	let unfinished = UNFINISHED.exec(beginning.slice(-1024))?.[0] ?? "";
	return screenOf(textWithSequences(beginning.slice(0, beginning.length - unfinished.length)), !1).redrawn(othersMaxChars) + unfinished;
}
function screenOf(text, keepsAbove) {
	let screen = new TerminalScreen(text, keepsAbove);
	return screen.run(), screen;
}
function textWithSequences(text) {
	return (!text.includes("\x1B") && !/[\x90-\x9f]/.test(text) ? text : text.replace(CONTROL_STRING, "")).replace(SEPARATOR, " ");
}
function withoutSequences(text) {
	return text.replace(CONTROL_SEQUENCE, "").replace(ESCAPE_SEQUENCE, "").replace(CONTROL, "");
}
function withoutLastReturns(line) {
	let end = line.length;
	for (; line[end - 1] === "\r";) end--;
	return line.slice(0, end);
}
function plainLine(text) {
	return clean(text.replace(/\s+/g, " ").trim());
}
function withoutTabs(line) {
	return line.replaceAll("	", "    ");
}
function mainLogPath(directory, id) {
	let { logPath, stdoutPath } = taskFiles(directory, id);
	return id.startsWith("j") ? logPath : stdoutPath;
}
async function lastLines(directory, id, maxBytes) {
	let { lines } = await readLog(mainLogPath(directory, id), {
		from: "tail",
		maxBytes
	});
	return cleanLines(lines.join("\n"));
}
async function lastLine(directory, id) {
	return (await lastLines(directory, id, 4096).catch(() => [])).findLast((line) => line.trim() !== "");
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
// extensions/monitor/earlier/recorded-task.ts
function recordedIdentity({ pid, processes }) {
	let { leaderStartTime, marker, outputs } = processes ?? {};
	if (!(!Number.isSafeInteger(pid) || pid <= 1) && typeof leaderStartTime == "string" && typeof marker == "string" && Array.isArray(outputs) && outputs.every((name) => typeof name == "string")) return {
		groupId: pid,
		leaderStartTime,
		marker,
		outputs
	};
}
function recordedGraceMs({ processes }) {
	let { graceMs } = processes ?? {};
	return typeof graceMs == "number" ? Math.min(Math.max(graceMs, 0), 6e4) : 0;
}
// extensions/core/processes/left-task.ts
async function findLeftTask(recorded) {
	let pi = piOfMarker(recorded.marker);
	if (!hasProc || !pi || isSameProcess(pi)) return { kind: "not left" };
	if (isGuarded(pi)) return { kind: "guarded" };
	let carriers = (await processesMarked(recorded)).filter((info) => isOurs(info.pid));
	if (carriers.length === 0) return { kind: "gone" };
	let { groupId, leaderStartTime, marker } = recorded;
	return {
		kind: "left",
		identity: {
			groupId,
			leaderStartTime: carriers.some((info) => info.pid === groupId && info.startTime === leaderStartTime) ? leaderStartTime : "",
			marker,
			outputs: await heldBy(carriers.map((info) => info.pid), recorded.outputs),
			leftByShell: []
		}
	};
}
const OUTPUT = /^\/pi-monitor-[^/]{6}\/\d+\.pipe$/;
async function heldBy(pids, outputs) {
	let held = [];
	for (let output of outputs.filter((name) => OUTPUT.test(name))) (await holdersOf([output], pids)).size > 0 && held.push(output);
	return held;
}
function isGuarded({ pid, startTime }) {
	return (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)).some((other) => {
		let words = readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${other}/cmdline`, "utf8"))?.split("\0") ?? [];
		return words.some((word, at) => word.endsWith("/guardian.sh") && words[at + 1] === `${pid}.${startTime}`);
	});
}
function isOurs(pid) {
	return readOfProcess(() => (0, node_fs.statSync)(`/proc/${pid}`).uid) === process.getuid?.();
}
async function terminateTask(task, options) {
	let { graceMs } = options, look = options.includeIndependent ? processesStartedBy : processesOf, known = new Map(), strangers = new Map(), signaled = new Set(), hadGroup = !1, startedAtMs = performance.now(), killedAtMs = Infinity;
	for (let lookMs = 4;; lookMs = Math.min(lookMs * 2, 50)) {
		let nowMs = performance.now(), signal = nowMs - startedAtMs < graceMs ? "SIGTERM" : "SIGKILL", isTooLate = nowMs - killedAtMs > 3e3, signalled = () => {
			signal === "SIGKILL" && (killedAtMs = Math.min(killedAtMs, performance.now()));
		}, found, stillThere;
		try {
			stillThere = living(known), found = await look(task, {
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
		hadGroup = own.some((info) => info.groupId === task.groupId), hadGroup && signal === "SIGKILL" && signalGroup(task.groupId, signal);
		for (let info of found.strangers) strangers.set(info.pid, info);
		for (let info of own) {
			known.set(info.pid, info);
			let once = `${signal} ${info.pid} ${info.startTime}`, hadGroupSignal = info.groupId === task.groupId && signaled.has(groupSignal(signal));
			signaled.has(once) || hadGroupSignal || signal === "SIGTERM" && stillThere.has(info.parentPid) || (signaled.add(once), sendSignal(info, signal));
		}
		signalled(), await untilGone(own, lookMs);
	}
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
// extensions/monitor/earlier/tasks-of-dead-pis.ts
var tasks_of_dead_pis_exports = require_rolldown_runtime.t({ endTasksOfDeadPis: () => endTasksOfDeadPis });
async function endTasksOfDeadPis(records, killDaemons) {
	let left = records.filter(({ facts }) => isLeft(facts));
	return (await Promise.all(left.map((record) => endTask(record, killDaemons)))).includes(!0);
}
function isLeft(facts) {
	return facts.endedAt === void 0 && facts.machine === machineId() && recordedIdentity(facts) !== void 0 && !mayBeKept(facts);
}
async function endTask(record, killDaemons) {
	let recorded = recordedIdentity(record.facts);
	if (!recorded) return !1;
	let found = await findLeftTask(recorded);
	if (found.kind === "guarded") return !0;
	if (found.kind === "not left" || !await changeRecord(record, isLeft, ownerFacts())) return !1;
	let left = found.kind === "left" ? await end(found.identity, record, killDaemons) : [];
	return await changeRecord(record, (facts) => facts.endedAt === void 0, {
		endedAt: new Date().toISOString(),
		reason: { kind: "session_end" },
		processes: void 0,
		...survivorFacts(left, !1)
	}), !1;
}
async function end(identity, { facts }, killDaemons) {
	await terminateTask(identity, {
		graceMs: recordedGraceMs(facts),
		includeIndependent: killDaemons,
		isLeaderHeld: () => !1
	});
	let { own, strangers, independent } = await survivors(identity);
	return [
		...own,
		...independent,
		...strangers
	];
}
// extensions/monitor/everywhere/running-tasks.ts
var running_tasks_exports = require_rolldown_runtime.t({
	runningTask: () => runningTask,
	runningTasks: () => runningTasks
});
async function runningTasks(directory, killDaemons, known = new Set()) {
	let records = await unended(directory, known);
	for (let looks = 0; looks < 8; looks++) {
		let isGuarded = await endTasksOfDeadPis(records, killDaemons);
		if (records = await unended(directory, known), !isGuarded) break;
		await (0, node_timers_promises.setTimeout)(200);
	}
	return (await Promise.all(records.map(runningTask))).flatMap((task) => task ?? []).sort((a, b) => startOf(a).localeCompare(startOf(b)));
}
async function runningTask(record) {
	let { facts } = record, { owner } = facts;
	if (facts.endedAt !== void 0 || facts.machine !== machineId() || !isIdentity(owner)) return;
	let identity = recordedIdentity(facts), starter = identity && piOfMarker(identity.marker);
	if (!identity || starter?.pid !== owner.pid || starter.startTime !== (owner.startTime || "0")) return;
	let leader = {
		pid: identity.groupId,
		startTime: identity.leaderStartTime
	}, hasProcess = isSameProcess(leader) && carriesMarker(leader.pid, identity.marker) !== !1 || (await processesMarked(identity)).length > 0;
	return isSameProcess(owner) ? {
		record,
		pi: owner,
		state: hasProcess ? "running" : "unconfirmed"
	} : hasProcess ? {
		record,
		pi: owner,
		state: "ending"
	} : void 0;
}
async function unended(directory, known) {
	let records = await storedRecords(directory, known);
	for (let { id, facts } of records) facts.endedAt !== void 0 && known.add(id);
	return records.filter(({ id }) => !known.has(id));
}
function startOf({ record }) {
	return String(record.facts.startedAt);
}
// extensions/core/text/format.ts
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)}ms`;
	let seconds = Math.round(ms / 1e3);
	if (seconds < 60) return `${seconds}s`;
	let minutes = Math.floor(seconds / 60);
	return minutes < 60 ? `${minutes}m${pad(seconds % 60)}s` : `${Math.floor(minutes / 60)}h${pad(minutes % 60)}m`;
}
function formatSeconds(ms) {
	return ms < 59950 ? `${(ms / 1e3).toFixed(1)}s` : formatDuration(ms);
}
function formatTime(atMs) {
	let at = new Date(atMs);
	return `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}
function formatDay(atMs) {
	let at = new Date(atMs);
	return `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
function formatLines(first, last) {
	return first === last ? `line ${first}` : `lines ${first}-${last}`;
}
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function pluralIs(count, noun) {
	return `${plural(count, noun)} ${count === 1 ? "is" : "are"}`;
}
function ordinal(count) {
	return `${count}${Math.floor(count / 10) % 10 != 1 && {
		1: "st",
		2: "nd",
		3: "rd"
	}[count % 10] || "th"}`;
}
const KIB = 1024;
function formatBytes(bytes) {
	return bytes < KIB ? `${bytes} B` : bytes < KIB ** 2 ? `${(bytes / KIB).toFixed(1)} KiB` : bytes < KIB ** 3 ? `${(bytes / KIB ** 2).toFixed(1)} MiB` : `${(bytes / KIB ** 3).toFixed(1)} GiB`;
}
function pad(value) {
	return String(value).padStart(2, "0");
}
function displayPath(path) {
	let home = (0, node_os.homedir)();
	return pathLabel(path.startsWith(home + node_path.sep) ? `~${path.slice(home.length)}` : path);
}
// extensions/monitor/everywhere/running-text.ts
var running_text_exports = require_rolldown_runtime.t({
	namedRecord: () => namedRecord,
	runningText: () => runningText,
	taskFacts: () => taskFacts
});
async function runningText(directory, tasks) {
	return tasks.length === 0 ? everywhereText.nothingRuns : (await Promise.all(tasks.map(async (task) => taskText(task, await lastLine(directory, task.record.id))))).join("\n");
}
const STATES = {
	running: "running",
	unconfirmed: everywhereText.unconfirmed,
	ending: everywhereText.ending
};
function taskText(task, line) {
	return [`${namedRecord(task.record)}: ${stateFacts(task).join("; ")}`, ...lastLineFact(line).map((fact) => `  ${fact}`)].join("\n");
}
function taskFacts(task, line) {
	return [...stateFacts(task), ...lastLineFact(line)];
}
function stateFacts({ record: { facts }, pi, state }) {
	let pid = everywhereText.pi(pi.pid, process.pid);
	return [
		STATES[state],
		...ageText(facts),
		`${pid}, session ${label(text(facts.session), 40)}`,
		displayPath(text(facts.directory))
	];
}
function lastLineFact(line) {
	return line === void 0 ? [] : [everywhereText.lastLine(line)];
}
function namedRecord({ id, facts }) {
	return `${id} ${facts.kind === "job" ? "job" : "monitor"} ${quotedLabel(text(facts.description), 80)}`;
}
function ageText({ startedAt }) {
	let atMs = Date.parse(text(startedAt));
	return Number.isNaN(atMs) ? [] : [`age ${formatDuration(Math.max(0, Date.now() - atMs))}`];
}
function text(value) {
	return typeof value == "string" && value !== "" ? value : "unknown";
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
// extensions/monitor/everywhere/stop-elsewhere.ts
var stop_elsewhere_exports = require_rolldown_runtime.t({ stopElsewhere: () => stopElsewhere });
const ANSWER_MS = 5e3;
async function stopElsewhere(id, options) {
	let record = await findRecord(options.directory, id);
	if (!record) return;
	let { facts } = record;
	if (facts.endedAt !== void 0) throw Error(everywhereText.hasEnded(namedRecord(record), endText(record)));
	if (facts.machine !== machineId()) throw Error(everywhereText.notOfThisMachine(namedRecord(record)));
	let task = await runningTask(record);
	if (task && isSameProcess(task.pi)) return await stopThroughPi(record, task.pi.pid, options);
	if (isIdentity(facts.owner) && !isSameProcess(facts.owner)) return await endLeft(record, options);
	throw Error(everywhereText.doesNotFit(namedRecord(record)));
}
async function stopThroughPi(record, pid, options) {
	let { directory, by } = options, request = await requestStop(directory, record.id, by);
	try {
		let ended = await untilEnded(record, directory, ANSWER_MS, () => isThere(request)) ?? await untilEnded(record, directory, recordedGraceMs(record.facts) + 1e4, async () => !await isThere(request));
		if (ended) return everywhereText.stopped(namedRecord(ended), pid, endText(ended));
	} finally {
		await (0, node_fs_promises.rm)(request, { force: !0 });
	}
	throw Error(everywhereText.noAnswer(namedRecord(record), pid));
}
async function endLeft(record, { directory, killDaemons }) {
	let untilMs = performance.now() + ANSWER_MS + recordedGraceMs(record.facts);
	for (; await endTasksOfDeadPis([record], killDaemons) && performance.now() < untilMs;) await (0, node_timers_promises.setTimeout)(50);
	let now = await findRecord(directory, record.id);
	if (now && now.facts.endedAt !== void 0) return everywhereText.endedWithoutPi(namedRecord(now));
	throw Error(everywhereText.unconfirmedStop(namedRecord(record)));
}
async function untilEnded({ id }, directory, timeoutMs, goesOn) {
	let untilMs = performance.now() + timeoutMs;
	do {
		let record = await findRecord(directory, id);
		if (record?.facts.endedAt !== void 0) return record;
		await (0, node_timers_promises.setTimeout)(50);
	} while (performance.now() < untilMs && await goesOn());
}
async function isThere(path) {
	return await (0, node_fs_promises.access)(path).then(() => !0, () => !1);
}
async function findRecord(directory, id) {
	return (await storedRecords(directory)).find((record) => record.id === id);
}
function endText({ facts }) {
	let kind = facts.kind === "job" ? "job" : "monitor", how = isEndReason(facts.reason) ? describeEndToPerson(facts.reason, kind) : "ended", atMs = Date.parse(String(facts.endedAt));
	return Number.isNaN(atMs) ? how : `${how} at ${formatTime(atMs)}`;
}
// extensions/monitor/everywhere/shell-command.ts
const USAGE = [
	everywhereText.helpList,
	everywhereText.helpTail,
	everywhereText.helpStop
].join("\n"), TAIL_LINES = {
	min: 1,
	max: 2e3,
	default: 20
}, ID = RegExp(`^[jm][${ID_CHARS}]{3,}$`);
async function runShellCommand(args, { say, complain }) {
	let [name, ...rest] = args;
	if (name === "--help" || name === "-h") return say(USAGE), 0;
	let work = workOf(name, rest);
	if (!work) return complain(USAGE), 2;
	try {
		return say(await work((0, node_path.join)(agentDirectory(), "monitor"))), 0;
	} catch (error) {
		return complain(errorLabel(error)), 1;
	}
}
function workOf(name, args) {
	let [id, lines] = args;
	if (name === "list" && id === void 0) return list;
	if (!(id === void 0 || args.length > (name === "tail" ? 2 : 1))) return name === "tail" ? (directory) => tail(directory, id, lines) : name === "stop" ? (directory) => stop(directory, id) : void 0;
}
async function list(directory) {
	return await runningText(directory, await runningTasks(directory, !1));
}
async function tail(directory, typed, lines) {
	let count = lines === void 0 ? TAIL_LINES.default : Number(lines);
	if (!Number.isInteger(count) || count < TAIL_LINES.min || count > TAIL_LINES.max) throw Error(commandText.wrongLines(lines, TAIL_LINES.min, TAIL_LINES.max));
	let id = await idTyped(directory, typed);
	if (!ID.test(id)) throw unknownTask(typed);
	return (await lastLines(directory, id, 262144).catch((error) => {
		throw error.code === "ENOENT" ? unknownTask(typed) : error;
	})).slice(-count).join("\n");
}
async function stop(directory, typed) {
	let said = await stopElsewhere(await idTyped(directory, typed), {
		directory,
		by: "shell",
		killDaemons: !1
	});
	if (said === void 0) throw unknownTask(typed);
	return said;
}
function agentDirectory() {
	let { PI_CODING_AGENT_DIR: configured } = process.env;
	return configured ? configured.replace(/^~(?=$|\/)/, (0, node_os.homedir)()) : (0, node_path.join)((0, node_os.homedir)(), ".pi", "agent");
}
Object.defineProperty(exports, "$", {
	enumerable: !0,
	get: function() {
		return writeTaskRecord;
	}
}), Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return newMarker;
	}
}), Object.defineProperty(exports, "At", {
	enumerable: !0,
	get: function() {
		return label;
	}
}), Object.defineProperty(exports, "B", {
	enumerable: !0,
	get: function() {
		return plainPart;
	}
}), Object.defineProperty(exports, "Bt", {
	enumerable: !0,
	get: function() {
		return visiblePieces;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return holdersOfOutput;
	}
}), Object.defineProperty(exports, "Ct", {
	enumerable: !0,
	get: function() {
		return ID_CHARS;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return survivors;
	}
}), Object.defineProperty(exports, "Dt", {
	enumerable: !0,
	get: function() {
		return NEW_FILE;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return processesOf;
	}
}), Object.defineProperty(exports, "Et", {
	enumerable: !0,
	get: function() {
		return taskFiles;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return Cleaning;
	}
}), Object.defineProperty(exports, "Ft", {
	enumerable: !0,
	get: function() {
		return quotedLabel;
	}
}), Object.defineProperty(exports, "G", {
	enumerable: !0,
	get: function() {
		return Utf8Input;
	}
}), Object.defineProperty(exports, "H", {
	enumerable: !0,
	get: function() {
		return unlessRedrawn;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return clean;
	}
}), Object.defineProperty(exports, "It", {
	enumerable: !0,
	get: function() {
		return valueLabel;
	}
}), Object.defineProperty(exports, "J", {
	enumerable: !0,
	get: function() {
		return encodingOf;
	}
}), Object.defineProperty(exports, "K", {
	enumerable: !0,
	get: function() {
		return afterLineFeed;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return cleanLines;
	}
}), Object.defineProperty(exports, "Lt", {
	enumerable: !0,
	get: function() {
		return countEscapes;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return lineOf;
	}
}), Object.defineProperty(exports, "Mt", {
	enumerable: !0,
	get: function() {
		return lineCount;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return namesOfPipes;
	}
}), Object.defineProperty(exports, "Nt", {
	enumerable: !0,
	get: function() {
		return nameLabel;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return nothingFound;
	}
}), Object.defineProperty(exports, "Ot", {
	enumerable: !0,
	get: function() {
		return commandLabel;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return lastLine;
	}
}), Object.defineProperty(exports, "Pt", {
	enumerable: !0,
	get: function() {
		return pathLabel;
	}
}), Object.defineProperty(exports, "Q", {
	enumerable: !0,
	get: function() {
		return readTaskRecord;
	}
}), Object.defineProperty(exports, "R", {
	enumerable: !0,
	get: function() {
		return mayRedraw;
	}
}), Object.defineProperty(exports, "Rt", {
	enumerable: !0,
	get: function() {
		return visible;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return terminateTask;
	}
}), Object.defineProperty(exports, "St", {
	enumerable: !0,
	get: function() {
		return commandText;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return ownLine;
	}
}), Object.defineProperty(exports, "Tt", {
	enumerable: !0,
	get: function() {
		return reserveTaskFiles;
	}
}), Object.defineProperty(exports, "U", {
	enumerable: !0,
	get: function() {
		return withoutTabs;
	}
}), Object.defineProperty(exports, "V", {
	enumerable: !0,
	get: function() {
		return redrawn;
	}
}), Object.defineProperty(exports, "W", {
	enumerable: !0,
	get: function() {
		return readLog;
	}
}), Object.defineProperty(exports, "X", {
	enumerable: !0,
	get: function() {
		return changeRecord;
	}
}), Object.defineProperty(exports, "Y", {
	enumerable: !0,
	get: function() {
		return isUtf16;
	}
}), Object.defineProperty(exports, "Z", {
	enumerable: !0,
	get: function() {
		return storedRecords;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return plural;
	}
}), Object.defineProperty(exports, "_t", {
	enumerable: !0,
	get: function() {
		return readProcess;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return takeRequest;
	}
}), Object.defineProperty(exports, "at", {
	enumerable: !0,
	get: function() {
		return isFailure;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return running_tasks_exports;
	}
}), Object.defineProperty(exports, "bt", {
	enumerable: !0,
	get: function() {
		return turn;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return taskFacts;
	}
}), Object.defineProperty(exports, "ct", {
	enumerable: !0,
	get: function() {
		return parseDroppedHeader;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return formatDay;
	}
}), Object.defineProperty(exports, "dt", {
	enumerable: !0,
	get: function() {
		return mark;
	}
}), Object.defineProperty(exports, "et", {
	enumerable: !0,
	get: function() {
		return machineId;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return formatDuration;
	}
}), Object.defineProperty(exports, "ft", {
	enumerable: !0,
	get: function() {
		return isIdentity;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return ordinal;
	}
}), Object.defineProperty(exports, "gt", {
	enumerable: !0,
	get: function() {
		return readOfProcess;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return formatTime;
	}
}), Object.defineProperty(exports, "ht", {
	enumerable: !0,
	get: function() {
		return processIdentity;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return openRequestDirectory;
	}
}), Object.defineProperty(exports, "it", {
	enumerable: !0,
	get: function() {
		return isEndedByUs;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return carriesMarker;
	}
}), Object.defineProperty(exports, "jt", {
	enumerable: !0,
	get: function() {
		return label_exports;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return ownershipOf;
	}
}), Object.defineProperty(exports, "kt", {
	enumerable: !0,
	get: function() {
		return errorLabel;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return displayPath;
	}
}), Object.defineProperty(exports, "lt", {
	enumerable: !0,
	get: function() {
		return lacksMiddle;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return formatSeconds;
	}
}), Object.defineProperty(exports, "mt", {
	enumerable: !0,
	get: function() {
		return listProcesses;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return stopElsewhere;
	}
}), Object.defineProperty(exports, "nt", {
	enumerable: !0,
	get: function() {
		return describeEndToPerson;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return namedRecord;
	}
}), Object.defineProperty(exports, "ot", {
	enumerable: !0,
	get: function() {
		return endText$1;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return formatLines;
	}
}), Object.defineProperty(exports, "pt", {
	enumerable: !0,
	get: function() {
		return isSameProcess;
	}
}), Object.defineProperty(exports, "q", {
	enumerable: !0,
	get: function() {
		return byteOrderMark;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return stop_elsewhere_exports;
	}
}), Object.defineProperty(exports, "rt", {
	enumerable: !0,
	get: function() {
		return describeExit;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return running_text_exports;
	}
}), Object.defineProperty(exports, "st", {
	enumerable: !0,
	get: function() {
		return droppedHeader;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return runShellCommand;
	}
}), Object.defineProperty(exports, "tt", {
	enumerable: !0,
	get: function() {
		return describeEndTo;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return formatBytes;
	}
}), Object.defineProperty(exports, "ut", {
	enumerable: !0,
	get: function() {
		return leftOutMark;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return pluralIs;
	}
}), Object.defineProperty(exports, "vt", {
	enumerable: !0,
	get: function() {
		return startTimeOf;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return membersOfGroup;
	}
}), Object.defineProperty(exports, "wt", {
	enumerable: !0,
	get: function() {
		return removeTaskFiles;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return tasks_of_dead_pis_exports;
	}
}), Object.defineProperty(exports, "xt", {
	enumerable: !0,
	get: function() {
		return everywhereText;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return runningTasks;
	}
}), Object.defineProperty(exports, "yt", {
	enumerable: !0,
	get: function() {
		return hasProc;
	}
}), Object.defineProperty(exports, "z", {
	enumerable: !0,
	get: function() {
		return plainLine;
	}
}), Object.defineProperty(exports, "zt", {
	enumerable: !0,
	get: function() {
		return visibleLines;
	}
});
