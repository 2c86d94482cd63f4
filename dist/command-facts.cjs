// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_questions = require("./questions.cjs"), require_label = require("./label.cjs"), require_visible = require("./visible.cjs");
function commandFacts(command) {
	let lines = require_label.a(command), escapes = require_visible.t(command);
	return [...lines > 1 ? [`${lines} lines`] : [], ...escapes > 0 ? [require_questions.t.invisible(escapes)] : []];
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandFacts;
	}
});
