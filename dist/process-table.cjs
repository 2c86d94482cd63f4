// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_fs = require("node:fs");
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
let node_util = require("node:util");
// extensions/core/processes/has-proc.ts
const hasProc = process.platform === "linux" && process.env.PI_MONITOR_TEST_READERS !== "ps";
// extensions/core/processes/process-table.ts
function isIdentity(value) {
	const { pid, startTime } = value ?? {};
	return Number.isSafeInteger(pid) && typeof startTime === "string";
}
const READ_AT_ONCE = 100;
async function listProcesses() {
	return hasProc ? await listFromProc() : await listFromPs();
}
function readProcess(pid) {
	const stat = readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8"));
	if (stat === void 0) return void 0;
	const nameEnd = stat.lastIndexOf(")");
	const fields = stat.slice(nameEnd + 2).split(" ");
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
	const earliest = psTime(new Date(Date.now() - 1e3));
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
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
async function listFromProc() {
	const pids = (0, node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
	const processes = [];
	for (const [index, pid] of pids.entries()) {
		if (index % READ_AT_ONCE === 99) await (0, node_timers_promises.setImmediate)();
		const info = readProcess(Number(pid));
		if (info) processes.push(info);
	}
	return processes;
}
async function listFromPs() {
	const { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("ps", ["-axo", "pid=,ppid=,pgid=,stat=,lstart=,comm="], { env: {
		PATH: process.env.PATH,
		TZ: "UTC",
		LC_ALL: "C"
	} });
	return parsePs(stdout);
}
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
function parsePs(rows) {
	return rows.split("\n").flatMap((row) => {
		const [pid, parentPid, groupId, state, _weekday, month = "", day = "", time = "", year, ...name] = row.trim().split(/\s+/);
		if (pid === void 0 || state === void 0 || year === void 0) return [];
		const monthNumber = `${MONTHS.indexOf(month) / 3 + 1}`.padStart(2, "0");
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
		if (NOT_THERE.has(error.code)) return void 0;
		throw error;
	}
}
Object.defineProperty(exports, "hasProc", {
	enumerable: true,
	get: function() {
		return hasProc;
	}
});
Object.defineProperty(exports, "isIdentity", {
	enumerable: true,
	get: function() {
		return isIdentity;
	}
});
Object.defineProperty(exports, "isOlder", {
	enumerable: true,
	get: function() {
		return isOlder;
	}
});
Object.defineProperty(exports, "isSameProcess", {
	enumerable: true,
	get: function() {
		return isSameProcess;
	}
});
Object.defineProperty(exports, "listProcesses", {
	enumerable: true,
	get: function() {
		return listProcesses;
	}
});
Object.defineProperty(exports, "processIdentity", {
	enumerable: true,
	get: function() {
		return processIdentity;
	}
});
Object.defineProperty(exports, "readOfProcess", {
	enumerable: true,
	get: function() {
		return readOfProcess;
	}
});
Object.defineProperty(exports, "readProcess", {
	enumerable: true,
	get: function() {
		return readProcess;
	}
});
Object.defineProperty(exports, "startTimeOf", {
	enumerable: true,
	get: function() {
		return startTimeOf;
	}
});
