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
function replyChannel(channel, requestId) {
	return `${channel}:reply:${requestId}`;
}
async function askTaskList(bus, channel, fields, withinMs) {
	let requestId = crypto.randomUUID(), { promise, resolve } = Promise.withResolvers(), remove = bus.on(replyChannel(channel, requestId), (reply) => resolve(replyIn(reply))), timer = setTimeout(() => resolve(void 0), withinMs);
	return bus.emit(channel, {
		requestId,
		...fields
	}), await promise.finally(() => {
		clearTimeout(timer), remove();
	});
}
function replyIn(said) {
	let { success, data, error } = Object(said);
	return success === !0 ? {
		success: !0,
		data: Object(data)
	} : {
		success: !1,
		error: String(error)
	};
}
export { TASKS_BACKLOG_EMPTY, TASKS_CHANGED_ELSEWHERE, TASK_EVENTS, TASK_REQUESTS, askTaskList, replyChannel };
