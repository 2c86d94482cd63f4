// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_visible = require("./visible.cjs");
// extensions/core/text/label.ts
var label_exports = require_rolldown_runtime.__exportAll({
	commandLabel: () => commandLabel,
	errorLabel: () => errorLabel,
	label: () => label,
	lineCount: () => lineCount,
	nameLabel: () => nameLabel,
	pathLabel: () => pathLabel,
	quotedLabel: () => quotedLabel,
	valueLabel: () => valueLabel
});
const LABEL_MAX_CHARS = 200;
const CUT = "…";
const PATH_MAX_CHARS = 4e4;
const ERROR_MAX_CHARS = 1e3;
const LOOKAHEAD_CHARS = 32;
const DELIMITER = /["\\]/g;
const PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;
function label(text, maxChars = LABEL_MAX_CHARS) {
	return bounded(text, maxChars, (piece) => piece);
}
function quotedLabel(text, maxChars = LABEL_MAX_CHARS) {
	return `"${bounded(text, maxChars, (piece) => piece.replace(DELIMITER, "\\$&"))}"`;
}
function nameLabel(text, maxChars = LABEL_MAX_CHARS) {
	return PLAIN_WORD.test(text) && text.length <= maxChars ? text : quotedLabel(text, maxChars);
}
function pathLabel(path) {
	return nameLabel(path, PATH_MAX_CHARS);
}
function valueLabel(value, maxChars = LABEL_MAX_CHARS) {
	if (typeof value === "string") return quotedLabel(value, maxChars);
	return label(JSON.stringify(value) ?? String(value), maxChars);
}
function errorLabel(error, maxChars = ERROR_MAX_CHARS) {
	return label(error instanceof Error ? error.message : String(error), maxChars);
}
function commandLabel(command, maxChars = LABEL_MAX_CHARS) {
	const lines = lineCount(command);
	const start = label(command, maxChars);
	return lines > 1 ? `(${lines} lines) ${start}` : start;
}
function lineCount(command) {
	return command.replace(/\n$/, "").split("\n").length;
}
function bounded(text, maxChars, show) {
	let whole = "";
	let cut = "";
	for (const { text: piece, isEscape } of require_visible.visiblePieces(text.slice(0, maxChars + LOOKAHEAD_CHARS))) for (const unit of isEscape ? [piece] : graphemes(piece)) {
		whole += isEscape ? unit : show(unit);
		if (whole.length > maxChars) return cut + CUT;
		if (whole.length <= maxChars - 1) cut = whole;
	}
	return whole;
}
function* graphemes(text) {
	for (const { segment } of segmenter().segment(text)) yield segment;
}
let graphemeSegmenter;
function segmenter() {
	graphemeSegmenter ??= new Intl.Segmenter(void 0, { granularity: "grapheme" });
	return graphemeSegmenter;
}
Object.defineProperty(exports, "commandLabel", {
	enumerable: true,
	get: function() {
		return commandLabel;
	}
});
Object.defineProperty(exports, "errorLabel", {
	enumerable: true,
	get: function() {
		return errorLabel;
	}
});
Object.defineProperty(exports, "label", {
	enumerable: true,
	get: function() {
		return label;
	}
});
Object.defineProperty(exports, "label_exports", {
	enumerable: true,
	get: function() {
		return label_exports;
	}
});
Object.defineProperty(exports, "lineCount", {
	enumerable: true,
	get: function() {
		return lineCount;
	}
});
Object.defineProperty(exports, "nameLabel", {
	enumerable: true,
	get: function() {
		return nameLabel;
	}
});
Object.defineProperty(exports, "pathLabel", {
	enumerable: true,
	get: function() {
		return pathLabel;
	}
});
Object.defineProperty(exports, "quotedLabel", {
	enumerable: true,
	get: function() {
		return quotedLabel;
	}
});
Object.defineProperty(exports, "valueLabel", {
	enumerable: true,
	get: function() {
		return valueLabel;
	}
});
