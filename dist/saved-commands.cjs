// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_texts = require("./texts.cjs"), require_ask_user = require("./ask-user.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_records = require("./records.cjs"), require_saved = require("./saved.cjs"), require_check_arguments = require("./check-arguments.cjs"), require_saved_path = require("./saved-path.cjs"), require_monitor_call = require("./monitor-call.cjs"), require_task_label = require("./task-label.cjs"), require_usage = require("./usage.cjs");
let node_path = require("node:path"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/saved/call-of.ts
function callOf(task) {
	return task.kind === "monitor" ? {
		kind: "monitor",
		call: require_check_arguments.t(require_pi_monitor.l, given(monitorCall(task)))
	} : {
		kind: "job",
		call: require_check_arguments.t(require_pi_monitor.f, given(jobCall(task)))
	};
}
function monitorCall({ spec }) {
	return {
		description: spec.description,
		timeout_ms: spec.timeoutMs,
		persistent: spec.timeoutMs === void 0 || void 0,
		wake: spec.wake,
		match: spec.match,
		ignore: spec.ignore,
		until: spec.until,
		...commonCall(spec)
	};
}
function jobCall({ spec }) {
	return {
		name: spec.name,
		timeout_seconds: spec.timeoutMs === void 0 ? void 0 : Math.ceil(spec.timeoutMs / 1e3),
		wake: spec.wake,
		...commonCall(spec)
	};
}
function commonCall(spec) {
	return {
		command: spec.command,
		ready: readyOf(spec.ready),
		restart: spec.restart,
		stdin: spec.input === "pipe" || void 0,
		pty: spec.input === "terminal" || void 0,
		silence_ms: spec.silenceMs,
		then: spec.thenPrompt
	};
}
function readyOf(ready) {
	if (!ready) return;
	let { line, port, http, withinMs } = ready;
	return {
		...line !== void 0 && { line },
		...port !== void 0 && { port },
		...http !== void 0 && { http },
		within_ms: withinMs
	};
}
function given(call) {
	return Object.fromEntries(Object.entries(call).filter(([, value]) => value !== void 0));
}
// extensions/monitor/texts/saved-start.ts
const savedStartText = {
	withPrompt: "And give the agent this prompt with its end?",
	notStarted: (names, unsafe) => `Not started by itself: ${names}, since ${unsafe}. /monitor-saved start <name> starts it.`,
	notTrusted: "you have not trusted this directory",
	savedNotStarted: (name, error) => `Saved as ${require_texts.M(name)}, and not started: ${require_texts.E(error)}`,
	wrongFormat: (format, known) => `its format is ${require_texts.N(format)}, of another version of pi-monitor; known is ${known}`,
	notSaved: "it has no version or no list of what is saved",
	wrongName: (name) => `its name is ${require_texts.N(name)}; allowed is a string`,
	savedTwice: (name) => `${name} is saved twice`,
	wrongKind: (kind) => `its kind is ${require_texts.N(kind)}; allowed is one of "monitor", "job"`
}, NAME = new RegExp(require_pi_monitor.d.pattern), NEITHER = /[^\w.:/-]+/g, BEFORE_A_LETTER = /^[^A-Za-z]+/;
function checkName(name) {
	if (!(NAME.test(name) && name.length <= require_pi_monitor.d.maxLength)) throw Error(require_saved.t.wrongName("The name", name, require_pi_monitor.d.maxLength));
}
function freeName(label, taken) {
	let plain = label.replace(NEITHER, "-").replace(BEFORE_A_LETTER, "").replace(/-+$/, ""), base = plain === "" ? "task" : plain;
	for (let count = 1;; count++) {
		let end = count === 1 ? "" : `-${count}`, name = base.slice(0, require_pi_monitor.d.maxLength - end.length) + end;
		if (!taken.includes(name)) return name;
	}
}
// extensions/monitor/saved/saved-task.ts
function digestOf({ kind, call, isProtected }, directory) {
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify([
		directory,
		kind,
		call,
		isProtected
	])).digest("hex");
}
function isAllowed(saved, directory) {
	return saved.allowed === digestOf(saved, directory);
}
const NOTHING = {
	version: 0,
	content: []
};
function parseSaved(text) {
	let data;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return {
			stored: NOTHING,
			problems: [require_records.x.notJson(error)]
		};
	}
	let { version, format, saved } = fieldsOf(data);
	if (format !== 1) {
		let problem = savedStartText.wrongFormat(format, 1);
		return {
			stored: NOTHING,
			problems: [problem]
		};
	}
	if (typeof version != "number" || !Number.isSafeInteger(version) || !Array.isArray(saved)) return {
		stored: NOTHING,
		problems: [savedStartText.notSaved]
	};
	let sound = [], problems = [];
	for (let [index, one] of saved.entries()) try {
		sound.push(checked(one, sound));
	} catch (error) {
		problems.push(`number ${index + 1}: ${require_texts.E(error)}`);
	}
	return {
		stored: {
			version,
			content: sound
		},
		problems
	};
}
function checked(data, before) {
	let { name, kind, call, isProtected, auto, allowed } = fieldsOf(data);
	if (typeof name != "string") throw Error(savedStartText.wrongName(name));
	if (checkName(name), before.some((other) => other.name === name)) throw Error(savedStartText.savedTwice(name));
	if (before.length >= 50) throw Error(require_records.x.beyondMost(50));
	return {
		...checkedCall(kind, call),
		name,
		isProtected: isProtected === !0,
		auto: auto === !0,
		allowed: typeof allowed == "string" ? allowed : void 0
	};
}
function checkedCall(kind, call) {
	switch (kind) {
		case "monitor": return {
			kind,
			call: require_check_arguments.t(require_pi_monitor.l, call)
		};
		case "job": return {
			kind,
			call: require_check_arguments.t(require_pi_monitor.f, call)
		};
		default: throw Error(savedStartText.wrongKind(kind));
	}
}
function fieldsOf(data) {
	return Object(data);
}
// extensions/monitor/saved/saved-tasks.ts
var SavedTasks = class {
	directory;
	#file;
	constructor(directory, report) {
		this.directory = require_pi_monitor.j(directory);
		let path = require_saved_path.t(directory), format = {
			empty: [],
			isPersonal: !0,
			parse: parseSaved,
			serialize: ({ version, content }) => content.length === 0 ? void 0 : {
				version,
				format: 1,
				directory: this.directory,
				saved: content
			}
		};
		this.#file = new require_versioned_file.t(path, format, (setAsidePath, problems) => {
			report(require_records.x.someUnreadable(require_saved.t.tasks, path, problems, setAsidePath));
		});
	}
	get path() {
		return this.#file.path;
	}
	all() {
		return this.#file.read();
	}
	peek() {
		return this.#file.peek();
	}
	find(name) {
		return found(this.all(), name);
	}
	async save(task, name) {
		let call = callOf(task);
		return name !== void 0 && checkName(name), await this.#change((before) => {
			let taken = before.map((other) => other.name), chosen = name ?? freeName(task.label, taken), old = before.find((other) => other.name === chosen);
			if (!old && before.length >= 50) throw Error(require_saved.t.tooMany(50));
			let { auto = !1, allowed } = old ?? {}, saved = {
				...call,
				name: chosen,
				isProtected: task.isProtected,
				auto,
				allowed
			};
			return {
				content: old ? before.map((other) => other === old ? saved : other) : [...before, saved],
				value: {
					saved,
					replaces: old !== void 0
				}
			};
		});
	}
	async remove(name) {
		return await this.#change((before) => {
			let value = found(before, name);
			return {
				content: before.filter((other) => other !== value),
				value
			};
		});
	}
	async setAuto(name, auto, asked) {
		await this.#change((before) => {
			let old = found(before, name), digest = digestOf(old, this.directory);
			if (asked && digest !== digestOf(asked, this.directory)) throw Error(require_saved.t.changedMeanwhile(name));
			let changed = {
				...old,
				auto,
				allowed: auto ? digest : void 0
			};
			return {
				content: before.map((other) => other === old ? changed : other),
				value: void 0
			};
		});
	}
	async #change(change) {
		return await require_versioned_file.n(require_saved.t.tasks, () => this.#file.tryChange(change));
	}
};
function found(all, name) {
	let saved = all.find((other) => other.name === name);
	if (saved) return saved;
	let names = all.map((other) => other.name);
	throw Error(require_saved.t.notSaved(name, names));
}
function savedListText(all, directory) {
	return all.length === 0 ? `Nothing is saved for ${require_texts.f(directory)}. /monitor-save <id> [name] saves a task.` : all.map((saved) => savedLine(saved, directory)).join("\n");
}
function savedLine(saved, directory) {
	let facts = [
		require_texts.T(saved.call.command, 60),
		...autoText(saved, directory),
		...saved.isProtected ? ["protected"] : []
	];
	return `${saved.name}: ${saved.kind}, ${facts.join("; ")}`;
}
function savedDetailsText(saved, directory) {
	let { command, ...rest } = saved.call;
	return [
		savedLine(saved, directory),
		`Directory: ${require_texts.f(directory)}`,
		...Object.entries(rest).map(([name, value]) => `${name}: ${require_texts.N(value, Infinity)}`),
		"Command:",
		...require_texts.I(command)
	].join("\n");
}
function startsByItselfTitle({ name, kind, call }, directory) {
	let wakes = call.wake === "never" ? "" : `, whose ${wakesWith(call.wake)} wakes the agent,`;
	return `Start ${kind} ${require_texts.M(name)}${wakes} by itself with each session in ${require_texts.f(directory)}?`;
}
function wakesWith(wake) {
	switch (wake) {
		case "event": return "every event";
		case "failure":
		case "success": return wake;
		default: return "end";
	}
}
function autoText(saved, directory) {
	return saved.auto ? [isAllowed(saved, directory) ? "starts by itself" : "starts by itself once you have allowed its command"] : [];
}
// extensions/monitor/saved/ask-auto.ts
async function askAuto(saved, directory, ctx, more = {}) {
	let { command, then: prompt } = saved.call, title = startsByItselfTitle(saved, directory);
	return await require_ask_user.t({
		title,
		command,
		...more
	}, ctx) ? prompt === void 0 || await require_ask_user.t({
		title: savedStartText.withPrompt,
		command: prompt
	}, ctx) : !1;
}
// extensions/core/files/others-can-write.ts
const ENTRIES_MAX = 1e4;
async function othersCanWrite(directory) {
	let user = process.getuid?.();
	if (user === void 0) return require_records.x.ownersUnknown;
	let real;
	try {
		real = await (0, node_fs_promises.realpath)(directory);
		let { uid } = await (0, node_fs_promises.lstat)(real);
		return uid === user ? await onTheWay(real, user) ?? await within(real, user) : require_records.x.ofAnotherUser(real);
	} catch (error) {
		let { code } = error;
		return code === "ENOENT" ? require_records.x.isGone(directory) : require_records.x.notReadable(directory, code);
	}
}
async function onTheWay(directory, user) {
	for (let path = directory;; path = (0, node_path.dirname)(path)) {
		let { uid, mode } = await (0, node_fs_promises.lstat)(path);
		if (uid !== user && uid !== 0) return require_records.x.ofAnotherUser(path);
		let keepsNames = path !== directory && !!(mode & 512);
		if (mode & 18 && !keepsNames) return writable(path);
		if (path === (0, node_path.dirname)(path)) return;
	}
}
async function within(directory, user) {
	let count = 0;
	for await (let { name } of await (0, node_fs_promises.opendir)(directory)) {
		if (++count > ENTRIES_MAX) return require_records.x.tooManyEntries(directory, ENTRIES_MAX);
		let path = (0, node_path.join)(directory, name), { uid, mode, isLink } = await (0, node_fs_promises.lstat)(path).then((stats) => ({
			...stats,
			isLink: stats.isSymbolicLink()
		}), () => ({
			uid: user,
			mode: 0,
			isLink: !1
		}));
		if (uid !== user && uid !== 0) return require_records.x.ofAnotherUser(path);
		if (!isLink && mode & 18) return writable(path);
	}
}
function writable(path) {
	return require_records.x.othersCanWrite(path);
}
// extensions/monitor/saved/start-by-itself.ts
async function startByThemselves(ctx, starting) {
	if (!ctx.hasUI) return;
	let tell = (text) => require_rows.k(ctx, text, "warning"), savedTasks = new SavedTasks(ctx.cwd, tell), wanted = savedTasks.all().filter((saved) => saved.auto && !runsAlready(saved, savedTasks, starting));
	if (wanted.length === 0) return;
	let unsafe = await whyNot(savedTasks, ctx);
	if (!starting.signal.aborted) {
		if (unsafe !== void 0) {
			let names = wanted.map(({ name }) => require_texts.M(name)).join(", ");
			tell(savedStartText.notStarted(names, unsafe));
		} else for (let saved of wanted) {
			let isWanted = isAllowed(saved, savedTasks.directory) || await isAllowedNow(saved, savedTasks, ctx);
			if (starting.signal.aborted) return;
			isWanted && await starting.start(saved).catch((error) => tell(notStarted(saved, error)));
		}
	}
}
function runsAlready({ call }, { directory }, { running }) {
	return running().some(({ spec }) => spec.command === call.command && require_pi_monitor.j(spec.directory) === directory);
}
async function whyNot({ path }, ctx) {
	return ctx.isProjectTrusted() ? await othersCanWrite(ctx.cwd) ?? await othersCanWrite((0, node_path.dirname)(path)) : savedStartText.notTrusted;
}
async function isAllowedNow(saved, savedTasks, ctx) {
	return await askAuto(saved, savedTasks.directory, ctx, { isUnexpected: !0 }) ? (await savedTasks.setAuto(saved.name, !0, saved), !0) : !1;
}
function notStarted({ name }, error) {
	return savedStartText.savedNotStarted(name, error);
}
// extensions/monitor/saved/start-saved.ts
async function startSaved(saved, { monitors, jobs, hasJobs }, ctx) {
	if (saved.kind === "monitor") {
		let request = {
			...require_monitor_call.n(saved.call, "user"),
			isProtected: saved.isProtected
		};
		return (await monitors.start(request, ctx)).task;
	}
	if (!hasJobs) throw Error(require_saved.t.jobsOff);
	let job = await jobs.start(require_monitor_call.s(saved.call, "user"), ctx);
	return job.isProtected = saved.isProtected, job;
}
// extensions/monitor/commands/saved-commands.ts
const SAVED_WORDS = [
	"start",
	"show",
	"auto",
	"manual",
	"delete"
];
var SavedCommands = class {
	#registry;
	#starters;
	#tellStarted;
	constructor(registry, starters, tellStarted) {
		this.#registry = registry, this.#starters = starters, this.#tellStarted = tellStarted;
	}
	async save(args, ctx) {
		let typed = args.trim();
		if (typed === "") throw require_usage.t("monitor-save", "an id");
		let registry = this.#registry, labelled = registry.labelled(typed), [, id = typed, name] = !labelled && /^(\S+)\s+(.+)$/s.exec(typed) || [], task = labelled ?? registry.labelled(id) ?? registry.find(id);
		if (!task.canStartAgain) throw Error(require_saved.t.cannotBeSaved(task.id));
		let savedTasks = open(task.spec.directory, ctx), { saved, replaces } = await savedTasks.save(task, name);
		return [
			`Saved ${task.id} ${require_task_label.t(task)} as ${saved.name} for ${require_texts.f(savedTasks.directory)}`,
			...replaces ? [require_saved.t.inPlace] : [],
			require_saved.t.startHint(saved.name)
		].join("; ");
	}
	async saved(args, ctx, starting) {
		let savedTasks = open(ctx.cwd, ctx), { directory } = savedTasks, chosen = args.trim() === "" && ctx.mode === "tui" ? await choose(savedTasks, ctx) : args;
		if (chosen === void 0) return;
		let [, word = "", name = ""] = /^(\S*)\s*(.*)$/s.exec(chosen.trim()) ?? [];
		if (word === "") return savedListText(savedTasks.all(), directory);
		if (!isWord(word)) throw Error(require_saved.t.unknownWord(word, allowedWords()));
		if (name === "") throw Error(require_saved.t.needsName(word));
		let saved = savedTasks.find(name);
		switch (word) {
			case "start": return await starting(() => this.#start(saved, ctx));
			case "show": return savedDetailsText(saved, directory);
			case "delete": return await savedTasks.remove(name), require_saved.t.deleted(name);
			case "manual": return await savedTasks.setAuto(name, !1), require_saved.t.noLongerAuto(name);
			case "auto": return await letStartByItself(saved, savedTasks, ctx);
		}
	}
	async startByThemselves(ctx, signal, starting) {
		await startByThemselves(ctx, {
			signal,
			running: () => this.#registry.running(),
			start: async (saved) => {
				let text = await starting(() => this.#start(saved, ctx));
				text !== void 0 && require_rows.k(ctx, text);
			}
		});
	}
	async #start(saved, ctx) {
		return this.#tellStarted(await startSaved(saved, this.#starters, ctx));
	}
};
async function letStartByItself(saved, savedTasks, ctx) {
	if (!ctx.hasUI) throw Error(require_saved.t.nobodyToAsk);
	let { directory } = savedTasks;
	return await askAuto(saved, directory, ctx) ? (await savedTasks.setAuto(saved.name, !0, saved), require_saved.t.startsByItself(saved.name, directory)) : require_saved.t.notAllowed(saved.name);
}
async function choose(savedTasks, ctx) {
	let { directory } = savedTasks, all = savedTasks.all();
	if (all.length === 0) return "";
	let byRow = new Map(savedListText(all, directory).split("\n").map((row, index) => [row, all[index]])), saved = byRow.get(await ctx.ui.select(require_saved.t.menu, [...byRow.keys()]) ?? "");
	if (!saved) return;
	let actions = {
		Start: "start",
		[require_saved.t.menuShow]: "show",
		...saved.auto ? { [require_saved.t.menuNotAuto]: "manual" } : { [require_saved.t.menuAuto]: "auto" },
		Delete: "delete"
	}, word = actions[await ctx.ui.select(saved.name, Object.keys(actions)) ?? ""];
	return word && `${word} ${saved.name}`;
}
function open(directory, ctx) {
	return new SavedTasks(directory, (problem) => require_rows.k(ctx, problem, "warning"));
}
function isWord(word) {
	return SAVED_WORDS.some((known) => known === word);
}
function allowedWords() {
	return require_saved.t.words(SAVED_WORDS);
}
exports.SAVED_WORDS = SAVED_WORDS, exports.SavedCommands = SavedCommands, exports.t = SavedTasks;
