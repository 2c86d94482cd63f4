// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_clean = require("./clean.cjs");
const require_quote = require("./quote.cjs");
const require_visible = require("./visible.cjs");
// extensions/core/text/message-lines.ts
function messageLines(text) {
	return text.split("\n").flatMap((line) => require_quote.isQuoted(line) ? require_clean.clean(line) : require_visible.visibleLines(line));
}
Object.defineProperty(exports, "messageLines", {
	enumerable: true,
	get: function() {
		return messageLines;
	}
});
