// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_process_table = require("./process-table.cjs");
const require_machine = require("./machine.cjs");
let node_fs = require("node:fs");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
let node_util = require("node:util");
// extensions/core/processes/task-marker.ts
const VARIABLE = "PI_MONITOR_MARK";
const MARKER = new RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);
function newMarker() {
	const { pid, startTime } = require_process_table.processIdentity(process.pid);
	return `${VARIABLE}=${(0, node_crypto.randomUUID)()}.${pid}.${startTime || "0"}.${require_machine.pidNamespace()}`;
}
function piOfMarker(marker) {
	const [, pid, startTime, namespace] = MARKER.exec(marker) ?? [];
	if (pid === void 0 || startTime === void 0 || namespace !== require_machine.pidNamespace()) return void 0;
	return {
		pid: Number(pid),
		startTime
	};
}
// extensions/core/processes/open-files.ts
const READ_AT_ONCE = 20;
async function holdersOf(files, pids) {
	if (files.length === 0 || pids.length === 0) return new Set();
	return require_process_table.hasProc ? await holdersFromProc(files, pids) : await holdersFromLsof(files, pids);
}
async function holdersFromProc(files, pids) {
	const holders = new Set();
	for (const [index, pid] of pids.entries()) {
		if (index % READ_AT_ONCE === 19) await (0, node_timers_promises.setImmediate)();
		if (holdsOne(pid, files)) holders.add(pid);
	}
	return holders;
}
function isDevice(file) {
	return file.startsWith("/dev/");
}
function namesOfPipes(pid, descriptors) {
	return descriptors.flatMap((descriptor) => {
		const name = require_process_table.readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
		return name !== void 0 && /^(?:socket|pipe):/.test(name) ? name : [];
	});
}
function isFile(path, file) {
	return isDevice(file) ? path === file : path.includes(file);
}
function holdsOne(pid, files) {
	return (require_process_table.readOfProcess(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []).some((descriptor) => {
		const link = `/proc/${pid}/fd/${descriptor}`;
		const path = require_process_table.readOfProcess(() => (0, node_fs.readlinkSync)(link)) ?? "";
		return files.some((file) => isFile(path, file) && (!isDevice(file) || isSameDevice(link, file)));
	});
}
function isSameDevice(one, other) {
	const [a, b] = [one, other].map((path) => require_process_table.readOfProcess(() => (0, node_fs.statSync)(path)));
	return a !== void 0 && b !== void 0 && a.dev === b.dev && a.rdev === b.rdev && a.ino === b.ino;
}
async function holdersFromLsof(files, pids) {
	const { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
		"-n",
		"-P",
		"-w",
		"-F",
		"pn",
		"-p",
		pids.join(",")
	], { maxBuffer: 67108864 }).catch((error) => {
		if (error.code !== 1) throw error;
		return { stdout: error.stdout ?? "" };
	});
	const holders = new Set();
	let pid = 0;
	for (const row of stdout.split("\n")) if (row.startsWith("p")) pid = Number(row.slice(1));
	else if (row.startsWith("n") && files.some((file) => isFile(row.slice(1), file))) holders.add(pid);
	return holders;
}
// extensions/core/processes/ownership.ts
const nothingFound = {
	own: new Set(),
	strangers: new Set(),
	hadGroup: false
};
function ownershipOf(task, facts, before = nothingFound) {
	const { table, piAndAncestors, holders } = facts;
	const mayBelong = (info) => !piAndAncestors.has(info.pid) && !require_process_table.isOlder(info, task.leaderStartTime);
	const isInGroup = before.hadGroup ? (info) => info.groupId === task.groupId : groupOf(task, facts);
	const wasInGroup = new Set(task.leftByShell.map(identityKey));
	const belongsToStranger = strangersOf(task, facts, before);
	const holdsForTask = (info) => holders.has(info.pid) && (facts.carriesMarker?.(info.pid) || !belongsToStranger(info));
	const isRoot = (info) => isInGroup(info) || wasInGroup.has(identityKey(info)) || before.own.has(info.pid) || holdsForTask(info);
	const own = withDescendants(table.filter((info) => mayBelong(info) && isRoot(info)), table).filter(mayBelong);
	const isOwn = new Set(own.map((info) => info.pid));
	const isStranger = ({ pid }) => !isOwn.has(pid) && pid !== facts.pi && (holders.has(pid) || before.strangers.has(pid));
	return {
		own,
		strangers: table.filter(isStranger)
	};
}
function startedByTask(task, facts) {
	const belongsToStranger = strangersOf(task, facts, nothingFound);
	return facts.table.filter((info) => !facts.piAndAncestors.has(info.pid) && !belongsToStranger(info) && facts.carriesMarker?.(info.pid));
}
function strangersOf(task, { table, pi, piAndAncestors, holders }, before) {
	const byPid = new Map(table.map((info) => [info.pid, info]));
	return (info) => {
		if (task.leaderStartTime === "") return true;
		for (let at = info; at; at = byPid.get(at.parentPid)) {
			if (before.strangers.has(at.pid)) return true;
			if (piAndAncestors.has(at.pid)) return at.pid !== pi && holders.has(at.pid);
			if (require_process_table.isOlder(at, task.leaderStartTime)) return true;
		}
		return false;
	};
}
function groupOf(task, { table, carriesMarker }) {
	const leader = table.find((info) => info.pid === task.groupId);
	const isSameLeader = leader?.startTime === task.leaderStartTime;
	if (leader && !isSameLeader && task.leaderStartTime !== "") return () => false;
	if (isSameLeader || !carriesMarker) return (info) => info.groupId === task.groupId;
	return (info) => info.groupId === task.groupId && carriesMarker(info.pid);
}
function identityKey({ pid, startTime }) {
	return `${pid} ${startTime}`;
}
function withDescendants(roots, table) {
	const children = Map.groupBy(table, (info) => info.parentPid);
	const found = new Set(roots);
	for (const info of found) for (const child of children.get(info.pid) ?? []) found.add(child);
	return [...found];
}
// extensions/core/processes/task-processes.ts
async function processesOf(task, before = nothingFound) {
	return ownershipOf(task, await factsOf(task, await listLiving(), "younger"), before);
}
async function processesStartedBy(task, before) {
	const facts = await factsOf(task, await listLiving(), "younger");
	const started = startedByTask(task, facts).map((info) => info.pid);
	return ownershipOf(task, facts, {
		...before,
		own: new Set([...before.own, ...started])
	});
}
async function survivors(task) {
	const table = await listLiving();
	const carriers = carriersOf(task, table);
	const { own, strangers } = ownershipOf(task, await factsOf(task, table, "all"));
	const isNamed = new Set([...own, ...strangers].map((info) => info.pid));
	return {
		own,
		strangers,
		independent: carriers.filter((info) => !isNamed.has(info.pid))
	};
}
async function processesMarked({ marker }) {
	return carriersOf({
		marker,
		leaderStartTime: ""
	}, await listLiving());
}
function carriesMarker(pid, marker) {
	return require_process_table.hasProc ? environmentHolds(pid, marker) : void 0;
}
async function membersOfGroup(task) {
	if (isGroupEmpty(task.groupId)) return [];
	return (await listLiving()).filter((info) => info.groupId === task.groupId);
}
async function holdersOfOutput(task) {
	const table = await listLiving();
	const { holders } = await factsOf(task, table, "all");
	return table.filter((info) => holders.has(info.pid));
}
async function ownLine() {
	if (!require_process_table.hasProc) return lineOf(process.pid, await require_process_table.listProcesses());
	const line = [];
	for (let info = require_process_table.readProcess(process.pid); info; info = require_process_table.readProcess(info.parentPid)) line.push(info);
	return line;
}
async function listLiving() {
	return (await require_process_table.listProcesses()).filter((info) => !info.isZombie);
}
function isGroupEmpty(groupId) {
	try {
		process.kill(-groupId, 0);
		return false;
	} catch (error) {
		return error.code === "ESRCH";
	}
}
async function factsOf(task, table, ofHolders) {
	const pi = process.pid;
	const piAndAncestors = new Set([1, ...lineOf(pi, table).map((info) => info.pid)]);
	const mayCount = (info) => ofHolders === "all" || piAndAncestors.has(info.pid) || !require_process_table.isOlder(info, task.leaderStartTime);
	const candidates = table.filter((info) => info.pid !== pi && mayCount(info)).map((info) => info.pid);
	return {
		table,
		pi,
		piAndAncestors,
		holders: await holdersOf(task.outputs, candidates),
		carriesMarker: require_process_table.hasProc ? (pid) => environmentHolds(pid, task.marker) : void 0
	};
}
function carriersOf({ leaderStartTime, marker }, table) {
	if (!require_process_table.hasProc) return [];
	const line = new Set(lineOf(process.pid, table));
	const mayCarry = (info) => !line.has(info) && !require_process_table.isOlder(info, leaderStartTime);
	return table.filter((info) => mayCarry(info) && environmentHolds(info.pid, marker));
}
function lineOf(pid, table) {
	const byPid = new Map(table.map((info) => [info.pid, info]));
	const line = new Set();
	for (let at = byPid.get(pid); at && !line.has(at); at = byPid.get(at.parentPid)) line.add(at);
	return [...line];
}
function environmentHolds(pid, marker) {
	return require_process_table.readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/environ`, "latin1"))?.split("\0").includes(marker) ?? false;
}
// extensions/core/processes/terminate.ts
const FIRST_LOOK_MS = 2;
const SLOWEST_LOOK_MS = 50;
const AFTER_KILL_MS = 3e3;
async function terminateTask(task, options) {
	const { graceMs } = options;
	const look = options.includeIndependent ? processesStartedBy : processesOf;
	const known = new Map();
	const strangers = new Map();
	const signaled = new Set();
	let hadGroup = false;
	const startedAtMs = performance.now();
	let killedAtMs = Number.POSITIVE_INFINITY;
	for (let lookMs = FIRST_LOOK_MS;; lookMs = Math.min(lookMs * 2, SLOWEST_LOOK_MS)) {
		const nowMs = performance.now();
		const signal = nowMs - startedAtMs < graceMs ? "SIGTERM" : "SIGKILL";
		const isTooLate = nowMs - killedAtMs > AFTER_KILL_MS;
		if (signal === "SIGKILL") killedAtMs = Math.min(killedAtMs, nowMs);
		let found;
		let stillThere;
		try {
			stillThere = living(known);
			found = await look(task, {
				own: stillThere,
				strangers: living(strangers),
				hadGroup
			});
		} catch (error) {
			if (options.isLeaderHeld()) signalGroupOnce(task.groupId, signal, signaled);
			if (isTooLate) return {
				left: [...known.values()].filter(mayLive),
				unknown: error
			};
			await (0, node_timers_promises.setTimeout)(SLOWEST_LOOK_MS);
			continue;
		}
		const { own } = found;
		if (own.length === 0 || isTooLate) return {
			left: own,
			unknown: void 0
		};
		hadGroup = own.some((info) => info.groupId === task.groupId);
		if (hadGroup && signal === "SIGKILL") signalGroup(task.groupId, signal);
		for (const info of found.strangers) strangers.set(info.pid, info);
		for (const info of own) {
			known.set(info.pid, info);
			const once = `${signal} ${info.pid} ${info.startTime}`;
			const hadGroupSignal = info.groupId === task.groupId && signaled.has(groupSignal(signal));
			if (signaled.has(once) || hadGroupSignal) continue;
			if (signal === "SIGTERM" && stillThere.has(info.parentPid)) continue;
			signaled.add(once);
			sendSignal(info, signal);
		}
		await (0, node_timers_promises.setTimeout)(lookMs);
	}
}
function living(processes) {
	return new Set([...processes.values()].filter(require_process_table.isSameProcess).map((info) => info.pid));
}
function mayLive(info) {
	try {
		return require_process_table.isSameProcess(info);
	} catch {
		return true;
	}
}
function signalGroupOnce(groupId, signal, signaled) {
	const once = groupSignal(signal);
	if (signaled.has(once)) return;
	signaled.add(once);
	signalGroup(groupId, signal);
}
function groupSignal(signal) {
	return `${signal} group`;
}
function signalGroup(groupId, signal) {
	try {
		process.kill(-groupId, signal);
	} catch {}
}
function sendSignal(info, signal) {
	try {
		if (!require_process_table.isSameProcess(info)) return;
		process.kill(info.pid, signal);
		if (signal === "SIGTERM") process.kill(info.pid, "SIGCONT");
	} catch {}
}
Object.defineProperty(exports, "carriesMarker", {
	enumerable: true,
	get: function() {
		return carriesMarker;
	}
});
Object.defineProperty(exports, "holdersOf", {
	enumerable: true,
	get: function() {
		return holdersOf;
	}
});
Object.defineProperty(exports, "holdersOfOutput", {
	enumerable: true,
	get: function() {
		return holdersOfOutput;
	}
});
Object.defineProperty(exports, "lineOf", {
	enumerable: true,
	get: function() {
		return lineOf;
	}
});
Object.defineProperty(exports, "membersOfGroup", {
	enumerable: true,
	get: function() {
		return membersOfGroup;
	}
});
Object.defineProperty(exports, "namesOfPipes", {
	enumerable: true,
	get: function() {
		return namesOfPipes;
	}
});
Object.defineProperty(exports, "newMarker", {
	enumerable: true,
	get: function() {
		return newMarker;
	}
});
Object.defineProperty(exports, "nothingFound", {
	enumerable: true,
	get: function() {
		return nothingFound;
	}
});
Object.defineProperty(exports, "ownLine", {
	enumerable: true,
	get: function() {
		return ownLine;
	}
});
Object.defineProperty(exports, "ownershipOf", {
	enumerable: true,
	get: function() {
		return ownershipOf;
	}
});
Object.defineProperty(exports, "piOfMarker", {
	enumerable: true,
	get: function() {
		return piOfMarker;
	}
});
Object.defineProperty(exports, "processesMarked", {
	enumerable: true,
	get: function() {
		return processesMarked;
	}
});
Object.defineProperty(exports, "processesOf", {
	enumerable: true,
	get: function() {
		return processesOf;
	}
});
Object.defineProperty(exports, "survivors", {
	enumerable: true,
	get: function() {
		return survivors;
	}
});
Object.defineProperty(exports, "terminateTask", {
	enumerable: true,
	get: function() {
		return terminateTask;
	}
});
