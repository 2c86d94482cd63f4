// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
function fitLabel(label, rowColumns) {
	let columns = Math.max(8, Math.floor(rowColumns / 3));
	return (0, _earendil_works_pi_tui.truncateToWidth)(label, columns, "…").replaceAll("\x1B[0m", "");
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return fitLabel;
	}
});
