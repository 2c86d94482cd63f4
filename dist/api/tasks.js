// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/tasks/bus.ts
const TASK_EVENTS = {
	created: "tasks:created",
	started: "tasks:started",
	completed: "tasks:completed",
	closed: "tasks:closed",
	reopened: "tasks:reopened",
	updated: "tasks:updated",
	deleted: "tasks:deleted"
}, TASKS_BACKLOG_EMPTY = "tasks:backlog_empty", TASKS_CHANGED_ELSEWHERE = "tasks:changed_elsewhere", TASK_REQUESTS = {
	ping: "tasks:rpc:ping",
	pending: "tasks:rpc:pending",
	create: "tasks:rpc:create",
	update: "tasks:rpc:update",
	clean: "tasks:rpc:clean",
	find: "tasks:rpc:find"
};
function replyChannel(e, t) {
	return `${e}:reply:${t}`;
}
async function askTaskList(e, t, n, r) {
	let i = crypto.randomUUID(), { promise: a, resolve: o } = Promise.withResolvers(), s = e.on(replyChannel(t, i), (e) => o(replyIn(e))), c = setTimeout(() => o(void 0), r);
	return e.emit(t, {
		requestId: i,
		...n
	}), await a.finally(() => {
		clearTimeout(c), s();
	});
}
function replyIn(e) {
	let { success: t, data: n, error: r } = Object(e);
	return t === !0 ? {
		success: !0,
		data: Object(n)
	} : {
		success: !1,
		error: String(r)
	};
}
export { TASKS_BACKLOG_EMPTY, TASKS_CHANGED_ELSEWHERE, TASK_EVENTS, TASK_REQUESTS, askTaskList, replyChannel };
