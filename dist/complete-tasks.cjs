// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_label = require("./label.cjs"), require_task = require("./task.cjs"), WORDS = {
	add: { description: "a task: add <subject>" },
	start: {
		description: "it is in progress",
		takes: ({ status }) => status === "pending"
	},
	done: {
		description: "it is completed",
		takes: require_task.n
	},
	drop: {
		description: "it will not be done",
		takes: require_task.n
	},
	reopen: {
		description: "it is to be done after all",
		takes: (task) => !require_task.n(task)
	},
	delete: {
		description: "take it off the list",
		takes: () => !0
	},
	clear: { description: "take off what is done or dropped" }
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
		description: require_label.r(subject, 80)
	};
}
exports.completeTasks = completeTasks;
