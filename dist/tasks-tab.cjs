// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_commands = require("./commands.cjs"), require_runtime = require("./runtime2.cjs"), STATES = {
	pending: "waiting",
	in_progress: "running",
	completed: "done",
	dropped: "paused"
};
function tasksTab(list, use) {
	let lines = (ids) => list.all().filter(({ id }) => ids.includes(id)).map((task) => require_runtime.t(task, list.all())).join(", "), become = (key, does, status) => ({
		key,
		does,
		async run(ids) {
			return await list.change({ update: ids.map((id) => ({
				id,
				status
			})) }), lines(ids);
		}
	}), remove = {
		key: "x",
		does: "delete",
		asks: {
			verb: "Delete",
			does: require_commands.t.deletesIt
		},
		async run(ids) {
			let deleted = lines(ids);
			for (let id of ids) await list.remove(id);
			return `Deleted ${deleted}`;
		}
	}, add = {
		key: "n",
		does: "new",
		isOfList: !0,
		types: require_commands.t.addTask,
		async run(_ids, typed) {
			use.check();
			let added = await list.change({ add: [{ subject: typed }] });
			return use.enable(), `Added ${lines(added.map(({ id }) => id))}`;
		}
	}, clear = {
		key: "c",
		does: require_commands.t.clearKey,
		isOfList: !0,
		asks: {
			verb: require_commands.t.clear,
			does: require_commands.t.clearsIt
		},
		run: async () => require_commands.t.removed(await list.clear())
	};
	return {
		empty: require_commands.t.emptyTab,
		async items() {
			let tasks = list.all();
			return tasks.length === 0 && use.check(), tasks.map((task) => itemOf(task, tasks));
		},
		keys(item) {
			return [
				...item?.state === "done" || item?.state === "paused" ? [become("o", "reopen", "pending")] : [
					...item?.state === "waiting" ? [become("b", "begin", "in_progress")] : [],
					become("d", "done", "completed"),
					become("p", "drop", "dropped")
				],
				remove,
				add,
				clear
			];
		}
	};
}
function itemOf(task, tasks) {
	let waiting = require_commands.r(task) ? require_commands.o(task, tasks) : [], facts = [
		task.status.replace("_", " "),
		...task.owner === void 0 ? [] : [`owner ${require_texts.D(task.owner)}`],
		...waiting.length > 0 ? [`waits for ${waiting.map(({ id }) => `#${id}`).join(", ")}`] : []
	];
	return {
		id: task.id,
		state: STATES[task.status],
		title: `#${task.id} ${require_texts.D(task.subject, 200)}`,
		facts: facts.join(" · "),
		details: require_runtime.n(task, tasks).split("\n")
	};
}
exports.tasksTab = tasksTab;
