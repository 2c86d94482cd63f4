// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_unquote = require("./unquote.cjs"), require_commands = require("./commands.cjs"), require_texts = require("./texts.cjs"), require_has_list = require("./has-list.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_records = require("./records.cjs"), require_text_result = require("./text-result.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), typebox = require("typebox"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/tasks/texts/list.ts
const MARKS = {
	pending: "[ ]",
	in_progress: "[>]",
	completed: "[x]",
	dropped: "[-]"
};
function listText(tasks) {
	if (tasks.length === 0) return "The task list is empty.";
	let hidden = tasks.filter((task) => !require_commands.r(task)).slice(0, -20), shown = tasks.filter((task) => !hidden.includes(task));
	return [
		`${openText(tasks)}:`,
		...hidden.length > 0 ? [`(${hidden.length} before them that are done or dropped)`] : [],
		...shown.flatMap((task) => [taskLine(task, tasks), ...task.notes.slice(-1).map(noteLine)])
	].join("\n");
}
function openText(tasks) {
	return `${require_texts.b(tasks.length, "task")}, ${tasks.filter(require_commands.r).length} open`;
}
function taskText(task, tasks) {
	return [
		taskLine(task, tasks),
		...task.description ? [`    ${require_texts.M(task.description, 1e3)}`] : [],
		...task.notes.map(noteLine)
	].join("\n");
}
function taskLine(task, tasks) {
	let waiting = require_commands.r(task) ? require_commands.o(task, tasks) : [], facts = [...task.owner === void 0 ? [] : [`owner ${require_texts.M(task.owner, 40)}`], ...waiting.length > 0 ? [`waits for ${waiting.map(({ id }) => `#${id}`).join(", ")}`] : []], after = facts.length > 0 ? ` (${facts.join("; ")})` : "";
	return `${MARKS[task.status]} #${task.id} ${require_texts.M(task.subject, 200)}${after}`;
}
function noteLine(note) {
	return `    ${require_texts.D(note, 200)}`;
}
// extensions/tasks/commands/menu.ts
const ADD = require_commands.t.newTask, CLEAR = require_commands.t.clear, WORDS$1 = {
	Start: "start",
	Done: "done",
	Drop: "drop",
	Reopen: "reopen",
	Delete: "delete"
};
async function showTasksMenu(tasks, ctx) {
	let byRow = new Map(tasks.map((task) => [taskLine(task, tasks), task])), clear = tasks.every(require_commands.r) ? [] : [CLEAR], picked = await ctx.ui.select("Tasks", [
		...byRow.keys(),
		ADD,
		...clear
	]);
	if (picked === CLEAR) return "clear";
	if (picked === ADD) {
		let subject = await ctx.ui.input("/tasks add", require_commands.t.example);
		return subject === void 0 ? void 0 : `add ${subject}`;
	}
	let chosen = byRow.get(picked ?? "");
	if (!chosen) return;
	let what = await ctx.ui.select(taskLine(chosen, tasks), actionsFor(chosen));
	return what === void 0 ? void 0 : `${WORDS$1[what]} ${chosen.id}`;
}
function actionsFor(task) {
	return require_commands.r(task) ? [
		...task.status === "pending" ? ["Start"] : [],
		"Done",
		"Drop",
		"Delete"
	] : ["Reopen", "Delete"];
}
// extensions/tasks/commands/tasks-command.ts
const STATUS_OF_WORD = {
	start: "in_progress",
	done: "completed",
	drop: "dropped",
	reopen: "pending"
}, WORDS = [
	"add",
	...Object.keys(STATUS_OF_WORD),
	"delete",
	"list",
	"clear"
];
async function runTasksCommand(list, use, args, ctx) {
	await require_rows.A(ctx, async () => {
		let wanted = args.trim() === "" && ctx.mode === "tui" && list.all().length > 0 ? await showTasksMenu(list.all(), ctx) : args;
		if (wanted === void 0) return;
		let [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(wanted.trim()) ?? [];
		return await answerTo(list, use, word, require_unquote.t(rest));
	});
}
async function answerTo(list, use, word, rest) {
	if (word === "" || word === "list") {
		let tasks = list.all();
		return tasks.length > 0 ? listText(tasks) : require_commands.t.emptyList;
	}
	if (word === "--help" || word === "-h") return require_commands.t.help;
	if (word === "clear") return require_commands.t.removed(await list.clear());
	let status = Object.hasOwn(STATUS_OF_WORD, word) ? STATUS_OF_WORD[word] : void 0;
	if (!status && word !== "add" && word !== "delete") throw Error(require_commands.t.noSuchWord(word, WORDS));
	if (rest === "") throw Error(require_commands.t.missing(word));
	if (word === "add") {
		use.check();
		let added = await list.change({ add: [{ subject: rest }] });
		return use.enable(), `Added ${added.map((task) => taskLine(task, list.all())).join(", ")}`;
	}
	if (word === "delete") {
		let task = await list.remove(rest);
		return `Deleted ${task ? taskLine(task, list.all()) : rest}`;
	}
	let changed = await list.change({ update: [{
		id: rest,
		...status && { status }
	}] }), tasks = list.all();
	return `${changed.map((task) => taskLine(task, tasks)).join("\n") || require_commands.t.unchanged}\n${openText(tasks)}`;
}
// extensions/tasks/texts/changes.ts
const changeText = {
	noSuchTask: (id, ids) => `There is no task ${require_texts.N(id)}; ${ids === "" ? "the list is empty" : `there are ${ids}`}.`,
	listFull: (count, added, most) => `The list has ${require_texts.b(count, "task")}, and ${added} more are beyond the ${most} that it holds. /tasks clear removes those that are done.`,
	blankSubject: "subject is blank; a task needs one.",
	tooLong: (name, text, most) => `${name} ${require_texts.M(text, 40)} has ${text.length} characters; allowed are at most ${most}.`,
	waitsForItself: (id, subject, after) => `#${id} ${require_texts.M(subject)} would wait for itself, through after ${after.map((other) => `#${other}`).join(", ")}.`,
	cannotBeCompleted: (task, first) => `#${task.id} ${require_texts.M(task.subject)} cannot be completed: it waits for #${first.id} ${require_texts.M(first.subject)}, which is ${first.status}.`,
	exited: (code) => `exited with code ${code}`,
	subjectMissing: "subject is missing",
	notAdded: "the task was not added",
	wrongStatus: (status, allowed) => `status is ${require_texts.N(status)}; allowed is one of ${allowed.join(", ")}`,
	wrongId: (id) => `id is ${require_texts.N(id)}; allowed is the id of a task, a text`,
	blankText: (name, value) => `${name} is ${require_texts.N(value)}; allowed is a text that is not blank`
};
// extensions/tasks/host/note-ends.ts
function noteEnds(bus, list, report) {
	return bus.on(require_pi_monitor.x, (data) => {
		let end = Object(data);
		typeof end.task == "string" && list.note(end.task, endText(end)).catch((error) => report(require_texts.E(error)));
	});
}
function endText({ kind, id, description, reason, exitCode, signal, at }) {
	let how = exitCode === void 0 ? require_texts.D(String(signal ?? reason)) : changeText.exited(exitCode);
	return `${require_texts.D(String(kind))} ${require_texts.D(String(id))} ${require_texts.M(String(description))} ${how} at ${require_texts.v(Date.parse(String(at)))}`;
}
// extensions/tasks/texts/lists.ts
const listProblem = {
	anotherList: (name) => `Another package keeps a task list${name === void 0 ? "" : ` (tool ${name})`}: ours stays out of its way.`,
	unreadable: (path, problems, setAsidePath) => `The task list in ${require_texts.f(path)} could not be read (${problems.join("; ")}). The file was set aside as ${require_texts.f(setAsidePath)}.`,
	tasks: "The tasks",
	noList: "it is no list of tasks"
}, LIST_TOOL = /^(?:todos?|(?:manage_?)?(?:todos?|tasks?)_?(?:list|add|create|get|update|delete|write|read|manage))$/i;
var OtherList = class {
	#pi;
	#removals;
	#asked = new Set();
	#hasAnswered = !1;
	constructor(pi) {
		this.#pi = pi, this.#removals = [pi.events.on("tasks:ready", () => this.#ask())], this.#ask();
	}
	has() {
		return this.#hasAnswered || this.#toolName() !== void 0;
	}
	isOwn(request) {
		return this.#asked.has(Object(request).requestId);
	}
	check() {
		if (!this.has()) return;
		let name = this.#toolName();
		throw Error(listProblem.anotherList(name));
	}
	close() {
		for (let remove of this.#removals) remove();
	}
	#toolName() {
		return this.#pi.getAllTools().find(({ name }) => LIST_TOOL.test(name))?.name;
	}
	#ask() {
		let requestId = crypto.randomUUID();
		this.#asked.add(requestId), this.#removals.push(this.#pi.events.on(require_pi_monitor.o(require_pi_monitor.i.ping, requestId), () => {
			this.#hasAnswered = !0;
		})), this.#pi.events.emit(require_pi_monitor.i.ping, { requestId });
	}
};
const DESCRIPTION_MAX_CHARS = 4e3, KIND_OF_STATUS = {
	pending: "reopened",
	in_progress: "started",
	completed: "completed",
	dropped: "closed"
};
function changeList(before, { add = [], update = [] }, nowMs) {
	let added = addTasks(before, add, nowMs), { state } = added, { events } = added;
	for (let change of update) {
		let task = findTask(state.tasks, change.id), after = updated(task, change, nowMs);
		state = {
			...state,
			tasks: state.tasks.map((other) => other === task ? after : other)
		}, events.push(...eventsOf(task, after));
	}
	for (let { id, status } of update) status === "completed" && checkMayComplete(state.tasks, id);
	return {
		state,
		events
	};
}
function removeTasks(before, ids) {
	let gone = ids.map((id) => findTask(before.tasks, id)), tasks = before.tasks.filter((task) => !gone.includes(task)).map((task) => ({
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
	let task = findTask(before.tasks, id), after = {
		...task,
		notes: [...task.notes, note].slice(-5),
		updatedAtMs: nowMs
	}, tasks = before.tasks.map((other) => other === task ? after : other);
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
	let wanted = id.trim().replace(/^#/, ""), found = tasks.find((task) => task.id === wanted);
	if (found) return found;
	let ids = tasks.map((task) => `#${task.id}`).join(", ");
	throw Error(changeText.noSuchTask(id, ids));
}
function addTasks(before, add, nowMs) {
	if (before.tasks.length + add.length > 200) throw Error(changeText.listFull(before.tasks.length, add.length, 200));
	let firstId = Math.max(before.nextId, ...before.tasks.map(({ id }) => Number(id) + 1)), fresh = add.map((task, index) => newTask(task, String(firstId + index), nowMs)), tasks = [...before.tasks, ...fresh], checked = fresh.map((task) => ({
		...task,
		after: [...new Set(task.after.map((id) => findTask(tasks, id).id))]
	})), state = {
		tasks: [...before.tasks, ...checked],
		nextId: firstId + fresh.length
	};
	for (let task of checked) checkNoCircle(task, state.tasks);
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
	let { completedAtMs: _, ...rest } = task;
	return {
		...status === void 0 || status === "completed" ? task : rest,
		...status === void 0 ? {} : { status },
		...status === "completed" ? { completedAtMs: task.completedAtMs ?? nowMs } : {},
		...subject === void 0 ? {} : { subject: checkedSubject(subject) },
		...description === void 0 ? {} : { description: checkedDescription(description) },
		...owner === void 0 ? {} : { owner: checkedText("owner", owner, 80) },
		updatedAtMs: nowMs
	};
}
function checkedSubject(subject) {
	let text = checkedText("subject", subject, 200);
	if (text === "") throw Error(changeText.blankSubject);
	return text;
}
function checkedDescription(description) {
	return checkedText("description", description, DESCRIPTION_MAX_CHARS);
}
function checkedText(name, given, maxChars) {
	let text = given.trim();
	if (text.length <= maxChars) return text;
	throw Error(changeText.tooLong(name, text, maxChars));
}
function eventsOf(before, task) {
	let { status: previousStatus } = before;
	return before.status === task.status ? [
		"subject",
		"description",
		"owner"
	].every((key) => fieldOf(before, key) === fieldOf(task, key)) ? [] : [{
		kind: "updated",
		task,
		previousStatus
	}] : [{
		kind: KIND_OF_STATUS[task.status],
		task,
		previousStatus
	}];
}
function fieldOf(task, key) {
	return Object.entries(task).find(([name]) => name === key)?.[1];
}
function checkNoCircle(start, tasks) {
	let seen = new Set(), toSee = [...start.after];
	for (let id = toSee.pop(); id !== void 0; id = toSee.pop()) {
		if (id === start.id) throw Error(changeText.waitsForItself(start.id, start.subject, start.after));
		seen.has(id) || (seen.add(id), toSee.push(...tasks.find((task) => task.id === id)?.after ?? []));
	}
}
function checkMayComplete(tasks, id) {
	let task = findTask(tasks, id);
	if (task.status !== "completed") return;
	let [first] = require_commands.o(task, tasks);
	if (first) throw Error(changeText.cannotBeCompleted(task, first));
}
function settledIds({ tasks }) {
	return tasks.filter((task) => !require_commands.r(task)).map(({ id }) => id);
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
const ANSWERS = {
	ping: () => ({ version: 1 }),
	pending: (list) => pending(list.all()),
	async create(list, request) {
		let subject = textField(request, "subject", 200), description = textField(request, "description", DESCRIPTION_MAX_CHARS);
		if (!subject) throw Error(changeText.subjectMissing);
		let [task] = await list.change({ add: [{
			subject,
			description
		}] });
		if (!task) throw Error(changeText.notAdded);
		return {
			id: task.id,
			task: eventFacts({
				kind: "created",
				task
			})
		};
	},
	async update(list, request) {
		let update = updateIn(request);
		return await list.change({ update: [update] }), { task: eventFacts({
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
	let open = tasks.filter(require_commands.r), next = require_commands.i(tasks), ordered = next ? [next, ...open.filter((task) => task !== next)] : open;
	return {
		pending: open.length,
		tasks: ordered.map(({ id, subject }) => ({
			id,
			subject
		}))
	};
}
async function answer(bus, name, list, data) {
	let request = Object(data), { requestId } = request;
	if (typeof requestId != "string") return;
	let reply = (said) => bus.emit(require_pi_monitor.o(require_pi_monitor.i[name], requestId), said);
	try {
		let answered = ANSWERS[name](list, request);
		reply({
			success: !0,
			data: answered instanceof Promise ? await answered : answered
		});
	} catch (error) {
		reply({
			success: !1,
			error: error.message
		});
	}
}
function updateIn(request) {
	let { status } = request, known = require_commands.a.find((allowed) => allowed === status);
	if (status !== void 0 && !known) throw Error(changeText.wrongStatus(status, require_commands.a));
	return {
		id: idIn(request),
		status: known,
		subject: textField(request, "subject", 200),
		description: textField(request, "description", DESCRIPTION_MAX_CHARS)
	};
}
function idIn({ taskId, id = taskId }) {
	if (typeof id == "string") return id;
	throw Error(changeText.wrongId(id));
}
function textField(request, name, maxChars) {
	let value = request[name];
	if (value !== void 0) {
		if (typeof value == "string" && value.trim() !== "") return cutText(value.trim(), maxChars);
		throw Error(changeText.blankText(name, value));
	}
}
function cutText(text, maxChars) {
	return text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, "");
}
// extensions/tasks/store/parse-list.ts
const time = typebox.Type.Number({
	minimum: 0,
	maximum: 864e13
}), id = typebox.Type.String({ pattern: "^[1-9]\\d{0,8}$" }), storedTask = typebox.Type.Object({
	id,
	subject: typebox.Type.String({ pattern: "\\S" }),
	description: typebox.Type.Optional(typebox.Type.String()),
	status: typebox.Type.Unsafe({
		type: "string",
		enum: [...require_commands.a]
	}),
	after: typebox.Type.Array(id),
	owner: typebox.Type.Optional(typebox.Type.String()),
	notes: typebox.Type.Array(typebox.Type.String()),
	createdAtMs: time,
	updatedAtMs: time,
	completedAtMs: typebox.Type.Optional(time)
}), nextId = typebox.Type.Integer({
	minimum: 1,
	maximum: 1e9
}), storedChange = typebox.Type.Object({
	set: typebox.Type.Array(storedTask),
	removed: typebox.Type.Array(id),
	nextId
}), storedList = typebox.Type.Object({
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
var ProjectTaskStore = class {
	#file;
	#known;
	constructor(path, directory, onDamage) {
		let format = {
			empty: require_commands.n,
			parse: parseStored,
			serialize: ({ version, content }) => ({
				version,
				directory,
				...content
			})
		};
		this.#file = new require_versioned_file.t(path, format, onDamage);
	}
	read() {
		return this.#file.read();
	}
	async change(change) {
		return require_versioned_file.n(listProblem.tasks, () => {
			let isKnown = !1, attempt = this.#file.tryChange((before) => {
				isKnown = before === this.#known;
				let after = change(before);
				return {
					content: after.state,
					value: after
				};
			});
			return attempt.kind === "changed" && isKnown && (this.#known = this.#readOr(this.#known)), attempt;
		});
	}
	watch(changed) {
		let look = () => {
			let before = this.#known;
			this.#known = this.#readOr(before), before !== void 0 && this.#known !== before && changed();
		};
		look();
		let timer = setInterval(look, 2e3);
		return timer.unref(), () => clearInterval(timer);
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
	let nothing = {
		version: 0,
		content: require_commands.n
	};
	try {
		let data = JSON.parse(text), version = versionOf(data), content = parseList(data);
		return version === void 0 || !content ? {
			stored: nothing,
			problems: [listProblem.noList]
		} : {
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
			problems: [require_records.x.notJson(error)]
		};
	}
}
function versionOf(data) {
	let { version } = Object(data);
	return Number.isSafeInteger(version) ? version : void 0;
}
// extensions/tasks/store/session-store.ts
var SessionTaskStore = class {
	#pi;
	#state;
	constructor(pi, branch) {
		this.#pi = pi, this.#state = listOn(branch);
	}
	read() {
		return this.#state;
	}
	goTo(branch) {
		this.#state = listOn(branch);
	}
	async change(change) {
		let before = this.#state, changed = change(before), entry = changeBetween(before, changed.state);
		return (entry.set.length > 0 || entry.removed.length > 0) && this.#pi.appendEntry(require_has_list.t, entry), this.#state = changed.state, changed;
	}
	watch() {
		return () => {};
	}
};
function listOn(branch) {
	let state = require_commands.n;
	for (let entry of branch) {
		if (entry.type !== "custom" || entry.customType !== "task-list") continue;
		let change = parseChange(entry.data);
		change && (state = withChange(state, change));
	}
	return state;
}
function withChange({ tasks, nextId }, { set, removed, ...change }) {
	let byId = new Map(tasks.map((task) => [task.id, task]));
	for (let task of set) byId.set(task.id, task);
	for (let id of removed) byId.delete(id);
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
		this.#store = store, this.#observer = observer, this.#now = now;
	}
	all() {
		return this.#store.read().tasks;
	}
	async change(request) {
		let { add = [], update = [] } = request, { events } = await this.#change((state) => changeList(state, {
			add,
			update
		}, this.#now())), tasks = this.all();
		return [...new Set(events.map(({ task }) => task.id))].flatMap((id) => tasks.find((task) => task.id === id) ?? []);
	}
	async remove(id) {
		let { events } = await this.#change((state) => removeTasks(state, [id]));
		return events[0]?.task;
	}
	async clear() {
		let { events } = await this.#change((state) => removeTasks(state, settledIds(state)));
		return events.length;
	}
	async note(idAsGiven, note) {
		let id = idAsGiven.trim().replace(/^#/, "");
		await this.#change((state) => state.tasks.some((task) => task.id === id) ? noteOnTask(state, id, note, this.#now()) : {
			state,
			events: []
		});
	}
	async #change(change) {
		let hadOpen = !1, changed = await this.#store.change((before) => (hadOpen = before.tasks.some(require_commands.r), change(before)));
		for (let event of changed.events) this.#observer.happened(event);
		return hadOpen && !changed.state.tasks.some(require_commands.r) && this.#observer.emptied(), changed.events.length > 0 && this.#observer.changed(), changed;
	}
}, TasksCall = class {
	#list;
	constructor(list) {
		this.#list = list;
	}
	async run({ add = [], update = [], id, list = !1 }) {
		id !== void 0 && findTask(this.#list.all(), id);
		let changed = add.length + update.length > 0 ? await this.#list.change({
			add,
			update
		}) : [], tasks = this.#list.all(), details = { tasks: [...tasks] }, one = id === void 0 ? void 0 : taskText(findTask(tasks, id), tasks), parts = [...list || changed.length === 0 && one === void 0 ? [listText(tasks)] : changed.map((task) => taskText(task, tasks)), ...one === void 0 ? [] : [one]];
		return require_text_result.t(parts.join("\n"), details);
	}
};
// extensions/tasks/texts/tool.ts
const toolText = {
	after: "Ids it waits for",
	id: "This one in full",
	description: "The list of things to do, which the user sees. For work of several steps: add them first, set in_progress before and completed after each. All of a call or nothing. bg_run and monitor take task: id and note their end there."
};
function declareTasksTool(declare, call) {
	let subject = typebox.Type.String({
		minLength: 1,
		maxLength: 200,
		pattern: "\\S"
	}), status = typebox.Type.Unsafe({
		type: "string",
		enum: [...require_commands.a]
	}), parameters = typebox.Type.Object({
		add: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({
			subject,
			description: typebox.Type.Optional(typebox.Type.String()),
			after: typebox.Type.Optional(typebox.Type.Array(typebox.Type.String(), { description: toolText.after }))
		}, { additionalProperties: !1 }))),
		update: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({
			id: typebox.Type.String(),
			status: typebox.Type.Optional(status),
			subject: typebox.Type.Optional(subject),
			owner: typebox.Type.Optional(typebox.Type.String())
		}, { additionalProperties: !1 }))),
		list: typebox.Type.Optional(typebox.Type.Boolean()),
		id: typebox.Type.Optional(typebox.Type.String({ description: toolText.id }))
	}, { additionalProperties: !1 });
	declare({
		name: "tasks",
		label: "Tasks",
		description: toolText.description,
		annotations: require_pi_monitor.M,
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
var TaskWidget = class {
	#ctx;
	#shown = "";
	constructor(ctx) {
		this.#ctx = ctx;
	}
	show(tasks) {
		let lines = widgetLines(tasks), text = lines.join("\n");
		text !== this.#shown && (this.#shown = text, lines.length === 0 ? this.#ctx.ui.setWidget(WIDGET_KEY, void 0) : this.#ctx.mode === "tui" ? this.#ctx.ui.setWidget(WIDGET_KEY, () => ({
			render: (width) => lines.map((line) => (0, _earendil_works_pi_tui.truncateToWidth)(` ${line}`, width, "…")),
			invalidate() {}
		})) : this.#ctx.ui.setWidget(WIDGET_KEY, lines));
	}
	close() {
		this.show([]);
	}
};
function widgetLines(tasks) {
	let inProgress = tasks.filter(({ status }) => status === "in_progress");
	if (inProgress.length === 0) return [];
	let rest = tasks.filter((task) => require_commands.r(task) && task.status === "pending"), open = [...inProgress, ...rest], shown = open.length <= 5 ? open : open.slice(0, 4), more = open.length - shown.length;
	return [...shown.map((task) => taskLine(task, tasks)), ...more > 0 ? [`    … ${more} more open`] : []];
}
// extensions/tasks/runtime.ts
async function startRuntime({ pi, ctx, settings, tools }) {
	let ofSession = settings.scope === "session" && new SessionTaskStore(pi, ctx.sessionManager.getBranch()), store = ofSession || openProjectList(ctx), widget = settings.widget ? new TaskWidget(ctx) : void 0, refresh = () => widget?.show(list.all()), list = new TaskList(store, {
		happened: (event) => pi.events.emit(require_pi_monitor.r[event.kind], eventFacts(event)),
		emptied: () => pi.events.emit(require_pi_monitor.t, {}),
		changed: refresh
	}, Date.now), call = new TasksCall(list), others = new OtherList(pi), isDeclared = !1, enable = () => {
		others.check(), isDeclared || (isDeclared = !0, tools.declare((declare) => declareTasksTool(declare, async () => call)));
	}, use = {
		check: () => others.check(),
		enable
	}, stopNoting = noteEnds(pi.events, list, (problem) => require_rows.k(ctx, problem, "warning")), stopWatching = store.watch(() => {
		refresh(), pi.events.emit(require_pi_monitor.n, {});
	});
	return {
		async answer(name, data, isWanted) {
			others.isOwn(data) || others.has() || (isWanted && enable(), await answer(pi.events, name, list, data));
		},
		all: () => list.all(),
		runCommand: (args, commandCtx) => runTasksCommand(list, use, args, commandCtx),
		async tab() {
			let { tasksTab } = await Promise.resolve().then(() => require("./tasks-tab.cjs"));
			return tasksTab(list, use);
		},
		goToBranch() {
			ofSession && ofSession.goTo(ctx.sessionManager.getBranch()), (settings.mode === "on" || require_has_list.hasList(ctx, settings.scope)) && !others.has() && enable(), refresh();
		},
		async end() {
			stopWatching(), others.close(), stopNoting(), widget?.close();
		}
	};
}
function openProjectList(ctx) {
	let path = require_has_list.n((0, _earendil_works_pi_coding_agent.getAgentDir)(), ctx.cwd);
	return new ProjectTaskStore(path, ctx.cwd, (setAsidePath, problems) => {
		require_rows.k(ctx, listProblem.unreadable(path, problems, setAsidePath), "warning");
	});
}
exports.n = taskText, exports.startRuntime = startRuntime, exports.t = taskLine;
