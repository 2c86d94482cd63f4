// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_turn = require("./turn.cjs");
const require_process_table = require("./process-table.cjs");
const require_task_files = require("./task-files.cjs");
const require_task_record = require("./task-record.cjs");
const require_paths = require("./paths.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/task/retention.ts
const MAX_BYTES = 536870912;
const MS_PER_DAY = 864e5;
const UNFINISHED_MS = 36e5;
const TASK_FILE = new RegExp(`^([jm][${require_task_files.ID_CHARS}]{3,})\\.(?:json|stdout|stderr|log)(?:\\.new)?$`);
async function removeOldFiles(directory, keepDays, nowMs) {
	const all = await keptTasks(directory);
	const isCrowded = bytesOf(all) > MAX_BYTES;
	const tasks = isCrowded ? await removable(all) : all;
	let bytes = bytesOf(tasks);
	for (const task of tasks.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
		const isKept = nowMs - task.changedAtMs <= keepDays * MS_PER_DAY && bytes <= MAX_BYTES;
		const stale = task.unfinished.filter(({ changedAtMs }) => nowMs - changedAtMs > UNFINISHED_MS);
		const unwanted = isKept ? stale : task.files;
		if (unwanted.length === 0 || !isCrowded && await isInUse(task)) continue;
		await removeAll(unwanted);
		if (!isKept) bytes -= task.bytes;
	}
}
function bytesOf(tasks) {
	return tasks.reduce((sum, task) => sum + task.bytes, 0);
}
async function removeAll(files) {
	await Promise.all(files.map(({ path }) => (0, node_fs_promises.rm)(path, { force: true }).catch(() => {})));
}
async function keptTasks(directory) {
	const names = await (0, node_fs_promises.readdir)(directory).catch(() => []);
	const byId = Map.groupBy(names, (name) => TASK_FILE.exec(name)?.[1]);
	const tasks = [];
	for (const [id, files] of byId) {
		if (id === void 0) continue;
		while (require_turn.turn.isOver()) await (0, node_timers_promises.setImmediate)();
		require_turn.turn.work(() => tasks.push(measure(directory, id, files)));
	}
	return tasks;
}
async function removable(tasks) {
	const found = [];
	for (const task of tasks) if (!await isInUse(task)) found.push(task);
	return found;
}
async function isInUse({ recordPath }) {
	const record = await require_task_record.readTaskRecord(recordPath);
	return record?.owner !== void 0 && require_process_table.isSameProcess(record.owner);
}
function measure(directory, id, names) {
	const files = names.map((name) => {
		const path = (0, node_path.join)(directory, name);
		const stats = statsOf(path);
		return {
			path,
			bytes: stats?.size ?? 0,
			changedAtMs: stats?.mtimeMs ?? 0
		};
	});
	return {
		recordPath: (0, node_path.join)(directory, `${id}.json`),
		files,
		unfinished: files.filter(({ path, bytes }) => path.endsWith(".new") || path.endsWith(".json") && bytes === 0),
		bytes: files.reduce((sum, file) => sum + file.bytes, 0),
		changedAtMs: Math.max(...files.map((file) => file.changedAtMs))
	};
}
function statsOf(path) {
	try {
		return (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
// extensions/monitor/host/old-files.ts
async function removeOldTaskFiles(keepDays) {
	await removeOldFiles(require_paths.taskDirectory(), keepDays, Date.now());
}
exports.removeOldTaskFiles = removeOldTaskFiles;
