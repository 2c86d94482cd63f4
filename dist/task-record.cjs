// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_marks = require("./marks.cjs"), require_new_file = require("./new-file.cjs"), require_process_table = require("./process-table.cjs"), require_end_reason = require("./end-reason.cjs"), require_machine = require("./machine.cjs");
let node_fs = require("node:fs"), node_fs_promises = require("node:fs/promises");
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;
function droppedHeader(begins) {
	return require_marks.r.olderDropped(begins);
}
function parseDroppedHeader(line) {
	return HEADER.exec(line)?.[1];
}
function ownerFacts() {
	return {
		owner: require_process_table.o(process.pid),
		machine: require_machine.t()
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
		let file = (0, node_fs.openSync)(newPath, require_new_file.t, 384);
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
		...require_process_table.t(owner) && { owner },
		...(kind === "monitor" || kind === "job") && { kind },
		...Object.fromEntries(texts),
		...require_end_reason.i(reason) && { reason },
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
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return survivorFacts;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return ownerFacts;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return recordText;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return droppedHeader;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return writeTaskRecord;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return parseDroppedHeader;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return readTaskRecord;
	}
});
