// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs");
const require_label = require("./label.cjs");
const require_saved_commands = require("./saved-commands.cjs");
// extensions/monitor/commands/complete-saved.ts
function completeSaved(typed, directory) {
	const [, word = ""] = /^\s*(\S+)\s/.exec(typed) ?? [];
	if (word === "") return require_completions.completions(require_saved_commands.SAVED_WORDS.map((value) => ({
		value: `${value} `,
		label: value
	})), typed);
	const saved = new require_saved_commands.SavedTasks(directory, () => {}).peek();
	return require_completions.completions(saved.map(({ name, call }) => ({
		value: `${word} ${name}`,
		label: name,
		description: require_label.commandLabel(call.command)
	})), typed);
}
exports.completeSaved = completeSaved;
