// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_describe_processes = require("./describe-processes.cjs"), require_input = require("./input.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), node_util = require("node:util"), node_net = require("node:net"), node_tty = require("node:tty"), node_module = require("node:module"), node_url = require("node:url");
// extensions/core/processes/inherited-terminals.ts
function withoutTerminals(e, t) {
	let n = require_records.it ? terminalMasters() : [];
	if (n.length === 0) return t([...e]);
	let r = (0, node_fs.openSync)("/dev/null", "r+");
	try {
		let i = Math.max(e.length, ...n.map((e) => e + 1));
		return t(Array.from({ length: i }, (t, i) => e[i] ?? (n.includes(i) ? r : "ignore")));
	} finally {
		(0, node_fs.closeSync)(r);
	}
}
function terminalMasters() {
	return (require_records.tt(() => (0, node_fs.readdirSync)("/proc/self/fd")) ?? []).filter((e) => /^\/dev\/(?:pts\/)?ptmx$/.test(linkOf(e))).map(Number);
}
function linkOf(e) {
	return require_records.tt(() => (0, node_fs.readlinkSync)(`/proc/self/fd/${e}`)) ?? "";
}
function pipeStream(e) {
	let t = Buffer.allocUnsafe(65536);
	return streamOf((n) => new node_net.Socket({
		fd: e,
		readable: !0,
		writable: !1,
		onread: {
			buffer: t,
			callback(e) {
				return n(e === t.length ? t : t.subarray(0, e)), !0;
			}
		}
	}));
}
function readableStream(e) {
	return streamOf((t) => e.on("data", t));
}
function terminalStream(e, t) {
	return streamOf((n) => new node_tty.ReadStream(e).on("data", (e) => {
		t(e), n(e);
	}));
}
function isHangup(e) {
	return e?.code === "EIO";
}
function streamOf(e) {
	let t = e((e) => r.consume(e));
	t.pause();
	let n = !1, r = {
		consume: () => {},
		ended: new Promise((e) => {
			t.once("error", (t) => {
				n = isHangup(t), e(n ? void 0 : t);
			}), t.once("close", () => e(void 0));
		}),
		pause: () => void t.pause(),
		resume: () => void t.resume(),
		destroy: () => void t.destroy(),
		get isOver() {
			return t.destroyed;
		},
		get isAtEnd() {
			return t.readableEnded || n;
		}
	};
	return r;
}
// extensions/monitor/texts/terminal.ts
const terminalText = {
	isConnected: "Its terminal is connected already.",
	isClosed: "Its terminal is closed.",
	longLine: (e) => `takes at most ${e} bytes in one line, as every terminal that edits lines does, and would lose the rest. Nothing was sent. Send shorter lines, write it to a file, or start it with stdin: true instead of pty.`,
	noPackage: (e, t, n, r) => `pty: true needs the package ${e}, which cannot be loaded (${require_texts.E(t)}). Install it with: npm install --no-save --prefix ${require_texts.f(n)} ${e}@${r}\nNothing was started; without pty: true it can be.`,
	noScreenPackage: (e) => `from: "screen" needs the optional package ${e}, which is not installed.`,
	asksForPassword: "asks for a password: it has switched the echo off. Nothing was sent. Ask the user to type it: /monitors, the task's details, then i. Or ask for a way without a password.",
	hasClosed: "It has closed its terminal."
};
var ConnectableTerminal = class {
	#e;
	#t;
	#n;
	#r;
	#i = !1;
	constructor(e, t, n) {
		this.#e = e, this.#n = t, this.#t = n, e.ended.then(() => this.#a());
	}
	get size() {
		return this.#n;
	}
	resize(e) {
		if (!this.#e.isOver) try {
			this.#t(e), this.#n = e;
		} catch {}
	}
	get isConnected() {
		return this.#r !== void 0;
	}
	connect(e) {
		if (this.#r) throw Error(terminalText.isConnected);
		if (this.#i || this.#e.isOver) throw Error(terminalText.isClosed);
		return this.#r = e, () => {
			this.#r === e && (this.#r = void 0);
		};
	}
	took(e) {
		this.#r?.output(e);
	}
	close() {
		this.#i = !0, this.#r && setTimeout(() => this.#a(), 300);
	}
	#a() {
		this.#i = !0;
		let e = this.#r;
		this.#r = void 0, e?.closed();
	}
};
// extensions/core/files/package-directory.ts
const packageDirectory = directoryOfManifest((0, node_path.dirname)((0, node_url.fileURLToPath)(require("url").pathToFileURL(__filename).href)));
function directoryOfManifest(e) {
	if ((0, node_fs.existsSync)((0, node_path.join)(e, "package.json"))) return e;
	let t = (0, node_path.dirname)(e);
	if (t === e) throw Error(require_records.E.noPackage);
	return directoryOfManifest(t);
}
// extensions/monitor/pty/native-pty.ts
const PACKAGE = "@lydell/node-pty";
let loaded;
function nativePty() {
	return loaded ??= load(), loaded;
}
function load() {
	try {
		let { requireBinary: e } = (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)(`${PACKAGE}/requireBinary`);
		return e("pty.node");
	} catch (e) {
		let [t = ""] = e.message.split("\n");
		throw Error(terminalText.noPackage(PACKAGE, t, packageDirectory, "1.1.0"));
	}
}
// extensions/monitor/stdin/one-at-a-time.ts
function oneAtATime() {
	let e = Promise.resolve();
	return (t) => {
		let n = e.then(t);
		return e = n.catch(() => {}), n;
	};
}
// extensions/monitor/stdin/write-descriptor.ts
const WRITE_MS = 1e4;
async function writeDescriptor(e, t, n) {
	let r = 0, i = performance.now(), a = i;
	for (; r < t.length && n();) {
		let n;
		try {
			n = writtenNow(e, t.subarray(r));
		} catch (e) {
			if (r > 0) break;
			throw e;
		}
		if (n > 0) {
			if (r += n, a = performance.now(), a - i > WRITE_MS) break;
			continue;
		}
		let o = performance.now();
		if (o - a > 2e3 || o - i > WRITE_MS) break;
		await (0, node_timers_promises.setTimeout)(20);
	}
	return r;
}
function writtenNow(e, t) {
	try {
		return (0, node_fs.writeSync)(e, t);
	} catch (e) {
		if (e.code === "EAGAIN") return 0;
		throw e;
	}
}
// extensions/monitor/pty/line-editing.ts
const LINE_MAX_BYTES = process.platform === "linux" ? 4095 : 1023, LINE_ENDS = new Set([
	13,
	10,
	3,
	4,
	26,
	28,
	21
]);
function openBytesAfter(e, t) {
	let n = t.findLastIndex((e) => LINE_ENDS.has(e));
	return n === -1 ? e + t.length : t.length - 1 - n;
}
function tooLong(e, t) {
	let n = e;
	for (let e of t) if (n = LINE_ENDS.has(e) ? 0 : n + 1, n > LINE_MAX_BYTES) return TOO_LONG;
}
const TOO_LONG = terminalText.longLine(LINE_MAX_BYTES);
// extensions/monitor/pty/secret-prompt.ts
function parsedSettings(e) {
	let t = new Set(e.split(/[\s;]+/));
	return {
		echoes: !t.has("-echo"),
		editsLines: t.has("icanon")
	};
}
const ASKS_FOR_SECRET = /\b(pass(word|phrase|code)|secret|pin|token|api key|otp|one-time code|verification code)\b[^:]*:\s*[*•]*$/i;
function isSecret(e, t) {
	return e.echoes ? !1 : e.editsLines || t.some((e) => ASKS_FOR_SECRET.test(e.trimEnd()));
}
const SECRET = terminalText.asksForPassword, CTRL_D = Buffer.from("");
function terminalInput(e, t, n, r) {
	let i = oneAtATime(), a = !1, o = !0, s = 0, isOpen = () => !a && !n.isOver, write = async (t, n) => {
		if (!isOpen()) throw Error(terminalText.isClosed);
		try {
			let i = await writeDescriptor(e, t, () => isOpen() && (n === "person" || !r.isConnected));
			return n === "model" && o && (s = openBytesAfter(s, t.subarray(0, i))), i;
		} catch (e) {
			throw e.code === "EIO" ? Error(terminalText.hasClosed) : e;
		}
	};
	return {
		kind: "terminal",
		terminal: r,
		write: (e, t = "model") => i(() => write(e, t)),
		end: (e = "model") => i(async () => await write(CTRL_D, e) === CTRL_D.length),
		async refusal(e, n) {
			if (!isOpen()) return;
			let r = parsedSettings(await terminalSettings(t));
			return isSecret(r, n) ? SECRET : (o = r.editsLines, o || (s = 0), o ? tooLong(s, e) : void 0);
		},
		close() {
			a = !0, r.close();
		}
	};
}
async function terminalSettings(e) {
	let t = process.platform === "linux" ? "-F" : "-f";
	return await (0, node_util.promisify)(node_child_process.execFile)("stty", [
		t,
		e,
		"-a"
	]).then(({ stdout: e }) => e, () => "");
}
// extensions/monitor/pty/terminal-ends.ts
const TERMINAL = {
	columns: 100,
	rows: 30,
	type: "xterm-256color"
};
function terminalEnds() {
	let { columns: e, rows: t, type: n } = TERMINAL, r = nativePty(), { master: i, slave: a, pty: o } = r.open(e, t), s = terminalStream(i, (e) => c.took(e)), c = new ConnectableTerminal(s, {
		columns: e,
		rows: t
	}, (e) => r.resize(i, e.columns, e.rows));
	return {
		stdio: [
			a,
			a,
			a
		],
		prelude: preludeIn(o, [i, a]),
		env: {
			TERM: n,
			COLUMNS: void 0,
			LINES: void 0
		},
		outputs: [o],
		input: terminalInput(i, o, s, c),
		streams: () => [s],
		closeTheirs: () => (0, node_fs.closeSync)(a),
		closeOurs: () => s.destroy()
	};
}
function preludeIn(e, t) {
	let n = `exec ${t.map((e) => `${e}>&-`).join(" ")}`;
	return `: <${e}\nstty iutf8 2>/dev/null\nif (eval '${n}') 2>/dev/null; then eval '${n}'; fi\n`;
}
// extensions/monitor/stdin/input-pipe.ts
async function createInputPipe() {
	let e = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "pi-monitor-"));
	try {
		let t = (0, node_path.join)(e, "0.pipe");
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			t
		]);
		let n = (0, node_fs.openSync)(t, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
		try {
			return {
				input: pipeInput((0, node_fs.openSync)(t, node_fs.constants.O_WRONLY | node_fs.constants.O_NONBLOCK)),
				readFd: (0, node_fs.openSync)(t, node_fs.constants.O_RDONLY)
			};
		} finally {
			(0, node_fs.closeSync)(n);
		}
	} finally {
		await (0, node_fs_promises.rm)(e, {
			recursive: !0,
			force: !0
		});
	}
}
function pipeInput(e) {
	let t = oneAtATime(), n = !0, close = () => {
		n && (0, node_fs.closeSync)(e), n = !1;
	}, write = async (t) => {
		if (!n) throw Error(require_input.t.isClosed);
		try {
			return await writeDescriptor(e, t, () => n);
		} catch (e) {
			throw e.code === "EPIPE" ? (close(), Error(require_input.t.hasClosed)) : e;
		}
	};
	return {
		kind: "pipe",
		write: (e) => t(() => write(e)),
		end: () => t(async () => (close(), !0)),
		refusal: async () => void 0,
		close
	};
}
// extensions/monitor/task/output-pipe.ts
let requests = [], isCreating = !1;
async function createOutputPipes(e) {
	let t = {
		count: e,
		...Promise.withResolvers()
	};
	return requests.push(t), isCreating || createRequested(), await t.promise;
}
async function createRequested() {
	for (isCreating = !0; requests.length > 0;) {
		let e = requests;
		requests = [];
		try {
			let t = await createPipes(e.reduce((e, { count: t }) => e + t, 0));
			for (let { count: n, resolve: r } of e) r(t.splice(0, n));
		} catch (t) {
			for (let { reject: n } of e) n(t);
		}
	}
	isCreating = !1;
}
async function createPipes(e) {
	let t = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "pi-monitor-")), n = [];
	try {
		let r = Array.from({ length: e }, (e, n) => (0, node_path.join)(t, `${n}.pipe`));
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			...r
		]);
		for (let e of r) {
			let r = (0, node_fs.openSync)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK), i = `/${(0, node_path.basename)(t)}/${(0, node_path.basename)(e)}`;
			n.push({
				name: i,
				readFd: r,
				writeFd: (0, node_fs.openSync)(e, node_fs.constants.O_WRONLY)
			});
		}
		return n;
	} catch (e) {
		for (let e of n) closePipe(e);
		throw e;
	} finally {
		await (0, node_fs_promises.rm)(t, {
			recursive: !0,
			force: !0
		});
	}
}
function closePipe(e) {
	(0, node_fs.closeSync)(e.readFd), (0, node_fs.closeSync)(e.writeFd);
}
// extensions/monitor/task/pipe-ends.ts
async function pipeEnds(e, t) {
	let n = t === "pipe" ? await createInputPipe() : void 0, r = await createOutputPipes(e === "shared" ? 1 : 2).catch(() => []), [i, a = i] = r, o = n?.readFd ?? "ignore", s = !i && e === "shared";
	return {
		stdio: i && a ? [
			o,
			i.writeFd,
			a.writeFd
		] : [
			o,
			"pipe",
			s ? "inherit" : "pipe"
		],
		prelude: s ? "exec 2>&1\n" : "",
		env: {},
		outputs: r.map((e) => e.name),
		input: n?.input,
		streams(e) {
			return r.length > 0 ? r.map((e) => pipeStream(e.readFd)) : [e.stdout, e.stderr].filter((e) => e !== null).map(readableStream);
		},
		closeTheirs() {
			n && (0, node_fs.closeSync)(n.readFd);
			for (let e of r) (0, node_fs.closeSync)(e.writeFd);
		},
		closeOurs() {
			n?.input.close();
			for (let e of r) (0, node_fs.closeSync)(e.readFd);
		}
	};
}
async function checkDirectory(e) {
	if (!(await (0, node_fs_promises.stat)(e.cwd).catch(() => void 0))?.isDirectory()) throw Error(require_input.n.noDirectory(e.cwd));
}
async function spawnShell(e, t, n = "apart", r = "none", i) {
	await checkDirectory(e);
	let a = r === "terminal" ? terminalEnds() : await pipeEnds(n, r);
	try {
		let n = require_records.v(), [r = "", o] = n.split("="), s = {
			...a.env,
			PI_MONITOR_TASK: t,
			[r]: o
		}, { outputs: c, input: l } = a;
		await i?.expect({
			marker: n,
			outputs: c
		});
		let u = await spawned(e, s, a, {
			expect: (e) => i?.expect({
				marker: n,
				outputs: c,
				groupId: e
			}),
			guard: (e) => i?.guard({
				...e,
				outputs: c,
				marker: n,
				leftByShell: []
			})
		});
		return {
			...u,
			marker: n,
			outputs: c,
			input: l,
			streams: a.streams(u.child)
		};
	} catch (t) {
		i?.release(), a.closeOurs();
		let { code: n, message: r } = t;
		throw Error(n === "ENOENT" ? require_input.n.noShell(e.shell) : require_input.n.shellFailed(e.shell, r));
	} finally {
		a.closeTheirs();
	}
}
async function spawned(e, t, { prelude: n, stdio: r }, i) {
	let a = withoutTerminals(r, (r) => (0, node_child_process.spawn)(e.shell, [...e.args, n + e.command], {
		cwd: e.cwd,
		env: {
			...e.env,
			...t
		},
		detached: !0,
		stdio: r
	})), { pid: o } = a, s = new Promise((e, t) => {
		a.once("spawn", e), a.once("error", t);
	});
	a.on("error", () => {}), o === void 0 && await s;
	let c = o, l = require_records.it ? void 0 : i.expect(c), u = await require_records.rt(c);
	return await Promise.all([
		l,
		i.guard({
			groupId: c,
			leaderStartTime: u
		}),
		s
	]), {
		child: a,
		pid: c,
		leaderStartTime: u
	};
}
// extensions/monitor/task/command-source.ts
async function startCommand(e, t, n, r = "none", i) {
	return commandSource(await spawnShell(e, t, n, r, i), Date.now());
}
function commandSource(e, t) {
	let { child: n, pid: r, marker: i, leaderStartTime: a, outputs: o, streams: s, input: c } = e, l = {
		groupId: r,
		leaderStartTime: a,
		outputs: o,
		marker: i,
		leftByShell: []
	}, u = {
		pid: r,
		identity: l
	}, d = exitOf(n);
	d.then(() => c?.close()), c?.kind === "terminal" && Promise.all(s.map((e) => e.ended)).then(() => {
		s.every((e) => e.isAtEnd) && (l.outputs = []);
	});
	let f = d.then(async () => {
		u.identity.leftByShell = await require_records.d(l).catch(() => []);
	});
	return {
		streams: s,
		input: c,
		startedAtMs: t,
		processes: u,
		exited: d,
		async describeHolders() {
			let e = await require_records.u(l).catch(() => []), t = require_records.H(exitReason(n.exitCode, n.signalCode));
			if (e.length !== 0) return require_records.K.outputHeld(t, require_describe_processes.t(e));
		},
		async terminate({ killGraceMs: e, killDaemons: t }) {
			return await require_records.i(l, {
				graceMs: e,
				includeIndependent: t,
				isLeaderHeld: () => n.exitCode === null && n.signalCode === null
			});
		},
		async findLeft(e) {
			e || await f;
			let t = e?.left ?? [];
			try {
				let n = s.every((e) => e.isAtEnd) ? [] : l.outputs, { own: r, independent: i, strangers: a } = await require_records.h({
					...l,
					outputs: n
				}), isUnended = (e) => t.some((t) => t.pid === e.pid), o = [...r, ...i].filter((e) => !isUnended(e)), c = e?.unknown?.message;
				return {
					...t.length + o.length + a.length === 0 ? require_input.r : {
						unended: t,
						independent: o,
						holders: a
					},
					unknown: c
				};
			} catch (e) {
				return {
					unended: t,
					independent: [],
					holders: [],
					unknown: e.message
				};
			}
		}
	};
}
function exitOf(e) {
	return e.exitCode !== null || e.signalCode !== null ? Promise.resolve(exitReason(e.exitCode, e.signalCode)) : new Promise((t) => {
		e.once("exit", (e, n) => t(exitReason(e, n)));
	});
}
function exitReason(e, t) {
	return t ? {
		kind: "signaled",
		signal: t
	} : {
		kind: "exited",
		code: e ?? 0
	};
}
// extensions/monitor/task/joined-stream.ts
function joinedStream(e, t) {
	let n = Promise.withResolvers(), r = [], i = !1, a = !0, o = 0, s, endIfOver = () => {
		o === 0 && r.length === 0 && n.resolve(s);
	}, deliver = () => {
		for (let e = r[0]; e && !a; e = r[0]) r = r.slice(1), c.consume(e);
		if (!(r.length > 0)) {
			if (!a) for (let t of e) t.resume();
			endIfOver();
		}
	}, take = (e) => {
		a || r.length > 0 ? r.push(e) : c.consume(e);
	}, start = () => {
		i = !0, r = t();
		for (let t of e) t.on("data", take), t.closed || (o++, t.once("error", (e) => {
			s = e;
		}), t.once("close", () => {
			o--, endIfOver();
		}));
	}, c = {
		consume: () => {},
		ended: n.promise,
		pause() {
			a = !0;
			for (let t of e) t.pause();
		},
		resume() {
			a = !1, i || start(), deliver();
		},
		destroy() {
			r = [];
			for (let t of e) t.destroy();
			endIfOver();
		},
		get isOver() {
			return r.length === 0 && e.every((e) => e.destroyed);
		},
		get isAtEnd() {
			return r.length === 0 && e.every((e) => e.readableEnded);
		}
	};
	return c;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return TERMINAL;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return withoutTerminals;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return checkDirectory;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return commandSource;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return packageDirectory;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return startCommand;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return terminalText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return joinedStream;
	}
});
