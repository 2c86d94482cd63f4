// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), panelText = {
	sentByModel: "sent by the agent, the newest first:",
	oneLogOnly: "This task has one log only.",
	nothingKept: "Nothing was kept.",
	noLineSoFar: "No line to show so far.",
	nothing: (e, t) => (e ? "Nothing yet." : "Nothing was printed.") + (t === void 0 ? "" : ` ${t.by} shows its ${t.log}.`),
	confirm: (e) => `${e}, any other key does not`,
	noneHas: (e, t) => `None of ${e} has ${require_texts.N(t, 30)}.`,
	lineMessage: (e, t) => `A line that ${e} has printed (${t}):`,
	notEnded: "not ended: ",
	foreign: "another session",
	shownFilter: (e) => `/${require_texts.O(e, 30)}`,
	selected: (e) => `${e} selected`,
	nothingToShow: "There is nothing to show. /monitor <command> starts a monitor.",
	moreAbove: (e) => `${e} more above`,
	moreBelow: (e) => `${e} more below`,
	onlyEvents: "only events",
	readsAll: "reading older lines",
	noEvents: "No line of this log becomes an event.",
	filter: (e, t, n) => `& ${require_texts.O(e, 30)}: ${require_texts.b(t, "line")}${n ? "" : " so far"}`,
	cut: "Somebody has cut this log: its lines have lost their times and event marks.",
	cutOrder: "Somebody has cut one of the logs: the order of their lines is lost. m shows each alone.",
	searchState: (e) => e ? "not found" : "searching",
	wrapped: (e, t) => e ? `, from the ${t} again` : "",
	olderLines: "[older lines: only in each log alone]\n\n",
	cannotStart: (e, t) => `${require_texts.O(e)} cannot be started: ${t}. Set PAGER or EDITOR to a program that can.`,
	protected: (e, t) => {
		let n = require_texts.N(t, 40);
		return e ? `Protected: only you stop ${n}.` : `No longer protected: ${n}.`;
	},
	adopted: (e, t) => `Adopted ${require_texts.N(e, 40)}: it belongs to this session now, and ${t === "never" ? "never wakes" : "wakes"} the agent${t === "never" ? "" : ` ${t}`}.`,
	moreRowsBehind: (e, t) => `… ${e} more rows${t.length > 0 ? ` (${t.join(", ")})` : ""}: d`,
	moreRows: (e) => `… ${e + 1} more rows`,
	processorTime: (e) => `${require_texts._(e)} of processor time`,
	listens: (e) => `listens on ${e.join(", ")}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return panelText;
	}
});
