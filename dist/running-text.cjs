// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs");
function mainLogPath(e, t) {
	let { logPath: n, stdoutPath: r } = new require_records.ct(e, t);
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
	labelOfRecord: () => labelOfRecord,
	namedRecord: () => namedRecord,
	runningText: () => runningText,
	taskFacts: () => taskFacts
});
async function runningText(e, t) {
	return t.length === 0 ? require_records.at.nothingRuns : (await Promise.all(t.map(async (t) => taskText(t, await lastLine(e, t.record.id))))).join("\n");
}
const STATES = {
	running: "running",
	unconfirmed: require_records.at.unconfirmed,
	ending: require_records.at.ending
};
function taskText(e, t) {
	return [`${namedRecord(e.record)}: ${stateFacts(e).join("; ")}`, ...lastLineFact(t).map((e) => `  ${e}`)].join("\n");
}
function taskFacts(e, t) {
	return [...stateFacts(e), ...lastLineFact(t)];
}
function stateFacts({ record: { facts: e }, pi: t, state: n }) {
	let r = require_records.at.pi(t.pid, process.pid);
	return [
		STATES[n],
		...ageText(e),
		`${r}, session ${require_texts.D(text(e.session), 40)}`,
		require_texts.f(text(e.directory))
	];
}
function lastLineFact(e) {
	return e === void 0 ? [] : [require_records.at.lastLine(e)];
}
function namedRecord(e) {
	let t = e.facts.kind === "job" ? "job" : "monitor";
	return `${e.id} ${t} ${require_texts.M(labelOfRecord(e), 80)}`;
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
		return taskFacts;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return running_text_exports;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return namedRecord;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return lastLine;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return runningText;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return lastLines;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return labelOfRecord;
	}
});
