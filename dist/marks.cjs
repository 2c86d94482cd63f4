// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const mark = {
	restOfLine: (afterLine, linesBefore) => afterLine === 0 ? `the rest of line ${linesBefore + 1}` : `line ${linesBefore + 2}`,
	olderDropped: (begins) => `[older output dropped; ${begins} follows]`
}, MARK = /…\(\d+ bytes left out\)…/;
function leftOutMark(bytes) {
	return `…(${bytes} bytes left out)…`;
}
function lacksMiddle(line) {
	return MARK.test(line);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return leftOutMark;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return mark;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return lacksMiddle;
	}
});
