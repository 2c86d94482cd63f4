// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_os = require("node:os");
async function changeWhenFree(e, t) {
	for (let n = 0; n < 500; n++) {
		let n = trySafely(e, t);
		if (n.kind === "changed") return n.value;
		await (0, node_timers_promises.setTimeout)(20);
	}
	throw Error(require_records.E.beingChanged(e));
}
function trySafely(e, t) {
	try {
		return t();
	} catch (t) {
		let { code: n, message: r } = t;
		throw n === void 0 ? t : Error(require_records.E.notKept(e, r), { cause: t });
	}
}
// extensions/core/files/write-new-file.ts
function writeNewFile(e, t) {
	(0, node_fs.rmSync)(e, { force: !0 });
	let n = (0, node_fs.openSync)(e, require_records.ft, 384);
	try {
		(0, node_fs.writeFileSync)(n, t);
	} catch (t) {
		throw (0, node_fs.rmSync)(e, { force: !0 }), t;
	} finally {
		(0, node_fs.closeSync)(n);
	}
}
function claimVersion(e, t) {
	let n = Date.now(), r = `${e}.${t}.`;
	for (let i = 0;; i++) {
		let a = `${r}${i}.claim`;
		if (create(a)) return {
			isValid: () => Date.now() - n < 1e4,
			release: () => removeClaims(e, t)
		};
		if (isHeld(a)) return;
	}
}
function removeClaims(e, t) {
	let n = `${(0, node_path.basename)(e)}.`;
	for (let r of (0, node_fs.readdirSync)((0, node_path.dirname)(e))) {
		let [, i] = r.startsWith(n) && /^(\d+)\.\d+\.claim$/.exec(r.slice(n.length)) || [];
		i !== void 0 && Number(i) <= t && (0, node_fs.rmSync)((0, node_path.join)((0, node_path.dirname)(e), r), { force: !0 });
	}
}
function create(e) {
	let t = {
		...require_records.et(process.pid),
		host: (0, node_os.hostname)()
	}, n = `${e}.${process.pid}`;
	writeNewFile(n, JSON.stringify(t));
	try {
		return (0, node_fs.linkSync)(n, e), !0;
	} catch (e) {
		if (e.code !== "EEXIST") throw e;
		return !1;
	} finally {
		(0, node_fs.rmSync)(n, { force: !0 });
	}
}
function isHeld(e) {
	try {
		if (Date.now() - (0, node_fs.statSync)(e).mtimeMs >= 1e4) return !1;
		let t = JSON.parse((0, node_fs.readFileSync)(e, "utf8"));
		return t.host !== (0, node_os.hostname)() || require_records.Q(t);
	} catch {
		return !0;
	}
}
// extensions/core/files/versioned-file.ts
var VersionedFile = class {
	path;
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.path = e, this.#e = t, this.#t = n;
	}
	read() {
		return this.#i().content;
	}
	peek() {
		return fileStamp(this.path) === void 0 ? this.#e.empty : this.#a().stored.content;
	}
	tryChange(e) {
		let t = this.#i();
		(0, node_fs.mkdirSync)((0, node_path.dirname)(this.path), {
			recursive: !0,
			mode: 448
		}), (0, node_fs.chmodSync)((0, node_path.dirname)(this.path), 448);
		let n = t.version + 1, r = claimVersion(this.path, n);
		if (!r) return { kind: "held" };
		try {
			let i = this.#i();
			if (i.version !== t.version) return { kind: "held" };
			let { content: a, value: o } = e(i.content);
			return r.isValid() ? (this.#r({
				version: n,
				content: a
			}), {
				kind: "changed",
				value: o
			}) : { kind: "held" };
		} finally {
			r.release();
		}
	}
	#r(e) {
		let t = this.#e.serialize(e);
		if (!t) {
			(0, node_fs.rmSync)(this.path, { force: !0 });
			return;
		}
		let n = `${this.path}.${e.version}.new`;
		writeNewFile(n, `${JSON.stringify(t, null, 2)}\n`), (0, node_fs.renameSync)(n, this.path);
	}
	#i() {
		let e = fileStamp(this.path);
		if (e === void 0) return {
			version: 0,
			content: this.#e.empty
		};
		if (this.#n?.stamp === e) return this.#n.stored;
		let { stored: t, problems: n } = this.#a();
		return n.length > 0 ? this.#o(t, n, e) : this.#n = {
			stamp: e,
			stored: t
		}, t;
	}
	#a() {
		let e = foreignText(this.path, this.#e.isPersonal === !0);
		return e === void 0 ? this.#e.parse((0, node_fs.readFileSync)(this.path, "utf8")) : {
			stored: {
				version: 0,
				content: this.#e.empty
			},
			problems: [e]
		};
	}
	#o(e, t, n) {
		let r = e.version + 1, i = claimVersion(this.path, r);
		if (i) try {
			if (fileStamp(this.path) !== n) return;
			let i = `${this.path}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
			(0, node_fs.renameSync)(this.path, i), this.#r({
				version: r,
				content: e.content
			}), this.#t(i, t);
		} finally {
			i.release();
		}
	}
};
function foreignText(e, t) {
	let n = t ? (0, node_fs.lstatSync)(e) : (0, node_fs.statSync)(e);
	return n.isFile() ? !t || n.uid === process.getuid?.() ? void 0 : require_records.E.ofAnother : require_records.E.noPlainFile;
}
function fileStamp(e) {
	let { ino: t, size: n, mtimeNs: r } = (0, node_fs.statSync)(e, {
		bigint: !0,
		throwIfNoEntry: !1
	}) ?? {};
	return t === void 0 ? void 0 : `${t} ${n} ${r}`;
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return changeWhenFree;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return VersionedFile;
	}
});
