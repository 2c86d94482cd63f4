// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_texts = require("./texts.cjs"), require_saved_commands = require("./saved-commands.cjs");
// extensions/monitor/commands/complete-saved.ts
function completeSaved(typed, directory) {
	let [, word = ""] = /^\s*(\S+)\s/.exec(typed) ?? [];
	if (word === "") return require_completions.t(require_saved_commands.SAVED_WORDS.map((value) => ({
		value: `${value} `,
		label: value
	})), typed);
	let saved = new require_saved_commands.t(directory, () => {}).peek();
	return require_completions.t(saved.map(({ name, call }) => ({
		value: `${word} ${name}`,
		label: name,
		description: require_texts.T(call.command)
	})), typed);
}
exports.completeSaved = completeSaved;
