// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/pi/fit-label.ts
const LABEL_MIN_COLUMNS = 8;
const STYLE_END = "\x1B[0m";
function fitLabel(label, rowColumns) {
	const columns = Math.max(LABEL_MIN_COLUMNS, Math.floor(rowColumns / 3));
	return (0, _earendil_works_pi_tui.truncateToWidth)(label, columns, "…").replaceAll(STYLE_END, "");
}
Object.defineProperty(exports, "fitLabel", {
	enumerable: true,
	get: function() {
		return fitLabel;
	}
});
