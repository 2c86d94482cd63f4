// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_texts = require("./texts.cjs"), require_ask_user = require("./ask-user.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_records = require("./records.cjs"), require_saved = require("./saved.cjs"), require_check_arguments = require("./check-arguments.cjs"), require_saved_path = require("./saved-path.cjs"), require_monitor_call = require("./monitor-call.cjs"), require_task_label = require("./task-label.cjs"), require_usage = require("./usage.cjs");
let node_path = require("node:path"), node_crypto = require("node:crypto"), node_fs_promises = require("node:fs/promises");
// extensions/monitor/saved/call-of.ts
function callOf(e) {
	return e.kind === "monitor" ? {
		kind: "monitor",
		call: require_check_arguments.t(require_pi_monitor.l, given(monitorCall(e)))
	} : {
		kind: "job",
		call: require_check_arguments.t(require_pi_monitor.f, given(jobCall(e)))
	};
}
function monitorCall({ spec: e }) {
	return {
		description: e.description,
		timeout_ms: e.timeoutMs,
		persistent: e.timeoutMs === void 0 || void 0,
		wake: e.wake,
		match: e.match,
		ignore: e.ignore,
		until: e.until,
		...commonCall(e)
	};
}
function jobCall({ spec: e }) {
	return {
		name: e.name,
		timeout_seconds: e.timeoutMs === void 0 ? void 0 : Math.ceil(e.timeoutMs / 1e3),
		wake: e.wake,
		...commonCall(e)
	};
}
function commonCall(e) {
	return {
		command: e.command,
		ready: readyOf(e.ready),
		restart: e.restart,
		stdin: e.input === "pipe" || void 0,
		pty: e.input === "terminal" || void 0,
		silence_ms: e.silenceMs,
		then: e.thenPrompt
	};
}
function readyOf(e) {
	if (!e) return;
	let { line: t, port: n, http: r, withinMs: i } = e;
	return {
		...t !== void 0 && { line: t },
		...n !== void 0 && { port: n },
		...r !== void 0 && { http: r },
		within_ms: i
	};
}
function given(e) {
	return Object.fromEntries(Object.entries(e).filter(([, e]) => e !== void 0));
}
// extensions/monitor/texts/saved-start.ts
const savedStartText = {
	withPrompt: "And give the agent this prompt with its end?",
	notStarted: (e, t) => `Not started by itself: ${e}, since ${t}. /monitor-saved start <name> starts it.`,
	notTrusted: "you have not trusted this directory",
	savedNotStarted: (e, t) => `Saved as ${require_texts.N(e)}, and not started: ${require_texts.E(t)}`,
	wrongFormat: (e, t) => `its format is ${require_texts.P(e)}, of another version of pi-monitor; known is ${t}`,
	notSaved: "it has no version or no list of what is saved",
	wrongName: (e) => `its name is ${require_texts.P(e)}; allowed is a string`,
	savedTwice: (e) => `${e} is saved twice`,
	wrongKind: (e) => `its kind is ${require_texts.P(e)}; allowed is one of "monitor", "job"`
}, NAME = new RegExp(require_pi_monitor.d.pattern), NEITHER = /[^\w.:/-]+/g, BEFORE_A_LETTER = /^[^A-Za-z]+/;
function checkName(e) {
	if (!(NAME.test(e) && e.length <= require_pi_monitor.d.maxLength)) throw Error(require_saved.t.wrongName("The name", e, require_pi_monitor.d.maxLength));
}
function freeName(e, t) {
	let n = e.replace(NEITHER, "-").replace(BEFORE_A_LETTER, "").replace(/-+$/, ""), r = n === "" ? "task" : n;
	for (let e = 1;; e++) {
		let n = e === 1 ? "" : `-${e}`, i = r.slice(0, require_pi_monitor.d.maxLength - n.length) + n;
		if (!t.includes(i)) return i;
	}
}
// extensions/monitor/saved/saved-task.ts
function digestOf({ kind: e, call: t, isProtected: n }, r) {
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify([
		r,
		e,
		t,
		n
	])).digest("hex");
}
function isAllowed(e, t) {
	return e.allowed === digestOf(e, t);
}
const NOTHING = {
	version: 0,
	content: []
};
function parseSaved(e) {
	let t;
	try {
		t = JSON.parse(e);
	} catch (e) {
		return {
			stored: NOTHING,
			problems: [require_records.E.notJson(e)]
		};
	}
	let { version: n, format: r, saved: i } = fieldsOf(t);
	if (r !== 1) {
		let e = savedStartText.wrongFormat(r, 1);
		return {
			stored: NOTHING,
			problems: [e]
		};
	}
	if (typeof n != "number" || !Number.isSafeInteger(n) || !Array.isArray(i)) return {
		stored: NOTHING,
		problems: [savedStartText.notSaved]
	};
	let a = [], o = [];
	for (let [e, t] of i.entries()) try {
		a.push(checked(t, a));
	} catch (t) {
		o.push(`number ${e + 1}: ${require_texts.E(t)}`);
	}
	return {
		stored: {
			version: n,
			content: a
		},
		problems: o
	};
}
function checked(e, t) {
	let { name: n, kind: r, call: i, isProtected: a, auto: o, allowed: s } = fieldsOf(e);
	if (typeof n != "string") throw Error(savedStartText.wrongName(n));
	if (checkName(n), t.some((e) => e.name === n)) throw Error(savedStartText.savedTwice(n));
	if (t.length >= 50) throw Error(require_records.E.beyondMost(50));
	return {
		...checkedCall(r, i),
		name: n,
		isProtected: a === !0,
		auto: o === !0,
		allowed: typeof s == "string" ? s : void 0
	};
}
function checkedCall(e, t) {
	switch (e) {
		case "monitor": return {
			kind: e,
			call: require_check_arguments.r(require_pi_monitor.l, t)
		};
		case "job": return {
			kind: e,
			call: require_check_arguments.r(require_pi_monitor.f, t)
		};
		default: throw Error(savedStartText.wrongKind(e));
	}
}
function fieldsOf(e) {
	return Object(e);
}
// extensions/monitor/saved/saved-tasks.ts
var SavedTasks = class {
	directory;
	#e;
	constructor(e, t) {
		this.directory = require_pi_monitor.j(e);
		let n = require_saved_path.t(e), r = {
			empty: [],
			isPersonal: !0,
			parse: parseSaved,
			serialize: ({ version: e, content: t }) => t.length === 0 ? void 0 : {
				version: e,
				format: 1,
				directory: this.directory,
				saved: t
			}
		};
		this.#e = new require_versioned_file.t(n, r, (e, r) => {
			t(require_records.E.someUnreadable(require_saved.t.tasks, n, r, e));
		});
	}
	get path() {
		return this.#e.path;
	}
	all() {
		return this.#e.read();
	}
	peek() {
		return this.#e.peek();
	}
	find(e) {
		return found(this.all(), e);
	}
	async save(e, t) {
		let n = callOf(e);
		return t !== void 0 && checkName(t), await this.#t((r) => {
			let i = r.map((e) => e.name), a = t ?? freeName(e.label, []), o = t ?? freeName(e.label, i), s = r.find((e) => e.name === o);
			if (!s && r.length >= 50) throw Error(require_saved.t.tooMany(50));
			let { auto: c = !1, allowed: l } = s ?? {}, u = {
				...n,
				name: o,
				isProtected: e.isProtected,
				auto: c,
				allowed: l
			};
			return {
				content: s ? r.map((e) => e === s ? u : e) : [...r, u],
				value: {
					saved: u,
					replaces: s !== void 0,
					taken: o === a ? void 0 : a
				}
			};
		});
	}
	async remove(e) {
		return await this.#t((t) => {
			let n = found(t, e);
			return {
				content: t.filter((e) => e !== n),
				value: n
			};
		});
	}
	async setAuto(e, t, n) {
		await this.#t((r) => {
			let i = found(r, e), a = digestOf(i, this.directory);
			if (n && a !== digestOf(n, this.directory)) throw Error(require_saved.t.changedMeanwhile(e));
			let o = {
				...i,
				auto: t,
				allowed: t ? a : void 0
			};
			return {
				content: r.map((e) => e === i ? o : e),
				value: void 0
			};
		});
	}
	async #t(e) {
		return await require_versioned_file.n(require_saved.t.tasks, () => this.#e.tryChange(e));
	}
};
function found(e, t) {
	let n = e.find((e) => e.name === t);
	if (n) return n;
	let r = e.map((e) => e.name);
	throw Error(require_saved.t.notSaved(t, r));
}
function savedListText(e, t) {
	return e.length === 0 ? `Nothing is saved for ${require_texts.f(t)}. /monitor-save <id> [name] saves a task.` : e.map((e) => savedLine(e, t)).join("\n");
}
function savedLine(e, t) {
	let n = [
		require_texts.T(e.call.command, 60),
		...autoText(e, t),
		...e.isProtected ? ["protected"] : []
	];
	return `${e.name}: ${e.kind}, ${n.join("; ")}`;
}
function savedDetailsText(e, t) {
	let { command: n, ...r } = e.call;
	return [
		savedLine(e, t),
		`Directory: ${require_texts.f(t)}`,
		...Object.entries(r).map(([e, t]) => `${e}: ${require_texts.P(t, Infinity)}`),
		"Command:",
		...require_texts.L(n)
	].join("\n");
}
function startsByItselfTitle({ name: e, kind: t, call: n }, r) {
	let i = n.wake === "never" ? "" : `, whose ${wakesWith(n.wake)} wakes the agent,`;
	return `Start ${t} ${require_texts.N(e)}${i} by itself with each session in ${require_texts.f(r)}?`;
}
function wakesWith(e) {
	switch (e) {
		case "event": return "every event";
		case "failure":
		case "success": return e;
		default: return "end";
	}
}
function autoText(e, t) {
	return e.auto ? [isAllowed(e, t) ? "starts by itself" : "starts by itself once you have allowed its command"] : [];
}
// extensions/monitor/saved/ask-auto.ts
async function askAuto(e, t, n, r) {
	let { command: i, then: a } = e.call, o = startsByItselfTitle(e, t);
	if (!await require_ask_user.t({
		title: o,
		command: i,
		...r
	}, n)) return !1;
	if (a === void 0) return !0;
	let { act: s } = r;
	return await require_ask_user.t({
		title: savedStartText.withPrompt,
		command: a,
		...s && { act: s }
	}, n);
}
// extensions/core/files/others-can-write.ts
const ENTRIES_MAX = 1e4;
async function othersCanWrite(e) {
	let t = process.getuid?.();
	if (t === void 0) return require_records.E.ownersUnknown;
	let n;
	try {
		n = await (0, node_fs_promises.realpath)(e);
		let { uid: r } = await (0, node_fs_promises.lstat)(n);
		return r === t ? await onTheWay(n, t) ?? await within(n, t) : require_records.E.ofAnotherUser(n);
	} catch (t) {
		let { code: n } = t;
		return n === "ENOENT" ? require_records.E.isGone(e) : require_records.E.notReadable(e, n);
	}
}
async function onTheWay(e, t) {
	for (let n = e;; n = (0, node_path.dirname)(n)) {
		let { uid: r, mode: i } = await (0, node_fs_promises.lstat)(n);
		if (r !== t && r !== 0) return require_records.E.ofAnotherUser(n);
		let a = n !== e && !!(i & 512);
		if (i & 18 && !a) return writable(n);
		if (n === (0, node_path.dirname)(n)) return;
	}
}
async function within(e, t) {
	let n = 0;
	for await (let { name: r } of await (0, node_fs_promises.opendir)(e)) {
		if (++n > ENTRIES_MAX) return require_records.E.tooManyEntries(e, ENTRIES_MAX);
		let i = (0, node_path.join)(e, r), { uid: a, mode: o, isLink: s } = await (0, node_fs_promises.lstat)(i).then((e) => ({
			...e,
			isLink: e.isSymbolicLink()
		}), () => ({
			uid: t,
			mode: 0,
			isLink: !1
		}));
		if (a !== t && a !== 0) return require_records.E.ofAnotherUser(i);
		if (!s && o & 18) return writable(i);
	}
}
function writable(e) {
	return require_records.E.othersCanWrite(e);
}
// extensions/monitor/saved/start-by-itself.ts
async function startByThemselves(e, t) {
	if (!e.hasUI) return;
	let tell = (t) => require_rows.P(e, t, "warning"), n = new SavedTasks(e.cwd, tell), r = n.all().filter((e) => e.auto && !runsAlready(e, n, t));
	if (r.length === 0) return;
	let i = await whyNot(n, e);
	if (!t.signal.aborted) {
		if (i !== void 0) {
			let e = r.map(({ name: e }) => require_texts.N(e)).join(", ");
			tell(savedStartText.notStarted(e, i));
		} else for (let i of r) try {
			let r = isAllowed(i, n.directory) || await isAllowedNow(i, n, e);
			if (t.signal.aborted) return;
			r && await t.start(i);
		} catch (e) {
			if (t.signal.aborted) return;
			tell(notStarted(i, e));
		}
	}
}
function runsAlready({ call: e }, { directory: t }, { running: n }) {
	return n().some(({ spec: n }) => n.command === e.command && require_pi_monitor.j(n.directory) === t);
}
async function whyNot({ path: e }, t) {
	return t.isProjectTrusted() ? await othersCanWrite(t.cwd) ?? await othersCanWrite((0, node_path.dirname)(e)) : savedStartText.notTrusted;
}
async function isAllowedNow(e, t, n) {
	return await askAuto(e, t.directory, n, { isUnexpected: !0 }) ? (await t.setAuto(e.name, !0, e), !0) : !1;
}
function notStarted({ name: e }, t) {
	return savedStartText.savedNotStarted(e, t);
}
// extensions/monitor/saved/start-saved.ts
async function startSaved(e, { monitors: t, jobs: n, hasJobs: r }, i) {
	if (e.kind === "monitor") {
		let n = {
			...require_monitor_call.n(e.call, "user"),
			isProtected: e.isProtected
		};
		return (await t.start(n, i, "person")).task;
	}
	if (!r) throw Error(require_saved.t.jobsOff);
	let a = await n.start(require_monitor_call.p(e.call, "user"), i, "person");
	return a.isProtected = e.isProtected, a;
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
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	async save(e, t) {
		let n = e.trim();
		if (n === "") throw require_usage.t("monitor-save", "an id");
		let r = this.#e, i = r.labelled(n), [, a = n, o] = !i && /^(\S+)\s+(.+)$/s.exec(n) || [], s = i ?? r.labelled(a) ?? r.find(a);
		if (!s.canStartAgain) throw Error(require_saved.t.cannotBeSaved(s.id));
		let c = open(s.spec.directory, t), { saved: l, replaces: u, taken: d } = await c.save(s, o);
		return [
			`Saved ${s.id} ${require_task_label.t(s)} as ${l.name} for ${require_texts.f(c.directory)}`,
			...u ? [require_saved.t.inPlace] : [],
			...d === void 0 ? [] : [require_saved.t.taken(d, s.id)],
			require_saved.t.startHint(l.name)
		].join("; ");
	}
	async saved(e, t, n) {
		let r = open(t.cwd, t), { directory: i } = r, a = e.trim() === "" && t.mode === "tui" ? await choose(r, t) : e;
		if (a === void 0) return;
		let [, o = "", s = ""] = /^(\S*)\s*(.*)$/s.exec(a.trim()) ?? [];
		if (o === "") return savedListText(r.all(), i);
		if (!isWord(o)) throw Error(require_saved.t.unknownWord(o, allowedWords()));
		if (s === "") throw Error(require_saved.t.needsName(o));
		let c = r.find(s);
		switch (o) {
			case "start": return await n(() => this.#r(c, t));
			case "show": return savedDetailsText(c, i);
			case "delete": return await r.remove(s), require_saved.t.deleted(s);
			case "manual": return await r.setAuto(s, !1), require_saved.t.noLongerAuto(s);
			case "auto": return await letStartByItself(c, r, t);
		}
	}
	async startByThemselves(e, t, n) {
		await startByThemselves(e, {
			signal: t,
			running: () => this.#e.running(),
			start: async (t) => {
				let r = await n(() => this.#r(t, e));
				r !== void 0 && require_rows.P(e, r);
			}
		});
	}
	async #r(e, t) {
		let n = e.kind === "job" ? this.#i(e.call.name) : void 0;
		if (n) throw Error(require_saved.t.runsAlready(e.name, require_task_label.t(n), n.id));
		return this.#n(await startSaved(e, this.#t, t));
	}
	#i(e) {
		let t = this.#e.running().filter((e) => e.kind === "job");
		return e === void 0 ? void 0 : t.find(({ spec: t }) => t.name === e);
	}
};
async function letStartByItself(e, t, n) {
	if (!n.hasUI) throw Error(require_saved.t.nobodyToAsk);
	let { directory: r } = t;
	return await askAuto(e, r, n, { act: "allow" }) ? (await t.setAuto(e.name, !0, e), require_saved.t.startsByItself(e.name, r)) : require_saved.t.notAllowed(e.name);
}
async function choose(e, t) {
	let { directory: n } = e, r = e.all();
	if (r.length === 0) return "";
	let i = new Map(savedListText(r, n).split("\n").map((e, t) => [e, r[t]])), a = i.get(await t.ui.select(require_saved.t.menu, [...i.keys()]) ?? "");
	if (!a) return;
	let o = {
		Start: "start",
		[require_saved.t.menuShow]: "show",
		...a.auto ? { [require_saved.t.menuNotAuto]: "manual" } : { [require_saved.t.menuAuto]: "auto" },
		Delete: "delete"
	}, s = o[await t.ui.select(a.name, Object.keys(o)) ?? ""];
	return s && `${s} ${a.name}`;
}
function open(e, t) {
	return new SavedTasks(e, (e) => require_rows.P(t, e, "warning"));
}
function isWord(e) {
	return SAVED_WORDS.some((t) => t === e);
}
function allowedWords() {
	return require_saved.t.words(SAVED_WORDS);
}
exports.SAVED_WORDS = SAVED_WORDS, exports.SavedCommands = SavedCommands, exports.t = SavedTasks;
