// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/pi/completions.ts
function completions(items, prefix) {
	const typed = prefix.trim();
	if (items.some((item) => item.value === typed)) return null;
	const matching = items.filter((item) => item.value.startsWith(typed));
	return matching.length > 0 ? matching : null;
}
Object.defineProperty(exports, "completions", {
	enumerable: true,
	get: function() {
		return completions;
	}
});
