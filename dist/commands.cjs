// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), taskStatuses = [
	"pending",
	"in_progress",
	"completed",
	"dropped"
], EMPTY_LIST = {
	tasks: [],
	nextId: 1
};
function isOpen({ status: e }) {
	return e === "pending" || e === "in_progress";
}
function waitsFor(e, t) {
	return t.filter((t) => e.after.includes(t.id) && isOpen(t));
}
function nextTask(e) {
	let t = e.filter(isOpen);
	return t.find(({ status: e }) => e === "in_progress") ?? t.find((t) => waitsFor(t, e).length === 0);
}
// extensions/tasks/texts/commands.ts
const USAGE = "/tasks [add <subject> | start <id> | done <id> | drop <id> | reopen <id> | delete <id> | clear]", commandText = {
	completeAdd: "a task: add <subject>",
	completeStart: "it is in progress",
	completeDone: "it is completed",
	completeDrop: "it will not be done",
	completeReopen: "it is to be done after all",
	completeDelete: "take it off the list",
	completeClear: "take off what is done or dropped",
	emptyList: "The task list is empty. /tasks add <subject> begins it.",
	help: `${USAGE}\nAlone, it opens the menu; list shows the list.`,
	removed: (e) => e === 0 ? "No task was done or dropped." : `Removed ${require_texts.b(e, "task")} (done or dropped).`,
	missing: (e) => `/tasks ${require_texts.P(e)} needs ${e === "add" ? "a subject" : "an id"}: ${USAGE}`,
	noSuchWord: (e, t) => `/tasks does not know ${require_texts.P(e)}; allowed is one of ${t.join(", ")}.`,
	unchanged: "Nothing has changed.",
	newTask: "New task…",
	clear: "Clear what is done or dropped",
	example: "water the plants",
	deletesIt: "deletes it",
	addTask: "New task",
	clearKey: "clear completed",
	clearsIt: "clears it",
	emptyTab: "The task list is empty. n begins it.",
	counted: (e) => require_texts.b(e, "task")
};
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return taskStatuses;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return nextTask;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return EMPTY_LIST;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return waitsFor;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return isOpen;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return commandText;
	}
});
