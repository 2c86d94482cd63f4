// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_show = require("./show.cjs"), require_visible = require("./visible.cjs"), require_field_checks = require("./field-checks.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
const TOLD_ENTRY = "monitor-told";
function registerToldRow(pi) {
	pi.registerEntryRenderer(TOLD_ENTRY, ({ data }, _options, theme) => {
		if (!isTold(data)) return;
		let text = theme.fg("muted", `● ${require_visible.n(data.text)}`);
		return {
			render: (width) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, Math.max(1, width - 2)).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…")),
			invalidate() {}
		};
	});
}
function tellInRow(pi, ctx, text) {
	ctx.mode === "tui" ? pi.appendEntry(TOLD_ENTRY, { text }) : require_show.t(ctx, text);
}
function isTold(data) {
	return require_field_checks.r(data, { text: require_field_checks.a });
}
exports.registerToldRow = registerToldRow, exports.tellInRow = tellInRow;
