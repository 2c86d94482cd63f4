// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_unquote = require("./unquote.cjs"), require_commands = require("./commands.cjs"), require_texts = require("./texts.cjs"), require_has_list = require("./has-list.cjs"), require_records = require("./records.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_text_result = require("./text-result.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), typebox = require("typebox"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/tasks/texts/list.ts
const MARKS = {
	pending: "[ ]",
	in_progress: "[>]",
	completed: "[x]",
	dropped: "[-]"
};
function listText(e) {
	if (e.length === 0) return "The task list is empty.";
	let t = e.filter((e) => !require_commands.r(e)).slice(0, -20), n = e.filter((e) => !t.includes(e));
	return [
		`${openText(e)}:`,
		...t.length > 0 ? [`(${t.length} before them that are done or dropped)`] : [],
		...n.flatMap((t) => [taskLine(t, e), ...t.notes.slice(-1).map(noteLine)])
	].join("\n");
}
function openText(e) {
	return `${require_texts.b(e.length, "task")}, ${e.filter(require_commands.r).length} open`;
}
function taskText(e, t) {
	return [
		taskLine(e, t),
		...e.description ? [`    ${require_texts.N(e.description, 1e3)}`] : [],
		...e.notes.map(noteLine)
	].join("\n");
}
function taskLine(e, t) {
	let n = require_commands.r(e) ? require_commands.o(e, t) : [], r = [...e.owner === void 0 ? [] : [`owner ${require_texts.N(e.owner, 40)}`], ...n.length > 0 ? [`waits for ${n.map(({ id: e }) => `#${e}`).join(", ")}`] : []], i = r.length > 0 ? ` (${r.join("; ")})` : "";
	return `${MARKS[e.status]} #${e.id} ${require_texts.N(e.subject, 200)}${i}`;
}
function noteLine(e) {
	return `    ${require_texts.O(e, 200)}`;
}
// extensions/tasks/commands/menu.ts
const ADD = require_commands.t.newTask, CLEAR = require_commands.t.clear, WORDS$1 = {
	Start: "start",
	Done: "done",
	Drop: "drop",
	Reopen: "reopen",
	Delete: "delete"
};
async function showTasksMenu(e, t) {
	let n = new Map(e.map((t) => [taskLine(t, e), t])), r = e.every(require_commands.r) ? [] : [CLEAR], i = await t.ui.select("Tasks", [
		...n.keys(),
		ADD,
		...r
	]);
	if (i === CLEAR) return "clear";
	if (i === ADD) {
		let e = await t.ui.input("/tasks add", require_commands.t.example);
		return e === void 0 ? void 0 : `add ${e}`;
	}
	let a = n.get(i ?? "");
	if (!a) return;
	let o = await t.ui.select(taskLine(a, e), actionsFor(a));
	return o === void 0 ? void 0 : `${WORDS$1[o]} ${a.id}`;
}
function actionsFor(e) {
	return require_commands.r(e) ? [
		...e.status === "pending" ? ["Start"] : [],
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
async function runTasksCommand(e, t, n, r) {
	await require_rows.F(r, async () => {
		let i = n.trim() === "" && r.mode === "tui" && e.all().length > 0 ? await showTasksMenu(e.all(), r) : n;
		if (i === void 0) return;
		let [, a = "", o = ""] = /^(\S*)\s*(.*)$/s.exec(i.trim()) ?? [];
		return await answerTo(e, t, a, require_unquote.t(o));
	});
}
async function answerTo(e, t, n, r) {
	if (n === "" || n === "list") {
		let t = e.all();
		return t.length > 0 ? listText(t) : require_commands.t.emptyList;
	}
	if (n === "--help" || n === "-h") return require_commands.t.help;
	if (n === "clear") return require_commands.t.removed(await e.clear());
	let i = Object.hasOwn(STATUS_OF_WORD, n) ? STATUS_OF_WORD[n] : void 0;
	if (!i && n !== "add" && n !== "delete") throw Error(require_commands.t.noSuchWord(n, WORDS));
	if (r === "") throw Error(require_commands.t.missing(n));
	if (n === "add") {
		t.check();
		let n = await e.change({ add: [{ subject: r }] });
		return t.enable(), `Added ${n.map((t) => taskLine(t, e.all())).join(", ")}`;
	}
	if (n === "delete") {
		let t = await e.remove(r);
		return `Deleted ${t ? taskLine(t, e.all()) : r}`;
	}
	let a = await e.change({ update: [{
		id: r,
		...i && { status: i }
	}] }), o = e.all();
	return `${a.map((e) => taskLine(e, o)).join("\n") || require_commands.t.unchanged}\n${openText(o)}`;
}
function existing(e) {
	return e.length === 0 ? "The list is empty." : `${e.length === 1 ? "The only one is" : "There are"} ${e.map((e) => `#${e}`).join(", ")}.`;
}
const changeText = {
	noSuchTask: (e, t) => `There is no task ${require_texts.P(e)}. ${existing(t)}`,
	listFull: (e, t, n) => `The list has ${require_texts.b(e, "task")}, and ${t} more are beyond the ${n} that it holds. /tasks clear removes those that are done.`,
	blankSubject: "subject is blank; a task needs one.",
	tooLong: (e, t, n) => `${e} ${require_texts.N(t, 40)} has ${t.length} characters; allowed are at most ${n}.`,
	waitsForItself: (e, t, n) => `#${e} ${require_texts.N(t)} would wait for itself, through after ${n.map((e) => `#${e}`).join(", ")}.`,
	cannotBeCompleted: (e, t) => `#${e.id} ${require_texts.N(e.subject)} cannot be completed: it waits for #${t.id} ${require_texts.N(t.subject)}, which is ${t.status}.`,
	ended: (e, t, n) => typeof t == "number" ? `exited with code ${t}` : typeof n == "string" ? `ended by signal ${require_texts.O(n)}` : require_records.q(e) ?? `ended (${require_texts.P(e)})`,
	subjectMissing: "subject is missing",
	notAdded: "the task was not added",
	wrongStatus: (e, t) => `status is ${require_texts.P(e)}; allowed is one of ${t.join(", ")}`,
	wrongId: (e) => `id is ${require_texts.P(e)}; allowed is the id of a task, a text`,
	blankText: (e, t) => `${e} is ${require_texts.P(t)}; allowed is a text that is not blank`
};
// extensions/tasks/host/note-ends.ts
function noteEnds(e, t, n) {
	return e.on(require_pi_monitor.x, (e) => {
		let r = Object(e);
		typeof r.task == "string" && t.note(r.task, endText(r)).catch((e) => n(require_texts.E(e)));
	});
}
function endText({ kind: e, id: t, description: n, reason: r, exitCode: i, signal: a, at: o }) {
	let s = changeText.ended(r, i, a);
	return `${require_texts.O(String(e))} ${require_texts.O(String(t))} ${require_texts.N(String(n))} ${s} at ${require_texts.v(Date.parse(String(o)))}`;
}
// extensions/tasks/texts/lists.ts
const listProblem = {
	anotherList: (e) => `Another package keeps a task list${e === void 0 ? "" : ` (tool ${e})`}: ours stays out of its way.`,
	unreadable: (e, t, n) => `The task list in ${require_texts.f(e)} could not be read (${t.join("; ")}). The file was set aside as ${require_texts.f(n)}.`,
	tasks: "The tasks",
	noList: "it is no list of tasks"
}, LIST_TOOL = /^(?:todos?|(?:manage_?)?(?:todos?|tasks?)_?(?:list|add|create|get|update|delete|write|read|manage))$/i;
var OtherList = class {
	#e;
	#t;
	#n = new Set();
	#r = !1;
	constructor(e) {
		this.#e = e, this.#t = [e.events.on("tasks:ready", () => this.#a())], this.#a();
	}
	has() {
		return this.#r || this.#i() !== void 0;
	}
	isOwn(e) {
		return this.#n.has(Object(e).requestId);
	}
	check() {
		if (!this.has()) return;
		let e = this.#i();
		throw Error(listProblem.anotherList(e));
	}
	close() {
		for (let e of this.#t) e();
	}
	#i() {
		return this.#e.getAllTools().find(({ name: e }) => LIST_TOOL.test(e))?.name;
	}
	#a() {
		let e = crypto.randomUUID();
		this.#n.add(e), this.#t.push(this.#e.events.on(require_pi_monitor.o(require_pi_monitor.i.ping, e), () => {
			this.#r = !0;
		})), this.#e.events.emit(require_pi_monitor.i.ping, { requestId: e });
	}
};
const DESCRIPTION_MAX_CHARS = 4e3, KIND_OF_STATUS = {
	pending: "reopened",
	in_progress: "started",
	completed: "completed",
	dropped: "closed"
};
function changeList(e, { add: t = [], update: n = [] }, r) {
	let i = addTasks(e, t, r), { state: a } = i, { events: o } = i;
	for (let e of n) {
		let t = findTask(a.tasks, e.id), n = updated(t, e, r);
		a = {
			...a,
			tasks: a.tasks.map((e) => e === t ? n : e)
		}, o.push(...eventsOf(t, n));
	}
	for (let { id: e, status: t } of n) t === "completed" && checkMayComplete(a.tasks, e);
	return {
		state: a,
		events: o
	};
}
function removeTasks(e, t) {
	let n = t.map((t) => findTask(e.tasks, t)), r = e.tasks.filter((e) => !n.includes(e)).map((e) => ({
		...e,
		after: e.after.filter((e) => !n.some((t) => t.id === e))
	}));
	return {
		state: {
			...e,
			tasks: r
		},
		events: n.map((e) => ({
			kind: "deleted",
			task: e
		}))
	};
}
function noteOnTask(e, t, n, r) {
	let i = findTask(e.tasks, t), a = {
		...i,
		notes: [...i.notes, n].slice(-5),
		updatedAtMs: r
	}, o = e.tasks.map((e) => e === i ? a : e);
	return {
		state: {
			...e,
			tasks: o
		},
		events: [{
			kind: "updated",
			task: a
		}]
	};
}
function findTask(e, t) {
	let n = t.trim().replace(/^#/, ""), r = e.find((e) => e.id === n);
	if (r) return r;
	throw Error(changeText.noSuchTask(t, e.map((e) => e.id)));
}
function addTasks(e, t, n) {
	if (e.tasks.length + t.length > 200) throw Error(changeText.listFull(e.tasks.length, t.length, 200));
	let r = Math.max(e.nextId, ...e.tasks.map(({ id: e }) => Number(e) + 1)), i = t.map((e, t) => newTask(e, String(r + t), n)), a = [...e.tasks, ...i], o = i.map((e) => ({
		...e,
		after: [...new Set(e.after.map((e) => findTask(a, e).id))]
	})), s = {
		tasks: [...e.tasks, ...o],
		nextId: r + i.length
	};
	for (let e of o) checkNoCircle(e, s.tasks);
	return {
		state: s,
		events: o.map((e) => ({
			kind: "created",
			task: e
		}))
	};
}
function newTask({ subject: e, description: t, after: n = [] }, r, i) {
	return {
		id: r,
		subject: checkedSubject(e),
		...t === void 0 ? {} : { description: checkedDescription(t) },
		status: "pending",
		after: [...n],
		notes: [],
		createdAtMs: i,
		updatedAtMs: i
	};
}
function updated(e, { status: t, subject: n, description: r, owner: i }, a) {
	let { completedAtMs: o, ...s } = e;
	return {
		...t === void 0 || t === "completed" ? e : s,
		...t === void 0 ? {} : { status: t },
		...t === "completed" ? { completedAtMs: e.completedAtMs ?? a } : {},
		...n === void 0 ? {} : { subject: checkedSubject(n) },
		...r === void 0 ? {} : { description: checkedDescription(r) },
		...i === void 0 ? {} : { owner: checkedText("owner", i, 80) },
		updatedAtMs: a
	};
}
function checkedSubject(e) {
	let t = checkedText("subject", e, 200);
	if (t === "") throw Error(changeText.blankSubject);
	return t;
}
function checkedDescription(e) {
	return checkedText("description", e, DESCRIPTION_MAX_CHARS);
}
function checkedText(e, t, n) {
	let r = t.trim();
	if (r.length <= n) return r;
	throw Error(changeText.tooLong(e, r, n));
}
function eventsOf(e, t) {
	let { status: n } = e;
	return e.status === t.status ? [
		"subject",
		"description",
		"owner"
	].every((n) => fieldOf(e, n) === fieldOf(t, n)) ? [] : [{
		kind: "updated",
		task: t,
		previousStatus: n
	}] : [{
		kind: KIND_OF_STATUS[t.status],
		task: t,
		previousStatus: n
	}];
}
function fieldOf(e, t) {
	return Object.entries(e).find(([e]) => e === t)?.[1];
}
function checkNoCircle(e, t) {
	let n = new Set(), r = [...e.after];
	for (let i = r.pop(); i !== void 0; i = r.pop()) {
		if (i === e.id) throw Error(changeText.waitsForItself(e.id, e.subject, e.after));
		n.has(i) || (n.add(i), r.push(...t.find((e) => e.id === i)?.after ?? []));
	}
}
function checkMayComplete(e, t) {
	let n = findTask(e, t);
	if (n.status !== "completed") return;
	let [r] = require_commands.o(n, e);
	if (r) throw Error(changeText.cannotBeCompleted(n, r));
}
function settledIds({ tasks: e }) {
	return e.filter((e) => !require_commands.r(e)).map(({ id: e }) => e);
}
// extensions/tasks/host/task-facts.ts
function eventFacts({ task: e, previousStatus: t }) {
	return {
		taskId: e.id,
		subject: e.subject,
		description: e.description ?? "",
		status: e.status,
		...t === void 0 ? {} : { previousStatus: t },
		createdAt: e.createdAtMs,
		updatedAt: e.updatedAtMs,
		...e.completedAtMs === void 0 ? {} : { completedAt: e.completedAtMs }
	};
}
// extensions/tasks/host/serve-requests.ts
const ANSWERS = {
	ping: () => ({ version: 1 }),
	pending: (e) => pending(e.all()),
	async create(e, t) {
		let n = textField(t, "subject", 200), r = textField(t, "description", DESCRIPTION_MAX_CHARS);
		if (!n) throw Error(changeText.subjectMissing);
		let [i] = await e.change({ add: [{
			subject: n,
			description: r
		}] });
		if (!i) throw Error(changeText.notAdded);
		return {
			id: i.id,
			task: eventFacts({
				kind: "created",
				task: i
			})
		};
	},
	async update(e, t) {
		let n = updateIn(t);
		return await e.change({ update: [n] }), { task: eventFacts({
			kind: "updated",
			task: findTask(e.all(), n.id)
		}) };
	},
	find: (e, t) => ({ task: eventFacts({
		kind: "updated",
		task: findTask(e.all(), idIn(t))
	}) }),
	clean: async (e) => ({ pruned: await e.clear() })
};
function pending(e) {
	let t = e.filter(require_commands.r), n = require_commands.i(e), r = n ? [n, ...t.filter((e) => e !== n)] : t;
	return {
		pending: t.length,
		tasks: r.map(({ id: e, subject: t }) => ({
			id: e,
			subject: t
		}))
	};
}
async function answer(e, t, n, r) {
	let i = Object(r), { requestId: a } = i;
	if (typeof a != "string") return;
	let reply = (n) => e.emit(require_pi_monitor.o(require_pi_monitor.i[t], a), n);
	try {
		let e = ANSWERS[t](n, i);
		reply({
			success: !0,
			data: e instanceof Promise ? await e : e
		});
	} catch (e) {
		reply({
			success: !1,
			error: e instanceof Error ? e.message : require_texts.E(e)
		});
	}
}
function updateIn(e) {
	let { status: t } = e, n = require_commands.a.find((e) => e === t);
	if (t !== void 0 && !n) throw Error(changeText.wrongStatus(t, require_commands.a));
	return {
		id: idIn(e),
		status: n,
		subject: textField(e, "subject", 200),
		description: textField(e, "description", DESCRIPTION_MAX_CHARS)
	};
}
function idIn({ taskId: e, id: t = e }) {
	if (typeof t == "string") return t;
	throw Error(changeText.wrongId(t));
}
function textField(e, t, n) {
	let r = e[t];
	if (r !== void 0) {
		if (typeof r == "string" && r.trim() !== "") return cutText(r.trim(), n);
		throw Error(changeText.blankText(t, r));
	}
}
function cutText(e, t) {
	return e.slice(0, t).replace(/[\uD800-\uDBFF]$/, "");
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
function parseChange(e) {
	return checked(storedChange, e);
}
function parseList(e) {
	return checked(storedList, e);
}
function checked(e, t) {
	return (0, typebox_value.Check)(e, t) ? t : void 0;
}
var ProjectTaskStore = class {
	#e;
	#t;
	constructor(e, t, n) {
		let r = {
			empty: require_commands.n,
			parse: parseStored,
			serialize: ({ version: e, content: n }) => ({
				version: e,
				directory: t,
				...n
			})
		};
		this.#e = new require_versioned_file.t(e, r, n);
	}
	read() {
		return this.#e.read();
	}
	async change(e) {
		return require_versioned_file.n(listProblem.tasks, () => {
			let t = !1, n = this.#e.tryChange((n) => {
				t = n === this.#t;
				let r = e(n);
				return {
					content: r.state,
					value: r
				};
			});
			return n.kind === "changed" && t && (this.#t = this.#n(this.#t)), n;
		});
	}
	watch(e) {
		let look = () => {
			let t = this.#t;
			this.#t = this.#n(t), t !== void 0 && this.#t !== t && e();
		};
		look();
		let t = setInterval(look, 2e3);
		return t.unref(), () => clearInterval(t);
	}
	#n(e) {
		try {
			return this.#e.read();
		} catch {
			return e;
		}
	}
};
function parseStored(e) {
	let t = {
		version: 0,
		content: require_commands.n
	};
	try {
		let n = JSON.parse(e), r = versionOf(n), i = parseList(n);
		return r === void 0 || !i ? {
			stored: t,
			problems: [listProblem.noList]
		} : {
			stored: {
				version: r,
				content: {
					tasks: i.tasks,
					nextId: i.nextId
				}
			},
			problems: []
		};
	} catch (e) {
		return {
			stored: t,
			problems: [require_records.E.notJson(e)]
		};
	}
}
function versionOf(e) {
	let { version: t } = Object(e);
	return Number.isSafeInteger(t) ? t : void 0;
}
// extensions/tasks/store/session-store.ts
var SessionTaskStore = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = listOn(t);
	}
	read() {
		return this.#t;
	}
	goTo(e) {
		this.#t = listOn(e);
	}
	async change(e) {
		let t = this.#t, n = e(t), r = changeBetween(t, n.state);
		return (r.set.length > 0 || r.removed.length > 0) && this.#e.appendEntry(require_has_list.t, r), this.#t = n.state, n;
	}
	watch() {
		return () => {};
	}
};
function listOn(e) {
	let t = require_commands.n;
	for (let n of e) {
		if (n.type !== "custom" || n.customType !== "task-list") continue;
		let e = parseChange(n.data);
		e && (t = withChange(t, e));
	}
	return t;
}
function withChange({ tasks: e, nextId: t }, { set: n, removed: r, ...i }) {
	let a = new Map(e.map((e) => [e.id, e]));
	for (let e of n) a.set(e.id, e);
	for (let e of r) a.delete(e);
	return {
		tasks: [...a.values()],
		nextId: Math.max(t, i.nextId)
	};
}
function changeBetween(e, t) {
	return {
		set: t.tasks.filter((t) => !e.tasks.includes(t)),
		removed: e.tasks.filter(({ id: e }) => !t.tasks.some((t) => t.id === e)).map(({ id: e }) => e),
		nextId: t.nextId
	};
}
// extensions/tasks/task-list.ts
var TaskList = class {
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	all() {
		return this.#e.read().tasks;
	}
	async change(e) {
		let { add: t = [], update: n = [] } = e, { events: r } = await this.#r((e) => changeList(e, {
			add: t,
			update: n
		}, this.#n())), i = this.all();
		return [...new Set(r.map(({ task: e }) => e.id))].flatMap((e) => i.find((t) => t.id === e) ?? []);
	}
	async remove(e) {
		let { events: t } = await this.#r((t) => removeTasks(t, [e]));
		return t[0]?.task;
	}
	async clear() {
		let { events: e } = await this.#r((e) => removeTasks(e, settledIds(e)));
		return e.length;
	}
	async note(e, t) {
		let n = e.trim().replace(/^#/, "");
		await this.#r((e) => e.tasks.some((e) => e.id === n) ? noteOnTask(e, n, t, this.#n()) : {
			state: e,
			events: []
		});
	}
	async #r(e) {
		let t = !1, n = await this.#e.change((n) => (t = n.tasks.some(require_commands.r), e(n)));
		for (let e of n.events) this.#t.happened(e);
		return t && !n.state.tasks.some(require_commands.r) && this.#t.emptied(), n.events.length > 0 && this.#t.changed(), n;
	}
}, TasksCall = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async run({ add: e = [], update: t = [], id: n, list: r = !1 }) {
		n !== void 0 && findTask(this.#e.all(), n);
		let i = e.length + t.length > 0 ? await this.#e.change({
			add: e,
			update: t
		}) : [], a = this.#e.all(), o = { tasks: [...a] }, s = n === void 0 ? void 0 : taskText(findTask(a, n), a), c = [...r || i.length === 0 && s === void 0 ? [listText(a)] : i.map((e) => taskText(e, a)), ...s === void 0 ? [] : [s]];
		return require_text_result.t(c.join("\n"), o);
	}
};
// extensions/tasks/texts/tool.ts
const toolText = {
	after: "Ids it waits for",
	id: "This one in full",
	description: "The list of things to do, which the user sees. For work of several steps: add them first, set in_progress before and completed after each. All of a call or nothing. bg_run and monitor take task: id and note their end there."
};
function declareTasksTool(e, t) {
	let n = typebox.Type.String({
		minLength: 1,
		maxLength: 200,
		pattern: "\\S"
	}), r = typebox.Type.Unsafe({
		type: "string",
		enum: [...require_commands.a]
	}), i = typebox.Type.Object({
		add: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({
			subject: n,
			description: typebox.Type.Optional(typebox.Type.String()),
			after: typebox.Type.Optional(typebox.Type.Array(typebox.Type.String(), { description: toolText.after }))
		}, { additionalProperties: !1 }))),
		update: typebox.Type.Optional(typebox.Type.Array(typebox.Type.Object({
			id: typebox.Type.String(),
			status: typebox.Type.Optional(r),
			subject: typebox.Type.Optional(n),
			owner: typebox.Type.Optional(typebox.Type.String())
		}, { additionalProperties: !1 }))),
		list: typebox.Type.Optional(typebox.Type.Boolean()),
		id: typebox.Type.Optional(typebox.Type.String({ description: toolText.id }))
	}, { additionalProperties: !1 });
	e({
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
		parameters: i,
		describe: ({ add: e = [], update: t = [], id: n }) => ({
			subject: [
				...e.length > 0 ? [`add ${e.length}`] : [],
				...t.map((e) => [`#${e.id}`, e.status].filter(Boolean).join(" ")),
				...n === void 0 ? [] : [`#${n}`]
			].join(", "),
			detail: e.map((e) => e.subject).join("; ")
		}),
		call: async (e) => await (await t()).run(e)
	});
}
// extensions/tasks/ui/task-widget.ts
const WIDGET_KEY = "tasks";
var TaskWidget = class {
	#e;
	#t = "";
	constructor(e) {
		this.#e = e;
	}
	show(e) {
		let t = widgetLines(e), n = t.join("\n");
		n !== this.#t && (this.#t = n, t.length === 0 ? this.#e.ui.setWidget(WIDGET_KEY, void 0) : this.#e.mode === "tui" ? this.#e.ui.setWidget(WIDGET_KEY, () => ({
			render: (e) => t.map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(` ${t}`, e, "…")),
			invalidate() {}
		})) : this.#e.ui.setWidget(WIDGET_KEY, t));
	}
	close() {
		this.show([]);
	}
};
function widgetLines(e) {
	let t = e.filter(({ status: e }) => e === "in_progress");
	if (t.length === 0) return [];
	let n = e.filter((e) => require_commands.r(e) && e.status === "pending"), r = [...t, ...n], i = r.length <= 5 ? r : r.slice(0, 4), a = r.length - i.length;
	return [...i.map((t) => taskLine(t, e)), ...a > 0 ? [`    … ${a} more open`] : []];
}
// extensions/tasks/runtime.ts
async function startRuntime({ pi: e, ctx: t, settings: n, tools: r }) {
	let i = n.scope === "session" && new SessionTaskStore(e, t.sessionManager.getBranch()), a = i || openProjectList(t), o = n.widget ? new TaskWidget(t) : void 0, refresh = () => o?.show(s.all()), s = new TaskList(a, {
		happened: (t) => e.events.emit(require_pi_monitor.r[t.kind], eventFacts(t)),
		emptied: () => e.events.emit(require_pi_monitor.t, {}),
		changed: refresh
	}, Date.now), c = new TasksCall(s), l = new OtherList(e), u = !1, enable = () => {
		l.check(), u || (u = !0, r.declare((e) => declareTasksTool(e, async () => c)));
	}, d = {
		check: () => l.check(),
		enable
	}, f = noteEnds(e.events, s, (e) => require_rows.P(t, e, "warning")), p = a.watch(() => {
		refresh(), e.events.emit(require_pi_monitor.n, {});
	});
	return {
		async answer(t, n, r) {
			l.isOwn(n) || l.has() || (r && enable(), await answer(e.events, t, s, n));
		},
		all: () => s.all(),
		runCommand: (e, t) => runTasksCommand(s, d, e, t),
		async tab() {
			let { tasksTab: e } = await Promise.resolve().then(() => require("./tasks-tab.cjs"));
			return e(s, d);
		},
		goToBranch() {
			i && i.goTo(t.sessionManager.getBranch()), (n.mode === "on" || require_has_list.hasList(t, n.scope)) && !l.has() && enable(), refresh();
		},
		async end() {
			p(), l.close(), f(), o?.close();
		}
	};
}
function openProjectList(e) {
	let t = require_has_list.n((0, _earendil_works_pi_coding_agent.getAgentDir)(), e.cwd);
	return new ProjectTaskStore(t, e.cwd, (n, r) => {
		require_rows.P(e, listProblem.unreadable(t, r, n), "warning");
	});
}
exports.n = taskText, exports.startRuntime = startRuntime, exports.t = taskLine;
