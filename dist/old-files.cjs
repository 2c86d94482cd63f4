// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs"), require_paths = require("./paths.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/task/retention.ts
const MAX_BYTES = 536870912, TASK_FILE = RegExp(`^([jm][${require_records.ct}]{3,})\\.(?:json|stdout|stderr|log)(?:\\.new)?$`);
async function removeOldFiles(e, t, n) {
	let r = await keptTasks(e), i = bytesOf(r) > MAX_BYTES, a = i ? await removable(r) : r, o = bytesOf(a);
	for (let e of a.sort((e, t) => e.changedAtMs - t.changedAtMs)) {
		let r = n - e.changedAtMs <= t * 864e5 && o <= MAX_BYTES, a = e.unfinished.filter(({ changedAtMs: e }) => n - e > 36e5), s = r ? a : e.files;
		s.length === 0 || !i && await isInUse(e) || (await removeAll(s), r || (o -= e.bytes));
	}
}
function bytesOf(e) {
	return e.reduce((e, t) => e + t.bytes, 0);
}
async function removeAll(e) {
	await Promise.all(e.map(({ path: e }) => (0, node_fs_promises.rm)(e, { force: !0 }).catch(() => {})));
}
async function keptTasks(e) {
	let t = await (0, node_fs_promises.readdir)(e).catch(() => []), n = Map.groupBy(t, (e) => TASK_FILE.exec(e)?.[1]), r = [];
	for (let [t, i] of n) if (t !== void 0) {
		for (; require_records.at.isOver();) await (0, node_timers_promises.setImmediate)();
		require_records.at.work(() => r.push(measure(e, t, i)));
	}
	return r;
}
async function removable(e) {
	let t = [];
	for (let n of e) await isInUse(n) || t.push(n);
	return t;
}
async function isInUse({ recordPath: e }) {
	let t = await require_records.F(e);
	return t?.owner !== void 0 && require_records.Q(t.owner);
}
function measure(e, t, n) {
	let r = n.map((t) => {
		let n = (0, node_path.join)(e, t), r = statsOf(n);
		return {
			path: n,
			bytes: r?.size ?? 0,
			changedAtMs: r?.mtimeMs ?? 0
		};
	});
	return {
		recordPath: (0, node_path.join)(e, `${t}.json`),
		files: r,
		unfinished: r.filter(({ path: e, bytes: t }) => e.endsWith(".new") || e.endsWith(".json") && t === 0),
		bytes: r.reduce((e, t) => e + t.bytes, 0),
		changedAtMs: Math.max(...r.map((e) => e.changedAtMs))
	};
}
function statsOf(e) {
	try {
		return (0, node_fs.lstatSync)(e, { throwIfNoEntry: !1 });
	} catch {
		return;
	}
}
// extensions/monitor/host/old-files.ts
async function removeOldTaskFiles(e) {
	await removeOldFiles(require_paths.t(), e, Date.now());
}
exports.removeOldTaskFiles = removeOldTaskFiles;
