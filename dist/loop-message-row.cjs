// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_message_lines = require("./message-lines.cjs");
const require_quote = require("./quote.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/loop/ui/loop-message-row.ts
var loop_message_row_exports = require_rolldown_runtime.__exportAll({ registerLoopRows: () => registerLoopRows });
const LOOP_PROMPT = "loop-prompt";
const LOOP_NOTICE = "loop-notice";
const AGENT_PART = "; end this run with loop_update ";
const COLLAPSED_LINES = 3;
const COLLAPSED_COLUMNS = 160;
const RESET = "\x1B[0m";
const renderLoopMessage = (message, { expanded }, theme) => {
	const content = typeof message.content === "string" ? message.content : "";
	const [heading = "", ...lines] = require_message_lines.messageLines(content);
	const shown = expanded ? lines : lines.slice(0, COLLAPSED_LINES).map((line) => (0, _earendil_works_pi_tui.truncateToWidth)(line, COLLAPSED_COLUMNS, "…").replaceAll(RESET, ""));
	const hidden = lines.length - shown.length;
	const rows = [
		theme.fg("accent", expanded ? heading : withoutAgentPart(heading)),
		...shown.map((line) => theme.fg(require_quote.isQuoted(line) ? "dim" : "customMessageText", line)),
		...hidden > 0 ? [theme.fg("dim", `  … ${hidden} more`)] : []
	];
	return new _earendil_works_pi_tui.Text(rows.join("\n"), 1, 0);
};
function withoutAgentPart(heading) {
	const at = heading.lastIndexOf(AGENT_PART);
	return at < 0 ? heading : heading.slice(0, at);
}
function registerLoopRows(pi) {
	pi.registerMessageRenderer(LOOP_PROMPT, renderLoopMessage);
	pi.registerMessageRenderer(LOOP_NOTICE, renderLoopMessage);
}
Object.defineProperty(exports, "AGENT_PART", {
	enumerable: true,
	get: function() {
		return AGENT_PART;
	}
});
Object.defineProperty(exports, "LOOP_NOTICE", {
	enumerable: true,
	get: function() {
		return LOOP_NOTICE;
	}
});
Object.defineProperty(exports, "LOOP_PROMPT", {
	enumerable: true,
	get: function() {
		return LOOP_PROMPT;
	}
});
Object.defineProperty(exports, "loop_message_row_exports", {
	enumerable: true,
	get: function() {
		return loop_message_row_exports;
	}
});
