// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/pi/show.ts
var show_exports = require_rolldown_runtime.t({
	show: () => show,
	showOrExplain: () => showOrExplain
});
function show(ctx, text, type = "info") {
	ctx.hasUI ? ctx.ui.notify(text, type) : process.stderr.write(`${text}\n`);
}
async function showOrExplain(ctx, work) {
	try {
		let answer = await work();
		answer !== void 0 && show(ctx, answer);
	} catch (error) {
		show(ctx, require_texts.I(error.message).join("\n"), "error");
	}
}
function commandPaint(theme) {
	return {
		gutter: (text) => theme.fg("dim", text),
		escape: (text) => theme.fg("warning", text)
	};
}
function commandRows(command, width, paint) {
	let lines = command.replace(/\n$/, "").split("\n"), isNumbered = lines.length > 1 && width >= 30, digits = String(lines.length).length;
	return lines.flatMap((line, index) => {
		let number = isNumbered ? `${String(index + 1).padStart(digits)} ` : "";
		return lineRows(line, Math.max(1, width - number.length - 2), paint).map((row, rowIndex) => {
			let before = rowIndex === 0 ? number : " ".repeat(number.length);
			return paint.gutter(before + "│ ") + row;
		});
	});
}
function lineRows(line, width, paint) {
	let rows = [], row = "", columns = 0;
	for (let { text, isEscape } of unitsOf(line)) {
		let unitColumns = (0, _earendil_works_pi_tui.visibleWidth)(text);
		columns + unitColumns > width && columns > 0 && (rows.push(row), row = "", columns = 0), row += isEscape ? paint.escape(text) : text, columns += unitColumns;
	}
	return [...rows, row];
}
function unitsOf(line) {
	let segmenter = new Intl.Segmenter(void 0, { granularity: "grapheme" });
	return require_texts.L(line.replaceAll("	", "    ")).flatMap((piece) => piece.isEscape ? [piece] : Array.from(segmenter.segment(piece.text), ({ segment }) => ({
		text: segment,
		isEscape: !1
	})));
}
function fitLabel(label, rowColumns) {
	let columns = Math.max(8, Math.floor(rowColumns / 3));
	return (0, _earendil_works_pi_tui.truncateToWidth)(label, columns, "…").replaceAll("\x1B[0m", "");
}
function quote(line) {
	return "| " + line;
}
function isQuoted(line) {
	return line.startsWith("| ");
}
// extensions/core/text/message-lines.ts
function messageLines(text) {
	return text.split("\n").flatMap((line) => isQuoted(line) ? require_texts.r(line) : require_texts.I(line));
}
// extensions/core/tools/tool-row.ts
var tool_row_exports = require_rolldown_runtime.t({ toolRow: () => toolRow });
function toolRow(title, describe, summarize = firstLine) {
	return {
		renderCall(args, theme, context) {
			let call = describe(args ?? {});
			return framed((width) => context.expanded ? expandedCall(title, call, theme, width) : [collapsedRow(title, call, context.state.outcome, theme, width)], context, theme);
		},
		renderResult(result, _options, theme, context) {
			let said = textOf(result), outcome = context.isError ? {
				kind: "failed",
				text: require_texts.D(firstLine(result, said))
			} : {
				kind: "done",
				text: require_texts.D(summarize(result, said))
			};
			context.state.outcome = outcome;
			let text = new _earendil_works_pi_tui.Text(theme.fg(context.isError ? "error" : "toolOutput", messageLines(said).join("\n")), 0, 0);
			return framed((width) => context.expanded ? text.render(width) : [], context, theme);
		}
	};
}
function textOf({ content }) {
	return content.map((part) => part.type === "text" ? part.text : "").join("\n");
}
function firstLine(_result, text) {
	let [line = ""] = text.split("\n");
	return line;
}
function collapsedRow(title, call, outcome, theme, width) {
	let head = headOf(title, call, theme, width);
	if (outcome?.kind === "failed") return (0, _earendil_works_pi_tui.truncateToWidth)(`${head}  ${theme.fg("error", `✗ ${outcome.text}`)}`, width, "…");
	let end = outcome && outcome.text !== "" ? `  ${theme.fg("muted", outcome.text)}` : "";
	if (call.detail === void 0) return (0, _earendil_works_pi_tui.truncateToWidth)(head + end, width, "…");
	let start = `${head}  ${theme.fg("muted", require_texts.T(call.detail))}`, room = Math.max(12, width - (0, _earendil_works_pi_tui.visibleWidth)(end));
	return (0, _earendil_works_pi_tui.truncateToWidth)((0, _earendil_works_pi_tui.truncateToWidth)(start, room, "…") + end, width, "…");
}
function expandedCall(title, call, theme, width) {
	let head = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(headOf(title, call, theme), width);
	return call.detail === void 0 ? head : [...head, ...commandRows(call.detail, width, commandPaint(theme))];
}
function headOf(title, { subject }, theme, rowColumns) {
	let about = rowColumns === void 0 ? require_texts.D(subject, 1e3) : fitLabel(require_texts.D(subject), rowColumns), name = theme.fg("toolTitle", theme.bold(title));
	return about === "" ? name : `${name} ${theme.fg("accent", about)}`;
}
function framed(lines, context, theme) {
	let background = context.isPartial ? "toolPendingBg" : context.isError ? "toolErrorBg" : "toolSuccessBg";
	return {
		render: (width) => lines(Math.max(1, width - 2)).map((line) => onBackground(" ".repeat(1) + line, width, (text) => theme.bg(background, text))),
		invalidate() {}
	};
}
function onBackground(row, width, paint) {
	return paint((0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…", !0).replaceAll("\x1B[0m", "\x1B[22;23;24;27;29;39m"));
}
// extensions/loop/texts/runs.ts
const AGENT_PART = "; end this run with loop_update ", runText = {
	last: (number, maxRuns) => number === maxRuns ? ", the last" : "",
	missed: (missed, isMore) => missed === 0 ? "" : `; ${isMore ? "more than " : ""}${require_texts.b(missed, "run")} missed before it`,
	lastUnlessTold: (silentRuns) => silentRuns > 0 ? "; without a word from you this run is the last" : "",
	sayNext: (id, range, warning) => `${AGENT_PART}id "${id}", action "next" with in (${range}) and reason, or "done"${warning}`,
	timer: (timer, due) => `${timer}, due at ${due}`,
	pace: (isSaid, due, reason) => isSaid ? `due at ${due}${reason === void 0 ? "" : ` (${require_texts.D(reason, 200)})`}` : `due at ${due}, since the run before did not say when`,
	openTasks: (count) => count === 1 ? "1 task is open" : `${count} tasks are open`,
	nextTask: (open, id, subject) => `${open}, next is #${require_texts.D(id)} ${require_texts.M(subject)}`,
	wokenByTask: "woken by an event of a task, before its time",
	askedFor: (by) => `asked for by the ${by === "model" ? "agent" : "user"}`,
	events: (count, last, firstMs) => count === 1 ? `on ${last}` : `on ${count} events since ${require_texts.v(firstMs)}, the last ${last}`,
	stoppedByUser: "the user stopped its run",
	taskOfRun: (runs, id) => `Run ${runs} of loop ${id}`
}, TRUNCATED = "…(truncated)", MIDDLE_TRUNCATED = `${TRUNCATED}…`;
function truncate(lines, maxChars) {
	let texts = [], left = maxChars;
	for (let line of lines) {
		let room = Math.max(left - 3, +(texts.length === 0));
		if (line.length > room) {
			if (room >= 60 && require_texts.S(line)) return texts.push(shortenMiddle(line, room)), {
				texts,
				truncated: texts.length < lines.length
			};
			let start = cutBetweenCodePoints(line, room);
			return start.length > 0 && texts.push(start), {
				texts,
				truncated: !0
			};
		}
		if (left < 3) return {
			texts,
			truncated: !0
		};
		texts.push(line), left -= line.length + 3;
	}
	return {
		texts,
		truncated: !1
	};
}
function cutBetweenCodePoints(text, maxChars) {
	if (text.length <= maxChars) return text;
	let last = text.charCodeAt(maxChars - 1), splitsPair = last >= 55296 && last <= 56319;
	return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}
function ownCopy(text) {
	return Buffer.from(text).toString();
}
function shortenMiddle(text, maxChars) {
	if (text.length <= maxChars) return text;
	if (maxChars < 60) return shorten(text, Math.max(0, maxChars - 12));
	let room = maxChars - MIDDLE_TRUNCATED.length, end = text.slice(-Math.floor(room * .4)), wholeEnd = /^[\udc00-\udfff]/.test(end) ? end.slice(1) : end;
	return cutBetweenCodePoints(text, room - end.length) + MIDDLE_TRUNCATED + wholeEnd;
}
function shorten(text, maxChars) {
	return text.length <= maxChars ? text : cutBetweenCodePoints(text, maxChars) + TRUNCATED;
}
function beginning(text, maxChars) {
	return text.length <= maxChars ? text : `${cutBetweenCodePoints(text, maxChars)}…`;
}
// extensions/loop/ui/loop-message-row.ts
var loop_message_row_exports = require_rolldown_runtime.t({ registerLoopRows: () => registerLoopRows });
const LOOP_PROMPT = "loop-prompt", LOOP_NOTICE = "loop-notice", renderLoopMessage = (message, { expanded }, theme) => {
	let [heading = "", ...lines] = messageLines(typeof message.content == "string" ? message.content : ""), shown = expanded ? lines : lines.slice(0, 3).map((line) => (0, _earendil_works_pi_tui.truncateToWidth)(line, 160, "…").replaceAll("\x1B[0m", "")), hidden = lines.length - shown.length, rows = [
		theme.fg("accent", expanded ? heading : withoutAgentPart(heading)),
		...shown.map((line) => theme.fg(isQuoted(line) ? "dim" : "customMessageText", line)),
		...hidden > 0 ? [theme.fg("dim", `  … ${hidden} more`)] : []
	];
	return new _earendil_works_pi_tui.Text(rows.join("\n"), 1, 0);
};
function withoutAgentPart(heading) {
	let at = heading.lastIndexOf(AGENT_PART);
	return at < 0 ? heading : heading.slice(0, at);
}
function registerLoopRows(pi) {
	pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage), pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);
}
// extensions/monitor/delivery/line-account.ts
function missingText(cutLines, skipped) {
	let parts = countsText([
		[cutLines, "cut"],
		[skipped.notMatching, "not matching"],
		[skipped.repeated, "repeated"],
		[skipped.suppressed, "suppressed"]
	]);
	return parts === "" ? "" : ` (${parts})`;
}
function countsText(counts) {
	return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`).join(", ");
}
// extensions/monitor/delivery/message-type.ts
const EVENT_MESSAGE = "monitor-event", rowText = {
	nothingYet: "nothing printed yet",
	same: (times, since) => `the same ${require_texts.b(times, "time")} since ${since}`,
	foreign: " (started in another session)",
	forNextRequest: "for the next request",
	forNextWake: "for the next wake",
	forNextPrompt: "for your next prompt",
	foreignCount: (foreign) => `${foreign} started in another session`,
	waitingFor: (awaited) => `waiting for ${require_texts.b(awaited, "task")}`
}, ENDED = {
	success: {
		mark: "✓",
		color: "success"
	},
	failure: {
		mark: "✗",
		color: "error"
	},
	stopped: {
		mark: "■",
		color: "muted"
	}
};
function stateMark(state, theme) {
	return state.kind === "ended" ? outcomeMark(state.outcome, theme) : state.kind === "running" ? theme.fg("accent", "●") : theme.fg("warning", "◌");
}
function outcomeMark(outcome, theme) {
	let { mark, color } = ENDED[outcome];
	return theme.fg(color, mark);
}
function outcomeColor(outcome) {
	return ENDED[outcome].color;
}
// extensions/monitor/ui/field-checks.ts
const isText = (value) => typeof value == "string", isNumber = (value) => typeof value == "number", isTrue = (value) => value === !0, areTexts = (value) => Array.isArray(value) && value.every(isText), areNumbers = (value) => typeof value == "object" && !!value && Object.values(value).every(isNumber), isTime = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));
function optional(check) {
	return (value) => value === void 0 || check(value);
}
function hasFields(value, checks) {
	if (typeof value != "object" || !value) return !1;
	let fields = new Map(Object.entries(value));
	return Object.entries(checks).every(([name, check]) => check(fields.get(name)));
}
// extensions/monitor/ui/started-row.ts
var started_row_exports = require_rolldown_runtime.t({
	registerStartedRow: () => registerStartedRow,
	tellStarted: () => tellStarted
});
const STARTED_ENTRY = "monitor-started";
function registerStartedRow(pi) {
	pi.registerEntryRenderer(STARTED_ENTRY, ({ data }, { expanded }, theme) => isStarted(data) ? startedRow(data, expanded, theme) : void 0);
}
function tellStarted(pi, ctx, started) {
	if (ctx.mode !== "tui") return startedText(started);
	pi.appendEntry(STARTED_ENTRY, started);
}
function startedText({ said, facts, hint }) {
	return `${said}, ${[...facts, hint].join("; ")}`;
}
function startedRow(started, expanded, theme) {
	let { said, title, hint } = started, head = `${theme.fg("accent", "●")} ${theme.fg("muted", require_texts.D(said))} ${theme.bold(require_texts.D(title))}`, facts = expanded ? [hint, ...started.facts] : [];
	return {
		render(width) {
			let room = Math.max(1, width - 2);
			return [expanded ? head : `${head} ${theme.fg("dim", `· ${require_texts.D(hint)}`)}`, ...facts.flatMap((fact) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg("dim", require_texts.D(fact, Infinity)), room))].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…"));
		},
		invalidate() {}
	};
}
function isStarted(data) {
	return hasFields(data, {
		said: isText,
		title: isText,
		hint: isText,
		facts: areTexts
	});
}
// extensions/monitor/ui/told-row.ts
var told_row_exports = require_rolldown_runtime.t({
	registerToldRow: () => registerToldRow,
	tellInRow: () => tellInRow
});
const TOLD_ENTRY = "monitor-told";
function registerToldRow(pi) {
	pi.registerEntryRenderer(TOLD_ENTRY, ({ data }, _options, theme) => {
		if (!isTold(data)) return;
		let text = theme.fg("muted", `● ${require_texts.F(data.text)}`);
		return {
			render: (width) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, Math.max(1, width - 2)).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…")),
			invalidate() {}
		};
	});
}
function tellInRow(pi, ctx, text) {
	ctx.mode === "tui" ? pi.appendEntry(TOLD_ENTRY, { text }) : show(ctx, text);
}
function isTold(data) {
	return hasFields(data, { text: isText });
}
// extensions/monitor/ui/drawn-events.ts
const isRepeatsFact = (value) => hasFields(value, {
	times: isNumber,
	since: isTime
}), task = {
	at: isTime,
	id: isText,
	taskKind: isText,
	description: isText,
	isForeign: optional(isTrue)
}, DRAWN_FIELDS = {
	output: {
		...task,
		seq: isNumber,
		firstLine: isNumber,
		lastLine: isNumber,
		counts: areNumbers,
		skippedBefore: optional(areNumbers),
		lines: areTexts,
		repeatsBefore: optional(isRepeatsFact),
		stdoutPath: optional(isText)
	},
	omitted: {
		...task,
		firstLine: isNumber,
		lastLine: isNumber,
		counts: areNumbers,
		stdoutPath: optional(isText)
	},
	notice: {
		...task,
		text: isText,
		lines: areTexts
	},
	repeats: {
		...task,
		times: isNumber,
		since: isTime
	},
	end: {
		...task,
		reason: isText,
		exitCode: optional(isNumber),
		durationMs: isNumber,
		counts: areNumbers,
		reasonText: isText,
		account: areTexts,
		lines: areTexts,
		stderrLines: areTexts,
		stderrBytes: optional(isNumber),
		repeatsBefore: optional(isRepeatsFact),
		stdoutPath: optional(isText),
		stderrPath: optional(isText),
		logPath: optional(isText),
		then: optional(isText)
	},
	note: {
		at: isTime,
		text: isText
	}
};
function drawnEvents(details) {
	if (typeof details != "object" || !details || !("events" in details)) return;
	let { events } = details;
	return Array.isArray(events) && events.every(isDrawn) ? events : void 0;
}
function isDrawn(event) {
	if (typeof event != "object" || !event || !("kind" in event)) return !1;
	let kind = String(event.kind);
	return Object.hasOwn(DRAWN_FIELDS, kind) && hasFields(event, DRAWN_FIELDS[kind]);
}
// extensions/monitor/ui/event-groups.ts
function eventGroups(events) {
	let groups = [], outputs = [], closeOutputs = () => {
		let [first] = outputs;
		first && groups.push(outputGroup(first, outputs)), outputs = [];
	};
	for (let event of events) isOutput(event) ? (outputs[0]?.id !== event.id && closeOutputs(), outputs.push(event)) : (closeOutputs(), groups.push(singleGroup(event)));
	return closeOutputs(), groups;
}
function isOutput(event) {
	return event.kind === "output" || event.kind === "omitted" || event.kind === "repeats";
}
function singleGroup(event) {
	let common = {
		position: "",
		time: timeOf(event.at),
		facts: [],
		logPaths: []
	};
	switch (event.kind) {
		case "note": {
			let [said = "", ...more] = event.text.split("\n"), lines = more.map((text) => ({
				text,
				from: "us"
			}));
			return {
				...common,
				mark: "note",
				task: void 0,
				said,
				lines
			};
		}
		case "notice": {
			let lines = event.lines.map((text) => ({
				text,
				from: "stdout"
			}));
			return {
				...common,
				mark: "notice",
				task: taskOf(event),
				said: event.text,
				lines
			};
		}
		case "end": return {
			...common,
			...endGroup(event)
		};
	}
}
function endGroup(event) {
	let { account, lines, stderrLines, repeatsBefore, stdoutPath, stderrPath, logPath } = event, hasStderr = stderrPath !== void 0 && (event.stderrBytes ?? 0) > 0;
	return {
		mark: outcomeOf(event),
		task: taskOf(event),
		said: `${event.reasonText} after ${require_texts.h(event.durationMs)}${linesIfStopped(event)}`,
		lines: [
			...repeatsBefore ? [repeatsLine(repeatsBefore)] : [],
			...lines.map(stdoutLine),
			...stderrLines.map((text) => ({
				text,
				from: "stderr"
			}))
		],
		facts: [...account, ...event.then === void 0 ? [] : [`then: ${event.then}`]],
		logPaths: [
			stdoutPath,
			logPath,
			...hasStderr ? [stderrPath] : []
		].filter((path) => path !== void 0)
	};
}
function linesIfStopped({ reason, counts }) {
	return reason === "stopped" && counts.printed !== void 0 ? `, ${require_texts.b(counts.printed, "line")}` : "";
}
function outcomeOf({ reason, exitCode }) {
	return reason === "exited" ? exitCode === 0 ? "success" : "failure" : reason === "until" ? "success" : reason === "stopped" || reason === "replaced" || reason === "session_end" ? "stopped" : "failure";
}
function outputGroup(first, outputs) {
	let ranges = outputs.filter((output) => output.kind !== "repeats"), lastRepeats = outputs.filter((output) => output.kind === "repeats").at(-1);
	return {
		mark: "event",
		task: taskOf(first),
		position: positionOf(outputs),
		said: rangeText(ranges) ?? (lastRepeats ? repeatsLine(lastRepeats).text : ""),
		time: timeOf(first.at),
		lines: ranges.length === 0 ? [] : outputs.flatMap(linesOf),
		facts: [],
		logPaths: ranges.slice(-1).flatMap(({ stdoutPath }) => stdoutPath ?? [])
	};
}
function positionOf(outputs) {
	let seqs = outputs.flatMap((output) => output.kind === "output" ? [output.seq] : []), [first] = seqs, last = seqs.at(-1);
	return first === void 0 || last === void 0 ? "" : first === last ? `#${first}` : `#${first}-#${last}`;
}
function rangeText(ranges) {
	let [first] = ranges, last = ranges.at(-1);
	if (!first || !last) return;
	let missing = {
		cut: 0,
		notMatching: 0,
		repeated: 0,
		suppressed: 0
	};
	for (let range of ranges) {
		let before = range.kind === "output" && range !== first ? range.skippedBefore : void 0;
		for (let category of Object.keys(missing)) missing[category] += (range.counts[category] ?? 0) + (before?.[category] ?? 0);
	}
	return require_texts.g(first.firstLine, last.lastLine) + missingText(missing.cut, missing);
}
function linesOf(output) {
	switch (output.kind) {
		case "repeats": return [repeatsLine(output)];
		case "omitted": return [];
		case "output": return [...output.repeatsBefore ? [repeatsLine(output.repeatsBefore)] : [], ...output.lines.map(stdoutLine)];
	}
}
function stdoutLine(text) {
	let isCut = text.endsWith(TRUNCATED);
	return {
		text: isCut ? text.slice(0, -12) : text,
		from: "stdout",
		isCut
	};
}
function repeatsLine({ times, since }) {
	return {
		text: rowText.same(times, timeOf(since)),
		from: "us"
	};
}
function taskOf({ id, taskKind, description, isForeign }) {
	return {
		id,
		kind: taskKind,
		title: description,
		isForeign: isForeign === !0
	};
}
function timeOf(at) {
	return require_texts.v(Date.parse(at));
}
var EventRow = class {
	#events;
	#expanded;
	#theme;
	#groups;
	#followers = [];
	#isDrawnByAnother = !1;
	constructor(events, expanded, theme) {
		this.#events = events, this.#expanded = expanded, this.#theme = theme;
	}
	get outputOf() {
		let [first] = this.#events;
		if (first && this.#events.every((event) => isOutput(event) && event.id === first.id)) return first.id;
	}
	leads(followers) {
		this.#isDrawnByAnother = !1;
		for (let follower of followers) follower.#isDrawnByAnother = !0;
		followers.length === this.#followers.length && followers.every((follower, index) => follower === this.#followers[index]) || (this.#followers = followers, this.#groups = void 0);
	}
	render(width) {
		return this.#isDrawnByAnother ? [] : (this.#groups ??= eventGroups([this, ...this.#followers].flatMap((row) => row.#events)), this.#groups.flatMap((group) => this.#expanded ? wholeGroup(group, width, this.#theme) : shortGroup(group, width, this.#theme)));
	}
	invalidate() {}
};
function shortGroup(group, width, theme) {
	let shown = group.lines.slice(-3), hidden = group.lines.length - shown.length, words = headWords(group, theme, (title) => fitLabel(title, width)), timed = `${words} ${theme.fg("dim", group.time)}`;
	return [
		(0, _earendil_works_pi_tui.visibleWidth)(" " + timed) > width ? words : timed,
		...hidden > 0 ? [theme.fg("dim", `… ${hidden} before`)] : [],
		...shown.map((line) => lineMark(line, theme) + lineText(line, theme))
	].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…"));
}
function headWords({ mark, task, said }, theme, fit = (title) => title) {
	let words = require_texts.D(said);
	if (!task) return theme.fg("muted", `● ${words}`);
	let whence = task.isForeign ? theme.fg("dim", rowText.foreign) : "", title = theme.bold(fit(require_texts.D(task.title))) + whence;
	switch (mark) {
		case "event":
		case "notice":
		case "note": return `${theme.fg(MARK_COLORS[mark], "●")} ${title} ${theme.fg("muted", words)}`;
		default: return `${outcomeMark(mark, theme)} ${title} ${theme.fg(outcomeColor(mark), words)}`;
	}
}
const MARK_COLORS = {
	event: "accent",
	notice: "warning",
	note: "muted"
};
function wholeGroup(group, width, theme) {
	let { task, position, time, lines, facts, logPaths } = group, which = task ? [
		require_texts.D(task.kind),
		require_texts.D(task.id),
		position
	].filter((part) => part !== "") : [], dim = (text) => wrapped(theme.fg("dim", text), width, " ");
	return [
		...wrapped(`${headWords(group, theme)} ${theme.fg("dim", [...which, time].join(" "))}`, width, " "),
		...lines.flatMap((line, index) => [...line.from === "stderr" && lines[index - 1]?.from !== "stderr" ? dim("stderr:") : [], ...wrapped(lineText(line, theme), width, " " + lineMark(line, theme))]),
		...facts.flatMap((fact) => dim(require_texts.D(fact, Infinity))),
		...logPaths.flatMap((path) => dim(require_texts.D(require_texts.f(path), Infinity)))
	].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…"));
}
function lineMark({ from }, theme) {
	return from === "us" ? "" : `${theme.fg("borderMuted", "│")} `;
}
function lineText({ from, text, isCut }, theme) {
	let shown = theme.fg(from === "us" ? "dim" : "customMessageText", require_texts.d(require_texts.r(text)));
	return isCut ? `${shown} ${theme.fg("dim", "…")}` : shown;
}
function wrapped(text, width, prefix) {
	return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, Math.max(1, width - (0, _earendil_works_pi_tui.visibleWidth)(prefix) - 1)).map((row) => prefix + row);
}
var PlainRow = class {
	#lines;
	#expanded;
	#theme;
	constructor(text, expanded, theme) {
		this.#lines = messageLines(text).map(require_texts.d), this.#expanded = expanded, this.#theme = theme;
	}
	render(width) {
		let said = (text) => this.#theme.fg("customMessageText", text), room = Math.max(1, width - 2);
		if (this.#expanded) return this.#lines.flatMap((line) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(said(line), room)).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…"));
		let hidden = this.#lines.length - 4;
		return [...this.#lines.slice(0, 4).map(said), ...hidden > 0 ? [this.#theme.fg("dim", `… ${hidden} more`)] : []].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…"));
	}
	invalidate() {}
}, RowRuns = class {
	#tui;
	#placed = [];
	#isArranging = !1;
	open(tui) {
		this.#tui = tui, this.#arrangeSoon();
	}
	close() {
		this.#tui = void 0, this.#placed = [];
	}
	add(row) {
		this.#placed.push(row), this.#arrangeSoon();
	}
	#arrangeSoon() {
		this.#isArranging || !this.#tui || this.#placed.length === 0 || (this.#isArranging = !0, process.nextTick(() => {
			this.#isArranging = !1;
			let newest = this.#placed.at(-1);
			this.#placed = [];
			let transcript = this.#tui && newest && findTranscript(this.#tui, newest);
			transcript && arrange(transcript);
		}));
	}
};
function findTranscript(parent, row) {
	for (let child of parent.children.toReversed()) {
		if (!isParent(child)) continue;
		if (child.children.includes(row)) return parent;
		let found = findTranscript(child, row);
		if (found) return found;
	}
}
function arrange({ children: blocks }) {
	let first, followers = [];
	for (let block of blocks) {
		let row = rowIn(block);
		row && first?.outputOf !== void 0 && first.outputOf === row.outputOf ? (followers.push(row), removeBlankLine(block, row)) : (first?.leads(followers), first = row, followers = [], putBack(block));
	}
	first?.leads(followers);
}
function rowIn(block) {
	return isParent(block) ? block.children.find((child) => child instanceof EventRow) : void 0;
}
const removed = new WeakMap();
function removeBlankLine(block, row) {
	isParent(block) && block.children.length !== 1 && (removed.set(block, block.children.filter((child) => child !== row)), block.children = [row]);
}
function putBack(block) {
	let above = removed.get(block);
	above && isParent(block) && (removed.delete(block), block.children.length === 1 && (block.children = [...above, ...block.children]));
}
function isParent(component) {
	return "children" in component && Array.isArray(component.children);
}
// extensions/monitor/ui/event-message-row.ts
var event_message_row_exports = require_rolldown_runtime.t({
	registerEventRow: () => registerEventRow,
	renderEventMessage: () => renderEventMessage
});
const WIDGET_KEY = "monitor-rows";
function registerEventRow(pi) {
	let runs = new RowRuns();
	pi.registerMessageRenderer(EVENT_MESSAGE, (message, options, theme) => {
		let row = renderEventMessage(message, options, theme);
		return row instanceof EventRow && runs.add(row), row;
	}), pi.on("session_start", (_event, ctx) => {
		ctx.mode === "tui" && lookAtScreen(ctx, runs);
	}), pi.on("session_shutdown", () => runs.close());
}
const renderEventMessage = (message, { expanded }, theme) => {
	let events = drawnEvents(message.details);
	return events ? new EventRow(events, expanded, theme) : new PlainRow(typeof message.content == "string" ? message.content : "", expanded, theme);
};
function lookAtScreen(ctx, runs) {
	ctx.ui.setWidget(WIDGET_KEY, (tui) => (runs.open(tui), {
		render: () => [],
		invalidate() {}
	})), ctx.ui.setWidget(WIDGET_KEY, void 0);
}
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return showOrExplain;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return onBackground;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return commandPaint;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return fitLabel;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return commandRows;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return runText;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return quote;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return beginning;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return tellStarted;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return shortenMiddle;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return stateMark;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return countsText;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return missingText;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return TRUNCATED;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return loop_message_row_exports;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return started_row_exports;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return show_exports;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return show;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return rowText;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return LOOP_PROMPT;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return tellInRow;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return outcomeColor;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return LOOP_NOTICE;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return told_row_exports;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return outcomeMark;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return event_message_row_exports;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return EVENT_MESSAGE;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return ownCopy;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return tool_row_exports;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return truncate;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return shorten;
	}
});
