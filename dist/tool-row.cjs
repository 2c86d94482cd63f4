// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_command_rows = require("./command-rows.cjs"), require_first_use = require("./first-use.cjs"), require_shell = require("./shell.cjs"), require_message_lines = require("./message-lines.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/tools/tool-row.ts
var tool_row_exports = require_rolldown_runtime.t({ toolRow: () => toolRow });
function toolRow(title, describe, summarize = firstLine) {
	return {
		renderCall(args, theme, context) {
			let call = describe(args ?? {});
			return framed((width) => context.expanded ? expandedCall(title, call, theme, width) : [collapsedRow(title, call, context.state.outcome, theme, width)], context, theme);
		},
		renderResult(result, _options, theme, context) {
			let said = textOf(result), outcome = context.isError ? {
				kind: "failed",
				text: require_shell.At(firstLine(result, said))
			} : {
				kind: "done",
				text: require_shell.At(summarize(result, said))
			};
			context.state.outcome = outcome;
			let text = new _earendil_works_pi_tui.Text(theme.fg(context.isError ? "error" : "toolOutput", require_message_lines.t(said).join("\n")), 0, 0);
			return framed((width) => context.expanded ? text.render(width) : [], context, theme);
		}
	};
}
function textOf({ content }) {
	return content.map((part) => part.type === "text" ? part.text : "").join("\n");
}
function firstLine(_result, text) {
	let [line = ""] = text.split("\n");
	return line;
}
function collapsedRow(title, call, outcome, theme, width) {
	let head = headOf(title, call, theme, width);
	if (outcome?.kind === "failed") return (0, _earendil_works_pi_tui.truncateToWidth)(`${head}  ${theme.fg("error", `✗ ${outcome.text}`)}`, width, "…");
	let end = outcome && outcome.text !== "" ? `  ${theme.fg("muted", outcome.text)}` : "";
	if (call.detail === void 0) return (0, _earendil_works_pi_tui.truncateToWidth)(head + end, width, "…");
	let start = `${head}  ${theme.fg("muted", require_shell.Ot(call.detail))}`, room = Math.max(12, width - (0, _earendil_works_pi_tui.visibleWidth)(end));
	return (0, _earendil_works_pi_tui.truncateToWidth)((0, _earendil_works_pi_tui.truncateToWidth)(start, room, "…") + end, width, "…");
}
function expandedCall(title, call, theme, width) {
	let head = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(headOf(title, call, theme), width);
	return call.detail === void 0 ? head : [...head, ...require_command_rows.n(call.detail, width, require_command_rows.t(theme))];
}
function headOf(title, { subject }, theme, rowColumns) {
	let about = rowColumns === void 0 ? require_shell.At(subject, 1e3) : require_first_use.ht(require_shell.At(subject), rowColumns), name = theme.fg("toolTitle", theme.bold(title));
	return about === "" ? name : `${name} ${theme.fg("accent", about)}`;
}
function framed(lines, context, theme) {
	let background = context.isPartial ? "toolPendingBg" : context.isError ? "toolErrorBg" : "toolSuccessBg";
	return {
		render: (width) => lines(Math.max(1, width - 2)).map((line) => onBackground(" ".repeat(1) + line, width, (text) => theme.bg(background, text))),
		invalidate() {}
	};
}
function onBackground(row, width, paint) {
	return paint((0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…", !0).replaceAll("\x1B[0m", "\x1B[22;23;24;27;29;39m"));
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return tool_row_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return onBackground;
	}
});
