// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_first_use = require("./first-use.cjs"), require_shell = require("./shell.cjs"), require_message_lines = require("./message-lines.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/drawn-events.ts
const isRepeatsFact = (value) => require_first_use.o(value, {
	times: require_first_use.s,
	since: require_first_use.l
}), task = {
	at: require_first_use.l,
	id: require_first_use.c,
	taskKind: require_first_use.c,
	description: require_first_use.c,
	isForeign: require_first_use.d(require_first_use.u)
}, DRAWN_FIELDS = {
	output: {
		...task,
		seq: require_first_use.s,
		firstLine: require_first_use.s,
		lastLine: require_first_use.s,
		counts: require_first_use.i,
		skippedBefore: require_first_use.d(require_first_use.i),
		lines: require_first_use.a,
		repeatsBefore: require_first_use.d(isRepeatsFact),
		stdoutPath: require_first_use.d(require_first_use.c)
	},
	omitted: {
		...task,
		firstLine: require_first_use.s,
		lastLine: require_first_use.s,
		counts: require_first_use.i,
		stdoutPath: require_first_use.d(require_first_use.c)
	},
	notice: {
		...task,
		text: require_first_use.c,
		lines: require_first_use.a
	},
	repeats: {
		...task,
		times: require_first_use.s,
		since: require_first_use.l
	},
	end: {
		...task,
		reason: require_first_use.c,
		exitCode: require_first_use.d(require_first_use.s),
		durationMs: require_first_use.s,
		counts: require_first_use.i,
		reasonText: require_first_use.c,
		account: require_first_use.a,
		lines: require_first_use.a,
		stderrLines: require_first_use.a,
		stderrBytes: require_first_use.d(require_first_use.s),
		repeatsBefore: require_first_use.d(isRepeatsFact),
		stdoutPath: require_first_use.d(require_first_use.c),
		stderrPath: require_first_use.d(require_first_use.c),
		logPath: require_first_use.d(require_first_use.c),
		then: require_first_use.d(require_first_use.c)
	},
	note: {
		at: require_first_use.l,
		text: require_first_use.c
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
	return Object.hasOwn(DRAWN_FIELDS, kind) && require_first_use.o(event, DRAWN_FIELDS[kind]);
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
		said: `${event.reasonText} after ${require_shell.f(event.durationMs)}${linesIfStopped(event)}`,
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
	return reason === "stopped" && counts.printed !== void 0 ? `, ${require_shell._(counts.printed, "line")}` : "";
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
	return require_shell.p(first.firstLine, last.lastLine) + require_first_use.j(missing.cut, missing);
}
function linesOf(output) {
	switch (output.kind) {
		case "repeats": return [repeatsLine(output)];
		case "omitted": return [];
		case "output": return [...output.repeatsBefore ? [repeatsLine(output.repeatsBefore)] : [], ...output.lines.map(stdoutLine)];
	}
}
function stdoutLine(text) {
	let isCut = text.endsWith(require_first_use.ot);
	return {
		text: isCut ? text.slice(0, -require_first_use.ot.length) : text,
		from: "stdout",
		isCut
	};
}
function repeatsLine({ times, since }) {
	return {
		text: require_first_use.v.same(times, timeOf(since)),
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
	return require_shell.h(Date.parse(at));
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
	let shown = group.lines.slice(-3), hidden = group.lines.length - shown.length, words = headWords(group, theme, (title) => require_first_use.ht(title, width)), timed = `${words} ${theme.fg("dim", group.time)}`;
	return [
		(0, _earendil_works_pi_tui.visibleWidth)(" " + timed) > width ? words : timed,
		...hidden > 0 ? [theme.fg("dim", `… ${hidden} before`)] : [],
		...shown.map((line) => lineMark(line, theme) + lineText(line, theme))
	].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…"));
}
function headWords({ mark, task, said }, theme, fit = (title) => title) {
	let words = require_shell.At(said);
	if (!task) return theme.fg("muted", `● ${words}`);
	let whence = task.isForeign ? theme.fg("dim", require_first_use.v.foreign) : "", title = theme.bold(fit(require_shell.At(task.title))) + whence;
	switch (mark) {
		case "event":
		case "notice":
		case "note": return `${theme.fg(MARK_COLORS[mark], "●")} ${title} ${theme.fg("muted", words)}`;
		default: return `${require_first_use.g(mark, theme)} ${title} ${theme.fg(require_first_use.h(mark), words)}`;
	}
}
const MARK_COLORS = {
	event: "accent",
	notice: "warning",
	note: "muted"
};
function wholeGroup(group, width, theme) {
	let { task, position, time, lines, facts, logPaths } = group, which = task ? [
		require_shell.At(task.kind),
		require_shell.At(task.id),
		position
	].filter((part) => part !== "") : [], dim = (text) => wrapped(theme.fg("dim", text), width, " ");
	return [
		...wrapped(`${headWords(group, theme)} ${theme.fg("dim", [...which, time].join(" "))}`, width, " "),
		...lines.flatMap((line, index) => [...line.from === "stderr" && lines[index - 1]?.from !== "stderr" ? dim("stderr:") : [], ...wrapped(lineText(line, theme), width, " " + lineMark(line, theme))]),
		...facts.flatMap((fact) => dim(require_shell.At(fact, Infinity))),
		...logPaths.flatMap((path) => dim(require_shell.At(require_shell.l(path), Infinity)))
	].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…"));
}
function lineMark({ from }, theme) {
	return from === "us" ? "" : `${theme.fg("borderMuted", "│")} `;
}
function lineText({ from, text, isCut }, theme) {
	let shown = theme.fg(from === "us" ? "dim" : "customMessageText", require_shell.U(require_shell.I(text)));
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
		this.#lines = require_message_lines.t(text).map(require_shell.U), this.#expanded = expanded, this.#theme = theme;
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
const WIDGET_KEY = "monitor-rows";
function registerEventRow(pi) {
	let runs = new RowRuns();
	pi.registerMessageRenderer(require_first_use.T, (message, options, theme) => {
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
exports.registerEventRow = registerEventRow, exports.renderEventMessage = renderEventMessage;
