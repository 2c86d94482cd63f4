// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), DELIMITER = /[\\()]/g;
function describeProcesses(processes) {
	let named = processes.slice(0, 10), more = processes.slice(10).map((info) => info.pid);
	return named.map(({ pid, name }) => `pid ${pid} (${nameText(name)})`).join(", ") + (more.length > 0 ? ` and ${more.length} more (pids ${more.join(" ")})` : "");
}
function nameText(name) {
	return require_texts.D(name.replace(DELIMITER, "\\$&"), 60);
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return describeProcesses;
	}
});
