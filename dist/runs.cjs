// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell = require("./shell.cjs"), AGENT_PART = "; end this run with loop_update ", runText = {
	last: (number, maxRuns) => number === maxRuns ? ", the last" : "",
	missed: (missed, isMore) => missed === 0 ? "" : `; ${isMore ? "more than " : ""}${require_shell._(missed, "run")} missed before it`,
	lastUnlessTold: (silentRuns) => silentRuns > 0 ? "; without a word from you this run is the last" : "",
	sayNext: (id, range, warning) => `${AGENT_PART}id "${id}", action "next" with in (${range}) and reason, or "done"${warning}`,
	timer: (timer, due) => `${timer}, due at ${due}`,
	pace: (isSaid, due, reason) => isSaid ? `due at ${due}${reason === void 0 ? "" : ` (${require_shell.At(reason, 200)})`}` : `due at ${due}, since the run before did not say when`,
	openTasks: (count) => count === 1 ? "1 task is open" : `${count} tasks are open`,
	nextTask: (open, id, subject) => `${open}, next is #${require_shell.At(id)} ${require_shell.Ft(subject)}`,
	wokenByTask: "woken by an event of a task, before its time",
	askedFor: (by) => `asked for by the ${by === "model" ? "agent" : "user"}`,
	events: (count, last, firstMs) => count === 1 ? `on ${last}` : `on ${count} events since ${require_shell.h(firstMs)}, the last ${last}`,
	stoppedByUser: "the user stopped its run",
	taskOfRun: (runs, id) => `Run ${runs} of loop ${id}`
};
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return runText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return AGENT_PART;
	}
});
