// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_new_file = require("./new-file.cjs");
const require_process_table = require("./process-table.cjs");
const require_end_reason = require("./end-reason.cjs");
const require_machine = require("./machine.cjs");
let node_fs_promises = require("node:fs/promises");
// extensions/core/files/dropped-header.ts
const HEADER = /^\[older output dropped; ((?:line|the rest of line) \d+) follows\]$/;
function droppedHeader(begins) {
	return `[older output dropped; ${begins} follows]`;
}
function parseDroppedHeader(line) {
	return HEADER.exec(line)?.[1];
}
// extensions/monitor/task/process-facts.ts
function ownerFacts() {
	return {
		owner: require_process_table.processIdentity(process.pid),
		machine: require_machine.machineId()
	};
}
function processFacts({ identity }, graceMs) {
	const { leaderStartTime, marker, outputs } = identity;
	return {
		leaderStartTime,
		marker,
		outputs,
		graceMs
	};
}
function endProcessFacts({ reason, unended, independent, holders, unknown }) {
	const isTold = reason.kind !== "session_end";
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
	if (left.length === 0) return {};
	return {
		survivors: left.map(({ pid, startTime, name }) => ({
			pid,
			startTime,
			name
		})),
		...isTold ? {} : { untold: true }
	};
}
// extensions/monitor/task/task-record.ts
async function writeTaskRecord(task) {
	const { spec, end, processes } = task;
	const facts = {
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
	};
	const path = task.files.recordPath;
	const newPath = `${path}.new`;
	try {
		await (0, node_fs_promises.rm)(newPath, { force: true });
		const file = await (0, node_fs_promises.open)(newPath, require_new_file.NEW_FILE, 384);
		await file.appendFile(recordText(facts)).finally(() => file.close());
		await (0, node_fs_promises.rename)(newPath, path);
	} catch {
		await (0, node_fs_promises.rm)(newPath, { force: true }).catch(() => {});
		if (end && await isEmpty(path)) await (0, node_fs_promises.rm)(path, { force: true }).catch(() => {});
	}
}
function recordText(facts) {
	return `${JSON.stringify(facts, null, 2)}\n`;
}
async function readTaskRecord(path) {
	try {
		if (!(await (0, node_fs_promises.lstat)(path)).isFile()) return void 0;
		return checkedRecord(JSON.parse(await (0, node_fs_promises.readFile)(path, "utf8")));
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
	if (typeof facts !== "object" || facts === null) throw new TypeError("no record");
	const { owner, kind, reason, lines, logs } = facts;
	const texts = TEXTS.flatMap((key) => typeof facts[key] === "string" ? [[key, facts[key]]] : []);
	return {
		...require_process_table.isIdentity(owner) && { owner },
		...(kind === "monitor" || kind === "job") && { kind },
		...Object.fromEntries(texts),
		...require_end_reason.isEndReason(reason) && { reason },
		...Number.isSafeInteger(lines?.printed) && lines && { lines: { printed: lines.printed } },
		...typeof logs === "object" && logs !== null && { logs: checkedLogs(logs) }
	};
}
function checkedLogs(logs) {
	return Object.fromEntries(Object.entries(logs).flatMap(([name, log]) => isLogKeeping(log) ? [[name, log]] : []));
}
function isLogKeeping(value) {
	if (typeof value !== "object" || value === null) return false;
	const { begins, loss } = value;
	const isBeginning = begins === void 0 || parseDroppedHeader(droppedHeader(String(begins))) === begins;
	const isLoss = loss === void 0 || typeof loss?.message === "string" && Number.isSafeInteger(loss.keptBytes);
	return isBeginning && isLoss;
}
async function isEmpty(path) {
	return await (0, node_fs_promises.stat)(path).then(({ size }) => size === 0, () => false);
}
Object.defineProperty(exports, "droppedHeader", {
	enumerable: true,
	get: function() {
		return droppedHeader;
	}
});
Object.defineProperty(exports, "ownerFacts", {
	enumerable: true,
	get: function() {
		return ownerFacts;
	}
});
Object.defineProperty(exports, "parseDroppedHeader", {
	enumerable: true,
	get: function() {
		return parseDroppedHeader;
	}
});
Object.defineProperty(exports, "readTaskRecord", {
	enumerable: true,
	get: function() {
		return readTaskRecord;
	}
});
Object.defineProperty(exports, "recordText", {
	enumerable: true,
	get: function() {
		return recordText;
	}
});
Object.defineProperty(exports, "survivorFacts", {
	enumerable: true,
	get: function() {
		return survivorFacts;
	}
});
Object.defineProperty(exports, "writeTaskRecord", {
	enumerable: true,
	get: function() {
		return writeTaskRecord;
	}
});
