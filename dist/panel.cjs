// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), panelText = {
	sentByModel: "sent by the model, the newest first:",
	oneLogOnly: "This task has one log only.",
	nothingKept: "Nothing was kept.",
	noLineSoFar: "No line to show so far.",
	nothing: (isRunning, otherLog) => (isRunning ? "Nothing yet." : "Nothing was printed.") + (otherLog === void 0 ? "" : ` tab shows its ${otherLog}.`),
	confirm: (does) => `${does}, any other key does not`,
	noneHas: (count, shownFilter) => `None of ${count} has ${shownFilter}.`,
	lineMessage: (task, place) => `A line that ${task} has printed (${place}):`,
	notEnded: "not ended: ",
	noneOfThemHas: (shownFilter) => `None of them has ${shownFilter}.`,
	nothingToShow: "There is nothing to show.",
	moreAbove: (above) => `${above} more above`,
	moreBelow: (below) => `${below} more below`,
	onlyEvents: "only events",
	readsAll: "reading older lines",
	filter: (pattern, count, isComplete) => `& ${require_texts.D(pattern, 30)}: ${require_texts.b(count, "line")}${isComplete ? "" : " so far"}`,
	noEvents: "No line of this log becomes an event.",
	searchState: (isComplete) => isComplete ? "not found" : "searching",
	wrapped: (wrapped, edge) => wrapped ? `, from the ${edge} again` : "",
	olderLines: "[older lines: only in each log alone]\n\n",
	cannotStart: (program, code) => `${require_texts.D(program)} cannot be started: ${code}. Set PAGER or EDITOR to a program that can.`,
	protected: (isProtected, task) => isProtected ? `Protected: only you stop ${task}.` : `No longer protected: ${task}.`,
	adopted: (task) => `Adopted ${task}: it wakes this session as its wake says.`,
	moreRowsBehind: (count, facts) => `… ${count} more rows${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: d`,
	moreRows: (below) => `… ${below + 1} more rows`,
	processorTime: (cpuMs) => `${require_texts._(cpuMs)} of processor time`,
	listens: (ports) => `listens on ${ports.join(", ")}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return panelText;
	}
});
