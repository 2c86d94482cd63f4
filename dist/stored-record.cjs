// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/earlier/stored-record.ts
const RECORD = RegExp(`^([jm][${require_records.et}]{3,})\\.json$`);
async function storedRecords(e, t = new Set()) {
	let n = await (0, node_fs_promises.readdir)(e).catch(() => []), r = [];
	for (let i of n) {
		let n = RECORD.exec(i)?.[1];
		if (!(n === void 0 || t.has(n))) {
			for (; require_records.Z.isOver();) await (0, node_timers_promises.setImmediate)();
			require_records.Z.work(() => {
				let t = (0, node_path.join)(e, i), a = readFacts(t);
				a && r.push({
					id: n,
					path: t,
					facts: a
				});
			});
		}
	}
	return r;
}
async function changeRecord({ path: e }, t, n) {
	let r = `${e}.new`, i = await openNew(r);
	if (!i) return !1;
	try {
		let a = readFacts(e);
		if (!a || !t(a)) throw Error("changed meanwhile");
		return await i.appendFile(require_records.O({
			...a,
			...n
		})).finally(() => i.close()), await (0, node_fs_promises.rename)(r, e), !0;
	} catch {
		return await i.close().catch(() => {}), await (0, node_fs_promises.rm)(r, { force: !0 }).catch(() => {}), !1;
	}
}
function mayBeKept({ owner: e }) {
	return !require_records.U(e) || require_records.W(e);
}
async function openNew(e) {
	let t = await (0, node_fs_promises.open)(e, require_records.it, 384).catch(() => void 0);
	if (t) return t;
	let n = await (0, node_fs_promises.lstat)(e).catch(() => void 0);
	n && Date.now() - n.mtimeMs > 6e4 && await (0, node_fs_promises.rm)(e, { force: !0 }).catch(() => {});
}
function readFacts(e) {
	let t;
	try {
		t = (0, node_fs.openSync)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW | node_fs.constants.O_NONBLOCK);
		let n = (0, node_fs.fstatSync)(t);
		if (!n.isFile() || n.size > 1048576 || n.uid !== process.getuid?.()) return;
		let r = JSON.parse((0, node_fs.readFileSync)(t, "utf8"));
		return typeof r == "object" && r ? { ...r } : void 0;
	} catch {
		return;
	} finally {
		t !== void 0 && (0, node_fs.closeSync)(t);
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return mayBeKept;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return storedRecords;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return changeRecord;
	}
});
