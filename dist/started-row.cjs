// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs"), require_field_checks = require("./field-checks.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
const STARTED_ENTRY = "monitor-started";
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
	let { said, title, hint } = started, head = `${theme.fg("accent", "●")} ${theme.fg("muted", require_label.r(said))} ${theme.bold(require_label.r(title))}`, facts = expanded ? [hint, ...started.facts] : [];
	return {
		render(width) {
			let room = Math.max(1, width - 2);
			return [expanded ? head : `${head} ${theme.fg("dim", `· ${require_label.r(hint)}`)}`, ...facts.flatMap((fact) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg("dim", require_label.r(fact, Infinity)), room))].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…"));
		},
		invalidate() {}
	};
}
function isStarted(data) {
	return require_field_checks.r(data, {
		said: require_field_checks.a,
		title: require_field_checks.a,
		hint: require_field_checks.a,
		facts: require_field_checks.n
	});
}
exports.registerStartedRow = registerStartedRow, exports.tellStarted = tellStarted;
