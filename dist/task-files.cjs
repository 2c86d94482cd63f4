// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_new_file = require("./new-file.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
// extensions/monitor/task/task-files.ts
const ID_CHARS = "23456789bcdfghjkmnpqrstvwxz";
const ID_LENGTH = 3;
const TRIES_PER_LENGTH = 20;
function reserveTaskFiles(directory, prefix) {
	prepare(directory);
	for (let tries = 0;; tries++) {
		const files = taskFiles(directory, prefix + randomId(ID_LENGTH + Math.floor(tries / TRIES_PER_LENGTH)));
		if ([
			files.stdoutPath,
			files.stderrPath,
			files.logPath
		].some(exists)) continue;
		try {
			(0, node_fs.closeSync)((0, node_fs.openSync)(files.recordPath, require_new_file.NEW_FILE, 384));
			return files;
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
	const paths = [
		files.stdoutPath,
		files.stderrPath,
		files.logPath,
		files.recordPath
	];
	await Promise.all(paths.map((path) => (0, node_fs_promises.rm)(path, { force: true }).catch(() => {})));
}
function prepare(directory) {
	try {
		(0, node_fs.mkdirSync)(directory, {
			recursive: true,
			mode: 448
		});
		if ((0, node_fs.lstatSync)(directory).isDirectory()) (0, node_fs.chmodSync)(directory, 448);
	} catch {}
}
function exists(path) {
	try {
		return (0, node_fs.lstatSync)(path, { throwIfNoEntry: false }) !== void 0;
	} catch {
		return false;
	}
}
function randomId(length) {
	return Array.from({ length }, () => ID_CHARS[(0, node_crypto.randomInt)(27)]).join("");
}
Object.defineProperty(exports, "ID_CHARS", {
	enumerable: true,
	get: function() {
		return ID_CHARS;
	}
});
Object.defineProperty(exports, "removeTaskFiles", {
	enumerable: true,
	get: function() {
		return removeTaskFiles;
	}
});
Object.defineProperty(exports, "reserveTaskFiles", {
	enumerable: true,
	get: function() {
		return reserveTaskFiles;
	}
});
Object.defineProperty(exports, "taskFiles", {
	enumerable: true,
	get: function() {
		return taskFiles;
	}
});
