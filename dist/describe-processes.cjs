// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
// extensions/core/processes/describe-processes.ts
const NAMED_MAX = 10;
const NAME_MAX_CHARS = 60;
const DELIMITER = /[\\()]/g;
function describeProcesses(processes) {
	const named = processes.slice(0, NAMED_MAX);
	const more = processes.slice(NAMED_MAX).map((info) => info.pid);
	return named.map(({ pid, name }) => `pid ${pid} (${nameText(name)})`).join(", ") + (more.length > 0 ? ` and ${more.length} more (pids ${more.join(" ")})` : "");
}
function nameText(name) {
	return require_label.label(name.replace(DELIMITER, "\\$&"), NAME_MAX_CHARS);
}
Object.defineProperty(exports, "describeProcesses", {
	enumerable: true,
	get: function() {
		return describeProcesses;
	}
});
