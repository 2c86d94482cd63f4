// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_show = require("./show.cjs");
const require_format = require("./format.cjs");
const require_bus = require("./bus2.cjs");
const require_label = require("./label.cjs");
const require_unquote = require("./unquote.cjs");
const require_task = require("./task.cjs");
const require_has_list = require("./has-list.cjs");
const require_bus$1 = require("./bus.cjs");
const require_versioned_file = require("./versioned-file.cjs");
const require_text_result = require("./text-result.cjs");
const require_declare_tool = require("./declare-tool.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let typebox = require("typebox");
let typebox_value = require("typebox/value");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/tasks/list-text.ts
const SUBJECT_MAX_CHARS$2 = 200;
const DESCRIPTION_MAX_CHARS$1 = 1e3;
const OWNER_MAX_CHARS$1 = 40;
const NOTE_MAX_CHARS = 200;
const MARKS = {
	pending: "[ ]",
	in_progress: "[>]",
	completed: "[x]",
	dropped: "[-]"
};
function listText(tasks) {
	if (tasks.length === 0) return "The task list is empty.";
	const hidden = tasks.filter((task) => !require_task.isOpen(task)).slice(0, -20);
	const shown = tasks.filter((task) => !hidden.includes(task));
	return [
		`${openText(tasks)}:`,
		...hidden.length > 0 ? [`(${hidden.length} before them that are done or dropped)`] : [],
		...shown.flatMap((task) => [taskLine(task, tasks), ...task.notes.slice(-1).map(noteLine)])
	].join("\n");
}
function openText(tasks) {
	return `${require_format.plural(tasks.length, "task")}, ${tasks.filter(require_task.isOpen).length} open`;
}
function taskText(task, tasks) {
	return [
		taskLine(task, tasks),
		...task.description ? [`    ${require_label.quotedLabel(task.description, DESCRIPTION_MAX_CHARS$1)}`] : [],
		...task.notes.map(noteLine)
	].join("\n");
}
function taskLine(task, tasks) {
	const waiting = require_task.isOpen(task) ? require_task.waitsFor(task, tasks) : [];
	const facts = [...task.owner === void 0 ? [] : [`owner ${require_label.quotedLabel(task.owner, OWNER_MAX_CHARS$1)}`], ...waiting.length > 0 ? [`waits for ${waiting.map(({ id }) => `#${id}`).join(", ")}`] : []];
	const after = facts.length > 0 ? ` (${facts.join("; ")})` : "";
	return `${MARKS[task.status]} #${task.id} ${require_label.quotedLabel(task.subject, SUBJECT_MAX_CHARS$2)}${after}`;
}
function noteLine(note) {
	return `    ${require_label.label(note, NOTE_MAX_CHARS)}`;
}
// extensions/tasks/commands/menu.ts
const ADD = "New task…";
const CLEAR = "Clear what is done or dropped";
const WORDS = {
	Start: "start",
	Done: "done",
	Drop: "drop",
	Reopen: "reopen",
	Delete: "delete"
};
async function showTasksMenu(tasks, ctx) {
	const byRow = new Map(tasks.map((task) => [taskLine(task, tasks), task]));
	const clear = tasks.every(require_task.isOpen) ? [] : [CLEAR];
	const picked = await ctx.ui.select("Tasks", [
		...byRow.keys(),
		ADD,
		...clear
	]);
	if (picked === CLEAR) return "clear";
	if (picked === ADD) {
		const subject = await ctx.ui.input("/tasks add", "water the plants");
		return subject === void 0 ? void 0 : `add ${subject}`;
	}
	const chosen = byRow.get(picked ?? "");
	if (!chosen) return void 0;
	const what = await ctx.ui.select(taskLine(chosen, tasks), actionsFor(chosen));
	return what === void 0 ? void 0 : `${WORDS[what]} ${chosen.id}`;
}
function actionsFor(task) {
	if (!require_task.isOpen(task)) return ["Reopen", "Delete"];
	return [
		...task.status === "pending" ? ["Start"] : [],
		"Done",
		"Drop",
		"Delete"
	];
}
// extensions/tasks/commands/tasks-command.ts
const STATUS_OF_WORD = {
	start: "in_progress",
	done: "completed",
	drop: "dropped",
	reopen: "pending"
};
const USAGE = "/tasks [add <subject> | start <id> | done <id> | drop <id> | reopen <id> | delete <id> | clear]";
async function runTasksCommand(list, use, args, ctx) {
	await require_show.showOrExplain(ctx, async () => {
		const wanted = args.trim() === "" && ctx.mode === "tui" && list.all().length > 0 ? await showTasksMenu(list.all(), ctx) : args;
		if (wanted === void 0) return void 0;
		const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(wanted.trim()) ?? [];
		return await answerTo(list, use, word, require_unquote.unquote(rest));
	});
}
async function answerTo(list, use, word, rest) {
	if (word === "" || word === "list") {
		const tasks = list.all();
		return tasks.length > 0 ? listText(tasks) : "The task list is empty. /tasks add <subject> begins it.";
	}
	if (word === "--help") return `${USAGE}\nAlone, it opens the menu; list shows the list.`;
	if (word === "clear") return `Removed ${require_format.plural(await list.clear(), "task")} (done or dropped).`;
	if (rest === "") throw new Error(`/tasks ${require_label.valueLabel(word)} needs ${word === "add" ? "a subject" : "an id"}: ${USAGE}`);
	if (word === "add") {
		use.check();
		const added = await list.change({ add: [{ subject: rest }] });
		use.enable();
		return `Added ${added.map((task) => taskLine(task, list.all())).join(", ")}`;
	}
	if (word === "delete") {
		const task = await list.remove(rest);
		return `Deleted ${task ? taskLine(task, list.all()) : rest}`;
	}
	const status = Object.hasOwn(STATUS_OF_WORD, word) ? STATUS_OF_WORD[word] : void 0;
	if (!status) throw new Error(`/tasks has no ${require_label.valueLabel(word)}: ${USAGE}`);
	const changed = await list.change({ update: [{
		id: rest,
		status
	}] });
	const tasks = list.all();
	return `${changed.map((task) => taskLine(task, tasks)).join("\n") || "It was so before"}\n${openText(tasks)}`;
}
// extensions/tasks/host/note-ends.ts
function noteEnds(bus, list, report) {
	return bus.on(require_bus$1.MONITOR_DONE, (data) => {
		const end = Object(data);
		if (typeof end.task !== "string") return;
		list.note(end.task, endText(end)).catch((error) => report(require_label.errorLabel(error)));
	});
}
function endText({ kind, id, description, reason, exitCode, signal, at }) {
	const how = exitCode === void 0 ? require_label.label(String(signal ?? reason)) : `exited with code ${exitCode}`;
	return `${require_label.label(String(kind))} ${require_label.label(String(id))} ${require_label.quotedLabel(String(description))} ${how} at ${require_format.formatTime(Date.parse(String(at)))}`;
}
// extensions/tasks/host/other-lists.ts
const LIST_TOOL = /^(?:todos?|(?:manage_?)?(?:todos?|tasks?)_?(?:list|add|create|get|update|delete|write|read|manage))$/i;
const READY = "tasks:ready";
var OtherList = class {
	#pi;
	#removals;
	#asked = new Set();
	#hasAnswered = false;
	constructor(pi) {
		this.#pi = pi;
		this.#removals = [pi.events.on(READY, () => this.#ask())];
		this.#ask();
	}
	has() {
		return this.#hasAnswered || this.#toolName() !== void 0;
	}
	isOwn(request) {
		return this.#asked.has(Object(request).requestId);
	}
	check() {
		if (!this.has()) return;
		const name = this.#toolName();
		throw new Error(`Another package keeps a task list${name === void 0 ? "" : ` (tool ${name})`}: ours stays out of its way.`);
	}
	close() {
		for (const remove of this.#removals) remove();
	}
	#toolName() {
		return this.#pi.getAllTools().find(({ name }) => LIST_TOOL.test(name))?.name;
	}
	#ask() {
		const requestId = crypto.randomUUID();
		this.#asked.add(requestId);
		const answered = () => {
			this.#hasAnswered = true;
		};
		this.#removals.push(this.#pi.events.on(require_bus.replyChannel(require_bus.TASK_REQUESTS.ping, requestId), answered));
		this.#pi.events.emit(require_bus.TASK_REQUESTS.ping, { requestId });
	}
};
const DESCRIPTION_MAX_CHARS = 4e3;
const OWNER_MAX_CHARS = 80;
const SHOWN_MAX_CHARS = 40;
const KIND_OF_STATUS = {
	pending: "reopened",
	in_progress: "started",
	completed: "completed",
	dropped: "closed"
};
function changeList(before, { add = [], update = [] }, nowMs) {
	const added = addTasks(before, add, nowMs);
	let { state } = added;
	const { events } = added;
	for (const change of update) {
		const task = findTask(state.tasks, change.id);
		const after = updated(task, change, nowMs);
		state = {
			...state,
			tasks: state.tasks.map((other) => other === task ? after : other)
		};
		events.push(...eventsOf(task, after));
	}
	for (const { id, status } of update) if (status === "completed") checkMayComplete(state.tasks, id);
	return {
		state,
		events
	};
}
function removeTasks(before, ids) {
	const gone = ids.map((id) => findTask(before.tasks, id));
	const tasks = before.tasks.filter((task) => !gone.includes(task)).map((task) => ({
		...task,
		after: task.after.filter((id) => !gone.some((other) => other.id === id))
	}));
	return {
		state: {
			...before,
			tasks
		},
		events: gone.map((task) => ({
			kind: "deleted",
			task
		}))
	};
}
function noteOnTask(before, id, note, nowMs) {
	const task = findTask(before.tasks, id);
	const after = {
		...task,
		notes: [...task.notes, note].slice(-5),
		updatedAtMs: nowMs
	};
	const tasks = before.tasks.map((other) => other === task ? after : other);
	return {
		state: {
			...before,
			tasks
		},
		events: [{
			kind: "updated",
			task: after
		}]
	};
}
function findTask(tasks, id) {
	const wanted = id.trim().replace(/^#/, "");
	const found = tasks.find((task) => task.id === wanted);
	if (found) return found;
	const ids = tasks.map((task) => `#${task.id}`).join(", ");
	throw new Error(`There is no task ${require_label.valueLabel(id)}; ${ids === "" ? "the list is empty" : `there are ${ids}`}.`);
}
function addTasks(before, add, nowMs) {
	if (before.tasks.length + add.length > 200) throw new Error(`The list has ${require_format.plural(before.tasks.length, "task")}, and ${add.length} more are beyond the 200 that it holds. /tasks clear removes those that are done.`);
	const firstId = Math.max(before.nextId, ...before.tasks.map(({ id }) => Number(id) + 1));
	const fresh = add.map((task, index) => newTask(task, String(firstId + index), nowMs));
	const tasks = [...before.tasks, ...fresh];
	const checked = fresh.map((task) => ({
		...task,
		after: [...new Set(task.after.map((id) => findTask(tasks, id).id))]
	}));
	const state = {
		tasks: [...before.tasks, ...checked],
		nextId: firstId + fresh.length
	};
	for (const task of checked) checkNoCircle(task, state.tasks);
	return {
		state,
		events: checked.map((task) => ({
			kind: "created",
			task
		}))
	};
}
function newTask({ subject, description, after = [] }, id, nowMs) {
	return {
		id,
		subject: checkedSubject(subject),
		...description === void 0 ? {} : { description: checkedDescription(description) },
		status: "pending",
		after: [...after],
		notes: [],
		createdAtMs: nowMs,
		updatedAtMs: nowMs
	};
}
function updated(task, { status, subject, description, owner }, nowMs) {
	const { completedAtMs: _, ...rest } = task;
	return {
		...status === void 0 || status === "completed" ? task : rest,
		...status === void 0 ? {} : { status },
		...status === "completed" ? { completedAtMs: task.completedAtMs ?? nowMs } : {},
		...subject === void 0 ? {} : { subject: checkedSubject(subject) },
		...description === void 0 ? {} : { description: checkedDescription(description) },
		...owner === void 0 ? {} : { owner: checkedText("owner", owner, OWNER_MAX_CHARS) },
		updatedAtMs: nowMs
	};
}
function checkedSubject(subject) {
	const text = checkedText("subject", subject, 200);
	if (text === "") throw new Error("subject is blank; a task needs one.");
	return text;
}
function checkedDescription(description) {
	return checkedText("description", description, DESCRIPTION_MAX_CHARS);
}
function checkedText(name, given, maxChars) {
	const text = given.trim();
	if (text.length <= maxChars) return text;
	throw new Error(`${name} ${require_label.quotedLabel(text, SHOWN_MAX_CHARS)} has ${text.length} characters; allowed are at most ${maxChars}.`);
}
function eventsOf(before, task) {
	const { status: previousStatus } = before;
	if (before.status !== task.status) return [{
		kind: KIND_OF_STATUS[task.status],
		task,
		previousStatus
	}];
	return [
		"subject",
		"description",
		"owner"
	].every((key) => fieldOf(before, key) === fieldOf(task, key)) ? [] : [{
		kind: "updated",
		task,
		previousStatus
	}];
}
function fieldOf(task, key) {
	return Object.entries(task).find(([name]) => name === key)?.[1];
}
function checkNoCircle(start, tasks) {
	const seen = new Set();
	const toSee = [...start.after];
	for (let id = toSee.pop(); id !== void 0; id = toSee.pop()) {
		if (id === start.id) throw new Error(`#${start.id} ${require_label.quotedLabel(start.subject)} would wait for itself, through after ${start.after.map((other) => `#${other}`).join(", ")}.`);
		if (seen.has(id)) continue;
		seen.add(id);
		toSee.push(...tasks.find((task) => task.id === id)?.after ?? []);
	}
}
function checkMayComplete(tasks, id) {
	const task = findTask(tasks, id);
	if (task.status !== "completed") return;
	const [first] = require_task.waitsFor(task, tasks);
	if (!first) return;
	throw new Error(`#${task.id} ${require_label.quotedLabel(task.subject)} cannot be completed: it waits for #${first.id} ${require_label.quotedLabel(first.subject)}, which is ${first.status}.`);
}
function settledIds({ tasks }) {
	return tasks.filter((task) => !require_task.isOpen(task)).map(({ id }) => id);
}
// extensions/tasks/host/task-facts.ts
function eventFacts({ task, previousStatus }) {
	return {
		taskId: task.id,
		subject: task.subject,
		description: task.description ?? "",
		status: task.status,
		...previousStatus === void 0 ? {} : { previousStatus },
		createdAt: task.createdAtMs,
		updatedAt: task.updatedAtMs,
		...task.completedAtMs === void 0 ? {} : { completedAt: task.completedAtMs }
	};
}
// extensions/tasks/host/serve-requests.ts
const VERSION = 1;
const ANSWERS = {
	ping: () => ({ version: VERSION }),
	pending: (list) => pending(list.all()),
	async create(list, request) {
		const subject = textField(request, "subject", 200);
		const description = textField(request, "description", DESCRIPTION_MAX_CHARS);
		if (!subject) throw new Error("subject is missing");
		const [task] = await list.change({ add: [{
			subject,
			description
		}] });
		if (!task) throw new Error("the task was not added");
		return {
			id: task.id,
			task: eventFacts({
				kind: "created",
				task
			})
		};
	},
	async update(list, request) {
		const update = updateIn(request);
		await list.change({ update: [update] });
		return { task: eventFacts({
			kind: "updated",
			task: findTask(list.all(), update.id)
		}) };
	},
	find: (list, request) => ({ task: eventFacts({
		kind: "updated",
		task: findTask(list.all(), idIn(request))
	}) }),
	clean: async (list) => ({ pruned: await list.clear() })
};
function pending(tasks) {
	const open = tasks.filter(require_task.isOpen);
	const next = require_task.nextTask(tasks);
	const ordered = next ? [next, ...open.filter((task) => task !== next)] : open;
	return {
		pending: open.length,
		tasks: ordered.map(({ id, subject }) => ({
			id,
			subject
		}))
	};
}
async function answer(bus, name, list, data) {
	const request = Object(data);
	const { requestId } = request;
	if (typeof requestId !== "string") return;
	const reply = (said) => bus.emit(require_bus.replyChannel(require_bus.TASK_REQUESTS[name], requestId), said);
	try {
		const answered = ANSWERS[name](list, request);
		reply({
			success: true,
			data: answered instanceof Promise ? await answered : answered
		});
	} catch (error) {
		reply({
			success: false,
			error: error.message
		});
	}
}
function updateIn(request) {
	const { status } = request;
	const known = require_task.taskStatuses.find((allowed) => allowed === status);
	if (status !== void 0 && !known) throw new Error(`status is ${require_label.valueLabel(status)}; allowed is one of ${require_task.taskStatuses.join(", ")}`);
	return {
		id: idIn(request),
		status: known,
		subject: textField(request, "subject", 200),
		description: textField(request, "description", DESCRIPTION_MAX_CHARS)
	};
}
function idIn({ taskId, id = taskId }) {
	if (typeof id === "string") return id;
	throw new Error(`id is ${require_label.valueLabel(id)}; allowed is the id of a task, a text`);
}
function textField(request, name, maxChars) {
	const value = request[name];
	if (value === void 0) return void 0;
	if (typeof value === "string" && value.trim() !== "") return cutText(value.trim(), maxChars);
	throw new Error(`${name} is ${require_label.valueLabel(value)}; allowed is a text that is not blank`);
}
function cutText(text, maxChars) {
	return text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, "");
}
// extensions/tasks/store/parse-list.ts
const time = typebox.Type.Number({
	minimum: 0,
	maximum: 864e13
});
const id = typebox.Type.String({ pattern: "^[1-9]\\d{0,8}$" });
const storedTask = typebox.Type.Object({
	id,
	subject: typebox.Type.String({ pattern: "\\S" }),
	description: typebox.Type.Optional(typebox.Type.String()),
	status: typebox.Type.Unsafe({
		type: "string",
		enum: [...require_task.taskStatuses]
	}),
	after: typebox.Type.Array(id),
	owner: typebox.Type.Optional(typebox.Type.String()),
	notes: typebox.Type.Array(typebox.Type.String()),
	createdAtMs: time,
	updatedAtMs: time,
	completedAtMs: typebox.Type.Optional(time)
});
const nextId = typebox.Type.Integer({
	minimum: 1,
	maximum: 1e9
});
const storedChange = typebox.Type.Object({
	set: typebox.Type.Array(storedTask),
	removed: typebox.Type.Array(id),
	nextId
});
const storedList = typebox.Type.Object({
	tasks: typebox.Type.Array(storedTask),
	nextId
});
function parseChange(data) {
	return checked(storedChange, data);
}
function parseList(data) {
	return checked(storedList, data);
}
function checked(schema, data) {
	return (0, typebox_value.Check)(schema, data) ? data : void 0;
}
// extensions/tasks/store/project-store.ts
const LOOK_MS = 2e3;
var ProjectTaskStore = class {
	#file;
	#known;
	constructor(path, directory, onDamage) {
		const format = {
			empty: require_task.EMPTY_LIST,
			parse: parseStored,
			serialize: ({ version, content }) => ({
				version,
				directory,
				...content
			})
		};
		this.#file = new require_versioned_file.VersionedFile(path, format, onDamage);
	}
	read() {
		return this.#file.read();
	}
	async change(change) {
		return require_versioned_file.changeWhenFree("The tasks", () => {
			let isKnown = false;
			const attempt = this.#file.tryChange((before) => {
				isKnown = before === this.#known;
				const after = change(before);
				return {
					content: after.state,
					value: after
				};
			});
			if (attempt.kind === "changed" && isKnown) this.#known = this.#readOr(this.#known);
			return attempt;
		});
	}
	watch(changed) {
		const look = () => {
			const before = this.#known;
			this.#known = this.#readOr(before);
			if (before !== void 0 && this.#known !== before) changed();
		};
		look();
		const timer = setInterval(look, LOOK_MS);
		timer.unref();
		return () => clearInterval(timer);
	}
	#readOr(known) {
		try {
			return this.#file.read();
		} catch {
			return known;
		}
	}
};
function parseStored(text) {
	const nothing = {
		version: 0,
		content: require_task.EMPTY_LIST
	};
	try {
		const data = JSON.parse(text);
		const version = versionOf(data);
		const content = parseList(data);
		if (version === void 0 || !content) return {
			stored: nothing,
			problems: ["it is no list of tasks"]
		};
		return {
			stored: {
				version,
				content: {
					tasks: content.tasks,
					nextId: content.nextId
				}
			},
			problems: []
		};
	} catch (error) {
		return {
			stored: nothing,
			problems: [`it is not JSON: ${require_label.errorLabel(error)}`]
		};
	}
}
function versionOf(data) {
	const { version } = Object(data);
	return Number.isSafeInteger(version) ? version : void 0;
}
// extensions/tasks/store/session-store.ts
var SessionTaskStore = class {
	#pi;
	#state;
	constructor(pi, branch) {
		this.#pi = pi;
		this.#state = listOn(branch);
	}
	read() {
		return this.#state;
	}
	goTo(branch) {
		this.#state = listOn(branch);
	}
	async change(change) {
		const before = this.#state;
		const changed = change(before);
		const entry = changeBetween(before, changed.state);
		if (entry.set.length > 0 || entry.removed.length > 0) this.#pi.appendEntry(require_has_list.TASK_LIST_ENTRY, entry);
		this.#state = changed.state;
		return changed;
	}
	watch() {
		return () => {};
	}
};
function listOn(branch) {
	let state = require_task.EMPTY_LIST;
	for (const entry of branch) {
		if (entry.type !== "custom" || entry.customType !== "task-list") continue;
		const change = parseChange(entry.data);
		if (change) state = withChange(state, change);
	}
	return state;
}
function withChange({ tasks, nextId }, { set, removed, ...change }) {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	for (const task of set) byId.set(task.id, task);
	for (const id of removed) byId.delete(id);
	return {
		tasks: [...byId.values()],
		nextId: Math.max(nextId, change.nextId)
	};
}
function changeBetween(before, after) {
	return {
		set: after.tasks.filter((task) => !before.tasks.includes(task)),
		removed: before.tasks.filter(({ id }) => !after.tasks.some((task) => task.id === id)).map(({ id }) => id),
		nextId: after.nextId
	};
}
// extensions/tasks/task-list.ts
var TaskList = class {
	#store;
	#observer;
	#now;
	constructor(store, observer, now) {
		this.#store = store;
		this.#observer = observer;
		this.#now = now;
	}
	all() {
		return this.#store.read().tasks;
	}
	async change(request) {
		const { add = [], update = [] } = request;
		const { events } = await this.#change((state) => changeList(state, {
			add,
			update
		}, this.#now()));
		const tasks = this.all();
		return [...new Set(events.map(({ task }) => task.id))].flatMap((id) => tasks.find((task) => task.id === id) ?? []);
	}
	async remove(id) {
		const { events } = await this.#change((state) => removeTasks(state, [id]));
		return events[0]?.task;
	}
	async clear() {
		const { events } = await this.#change((state) => removeTasks(state, settledIds(state)));
		return events.length;
	}
	async note(idAsGiven, note) {
		const id = idAsGiven.trim().replace(/^#/, "");
		await this.#change((state) => state.tasks.some((task) => task.id === id) ? noteOnTask(state, id, note, this.#now()) : {
			state,
			events: []
		});
	}
	async #change(change) {
		let hadOpen = false;
		const changed = await this.#store.change((before) => {
			hadOpen = before.tasks.some(require_task.isOpen);
			return change(before);
		});
		for (const event of changed.events) this.#observer.happened(event);
		if (hadOpen && !changed.state.tasks.some(require_task.isOpen)) this.#observer.emptied();
		if (changed.events.length > 0) this.#observer.changed();
		return changed;
	}
};
// extensions/tasks/tools/tasks-call.ts
var TasksCall = class {
	#list;
	constructor(list) {
		this.#list = list;
	}
	async run({ add = [], update = [], id, list = false }) {
		if (id !== void 0) findTask(this.#list.all(), id);
		const changed = add.length + update.length > 0 ? await this.#list.change({
			add,
			update
		}) : [];
		const tasks = this.#list.all();
		const details = { tasks: [...tasks] };
		const one = id === void 0 ? void 0 : taskText(findTask(tasks, id), tasks);
		const parts = [...list || changed.length === 0 && one === void 0 ? [listText(tasks)] : changed.map((task) => taskText(task, tasks)), ...one === void 0 ? [] : [one]];
		return require_text_result.textResult(parts.join("\n"), details);
	}
};
// extensions/tasks/tools/tasks-tool.ts
const SUBJECT_MAX_CHARS = 200;
function declareTasksTool(declare, call) {
	const subject = typebox.Type.String({
		minLength: 1,
		maxLength: SUBJECT_MAX_CHARS,
		pattern: "\\S"
	});
	const status = typebox.Type.Unsafe({
		type: "string",
		enum: [...require_task.taskStatuses]
	});
	const parameters = typebox.Type.Object({
		add: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({
			subject,
			description: typebox.Type.Optional(typebox.Type.String()),
			after: typebox.Type.Optional(typebox.Type.Array(typebox.Type.String(), { description: "Ids it waits for" }))
		}, { additionalProperties: false }))),
		update: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({
			id: typebox.Type.String(),
			status: typebox.Type.Optional(status),
			subject: typebox.Type.Optional(subject),
			owner: typebox.Type.Optional(typebox.Type.String())
		}, { additionalProperties: false }))),
		list: typebox.Type.Optional(typebox.Type.Boolean()),
		id: typebox.Type.Optional(typebox.Type.String({ description: "This one in full" }))
	}, { additionalProperties: false });
	declare({
		name: "tasks",
		label: "Tasks",
		description: "The list of things to do, which the user sees. For work of several steps: add them first, set in_progress before and completed after each. All of a call or nothing. bg_run and monitor take task: id and note their end there.",
		annotations: require_declare_tool.CHANGES,
		outputSchema: typebox.Type.Object({ tasks: typebox.Type.Array(typebox.Type.Object({
			id: typebox.Type.String(),
			subject: typebox.Type.String(),
			status: typebox.Type.String(),
			after: typebox.Type.Array(typebox.Type.String())
		})) }),
		parameters,
		describe: ({ add = [], update = [], id }) => ({
			subject: [
				...add.length > 0 ? [`add ${add.length}`] : [],
				...update.map((change) => [`#${change.id}`, change.status].filter(Boolean).join(" ")),
				...id === void 0 ? [] : [`#${id}`]
			].join(", "),
			detail: add.map((task) => task.subject).join("; ")
		}),
		call: async (args) => await (await call()).run(args)
	});
}
// extensions/tasks/ui/task-widget.ts
const WIDGET_KEY = "tasks";
const LINES_MAX = 5;
var TaskWidget = class {
	#ctx;
	#shown = "";
	constructor(ctx) {
		this.#ctx = ctx;
	}
	show(tasks) {
		const lines = widgetLines(tasks);
		const text = lines.join("\n");
		if (text === this.#shown) return;
		this.#shown = text;
		if (lines.length === 0) this.#ctx.ui.setWidget(WIDGET_KEY, void 0);
		else if (this.#ctx.mode !== "tui") this.#ctx.ui.setWidget(WIDGET_KEY, lines);
		else this.#ctx.ui.setWidget(WIDGET_KEY, () => ({
			render: (width) => lines.map((line) => (0, _earendil_works_pi_tui.truncateToWidth)(` ${line}`, width, "…")),
			invalidate() {}
		}));
	}
	close() {
		this.show([]);
	}
};
function widgetLines(tasks) {
	const inProgress = tasks.filter(({ status }) => status === "in_progress");
	if (inProgress.length === 0) return [];
	const rest = tasks.filter((task) => require_task.isOpen(task) && task.status === "pending");
	const open = [...inProgress, ...rest];
	const shown = open.length <= LINES_MAX ? open : open.slice(0, 4);
	const more = open.length - shown.length;
	return [...shown.map((task) => taskLine(task, tasks)), ...more > 0 ? [`    … ${more} more open`] : []];
}
// extensions/tasks/runtime.ts
async function startRuntime({ pi, ctx, settings, tools }) {
	const ofSession = settings.scope === "session" && new SessionTaskStore(pi, ctx.sessionManager.getBranch());
	const store = ofSession || openProjectList(ctx);
	const widget = settings.widget ? new TaskWidget(ctx) : void 0;
	const refresh = () => widget?.show(list.all());
	const list = new TaskList(store, {
		happened: (event) => pi.events.emit(require_bus.TASK_EVENTS[event.kind], eventFacts(event)),
		emptied: () => pi.events.emit(require_bus.TASKS_BACKLOG_EMPTY, {}),
		changed: refresh
	}, Date.now);
	const call = new TasksCall(list);
	const others = new OtherList(pi);
	let isDeclared = false;
	const enable = () => {
		others.check();
		if (isDeclared) return;
		isDeclared = true;
		tools.declare((declare) => declareTasksTool(declare, async () => call));
	};
	const use = {
		check: () => others.check(),
		enable
	};
	const stopNoting = noteEnds(pi.events, list, (problem) => require_show.show(ctx, problem, "warning"));
	const stopWatching = store.watch(() => {
		refresh();
		pi.events.emit(require_bus.TASKS_CHANGED_ELSEWHERE, {});
	});
	return {
		async answer(name, data, isWanted) {
			if (others.isOwn(data) || others.has()) return;
			if (isWanted) enable();
			await answer(pi.events, name, list, data);
		},
		all: () => list.all(),
		runCommand: (args, commandCtx) => runTasksCommand(list, use, args, commandCtx),
		async tab() {
			const { tasksTab } = await Promise.resolve().then(() => require("./tasks-tab.cjs"));
			return tasksTab(list, use);
		},
		goToBranch() {
			if (ofSession) ofSession.goTo(ctx.sessionManager.getBranch());
			if ((settings.mode === "on" || require_has_list.hasList(ctx, settings.scope)) && !others.has()) enable();
			refresh();
		},
		async end() {
			stopWatching();
			others.close();
			stopNoting();
			widget?.close();
		}
	};
}
function openProjectList(ctx) {
	const path = require_has_list.projectListPath((0, _earendil_works_pi_coding_agent.getAgentDir)(), ctx.cwd);
	return new ProjectTaskStore(path, ctx.cwd, (setAsidePath, problems) => {
		require_show.show(ctx, `The task list in ${require_format.displayPath(path)} could not be read (${problems.join("; ")}). The file was set aside as ${require_format.displayPath(setAsidePath)}.`, "warning");
	});
}
exports.startRuntime = startRuntime;
exports.taskLine = taskLine;
exports.taskText = taskText;
