// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_fs = require("node:fs"), node_timers_promises = require("node:timers/promises"), node_child_process = require("node:child_process"), node_util = require("node:util");
const hasProc = process.platform === "linux" && process.env.PI_MONITOR_TEST_READERS !== "ps";
function isIdentity(value) {
	let { pid, startTime } = value ?? {};
	return Number.isSafeInteger(pid) && typeof startTime == "string";
}
async function listProcesses() {
	return hasProc ? await listFromProc() : await listFromPs();
}
function readProcess(pid) {
	let stat = readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8"));
	if (stat === void 0) return;
	let nameEnd = stat.lastIndexOf(")"), fields = stat.slice(nameEnd + 2).split(" ");
	return {
		pid,
		parentPid: Number(fields[1]),
		groupId: Number(fields[2]),
		startTime: fields[19] ?? "",
		name: stat.slice(stat.indexOf("(") + 1, nameEnd),
		isZombie: fields[0] === "Z" || fields[0] === "X"
	};
}
function processIdentity(pid) {
	try {
		return {
			pid,
			startTime: hasProc ? readProcess(pid)?.startTime ?? "" : ""
		};
	} catch {
		return {
			pid,
			startTime: ""
		};
	}
}
async function startTimeOf(pid) {
	if (hasProc) return processIdentity(pid).startTime;
	let earliest = psTime(new Date(Date.now() - 1e3));
	try {
		return (await listProcesses()).find((info) => info.pid === pid)?.startTime ?? earliest;
	} catch {
		return "";
	}
}
function psTime(date) {
	return date.toISOString().slice(0, 19).replaceAll(/\D/g, "");
}
function isOlder({ startTime }, than) {
	return Number(startTime) < Number(than);
}
function isSameProcess({ pid, startTime }) {
	if (hasProc) return readProcess(pid)?.startTime === startTime;
	try {
		return process.kill(pid, 0), !0;
	} catch (error) {
		return error.code === "EPERM";
	}
}
function isRunning(process) {
	if (!hasProc) return isSameProcess(process);
	let now = readProcess(process.pid);
	return now?.startTime === process.startTime && !now.isZombie;
}
async function listFromProc() {
	let pids = (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)), processes = [];
	for (let [index, pid] of pids.entries()) {
		index % 100 == 99 && await (0, node_timers_promises.setImmediate)();
		let info = readProcess(Number(pid));
		info && processes.push(info);
	}
	return processes;
}
async function listFromPs() {
	let { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart=,comm="], { env: {
		PATH: process.env.PATH,
		TZ: "UTC",
		LC_ALL: "C"
	} });
	return parsePs(stdout);
}
function parsePs(rows) {
	return rows.split("\n").flatMap((row) => {
		let [pid, parentPid, groupId, state, _weekday, month = "", day = "", time = "", year, ...name] = row.trim().split(/\s+/);
		if (pid === void 0 || state === void 0 || year === void 0) return [];
		let monthNumber = `${"JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month) / 3 + 1}`.padStart(2, "0");
		return {
			pid: Number(pid),
			parentPid: Number(parentPid),
			groupId: Number(groupId),
			startTime: `${year}${monthNumber}${day.padStart(2, "0")}${time.replaceAll(":", "")}`,
			name: name.join(" "),
			isZombie: state.startsWith("Z")
		};
	});
}
const NOT_THERE = new Set([
	"ENOENT",
	"ESRCH",
	"EACCES",
	"EPERM"
]);
function readOfProcess(read) {
	try {
		return read();
	} catch (error) {
		if (NOT_THERE.has(error.code)) return;
		throw error;
	}
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return listProcesses;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return readProcess;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return isSameProcess;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return startTimeOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return isOlder;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return processIdentity;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return isRunning;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return readOfProcess;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return isIdentity;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return hasProc;
	}
});
