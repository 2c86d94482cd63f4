// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_texts = require("./texts.cjs"), require_commands = require("./commands.cjs"), WORDS = {
	add: { description: require_commands.t.completeAdd },
	start: {
		description: require_commands.t.completeStart,
		takes: ({ status }) => status === "pending"
	},
	done: {
		description: require_commands.t.completeDone,
		takes: require_commands.r
	},
	drop: {
		description: require_commands.t.completeDrop,
		takes: require_commands.r
	},
	reopen: {
		description: require_commands.t.completeReopen,
		takes: (task) => !require_commands.r(task)
	},
	delete: {
		description: require_commands.t.completeDelete,
		takes: () => !0
	},
	clear: { description: require_commands.t.completeClear }
};
function completeTasks(tasks, prefix) {
	let [, word = "", gap = "", id = ""] = /^(\S*)(\s*)#?(\S*)$/.exec(prefix) ?? [];
	if (word === "") return null;
	if (gap === "") return require_completions.t(wordItems(), word);
	let takes = Object.hasOwn(WORDS, word) ? WORDS[word]?.takes : void 0, items = takes ? tasks.filter(takes).map((task) => idItem(word, task)) : [];
	return require_completions.t(items, `${word} ${id}`);
}
function wordItems() {
	return Object.entries(WORDS).map(([word, { description }]) => ({
		value: word,
		label: word,
		description
	}));
}
function idItem(word, { id, subject }) {
	return {
		value: `${word} ${id}`,
		label: `#${id}`,
		description: require_texts.D(subject, 80)
	};
}
exports.completeTasks = completeTasks;
