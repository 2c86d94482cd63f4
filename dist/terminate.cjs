// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_process_table = require("./process-table.cjs"), require_machine = require("./machine.cjs");
let node_fs = require("node:fs"), node_crypto = require("node:crypto"), node_timers_promises = require("node:timers/promises"), node_child_process = require("node:child_process"), node_util = require("node:util");
async function holdersOf(files, pids) {
	return await new OpenFiles().holdersOf(files, pids);
}
var OpenFiles = class {
	#filesOf = new Map();
	#read = Promise.resolve();
	async holdersOf(files, pids) {
		return files.length === 0 ? new Set() : (this.#read = this.#read.then(() => this.#readMissing(pids)), await this.#read, new Set(pids.filter((pid) => holdsOne(this.#filesOf.get(pid), files))));
	}
	holds(pid, files) {
		let open = this.#filesOf.get(pid) ?? openFilesFromProc(pid);
		return this.#filesOf.set(pid, open), holdsOne(open, files);
	}
	async #readMissing(pids) {
		let missing = pids.filter((pid) => !this.#filesOf.has(pid));
		if (missing.length !== 0) {
			if (require_process_table.u) for (let [index, pid] of missing.entries()) index % 20 == 19 && await (0, node_timers_promises.setImmediate)(), this.#filesOf.set(pid, openFilesFromProc(pid));
			else {
				let found = await openFilesFromLsof(missing);
				for (let pid of missing) this.#filesOf.set(pid, found.get(pid) ?? []);
			}
		}
	}
};
function isDevice(file) {
	return file.startsWith("/dev/");
}
function namesOfPipes(pid, descriptors) {
	return descriptors.flatMap((descriptor) => {
		let name = require_process_table.s(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
		return name !== void 0 && /^(?:socket|pipe):/.test(name) ? name : [];
	});
}
function isFile(path, file) {
	return isDevice(file) ? path === file : path.includes(file);
}
function holdsOne(open, files) {
	let isOne = ({ path, link }, file) => isFile(path, file) && (link === void 0 || !isDevice(file) || isSameDevice(link, file));
	return open?.some((one) => files.some((file) => isOne(one, file))) ?? !1;
}
function isSameDevice(one, other) {
	let [a, b] = [one, other].map((path) => require_process_table.s(() => (0, node_fs.statSync)(path)));
	return a !== void 0 && b !== void 0 && a.dev === b.dev && a.rdev === b.rdev && a.ino === b.ino;
}
function openFilesFromProc(pid) {
	return (require_process_table.s(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []).flatMap((descriptor) => {
		let link = `/proc/${pid}/fd/${descriptor}`, path = require_process_table.s(() => (0, node_fs.readlinkSync)(link));
		return path === void 0 ? [] : {
			path,
			link
		};
	});
}
async function openFilesFromLsof(pids) {
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
	}), found = new Map(), ofProcess = [];
	for (let row of stdout.split("\n")) row.startsWith("p") ? (ofProcess = [], found.set(Number(row.slice(1)), ofProcess)) : row.startsWith("n") && ofProcess.push({
		path: row.slice(1),
		link: void 0
	});
	return found;
}
var SharedRead = class {
	#read;
	#next;
	constructor(read) {
		this.#read = read;
	}
	ask() {
		return this.#next ??= this.#begin(), this.#next;
	}
	async #begin() {
		return await (0, node_timers_promises.setImmediate)(), this.#next = void 0, await this.#read();
	}
}, ProcessLook = class {
	table;
	line;
	#openFiles = new OpenFiles();
	#environments = new Map();
	constructor(table) {
		this.table = table, this.line = lineOf(process.pid, table);
	}
	async holdersOf(files, pids) {
		return await this.#openFiles.holdersOf(files, pids);
	}
	async ancestorsThatHold(files) {
		if (require_process_table.u) return (pid) => this.#openFiles.holds(pid, files);
		let ancestors = this.line.map((info) => info.pid).filter((pid) => pid !== process.pid), holders = await this.holdersOf(files, ancestors);
		return (pid) => holders.has(pid);
	}
	environmentHolds(pid, marker) {
		let environment = this.#environments.get(pid);
		return environment === void 0 && (environment = environmentOf(pid), this.#environments.set(pid, environment)), holdsEntry(environment, marker);
	}
};
const looks = new SharedRead(async () => new ProcessLook((await require_process_table.a()).filter((info) => !info.isZombie)));
async function lookAtProcesses() {
	return await looks.ask();
}
function carriesMarker(pid, marker) {
	return require_process_table.u ? holdsEntry(environmentOf(pid), marker) : void 0;
}
function lineOf(pid, table) {
	let byPid = new Map(table.map((info) => [info.pid, info])), line = new Set();
	for (let at = byPid.get(pid); at && !line.has(at); at = byPid.get(at.parentPid)) line.add(at);
	return [...line];
}
function environmentOf(pid) {
	return `\0${require_process_table.s(() => (0, node_fs.readFileSync)(`/proc/${pid}/environ`, "latin1")) ?? ""}\0`;
}
function holdsEntry(environment, entry) {
	return environment.includes(`\0${entry}\0`);
}
const VARIABLE = "PI_MONITOR_MARK", MARKER = RegExp(`^${VARIABLE}=[0-9a-f-]{36}\\.(\\d+)\\.(\\d+)\\.(\\d+)$`);
function newMarker() {
	let { pid, startTime } = require_process_table.o(process.pid);
	return `${VARIABLE}=${(0, node_crypto.randomUUID)()}.${pid}.${startTime || "0"}.${require_machine.n()}`;
}
function piOfMarker(marker) {
	let [, pid, startTime, namespace] = MARKER.exec(marker) ?? [];
	if (pid !== void 0 && startTime !== void 0 && namespace === require_machine.n()) return {
		pid: Number(pid),
		startTime
	};
}
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
function strangersOf(task, { table, pi, piAndAncestors, ancestorHolds }, before) {
	let byPid = new Map(table.map((info) => [info.pid, info]));
	return (info) => {
		if (task.leaderStartTime === "") return !0;
		for (let at = info; at; at = byPid.get(at.parentPid)) {
			if (before.strangers.has(at.pid)) return !0;
			if (piAndAncestors.has(at.pid)) return at.pid !== pi && ancestorHolds(at.pid);
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
async function processesOf(task, before = nothingFound) {
	return ownershipOf(task, await factsOf(task, await lookAtProcesses(), "younger"), before);
}
async function processesStartedBy(task, before) {
	let facts = await factsOf(task, await lookAtProcesses(), "younger"), started = startedByTask(task, facts).map((info) => info.pid);
	return ownershipOf(task, facts, {
		...before,
		own: new Set([...before.own, ...started])
	});
}
async function survivors(task) {
	let look = await lookAtProcesses(), carriers = carriersOf(task, look), { own, strangers } = ownershipOf(task, await factsOf(task, look, "all")), isNamed = new Set([...own, ...strangers].map((info) => info.pid));
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
	}, await lookAtProcesses());
}
async function membersOfGroup(task) {
	return isGroupEmpty(task.groupId) ? [] : (await lookAtProcesses()).table.filter((info) => info.groupId === task.groupId);
}
async function holdersOfOutput(task) {
	let look = await lookAtProcesses(), { holders } = await factsOf(task, look, "all");
	return look.table.filter((info) => holders.has(info.pid));
}
async function ownLine() {
	if (!require_process_table.u) return lineOf(process.pid, await require_process_table.a());
	let line = [];
	for (let info = require_process_table.c(process.pid); info; info = require_process_table.c(info.parentPid)) line.push(info);
	return line;
}
function isGroupEmpty(groupId) {
	try {
		return process.kill(-groupId, 0), !1;
	} catch (error) {
		return error.code === "ESRCH";
	}
}
async function factsOf(task, look, ofHolders) {
	let pi = process.pid, { table } = look, mayCount = (info) => ofHolders === "all" || !require_process_table.n(info, task.leaderStartTime), candidates = table.filter((info) => info.pid !== pi && mayCount(info)).map((info) => info.pid);
	return {
		table,
		pi,
		piAndAncestors: new Set([1, ...look.line.map((info) => info.pid)]),
		holders: await look.holdersOf(task.outputs, candidates),
		ancestorHolds: await look.ancestorsThatHold(task.outputs),
		carriesMarker: require_process_table.u ? (pid) => look.environmentHolds(pid, task.marker) : void 0
	};
}
function carriersOf({ leaderStartTime, marker }, look) {
	if (!require_process_table.u) return [];
	let line = new Set(look.line), mayCarry = (info) => !line.has(info) && !require_process_table.n(info, leaderStartTime);
	return look.table.filter((info) => mayCarry(info) && look.environmentHolds(info.pid, marker));
}
async function terminateTask(task, options) {
	let { graceMs } = options, look = options.includeIndependent ? processesStartedBy : processesOf, known = new Map(), strangers = new Map(), signaled = new Set(), hadGroup = !1, startedAtMs = performance.now(), killedAtMs = Infinity;
	for (let lookMs = 4;; lookMs = Math.min(lookMs * 2, 50)) {
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
		await untilGone(own, lookMs);
	}
}
async function untilGone(processes, maxMs) {
	let endMs = performance.now() + maxMs, pauseMs = 1;
	do
		await (0, node_timers_promises.setTimeout)(pauseMs), pauseMs *= 2;
	while (performance.now() + pauseMs < endMs && processes.some(mayRun));
}
function living(processes) {
	return new Set([...processes.values()].filter(require_process_table.i).map((info) => info.pid));
}
function mayRun(info) {
	try {
		return require_process_table.r(info);
	} catch {
		return !0;
	}
}
function mayLive(info) {
	try {
		return require_process_table.i(info);
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
		if (!require_process_table.i(info)) return;
		process.kill(info.pid, signal), signal === "SIGTERM" && process.kill(info.pid, "SIGCONT");
	} catch {}
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return processesMarked;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return nothingFound;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return piOfMarker;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return carriesMarker;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return namesOfPipes;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return ownLine;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return ownershipOf;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return holdersOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return holdersOfOutput;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return processesOf;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return lineOf;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return membersOfGroup;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return survivors;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return terminateTask;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return newMarker;
	}
});
