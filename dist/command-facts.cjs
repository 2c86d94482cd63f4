// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_questions = require("./questions.cjs"), require_texts = require("./texts.cjs");
// extensions/core/text/command-facts.ts
function commandFacts(e) {
	let t = require_texts.A(e), n = require_texts.F(e);
	return [...t > 1 ? [`${t} lines`] : [], ...n > 0 ? [require_questions.t.invisible(n)] : []];
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandFacts;
	}
});
