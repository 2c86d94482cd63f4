// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_stop_request = require("./stop-request.cjs");
const require_clean = require("./clean.cjs");
const require_task_files = require("./task-files.cjs");
// extensions/monitor/everywhere/last-line.ts
const LAST_LINE_MAX_BYTES = 4096;
function mainLogPath(directory, id) {
	const { logPath, stdoutPath } = require_task_files.taskFiles(directory, id);
	return id.startsWith("j") ? logPath : stdoutPath;
}
async function lastLines(directory, id, maxBytes) {
	const { lines } = await require_stop_request.readLog(mainLogPath(directory, id), {
		from: "tail",
		maxBytes
	});
	return require_clean.cleanLines(lines.join("\n"));
}
async function lastLine(directory, id) {
	return (await lastLines(directory, id, LAST_LINE_MAX_BYTES).catch(() => [])).findLast((line) => line.trim() !== "");
}
// extensions/monitor/everywhere/running-text.ts
var running_text_exports = require_rolldown_runtime.__exportAll({
	namedRecord: () => namedRecord,
	runningText: () => runningText,
	taskFacts: () => taskFacts
});
const LABEL_MAX_CHARS = 80;
const SESSION_MAX_CHARS = 40;
const LAST_LINE_MAX_CHARS = 120;
async function runningText(directory, tasks) {
	if (tasks.length === 0) return "No pi of yours runs a task.";
	return (await Promise.all(tasks.map(async (task) => taskText(task, await lastLine(directory, task.record.id))))).join("\n");
}
const STATES = {
	running: "running",
	unconfirmed: "kept by its pi, but no process of it was found",
	ending: "ending, its pi is gone"
};
function taskText(task, line) {
	return [`${namedRecord(task.record)}: ${stateFacts(task).join("; ")}`, ...lastLineFact(line).map((fact) => `  ${fact}`)].join("\n");
}
function taskFacts(task, line) {
	return [...stateFacts(task), ...lastLineFact(line)];
}
function stateFacts({ record: { facts }, pi, state }) {
	const pid = pi.pid === process.pid ? "this pi" : `pi ${pi.pid}`;
	return [
		STATES[state],
		...ageText(facts),
		`${pid}, session ${require_label.label(text(facts.session), SESSION_MAX_CHARS)}`,
		require_format.displayPath(text(facts.directory))
	];
}
function lastLineFact(line) {
	return line === void 0 ? [] : [`last line: ${require_label.quotedLabel(line, LAST_LINE_MAX_CHARS)}`];
}
function namedRecord({ id, facts }) {
	return `${id} ${facts.kind === "job" ? "job" : "monitor"} ${require_label.quotedLabel(text(facts.description), LABEL_MAX_CHARS)}`;
}
function ageText({ startedAt }) {
	const atMs = Date.parse(text(startedAt));
	return Number.isNaN(atMs) ? [] : [`age ${require_format.formatDuration(Math.max(0, Date.now() - atMs))}`];
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : "unknown";
}
Object.defineProperty(exports, "lastLine", {
	enumerable: true,
	get: function() {
		return lastLine;
	}
});
Object.defineProperty(exports, "lastLines", {
	enumerable: true,
	get: function() {
		return lastLines;
	}
});
Object.defineProperty(exports, "namedRecord", {
	enumerable: true,
	get: function() {
		return namedRecord;
	}
});
Object.defineProperty(exports, "runningText", {
	enumerable: true,
	get: function() {
		return runningText;
	}
});
Object.defineProperty(exports, "running_text_exports", {
	enumerable: true,
	get: function() {
		return running_text_exports;
	}
});
Object.defineProperty(exports, "taskFacts", {
	enumerable: true,
	get: function() {
		return taskFacts;
	}
});
