// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_say_at_exit = require("./say-at-exit.cjs"), require_rows = require("./rows.cjs"), require_joined_stream = require("./joined-stream.cjs"), require_records = require("./records.cjs"), require_pipeline = require("./pipeline.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_command_facts = require("./command-facts.cjs"), require_texts = require("./texts.cjs"), require_task_label = require("./task-label.cjs"), require_paths = require("./paths.cjs"), require_monitor_call = require("./monitor-call.cjs"), require_input = require("./input.cjs"), require_usage = require("./usage.cjs"), require_parse_monitor_command = require("./parse-monitor-command.cjs"), require_unquote = require("./unquote.cjs"), require_saved = require("./saved.cjs"), require_headless = require("./headless.cjs"), require_handover = require("./handover.cjs"), require_quit_line = require("./quit-line.cjs"), require_session = require("./session.cjs"), require_unended_tasks = require("./unended-tasks.cjs"), require_shell_command = require("./shell-command2.cjs"), require_compile_pattern = require("./compile-pattern.cjs"), require_count_line_feeds = require("./count-line-feeds.cjs"), require_line_filter = require("./line-filter.cjs"), require_permissions = require("./permissions.cjs"), require_text_result = require("./text-result.cjs"), require_listed_task = require("./listed-task.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), typebox = require("typebox"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui"), node_module = require("node:module"), node_string_decoder = require("node:string_decoder");
// extensions/core/processes/guardian.ts
const SCRIPT = (0, node_path.join)(require_joined_stream.o, "extensions/core/processes/guardian.sh");
var Guardian = class {
	#e = new Map();
	#t;
	#n;
	#r = !1;
	begin() {
		this.#t || this.#a().catch(() => {});
	}
	forTask(e, t) {
		let n = Math.max(1, Math.ceil(t / 1e3)), know = async (t) => await this.#i(e, [
			e,
			n,
			...t
		].join(" "));
		return {
			expect: ({ groupId: e = "", marker: t, outputs: n }) => know([
				`-${e}`,
				require_records.X(),
				t,
				...n
			]),
			guard: ({ groupId: e, leaderStartTime: t, marker: n, outputs: r }) => know([
				`${e}`,
				t || "0",
				n,
				...r
			]),
			release: () => this.release(e)
		};
	}
	async #i(e, t) {
		this.#e.get(e) === t && this.#t || (this.#e.set(e, t), this.#t ? await this.#l(`+ ${t}`) : await this.#a().catch(() => this.#s()));
	}
	release(e) {
		this.#e.delete(e) && this.#l(`- ${e}`);
	}
	close() {
		this.#r = !0, this.#e.clear();
		let e = this.#t;
		this.#t = void 0, e?.removeAllListeners("exit"), e?.kill("SIGKILL");
	}
	#a() {
		return this.#n ??= this.#o().finally(() => {
			this.#n = void 0;
		}), this.#n;
	}
	async #o() {
		let { pid: e, startTime: t } = require_records.et(process.pid), n = await require_records.f();
		if (this.#r && this.#e.size === 0) return;
		let r = require_joined_stream.c([
			"pipe",
			"ignore",
			"ignore"
		], (n) => (0, node_child_process.spawn)("/bin/sh", [
			SCRIPT,
			`${e}.${t}`,
			require_records.it ? "proc" : "ps"
		], {
			cwd: "/",
			detached: !0,
			env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
			stdio: n
		}));
		r.on("error", () => {}), r.stdin?.on("error", () => {}), r.unref(), r.stdin?.unref(), this.#c(r);
		let i = n.map(({ pid: e, startTime: t }) => `= ${e} ${t || "-"}`), a = [...this.#e.values()].map((e) => `+ ${e}`);
		await Promise.all([...i, ...a].map((e) => this.#l(e)));
	}
	#s() {
		setTimeout(() => {
			!this.#t && this.#e.size > 0 && this.#a().catch(() => this.#s());
		}, 50).unref();
	}
	#c(e) {
		this.#t = e;
		let gone = () => {
			this.#t === e && (this.#t = void 0, this.#e.size > 0 && this.#s());
		};
		e.once("exit", gone), e.once("error", gone);
	}
	async #l(e) {
		await new Promise((t) => {
			let n = this.#t?.stdin;
			n ? n.write(`${e}\n`, () => t()) : t();
		});
	}
};
// extensions/monitor/bash/make-job.ts
async function makeJob(e, { held: t, shell: n, command: r, timeoutMs: i, startedBy: a }, o) {
	let { child: s, identity: c, startedAtMs: l } = t, u = a === "model" ? "always" : "never", d = {
		directory: n.cwd,
		linesBefore: () => t.linesDropped,
		source: () => {
			let { groupId: e, leaderStartTime: n, marker: r } = c, i = [...c.outputs], a = [require_joined_stream.t(t.streams, t.handOver)];
			return require_joined_stream.n({
				child: s,
				pid: e,
				leaderStartTime: n,
				marker: r,
				outputs: i,
				streams: a
			}, l);
		},
		shell: n
	}, f = await e.takeOver({
		command: r,
		timeoutMs: i,
		wake: u,
		startedBy: a
	}, d, o);
	return {
		id: f.id,
		pid: c.groupId,
		log: require_pipeline.j(f.logs[0])
	};
}
// extensions/monitor/task/run-facts.ts
function runFacts(e) {
	return [...stateFact(e), ...e.restarts > 0 ? [require_pipeline.S.startedAgain(e.restarts)] : []];
}
function shortRunFacts(e) {
	return [...!e.end && !e.isBetweenRuns && e.readiness.kind === "ready" ? [require_pipeline.S.ready] : stateFact(e), ...e.restarts > 0 ? [require_pipeline.S.restarted(e.restarts)] : []];
}
function stateFact({ readiness: e, isBetweenRuns: t, end: n }) {
	return n ? [] : t ? [require_pipeline.S.aboutToStart] : readyFact(e);
}
function readyFact(e) {
	switch (e.kind) {
		case "unknown": return [];
		case "expected": return [require_pipeline.S.notReady(e.isLate)];
		case "ready": return [require_pipeline.S.readyAfter(e.facts.afterMs)];
	}
}
// extensions/monitor/task/earlier-task.ts
const ID = /^[a-z][a-z0-9]+$/, RECORD = ".json";
async function findEarlierTask(e, t, n) {
	let r = ID.test(t) ? await readEarlierTask(e, t) : void 0;
	return r?.record.directory === n ? r : (await jobsNamed(e, t, n)).at(-1);
}
async function jobsNamed(e, t, n) {
	let r = (await (0, node_fs_promises.readdir)(e).catch(() => [])).filter((e) => e.endsWith(RECORD)).map((e) => (0, node_path.basename)(e, RECORD)), i = [];
	for (let a of r) {
		let r = await readEarlierTask(e, a);
		r?.kind === "job" && r.record.name === t && r.record.directory === n && i.push(r);
	}
	return i.sort((e, t) => startOf(e).localeCompare(startOf(t)));
}
async function readEarlierTask(e, t) {
	let n = new require_records.lt(e, t), r = await require_records.F((0, node_path.join)(e, `${t}${RECORD}`));
	if (r === void 0) return;
	let log = (e, t) => ({
		name: e,
		path: t,
		keeping: r.logs?.[e] ?? require_pipeline.I
	});
	return r.kind === "job" ? {
		id: t,
		kind: "job",
		record: r,
		logs: [log("log", n.logPath)]
	} : {
		id: t,
		kind: "monitor",
		record: r,
		logs: [log("stdout", n.stdoutPath), log("stderr", n.stderrPath)]
	};
}
function startOf({ record: e }) {
	return e.startedAt ?? "";
}
// extensions/monitor/tools/find-task.ts
async function findTask$1(e, t, n) {
	try {
		return e.registry.find(t);
	} catch (e) {
		let r = await findEarlierTask(require_paths.t(), t.trim(), n);
		if (r) return r;
		throw e;
	}
}
function isEarlier(e) {
	return "record" in e;
}
function listedTasks({ registry: e }) {
	return [...e.running(), ...e.ended().slice(-20).reverse()];
}
function listText(e, t = "model") {
	let n = listedTasks(e);
	return n.length === 0 ? "Nothing has been started in this session." : n.map((n) => summary(n, e, t)).join("\n");
}
function listDetails(e) {
	return { tasks: e.map(listedTask) };
}
function listedTask(e) {
	let { id: t, kind: n } = e;
	if (isEarlier(e)) {
		let { description: r = "", reason: i } = e.record;
		return {
			id: t,
			kind: n,
			description: r,
			status: i?.kind ?? "unknown"
		};
	}
	return {
		id: t,
		kind: n,
		description: e.label,
		status: e.end ? e.end.reason.kind : runningStatus(e)
	};
}
function summary(e, t, n) {
	let { spec: r } = e, i = [
		statusText$2(e, t, n),
		...runFacts(e),
		...e.end ? [] : [`age ${require_texts.h(e.ageMs)}`],
		...require_task_label.r(e),
		require_pipeline.v(e),
		`wake ${r.wake}`,
		...e.isForeign ? ["started in another session"] : [],
		...e.isProtected ? ["protected"] : [],
		...e.logs.flatMap(require_pipeline.A)
	], a = [`${e.id} ${e.kind} ${require_task_label.i(e)}: ${i.join("; ")}`, `  command: ${require_texts.T(r.command, 80)}`];
	return a.push(...lastLineText(e)), a.join("\n");
}
function taskText$1(e, t, n = "model") {
	if (isEarlier(e)) return earlierText(e, n);
	let { spec: r } = e, i = e.deadlineAtMs === void 0 ? "none" : require_texts.v(e.deadlineAtMs);
	return [
		`${e.id} ${e.kind} ${require_task_label.i(e)}`,
		`status: ${[statusText$2(e, t, n), ...runFacts(e)].join("; ")}`,
		`started: ${require_texts.v(e.startedAtMs)} by ${require_pipeline.S.starter(r.startedBy, e.isForeign, n)}; age ${require_texts.h(e.ageMs)}`,
		`deadline: ${i}`,
		...e.isProtected ? [`protected: only ${n === "person" ? "you stop" : "the user stops"} it`] : [],
		`wake: ${r.wake}`,
		...e.kind === "monitor" ? patternsText(e) : [],
		...r.thenPrompt === void 0 ? [] : [`then: ${require_texts.N(r.thenPrompt, 1e3)}`],
		...e.pid === void 0 ? [] : [`pid and process group: ${e.pid}`],
		require_pipeline.v(e),
		...e.kind === "monitor" ? bytesText(e) : [],
		`directory: ${require_texts.M(r.directory)}`,
		...e.logs.map(require_pipeline.j),
		...lastLineText(e),
		commandHeading(r.command),
		...require_texts.L(r.command).map(require_rows.O)
	].join("\n");
}
function earlierText({ id: e, kind: t, record: n, logs: r }, i) {
	let { description: a = "", directory: o = "", command: s = "", startedAt: c, endedAt: l, reason: u, lines: d } = n, f = u ? `${require_records.B(i, u, t)}, ${l}` : "had not ended when it was recorded";
	return [
		`${e} ${t} ${require_texts.N(a)}, of an earlier session`,
		`status: ${require_texts.O(f)}`,
		`started: ${require_texts.O(c ?? "unknown")}`,
		...d ? [require_texts.b(d.printed, "line")] : [],
		`directory: ${require_texts.M(o)}`,
		...r.map(require_pipeline.j),
		commandHeading(s),
		...require_texts.L(s).map(require_rows.O)
	].join("\n");
}
function patternsText({ spec: e }) {
	return [
		...e.until === void 0 ? [] : [`until: ${require_texts.N(e.until)}`],
		...e.match === void 0 ? [] : [`match: ${require_texts.N(e.match)}`],
		...e.ignore === void 0 ? [] : [`ignore: ${require_texts.N(e.ignore)}`]
	];
}
function bytesText({ output: e }) {
	return [...e.leftOutBytes > 0 ? [require_pipeline.S.leftOut(e.leftOutBytes)] : [], `stderr: ${e.stderrBytes} bytes`];
}
function statusText$2(e, t, n) {
	return e.end ? t.describeEnd(e, n) : runningStatus(e);
}
function runningStatus(e) {
	return e.isStopping ? "stopping" : "running";
}
function lastLineText({ lastLine: e, isLineOpen: t }) {
	return e ? [`  ${t ? "last line, not ended" : "last line"}, ${require_texts.h(Date.now() - e.atMs)} ago:\n  ${require_rows.O(require_rows.C(e.text, 120))}`] : [];
}
function commandHeading(e) {
	let t = require_command_facts.t(e);
	return t.length > 0 ? `command (${t.join(", ")}):` : "command:";
}
// extensions/monitor/client/for-extensions.ts
var ForExtensions = class {
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	async start(e, t) {
		let n = e.then === void 0 ? {
			wake: "never",
			...e
		} : e;
		return startedOf(await require_monitor_call.t(this.#t, n, t, "extension"));
	}
	async startJob(e, t) {
		let n = e.then === void 0 ? {
			wake: "never",
			...e
		} : e;
		return startedOf(await require_monitor_call.f(this.#n, n, t, "extension"));
	}
	list() {
		return listDetails(listedTasks(this.#e)).tasks;
	}
	async stop(e, t) {
		let n = await this.#e.stop(e, "extension", t);
		return {
			ids: [n.task.id],
			text: require_monitor_call.a(n, this.#e)
		};
	}
};
function startedOf({ content: e, details: t }) {
	let n = e.map((e) => e.type === "text" ? e.text : "").join("\n");
	return {
		id: t.id,
		text: n
	};
}
// extensions/monitor/texts/stopped.ts
function stoppedText({ task: e, end: t }) {
	let n = `${require_texts.h(e.ageMs)}, ${require_texts.b(e.linesPrinted, "line")}`;
	return [t.reason.kind === "stopped" ? `Stopped ${require_task_label.t(e)} (${n})` : `Not stopped: ${require_task_label.t(e)} had ended, ${require_records.V(t.reason, e.kind)} (${n})`, ...require_pipeline.x(e, t)].join("; ");
}
function isToldByItsRow({ task: e, end: t }) {
	return t.reason.kind === "stopped" && require_pipeline.x(e, t).length === 0;
}
// extensions/monitor/tools/fit-lines.ts
function fitLines(e, t, n) {
	let r = [], i = t;
	for (let t of n === "newest" ? e.toReversed() : e) {
		if (i -= Buffer.byteLength(t) + 1, i < 0) break;
		r.push(t);
	}
	return n === "newest" ? r.reverse() : r;
}
// extensions/monitor/tools/quoted-log.ts
const LINES_MAX_BYTES = require_pi_monitor.u - 1024;
function quotedLog(e, { from: t, maxBytes: n }) {
	let r = t === "tail", i = e.lines.length > 0 ? require_texts.i(e.lines.join("\n")).map(require_rows.O) : [], a = fitLines(i, LINES_MAX_BYTES, r ? "newest" : "oldest");
	if (e.isPartOfLine || a.length === 0 && i.length > 0) {
		let e = (r ? i.at(-1) : i[0]) ?? require_rows.O(""), t = require_monitor_call.h.partOfLine(r, n);
		return {
			lines: [partThatFits(e, r)],
			shown: t,
			more: []
		};
	}
	let o = e.hasMore || a.length < i.length;
	return {
		lines: a,
		shown: `${r ? "last" : "first"} ${require_texts.b(a.length, "line")}`,
		more: o ? [require_monitor_call.h.doesNotFit(r, n)] : []
	};
}
function partThatFits(e, t) {
	let n = Buffer.from(e);
	if (n.length <= LINES_MAX_BYTES) return e;
	let r = (t ? n.subarray(-LINES_MAX_BYTES) : n.subarray(0, LINES_MAX_BYTES)).toString("utf8").replaceAll(/^\uFFFD+|\uFFFD+$/g, "");
	return t ? require_rows.O(r) : r;
}
// extensions/monitor/tools/log-text.ts
async function logText(e, t, n) {
	let { path: r, part: i, lack: a } = await readTaskLog(e, 0, t), { lines: o, shown: s, more: c } = quotedLog(lastLines(i, n), t);
	return [`${r}: ${[...i.totalBytes === 0 ? [require_monitor_call.h.nothingPrinted] : [
		s,
		require_monitor_call.h.bytesInAll(i.totalBytes),
		...c
	], ...a].join("; ")}`, ...o].join("\n");
}
async function stderrText(e, t, n) {
	if (e.kind === "job") throw Error(require_monitor_call.h.jobHasOneLog(e.id, n));
	let r = {
		from: "tail",
		maxBytes: require_pi_monitor.u
	}, { path: i, part: a, lack: o } = await readTaskLog(e, 1, r);
	if (a.totalBytes === 0) return [
		require_monitor_call.h.noStderr(e.id),
		i,
		...o
	].join("; ");
	let { lines: s, shown: c, more: l } = quotedLog(lastLines(a, t), r), u = [
		c,
		require_monitor_call.h.bytesInAll(a.totalBytes),
		...l,
		i,
		...o
	];
	return [require_monitor_call.h.stderr(e.id, u), ...s].join("\n");
}
function lastLines(e, t) {
	return t === void 0 || e.lines.length <= t ? e : {
		...e,
		lines: e.lines.slice(-t),
		hasMore: !1
	};
}
async function readTaskLog(e, t, n) {
	isEarlier(e) || await e.flushLogs();
	let r = logOf(e, t), i = require_texts.f(r.path);
	if (require_pipeline.N(r.keeping)) throw Error(`The ${r.name} of ${e.id} was ${require_pipeline.P(r.keeping)}.`);
	try {
		let a = await require_records.w(r.path, n);
		a.begins !== void 0 && isWhole(e, t) && (a = await require_records.w(r.path, n, !0));
		let o = require_pipeline.P({
			begins: a.begins,
			loss: r.keeping.loss
		});
		return {
			path: i,
			part: a,
			lack: o === void 0 ? [] : [o]
		};
	} catch (e) {
		throw Error(require_monitor_call.h.logUnreadable(i, e));
	}
}
function isWhole(e, t) {
	let { begins: n } = logOf(e, t).keeping;
	return n === void 0 && !(isEarlier(e) && e.record.logs === void 0);
}
function logOf(e, t) {
	return e.logs[t] ?? e.logs[0];
}
// extensions/monitor/commands/parse-bg-command.ts
function parseBgCommand(e) {
	let { options: t, flags: n, rest: r, isAfterTerminator: i } = require_parse_monitor_command.o(e, ["name", "wake"], require_parse_monitor_command.i), a = i ? r : require_unquote.t(r);
	if (a === "") throw Error(require_records.st.bgNeedsCommand);
	let { name: o } = t, s = require_pi_monitor.y.find((e) => e === t.wake);
	if (t.wake !== void 0 && s === void 0) {
		let e = require_pi_monitor.y.map((e) => `"${e}"`).join(", ");
		throw Error(require_records.st.wrongWake(t.wake, e));
	}
	if (o !== void 0 && !(new RegExp(require_pi_monitor.d.pattern).test(o) && o.length <= require_pi_monitor.d.maxLength)) throw Error(require_saved.t.wrongName("--name", o, require_pi_monitor.d.maxLength));
	return {
		command: a,
		name: o,
		wake: s ?? "never",
		...require_parse_monitor_command.a(n)
	};
}
// extensions/monitor/texts/wakes.ts
function wakeText({ spec: { wake: e } }) {
	switch (e) {
		case "never": return "never";
		case "event": return "with every event";
		case "end":
		case "always": return "with its end";
		case "failure": return "if it fails";
		case "success": return "if it succeeds";
	}
}
// extensions/monitor/commands/started-facts.ts
function startedTask(e) {
	return e.kind === "monitor" ? startedMonitor(e) : startedJob(e);
}
function startedMonitor(e) {
	return {
		id: e.id,
		said: require_records.st.startedMonitor(e.id),
		title: e.label,
		hint: require_records.st.stopHint(e.id),
		facts: [
			...require_task_label.r(e),
			...wakeFact(e),
			require_pipeline.M(e.logs[0])
		]
	};
}
function startedJob(e) {
	return {
		id: e.id,
		said: require_records.st.startedJob(e.id),
		title: e.label,
		hint: require_records.st.logHint(e.id),
		facts: [
			...require_task_label.r(e),
			...wakeFact(e),
			require_pipeline.M(e.logs[0])
		]
	};
}
function wakeFact(e) {
	return e.spec.wake === "never" ? [] : [require_records.st.wakes(wakeText(e))];
}
// extensions/monitor/commands/command-runs.ts
const TAIL_LINES = {
	min: 1,
	max: 2e3,
	default: 200
};
var CommandRuns = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	constructor(e, t, n, r, i, a, o) {
		this.#a = a, this.#o = o, this.#e = e, this.#t = t, this.#n = n, this.#r = r, this.#i = i;
	}
	async monitors(e, t) {
		let { registry: n } = this.#e, r = e.trim();
		if (r === "clear") return require_records.st.forgotten(n.forgetEnded());
		if (r === "all") return await this.#a.list();
		let i = r === "" ? void 0 : await findTask$1(this.#e, this.#c(r), t.cwd);
		if (t.mode !== "tui" || i && isEarlier(i)) return i ? taskText$1(i, this.#e, "person") : listText(this.#e, "person");
		await this.#r.show(t, i?.id);
	}
	async panel(e) {
		await this.#r.show(e);
	}
	async monitor(e, t) {
		let n = {
			...require_parse_monitor_command.r(e),
			persistent: !0,
			startedBy: "user"
		}, { task: r } = await this.#t.start(n, t, "person");
		return this.#o.started(startedMonitor(r));
	}
	async monitorStop(e, t) {
		let n = e.trim();
		if (n === "") throw require_usage.t("monitor-stop", require_records.st.idOrAll);
		if (n !== "all") return await this.#s(n, t);
		await t;
		let r = await this.#e.stopAll(["monitor", "job"], "command");
		return r.length > 0 ? await this.#d(r) : require_input.n.running("");
	}
	async #s(e, t) {
		try {
			return await this.#d([await this.#e.stop(this.#c(e), "command", t)]);
		} catch (t) {
			let n = this.#u(e) ? void 0 : await this.#a.stop(e);
			if (n === void 0) throw t;
			return n;
		}
	}
	async monitorRestart(e, t) {
		let n = e.trim();
		if (n === "") throw require_usage.t("monitor-restart", require_records.st.id);
		let r = this.#e.registry.find(this.#c(n));
		return (await this.#i.restart(r, "command", t)).untold;
	}
	async monitorTail(e, t) {
		let n = e.trim();
		if (n === "") throw require_usage.t("monitor-tail", require_records.st.id);
		let [r, i] = this.#l(n);
		return await stderrText(await findTask$1(this.#e, r, t.cwd), lineCount(i ?? String(TAIL_LINES.default)), "/bg-logs");
	}
	async monitorClean(e) {
		await e;
		let t = await this.#e.stopAll(["monitor"], "command"), n = t.length > 0 ? await this.#d(t) : require_records.st.noMonitorRuns, r = [...n === void 0 ? [] : [n], ...require_monitor_call.i(this.#e, "command", require_records.st.stopAll)];
		return r.length > 0 ? r.join("\n") : void 0;
	}
	async bg(e, t) {
		let n = {
			...parseBgCommand(e),
			startedBy: "user"
		};
		return this.#o.started(startedJob(await this.#n.start(n, t, "person")));
	}
	async bgAlone(e) {
		return e.mode === "tui" ? await this.panel(e) : listText(this.#e, "person");
	}
	async bgLogs(e, t) {
		let n = e.trim();
		if (n === "") throw require_usage.t("bg-logs", require_records.st.idOrName);
		let [r, i] = this.#l(n), a = await findTask$1(this.#e, r, t.cwd), o = i === void 0 ? void 0 : lineCount(i);
		return await logText(a, {
			from: "tail",
			maxBytes: require_pi_monitor.u
		}, o);
	}
	#c(e) {
		return this.#e.registry.labelled(e)?.id ?? e;
	}
	#l(e) {
		if (this.#e.registry.labelled(e)) return [this.#c(e), void 0];
		let [, t = e, n] = /^(.*\S)\s+(\S+)$/s.exec(e) ?? [];
		return [this.#c(t), n];
	}
	#u(e) {
		return this.#e.registry.all().some(({ id: t }) => t === this.#c(e));
	}
	async #d(e) {
		let t = await this.#o.newEnds(), n = e.filter((e) => !t(e.task) || !isToldByItsRow(e));
		return n.length > 0 ? n.map(stoppedText).join("\n") : void 0;
	}
};
function lineCount(e) {
	let t = Number(e);
	if (Number.isInteger(t) && t >= TAIL_LINES.min && t <= TAIL_LINES.max) return t;
	throw Error(require_records.st.wrongLines(e, TAIL_LINES.min, TAIL_LINES.max));
}
// extensions/monitor/commands/everywhere.ts
var Everywhere = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async list() {
		let [{ runningTasks: e }, { runningText: t }] = await Promise.all([Promise.resolve().then(() => require("./running-tasks.cjs")).then((e) => e.r), Promise.resolve().then(() => require("./running-text.cjs")).then((e) => e.s)]), n = require_paths.t();
		return await t(n, await e(n, this.#e));
	}
	async tab(e) {
		let { everywhereTab: t } = await Promise.resolve().then(() => require("./everywhere-tab.cjs"));
		return t(require_paths.t(), this.#e, e);
	}
	async stop(e) {
		let { stopElsewhere: t } = await Promise.resolve().then(() => require("./stop-elsewhere.cjs")).then((e) => e.n);
		return await t(e, {
			directory: require_paths.t(),
			by: "other pi",
			killDaemons: this.#e
		});
	}
};
// extensions/monitor/delivery/message-part.ts
function availableQuotes(e) {
	return e.kind === "job" ? {
		stdout: e.end.lastLines.length,
		stderr: 0
	} : {
		stdout: e.end.quoted.length,
		stderr: e.end.stderr.length
	};
}
function wholePart(e) {
	return e.kind === "end" ? {
		...e,
		quotes: availableQuotes(e.task)
	} : e;
}
function shortenedOutput(e, t) {
	let { texts: n, truncated: r } = require_rows.w(e.texts, t);
	return {
		...e,
		texts: n,
		truncated: e.truncated || r,
		cutLines: e.lines - n.length
	};
}
// extensions/monitor/delivery/task-event.ts
function wakeKind(e) {
	if (!taskOf(e)?.isForeign) switch (e.kind) {
		case "output": return e.task.spec.wake === "event" ? "event" : void 0;
		case "notice": return noticeWake(e.task, e.topic);
		case "end": return endWakes(e.task) ? "end" : void 0;
		case "repeats":
		case "note": return;
	}
}
function noticeWake({ kind: e, spec: { wake: t } }, n) {
	switch (n) {
		case "ready":
		case "late":
		case "input": return t === "never" ? void 0 : "end";
		case "silence":
		case "check-in": return t === "event" || e === "job" && t !== "never" ? "event" : void 0;
		case "restart":
		case "other": return t === "event" ? "event" : void 0;
		case "restarted": return;
	}
}
function endWakes(e) {
	return e.kind === "monitor" ? e.spec.wake !== "never" : jobEndWakes(e);
}
function jobEndWakes(e) {
	let { reason: t } = e.end, n = t.kind === "exited" && t.code === 0;
	switch (e.spec.wake) {
		case "always": return !0;
		case "failure": return !n;
		case "success": return n;
		case "never": return !1;
	}
}
function taskOf(e) {
	return e.kind === "note" ? void 0 : e.task;
}
// extensions/monitor/delivery/compose.ts
function compose(e, t) {
	let n = e.map(wholePart);
	if (messageChars(n) <= t.maxChars && tasksWithin(n, t)) return {
		parts: n,
		left: []
	};
	let r = new Draft(e, t), i = new Set(groupsByUrgency(e).flatMap((e) => r.addShortest(e)));
	return r.addEndQuotes(), r.addOutputs(), {
		parts: r.parts(),
		left: e.filter((e) => i.has(e))
	};
}
function groupsByUrgency(e) {
	return [...Map.groupBy(e, (e) => taskOf(e) ?? e).values()].sort((e, t) => urgency(e) - urgency(t));
}
function urgency(e) {
	return e.some((e) => e.kind === "note") ? 0 : e.some((e) => e.kind === "end") ? 1 : 2;
}
function messageChars(e) {
	return require_pipeline._(e).length;
}
const COUNTED = new Set([
	"output",
	"omitted",
	"repeats"
]);
function taskOfPart(e) {
	return e.kind === "note" ? void 0 : e.task;
}
function outputChars(e, t) {
	return require_pipeline._(e.filter((e) => COUNTED.has(e.kind) && taskOfPart(e) === t)).length;
}
function tasksWithin(e, t) {
	return [...new Set(e.flatMap((e) => e.kind === "output" ? [e.task] : []))].every((n) => outputChars(e, n) <= t.taskCharsLeft(n));
}
var Draft = class {
	#e;
	#t;
	#n = [];
	#r = [];
	#i = 0;
	constructor(e, t) {
		this.#t = new Map(e.map((e, t) => [e, t])), this.#e = t;
	}
	addShortest(e) {
		if (this.#o(e)) return [];
		if (this.#r.length + this.#n.length > 0) return e;
		let t = e.filter((e) => e.kind === "notice");
		for (let [n] of t.slice(0, -1).entries()) {
			let r = new Set(t.slice(0, n + 1));
			if (this.#o(e.filter((e) => !r.has(e)))) return [];
		}
		return e;
	}
	#a(e) {
		return e.filter((e) => e.kind !== "output").map((e) => shortest(e, this.#e.maxChars));
	}
	#o(e) {
		let t = this.#a(e), n = e.filter((e) => e.kind === "output"), [r] = n, i = r ? [{
			task: r.task,
			events: n,
			chosen: [],
			full: !1
		}] : [], a = i.flatMap((e) => omittedOf(e) ?? []), o = messageChars([...t, ...a].map(({ part: e }) => e)) + 1;
		return this.#i + o > this.#e.maxChars + 1 ? !1 : (this.#i += o, this.#r.push(...t), this.#n.push(...i), !0);
	}
	addEndQuotes() {
		for (let { part: e } of this.#r) if (e.kind === "end") {
			for (let t of ["stdout", "stderr"]) for (; e.quotes[t] < availableQuotes(e.task)[t];) if (e.quotes[t]++, !this.#c()) {
				e.quotes[t]--;
				break;
			}
		}
	}
	addOutputs() {
		for (;;) {
			let [e] = this.#n.filter((e) => !e.full).sort((e, t) => shareChars(e) - shareChars(t));
			if (!e) return;
			this.#s(e);
		}
	}
	parts() {
		let e = this.#r.map(({ event: e, part: t }) => ({
			part: t,
			order: this.#l(e)
		}));
		for (let t of this.#n) {
			let { events: n, chosen: r } = t, i = n.length - r.length;
			for (let [t, a] of n.slice(i).entries()) {
				let n = r[r.length - 1 - t] ?? a;
				e.push({
					part: n,
					order: this.#l(a)
				});
			}
			let a = omittedOf(t);
			a && e.push({
				part: a.part,
				order: this.#l(a.event)
			});
		}
		return e.sort((e, t) => e.order - t.order).map(({ part: e }) => e);
	}
	#s(e) {
		let t = e.events[e.events.length - 1 - e.chosen.length];
		if (e.full = !0, t) {
			if (e.chosen.push(t), this.#c(e.task)) e.full = !1;
			else if (e.chosen.pop(), !(e.chosen.length > 0)) {
				for (let n = t.output.texts.join("\n").length; n >= 1; n = Math.floor(n / 2)) if (e.chosen = [{
					...t,
					output: shortenedOutput(t.output, n)
				}], this.#c(e.task)) return;
				e.chosen = [];
			}
		}
	}
	#c(e) {
		let t = this.parts();
		return messageChars(t) > this.#e.maxChars ? !1 : e === void 0 || outputChars(t, e) <= this.#e.taskCharsLeft(e);
	}
	#l(e) {
		return this.#t.get(e) ?? 0;
	}
};
function omittedOf({ task: e, events: t, chosen: n }) {
	let r = t.slice(0, t.length - n.length), i = r.at(-1);
	if (!i) return;
	let a = r.map((e) => e.output);
	return {
		event: i,
		part: {
			kind: "omitted",
			task: e,
			atMs: i.atMs,
			outputs: a
		}
	};
}
function shareChars(e) {
	return e.chosen.reduce((e, { output: t }) => e + t.texts.join("\n").length, 0);
}
function clippedChars(e) {
	return Math.floor(e / 2);
}
function shortened(e, t) {
	return {
		model: require_rows.S(require_pipeline.k("model", e), t),
		person: require_rows.S(require_pipeline.k("person", e), t)
	};
}
function shortest(e, t) {
	switch (e.kind) {
		case "end": return {
			event: e,
			part: {
				...e,
				quotes: {
					stdout: 0,
					stderr: 0
				}
			}
		};
		case "notice": return {
			event: e,
			part: {
				...e,
				quoted: e.quoted.map((e) => require_rows.S(e, clippedChars(t)))
			}
		};
		case "note": return {
			event: e,
			part: {
				...e,
				text: shortened(e.text, clippedChars(t))
			}
		};
		default: return {
			event: e,
			part: e
		};
	}
}
// extensions/monitor/texts/event-message.ts
const eventMessageText = { heading: "(events of your background tasks; not from the user)\n" };
// extensions/monitor/delivery/event-details.ts
function eventDetails(e, t = require_pipeline.D([e]), n = "person") {
	let r = isoTime$1(e.atMs);
	if (e.kind === "note") {
		let { text: t, endedIds: i, isForModelAlone: a } = e;
		return {
			kind: e.kind,
			at: r,
			text: require_pipeline.k(n, t),
			...i && { endedIds: i },
			...a && { isForModelAlone: a }
		};
	}
	let i = {
		at: r,
		id: e.task.id,
		taskKind: e.task.kind,
		description: e.task.label,
		...e.task.isForeign ? { isForeign: !0 } : {}
	};
	switch (e.kind) {
		case "output": return {
			kind: e.kind,
			...i,
			...outputFacts(e.output),
			...stdoutPathOf(e.task)
		};
		case "omitted": return {
			kind: e.kind,
			...i,
			...omittedFacts(e.outputs),
			...stdoutPathOf(e.task)
		};
		case "notice": return {
			kind: e.kind,
			...i,
			text: require_pipeline.k(n, e.text),
			lines: e.quoted
		};
		case "repeats": return {
			kind: e.kind,
			...i,
			...repeatsFact(e.repeats)
		};
		case "end": return {
			kind: e.kind,
			...i,
			...endFacts(e.task, t),
			...endWords(e.task, e.quotes, t, n)
		};
	}
}
function outputFacts(e) {
	let { seq: t, firstLine: n, lastLine: r, texts: i, cutLines: a, skippedBefore: o, skippedWithin: s, repeatsBefore: c } = e, l = Object.values(o).some((e) => e > 0);
	return {
		seq: t,
		firstLine: n,
		lastLine: r,
		counts: {
			shown: i.length,
			cut: a,
			...s
		},
		...l ? { skippedBefore: { ...o } } : {},
		lines: require_pipeline.C(e),
		...c ? { repeatsBefore: repeatsFact(c) } : {}
	};
}
function omittedFacts(e) {
	let [t, ...n] = e, r = n.reduce((e, { skippedBefore: t, skippedWithin: n }) => require_pipeline.w(require_pipeline.w(e, t), n), t?.skippedWithin ?? require_pipeline.T);
	return {
		times: e.length,
		firstLine: t?.firstLine ?? 0,
		lastLine: e.at(-1)?.lastLine ?? 0,
		counts: {
			cut: e.reduce((e, t) => e + t.lines, 0),
			...r
		}
	};
}
function repeatsFact({ times: e, sinceMs: t }) {
	return {
		times: e,
		since: isoTime$1(t)
	};
}
function endWords(e, t, n, r) {
	let { thenPrompt: i } = e.spec;
	return {
		reasonText: require_pipeline.L(e, r),
		account: [...require_pipeline.g(e, t, n), ...e.logs.flatMap(require_pipeline.A)],
		...e.kind === "monitor" ? {
			lines: require_pipeline.y(e.end.quoted, t.stdout).map((e) => e.text),
			stderrLines: require_pipeline.y(e.end.stderr, t.stderr),
			...e.end.repeats ? { repeatsBefore: repeatsFact(e.end.repeats) } : {},
			stderrBytes: e.output.stderrBytes
		} : {
			lines: require_pipeline.y(e.end.lastLines, t.stdout),
			stderrLines: []
		},
		...i === void 0 ? {} : { then: i }
	};
}
function endFacts(e, t = ({ output: e }) => e.ledger) {
	let { reason: n } = e.end;
	return {
		reason: n.kind,
		...n.kind === "exited" ? { exitCode: n.code } : {},
		...n.kind === "signaled" ? { signal: n.signal } : {},
		durationMs: e.ageMs,
		...logPaths(e),
		counts: e.kind === "monitor" ? t(e).toJSON() : { printed: e.linesPrinted }
	};
}
function logPaths(e) {
	let t = e.logs.filter(({ keeping: e }) => !require_pipeline.N(e));
	return Object.fromEntries(t.map(({ name: e, path: t }) => [`${e}Path`, t]));
}
function stdoutPathOf(e) {
	let { stdoutPath: t } = logPaths(e);
	return t === void 0 ? {} : { stdoutPath: t };
}
function isoTime$1(e) {
	return new Date(e).toISOString();
}
// extensions/monitor/delivery/event-message.ts
const NOT_FROM_USER = eventMessageText.heading, WAKING_CHARS = NOT_FROM_USER.length;
function eventMessage(e, t, n) {
	let r = require_pipeline.D(e), i = e.map((e) => eventDetails(e, r)), a = i.length === 1 ? i[0] : {};
	return {
		customType: require_rows.l,
		content: (n ? NOT_FROM_USER : "") + require_pipeline._(e),
		display: i.some(require_rows.c),
		details: {
			...a,
			events: i,
			delivery: t
		}
	};
}
function eventsForModel(e) {
	let t = require_pipeline.D(e);
	return e.map((e) => eventDetails(e, t, "model"));
}
// extensions/monitor/delivery/flights.ts
var Flights = class {
	#e = [];
	get count() {
		return this.#e.length;
	}
	begin(e, t, n) {
		let r = (0, node_crypto.randomUUID)(), i = eventMessage(t, r, n === "wakes");
		return n === "in a result" && (i.eventsForModel = eventsForModel(t)), require_pipeline.E(t), this.#e.push({
			inResult: n === "in a result",
			delivery: r,
			events: e,
			parts: t
		}), i;
	}
	resultsAreThere() {
		for (let e of this.#e) e.inResult = !1;
	}
	land(e) {
		let t = this.#e.filter(({ inResult: e }) => !e).filter(({ delivery: t }) => !e(t));
		this.#e = this.#e.filter(({ inResult: e }) => e);
		for (let { parts: e } of t) require_pipeline.O(e);
		return t;
	}
}, IdleBudget = class {
	#e;
	#t;
	#n = !1;
	constructor(e) {
		this.#e = e, this.#t = e;
	}
	get isClosed() {
		return this.#n;
	}
	fits(e) {
		return !this.#n && e <= this.#t;
	}
	spend(e) {
		this.#t -= e, this.#t <= 0 && (this.#n = !0);
	}
	close() {
		this.#n = !0;
	}
	renew() {
		this.#t = this.#e, this.#n = !1;
	}
}, TaskBudget = class {
	#e;
	#t = new WeakMap();
	constructor(e) {
		this.#e = e;
	}
	charsLeft(e) {
		return this.#e - 1500 - (this.#t.get(e) ?? 0);
	}
	isUsedUp(e) {
		return this.charsLeft(e) < 200;
	}
	charge(e) {
		let t = e.flatMap((e) => e.kind === "output" || e.kind === "repeats" ? [e.task] : []);
		return [...new Set(t)].filter((t) => {
			let n = !this.isUsedUp(t);
			return this.#t.set(t, (this.#t.get(t) ?? 0) + outputChars(e, t)), n && this.isUsedUp(t);
		});
	}
	refund(e) {
		let t = new Set(e.flatMap((e) => e.kind === "note" ? [] : [e.task]));
		for (let n of t) this.#t.set(n, Math.max(0, (this.#t.get(n) ?? 0) - outputChars(e, n)));
	}
	reset() {
		this.#t = new WeakMap();
	}
};
// extensions/monitor/delivery/waiting-events.ts
const TEXTS_MAX = 1e3;
var WaitingEvents = class {
	#e = [];
	#t = new WeakMap();
	#n = 0;
	#r = {
		end: 0,
		event: 0
	};
	get count() {
		return this.#e.length;
	}
	get lines() {
		return this.#n;
	}
	get all() {
		return this.#e;
	}
	add(e) {
		this.#e.push(e), this.#i(e, 1), this.#o(this.#e.length - 1 - TEXTS_MAX);
	}
	takeBack(e) {
		if (e.length !== 0) {
			for (let t of e) this.#t.set(t, (this.#t.get(t) ?? 0) + 1), this.#i(t, 1);
			this.#e = [...e, ...this.#e];
			for (let e = this.#e.length - 1 - TEXTS_MAX; e >= 0; e--) this.#o(e);
		}
	}
	remove(e) {
		this.#e = this.#e.filter((t) => !e.has(t));
		for (let t of e) this.#i(t, -1);
	}
	clear() {
		this.remove(new Set(this.#e));
	}
	wakeKind(e) {
		return (this.#t.get(e) ?? 0) >= 2 ? void 0 : wakeKind(e);
	}
	wakeKinds() {
		return ["end", "event"].filter((e) => this.#r[e] > 0);
	}
	countWakes() {
		this.#r.end = 0, this.#r.event = 0;
		for (let e of this.#e) this.#a(e, 1);
	}
	#i(e, t) {
		e.kind === "output" && (this.#n += t * e.output.lines), this.#a(e, t);
	}
	#a(e, t) {
		let n = this.wakeKind(e);
		n && (this.#r[n] += t);
	}
	#o(e) {
		let t = this.#e[e];
		t?.kind === "output" && t.output.texts.length !== 0 && (t.output = {
			...t.output,
			texts: [],
			cutLines: t.output.lines
		});
	}
}, WakePacer = class {
	#e;
	#t = -Infinity;
	#n = 0;
	#r = !1;
	#i = !1;
	constructor(e) {
		this.#e = e;
	}
	waitMs(e, t) {
		return e === "end" ? 0 : this.#r ? void 0 : Math.max(0, this.#t + this.#e - t);
	}
	mayContinueRun(e) {
		return e === "end" || !(this.#r || this.#i);
	}
	woke(e) {
		return e !== "end" && (this.#i = !0, this.#n++, this.#r = this.#n >= 50, this.#r);
	}
	runEnded(e) {
		this.#t = e, this.#i = !1;
	}
	userAborted() {
		this.#r = !0;
	}
	userSpoke() {
		this.#r = !1, this.#n = 0;
	}
}, Delivery = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = new WaitingEvents();
	#o = new Flights();
	#s;
	#c;
	#l;
	#u;
	#d = !1;
	#f = !1;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n, this.#r = new WakePacer(t.wakeIntervalMs), this.#i = new TaskBudget(t.taskMaxChars), this.#s = new IdleBudget(t.boundaryMaxChars);
	}
	get isIdleBudgetUsedUp() {
		return this.#s.isClosed;
	}
	get backlog() {
		let { count: e, lines: t } = this.#a;
		return this.#e.isIdle() ? {
			events: e,
			lines: t,
			until: this.wakeDueMs() === void 0 ? "prompt" : "wake"
		} : {
			events: e,
			lines: t,
			until: "request"
		};
	}
	offer(e) {
		e.kind === "output" && this.#i.isUsedUp(e.task) ? (e.task.output.ledger.cut(e.output.lines), e.task.output.noteUnshown(e.output)) : (this.#a.add(e), this.#p(), this.lookAgain());
	}
	discard(e) {
		this.#T();
		let t = this.#a.all.filter((t) => taskOf(t) === e);
		for (let e of t) e.kind === "output" && e.task.output.ledger.discard(e.output.lines);
		return this.#a.remove(new Set(t)), this.#p(), t.filter((e) => e.kind === "output").length;
	}
	lookAgain() {
		this.#f || (this.#c ??= setImmediate(() => {
			this.#c = void 0, this.#h();
		}));
	}
	requestStarted() {
		this.#o.resultsAreThere(), this.#u = void 0, this.#s.renew(), this.#d = !1;
	}
	userSpoke() {
		this.#r.userSpoke();
	}
	beforePrompt() {
		if (this.#f || this.#d || this.#e.endsWithAnswer) return;
		this.#T();
		let e = this.#S(this.#x());
		e && (this.#d = !0, this.#e.send(e, !1));
	}
	atBoundary() {
		if (!this.#f) return this.#T(), this.#u ??= this.#y((e) => this.#r.mayContinueRun(e)), this.#S(this.#x());
	}
	joinResult() {
		if (!this.#f) return this.#S(this.#x(), "in a result");
	}
	atRunEnd() {
		if (this.#f) return;
		this.#T();
		let e = this.#u ?? this.#y((e) => this.#r.mayContinueRun(e));
		if (e) return this.#b(e), { message: this.#S(this.#x(), "wakes") };
	}
	wakeDueMs(e = performance.now()) {
		let t = this.#a.wakeKinds().flatMap((t) => this.#r.waitMs(t, e) ?? []);
		return t.length > 0 ? Math.min(...t) : void 0;
	}
	runHeld() {
		this.#r.runEnded(performance.now());
	}
	runEnded(e) {
		this.#o.resultsAreThere(), this.#r.runEnded(performance.now()), this.#u = void 0, e && this.#r.userAborted(), this.lookAgain();
	}
	adopted() {
		this.#a.countWakes(), this.lookAgain();
	}
	compacted() {
		this.#i.reset(), this.lookAgain();
	}
	freeze() {
		this.#T(), this.#m();
	}
	get waiting() {
		return this.#a.all;
	}
	close() {
		this.#m(), this.#a.clear();
	}
	#p() {
		this.#f || this.#n.onWaiting();
	}
	#m() {
		this.#f = !0, clearImmediate(this.#c), clearTimeout(this.#l);
	}
	#h() {
		if (this.#a.count + this.#o.count === 0) return;
		if (!this.#e.isIdle()) {
			this.#e.lookLater();
			return;
		}
		this.#T();
		let e = performance.now(), t = this.#e.mayWake();
		t || this.#e.lookLater();
		let n = this.#y((n) => t && this.#r.waitMs(n, e) === 0);
		if (n) {
			this.#b(n);
			let e = this.#S(this.#x(), "wakes");
			e && this.#e.send(e, !0);
		} else this.#v(e), this.#e.endsWithAnswer || this.#g(e);
	}
	#g(e) {
		if (this.#s.isClosed) return;
		let t = [];
		for (let n of this.#a.all) if (!this.#_(n, e)) {
			if (!this.#s.fits(messageChars([...t, n].map(wholePart)))) {
				this.#s.close();
				break;
			}
			t.push(n);
		}
		let n = this.#S(t);
		n && (this.#s.spend(n.content.length), this.#e.send(n, !1));
	}
	#_(e, t) {
		let n = this.#a.wakeKind(e);
		return n !== void 0 && this.#r.waitMs(n, t) !== void 0;
	}
	#v(e) {
		clearTimeout(this.#l);
		let t = this.wakeDueMs(e);
		t && (this.#l = setTimeout(() => this.lookAgain(), t));
	}
	#y(e) {
		return this.#a.wakeKinds().find(e);
	}
	#b(e) {
		if (!this.#r.woke(e)) return;
		let t = require_monitor_call.u.wakesSpent(50);
		this.#a.add({
			kind: "note",
			atMs: Date.now(),
			text: t
		});
	}
	#x() {
		for (let e of this.#n.runningTasks()) {
			if (e.kind === "monitor" && this.#i.isUsedUp(e)) continue;
			let t = e.kind === "monitor" ? e.output.takeRepeats() : void 0;
			t && e.kind === "monitor" && this.#a.add({
				kind: "repeats",
				task: e,
				atMs: Date.now(),
				repeats: t
			});
		}
		return this.#a.all;
	}
	#S(e, t = "joins") {
		let { parts: n, left: r } = this.#C(e, t === "wakes" ? WAKING_CHARS : 0);
		if (n.length === 0) return;
		let i = new Set(r), a = e.filter((e) => !i.has(e));
		this.#a.remove(new Set(a)), this.#p();
		let o = this.#o.begin(a, n, t);
		for (let e of this.#i.charge(n)) n.some((t) => t.kind === "end" && t.task === e) || this.#w(e);
		return o;
	}
	#C(e, t) {
		return compose(e, {
			maxChars: this.#t.boundaryMaxChars - t,
			taskCharsLeft: (e) => this.#i.charsLeft(e)
		});
	}
	#w(e) {
		let t = require_monitor_call.u.contextSpent(this.#t.taskMaxChars);
		this.offer({
			kind: "notice",
			task: e,
			atMs: Date.now(),
			text: t,
			quoted: [],
			topic: "other"
		});
	}
	#T() {
		let e = this.#o.land((e) => this.#e.hasInContext(e));
		for (let { parts: t } of e) this.#i.refund(t);
		this.#a.takeBack(e.flatMap((e) => e.events));
	}
}, HeadlessHold = class {
	#e;
	#t;
	#n = !1;
	#r;
	#i;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	async wait() {
		this.#e.runHeld(), await new Promise((e) => {
			this.#r = e, this.check();
		});
	}
	check() {
		if (!this.#r) return;
		clearTimeout(this.#i);
		let e = this.#e.wakeDueMs();
		this.#n || e === 0 || e === void 0 && !this.#t() ? (this.#r(), this.#r = void 0) : e !== void 0 && (this.#i = setTimeout(() => this.check(), e));
	}
	release() {
		this.#n = !0, this.check();
	}
	get isReleased() {
		return this.#n;
	}
};
// extensions/monitor/delivery/attach.ts
function attachDelivery(e, t, n, r, i) {
	let a = require_headless.t(t), { runState: o } = n, s = { beforeRun: () => c.beforePrompt() }, lookAgain = () => c.lookAgain(), c = new Delivery({
		isIdle: () => o.isIdle(),
		mayWake: () => o.mayWake(),
		lookLater: () => o.lookLater(lookAgain),
		send(e, t) {
			t ? n.startRun(s, e) : n.append(e);
		},
		hasInContext: (e) => branchHolds(t, e),
		endsWithAnswer: a
	}, r, i);
	n.join(s), o.abortedByUser && c.runEnded(!0);
	let l = a ? new HeadlessHold(c, () => i.runningTasks().some(holdsRun)) : void 0;
	return e.on("input", (e) => {
		e.source !== "extension" && c.userSpoke(), o.wasIdleBeforeInput && c.beforePrompt();
	}), e.on("turn_start", () => c.requestStarted()), e.on("turn_end", (e) => {
		let t = (e.toolResults.length > 0 || e.continue || e.context.pendingMessages.length > 0) && e.outcome === "completed" && !o.isAborting ? c.atBoundary() : void 0;
		return t ? { entries: [...e.entries, {
			type: "custom_message",
			...t
		}] } : void 0;
	}), e.on("agent_before_settle", async (e) => {
		if (e.outcome !== "completed") return;
		let t = c.atRunEnd();
		if (!t && l && !l.isReleased && (await l.wait(), l.isReleased || (t = c.atRunEnd())), !t) return;
		let { message: n } = t;
		return {
			entries: n ? [...e.entries, {
				type: "custom_message",
				...n
			}] : e.entries,
			continue: !0
		};
	}), e.on("agent_settled", () => c.runEnded(o.lastRunAborted)), e.on("session_compact", () => c.compacted()), {
		delivery: c,
		hold: l
	};
}
function holdsRun(e) {
	return (e.kind === "job" || e.spec.timeoutMs !== void 0) && e.spec.wake !== "never" && !e.isForeign;
}
function branchHolds(e, t) {
	return e.sessionManager.getBranch().findLast((e) => e.type === "custom_message" && holds(e.details, t) || e.type === "message" && e.message.role === "toolResult" && holds(e.message.details, t)) !== void 0;
}
function holds(e, t) {
	return e?.delivery === t;
}
// extensions/monitor/delivery/keep-cache-warm.ts
function keepCacheWarm(e, t) {
	let n = 0;
	e.on("agent_start", () => {
		n = 0;
	}), e.on("cache_warming_decision", ({ action: e, warmCost: r, missCost: i }) => {
		let a = t().some(({ spec: e }) => e.wake !== "never") && n + r <= i;
		if (e !== "stop" || a) return n += r, a ? { action: "warm" } : void 0;
	});
}
// extensions/monitor/everywhere/stop-listener.ts
var StopListener = class {
	#e;
	#t;
	#n;
	#r;
	#i = !1;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	started() {
		this.#r ??= this.#o().catch(() => {});
	}
	resumed() {
		this.started();
	}
	ended() {
		this.#t.running().length === 0 && this.#a();
	}
	close() {
		this.#i = !0, this.#a();
	}
	#a() {
		this.#n?.close(), this.#n = void 0, this.#r = void 0;
	}
	async #o() {
		let e = await require_records.t(this.#e);
		if (this.#i || this.#n || this.#t.running().length === 0) {
			this.#r = void 0;
			return;
		}
		let hear = () => void this.#s(e);
		this.#n = (0, node_fs.watch)(e, { persistent: !1 }, hear), this.#n.on("error", () => this.#a()), hear();
	}
	async #s(e) {
		for (let { id: t } of this.#t.running()) {
			let n = await require_records.r(e, t);
			n && await this.#t.stop(t, n).catch(() => {});
		}
	}
}, Announcer = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	started(e) {
		let { spec: t } = e, n = {
			id: e.id,
			kind: e.kind,
			description: e.label,
			command: t.command,
			cwd: t.directory,
			...e.pid === void 0 ? {} : { pid: e.pid },
			startedAt: isoTime(e.startedAtMs),
			...e.deadlineAtMs === void 0 ? {} : { deadlineAt: isoTime(e.deadlineAtMs) },
			wake: t.wake,
			startedBy: t.startedBy,
			...logPaths(e)
		};
		this.#e.emit(require_pi_monitor.T, n);
	}
	adopted(e) {
		let t = {
			id: e.id,
			wake: e.isForeign ? "never" : e.spec.wake
		};
		this.#e.emit(require_pi_monitor.w, t);
	}
	output(e, t) {
		let { seq: n, atMs: r, firstLine: i, lastLine: a, texts: o, cutLines: s } = t, c = {
			id: e.id,
			description: e.spec.description,
			seq: n,
			at: isoTime(r),
			firstLine: i,
			lastLine: a,
			lines: [...o],
			cutLines: s
		};
		this.#e.emit(require_pi_monitor.C, c);
	}
	ended(e) {
		let t = {
			id: e.id,
			kind: e.kind,
			description: e.label,
			at: isoTime(e.end.atMs),
			...e.spec.listedTask === void 0 ? {} : { task: e.spec.listedTask },
			...endFacts(e)
		};
		this.#e.emit(require_pi_monitor.x, t);
	}
};
function isoTime(e) {
	return new Date(e).toISOString();
}
// extensions/monitor/host/headless-signals.ts
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function endTasksOnSignal(e, t) {
	let onSignal = (n) => {
		e.release(), t().finally(() => {
			n === "SIGINT" && (remove(), process.kill(process.pid, n));
		});
	}, remove = () => {
		for (let e of SIGNALS) process.off(e, onSignal);
	};
	for (let e of SIGNALS) process.on(e, onSignal);
	return remove;
}
function namedTasks(e, t = () => "") {
	let n = e.slice(0, 5).map((e) => `${e.id} ${require_task_label.i(e)}${t(e)}`), r = e.length - n.length;
	return [...n, ...r > 0 ? [`${r} more`] : []].join(", ");
}
// extensions/monitor/host/task-names.ts
function taskNames(e) {
	let t = new Map(), n = new Map();
	for (let r of e) {
		if (r.type === "message" && r.message.role === "assistant") for (let e of r.message.content) {
			if (e.type !== "toolCall") continue;
			let { description: t, name: r = t, command: i } = e.arguments;
			typeof r == "string" ? n.set(e.id, r) : typeof i == "string" && n.set(e.id, require_task_label.n(i));
		}
		if (r.type === "message" && r.message.role === "toolResult") {
			let { id: e } = r.message.details ?? {}, i = n.get(r.message.toolCallId);
			e !== void 0 && i !== void 0 && t.set(e, i);
		}
		if (r.type === "custom_message" && r.customType === "monitor-event") {
			let { events: e = [] } = r.details ?? {};
			for (let n of e) "description" in n && t.set(n.id, n.description);
		}
	}
	return t;
}
// extensions/monitor/host/relisting.ts
function relist(e, t, n, r, i) {
	let a = list(e, t, n), { endedElsewhere: o, gone: s } = a, c = s.length > 0 ? namesOf(s, e) : [], l = [...s, ...o.map((e) => e.id)], u = textForModel(a, c, t, require_session.t.because(r)), d = {
		kind: "note",
		atMs: Date.now(),
		text: u,
		endedIds: l,
		isForModelAlone: !0
	};
	u !== "" && n.offer(d), tellPerson(a, e, t, r, i);
}
function list(e, { registry: t }, n) {
	let r = t.running(), i = require_unended_tasks.n(e), a = new Set(t.all().map((e) => e.id));
	return {
		own: r.filter((e) => !e.isForeign),
		foreign: r.filter((e) => e.isForeign),
		endedElsewhere: t.ended().filter((e) => i.includes(e.id) && !n.waiting.some((t) => isEndOf(t, e))),
		gone: i.filter((e) => !a.has(e) && !isKnownOtherwise(e))
	};
}
function textForModel({ own: e, foreign: t, endedElsewhere: n, gone: r }, i, a, o) {
	let s = n.slice(-20).map((e) => `- ${taskText(e)}; ${endedText(e, a)}`), c = n.length - s.length;
	return [
		...e.length > 0 ? [`${o}, ${require_texts.b(e.length, "task")} running:`] : [],
		...e.map((e) => `- ${taskText(e)}; ${require_pipeline.v(e)}`),
		...t.length > 0 ? [require_session.t.foreign(o, t.map(taskText))] : [],
		...s.length > 0 ? [require_session.t.endedElsewhere, ...s] : [],
		...c > 0 ? [`- and ${c} before`] : [],
		...r.length > 0 ? [require_session.t.gone(i, r.length - i.length)] : []
	].join("\n");
}
function tellPerson({ own: e, foreign: t, endedElsewhere: n, gone: r }, i, a, o, s) {
	let c = require_unended_tasks.t(i), isNews = (e) => !c.has(e) && !s.knows(e), l = o === "branch" ? [] : n.filter(({ id: e }) => isNews(e)), u = r.filter(isNews), d = textForPerson([...e, ...t], l, u, namesOf(u, i), a, o);
	d !== "" && s.tell(d, [...u, ...l.map(({ id: e }) => e)]);
}
function textForPerson(e, t, n, r, i, a) {
	let how = (e) => ` (${i.describeEnd(e, "person")})`;
	return [
		...a === "reload" && e.length > 0 ? [require_session.t.runOn(e.length, namedTasks(e))] : [],
		...t.length > 0 ? [require_session.t.endedMeanwhile(namedTasks(t, how))] : [],
		...n.length > 0 ? [require_session.t.noLongerRun(r, n.length - r.length)] : []
	].join(" ");
}
function isKnownOtherwise(e) {
	let t = require_records.N(require_paths.t(), e);
	if (t === void 0) return !1;
	let { endedAt: n, reason: r } = t, i = require_records.U(r) && r.kind === "stopped" && r.by === "panel";
	return require_records.o(t) || n !== void 0 && i;
}
function namesOf(e, t) {
	let n = taskNames(t);
	return e.slice(-20).map((e) => {
		let t = n.get(e);
		return t === void 0 ? e : `${e} ${require_task_label.i({ label: t })}`;
	});
}
function taskText(e) {
	return [
		`${e.kind} ${e.id} ${require_task_label.i(e)}`,
		...require_task_label.r(e),
		`wake ${e.spec.wake}`
	].join(", ");
}
function endedText(e, t) {
	let { thenPrompt: n } = e.spec, r = n === void 0 ? [] : [require_session.t.thenPrompt(n)];
	return [
		t.describeEnd(e),
		require_pipeline.v(e),
		...e.logs.map(require_pipeline.j),
		...r
	].join("; ");
}
function isEndOf(e, t) {
	return e.kind === "end" && e.task === t;
}
// extensions/monitor/host/session-switch.ts
function goesOnAfter(e, t) {
	if (e !== "quit") return e === "reload" || t === "keep" ? () => !0 : t === "end" ? () => !1 : (e) => e.spec.startedBy === "user";
}
function switchText({ tasks: e, ended: t }) {
	let n = e.filter((e) => !e.end), r = [...n.length > 0 ? [require_session.t.goesOn(n.length, namedTasks(n))] : [], ...t.length > 0 ? [require_session.t.endedBefore(namedTasks(t))] : []];
	return r.length > 0 ? r.join(" ") : void 0;
}
// extensions/monitor/registry.ts
const NOTHING_STARTED = require_input.n.nothingStarted;
var TaskRegistry = class {
	#e = [];
	add(e) {
		this.#e.push(e);
		let t = this.ended().slice(0, -100);
		this.#e = this.#e.filter((e) => !t.includes(e));
	}
	running() {
		return this.#e.filter((e) => !e.end);
	}
	all() {
		return this.#e;
	}
	ended() {
		return this.#e.filter((e) => e.end).sort((e, t) => (e.end?.atMs ?? 0) - (t.end?.atMs ?? 0));
	}
	forgetEnded() {
		let e = this.#e.length;
		return this.#e = this.running(), e - this.#e.length;
	}
	find(e) {
		let t = this.#e.length > 0 ? require_input.n.known(idList([...this.running(), ...this.ended().reverse()])) : NOTHING_STARTED;
		return this.#t(e, t);
	}
	#t(e, t) {
		let n = e.trim(), r = this.#e.find((e) => e.id === n) ?? this.#n(n);
		if (r) return r;
		let i = n === "" ? [] : this.#e.filter((e) => e.id.startsWith(n)), [a] = i;
		if (a && i.length === 1) return a;
		throw Error(a ? require_input.n.ambiguous(n, idList(i)) : require_input.n.unknown(e, t));
	}
	labelled(e) {
		let t = this.#e.filter((t) => t.label === e || require_task_label.t(t) === e);
		return t.find((e) => !e.end) ?? t.at(-1);
	}
	#n(e) {
		let t = this.#e.filter((t) => t.kind === "job" && t.spec.name === e);
		return t.find((e) => !e.end) ?? t.at(-1);
	}
	findRunning(e, t) {
		let n = this.running(), r = require_input.n.running(idList(n)), i = this.#t(e, this.#e.length > 0 ? r : NOTHING_STARTED);
		if (!i.end) return i;
		throw Error(require_input.n.hasEnded(i.id, t(i), r));
	}
};
function idList(e) {
	let t = e.slice(0, 8).map((e) => `${e.id} ${require_task_label.i(e)}${e.end ? " (ended)" : ""}`);
	return require_input.n.listed(t, e.length - t.length);
}
// extensions/monitor/restart/task-restarts.ts
var TaskRestarts = class {
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	async restart(e, t, n) {
		if (e.end || await require_joined_stream.i({ cwd: e.spec.directory }), !e.end) {
			e.startAgain(t);
			let n = require_records.st.startedAgain(require_task_label.t(e));
			return {
				text: n,
				untold: this.#n.rowsComeAtOnce() ? void 0 : n
			};
		}
		if (!e.canStartAgain) throw Error(require_input.n.cannotStartAgain(e.id));
		let r = e.kind === "monitor" ? await this.#r(e, n) : await this.#i(e, n);
		r.isProtected = e.isProtected, e.spec.startedBy !== "user" && this.#n.toModel(require_monitor_call.u.againByUserAs(e.id, require_task_label.i(e), r.id));
		let i = require_records.st.startedAgainAs(r.id);
		return {
			text: `${i}: ${require_task_label.t(r)}`,
			untold: this.#n.started({
				...startedTask(r),
				said: i
			})
		};
	}
	async #r({ spec: e }, t) {
		let { ready: n, timeoutMs: r, ...i } = e, a = {
			...i,
			...readyRequest(n),
			timeoutMs: r,
			persistent: r === void 0
		};
		return (await this.#e.start(a, t, "person")).task;
	}
	async #i({ spec: e }, t) {
		let { ready: n, ...r } = e;
		return await this.#t.start({
			...r,
			...readyRequest(n)
		}, t, "person");
	}
};
function readyRequest(e) {
	return { ready: e && {
		...e,
		within_ms: e.withinMs
	} };
}
// extensions/monitor/ready/ready-spec.ts
async function readySpec(e) {
	let { line: t, port: n, http: r } = e;
	if (t === void 0 && n === void 0 && r === void 0) throw Error(require_monitor_call.l.noCondition);
	return t !== void 0 && require_compile_pattern.t("ready.line", t), r !== void 0 && await require_monitor_call.c("ready.http", r), {
		line: t,
		port: n,
		http: r,
		withinMs: e.within_ms ?? require_pi_monitor.v.default
	};
}
// extensions/monitor/starts.ts
var Starts = class {
	#e;
	#t;
	#n;
	#r = new Map();
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	get underWay() {
		return [...this.#r.keys()];
	}
	isBeingReplaced(e) {
		return [...this.#r.values()].includes(e);
	}
	async start(e, t, n, r) {
		return await this.#i(e, t, async () => {
			let t = await require_shell_command.t(e.command, this.#t, n);
			return await require_joined_stream.i(t), this.#e.expect(), await r(t, this.#a());
		});
	}
	async takeOver(e, t, n = this.#a()) {
		return await this.#i(e, void 0, async () => await t(n));
	}
	async #i(e, t, n) {
		this.#r.set(e, t);
		try {
			let t = await n(), r = this.#e.add(t);
			return this.#r.delete(e), await r, t;
		} finally {
			this.#r.delete(e);
		}
	}
	#a() {
		return require_records.dt(require_paths.t(), this.#n);
	}
};
// extensions/core/files/capped-file.ts
const NEW_LOG = require_records.ft | node_fs.constants.O_APPEND;
var CappedFile = class CappedFile {
	#e;
	#t;
	#n;
	#r;
	#i = "unknown";
	#a = 0;
	static async create(e, t) {
		return new CappedFile(e, t, {
			...await newFile(e),
			begins: void 0
		});
	}
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	get begins() {
		return this.#n.begins;
	}
	get written() {
		return (this.#r ? [this.#n, this.#r] : [this.#n]).map(({ inode: e, sizeBytes: t }) => ({
			inode: e,
			sizeBytes: t
		}));
	}
	async keptBytes() {
		let { nlink: e, size: t } = await this.#n.handle.stat();
		return e > 0 ? t : 0;
	}
	async isRemoved() {
		return (await this.#n.handle.stat()).nlink === 0;
	}
	async append(e) {
		if ((e[0]?.at ?? 0) > this.#a) await this.#s(e);
		else for (let t of e) await this.#o(t);
	}
	async close() {
		try {
			await allOf([this.#n.handle.close(), this.#r?.handle.close()]);
		} finally {
			this.#r && await (0, node_fs_promises.rm)(successorOf(this.#e), { force: !0 });
		}
	}
	async #o({ bytes: e, linesBefore: t }) {
		this.#a === 0 && (this.#i = require_records.A(e)), this.#n.sizeBytes + e.length > this.#t && await this.#p();
		let n = !this.#r && this.#c(e) ? await this.#l(e, t) : e;
		this.#a += e.length, await allOf([writeTo(this.#n, e), this.#r && writeTo(this.#r, n)]);
	}
	async #s(e) {
		await this.#f();
		for (let { at: t, bytes: n, linesBefore: r } of e) {
			this.#a = t;
			let e = this.#r ? n : await this.#l(n, r);
			this.#r && await writeTo(this.#r, e), this.#a += n.length;
		}
		await this.#p();
	}
	#c(e) {
		let t = this.#t * .75;
		return this.#n.sizeBytes >= t || this.#n.sizeBytes + e.length >= t && this.#u(e) > 0;
	}
	async #l(e, t) {
		let n = this.#u(e), r = require_texts.w.restOfLine(n, t);
		this.#r = {
			...await newFile(successorOf(this.#e)),
			begins: r
		};
		let i = Buffer.from(`${require_records.J(r)}\n`);
		return await writeTo(this.#r, Buffer.concat([i, require_records.k(this.#i)])), e.subarray(n === 0 ? this.#d : n);
	}
	#u(e) {
		return require_records.O(e, this.#i, this.#d);
	}
	get #d() {
		return require_records.j(this.#i) ? this.#a % 2 : 0;
	}
	async #f() {
		let e = this.#r;
		this.#r = void 0, e && (await e.handle.close(), await (0, node_fs_promises.rm)(successorOf(this.#e), { force: !0 }));
	}
	async #p() {
		if (!this.#r) throw Error("A file that is full has a successor.");
		await (0, node_fs_promises.rename)(successorOf(this.#e), this.#e), await this.#n.handle.close(), this.#n = this.#r, this.#r = void 0;
	}
};
async function newFile(e) {
	let t = await (0, node_fs_promises.open)(e, NEW_LOG, 384);
	return {
		handle: t,
		inode: (0, node_fs.fstatSync)(t.fd).ino,
		sizeBytes: 0
	};
}
function successorOf(e) {
	return `${e}.new`;
}
async function allOf(e) {
	for (let t of await Promise.allSettled(e)) if (t.status === "rejected") throw t.reason;
}
async function writeTo(e, t) {
	await e.handle.appendFile(t), e.sizeBytes += t.length;
}
// extensions/core/files/waiting-output.ts
const SMALL_ROOM_BYTES = 8192;
var WaitingOutput = class {
	#e;
	#t = [];
	#n = [];
	#r = [];
	#i;
	#a = 0;
	#o = 0;
	constructor(e) {
		this.#e = e;
	}
	get givenBytes() {
		return this.#a;
	}
	get bytes() {
		return this.#o;
	}
	push(e, t) {
		if (e.length > this.#e) {
			let n = e.subarray(0, this.#e);
			this.push(n, t), this.push(e.subarray(this.#e), t + require_count_line_feeds.t(n));
			return;
		}
		let n = this.#t.at(-1), r = n && n.usedBytes + e.length <= n.buffer.length ? n : this.#c(e.length, t);
		r.usedBytes += e.copy(r.buffer, r.usedBytes), this.#a += e.length, this.#o += e.length;
	}
	keepLast(e) {
		for (let [t] = this.#t; t && this.#o - t.usedBytes >= e; [t] = this.#t) this.#o -= t.usedBytes, this.#t.shift(), this.#s(t);
	}
	take() {
		return this.#n = this.#t, this.#t = [], this.#o = 0, this.#n.map(({ at: e, linesBefore: t, buffer: n, usedBytes: r }) => ({
			at: e,
			linesBefore: t,
			bytes: n.subarray(0, r)
		}));
	}
	giveBack() {
		for (let e of this.#n) this.#s(e);
		this.#r.length = Math.min(this.#r.length, this.#n.length + 3), this.#n = [];
	}
	drop() {
		this.giveBack(), this.take(), this.giveBack();
	}
	shrink() {
		this.#r = [];
	}
	#s({ buffer: e }) {
		e.length < this.#e ? this.#i = e : this.#r.push(e);
	}
	#c(e, t) {
		let n = {
			buffer: this.#t.length === 0 && e <= SMALL_ROOM_BYTES / 2 ? this.#l() : this.#r.pop() ?? Buffer.allocUnsafe(this.#e),
			at: this.#a,
			linesBefore: t,
			usedBytes: 0
		};
		return this.#t.push(n), n;
	}
	#l() {
		let e = this.#i ?? Buffer.allocUnsafeSlow(Math.min(SMALL_ROOM_BYTES, this.#e));
		return this.#i = void 0, e;
	}
};
// extensions/core/files/capped-log.ts
const GATHER_FLOOD_BYTES = 8388608, GATHER_BYTES = 65536;
var CappedLog = class CappedLog {
	path;
	lost;
	#e;
	#t;
	#n = require_pipeline.I;
	#r = [];
	#i;
	#a;
	#o;
	#s = !1;
	#c = 0;
	#l;
	#u = () => {};
	static async open(e, t) {
		let n = new CappedLog(e, t);
		try {
			n.#t = await CappedFile.create(e, t);
		} catch (e) {
			n.#v(e, 0, void 0);
		}
		return n;
	}
	constructor(e, t = 0) {
		let { promise: n, resolve: r } = Promise.withResolvers();
		this.path = e, this.#i = t, this.#a = new WaitingOutput(Math.min(524288, t * .03125)), this.lost = n, this.#e = r;
	}
	get keeping() {
		if (!this.#t) return this.#n;
		let { begins: e } = this.#t;
		return e === void 0 ? require_pipeline.I : {
			begins: e,
			loss: void 0
		};
	}
	get written() {
		return this.#t?.written ?? this.#r;
	}
	write(e, t) {
		this.#t && (this.#a.push(e, t), this.#o ??= this.#g(), this.#d && this.#a.keepLast(this.#i * .3125), this.#a.bytes >= this.#f && this.#u());
	}
	drained() {
		if (this.#o) return this.#a.bytes > this.#p ? this.#m() : void 0;
	}
	async flush() {
		let e = this.#a.givenBytes;
		for (; this.#o && this.#c < e;) this.#u(), await this.#m();
	}
	async close() {
		await this.flush(), this.#u(), await this.#o;
		let e = await this.#t?.isRemoved().catch(() => !1);
		await this.#y().catch(async (e) => this.#v(e, await fileBytes(this.path), this.#n.begins)), e && (this.#n = {
			begins: void 0,
			loss: require_pipeline.F(Error(require_records.E.logRemoved), 0)
		});
	}
	get #d() {
		return this.#c > 0 && this.#a.givenBytes > this.#i;
	}
	get #f() {
		return this.#d ? GATHER_FLOOD_BYTES : GATHER_BYTES;
	}
	get #p() {
		return this.#d ? this.#s ? 1048576 : GATHER_FLOOD_BYTES : 524288;
	}
	#m() {
		return this.#l ??= Promise.withResolvers(), this.#l.promise;
	}
	#h() {
		return new Promise((e) => {
			let t = setTimeout(e, this.#d ? 200 : 100);
			this.#u = () => {
				clearTimeout(t), e();
			};
		});
	}
	async #g() {
		let e = this.#a;
		try {
			for (; (this.#d || e.bytes < GATHER_BYTES) && await this.#h(), e.bytes !== 0;) {
				let t = e.givenBytes, n = e.take();
				if (this.#_(), this.#s = !0, await this.#t?.append(n), this.#s = !1, e.giveBack(), this.#c = t, this.#_(), e.bytes === 0 && !this.#d) break;
			}
		} catch (e) {
			let t = await this.#t?.keptBytes().catch(() => 0) ?? 0;
			await this.#y().catch(() => {}), this.#v(e, t, this.#n.begins), require_pipeline.N(this.#n) && await (0, node_fs_promises.rm)(this.path, { force: !0 }).catch(() => {});
		} finally {
			this.#t || e.drop(), e.shrink(), this.#o = void 0, this.#_();
		}
	}
	#_() {
		this.#l?.resolve(), this.#l = void 0;
	}
	#v(e, t, n) {
		this.#n = {
			begins: n,
			loss: require_pipeline.F(e, t)
		}, this.#e(e);
	}
	async #y() {
		let e = this.#t;
		this.#n = this.keeping, this.#r = this.written, this.#t = void 0, await e?.close();
	}
};
async function fileBytes(e) {
	let t = await (0, node_fs_promises.lstat)(e).catch(() => void 0);
	return t?.isFile() ? t.size : 0;
}
// extensions/monitor/task/arrivals.ts
const ENTRIES_MAX = 32768, MS_PER_SECOND = 1e3;
var ArrivalOrder = class {
	#e;
	#t = 0;
	turnOf(e) {
		return this.#e !== e && this.#t++, this.#e = e, this.#t;
	}
}, Arrivals = class {
	#e;
	#t = [];
	#n = 0;
	constructor(e = new ArrivalOrder()) {
		this.#e = e;
	}
	get oldest() {
		return this.#n;
	}
	get end() {
		return this.#n + this.#r;
	}
	add(e, t) {
		let n = Math.floor(t / MS_PER_SECOND), r = this.#e.turnOf(this), i = this.#t, a = i.length - 3;
		i[a + 2] === r && (i[a] === e && (i[a + 1] = n), i[a + 1] === n) || (i.push(e, n, r), this.#r > ENTRIES_MAX && this.#i(ENTRIES_MAX / 2));
	}
	close() {
		this.#i(Math.min(this.#r, 1024));
	}
	entry(e) {
		let t = (e - this.#n) * 3, [n, r, i] = [
			this.#t[t],
			this.#t[t + 1],
			this.#t[t + 2]
		];
		if (n !== void 0 && r !== void 0 && i !== void 0) return {
			first: n,
			atMs: r * MS_PER_SECOND,
			turn: i
		};
	}
	timeOf(e) {
		let t = 0, n = this.#r;
		for (; t < n;) {
			let r = Math.floor((t + n) / 2);
			(this.#t[r * 3] ?? 0) <= e ? t = r + 1 : n = r;
		}
		let r = this.#t[(t - 1) * 3 + 1];
		return r === void 0 ? void 0 : r * MS_PER_SECOND;
	}
	get #r() {
		return this.#t.length / 3;
	}
	#i(e) {
		this.#n += this.#r - e, this.#t = this.#t.slice(-e * 3);
	}
};
// extensions/monitor/task/output-tail.ts
const START_BYTES = 2048, KEPT_BYTES = 8192, LINE_MAX_BYTES = KEPT_BYTES / 2;
var OutputTail = class {
	lines = 0;
	bytes = 0;
	#e = Buffer.alloc(0);
	#t = Buffer.alloc(0);
	#n = 0;
	#r = new require_records.D();
	#i = new require_pipeline.i(LINE_MAX_BYTES, (e) => this.#o(e));
	push(e) {
		this.bytes += e.length;
		let t = this.#r.push(e);
		this.#e.length < START_BYTES && (this.#e = Buffer.concat([this.#e, t.subarray(0, START_BYTES - this.#e.length)]));
		let { lineFeeds: n, isPlain: r } = require_count_line_feeds.n(t);
		this.lines += n;
		let i = startOfTail(t, r);
		i > 0 && this.#i.drop(), this.#i.push(t.subarray(i));
	}
	firstLine() {
		return linesOf(this.#e)[0];
	}
	last(e) {
		return e > 0 ? linesOf(Buffer.concat([this.#a(), this.#i.bytes()])).slice(-e) : [];
	}
	get isLineOpen() {
		return linesOf(this.#i.bytes()).length > 0;
	}
	#a() {
		return this.#t.subarray(0, this.#n).subarray(-8192);
	}
	#o(e) {
		if (this.#n + e.length > this.#t.length) {
			let t = this.#a(), n = t.length + e.length, r = this.#t.length >= 2 * KEPT_BYTES ? this.#t : Buffer.alloc(Math.min(2 * KEPT_BYTES, 2 * n));
			t.copy(r), this.#t = r, this.#n = t.length;
		}
		e.copy(this.#t, this.#n), this.#n += e.length;
	}
};
function startOfTail(e, t) {
	if (e.length < 2 * KEPT_BYTES) return 0;
	let n = e.lastIndexOf(10, e.length - KEPT_BYTES - LINE_MAX_BYTES - 1) + 1;
	if (n === 0) return 0;
	for (let t = n; t < e.length - LINE_MAX_BYTES;) {
		let n = e.lastIndexOf(10, t + LINE_MAX_BYTES) + 1;
		if (n <= t) return 0;
		t = n;
	}
	return t || !require_texts.o(e.subarray(n)) ? n : 0;
}
function linesOf(e) {
	return require_texts.i(new node_string_decoder.StringDecoder("utf8").end(e)).filter((e) => e.trim() !== "");
}
// extensions/monitor/task/job-output.ts
const nothingPrinted = {
	keeping: require_pipeline.I,
	written: [],
	lines: 0,
	lastLine: void 0
};
var JobOutput = class {
	#e;
	#t;
	#n = nothingPrinted;
	#r;
	#i = new Arrivals();
	#a = 0;
	constructor(e, t, n = 0) {
		let r = new OutputTail();
		r.lines = n;
		let i = {
			write: (n) => {
				let i = Date.now();
				this.#i.add(r.lines + 1, i), e.write(n, r.lines), r.push(n), t(), this.#r = i;
			},
			isBehind: () => !1,
			goOn: () => {},
			drained: () => e.drained(),
			isOverLimit: () => !1,
			restMs: () => 0
		};
		this.#t = {
			tail: r,
			log: e,
			sink: i
		}, this.#e = e.path;
	}
	get sinks() {
		return this.#t ? [this.#t.sink] : [];
	}
	get logs() {
		let e = this.#t?.log.keeping ?? this.#n.keeping;
		return [{
			name: "log",
			path: this.#e,
			keeping: e
		}];
	}
	get written() {
		return [this.#t?.log.written ?? this.#n.written];
	}
	get lost() {
		return this.#t ? this.#t.log.lost : new Promise(() => {});
	}
	get arrivals() {
		return [this.#i];
	}
	get linesPrinted() {
		return this.#t ? this.#t.tail.lines - this.#a : this.#n.lines;
	}
	get account() {
		return { printed: this.linesPrinted };
	}
	get lastLine() {
		if (!this.#t) return this.#n.lastLine;
		if (this.#o(this.#t.tail)) return;
		let [e] = this.#t.tail.last(1);
		return e === void 0 || this.#r === void 0 ? void 0 : {
			text: require_rows.C(e, 400),
			atMs: this.#r,
			isOpen: this.#t.tail.isLineOpen
		};
	}
	get openLines() {
		let { lastLine: e } = this;
		return e?.isOpen ? [e.text] : [];
	}
	#o(e) {
		return e.lines === this.#a && !e.isLineOpen;
	}
	async flush() {
		await this.#t?.log.flush();
	}
	async beginAgain(e) {
		if (!this.#t) return;
		let t = this.#t.tail.isLineOpen ? "\n" : "";
		this.#t.sink.write(Buffer.from(`${t}${e}\n`)), this.#a++;
	}
	discardRest() {}
	async finish() {
		if (!this.#t) return { lastLines: [] };
		let { log: e, tail: t } = this.#t;
		await e.close(), this.#i.close();
		let { lastLine: n } = this, r = this.#o(t);
		return this.#n = {
			keeping: e.keeping,
			written: e.written,
			lines: this.linesPrinted + +!!t.isLineOpen,
			lastLine: n && {
				...n,
				text: require_rows.x(n.text)
			}
		}, this.#t = void 0, r ? { lastLines: [] } : { lastLines: newestWithin(t.last(10), 1e3).map(require_rows.x) };
	}
};
function newestWithin(e, t) {
	let n = t, r = [];
	for (let i of e.toReversed()) {
		let e = i.length + 3 > t ? require_rows.C(i, t / 2) : i;
		if (n -= e.length + 3, n < 0) break;
		r.unshift(e);
	}
	return r;
}
function nextCheckInMs(e, t) {
	if (e < t) return t;
	let n = 2 * t;
	if (e < n) return n;
	let r = 4 * t;
	return n + r * (Math.floor((e - n) / r) + 1);
}
// extensions/monitor/task/silence-watch.ts
var SilenceWatch = class {
	#e;
	#t;
	#n = performance.now();
	#r;
	#i = !1;
	constructor(e, t, n = !1) {
		this.#e = e, this.#t = t, n || this.#a(e);
	}
	lineCame() {
		this.#n = performance.now(), this.#r === void 0 && !this.#i && this.#a(this.#e);
	}
	stop() {
		this.#i = !0, clearTimeout(this.#r);
	}
	#a(e) {
		this.#r = setTimeout(() => this.#o(), e);
	}
	#o() {
		this.#r = void 0;
		let e = this.#n + this.#e - performance.now();
		e > 0 ? this.#a(e) : this.#t();
	}
};
// extensions/monitor/task/job-watches.ts
const TIMER_MAX_MS = 2 ** 31 - 1;
var JobWatches = class {
	#e;
	#t;
	#n;
	constructor(e) {
		this.#e = e;
	}
	start(e) {
		let { silenceMs: t, wake: n, timeoutMs: r } = e.spec;
		return t !== void 0 && (this.#t = new SilenceWatch(t, () => tell(e, require_monitor_call.u.nothingPrinted(t), "silence"))), this.#e > 0 && n !== "never" && r === void 0 && this.#r(e), () => {
			this.#t?.stop(), clearTimeout(this.#n);
		};
	}
	outputCame() {
		this.#t?.lineCame();
	}
	#r(e) {
		let t = e.startedAtMs + nextCheckInMs(e.ageMs, this.#e), wait = () => {
			let e = t - Date.now();
			this.#n = setTimeout(e > TIMER_MAX_MS ? wait : check, Math.min(e, TIMER_MAX_MS));
		}, check = () => {
			tell(e, require_monitor_call.u.stillRunning(e.ageMs), "check-in"), this.#r(e);
		};
		wait();
	}
};
function tell(e, t, n) {
	let { lastLine: r } = e;
	if (!r) e.notice(require_monitor_call.u.silent(t), [], n);
	else {
		let i = require_texts.h(Date.now() - r.atMs);
		e.notice(require_monitor_call.u.lastLine(t, i), [r.text], n);
	}
}
// extensions/monitor/task/job-of.ts
async function startJob({ shell: e, ...t }, n, r, i, a) {
	let o = await CappedLog.open(r.logPath, n.logMaxBytes);
	try {
		let s = a?.forTask(r.id, n.killGraceMs), start = () => require_joined_stream.r(e, r.id, "shared", t.input, s);
		return jobOf(await start(), start, {
			...t,
			directory: e.cwd
		}, n, r, o, i);
	} catch (e) {
		throw await o.close(), await require_records.ut(r), e;
	}
}
async function jobOfRunning(e, t, n, r, i, a) {
	let o = await CappedLog.open(r.logPath, n.logMaxBytes), { shell: s } = e, c = a.forTask(r.id, n.killGraceMs), l = s && (() => require_joined_stream.r(s, r.id, "shared", "none", c));
	return jobOf(e.source(), l, t, n, r, o, i, e.linesBefore());
}
function jobOf(e, t, n, r, i, a, o, s = 0) {
	let { wake: c, name: l } = n, u = new JobWatches(r.checkInMs);
	return new require_monitor_call.s({
		kind: "job",
		spec: n,
		label: l ?? require_task_label.n(n.command),
		recorded: {
			wake: c,
			name: l
		},
		limits: r,
		files: i,
		source: e,
		startAgain: t,
		observer: o,
		output: () => new JobOutput(a, () => u.outputCame(), s),
		watch: (e) => u.start(e)
	});
}
// extensions/monitor/start-job.ts
const RESERVED_NAMES = ["all", "all-jobs"];
var JobStarter = class {
	#e;
	#t;
	#n;
	#r;
	constructor(e, t, n) {
		this.#e = e, this.#t = t;
		let { logMaxBytes: r, memoryMaxMiB: i, jobKillGraceMs: a, killDaemons: o } = t;
		this.#n = {
			logMaxBytes: r,
			memoryMaxMiB: i,
			killGraceMs: a,
			killDaemons: o
		}, this.#r = new Starts(e, n, "j");
	}
	async start(e, t, n = "model") {
		if (e.thenPrompt !== void 0 && e.wake === "never") throw Error(require_input.n.jobThenNeedsWake);
		let r = this.#s(t), i = e.ready && await readySpec(e.ready);
		return this.#c(e.name, n), await this.#r.start(e, void 0, t, async (n, a) => await startJob({
			command: e.command,
			name: e.name,
			shell: n,
			timeoutMs: e.timeoutMs,
			wake: e.wake ?? "always",
			silenceMs: e.silenceMs,
			ready: i,
			restart: e.restart && require_pi_monitor._(e.restart),
			thenPrompt: e.thenPrompt,
			listedTask: e.task,
			input: e.input,
			startedBy: e.startedBy,
			sessionId: t.sessionManager.getSessionId()
		}, r, a, this.#e.observer, this.#e.guardian));
	}
	async takeOver(e, t, n) {
		return this.#c(e.name, "person"), await this.#i(e, t, n);
	}
	async adopt(e, t, n, r) {
		let i = this.#o(e.name) ? e.name : void 0;
		return await this.#i({
			...e,
			name: i
		}, t, r, n);
	}
	get room() {
		return this.#t.maxJobs - this.#a().length - this.#r.underWay.length;
	}
	async #i(e, t, n, r) {
		let { command: i, name: a, timeoutMs: o, wake: s = "always", thenPrompt: c, startedBy: l } = e;
		return await this.#r.takeOver(e, async (e) => {
			let r = {
				command: i,
				name: a,
				timeoutMs: o,
				wake: s,
				thenPrompt: c,
				startedBy: l,
				silenceMs: void 0,
				ready: void 0,
				restart: void 0,
				directory: t.directory,
				sessionId: n.sessionManager.getSessionId()
			}, { observer: u, guardian: d } = this.#e;
			return await jobOfRunning(t, r, this.#s(n), e, u, d);
		}, r);
	}
	#a() {
		return this.#e.registry.running().filter((e) => e.kind === "job");
	}
	#o(e) {
		return !(0, typebox_value.Check)(typebox.Type.String(require_pi_monitor.d), e) || RESERVED_NAMES.includes(e) ? !1 : ![...this.#a().map(({ spec: e }) => e), ...this.#r.underWay].some((t) => t.name === e);
	}
	#s(e) {
		let t = require_headless.t(e) ? 0 : this.#t.checkInMinutes * 6e4;
		return {
			...this.#n,
			checkInMs: t
		};
	}
	#c(e, t) {
		if (e !== void 0 && RESERVED_NAMES.includes(e)) throw Error(require_input.n.nameIsWord(e));
		let n = this.#a(), r = this.#r.underWay, i = n.find((t) => e !== void 0 && t.spec.name === e);
		if (e !== void 0 && (i || r.some((t) => t.name === e))) throw Error(require_input.n.nameTaken(e, i?.id, t));
		let { maxJobs: a } = this.#t;
		if (n.length + r.length < a) return;
		let o = n.map((e) => `${e.id} ${require_task_label.i(e)}`).join(", ");
		throw Error(require_input.n.tooManyJobs(a, o));
	}
};
// extensions/monitor/host/stop-permission.ts
const acts = {
	stop: {
		verb: "stop",
		does: require_permissions.t.stopsIt,
		noun: "stop",
		instead: ({ id: e }) => require_permissions.t.insteadOfStop(e)
	},
	replace: {
		verb: "replace",
		does: require_permissions.t.stopsIt,
		noun: "replacement",
		instead: ({ id: e }) => require_permissions.t.insteadOfStop(e)
	},
	write: {
		verb: require_permissions.t.writeTo,
		does: require_permissions.t.writesToIt,
		noun: "input",
		instead: () => require_permissions.t.insteadOfInput
	}
};
async function checkModelMay(e, t, n, r) {
	let { verb: i, does: a, noun: o, instead: s } = acts[e], c = `${t.id} ${require_task_label.i(t)}`, l = s(t);
	if (t.isProtected) throw Error(require_permissions.t.protected(c, a, l));
	if (t.spec.startedBy === "model" && !t.isForeign || n === "all") return;
	let u = require_permissions.t.owner(t.isForeign, t.spec.startedBy);
	if (n === "own" || !r.hasUI) throw Error(require_permissions.t.notYours(c, u, i, l));
	let { askUser: d } = await Promise.resolve().then(() => require("./ask-user.cjs")).then((e) => e.n);
	if (!await d({
		title: require_permissions.t.question(i, t.kind, c),
		command: t.spec.command,
		act: e
	}, r)) throw Error(require_permissions.t.refused(c, u, o));
}
// extensions/monitor/task/monitor-arrivals.ts
var MonitorArrivals = class {
	streams;
	#e;
	constructor() {
		let e = new ArrivalOrder();
		this.streams = [new Arrivals(e), new Arrivals(e)];
	}
	stdoutCame(e, t) {
		this.streams[0].add(e, t);
	}
	stderrCame(e, t) {
		this.#e ??= {
			first: e,
			atMs: t
		};
	}
	placeStderr() {
		this.#e && this.streams[1].add(this.#e.first, this.#e.atMs), this.#e = void 0;
	}
	lastPlaced(e) {
		return this.#e ? this.#e.first - 1 : e;
	}
	close() {
		this.placeStderr();
		for (let e of this.streams) e.close();
	}
};
// extensions/monitor/task/task-logs.ts
function monitorLogs({ stdoutPath: e, stderrPath: t }, n) {
	return [{
		name: "stdout",
		path: e,
		keeping: n.stdout
	}, {
		name: "stderr",
		path: t,
		keeping: n.stderr
	}];
}
var TaskLogs = class TaskLogs {
	files;
	stdout;
	stderr;
	static async open(e, t) {
		let [n, r] = await Promise.all([CappedLog.open(e.stdoutPath, t), CappedLog.open(e.stderrPath, t)]);
		return new TaskLogs(e, n, r);
	}
	constructor(e, t, n) {
		this.files = e, this.stdout = t, this.stderr = n;
	}
	get kept() {
		return {
			stdout: this.stdout.keeping,
			stderr: this.stderr.keeping
		};
	}
	get written() {
		return [this.stdout.written, this.stderr.written];
	}
	get lost() {
		return Promise.race([this.stdout.lost, this.stderr.lost]);
	}
	async flush() {
		await Promise.all([this.stdout.flush(), this.stderr.flush()]);
	}
	async close() {
		await Promise.all([this.stdout.close(), this.stderr.close()]);
	}
}, MonitorOutput = class {
	ledger;
	eventLines;
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = new MonitorArrivals();
	constructor(e, t, n) {
		let r = require_pipeline.n(t, {
			...n,
			log: (t, n) => e.stdout.write(t, n)
		}), i = new OutputTail();
		this.ledger = r.ledger, this.eventLines = r.eventLines, this.#e = t.eventMaxChars, this.#t = e.files, this.#r = {
			logs: e.kept,
			written: [],
			leftOutBytes: 0,
			stderrBytes: 0,
			stderrLines: 0,
			lastLine: void 0
		};
		let a = {
			write: (e) => {
				let t = Date.now();
				this.#a.stdoutCame(r.ledger.lastNumber + 1, t), r.write(e), n.lines(), this.#i = t;
			},
			isBehind: () => r.isBehind(),
			goOn: () => r.goOn(),
			drained: () => e.stdout.drained(),
			isOverLimit: () => r.isOverLimit(),
			restMs: () => r.batchOpenMs()
		}, o = {
			write: (t) => {
				this.#a.stderrCame(i.lines + 1, Date.now()), e.stderr.write(t, i.lines), i.push(t);
			},
			othersCaughtUp: () => this.#a.placeStderr(),
			isBehind: () => !1,
			goOn: () => {},
			drained: () => e.stderr.drained(),
			isOverLimit: () => !1,
			restMs: () => 0
		};
		this.#n = {
			pipeline: r,
			stderr: i,
			logs: e,
			sinks: [a, o]
		};
	}
	get sinks() {
		return this.#n?.sinks ?? [];
	}
	get logs() {
		return monitorLogs(this.#t, this.#n?.logs.kept ?? this.#r.logs);
	}
	get lost() {
		return this.#n ? this.#n.logs.lost : new Promise(() => {});
	}
	get written() {
		return this.#n?.logs.written ?? this.#r.written;
	}
	get arrivals() {
		return this.#a.streams;
	}
	get lastNumbers() {
		let e = this.#n?.stderr.lines ?? this.#r.stderrLines;
		return [this.ledger.lastNumber, this.#a.lastPlaced(e)];
	}
	get linesPrinted() {
		return this.ledger.printed;
	}
	get account() {
		return this.ledger;
	}
	get leftOutBytes() {
		return this.#n?.pipeline.leftOutBytes ?? this.#r.leftOutBytes;
	}
	get lastLine() {
		if (!this.#n) return this.#r.lastLine;
		let { openLine: e, lastLine: t } = this.#n.pipeline, n = require_texts.r(e), r = n.trim() !== "";
		if (t === void 0 && !r || this.#i === void 0) return;
		let i = r ? n : require_texts.r(t ?? "");
		return {
			text: require_rows.C(i, 400),
			atMs: this.#i,
			isOpen: r
		};
	}
	get openLines() {
		if (!this.#n) return [];
		let { lastLine: e } = this, { stderr: t } = this.#n;
		return [...e?.isOpen ? [e.text] : [], ...t.isLineOpen ? t.last(1).map((e) => require_rows.C(e, 400)) : []];
	}
	get stderrBytes() {
		return this.#n?.stderr.bytes ?? this.#r.stderrBytes;
	}
	firstStderrLine() {
		return this.#n?.stderr.firstLine();
	}
	lastStderrLines(e) {
		return this.#n?.stderr.last(e) ?? [];
	}
	noteUnshown(e) {
		this.#n?.pipeline.noteUnshown(e);
	}
	forgetRepeats() {
		this.#n?.pipeline.forgetRepeats();
	}
	takeRepeats() {
		return this.#n?.pipeline.takeRepeats();
	}
	async beginAgain(e) {
		await this.#n?.pipeline.mark(e);
	}
	discardRest() {
		this.#n?.pipeline.discardRest();
	}
	async flush() {
		await this.#n?.logs.flush();
	}
	async finish(e) {
		if (!this.#n) return {
			quoted: [],
			repeats: void 0,
			stderr: []
		};
		let { logs: t, pipeline: n, stderr: r } = this.#n;
		await t.close(), this.#a.close();
		let i = this.lastLine, a = e.kind === "exited" && e.code === 0;
		await n.end(!a), this.eventLines.close();
		let o = {
			quoted: n.takeUnshownTail().map((e) => ({
				...e,
				text: this.#o(e.text)
			})),
			repeats: n.takeRepeats(),
			stderr: this.lastStderrLines(require_records.G(e) ? 5 : 0).map((e) => this.#o(e))
		}, { leftOutBytes: s, stderrBytes: c } = this, l = i?.isOpen ? i : this.lastLine;
		return this.#r = {
			logs: t.kept,
			written: t.written,
			leftOutBytes: s,
			stderrBytes: c,
			stderrLines: r.lines + 1,
			lastLine: l && {
				...l,
				text: require_rows.x(l.text)
			}
		}, this.#n = void 0, o;
	}
	#o(e) {
		return require_rows.x(require_rows.C(e, this.#e));
	}
};
// extensions/monitor/task/harmless-stderr.ts
const HARMLESS = [
	/^Setting up watches\.(?:\s+Beware: since -r was given, this may take a while!)?$/,
	/^Watches established\.$/,
	/^Warning: Permanently added .+ to the list of known hosts\.$/,
	/^Attaching to \S/,
	/^Watching for file changes\b/,
	/^(?:Ncat: )?[Ll]istening on \S/,
	/^tcpdump: verbose output suppressed, use -v/,
	/^Capturing on \S/
];
function isHarmlessStderr(e) {
	return HARMLESS.some((t) => t.test(e));
}
var MonitorWatches = class {
	#e;
	#t;
	constructor(e) {
		this.#e = e;
	}
	start(e) {
		let { silenceMs: t } = e.spec;
		t !== void 0 && (this.#t = new SilenceWatch(t, () => saySilence(e, t)));
		let n = this.#e.stderrNotice ? setTimeout(() => this.#n(e), 1e4) : void 0;
		return () => {
			this.#t?.stop(), clearTimeout(n);
		};
	}
	linesCame() {
		this.#t?.lineCame();
	}
	#n(e) {
		let t = e.output.firstStderrLine();
		t === void 0 || e.linesPrinted > 0 || e.isStopping || [t, ...e.output.lastStderrLines(10)].every(isHarmlessStderr) || e.notice(require_monitor_call.u.onlyStderr, [require_rows.C(t, this.#e.eventMaxChars)]);
	}
};
function saySilence(e, t) {
	let n = require_monitor_call.u.noLine(t), r = e.lastLine?.isOpen ? e.lastLine.text : void 0;
	r === void 0 ? e.notice(n, [], "silence") : e.notice(require_monitor_call.u.inLine(n), [r], "silence");
}
// extensions/monitor/task/monitor-of.ts
async function startMonitor({ shell: e, filter: t, ...n }, r, i, a, o) {
	let s = await TaskLogs.open(i, r.logMaxBytes);
	try {
		let c = o?.forTask(i.id, r.killGraceMs), start = () => require_joined_stream.r(e, i.id, "apart", n.input, c);
		return monitorOf(await start(), start, {
			...n,
			directory: e.cwd
		}, t, r, i, s, a);
	} catch (e) {
		throw await s.close(), await require_records.ut(i), e;
	}
}
function monitorOf(e, t, n, r, i, a, o, s) {
	let { wake: c, match: l, ignore: u, description: d } = n, f = new MonitorWatches(i), p = n.until === void 0 ? void 0 : require_line_filter.n("until", n.until), m = {
		...i,
		filter: r,
		until: p,
		nowMs: () => performance.now(),
		turn: require_records.at
	};
	return new require_monitor_call.s({
		kind: "monitor",
		spec: n,
		label: d,
		recorded: {
			wake: c,
			match: l,
			ignore: u,
			until: n.until
		},
		limits: i,
		files: a,
		source: e,
		startAgain: t,
		observer: s,
		output: (e) => new MonitorOutput(o, m, sinkOf(e, i.rateLimit, f)),
		watch: (e) => f.start(e)
	});
}
function sinkOf(e, t, n) {
	let { linesPerSecond: r, windowSeconds: i } = t;
	return {
		lines: () => n.linesCame(),
		event: (t) => e.observer.output(e, t),
		suppressing: () => e.notice(require_monitor_call.u.suppressed(r, i)),
		lastLineCame: () => e.terminate({ kind: "until" }),
		firehose: () => e.terminate({
			kind: "firehose",
			linesPerSecond: r,
			windowSeconds: i
		}),
		failed: (t) => e.terminate({
			kind: "failed",
			message: require_monitor_call.u.outputFailed(t)
		})
	};
}
// extensions/monitor/start-monitor.ts
var MonitorStarter = class {
	#e;
	#t;
	#n;
	#r;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = {
			...t,
			rateLimit: t
		}, this.#r = new Starts(e, n, "m");
	}
	async start(e, t, n = "model") {
		let r = require_line_filter.t(e), i = this.#i(e, t), a = e.ready && await readySpec(e.ready);
		if (e.until !== void 0 && require_compile_pattern.t("until", e.until), e.restart && !e.persistent) throw Error(require_input.n.restartNeedsPersistent);
		let o = e.replaces === void 0 ? void 0 : this.#a(e.replaces);
		this.#o(e, o, n), o && e.startedBy === "model" && (await checkModelMay("replace", o, this.#t.modelMayStop, t), this.#a(o.id), this.#o(e, o, n));
		let s, c = await this.#r.start(e, o, t, async (n, c) => (s = o && await this.#e.silence(o, {
			kind: "replaced",
			by: c.id
		}), await startMonitor({
			description: e.description,
			command: e.command,
			shell: n,
			timeoutMs: e.persistent ? void 0 : e.timeoutMs ?? this.#t.defaultTimeoutMs,
			wake: i,
			match: e.match,
			ignore: e.ignore,
			filter: r,
			until: e.until,
			silenceMs: e.silenceMs,
			ready: a,
			restart: e.restart && require_pi_monitor._(e.restart),
			thenPrompt: e.thenPrompt,
			listedTask: e.task,
			input: e.input,
			startedBy: e.startedBy,
			sessionId: t.sessionManager.getSessionId()
		}, this.#n, c, this.#e.observer, this.#e.guardian)));
		return c.isProtected = e.isProtected === !0, s ? {
			task: c,
			replaced: s
		} : { task: c };
	}
	#i(e, t) {
		if (e.thenPrompt === void 0) return e.wake ?? this.#t.wake ?? (require_headless.t(t) ? "end" : "never");
		if (e.wake !== "never") return e.wake ?? "end";
		throw Error(require_input.n.thenNeedsWake);
	}
	#a(e) {
		let t = this.#e.findRunning(e);
		if (t.kind !== "monitor") throw Error(require_input.n.replacesJob(e, require_task_label.i(t)));
		if (!this.#r.isBeingReplaced(t)) return t;
		throw Error(require_input.n.justReplaced(t.id));
	}
	#o(e, t, n) {
		let isSame = ({ command: t, input: n = "none" }) => t.trim() === e.command.trim() && n === (e.input ?? "none"), r = this.#e.registry.running().filter((e) => e.kind === "monitor" && e !== t), i = r.find((e) => isSame(e.spec));
		if (i) throw Error(require_input.n.sameCommand(i.id, require_task_label.i(i), n));
		let a = this.#r.underWay;
		if (a.some(isSame)) throw Error(require_input.n.sameCommandStarts);
		let { maxConcurrent: o } = this.#t, s = r.filter((e) => !this.#r.isBeingReplaced(e));
		if (s.length + a.length < o) return;
		let c = [...s.map((e) => `${e.id} ${require_task_label.i(e)}`), ...a.map((e) => require_input.n.justStarting(require_task_label.i({ label: e.description })))].join(", ");
		throw Error(require_input.n.tooManyMonitors(o, c, n));
	}
};
// extensions/monitor/task-shape.ts
const handedOver = {
	TaskOf: require_monitor_call.s,
	MonitorOutput,
	JobOutput,
	LineLedger: require_pipeline.r,
	Guardian,
	LeftTasks: require_monitor_call.d
}, taskShape = Object.entries(handedOver).map(([e, { prototype: t }]) => `${e}: ${Object.getOwnPropertyNames(t).sort().join(" ")}`).join("\n");
// extensions/monitor/tools/adopt-call.ts
function callAdopt(e, t, n) {
	if (t === void 0) throw Error(require_monitor_call.h.adoptNeedsId);
	let r = e.findRunning(t), i = r.isForeign;
	i && e.adopt(r, n.sessionManager.getSessionId());
	let a = require_monitor_call.h.adopted(i, r.id, require_task_label.i(r), wakeText(r));
	return require_text_result.t([a, taskText$1(r, e)].join("\n"), listDetails([r]));
}
// extensions/monitor/stdin/keys.ts
const TERMINAL_KEYS = {
	enter: "\r",
	tab: "	",
	"shift-tab": "\x1B[Z",
	space: " ",
	escape: "\x1B",
	backspace: "",
	delete: "\x1B[3~",
	up: "\x1B[A",
	down: "\x1B[B",
	right: "\x1B[C",
	left: "\x1B[D",
	home: "\x1B[H",
	end: "\x1B[F",
	pageup: "\x1B[5~",
	pagedown: "\x1B[6~"
}, PIPE_KEYS = {
	enter: "\n",
	tab: "	",
	space: " "
}, CTRL = /^ctrl-([a-z])$/;
function keyBytes(e, t) {
	return e.map((e) => keyByte(e.trim().toLowerCase(), t)).join("");
}
function keyByte(e, t) {
	let n = t === "pipe" ? PIPE_KEYS : TERMINAL_KEYS, [, r] = t === "terminal" && CTRL.exec(e) || [];
	if (r !== void 0) return String.fromCharCode(r.charCodeAt(0) & 31);
	let i = Object.hasOwn(n, e) ? n[e] : void 0;
	if (i !== void 0) return i;
	let a = Object.keys(n).join(", ");
	throw Error(require_input.t.wrongKey(e, t, a));
}
// extensions/monitor/stdin/send.ts
const TEXT_MAX_BYTES = 65536;
async function sendTo(e, { text: t = "", keys: n = [], end: r = !1 }) {
	let i = `${e.id} ${require_task_label.i(e)}`, a = inputOf(e, i), o = Buffer.from(t + keyBytes(n, a.kind));
	if (o.length === 0 && !r) throw Error(require_input.t.nothingToSend);
	if (o.length > TEXT_MAX_BYTES) throw Error(require_input.t.tooLong(o.length, TEXT_MAX_BYTES));
	await e.flushLogs();
	let s = await a.refusal(o, e.output.openLines), isConnected = () => a.terminal?.isConnected ?? !1;
	if (isConnected()) throw Error(require_input.t.notWhileConnected(i));
	if (s !== void 0) throw Error(`${i} ${s}`);
	let c = o.length === 0 ? 0 : await written(a, o, i), l = c < o.length, u = r && !l && await a.end();
	if (c === 0 && !u && isConnected()) throw Error(require_input.t.notWhileConnected(i));
	let d = [
		t,
		...n.map((e) => `<${require_texts.O(e)}>`),
		...r ? ["<end>"] : []
	].join("");
	if (e.noteSent(c, d), l || u !== r) {
		let e = isConnected() ? require_input.t.connected : require_input.t.full, t = require_input.t.rest(l, r);
		return `${require_input.t.partlyTaken(i, c, o.length, e)} ${t}`;
	}
	let f = r ? [require_input.t.ended(a.kind)] : [];
	return `${[`Sent ${require_texts.b(c, "byte")} to ${i}`, ...f].join("; ")}.`;
}
function inputOf(e, t) {
	if (e.isStopping || e.end) throw Error(require_input.t.justEnding(t));
	if ((e.spec.input ?? "none") === "none") throw Error(require_input.t.readsNothing(t));
	if (!e.input) throw Error(require_input.t.startsAgain(t));
	return e.input;
}
async function written(e, t, n) {
	try {
		return await e.write(t);
	} catch (e) {
		throw Error(require_input.t.sentNothing(n, e));
	}
}
// extensions/monitor/tools/monitor-send-call.ts
async function callMonitorSend(e, { id: t, ...n }, r, i) {
	await r;
	let a = e.findRunning(t);
	return await i(a), require_text_result.t(await sendTo(a, n), {});
}
// extensions/monitor/texts/waits.ts
const waitText = {
	aborted: "The wait was aborted; what was waited for runs on.",
	withoutReady: (e, t) => `${e} ${t} was started without ready, so nobody knows when it is; wait for "event" or "end", or give ready with the start.`,
	nothingRuns: "Nothing is running, so there is nothing to wait for.",
	nothingExpected: (e) => `Of what is running, nothing is expected to become ready: ${e}.`,
	somethingElse: (e) => `Something else happened while you waited ${e}:`,
	userSpoke: (e) => `The user has spoken; you waited ${e}.`,
	nothingYet: (e, t, n) => `Nothing after ${require_texts.h(e)} of waiting ${t}.\n${n}`,
	sessionOver: "The wait was ended with the session.",
	forReady: (e) => `for ${e} to be ready`,
	forEvent: (e) => `for an event of ${e}`,
	forEnd: (e) => `for the end of ${e}`,
	hasEnded: (e, t) => `${e} has ended: ${t}`,
	runsSince: (e) => `has been running for ${require_texts.h(e)}`,
	printed: (e, t) => `has printed ${require_texts.b(e, "line")}, the last ${require_texts.h(t)} ago:`,
	printedNothing: (e) => e ? "has printed nothing to stdout" : "has printed nothing",
	notReady: "is not ready yet"
};
async function callMonitorWait(e, { id: t, for: n }, r, i, a) {
	let { tasks: o, waits: s, delivery: c } = e, l = await meantTasks(o, c, t, n, i), u = l.every((e) => e.end || n === "ready" && e.readiness.kind === "ready"), d = performance.now(), f = u ? { kind: "happened" } : await s.wait({
		tasks: l,
		waitFor: n,
		timeoutMs: r,
		signal: a
	});
	if (f.kind === "aborted") throw Error(waitText.aborted);
	let p = f.kind === "timeout" || f.kind === "session over" ? void 0 : c.joinResult(), m = performance.now() - d, h = [...f.kind === "happened" && p && !u ? [] : [endText(f, l, n, m, o)], ...p ? [p.content] : []].join("\n"), g = {
		ended: f.kind,
		ids: l.map((e) => e.id)
	};
	return {
		...require_text_result.t(h, {
			...g,
			...p?.details
		}),
		structuredContent: {
			...g,
			...p && { events: p.eventsForModel ?? [] }
		}
	};
}
async function meantTasks(e, t, n, r, i) {
	if (n.trim() !== "any") {
		let t = await findTask(e, n, i);
		if (r === "ready" && !t.spec.ready) throw Error(waitText.withoutReady(t.id, require_task_label.i(t)));
		return [t];
	}
	await i;
	let a = e.registry.running(), o = t.waiting.flatMap((e) => e.kind === "end" ? [e.task] : []), s = [...a, ...o];
	if (s.length === 0) throw Error(waitText.nothingRuns);
	if (r !== "ready") return s;
	let c = s.filter((e) => e.spec.ready), l = c.filter((e) => e.end || e.readiness.kind === "expected");
	if (l.length > 0) return l;
	if (c.length > 0) return c;
	throw Error(waitText.nothingExpected(s.map((t) => statusText$1(t, e)).join("; ")));
}
async function findTask(e, t, n) {
	try {
		return e.registry.find(t);
	} catch {
		return await n, e.registry.find(t);
	}
}
function endText(e, t, n, r, i) {
	let a = t.map((e) => statusText$1(e, i)).join("\n");
	switch (e.kind) {
		case "happened": return a;
		case "silenced": return statusText$1(e.task, i);
		case "other event": return waitText.somethingElse(waitedText(t, n));
		case "user spoke": return waitText.userSpoke(waitedText(t, n));
		case "timeout": return waitText.nothingYet(r, waitedText(t, n), a);
		case "aborted":
		case "session over": return waitText.sessionOver;
	}
}
function waitedText(e, t) {
	let n = e.map((e) => e.id).join(" or ");
	switch (t) {
		case "ready": return waitText.forReady(n);
		case "event": return waitText.forEvent(n);
		case "end": return waitText.forEnd(n);
	}
}
function statusText$1(e, t) {
	let n = `${e.id} ${require_task_label.i(e)}`;
	if (e.end) return waitText.hasEnded(n, t.describeEnd(e));
	let { lastLine: r, readiness: i } = e, a = e.kind === "monitor" && e.output.stderrBytes > 0;
	return `${n} ${[
		waitText.runsSince(e.ageMs),
		...i.kind === "ready" ? [`was ${require_monitor_call.m(i.facts).text}`] : [],
		...i.kind === "expected" ? [waitText.notReady] : [],
		r ? waitText.printed(e.linesPrinted, Date.now() - r.atMs) : waitText.printedNothing(a)
	].join(", ")}${r ? `\n${require_rows.O(r.text)}` : ""}`;
}
// extensions/monitor/pty/screen.ts
const PACKAGE = "@xterm/headless";
async function screenOf(e, t) {
	return await withEmulated(e, t, ({ buffer: { active: e } }) => {
		let n = Array.from({ length: t.rows }, (t, n) => e.getLine(e.baseY + n)?.translateToString(!0) ?? ""), r = n.findLastIndex((e) => e.trim() !== "");
		return {
			rows: n.slice(0, r + 1),
			cursor: {
				row: e.cursorY + 1,
				column: e.cursorX + 1
			}
		};
	});
}
async function withEmulated(e, { columns: t, rows: n }, r) {
	let i = await tailOf(e), { Terminal: a } = terminalEmulator(), o = new a({
		cols: t,
		rows: n,
		scrollback: 0,
		allowProposedApi: !0
	});
	try {
		return await new Promise((e) => o.write(i, e)), r(o);
	} finally {
		o.dispose();
	}
}
async function tailOf(e) {
	let t = await require_records.T(e);
	try {
		let { size: e } = await t.stat(), n = Buffer.alloc(Math.min(e, 262144)), { bytesRead: r } = await t.read(n, 0, n.length, e - n.length);
		return n.subarray(0, r);
	} finally {
		await t.close();
	}
}
function terminalEmulator() {
	try {
		return (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)(PACKAGE);
	} catch {
		throw Error(require_joined_stream.s.noScreenPackage(PACKAGE));
	}
}
// extensions/monitor/tools/screen-text.ts
async function screenText(e) {
	if (isEarlier(e) || e.spec.input !== "terminal") throw Error(require_monitor_call.h.noScreen(e.id));
	await e.flushLogs();
	let t = e.input?.terminal?.size ?? require_joined_stream.a, { rows: n, cursor: r } = await screenOf(e.logs[0].path, t), i = `${e.id} ${require_task_label.i(e)}`;
	return [require_monitor_call.h.screen(i, t.columns, t.rows, n.length === 0 ? void 0 : r), ...n.flatMap((e) => require_texts.i(e)).map(require_rows.O)].join("\n");
}
// extensions/monitor/tools/tool-calls.ts
function toolCalls(e, t, n, r, i, a) {
	return {
		async monitor(e, n) {
			return await require_listed_task.t(a, e.task), await require_monitor_call.t(t, e, n);
		},
		monitorStop: (t, n, i) => require_monitor_call.r(e, t, n, (e) => checkModelMay("stop", e, r.modelMayStop, i)),
		async monitorList(t, n, r) {
			if (n) return callAdopt(e, t, r);
			if (t === void 0) return require_text_result.t(listText(e), listDetails(listedTasks(e)));
			let i = await findTask$1(e, t, r.cwd);
			return require_text_result.t(taskText$1(i, e), listDetails([i]));
		},
		monitorWait: (t, n, r, a) => callMonitorWait({
			tasks: e,
			...i
		}, t, n, r, a),
		monitorSend: (t, n, i) => callMonitorSend(e, t, n, (e) => checkModelMay("write", e, r.modelMayStop, i)),
		monitorReadStderr: async (t, n, r) => require_text_result.t(await stderrText(await findTask$1(e, t, n), r, "bg_logs"), {}),
		async bgRun(e, t) {
			return await require_listed_task.t(a, e.task), await require_monitor_call.f(n, e, t);
		},
		async bgLogs(t, n, r, i) {
			let a = await findTask$1(e, t, n);
			return require_text_result.t(r === "screen" ? await screenText(a) : await logText(a, {
				from: r,
				maxBytes: i
			}), {});
		}
	};
}
// extensions/monitor/texts/task-view.ts
const viewText = {
	started: (e, t) => `started ${require_texts.v(e)} by ${t}`,
	protected: "protected: only you stop it"
};
// extensions/monitor/ui/task-view.ts
function isRunning(e) {
	return e.state.kind !== "ended";
}
function taskView(e) {
	let { spec: t, deadlineAtMs: n } = e, [r, ...i] = e.logs;
	return {
		id: e.id,
		kind: e.kind,
		title: require_task_label.t(e),
		label: e.label,
		command: t.command,
		pid: e.pid,
		startedAtMs: e.startedAtMs,
		ageMs: e.ageMs,
		state: stateOf(e),
		lines: e.linesPrinted,
		lastLine: e.lastLine?.text,
		isLineOpen: e.isLineOpen,
		runFacts: shortRunFacts(e),
		reads: e.isStopping ? "none" : e.input?.kind ?? "none",
		sent: e.sent.lines,
		isProtected: e.isProtected,
		isForeign: e.isForeign,
		account: require_pipeline.v(e),
		facts: [
			...runFacts(e),
			`wakes ${wakeText(e)}`,
			viewText.started(e.startedAtMs, require_pipeline.S.starter(t.startedBy, e.isForeign, "person")),
			...e.sent.fact === void 0 ? [] : [e.sent.fact],
			...e.isProtected ? [viewText.protected] : [],
			...n === void 0 || e.end ? [] : [`deadline ${require_texts.v(n)}`]
		],
		logs: [logView(r, e, 0), ...i.map((t, n) => logView(t, e, n + 1))],
		...e.kind === "monitor" && i.length > 0 && { order: {
			arrivals: e.output.arrivals,
			lastNumbers: () => e.output.lastNumbers,
			isOver: () => e.end !== void 0 || e.logs.some(({ keeping: e }) => e.loss !== void 0)
		} }
	};
}
function logView(e, t, n) {
	let { name: r, path: i, keeping: a } = e, o = t.output.arrivals[n] ?? new Arrivals();
	return {
		name: r,
		path: i,
		place: require_pipeline.M(e),
		isKept: !require_pipeline.N(a),
		isEmpty: r === "stderr" ? stderrBytes(t) === 0 : t.linesPrinted === 0 && !t.isLineOpen,
		arrivals: o,
		begins: () => t.logs[n]?.keeping.begins,
		written: () => t.output.written[n] ?? [],
		...t.kind === "monitor" && r === "stdout" && {
			eventLines: t.output.eventLines,
			marksEvents: (t.spec.match ?? t.spec.ignore) !== void 0
		}
	};
}
function stderrBytes(e) {
	return e.kind === "monitor" ? e.output.stderrBytes : 0;
}
function stateText({ state: e, ageMs: t }) {
	return e.kind === "ended" ? `${e.reason} after ${require_texts.h(t)}` : `${e.kind} ${require_texts.h(t)}`;
}
function stateOf(e) {
	if (!e.end) return { kind: e.isStopping ? "stopping" : "running" };
	let { reason: t, atMs: n } = e.end;
	return {
		kind: "ended",
		atMs: n,
		outcome: outcomeOf(t),
		reason: require_records.V(t, e.kind)
	};
}
function outcomeOf(e) {
	return require_records.G(e) ? "failure" : e.kind === "exited" ? "success" : "stopped";
}
// extensions/monitor/ui/dock.ts
const WIDGET_KEY$2 = "monitor-dock";
var Dock = class {
	#e;
	#t;
	#n;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	started() {
		this.#e.mode !== "tui" || this.#n || this.#e.ui.setWidget(WIDGET_KEY$2, (e, t) => (clearInterval(this.#n), this.#n = setInterval(() => e.requestRender(), 1e3), {
			render: (e) => dockRows(this.#t.running().map(taskView), e, t),
			invalidate() {}
		}));
	}
	resumed() {
		this.started();
	}
	shows(e) {
		return this.#n !== void 0 && this.#t.running().slice(-3).includes(e);
	}
	ended() {
		this.#t.running().length === 0 && this.close();
	}
	close() {
		this.#n && (clearInterval(this.#n), this.#n = void 0, this.#e.ui.setWidget(WIDGET_KEY$2, void 0));
	}
};
function dockRows(e, t, n) {
	let r = e.length > 3 ? `  ${require_rows.s.older(e.length - 3)}` : "", i = e.slice(-3).map((e, i) => {
		if (i > 0 || r === "") return dockRow(e, t, n);
		let a = Math.max(1, t - (0, _earendil_works_pi_tui.visibleWidth)(r));
		return (0, _earendil_works_pi_tui.truncateToWidth)((0, _earendil_works_pi_tui.truncateToWidth)(dockRow(e, a, n), a, "…", !0) + n.fg("dim", r), t, "…");
	});
	return Array.from({ length: 3 }, (e, t) => i[t] ?? "");
}
function dockRow({ state: e, title: t, ageMs: n, lastLine: r }, i, a) {
	let o = r === void 0 ? a.fg("dim", require_rows.s.nothingYet) : a.fg("muted", require_texts.d(r)), s = a.fg("dim", require_texts.h(n));
	return (0, _earendil_works_pi_tui.truncateToWidth)(` ${require_rows.o(e, a)} ${require_rows.A(t, i)} ${s}  ${o}`, i, "…");
}
// extensions/monitor/ui/jobs-line.ts
const WIDGET_KEY$1 = "monitor-jobs";
var JobsLine = class {
	#e;
	#t;
	#n;
	#r = 0;
	#i = 0;
	#a = 0;
	#o;
	#s;
	constructor(e, t, n) {
		this.#n = n, this.#e = e, this.#t = t;
	}
	started(e) {
		e.kind === "job" && this.#e.hasUI && (clearTimeout(this.#s), this.#o ??= setInterval(() => this.#l(), 1e3), this.#l());
	}
	resumed(e) {
		this.started(e);
	}
	ended(e) {
		let { reason: t } = e.end;
		e.kind === "job" && this.#e.hasUI && (require_records.G(t) ? this.#i++ : t.kind === "exited" ? this.#r++ : this.#a++, this.#l(), this.#c().length > 0 || (clearInterval(this.#o), this.#o = void 0, this.#s = setTimeout(() => this.#u(), 1e4)));
	}
	close() {
		clearInterval(this.#o), clearTimeout(this.#s);
	}
	#c() {
		return this.#t.running().filter((e) => e.kind === "job");
	}
	#l() {
		let e = this.#c().filter((e) => !this.#n?.shows(e)).map((e) => `${require_rows.A(require_task_label.t(e), 80)} ${require_texts.h(Math.max(e.ageMs, 1e3))}`), t = [
			...e.length > 0 ? [e.join(", ")] : [],
			...this.#r > 0 ? [`${this.#r} done`] : [],
			...this.#i > 0 ? [`${this.#i} failed`] : [],
			...this.#a > 0 ? [`${this.#a} stopped`] : []
		];
		this.#e.ui.setWidget(WIDGET_KEY$1, t.length > 0 ? [`✶ bg: ${t.join(" · ")}`] : void 0);
	}
	#u() {
		this.#r = 0, this.#i = 0, this.#a = 0, this.#e.ui.setWidget(WIDGET_KEY$1, void 0);
	}
};
// extensions/monitor/ui/new-ends.ts
async function newEnds({ mode: e }, t, n) {
	if (e !== "tui") return () => !1;
	await (0, node_timers_promises.setImmediate)(), await (0, node_timers_promises.setImmediate)();
	let waits = (e) => t.waiting.some((t) => t.kind === "end" && t.task === e);
	return (e) => !waits(e) || n.shows(e);
}
// extensions/monitor/ui/panel/unread.ts
var Unread = class {
	#e = new Map();
	markSeen({ id: e, lines: t, state: n }) {
		this.#e.set(e, {
			lines: t,
			ended: n.kind === "ended"
		});
	}
	has({ id: e, lines: t, state: n }) {
		let r = this.#e.get(e);
		return t > (r?.lines ?? 0) || n.kind === "ended" && !r?.ended;
	}
}, PanelOpener = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = new Unread();
	#o;
	#s = !1;
	constructor(e, t, n, r, i) {
		this.#n = () => n.tab(async (t) => e.registry.running().some((e) => e.id === t) ? (await e.stop(t, "panel"), !0) : !1), this.#r = r, this.#i = i, this.#e = e, this.#t = t;
	}
	async show(e, t) {
		let [{ Panel: n }, { panelTasks: r }, { TaskPane: i }, { ItemsPane: a }] = await Promise.all([
			Promise.resolve().then(() => require("./panel.cjs")),
			Promise.resolve().then(() => require("./panel-tasks.cjs")),
			Promise.resolve().then(() => require("./task-pane.cjs")),
			Promise.resolve().then(() => require("./items-pane.cjs"))
		]);
		this.#o || this.#s || e.ui.custom((o, s, c, l) => {
			let u = {
				tui: o,
				theme: s,
				keybindings: c,
				close: () => l(void 0)
			}, d = r(this.#e, async (t) => (await this.#t.restart(t, "panel", e)).text, () => e.sessionManager.getSessionId(), this.#i), f = {
				name: "Monitors",
				open: (e) => new i(d, this.#a, o, e, t)
			}, p = [...this.#r, ["All", this.#n]].map(([e, t]) => ({
				name: e,
				open: (e) => new a(t, e)
			}));
			return this.#o = new n([f, ...p], u), this.#o;
		}, {
			overlay: !0,
			overlayOptions: {
				width: "100%",
				anchor: "bottom-center"
			}
		}).finally(() => {
			this.#o = void 0;
		});
	}
	close(e) {
		this.#s = !0, this.#o?.dispose(e), this.#o = void 0;
	}
}, MonitorStatus = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	constructor(e, t = () => {}) {
		this.#e = e, this.#a = t;
	}
	show(e, t, n) {
		this.#t = statusText(e, t, n);
		let { events: r, lines: i } = t, a = statusText(e, {
			...t,
			events: Math.min(r, 1),
			lines: Math.min(i, 1)
		}, n);
		a === this.#r ? this.#t !== this.#n && (this.#i ??= setTimeout(() => this.#o(), 1e3)) : (this.#r = a, this.#o());
	}
	get isShown() {
		return this.#n !== void 0;
	}
	close() {
		clearTimeout(this.#i);
	}
	#o() {
		if (clearTimeout(this.#i), this.#i = void 0, this.#t === this.#n) return;
		let e = this.isShown;
		this.#n = this.#t, e !== this.isShown && this.#a(this.isShown), this.#e.ui.setStatus("monitor", this.#t);
	}
};
const AWAITED = {
	request: require_rows.s.forNextRequest,
	wake: require_rows.s.forNextWake,
	prompt: require_rows.s.forNextPrompt
};
function statusText(e, t, n) {
	let r = require_quit_line.r(e), i = e.filter((e) => e.isForeign).length;
	i > 0 && r.push(require_rows.s.foreignCount(i, e.length));
	let a = n ? e.filter(({ spec: e, isForeign: t }) => e.wake !== "never" && !t).length : 0;
	a > 0 && r.push(require_rows.s.waitingFor(a));
	let { events: o, lines: s, until: c } = t;
	return o > 0 && r.push(`${s > 0 ? require_texts.b(s, "line") : require_texts.b(o, "notice")} ${AWAITED[c]}`), r.length > 0 ? r.join(" · ") : void 0;
}
var ToastList = class {
	#e = [];
	add(e, t) {
		let n = this.#e.filter((t) => t.taskId !== e.taskId);
		this.#e = [...n, {
			...e,
			untilMs: t + 5e3
		}].slice(-3);
	}
	drop(e) {
		this.#e = this.#e.filter((t) => t.taskId !== e);
	}
	clear() {
		this.#e = [];
	}
	at(e) {
		return this.#e = this.#e.filter((t) => t.untilMs > e), this.#e;
	}
	has(e, t) {
		return this.at(t).some((t) => t.taskId === e);
	}
	get nextEndMs() {
		return this.#e.length > 0 ? Math.min(...this.#e.map((e) => e.untilMs)) : void 0;
	}
};
// extensions/monitor/ui/toast-widget.ts
const WIDGET_KEY = "monitor-toasts";
var ToastWidget = class {
	#e;
	#t = new ToastList();
	#n;
	#r;
	constructor(e) {
		this.#e = e;
	}
	add(e) {
		this.#t.add(e, performance.now()), this.#i();
	}
	drop(e) {
		this.#t.drop(e), this.#i();
	}
	clear() {
		this.#t.clear(), this.#i();
	}
	shows(e) {
		return this.#t.has(e, performance.now());
	}
	#i() {
		clearTimeout(this.#r);
		let e = performance.now(), t = this.#t.at(e).length === 0, n = this.#t.nextEndMs;
		n !== void 0 && (this.#r = setTimeout(() => this.#i(), n - e)), t ? this.#a() : this.#n ? this.#n.requestRender() : this.#o();
	}
	#a() {
		this.#n && (this.#n = void 0, this.#e.ui.setWidget(WIDGET_KEY, void 0));
	}
	#o() {
		this.#e.ui.setWidget(WIDGET_KEY, (e, t) => (this.#n = e, {
			render: (e) => this.#t.at(performance.now()).map((n) => toastRow(n, e, t)),
			invalidate() {}
		}));
	}
};
function toastRow({ kind: e, title: t, text: n }, r, i) {
	let a = e === "event" ? i.fg("accent", "»") : require_rows.a(e, i);
	return (0, _earendil_works_pi_tui.truncateToWidth)(` ${a} ${require_rows.A(t, r)}  ${i.fg("muted", n)}`, r, "…");
}
var Toasts = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	#s;
	#c = !1;
	constructor(e, t, n, r) {
		this.#r = r, this.#e = e, this.#n = n, this.#t = t.toasts, this.#i = t.jobs, this.#a = new ToastWidget(e);
	}
	output(e, t) {
		if (!this.#e.hasUI || !this.#u()) return;
		let n = require_texts.s(t.texts.at(-1) ?? "") + (t.truncated ? "…" : "");
		if (this.#e.mode === "tui") {
			if (this.#r?.shows(e)) return;
			this.#a.add({
				kind: "event",
				taskId: e.id,
				title: require_task_label.t(e),
				text: n
			});
		} else this.#s = `${e.id} ${require_task_label.t(e)}: ${n}`, this.#o === void 0 && this.#f();
	}
	ended(e) {
		let { reason: t } = e.end;
		if (!this.#e.hasUI || this.#t === "never") return;
		let n = `${require_pipeline.L(e, "person")} after ${require_texts.h(e.ageMs)}`, r = this.#e.mode === "tui";
		if (r && this.#a.drop(e.id), require_records.G(t)) {
			let t = `${e.id} ${require_task_label.t(e)}: ${n}${this.#d(e)}`, warn = () => this.#e.ui.notify(t, "warning");
			!r || !this.#e.isIdle() ? warn() : afterDelivery(() => this.#n() && !this.#c && warn());
		} else r && this.#u() && !this.#l(t) && this.#a.add({
			kind: outcomeOf(t),
			taskId: e.id,
			title: require_task_label.t(e),
			text: n
		});
	}
	shows({ id: e }) {
		return this.#a.shows(e);
	}
	agentSettled() {
		this.#t === "busy" && this.#a.clear();
	}
	close() {
		this.#c = !0, clearTimeout(this.#o), this.#s = void 0, this.#a.clear();
	}
	#l(e) {
		return e.kind === "stopped" && (e.by === "command" || e.by === "panel") && this.#e.isIdle() && !this.#n();
	}
	#u() {
		return this.#t === "busy" ? !this.#e.isIdle() || this.#n() : this.#t === "always";
	}
	#d(e) {
		let t = [...e.kind === "monitor" && e.linesPrinted === 0 && e.output.stderrBytes > 0 ? [`/monitor-tail ${e.id}`] : this.#i ? [`/bg-logs ${e.id}`] : [], ...this.#e.mode === "tui" ? ["Alt+M"] : []];
		return t.length > 0 ? `; log: ${t.join(", ")}` : "";
	}
	#f() {
		this.#o = void 0, this.#s !== void 0 && (this.#e.ui.notify(this.#s, "info"), this.#s = void 0, this.#o = setTimeout(() => this.#f(), 1e3));
	}
};
function afterDelivery(e) {
	setImmediate(() => setImmediate(e));
}
var Waits = class {
	#e;
	#t;
	#n = new Set();
	#r;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	async wait(e) {
		return e.signal?.aborted ? { kind: "aborted" } : await new Promise((t) => {
			let aborted = () => r.end({ kind: "aborted" }), n = setTimeout(() => r.end({ kind: "timeout" }), e.timeoutMs), r = {
				...e,
				startedMs: performance.now(),
				end: (i) => {
					this.#n.delete(r) && (clearTimeout(n), e.signal?.removeEventListener("abort", aborted), this.#n.size === 0 && this.#c(), t(i));
				}
			};
			this.#n.add(r), e.signal?.addEventListener("abort", aborted), this.#a(r, this.#e.waiting);
		});
	}
	heard(e) {
		if (this.#n.size === 0) return;
		let t = [...this.#n], n = t.filter((t) => isMeant(t, e));
		for (let e of n) e.end({ kind: "happened" });
		if (n.length === 0) for (let n of t) this.#a(n, [e]);
	}
	readyAgain(e) {
		for (let t of this.#n) t.waitFor === "ready" && t.tasks.includes(e) && t.end({ kind: "happened" });
	}
	ended(e) {
		for (let t of this.#n) t.tasks.includes(e) && t.end({
			kind: "silenced",
			task: e
		});
	}
	userSpoke() {
		this.#n.size > 0 && setTimeout(() => this.#i({ kind: "user spoke" }), 20);
	}
	close() {
		this.#i({ kind: "session over" });
	}
	#i(e) {
		for (let t of this.#n) t.end(e);
	}
	#a(e, t) {
		if (t.some((t) => isMeant(e, t))) {
			e.end({ kind: "happened" });
			return;
		}
		let n = new Set(t.map(wakeKind));
		n.has("end") ? e.end({ kind: "other event" }) : n.has("event") && this.#o(e);
	}
	#o(e) {
		let t = e.startedMs + this.#t - performance.now();
		t <= 0 ? this.#s() : this.#r ??= setTimeout(() => this.#s(), t);
	}
	#s() {
		if (this.#c(), this.#e.wakeDueMs() !== void 0) for (let e of this.#n) e.startedMs + this.#t - performance.now() <= 0 ? e.end({ kind: "other event" }) : this.#o(e);
	}
	#c() {
		clearTimeout(this.#r), this.#r = void 0;
	}
};
function isMeant({ tasks: e, waitFor: t }, n) {
	return e.some((e) => require_pi_monitor.c(n, e, t));
}
// extensions/monitor/runtime.ts
var runtime_exports = require_rolldown_runtime.t({ startRuntime: () => startRuntime });
async function startRuntime(e, t, { settings: n, arbiter: r, tools: i, reason: a, takesOver: o, listTabs: s }) {
	let c = await attentionOf(t, n), l = new TaskRegistry(), { delivery: u, hold: d } = attachDelivery(e, t, r, n, {
		runningTasks: () => l.running(),
		onWaiting: () => refresh()
	}), f = n.dock ? new Dock(t, l) : void 0, p = new Toasts(t, n, () => u.isIdleBudgetUsedUp, f), m = o ? require_handover.claim(taskShape) : void 0, h = m === "unfit" ? void 0 : m, g = new JobsLine(t, l, f), _ = f ? [f] : [], v = new StopListener(require_paths.t(), {
		running: () => l.running(),
		stop: (e, t) => T.stop(e, t)
	}), y = new Announcer(e.events), b = [
		y,
		..._,
		p,
		g,
		...c,
		v
	], tellOfFooter = (t) => e.events.emit(require_pi_monitor.S, { isShown: t }), x = new MonitorStatus(t, tellOfFooter), S = t.mode === "tui", C = !1, refresh = () => {
		C || (x.show(l.running(), u.backlog, t.isIdle()), d?.check());
	}, w = new Waits(u, n.wakeIntervalMs), T = new require_monitor_call.o(l, u, w, h?.guardian ?? new Guardian(), b, refresh), E = e.events.on(require_pi_monitor.b, () => {
		for (let e of l.running()) y.adopted(e);
		tellOfFooter(x.isShown);
	}), D = d && endTasksOnSignal(d, () => T.close()), O = require_shell_command.r(t), k = new MonitorStarter(T, n, O), A = new JobStarter(T, n, O), j = new TaskRestarts(k, A, {
		started: (n) => require_rows.r(e, t, n),
		rowsComeAtOnce: () => S && t.isIdle() && !u.isIdleBudgetUsedUp,
		toModel: (e) => u.offer({
			kind: "note",
			atMs: Date.now(),
			text: e,
			isForModelAlone: !0
		})
	}), M = new Everywhere(n.killDaemons), N = new PanelOpener(T, j, M, s, (t) => e.sendUserMessage(t, { deliverAs: "steer" }));
	e.on("agent_settled", () => {
		p.agentSettled(), setImmediate(refresh);
	}), e.on("agent_start", refresh), keepCacheWarm(e, () => l.running()), e.on("input", ({ source: e }) => {
		T.forgetRepeats(), e !== "extension" && w.userSpoke();
	}), e.on("tool_execution_end", (e) => {
		i.has(e.toolName) || T.forgetRepeats();
	});
	let P = new Set();
	if (h) {
		T.takeOver(h, t.sessionManager.getSessionId());
		let n = a === "reload" ? void 0 : switchText(h), r = h.ended.map(({ id: e }) => e);
		n !== void 0 && require_rows.u(e, t, n, r);
		for (let e of r) P.add(e);
	}
	m === "unfit" && require_rows.P(t, require_input.n.otherVersion, "warning");
	let F, loadSaved = async () => {
		let { SavedCommands: r } = await Promise.resolve().then(() => require("./saved-commands.cjs")), i = {
			monitors: k,
			jobs: A,
			hasJobs: n.jobs
		};
		return new r(l, i, (n) => require_rows.r(e, t, startedTask(n)));
	};
	return {
		registry: l,
		calls: toolCalls(T, k, A, n, {
			waits: w,
			delivery: u
		}, e.events),
		forExtensions: new ForExtensions(T, k, A),
		jobs: A,
		runs: new CommandRuns(T, k, A, N, j, M, {
			started: (n) => require_rows.r(e, t, n),
			newEnds: () => newEnds(t, u, p)
		}),
		saved() {
			return F ??= loadSaved(), F;
		},
		makeJob: (e, t) => makeJob(A, e, t),
		relist(n) {
			relist(t.sessionManager.getBranch(), T, u, n, {
				knows: (e) => P.has(e),
				tell(n, r) {
					for (let e of r) P.add(e);
					t.hasUI && require_rows.u(e, t, n, r);
				}
			});
		},
		note: (e) => u.offer({
			kind: "note",
			atMs: Date.now(),
			text: e
		}),
		async end(e) {
			D?.(), E(), C = !0, x.close(), N.close(e === "quit");
			let t = e === "quit" && S ? require_quit_line.n(l.running()) : void 0;
			t !== void 0 && require_say_at_exit.t(t);
			try {
				let t = goesOnAfter(e, n.onSessionSwitch), r = t && await T.letGo(e === "reload" ? void 0 : t);
				r && (e === "reload" || !r.isEmpty) ? require_handover.leave(r, taskShape) : await T.close();
			} finally {
				T.forgetObservers(), p.close(), v.close();
				for (let e of [..._, ...c]) e.close();
				g.close();
			}
		}
	};
}
async function attentionOf(e, { attention: t }) {
	if (!t || e.mode !== "tui") return [];
	let { Attention: n } = await Promise.resolve().then(() => require("./attention.cjs"));
	return [new n(e, t, (e) => process.stdout.write(e))];
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return withEmulated;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return taskView;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return isRunning;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return wakeText;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return stateText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return runtime_exports;
	}
});
