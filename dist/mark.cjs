// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs"), rowText = {
	nothingYet: "nothing printed yet",
	same: (times, since) => `the same ${require_format.l(times, "time")} since ${since}`,
	foreign: " (started in another session)",
	forNextRequest: "for the next request",
	forNextWake: "for the next wake",
	forNextPrompt: "for your next prompt",
	foreignCount: (foreign) => `${foreign} started in another session`,
	waitingFor: (awaited) => `waiting for ${require_format.l(awaited, "task")}`
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
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return rowText;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return outcomeMark;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return stateMark;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return outcomeColor;
	}
});
