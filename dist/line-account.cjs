// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
function missingText(cutLines, skipped) {
	let parts = countsText([
		[cutLines, "cut"],
		[skipped.notMatching, "not matching"],
		[skipped.repeated, "repeated"],
		[skipped.suppressed, "suppressed"]
	]);
	return parts === "" ? "" : ` (${parts})`;
}
function countsText(counts) {
	return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`).join(", ");
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return missingText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return countsText;
	}
});
