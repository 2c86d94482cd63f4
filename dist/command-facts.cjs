// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_questions = require("./questions.cjs"), require_texts = require("./texts.cjs");
// extensions/core/text/command-facts.ts
function commandFacts(command) {
	let lines = require_texts.k(command), escapes = require_texts.P(command);
	return [...lines > 1 ? [`${lines} lines`] : [], ...escapes > 0 ? [require_questions.t.invisible(escapes)] : []];
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandFacts;
	}
});
