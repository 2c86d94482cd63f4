// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
let node_path = require("node:path"), node_os = require("node:os");
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)}ms`;
	let seconds = Math.round(ms / 1e3);
	if (seconds < 60) return `${seconds}s`;
	let minutes = Math.floor(seconds / 60);
	return minutes < 60 ? `${minutes}m${pad(seconds % 60)}s` : `${Math.floor(minutes / 60)}h${pad(minutes % 60)}m`;
}
function formatSeconds(ms) {
	return ms < 59950 ? `${(ms / 1e3).toFixed(1)}s` : formatDuration(ms);
}
function formatTime(atMs) {
	let at = new Date(atMs);
	return `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}
function formatDay(atMs) {
	let at = new Date(atMs);
	return `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
function formatLines(first, last) {
	return first === last ? `line ${first}` : `lines ${first}-${last}`;
}
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function pluralIs(count, noun) {
	return `${plural(count, noun)} ${count === 1 ? "is" : "are"}`;
}
function ordinal(count) {
	return `${count}${Math.floor(count / 10) % 10 != 1 && {
		1: "st",
		2: "nd",
		3: "rd"
	}[count % 10] || "th"}`;
}
const KIB = 1024;
function formatBytes(bytes) {
	return bytes < KIB ? `${bytes} B` : bytes < KIB ** 2 ? `${(bytes / KIB).toFixed(1)} KiB` : bytes < KIB ** 3 ? `${(bytes / KIB ** 2).toFixed(1)} MiB` : `${(bytes / KIB ** 3).toFixed(1)} GiB`;
}
function pad(value) {
	return String(value).padStart(2, "0");
}
function displayPath(path) {
	let home = (0, node_os.homedir)();
	return require_label.s(path.startsWith(home + node_path.sep) ? `~${path.slice(home.length)}` : path);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return formatLines;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return ordinal;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return formatDuration;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return plural;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return formatBytes;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return formatSeconds;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return formatDay;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return formatTime;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return displayPath;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return pluralIs;
	}
});
