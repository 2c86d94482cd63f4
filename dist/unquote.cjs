// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/unquote.ts
const DOUBLE = /^"((?:[^"\\]|\\[\s\S])*)"$/, SINGLE = /^'([^']*)'$/, ESCAPED = /\\(["\\])/g;
function unquote(e) {
	let t = e.trim(), [, n] = DOUBLE.exec(t) ?? [], [, r] = SINGLE.exec(t) ?? [];
	return (n?.replace(ESCAPED, (e, t) => t === "\"" ? t : e) ?? r ?? t).trim();
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return unquote;
	}
});
