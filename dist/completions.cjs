// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/pi/completions.ts
function completions(e, t) {
	let n = t.trim();
	if (e.some((e) => e.value === n)) return null;
	let r = e.filter((e) => e.value.startsWith(n));
	return r.length > 0 ? r : null;
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return completions;
	}
});
