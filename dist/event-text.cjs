// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_describe_processes = require("./describe-processes.cjs");
const require_shell_script = require("./shell-script.cjs");
const require_format = require("./format.cjs");
const require_quote = require("./quote.cjs");
const require_visible = require("./visible.cjs");
const require_clean = require("./clean.cjs");
const require_truncate = require("./truncate.cjs");
const require_end_reason = require("./end-reason.cjs");
const require_task_label = require("./task-label.cjs");
const require_line_account = require("./line-account.cjs");
// extensions/monitor/ready/readiness.ts
function isUnready({ kind }) {
	return kind === "expected";
}
// extensions/monitor/task/describe-end.ts
function describeEndOf(task, reader) {
	const words = require_end_reason.describeEndTo(reader, task.end.reason, task.kind);
	return isUnready(task.readiness) ? `${words} before it was ready,` : words;
}
// extensions/core/files/log-keeping.ts
const wholeLog = {
	begins: void 0,
	loss: void 0
};
function isNothingKept({ loss }) {
	return loss?.keptBytes === 0;
}
function lackText({ begins, loss }) {
	if (loss?.keptBytes === 0) return `not kept: ${require_label.errorLabel(loss.message)}`;
	const lacks = [...begins === void 0 ? [] : [`older output dropped, it begins with ${begins}`], ...loss === void 0 ? [] : [`its end is not kept: ${require_label.errorLabel(loss.message)}`]];
	return lacks.length > 0 ? lacks.join(", ") : void 0;
}
function lossOf(error, keptBytes) {
	const [message = error.message] = error.message.split(", ");
	return {
		message,
		keptBytes
	};
}
// extensions/monitor/task/task-log.ts
function logPlace({ path, keeping }) {
	const lack = lackText(keeping);
	if (lack === void 0) return require_format.displayPath(path);
	return isNothingKept(keeping) ? lack : `${require_format.displayPath(path)} (${lack})`;
}
function describeLack({ name, keeping }) {
	const lack = lackText(keeping);
	return lack === void 0 ? [] : [`${name}: ${lack}`];
}
function describeLog(log) {
	return `${log.name}: ${logPlace(log)}`;
}
// extensions/core/shell/ssh-without-terminal.ts
const OPTIONS_WITH_VALUE = "BbcDEeFIiJLlmOoPpQRSWw";
const NOTHING_RUNS = "NVGQOW";
const MAX_SCRIPTS = 8;
function runsSshWithoutTerminal(command) {
	if (!command.includes("ssh")) return false;
	const scripts = [command];
	for (let index = 0; index < Math.min(scripts.length, MAX_SCRIPTS); index++) for (const words of require_shell_script.simpleCommands(scripts[index] ?? "")) {
		const program = require_shell_script.programsOf(words).at(-1);
		if (program?.name === "ssh" && asksForNoTerminal(program.args)) return true;
		const inner = program && require_shell_script.scriptOf(program);
		if (inner !== void 0) scripts.push(inner);
	}
	return false;
}
function asksForNoTerminal(args) {
	let terminalRequests = 0;
	let hosts = 0;
	for (let at = 0; at < args.length; at++) {
		const arg = args[at] ?? "";
		if (!arg.startsWith("-")) {
			if (++hosts === 2) break;
			continue;
		}
		if (arg === "--") {
			hosts += args.length > at + 1 ? 1 : 0;
			break;
		}
		for (let index = 1; index < arg.length; index++) {
			const option = arg[index] ?? "";
			if (NOTHING_RUNS.includes(option)) return false;
			if (option === "t") terminalRequests++;
			if (!OPTIONS_WITH_VALUE.includes(option)) continue;
			const value = arg.slice(index + 1) || args[++at] || "";
			if (option === "o" && /^requesttty[\s=]*force$/i.test(value)) terminalRequests = 2;
			if (option === "o" && /^sessiontype[\s=]*none$/i.test(value)) return false;
			break;
		}
	}
	return hosts > 0 && terminalRequests < 2;
}
// extensions/monitor/pipeline/line.ts
var Line = class {
	number;
	skippedBefore;
	#raw;
	#text;
	constructor(number, raw, skippedBefore = nothingSkipped, text) {
		this.number = number;
		this.skippedBefore = skippedBefore;
		this.#raw = text ?? raw;
		this.#text = text;
	}
	get text() {
		this.#text ??= require_clean.clean(this.#raw);
		return this.#text;
	}
};
const nothingSkipped = {
	notMatching: 0,
	suppressed: 0,
	repeated: 0
};
function addSkipped(a, b) {
	return {
		notMatching: a.notMatching + b.notMatching,
		suppressed: a.suppressed + b.suppressed,
		repeated: a.repeated + b.repeated
	};
}
// extensions/monitor/pipeline/output-event.ts
function toOutputEvent(batch, position, maxChars) {
	const { texts, truncated } = require_truncate.truncate(batch.firstTexts, maxChars);
	return {
		event: {
			seq: position.seq,
			atMs: batch.atMs,
			firstLine: batch.firstNumber,
			lastLine: batch.lastNumber,
			lines: batch.lineCount,
			texts: texts.map(require_truncate.ownCopy),
			truncated,
			cutLines: batch.lineCount - texts.length,
			skippedBefore: addSkipped(position.skippedBefore, batch.skippedBefore),
			skippedWithin: batch.skippedWithin,
			repeatsBefore: position.repeats
		},
		cut: batch.lastAfter(texts.length)
	};
}
function shownTexts({ texts, truncated }) {
	return texts.map((text, index) => truncated && index === texts.length - 1 ? text + require_truncate.TRUNCATED : text);
}
// extensions/monitor/delivery/delivered-lines.ts
function deliverLines(parts) {
	for (const { task, lines } of parts.flatMap(linesOf)) task.output.ledger.deliver(lines);
}
function takeBackLines(parts) {
	for (const { task, lines } of parts.flatMap(linesOf)) task.output.ledger.takeBack(lines);
}
function ledgersAfter(parts) {
	const copies = new Map();
	for (const { task, lines } of parts.flatMap(linesOf)) {
		const copy = copies.get(task) ?? task.output.ledger.copy();
		copy.deliver(lines);
		copies.set(task, copy);
	}
	return (task) => copies.get(task) ?? task.output.ledger;
}
function linesOf(part) {
	switch (part.kind) {
		case "output": {
			const { texts, cutLines } = part.output;
			return [{
				task: part.task,
				lines: {
					shown: texts.length,
					cut: cutLines,
					quoted: []
				}
			}];
		}
		case "omitted": {
			const cut = part.outputs.reduce((sum, { lines }) => sum + lines, 0);
			return [{
				task: part.task,
				lines: {
					shown: 0,
					cut,
					quoted: []
				}
			}];
		}
		case "end": {
			const { task, quotes } = part;
			if (task.kind === "job" || quotes.stdout === 0) return [];
			return [{
				task,
				lines: {
					shown: 0,
					cut: 0,
					quoted: task.end.quoted.slice(-quotes.stdout).map(({ category }) => category)
				}
			}];
		}
		default: return [];
	}
}
// extensions/monitor/delivery/event-text.ts
function eventText(parts) {
	const ledgerOf = ledgersAfter(parts);
	return groups(parts).map((group) => groupText(group, ledgerOf)).join("\n");
}
function groups(parts) {
	const grouped = [];
	for (const part of parts) {
		const last = grouped.at(-1);
		if (part.kind !== "output") grouped.push(part);
		else if (last?.kind === "outputs" && last.task === part.task && !part.output.repeatsBefore) last.outputs.push(part.output);
		else grouped.push({
			kind: "outputs",
			task: part.task,
			outputs: [part.output]
		});
	}
	return grouped;
}
function groupText(group, ledgerOf) {
	switch (group.kind) {
		case "outputs": return outputText(group.task, group.outputs);
		case "omitted": return omittedText(group.task, group.outputs, group.atMs);
		case "notice": return [`${heading(group.task, "", group.atMs)} ${group.text}`, ...group.quoted.map(require_quote.quote)].join("\n");
		case "repeats": return repeatsText(group.task, group.repeats, group.atMs);
		case "end": return endText(group.task, group.quotes, ledgerOf);
		case "note": return `[monitor ${require_format.formatTime(group.atMs)}] ${group.text}`;
	}
}
function outputText(task, outputs) {
	const [first, ...rest] = outputs;
	const last = rest.at(-1) ?? first;
	const skipped = rest.reduce((sum, output) => addSkipped(addSkipped(sum, output.skippedBefore), output.skippedWithin), first.skippedWithin);
	const cutLines = outputs.reduce((sum, output) => sum + output.cutLines, 0);
	const seq = first === last ? `#${first.seq}` : `#${first.seq}-#${last.seq}`;
	const range = require_format.formatLines(first.firstLine, last.lastLine) + require_line_account.missingText(cutLines, skipped);
	return [
		...first.repeatsBefore ? [repeatsText(task, first.repeatsBefore, first.atMs)] : [],
		`${heading(task, seq, first.atMs)} ${range}`,
		...outputs.flatMap((output) => shownTexts(output).map(require_quote.quote))
	].join("\n");
}
function omittedText(task, outputs, atMs) {
	const lines = require_format.formatLines(outputs[0]?.firstLine ?? 0, outputs.at(-1)?.lastLine ?? 0);
	const events = require_format.plural(outputs.length, "more event");
	const [stdout] = task.logs;
	const place = isNothingKept(stdout.keeping) ? logPlace(stdout) : `in ${require_format.displayPath(stdout.path)}`;
	return `${heading(task, "", atMs)} ${events}, ${lines}, ${place}`;
}
function repeatsText(task, repeats, atMs) {
	return `${heading(task, "", atMs)} the same ${require_format.plural(repeats.times, "time")} since ${require_format.formatTime(repeats.sinceMs)}`;
}
function endText(task, quotes, ledgerOf) {
	const text = task.kind === "monitor" ? monitorEndText(task, quotes, ledgerOf) : jobEndText(task, quotes, ledgerOf);
	const { thenPrompt } = task.spec;
	if (thenPrompt === void 0 || task.isForeign) return text;
	return [
		text,
		"[what you wanted to do then]",
		...require_visible.visibleLines(thenPrompt).map((line) => `  ${line}`)
	].join("\n");
}
function monitorEndText(task, quotes, ledgerOf) {
	const { end, output } = task;
	const [stdoutLog, stderrLog] = output.logs;
	const facts = [
		endFactText(task),
		...endAccount(task, quotes, ledgerOf),
		describeLog(stdoutLog),
		...output.stderrBytes > 0 ? [describeLog(stderrLog)] : []
	];
	const stderr = newest(end.stderr, quotes.stderr);
	return [
		...end.repeats ? [repeatsText(task, end.repeats, end.atMs)] : [],
		`${heading(task, "end", end.atMs)} ${facts.join("; ")}`,
		...newest(end.quoted, quotes.stdout).map((line) => require_quote.quote(line.text)),
		...stderr.length > 0 ? ["[its last lines of stderr]", ...stderr.map(require_quote.quote)] : []
	].join("\n");
}
function jobEndText(task, quotes, ledgerOf) {
	const facts = [
		endFactText(task),
		...endAccount(task, quotes, ledgerOf),
		...task.logs.map(describeLog)
	];
	return [`${heading(task, "end", task.end.atMs)} ${facts.join("; ")}`, ...newest(task.end.lastLines, quotes.stdout).map(require_quote.quote)].join("\n");
}
function endFactText(task) {
	return `${describeEndOf(task, "model")} after ${require_format.formatDuration(task.ageMs)}`;
}
function endAccount(task, quotes, ledgerOf) {
	const { end } = task;
	const restarts = end.restarts > 0 ? [`started again ${require_format.plural(end.restarts, "time")}`] : [];
	if (task.kind === "job") return [
		...restarts,
		linesText(task),
		...openLineText(task),
		...survivorsText(task, end)
	];
	return [
		...restarts,
		accountText(ledgerOf(task), quotes.stdout),
		...openLineText(task),
		...task.output.leftOutBytes > 0 ? [`${task.output.leftOutBytes} bytes of overlong lines left out`] : [],
		...survivorsText(task, end),
		...advice(end)
	];
}
function openLineText(task) {
	return task.isLineOpen ? ["its last line had not ended"] : [];
}
function newest(lines, count) {
	return count > 0 ? lines.slice(-count) : [];
}
function survivorsText(task, end) {
	return [
		...end.unended.length > 0 ? [`could not be ended: ${require_describe_processes.describeProcesses(end.unended)}`] : [],
		...end.independent.length > 0 ? [`still running by itself: ${require_describe_processes.describeProcesses(end.independent)}`] : [],
		...end.holders.length > 0 ? [`not started by it, but holding its output: ${require_describe_processes.describeProcesses(end.holders)}`] : [],
		...end.unknown === void 0 ? [] : [`whether more of it runs is unknown, since its processes could not be read: ${require_label.label(end.unknown)}`],
		...require_end_reason.isEndedByUs(end.reason) && runsSshWithoutTerminal(task.spec.command) ? [OTHER_HOST] : []
	];
}
const OTHER_HOST = "what its ssh ran on the other host may still run there: end it there, and start it with ssh -tt, which takes it along";
function advice(end) {
	if (end.reason.kind !== "firehose") return [];
	return ["print less: narrow match, or filter in the command (grep --line-buffered), then start it again"];
}
function linesText(task) {
	return task.kind === "job" ? require_format.plural(task.linesPrinted, "line") : accountText(task.output.ledger);
}
function accountText(ledger, below = 0) {
	const parts = require_line_account.countsText([
		[ledger.of("shown") - below, "shown"],
		[ledger.of("cut"), "cut"],
		[ledger.of("notMatching"), "not matching"],
		[ledger.of("repeated"), "repeated"],
		[ledger.of("suppressed"), "suppressed"],
		[ledger.of("discarded"), "discarded"],
		[ledger.waiting, "waiting"],
		[below, "below"]
	]);
	return require_format.plural(ledger.printed, "line") + (parts === "" ? "" : `: ${parts}`);
}
function heading(task, position, atMs) {
	return `[${[
		`${task.kind} ${task.id} ${require_task_label.quotedLabelOf(task)}`,
		...foreignFact(task),
		position,
		require_format.formatTime(atMs)
	].filter((part) => part !== "").join(" ")}]`;
}
function foreignFact({ isForeign }) {
	return isForeign ? ["(started in another session)"] : [];
}
Object.defineProperty(exports, "Line", {
	enumerable: true,
	get: function() {
		return Line;
	}
});
Object.defineProperty(exports, "addSkipped", {
	enumerable: true,
	get: function() {
		return addSkipped;
	}
});
Object.defineProperty(exports, "deliverLines", {
	enumerable: true,
	get: function() {
		return deliverLines;
	}
});
Object.defineProperty(exports, "describeEndOf", {
	enumerable: true,
	get: function() {
		return describeEndOf;
	}
});
Object.defineProperty(exports, "describeLack", {
	enumerable: true,
	get: function() {
		return describeLack;
	}
});
Object.defineProperty(exports, "describeLog", {
	enumerable: true,
	get: function() {
		return describeLog;
	}
});
Object.defineProperty(exports, "endAccount", {
	enumerable: true,
	get: function() {
		return endAccount;
	}
});
Object.defineProperty(exports, "eventText", {
	enumerable: true,
	get: function() {
		return eventText;
	}
});
Object.defineProperty(exports, "isNothingKept", {
	enumerable: true,
	get: function() {
		return isNothingKept;
	}
});
Object.defineProperty(exports, "lackText", {
	enumerable: true,
	get: function() {
		return lackText;
	}
});
Object.defineProperty(exports, "ledgersAfter", {
	enumerable: true,
	get: function() {
		return ledgersAfter;
	}
});
Object.defineProperty(exports, "linesText", {
	enumerable: true,
	get: function() {
		return linesText;
	}
});
Object.defineProperty(exports, "logPlace", {
	enumerable: true,
	get: function() {
		return logPlace;
	}
});
Object.defineProperty(exports, "lossOf", {
	enumerable: true,
	get: function() {
		return lossOf;
	}
});
Object.defineProperty(exports, "newest", {
	enumerable: true,
	get: function() {
		return newest;
	}
});
Object.defineProperty(exports, "nothingSkipped", {
	enumerable: true,
	get: function() {
		return nothingSkipped;
	}
});
Object.defineProperty(exports, "openLineText", {
	enumerable: true,
	get: function() {
		return openLineText;
	}
});
Object.defineProperty(exports, "shownTexts", {
	enumerable: true,
	get: function() {
		return shownTexts;
	}
});
Object.defineProperty(exports, "survivorsText", {
	enumerable: true,
	get: function() {
		return survivorsText;
	}
});
Object.defineProperty(exports, "takeBackLines", {
	enumerable: true,
	get: function() {
		return takeBackLines;
	}
});
Object.defineProperty(exports, "toOutputEvent", {
	enumerable: true,
	get: function() {
		return toOutputEvent;
	}
});
Object.defineProperty(exports, "wholeLog", {
	enumerable: true,
	get: function() {
		return wholeLog;
	}
});
