// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_say_at_exit = require("./say-at-exit.cjs"), require_texts = require("./texts.cjs"), require_file_store = require("./file-store.cjs"), require_rows = require("./rows.cjs"), require_problems = require("./problems.cjs"), require_refusals = require("./refusals.cjs"), require_unquote = require("./unquote.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_records = require("./records.cjs"), require_memory_store = require("./memory-store.cjs"), require_line_filter = require("./line-filter.cjs"), require_text_result = require("./text-result.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto");
// extensions/loop/bus.ts
const FILE_NAME = "loop.md", FILE_MAX_BYTES = 4 * require_file_store.a;
function promptFiles() {
	return [(0, node_path.join)(_earendil_works_pi_coding_agent.CONFIG_DIR_NAME, FILE_NAME), (0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), FILE_NAME)];
}
function defaultPrompt(e) {
	let t = e.isProjectTrusted() ? readPrompt((0, node_path.join)(e.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME, FILE_NAME)) : void 0;
	if (t) return {
		...t,
		isOfProject: !0
	};
	let n = readPrompt((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), FILE_NAME));
	return n && {
		...n,
		isOfProject: !1
	};
}
function readPrompt(e) {
	let t = readSmallFile(e)?.trim() ?? "";
	if (t.length > 1e4) throw tooLong(e, `${t.length} characters`);
	return t === "" ? void 0 : {
		prompt: t,
		path: e
	};
}
function readSmallFile(e) {
	let t;
	try {
		t = (0, node_fs.openSync)(e, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
	} catch (t) {
		let { code: n } = t;
		if (n === "ENOENT" || n === "ENOTDIR") return;
		throw Error(require_problems.t.promptUnreadable(e, t));
	}
	try {
		let n = (0, node_fs.fstatSync)(t);
		if (!n.isFile()) throw Error(require_problems.t.promptNoFile(e));
		if (n.size > FILE_MAX_BYTES) throw tooLong(e, `${n.size} bytes`);
		return (0, node_fs.readFileSync)(t, "utf8");
	} finally {
		(0, node_fs.closeSync)(t);
	}
}
function tooLong(e, t) {
	return Error(require_problems.t.promptTooLong(e, t, require_file_store.a));
}
// extensions/loop/host/refuse-headless.ts
function refuseHeadless({ mode: e }) {
	if (e === "print" || e === "json") throw Error(require_refusals.t.headless(e));
}
function displayPaths(e) {
	return e.map(require_texts.f).join(" or ");
}
const commandText = {
	help: (e, t) => [
		"/loop [10m | @daily | 0 9 * * 1-5 | on monitor_end] [prompt] makes a prompt come back.",
		"10m, every 10 minutes: at this interval; @daily, 0 9 * * 1-5: at these times; on <event>: when it happens",
		"none of these: the agent says at the end of each run when the next comes",
		`no prompt: that of ${displayPaths(e)}`,
		"/loop alone: a menu of the loops; while there is none, it starts one with the prompt of that file",
		`events: ${t.join(", ")}, and bus:<channel> for any channel of pi.events`
	].join("\n"),
	noLoop: (e) => `There is no loop, and no prompt to start one with in ${displayPaths(e)}. /loop <prompt> starts one; /loop --help tells more.`,
	noPrompt: (e) => `/loop needs the prompt that is to come back: /loop 10m check the build. None stands in ${displayPaths(e)}.`,
	notStarted: "No loop was started.",
	createdWithFile: (e, t, n) => `${e}\nPrompt of ${require_texts.f(t)}:\n${require_texts.L(n).join("\n")}`,
	startWithFile: (e) => `Start a loop with the prompt of ${require_texts.f(e)}?`,
	newLoop: "10m check the build; alone, the prompt of loop.md",
	deleteThis: "Delete this loop?",
	noOption: (e) => `${require_texts.N(e, 40)} is no option. The only one is --help, alone; /loop alone opens a menu of the loops. A prompt that begins with "-" is typed in quotes.`,
	noInterval: (e) => `${require_texts.N(`every ${e}`, 40)} does not say an interval. Try every 10m, every 2 hours, or a schedule: 0 9 * * 1-5, @daily. A prompt that begins with "every" is typed in quotes.`,
	needsEvent: "on needs an event: /loop on monitor_end look at it. The prompt \"on\" is typed in quotes.",
	noSuchEvent: (e, t) => `${require_texts.N(e, 40)} is no event. ` + (t.length > 0 ? `Is ${t.join(" or ")} meant? ` : "") + "Try monitor_event, monitor_end, job_end or bus:<channel>; /loop --help names all. A prompt that begins with \"on\" is typed in quotes.",
	noEvents: (e) => `${e} A prompt that begins with "on" is typed in quotes.`,
	spacedInterval: (e, t) => `${require_texts.N(e, 40)} is not an interval: type ${t.join(" or ")}.`,
	noSchedule: (e, t) => `${require_texts.N(e, 40)} is no schedule. There are ${t.join(", ")}. A prompt that begins with "@" is typed in quotes.`,
	wrongInterval: (e, t) => `${require_texts.N(e, 40)} ${t}`,
	notAnInterval: "is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.",
	tooShort: (e) => `is too short. An interval is at least ${e}.`,
	tooLong: (e) => `is too long. An interval is at most ${e}.`
};
function quotedLabelOf(e) {
	return require_texts.N(labelOf(e), e.name === void 0 ? 40 : 80);
}
function labelOf({ name: e, prompt: t }) {
	return (e ?? t).trim();
}
function sparedUntilMs({ trigger: e, lastEventRunAtMs: t }) {
	let { events: n } = e;
	return n && t !== void 0 ? t + n.debounceMs : 0;
}
function pacedDueMs({ trigger: e, pacing: t, lastRunAtMs: n }, r) {
	if (e.pace && t) return !r || n === void 0 ? t.nextMs : Math.max(t.nextMs, n + e.pace.maxMs);
}
function nextTimerDue(e, t) {
	let { timer: n, pace: r } = e.trigger;
	if (e.state.kind === "paused") return;
	if (r) return pacedDueMs(e, t);
	if (!n) return;
	let i = require_file_store.c(n, e.createdAtMs, e.handledUntilMs);
	return i !== void 0 && i <= (e.expiresAtMs ?? i) ? i : void 0;
}
const NO_RUNS = {
	overdueMs: void 0,
	duesMs: []
};
function comingRuns(e, t, n, r = !1) {
	let { timer: i, pace: a } = e.trigger;
	if (a) return comingPacedRun(e, t, r);
	let { createdAtMs: o, handledUntilMs: s, expiresAtMs: c = Infinity, maxRuns: l } = e;
	if (!i || e.state.kind === "paused" || c <= t) return NO_RUNS;
	let u = sparedUntilMs(e), d = require_file_store.s(i, o, s, t)?.lastMs ?? 0, f = d > 0 && d >= u ? d : void 0, p = (l ?? Infinity) - e.runs - (f === void 0 ? 0 : 1), m = Math.max(s, t, u - 1);
	return {
		overdueMs: f,
		duesMs: require_file_store.l(i, o, m, Math.min(n, p)).filter((e) => e <= c)
	};
}
function comingPacedRun(e, t, n) {
	let r = e.state.kind === "paused" ? void 0 : pacedDueMs(e, n);
	return r === void 0 ? NO_RUNS : r <= t ? {
		overdueMs: r,
		duesMs: []
	} : {
		overdueMs: void 0,
		duesMs: r <= (e.expiresAtMs ?? r) ? [r] : []
	};
}
function triggerText({ trigger: e, backlog: t }) {
	let { timer: n, pace: r, events: i } = e;
	return [
		...n ? [timerText(n)] : [],
		...r ? [paceText(r)] : [],
		...t ? ["while tasks are open"] : [],
		...i ? [`on ${i.names.map((e) => require_texts.j(e)).join(", ")}` + (i.match === void 0 ? "" : ` matching ${require_texts.N(i.match)}`) + (i.debounceMs > 0 ? `, debounced ${require_file_store.f(i.debounceMs)}` : "")] : []
	].join("; ");
}
function timerText({ kind: e, text: t }) {
	return `${e} ${require_texts.O(t, 200)}`;
}
function paceText({ minMs: e, maxMs: t }) {
	return `at its own pace of ${require_file_store.f(e)} to ${require_file_store.f(t)}`;
}
function runsText({ runs: e, maxRuns: t }) {
	return t === void 0 ? require_texts.b(e, "run") : `${e} of ${require_texts.b(t, "run")}`;
}
const IDLE = {
	model: "you are idle",
	person: "the agent is idle"
};
function nextRunsText(e, t, n) {
	if (e.state.kind === "paused") return "none while it is paused";
	let { overdueMs: r, duesMs: i } = comingRuns(e, t, 3), [a, ...o] = i, s = [
		...r === void 0 ? [] : [`once ${IDLE[n]} (due ${formatDateTime(r)})`],
		...a === void 0 ? [] : [`in ${waitText(a - t)} (${formatDateTime(a)})`],
		...o.map(formatDateTime)
	];
	return e.trigger.events && s.push(s.length > 0 ? "or with an event" : "with the next event"), s.join(", ") || "none before it expires";
}
function nextRunText(e, t) {
	if (e.state.kind === "paused") return "paused";
	let { overdueMs: n, duesMs: r } = comingRuns(e, t, 1), [i] = r;
	return n === void 0 ? i === void 0 ? e.trigger.events ? "next: with an event" : "next: none before it expires" : `next: in ${waitText(i - t)}` : `next: once ${IDLE.person}`;
}
const MS_PER_MINUTE = 6e4;
function waitText(e) {
	let t = e < 10 * MS_PER_MINUTE ? 1e3 : MS_PER_MINUTE;
	return require_file_store.f(Math.max(1, Math.ceil(e / t)) * t);
}
function clockText({ trigger: { timer: e } }, t, n) {
	let r = require_texts.v(t);
	return `${t - n < 864e5 && require_texts.m(t) === require_texts.m(n) ? "" : `${require_texts.m(t)} `}${e?.kind === "cron" ? r.slice(0, -3) : r}`;
}
function pacingReasonText({ pacing: e }) {
	return e?.reason === void 0 ? "" : `: ${require_texts.O(e.reason, 200)}`;
}
function expiryText(e) {
	return e.expiresAtMs === void 0 ? "never" : formatDateTime(e.expiresAtMs);
}
function stateText({ state: e }) {
	return e.kind === "paused" && e.why !== void 0 ? `paused (${e.why})` : e.kind;
}
function loopText(e, t, n, r = "model") {
	return [
		`${e.id} ${quotedLabelOf(e)}: ${stateText(e)}, ${triggerText(e)}; ${runsText(e)}${missedText(e)}; started by ${require_rows.T.asker(e.createdBy, r)}; expires: ${expiryText(e)}`,
		`  next: ${nextRunsText(e, t, r)}${pacingReasonText(e)}`,
		...e.budget ? [`  spent: ${require_file_store.T(e.budget, e.spent ?? require_file_store.C)}`] : [],
		...n > 0 ? [`  events of runs that a loop started, not counted: ${n}`] : [],
		`  prompt: ${require_texts.N(e.prompt, 200)}`
	].join("\n");
}
function endText(e, t, n) {
	let r = missedText(e), i = `after ${require_texts.b(e.runs, "run")}${r}`;
	switch (t) {
		case "completed": return `completed: it has had its ${require_texts.b(e.runs, "run")}${r}`;
		case "expired": return `expired at ${expiryText(e)} ${i}`;
		case "deleted": return `deleted ${i}`;
		case "done": return `done ${i}${n === void 0 ? "" : `: ${require_texts.O(n, 200)}`}`;
		case "silent": return `ended ${i}: two runs in a row did not say when the next was to come`;
		case "backlog_empty": return `ended ${i}: nothing is open on the task list any more`;
		case "budget": return `ended ${i}: its budget is spent (${require_file_store.T(e.budget ?? {}, e.spent ?? require_file_store.C)})`;
	}
}
function missedText({ missed: e }) {
	return e > 0 ? `, ${e} missed` : "";
}
function formatDateTime(e) {
	let t = new Date(e), n = [
		t.getFullYear(),
		t.getMonth() + 1,
		t.getDate()
	], r = [
		t.getHours(),
		t.getMinutes(),
		t.getSeconds()
	];
	return `${n.map(pad).join("-")} ${r.map(pad).join(":")}`;
}
function pad(e) {
	return String(e).padStart(2, "0");
}
// extensions/loop/texts/results.ts
const KEPT = {
	memory: "until pi ends",
	session: "with this session, also when it is resumed",
	project: "for all sessions in this directory; one of them runs it"
};
function createdText(e, t, n) {
	let r = e.maxRuns === void 0 ? "" : `; runs: at most ${e.maxRuns}`;
	return [
		`Created loop ${e.id} ${quotedLabelOf(e)}: ${triggerText(e)}.`,
		`Next runs: ${nextRunsText(e, e.createdAtMs, n)}`,
		`Expires: ${expiryText(e)}${r}`,
		`Kept: ${KEPT[t.scope]}`
	].join("\n");
}
function updatedText(e, t, n) {
	let r = `${e.id} ${quotedLabelOf(e)}`;
	switch (t) {
		case "pause": return `${r} is paused.`;
		case "resume": return `${r} is active. Next runs: ${nextRunsText(e, Date.now(), n)}`;
		case "run_now": return `${r} runs as soon as ${IDLE[n]}.`;
	}
}
function nextText(e) {
	return `${e.id} ${quotedLabelOf(e)} comes next ${nextRunsText(e, Date.now(), "model")}${pacingReasonText(e)}. Events of tasks that may wake you come first.`;
}
// extensions/loop/commands/menu.ts
const CREATE = "New loop…", DELETE = "Delete", ACTIONS = {
	"Run now": "run_now",
	Pause: "pause",
	Resume: "resume"
};
async function showMenu(e, t) {
	let n = new Map((await e.refreshed()).map((e) => [row(e), e])), r = await t.ui.select("Loops", [...n.keys(), CREATE]);
	if (r === CREATE) return await t.ui.input("/loop", commandText.newLoop);
	let i = n.get(r ?? "");
	i && await actOn(e, i, t);
}
async function actOn(e, t, n) {
	let r = t.state.kind === "paused" ? "Resume" : "Pause", i = `${t.id} ${quotedLabelOf(t)}, next: ${nextRunsText(t, Date.now(), "person")}`, a = await n.ui.select(i, [
		"Run now",
		r,
		"Details",
		DELETE
	]);
	a !== void 0 && (a !== DELETE || await n.ui.confirm(commandText.deleteThis, loopLine(t))) && await require_rows.F(n, async () => await act(e, t, a));
}
async function act(e, { id: t }, n) {
	let r = ACTIONS[n];
	if (r) return updatedText(await e.update(t, r, "user"), r, "person");
	if (n === DELETE) {
		let { loop: n, text: r } = await e.delete(t, "user");
		return `${loopLine(n)} ${r}.`;
	}
	let i = e.find(t);
	return loopText(i, Date.now(), e.ignoredEvents(i), "person");
}
function row(e) {
	let [t] = nextRunsText(e, Date.now(), "person").split(", ");
	return `${loopLine(e)}  ${e.state.kind} · ${triggerText(e)} · ${runsText(e)} · next: ${t}`;
}
function loopLine(e) {
	return `${e.id} ${quotedLabelOf(e)}`;
}
// extensions/loop/commands/parse-loop-command.ts
const CRON_FIELD = /^[\d*?][\d*?,/-]*$/, EVERY = /^(?:(\d+)\s*(sec(?:ond)?s?|min(?:ute)?s?|hours?|days?)|(minute|hour)|(\d\S*))(?:\s+(.*))?$/is, OPTION = /^(?:--|-[a-z])\S*/i, UNIT = /^(?:[smhd]|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?)$/i;
function parseLoopCommand(e, t) {
	let n = e.trim(), r = n.split(/\s+/), [i = "", a = ""] = r;
	if (i.startsWith("@") && !require_file_store.g(i)) throw Error(commandText.noSchedule(i, require_file_store.m));
	if (i.startsWith("@")) return {
		cron: require_file_store.h(i, t),
		prompt: promptBehind(n, 1)
	};
	if (CRON_FIELD.test(i) && CRON_FIELD.test(a) && r.length >= 5) {
		let e = r.slice(0, 5).join(" ");
		return {
			cron: require_file_store.h(e, t),
			prompt: promptBehind(n, 5)
		};
	}
	if (n === "on") throw Error(commandText.needsEvent);
	if (i === "on") return {
		on: typedEvents(a),
		prompt: promptBehind(n, 2)
	};
	if (i.toLowerCase() === "every" && a !== "") return everyTyped(require_unquote.t(behind(n, 1)));
	if (!/^\d/.test(i)) return {
		pace: {},
		prompt: promptOf(n)
	};
	if (/^\d+$/.test(i) && UNIT.test(a)) throw Error(spacedInterval(i, a));
	return {
		every: checkedInterval(i),
		prompt: promptBehind(n, 1)
	};
}
function everyTyped(e) {
	let [, t = "1", n, r = "", i, a = ""] = EVERY.exec(e) ?? [], o = (n ?? r).charAt(0).toLowerCase(), s = i ?? (o === "" ? void 0 : t + o);
	if (s !== void 0) return {
		every: checkedInterval(s),
		prompt: promptOf(a)
	};
	throw Error(commandText.noInterval(e));
}
function checkedInterval(e) {
	let t = problemWith(e);
	if (t) throw Error(commandText.wrongInterval(e, t));
	return e;
}
function promptBehind(e, t) {
	return promptOf(behind(e, t));
}
function behind(e, t) {
	return e.replace(RegExp(`^(?:\\S+\\s*){${t}}`), "");
}
function promptOf(e) {
	let [t] = OPTION.exec(e) ?? [];
	if (t !== void 0) throw Error(commandText.noOption(t));
	return require_unquote.t(e);
}
function spacedInterval(e, t) {
	let n = e + t.charAt(0).toLowerCase();
	return commandText.spacedInterval(`${e} ${t}`, [n, ...t.length > 1 ? [`every ${e} ${t}`] : []]);
}
function typedEvents(e) {
	let t = e.split(",").filter((e) => e !== ""), n = t.find((e) => !require_file_store.x(e));
	if (n !== void 0) throw Error(commandText.noSuchEvent(n, require_file_store.S(n)));
	try {
		return require_file_store.b(t);
	} catch (e) {
		throw Error(commandText.noEvents(e.message));
	}
}
function problemWith(e) {
	let t = require_file_store.d(e);
	if (t === void 0) return commandText.notAnInterval;
	if (t < 1e4) return commandText.tooShort(require_file_store.f(require_file_store.i));
	if (t > require_file_store.u) return commandText.tooLong(require_file_store.f(require_file_store.u));
}
// extensions/loop/commands/loop-command.ts
async function runLoopCommand(e, t, n) {
	if (/^\s*(?:--help|-h)\s*$/.test(t)) return await require_rows.F(n, async () => commandText.help(promptFiles(), require_file_store.k()));
	if (t.trim() === "" && n.hasUI && e.all().length > 0) {
		let t = await showMenu(e, n);
		t !== void 0 && await require_rows.F(n, async () => await createTyped(e, t, n));
	} else await require_rows.F(n, async () => (refuseHeadless(n), await createTyped(e, t, n)));
}
async function createTyped(e, t, n) {
	let r = parseLoopCommand(t, Date.now());
	if (r.prompt !== "") return createdText(await e.create({
		...r,
		createdBy: "user"
	}), e, "person");
	let i = defaultPrompt(n);
	if (!i) {
		if (t.trim() === "") return commandText.noLoop(promptFiles());
		throw Error(commandText.noPrompt(promptFiles()));
	}
	if (!await isWanted(i, n)) return commandText.notStarted;
	let a = await e.create({
		...r,
		prompt: i.prompt,
		createdBy: "user"
	});
	return commandText.createdWithFile(createdText(a, e, "person"), i.path, i.prompt);
}
async function isWanted({ isOfProject: e, path: t, prompt: n }, r) {
	return !e || await r.ui.confirm(commandText.startWithFile(t), require_texts.L(n).join("\n"));
}
function eventJson(e) {
	try {
		return (JSON.stringify(e) ?? String(e)).slice(0, 65536);
	} catch (e) {
		return JSON.stringify({ notJson: require_texts.D(e) });
	}
}
// extensions/loop/events/pi-events.ts
const RULES = {
	input: {
		byUser: !0,
		facts: (e) => pick(e, "text", "source")
	},
	user_bash: {
		byUser: !0,
		facts: (e) => pick(e, "command", "cwd", "excludeFromContext")
	},
	before_agent_start: { facts: (e) => pick(e, "prompt") },
	agent_end: { facts: (e) => ({ text: lastText(e.messages) }) },
	turn_end: { facts: (e) => ({
		...pick(e, "turnIndex", "outcome"),
		text: textOf(e.message)
	}) },
	message_start: { facts: (e) => messageFacts(e.message) },
	message_end: { facts: (e) => messageFacts(e.message) },
	tool_call: { facts: (e) => pick(e, "toolCallId", "toolName", "input") },
	tool_execution_start: { facts: (e) => pick(e, "toolCallId", "toolName", "args") },
	tool_result: { facts: (e) => ({
		...pick(e, "toolCallId", "toolName", "input", "isError"),
		text: textOf(e)
	}) },
	tool_execution_end: { facts: (e) => ({
		...pick(e, "toolCallId", "toolName", "isError"),
		text: textOf(e.result)
	}) },
	model_select: { facts: (e) => ({
		model: idOf(e.model),
		...pick(e, "source")
	}) }
}, PLAIN = { facts: plainFields };
var PiEvents = class {
	#e;
	#t;
	#n = new Set(["session_start"]);
	constructor(e, t, n) {
		this.#e = e.on.bind(e), this.#t = n, this.listenFor(["input", "agent_settled"]), t && setImmediate(() => this.#r("session_start", { ...t }));
	}
	listenFor(e) {
		for (let t of e) this.#n.has(t) || (this.#n.add(t), this.#e(t, (e) => this.#r(t, e)));
	}
	passOn(e, t) {
		this.#n.has(e) && this.#r(e, { ...t });
	}
	#r(e, t) {
		let n = Object.hasOwn(RULES, e) ? RULES[e] ?? PLAIN : PLAIN, r = n.byUser === !0 && t.source !== "extension";
		this.#t(e, r, () => ({
			type: e,
			...n.facts(t)
		}));
	}
};
function pick(e, ...t) {
	return Object.fromEntries(t.flatMap((t) => e[t] === void 0 ? [] : [[t, e[t]]]));
}
function plainFields(e) {
	return Object.fromEntries(Object.entries(e).filter(([, e]) => [
		"string",
		"number",
		"boolean"
	].includes(typeof e)));
}
function messageFacts(e) {
	let { role: t, stopReason: n } = e ?? {};
	return {
		...pick({
			role: t,
			stopReason: n
		}, "role", "stopReason"),
		text: textOf(e)
	};
}
function textOf(e) {
	let t = e?.content;
	return typeof t == "string" ? t : Array.isArray(t) ? t.map((e) => typeof e.text == "string" ? e.text : "").join("") : "";
}
function lastText(e) {
	return Array.isArray(e) ? textOf(e.at(-1)) : "";
}
function idOf(e) {
	let { provider: t, id: n } = e ?? {};
	return `${t}/${n}`;
}
// extensions/loop/events/tasks-of-loop-runs.ts
const SLOT = Symbol.for("pi-monitor.tasks-of-loop-runs"), slots = globalThis, tasksOfLoopRuns = {
	add(e) {
		let t = ids();
		t.add(e);
		let [n] = t;
		t.size > 200 && n !== void 0 && t.delete(n);
	},
	has: (e) => ids().has(e)
};
function ids() {
	return slots[SLOT]?.version !== 1 && (slots[SLOT] = {
		version: 1,
		ids: new Set()
	}), slots[SLOT].ids;
}
// extensions/loop/events/event-source.ts
var EventSource = class {
	#e;
	#t;
	#n;
	#r;
	#i = new Map();
	#a;
	constructor(e, t, n, r) {
		this.#e = e.events, this.#t = r, this.#n = n, this.#r = new PiEvents(e, t, (e, t, i) => {
			r({
				name: e,
				json: () => eventJson(i()),
				ofLoopRun: n() && !t
			});
		}), this.#a = [
			e.events.on(require_pi_monitor.T, (e) => this.#s(e)),
			e.events.on(require_pi_monitor.E, (e) => this.#r.passOn("user_bash", e)),
			e.events.on(require_pi_monitor.C, (e) => this.#c("monitor_event", e)),
			e.events.on(require_pi_monitor.x, (e) => {
				let t = e?.kind === "job";
				this.#c(t ? "job_end" : "monitor_end", e);
			})
		];
	}
	listenFor(e) {
		let t = e.filter((e) => !require_file_store.A(e) && require_file_store.O(e) === void 0);
		this.#r.listenFor(t.filter((e) => require_file_store.k().includes(e)));
		let n = new Set(e.flatMap((e) => require_file_store.O(e) ?? []));
		for (let [e, t] of this.#i) n.has(e) || (t(), this.#i.delete(e));
		for (let e of n) this.#i.has(e) || this.#i.set(e, this.#o(e));
	}
	isOfLoopRuns(e) {
		let { events: t } = Object(e), n = Array.isArray(t) ? t.filter(hasId) : [];
		return n.length > 0 && n.every(isOfLoopRun);
	}
	close() {
		for (let e of [...this.#a, ...this.#i.values()]) e();
		this.#i.clear();
	}
	#o(e) {
		return this.#e.on(e, (t) => {
			let n = e.startsWith("monitor:") ? isOfLoopRun(t) : this.#n();
			this.#t({
				name: require_file_store.D(e),
				json: () => eventJson(t),
				ofLoopRun: n
			});
		});
	}
	#s(e) {
		let { startedBy: t } = Object(e);
		hasId(e) && t !== "user" && this.#n() && tasksOfLoopRuns.add(e.id);
	}
	#c(e, t) {
		this.#t({
			name: e,
			json: () => eventJson({
				type: e,
				...t
			}),
			ofLoopRun: isOfLoopRun(t)
		});
	}
};
function isOfLoopRun(e) {
	return hasId(e) && tasksOfLoopRuns.has(e.id);
}
function hasId(e) {
	let { id: t } = e ?? {};
	return typeof t == "string";
}
// extensions/loop/delivery/loop-facts.ts
function loopFacts(e, t) {
	let { overdueMs: n, duesMs: r } = comingRuns(e, t, 1), i = n ?? r[0];
	return {
		...nameOf(e),
		prompt: e.prompt,
		state: e.state.kind,
		trigger: triggerText(e),
		runs: e.runs,
		missed: e.missed,
		...i === void 0 ? {} : { nextAt: new Date(i).toISOString() },
		...e.expiresAtMs === void 0 ? {} : { expiresAt: new Date(e.expiresAtMs).toISOString() }
	};
}
function firedFacts(e, t) {
	let n = t.causes.find((e) => e.kind === "events");
	return {
		...nameOf(e),
		prompt: e.prompt,
		run: t.number,
		...e.maxRuns === void 0 ? {} : { maxRuns: e.maxRuns },
		causes: t.causes.map(({ kind: e }) => e),
		...n ? { event: n.events.name } : {},
		missed: t.missed,
		at: new Date(t.atMs).toISOString()
	};
}
function endFacts(e, t, n) {
	return {
		...nameOf(e),
		reason: t,
		runs: e.runs,
		missed: e.missed,
		at: new Date(n).toISOString()
	};
}
function nameOf({ id: e, name: t }) {
	return t === void 0 ? { id: e } : {
		id: e,
		name: t
	};
}
// extensions/loop/texts/event-words.ts
const eventText = {
	exited: (e) => `exited with code ${e}`,
	signaled: (e) => `ended by signal ${e} from outside`
};
function eventWords({ name: e, json: t }) {
	let n = factsOf(t);
	if (typeof n?.description != "string") return;
	let r = require_texts.O(n.description, 80);
	switch (e) {
		case "monitor_event": return outputWords(r, n);
		case "monitor_end":
		case "job_end": return endWords(r, n);
		default: return;
	}
}
function factsOf(e) {
	try {
		let t = JSON.parse(e);
		return typeof t == "object" && t ? t : void 0;
	} catch {
		return;
	}
}
function outputWords(e, { firstLine: t, lastLine: n, lines: r }) {
	if (!isNumber(t) || !isNumber(n)) return;
	let i = `${e} ${require_texts.g(t, n)}`, a = Array.isArray(r) ? r.at(-1) : void 0;
	return typeof a == "string" ? `${i}: ${require_texts.O(a, 200)}` : i;
}
function endWords(e, { reason: t, exitCode: n, signal: r, durationMs: i }) {
	if (typeof t != "string") return;
	let a = t === "exited" && isNumber(n) ? eventText.exited(n) : t === "signaled" && typeof r == "string" ? eventText.signaled(require_texts.O(r)) : require_records.q(t);
	if (a !== void 0) return `${e} ${a}${isNumber(i) ? ` after ${require_texts.h(i)}` : ""}`;
}
function isNumber(e) {
	return Number.isFinite(e);
}
function promptMessage(e, t, n) {
	let r = [
		headingTo("model", e, t) + paceTask(e),
		...t.causes.flatMap(quotedEvent),
		e.prompt
	].join("\n"), i = happenedIn(t), a = headingTo("person", e, t), o = {
		...n,
		heading: a,
		...i !== void 0 && { happened: i }
	};
	return {
		customType: require_rows._,
		content: r,
		display: !0,
		details: o
	};
}
function headingTo(e, t, n) {
	let r = require_rows.T.last(n.number, t.maxRuns), i = t.maxRuns === void 0 ? `run ${n.number}` : `run ${n.number} of ${t.maxRuns}`, a = require_rows.T.missed(n.missed, n.missedMore), o = n.causes.map((t) => causeText(t, e)).join(" and ");
	return `[loop ${t.id} ${quotedLabelOf(t)} ${i}${r} ${require_texts.v(n.atMs)}] ${o}${a}`;
}
function endMessage(e, t, n) {
	let r = `[loop ${e.id} ${quotedLabelOf(e)} end ${require_texts.v(Date.parse(n.at))}] ${t}`;
	return {
		customType: require_rows.g,
		content: r,
		display: n.reason !== "deleted",
		details: n
	};
}
function paceTask({ id: e, trigger: { pace: t }, pacing: n }) {
	if (!t) return "";
	let r = `${require_file_store.f(t.minMs)} to ${require_file_store.f(t.maxMs)}`, i = require_rows.T.lastUnlessTold(n?.silentRuns ?? 0);
	return require_rows.T.sayNext(e, r, i);
}
function causeText(e, t) {
	switch (e.kind) {
		case "timer": return require_rows.T.timer(timerText(e.timer), formatDateTime(e.dueMs));
		case "pace": return require_rows.T.pace(e.isSaid, formatDateTime(e.dueMs), e.reason);
		case "backlog": {
			let { count: t, next: n } = e.open, r = require_rows.T.openTasks(t);
			return n ? require_rows.T.nextTask(r, n.id, n.subject) : r;
		}
		case "wake": return require_rows.T.wokenByTask;
		case "manual": return require_rows.T.askedFor(e.by, t);
		case "events": {
			let { name: t, count: n, firstMs: r } = e.events, i = require_texts.j(t);
			return require_rows.T.events(n, i, r);
		}
	}
}
function happenedIn({ causes: e }) {
	let t = e.find(({ kind: e }) => e === "events");
	return t?.kind === "events" ? eventWords(t.events) : void 0;
}
function quotedEvent(e) {
	if (e.kind !== "events") return [];
	let t = require_texts.r(e.events.json.replace(/\s+/g, " "));
	return [require_rows.O(require_rows.S(t, 1e3))];
}
// extensions/loop/look-timer.ts
var LookTimer = class {
	#e;
	#t;
	#n;
	#r = !1;
	constructor(e) {
		this.#e = e;
	}
	get isOn() {
		return this.#r;
	}
	start() {
		this.#r = !0, this.soon();
	}
	close() {
		this.#r = !1, clearTimeout(this.#t), clearImmediate(this.#n);
	}
	soon() {
		this.#r && (this.#n ??= setImmediate(() => {
			this.#n = void 0, this.now();
		}));
	}
	now() {
		if (!this.#r) return;
		let e = this.#e();
		clearTimeout(this.#t), e !== void 0 && (this.#t = setTimeout(() => this.now(), e), this.#t.unref());
	}
};
function eventsDueMs(e, t) {
	return Math.min(e.lastMs + t, e.firstMs + 5 * t);
}
function runDue(e, t, n) {
	let { isWatched: r = !1, isWoken: i = !1, manual: a } = t, o = passDues(e, r, n), s = [
		...a ? [{
			kind: "manual",
			by: a
		}] : [],
		...o.due ? [o.due.cause] : [],
		...i && e.trigger.pace && !o.due ? [{ kind: "wake" }] : []
	];
	t.openTasks && e.state.kind === "active" && s.push({
		kind: "backlog",
		open: t.openTasks
	});
	let c = dueEvents(e, t, s.length > 0, n);
	if (c && s.push(c), s.length === 0) return { loop: o.loop };
	let l = {
		number: e.runs + 1,
		atMs: n,
		causes: s,
		missed: o.loop.missedSinceRun,
		missedMore: o.due?.missedMore ?? !1
	};
	return {
		loop: withRun(o.loop, l),
		run: l
	};
}
function withoutRun(e, t) {
	let n = passDues(e, !1, t);
	return n.due ? addMissed(n.loop, 1) : n.loop;
}
function withRun(e, { number: t, atMs: n, causes: r }) {
	let { trigger: i, pacing: a } = e;
	return {
		...e,
		runs: t,
		missedSinceRun: 0,
		lastRunAtMs: n,
		...r.some(({ kind: e }) => e === "events") ? { lastEventRunAtMs: n } : {},
		...i.pace && a ? { pacing: require_file_store.v(a, i.pace, n) } : {}
	};
}
function passDues(e, t, n) {
	let { timer: r, pace: i } = e.trigger;
	if (e.state.kind === "paused") return { loop: e };
	let a = Math.min(n, e.expiresAtMs ?? n);
	if (i) return passPacedDue(e, t, a);
	if (!r) return { loop: e };
	let o = require_file_store.s(r, e.createdAtMs, e.handledUntilMs, a);
	if (!o) return { loop: e };
	let s = {
		...e,
		handledUntilMs: o.lastMs
	};
	if (o.lastMs < sparedUntilMs(e)) return { loop: addMissed(s, o.count) };
	let c = {
		kind: "timer",
		timer: r,
		dueMs: o.lastMs
	};
	return {
		loop: addMissed(s, o.count - 1),
		due: {
			cause: c,
			missedMore: o.more
		}
	};
}
function passPacedDue(e, t, n) {
	let r = pacedDueMs(e, t);
	if (!e.pacing || r === void 0 || r > n) return { loop: e };
	let { reason: i, isSaid: a } = e.pacing;
	return {
		loop: e,
		due: {
			cause: {
				kind: "pace",
				dueMs: r,
				reason: i,
				isSaid: a
			},
			missedMore: !1
		}
	};
}
function dueEvents(e, { events: t }, n, r) {
	let i = e.trigger.events;
	if (t && i && e.state.kind !== "paused" && !(!n && eventsDueMs(t, i.debounceMs) > r)) return {
		kind: "events",
		events: t
	};
}
function addMissed(e, t) {
	return {
		...e,
		missed: e.missed + t,
		missedSinceRun: e.missedSinceRun + t
	};
}
var Firing = class {
	#e;
	#t;
	#n;
	#r = new LookTimer(() => this.#a());
	#i;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	start() {
		this.#r.start();
	}
	close() {
		this.#r.close();
	}
	lookAgain() {
		this.#r.soon();
	}
	look() {
		this.#r.now();
	}
	joinRun() {
		if (this.#r.isOn) try {
			let e = this.#e.now(), t = this.#e.all(), n = this.#c(t, e) ?? firstPaced(t, e), r = n && {
				...this.#e.waiting.of(n),
				isWoken: !0
			};
			return r && this.#u(n, r, e, (e) => this.#t.append(e)) === "fired" ? n.id : void 0;
		} catch (e) {
			this.#f(e);
			return;
		}
	}
	#a() {
		try {
			let e = this.#o();
			return this.#i = void 0, e;
		} catch (e) {
			return this.#f(e), 3e4;
		}
	}
	#o() {
		let { store: e, waiting: t, ends: n, observer: r } = this.#e, i = this.#e.now();
		if (e.isToBeCorrected() && e.tryChange(() => {}).kind === "held") return 20;
		let a = this.#e.all();
		if (t.keepOnly(a), t.correctForClock(i), r.changed(a), a.some((e) => isExpired(e, i)) && !this.#s(i)) return 20;
		let o = this.#c(a, i);
		if (o || n.hasUntold()) {
			if (this.#t.isIdle()) {
				for (let e of n.takeUntold()) this.#t.append(e);
				if (o && this.#l(o, i) === "held") return 20;
			} else this.#t.lookLater();
		}
		return this.#d(i);
	}
	#s(e) {
		let t = this.#e.store.tryChange((t) => {
			let n = t.filter((t) => isExpired(t, e));
			for (let e of n) t.splice(t.indexOf(e), 1);
			return n.map((t) => withoutRun(t, e));
		});
		if (t.kind === "held") return !1;
		for (let e of t.value) this.#e.ended(e, "expired", !0);
		return this.#e.changed(), this.lookAgain(), !0;
	}
	#c(e, t) {
		return e.flatMap((e) => {
			let n = this.#e.waiting.dueMs(e, t);
			return n !== void 0 && n <= t && !isExpired(e, t) ? [{
				loop: e,
				dueMs: n
			}] : [];
		}).sort((e, t) => e.dueMs - t.dueMs)[0]?.loop;
	}
	#l(e, t) {
		return this.#u(e, this.#e.waiting.of(e), t, (t) => this.#t.startRun(t, e.id));
	}
	#u(e, t, n, r) {
		let { store: i, waiting: a, observer: o } = this.#e, s = i.tryChange((r) => {
			let i = r.findIndex(({ id: t }) => t === e.id), a = r[i];
			if (!a) return;
			let { loop: o, run: s } = runDue(a, t, n), c = s !== void 0 && s.number === o.maxRuns;
			return r.splice(i, 1, ...c ? [] : [o]), s && {
				loop: o,
				run: s,
				isLast: c
			};
		});
		if (s.kind === "held") return "held";
		if (!s.value) return "gone";
		let { loop: c, run: l, isLast: u } = s.value;
		a.delivered(c, l);
		let d = firedFacts(c, l);
		return r(promptMessage(c, l, d)), o.fired(d), this.#n(c), u && (this.#e.ended(c, "completed", !0), this.lookAgain()), this.#e.changed(), "fired";
	}
	#d(e) {
		let { store: t, waiting: n } = this.#e, r = this.#e.all();
		if (r.length === 0 && t.scope !== "project") return;
		let i = r.flatMap((t) => [n.dueMs(t, e), t.expiresAtMs].flatMap((t) => t === void 0 || t <= e ? [] : [t - e]));
		return Math.min(t.scope === "project" ? 2e3 : 3e4, ...i);
	}
	#f(e) {
		this.#i !== e.message && (this.#i = e.message, this.#e.observer.failed(require_problems.t.fileUnusable(e)));
	}
};
function isExpired(e, t) {
	return e.expiresAtMs !== void 0 && t >= e.expiresAtMs;
}
function firstPaced(e, t) {
	return e.filter((e) => e.trigger.pace && e.state.kind === "active" && !isExpired(e, t)).sort((e, t) => (e.pacing?.nextMs ?? 0) - (t.pacing?.nextMs ?? 0))[0];
}
// extensions/loop/host/quiet-time.ts
var QuietTime = class {
	#e;
	#t;
	#n;
	constructor(e, t) {
		this.#t = e, this.#e = t, this.tellOfEnd();
	}
	isOver() {
		return performance.now() >= this.#t;
	}
	extendTo(e) {
		this.#t = Math.max(this.#t, e);
	}
	tellOfEnd() {
		this.#n ??= setTimeout(() => {
			this.#n = void 0, this.isOver() ? this.#e() : this.tellOfEnd();
		}, Math.max(1, this.#t - performance.now()));
	}
	close() {
		clearTimeout(this.#n);
	}
};
function attachAgent(e, t, n, r, i) {
	let { runState: a } = n, o, s = !1, c = !1, lookAgain = () => i().lookAgain(), l = new QuietTime(r + 2e3, lookAgain), u = { beforeRun({ details: e }) {
		o = i().joinRun(), s = i().isOfLoopRuns(e), c = !1;
	} };
	n.join(u);
	let d = t.mode === "tui" ? t.ui.onTerminalInput(() => {
		l.extendTo(performance.now() + 2e3);
	}) : () => {}, isLoopRun = () => o !== void 0 || s;
	return e.on("input", ({ source: e }) => {
		e !== "extension" && (c = !0), a.wasIdleBeforeInput && (o = void 0, s = !1);
	}), e.on("message_end", ({ message: e }) => {
		o !== void 0 && e.role === "assistant" && i().spent(o, e.usage.totalTokens);
	}), e.on("agent_settled", () => {
		let e = o;
		o = void 0, s = !1, e !== void 0 && i().runEnded(e, a.lastRunAborted), lookAgain();
	}), e.on("session_shutdown", () => {
		l.close(), d();
	}), {
		isIdle: () => l.isOver() && a.isIdle(),
		lookLater() {
			l.isOver() ? a.lookLater(lookAgain) : l.tellOfEnd();
		},
		isLoopRun,
		mayAskForRuns: () => !isLoopRun() || c,
		append: (e) => n.append(e),
		startRun(e, t) {
			o = t, c = !1, n.startRun(u, e);
		}
	};
}
// extensions/loop/host/open-store.ts
function openStore(e, t, n) {
	if (e.kind === "memory") return new require_memory_store.t(e.sessionId);
	let { scope: r, path: i } = e;
	return new require_file_store.t(r, i, t, (e, t) => {
		n(require_records.E.someUnreadable(require_problems.t.loops, i, t, e));
	});
}
var TaskListClient = class {
	#e;
	#t = [];
	constructor(e) {
		this.#e = e;
	}
	async want() {
		if (!(await this.#n(require_pi_monitor.i.ping, { wanted: !0 }))?.success) throw Error(require_refusals.t.noTaskList);
	}
	async open() {
		let e = await this.#n(require_pi_monitor.i.pending, {});
		if (!e?.success || typeof e.data.pending != "number") return;
		let t = nextIn(e.data.tasks);
		return {
			count: e.data.pending,
			...t ? { next: t } : {}
		};
	}
	async create(e, t) {
		let n = await this.#n(require_pi_monitor.i.create, {
			subject: e,
			description: t
		});
		if (!n?.success) throw Error(n?.error ?? require_refusals.t.noAnswerOfTaskList);
	}
	listen(e) {
		let t = [...Object.values(require_pi_monitor.r), require_pi_monitor.n];
		this.#t.push(...t.map((t) => this.#e.on(t, e)));
	}
	close() {
		for (let e of this.#t) e();
	}
	async #n(e, t) {
		return await require_pi_monitor.a(this.#e, e, t, 3e3);
	}
};
function nextIn(e) {
	let [t] = Array.isArray(e) ? e : [], { id: n, subject: r } = Object(t);
	return typeof n == "string" && typeof r == "string" ? {
		id: n,
		subject: r
	} : void 0;
}
// extensions/loop/ends.ts
var Ends = class {
	#e = [];
	#t = [];
	add({ loop: e, reason: t, tellAgent: n, why: r }, i) {
		let a = endFacts(e, t, i), o = endText(e, t, r), s = {
			id: e.id,
			name: e.name,
			text: `${quotedLabelOf(e)} ${o}, at ${require_texts.v(i)}`
		};
		return this.#e = [...this.#e, s].slice(-10), n && this.#t.push(endMessage(e, o, a)), {
			ended: a,
			text: o
		};
	}
	past() {
		return this.#e;
	}
	hasUntold() {
		return this.#t.length > 0;
	}
	takeUntold() {
		return this.#t.splice(0);
	}
};
// extensions/loop/clock-correction.ts
function correctedForClock(e, t) {
	return withPacingInBounds(withEventRunOfThePast(withDuesToCome(withCreationOfThePast(e, t), t), t), t);
}
function withCreationOfThePast(e, t) {
	let { createdAtMs: n, handledUntilMs: r, expiresAtMs: i } = e, a = n - t;
	return a <= 0 ? e : {
		...e,
		createdAtMs: t,
		handledUntilMs: r - a,
		...i !== void 0 && { expiresAtMs: i - a }
	};
}
function withDuesToCome(e, t) {
	let { trigger: n, createdAtMs: r, handledUntilMs: i } = e;
	return i > t && n.timer !== void 0 && require_file_store.c(n.timer, r, t) !== i ? {
		...e,
		handledUntilMs: t
	} : e;
}
function withEventRunOfThePast(e, t) {
	let { lastEventRunAtMs: n, ...r } = e;
	return n !== void 0 && n > t ? r : e;
}
function withPacingInBounds(e, t) {
	let { trigger: n, pacing: r, lastRunAtMs: i } = e;
	if (!n.pace || !r) return e;
	let a = t + n.pace.maxMs, o = i !== void 0 && i > t;
	return r.nextMs <= a && !o ? e : {
		...e,
		pacing: {
			...r,
			nextMs: Math.min(r.nextMs, a)
		},
		...o && { lastRunAtMs: t }
	};
}
// extensions/loop/store/clock-corrected-store.ts
var ClockCorrectedStore = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get scope() {
		return this.#e.scope;
	}
	read() {
		let e = this.#t();
		return this.#e.read().map((t) => correctedForClock(t, e));
	}
	tryChange(e) {
		return this.#e.tryChange((t) => {
			let n = this.#t();
			for (let [e, r] of t.entries()) t[e] = correctedForClock(r, n);
			return e(t);
		});
	}
	isToBeCorrected() {
		let e = this.#t();
		return this.#e.read().some((t) => correctedForClock(t, e) !== t);
	}
}, FilterQueue = class {
	#e;
	#t;
	#n = [];
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	ask(e, t) {
		this.#n.length >= 100 ? t(!0) : (this.#n.push({
			text: e,
			answer: t
		}), this.#n.length === 1 && this.#r());
	}
	async #r() {
		for (let e = this.#n[0]; e; e = this.#n[0]) {
			let { text: t, answer: n } = e, r;
			for (this.#t.work(() => {
				r = this.#e.begin(t);
			}); r === void 0;) this.#t.isOver() && await (0, node_timers_promises.setImmediate)(), this.#t.work(() => {
				r = this.#e.goOn();
			});
			this.#n.shift(), n(r);
		}
	}
}, WaitingRuns = class {
	#e = new Map();
	#t;
	#n;
	constructor(e) {
		this.#t = e;
	}
	of(e) {
		let { events: t, manual: n } = this.#a(e);
		return {
			events: t,
			manual: n,
			isWatched: this.#t(),
			openTasks: this.#i(e)
		};
	}
	setOpenTasks(e) {
		this.#n = e;
	}
	ignoredEvents(e) {
		return this.#e.get(e.id)?.ignoredEvents ?? 0;
	}
	askFor(e, t) {
		this.#a(e).manual = t;
	}
	add(e, t, n, r) {
		let i;
		for (let a of t) {
			if (!a.trigger.events?.names.includes(e.name) || a.state.kind === "paused" || a.backlog && e.name.startsWith("bus:tasks:")) continue;
			let t = this.#a(a), { forgotten: o } = t, s = i ?? e.json();
			i = s;
			let take = (i) => {
				i && t.forgotten === o && this.#r(e, s, t, n) && r();
			}, c = filterFor(a, t);
			c ? c.ask(s, take) : take(!0);
		}
	}
	#r({ name: e, ofLoopRun: t }, n, r, i) {
		if (t) return r.ignoredEvents++, !1;
		let { firstMs: a = i, count: o = 0 } = r.events ?? {};
		return r.events = {
			firstMs: a,
			lastMs: i,
			count: o + 1,
			name: e,
			json: n
		}, !0;
	}
	dueMs(e, t) {
		let { events: n, manual: r } = this.#e.get(e.id) ?? {}, { events: i } = e.trigger;
		if (r || this.#i(e)) return t;
		let a = n && i ? eventsDueMs(n, i.debounceMs) : Infinity, o = Math.min(a, nextTimerDue(e, this.#t()) ?? Infinity);
		return Number.isFinite(o) ? o : void 0;
	}
	delivered(e, t) {
		let n = this.#a(e);
		n.manual = void 0, t.causes.some(({ kind: e }) => e === "events") && (n.events = void 0);
	}
	correctForClock(e) {
		for (let { events: t } of this.#e.values()) !t || t.lastMs <= e || (t.lastMs = e, t.firstMs = Math.min(t.firstMs, e));
	}
	keepOnly(e) {
		for (let t of this.#e.keys()) e.some((e) => e.id === t) || this.#e.delete(t);
		for (let t of e) t.state.kind === "paused" && this.forgetEvents(t);
	}
	forgetEvents({ id: e }) {
		let t = this.#e.get(e);
		t && (t.events = void 0, t.forgotten++);
	}
	#i({ backlog: e, state: t }) {
		return e && t.kind === "active" && this.#n?.count ? this.#n : void 0;
	}
	#a({ id: e }) {
		let t = this.#e.get(e);
		if (t) return t;
		let n = {
			filter: void 0,
			forgotten: 0,
			ignoredEvents: 0
		};
		return this.#e.set(e, n), n;
	}
};
function filterFor({ trigger: e }, t) {
	let { match: n } = e.events ?? {};
	if (t.filter || n === void 0) return t.filter;
	let r = require_line_filter.t({ match: n });
	return t.filter = r && new FilterQueue(r, require_records.at), t.filter;
}
// extensions/loop/loop-book.ts
var LoopBook = class {
	store;
	waiting;
	ends = new Ends();
	observer;
	now;
	constructor(e, t, n, r) {
		this.waiting = new WaitingRuns(n), this.store = new ClockCorrectedStore(e, r), this.observer = t, this.now = r;
	}
	all() {
		return this.store.read();
	}
	async change(e) {
		let t = await require_versioned_file.n(require_problems.t.loops, () => this.store.tryChange(e));
		return this.changed(), t;
	}
	ended(e, t, n, r) {
		let { ended: i, text: a } = this.ends.add({
			loop: e,
			reason: t,
			tellAgent: n,
			why: r
		}, this.now());
		return this.observer.ended(i), this.changed(), a;
	}
	changed() {
		this.observer.changed(this.all());
	}
};
// extensions/loop/find-loop.ts
function findLoop(e, t, n) {
	let r = t.trim(), i = e.filter((e) => e.id === r || e.name === r), a = i.length > 0 || r === "" ? i : e.filter((e) => e.id.startsWith(r)), [o] = a;
	if (o && a.length === 1) return o;
	if (o) throw Error(require_refusals.t.ambiguousId(r, idList(a)));
	let s = n.findLast(({ id: e, name: t }) => e === r || t === r);
	throw Error(`${s ? require_refusals.t.hasEnded(s.id, s.text) : require_refusals.t.unknownId(t)} ${require_refusals.t.loops(idList(e))}`);
}
function idList(e) {
	return e.map((e) => `${e.id} ${quotedLabelOf(e)}`).join(", ");
}
// extensions/loop/loops.ts
var Loops = class {
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	get scope() {
		return this.#e.store.scope;
	}
	all() {
		return this.#e.all();
	}
	async refreshed() {
		return this.#e.store.isToBeCorrected() && await this.#e.change(() => {}), this.all();
	}
	ended() {
		return this.#e.ends.past();
	}
	ignoredEvents(e) {
		return this.#e.waiting.ignoredEvents(e);
	}
	find(e) {
		return findLoop(this.all(), e, this.ended());
	}
	async create(e) {
		let t = require_file_store.o(e, this.#e.now());
		await this.#n.prepare([t]);
		let n = await this.#e.change((e) => {
			if (e.length >= 25) throw Error(require_refusals.t.tooManyLoops(25, idList(e)));
			checkName(t.name, e);
			let n = {
				id: newId(e, this.ended()),
				...t
			};
			return e.push(n), n;
		});
		return n.backlog && await this.#n.prepare([n]), this.#t.lookAgain(), n;
	}
	async update(e, t, n) {
		let { id: r } = this.find(e), i = t === "run_now" ? this.#i(r, n) : await this.#a(r, t);
		return this.#t.lookAgain(), i;
	}
	async setNext(e, t) {
		let { id: n } = this.find(e), r = await this.#e.change((e) => {
			let r = findLoop(e, n, this.ended()), i = withNext(r, t, this.#e.now());
			return e[e.indexOf(r)] = i, i;
		});
		return this.#t.lookAgain(), r;
	}
	async finish(e, t) {
		let n = await this.#r(e);
		return {
			loop: n,
			text: this.#e.ended(n, "done", !1, t)
		};
	}
	async delete(e, t) {
		let n = await this.#r(e), r = this.#e.ended(n, "deleted", t === "user");
		return this.#t.lookAgain(), {
			loop: n,
			text: r
		};
	}
	happened(e) {
		let { waiting: t, now: n } = this.#e;
		t.add(e, this.all(), n(), () => this.#t.lookAgain());
	}
	async #r(e) {
		let { id: t } = this.find(e);
		return await this.#e.change((e) => {
			let n = findLoop(e, t, this.ended());
			return e.splice(e.indexOf(n), 1), n;
		});
	}
	#i(e, t) {
		let n = this.find(e);
		return this.#e.waiting.askFor(n, t), n;
	}
	async #a(e, t) {
		let n = await this.#e.change((n) => {
			let r = findLoop(n, e, this.ended());
			if (r.state.kind === "paused" == (t === "pause")) throw Error(`${r.id} ${quotedLabelOf(r)} is ${r.state.kind} already.`);
			t === "resume" && require_file_store.r(r.trigger);
			let i = t === "pause" ? paused(r, this.#e.now()) : resumed(r, this.#e.now());
			return n[n.indexOf(r)] = i, i;
		});
		return t === "pause" && this.#e.waiting.forgetEvents(n), n;
	}
};
function withNext(e, t, n) {
	let { pace: r } = e.trigger;
	if (!r) throw Error(require_refusals.t.hasNoPace(e.id, quotedLabelOf(e), triggerText(e)));
	let i = require_file_store.p("in", t.in, r.minMs, r.maxMs);
	return {
		...e,
		pacing: require_file_store.y(n + i, t.reason?.trim())
	};
}
function checkName(e, t) {
	let n = t.find((t) => e !== void 0 && (t.name === e || t.id === e));
	if (n) throw Error(require_refusals.t.nameTaken(e, n.id));
}
function paused(e, t) {
	return {
		...e,
		state: {
			kind: "paused",
			sinceMs: t
		}
	};
}
function resumed(e, t) {
	return {
		...e,
		state: { kind: "active" },
		handledUntilMs: t
	};
}
function newId(e, t) {
	for (;;) {
		let n = `l${(0, node_crypto.randomBytes)(2).toString("hex")}`;
		if (![...e, ...t].some((e) => e.id === n)) return n;
	}
}
// extensions/loop/not-accepted.ts
function notAccepted(e) {
	return readable(e).flatMap((e) => {
		try {
			return require_file_store.r(e.trigger), [];
		} catch (t) {
			return [require_problems.t.notAccepted(e.id, quotedLabelOf(e), t)];
		}
	});
}
function readable(e) {
	try {
		return e();
	} catch {
		return [];
	}
}
// extensions/loop/run-account.ts
var RunAccount = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	ended(e, t) {
		let n = this.#n(e);
		if (!n) return;
		let { pace: r, events: i } = n.trigger;
		if (!r && !(t && (i || n.backlog))) return;
		let a = this.#e.now();
		this.#r(e, (e) => {
			let { pace: n } = e.trigger;
			if (t) return {
				...e,
				state: {
					kind: "paused",
					sinceMs: a,
					why: require_rows.T.aborted
				}
			};
			if (!n || !e.pacing) return e;
			let r = require_file_store._(e.pacing, n, a);
			return r ? {
				...e,
				pacing: r
			} : {
				loop: e,
				reason: "silent"
			};
		});
	}
	spent(e, t) {
		this.#n(e)?.budget && this.#r(e, (e) => {
			if (!e.budget) return e;
			let n = e.spent ?? require_file_store.C, r = {
				requests: n.requests + 1,
				tokens: n.tokens + t
			}, i = {
				...e,
				spent: r
			};
			return require_file_store.w(e.budget, r) ? {
				loop: i,
				reason: "budget"
			} : i;
		});
	}
	#n(e) {
		try {
			return this.#e.all().find(({ id: t }) => t === e);
		} catch (e) {
			this.#i(e);
			return;
		}
	}
	#r(e, t) {
		this.#e.change((n) => {
			let r = n.findIndex(({ id: t }) => t === e), i = n[r];
			if (!i) return;
			let a = t(i);
			return n.splice(r, 1, ..."reason" in a ? [] : [a]), "reason" in a ? a : void 0;
		}).then((e) => {
			e && this.#e.ended(e.loop, e.reason, !0), this.#t();
		}).catch((e) => this.#i(e));
	}
	#i(e) {
		this.#e.observer.failed(require_problems.t.resultNotKept(e));
	}
}, LoopToolCalls = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	async create(e, t) {
		refuseHeadless(t);
		let n = await this.#e.create({
			...e,
			createdBy: "model"
		});
		return require_text_result.t(createdText(n, this.#e, "model"), loopFacts(n, n.createdAtMs));
	}
	async list() {
		let e = await this.#e.refreshed(), t = Date.now(), n = e.map((e) => loopText(e, t, this.#e.ignoredEvents(e))), r = this.#e.ended().map(({ id: e, text: t }) => ({
			id: e,
			text: t
		})), i = r.map(({ id: e, text: t }) => `${e} ended: ${t}`);
		return require_text_result.t([...n.length > 0 ? n : [require_refusals.t.loops("")], ...i].join("\n"), {
			loops: e.map((e) => loopFacts(e, t)),
			ended: r
		});
	}
	async update(e, t) {
		refuseHeadless(t);
		let { loop: n, text: r } = await this.#n(e);
		return require_text_result.t(r, loopFacts(n, Date.now()));
	}
	async #n({ id: e, action: t, in: n, reason: r }) {
		if (t !== "next" && n !== void 0) throw Error(require_refusals.t.inWithoutNext(n));
		if (t === "done") {
			let { loop: t, text: n } = await this.#e.finish(e, r);
			return {
				loop: t,
				text: `${t.id} ${quotedLabelOf(t)} ${n}.`
			};
		}
		if (t === "next") {
			if (n === void 0) throw Error(require_refusals.t.nextWithoutIn);
			let t = await this.#e.setNext(e, {
				in: n,
				reason: r
			});
			return {
				loop: t,
				text: nextText(t)
			};
		}
		if (t === "run_now" && !this.#t()) throw Error(require_refusals.t.runNowInRun);
		let i = await this.#e.update(e, t, "model");
		return {
			loop: i,
			text: updatedText(i, t, "model")
		};
	}
	async delete(e) {
		let { loop: t, text: n } = await this.#e.delete(e, "model");
		return require_text_result.t(`${t.id} ${quotedLabelOf(t)} ${n}.`, { id: t.id });
	}
};
// extensions/loop/texts/panel.ts
const panelText = {
	runNow: "run now",
	deletesIt: "deletes it",
	empty: "There is no loop. n makes one, as /loop does: 10m check the build",
	counted: (e) => require_texts.b(e, "loop"),
	lastRun: (e) => `  last run: ${e}`,
	next: (e, t, n) => `, ${e}next at ${t}${n}`
};
var LoopStatus = class {
	#e;
	#t;
	#n;
	#r = [];
	#i;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n, t.listen(() => this.show(this.#r));
	}
	show(e) {
		this.#r = e;
		let t = this.#a();
		t !== this.#i && (this.#i = t, this.#e.ui.setStatus("loop", t));
	}
	close() {
		this.show([]);
	}
	#a() {
		let { length: e } = this.#r;
		if (e !== 0) return (e === 1 ? "1 loop" : `${e} loops`) + this.#o() + (this.#t.isInFooter ? " ·" : "");
	}
	#o() {
		let e = this.#t.mayWake(), [t] = this.#r.flatMap((t) => {
			let { overdueMs: n, duesMs: r } = comingRuns(t, this.#n(), 1, e);
			return n === void 0 ? r.map((e) => ({
				dueMs: e,
				loop: t
			})) : [];
		}).sort((e, t) => e.dueMs - t.dueMs);
		if (!t) return "";
		let { name: n, id: r, pacing: i } = t.loop, a = i?.reason === void 0 ? "" : `: ${require_texts.O(i.reason, 40)}`, o = this.#r.length === 1 ? "" : `${require_texts.j(n ?? r)} `;
		return panelText.next(o, clockText(t.loop, t.dueMs, this.#n()), a);
	}
};
// extensions/loop/runtime.ts
function startRuntime(e) {
	let { pi: t, ctx: n, tasks: r } = e, i = new LoopStatus(n, r, Date.now), a = {
		changed(e) {
			i.show(e), s.listenFor(e.flatMap(({ trigger: e }) => e.events?.names ?? []));
		},
		fired: (e) => t.events.emit("loop:fired", e),
		ended: (e) => t.events.emit("loop:ended", e),
		failed: e.report
	}, o = new LoopBook(openStore(e.place, n.cwd, e.report), a, () => r.mayWake(), Date.now), s = new EventSource(t, e.start, () => c.isLoopRun(), (e) => p.happened(e)), c = attachAgent(t, n, e.arbiter, e.startedAtMs, () => ({
		lookAgain,
		joinRun: () => f.joinRun(),
		isOfLoopRuns: (e) => s.isOfLoopRuns(e),
		spent: (e, t) => d.spent(e, t),
		runEnded(e, t) {
			d.ended(e, t), u.runEnded(e).catch(reportError);
		}
	})), lookAgain = () => f.lookAgain(), reportError = (t) => e.report(require_texts.E(t)), l = new TaskListClient(t.events), u = new require_file_store.j(o, l, lookAgain), d = new RunAccount(o, lookAgain), f = new Firing(o, c, (e) => u.runStarted(e)), p = new Loops(o, f, u);
	if (r.listen(lookAgain), n.hasUI) {
		f.start(), prepareBacklog(u, p).catch(reportError);
		for (let t of notAccepted(() => p.all())) e.report(t);
	}
	return {
		calls: new LoopToolCalls(p, () => c.mayAskForRuns()),
		runCommand: (e, t) => runLoopCommand(p, e, t),
		async tab() {
			let { loopsTab: e } = await Promise.resolve().then(() => require("./loops-tab.cjs"));
			return e(p, (e) => createTyped(p, e, n));
		},
		async end(t) {
			let { length: r } = t === "quit" && n.mode === "tui" && e.place.kind === "memory" ? p.all() : [];
			r > 0 && require_say_at_exit.t(require_rows.T.endedWithPi(r)), f.close(), s.close(), l.close(), i.close();
		}
	};
}
async function prepareBacklog(e, t) {
	await e.prepare(t.all());
}
exports.a = runsText, exports.c = quotedLabelOf, exports.i = nextRunText, exports.n = updatedText, exports.o = triggerText, exports.r = loopText, exports.s = labelOf, exports.startRuntime = startRuntime, exports.t = panelText;
