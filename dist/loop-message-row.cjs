// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_message_lines = require("./message-lines.cjs"), require_first_use = require("./first-use.cjs"), require_runs = require("./runs.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/loop/ui/loop-message-row.ts
var loop_message_row_exports = require_rolldown_runtime.t({ registerLoopRows: () => registerLoopRows });
const LOOP_PROMPT = "loop-prompt", LOOP_NOTICE = "loop-notice", renderLoopMessage = (message, { expanded }, theme) => {
	let content = typeof message.content == "string" ? message.content : "", [heading = "", ...lines] = require_message_lines.t(content), shown = expanded ? lines : lines.slice(0, 3).map((line) => (0, _earendil_works_pi_tui.truncateToWidth)(line, 160, "…").replaceAll("\x1B[0m", "")), hidden = lines.length - shown.length, rows = [
		theme.fg("accent", expanded ? heading : withoutAgentPart(heading)),
		...shown.map((line) => theme.fg(require_first_use.pt(line) ? "dim" : "customMessageText", line)),
		...hidden > 0 ? [theme.fg("dim", `  … ${hidden} more`)] : []
	];
	return new _earendil_works_pi_tui.Text(rows.join("\n"), 1, 0);
};
function withoutAgentPart(heading) {
	let at = heading.lastIndexOf(require_runs.t);
	return at < 0 ? heading : heading.slice(0, at);
}
function registerLoopRows(pi) {
	pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage), pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return LOOP_PROMPT;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return loop_message_row_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return LOOP_NOTICE;
	}
});
