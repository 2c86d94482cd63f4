// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/tools/text-result.ts
function textResult(e, t) {
	return {
		content: [{
			type: "text",
			text: e
		}],
		details: t
	};
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return textResult;
	}
});
