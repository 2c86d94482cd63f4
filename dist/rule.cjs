// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/rule.ts
function rule(left, right, width, theme) {
	let line = (columns) => theme.fg("border", "─".repeat(Math.max(0, columns))), before = left === "" ? "" : `${line(2)} ${left} `, after = right === "" ? "" : ` ${right} ${line(2)}`, between = width - (0, _earendil_works_pi_tui.visibleWidth)(before) - (0, _earendil_works_pi_tui.visibleWidth)(after);
	if (between >= 1) return before + line(between) + after;
	let alone = (0, _earendil_works_pi_tui.truncateToWidth)(before, width, "…");
	return alone + line(width - (0, _earendil_works_pi_tui.visibleWidth)(alone));
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return rule;
	}
});
