// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs"), require_check_arguments = require("./check-arguments.cjs"), require_text_result = require("./text-result.cjs"), require_events = require("./events.cjs"), require_task_label = require("./task-label.cjs"), require_headless = require("./headless.cjs");
let typebox = require("typebox");
// extensions/monitor/stdin/task-input.ts
function inputKind({ stdin: e, pty: t }) {
	return t ? "terminal" : e ? "pipe" : "none";
}
// extensions/monitor/texts/calls.ts
const callText = {
	adoptNeedsId: "adopt needs an id: that of a running task of another session.",
	adopted: (e, t, n) => e ? `Adopted ${t} ${n}: it wakes this session as its wake says.` : `${t} ${n} is of this session: nothing has changed.`,
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
	jobsRunOn: (e, t) => `Jobs run on: ${e.join(", ")}. ${t} stops them.`,
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
		...e.logs.map(require_events._)
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
// extensions/monitor/tools/monitor-stop-call.ts
const WORDS = {
	all: "monitor",
	"all-jobs": "job"
};
async function callMonitorStop(e, t, n, r) {
	let i = t.trim(), a = Object.hasOwn(WORDS, i) ? WORDS[i] : void 0;
	if (a === void 0) {
		let i = await e.stop(t, "model", n, r);
		return require_text_result.t(stopText(i, e), stopDetails([i]));
	}
	await n;
	let o = await e.stopAll([a], "model"), s = [...o.length > 0 ? o.map((t) => stopText(t, e)) : [nothingToStop(runningOf(a, e), a, i)], ...a === "monitor" ? jobsText(e, "monitor_stop { id: \"all-jobs\" }") : []].join("\n");
	return require_text_result.t(s, stopDetails(o));
}
function stopDetails(e) {
	let t = e.map(({ task: e }) => e.id), [n] = e;
	if (!n) return { ids: t };
	if (t.length > 1) return {
		ids: t,
		summary: `${t.length} stopped`
	};
	let { task: r } = n;
	return {
		ids: t,
		summary: `stopped (${require_texts.h(r.ageMs)}, ${require_texts.b(r.linesPrinted, "line")})`
	};
}
function stopText({ task: e, end: t, discardedEvents: n }, r) {
	let i = [
		`${e.id} ${require_task_label.i(e)}: ${r.describeEnd(e)}`,
		require_events.r(e),
		...discardedText(n),
		...require_events.o(e, t),
		...t.reason.kind === "stopped" && t.reason.by === "model" && e.spec.thenPrompt ? [callText.thenDiscarded] : [],
		...require_events.a(e)
	].join("; ");
	return e.isLineOpen && e.lastLine ? `${i}:\n${require_rows.T(e.lastLine.text)}` : i;
}
function discardedText(e) {
	return e > 0 ? [`${require_texts.b(e, "event")} discarded`] : [];
}
function jobsText(e, t) {
	let n = runningOf("job", e).map((e) => e.id);
	return n.length === 0 ? [] : [callText.jobsRunOn(n, t)];
}
function nothingToStop(e, t, n) {
	return e.length === 0 ? callText.noneRuns(t) : callText.noneStopped(n, e.map((e) => e.id).join(", "));
}
function runningOf(e, t) {
	return t.registry.running().filter((t) => t.kind === e);
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
		...e.logs.map(require_events._)
	].join("\n");
}
function replacedText({ task: e, end: t, discardedEvents: n }) {
	return `${[
		callText.replaces(e.id),
		...discardedText(n),
		...require_events.o(e, t)
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
		return lateText;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return jobsText;
	}
}), Object.defineProperty(exports, "l", {
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
		return callBgRun;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return callMonitorStop;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return jobRequest;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return callMonitor;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return callText;
	}
});
