// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/pi/headless.ts
function isHeadless(e) {
	return e.mode === "print" || e.mode === "json";
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return isHeadless;
	}
});
