// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/ui/mark.ts
const ENDED = {
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
	if (state.kind === "ended") return outcomeMark(state.outcome, theme);
	return state.kind === "running" ? theme.fg("accent", "●") : theme.fg("warning", "◌");
}
function outcomeMark(outcome, theme) {
	const { mark, color } = ENDED[outcome];
	return theme.fg(color, mark);
}
function outcomeColor(outcome) {
	return ENDED[outcome].color;
}
Object.defineProperty(exports, "outcomeColor", {
	enumerable: true,
	get: function() {
		return outcomeColor;
	}
});
Object.defineProperty(exports, "outcomeMark", {
	enumerable: true,
	get: function() {
		return outcomeMark;
	}
});
Object.defineProperty(exports, "stateMark", {
	enumerable: true,
	get: function() {
		return stateMark;
	}
});
