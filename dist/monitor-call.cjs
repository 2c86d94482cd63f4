// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_rows = require("./rows.cjs"), require_line_filter = require("./line-filter.cjs"), require_check_arguments = require("./check-arguments.cjs"), require_text_result = require("./text-result.cjs"), require_describe_processes = require("./describe-processes.cjs"), require_input = require("./input.cjs"), require_pipeline = require("./pipeline.cjs"), require_task_label = require("./task-label.cjs"), require_headless = require("./headless.cjs");
let node_fs = require("node:fs"), typebox = require("typebox"), node_timers_promises = require("node:timers/promises"), node_os = require("node:os"), node_net = require("node:net"), node_http = require("node:http"), node_https = require("node:https"), node_dns_promises = require("node:dns/promises");
// extensions/monitor/stdin/task-input.ts
function inputKind({ stdin: e, pty: t }) {
	return t ? "terminal" : e ? "pipe" : "none";
}
// extensions/monitor/texts/calls.ts
const callText = {
	adoptNeedsId: "adopt needs an id: that of a running task of another session.",
	adopted: (e, t, n, r) => e ? `Adopted ${t} ${n}: it belongs to this session now, and ${r === "never" ? "never wakes you" : `wakes you ${r}`}.` : `${t} ${n} belongs to this session already: nothing has changed.`,
	notSeen: ": pi exits with this run, and it will not be seen",
	howeverLong: (e) => e === void 0 ? ", however long it runs: give timeout_seconds, or stop it" : "",
	endWakesYou: (e, t, n) => `Its end wakes you: ${e}${t ? ", and so does that it is ready, or late" : ""}${n}`,
	runIsHeld: (e) => `; the end of this run is held for that${e}`,
	inAnyCase: "in any case",
	unlessZero: "unless it exits with code 0",
	onlyIfZero: "only if it exits with code 0",
	startedJob: (e, t) => `Started job ${e}${t ? ` ${t}` : ""}`,
	startedMonitor: (e, t) => `Started monitor ${e} ${t}`,
	deadline: (e, t) => `Deadline: ${e}${t ? "; timeout_ms is ignored, since it is persistent" : ""}`,
	replaces: (e) => `It replaces ${e}, which is stopped`,
	noDeadline: "none; it runs until it is stopped or the session ends",
	neverInPrint: "never: pi exits at the end of this run, and what comes after that will not be seen",
	whileRunLasts: "while this run lasts; being persistent it does not hold the run, and what comes after it will not be seen",
	heldRun: (e) => `${e}; the end of this run is held for that`,
	wakesYou: (e) => `Wakes you: ${e}`,
	neverWakes: "never; you see its events when you next run",
	wakesWhen: (e) => `${e}; you see its other events when you next run`,
	everyEvent: "with every event and when it ends",
	whenItEnds: (e) => e ? "when it is ready, or late, and when it ends" : "when it ends",
	thenDiscarded: "its then is discarded",
	jobsRunOn: (e, t, n) => `Jobs run on: ${e}.${t === "" ? "" : ` ${n} stops ${t}.`}`,
	noneRuns: (e) => `No ${e} is running.`,
	noneStopped: (e, t) => `Nothing is running that "${e}" stops. Running, and not stopped with "${e}": ${t}.`,
	nothingPrinted: "nothing printed",
	bytesInAll: (e) => `${e} bytes in all`,
	jobHasOneLog: (e, t) => `${e} is a job: its stderr is in its one log. Use ${t === "bg_logs" ? t : `${t} ${e}`}.`,
	noStderr: (e) => `${e} has printed nothing to stderr`,
	stderr: (e, t) => `stderr of ${e}: ${t.join("; ")}`,
	logUnreadable: (e, t) => `The log ${e} could not be read: ${require_texts.E(t)}`,
	partOfLine: (e, t) => `${e ? "the end of its last" : "the beginning of its first"} line, which alone does not fit into ${t} bytes`,
	doesNotFit: (e, t) => `what ${e ? "is before" : "follows"} does not fit into ${t} bytes`,
	screen: (e, t, n, r) => `screen of ${e}, ${t} × ${n}: ` + (r ? `cursor at row ${r.row}, column ${r.column}` : "blank"),
	noScreen: (e) => `from is "screen", but ${e} has no terminal: it was started without pty: true. Allowed are "tail" and "head".`
};
// extensions/monitor/texts/ready-facts.ts
function readyNotice({ afterMs: e, line: t, port: n, status: r, answeredBy: i }) {
	let a = [
		...n === void 0 ? [] : [`port ${n}`],
		...r === void 0 ? [] : [`http status ${r}${strangerText(i)}`],
		...t === void 0 ? [] : ["line"]
	];
	return {
		text: `ready after ${require_texts._(e)}: ${a.join(", ")}`,
		quoted: t === void 0 ? [] : [t]
	};
}
function strangerText(e) {
	return e === void 0 ? "" : ` (answered by ${e}, no process of this task)`;
}
function lateText({ withinMs: e }, t) {
	return `not ready within ${require_texts.h(e)}: ${t.join("; ")}; it goes on`;
}
function conditionsText({ line: e, port: t, http: n, withinMs: r }) {
	return `${[
		...e === void 0 ? [] : ["a line that matches"],
		...t === void 0 ? [] : [`port ${t}`],
		...n === void 0 ? [] : ["an answer over http"]
	].join(" and ")}; you are told, at the latest after ${require_texts.h(r)}`;
}
// extensions/monitor/texts/start-facts.ts
function readyLine({ spec: { ready: e } }) {
	return e ? [`Ready: with ${conditionsText(e)}`] : [];
}
function restartLine({ spec: { restart: e } }) {
	return e ? [`Started again: ${e.on === "failure" ? "after a failure" : "whenever it ends"}, at most ${require_texts.b(e.max, "time")} in a row`] : [];
}
function inputLine(e) {
	let { input: t } = e.spec;
	return t === "pipe" ? ["Its standard input is open: monitor_send"] : t === "terminal" ? ["It sees a terminal of 100 × 30, so stdout and stderr are one: monitor_send types into it", ...e.kind === "monitor" && (e.spec.match ?? e.spec.ignore) === void 0 ? ["A full-screen program is better a job (bg_run), read with from: \"screen\""] : []] : [];
}
// extensions/monitor/tools/bg-run-call.ts
const startBounds = typebox.Type.Object(require_pi_monitor.p);
async function callBgRun(e, t, n, r = "model") {
	let i = await e.start(jobRequest(t, r), n);
	return require_text_result.t(startedText$1(i, require_headless.t(n)), { id: i.id });
}
function jobRequest(e, t) {
	let { ready: n, restart: r, timeout_seconds: i, silence_ms: a, then: o } = e, s = i === void 0 ? void 0 : i * 1e3;
	return require_check_arguments.t(startBounds, {
		ready: n,
		restart: r,
		silence_ms: a,
		then: o
	}), {
		...e,
		input: inputKind(e),
		thenPrompt: o,
		timeoutMs: s,
		silenceMs: a,
		startedBy: t
	};
}
function startedText$1(e, t) {
	let { timeoutMs: n, wake: r } = e.spec;
	return [
		`${[callText.startedJob(e.id, e.spec.name && require_task_label.i(e)), ...require_task_label.r(e)].join(", ")}.`,
		`Deadline: ${n === void 0 ? "none" : `in ${require_texts.h(n)}`}`,
		...readyLine(e),
		...restartLine(e),
		...inputLine(e),
		callText.endWakesYou(wakeText$1(r), e.spec.ready !== void 0 && r !== "never", t ? headlessText(e) : ""),
		...e.logs.map(require_pipeline.j)
	].join("\n");
}
function headlessText({ spec: { wake: e, timeoutMs: t } }) {
	if (e === "never") return callText.notSeen;
	let n = callText.howeverLong(t);
	return callText.runIsHeld(n);
}
function wakeText$1(e) {
	switch (e) {
		case "always": return callText.inAnyCase;
		case "failure": return callText.unlessZero;
		case "success": return callText.onlyIfZero;
		case "never": return "never";
	}
}
// extensions/monitor/left-tasks.ts
var LeftTasks = class {
	tasks;
	ended;
	waiting;
	guardian;
	#e = [];
	constructor(e, t, n, r) {
		this.tasks = e, this.ended = t, this.waiting = n, this.guardian = r;
		let i = {
			output: (...e) => this.#e.push((t) => t.output(...e)),
			notice: (...e) => this.#e.push((t) => t.notice(...e)),
			restarting: (...e) => this.#e.push((t) => t.restarting(...e)),
			readyAgain: () => {},
			ended: (...e) => this.#e.push((t) => t.ended(...e))
		};
		for (let t of e) t.observe(i);
	}
	get isEmpty() {
		return this.tasks.length + this.ended.length === 0;
	}
	handTo(e) {
		for (let t of this.tasks) t.observe(e);
		for (let t of this.#e) t(e);
	}
	async end() {
		this.handTo({
			output() {},
			notice() {},
			restarting() {},
			readyAgain() {},
			ended() {}
		});
		let e = this.tasks.filter((e) => !e.end);
		await Promise.all(e.map((e) => e.stop({ kind: "session_end" }, !0))), this.guardian.close();
	}
};
// extensions/monitor/stdin/sent-input.ts
const nothingSent = [];
var SentInput = class {
	#e = 0;
	#t = 0;
	#n = nothingSent;
	note(e, t) {
		this.#e++, this.#t += e;
		let n = {
			atMs: Date.now(),
			bytes: e,
			text: require_texts.N(t, 60)
		};
		this.#n = [...this.#n, n].slice(-20);
	}
	get fact() {
		let e = this.#n.at(-1);
		if (!e) return;
		let t = `${require_texts.b(this.#t, "byte")} in ${require_texts.b(this.#e, "call")}`;
		return require_input.t.sentByModel(t, e.atMs, e.text);
	}
	get lines() {
		return this.#n.toReversed().map(({ atMs: e, bytes: t, text: n }) => `${require_texts.v(e)} ${require_texts.b(t, "byte")} ${n}`);
	}
	get recorded() {
		if (this.#e === 0) return {};
		let e = this.#n.map(({ atMs: e, bytes: t, text: n }) => ({
			at: new Date(e).toISOString(),
			bytes: t,
			text: n
		}));
		return { sent: {
			calls: this.#e,
			bytes: this.#t,
			last: e
		} };
	}
};
// extensions/monitor/texts/notices.ts
const noticeText = {
	wakesSpent: (e) => ({
		model: `events have woken you ${e} times without a word from the user: until the user's next prompt only ends still do`,
		person: `Events have woken the agent ${e} times without a word from you: until your next prompt only ends still do.`
	}),
	contextSpent: (e) => ({
		model: `its output has taken ${e} characters of your context: until the next compaction its lines are only counted, and kept in the log; its end will be told`,
		person: `its output has taken ${e} characters of the agent's context: until the next compaction its lines are only kept in the log; its end will be told`
	}),
	nothingPrinted: (e) => `nothing printed for ${require_texts.h(e)}; it is still running`,
	stillRunning: (e) => `still running after ${require_texts.h(e)}`,
	silent: (e) => `${e}, and has printed nothing`,
	lastLine: (e, t) => `${e}; its last line, ${t} ago:`,
	memory: (e, t) => `takes ${require_texts.p(e)} of memory; above ${t} MiB it is stopped (memoryMaxMiB)`,
	suppressed: (e, t) => `more than ${e} lines per second over ${t} s: lines are suppressed (counted, and kept in the log); ${t} s of this without a break stop the monitor`,
	outputFailed: (e) => `its output could not be handled: ${require_texts.E(e)}`,
	onlyStderr: "so far only stderr:",
	noLine: (e) => `no line for ${require_texts.h(e)}; it is still running`,
	inLine: (e) => `${e}, in the middle of a line:`,
	waitsForInput: (e) => e ? {
		model: "seems to wait for input (monitor_send):",
		person: "seems to wait for input (i in the panel):"
	} : "seems to wait for input:",
	againByUser: {
		model: "started again by the user",
		person: "started again by you"
	},
	againByUserAs: (e, t, n) => `${e} ${t} was started again by the user, as ${n}`,
	again: (e, t, n, r) => `${e}; started again, ${require_texts.y(t)} of ${n}, in ${r}`,
	notAgain: (e) => `it could not be started again: ${require_texts.E(e)}`,
	againMark: (e, t, n) => `--- started again (${e}), ${t ? "as asked for" : n} ---`,
	outputUnreadable: (e) => `its output could not be read: ${require_texts.E(e)}`,
	notKept: (e, t, n) => `its ${e > 1 ? "logs are" : "log is"} not kept (${require_texts.E(t)}); the ${n} goes on`,
	goesOn: (e, t) => `${e}; the ${t} goes on`
}, MIB = 1048576;
function watchMemory(e, t) {
	if (t === 0) return () => {};
	let n, r = !1, look = async () => {
		let { processes: r } = e;
		if (!r) return;
		n?.processes !== r && (n = {
			processes: r,
			tree: new require_pipeline.h(r.identity),
			isTold: !1
		});
		let { memoryBytes: i } = await require_pipeline.u(n.tree);
		i > t * MIB ? e.terminate({
			kind: "memory",
			maxMib: t,
			usedMib: Math.ceil(i / MIB)
		}) : i >= .8 * t * MIB && !n.isTold && (n.isTold = !0, e.notice(noticeText.memory(i, t)));
	}, i = setInterval(() => {
		r || (r = !0, look().catch(() => {}).finally(() => {
			r = !1;
		}));
	}, 2e3);
	return i.unref(), () => clearInterval(i);
}
// extensions/monitor/texts/ready.ts
const readyText = {
	noLine: "no line matches",
	listenersUnknown: (e, t) => `who listens on port ${e} cannot be told (${require_texts.E(t)})`,
	nobodyOfTask: (e) => `no process of the task listens on port ${e}`,
	notAsked: "the server has not been asked yet",
	answeredWith: (e) => `the server answers with status ${e}`,
	notAnswered: (e) => `no answer from the server: ${e}`,
	refused: "nobody listens there",
	tooLate: (e) => `no answer within ${e / 1e3} s`,
	wrongUrl: (e, t, n) => `${e} is ${require_texts.P(t)}: ${n}; allowed is an http or https URL of this machine or of a private network, such as http://127.0.0.1:5173/health.`,
	noUrl: "that is no URL",
	noHttp: "that is neither http nor https",
	hasPassword: "it holds a user name or a password",
	notLocal: (e) => `${e} is neither loopback nor private`,
	unknownHost: (e, t) => `no address of ${e} is known after ${t / 1e3} s`,
	port: (e, t, n) => (t === void 0 ? `nobody listens on port ${e}` : `port ${e} is taken by ${t}, not by this task`) + (n.length > 0 ? ` (which listens on ${n.slice(0, 5).join(", ")}${n.length > 5 ? ", …" : ""})` : ""),
	stranger: "a process of somebody else",
	noCondition: "ready names no condition; give at least one of line, port and http."
}, local = new node_net.BlockList();
local.addSubnet("127.0.0.0", 8, "ipv4"), local.addSubnet("10.0.0.0", 8, "ipv4"), local.addSubnet("172.16.0.0", 12, "ipv4"), local.addSubnet("192.168.0.0", 16, "ipv4"), local.addAddress("0.0.0.0", "ipv4"), local.addAddress("::1", "ipv6"), local.addAddress("::", "ipv6"), local.addSubnet("fc00::", 7, "ipv6");
async function checkLocalUrl(e, t) {
	let refuse = (n) => Error(readyText.wrongUrl(e, t, n));
	if (!URL.canParse(t)) throw refuse(readyText.noUrl);
	let n = new URL(t);
	if (n.protocol !== "http:" && n.protocol !== "https:") throw refuse(readyText.noHttp);
	if (n.username !== "" || n.password !== "") throw refuse(readyText.hasPassword);
	try {
		await localAddressesOf(n.hostname);
	} catch (e) {
		throw refuse(require_texts.E(e));
	}
	return n;
}
async function localAddressesOf(e) {
	let t = await addressesOf(e.replace(/^\[|\]$/g, "")), n = t.find(({ address: e, family: t }) => !isLocalAddress(e, t));
	if (n) throw Error(readyText.notLocal(n.address));
	return t;
}
function isLocalAddress(e, t) {
	return local.check(e, t === 4 ? "ipv4" : "ipv6");
}
function isLoopback(e) {
	let t = e.replace(/^\[|\]$/g, "");
	return isLocalhost(t) || t.startsWith("127.") || [
		"0.0.0.0",
		"::1",
		"::"
	].includes(t);
}
function isLocalhost(e) {
	return e === "localhost" || e.endsWith(".localhost");
}
async function addressesOf(e) {
	let t = (0, node_net.isIP)(e);
	return t === 4 || t === 6 ? [{
		address: e,
		family: t
	}] : isLocalhost(e) ? [{
		address: "127.0.0.1",
		family: 4
	}, {
		address: "::1",
		family: 6
	}] : (await Promise.race([(0, node_dns_promises.lookup)(e, { all: !0 }), refusalAfter(2e3, e)])).map(({ address: e, family: t }) => ({
		address: e,
		family: t === 6 ? 6 : 4
	}));
}
async function refusalAfter(e, t) {
	return await new Promise((n, r) => {
		setTimeout(() => r(Error(readyText.unknownHost(t, e))), e).unref();
	});
}
// extensions/monitor/ready/http-probe.ts
const ANSWER_MS = 2e3;
function isWell(e) {
	return e.kind === "answered" && e.status >= 200 && e.status < 400;
}
async function probe(e, t) {
	let n = {
		kind: "no answer",
		why: "no address"
	};
	try {
		for (let r of await localAddressesOf(e.hostname)) if (n = await ask(e, r, t), n.kind === "answered") return n;
		return n;
	} catch (e) {
		return {
			kind: "no answer",
			why: require_texts.E(e)
		};
	}
}
async function ask(e, { address: t, family: n }, r) {
	let i = e.protocol === "https:" ? node_https.request : node_http.request, a = {
		host: t,
		family: n,
		port: e.port,
		path: `${e.pathname}${e.search}`,
		headers: {
			host: e.host,
			"user-agent": "pi-monitor",
			connection: "close"
		},
		agent: !1,
		rejectUnauthorized: !1,
		signal: AbortSignal.any([r, AbortSignal.timeout(ANSWER_MS)])
	};
	return await new Promise((e) => {
		let answered = ({ statusCode: n, socket: r }) => {
			e({
				kind: "answered",
				status: n ?? 0
			}), t.destroy(), r.destroy();
		}, t = i(a, answered);
		t.on("upgrade", answered), t.on("error", (t) => e({
			kind: "no answer",
			why: whyOf(t)
		})), t.end();
	});
}
function whyOf(e) {
	switch (e.code) {
		case "ECONNREFUSED": return readyText.refused;
		case "ABORT_ERR": return readyText.tooLate(ANSWER_MS);
		default: return require_texts.E(e);
	}
}
// extensions/monitor/ready/line-watch.ts
var LineWatch = class {
	#e;
	#t;
	#n;
	#r = new require_records.D();
	#i;
	#a;
	#o = !1;
	constructor(e, t, n) {
		this.#e = e;
		let r = new require_pipeline.o(new require_pipeline.a(void 0, e));
		this.#t = r, this.#n = n, this.#i = new require_pipeline.i(require_pipeline.t, (e) => this.#s(e)), this.#a = new require_pipeline.s({
			line: (e, t) => this.#c(this.#o ? "passes" : r.begin(e, t)),
			goOnWithLine: () => this.#c(this.#o ? "passes" : r.goOn()),
			skipped: () => {},
			isTurnOver: () => t.isOver()
		});
	}
	push(e) {
		this.#o || this.#i.push(this.#r.push(e));
	}
	get isBehind() {
		return !this.#a.isEmpty;
	}
	goOn() {
		this.#a.goOn();
	}
	end() {
		this.#o || (this.#i.push(this.#r.end()), this.#i.end());
	}
	#s(e) {
		let t = require_pipeline.c(e), { needles: n } = this.#e;
		if (t && n && !n.some((t) => e.includes(t))) return;
		let r = e.at(-1) === LINE_FEED$1 ? e.subarray(0, -1) : e;
		for (let e of r.toString().split("\n")) this.#o || this.#a.line(e, t);
	}
	#c(e) {
		return e === "is the last" && !this.#o && (this.#o = !0, this.#n(this.#t.text ?? "")), e !== void 0;
	}
};
const LINE_FEED$1 = 10;
var PortWatch = class {
	port;
	#e;
	#t = 0;
	#n;
	constructor(e, t) {
		this.port = e, this.#e = t;
	}
	async isOurs(e) {
		if (!(e >= this.#t) && (this.#n !== void 0 || !await require_pipeline.m(this.port))) return !1;
		let t = await require_pipeline.p(this.port);
		return t.length > 0 && (await require_pipeline.d(await this.#r(), t)).length > 0 || (this.#n = t.length === 0 ? void 0 : Math.min(3e3, 2 * (this.#n ?? 100)), this.#t = e + (this.#n ?? 2e3), !1);
	}
	async describe() {
		let e = await this.others(), t = await require_pipeline.f(await this.#r()).catch(() => []);
		return readyText.port(this.port, e, t);
	}
	async others() {
		let e = await require_pipeline.p(this.port);
		if (e.length === 0) return;
		let t = await require_records.$(), n = new Set(await require_pipeline.d(t.map((e) => e.pid), e)), r = t.filter((e) => n.has(e.pid));
		return r.length > 0 ? require_describe_processes.t(r) : readyText.stranger;
	}
	async #r() {
		let { own: e, independent: t } = await require_records.h(this.#e);
		return [...e, ...t].map((e) => e.pid);
	}
};
// extensions/monitor/ready/conditions.ts
const UNSEEN_PAUSE_MS = 1e3;
var LineCondition = class {
	watches;
	found;
	constructor(e, t, n) {
		let found = (e) => {
			this.found === void 0 && (this.found = e, n());
		};
		this.watches = Array.from({ length: t }, () => new LineWatch(require_line_filter.n("ready.line", e), require_records.at, found));
	}
	get holds() {
		return this.found !== void 0;
	}
	missing() {
		return this.holds ? void 0 : readyText.noLine;
	}
}, PortCondition = class {
	holds = !1;
	#e;
	#t;
	constructor(e, t) {
		this.#e = new PortWatch(e, t);
	}
	get port() {
		return this.#e.port;
	}
	async look() {
		try {
			this.holds ||= await this.#e.isOurs(performance.now()), this.#t = void 0;
		} catch (e) {
			this.#t = readyText.listenersUnknown(this.port, e);
		}
	}
	async missing() {
		return this.holds || this.#t !== void 0 ? this.#t : await this.#e.describe().catch(() => readyText.nobodyOfTask(this.port));
	}
}, HttpCondition = class {
	status;
	answeredBy;
	#e;
	#t;
	#n;
	#r = -Infinity;
	constructor(e, t) {
		this.#e = e, this.#t = isLoopback(e.hostname) ? new PortWatch(portOf(e), t) : void 0;
	}
	async look(e) {
		let t = await this.#i() ? 400 : UNSEEN_PAUSE_MS, n = this.#n?.kind === "answered" || t === UNSEEN_PAUSE_MS;
		e.aborted || n && performance.now() - this.#r < t || (this.#n = await probe(this.#e, e), this.#r = performance.now(), isWell(this.#n) && this.#n.kind === "answered" && (this.answeredBy = await this.#a(), this.status = this.#n.status));
	}
	missing() {
		if (this.status === void 0) return this.#n ? this.#n.kind === "answered" ? readyText.answeredWith(this.#n.status) : readyText.notAnswered(this.#n.why) : readyText.notAsked;
	}
	async #i() {
		return !this.#t || await require_pipeline.m(this.#t.port);
	}
	async #a() {
		try {
			return !this.#t || await this.#t.isOurs(performance.now()) ? void 0 : await this.#t.others();
		} catch {
			return;
		}
	}
};
function portOf(e) {
	return e.port === "" ? e.protocol === "https:" ? 443 : 80 : Number(e.port);
}
var ReadyWatch = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o = new AbortController();
	#s;
	#c = !1;
	#l = !1;
	constructor(e, t, n, r) {
		let { line: i, port: a, http: o, withinMs: s } = e;
		this.#e = t.startedAtMs, this.#t = r, this.#n = i === void 0 ? void 0 : new LineCondition(i, n, () => this.#m()), this.#r = a === void 0 ? void 0 : new PortCondition(a, t.identity), this.#i = o === void 0 ? void 0 : new HttpCondition(new URL(o), t.identity);
		let c = t.startedAtMs + s - Date.now();
		this.#a = setTimeout(() => void this.#h(), Math.max(0, c)), this.#d(0);
	}
	get wantsLines() {
		return this.#n !== void 0 && !this.#n.holds;
	}
	push(e, t) {
		this.#n?.watches[e]?.push(t);
	}
	isBehind(e) {
		return this.#n?.watches[e]?.isBehind ?? !1;
	}
	goOn(e) {
		this.#n?.watches[e]?.goOn();
	}
	async endLines(e) {
		for (let t of this.#n?.watches ?? []) for (e.work(() => t.end()); t.isBehind; await (0, node_timers_promises.setImmediate)()) e.work(() => t.goOn());
	}
	stop() {
		this.#o.abort(), clearTimeout(this.#s), clearTimeout(this.#a);
	}
	get #u() {
		return this.#o.signal.aborted;
	}
	#d(e) {
		let t = this.#r?.holds === !1 || this.#i && this.#p;
		this.#u || !t || (clearTimeout(this.#s), this.#s = setTimeout(() => void this.#f(), e));
	}
	async #f() {
		this.#c || (this.#c = !0, await this.#r?.look(), this.#p && await this.#i?.look(this.#o.signal), this.#c = !1, this.#m(), this.#d(this.#l ? 2e3 : 150));
	}
	get #p() {
		return this.#n?.holds !== !1 && this.#r?.holds !== !1;
	}
	#m() {
		if (this.#u || !this.#p) return;
		if (this.#i && this.#i.status === void 0) {
			this.#d(0);
			return;
		}
		this.stop();
		let e = Date.now() - this.#e;
		this.#t.ready({
			afterMs: e,
			line: this.#n?.found,
			port: this.#r?.port,
			status: this.#i?.status,
			answeredBy: this.#i?.answeredBy
		});
	}
	async #h() {
		this.#l = !0;
		let e = await Promise.all([
			this.#n?.missing(),
			this.#r?.missing(),
			this.#i?.missing()
		]);
		this.#u || this.#t.late(e.filter((e) => e !== void 0));
	}
};
// extensions/core/processes/awaits-input.ts
const CALLS = {
	x64: {
		read: [
			0,
			19,
			17
		],
		wait: [
			7,
			23,
			232,
			270,
			271,
			281,
			441
		]
	},
	arm64: {
		read: [
			63,
			65,
			67
		],
		wait: [
			72,
			73,
			22,
			441
		]
	}
}, TERMINAL = /^\/dev\/(pts\/\d+|tty.*|console)$/, PIPE = /^pipe:\[\d+\]$|\/pi-monitor-\w+\/\d+\.pipe \(deleted\)$/;
function inputWaitOf(e) {
	let t = e.map((t) => inputWaitOfProcess(t, e));
	return t.find((e) => e === "reads") ?? t.find((e) => e === "may read") ?? "no";
}
function inputWaitOfProcess(e, t) {
	let n = CALLS[(0, node_os.arch)()];
	if (!n) return "no";
	let r = "no";
	for (let i of require_records.tt(() => (0, node_fs.readdirSync)(`/proc/${e}/task`)) ?? []) {
		let [a = "", o = ""] = require_records.tt(() => (0, node_fs.readFileSync)(`/proc/${e}/task/${i}/syscall`, "latin1"))?.split(" ") ?? [];
		if (n.read.includes(Number(a)) && isInput(e, Number(o), t)) return "reads";
		n.wait.includes(Number(a)) && isInput(e, 0, t) && (r = "may read");
	}
	return r;
}
function isInput(e, t, n) {
	let r = require_records.tt(() => (0, node_fs.readlinkSync)(`/proc/${e}/fd/${t}`));
	return r === void 0 ? !1 : TERMINAL.test(r) || t === 0 && PIPE.test(r) && !n.some((e) => writesTo(e, r));
}
function writesTo(e, t) {
	return (require_records.tt(() => (0, node_fs.readdirSync)(`/proc/${e}/fd`)) ?? []).some((n) => {
		if (require_records.tt(() => (0, node_fs.readlinkSync)(`/proc/${e}/fd/${n}`)) !== t) return !1;
		let r = require_records.tt(() => (0, node_fs.readFileSync)(`/proc/${e}/fdinfo/${n}`, "latin1")) ?? "";
		return /^flags:\s*\d*[12]$/m.test(r);
	});
}
// extensions/monitor/task/input-wait.ts
const QUESTIONS = [
	/\?$/,
	/[[(](y|yes)\/(n|no)(\/[^\])]*)?[\])][:?]?$/i,
	/\bpass(word|phrase|code)\b[^:]*:$/i,
	/\b(press|hit)\b.*\b(enter|return|key)\b/i
];
function looksLikeQuestion(e) {
	let t = e.trimEnd();
	return QUESTIONS.some((e) => e.test(t));
}
async function seemsToAwaitInput(e, t) {
	let n = t.some(looksLikeQuestion);
	if (!require_records.it) return n;
	try {
		let { own: t } = await require_records.m(e), r = inputWaitOf(t.map((e) => e.pid));
		return r === "reads" || r === "may read" && n;
	} catch {
		return n;
	}
}
// extensions/monitor/task/input-watch.ts
const QUIET_MS = 5e3;
var InputWatch = class {
	#e;
	#t;
	#n = 0;
	#r = new Set();
	#i = !1;
	#a = QUIET_MS;
	#o;
	#s = !1;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	came(e, t) {
		this.#n = performance.now(), t ? this.#r.add(e) : this.#r.delete(e), this.#i = !1, this.#a = QUIET_MS, this.#r.size > 0 && this.#c(QUIET_MS);
	}
	stop() {
		this.#s = !0, clearTimeout(this.#o);
	}
	#c(e) {
		this.#s || (this.#o ??= setTimeout(() => {
			this.#o = void 0, this.#l();
		}, e));
	}
	async #l() {
		if (this.#r.size === 0 || this.#i) return;
		let e = this.#n, t = e + QUIET_MS - performance.now();
		if (t > 0) {
			this.#c(t);
			return;
		}
		let n = await this.#e();
		this.#s || this.#n !== e || (n ? (this.#i = !0, this.#t()) : (this.#a = Math.min(6e4, 2 * this.#a), this.#c(this.#a)));
	}
}, RunWatches = class {
	readiness;
	#e;
	#t;
	#n;
	constructor(e, t, n, r) {
		let { ready: i } = e.spec, { processes: a, startedAtMs: o } = t;
		if (this.readiness = i ? {
			kind: "expected",
			isLate: !1
		} : { kind: "unknown" }, this.#n = t.input?.terminal, !a) return;
		let { identity: s } = a;
		this.#e = i && new ReadyWatch(i, {
			identity: s,
			startedAtMs: o
		}, n, {
			ready: (t) => {
				this.readiness = {
					kind: "ready",
					facts: t
				};
				let { text: n, quoted: i } = readyNotice(t);
				r.has("ready") ? e.readyAgain() : e.notice(n, i, "ready"), r.add("ready");
			},
			late: (t) => {
				this.readiness = {
					kind: "expected",
					isLate: !0
				}, r.size === 0 && e.notice(lateText(i, t), [], "late"), r.add("late");
			}
		}), this.#t = new InputWatch(async () => {
			let { openLines: t } = e;
			return t.length > 0 && await seemsToAwaitInput(s, t);
		}, () => {
			let { openLines: n } = e;
			n.length > 0 && e.notice(noticeText.waitsForInput(t.input !== void 0), n, "input");
		});
	}
	through(e) {
		return e.map((e, t) => this.#r(e, t));
	}
	async endLines() {
		await this.#e?.endLines(require_records.at);
	}
	stop() {
		this.#e?.stop(), this.#t?.stop();
	}
	#r(e, t) {
		let n = this.#e, r = this.#n;
		return {
			write: (r) => {
				this.#t?.came(t, r.at(-1) !== 10), n?.wantsLines && n.push(t, r), e.write(r);
			},
			isBehind: () => e.isBehind() || n?.isBehind(t) === !0,
			goOn: () => {
				e.isBehind() && e.goOn(), n?.goOn(t);
			},
			drained: () => e.drained(),
			...e.othersCaughtUp && { othersCaughtUp: () => e.othersCaughtUp?.() },
			isOverLimit: () => e.isOverLimit(),
			restMs: () => n?.wantsLines || r?.isConnected ? 0 : e.restMs()
		};
	}
};
// extensions/monitor/pipeline/reading-allowance.ts
const MiB = 1048576, defaultReadingPace = {
	burstProcessorMs: 1e3,
	processorShare: .1,
	floodBurstBytes: 64 * MiB,
	floodBytesPerSecond: MiB,
	restMs: 200
};
var ReadingAllowance = class {
	#e;
	#t;
	#n;
	#r;
	constructor(e, t) {
		this.#e = e, this.#t = e.burstProcessorMs, this.#n = e.floodBurstBytes, this.#r = t;
	}
	spend(e, t) {
		let { burstProcessorMs: n, processorShare: r, floodBurstBytes: i } = this.#e, a = this.#e.floodBytesPerSecond / 1e3, o = Math.max(0, t - this.#r);
		this.#r = t;
		let s = Math.min(n, this.#t + o * r);
		this.#t = s - e.processorMs;
		let c = Math.min(i, this.#n + o * a);
		this.#n = c - (e.overLimit ? e.bytes : 0);
		let l = e.overLimit ? -this.#n / a : 0, u = Math.max(-this.#t / r, l);
		return u < 20 ? 0 : u;
	}
};
// extensions/core/pi/thread-time.ts
const threadProcessorMs = typeof process.threadCpuUsage == "function" ? usedMs : () => performance.now();
function usedMs() {
	let { user: e, system: t } = process.threadCpuUsage();
	return (e + t) / 1e3;
}
var WorkAccount = class {
	#e = 0;
	#t = performance.now();
	#n = threadProcessorMs();
	goOn() {
		this.#t = performance.now(), this.#n = Math.max(this.#n, threadProcessorMs() - this.#e);
	}
	measure(e) {
		let t = performance.now();
		e();
		let n = performance.now();
		if (this.#e += n - t + Math.min(1, t - this.#t), this.#t = n, this.#e < 1) return 0;
		let r = threadProcessorMs(), i = Math.min(this.#e, r - this.#n);
		return this.#n = r, this.#e = 0, i;
	}
};
// extensions/monitor/task/output-reader.ts
const TRICKLE = {
	chunkBytes: 4096,
	secondBytes: 32768
};
var OutputReader = class {
	#e;
	#t;
	#n;
	#r = new WorkAccount();
	#i;
	#a;
	#o = new AbortController();
	#s;
	#c = !1;
	#l = 0;
	#u = 0;
	constructor(e, t, n, r = () => {}) {
		this.#t = t, this.#a = r, this.#n = new ReadingAllowance(n, performance.now()), this.#i = n.restMs, this.#e = e, e.consume = (e) => this.#d(e), t.isBehind() ? this.#m(0, 0, void 0) : e.resume();
	}
	get ended() {
		return this.#e.ended;
	}
	stopResting() {
		this.#c = !0, this.#s?.abort();
	}
	async catchUp() {
		this.#s && (this.#s.abort(), await (0, node_timers_promises.setImmediate)(), await (0, node_timers_promises.setImmediate)());
	}
	hurry() {
		this.#o.abort(), this.stopResting();
	}
	abandon() {
		this.hurry(), this.#e.destroy();
	}
	#d(e) {
		let t = this.#f(e.length, () => this.#t.write(e));
		this.#a();
		let n = this.#t.drained(), r = this.#t.isBehind(), i = this.#p(e.length, performance.now());
		(t !== 0 || i !== 0 || n || r || require_records.at.isOver()) && (this.#e.pause(), this.#m(t, r ? 0 : i, n));
	}
	#f(e, t) {
		let n = this.#r.measure(() => require_records.at.work(t)), r = this.#t.isOverLimit();
		return this.#n.spend({
			bytes: e,
			processorMs: n,
			overLimit: r
		}, performance.now());
	}
	#p(e, t) {
		if (this.#l *= Math.max(0, 1 - (t - this.#u) / 1e3), this.#l += e, this.#u = t, !(e < TRICKLE.chunkBytes && this.#l < TRICKLE.secondBytes) || this.#c) return 0;
		let n = Math.min(this.#t.restMs() - 5, this.#i);
		return n < 20 ? 0 : n;
	}
	async #m(e, t, n) {
		for (await n, e === 0 && t > 0 && !this.#c ? (this.#s = new AbortController(), await wait(t, this.#s.signal), this.#s = void 0) : await this.#h(e); this.#t.isBehind() && !this.#e.isOver;) this.#r.goOn(), await this.#h(this.#f(0, () => this.#t.goOn()));
		this.#r.goOn(), this.#e.isOver || this.#e.resume();
	}
	async #h(e) {
		e > 0 && !this.#o.signal.aborted && await wait(e, this.#o.signal);
		do
			await (0, node_timers_promises.setImmediate)();
		while (require_records.at.isOver());
	}
};
async function wait(e, t) {
	await (0, node_timers_promises.setTimeout)(e, void 0, { signal: t }).catch(() => {});
}
var Reading = class {
	ended;
	#e;
	#t;
	constructor(e, t, n = defaultReadingPace) {
		this.#e = t, this.#t = e.flatMap((e, r) => {
			let i = t[r];
			return i ? [new OutputReader(e, i, n, () => this.#n(i, r))] : [];
		}), this.ended = Promise.all(this.#t.map((e) => e.ended)).then((e) => e.find((e) => e !== void 0));
	}
	stopResting() {
		for (let e of this.#t) e.stopResting();
	}
	async catchUp() {
		await Promise.all(this.#t.map((e) => e.catchUp()));
	}
	async drain(e) {
		for (let e of this.#t) e.hurry();
		let t = performance.now(), giveUp = () => {
			if (performance.now() - t < 1e4 && this.#e.some((e) => e.isBehind())) n = setTimeout(giveUp, e);
			else for (let e of this.#t) e.abandon();
		}, n = setTimeout(giveUp, e);
		await this.ended, clearTimeout(n);
	}
	#n(e, t) {
		if (!e.othersCaughtUp) return;
		let n = this.#t.slice(0, t).map((e) => e.catchUp());
		Promise.all([(0, node_timers_promises.setImmediate)(), ...n]).then(() => e.othersCaughtUp?.());
	}
}, SourceRun = class {
	#e;
	#t;
	#n;
	#r = Promise.withResolvers();
	#i;
	#a = !1;
	constructor(e, t, n) {
		this.#e = e, this.#n = n, this.#t = new Reading(e.streams, t);
	}
	get isEnding() {
		return this.#i !== void 0;
	}
	async untilOver(e) {
		let { exited: t } = this.#e;
		await Promise.race([t, this.#r.promise]), this.#t.stopResting();
		let n = setTimeout(() => void this.#s(e), 250), r = await this.#t.ended;
		clearTimeout(n), r && this.terminate({
			kind: "failed",
			message: noticeText.outputUnreadable(r)
		}), this.#a = !0;
		let i = this.#i && await this.#r.promise, a = await this.#e.findLeft(i);
		return {
			reason: this.#i ?? await t,
			...a
		};
	}
	terminate(e) {
		this.#i || this.#a || (this.#i = e, this.#o());
	}
	async catchUp() {
		await this.#t.catchUp();
	}
	async #o() {
		let e = await this.#e.terminate(this.#n);
		await this.#t.drain(500), this.#r.resolve(e);
	}
	async #s(e) {
		let t = await this.#e.describeHolders();
		!this.#i && !this.#a && t !== void 0 && e(t);
	}
}, Runs = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o = require_pi_monitor.h;
	#s;
	#c = !1;
	#l = !1;
	#u = new Set();
	#d;
	constructor(e, t, n, r) {
		this.#r = e, this.#n = t, this.#e = n, this.#t = r, this.#f();
	}
	get source() {
		return this.#r;
	}
	get readiness() {
		return this.#a?.readiness ?? { kind: "unknown" };
	}
	get restarts() {
		return this.#o.total;
	}
	get isBetween() {
		return this.#l;
	}
	get isEnding() {
		return this.#s !== void 0 || this.#i?.isEnding === !0 && !this.#c;
	}
	async untilOver() {
		for (;;) {
			let e = await this.#p(), t = this.#m(e.reason);
			this.#l = t !== void 0;
			let n = t !== void 0 && await this.#h(e.reason, t);
			if (this.#l = !1, n) continue;
			let r = t || this.#c ? this.#s ?? e.reason : e.reason;
			return {
				...e,
				reason: r,
				restarts: this.#o.total
			};
		}
	}
	terminate(e) {
		this.#s ??= e, this.#i?.terminate(e), this.#d?.();
	}
	startAgain(e) {
		let t = !this.#i && !this.#d;
		this.#s || !this.#n || t || (this.#c = !0, this.#i?.terminate({
			kind: "stopped",
			by: e
		}), this.#d?.());
	}
	async catchUp() {
		await this.#i?.catchUp();
	}
	#f() {
		let e = new RunWatches(this.#e, this.#r, this.#e.sinks.length, this.#u);
		this.#a = e, this.#i = new SourceRun(this.#r, e.through(this.#e.sinks), this.#t), this.#s && this.#i.terminate(this.#s);
	}
	async #p() {
		let e = this.#i;
		if (!e) return {
			...require_input.r,
			reason: this.#s ?? { kind: "session_end" }
		};
		let t = await e.untilOver((e) => this.#e.held(e));
		return await this.#a?.endLines(), this.#a?.stop(), this.#i = void 0, t;
	}
	#m(e) {
		if (this.#s || !this.#n) return;
		let { total: t } = this.#o;
		if (this.#c) return {
			inRow: 0,
			total: t + 1,
			delayMs: 0
		};
		let { restart: n } = this.#e.spec;
		if (!n || e.kind !== "exited" && e.kind !== "signaled") return;
		let r = {
			failed: require_records.G(e),
			ranMs: Date.now() - this.#r.startedAtMs
		};
		return require_pi_monitor.g(n, this.#o, r, Math.random());
	}
	async #h(e, t) {
		let { inRow: n, total: r, delayMs: i } = t, a = e.kind === "exited" || e.kind === "signaled" ? require_records.H(e) : "stopped";
		if (this.#c) this.#e.notice(noticeText.againByUser, [], "restarted");
		else {
			let e = this.#e.spec.restart?.max ?? 0, t = noticeText.again(a, n, e, require_texts.h(wholeSeconds(i)));
			this.#e.restarting(t, n === 1), await this.#g(i);
		}
		if (this.#s) return !1;
		let o = this.#c;
		this.#c = !1, this.#o = t;
		try {
			let e = await this.#n?.();
			if (!e) return !1;
			this.#r = e;
		} catch (e) {
			return this.#s = {
				kind: "failed",
				message: noticeText.notAgain(e)
			}, !1;
		}
		return await this.#e.startedAgain(noticeText.againMark(r, o, a)), o && this.#u.clear(), this.#f(), !0;
	}
	async #g(e) {
		await new Promise((t) => {
			let n = setTimeout(t, e);
			this.#d = () => {
				clearTimeout(n), t();
			};
		}), this.#d = void 0;
	}
};
function wholeSeconds(e) {
	return Math.max(1, Math.round(e / 1e3)) * 1e3;
}
// extensions/monitor/task/task-of.ts
var TaskOf = class {
	kind;
	spec;
	label;
	files;
	output;
	startedAtMs;
	graceMs;
	end;
	isForeign = !1;
	recorded;
	done;
	isProtected = !1;
	sent = new SentInput();
	canStartAgain;
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = { kind: "unknown" };
	constructor(e) {
		let { source: t, limits: n } = e;
		this.kind = e.kind, this.spec = e.spec, this.label = e.label, this.canStartAgain = e.startAgain !== void 0, this.files = e.files, this.startedAtMs = t.startedAtMs, this.graceMs = n.killGraceMs, this.#e = e.recorded, this.#t = e.observer;
		let r = e.output(this);
		this.output = r, r.lost.then((e) => {
			this.notice(noticeText.notKept(this.logs.length, e, this.kind));
		});
		let i = new Runs(t, e.startAgain, this.#c(), n);
		this.#r = i, this.recorded = require_records.I(this), this.done = this.#o(i, r, [watchMemory(this, n.memoryMaxMiB), ...e.watch ? [e.watch(this)] : []]);
	}
	get processes() {
		return this.#r?.source.processes;
	}
	get lastPid() {
		return this.#r ? this.processes?.pid : this.#i;
	}
	get readiness() {
		return this.#r?.readiness ?? this.#a;
	}
	get id() {
		return this.files.id;
	}
	get restarts() {
		return this.end?.restarts ?? this.#r?.restarts ?? 0;
	}
	get isBetweenRuns() {
		return this.#r?.isBetween === !0;
	}
	get pid() {
		return this.isBetweenRuns ? void 0 : this.lastPid;
	}
	get input() {
		return this.isBetweenRuns ? void 0 : this.#r?.source.input;
	}
	get identity() {
		return this.processes?.identity;
	}
	get deadlineAtMs() {
		let { timeoutMs: e } = this.spec;
		return e === void 0 ? void 0 : this.startedAtMs + e;
	}
	get ageMs() {
		return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
	}
	get isStopping() {
		return this.#r?.isEnding === !0;
	}
	get linesPrinted() {
		return this.output.linesPrinted;
	}
	get lastLine() {
		return this.output.lastLine;
	}
	get isLineOpen() {
		return this.lastLine?.isOpen === !0 && !isSuccess(this.end?.reason);
	}
	get logs() {
		return this.output.logs;
	}
	get recordedFacts() {
		return {
			...this.#e,
			...this.sent.recorded,
			lines: this.output.account
		};
	}
	get observer() {
		return this.#t;
	}
	observe(e) {
		this.#t = e;
	}
	enterSession(e) {
		this.isForeign = e !== this.spec.sessionId && this.#n?.has(e) !== !0;
	}
	adopt(e) {
		this.#n ??= new Set(), this.#n.add(e), this.isForeign = !1;
	}
	notice(e, t = [], n = "other") {
		this.#t.notice(this, e, t, n);
	}
	noteSent(e, t) {
		this.sent.note(e, t), this.#s();
	}
	async flushLogs(e) {
		await this.#r?.catchUp(), e?.(), await this.output.flush();
	}
	startAgain(e) {
		if (!this.canStartAgain) throw Error(require_input.n.cannotStartAgain(this.id));
		if (!this.#r || this.isStopping) throw Error(require_input.n.justEnding(this.id));
		this.#r.startAgain(e);
	}
	terminate(e) {
		this.#r?.terminate(e);
	}
	async stop(e, t = !1) {
		return t && this.output.discardRest(), this.terminate(e), await this.done;
	}
	async #o(e, t, n) {
		let r = this.#l(), i = await e.untilOver();
		clearTimeout(r);
		for (let e of n) e();
		await this.recorded;
		let a = await t.finish(i.reason);
		this.#i = e.source.processes?.pid, this.#a = e.readiness, this.#r = void 0;
		let o = {
			...i,
			atMs: Date.now(),
			...a
		};
		return this.end = o, this.#t.ended(Object.assign(this, { end: o })), this.#s(), await this.recorded, o;
	}
	#s() {
		this.recorded = this.recorded.then(() => require_records.I(this));
	}
	#c() {
		let e = this;
		return {
			spec: this.spec,
			get openLines() {
				return e.output.openLines;
			},
			get sinks() {
				return e.output.sinks;
			},
			notice: (...e) => this.notice(...e),
			readyAgain: () => this.#t.readyAgain(this),
			held: (e) => this.notice(noticeText.goesOn(e, this.kind)),
			restarting: (e, t) => this.#t.restarting(this, e, t),
			startedAgain: async (e) => {
				this.#s(), await Promise.all([this.recorded, this.output.beginAgain(e)]);
			}
		};
	}
	#l() {
		let { timeoutMs: e } = this.spec;
		if (e === void 0) return;
		let t = Math.max(0, this.startedAtMs + e - Date.now());
		return setTimeout(() => this.terminate({
			kind: "timeout",
			timeoutMs: e
		}), t);
	}
};
function hasEnded(e) {
	return e.end !== void 0;
}
function isSuccess(e) {
	return e?.kind === "exited" && e.code === 0;
}
// extensions/monitor/tasks.ts
var Tasks = class {
	registry;
	#e;
	guardian;
	#t;
	#n;
	#r;
	#i = new WeakSet();
	#a = !1;
	observer = {
		output: (e, t) => {
			for (let n of this.#r) n.output?.(e, t);
			this.#i.has(e) ? e.output.ledger.discard(t.lines) : this.#o({
				kind: "output",
				task: e,
				atMs: t.atMs,
				output: t
			});
		},
		notice: (e, t, n, r) => {
			if (this.#i.has(e)) return;
			let i = require_pipeline.k("person", t);
			for (let t of this.#r) t.notice?.(e, i, n, r);
			this.#o({
				kind: "notice",
				task: e,
				atMs: Date.now(),
				text: t,
				quoted: n,
				topic: r
			});
		},
		restarting: (e, t, n) => {
			if (this.#i.has(e)) return;
			let r = this.#e.waiting.find((t) => t.kind === "notice" && t.topic === "restart" && t.task === e);
			r?.kind === "notice" ? r.text = t : n && this.observer.notice(e, t, [], "restart");
		},
		readyAgain: (e) => this.#t.readyAgain(e),
		ended: (e) => {
			this.guardian.release(e.id);
			for (let t of this.#r) t.ended?.(e);
			this.#i.has(e) ? this.#t.ended(e) : this.#o({
				kind: "end",
				task: e,
				atMs: e.end.atMs
			}), this.#n();
		}
	};
	constructor(e, t, n, r, i, a) {
		this.registry = e, this.#e = t, this.#t = n, this.guardian = r, this.#r = i, this.#n = a;
	}
	expect() {
		this.guardian.begin();
	}
	async add(e) {
		this.registry.add(e);
		for (let t of this.#r) t.started?.(e);
		let t = e.identity && this.guardian.forTask(e.id, e.graceMs).guard(e.identity);
		await Promise.all([t, e.recorded]), e.end && this.guardian.release(e.id), this.#a && await e.stop({ kind: "session_end" }, !0), this.#n();
	}
	findRunning(e, t = "model") {
		return this.registry.findRunning(e, (e) => this.describeEnd(e, t));
	}
	async stop(e, t, n, r) {
		let i = t === "model" ? "model" : "person", a = await this.#s(e, i, n);
		return await r?.(a), await this.#c(a, t);
	}
	async stopAll(e, t) {
		let n = this.registry.running().filter((n) => e.includes(n.kind) && isAmongAll(n, t));
		return await Promise.all(n.map((e) => this.#c(e, t)));
	}
	async silence(e, t) {
		let n = this.#e.discard(e);
		return this.#i.add(e), {
			task: e,
			end: await e.stop(t, !0),
			discardedEvents: n
		};
	}
	async close() {
		this.#a = !0, this.#t.close(), this.#e.close();
		let e = this.registry.all().map((e) => e.end ? e.done : e.stop({ kind: "session_end" }, !0));
		await Promise.all(e), this.guardian.close();
	}
	forgetObservers() {
		this.#r = [];
	}
	async letGo(e) {
		this.#a = !0, this.#t.close();
		let t = this.registry.running().filter((e) => e.isStopping);
		await Promise.all(t.map((e) => e.done)), this.#e.freeze();
		let n = this.registry.all();
		if (!e) return new LeftTasks(n, [], this.#e.waiting, this.guardian);
		let r = n.filter((t) => !e(t)), i = r.filter((e) => !e.end);
		await Promise.all(r.map((e) => this.silence(e, { kind: "session_end" })));
		let a = this.#e.waiting.filter((e) => e.kind !== "note");
		return new LeftTasks(n.filter(e), i, a, this.guardian);
	}
	adopt(e, t) {
		e.adopt(t), this.#e.adopted();
		for (let t of this.#r) t.adopted?.(e);
		this.#n();
	}
	takeOver(e, t) {
		for (let n of e.tasks) n.enterSession(t), this.registry.add(n);
		for (let t of e.waiting) this.#e.offer(t);
		for (let e of this.registry.running()) for (let t of this.#r) t.resumed?.(e);
		e.handTo(this.observer), this.#n();
	}
	forgetRepeats() {
		for (let e of this.registry.running()) e.kind === "monitor" && e.output.forgetRepeats();
	}
	describeEnd(e, t = "model") {
		return hasEnded(e) ? `${require_pipeline.L(e, t)} at ${require_texts.v(e.end.atMs)} after ${require_texts.h(e.ageMs)}` : require_input.n.notEnded;
	}
	#o(e) {
		this.#e.offer(e), this.#t.heard(e);
	}
	async #s(e, t, n) {
		try {
			return this.findRunning(e, t);
		} catch {
			return await n, this.findRunning(e, t);
		}
	}
	async #c(e, t) {
		return t === "model" ? await this.silence(e, {
			kind: "stopped",
			by: t
		}) : {
			task: e,
			end: await e.stop({
				kind: "stopped",
				by: t
			}),
			discardedEvents: 0
		};
	}
};
function isAmongAll(e, t) {
	return t !== "model" || e.spec.startedBy === "model" && !e.isForeign && !e.isProtected;
}
// extensions/monitor/tools/monitor-stop-call.ts
const WORDS = {
	all: "monitor",
	"all-jobs": "job"
};
async function callMonitorStop(e, t, n, r) {
	let i = t.trim(), a = Object.hasOwn(WORDS, i) ? WORDS[i] : void 0;
	if (a === void 0) {
		let i = await e.stop(t, "model", n, r);
		return require_text_result.t(stopText(i, e), stopDetails(i));
	}
	await n;
	let o = await e.stopAll([a], "model"), s = [...o.length > 0 ? o.map((t) => stopText(t, e)) : [nothingToStop(runningOf(a, e), a, i)], ...a === "monitor" ? jobsText(e, "model", "monitor_stop { id: \"all-jobs\" }") : []].join("\n");
	return require_text_result.t(s, allDetails(o));
}
function stopDetails({ task: e }) {
	let t = `${require_texts.h(e.ageMs)}, ${require_texts.b(e.linesPrinted, "line")}`;
	return {
		ids: [e.id],
		summary: `stopped (${t})`
	};
}
function allDetails(e) {
	let t = e.map(({ task: e }) => e.id), [n] = e;
	if (!n) return { ids: t };
	let r = e.slice(0, 3).map(({ task: e }) => `${e.id} ${require_texts.N(e.label, 40)}`);
	if (t.length === 1) return {
		ids: t,
		summary: `${r.join()} ${stopDetails(n).summary}`
	};
	let i = t.length > 3 ? ` and ${t.length - 3} more` : "";
	return {
		ids: t,
		summary: `${t.length} stopped: ${r.join(", ")}${i}`
	};
}
function stopText({ task: e, end: t, discardedEvents: n }, r) {
	let i = [
		`${e.id} ${require_task_label.i(e)}: ${r.describeEnd(e)}`,
		require_pipeline.v(e),
		...discardedText(n),
		...require_pipeline.x(e, t),
		...t.reason.kind === "stopped" && t.reason.by === "model" && e.spec.thenPrompt ? [callText.thenDiscarded] : [],
		...require_pipeline.b(e)
	].join("; ");
	return e.isLineOpen && e.lastLine ? `${i}:\n${require_rows.O(e.lastLine.text)}` : i;
}
function discardedText(e) {
	return e > 0 ? [`${require_texts.b(e, "event")} discarded`] : [];
}
function jobsText(e, t, n) {
	let r = runningOf("job", e);
	if (r.length === 0) return [];
	let i = r.filter((e) => isAmongAll(e, t));
	return [callText.jobsRunOn(idsOf(r), i.length === r.length ? "them" : idsOf(i), n)];
}
function nothingToStop(e, t, n) {
	return e.length === 0 ? callText.noneRuns(t) : callText.noneStopped(n, idsOf(e));
}
function runningOf(e, t) {
	return t.registry.running().filter((t) => t.kind === e);
}
function idsOf(e) {
	return e.map((e) => e.id).join(", ");
}
// extensions/monitor/tools/monitor-call.ts
async function callMonitor(e, t, n, r = "model") {
	let { task: i, replaced: a } = await e.start(monitorRequest(t, r), n), o = t.persistent && t.timeout_ms !== void 0;
	return require_text_result.t(startedText(i, a, o === !0, require_headless.t(n)), {
		id: i.id,
		...a ? { replaced: a.task.id } : {}
	});
}
function monitorRequest(e, t) {
	let { timeout_ms: n, silence_ms: r, then: i } = e;
	return {
		...e,
		input: inputKind(e),
		timeoutMs: n,
		silenceMs: r,
		thenPrompt: i,
		startedBy: t
	};
}
function startedText(e, t, n, r) {
	return [
		`${[callText.startedMonitor(e.id, require_task_label.i(e)), ...require_task_label.r(e)].join(", ")}.`,
		...t ? [replacedText(t)] : [],
		callText.deadline(deadlineText(e), n),
		...readyLine(e),
		...restartLine(e),
		...inputLine(e),
		callText.wakesYou(r ? headlessWakeText(e) : wakeText(e)),
		...e.logs.map(require_pipeline.j)
	].join("\n");
}
function replacedText({ task: e, end: t, discardedEvents: n }) {
	return `${[
		callText.replaces(e.id),
		...discardedText(n),
		...require_pipeline.x(e, t)
	].join("; ")}.`;
}
function deadlineText(e) {
	return e.deadlineAtMs === void 0 ? callText.noDeadline : `${require_texts.v(e.deadlineAtMs)} (in ${require_texts.h(e.spec.timeoutMs ?? 0)})`;
}
function headlessWakeText(e) {
	let { wake: t } = e.spec;
	return t === "never" ? callText.neverInPrint : e.spec.timeoutMs === void 0 ? callText.whileRunLasts : callText.heldRun(whenText(e));
}
function wakeText(e) {
	switch (e.spec.wake) {
		case "never": return callText.neverWakes;
		case "end": return callText.wakesWhen(whenText(e));
		case "event": return whenText(e);
	}
}
function whenText({ spec: { wake: e, ready: t } }) {
	return e === "event" ? callText.everyEvent : callText.whenItEnds(t !== void 0);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return stopText;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return checkLocalUrl;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return LeftTasks;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return callBgRun;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return callText;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return jobsText;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return readyText;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return readyNotice;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return monitorRequest;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return Tasks;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return jobRequest;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return callMonitorStop;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return TaskOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return callMonitor;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return noticeText;
	}
});
