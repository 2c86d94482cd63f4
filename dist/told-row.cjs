// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_show = require("./show.cjs");
const require_visible = require("./visible.cjs");
const require_field_checks = require("./field-checks.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/told-row.ts
const TOLD_ENTRY = "monitor-told";
const PADDING = " ";
function registerToldRow(pi) {
	pi.registerEntryRenderer(TOLD_ENTRY, ({ data }, _options, theme) => {
		if (!isTold(data)) return void 0;
		const text = theme.fg("muted", `● ${require_visible.visible(data.text)}`);
		return {
			render: (width) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, Math.max(1, width - 2)).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(PADDING + row, width, "…")),
			invalidate() {}
		};
	});
}
function tellInRow(pi, ctx, text) {
	if (ctx.mode === "tui") pi.appendEntry(TOLD_ENTRY, { text });
	else require_show.show(ctx, text);
}
function isTold(data) {
	return require_field_checks.hasFields(data, { text: require_field_checks.isText });
}
exports.registerToldRow = registerToldRow;
exports.tellInRow = tellInRow;
