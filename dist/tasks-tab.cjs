// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_commands = require("./commands.cjs"), require_runtime = require("./runtime2.cjs"), STATES = {
	pending: "waiting",
	in_progress: "running",
	completed: "done",
	dropped: "paused"
};
function tasksTab(e, t) {
	let n = [], lines = (t) => e.all().filter(({ id: e }) => t.includes(e)).map((t) => require_runtime.t(t, e.all())).join(", "), become = (t, n, r, i) => ({
		key: t,
		does: n,
		async run(t) {
			return await e.change({ update: t.map((e) => ({
				id: e,
				status: i
			})) }), `${r} ${lines(t)}`;
		}
	}), r = {
		key: "x",
		does: "delete",
		asks: {
			verb: "Delete",
			does: require_commands.t.deletesIt
		},
		async run(t) {
			let n = lines(t);
			for (let n of t) await e.remove(n);
			return `Deleted ${n}`;
		}
	}, i = {
		key: "n",
		does: "new",
		isOfList: !0,
		types: require_commands.t.addTask,
		async run(n, r) {
			t.check();
			let i = await e.change({ add: [{ subject: r }] });
			return t.enable(), `Added ${lines(i.map(({ id: e }) => e))}`;
		}
	}, a = {
		key: "c",
		does: require_commands.t.clearKey,
		isOfList: !0,
		asks: {
			verb: require_commands.t.clear,
			does: require_commands.t.clearsIt
		},
		run: async () => require_commands.t.removed(await e.clear())
	};
	return {
		empty: require_commands.t.emptyTab,
		counted: require_commands.t.counted,
		async items() {
			return n = e.all(), n.length === 0 && t.check(), n.map((e) => itemOf(e, n));
		},
		keys(e) {
			return [
				...e?.state === "done" || e?.state === "paused" ? [become("o", "reopen", "Reopened", "pending")] : [
					...e?.state === "waiting" ? [become("b", "begin", "Began", "in_progress")] : [],
					become("d", "done", "Completed", "completed"),
					become("p", "drop", "Dropped", "dropped")
				],
				r,
				i,
				...n.every(require_commands.r) ? [] : [a]
			];
		}
	};
}
function itemOf(e, t) {
	let n = require_commands.r(e) ? require_commands.o(e, t) : [], r = [
		e.status.replace("_", " "),
		...e.owner === void 0 ? [] : [`owner ${require_texts.O(e.owner)}`],
		...n.length > 0 ? [`waits for ${n.map(({ id: e }) => `#${e}`).join(", ")}`] : []
	];
	return {
		id: e.id,
		state: STATES[e.status],
		title: `#${e.id} ${require_texts.O(e.subject, 200)}`,
		label: e.subject,
		facts: r,
		details: require_runtime.n(e, t).split("\n")
	};
}
exports.tasksTab = tasksTab;
