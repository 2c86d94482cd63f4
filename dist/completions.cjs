// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/pi/completions.ts
function completions(items, prefix) {
	let typed = prefix.trim();
	if (items.some((item) => item.value === typed)) return null;
	let matching = items.filter((item) => item.value.startsWith(typed));
	return matching.length > 0 ? matching : null;
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return completions;
	}
});
