// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_os = require("node:os");
async function changeWhenFree(what, tryChange) {
	for (let tries = 0; tries < 500; tries++) {
		let changed = trySafely(what, tryChange);
		if (changed.kind === "changed") return changed.value;
		await (0, node_timers_promises.setTimeout)(20);
	}
	throw Error(require_records.x.beingChanged(what));
}
function trySafely(what, tryChange) {
	try {
		return tryChange();
	} catch (error) {
		let { code, message } = error;
		throw code === void 0 ? error : Error(require_records.x.notKept(what, message), { cause: error });
	}
}
// extensions/core/files/write-new-file.ts
function writeNewFile(path, content) {
	(0, node_fs.rmSync)(path, { force: !0 });
	let file = (0, node_fs.openSync)(path, require_records.it, 384);
	try {
		(0, node_fs.writeSync)(file, content);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function claimVersion(path, version) {
	let claimedAtMs = Date.now(), prefix = `${path}.${version}.`;
	for (let attempt = 0;; attempt++) {
		let claimPath = `${prefix}${attempt}.claim`;
		if (create(claimPath)) return {
			isValid: () => Date.now() - claimedAtMs < 1e4,
			release: () => removeClaims(path, version)
		};
		if (isHeld(claimPath)) return;
	}
}
function removeClaims(path, version) {
	let start = `${(0, node_path.basename)(path)}.`;
	for (let name of (0, node_fs.readdirSync)((0, node_path.dirname)(path))) {
		let [, claimed] = name.startsWith(start) && /^(\d+)\.\d+\.claim$/.exec(name.slice(start.length)) || [];
		claimed !== void 0 && Number(claimed) <= version && (0, node_fs.rmSync)((0, node_path.join)((0, node_path.dirname)(path), name), { force: !0 });
	}
}
function create(claimPath) {
	let owner = {
		...require_records.K(process.pid),
		host: (0, node_os.hostname)()
	}, draftPath = `${claimPath}.${process.pid}`;
	writeNewFile(draftPath, JSON.stringify(owner));
	try {
		return (0, node_fs.linkSync)(draftPath, claimPath), !0;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return !1;
	} finally {
		(0, node_fs.rmSync)(draftPath, { force: !0 });
	}
}
function isHeld(claimPath) {
	try {
		if (Date.now() - (0, node_fs.statSync)(claimPath).mtimeMs >= 1e4) return !1;
		let owner = JSON.parse((0, node_fs.readFileSync)(claimPath, "utf8"));
		return owner.host !== (0, node_os.hostname)() || require_records.W(owner);
	} catch {
		return !0;
	}
}
// extensions/core/files/versioned-file.ts
var VersionedFile = class {
	path;
	#format;
	#onDamage;
	#read;
	constructor(path, format, onDamage) {
		this.path = path, this.#format = format, this.#onDamage = onDamage;
	}
	read() {
		return this.#current().content;
	}
	peek() {
		return fileStamp(this.path) === void 0 ? this.#format.empty : this.#parse().stored.content;
	}
	tryChange(change) {
		let before = this.#current();
		(0, node_fs.mkdirSync)((0, node_path.dirname)(this.path), {
			recursive: !0,
			mode: 448
		}), (0, node_fs.chmodSync)((0, node_path.dirname)(this.path), 448);
		let version = before.version + 1, claim = claimVersion(this.path, version);
		if (!claim) return { kind: "held" };
		try {
			let current = this.#current();
			if (current.version !== before.version) return { kind: "held" };
			let { content, value } = change(current.content);
			return claim.isValid() ? (this.#write({
				version,
				content
			}), {
				kind: "changed",
				value
			}) : { kind: "held" };
		} finally {
			claim.release();
		}
	}
	#write(stored) {
		let written = this.#format.serialize(stored);
		if (!written) {
			(0, node_fs.rmSync)(this.path, { force: !0 });
			return;
		}
		let newPath = `${this.path}.${stored.version}.new`;
		writeNewFile(newPath, `${JSON.stringify(written, null, 2)}\n`), (0, node_fs.renameSync)(newPath, this.path);
	}
	#current() {
		let stamp = fileStamp(this.path);
		if (stamp === void 0) return {
			version: 0,
			content: this.#format.empty
		};
		if (this.#read?.stamp === stamp) return this.#read.stored;
		let { stored, problems } = this.#parse();
		return problems.length > 0 ? this.#setAside(stored, problems, stamp) : this.#read = {
			stamp,
			stored
		}, stored;
	}
	#parse() {
		let foreign = foreignText(this.path, this.#format.isPersonal === !0);
		return foreign === void 0 ? this.#format.parse((0, node_fs.readFileSync)(this.path, "utf8")) : {
			stored: {
				version: 0,
				content: this.#format.empty
			},
			problems: [foreign]
		};
	}
	#setAside(sound, problems, stamp) {
		let version = sound.version + 1, claim = claimVersion(this.path, version);
		if (claim) try {
			if (fileStamp(this.path) !== stamp) return;
			let asidePath = `${this.path}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
			(0, node_fs.renameSync)(this.path, asidePath), this.#write({
				version,
				content: sound.content
			}), this.#onDamage(asidePath, problems);
		} finally {
			claim.release();
		}
	}
};
function foreignText(path, isPersonal) {
	let stats = isPersonal ? (0, node_fs.lstatSync)(path) : (0, node_fs.statSync)(path);
	return stats.isFile() ? !isPersonal || stats.uid === process.getuid?.() ? void 0 : require_records.x.ofAnother : require_records.x.noPlainFile;
}
function fileStamp(path) {
	let { ino, size, mtimeNs } = (0, node_fs.statSync)(path, {
		bigint: !0,
		throwIfNoEntry: !1
	}) ?? {};
	return ino === void 0 ? void 0 : `${ino} ${size} ${mtimeNs}`;
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
