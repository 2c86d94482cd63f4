// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_truncate = require("./truncate.cjs");
// extensions/monitor/task/task-label.ts
const COMMAND_MAX_CHARS = 40;
function labelOf(task) {
	return require_label.label(task.label, 80);
}
function quotedLabelOf(task) {
	return require_label.quotedLabel(task.label, 80);
}
function pidFact({ pid }) {
	return pid === void 0 ? [] : [`pid ${pid}`];
}
function nameFromCommand(command) {
	return require_truncate.beginning(command.trim(), COMMAND_MAX_CHARS);
}
Object.defineProperty(exports, "labelOf", {
	enumerable: true,
	get: function() {
		return labelOf;
	}
});
Object.defineProperty(exports, "nameFromCommand", {
	enumerable: true,
	get: function() {
		return nameFromCommand;
	}
});
Object.defineProperty(exports, "pidFact", {
	enumerable: true,
	get: function() {
		return pidFact;
	}
});
Object.defineProperty(exports, "quotedLabelOf", {
	enumerable: true,
	get: function() {
		return quotedLabelOf;
	}
});
