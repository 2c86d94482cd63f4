// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs"), require_check_arguments = require("./check-arguments.cjs"), require_text_result = require("./text-result.cjs"), require_events = require("./events.cjs"), require_task_label = require("./task-label.cjs"), require_headless = require("./headless.cjs");
let typebox = require("typebox");
// extensions/monitor/stdin/task-input.ts
function inputKind({ stdin, pty }) {
	return pty ? "terminal" : stdin ? "pipe" : "none";
}
// extensions/monitor/texts/calls.ts
const callText = {
	adoptNeedsId: "adopt needs an id: that of a running task of another session.",
	adopted: (wasForeign, id, name) => wasForeign ? `Adopted ${id} ${name}: it wakes this session as its wake says.` : `${id} ${name} is of this session: nothing has changed.`,
	notSeen: ": pi exits with this run, and it will not be seen",
	howeverLong: (timeoutMs) => timeoutMs === void 0 ? ", however long it runs: give timeout_seconds, or stop it" : "",
	endWakesYou: (when, hasReady, ofRun) => `Its end wakes you: ${when}${hasReady ? ", and so does that it is ready, or late" : ""}${ofRun}`,
	runIsHeld: (bound) => `; the end of this run is held for that${bound}`,
	inAnyCase: "in any case",
	unlessZero: "unless it exits with code 0",
	onlyIfZero: "only if it exits with code 0",
	startedJob: (id, name) => `Started job ${id}${name ? ` ${name}` : ""}`,
	startedMonitor: (id, name) => `Started monitor ${id} ${name}`,
	deadline: (deadline, ignoredTimeout) => `Deadline: ${deadline}${ignoredTimeout ? "; timeout_ms is ignored, since it is persistent" : ""}`,
	replaces: (id) => `It replaces ${id}, which is stopped`,
	noDeadline: "none; it runs until it is stopped or the session ends",
	neverInPrint: "never: pi exits at the end of this run, and what comes after that will not be seen",
	whileRunLasts: "while this run lasts; being persistent it does not hold the run, and what comes after it will not be seen",
	heldRun: (when) => `${when}; the end of this run is held for that`,
	wakesYou: (when) => `Wakes you: ${when}`,
	neverWakes: "never; you see its events when you next run",
	wakesWhen: (when) => `${when}; you see its other events when you next run`,
	everyEvent: "with every event and when it ends",
	whenItEnds: (hasReady) => hasReady ? "when it is ready, or late, and when it ends" : "when it ends",
	thenDiscarded: "its then is discarded",
	jobsRunOn: (ids, stopsThem) => `Jobs run on: ${ids.join(", ")}. ${stopsThem} stops them.`,
	noneRuns: (kind) => `No ${kind} is running.`,
	noneStopped: (word, ids) => `Nothing is running that "${word}" stops. Running, and not stopped with "${word}": ${ids}.`,
	nothingPrinted: "nothing printed",
	bytesInAll: (totalBytes) => `${totalBytes} bytes in all`,
	jobHasOneLog: (id, jobLogs) => `${id} is a job: its stderr is in its one log. Use ${jobLogs === "bg_logs" ? jobLogs : `${jobLogs} ${id}`}.`,
	noStderr: (id) => `${id} has printed nothing to stderr`,
	stderr: (id, facts) => `stderr of ${id}: ${facts.join("; ")}`,
	logUnreadable: (path, error) => `The log ${path} could not be read: ${require_texts.E(error)}`,
	partOfLine: (isTail, maxBytes) => `${isTail ? "the end of its last" : "the beginning of its first"} line, which alone does not fit into ${maxBytes} bytes`,
	doesNotFit: (isTail, maxBytes) => `what ${isTail ? "is before" : "follows"} does not fit into ${maxBytes} bytes`,
	screen: (task, columns, rows, cursor) => `screen of ${task}, ${columns} × ${rows}: ` + (cursor ? `cursor at row ${cursor.row}, column ${cursor.column}` : "blank"),
	noScreen: (id) => `from is "screen", but ${id} has no terminal: it was started without pty: true. Allowed are "tail" and "head".`
};
// extensions/monitor/texts/ready-facts.ts
function readyNotice({ afterMs, line, port, status, answeredBy }) {
	let facts = [
		...port === void 0 ? [] : [`port ${port}`],
		...status === void 0 ? [] : [`http status ${status}${strangerText(answeredBy)}`],
		...line === void 0 ? [] : ["line"]
	];
	return {
		text: `ready after ${require_texts._(afterMs)}: ${facts.join(", ")}`,
		quoted: line === void 0 ? [] : [line]
	};
}
function strangerText(answeredBy) {
	return answeredBy === void 0 ? "" : ` (answered by ${answeredBy}, no process of this task)`;
}
function lateText({ withinMs }, missing) {
	return `not ready within ${require_texts.h(withinMs)}: ${missing.join("; ")}; it goes on`;
}
function conditionsText({ line, port, http, withinMs }) {
	return `${[
		...line === void 0 ? [] : ["a line that matches"],
		...port === void 0 ? [] : [`port ${port}`],
		...http === void 0 ? [] : ["an answer over http"]
	].join(" and ")}; you are told, at the latest after ${require_texts.h(withinMs)}`;
}
// extensions/monitor/texts/start-facts.ts
function readyLine({ spec: { ready } }) {
	return ready ? [`Ready: with ${conditionsText(ready)}`] : [];
}
function restartLine({ spec: { restart } }) {
	return restart ? [`Started again: ${restart.on === "failure" ? "after a failure" : "whenever it ends"}, at most ${require_texts.b(restart.max, "time")} in a row`] : [];
}
function inputLine(task) {
	let { input } = task.spec;
	return input === "pipe" ? ["Its standard input is open: monitor_send"] : input === "terminal" ? ["It sees a terminal of 100 × 30, so stdout and stderr are one: monitor_send types into it", ...task.kind === "monitor" && (task.spec.match ?? task.spec.ignore) === void 0 ? ["A full-screen program is better a job (bg_run), read with from: \"screen\""] : []] : [];
}
// extensions/monitor/tools/bg-run-call.ts
const startBounds = typebox.Type.Object(require_pi_monitor.p);
async function callBgRun(jobs, args, ctx, startedBy = "model") {
	let job = await jobs.start(jobRequest(args, startedBy), ctx);
	return require_text_result.t(startedText$1(job, require_headless.t(ctx)), { id: job.id });
}
function jobRequest(args, startedBy) {
	let { ready, restart, timeout_seconds: timeoutSeconds, silence_ms: silenceMs, then: thenPrompt } = args, timeoutMs = timeoutSeconds === void 0 ? void 0 : timeoutSeconds * 1e3;
	return require_check_arguments.t(startBounds, {
		ready,
		restart,
		silence_ms: silenceMs,
		then: thenPrompt
	}), {
		...args,
		input: inputKind(args),
		thenPrompt,
		timeoutMs,
		silenceMs,
		startedBy
	};
}
function startedText$1(job, headless) {
	let { timeoutMs, wake } = job.spec;
	return [
		`${[callText.startedJob(job.id, job.spec.name && require_task_label.i(job)), ...require_task_label.r(job)].join(", ")}.`,
		`Deadline: ${timeoutMs === void 0 ? "none" : `in ${require_texts.h(timeoutMs)}`}`,
		...readyLine(job),
		...restartLine(job),
		...inputLine(job),
		callText.endWakesYou(wakeText$1(wake), job.spec.ready !== void 0 && wake !== "never", headless ? headlessText(job) : ""),
		...job.logs.map(require_events._)
	].join("\n");
}
function headlessText({ spec: { wake, timeoutMs } }) {
	if (wake === "never") return callText.notSeen;
	let bound = callText.howeverLong(timeoutMs);
	return callText.runIsHeld(bound);
}
function wakeText$1(wake) {
	switch (wake) {
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
async function callMonitorStop(tasks, id, startsBefore, check) {
	let word = id.trim(), kind = Object.hasOwn(WORDS, word) ? WORDS[word] : void 0;
	if (kind === void 0) {
		let result = await tasks.stop(id, "model", startsBefore, check);
		return require_text_result.t(stopText(result, tasks), stopDetails([result]));
	}
	await startsBefore;
	let results = await tasks.stopAll([kind], "model"), text = [...results.length > 0 ? results.map((result) => stopText(result, tasks)) : [nothingToStop(runningOf(kind, tasks), kind, word)], ...kind === "monitor" ? jobsText(tasks, "monitor_stop { id: \"all-jobs\" }") : []].join("\n");
	return require_text_result.t(text, stopDetails(results));
}
function stopDetails(results) {
	let ids = results.map(({ task }) => task.id), [only] = results;
	if (!only) return { ids };
	if (ids.length > 1) return {
		ids,
		summary: `${ids.length} stopped`
	};
	let { task } = only;
	return {
		ids,
		summary: `stopped (${require_texts.h(task.ageMs)}, ${require_texts.b(task.linesPrinted, "line")})`
	};
}
function stopText({ task, end, discardedEvents }, tasks) {
	let text = [
		`${task.id} ${require_task_label.i(task)}: ${tasks.describeEnd(task)}`,
		require_events.r(task),
		...discardedText(discardedEvents),
		...require_events.o(task, end),
		...end.reason.kind === "stopped" && end.reason.by === "model" && task.spec.thenPrompt ? [callText.thenDiscarded] : [],
		...require_events.a(task)
	].join("; ");
	return task.isLineOpen && task.lastLine ? `${text}:\n${require_rows.T(task.lastLine.text)}` : text;
}
function discardedText(events) {
	return events > 0 ? [`${require_texts.b(events, "event")} discarded`] : [];
}
function jobsText(tasks, stopsThem) {
	let ids = runningOf("job", tasks).map((job) => job.id);
	return ids.length === 0 ? [] : [callText.jobsRunOn(ids, stopsThem)];
}
function nothingToStop(running, kind, word) {
	return running.length === 0 ? callText.noneRuns(kind) : callText.noneStopped(word, running.map((task) => task.id).join(", "));
}
function runningOf(kind, tasks) {
	return tasks.registry.running().filter((task) => task.kind === kind);
}
// extensions/monitor/tools/monitor-call.ts
async function callMonitor(monitors, args, ctx, startedBy = "model") {
	let { task, replaced } = await monitors.start(monitorRequest(args, startedBy), ctx), ignoredTimeout = args.persistent && args.timeout_ms !== void 0;
	return require_text_result.t(startedText(task, replaced, ignoredTimeout === !0, require_headless.t(ctx)), {
		id: task.id,
		...replaced ? { replaced: replaced.task.id } : {}
	});
}
function monitorRequest(args, startedBy) {
	let { timeout_ms: timeoutMs, silence_ms: silenceMs, then: thenPrompt } = args;
	return {
		...args,
		input: inputKind(args),
		timeoutMs,
		silenceMs,
		thenPrompt,
		startedBy
	};
}
function startedText(task, replaced, ignoredTimeout, headless) {
	return [
		`${[callText.startedMonitor(task.id, require_task_label.i(task)), ...require_task_label.r(task)].join(", ")}.`,
		...replaced ? [replacedText(replaced)] : [],
		callText.deadline(deadlineText(task), ignoredTimeout),
		...readyLine(task),
		...restartLine(task),
		...inputLine(task),
		callText.wakesYou(headless ? headlessWakeText(task) : wakeText(task)),
		...task.logs.map(require_events._)
	].join("\n");
}
function replacedText({ task, end, discardedEvents }) {
	return `${[
		callText.replaces(task.id),
		...discardedText(discardedEvents),
		...require_events.o(task, end)
	].join("; ")}.`;
}
function deadlineText(task) {
	return task.deadlineAtMs === void 0 ? callText.noDeadline : `${require_texts.v(task.deadlineAtMs)} (in ${require_texts.h(task.spec.timeoutMs ?? 0)})`;
}
function headlessWakeText(task) {
	let { wake } = task.spec;
	return wake === "never" ? callText.neverInPrint : task.spec.timeoutMs === void 0 ? callText.whileRunLasts : callText.heldRun(whenText(task));
}
function wakeText(task) {
	switch (task.spec.wake) {
		case "never": return callText.neverWakes;
		case "end": return callText.wakesWhen(whenText(task));
		case "event": return whenText(task);
	}
}
function whenText({ spec: { wake, ready } }) {
	return wake === "event" ? callText.everyEvent : callText.whenItEnds(ready !== void 0);
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
