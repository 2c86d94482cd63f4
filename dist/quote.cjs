// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/quote.ts
const MARK = "| ";
function quote(line) {
	return MARK + line;
}
function isQuoted(line) {
	return line.startsWith(MARK);
}
Object.defineProperty(exports, "isQuoted", {
	enumerable: true,
	get: function() {
		return isQuoted;
	}
});
Object.defineProperty(exports, "quote", {
	enumerable: true,
	get: function() {
		return quote;
	}
});
