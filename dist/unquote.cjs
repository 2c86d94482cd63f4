// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/unquote.ts
function unquote(e) {
	let t = e.trim(), [, n] = /^"([^"]*)"$/.exec(t) ?? /^'([^']*)'$/.exec(t) ?? [];
	return (n ?? t).trim();
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return unquote;
	}
});
