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
};
const TASKS_BACKLOG_EMPTY = "tasks:backlog_empty";
const TASKS_CHANGED_ELSEWHERE = "tasks:changed_elsewhere";
const TASK_REQUESTS = {
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
	const requestId = crypto.randomUUID();
	const { promise, resolve } = Promise.withResolvers();
	const remove = bus.on(replyChannel(channel, requestId), (reply) => resolve(replyIn(reply)));
	const timer = setTimeout(() => resolve(void 0), withinMs);
	bus.emit(channel, {
		requestId,
		...fields
	});
	return await promise.finally(() => {
		clearTimeout(timer);
		remove();
	});
}
function replyIn(said) {
	const { success, data, error } = Object(said);
	return success === true ? {
		success: true,
		data: Object(data)
	} : {
		success: false,
		error: String(error)
	};
}
Object.defineProperty(exports, "TASKS_BACKLOG_EMPTY", {
	enumerable: true,
	get: function() {
		return TASKS_BACKLOG_EMPTY;
	}
});
Object.defineProperty(exports, "TASKS_CHANGED_ELSEWHERE", {
	enumerable: true,
	get: function() {
		return TASKS_CHANGED_ELSEWHERE;
	}
});
Object.defineProperty(exports, "TASK_EVENTS", {
	enumerable: true,
	get: function() {
		return TASK_EVENTS;
	}
});
Object.defineProperty(exports, "TASK_REQUESTS", {
	enumerable: true,
	get: function() {
		return TASK_REQUESTS;
	}
});
Object.defineProperty(exports, "askTaskList", {
	enumerable: true,
	get: function() {
		return askTaskList;
	}
});
Object.defineProperty(exports, "replyChannel", {
	enumerable: true,
	get: function() {
		return replyChannel;
	}
});
