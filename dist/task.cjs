// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/tasks/task.ts
const taskStatuses = [
	"pending",
	"in_progress",
	"completed",
	"dropped"
], EMPTY_LIST = {
	tasks: [],
	nextId: 1
};
function isOpen({ status }) {
	return status === "pending" || status === "in_progress";
}
function waitsFor(task, tasks) {
	return tasks.filter((other) => task.after.includes(other.id) && isOpen(other));
}
function nextTask(tasks) {
	let open = tasks.filter(isOpen);
	return open.find(({ status }) => status === "in_progress") ?? open.find((task) => waitsFor(task, tasks).length === 0);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return waitsFor;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return taskStatuses;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return isOpen;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return nextTask;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return EMPTY_LIST;
	}
});
