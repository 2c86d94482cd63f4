// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_command_rows = require("./command-rows.cjs");
const require_fit_label = require("./fit-label.cjs");
const require_label = require("./label.cjs");
const require_message_lines = require("./message-lines.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/tools/tool-row.ts
var tool_row_exports = require_rolldown_runtime.__exportAll({ toolRow: () => toolRow });
const SUBJECT_MAX_CHARS = 1e3;
const PADDING = 1;
const CALL_MIN_COLUMNS = 12;
const RESET = "\x1B[0m";
const RESET_TEXT = "\x1B[22;23;24;27;29;39m";
function toolRow(title, describe, summarize = firstLine) {
	return {
		renderCall(args, theme, context) {
			const call = describe(args ?? {});
			const lines = (width) => context.expanded ? expandedCall(title, call, theme, width) : [collapsedRow(title, call, context.state.outcome, theme, width)];
			return framed(lines, context, theme);
		},
		renderResult(result, _options, theme, context) {
			const said = textOf(result);
			const outcome = context.isError ? {
				kind: "failed",
				text: require_label.label(firstLine(result, said))
			} : {
				kind: "done",
				text: require_label.label(summarize(result, said))
			};
			context.state.outcome = outcome;
			const text = new _earendil_works_pi_tui.Text(theme.fg(context.isError ? "error" : "toolOutput", require_message_lines.messageLines(said).join("\n")), 0, 0);
			return framed((width) => context.expanded ? text.render(width) : [], context, theme);
		}
	};
}
function textOf({ content }) {
	return content.map((part) => part.type === "text" ? part.text : "").join("\n");
}
function firstLine(_result, text) {
	const [line = ""] = text.split("\n");
	return line;
}
function collapsedRow(title, call, outcome, theme, width) {
	const head = headOf(title, call, theme, width);
	if (outcome?.kind === "failed") return (0, _earendil_works_pi_tui.truncateToWidth)(`${head}  ${theme.fg("error", `✗ ${outcome.text}`)}`, width, "…");
	const end = outcome && outcome.text !== "" ? `  ${theme.fg("muted", outcome.text)}` : "";
	if (call.detail === void 0) return (0, _earendil_works_pi_tui.truncateToWidth)(head + end, width, "…");
	const start = `${head}  ${theme.fg("muted", require_label.commandLabel(call.detail))}`;
	const room = Math.max(CALL_MIN_COLUMNS, width - (0, _earendil_works_pi_tui.visibleWidth)(end));
	return (0, _earendil_works_pi_tui.truncateToWidth)((0, _earendil_works_pi_tui.truncateToWidth)(start, room, "…") + end, width, "…");
}
function expandedCall(title, call, theme, width) {
	const head = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(headOf(title, call, theme), width);
	if (call.detail === void 0) return head;
	return [...head, ...require_command_rows.commandRows(call.detail, width, require_command_rows.commandPaint(theme))];
}
function headOf(title, { subject }, theme, rowColumns) {
	const about = rowColumns === void 0 ? require_label.label(subject, SUBJECT_MAX_CHARS) : require_fit_label.fitLabel(require_label.label(subject), rowColumns);
	const name = theme.fg("toolTitle", theme.bold(title));
	return about === "" ? name : `${name} ${theme.fg("accent", about)}`;
}
function framed(lines, context, theme) {
	const background = context.isPartial ? "toolPendingBg" : context.isError ? "toolErrorBg" : "toolSuccessBg";
	return {
		render: (width) => lines(Math.max(1, width - 2)).map((line) => onBackground(" ".repeat(PADDING) + line, width, (text) => theme.bg(background, text))),
		invalidate() {}
	};
}
function onBackground(row, width, paint) {
	return paint((0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…", true).replaceAll(RESET, RESET_TEXT));
}
Object.defineProperty(exports, "onBackground", {
	enumerable: true,
	get: function() {
		return onBackground;
	}
});
Object.defineProperty(exports, "tool_row_exports", {
	enumerable: true,
	get: function() {
		return tool_row_exports;
	}
});
