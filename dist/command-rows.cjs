// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_visible = require("./visible.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/pi/command-rows.ts
const TAB = "    ";
const GUTTER = "│ ";
const NUMBERS_MIN_COLUMNS = 30;
function commandPaint(theme) {
	return {
		gutter: (text) => theme.fg("dim", text),
		escape: (text) => theme.fg("warning", text)
	};
}
function commandRows(command, width, paint) {
	const lines = command.replace(/\n$/, "").split("\n");
	const isNumbered = lines.length > 1 && width >= NUMBERS_MIN_COLUMNS;
	const digits = String(lines.length).length;
	return lines.flatMap((line, index) => {
		const number = isNumbered ? `${String(index + 1).padStart(digits)} ` : "";
		return lineRows(line, Math.max(1, width - number.length - 2), paint).map((row, rowIndex) => {
			const before = rowIndex === 0 ? number : " ".repeat(number.length);
			return paint.gutter(before + GUTTER) + row;
		});
	});
}
function lineRows(line, width, paint) {
	const rows = [];
	let row = "";
	let columns = 0;
	for (const { text, isEscape } of unitsOf(line)) {
		const unitColumns = (0, _earendil_works_pi_tui.visibleWidth)(text);
		if (columns + unitColumns > width && columns > 0) {
			rows.push(row);
			row = "";
			columns = 0;
		}
		row += isEscape ? paint.escape(text) : text;
		columns += unitColumns;
	}
	return [...rows, row];
}
function unitsOf(line) {
	const segmenter = new Intl.Segmenter(void 0, { granularity: "grapheme" });
	return require_visible.visiblePieces(line.replaceAll("	", TAB)).flatMap((piece) => piece.isEscape ? [piece] : Array.from(segmenter.segment(piece.text), ({ segment }) => ({
		text: segment,
		isEscape: false
	})));
}
Object.defineProperty(exports, "commandPaint", {
	enumerable: true,
	get: function() {
		return commandPaint;
	}
});
Object.defineProperty(exports, "commandRows", {
	enumerable: true,
	get: function() {
		return commandRows;
	}
});
