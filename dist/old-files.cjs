// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs"), require_paths = require("./paths.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/task/retention.ts
const MAX_BYTES = 536870912, TASK_FILE = RegExp(`^([jm][${require_records.et}]{3,})\\.(?:json|stdout|stderr|log)(?:\\.new)?$`);
async function removeOldFiles(directory, keepDays, nowMs) {
	let all = await keptTasks(directory), isCrowded = bytesOf(all) > MAX_BYTES, tasks = isCrowded ? await removable(all) : all, bytes = bytesOf(tasks);
	for (let task of tasks.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
		let isKept = nowMs - task.changedAtMs <= keepDays * 864e5 && bytes <= MAX_BYTES, stale = task.unfinished.filter(({ changedAtMs }) => nowMs - changedAtMs > 36e5), unwanted = isKept ? stale : task.files;
		unwanted.length === 0 || !isCrowded && await isInUse(task) || (await removeAll(unwanted), isKept || (bytes -= task.bytes));
	}
}
function bytesOf(tasks) {
	return tasks.reduce((sum, task) => sum + task.bytes, 0);
}
async function removeAll(files) {
	await Promise.all(files.map(({ path }) => (0, node_fs_promises.rm)(path, { force: !0 }).catch(() => {})));
}
async function keptTasks(directory) {
	let names = await (0, node_fs_promises.readdir)(directory).catch(() => []), byId = Map.groupBy(names, (name) => TASK_FILE.exec(name)?.[1]), tasks = [];
	for (let [id, files] of byId) if (id !== void 0) {
		for (; require_records.Z.isOver();) await (0, node_timers_promises.setImmediate)();
		require_records.Z.work(() => tasks.push(measure(directory, id, files)));
	}
	return tasks;
}
async function removable(tasks) {
	let found = [];
	for (let task of tasks) await isInUse(task) || found.push(task);
	return found;
}
async function isInUse({ recordPath }) {
	let record = await require_records.D(recordPath);
	return record?.owner !== void 0 && require_records.W(record.owner);
}
function measure(directory, id, names) {
	let files = names.map((name) => {
		let path = (0, node_path.join)(directory, name), stats = statsOf(path);
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
		return (0, node_fs.lstatSync)(path, { throwIfNoEntry: !1 });
	} catch {
		return;
	}
}
// extensions/monitor/host/old-files.ts
async function removeOldTaskFiles(keepDays) {
	await removeOldFiles(require_paths.t(), keepDays, Date.now());
}
exports.removeOldTaskFiles = removeOldTaskFiles;
