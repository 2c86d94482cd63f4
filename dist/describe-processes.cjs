// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), DELIMITER = /[\\()]/g;
function describeProcesses(e) {
	let t = e.slice(0, 10), n = e.slice(10).map((e) => e.pid);
	return t.map(({ pid: e, name: t }) => `pid ${e} (${nameText(t)})`).join(", ") + (n.length > 0 ? ` and ${n.length} more (pids ${n.join(" ")})` : "");
}
function nameText(e) {
	return require_texts.O(e.replace(DELIMITER, "\\$&"), 60);
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return describeProcesses;
	}
});
