// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_visible = require("./visible.cjs");
// extensions/core/text/command-facts.ts
function commandFacts(command) {
	const lines = require_label.lineCount(command);
	const escapes = require_visible.countEscapes(command);
	return [...lines > 1 ? [`${lines} lines`] : [], ...escapes > 0 ? [`${require_format.plural(escapes, "invisible or control character")}, shown as ${escapes === 1 ? "an escape" : "escapes"}`] : []];
}
Object.defineProperty(exports, "commandFacts", {
	enumerable: true,
	get: function() {
		return commandFacts;
	}
});
