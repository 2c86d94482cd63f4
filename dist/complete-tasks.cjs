// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_completions = require("./completions.cjs"), require_texts = require("./texts.cjs"), require_commands = require("./commands.cjs"), WORDS = {
	add: { description: require_commands.t.completeAdd },
	start: {
		description: require_commands.t.completeStart,
		takes: ({ status: e }) => e === "pending"
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
		takes: (e) => !require_commands.r(e)
	},
	delete: {
		description: require_commands.t.completeDelete,
		takes: () => !0
	},
	clear: { description: require_commands.t.completeClear }
};
function completeTasks(e, t) {
	let [, n = "", r = "", i = ""] = /^(\S*)(\s*)#?(\S*)$/.exec(t) ?? [];
	if (n === "") return null;
	if (r === "") return require_completions.t(wordItems(), n);
	let a = Object.hasOwn(WORDS, n) ? WORDS[n]?.takes : void 0, o = a ? e.filter(a).map((e) => idItem(n, e)) : [];
	return require_completions.t(o, `${n} ${i}`);
}
function wordItems() {
	return Object.entries(WORDS).map(([e, { description: t }]) => ({
		value: e,
		label: e,
		description: t
	}));
}
function idItem(e, { id: t, subject: n }) {
	return {
		value: `${e} ${t}`,
		label: `#${t}`,
		description: require_texts.O(n, 80)
	};
}
exports.completeTasks = completeTasks;
