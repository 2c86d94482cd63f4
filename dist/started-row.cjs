// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_field_checks = require("./field-checks.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/started-row.ts
const STARTED_ENTRY = "monitor-started";
const PADDING = " ";
function registerStartedRow(pi) {
	pi.registerEntryRenderer(STARTED_ENTRY, ({ data }, { expanded }, theme) => isStarted(data) ? startedRow(data, expanded, theme) : void 0);
}
function tellStarted(pi, ctx, started) {
	if (ctx.mode !== "tui") return startedText(started);
	pi.appendEntry(STARTED_ENTRY, started);
}
function startedText({ said, facts, hint }) {
	return `${said}, ${[...facts, hint].join("; ")}`;
}
function startedRow(started, expanded, theme) {
	const { said, title, hint } = started;
	const head = `${theme.fg("accent", "●")} ${theme.fg("muted", require_label.label(said))} ${theme.bold(require_label.label(title))}`;
	const facts = expanded ? [hint, ...started.facts] : [];
	return {
		render(width) {
			const room = Math.max(1, width - 2);
			return [expanded ? head : `${head} ${theme.fg("dim", `· ${require_label.label(hint)}`)}`, ...facts.flatMap((fact) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg("dim", require_label.label(fact, Number.POSITIVE_INFINITY)), room))].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(PADDING + row, width, "…"));
		},
		invalidate() {}
	};
}
function isStarted(data) {
	return require_field_checks.hasFields(data, {
		said: require_field_checks.isText,
		title: require_field_checks.isText,
		hint: require_field_checks.isText,
		facts: require_field_checks.areTexts
	});
}
exports.registerStartedRow = registerStartedRow;
exports.tellStarted = tellStarted;
