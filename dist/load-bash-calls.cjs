// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell_command = require("./shell-command2.cjs"), require_rows = require("./rows.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_count_line_feeds = require("./count-line-feeds.cjs");
let node_fs = require("node:fs"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/texts/bash.ts
const bashText = {
	nothingInForeground: "No command is running in the foreground.",
	moved: (e, t) => `Moved to the background as job ${e}: ${require_texts.T(t)}`,
	leftWriting: (e, t, n) => `${e}. The shell exited with code ${t} after ${n} seconds, but background processes it started kept writing output until the timeout.`,
	justEnding: "The command has just ended, or is being ended.",
	moveHint: "/bg moves this to the background",
	moveKey: "to move this to the background"
};
// extensions/monitor/texts/moved.ts
function movedText({ id: e, pid: t, log: n, by: r, afterMs: i }) {
	return [
		`[This call was moved to the background${r === "user" ? " by the user" : ""} after ${require_texts.h(i)}: it goes on as job ${e}, pid ${t}.`,
		"Above is what it has printed so far. Its end will be told: go on working, do not wait or poll.",
		`The working directory is unchanged. ${n}]`
	].join("\n");
}
function movedCommandText({ id: e, pid: t, log: n }) {
	return `[Moved to the background: it goes on as job ${e}, pid ${t}. ${n}]`;
}
var PrintedSoFar = class {
	#e;
	#t = [];
	#n = Buffer.allocUnsafe(8192);
	#r = 0;
	#i = 0;
	#a = 0;
	#o = 0;
	constructor(e) {
		this.#e = e;
	}
	add(e) {
		this.#a += e.length;
		for (let t = 0; t < e.length;) {
			this.#r === this.#n.length && this.#s();
			let n = e.copy(this.#n, this.#r, t);
			this.#r += n, t += n;
		}
	}
	get blocks() {
		return [...this.#t, this.#n.subarray(0, this.#r)];
	}
	get bytes() {
		return this.#a;
	}
	since(e) {
		let t = Buffer.concat(this.blocks);
		return t.subarray(Math.max(0, t.length - (this.#a - e)));
	}
	get linesDropped() {
		return this.#o;
	}
	#s() {
		this.#t.push(this.#n), this.#i += this.#n.length, this.#n = Buffer.allocUnsafe(65536), this.#r = 0;
		let [e] = this.#t;
		!e || this.#i - e.length < this.#e || (this.#t.shift(), this.#i -= e.length, this.#o += require_count_line_feeds.t(e));
	}
}, ForegroundCommand = class {
	startedAtMs = Date.now();
	ended;
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	#s = !1;
	#c = 0;
	#l = !1;
	#u;
	#d = !1;
	#f;
	#p;
	constructor({ shell: e, args: t, command: n, cwd: r, env: i, keepBytes: a }, o) {
		let s = require_records.v(), [c = "", l] = s.split("="), u = (0, node_child_process.spawn)(e, [...t, n], {
			cwd: r,
			detached: !0,
			env: {
				...i,
				[c]: l
			},
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			windowsHide: !0
		});
		this.#e = u, this.#i = o, this.#n = new PrintedSoFar(a), this.#r = [u.stdout, u.stderr], this.#o = this.#r.length, this.#t = {
			groupId: u.pid ?? 0,
			leaderStartTime: "",
			outputs: u.pid === void 0 || !require_records.it ? [] : require_records.C(u.pid, [1, 2]),
			marker: s,
			leftByShell: []
		}, u.pid !== void 0 && this.#D(u.pid), this.#a = Promise.withResolvers(), this.ended = this.#a.promise, this.#m();
	}
	get pid() {
		return this.#e.pid;
	}
	get isOver() {
		return this.#l;
	}
	get shellExit() {
		let e = this.#p;
		return e === void 0 ? void 0 : {
			exitCode: exitCodeOf(this.#e),
			afterMs: e
		};
	}
	hold() {
		this.#s = !0, this.#d = !1, this.#C(), this.#c = this.#n.bytes;
		let e = this.#n;
		return {
			child: this.#e,
			identity: this.#t,
			startedAtMs: this.startedAtMs,
			streams: this.#r,
			get linesDropped() {
				return e.linesDropped;
			},
			handOver: () => (this.#T({ kind: "handedOver" }), e.blocks)
		};
	}
	goOn() {
		this.#s = !1;
		let e = this.#n.since(this.#c);
		e.length > 0 && this.#i(e), this.#b();
	}
	killGroup() {
		if (!(this.#l || this.#p !== void 0 || this.#e.pid === void 0)) try {
			process.kill(-this.#e.pid, "SIGKILL");
		} catch {}
	}
	async kill() {
		this.#e.pid !== void 0 && await require_records.i(this.#t, {
			graceMs: 0,
			includeIndependent: !1,
			isLeaderHeld: () => this.#e.exitCode === null && this.#e.signalCode === null
		});
	}
	#m() {
		let e = this.#e;
		for (let e of this.#r) e.on("data", this.#h), e.once("end", this.#g);
		e.once("error", this.#y), e.once("exit", this.#_), e.once("close", this.#v);
	}
	#h = (e) => {
		this.#n.add(e), this.#s || (this.#i(e), this.#p !== void 0 && this.#x());
	};
	#g = () => {
		this.#o--, this.#b();
	};
	#_ = () => {
		this.#p = Date.now() - this.startedAtMs, this.#b();
	};
	#v = () => this.#w();
	#y = (e) => {
		this.#E(), this.#a.reject(e);
	};
	#b() {
		this.#p === void 0 || this.#s || this.#l || (this.#o === 0 ? this.#w() : this.#x());
	}
	#x() {
		this.#C(), this.#d ? this.#S() : this.#u = setTimeout(() => {
			this.#d = !0, this.#S();
		}, 100);
	}
	#S() {
		this.#f = setImmediate(() => this.#w());
	}
	#C() {
		clearTimeout(this.#u), clearImmediate(this.#f);
	}
	#w() {
		if (!this.#s) {
			this.#T({
				kind: "exited",
				exitCode: exitCodeOf(this.#e)
			});
			for (let e of this.#r) e.destroy();
		}
	}
	#T(e) {
		this.#E(), this.#a.resolve(e);
	}
	#E() {
		this.#l = !0, this.#C();
		for (let e of this.#r) e.off("data", this.#h), e.off("end", this.#g);
		this.#e.off("error", this.#y), this.#e.off("exit", this.#_), this.#e.off("close", this.#v), this.#e.on("error", () => {});
	}
	async #D(e) {
		this.#t.leaderStartTime = await require_records.rt(e);
	}
};
function exitCodeOf({ exitCode: e, signalCode: t }) {
	return e === null ? t === null ? 1 : 128 + (node_os.constants.signals[t] ?? 0) : e;
}
// extensions/monitor/bash/foreground-call.ts
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
var ForegroundCall = class {
	command;
	startedBy;
	moved;
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	constructor(e, t, n) {
		this.command = e, this.startedBy = t, this.#e = n;
	}
	get ageMs() {
		return this.#t && Date.now() - this.#t.startedAtMs;
	}
	get exitBeforeTimeout() {
		return this.#a === "timeout" ? this.#s : void 0;
	}
	#s;
	exec = async (e, t, n) => {
		let { shellPath: r, shellCommandPrefix: i, keepBytes: a } = this.#e, o = i === void 0 ? e : `${i}\n${e}`, { timeout: s, signal: c } = n;
		if (!isTimeout(s) || c?.aborted || !await isThere(t)) return await (0, _earendil_works_pi_coding_agent.createLocalBashOperations)(r === void 0 ? {} : { shellPath: r }).exec(o, t, n);
		let { shell: l, args: u } = (0, _earendil_works_pi_coding_agent.getShellConfig)(r), d = n.env ?? process.env;
		this.#n = {
			shell: l,
			args: u,
			command: o,
			cwd: t,
			env: d
		};
		let f = new ForegroundCommand({
			...this.#n,
			keepBytes: a
		}, n.onData);
		this.#t = f, this.#r = s === void 0 ? void 0 : s * 1e3;
		let onAbort = () => this.#l("abort"), p = this.#r === void 0 ? void 0 : setTimeout(() => this.#l("timeout"), this.#r);
		c?.addEventListener("abort", onAbort, { once: !0 }), c?.aborted && onAbort(), this.#e.started(this);
		try {
			let e = await f.ended;
			if (await this.#o, e.kind === "handedOver") return await this.#i, { exitCode: 0 };
			if (this.#a === "abort") throw Error("aborted");
			if (this.#a === "timeout") throw Error(`timeout:${s}`);
			return { exitCode: e.exitCode };
		} finally {
			clearTimeout(p), c?.removeEventListener("abort", onAbort), this.#e.over(this);
		}
	};
	async move(e) {
		let t = this.#t, n = this.#n;
		if (!t || !n || t.isOver || this.#i || this.#a) throw Error(bashText.justEnding);
		this.#i = this.#c(t, n, e);
		try {
			return await this.#i;
		} finally {
			this.#i = void 0;
		}
	}
	killNow() {
		this.#t?.killGroup();
	}
	async #c(e, t, n) {
		let r = Date.now() - e.startedAtMs;
		try {
			let i = await this.#e.makeJob({
				held: e.hold(),
				shell: t,
				command: this.command,
				timeoutMs: this.#r,
				startedBy: this.startedBy
			});
			return this.moved = {
				...i,
				by: n,
				afterMs: r
			}, this.moved;
		} catch (t) {
			throw this.#a && (this.#o = e.kill()), e.goOn(), t;
		}
	}
	#l(e) {
		this.moved || this.#a || (this.#a = e, this.#s = this.#t?.shellExit, this.#i || (this.#o = this.#t?.kill()));
	}
};
function isTimeout(e) {
	return e === void 0 || e > 0 && e * 1e3 <= MAX_TIMEOUT_MS;
}
async function isThere(e) {
	return await (0, node_fs_promises.access)(e, node_fs.constants.F_OK).then(() => !0, () => !1);
}
// extensions/monitor/bash/move-hint.ts
const WIDGET_KEY = "monitor-move-hint";
var MoveHint = class {
	#e;
	#t;
	#n;
	#r = !1;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	started(e) {
		this.#e.mode === "tui" && (clearTimeout(this.#n), this.#n = setTimeout(() => {
			this.#r = !0, this.#e.ui.setWidget(WIDGET_KEY, () => ({
				render(t) {
					let n = e();
					return n === void 0 ? [] : new _earendil_works_pi_tui.Text(n, 1, 0).render(t);
				},
				invalidate() {}
			}));
		}, this.#t));
	}
	over() {
		clearTimeout(this.#n), this.#r && (this.#r = !1, this.#e.ui.setWidget(WIDGET_KEY, void 0));
	}
};
// extensions/monitor/bash/move-key.ts
const DEFAULT_KEYS = ["alt+b"];
var MoveKey = class {
	#e;
	#t;
	#n;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	listen() {
		this.#e.mode !== "tui" || this.#n || (this.#n = this.#e.ui.onTerminalInput((e) => {
			if (keys().some((t) => (0, _earendil_works_pi_tui.matchesKey)(e, t))) return this.#t(), { consume: !0 };
		}));
	}
	close() {
		this.#n?.(), this.#n = void 0;
	}
	get hint() {
		let [e] = keys();
		return e === void 0 ? bashText.moveHint : (0, _earendil_works_pi_coding_agent.rawKeyHint)(e, bashText.moveKey);
	}
};
function keys() {
	let e = (0, _earendil_works_pi_tui.getKeybindings)().getUserBindings()["monitor.background"];
	return e === void 0 ? DEFAULT_KEYS : Array.isArray(e) ? e : [e];
}
// extensions/monitor/bash/bash-calls.ts
const HINT_AFTER_MS = 5e3;
var BashCalls = class {
	#e;
	#t;
	#n;
	#r;
	#i = [];
	#a = new Map();
	#o = () => {
		for (let e of this.#i) e.killNow();
	};
	constructor(e, t) {
		this.#e = e, this.#t = t, this.#n = new MoveKey(e, () => this.#u()), this.#r = new MoveHint(e, HINT_AFTER_MS);
	}
	execute = async (e, t, n, r, i) => {
		let a, o = new ForegroundCall(t.command, "model", {
			...this.#t,
			started: (t) => {
				this.#a.set(t, e), this.#s(t), a = this.#l(t);
			},
			over: (e) => {
				clearTimeout(a), this.#a.delete(e), this.#c(e);
			}
		}), s = (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(i.cwd, { operations: { exec: o.exec } });
		try {
			let a = await s.execute(e, t, n, r, i);
			return o.moved ? withText(a, movedText(o.moved)) : a;
		} catch (e) {
			throw explained(e, o, s);
		}
	};
	operationsFor(e) {
		let t = new ForegroundCall(e, "user", {
			...this.#t,
			shellCommandPrefix: void 0,
			started: (e) => {
				this.#s(e), this.#r.started(() => this.#i.at(-1) === e ? this.#n.hint : void 0);
			},
			over: (e) => {
				this.#r.over(), this.#c(e);
			}
		});
		return { exec: async (e, n, r) => {
			let i = r.env ?? await require_shell_command.n(this.#e), a = await t.exec(e, n, {
				...r,
				env: i
			});
			return t.moved && r.onData(Buffer.from(`\n${movedCommandText(t.moved)}\n`)), a;
		} };
	}
	get isRunning() {
		return this.#i.length > 0;
	}
	async moveNewest(e) {
		let t = this.#i.at(-1);
		if (!t) throw Error(bashText.nothingInForeground);
		return movedNotice(await t.move(e), t.command);
	}
	drawHint(e, t) {
		let n = this.#i.at(-1);
		!n || this.#a.get(n) !== e || (n.ageMs ?? 0) < HINT_AFTER_MS || "addChild" in t && typeof t.addChild == "function" && t.addChild(new _earendil_works_pi_tui.Text(this.#n.hint, 0, 0));
	}
	close(e) {
		this.#n.close(), this.#r.over(), e || this.#o(), process.off("exit", this.#o);
	}
	#s(e) {
		this.#i.length === 0 && (this.#n.listen(), process.on("exit", this.#o)), this.#i.push(e);
	}
	#c(e) {
		let t = this.#i.indexOf(e);
		t !== -1 && this.#i.splice(t, 1), this.#i.length > 0 || (this.#n.close(), process.off("exit", this.#o));
	}
	#l(e) {
		let { moveAfterMs: t } = this.#t;
		if (t !== 0) return setTimeout(() => void e.move("clock").catch(() => {}), t);
	}
	#u() {
		this.moveNewest("user").then((e) => require_rows.P(this.#e, e), (e) => require_rows.P(this.#e, require_texts.E(e), "error"));
	}
};
function movedNotice({ id: e }, t) {
	return bashText.moved(e, t);
}
function withText(e, t) {
	let { content: n, details: r } = e, i = n.at(-1), a = i?.type === "text" ? n.slice(0, -1) : n, o = i?.type === "text" ? `${i.text.replace(/\n$/, "")}\n\n${t}` : t;
	return {
		content: [...a, {
			type: "text",
			text: o
		}],
		details: r
	};
}
function explained(e, t, n) {
	let { exitBeforeTimeout: r } = t;
	if (!(e instanceof Error) || !r || !("outputSchema" in n)) return e;
	let i = Math.round(r.afterMs / 100) / 10;
	return Error(bashText.leftWriting(e.message, r.exitCode, i));
}
// extensions/monitor/bash/load-bash-calls.ts
function loadBashCalls(e, t, n) {
	return new BashCalls(e, {
		...require_shell_command.r(e),
		keepBytes: t.logMaxBytes,
		moveAfterMs: t.bashToJobAfterSeconds * 1e3,
		makeJob: (t) => n.starting(async () => (await n.use()).makeJob(t, e))
	});
}
exports.loadBashCalls = loadBashCalls;
