// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_paths = require("./paths.cjs"), require_records = require("./records.cjs"), require_extensions = require("./extensions.cjs"), require_texts = require("./texts.cjs"), require_joined_stream = require("./joined-stream.cjs");
let node_child_process = require("node:child_process"), node_stream = require("node:stream");
// extensions/monitor/adopt/handed-over.ts
const TEXT_MAX_CHARS = 1e5;
function handedOver(e) {
	let { name: t, command: n, cwd: r, child: i, initialStdout: a, initialStderr: o, startTime: s } = e, c = {
		name: text("name", t),
		command: text("command", n),
		directory: text("cwd", r)
	}, l = [bytes("initialStdout", a), bytes("initialStderr", o)].flat(), u = timeOf(s);
	if (!(i instanceof node_child_process.ChildProcess)) throw Error(require_extensions.t.noChild);
	if (i.exitCode !== null || i.signalCode !== null) throw Error(require_extensions.t.childEnded);
	let d = leaderPid(i), f = [i.stdout, i.stderr].filter((e) => e instanceof node_stream.Readable);
	if (f.length === 0) throw Error(require_extensions.t.noOutput);
	return {
		...c,
		child: i,
		pid: d,
		streams: f,
		printed: l,
		startedAtMs: u
	};
}
function text(e, t) {
	if (typeof t == "string" && t.trim() !== "" && t.length <= TEXT_MAX_CHARS) return t;
	let n = typeof t == "string" ? require_texts.P(t) : typeof t;
	throw Error(require_extensions.t.wrongText(e, n, TEXT_MAX_CHARS));
}
function bytes(e, t) {
	if (t === void 0) return [];
	if (t instanceof Uint8Array) return t.length > 0 ? [Buffer.from(t)] : [];
	throw Error(require_extensions.t.noBuffer(e, t));
}
function timeOf(e) {
	let t = Date.now();
	if (e === void 0) return t;
	if (typeof e == "number" && e >= 0 && e <= t) return e;
	throw Error(require_extensions.t.wrongTime(e));
}
function leaderPid({ pid: e }) {
	if (e === void 0 || !Number.isSafeInteger(e) || e <= 1 || e === process.pid) throw Error(require_extensions.t.notStarted(e));
	let t = familyOf(e);
	if (t?.parentPid !== process.pid) throw Error(require_extensions.t.notOurChild(e));
	if (t.groupId !== e) throw Error(require_extensions.t.noGroup(e));
	return e;
}
function familyOf(e) {
	if (process.platform === "linux") return require_records.nt(e);
	let { stdout: t } = (0, node_child_process.spawnSync)("ps", [
		"-o",
		"ppid=,pgid=",
		"-p",
		String(e)
	], { encoding: "utf8" }), [n, r] = (t ?? "").trim().split(/\s+/).map(Number);
	return n === void 0 || r === void 0 ? void 0 : {
		parentPid: n,
		groupId: r
	};
}
// extensions/monitor/adopt/running-child.ts
function runningChild(e) {
	let { child: t, pid: n, directory: r, printed: i, startedAtMs: a } = e;
	t.on("error", () => {});
	let o = outputsOf(e), s = e.streams.filter(({ readableEnded: e, destroyed: t }) => !e && !t), c = require_joined_stream.t(s.map(taken), () => i);
	return require_records.rt(n).then((e) => ({
		directory: r,
		linesBefore: () => 0,
		source: () => require_joined_stream.n({
			child: t,
			pid: n,
			leaderStartTime: e,
			marker: require_records.v(),
			outputs: o,
			streams: [c]
		}, a),
		shell: void 0
	}));
}
function taken(e) {
	let t = new node_stream.PassThrough();
	return e.readableEncoding && t.setDefaultEncoding(e.readableEncoding), (0, node_stream.pipeline)(e, t, () => {}), t;
}
function outputsOf({ pid: e, child: t }) {
	if (process.platform !== "linux") return [];
	let n = new Set(require_records.C(process.pid, [
		0,
		1,
		2
	])), r = [t.stdout ? [1] : [], t.stderr ? [2] : []].flat();
	return require_records.C(e, r).filter((e) => !n.has(e));
}
// extensions/monitor/adopt/adopt-children.ts
function adoptChildren(e) {
	let { bus: t } = e, n = new Adopter(e);
	return t.on("processes:command:adopt", (e) => {
		if (typeof e != "object" || !e) return;
		let { reply: r } = e;
		if (typeof r != "function" || isPiProcessesLoaded(t)) return;
		let i = n.answer(e);
		try {
			r(i);
		} catch {}
	});
}
function isPiProcessesLoaded(e) {
	let t = !1;
	return e.emit("processes:request:list", { reply: () => {
		t = !0;
	} }), t;
}
var Adopter = class {
	#e;
	#t = new WeakSet();
	#n = 0;
	constructor(e) {
		this.#e = e;
	}
	answer(e) {
		try {
			let t = handedOver(e);
			this.#r(t);
			let n = require_records.dt(require_paths.t(), "j");
			return this.#t.add(t.child), this.#i(t, n), {
				ok: !0,
				info: infoOf(t, n)
			};
		} catch (e) {
			return {
				ok: !1,
				error: e.message
			};
		}
	}
	#r({ child: e, pid: t }) {
		let { runtime: n, settings: r } = this.#e, i = n.started?.registry.running() ?? [];
		if (this.#t.has(e) || i.some((e) => e.pid === t)) throw Error(require_extensions.t.handedOverBefore(t));
		if ((n.started?.jobs.room ?? r.maxJobs) <= this.#n) throw Error(require_extensions.t.tooManyJobs(r.maxJobs));
	}
	async #i(e, t) {
		let { ctx: n, runtime: r } = this.#e, { command: i, name: a } = e;
		this.#n++;
		try {
			let o = runningChild(e);
			await r.starting(async () => {
				let { jobs: e } = await r.use();
				await e.adopt({
					command: i,
					name: a,
					wake: "always",
					startedBy: "extension"
				}, await o, t, n);
			});
		} catch (r) {
			endGroup(e), await require_records.ut(t), require_rows.P(n, require_extensions.t.isEnded(r), "error");
		} finally {
			this.#n--;
		}
	}
};
function endGroup({ child: e, pid: t }) {
	if (e.exitCode === null && e.signalCode === null) try {
		process.kill(-t, "SIGKILL");
	} catch {}
}
function infoOf({ name: e, pid: t, command: n, directory: r, startedAtMs: i }, a) {
	return {
		id: a.id,
		name: e,
		pid: t,
		command: n,
		cwd: r,
		startTime: i,
		endTime: null,
		status: "running",
		exitCode: null,
		success: null,
		stdoutFile: a.logPath,
		stderrFile: a.logPath,
		endReason: null,
		signal: null,
		errorMessage: null
	};
}
exports.adoptChildren = adoptChildren;
