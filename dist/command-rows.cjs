// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell = require("./shell.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
function commandPaint(theme) {
	return {
		gutter: (text) => theme.fg("dim", text),
		escape: (text) => theme.fg("warning", text)
	};
}
function commandRows(command, width, paint) {
	let lines = command.replace(/\n$/, "").split("\n"), isNumbered = lines.length > 1 && width >= 30, digits = String(lines.length).length;
	return lines.flatMap((line, index) => {
		let number = isNumbered ? `${String(index + 1).padStart(digits)} ` : "";
		return lineRows(line, Math.max(1, width - number.length - 2), paint).map((row, rowIndex) => {
			let before = rowIndex === 0 ? number : " ".repeat(number.length);
			return paint.gutter(before + "│ ") + row;
		});
	});
}
function lineRows(line, width, paint) {
	let rows = [], row = "", columns = 0;
	for (let { text, isEscape } of unitsOf(line)) {
		let unitColumns = (0, _earendil_works_pi_tui.visibleWidth)(text);
		columns + unitColumns > width && columns > 0 && (rows.push(row), row = "", columns = 0), row += isEscape ? paint.escape(text) : text, columns += unitColumns;
	}
	return [...rows, row];
}
function unitsOf(line) {
	let segmenter = new Intl.Segmenter(void 0, { granularity: "grapheme" });
	return require_shell.Bt(line.replaceAll("	", "    ")).flatMap((piece) => piece.isEscape ? [piece] : Array.from(segmenter.segment(piece.text), ({ segment }) => ({
		text: segment,
		isEscape: !1
	})));
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return commandRows;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandPaint;
	}
});
