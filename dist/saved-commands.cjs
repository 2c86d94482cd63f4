// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_show = require("./show.cjs");
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_ask_user = require("./ask-user.cjs");
const require_visible = require("./visible.cjs");
const require_versioned_file = require("./versioned-file.cjs");
const require_project_folder = require("./project-folder.cjs");
const require_check_arguments = require("./check-arguments.cjs");
const require_job_parameters = require("./job-parameters.cjs");
const require_monitor_parameters = require("./monitor-parameters.cjs");
const require_saved_path = require("./saved-path.cjs");
const require_monitor_call = require("./monitor-call.cjs");
const require_task_label = require("./task-label.cjs");
const require_usage = require("./usage.cjs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
// extensions/monitor/saved/call-of.ts
function callOf(task) {
	return task.kind === "monitor" ? {
		kind: "monitor",
		call: require_check_arguments.checkArguments(require_monitor_parameters.monitorParameters, given(monitorCall(task)))
	} : {
		kind: "job",
		call: require_check_arguments.checkArguments(require_job_parameters.runParameters, given(jobCall(task)))
	};
}
function monitorCall({ spec }) {
	return {
		description: spec.description,
		timeout_ms: spec.timeoutMs,
		persistent: spec.timeoutMs === void 0 ? true : void 0,
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
	if (!ready) return void 0;
	const { line, port, http, withinMs } = ready;
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
// extensions/monitor/saved/saved-name.ts
const NAME = new RegExp(require_job_parameters.JOB_NAME.pattern);
const NEITHER = /[^\w.:/-]+/g;
const BEFORE_A_LETTER = /^[^A-Za-z]+/;
function checkName(name) {
	if (NAME.test(name) && name.length <= require_job_parameters.JOB_NAME.maxLength) return;
	throw new Error(`The name is ${require_label.quotedLabel(name)}; allowed are 1 to ${require_job_parameters.JOB_NAME.maxLength} characters: a letter, then letters, digits and . : / _ -`);
}
function freeName(label, taken) {
	const plain = label.replace(NEITHER, "-").replace(BEFORE_A_LETTER, "").replace(/-+$/, "");
	const base = plain === "" ? "task" : plain;
	for (let count = 1;; count++) {
		const end = count === 1 ? "" : `-${count}`;
		const name = base.slice(0, require_job_parameters.JOB_NAME.maxLength - end.length) + end;
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
			problems: [`it is not JSON: ${require_label.errorLabel(error)}`]
		};
	}
	const { version, format, saved } = fieldsOf(data);
	if (format !== 1) {
		const problem = `its format is ${require_label.valueLabel(format)}, of another version of pi-monitor; known is 1`;
		return {
			stored: NOTHING,
			problems: [problem]
		};
	}
	if (typeof version !== "number" || !Number.isSafeInteger(version) || !Array.isArray(saved)) return {
		stored: NOTHING,
		problems: ["it has no version or no list of what is saved"]
	};
	const sound = [];
	const problems = [];
	for (const [index, one] of saved.entries()) try {
		sound.push(checked(one, sound));
	} catch (error) {
		problems.push(`number ${index + 1}: ${require_label.errorLabel(error)}`);
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
	const { name, kind, call, isProtected, auto, allowed } = fieldsOf(data);
	if (typeof name !== "string") throw new Error(`its name is ${require_label.valueLabel(name)}; allowed is a string`);
	checkName(name);
	if (before.some((other) => other.name === name)) throw new Error(`${name} is saved twice`);
	if (before.length >= 50) throw new Error(`it is beyond the 50 that are allowed`);
	return {
		...checkedCall(kind, call),
		name,
		isProtected: isProtected === true,
		auto: auto === true,
		allowed: typeof allowed === "string" ? allowed : void 0
	};
}
function checkedCall(kind, call) {
	switch (kind) {
		case "monitor": return {
			kind,
			call: require_check_arguments.checkArguments(require_monitor_parameters.monitorParameters, call)
		};
		case "job": return {
			kind,
			call: require_check_arguments.checkArguments(require_job_parameters.runParameters, call)
		};
		default: throw new Error(`its kind is ${require_label.valueLabel(kind)}; allowed is one of "monitor", "job"`);
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
		this.directory = require_project_folder.realPath(directory);
		const path = require_saved_path.savedPath(directory);
		const format = {
			empty: [],
			isPersonal: true,
			parse: parseSaved,
			serialize: ({ version, content }) => content.length === 0 ? void 0 : {
				version,
				format: 1,
				directory: this.directory,
				saved: content
			}
		};
		this.#file = new require_versioned_file.VersionedFile(path, format, (setAsidePath, problems) => {
			report(`What is saved in ${require_format.displayPath(path)} could not all be read (${problems.join("; ")}). The file was set aside as ${require_format.displayPath(setAsidePath)}; what is sound in it goes on.`);
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
		const call = callOf(task);
		if (name !== void 0) checkName(name);
		return await this.#change((before) => {
			const taken = before.map((other) => other.name);
			const chosen = name ?? freeName(task.label, taken);
			const old = before.find((other) => other.name === chosen);
			if (!old && before.length >= 50) throw new Error(`50 are saved for this directory, the most allowed; delete one first.`);
			const { auto = false, allowed } = old ?? {};
			const saved = {
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
			const value = found(before, name);
			return {
				content: before.filter((other) => other !== value),
				value
			};
		});
	}
	async setAuto(name, auto, asked) {
		await this.#change((before) => {
			const old = found(before, name);
			const digest = digestOf(old, this.directory);
			if (asked && digest !== digestOf(asked, this.directory)) throw new Error(`${require_label.quotedLabel(name)} was changed while you were asked. Nothing was changed.`);
			const changed = {
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
		return await require_versioned_file.changeWhenFree("The saved tasks", () => this.#file.tryChange(change));
	}
};
function found(all, name) {
	const saved = all.find((other) => other.name === name);
	if (saved) return saved;
	const names = all.length > 0 ? `saved are ${all.map((other) => other.name).join(", ")}` : "nothing is";
	throw new Error(`Nothing is saved as ${require_label.quotedLabel(name)} for this directory; ${names}.`);
}
// extensions/monitor/saved/saved-text.ts
const COMMAND_MAX_CHARS = 60;
function savedListText(all, directory) {
	if (all.length === 0) return `Nothing is saved for ${require_format.displayPath(directory)}. /monitor-save <id> [name] saves a task.`;
	return all.map((saved) => savedLine(saved, directory)).join("\n");
}
function savedLine(saved, directory) {
	const facts = [
		require_label.commandLabel(saved.call.command, COMMAND_MAX_CHARS),
		...autoText(saved, directory),
		...saved.isProtected ? ["protected"] : []
	];
	return `${saved.name}: ${saved.kind}, ${facts.join("; ")}`;
}
function savedText(saved, directory) {
	const { command, ...rest } = saved.call;
	return [
		savedLine(saved, directory),
		`Directory: ${require_format.displayPath(directory)}`,
		...Object.entries(rest).map(([name, value]) => `${name}: ${require_label.valueLabel(value, Number.POSITIVE_INFINITY)}`),
		"Command:",
		...require_visible.visibleLines(command)
	].join("\n");
}
function startsByItselfTitle({ name, kind, call }, directory) {
	const wakes = call.wake === "never" ? "" : `, whose ${wakesWith(call.wake)} wakes the agent,`;
	return `Start ${kind} ${require_label.quotedLabel(name)}${wakes} by itself with each session in ${require_format.displayPath(directory)}?`;
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
	if (!saved.auto) return [];
	return [isAllowed(saved, directory) ? "starts by itself" : "starts by itself once you have allowed its command"];
}
// extensions/monitor/saved/ask-auto.ts
async function askAuto(saved, directory, ctx, more = {}) {
	const { command, then: prompt } = saved.call;
	const title = startsByItselfTitle(saved, directory);
	if (!await require_ask_user.askUser({
		title,
		command,
		...more
	}, ctx)) return false;
	if (prompt === void 0) return true;
	return await require_ask_user.askUser({
		title: "And give the agent this prompt with its end?",
		command: prompt
	}, ctx);
}
// extensions/core/files/others-can-write.ts
const GROUP_OR_OTHERS = 18;
const STICKY = 512;
const ENTRIES_MAX = 1e4;
const ROOT = 0;
async function othersCanWrite(directory) {
	const user = process.getuid?.();
	if (user === void 0) return "this system does not tell whom a directory belongs to";
	let real;
	try {
		real = await (0, node_fs_promises.realpath)(directory);
		const { uid } = await (0, node_fs_promises.lstat)(real);
		if (uid !== user) return `${require_format.displayPath(real)} belongs to another user`;
		return await onTheWay(real, user) ?? await within(real, user);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return `${require_format.displayPath(directory)} is gone`;
		return `${require_format.displayPath(directory)} cannot be looked through (${code})`;
	}
}
async function onTheWay(directory, user) {
	for (let path = directory;; path = (0, node_path.dirname)(path)) {
		const { uid, mode } = await (0, node_fs_promises.lstat)(path);
		if (uid !== user && uid !== ROOT) return `${require_format.displayPath(path)} belongs to another user`;
		const keepsNames = path !== directory && (mode & STICKY) !== 0;
		if ((mode & GROUP_OR_OTHERS) !== 0 && !keepsNames) return writable(path);
		if (path === (0, node_path.dirname)(path)) return void 0;
	}
}
async function within(directory, user) {
	let count = 0;
	for await (const { name } of await (0, node_fs_promises.opendir)(directory)) {
		if (++count > ENTRIES_MAX) return `${require_format.displayPath(directory)} has more than ${ENTRIES_MAX} entries`;
		const path = (0, node_path.join)(directory, name);
		const { uid, mode, isLink } = await (0, node_fs_promises.lstat)(path).then((stats) => ({
			...stats,
			isLink: stats.isSymbolicLink()
		}), () => ({
			uid: user,
			mode: 0,
			isLink: false
		}));
		if (uid !== user && uid !== ROOT) return `${require_format.displayPath(path)} belongs to another user`;
		if (!isLink && (mode & GROUP_OR_OTHERS) !== 0) return writable(path);
	}
}
function writable(path) {
	return `others can write to ${require_format.displayPath(path)} (chmod go-w ends that)`;
}
// extensions/monitor/saved/start-by-itself.ts
async function startByThemselves(ctx, starting) {
	if (!ctx.hasUI) return;
	const tell = (text) => require_show.show(ctx, text, "warning");
	const savedTasks = new SavedTasks(ctx.cwd, tell);
	const wanted = savedTasks.all().filter((saved) => saved.auto && !runsAlready(saved, savedTasks, starting));
	if (wanted.length === 0) return;
	const unsafe = await whyNot(savedTasks, ctx);
	if (starting.signal.aborted) return;
	if (unsafe !== void 0) {
		tell(`Not started by itself: ${wanted.map(({ name }) => require_label.quotedLabel(name)).join(", ")}, since ${unsafe}. /monitor-saved start <name> starts it.`);
		return;
	}
	for (const saved of wanted) {
		const isWanted = isAllowed(saved, savedTasks.directory) || await isAllowedNow(saved, savedTasks, ctx);
		if (starting.signal.aborted) return;
		if (isWanted) await starting.start(saved).catch((error) => tell(notStarted(saved, error)));
	}
}
function runsAlready({ call }, { directory }, { running }) {
	return running().some(({ spec }) => spec.command === call.command && require_project_folder.realPath(spec.directory) === directory);
}
async function whyNot({ path }, ctx) {
	if (!ctx.isProjectTrusted()) return "you have not trusted this directory";
	return await othersCanWrite(ctx.cwd) ?? await othersCanWrite((0, node_path.dirname)(path));
}
async function isAllowedNow(saved, savedTasks, ctx) {
	if (!await askAuto(saved, savedTasks.directory, ctx, { isUnexpected: true })) return false;
	await savedTasks.setAuto(saved.name, true, saved);
	return true;
}
function notStarted({ name }, error) {
	return `Saved as ${require_label.quotedLabel(name)}, and not started: ${require_label.errorLabel(error)}`;
}
// extensions/monitor/saved/start-saved.ts
async function startSaved(saved, { monitors, jobs, hasJobs }, ctx) {
	if (saved.kind === "monitor") {
		const request = {
			...require_monitor_call.monitorRequest(saved.call, "user"),
			isProtected: saved.isProtected
		};
		return (await monitors.start(request, ctx)).task;
	}
	if (!hasJobs) throw new Error("Background jobs are switched off (monitor.jobs in the settings).");
	const job = await jobs.start(require_monitor_call.jobRequest(saved.call, "user"), ctx);
	job.isProtected = saved.isProtected;
	return job;
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
		this.#registry = registry;
		this.#starters = starters;
		this.#tellStarted = tellStarted;
	}
	async save(args, ctx) {
		const typed = args.trim();
		if (typed === "") throw require_usage.missing("monitor-save", "an id");
		const registry = this.#registry;
		const labelled = registry.labelled(typed);
		const [, id = typed, name] = !labelled && /^(\S+)\s+(.+)$/s.exec(typed) || [];
		const task = labelled ?? registry.labelled(id) ?? registry.find(id);
		if (!task.canStartAgain) throw new Error(`${task.id} cannot be saved: another extension started it, and nobody here knows how to start it again.`);
		const savedTasks = open(task.spec.directory, ctx);
		const { saved, replaces } = await savedTasks.save(task, name);
		return [
			`Saved ${task.id} ${require_task_label.labelOf(task)} as ${saved.name} for ${require_format.displayPath(savedTasks.directory)}`,
			...replaces ? ["in place of what had this name"] : [],
			`/monitor-saved start ${saved.name} starts it`
		].join("; ");
	}
	async saved(args, ctx, starting) {
		const savedTasks = open(ctx.cwd, ctx);
		const { directory } = savedTasks;
		const chosen = args.trim() === "" && ctx.mode === "tui" ? await choose(savedTasks, ctx) : args;
		if (chosen === void 0) return void 0;
		const [, word = "", name = ""] = /^(\S*)\s*(.*)$/s.exec(chosen.trim()) ?? [];
		if (word === "") return savedListText(savedTasks.all(), directory);
		if (!isWord(word)) throw new Error(`/monitor-saved does not know ${require_label.quotedLabel(word)}; allowed is ${allowedWords()}.`);
		if (name === "") throw new Error(`/monitor-saved ${word} needs a name.`);
		const saved = savedTasks.find(name);
		switch (word) {
			case "start": return await starting(() => this.#start(saved, ctx));
			case "show": return savedText(saved, directory);
			case "delete":
				await savedTasks.remove(name);
				return `Deleted ${name}. What it started runs on.`;
			case "manual":
				await savedTasks.setAuto(name, false);
				return `${name} no longer starts by itself.`;
			case "auto": return await letStartByItself(saved, savedTasks, ctx);
		}
	}
	async startByThemselves(ctx, signal, starting) {
		await startByThemselves(ctx, {
			signal,
			running: () => this.#registry.running(),
			start: async (saved) => {
				const text = await starting(() => this.#start(saved, ctx));
				if (text !== void 0) require_show.show(ctx, text);
			}
		});
	}
	async #start(saved, ctx) {
		return this.#tellStarted(await startSaved(saved, this.#starters, ctx));
	}
};
async function letStartByItself(saved, savedTasks, ctx) {
	if (!ctx.hasUI) throw new Error("Nobody is there to be asked. Nothing was changed.");
	const { directory } = savedTasks;
	if (!await askAuto(saved, directory, ctx)) return `Not allowed: ${saved.name} does not start by itself.`;
	await savedTasks.setAuto(saved.name, true, saved);
	return `${saved.name} starts by itself with each session in ${require_format.displayPath(directory)}, from the next one on.`;
}
async function choose(savedTasks, ctx) {
	const { directory } = savedTasks;
	const all = savedTasks.all();
	if (all.length === 0) return "";
	const byRow = new Map(savedListText(all, directory).split("\n").map((row, index) => [row, all[index]]));
	const saved = byRow.get(await ctx.ui.select("Saved tasks", [...byRow.keys()]) ?? "");
	if (!saved) return void 0;
	const actions = {
		Start: "start",
		"Show all of it": "show",
		...saved.auto ? { "No longer start it by itself": "manual" } : { "Start it by itself": "auto" },
		Delete: "delete"
	};
	const word = actions[await ctx.ui.select(saved.name, Object.keys(actions)) ?? ""];
	return word && `${word} ${saved.name}`;
}
function open(directory, ctx) {
	return new SavedTasks(directory, (problem) => require_show.show(ctx, problem, "warning"));
}
function isWord(word) {
	return SAVED_WORDS.some((known) => known === word);
}
function allowedWords() {
	return `one of ${SAVED_WORDS.join(", ")}, each with a name`;
}
exports.SAVED_WORDS = SAVED_WORDS;
exports.SavedCommands = SavedCommands;
exports.SavedTasks = SavedTasks;
