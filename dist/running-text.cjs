// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs");
function mainLogPath(e, t) {
	let { logPath: n, stdoutPath: r } = new require_records.lt(e, t);
	return t.startsWith("j") ? n : r;
}
async function lastLines(e, t, n) {
	let { lines: r } = await require_records.w(mainLogPath(e, t), {
		from: "tail",
		maxBytes: n
	});
	return require_texts.i(r.join("\n"));
}
async function lastLine(e, t) {
	return (await lastLines(e, t, 4096).catch(() => [])).findLast((e) => e.trim() !== "");
}
// extensions/monitor/everywhere/running-text.ts
var running_text_exports = require_rolldown_runtime.t({
	detailRows: () => detailRows,
	labelOfRecord: () => labelOfRecord,
	namedRecord: () => namedRecord,
	rowFacts: () => rowFacts,
	rowTitle: () => rowTitle,
	runningText: () => runningText
});
async function runningText(e, t) {
	return t.length === 0 ? require_records.ot.nothingRuns : (await Promise.all(t.map(async (t) => taskText(t, await lastLine(e, t.record.id))))).join("\n");
}
const STATES = {
	running: "running",
	unconfirmed: require_records.ot.unconfirmed,
	ending: require_records.ot.ending
};
function taskText(e, t) {
	return [`${namedRecord(e.record)}: ${stateFacts(e).join("; ")}`, ...lastLineFact(t).map((e) => `  ${e}`)].join("\n");
}
function rowFacts({ record: { facts: e }, pi: t, state: n }, r) {
	let i = text(e.session).slice(0, 8);
	return [
		...n === "running" ? [] : [STATES[n]],
		...ageText(e),
		require_records.ot.shortSession(t.pid === process.pid, require_texts.O(i, 40)),
		pathEnd(require_texts.f(text(e.directory)), 20),
		...r === void 0 ? [] : [require_records.ot.lineAlone(r)]
	];
}
function detailRows(e, t) {
	let { record: n } = e;
	return [
		namedRecord(n),
		...stateFacts(e),
		require_records.ot.command(text(n.facts.command)),
		...lastLineFact(t)
	];
}
function stateFacts({ record: { facts: e }, pi: t, state: n }) {
	return [
		STATES[n],
		...ageText(e),
		require_records.ot.session(t.pid, process.pid, require_texts.O(text(e.session), 40)),
		require_texts.f(text(e.directory))
	];
}
function pathEnd(e, t) {
	let n = [...e];
	return n.length <= t ? e : `…${n.slice(1 - t).join("")}`;
}
function lastLineFact(e) {
	return e === void 0 ? [] : [require_records.ot.lastLine(e)];
}
function namedRecord(e, t = 80) {
	let n = e.facts.kind === "job" ? "job" : "monitor";
	return `${e.id} ${n} ${require_texts.N(labelOfRecord(e), t)}`;
}
function rowTitle(e) {
	return namedRecord(e, 20);
}
function labelOfRecord({ facts: e }) {
	return text(e.description);
}
function ageText({ startedAt: e }) {
	let t = Date.parse(text(e));
	return Number.isNaN(t) ? [] : [`age ${require_texts.h(Math.max(0, Date.now() - t))}`];
}
function text(e) {
	return typeof e == "string" && e !== "" ? e : "unknown";
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return rowTitle;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return lastLine;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return rowFacts;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return lastLines;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return labelOfRecord;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return runningText;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return namedRecord;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return running_text_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return detailRows;
	}
});
