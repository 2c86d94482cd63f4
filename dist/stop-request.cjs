// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_new_file = require("./new-file.cjs");
const require_task_record = require("./task-record.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
// extensions/core/text/utf8-input.ts
const NOTHING = Buffer.alloc(0);
const LINE_FEED$1 = 10;
var Utf8Input = class {
	#encoding;
	#pending = NOTHING;
	constructor(encoding = "unknown") {
		this.#encoding = encoding;
	}
	push(chunk) {
		if (this.#encoding === "utf-8") return chunk;
		const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
		this.#pending = NOTHING;
		if (this.#encoding !== "unknown") return this.#decode(bytes);
		const begins = encodingOf(bytes);
		if (begins === "unknown") {
			this.#pending = Buffer.from(bytes);
			return NOTHING;
		}
		this.#encoding = begins;
		return begins === "utf-8" ? bytes : this.#decode(bytes.subarray(2));
	}
	end() {
		const rest = this.#pending;
		this.#pending = NOTHING;
		if (this.#encoding === "unknown" || rest.length === 0) return rest;
		const text = utf16Text(rest.subarray(0, rest.length & -2), this.#encoding);
		return Buffer.from(rest.length % 2 === 0 ? text : `${text}\ufffd`);
	}
	#decode(bytes) {
		let end = bytes.length & -2;
		const highByte = bytes[this.#encoding === "utf-16le" ? end - 1 : end - 2] ?? 0;
		if (end > 0 && (highByte & 252) === 216) end -= 2;
		this.#pending = Buffer.from(bytes.subarray(end));
		return Buffer.from(utf16Text(bytes.subarray(0, end), this.#encoding));
	}
};
function isUtf16(encoding) {
	return encoding === "utf-16le" || encoding === "utf-16be";
}
function toUtf8(bytes, encoding) {
	return isUtf16(encoding) ? Buffer.from(utf16Text(bytes.subarray(0, bytes.length & -2), encoding)) : bytes;
}
function encodingOf(bytes) {
	const [first, second] = bytes;
	if (first === void 0) return "unknown";
	if (first !== 255 && first !== 254) return "utf-8";
	if (second === void 0) return "unknown";
	if (first === 255 && second === 254) return "utf-16le";
	return first === 254 && second === 255 ? "utf-16be" : "utf-8";
}
function byteOrderMark(encoding) {
	if (!isUtf16(encoding)) return NOTHING;
	return Buffer.from(encoding === "utf-16le" ? [255, 254] : [254, 255]);
}
function afterLineFeed(bytes, encoding, firstUnit) {
	if (!isUtf16(encoding)) return bytes.indexOf(LINE_FEED$1) + 1;
	const inUnit = encoding === "utf-16le" ? 0 : 1;
	for (let at = bytes.indexOf(LINE_FEED$1); at !== -1; at = bytes.indexOf(LINE_FEED$1, at + 1)) {
		const unit = at - inUnit;
		if (unit >= firstUnit && (unit - firstUnit) % 2 === 0 && bytes[unit + 1 - inUnit] === 0) return unit + 2;
	}
	return 0;
}
function utf16Text(bytes, encoding) {
	return (encoding === "utf-16be" ? Buffer.from(bytes).swap16() : bytes).toString("utf16le");
}
// extensions/core/files/read-log.ts
const LINE_FEED = 10;
const HEADER_BYTES = 128;
async function readLog(path, range, isFromStart = false) {
	const file = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW);
	try {
		const { size: totalBytes } = await file.stat();
		const header = isFromStart ? void 0 : await readHeader(file);
		const afterHeader = header?.bytes ?? 0;
		const mark = await readBytes(file, afterHeader, Math.min(afterHeader + 2, totalBytes));
		const encoding = encodingOf(mark);
		const content = {
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
	const { first, totalBytes } = content;
	const wanted = Math.max(first, totalBytes - range.maxBytes);
	const unit = isUtf16(content.encoding) ? 2 : 1;
	const start = Math.min(totalBytes, first + Math.ceil((wanted - first) / unit) * unit);
	const bytes = await readText(content, start, totalBytes);
	const isWithinLine = start > first && (await readText(content, start - unit, start)).at(-1) !== LINE_FEED;
	const afterLine = bytes.indexOf(LINE_FEED) + 1;
	const isPartOfLine = isWithinLine && (afterLine === 0 || afterLine === bytes.length);
	return {
		lines: linesOf(bytes.subarray(isPartOfLine ? firstWholeCharacter(bytes) : isWithinLine ? afterLine : 0)),
		isPartOfLine,
		hasMore: start > first
	};
}
async function readHead(content, range) {
	const { first, totalBytes } = content;
	const end = Math.min(first + range.maxBytes, totalBytes);
	const bytes = await readText(content, first, end);
	const isWithinLine = end < totalBytes && bytes.at(-1) !== LINE_FEED;
	const afterLastLine = bytes.lastIndexOf(LINE_FEED) + 1;
	const isPartOfLine = isWithinLine && afterLastLine === 0;
	return {
		lines: linesOf(bytes.subarray(0, isPartOfLine ? endOfLastWholeCharacter(bytes) : isWithinLine ? afterLastLine : bytes.length)),
		isPartOfLine,
		hasMore: end < totalBytes
	};
}
async function readHeader(file) {
	const start = await readBytes(file, 0, HEADER_BYTES);
	const lineFeed = start.indexOf(LINE_FEED);
	const begins = lineFeed === -1 ? void 0 : require_task_record.parseDroppedHeader(start.toString("latin1", 0, lineFeed));
	return begins === void 0 ? void 0 : {
		begins,
		bytes: lineFeed + 1
	};
}
async function readText({ file, encoding }, start, end) {
	return toUtf8(await readBytes(file, start, end), encoding);
}
async function readBytes(file, start, end) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
	return buffer.subarray(0, bytesRead);
}
function linesOf(bytes) {
	const lines = bytes.toString("utf8").split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines;
}
function firstWholeCharacter(bytes) {
	let start = 0;
	while (start < 3 && isContinuation(bytes[start])) start++;
	return start;
}
function endOfLastWholeCharacter(bytes) {
	let end = bytes.length;
	while (end > 0 && isContinuation(bytes[end - 1])) end--;
	return end > 0 && (bytes[end - 1] ?? 0) >= 192 ? end - 1 : bytes.length;
}
function isContinuation(byte = 0) {
	return (byte & 192) === 128;
}
// extensions/monitor/everywhere/stop-request.ts
const REQUEST_MAX_MS = 6e4;
const REQUEST_MAX_BYTES = 32;
const STOPPERS = ["other pi", "shell"];
function requestDirectory(taskDirectory) {
	return `${taskDirectory}-requests`;
}
async function openRequestDirectory(taskDirectory) {
	const directory = requestDirectory(taskDirectory);
	await (0, node_fs_promises.mkdir)(directory, { mode: 448 }).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
	const stats = await (0, node_fs_promises.lstat)(directory);
	if (!stats.isDirectory() || !isOursAlone(stats)) throw new Error(`${require_label.pathLabel(directory)} is not a directory of this user alone.`);
	return directory;
}
async function requestStop(taskDirectory, id, by) {
	const directory = await openRequestDirectory(taskDirectory);
	const path = (0, node_path.join)(directory, id);
	const newPath = (0, node_path.join)(directory, `.${(0, node_crypto.randomUUID)()}`);
	const file = await (0, node_fs_promises.open)(newPath, require_new_file.NEW_FILE, 384);
	await file.writeFile(by).finally(() => file.close());
	await (0, node_fs_promises.rename)(newPath, path);
	return path;
}
async function takeRequest(directory, id) {
	const path = (0, node_path.join)(directory, id);
	const file = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK).catch(() => void 0);
	if (!file) return void 0;
	try {
		const stats = await file.stat();
		if (!stats.isFile() || !isOursAlone(stats) || stats.size > REQUEST_MAX_BYTES) return void 0;
		const by = await file.readFile("utf8");
		await (0, node_fs_promises.rm)(path);
		if (Date.now() - stats.mtimeMs > REQUEST_MAX_MS) return void 0;
		return STOPPERS.find((stopper) => stopper === by);
	} catch {
		return;
	} finally {
		await file.close();
	}
}
function isOursAlone({ uid, mode }) {
	return uid === process.getuid?.() && (mode & 63) === 0;
}
Object.defineProperty(exports, "Utf8Input", {
	enumerable: true,
	get: function() {
		return Utf8Input;
	}
});
Object.defineProperty(exports, "afterLineFeed", {
	enumerable: true,
	get: function() {
		return afterLineFeed;
	}
});
Object.defineProperty(exports, "byteOrderMark", {
	enumerable: true,
	get: function() {
		return byteOrderMark;
	}
});
Object.defineProperty(exports, "encodingOf", {
	enumerable: true,
	get: function() {
		return encodingOf;
	}
});
Object.defineProperty(exports, "isUtf16", {
	enumerable: true,
	get: function() {
		return isUtf16;
	}
});
Object.defineProperty(exports, "openRequestDirectory", {
	enumerable: true,
	get: function() {
		return openRequestDirectory;
	}
});
Object.defineProperty(exports, "readLog", {
	enumerable: true,
	get: function() {
		return readLog;
	}
});
Object.defineProperty(exports, "requestStop", {
	enumerable: true,
	get: function() {
		return requestStop;
	}
});
Object.defineProperty(exports, "takeRequest", {
	enumerable: true,
	get: function() {
		return takeRequest;
	}
});
