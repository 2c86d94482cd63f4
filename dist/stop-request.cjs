// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs"), require_new_file = require("./new-file.cjs"), require_task_record = require("./task-record.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises");
const everywhereText = {
	isGone: (id) => `${id} is gone.`,
	nothingRuns: "No pi of yours runs a task.",
	stopsIt: "stops it",
	ambiguous: (typed, count, ids) => `${count} tasks that run are called ${require_label.c(typed, 80)}: ${require_label.r(ids.join(", "))}${count > ids.length ? `, and ${count - ids.length} more` : ""}. Give an id.`,
	unknown: (typed) => `Unknown id or name ${require_label.l(typed)}. pi-monitor list shows those that run.`,
	unconfirmed: "kept by its pi, but no process of it was found",
	ending: "ending, its pi is gone",
	pi: (pid, processPid) => pid === processPid ? "this pi" : `pi ${pid}`,
	lastLine: (line) => `last line: ${require_label.c(line, 120)}`,
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
	notOfUser: (directory) => `${require_label.s(directory)} is not a directory of this user alone.`
}, NOTHING = Buffer.alloc(0);
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
	let start = await readBytes(file, 0, 128), lineFeed = start.indexOf(10), begins = lineFeed === -1 ? void 0 : require_task_record.s(start.toString("latin1", 0, lineFeed));
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
	let directory = await openRequestDirectory(taskDirectory), path = (0, node_path.join)(directory, id), newPath = (0, node_path.join)(directory, `.${(0, node_crypto.randomUUID)()}`), file = await (0, node_fs_promises.open)(newPath, require_new_file.t, 384);
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
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return Utf8Input;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return encodingOf;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return readLog;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return isUtf16;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return requestStop;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return afterLineFeed;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return takeRequest;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return byteOrderMark;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return openRequestDirectory;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return everywhereText;
	}
});
