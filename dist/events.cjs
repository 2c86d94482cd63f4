// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs"), require_describe_processes = require("./describe-processes.cjs"), require_shell_script = require("./shell-script.cjs"), require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs"), require_task_label = require("./task-label.cjs");
// extensions/monitor/ready/readiness.ts
function isUnready({ kind: e }) {
	return e === "expected";
}
// extensions/monitor/task/describe-end.ts
function describeEndOf(e, t) {
	let n = require_records.N(t, e.end.reason, e.kind);
	return isUnready(e.readiness) ? require_records.z.beforeReady(n) : n;
}
// extensions/core/files/log-keeping.ts
const wholeLog = {
	begins: void 0,
	loss: void 0
};
function isNothingKept({ loss: e }) {
	return e?.keptBytes === 0;
}
function lackText({ begins: e, loss: t }) {
	if (t?.keptBytes === 0) return require_records.x.logNotKept(t.message);
	let n = [...e === void 0 ? [] : [require_records.x.logBegins(e)], ...t === void 0 ? [] : [require_records.x.logEndsEarly(t.message)]];
	return n.length > 0 ? n.join(", ") : void 0;
}
function lossOf(e, t) {
	let [n = e.message] = e.message.split(", ");
	return {
		message: n,
		keptBytes: t
	};
}
// extensions/monitor/task/task-log.ts
function logPlace({ path: e, keeping: t }) {
	let n = lackText(t);
	return n === void 0 ? require_texts.f(e) : isNothingKept(t) ? n : `${require_texts.f(e)} (${n})`;
}
function describeLack({ name: e, keeping: t }) {
	let n = lackText(t);
	return n === void 0 ? [] : [`${e}: ${n}`];
}
function describeLog(e) {
	return `${e.name}: ${logPlace(e)}`;
}
function runsSshWithoutTerminal(e) {
	if (!e.includes("ssh")) return !1;
	let t = [e];
	for (let e = 0; e < Math.min(t.length, 8); e++) for (let n of require_shell_script.r(t[e] ?? "")) {
		let e = require_shell_script.a(n).at(-1);
		if (e?.name === "ssh" && asksForNoTerminal(e.args)) return !0;
		let r = e && require_shell_script.o(e);
		r !== void 0 && t.push(r);
	}
	return !1;
}
function asksForNoTerminal(e) {
	let t = 0, n = 0;
	for (let r = 0; r < e.length; r++) {
		let i = e[r] ?? "";
		if (i.startsWith("-")) {
			if (i === "--") {
				n += +(e.length > r + 1);
				break;
			}
			for (let n = 1; n < i.length; n++) {
				let a = i[n] ?? "";
				if ("NVGQOW".includes(a)) return !1;
				if (a === "t" && t++, !"BbcDEeFIiJLlmOoPpQRSWw".includes(a)) continue;
				let o = i.slice(n + 1) || e[++r] || "";
				if (a === "o" && /^requesttty[\s=]*force$/i.test(o) && (t = 2), a === "o" && /^sessiontype[\s=]*none$/i.test(o)) return !1;
				break;
			}
		} else if (++n === 2) break;
	}
	return n > 0 && t < 2;
}
// extensions/monitor/delivery/delivered-lines.ts
function deliverLines(e) {
	for (let { task: t, lines: n } of e.flatMap(linesOf)) t.output.ledger.deliver(n);
}
function takeBackLines(e) {
	for (let { task: t, lines: n } of e.flatMap(linesOf)) t.output.ledger.takeBack(n);
}
function ledgersAfter(e) {
	let t = new Map();
	for (let { task: n, lines: r } of e.flatMap(linesOf)) {
		let e = t.get(n) ?? n.output.ledger.copy();
		e.deliver(r), t.set(n, e);
	}
	return (e) => t.get(e) ?? e.output.ledger;
}
function linesOf(e) {
	switch (e.kind) {
		case "output": {
			let { texts: t, cutLines: n } = e.output;
			return [{
				task: e.task,
				lines: {
					shown: t.length,
					cut: n,
					quoted: []
				}
			}];
		}
		case "omitted": {
			let t = e.outputs.reduce((e, { lines: t }) => e + t, 0);
			return [{
				task: e.task,
				lines: {
					shown: 0,
					cut: t,
					quoted: []
				}
			}];
		}
		case "end": {
			let { task: t, quotes: n } = e;
			return t.kind === "job" || n.stdout === 0 ? [] : [{
				task: t,
				lines: {
					shown: 0,
					cut: 0,
					quoted: t.end.quoted.slice(-n.stdout).map(({ category: e }) => e)
				}
			}];
		}
		default: return [];
	}
}
// extensions/monitor/pipeline/line.ts
var Line = class {
	number;
	skippedBefore;
	#e;
	#t;
	constructor(e, t, n = nothingSkipped, r) {
		this.number = e, this.skippedBefore = n, this.#e = r ?? t, this.#t = r;
	}
	get text() {
		return this.#t ??= require_texts.r(this.#e), this.#t;
	}
};
const nothingSkipped = {
	notMatching: 0,
	suppressed: 0,
	repeated: 0
};
function addSkipped(e, t) {
	return {
		notMatching: e.notMatching + t.notMatching,
		suppressed: e.suppressed + t.suppressed,
		repeated: e.repeated + t.repeated
	};
}
// extensions/monitor/pipeline/output-event.ts
function toOutputEvent(e, t, n) {
	let { texts: r, truncated: i } = require_rows.x(e.firstTexts, n);
	return {
		event: {
			seq: t.seq,
			atMs: e.atMs,
			firstLine: e.firstNumber,
			lastLine: e.lastNumber,
			lines: e.lineCount,
			texts: r.map(require_rows.v),
			truncated: i,
			cutLines: e.lineCount - r.length,
			skippedBefore: addSkipped(t.skippedBefore, e.skippedBefore),
			skippedWithin: e.skippedWithin,
			repeatsBefore: t.repeats
		},
		cut: e.lastAfter(r.length)
	};
}
function shownTexts({ texts: e, truncated: t }) {
	return e.map((n, r) => t && r === e.length - 1 ? n + require_rows.g : n);
}
// extensions/monitor/texts/run-facts.ts
const STARTERS = {
	model: {
		model: "you",
		user: "the user",
		extension: "an extension"
	},
	person: {
		model: "the model",
		user: "you",
		extension: "an extension"
	}
}, runFactText = {
	starter: (e, t, n) => `${STARTERS[n][e]}${t ? " in another session" : ""}`,
	leftOut: (e) => `${e} bytes of overlong lines left out`,
	aboutToStart: "about to start again",
	startedAgain: (e) => `started again ${require_texts.b(e, "time")}`,
	notReady: (e) => e ? "not ready in time" : "not ready yet",
	readyAfter: (e) => `ready after ${require_texts._(e)}`
};
// extensions/monitor/texts/events.ts
function eventText(e) {
	let t = ledgersAfter(e);
	return groups(e).map((e) => groupText(e, t)).join("\n");
}
function groups(e) {
	let t = [];
	for (let n of e) {
		let e = t.at(-1);
		n.kind === "output" ? e?.kind === "outputs" && e.task === n.task && !n.output.repeatsBefore ? e.outputs.push(n.output) : t.push({
			kind: "outputs",
			task: n.task,
			outputs: [n.output]
		}) : t.push(n);
	}
	return t;
}
function groupText(e, t) {
	switch (e.kind) {
		case "outputs": return outputText(e.task, e.outputs);
		case "omitted": return omittedText(e.task, e.outputs, e.atMs);
		case "notice": return [`${heading(e.task, "", e.atMs)} ${e.text}`, ...e.quoted.map(require_rows.T)].join("\n");
		case "repeats": return repeatsText(e.task, e.repeats, e.atMs);
		case "end": return endText(e.task, e.quotes, t);
		case "note": return `[monitor ${require_texts.v(e.atMs)}] ${e.text}`;
	}
}
function outputText(e, t) {
	let [n, ...r] = t, i = r.at(-1) ?? n, a = r.reduce((e, t) => addSkipped(addSkipped(e, t.skippedBefore), t.skippedWithin), n.skippedWithin), o = t.reduce((e, t) => e + t.cutLines, 0), s = n === i ? `#${n.seq}` : `#${n.seq}-#${i.seq}`, c = require_texts.g(n.firstLine, i.lastLine) + require_rows.f(o, a);
	return [
		...n.repeatsBefore ? [repeatsText(e, n.repeatsBefore, n.atMs)] : [],
		`${heading(e, s, n.atMs)} ${c}`,
		...t.flatMap((e) => shownTexts(e).map(require_rows.T))
	].join("\n");
}
function omittedText(e, t, n) {
	let r = require_texts.g(t[0]?.firstLine ?? 0, t.at(-1)?.lastLine ?? 0), i = require_texts.b(t.length, "more event"), [a] = e.logs, o = isNothingKept(a.keeping) ? logPlace(a) : `in ${require_texts.f(a.path)}`;
	return `${heading(e, "", n)} ${i}, ${r}, ${o}`;
}
function repeatsText(e, t, n) {
	return `${heading(e, "", n)} the same ${require_texts.b(t.times, "time")} since ${require_texts.v(t.sinceMs)}`;
}
function endText(e, t, n) {
	let r = e.kind === "monitor" ? monitorEndText(e, t, n) : jobEndText(e, t, n), { thenPrompt: i } = e.spec;
	return i === void 0 || e.isForeign ? r : [
		r,
		"[what you wanted to do then]",
		...require_texts.I(i).map((e) => `  ${e}`)
	].join("\n");
}
function monitorEndText(e, t, n) {
	let { end: r, output: i } = e, [a, o] = i.logs, s = [
		endFactText(e),
		...endAccount(e, t, n),
		describeLog(a),
		...i.stderrBytes > 0 ? [describeLog(o)] : []
	], c = newest(r.stderr, t.stderr);
	return [
		...r.repeats ? [repeatsText(e, r.repeats, r.atMs)] : [],
		`${heading(e, "end", r.atMs)} ${s.join("; ")}`,
		...newest(r.quoted, t.stdout).map((e) => require_rows.T(e.text)),
		...c.length > 0 ? ["[its last lines of stderr]", ...c.map(require_rows.T)] : []
	].join("\n");
}
function jobEndText(e, t, n) {
	let r = [
		endFactText(e),
		...endAccount(e, t, n),
		...e.logs.map(describeLog)
	];
	return [`${heading(e, "end", e.end.atMs)} ${r.join("; ")}`, ...newest(e.end.lastLines, t.stdout).map(require_rows.T)].join("\n");
}
function endFactText(e) {
	return `${describeEndOf(e, "model")} after ${require_texts.h(e.ageMs)}`;
}
function endAccount(e, t, n) {
	let { end: r } = e, i = r.restarts > 0 ? [`started again ${require_texts.b(r.restarts, "time")}`] : [];
	return e.kind === "job" ? [
		...i,
		linesText(e),
		...openLineText(e),
		...survivorsText(e, r)
	] : [
		...i,
		accountText(n(e), t.stdout),
		...openLineText(e),
		...e.output.leftOutBytes > 0 ? [runFactText.leftOut(e.output.leftOutBytes)] : [],
		...survivorsText(e, r),
		...advice(r)
	];
}
function openLineText(e) {
	return e.isLineOpen ? ["its last line had not ended"] : [];
}
function newest(e, t) {
	return t > 0 ? e.slice(-t) : [];
}
function survivorsText(e, t) {
	return [
		...t.unended.length > 0 ? [`could not be ended: ${require_describe_processes.t(t.unended)}`] : [],
		...t.independent.length > 0 ? [`still running by itself: ${require_describe_processes.t(t.independent)}`] : [],
		...t.holders.length > 0 ? [`not started by it, but holding its output: ${require_describe_processes.t(t.holders)}`] : [],
		...t.unknown === void 0 ? [] : [`whether more of it runs is unknown, since its processes could not be read: ${require_texts.D(t.unknown)}`],
		...require_records.L(t.reason) && runsSshWithoutTerminal(e.spec.command) ? [OTHER_HOST] : []
	];
}
const OTHER_HOST = "what its ssh ran on the other host may still run there: end it there, and start it with ssh -tt, which takes it along";
function advice(e) {
	return e.reason.kind === "firehose" ? ["print less: narrow match, or filter in the command (grep --line-buffered), then start it again"] : [];
}
function linesText(e) {
	return e.kind === "job" ? require_texts.b(e.linesPrinted, "line") : accountText(e.output.ledger);
}
function accountText(e, t = 0) {
	let n = require_rows.d([
		[e.of("shown") - t, "shown"],
		[e.of("cut"), "cut"],
		[e.of("notMatching"), "not matching"],
		[e.of("repeated"), "repeated"],
		[e.of("suppressed"), "suppressed"],
		[e.of("discarded"), "discarded"],
		[e.waiting, "waiting"],
		[t, "below"]
	]);
	return require_texts.b(e.printed, "line") + (n === "" ? "" : `: ${n}`);
}
function heading(e, t, n) {
	return `[${[
		`${e.kind} ${e.id} ${require_task_label.i(e)}`,
		...foreignFact(e),
		t,
		require_texts.v(n)
	].filter((e) => e !== "").join(" ")}]`;
}
function foreignFact({ isForeign: e }) {
	return e ? ["(started in another session)"] : [];
}
Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return describeEndOf;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return wholeLog;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return describeLog;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return openLineText;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return lackText;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return shownTexts;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return addSkipped;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return nothingSkipped;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return describeLack;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return takeBackLines;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return newest;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return toOutputEvent;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return ledgersAfter;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return eventText;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return survivorsText;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return deliverLines;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return linesText;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return runFactText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return endAccount;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return Line;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return logPlace;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return lossOf;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return isNothingKept;
	}
});
