// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_new_file = require("./new-file.cjs");
const require_process_table = require("./process-table.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_timers_promises = require("node:timers/promises");
const HELD_TRIES = 500;
async function changeWhenFree(what, tryChange) {
	for (let tries = 0; tries < HELD_TRIES; tries++) {
		const changed = trySafely(what, tryChange);
		if (changed.kind === "changed") return changed.value;
		await (0, node_timers_promises.setTimeout)(20);
	}
	throw new Error(`${what} are being changed by another pi that does not finish; nothing was changed.`);
}
function trySafely(what, tryChange) {
	try {
		return tryChange();
	} catch (error) {
		const { code, message } = error;
		if (code === void 0) throw error;
		throw new Error(`${what} cannot be kept: ${require_label.errorLabel(message)}. Nothing was changed.`, { cause: error });
	}
}
// extensions/core/files/write-new-file.ts
function writeNewFile(path, content) {
	(0, node_fs.rmSync)(path, { force: true });
	const file = (0, node_fs.openSync)(path, require_new_file.NEW_FILE, 384);
	try {
		(0, node_fs.writeSync)(file, content);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
// extensions/core/files/claim.ts
const CLAIM_MAX_MS = 1e4;
function claimVersion(path, version) {
	const claimedAtMs = Date.now();
	const prefix = `${path}.${version}.`;
	for (let attempt = 0;; attempt++) {
		const claimPath = `${prefix}${attempt}.claim`;
		if (create(claimPath)) return {
			isValid: () => Date.now() - claimedAtMs < CLAIM_MAX_MS,
			release: () => removeClaims(path, version)
		};
		if (isHeld(claimPath)) return void 0;
	}
}
function removeClaims(path, version) {
	const start = `${(0, node_path.basename)(path)}.`;
	for (const name of (0, node_fs.readdirSync)((0, node_path.dirname)(path))) {
		const [, claimed] = name.startsWith(start) && /^(\d+)\.\d+\.claim$/.exec(name.slice(start.length)) || [];
		if (claimed !== void 0 && Number(claimed) <= version) (0, node_fs.rmSync)((0, node_path.join)((0, node_path.dirname)(path), name), { force: true });
	}
}
function create(claimPath) {
	const owner = {
		...require_process_table.processIdentity(process.pid),
		host: (0, node_os.hostname)()
	};
	const draftPath = `${claimPath}.${process.pid}`;
	writeNewFile(draftPath, JSON.stringify(owner));
	try {
		(0, node_fs.linkSync)(draftPath, claimPath);
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return false;
	} finally {
		(0, node_fs.rmSync)(draftPath, { force: true });
	}
}
function isHeld(claimPath) {
	try {
		if (Date.now() - (0, node_fs.statSync)(claimPath).mtimeMs >= 1e4) return false;
		const owner = JSON.parse((0, node_fs.readFileSync)(claimPath, "utf8"));
		return owner.host !== (0, node_os.hostname)() || require_process_table.isSameProcess(owner);
	} catch {
		return true;
	}
}
// extensions/core/files/versioned-file.ts
var VersionedFile = class {
	path;
	#format;
	#onDamage;
	#read;
	constructor(path, format, onDamage) {
		this.path = path;
		this.#format = format;
		this.#onDamage = onDamage;
	}
	read() {
		return this.#current().content;
	}
	peek() {
		return fileStamp(this.path) === void 0 ? this.#format.empty : this.#parse().stored.content;
	}
	tryChange(change) {
		const before = this.#current();
		(0, node_fs.mkdirSync)((0, node_path.dirname)(this.path), {
			recursive: true,
			mode: 448
		});
		(0, node_fs.chmodSync)((0, node_path.dirname)(this.path), 448);
		const version = before.version + 1;
		const claim = claimVersion(this.path, version);
		if (!claim) return { kind: "held" };
		try {
			const current = this.#current();
			if (current.version !== before.version) return { kind: "held" };
			const { content, value } = change(current.content);
			if (!claim.isValid()) return { kind: "held" };
			this.#write({
				version,
				content
			});
			return {
				kind: "changed",
				value
			};
		} finally {
			claim.release();
		}
	}
	#write(stored) {
		const written = this.#format.serialize(stored);
		if (!written) {
			(0, node_fs.rmSync)(this.path, { force: true });
			return;
		}
		const newPath = `${this.path}.${stored.version}.new`;
		writeNewFile(newPath, `${JSON.stringify(written, null, 2)}\n`);
		(0, node_fs.renameSync)(newPath, this.path);
	}
	#current() {
		const stamp = fileStamp(this.path);
		if (stamp === void 0) return {
			version: 0,
			content: this.#format.empty
		};
		if (this.#read?.stamp === stamp) return this.#read.stored;
		const { stored, problems } = this.#parse();
		if (problems.length > 0) this.#setAside(stored, problems, stamp);
		else this.#read = {
			stamp,
			stored
		};
		return stored;
	}
	#parse() {
		const foreign = foreignText(this.path, this.#format.isPersonal === true);
		if (foreign === void 0) return this.#format.parse((0, node_fs.readFileSync)(this.path, "utf8"));
		return {
			stored: {
				version: 0,
				content: this.#format.empty
			},
			problems: [foreign]
		};
	}
	#setAside(sound, problems, stamp) {
		const version = sound.version + 1;
		const claim = claimVersion(this.path, version);
		if (!claim) return;
		try {
			if (fileStamp(this.path) !== stamp) return;
			const asidePath = `${this.path}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
			(0, node_fs.renameSync)(this.path, asidePath);
			this.#write({
				version,
				content: sound.content
			});
			this.#onDamage(asidePath, problems);
		} finally {
			claim.release();
		}
	}
};
function foreignText(path, isPersonal) {
	const stats = isPersonal ? (0, node_fs.lstatSync)(path) : (0, node_fs.statSync)(path);
	if (!stats.isFile()) return "it is no plain file";
	return !isPersonal || stats.uid === process.getuid?.() ? void 0 : "it belongs to another user";
}
function fileStamp(path) {
	const { ino, size, mtimeNs } = (0, node_fs.statSync)(path, {
		bigint: true,
		throwIfNoEntry: false
	}) ?? {};
	return ino === void 0 ? void 0 : `${ino} ${size} ${mtimeNs}`;
}
Object.defineProperty(exports, "VersionedFile", {
	enumerable: true,
	get: function() {
		return VersionedFile;
	}
});
Object.defineProperty(exports, "changeWhenFree", {
	enumerable: true,
	get: function() {
		return changeWhenFree;
	}
});
