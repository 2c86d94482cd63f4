// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/pi/show.ts
var show_exports = require_rolldown_runtime.t({
	show: () => show,
	showOrExplain: () => showOrExplain
});
function show(e, t, n = "info") {
	e.hasUI ? e.ui.notify(t, n) : process.stderr.write(`${t}\n`);
}
async function showOrExplain(e, t) {
	try {
		let n = await t();
		n !== void 0 && show(e, n);
	} catch (t) {
		show(e, require_texts.L(t.message).join("\n"), "error");
	}
}
function commandPaint(e) {
	return {
		gutter: (t) => e.fg("dim", t),
		escape: (t) => e.fg("warning", t)
	};
}
function commandRows(e, t, n) {
	let r = e.replace(/\n$/, "").split("\n"), i = r.length > 1 && t >= 30, a = String(r.length).length;
	return r.flatMap((e, r) => {
		let o = i ? `${String(r + 1).padStart(a)} ` : "";
		return lineRows(e, Math.max(1, t - o.length - 2), n).map((e, t) => {
			let r = t === 0 ? o : " ".repeat(o.length);
			return n.gutter(r + "│ ") + e;
		});
	});
}
function lineRows(e, t, n) {
	let r = [], i = "", a = 0;
	for (let { text: o, isEscape: s } of unitsOf(e)) {
		let e = (0, _earendil_works_pi_tui.visibleWidth)(o);
		a + e > t && a > 0 && (r.push(i), i = "", a = 0), i += s ? n.escape(o) : o, a += e;
	}
	return [...r, i];
}
function unitsOf(e) {
	let t = new Intl.Segmenter(void 0, { granularity: "grapheme" });
	return require_texts.R(e.replaceAll("	", "    ")).flatMap((e) => e.isEscape ? [e] : Array.from(t.segment(e.text), ({ segment: e }) => ({
		text: e,
		isEscape: !1
	})));
}
function fitLabel(e, t) {
	let n = labelColumns(t);
	return (0, _earendil_works_pi_tui.truncateToWidth)(e, n, "…").replaceAll("\x1B[0m", "");
}
function fitQuotedLabel(e, t) {
	let n = labelColumns(t), r = n, i = require_texts.N(e, r);
	for (; (0, _earendil_works_pi_tui.visibleWidth)(i) > n && r > 1;) i = require_texts.N(e, --r);
	return i;
}
function labelColumns(e) {
	return Math.max(8, Math.floor(e / 3));
}
// extensions/core/pi/wrap-rows.ts
function wrapRows(e, t, n) {
	let r = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(e, t);
	return r.length <= n ? r : [...r.slice(0, n - 1), (0, _earendil_works_pi_tui.truncateToWidth)(r.slice(n - 1).join(" "), t, "…")];
}
function quote(e) {
	return "| " + e;
}
function isQuoted(e) {
	return e.startsWith("| ");
}
// extensions/core/text/message-lines.ts
function messageLines(e) {
	return e.split("\n").flatMap((e) => isQuoted(e) ? require_texts.r(e) : require_texts.L(e));
}
// extensions/core/tools/tool-row.ts
var tool_row_exports = require_rolldown_runtime.t({ toolRow: () => toolRow });
const RESULT_ROWS = {
	done: 2,
	failed: 4
};
function toolRow(e, t, n = firstLine) {
	return {
		renderCall(n, r, i) {
			let a = t(n ?? {});
			return framed((t) => i.expanded ? expandedCall(e, a, r, t) : collapsedRows(e, a, i.state.outcome, r, t), i, r);
		},
		renderResult(e, t, r, i) {
			let a = textOf(e), o = i.isError ? {
				kind: "failed",
				text: require_texts.O(firstLine(e, a))
			} : {
				kind: "done",
				text: require_texts.O(n(e, a))
			};
			i.state.outcome = o;
			let s = new _earendil_works_pi_tui.Text(r.fg(i.isError ? "error" : "toolOutput", messageLines(a).join("\n")), 0, 0);
			return framed((e) => i.expanded ? s.render(e) : [], i, r);
		}
	};
}
function textOf({ content: e }) {
	return e.map((e) => e.type === "text" ? e.text : "").join("\n");
}
function firstLine(e, t) {
	let [n = ""] = t.split("\n");
	return n;
}
function collapsedRows(e, t, n, r, i) {
	let a = headOf(e, t, r), o = outcomeText(n, r), s = n?.kind === "failed" || (0, _earendil_works_pi_tui.visibleWidth)(o) > i / 2 ? void 0 : t.detail, c = (0, _earendil_works_pi_tui.visibleWidth)("  " + o) + (s === void 0 ? 0 : 14);
	if (i >= 50 || (0, _earendil_works_pi_tui.visibleWidth)(a) + c <= i) return [collapsedRow(e, t, n, r, i)];
	let l = Math.max(1, i - 2), u = n && o !== "" ? wrapRows(o, l, RESULT_ROWS[n.kind]) : [], d = s === void 0 ? u : [withEnd(r.fg("muted", require_texts.T(s)), o, l)];
	return [(0, _earendil_works_pi_tui.truncateToWidth)(a, i, "…"), ...d.map((e) => "  " + e)];
}
function outcomeText(e, t) {
	return !e || e.text === "" ? "" : e.kind === "failed" ? t.fg("error", `✗ ${e.text}`) : t.fg("muted", e.text);
}
function collapsedRow(e, t, n, r, i) {
	let a = headOf(e, t, r, i), o = outcomeText(n, r), s = o === "" ? "" : "  " + o;
	return t.detail === void 0 || n?.kind === "failed" ? (0, _earendil_works_pi_tui.truncateToWidth)(a + s, i, "…") : withEnd(`${a}  ${r.fg("muted", require_texts.T(t.detail))}`, o, i);
}
function withEnd(e, t, n) {
	let r = t === "" ? "" : "  " + t, i = Math.max(12, n - (0, _earendil_works_pi_tui.visibleWidth)(r));
	return (0, _earendil_works_pi_tui.truncateToWidth)((0, _earendil_works_pi_tui.truncateToWidth)(e, i, "…") + r, n, "…");
}
function expandedCall(e, t, n, r) {
	let i = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(headOf(e, t, n), r);
	return t.detail === void 0 ? i : [...i, ...commandRows(t.detail, r, commandPaint(n))];
}
function headOf(e, { subject: t }, n, r) {
	let i = r === void 0 ? require_texts.O(t, 1e3) : fitLabel(require_texts.O(t), r), a = n.fg("toolTitle", n.bold(e));
	return i === "" ? a : `${a} ${n.fg("accent", i)}`;
}
function framed(e, t, n) {
	let r = t.isPartial ? "toolPendingBg" : t.isError ? "toolErrorBg" : "toolSuccessBg";
	return {
		render: (t) => e(Math.max(1, t - 2)).map((e) => onBackground(" ".repeat(1) + e, t, (e) => n.bg(r, e))),
		invalidate() {}
	};
}
function onBackground(e, t, n) {
	return n((0, _earendil_works_pi_tui.truncateToWidth)(e, t, "…", !0).replaceAll("\x1B[0m", "\x1B[22;23;24;27;29;39m"));
}
// extensions/loop/texts/runs.ts
const AGENT_PART = "; end this run with loop_update ", ASKERS = {
	model: {
		model: "you",
		user: "the user"
	},
	person: {
		model: "the agent",
		user: "you"
	}
}, runText = {
	last: (e, t) => e === t ? ", the last" : "",
	missed: (e, t) => e === 0 ? "" : `; ${t ? "more than " : ""}${require_texts.b(e, "run")} missed before it`,
	lastUnlessTold: (e) => e > 0 ? "; without a word from you this run is the last" : "",
	sayNext: (e, t, n) => `${AGENT_PART}id "${e}", action "next" with in (${t}) and reason, or "done"${n}`,
	timer: (e, t) => `${e}, due at ${t}`,
	pace: (e, t, n) => e ? `due at ${t}${n === void 0 ? "" : ` (${require_texts.O(n, 200)})`}` : `due at ${t}, since the run before did not say when`,
	openTasks: (e) => e === 1 ? "1 task is open" : `${e} tasks are open`,
	nextTask: (e, t, n) => `${e}, next is #${require_texts.O(t)} ${require_texts.N(n)}`,
	wokenByTask: "woken by an event of a task, before its time",
	asker: (e, t) => ASKERS[t][e],
	askedFor: (e, t) => `asked for by ${ASKERS[t][e]}`,
	events: (e, t, n) => e === 1 ? `on ${t}` : `on ${e} events since ${require_texts.v(n)}, the last ${t}`,
	endedWithPi: (e) => `${require_texts.b(e, "loop")} ended, kept only until pi ends`,
	aborted: "its run was aborted",
	taskOfRun: (e, t) => `Run ${e} of loop ${t}`
}, TRUNCATED = "…(truncated)", MIDDLE_TRUNCATED = `${TRUNCATED}…`;
function truncate(e, t) {
	let n = [], r = t;
	for (let t of e) {
		let i = Math.max(r - 3, +(n.length === 0));
		if (t.length > i) {
			if (i >= 60 && require_texts.S(t)) return n.push(shortenMiddle(t, i)), {
				texts: n,
				truncated: n.length < e.length
			};
			let r = cutBetweenCodePoints(t, i);
			return r.length > 0 && n.push(r), {
				texts: n,
				truncated: !0
			};
		}
		if (r < 3) return {
			texts: n,
			truncated: !0
		};
		n.push(t), r -= t.length + 3;
	}
	return {
		texts: n,
		truncated: !1
	};
}
function cutBetweenCodePoints(e, t) {
	if (e.length <= t) return e;
	let n = e.charCodeAt(t - 1), r = n >= 55296 && n <= 56319;
	return e.slice(0, r ? t - 1 : t);
}
function ownCopy(e) {
	return Buffer.from(e).toString();
}
function shortenMiddle(e, t) {
	if (e.length <= t) return e;
	if (t < 60) return shorten(e, Math.max(0, t - 12));
	let n = t - MIDDLE_TRUNCATED.length, r = e.slice(-Math.floor(n * .4)), i = /^[\udc00-\udfff]/.test(r) ? r.slice(1) : r;
	return cutBetweenCodePoints(e, n - r.length) + MIDDLE_TRUNCATED + i;
}
function shorten(e, t) {
	return e.length <= t ? e : cutBetweenCodePoints(e, t) + TRUNCATED;
}
function beginning(e, t) {
	return e.length <= t ? e : `${cutBetweenCodePoints(e, t)}…`;
}
// extensions/loop/ui/loop-message-row.ts
var loop_message_row_exports = require_rolldown_runtime.t({ registerLoopRows: () => registerLoopRows });
const LOOP_PROMPT = "loop-prompt", LOOP_NOTICE = "loop-notice", renderLoopMessage = (e, { expanded: t }, n) => {
	let [r = "", ...i] = messageLines(typeof e.content == "string" ? e.content : ""), { said: a, agentPart: o } = headingParts(r), s = forPerson(e.details, "heading") ?? a, c = forPerson(e.details, "happened"), l = c !== void 0 && isQuoted(i[0] ?? ""), u = l && !t ? i.slice(1) : i, cut = (e) => t ? e : (0, _earendil_works_pi_tui.truncateToWidth)(e, 160, "…").replaceAll("\x1B[0m", ""), d = (t ? u : u.slice(0, 3)).map(cut), f = u.length - d.length, p = [
		n.fg("accent", t ? s + o : s),
		...l ? [n.fg("muted", cut(`● ${c}`))] : [],
		...d.map((e) => n.fg(isQuoted(e) ? "dim" : "customMessageText", e)),
		...f > 0 ? [n.fg("dim", `  … ${f} more`)] : []
	];
	return new _earendil_works_pi_tui.Text(p.join("\n"), 1, 0);
};
function headingParts(e) {
	let t = e.lastIndexOf(AGENT_PART);
	return t < 0 ? {
		said: e,
		agentPart: ""
	} : {
		said: e.slice(0, t),
		agentPart: e.slice(t)
	};
}
function forPerson(e, t) {
	let { [t]: n } = Object(e);
	return typeof n == "string" ? require_texts.I(n) : void 0;
}
function registerLoopRows(e) {
	e.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage), e.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);
}
// extensions/monitor/delivery/line-account.ts
function missingText(e, t) {
	let n = countsText([
		[e, "cut"],
		[t.notMatching, "not matching"],
		[t.repeated, "repeated"],
		[t.suppressed, "suppressed"]
	]);
	return n === "" ? "" : ` (${n})`;
}
function countsText(e) {
	return e.filter(([e]) => e > 0).map(([e, t]) => `${e} ${t}`).join(", ");
}
// extensions/monitor/ui/entry-types.ts
const STARTED_ENTRY = "monitor-started", TOLD_ENTRY = "monitor-told", isText = (e) => typeof e == "string", isNumber = (e) => typeof e == "number", isTrue = (e) => e === !0, areTexts = (e) => Array.isArray(e) && e.every(isText), areNumbers = (e) => typeof e == "object" && !!e && Object.values(e).every(isNumber), isTime = (e) => isText(e) && !Number.isNaN(Date.parse(String(e)));
function optional(e) {
	return (t) => t === void 0 || e(t);
}
function hasFields(e, t) {
	if (typeof e != "object" || !e) return !1;
	let n = new Map(Object.entries(e));
	return Object.entries(t).every(([e, t]) => t(n.get(e)));
}
// extensions/monitor/ui/told-row.ts
var told_row_exports = require_rolldown_runtime.t({
	registerToldRow: () => registerToldRow,
	tellInRow: () => tellInRow
});
function registerToldRow(e) {
	e.registerEntryRenderer(TOLD_ENTRY, ({ data: e }, t, n) => {
		if (!isTold(e)) return;
		let r = n.fg("muted", `● ${require_texts.I(e.text)}`);
		return {
			render: (e) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(r, Math.max(1, e - 2)).map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + t, e, "…")),
			invalidate() {}
		};
	});
}
function tellInRow(e, t, n, r) {
	t.mode === "tui" ? e.appendEntry(TOLD_ENTRY, {
		text: n,
		...r && { endedIds: r }
	}) : show(t, n);
}
function isTold(e) {
	return hasFields(e, { text: isText });
}
// extensions/monitor/delivery/message-type.ts
const EVENT_MESSAGE = "monitor-event";
// extensions/monitor/delivery/details.ts
function isShown(e) {
	return e.kind !== "note" || e.isForModelAlone !== !0;
}
// extensions/monitor/texts/rows.ts
const rowText = {
	older: (e) => `… and ${require_texts.b(e, "older task")}`,
	nothingYet: "nothing printed yet",
	same: (e, t) => `the same ${require_texts.b(e, "time")} since ${t}`,
	foreign: " (started in another session)",
	hidden: (e) => `… ${require_texts.b(e, "more line")} in this row (ctrl+o)`,
	forNextRequest: "for the next request",
	forNextWake: "for the next wake",
	forNextPrompt: "for your next prompt",
	foreignCount: (e, t) => `${e < t ? `${e} of them ` : t > 1 ? "all " : ""}from another session`,
	waitingFor: (e) => `waiting for ${require_texts.b(e, "task")}`
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
function stateMark(e, t) {
	return e.kind === "ended" ? outcomeMark(e.outcome, t) : e.kind === "running" ? t.fg("accent", "●") : t.fg("warning", "◌");
}
function outcomeMark(e, t) {
	let { mark: n, color: r } = ENDED[e];
	return t.fg(r, n);
}
function outcomeColor(e) {
	return ENDED[e].color;
}
// extensions/monitor/ui/started-row.ts
var started_row_exports = require_rolldown_runtime.t({
	registerStartedRow: () => registerStartedRow,
	tellStarted: () => tellStarted
});
function registerStartedRow(e) {
	e.registerEntryRenderer(STARTED_ENTRY, ({ data: e }, { expanded: t }, n) => isStarted(e) ? startedRow(e, t, n) : void 0);
}
function tellStarted(e, t, n) {
	if (t.mode !== "tui") return startedText(n);
	e.appendEntry(STARTED_ENTRY, n);
}
function startedText({ said: e, facts: t, hint: n }) {
	return `${e}, ${[...t, n].join("; ")}`;
}
function startedRow(e, t, n) {
	let said = (t) => `${n.fg("accent", "●")} ${n.fg("muted", require_texts.O(e.said))} ${n.bold(t)}`, r = require_texts.O(e.title), i = n.fg("dim", `· ${require_texts.O(e.hint)}`), a = t ? [e.hint, ...e.facts] : [];
	return {
		render(e) {
			let o = Math.max(1, e - 2), s = `${said(r)} ${i}`, c = (0, _earendil_works_pi_tui.visibleWidth)(s) <= o ? s : `${said(fitLabel(r, e))} ${i}`;
			return [...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(t ? said(r) : c, o), ...a.flatMap((e) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(n.fg("dim", require_texts.O(e, Infinity)), o))].map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + t, e, "…"));
		},
		invalidate() {}
	};
}
function isStarted(e) {
	return hasFields(e, {
		said: isText,
		title: isText,
		hint: isText,
		facts: areTexts
	});
}
// extensions/monitor/ui/drawn-events.ts
const isRepeatsFact = (e) => hasFields(e, {
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
		text: isText,
		isForModelAlone: optional(isTrue)
	}
};
function drawnEvents(e) {
	if (typeof e != "object" || !e || !("events" in e)) return;
	let { events: t } = e;
	return Array.isArray(t) && t.every(isDrawn) ? t : void 0;
}
function isDrawn(e) {
	if (typeof e != "object" || !e || !("kind" in e)) return !1;
	let t = String(e.kind);
	return Object.hasOwn(DRAWN_FIELDS, t) && hasFields(e, DRAWN_FIELDS[t]);
}
// extensions/monitor/ui/event-groups.ts
function eventGroups(e) {
	let t = [], n = [], closeOutputs = () => {
		let [e] = n;
		e && t.push(outputGroup(e, n)), n = [];
	};
	for (let r of e) isShown(r) && (isOutput(r) ? (n[0]?.id !== r.id && closeOutputs(), n.push(r)) : (closeOutputs(), t.push(singleGroup(r))));
	return closeOutputs(), t;
}
function isOutput(e) {
	return e.kind === "output" || e.kind === "omitted" || e.kind === "repeats";
}
function singleGroup(e) {
	let t = {
		position: "",
		time: timeOf(e.at),
		facts: [],
		logPaths: []
	};
	switch (e.kind) {
		case "note": {
			let [n = "", ...r] = e.text.split("\n"), i = r.map((e) => ({
				text: e,
				from: "us"
			}));
			return {
				...t,
				mark: "note",
				task: void 0,
				said: n,
				lines: i
			};
		}
		case "notice": {
			let n = e.lines.map((e) => ({
				text: e,
				from: "stdout"
			}));
			return {
				...t,
				mark: "notice",
				task: taskOf(e),
				said: e.text,
				lines: n
			};
		}
		case "end": return {
			...t,
			...endGroup(e)
		};
	}
}
function endGroup(e) {
	let { account: t, lines: n, stderrLines: r, repeatsBefore: i, stdoutPath: a, stderrPath: o, logPath: s } = e, c = o !== void 0 && (e.stderrBytes ?? 0) > 0;
	return {
		mark: outcomeOf(e),
		task: taskOf(e),
		said: `${e.reasonText} after ${require_texts.h(e.durationMs)}${linesIfStopped(e)}`,
		lines: [
			...i ? [repeatsLine(i)] : [],
			...n.map(stdoutLine),
			...r.map((e) => ({
				text: e,
				from: "stderr"
			}))
		],
		facts: [...t, ...e.then === void 0 ? [] : [`then: ${e.then}`]],
		logPaths: [
			a,
			s,
			...c ? [o] : []
		].filter((e) => e !== void 0)
	};
}
function linesIfStopped({ reason: e, counts: t }) {
	return e === "stopped" && t.printed !== void 0 ? `, ${require_texts.b(t.printed, "line")}` : "";
}
function outcomeOf({ reason: e, exitCode: t }) {
	return e === "exited" ? t === 0 ? "success" : "failure" : e === "until" ? "success" : e === "stopped" || e === "replaced" || e === "session_end" ? "stopped" : "failure";
}
function outputGroup(e, t) {
	let n = t.filter((e) => e.kind !== "repeats"), r = t.filter((e) => e.kind === "repeats").at(-1);
	return {
		mark: "event",
		task: taskOf(e),
		position: positionOf(t),
		said: rangeText(n) ?? (r ? repeatsLine(r).text : ""),
		time: timeOf(e.at),
		lines: n.length === 0 ? [] : t.flatMap(linesOf),
		facts: [],
		logPaths: n.slice(-1).flatMap(({ stdoutPath: e }) => e ?? [])
	};
}
function positionOf(e) {
	let t = e.flatMap((e) => e.kind === "output" ? [e.seq] : []), [n] = t, r = t.at(-1);
	return n === void 0 || r === void 0 ? "" : n === r ? `#${n}` : `#${n}-#${r}`;
}
function rangeText(e) {
	let [t] = e, n = e.at(-1);
	if (!t || !n) return;
	let r = {
		cut: 0,
		notMatching: 0,
		repeated: 0,
		suppressed: 0
	};
	for (let n of e) {
		let e = n.kind === "output" && n !== t ? n.skippedBefore : void 0;
		for (let t of Object.keys(r)) r[t] += (n.counts[t] ?? 0) + (e?.[t] ?? 0);
	}
	return require_texts.g(t.firstLine, n.lastLine) + missingText(r.cut, r);
}
function linesOf(e) {
	switch (e.kind) {
		case "repeats": return [repeatsLine(e)];
		case "omitted": return [];
		case "output": return [...e.repeatsBefore ? [repeatsLine(e.repeatsBefore)] : [], ...e.lines.map(stdoutLine)];
	}
}
function stdoutLine(e) {
	let t = e.endsWith(TRUNCATED);
	return {
		text: t ? e.slice(0, -12) : e,
		from: "stdout",
		isCut: t
	};
}
function repeatsLine({ times: e, since: t }) {
	return {
		text: rowText.same(e, timeOf(t)),
		from: "us"
	};
}
function taskOf({ id: e, taskKind: t, description: n, isForeign: r }) {
	return {
		id: e,
		kind: t,
		title: n,
		isForeign: r === !0
	};
}
function timeOf(e) {
	return require_texts.v(Date.parse(e));
}
var EventRow = class {
	#e;
	#t;
	#n;
	#r;
	#i = [];
	#a = !1;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	get outputOf() {
		let [e] = this.#e;
		if (e && this.#e.every((t) => isOutput(t) && t.id === e.id)) return e.id;
	}
	leads(e) {
		this.#a = !1;
		for (let t of e) t.#a = !0;
		e.length === this.#i.length && e.every((e, t) => e === this.#i[t]) || (this.#i = e, this.#r = void 0);
	}
	render(e) {
		return this.#a ? [] : (this.#r ??= eventGroups([this, ...this.#i].flatMap((e) => e.#e)), this.#r.flatMap((t) => this.#t ? wholeGroup(t, e, this.#n) : shortGroup(t, e, this.#n)));
	}
	invalidate() {}
};
function shortGroup(e, t, n) {
	let r = e.lines.slice(-3), i = e.lines.length - r.length, a = headWords(e, n, (e) => fitLabel(e, t)), o = `${a} ${n.fg("dim", e.time)}`, s = (0, _earendil_works_pi_tui.visibleWidth)(" " + o) <= t ? [o] : e.mark === "event" ? [a] : (0, _earendil_works_pi_tui.wrapTextWithAnsi)(a, roomOf(t)), c = i > 0 ? [n.fg("dim", rowText.hidden(i))] : [];
	return [
		...s,
		...c,
		...r.map((e) => lineMark(e, n) + lineText(e, n))
	].map((e) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + e, t, "…"));
}
function roomOf(e) {
	return Math.max(1, e - 2);
}
function headWords({ mark: e, task: t, said: n }, r, i = (e) => e) {
	let a = require_texts.O(n);
	if (!t) return r.fg("muted", `● ${a}`);
	let o = t.isForeign ? r.fg("dim", rowText.foreign) : "", s = r.bold(i(require_texts.O(t.title))) + o;
	switch (e) {
		case "event":
		case "notice":
		case "note": return `${r.fg(MARK_COLORS[e], "●")} ${s} ${r.fg("muted", a)}`;
		default: return `${outcomeMark(e, r)} ${s} ${r.fg(outcomeColor(e), a)}`;
	}
}
const MARK_COLORS = {
	event: "accent",
	notice: "warning",
	note: "muted"
};
function wholeGroup(e, t, n) {
	let { task: r, position: i, time: a, lines: o, facts: s, logPaths: c } = e, l = r ? [
		require_texts.O(r.kind),
		require_texts.O(r.id),
		i
	].filter((e) => e !== "") : [], dim = (e) => wrapped(n.fg("dim", e), t, " ");
	return [
		...wrapped(`${headWords(e, n)} ${n.fg("dim", [...l, a].join(" "))}`, t, " "),
		...o.flatMap((e, r) => [...e.from === "stderr" && o[r - 1]?.from !== "stderr" ? dim("stderr:") : [], ...wrapped(lineText(e, n), t, " " + lineMark(e, n))]),
		...s.flatMap((e) => dim(require_texts.O(e, Infinity))),
		...c.flatMap((e) => dim(require_texts.O(require_texts.f(e), Infinity)))
	].map((e) => (0, _earendil_works_pi_tui.truncateToWidth)(e, t, "…"));
}
function lineMark({ from: e }, t) {
	return e === "us" ? "" : `${t.fg("borderMuted", "│")} `;
}
function lineText({ from: e, text: t, isCut: n }, r) {
	let i = r.fg(e === "us" ? "dim" : "customMessageText", require_texts.d(require_texts.r(t)));
	return n ? `${i} ${r.fg("dim", "…")}` : i;
}
function wrapped(e, t, n) {
	return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(e, Math.max(1, t - (0, _earendil_works_pi_tui.visibleWidth)(n) - 1)).map((e) => n + e);
}
var PlainRow = class {
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = messageLines(e).map(require_texts.d), this.#t = t, this.#n = n;
	}
	render(e) {
		let said = (e) => this.#n.fg("customMessageText", e), t = Math.max(1, e - 2);
		if (this.#t) return this.#e.flatMap((e) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(said(e), t)).map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + t, e, "…"));
		let n = this.#e.length - 4;
		return [...this.#e.slice(0, 4).map(said), ...n > 0 ? [this.#n.fg("dim", `… ${n} more`)] : []].map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + t, e, "…"));
	}
	invalidate() {}
}, RowRuns = class {
	#e;
	#t = [];
	#n = !1;
	open(e) {
		this.#e = e, this.#r();
	}
	close() {
		this.#e = void 0, this.#t = [];
	}
	add(e) {
		this.#t.push(e), this.#r();
	}
	#r() {
		this.#n || !this.#e || this.#t.length === 0 || (this.#n = !0, process.nextTick(() => {
			this.#n = !1;
			let e = this.#t.at(-1);
			this.#t = [];
			let t = this.#e && e && findTranscript(this.#e, e);
			t && arrange(t);
		}));
	}
};
function findTranscript(e, t) {
	for (let n of e.children.toReversed()) {
		if (!isParent(n)) continue;
		if (n.children.includes(t)) return e;
		let r = findTranscript(n, t);
		if (r) return r;
	}
}
function arrange({ children: e }) {
	let t, n = [];
	for (let r of e) {
		let e = rowIn(r);
		e && t?.outputOf !== void 0 && t.outputOf === e.outputOf ? (n.push(e), removeBlankLine(r, e)) : (t?.leads(n), t = e, n = [], putBack(r));
	}
	t?.leads(n);
}
function rowIn(e) {
	return isParent(e) ? e.children.find((e) => e instanceof EventRow) : void 0;
}
const removed = new WeakMap();
function removeBlankLine(e, t) {
	isParent(e) && e.children.length !== 1 && (removed.set(e, e.children.filter((e) => e !== t)), e.children = [t]);
}
function putBack(e) {
	let t = removed.get(e);
	t && isParent(e) && (removed.delete(e), e.children.length === 1 && (e.children = [...t, ...e.children]));
}
function isParent(e) {
	return "children" in e && Array.isArray(e.children);
}
// extensions/monitor/ui/event-message-row.ts
var event_message_row_exports = require_rolldown_runtime.t({
	registerEventRow: () => registerEventRow,
	renderEventMessage: () => renderEventMessage
});
const WIDGET_KEY = "monitor-rows";
function registerEventRow(e) {
	let t = new RowRuns();
	e.registerMessageRenderer(EVENT_MESSAGE, (e, n, r) => {
		let i = renderEventMessage(e, n, r);
		return i instanceof EventRow && t.add(i), i;
	}), e.on("session_start", (e, n) => {
		n.mode === "tui" && lookAtScreen(n, t);
	}), e.on("session_shutdown", () => t.close());
}
const renderEventMessage = (e, { expanded: t }, n) => {
	let r = drawnEvents(e.details);
	return r ? new EventRow(r, t, n) : new PlainRow(typeof e.content == "string" ? e.content : "", t, n);
};
function lookAtScreen(e, t) {
	e.ui.setWidget(WIDGET_KEY, (e) => (t.open(e), {
		render: () => [],
		invalidate() {}
	})), e.ui.setWidget(WIDGET_KEY, void 0);
}
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return fitLabel;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return shortenMiddle;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return tool_row_exports;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return onBackground;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return showOrExplain;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return show_exports;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return commandPaint;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return commandRows;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return quote;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return show;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return shorten;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return runText;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return LOOP_PROMPT;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return outcomeMark;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return beginning;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return isShown;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return told_row_exports;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return STARTED_ENTRY;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return LOOP_NOTICE;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return missingText;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return outcomeColor;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return fitQuotedLabel;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return wrapRows;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return EVENT_MESSAGE;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return countsText;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return started_row_exports;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return stateMark;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return TOLD_ENTRY;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return tellStarted;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return rowText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return event_message_row_exports;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return tellInRow;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return loop_message_row_exports;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return truncate;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return ownCopy;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return TRUNCATED;
	}
});
