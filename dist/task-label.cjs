// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs");
function labelOf(task) {
	return require_texts.D(task.label, 80);
}
function quotedLabelOf(task) {
	return require_texts.M(task.label, 80);
}
function pidFact({ pid }) {
	return pid === void 0 ? [] : [`pid ${pid}`];
}
function nameFromCommand(command) {
	return require_rows._(command.trim(), 40);
}
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return quotedLabelOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return nameFromCommand;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return pidFact;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return labelOf;
	}
});
