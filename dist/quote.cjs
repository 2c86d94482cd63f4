function quote(line) {
	return "| " + line;
}
function isQuoted(line) {
	return line.startsWith("| ");
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return quote;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return isQuoted;
	}
});
