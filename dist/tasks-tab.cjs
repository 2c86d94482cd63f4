// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_runtime = require("./runtime3.cjs");
const require_task = require("./task.cjs");
// extensions/tasks/ui/tasks-tab.ts
const SUBJECT_MAX_CHARS = 200;
const STATES = {
	pending: "waiting",
	in_progress: "running",
	completed: "done",
	dropped: "paused"
};
function tasksTab(list, use) {
	const lines = (ids) => list.all().filter(({ id }) => ids.includes(id)).map((task) => require_runtime.taskLine(task, list.all())).join(", ");
	const become = (key, does, status) => ({
		key,
		does,
		async run(ids) {
			await list.change({ update: ids.map((id) => ({
				id,
				status
			})) });
			return lines(ids);
		}
	});
	const remove = {
		key: "x",
		does: "delete",
		asks: {
			verb: "Delete",
			does: "deletes it"
		},
		async run(ids) {
			const deleted = lines(ids);
			for (const id of ids) await list.remove(id);
			return `Deleted ${deleted}`;
		}
	};
	const add = {
		key: "n",
		does: "new",
		isOfList: true,
		types: "New task",
		async run(_ids, typed) {
			use.check();
			const added = await list.change({ add: [{ subject: typed }] });
			use.enable();
			return `Added ${lines(added.map(({ id }) => id))}`;
		}
	};
	const clear = {
		key: "c",
		does: "clear completed",
		isOfList: true,
		asks: {
			verb: "Clear what is done or dropped",
			does: "clears it"
		},
		run: async () => `Removed ${require_format.plural(await list.clear(), "task")} (done or dropped).`
	};
	return {
		empty: "The task list is empty. n begins it.",
		async items() {
			const tasks = list.all();
			if (tasks.length === 0) use.check();
			return tasks.map((task) => itemOf(task, tasks));
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
	const waiting = require_task.isOpen(task) ? require_task.waitsFor(task, tasks) : [];
	const facts = [
		task.status.replace("_", " "),
		...task.owner === void 0 ? [] : [`owner ${require_label.label(task.owner)}`],
		...waiting.length > 0 ? [`waits for ${waiting.map(({ id }) => `#${id}`).join(", ")}`] : []
	];
	return {
		id: task.id,
		state: STATES[task.status],
		title: `#${task.id} ${require_label.label(task.subject, SUBJECT_MAX_CHARS)}`,
		facts: facts.join(" · "),
		details: require_runtime.taskText(task, tasks).split("\n")
	};
}
exports.tasksTab = tasksTab;
