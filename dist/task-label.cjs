// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs");
function labelOf(e) {
	return require_texts.O(e.label, 80);
}
function quotedLabelOf(e) {
	return require_texts.N(e.label, 80);
}
function pidFact({ pid: e }) {
	return e === void 0 ? [] : [`pid ${e}`];
}
function nameFromCommand(e) {
	return require_rows.b(e.trim(), 40);
}
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return quotedLabelOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return nameFromCommand;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return pidFact;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return labelOf;
	}
});
