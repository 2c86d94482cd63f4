// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs");
function mainLogPath(directory, id) {
	let { logPath, stdoutPath } = require_records.rt(directory, id);
	return id.startsWith("j") ? logPath : stdoutPath;
}
async function lastLines(directory, id, maxBytes) {
	let { lines } = await require_records.y(mainLogPath(directory, id), {
		from: "tail",
		maxBytes
	});
	return require_texts.i(lines.join("\n"));
}
async function lastLine(directory, id) {
	return (await lastLines(directory, id, 4096).catch(() => [])).findLast((line) => line.trim() !== "");
}
// extensions/monitor/everywhere/running-text.ts
var running_text_exports = require_rolldown_runtime.t({
	namedRecord: () => namedRecord,
	runningText: () => runningText,
	taskFacts: () => taskFacts
});
async function runningText(directory, tasks) {
	return tasks.length === 0 ? require_records.Q.nothingRuns : (await Promise.all(tasks.map(async (task) => taskText(task, await lastLine(directory, task.record.id))))).join("\n");
}
const STATES = {
	running: "running",
	unconfirmed: require_records.Q.unconfirmed,
	ending: require_records.Q.ending
};
function taskText(task, line) {
	return [`${namedRecord(task.record)}: ${stateFacts(task).join("; ")}`, ...lastLineFact(line).map((fact) => `  ${fact}`)].join("\n");
}
function taskFacts(task, line) {
	return [...stateFacts(task), ...lastLineFact(line)];
}
function stateFacts({ record: { facts }, pi, state }) {
	let pid = require_records.Q.pi(pi.pid, process.pid);
	return [
		STATES[state],
		...ageText(facts),
		`${pid}, session ${require_texts.D(text(facts.session), 40)}`,
		require_texts.f(text(facts.directory))
	];
}
function lastLineFact(line) {
	return line === void 0 ? [] : [require_records.Q.lastLine(line)];
}
function namedRecord({ id, facts }) {
	return `${id} ${facts.kind === "job" ? "job" : "monitor"} ${require_texts.M(text(facts.description), 80)}`;
}
function ageText({ startedAt }) {
	let atMs = Date.parse(text(startedAt));
	return Number.isNaN(atMs) ? [] : [`age ${require_texts.h(Math.max(0, Date.now() - atMs))}`];
}
function text(value) {
	return typeof value == "string" && value !== "" ? value : "unknown";
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return lastLine;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return taskFacts;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return runningText;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return lastLines;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return running_text_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return namedRecord;
	}
});
