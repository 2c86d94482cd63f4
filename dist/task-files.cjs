// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_new_file = require("./new-file.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises");
const ID_CHARS = "23456789bcdfghjkmnpqrstvwxz";
function reserveTaskFiles(directory, prefix) {
	prepare(directory);
	for (let tries = 0;; tries++) {
		let files = taskFiles(directory, prefix + randomId(3 + Math.floor(tries / 20)));
		if (![
			files.stdoutPath,
			files.stderrPath,
			files.logPath
		].some(exists)) try {
			return (0, node_fs.closeSync)((0, node_fs.openSync)(files.recordPath, require_new_file.t, 384)), files;
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
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return taskFiles;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return removeTaskFiles;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return reserveTaskFiles;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return ID_CHARS;
	}
});
