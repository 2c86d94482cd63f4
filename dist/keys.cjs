// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/texts/panel-keys.ts
const keyText$1 = {
	connect: "connect, ctrl+] leaves",
	typeLine: "type a line",
	sendLine: "send to the agent",
	wrap: (e) => e ? "cut lines" : "wrap",
	matching: (e) => e ? "all lines" : "only matching",
	onlyEvents: (e) => e ? "all lines" : "only events",
	times: (e) => e ? "no times" : "times",
	merge: (e) => e ? "one log alone" : "merge logs",
	copyPath: (e) => e > 1 ? "copy paths" : "copy path",
	chooseLine: "choose a line",
	otherLine: "another line",
	chooseNone: "cancel",
	ok: "ok",
	keepHits: "keep",
	clearHits: "clear",
	otherHits: "other hits",
	keepFilter: "keep",
	sendIt: "send",
	endInput: "end input",
	leave: "leave",
	nextList: "next list",
	move: "move",
	select: "select",
	sort: "sort",
	filter: "filter",
	close: "close",
	unselect: "unselect",
	byAge: "by age",
	byState: "by state",
	byTitle: "by title",
	byLines: "by lines",
	clearFilter: "clear filter",
	allKeys: "all keys",
	hideFinished: "hide finished",
	clearFinished: "clear finished"
}, panelText = {
	sentByModel: "sent by the agent, the newest first:",
	oneLogOnly: "This task has one log only.",
	nothingKept: "Nothing was kept.",
	noLineSoFar: "No line to show so far.",
	nothing: (e, t) => (e ? "Nothing yet." : "Nothing was printed.") + (t === void 0 ? "" : ` ${t.by} shows its ${t.log}.`),
	confirm: (e) => `${e}, any other key does not`,
	noneHas: (e, t) => `None of ${e} has ${require_texts.N(t, 30)}.`,
	lineMessage: (e, t) => `A line that ${e} has printed (${t}):`,
	partialLine: "partial line: ",
	foreign: "another session",
	shownFilter: (e) => `/${require_texts.O(e, 30)}`,
	selected: (e) => `${e} selected`,
	nothingToShow: "There is nothing to show. /monitor <command> starts a monitor.",
	moreAbove: (e) => `${e} more above`,
	moreBelow: (e) => `${e} more below`,
	onlyEvents: "only events",
	readsAll: "reading older lines",
	filter: (e, t, n) => `& ${require_texts.O(e, 30)}: ${require_texts.b(t, "line")}${n ? "" : " so far"}`,
	noEvents: "No line of this log becomes an event.",
	cut: "Somebody has changed this log: its lines have lost their times and event marks.",
	cutOrder: "Somebody has changed one of the logs: the order of their lines is lost. m shows each alone.",
	searchState: (e) => e ? "not found" : "searching",
	wrapped: (e, t) => e ? `, from the ${t} again` : "",
	olderLines: "[older lines: only in each log alone]\n\n",
	cannotStart: (e, t) => `${require_texts.O(e)} cannot be started: ${t}. Set PAGER or EDITOR to a program that can.`,
	moreRowsBehind: (e, t) => `… ${e} more rows${t.length > 0 ? ` (${t.join(", ")})` : ""}: d`,
	moreRows: (e) => `… ${e + 1} more rows`,
	processorTime: (e) => `${require_texts._(e)} of processor time`,
	listens: (e) => `listens on ${e.join(", ")}`
}, PI_KEYS = [
	["tui.select.up", "up"],
	["tui.select.down", "down"],
	["tui.select.pageUp", "pageUp"],
	["tui.select.pageDown", "pageDown"],
	["tui.select.confirm", "open"],
	["tui.select.cancel", "cancel"],
	["tui.input.tab", "otherLog"],
	["tui.editor.cursorLeft", "left"],
	["tui.editor.cursorRight", "right"],
	["tui.editor.cursorLineStart", "start"],
	["tui.editor.cursorLineEnd", "end"]
], OWN_KEYS = {
	k: "up",
	j: "down",
	g: "start",
	G: "end",
	q: "back",
	f: "follow",
	w: "wrap",
	t: "times",
	m: "merge",
	"/": "searchDown",
	"#": "searchUp",
	"?": "help",
	"&": "match",
	e: "events",
	o: "openLog",
	"!": "nextError",
	n: "next",
	N: "previous",
	x: "stop",
	X: "stopSilently",
	p: "protect",
	a: "adopt",
	r: "restart",
	y: "copy",
	h: "finished",
	c: "clear",
	d: "command",
	i: "stepIn",
	s: "sort",
	" ": "select"
};
function actionOf(e, t) {
	let n = Object.entries(OWN_KEYS).find(([t]) => isKey(e, t));
	return n ? n[1] : PI_KEYS.find(([n]) => t.matches(e, n))?.[1];
}
function arrowOf(e, t) {
	return t.matches(e, "tui.select.up") ? "up" : t.matches(e, "tui.select.down") ? "down" : void 0;
}
function isKey(e, t) {
	if (e === t) return !0;
	if (t === " ") return (0, _earendil_works_pi_tui.matchesKey)(e, "space");
	let n = t.toLowerCase();
	return t === n ? (0, _earendil_works_pi_tui.matchesKey)(e, n) : (0, _earendil_works_pi_tui.matchesKey)(e, `shift+${n}`);
}
const SHORT = {
	escape: "esc",
	up: "↑",
	down: "↓",
	left: "←",
	right: "→",
	pageUp: "pgup",
	pageDown: "pgdn"
};
function keyName(e) {
	let [t = ""] = (0, _earendil_works_pi_coding_agent.keyText)(e).split("/");
	return SHORT[t] ?? t;
}
function keyPair(e, t) {
	let n = [keyName(e), keyName(t)];
	return n.join(n.some((e) => e.length > 1) ? " " : "");
}
function upDown() {
	return keyPair("tui.select.up", "tui.select.down");
}
function leftRight() {
	return keyPair("tui.editor.cursorLeft", "tui.editor.cursorRight");
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return leftRight;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return keyText$1;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return keyName;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return arrowOf;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return upDown;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return isKey;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return panelText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return actionOf;
	}
});
