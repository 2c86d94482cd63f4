// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_texts = require("./texts.cjs"), require_saved_commands = require("./saved-commands.cjs");
// extensions/monitor/commands/complete-saved.ts
function completeSaved(e, t) {
	let [, n = ""] = /^\s*(\S+)\s/.exec(e) ?? [];
	if (n === "") return require_completions.t(require_saved_commands.SAVED_WORDS.map((e) => ({
		value: `${e} `,
		label: e
	})), e);
	let r = new require_saved_commands.t(t, () => {}).peek();
	return require_completions.t(r.map(({ name: e, call: t }) => ({
		value: `${n} ${e}`,
		label: e,
		description: require_texts.T(t.command)
	})), e);
}
exports.completeSaved = completeSaved;
