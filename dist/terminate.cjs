// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_process_table = require("./process-table.cjs"), require_machine = require("./machine.cjs");
let node_fs = require("node:fs"), node_crypto = require("node:crypto"), node_timers_promises = require("node:timers/promises"), node_child_process = require("node:child_process"), node_util = require("node:util");
// extensions/core/processes/task-marker.ts
const VARIABLE = "PI_MONITOR_MARK", MARKER = RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);
function newMarker() {
	let { pid, startTime } = require_process_table.a(process.pid);
	return `${VARIABLE}=${(0, node_crypto.randomUUID)()}.${pid}.${startTime || "0"}.${require_machine.n()}`;
}
function piOfMarker(marker) {
	let [, pid, startTime, namespace] = MARKER.exec(marker) ?? [];
	if (pid !== void 0 && startTime !== void 0 && namespace === require_machine.n()) return {
		pid: Number(pid),
		startTime
	};
}
async function holdersOf(files, pids) {
	return files.length === 0 || pids.length === 0 ? new Set() : require_process_table.l ? await holdersFromProc(files, pids) : await holdersFromLsof(files, pids);
}
async function holdersFromProc(files, pids) {
	let holders = new Set();
	for (let [index, pid] of pids.entries()) index % 20 == 19 && await (0, node_timers_promises.setImmediate)(), holdsOne(pid, files) && holders.add(pid);
	return holders;
}
function isDevice(file) {
	return file.startsWith("/dev/");
}
function namesOfPipes(pid, descriptors) {
	return descriptors.flatMap((descriptor) => {
		let name = require_process_table.o(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
		return name !== void 0 && /^(?:socket|pipe):/.test(name) ? name : [];
	});
}
function isFile(path, file) {
	return isDevice(file) ? path === file : path.includes(file);
}
function holdsOne(pid, files) {
	return (require_process_table.o(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []).some((descriptor) => {
		let link = `/proc/${pid}/fd/${descriptor}`, path = require_process_table.o(() => (0, node_fs.readlinkSync)(link)) ?? "";
		return files.some((file) => isFile(path, file) && (!isDevice(file) || isSameDevice(link, file)));
	});
}
function isSameDevice(one, other) {
	let [a, b] = [one, other].map((path) => require_process_table.o(() => (0, node_fs.statSync)(path)));
	return a !== void 0 && b !== void 0 && a.dev === b.dev && a.rdev === b.rdev && a.ino === b.ino;
}
async function holdersFromLsof(files, pids) {
	let { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
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
	}), holders = new Set(), pid = 0;
	for (let row of stdout.split("\n")) row.startsWith("p") ? pid = Number(row.slice(1)) : row.startsWith("n") && files.some((file) => isFile(row.slice(1), file)) && holders.add(pid);
	return holders;
}
// extensions/core/processes/ownership.ts
const nothingFound = {
	own: new Set(),
	strangers: new Set(),
	hadGroup: !1
};
function ownershipOf(task, facts, before = nothingFound) {
	let { table, piAndAncestors, holders } = facts, mayBelong = (info) => !piAndAncestors.has(info.pid) && !require_process_table.n(info, task.leaderStartTime), isInGroup = before.hadGroup ? (info) => info.groupId === task.groupId : groupOf(task, facts), wasInGroup = new Set(task.leftByShell.map(identityKey)), belongsToStranger = strangersOf(task, facts, before), holdsForTask = (info) => holders.has(info.pid) && (facts.carriesMarker?.(info.pid) || !belongsToStranger(info)), isRoot = (info) => isInGroup(info) || wasInGroup.has(identityKey(info)) || before.own.has(info.pid) || holdsForTask(info), own = withDescendants(table.filter((info) => mayBelong(info) && isRoot(info)), table).filter(mayBelong), isOwn = new Set(own.map((info) => info.pid));
	return {
		own,
		strangers: table.filter(({ pid }) => !isOwn.has(pid) && pid !== facts.pi && (holders.has(pid) || before.strangers.has(pid)))
	};
}
function startedByTask(task, facts) {
	let belongsToStranger = strangersOf(task, facts, nothingFound);
	return facts.table.filter((info) => !facts.piAndAncestors.has(info.pid) && !belongsToStranger(info) && facts.carriesMarker?.(info.pid));
}
function strangersOf(task, { table, pi, piAndAncestors, holders }, before) {
	let byPid = new Map(table.map((info) => [info.pid, info]));
	return (info) => {
		if (task.leaderStartTime === "") return !0;
		for (let at = info; at; at = byPid.get(at.parentPid)) {
			if (before.strangers.has(at.pid)) return !0;
			if (piAndAncestors.has(at.pid)) return at.pid !== pi && holders.has(at.pid);
			if (require_process_table.n(at, task.leaderStartTime)) return !0;
		}
		return !1;
	};
}
function groupOf(task, { table, carriesMarker }) {
	let leader = table.find((info) => info.pid === task.groupId), isSameLeader = leader?.startTime === task.leaderStartTime;
	return leader && !isSameLeader && task.leaderStartTime !== "" ? () => !1 : isSameLeader || !carriesMarker ? (info) => info.groupId === task.groupId : (info) => info.groupId === task.groupId && carriesMarker(info.pid);
}
function identityKey({ pid, startTime }) {
	return `${pid} ${startTime}`;
}
function withDescendants(roots, table) {
	let children = Map.groupBy(table, (info) => info.parentPid), found = new Set(roots);
	for (let info of found) for (let child of children.get(info.pid) ?? []) found.add(child);
	return [...found];
}
// extensions/core/processes/task-processes.ts
async function processesOf(task, before = nothingFound) {
	return ownershipOf(task, await factsOf(task, await listLiving(), "younger"), before);
}
async function processesStartedBy(task, before) {
	let facts = await factsOf(task, await listLiving(), "younger"), started = startedByTask(task, facts).map((info) => info.pid);
	return ownershipOf(task, facts, {
		...before,
		own: new Set([...before.own, ...started])
	});
}
async function survivors(task) {
	let table = await listLiving(), carriers = carriersOf(task, table), { own, strangers } = ownershipOf(task, await factsOf(task, table, "all")), isNamed = new Set([...own, ...strangers].map((info) => info.pid));
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
	return require_process_table.l ? environmentHolds(pid, marker) : void 0;
}
async function membersOfGroup(task) {
	return isGroupEmpty(task.groupId) ? [] : (await listLiving()).filter((info) => info.groupId === task.groupId);
}
async function holdersOfOutput(task) {
	let table = await listLiving(), { holders } = await factsOf(task, table, "all");
	return table.filter((info) => holders.has(info.pid));
}
async function ownLine() {
	if (!require_process_table.l) return lineOf(process.pid, await require_process_table.i());
	let line = [];
	for (let info = require_process_table.s(process.pid); info; info = require_process_table.s(info.parentPid)) line.push(info);
	return line;
}
async function listLiving() {
	return (await require_process_table.i()).filter((info) => !info.isZombie);
}
function isGroupEmpty(groupId) {
	try {
		return process.kill(-groupId, 0), !1;
	} catch (error) {
		return error.code === "ESRCH";
	}
}
async function factsOf(task, table, ofHolders) {
	let pi = process.pid, piAndAncestors = new Set([1, ...lineOf(pi, table).map((info) => info.pid)]), mayCount = (info) => ofHolders === "all" || piAndAncestors.has(info.pid) || !require_process_table.n(info, task.leaderStartTime), candidates = table.filter((info) => info.pid !== pi && mayCount(info)).map((info) => info.pid);
	return {
		table,
		pi,
		piAndAncestors,
		holders: await holdersOf(task.outputs, candidates),
		carriesMarker: require_process_table.l ? (pid) => environmentHolds(pid, task.marker) : void 0
	};
}
function carriersOf({ leaderStartTime, marker }, table) {
	if (!require_process_table.l) return [];
	let line = new Set(lineOf(process.pid, table)), mayCarry = (info) => !line.has(info) && !require_process_table.n(info, leaderStartTime);
	return table.filter((info) => mayCarry(info) && environmentHolds(info.pid, marker));
}
function lineOf(pid, table) {
	let byPid = new Map(table.map((info) => [info.pid, info])), line = new Set();
	for (let at = byPid.get(pid); at && !line.has(at); at = byPid.get(at.parentPid)) line.add(at);
	return [...line];
}
function environmentHolds(pid, marker) {
	return require_process_table.o(() => (0, node_fs.readFileSync)(`/proc/${pid}/environ`, "latin1"))?.split("\0").includes(marker) ?? !1;
}
async function terminateTask(task, options) {
	let { graceMs } = options, look = options.includeIndependent ? processesStartedBy : processesOf, known = new Map(), strangers = new Map(), signaled = new Set(), hadGroup = !1, startedAtMs = performance.now(), killedAtMs = Infinity;
	for (let lookMs = 2;; lookMs = Math.min(lookMs * 2, 50)) {
		let nowMs = performance.now(), signal = nowMs - startedAtMs < graceMs ? "SIGTERM" : "SIGKILL", isTooLate = nowMs - killedAtMs > 3e3;
		signal === "SIGKILL" && (killedAtMs = Math.min(killedAtMs, nowMs));
		let found, stillThere;
		try {
			stillThere = living(known), found = await look(task, {
				own: stillThere,
				strangers: living(strangers),
				hadGroup
			});
		} catch (error) {
			if (options.isLeaderHeld() && signalGroupOnce(task.groupId, signal, signaled), isTooLate) return {
				left: [...known.values()].filter(mayLive),
				unknown: error
			};
			await (0, node_timers_promises.setTimeout)(50);
			continue;
		}
		let { own } = found;
		if (own.length === 0 || isTooLate) return {
			left: own,
			unknown: void 0
		};
		hadGroup = own.some((info) => info.groupId === task.groupId), hadGroup && signal === "SIGKILL" && signalGroup(task.groupId, signal);
		for (let info of found.strangers) strangers.set(info.pid, info);
		for (let info of own) {
			known.set(info.pid, info);
			let once = `${signal} ${info.pid} ${info.startTime}`, hadGroupSignal = info.groupId === task.groupId && signaled.has(groupSignal(signal));
			signaled.has(once) || hadGroupSignal || signal === "SIGTERM" && stillThere.has(info.parentPid) || (signaled.add(once), sendSignal(info, signal));
		}
		await (0, node_timers_promises.setTimeout)(lookMs);
	}
}
function living(processes) {
	return new Set([...processes.values()].filter(require_process_table.r).map((info) => info.pid));
}
function mayLive(info) {
	try {
		return require_process_table.r(info);
	} catch {
		return !0;
	}
}
function signalGroupOnce(groupId, signal, signaled) {
	let once = groupSignal(signal);
	signaled.has(once) || (signaled.add(once), signalGroup(groupId, signal));
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
		if (!require_process_table.r(info)) return;
		process.kill(info.pid, signal), signal === "SIGTERM" && process.kill(info.pid, "SIGCONT");
	} catch {}
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return membersOfGroup;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return processesOf;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return ownershipOf;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return holdersOf;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return piOfMarker;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return lineOf;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return survivors;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return newMarker;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return carriesMarker;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return ownLine;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return namesOfPipes;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return holdersOfOutput;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return processesMarked;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return terminateTask;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return nothingFound;
	}
});
