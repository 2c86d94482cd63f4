// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/unquote.ts
function unquote(text) {
	let trimmed = text.trim(), [, quoted] = /^"([^"]*)"$/.exec(trimmed) ?? /^'([^']*)'$/.exec(trimmed) ?? [];
	return (quoted ?? trimmed).trim();
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return unquote;
	}
});
