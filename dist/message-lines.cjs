// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell = require("./shell.cjs"), require_first_use = require("./first-use.cjs");
// extensions/core/text/message-lines.ts
function messageLines(text) {
	return text.split("\n").flatMap((line) => require_first_use.pt(line) ? require_shell.I(line) : require_shell.zt(line));
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return messageLines;
	}
});
