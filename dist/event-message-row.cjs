// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_message_type = require("./message-type.cjs");
const require_field_checks = require("./field-checks.cjs");
const require_fit_label = require("./fit-label.cjs");
const require_clean = require("./clean.cjs");
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_truncate = require("./truncate.cjs");
const require_line_account = require("./line-account.cjs");
const require_mark = require("./mark.cjs");
const require_message_lines = require("./message-lines.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/drawn-events.ts
const isRepeatsFact = (value) => require_field_checks.hasFields(value, {
	times: require_field_checks.isNumber,
	since: require_field_checks.isTime
});
const task = {
	at: require_field_checks.isTime,
	id: require_field_checks.isText,
	taskKind: require_field_checks.isText,
	description: require_field_checks.isText,
	isForeign: require_field_checks.optional(require_field_checks.isTrue)
};
const DRAWN_FIELDS = {
	output: {
		...task,
		seq: require_field_checks.isNumber,
		firstLine: require_field_checks.isNumber,
		lastLine: require_field_checks.isNumber,
		counts: require_field_checks.areNumbers,
		skippedBefore: require_field_checks.optional(require_field_checks.areNumbers),
		lines: require_field_checks.areTexts,
		repeatsBefore: require_field_checks.optional(isRepeatsFact),
		stdoutPath: require_field_checks.optional(require_field_checks.isText)
	},
	omitted: {
		...task,
		firstLine: require_field_checks.isNumber,
		lastLine: require_field_checks.isNumber,
		counts: require_field_checks.areNumbers,
		stdoutPath: require_field_checks.optional(require_field_checks.isText)
	},
	notice: {
		...task,
		text: require_field_checks.isText,
		lines: require_field_checks.areTexts
	},
	repeats: {
		...task,
		times: require_field_checks.isNumber,
		since: require_field_checks.isTime
	},
	end: {
		...task,
		reason: require_field_checks.isText,
		exitCode: require_field_checks.optional(require_field_checks.isNumber),
		durationMs: require_field_checks.isNumber,
		counts: require_field_checks.areNumbers,
		reasonText: require_field_checks.isText,
		account: require_field_checks.areTexts,
		lines: require_field_checks.areTexts,
		stderrLines: require_field_checks.areTexts,
		stderrBytes: require_field_checks.optional(require_field_checks.isNumber),
		repeatsBefore: require_field_checks.optional(isRepeatsFact),
		stdoutPath: require_field_checks.optional(require_field_checks.isText),
		stderrPath: require_field_checks.optional(require_field_checks.isText),
		logPath: require_field_checks.optional(require_field_checks.isText),
		then: require_field_checks.optional(require_field_checks.isText)
	},
	note: {
		at: require_field_checks.isTime,
		text: require_field_checks.isText
	}
};
function drawnEvents(details) {
	if (typeof details !== "object" || details === null || !("events" in details)) return void 0;
	const { events } = details;
	return Array.isArray(events) && events.every(isDrawn) ? events : void 0;
}
function isDrawn(event) {
	if (typeof event !== "object" || event === null || !("kind" in event)) return false;
	const kind = String(event.kind);
	return Object.hasOwn(DRAWN_FIELDS, kind) && require_field_checks.hasFields(event, DRAWN_FIELDS[kind]);
}
// extensions/monitor/ui/event-groups.ts
function eventGroups(events) {
	const groups = [];
	let outputs = [];
	const closeOutputs = () => {
		const [first] = outputs;
		if (first) groups.push(outputGroup(first, outputs));
		outputs = [];
	};
	for (const event of events) if (isOutput(event)) {
		if (outputs[0]?.id !== event.id) closeOutputs();
		outputs.push(event);
	} else {
		closeOutputs();
		groups.push(singleGroup(event));
	}
	closeOutputs();
	return groups;
}
function isOutput(event) {
	return event.kind === "output" || event.kind === "omitted" || event.kind === "repeats";
}
function singleGroup(event) {
	const common = {
		position: "",
		time: timeOf(event.at),
		facts: [],
		logPaths: []
	};
	switch (event.kind) {
		case "note": {
			const [said = "", ...more] = event.text.split("\n");
			const lines = more.map((text) => ({
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
			const lines = event.lines.map((text) => ({
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
	const { account, lines, stderrLines, repeatsBefore, stdoutPath, stderrPath, logPath } = event;
	const hasStderr = stderrPath !== void 0 && (event.stderrBytes ?? 0) > 0;
	return {
		mark: outcomeOf(event),
		task: taskOf(event),
		said: `${event.reasonText} after ${require_format.formatDuration(event.durationMs)}${linesIfStopped(event)}`,
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
	return reason === "stopped" && counts.printed !== void 0 ? `, ${require_format.plural(counts.printed, "line")}` : "";
}
function outcomeOf({ reason, exitCode }) {
	if (reason === "exited") return exitCode === 0 ? "success" : "failure";
	if (reason === "until") return "success";
	return reason === "stopped" || reason === "replaced" || reason === "session_end" ? "stopped" : "failure";
}
function outputGroup(first, outputs) {
	const ranges = outputs.filter((output) => output.kind !== "repeats");
	const lastRepeats = outputs.filter((output) => output.kind === "repeats").at(-1);
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
	const seqs = outputs.flatMap((output) => output.kind === "output" ? [output.seq] : []);
	const [first] = seqs;
	const last = seqs.at(-1);
	if (first === void 0 || last === void 0) return "";
	return first === last ? `#${first}` : `#${first}-#${last}`;
}
function rangeText(ranges) {
	const [first] = ranges;
	const last = ranges.at(-1);
	if (!first || !last) return void 0;
	const missing = {
		cut: 0,
		notMatching: 0,
		repeated: 0,
		suppressed: 0
	};
	for (const range of ranges) {
		const before = range.kind === "output" && range !== first ? range.skippedBefore : void 0;
		for (const category of Object.keys(missing)) missing[category] += (range.counts[category] ?? 0) + (before?.[category] ?? 0);
	}
	return require_format.formatLines(first.firstLine, last.lastLine) + require_line_account.missingText(missing.cut, missing);
}
function linesOf(output) {
	switch (output.kind) {
		case "repeats": return [repeatsLine(output)];
		case "omitted": return [];
		case "output": return [...output.repeatsBefore ? [repeatsLine(output.repeatsBefore)] : [], ...output.lines.map(stdoutLine)];
	}
}
function stdoutLine(text) {
	const isCut = text.endsWith(require_truncate.TRUNCATED);
	return {
		text: isCut ? text.slice(0, -require_truncate.TRUNCATED.length) : text,
		from: "stdout",
		isCut
	};
}
function repeatsLine({ times, since }) {
	return {
		text: `the same ${require_format.plural(times, "time")} since ${timeOf(since)}`,
		from: "us"
	};
}
function taskOf({ id, taskKind, description, isForeign }) {
	return {
		id,
		kind: taskKind,
		title: description,
		isForeign: isForeign === true
	};
}
function timeOf(at) {
	return require_format.formatTime(Date.parse(at));
}
// extensions/monitor/ui/event-row.ts
const PADDING$1 = " ";
var EventRow = class {
	#events;
	#expanded;
	#theme;
	#groups;
	#followers = [];
	#isDrawnByAnother = false;
	constructor(events, expanded, theme) {
		this.#events = events;
		this.#expanded = expanded;
		this.#theme = theme;
	}
	get outputOf() {
		const [first] = this.#events;
		if (!first || !this.#events.every((event) => isOutput(event) && event.id === first.id)) return void 0;
		return first.id;
	}
	leads(followers) {
		this.#isDrawnByAnother = false;
		for (const follower of followers) follower.#isDrawnByAnother = true;
		if (followers.length === this.#followers.length && followers.every((follower, index) => follower === this.#followers[index])) return;
		this.#followers = followers;
		this.#groups = void 0;
	}
	render(width) {
		if (this.#isDrawnByAnother) return [];
		this.#groups ??= eventGroups([this, ...this.#followers].flatMap((row) => row.#events));
		return this.#groups.flatMap((group) => this.#expanded ? wholeGroup(group, width, this.#theme) : shortGroup(group, width, this.#theme));
	}
	invalidate() {}
};
function shortGroup(group, width, theme) {
	const shown = group.lines.slice(-3);
	const hidden = group.lines.length - shown.length;
	const words = headWords(group, theme, (title) => require_fit_label.fitLabel(title, width));
	const timed = `${words} ${theme.fg("dim", group.time)}`;
	return [
		(0, _earendil_works_pi_tui.visibleWidth)(PADDING$1 + timed) > width ? words : timed,
		...hidden > 0 ? [theme.fg("dim", `… ${hidden} before`)] : [],
		...shown.map((line) => lineMark(line, theme) + lineText(line, theme))
	].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(PADDING$1 + row, width, "…"));
}
function headWords({ mark, task, said }, theme, fit = (title) => title) {
	const words = require_label.label(said);
	if (!task) return theme.fg("muted", `● ${words}`);
	const whence = task.isForeign ? theme.fg("dim", " (started in another session)") : "";
	const title = theme.bold(fit(require_label.label(task.title))) + whence;
	switch (mark) {
		case "event":
		case "notice":
		case "note": return `${theme.fg(MARK_COLORS[mark], "●")} ${title} ${theme.fg("muted", words)}`;
		default: return `${require_mark.outcomeMark(mark, theme)} ${title} ${theme.fg(require_mark.outcomeColor(mark), words)}`;
	}
}
const MARK_COLORS = {
	event: "accent",
	notice: "warning",
	note: "muted"
};
function wholeGroup(group, width, theme) {
	const { task, position, time, lines, facts, logPaths } = group;
	const which = task ? [
		require_label.label(task.kind),
		require_label.label(task.id),
		position
	].filter((part) => part !== "") : [];
	const dim = (text) => wrapped(theme.fg("dim", text), width, PADDING$1);
	return [
		...wrapped(`${headWords(group, theme)} ${theme.fg("dim", [...which, time].join(" "))}`, width, PADDING$1),
		...lines.flatMap((line, index) => [...line.from === "stderr" && lines[index - 1]?.from !== "stderr" ? dim("stderr:") : [], ...wrapped(lineText(line, theme), width, PADDING$1 + lineMark(line, theme))]),
		...facts.flatMap((fact) => dim(require_label.label(fact, Number.POSITIVE_INFINITY))),
		...logPaths.flatMap((path) => dim(require_label.label(require_format.displayPath(path), Number.POSITIVE_INFINITY)))
	].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…"));
}
function lineMark({ from }, theme) {
	return from === "us" ? "" : `${theme.fg("borderMuted", "│")} `;
}
function lineText({ from, text, isCut }, theme) {
	const shown = theme.fg(from === "us" ? "dim" : "customMessageText", require_clean.withoutTabs(require_clean.clean(text)));
	return isCut ? `${shown} ${theme.fg("dim", "…")}` : shown;
}
function wrapped(text, width, prefix) {
	return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, Math.max(1, width - (0, _earendil_works_pi_tui.visibleWidth)(prefix) - 1)).map((row) => prefix + row);
}
// extensions/monitor/ui/plain-row.ts
const COLLAPSED_LINES = 4;
const PADDING = " ";
var PlainRow = class {
	#lines;
	#expanded;
	#theme;
	constructor(text, expanded, theme) {
		this.#lines = require_message_lines.messageLines(text).map(require_clean.withoutTabs);
		this.#expanded = expanded;
		this.#theme = theme;
	}
	render(width) {
		const said = (text) => this.#theme.fg("customMessageText", text);
		const room = Math.max(1, width - 2);
		if (this.#expanded) return this.#lines.flatMap((line) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(said(line), room)).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(PADDING + row, width, "…"));
		const hidden = this.#lines.length - COLLAPSED_LINES;
		return [...this.#lines.slice(0, COLLAPSED_LINES).map(said), ...hidden > 0 ? [this.#theme.fg("dim", `… ${hidden} more`)] : []].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(PADDING + row, width, "…"));
	}
	invalidate() {}
};
// extensions/monitor/ui/row-runs.ts
var RowRuns = class {
	#tui;
	#placed = [];
	#isArranging = false;
	open(tui) {
		this.#tui = tui;
		this.#arrangeSoon();
	}
	close() {
		this.#tui = void 0;
		this.#placed = [];
	}
	add(row) {
		this.#placed.push(row);
		this.#arrangeSoon();
	}
	#arrangeSoon() {
		if (this.#isArranging || !this.#tui || this.#placed.length === 0) return;
		this.#isArranging = true;
		process.nextTick(() => {
			this.#isArranging = false;
			const newest = this.#placed.at(-1);
			this.#placed = [];
			const transcript = this.#tui && newest && findTranscript(this.#tui, newest);
			if (transcript) arrange(transcript);
		});
	}
};
function findTranscript(parent, row) {
	for (const child of parent.children.toReversed()) {
		if (!isParent(child)) continue;
		if (child.children.includes(row)) return parent;
		const found = findTranscript(child, row);
		if (found) return found;
	}
}
function arrange({ children: blocks }) {
	let first;
	let followers = [];
	for (const block of blocks) {
		const row = rowIn(block);
		if (row && first?.outputOf !== void 0 && first.outputOf === row.outputOf) {
			followers.push(row);
			removeBlankLine(block, row);
			continue;
		}
		first?.leads(followers);
		first = row;
		followers = [];
		putBack(block);
	}
	first?.leads(followers);
}
function rowIn(block) {
	return isParent(block) ? block.children.find((child) => child instanceof EventRow) : void 0;
}
const removed = new WeakMap();
function removeBlankLine(block, row) {
	if (!isParent(block) || block.children.length === 1) return;
	removed.set(block, block.children.filter((child) => child !== row));
	block.children = [row];
}
function putBack(block) {
	const above = removed.get(block);
	if (!above || !isParent(block)) return;
	removed.delete(block);
	if (block.children.length === 1) block.children = [...above, ...block.children];
}
function isParent(component) {
	return "children" in component && Array.isArray(component.children);
}
// extensions/monitor/ui/event-message-row.ts
const WIDGET_KEY = "monitor-rows";
function registerEventRow(pi) {
	const runs = new RowRuns();
	pi.registerMessageRenderer(require_message_type.EVENT_MESSAGE, (message, options, theme) => {
		const row = renderEventMessage(message, options, theme);
		if (row instanceof EventRow) runs.add(row);
		return row;
	});
	pi.on("session_start", (_event, ctx) => {
		if (ctx.mode === "tui") lookAtScreen(ctx, runs);
	});
	pi.on("session_shutdown", () => runs.close());
}
const renderEventMessage = (message, { expanded }, theme) => {
	const events = drawnEvents(message.details);
	if (events) return new EventRow(events, expanded, theme);
	return new PlainRow(typeof message.content === "string" ? message.content : "", expanded, theme);
};
function lookAtScreen(ctx, runs) {
	ctx.ui.setWidget(WIDGET_KEY, (tui) => {
		runs.open(tui);
		return {
			render: () => [],
			invalidate() {}
		};
	});
	ctx.ui.setWidget(WIDGET_KEY, void 0);
}
exports.registerEventRow = registerEventRow;
exports.renderEventMessage = renderEventMessage;
