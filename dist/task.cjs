// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/tasks/task.ts
const taskStatuses = [
	"pending",
	"in_progress",
	"completed",
	"dropped"
];
const EMPTY_LIST = {
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
	const open = tasks.filter(isOpen);
	return open.find(({ status }) => status === "in_progress") ?? open.find((task) => waitsFor(task, tasks).length === 0);
}
Object.defineProperty(exports, "EMPTY_LIST", {
	enumerable: true,
	get: function() {
		return EMPTY_LIST;
	}
});
Object.defineProperty(exports, "isOpen", {
	enumerable: true,
	get: function() {
		return isOpen;
	}
});
Object.defineProperty(exports, "nextTask", {
	enumerable: true,
	get: function() {
		return nextTask;
	}
});
Object.defineProperty(exports, "taskStatuses", {
	enumerable: true,
	get: function() {
		return taskStatuses;
	}
});
Object.defineProperty(exports, "waitsFor", {
	enumerable: true,
	get: function() {
		return waitsFor;
	}
});
