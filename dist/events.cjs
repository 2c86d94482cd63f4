// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs"), require_describe_processes = require("./describe-processes.cjs"), require_shell_script = require("./shell-script.cjs"), require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs"), require_task_label = require("./task-label.cjs");
// extensions/monitor/ready/readiness.ts
function isUnready({ kind }) {
	return kind === "expected";
}
// extensions/monitor/task/describe-end.ts
function describeEndOf(task, reader) {
	let words = require_records.N(reader, task.end.reason, task.kind);
	return isUnready(task.readiness) ? require_records.z.beforeReady(words) : words;
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
	if (loss?.keptBytes === 0) return require_records.x.logNotKept(loss.message);
	let lacks = [...begins === void 0 ? [] : [require_records.x.logBegins(begins)], ...loss === void 0 ? [] : [require_records.x.logEndsEarly(loss.message)]];
	return lacks.length > 0 ? lacks.join(", ") : void 0;
}
function lossOf(error, keptBytes) {
	let [message = error.message] = error.message.split(", ");
	return {
		message,
		keptBytes
	};
}
// extensions/monitor/task/task-log.ts
function logPlace({ path, keeping }) {
	let lack = lackText(keeping);
	return lack === void 0 ? require_texts.f(path) : isNothingKept(keeping) ? lack : `${require_texts.f(path)} (${lack})`;
}
function describeLack({ name, keeping }) {
	let lack = lackText(keeping);
	return lack === void 0 ? [] : [`${name}: ${lack}`];
}
function describeLog(log) {
	return `${log.name}: ${logPlace(log)}`;
}
function runsSshWithoutTerminal(command) {
	if (!command.includes("ssh")) return !1;
	let scripts = [command];
	for (let index = 0; index < Math.min(scripts.length, 8); index++) for (let words of require_shell_script.r(scripts[index] ?? "")) {
		let program = require_shell_script.a(words).at(-1);
		if (program?.name === "ssh" && asksForNoTerminal(program.args)) return !0;
		let inner = program && require_shell_script.o(program);
		inner !== void 0 && scripts.push(inner);
	}
	return !1;
}
function asksForNoTerminal(args) {
	let terminalRequests = 0, hosts = 0;
	for (let at = 0; at < args.length; at++) {
		let arg = args[at] ?? "";
		if (arg.startsWith("-")) {
			if (arg === "--") {
				hosts += +(args.length > at + 1);
				break;
			}
			for (let index = 1; index < arg.length; index++) {
				let option = arg[index] ?? "";
				if ("NVGQOW".includes(option)) return !1;
				if (option === "t" && terminalRequests++, !"BbcDEeFIiJLlmOoPpQRSWw".includes(option)) continue;
				let value = arg.slice(index + 1) || args[++at] || "";
				if (option === "o" && /^requesttty[\s=]*force$/i.test(value) && (terminalRequests = 2), option === "o" && /^sessiontype[\s=]*none$/i.test(value)) return !1;
				break;
			}
		} else if (++hosts === 2) break;
	}
	return hosts > 0 && terminalRequests < 2;
}
// extensions/monitor/delivery/delivered-lines.ts
function deliverLines(parts) {
	for (let { task, lines } of parts.flatMap(linesOf)) task.output.ledger.deliver(lines);
}
function takeBackLines(parts) {
	for (let { task, lines } of parts.flatMap(linesOf)) task.output.ledger.takeBack(lines);
}
function ledgersAfter(parts) {
	let copies = new Map();
	for (let { task, lines } of parts.flatMap(linesOf)) {
		let copy = copies.get(task) ?? task.output.ledger.copy();
		copy.deliver(lines), copies.set(task, copy);
	}
	return (task) => copies.get(task) ?? task.output.ledger;
}
function linesOf(part) {
	switch (part.kind) {
		case "output": {
			let { texts, cutLines } = part.output;
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
			let cut = part.outputs.reduce((sum, { lines }) => sum + lines, 0);
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
			let { task, quotes } = part;
			return task.kind === "job" || quotes.stdout === 0 ? [] : [{
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
// extensions/monitor/pipeline/line.ts
var Line = class {
	number;
	skippedBefore;
	#raw;
	#text;
	constructor(number, raw, skippedBefore = nothingSkipped, text) {
		this.number = number, this.skippedBefore = skippedBefore, this.#raw = text ?? raw, this.#text = text;
	}
	get text() {
		return this.#text ??= require_texts.r(this.#raw), this.#text;
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
	let { texts, truncated } = require_rows.x(batch.firstTexts, maxChars);
	return {
		event: {
			seq: position.seq,
			atMs: batch.atMs,
			firstLine: batch.firstNumber,
			lastLine: batch.lastNumber,
			lines: batch.lineCount,
			texts: texts.map(require_rows.v),
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
	return texts.map((text, index) => truncated && index === texts.length - 1 ? text + require_rows.g : text);
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
	starter: (by, isForeign, reader) => `${STARTERS[reader][by]}${isForeign ? " in another session" : ""}`,
	leftOut: (bytes) => `${bytes} bytes of overlong lines left out`,
	aboutToStart: "about to start again",
	startedAgain: (restarts) => `started again ${require_texts.b(restarts, "time")}`,
	notReady: (isLate) => isLate ? "not ready in time" : "not ready yet",
	readyAfter: (afterMs) => `ready after ${require_texts._(afterMs)}`
};
// extensions/monitor/texts/events.ts
function eventText(parts) {
	let ledgerOf = ledgersAfter(parts);
	return groups(parts).map((group) => groupText(group, ledgerOf)).join("\n");
}
function groups(parts) {
	let grouped = [];
	for (let part of parts) {
		let last = grouped.at(-1);
		part.kind === "output" ? last?.kind === "outputs" && last.task === part.task && !part.output.repeatsBefore ? last.outputs.push(part.output) : grouped.push({
			kind: "outputs",
			task: part.task,
			outputs: [part.output]
		}) : grouped.push(part);
	}
	return grouped;
}
function groupText(group, ledgerOf) {
	switch (group.kind) {
		case "outputs": return outputText(group.task, group.outputs);
		case "omitted": return omittedText(group.task, group.outputs, group.atMs);
		case "notice": return [`${heading(group.task, "", group.atMs)} ${group.text}`, ...group.quoted.map(require_rows.T)].join("\n");
		case "repeats": return repeatsText(group.task, group.repeats, group.atMs);
		case "end": return endText(group.task, group.quotes, ledgerOf);
		case "note": return `[monitor ${require_texts.v(group.atMs)}] ${group.text}`;
	}
}
function outputText(task, outputs) {
	let [first, ...rest] = outputs, last = rest.at(-1) ?? first, skipped = rest.reduce((sum, output) => addSkipped(addSkipped(sum, output.skippedBefore), output.skippedWithin), first.skippedWithin), cutLines = outputs.reduce((sum, output) => sum + output.cutLines, 0), seq = first === last ? `#${first.seq}` : `#${first.seq}-#${last.seq}`, range = require_texts.g(first.firstLine, last.lastLine) + require_rows.f(cutLines, skipped);
	return [
		...first.repeatsBefore ? [repeatsText(task, first.repeatsBefore, first.atMs)] : [],
		`${heading(task, seq, first.atMs)} ${range}`,
		...outputs.flatMap((output) => shownTexts(output).map(require_rows.T))
	].join("\n");
}
function omittedText(task, outputs, atMs) {
	let lines = require_texts.g(outputs[0]?.firstLine ?? 0, outputs.at(-1)?.lastLine ?? 0), events = require_texts.b(outputs.length, "more event"), [stdout] = task.logs, place = isNothingKept(stdout.keeping) ? logPlace(stdout) : `in ${require_texts.f(stdout.path)}`;
	return `${heading(task, "", atMs)} ${events}, ${lines}, ${place}`;
}
function repeatsText(task, repeats, atMs) {
	return `${heading(task, "", atMs)} the same ${require_texts.b(repeats.times, "time")} since ${require_texts.v(repeats.sinceMs)}`;
}
function endText(task, quotes, ledgerOf) {
	let text = task.kind === "monitor" ? monitorEndText(task, quotes, ledgerOf) : jobEndText(task, quotes, ledgerOf), { thenPrompt } = task.spec;
	return thenPrompt === void 0 || task.isForeign ? text : [
		text,
		"[what you wanted to do then]",
		...require_texts.I(thenPrompt).map((line) => `  ${line}`)
	].join("\n");
}
function monitorEndText(task, quotes, ledgerOf) {
	let { end, output } = task, [stdoutLog, stderrLog] = output.logs, facts = [
		endFactText(task),
		...endAccount(task, quotes, ledgerOf),
		describeLog(stdoutLog),
		...output.stderrBytes > 0 ? [describeLog(stderrLog)] : []
	], stderr = newest(end.stderr, quotes.stderr);
	return [
		...end.repeats ? [repeatsText(task, end.repeats, end.atMs)] : [],
		`${heading(task, "end", end.atMs)} ${facts.join("; ")}`,
		...newest(end.quoted, quotes.stdout).map((line) => require_rows.T(line.text)),
		...stderr.length > 0 ? ["[its last lines of stderr]", ...stderr.map(require_rows.T)] : []
	].join("\n");
}
function jobEndText(task, quotes, ledgerOf) {
	let facts = [
		endFactText(task),
		...endAccount(task, quotes, ledgerOf),
		...task.logs.map(describeLog)
	];
	return [`${heading(task, "end", task.end.atMs)} ${facts.join("; ")}`, ...newest(task.end.lastLines, quotes.stdout).map(require_rows.T)].join("\n");
}
function endFactText(task) {
	return `${describeEndOf(task, "model")} after ${require_texts.h(task.ageMs)}`;
}
function endAccount(task, quotes, ledgerOf) {
	let { end } = task, restarts = end.restarts > 0 ? [`started again ${require_texts.b(end.restarts, "time")}`] : [];
	return task.kind === "job" ? [
		...restarts,
		linesText(task),
		...openLineText(task),
		...survivorsText(task, end)
	] : [
		...restarts,
		accountText(ledgerOf(task), quotes.stdout),
		...openLineText(task),
		...task.output.leftOutBytes > 0 ? [runFactText.leftOut(task.output.leftOutBytes)] : [],
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
		...end.unended.length > 0 ? [`could not be ended: ${require_describe_processes.t(end.unended)}`] : [],
		...end.independent.length > 0 ? [`still running by itself: ${require_describe_processes.t(end.independent)}`] : [],
		...end.holders.length > 0 ? [`not started by it, but holding its output: ${require_describe_processes.t(end.holders)}`] : [],
		...end.unknown === void 0 ? [] : [`whether more of it runs is unknown, since its processes could not be read: ${require_texts.D(end.unknown)}`],
		...require_records.L(end.reason) && runsSshWithoutTerminal(task.spec.command) ? [OTHER_HOST] : []
	];
}
const OTHER_HOST = "what its ssh ran on the other host may still run there: end it there, and start it with ssh -tt, which takes it along";
function advice(end) {
	return end.reason.kind === "firehose" ? ["print less: narrow match, or filter in the command (grep --line-buffered), then start it again"] : [];
}
function linesText(task) {
	return task.kind === "job" ? require_texts.b(task.linesPrinted, "line") : accountText(task.output.ledger);
}
function accountText(ledger, below = 0) {
	let parts = require_rows.d([
		[ledger.of("shown") - below, "shown"],
		[ledger.of("cut"), "cut"],
		[ledger.of("notMatching"), "not matching"],
		[ledger.of("repeated"), "repeated"],
		[ledger.of("suppressed"), "suppressed"],
		[ledger.of("discarded"), "discarded"],
		[ledger.waiting, "waiting"],
		[below, "below"]
	]);
	return require_texts.b(ledger.printed, "line") + (parts === "" ? "" : `: ${parts}`);
}
function heading(task, position, atMs) {
	return `[${[
		`${task.kind} ${task.id} ${require_task_label.i(task)}`,
		...foreignFact(task),
		position,
		require_texts.v(atMs)
	].filter((part) => part !== "").join(" ")}]`;
}
function foreignFact({ isForeign }) {
	return isForeign ? ["(started in another session)"] : [];
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
