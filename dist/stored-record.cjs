// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/earlier/stored-record.ts
const RECORD = RegExp(`^([jm][${require_records.et}]{3,})\\.json$`);
async function storedRecords(directory, without = new Set()) {
	let names = await (0, node_fs_promises.readdir)(directory).catch(() => []), records = [];
	for (let name of names) {
		let id = RECORD.exec(name)?.[1];
		if (!(id === void 0 || without.has(id))) {
			for (; require_records.Z.isOver();) await (0, node_timers_promises.setImmediate)();
			require_records.Z.work(() => {
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
		return await file.appendFile(require_records.O({
			...facts,
			...changes
		})).finally(() => file.close()), await (0, node_fs_promises.rename)(newPath, path), !0;
	} catch {
		return await file.close().catch(() => {}), await (0, node_fs_promises.rm)(newPath, { force: !0 }).catch(() => {}), !1;
	}
}
function mayBeKept({ owner }) {
	return !require_records.U(owner) || require_records.W(owner);
}
async function openNew(path) {
	let file = await (0, node_fs_promises.open)(path, require_records.it, 384).catch(() => void 0);
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
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return mayBeKept;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return storedRecords;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return changeRecord;
	}
});
