// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_clean = require("./clean.cjs"), require_quote = require("./quote.cjs"), require_visible = require("./visible.cjs");
function messageLines(text) {
	return text.split("\n").flatMap((line) => require_quote.t(line) ? require_clean.n(line) : require_visible.r(line));
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return messageLines;
	}
});
