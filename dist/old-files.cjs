// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_process_table = require("./process-table.cjs");
const require_task_files = require("./task-files.cjs");
const require_task_record = require("./task-record.cjs");
const require_paths = require("./paths.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// extensions/monitor/task/retention.ts
const MAX_BYTES = 536870912;
const MS_PER_DAY = 864e5;
const UNFINISHED_MS = 36e5;
const TASK_FILE = new RegExp(`^([jm][${require_task_files.ID_CHARS}]{3,})\\.(?:json|stdout|stderr|log)(?:\\.new)?$`);
async function removeOldFiles(directory, keepDays, nowMs) {
	const tasks = await removableTasks(directory);
	let bytes = tasks.reduce((sum, task) => sum + task.bytes, 0);
	for (const task of tasks.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
		if (nowMs - task.changedAtMs <= keepDays * MS_PER_DAY && bytes <= MAX_BYTES) {
			await removeAll(task.unfinished.filter(({ changedAtMs }) => nowMs - changedAtMs > UNFINISHED_MS));
			continue;
		}
		await removeAll(task.files);
		bytes -= task.bytes;
	}
}
async function removeAll(files) {
	await Promise.all(files.map(({ path }) => (0, node_fs_promises.rm)(path, { force: true }).catch(() => {})));
}
async function removableTasks(directory) {
	const names = await (0, node_fs_promises.readdir)(directory).catch(() => []);
	const byId = Map.groupBy(names, (name) => TASK_FILE.exec(name)?.[1]);
	const tasks = [];
	for (const [id, files] of byId) {
		if (id === void 0 || await isInUse((0, node_path.join)(directory, `${id}.json`))) continue;
		tasks.push(await measure(files.map((name) => (0, node_path.join)(directory, name))));
	}
	return tasks;
}
async function isInUse(recordPath) {
	const record = await require_task_record.readTaskRecord(recordPath);
	return record?.owner !== void 0 && require_process_table.isSameProcess(record.owner);
}
async function measure(paths) {
	const stats = await Promise.all(paths.map((path) => (0, node_fs_promises.lstat)(path).catch(() => void 0)));
	const files = paths.map((path, index) => ({
		path,
		bytes: stats[index]?.size ?? 0,
		changedAtMs: stats[index]?.mtimeMs ?? 0
	}));
	return {
		files,
		unfinished: files.filter(({ path, bytes }) => path.endsWith(".new") || path.endsWith(".json") && bytes === 0),
		bytes: files.reduce((sum, file) => sum + file.bytes, 0),
		changedAtMs: Math.max(...files.map((file) => file.changedAtMs))
	};
}
// extensions/monitor/host/old-files.ts
async function removeOldTaskFiles(keepDays) {
	await removeOldFiles(require_paths.taskDirectory(), keepDays, Date.now());
}
exports.removeOldTaskFiles = removeOldTaskFiles;
