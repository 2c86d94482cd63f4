// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_new_file = require("./new-file.cjs");
const require_turn = require("./turn.cjs");
const require_process_table = require("./process-table.cjs");
const require_task_files = require("./task-files.cjs");
const require_task_record = require("./task-record.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
// extensions/monitor/earlier/stored-record.ts
const RECORD = new RegExp(`^([jm][${require_task_files.ID_CHARS}]{3,})\\.json$`);
const RECORD_MAX_BYTES = 1048576;
const CHANGE_MAX_MS = 6e4;
async function storedRecords(directory, without = new Set()) {
	const names = await (0, node_fs_promises.readdir)(directory).catch(() => []);
	const records = [];
	for (const name of names) {
		const id = RECORD.exec(name)?.[1];
		if (id === void 0 || without.has(id)) continue;
		while (require_turn.turn.isOver()) await (0, node_timers_promises.setImmediate)();
		require_turn.turn.work(() => {
			const path = (0, node_path.join)(directory, name);
			const facts = readFacts(path);
			if (facts) records.push({
				id,
				path,
				facts
			});
		});
	}
	return records;
}
async function changeRecord({ path }, isStill, changes) {
	const newPath = `${path}.new`;
	const file = await openNew(newPath);
	if (!file) return false;
	try {
		const facts = readFacts(path);
		if (!facts || !isStill(facts)) throw new Error("changed meanwhile");
		await file.appendFile(require_task_record.recordText({
			...facts,
			...changes
		})).finally(() => file.close());
		await (0, node_fs_promises.rename)(newPath, path);
		return true;
	} catch {
		await file.close().catch(() => {});
		await (0, node_fs_promises.rm)(newPath, { force: true }).catch(() => {});
		return false;
	}
}
function mayBeKept({ owner }) {
	return !require_process_table.isIdentity(owner) || require_process_table.isSameProcess(owner);
}
async function openNew(path) {
	const file = await (0, node_fs_promises.open)(path, require_new_file.NEW_FILE, 384).catch(() => void 0);
	if (file) return file;
	const stats = await (0, node_fs_promises.lstat)(path).catch(() => void 0);
	if (stats && Date.now() - stats.mtimeMs > CHANGE_MAX_MS) await (0, node_fs_promises.rm)(path, { force: true }).catch(() => {});
}
function readFacts(path) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK);
		const stats = (0, node_fs.fstatSync)(file);
		if (!stats.isFile() || stats.size > RECORD_MAX_BYTES || stats.uid !== process.getuid?.()) return void 0;
		const facts = JSON.parse((0, node_fs.readFileSync)(file, "utf8"));
		return typeof facts === "object" && facts !== null ? { ...facts } : void 0;
	} catch {
		return;
	} finally {
		if (file !== void 0) (0, node_fs.closeSync)(file);
	}
}
Object.defineProperty(exports, "changeRecord", {
	enumerable: true,
	get: function() {
		return changeRecord;
	}
});
Object.defineProperty(exports, "mayBeKept", {
	enumerable: true,
	get: function() {
		return mayBeKept;
	}
});
Object.defineProperty(exports, "storedRecords", {
	enumerable: true,
	get: function() {
		return storedRecords;
	}
});
