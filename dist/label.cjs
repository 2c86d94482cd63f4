// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_visible = require("./visible.cjs");
var label_exports = require_rolldown_runtime.t({
	commandLabel: () => commandLabel,
	errorLabel: () => errorLabel,
	label: () => label,
	lineCount: () => lineCount,
	nameLabel: () => nameLabel,
	pathLabel: () => pathLabel,
	quotedLabel: () => quotedLabel,
	valueLabel: () => valueLabel
});
const DELIMITER = /["\\]/g, PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;
function label(text, maxChars = 200) {
	return bounded(text, maxChars, (piece) => piece);
}
function quotedLabel(text, maxChars = 200) {
	return `"${bounded(text, maxChars, (piece) => piece.replace(DELIMITER, "\\$&"))}"`;
}
function nameLabel(text, maxChars = 200) {
	return PLAIN_WORD.test(text) && text.length <= maxChars ? text : quotedLabel(text, maxChars);
}
function pathLabel(path) {
	return nameLabel(path, 4e4);
}
function valueLabel(value, maxChars = 200) {
	return typeof value == "string" ? quotedLabel(value, maxChars) : label(JSON.stringify(value) ?? String(value), maxChars);
}
function errorLabel(error, maxChars = 1e3) {
	return label(error instanceof Error ? error.message : String(error), maxChars);
}
function commandLabel(command, maxChars = 200) {
	let lines = lineCount(command), start = label(command, maxChars);
	return lines > 1 ? `(${lines} lines) ${start}` : start;
}
function lineCount(command) {
	return command.replace(/\n$/, "").split("\n").length;
}
function bounded(text, maxChars, show) {
	let whole = "", cut = "";
	for (let { text: piece, isEscape } of require_visible.i(text.slice(0, maxChars + 32))) for (let unit of isEscape ? [piece] : graphemes(piece)) {
		if (whole += isEscape ? unit : show(unit), whole.length > maxChars) return cut + "…";
		whole.length <= maxChars - 1 && (cut = whole);
	}
	return whole;
}
function* graphemes(text) {
	for (let { segment } of segmenter().segment(text)) yield segment;
}
let graphemeSegmenter;
function segmenter() {
	return graphemeSegmenter ??= new Intl.Segmenter(void 0, { granularity: "grapheme" }), graphemeSegmenter;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return lineCount;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return quotedLabel;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return label_exports;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return valueLabel;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return errorLabel;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return nameLabel;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return label;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return pathLabel;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandLabel;
	}
});
