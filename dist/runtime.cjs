// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_file_store = require("./file-store.cjs");
const require_show = require("./show.cjs");
const require_format = require("./format.cjs");
const require_visible = require("./visible.cjs");
const require_unquote = require("./unquote.cjs");
const require_bus = require("./bus.cjs");
const require_versioned_file = require("./versioned-file.cjs");
const require_clean = require("./clean.cjs");
const require_quote = require("./quote.cjs");
const require_truncate = require("./truncate.cjs");
const require_loop_message_row = require("./loop-message-row.cjs");
const require_memory_store = require("./memory-store.cjs");
const require_bus$1 = require("./bus2.cjs");
const require_turn = require("./turn.cjs");
const require_line_filter = require("./line-filter.cjs");
const require_text_result = require("./text-result.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
// extensions/loop/bus.ts
const LOOP_FIRED = "loop:fired";
const LOOP_ENDED = "loop:ended";
// extensions/loop/host/default-prompt.ts
const FILE_NAME = "loop.md";
const FILE_MAX_BYTES = 4 * require_file_store.PROMPT_MAX_CHARS;
function defaultPrompt(ctx) {
	const ofProject = ctx.isProjectTrusted() ? readPrompt((0, node_path.join)(ctx.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME, FILE_NAME)) : void 0;
	if (ofProject) return {
		...ofProject,
		isOfProject: true
	};
	const ofUser = readPrompt((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), FILE_NAME));
	return ofUser && {
		...ofUser,
		isOfProject: false
	};
}
function readPrompt(path) {
	const prompt = readSmallFile(path)?.trim() ?? "";
	if (prompt.length > 1e4) throw tooLong(path, `${prompt.length} characters`);
	return prompt === "" ? void 0 : {
		prompt,
		path
	};
}
function readSmallFile(path) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw new Error(`${require_format.displayPath(path)} cannot be read: ${require_label.errorLabel(error)}`);
	}
	try {
		const stat = (0, node_fs.fstatSync)(file);
		if (!stat.isFile()) throw new Error(`${require_format.displayPath(path)} is no file; a prompt is a text file.`);
		if (stat.size > FILE_MAX_BYTES) throw tooLong(path, `${stat.size} bytes`);
		return (0, node_fs.readFileSync)(file, "utf8");
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function tooLong(path, has) {
	return new Error(`${require_format.displayPath(path)} has ${has}; a prompt has at most ${require_file_store.PROMPT_MAX_CHARS} characters.`);
}
// extensions/loop/host/refuse-headless.ts
function refuseHeadless({ mode }) {
	if (mode !== "print" && mode !== "json") return;
	throw new Error(`Loops need a session that stays open: pi runs in ${mode} mode and exits after this answer. Nothing was changed.`);
}
// extensions/loop/loop.ts
const NAME_MAX_CHARS = 80;
const PROMPT_MAX_CHARS$1 = 40;
function quotedLabelOf(loop) {
	if (loop.name !== void 0) return require_label.quotedLabel(loop.name.trim(), NAME_MAX_CHARS);
	return require_label.quotedLabel(loop.prompt.trim(), PROMPT_MAX_CHARS$1);
}
function sparedUntilMs({ trigger, lastEventRunAtMs }) {
	const { events } = trigger;
	return events && lastEventRunAtMs !== void 0 ? lastEventRunAtMs + events.debounceMs : 0;
}
function pacedDueMs({ trigger, pacing, lastRunAtMs }, isWatched) {
	if (!trigger.pace || !pacing) return void 0;
	if (!isWatched || lastRunAtMs === void 0) return pacing.nextMs;
	return Math.max(pacing.nextMs, lastRunAtMs + trigger.pace.maxMs);
}
function nextTimerDue(loop, isWatched) {
	const { timer, pace } = loop.trigger;
	if (loop.state.kind === "paused") return void 0;
	if (pace) return pacedDueMs(loop, isWatched);
	if (!timer) return void 0;
	const dueMs = require_file_store.nextDue(timer, loop.createdAtMs, loop.handledUntilMs);
	return dueMs !== void 0 && dueMs <= (loop.expiresAtMs ?? dueMs) ? dueMs : void 0;
}
const NO_RUNS = {
	overdueMs: void 0,
	duesMs: []
};
function comingRuns(loop, nowMs, count) {
	const { timer, pace } = loop.trigger;
	if (pace) return comingPacedRun(loop, nowMs);
	const { createdAtMs, handledUntilMs, expiresAtMs = Number.POSITIVE_INFINITY, maxRuns } = loop;
	if (!timer || loop.state.kind === "paused" || expiresAtMs <= nowMs) return NO_RUNS;
	const fromMs = sparedUntilMs(loop);
	const lastDueMs = require_file_store.duesBetween(timer, createdAtMs, handledUntilMs, nowMs)?.lastMs ?? 0;
	const overdueMs = lastDueMs > 0 && lastDueMs >= fromMs ? lastDueMs : void 0;
	const runsLeft = (maxRuns ?? Number.POSITIVE_INFINITY) - loop.runs - (overdueMs === void 0 ? 0 : 1);
	const afterMs = Math.max(handledUntilMs, nowMs, fromMs - 1);
	return {
		overdueMs,
		duesMs: require_file_store.nextDues(timer, createdAtMs, afterMs, Math.min(count, runsLeft)).filter((dueMs) => dueMs <= expiresAtMs)
	};
}
function comingPacedRun({ state, pacing, expiresAtMs }, nowMs) {
	if (!pacing || state.kind === "paused") return NO_RUNS;
	const { nextMs } = pacing;
	if (nextMs <= nowMs) return {
		overdueMs: nextMs,
		duesMs: []
	};
	return {
		overdueMs: void 0,
		duesMs: nextMs <= (expiresAtMs ?? nextMs) ? [nextMs] : []
	};
}
// extensions/loop/loop-text.ts
const NEXT_RUNS = 3;
const PROMPT_MAX_CHARS = 200;
const SCHEDULE_MAX_CHARS = 200;
const REASON_MAX_CHARS$2 = 200;
function triggerText({ trigger, backlog }) {
	const { timer, pace, events } = trigger;
	return [
		...timer ? [timerText(timer)] : [],
		...pace ? [paceText(pace)] : [],
		...backlog ? ["while tasks are open"] : [],
		...events ? [`on ${events.names.map((name) => require_label.nameLabel(name)).join(", ")}` + (events.match === void 0 ? "" : ` matching ${require_label.quotedLabel(events.match)}`) + (events.debounceMs > 0 ? `, debounced ${require_file_store.intervalText(events.debounceMs)}` : "")] : []
	].join("; ");
}
function timerText({ kind, text }) {
	return `${kind} ${require_label.label(text, SCHEDULE_MAX_CHARS)}`;
}
function paceText({ minMs, maxMs }) {
	return `at its own pace of ${require_file_store.intervalText(minMs)} to ${require_file_store.intervalText(maxMs)}`;
}
function runsText({ runs, maxRuns }) {
	return maxRuns === void 0 ? require_format.plural(runs, "run") : `${runs} of ${require_format.plural(maxRuns, "run")}`;
}
function nextRunsText(loop, nowMs) {
	if (loop.state.kind === "paused") return "none while it is paused";
	const { overdueMs, duesMs } = comingRuns(loop, nowMs, NEXT_RUNS);
	const [firstMs, ...laterMs] = duesMs;
	const runs = [
		...overdueMs === void 0 ? [] : [`once the agent is idle (due ${formatDateTime(overdueMs)})`],
		...firstMs === void 0 ? [] : [`in ${waitText(firstMs - nowMs)} (${formatDateTime(firstMs)})`],
		...laterMs.map(formatDateTime)
	];
	if (loop.trigger.events) runs.push(runs.length > 0 ? "or with an event" : "with the next event");
	return runs.join(", ") || "none before it expires";
}
const MS_PER_MINUTE = 6e4;
function waitText(ms) {
	const unitMs = ms < 10 * MS_PER_MINUTE ? 1e3 : MS_PER_MINUTE;
	return require_file_store.intervalText(Math.max(1, Math.ceil(ms / unitMs)) * unitMs);
}
function pacingReasonText({ pacing }) {
	return pacing?.reason === void 0 ? "" : `: ${require_label.label(pacing.reason, REASON_MAX_CHARS$2)}`;
}
function expiryText(loop) {
	return loop.expiresAtMs === void 0 ? "never" : formatDateTime(loop.expiresAtMs);
}
function stateText({ state }) {
	return state.kind === "paused" && state.why !== void 0 ? `paused (${state.why})` : state.kind;
}
function loopText(loop, nowMs, ignoredEvents) {
	return [
		`${loop.id} ${quotedLabelOf(loop)}: ${stateText(loop)}, ${triggerText(loop)}; ${runsText(loop)}, ${loop.missed} missed; started by the ${loop.createdBy}; expires: ${expiryText(loop)}`,
		`  next: ${nextRunsText(loop, nowMs)}${pacingReasonText(loop)}`,
		...loop.budget ? [`  spent: ${require_file_store.spentText(loop.budget, loop.spent ?? require_file_store.NOTHING_SPENT)}`] : [],
		...ignoredEvents > 0 ? [`  events of runs that a loop started, not counted: ${ignoredEvents}`] : [],
		`  prompt: ${require_label.quotedLabel(loop.prompt, PROMPT_MAX_CHARS)}`
	].join("\n");
}
function endText(loop, reason, why) {
	const missed = loop.missed > 0 ? `, ${loop.missed} missed` : "";
	const after = `after ${require_format.plural(loop.runs, "run")}${missed}`;
	switch (reason) {
		case "completed": return `completed: it has had its ${require_format.plural(loop.runs, "run")}${missed}`;
		case "expired": return `expired at ${expiryText(loop)} ${after}`;
		case "deleted": return `deleted ${after}`;
		case "done": return `done ${after}${why === void 0 ? "" : `: ${require_label.label(why, REASON_MAX_CHARS$2)}`}`;
		case "silent": return `ended ${after}: two runs in a row did not say when the next was to come`;
		case "backlog_empty": return `ended ${after}: nothing is open on the task list any more`;
		case "budget": return `ended ${after}: its budget is spent (${require_file_store.spentText(loop.budget ?? {}, loop.spent ?? require_file_store.NOTHING_SPENT)})`;
	}
}
function formatDateTime(atMs) {
	const at = new Date(atMs);
	const date = [
		at.getFullYear(),
		at.getMonth() + 1,
		at.getDate()
	];
	const time = [
		at.getHours(),
		at.getMinutes(),
		at.getSeconds()
	];
	return `${date.map(pad).join("-")} ${time.map(pad).join(":")}`;
}
function pad(value) {
	return String(value).padStart(2, "0");
}
// extensions/loop/tools/created-text.ts
const KEPT = {
	memory: "until pi ends",
	session: "with this session, also when it is resumed",
	project: "for all sessions in this directory; one of them runs it"
};
function createdText(loop, loops) {
	const runs = loop.maxRuns === void 0 ? "" : `; runs: at most ${loop.maxRuns}`;
	return [
		`Created loop ${loop.id} ${quotedLabelOf(loop)}: ${triggerText(loop)}.`,
		`Next runs: ${nextRunsText(loop, loop.createdAtMs)}`,
		`Expires: ${expiryText(loop)}${runs}`,
		`Kept: ${KEPT[loops.scope]}`
	].join("\n");
}
// extensions/loop/tools/updated-text.ts
function updatedText(loop, action) {
	const what = `${loop.id} ${quotedLabelOf(loop)}`;
	switch (action) {
		case "pause": return `${what} is paused.`;
		case "resume": return `${what} is active. Next runs: ${nextRunsText(loop, Date.now())}`;
		case "run_now": return `${what} runs as soon as the agent is idle.`;
	}
}
function nextText(loop) {
	return `${loop.id} ${quotedLabelOf(loop)} comes next ${nextRunsText(loop, Date.now())}${pacingReasonText(loop)}. Events of tasks that may wake you come first.`;
}
// extensions/loop/commands/menu.ts
const CREATE = "New loop…";
const DETAILS = "Details";
const DELETE = "Delete";
const ACTIONS = {
	"Run now": "run_now",
	Pause: "pause",
	Resume: "resume"
};
async function showMenu(loops, ctx) {
	const byRow = new Map((await loops.refreshed()).map((loop) => [row(loop), loop]));
	const picked = await ctx.ui.select("Loops", [...byRow.keys(), CREATE]);
	if (picked === CREATE) return await ctx.ui.input("/loop", "10m check the build; alone, the prompt of loop.md");
	const chosen = byRow.get(picked ?? "");
	if (chosen) await actOn(loops, chosen, ctx);
}
async function actOn(loops, chosen, ctx) {
	const toggle = chosen.state.kind === "paused" ? "Resume" : "Pause";
	const title = `${chosen.id} ${quotedLabelOf(chosen)}, next: ${nextRunsText(chosen, Date.now())}`;
	const what = await ctx.ui.select(title, [
		"Run now",
		toggle,
		DETAILS,
		DELETE
	]);
	if (what === void 0) return;
	if (what === DELETE && !await ctx.ui.confirm("Delete this loop?", loopLine(chosen))) return;
	await require_show.showOrExplain(ctx, async () => await act(loops, chosen, what));
}
async function act(loops, { id }, what) {
	const action = ACTIONS[what];
	if (action) return updatedText(await loops.update(id, action, "user"), action);
	if (what === DELETE) {
		const { loop, text } = await loops.delete(id, "user");
		return `${loopLine(loop)} ${text}.`;
	}
	const loop = loops.find(id);
	return loopText(loop, Date.now(), loops.ignoredEvents(loop));
}
function row(loop) {
	const [next] = nextRunsText(loop, Date.now()).split(", ");
	return `${loopLine(loop)}  ${loop.state.kind} · ${triggerText(loop)} · ${runsText(loop)} · next: ${next}`;
}
function loopLine(loop) {
	return `${loop.id} ${quotedLabelOf(loop)}`;
}
// extensions/loop/commands/parse-loop-command.ts
const TYPED_MAX_CHARS = 40;
const CRON_FIELDS = 5;
const CRON_FIELD = /^[\d*?][\d*?,/-]*$/;
const EVERY = /^(?:(\d+)\s*(sec(?:ond)?s?|min(?:ute)?s?|hours?|days?)|(minute|hour)|(\d\S*))(?:\s+(.*))?$/is;
function parseLoopCommand(args, nowMs) {
	const text = args.trim();
	const words = text.split(/\s+/);
	const [first = "", second = ""] = words;
	if (first.startsWith("@")) return {
		cron: require_file_store.checkCron(first, nowMs),
		prompt: after(text, 1)
	};
	if (CRON_FIELD.test(first) && CRON_FIELD.test(second) && words.length >= CRON_FIELDS) {
		const cron = words.slice(0, CRON_FIELDS).join(" ");
		return {
			cron: require_file_store.checkCron(cron, nowMs),
			prompt: after(text, CRON_FIELDS)
		};
	}
	if (first === "on" && second !== "") return {
		on: typedEvents(second),
		prompt: after(text, 2)
	};
	if (first.toLowerCase() === "every" && second !== "") return everyTyped(after(text, 1));
	if (!/^\d/.test(first)) return {
		pace: {},
		prompt: require_unquote.unquote(text)
	};
	return {
		every: checkedInterval(first),
		prompt: after(text, 1)
	};
}
function everyTyped(text) {
	const [, count = "1", units, one = "", short, prompt = ""] = EVERY.exec(text) ?? [];
	const unit = (units ?? one).charAt(0).toLowerCase();
	const interval = short ?? (unit === "" ? void 0 : count + unit);
	if (interval !== void 0) return {
		every: checkedInterval(interval),
		prompt: require_unquote.unquote(prompt)
	};
	throw new Error(`${require_label.quotedLabel(`every ${text}`, TYPED_MAX_CHARS)} does not say an interval. Try every 10m, every 2 hours, or a schedule: 0 9 * * 1-5, @daily. A prompt that begins with "every" is typed in quotes.`);
}
function checkedInterval(every) {
	const problem = problemWith(every);
	if (problem) throw new Error(`${require_label.quotedLabel(every, TYPED_MAX_CHARS)} ${problem}`);
	return every;
}
function after(text, words) {
	return require_unquote.unquote(text.replace(new RegExp(`^(?:\\S+\\s*){${words}}`), ""));
}
function typedEvents(names) {
	try {
		return require_file_store.checkEventNames(names.split(",").filter((name) => name !== ""));
	} catch (error) {
		throw new Error(`${error.message} A prompt that begins with "on" is typed in quotes.`);
	}
}
function problemWith(every) {
	const ms = require_file_store.intervalMs(every);
	if (ms === void 0) return "is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.";
	if (ms < 1e4) return `is too short. An interval is at least ${require_file_store.intervalText(require_file_store.EVERY_MIN_MS)}.`;
	if (ms > require_file_store.INTERVAL_MAX_MS) return `is too long. An interval is at most ${require_file_store.intervalText(require_file_store.INTERVAL_MAX_MS)}.`;
}
// extensions/loop/commands/loop-command.ts
const USAGE = "/loop [10m | @daily | 0 9 * * 1-5 | on monitor_end] [prompt]";
const HELP = [
	`${USAGE} makes a prompt come back.`,
	"10m, every 10 minutes: in this interval; @daily, 0 9 * * 1-5: at these times; on <event>: when it happens",
	"none of these: the agent says at the end of each run when the next comes",
	"no prompt: that of loop.md; /loop alone: the loops there are"
].join("\n");
async function runLoopCommand(loops, args, ctx) {
	if (/^\s*(?:--help|-h)\s*$/.test(args)) return await require_show.showOrExplain(ctx, async () => HELP);
	if (args.trim() === "" && ctx.hasUI && loops.all().length > 0) {
		const typed = await showMenu(loops, ctx);
		if (typed !== void 0) await require_show.showOrExplain(ctx, async () => await createTyped(loops, typed, ctx));
		return;
	}
	await require_show.showOrExplain(ctx, async () => {
		refuseHeadless(ctx);
		return await createTyped(loops, args, ctx);
	});
}
async function createTyped(loops, args, ctx) {
	const typed = parseLoopCommand(args, Date.now());
	if (typed.prompt !== "") return createdText(await loops.create({
		...typed,
		createdBy: "user"
	}), loops);
	const found = defaultPrompt(ctx);
	if (!found) {
		if (args.trim() === "") return `There is no loop. Start one with ${USAGE}: /loop check the build`;
		throw new Error("/loop needs the prompt that is to come back: /loop 10m check the build");
	}
	if (!await isWanted(found, ctx)) return "No loop was started.";
	return `${createdText(await loops.create({
		...typed,
		prompt: found.prompt,
		createdBy: "user"
	}), loops)}\nPrompt of ${require_format.displayPath(found.path)}:\n${require_visible.visibleLines(found.prompt).join("\n")}`;
}
async function isWanted({ isOfProject, path, prompt }, ctx) {
	if (!isOfProject) return true;
	return await ctx.ui.confirm(`Start a loop with the prompt of ${require_format.displayPath(path)}?`, require_visible.visibleLines(prompt).join("\n"));
}
// extensions/loop/events/event-json.ts
const EVENT_JSON_MAX_CHARS = 65536;
function eventJson(event) {
	try {
		return (JSON.stringify(event) ?? String(event)).slice(0, EVENT_JSON_MAX_CHARS);
	} catch (error) {
		return JSON.stringify({ notJson: error.message.split("\n")[0] });
	}
}
// extensions/loop/events/pi-events.ts
const RULES = {
	input: {
		byUser: true,
		facts: (event) => pick(event, "text", "source")
	},
	user_bash: {
		byUser: true,
		facts: (event) => pick(event, "command", "cwd", "excludeFromContext")
	},
	before_agent_start: { facts: (event) => pick(event, "prompt") },
	agent_end: { facts: (event) => ({ text: lastText(event.messages) }) },
	turn_end: { facts: (event) => ({
		...pick(event, "turnIndex", "outcome"),
		text: textOf(event.message)
	}) },
	message_start: { facts: (event) => messageFacts(event.message) },
	message_end: { facts: (event) => messageFacts(event.message) },
	tool_call: { facts: (event) => pick(event, "toolCallId", "toolName", "input") },
	tool_execution_start: { facts: (event) => pick(event, "toolCallId", "toolName", "args") },
	tool_result: { facts: (event) => ({
		...pick(event, "toolCallId", "toolName", "input", "isError"),
		text: textOf(event)
	}) },
	tool_execution_end: { facts: (event) => ({
		...pick(event, "toolCallId", "toolName", "isError"),
		text: textOf(event.result)
	}) },
	model_select: { facts: (event) => ({
		model: idOf(event.model),
		...pick(event, "source")
	}) }
};
const PLAIN = { facts: plainFields };
var PiEvents = class {
	#on;
	#listener;
	#heard = new Set(["session_start"]);
	constructor(pi, start, listener) {
		this.#on = pi.on.bind(pi);
		this.#listener = listener;
		this.listenFor(["input", "agent_settled"]);
		if (start) setImmediate(() => this.#tell("session_start", { ...start }));
	}
	listenFor(names) {
		for (const name of names) {
			if (this.#heard.has(name)) continue;
			this.#heard.add(name);
			this.#on(name, (event) => this.#tell(name, event));
		}
	}
	passOn(name, event) {
		if (this.#heard.has(name)) this.#tell(name, { ...event });
	}
	#tell(name, event) {
		const rule = Object.hasOwn(RULES, name) ? RULES[name] ?? PLAIN : PLAIN;
		const byUser = rule.byUser === true && event.source !== "extension";
		this.#listener(name, byUser, () => ({
			type: name,
			...rule.facts(event)
		}));
	}
};
function pick(event, ...names) {
	return Object.fromEntries(names.flatMap((name) => event[name] === void 0 ? [] : [[name, event[name]]]));
}
function plainFields(event) {
	return Object.fromEntries(Object.entries(event).filter(([, value]) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value)));
}
function messageFacts(message) {
	const { role, stopReason } = message ?? {};
	return {
		...pick({
			role,
			stopReason
		}, "role", "stopReason"),
		text: textOf(message)
	};
}
function textOf(message) {
	const content = message?.content;
	if (typeof content === "string") return content;
	if (!Array.isArray(content)) return "";
	return content.map((part) => typeof part.text === "string" ? part.text : "").join("");
}
function lastText(messages) {
	return Array.isArray(messages) ? textOf(messages.at(-1)) : "";
}
function idOf(model) {
	const { provider, id } = model ?? {};
	return `${provider}/${id}`;
}
// extensions/loop/events/event-source.ts
const TASKS_MAX = 200;
var EventSource = class {
	#bus;
	#heard;
	#isLoopRun;
	#piEvents;
	#channels = new Map();
	#removals;
	#tasksOfLoopRuns = new Set();
	constructor(pi, start, isLoopRun, heard) {
		this.#bus = pi.events;
		this.#heard = heard;
		this.#isLoopRun = isLoopRun;
		this.#piEvents = new PiEvents(pi, start, (name, byUser, facts) => {
			heard({
				name,
				json: () => eventJson(facts()),
				ofLoopRun: isLoopRun() && !byUser
			});
		});
		this.#removals = [
			pi.events.on(require_bus.MONITOR_STARTED, (data) => this.#taskStarted(data)),
			pi.events.on(require_bus.MONITOR_USER_BASH, (data) => this.#piEvents.passOn("user_bash", data)),
			pi.events.on(require_bus.MONITOR_OUTPUT, (data) => this.#taskEvent("monitor_event", data)),
			pi.events.on(require_bus.MONITOR_DONE, (data) => {
				const isJob = data?.kind === "job";
				this.#taskEvent(isJob ? "job_end" : "monitor_end", data);
			})
		];
	}
	listenFor(names) {
		const piNames = names.filter((name) => !require_file_store.isTaskEvent(name) && require_file_store.channelOf(name) === void 0);
		this.#piEvents.listenFor(piNames.filter((name) => require_file_store.eventNames().includes(name)));
		const channels = new Set(names.flatMap((name) => require_file_store.channelOf(name) ?? []));
		for (const [channel, remove] of this.#channels) {
			if (channels.has(channel)) continue;
			remove();
			this.#channels.delete(channel);
		}
		for (const channel of channels) if (!this.#channels.has(channel)) this.#channels.set(channel, this.#listenTo(channel));
	}
	close() {
		for (const remove of [...this.#removals, ...this.#channels.values()]) remove();
		this.#channels.clear();
	}
	#listenTo(channel) {
		return this.#bus.on(channel, (data) => {
			const ofLoopRun = channel.startsWith("monitor:") ? this.#isOfLoopRun(data) : this.#isLoopRun();
			this.#heard({
				name: require_file_store.busEventName(channel),
				json: () => eventJson(data),
				ofLoopRun
			});
		});
	}
	#taskStarted({ id, startedBy }) {
		if (id === void 0 || startedBy === "user" || !this.#isLoopRun()) return;
		this.#tasksOfLoopRuns.add(id);
		const [oldest] = this.#tasksOfLoopRuns;
		if (this.#tasksOfLoopRuns.size > TASKS_MAX && oldest !== void 0) this.#tasksOfLoopRuns.delete(oldest);
	}
	#taskEvent(name, data) {
		const json = () => eventJson({
			type: name,
			...data
		});
		this.#heard({
			name,
			json,
			ofLoopRun: this.#isOfLoopRun(data)
		});
	}
	#isOfLoopRun(data) {
		const { id } = data ?? {};
		return typeof id === "string" && this.#tasksOfLoopRuns.has(id);
	}
};
// extensions/loop/delivery/loop-facts.ts
function loopFacts(loop, nowMs) {
	const { overdueMs, duesMs } = comingRuns(loop, nowMs, 1);
	const nextMs = overdueMs ?? duesMs[0];
	return {
		...nameOf(loop),
		prompt: loop.prompt,
		state: loop.state.kind,
		trigger: triggerText(loop),
		runs: loop.runs,
		missed: loop.missed,
		...nextMs === void 0 ? {} : { nextAt: new Date(nextMs).toISOString() },
		...loop.expiresAtMs === void 0 ? {} : { expiresAt: new Date(loop.expiresAtMs).toISOString() }
	};
}
function firedFacts(loop, run) {
	const events = run.causes.find((cause) => cause.kind === "events");
	return {
		...nameOf(loop),
		prompt: loop.prompt,
		run: run.number,
		...loop.maxRuns === void 0 ? {} : { maxRuns: loop.maxRuns },
		causes: run.causes.map(({ kind }) => kind),
		...events ? { event: events.events.name } : {},
		missed: run.missed,
		at: new Date(run.atMs).toISOString()
	};
}
function endFacts(loop, reason, atMs) {
	return {
		...nameOf(loop),
		reason,
		runs: loop.runs,
		missed: loop.missed,
		at: new Date(atMs).toISOString()
	};
}
function nameOf({ id, name }) {
	return name === void 0 ? { id } : {
		id,
		name
	};
}
// extensions/loop/delivery/loop-message.ts
const QUOTE_MAX_CHARS = 1e3;
const REASON_MAX_CHARS$1 = 200;
function promptMessage(loop, run, fired) {
	const last = run.number === loop.maxRuns ? ", the last" : "";
	const number = loop.maxRuns === void 0 ? `run ${run.number}` : `run ${run.number} of ${loop.maxRuns}`;
	const missed = run.missed === 0 ? "" : `; ${run.missedMore ? "more than " : ""}${require_format.plural(run.missed, "run")} missed before it`;
	const causes = run.causes.map((cause) => causeText(cause)).join(" and ");
	const content = [
		`[loop ${loop.id} ${quotedLabelOf(loop)} ${number}${last} ${require_format.formatTime(run.atMs)}] ${causes}${missed}${paceTask(loop)}`,
		...run.causes.flatMap(quotedEvent),
		loop.prompt
	].join("\n");
	return {
		customType: require_loop_message_row.LOOP_PROMPT,
		content,
		display: true,
		details: fired
	};
}
function endMessage(loop, text, ended) {
	const content = `[loop ${loop.id} ${quotedLabelOf(loop)} end ${require_format.formatTime(Date.parse(ended.at))}] ${text}`;
	return {
		customType: require_loop_message_row.LOOP_NOTICE,
		content,
		display: true,
		details: ended
	};
}
function paceTask({ id, trigger: { pace }, pacing }) {
	if (!pace) return "";
	const range = `${require_file_store.intervalText(pace.minMs)} to ${require_file_store.intervalText(pace.maxMs)}`;
	const warning = pacing && pacing.silentRuns > 0 ? "; without a word from you this run is the last" : "";
	return `${require_loop_message_row.AGENT_PART}id "${id}", action "next" with in (${range}) and reason, or "done"${warning}`;
}
function causeText(cause) {
	switch (cause.kind) {
		case "timer": return `${timerText(cause.timer)}, due at ${formatDateTime(cause.dueMs)}`;
		case "pace": return cause.isSaid ? `due at ${formatDateTime(cause.dueMs)}${cause.reason === void 0 ? "" : ` (${require_label.label(cause.reason, REASON_MAX_CHARS$1)})`}` : `due at ${formatDateTime(cause.dueMs)}, since the run before did not say when`;
		case "backlog": {
			const { count, next } = cause.open;
			const open = count === 1 ? "1 task is open" : `${count} tasks are open`;
			return next ? `${open}, next is #${require_label.label(next.id)} ${require_label.quotedLabel(next.subject)}` : open;
		}
		case "wake": return "woken by an event of a task, before its time";
		case "manual": return `asked for by the ${cause.by === "model" ? "agent" : "user"}`;
		case "events": {
			const { name, count, firstMs } = cause.events;
			const last = require_label.nameLabel(name);
			return count === 1 ? `on ${last}` : `on ${count} events since ${require_format.formatTime(firstMs)}, the last ${last}`;
		}
	}
}
function quotedEvent(cause) {
	if (cause.kind !== "events") return [];
	const json = require_clean.clean(cause.events.json.replace(/\s+/g, " "));
	return [require_quote.quote(require_truncate.shorten(json, QUOTE_MAX_CHARS))];
}
// extensions/loop/look-timer.ts
var LookTimer = class {
	#look;
	#timer;
	#soon;
	#isOn = false;
	constructor(look) {
		this.#look = look;
	}
	get isOn() {
		return this.#isOn;
	}
	start() {
		this.#isOn = true;
		this.soon();
	}
	close() {
		this.#isOn = false;
		clearTimeout(this.#timer);
		clearImmediate(this.#soon);
	}
	soon() {
		if (!this.#isOn) return;
		this.#soon ??= setImmediate(() => {
			this.#soon = void 0;
			this.now();
		});
	}
	now() {
		if (!this.#isOn) return;
		const lookMs = this.#look();
		clearTimeout(this.#timer);
		if (lookMs === void 0) return;
		this.#timer = setTimeout(() => this.now(), lookMs);
		this.#timer.unref();
	}
};
// extensions/loop/run.ts
const DEBOUNCES_MAX = 5;
function eventsDueMs(events, debounceMs) {
	return Math.min(events.lastMs + debounceMs, events.firstMs + DEBOUNCES_MAX * debounceMs);
}
function runDue(loop, waiting, nowMs) {
	const { isWatched = false, isWoken = false, manual } = waiting;
	const passed = passDues(loop, isWatched, nowMs);
	const causes = [
		...manual ? [{
			kind: "manual",
			by: manual
		}] : [],
		...passed.due ? [passed.due.cause] : [],
		...isWoken && loop.trigger.pace && !passed.due ? [{ kind: "wake" }] : []
	];
	if (waiting.openTasks && loop.state.kind === "active") causes.push({
		kind: "backlog",
		open: waiting.openTasks
	});
	const events = dueEvents(loop, waiting, causes.length > 0, nowMs);
	if (events) causes.push(events);
	if (causes.length === 0) return { loop: passed.loop };
	const run = {
		number: loop.runs + 1,
		atMs: nowMs,
		causes,
		missed: passed.loop.missedSinceRun,
		missedMore: passed.due?.missedMore ?? false
	};
	return {
		loop: withRun(passed.loop, run),
		run
	};
}
function withoutRun(loop, nowMs) {
	const passed = passDues(loop, false, nowMs);
	return passed.due ? addMissed(passed.loop, 1) : passed.loop;
}
function withRun(loop, { number, atMs, causes }) {
	const { trigger, pacing } = loop;
	return {
		...loop,
		runs: number,
		missedSinceRun: 0,
		lastRunAtMs: atMs,
		...causes.some(({ kind }) => kind === "events") ? { lastEventRunAtMs: atMs } : {},
		...trigger.pace && pacing ? { pacing: require_file_store.pacingInRun(pacing, trigger.pace, atMs) } : {}
	};
}
function passDues(loop, isWatched, nowMs) {
	const { timer, pace } = loop.trigger;
	if (loop.state.kind === "paused") return { loop };
	const untilMs = Math.min(nowMs, loop.expiresAtMs ?? nowMs);
	if (pace) return passPacedDue(loop, isWatched, untilMs);
	if (!timer) return { loop };
	const dues = require_file_store.duesBetween(timer, loop.createdAtMs, loop.handledUntilMs, untilMs);
	if (!dues) return { loop };
	const handled = {
		...loop,
		handledUntilMs: dues.lastMs
	};
	if (dues.lastMs < sparedUntilMs(loop)) return { loop: addMissed(handled, dues.count) };
	const cause = {
		kind: "timer",
		timer,
		dueMs: dues.lastMs
	};
	return {
		loop: addMissed(handled, dues.count - 1),
		due: {
			cause,
			missedMore: dues.more
		}
	};
}
function passPacedDue(loop, isWatched, untilMs) {
	const dueMs = pacedDueMs(loop, isWatched);
	if (!loop.pacing || dueMs === void 0 || dueMs > untilMs) return { loop };
	const { reason, isSaid } = loop.pacing;
	return {
		loop,
		due: {
			cause: {
				kind: "pace",
				dueMs,
				reason,
				isSaid
			},
			missedMore: false
		}
	};
}
function dueEvents(loop, { events }, runsAnyway, nowMs) {
	const trigger = loop.trigger.events;
	if (!events || !trigger || loop.state.kind === "paused") return void 0;
	if (!runsAnyway && eventsDueMs(events, trigger.debounceMs) > nowMs) return void 0;
	return {
		kind: "events",
		events
	};
}
function addMissed(loop, count) {
	return {
		...loop,
		missed: loop.missed + count,
		missedSinceRun: loop.missedSinceRun + count
	};
}
// extensions/loop/firing.ts
const LOOK_MAX_MS = 3e4;
const SHARED_LOOK_MS = 2e3;
const FAILED_RETRY_MS = 3e4;
var Firing = class {
	#book;
	#agent;
	#runStarted;
	#timer = new LookTimer(() => this.#lookSafely());
	#reportedFailure;
	constructor(book, agent, runStarted) {
		this.#book = book;
		this.#agent = agent;
		this.#runStarted = runStarted;
	}
	start() {
		this.#timer.start();
	}
	close() {
		this.#timer.close();
	}
	lookAgain() {
		this.#timer.soon();
	}
	look() {
		this.#timer.now();
	}
	joinRun() {
		if (!this.#timer.isOn) return void 0;
		try {
			const nowMs = this.#book.now();
			const loops = this.#book.all();
			const loop = this.#firstDue(loops, nowMs) ?? firstPaced(loops, nowMs);
			const waiting = loop && {
				...this.#book.waiting.of(loop),
				isWoken: true
			};
			const append = (message) => this.#agent.append(message);
			return waiting && this.#fire(loop, waiting, nowMs, append) === "fired" ? loop.id : void 0;
		} catch (error) {
			this.#reportFailure(error);
			return;
		}
	}
	#lookSafely() {
		try {
			const lookMs = this.#look();
			this.#reportedFailure = void 0;
			return lookMs;
		} catch (error) {
			this.#reportFailure(error);
			return FAILED_RETRY_MS;
		}
	}
	#look() {
		const { store, waiting, ends, observer } = this.#book;
		const nowMs = this.#book.now();
		if (store.isToBeCorrected() && store.tryChange(() => {}).kind === "held") return 20;
		const loops = this.#book.all();
		waiting.keepOnly(loops);
		waiting.correctForClock(nowMs);
		observer.changed(loops);
		if (loops.some((loop) => isExpired(loop, nowMs)) && !this.#endExpired(nowMs)) return 20;
		const due = this.#firstDue(loops, nowMs);
		if (due || ends.hasUntold()) {
			if (this.#agent.isIdle()) {
				for (const message of ends.takeUntold()) this.#agent.append(message);
				if (due && this.#startRun(due, nowMs) === "held") return 20;
			} else this.#agent.lookLater();
		}
		return this.#untilNextLook(nowMs);
	}
	#endExpired(nowMs) {
		const change = this.#book.store.tryChange((loops) => {
			const expired = loops.filter((loop) => isExpired(loop, nowMs));
			for (const loop of expired) loops.splice(loops.indexOf(loop), 1);
			return expired.map((loop) => withoutRun(loop, nowMs));
		});
		if (change.kind === "held") return false;
		for (const loop of change.value) this.#book.ended(loop, "expired", true);
		this.#book.changed();
		this.lookAgain();
		return true;
	}
	#firstDue(loops, nowMs) {
		return loops.flatMap((loop) => {
			const dueMs = this.#book.waiting.dueMs(loop, nowMs);
			return dueMs !== void 0 && dueMs <= nowMs && !isExpired(loop, nowMs) ? [{
				loop,
				dueMs
			}] : [];
		}).sort((a, b) => a.dueMs - b.dueMs)[0]?.loop;
	}
	#startRun(due, nowMs) {
		const startRun = (message) => this.#agent.startRun(message, due.id);
		return this.#fire(due, this.#book.waiting.of(due), nowMs, startRun);
	}
	#fire(due, held, nowMs, deliver) {
		const { store, waiting, observer } = this.#book;
		const change = store.tryChange((loops) => {
			const index = loops.findIndex(({ id }) => id === due.id);
			const stored = loops[index];
			if (!stored) return void 0;
			const { loop, run } = runDue(stored, held, nowMs);
			const isLast = run !== void 0 && run.number === loop.maxRuns;
			loops.splice(index, 1, ...isLast ? [] : [loop]);
			return run && {
				loop,
				run,
				isLast
			};
		});
		if (change.kind === "held") return "held";
		if (!change.value) return "gone";
		const { loop, run, isLast } = change.value;
		waiting.delivered(loop, run);
		const fired = firedFacts(loop, run);
		deliver(promptMessage(loop, run, fired));
		observer.fired(fired);
		this.#runStarted(loop);
		if (isLast) {
			this.#book.ended(loop, "completed", true);
			this.lookAgain();
		}
		this.#book.changed();
		return "fired";
	}
	#untilNextLook(nowMs) {
		const { store, waiting } = this.#book;
		const loops = this.#book.all();
		if (loops.length === 0 && store.scope !== "project") return void 0;
		const dues = loops.flatMap((loop) => [waiting.dueMs(loop, nowMs), loop.expiresAtMs].flatMap((atMs) => atMs === void 0 || atMs <= nowMs ? [] : [atMs - nowMs]));
		return Math.min(store.scope === "project" ? SHARED_LOOK_MS : LOOK_MAX_MS, ...dues);
	}
	#reportFailure(error) {
		if (this.#reportedFailure === error.message) return;
		this.#reportedFailure = error.message;
		this.#book.observer.failed(`Loops do not fire while their file cannot be used: ${require_label.errorLabel(error)}`);
	}
};
function isExpired(loop, nowMs) {
	return loop.expiresAtMs !== void 0 && nowMs >= loop.expiresAtMs;
}
function firstPaced(loops, nowMs) {
	return loops.filter((loop) => loop.trigger.pace && loop.state.kind === "active" && !isExpired(loop, nowMs)).sort((a, b) => (a.pacing?.nextMs ?? 0) - (b.pacing?.nextMs ?? 0))[0];
}
// extensions/loop/host/quiet-time.ts
var QuietTime = class {
	#over;
	#endsAtMs;
	#timer;
	constructor(endsAtMs, over) {
		this.#endsAtMs = endsAtMs;
		this.#over = over;
		this.tellOfEnd();
	}
	isOver() {
		return performance.now() >= this.#endsAtMs;
	}
	extendTo(endsAtMs) {
		this.#endsAtMs = Math.max(this.#endsAtMs, endsAtMs);
	}
	tellOfEnd() {
		this.#timer ??= setTimeout(() => {
			this.#timer = void 0;
			if (this.isOver()) this.#over();
			else this.tellOfEnd();
		}, Math.max(1, this.#endsAtMs - performance.now()));
	}
	close() {
		clearTimeout(this.#timer);
	}
};
// extensions/loop/host/attach-agent.ts
const START_MS = 2e3;
const TYPING_MS = 2e3;
function attachAgent(pi, ctx, arbiter, startedAtMs, loops) {
	const { runState } = arbiter;
	let loopId;
	const lookAgain = () => loops().lookAgain();
	const quiet = new QuietTime(startedAtMs + START_MS, lookAgain);
	const sender = { beforeRun() {
		loopId = loops().joinRun();
	} };
	arbiter.join(sender);
	const removeTypingListener = ctx.mode === "tui" ? ctx.ui.onTerminalInput(() => {
		quiet.extendTo(performance.now() + TYPING_MS);
	}) : () => {};
	pi.on("input", () => {
		if (runState.wasIdleBeforeInput) loopId = void 0;
	});
	pi.on("message_end", ({ message }) => {
		if (loopId !== void 0 && message.role === "assistant") loops().spent(loopId, message.usage.totalTokens);
	});
	pi.on("agent_settled", () => {
		const ended = loopId;
		loopId = void 0;
		if (ended !== void 0) loops().runEnded(ended, runState.lastRunAborted);
		lookAgain();
	});
	pi.on("session_shutdown", () => {
		quiet.close();
		removeTypingListener();
	});
	return {
		isIdle: () => quiet.isOver() && runState.isIdle(),
		lookLater() {
			if (quiet.isOver()) runState.lookLater(lookAgain);
			else quiet.tellOfEnd();
		},
		isLoopRun: () => loopId !== void 0,
		append: (message) => arbiter.append(message),
		startRun(message, id) {
			loopId = id;
			arbiter.startRun(sender, message);
		}
	};
}
// extensions/loop/host/open-store.ts
function openStore(place, directory, report) {
	if (place.kind === "memory") return new require_memory_store.MemoryStore(place.sessionId);
	const { scope, path } = place;
	return new require_file_store.FileStore(scope, path, directory, (setAsidePath, problems) => {
		report(`The loops in ${require_format.displayPath(path)} could not all be read (${problems.join("; ")}). The file was set aside as ${require_format.displayPath(setAsidePath)}; what is sound in it goes on.`);
	});
}
// extensions/loop/host/task-list-client.ts
const ANSWER_MS = 3e3;
var TaskListClient = class {
	#bus;
	#removals = [];
	constructor(bus) {
		this.#bus = bus;
	}
	async want() {
		if ((await this.#ask(require_bus$1.TASK_REQUESTS.ping, { wanted: true }))?.success) return;
		throw new Error("There is no task list for auto_task and backlog: the setting tasks.mode is \"off\", or pi runs with --no-tasks.");
	}
	async open() {
		const reply = await this.#ask(require_bus$1.TASK_REQUESTS.pending, {});
		if (!reply?.success || typeof reply.data.pending !== "number") return void 0;
		const next = nextIn(reply.data.tasks);
		return {
			count: reply.data.pending,
			...next ? { next } : {}
		};
	}
	async create(subject, description) {
		const reply = await this.#ask(require_bus$1.TASK_REQUESTS.create, {
			subject,
			description
		});
		if (!reply?.success) throw new Error(reply?.error ?? "nobody answers for the task list");
	}
	listen(changed) {
		const channels = [...Object.values(require_bus$1.TASK_EVENTS), require_bus$1.TASKS_CHANGED_ELSEWHERE];
		this.#removals.push(...channels.map((channel) => this.#bus.on(channel, changed)));
	}
	close() {
		for (const remove of this.#removals) remove();
	}
	async #ask(channel, fields) {
		return await require_bus$1.askTaskList(this.#bus, channel, fields, ANSWER_MS);
	}
};
function nextIn(tasks) {
	const [first] = Array.isArray(tasks) ? tasks : [];
	const { id, subject } = Object(first);
	return typeof id === "string" && typeof subject === "string" ? {
		id,
		subject
	} : void 0;
}
// extensions/loop/ends.ts
var Ends = class {
	#past = [];
	#untold = [];
	add({ loop, reason, tellAgent, why }, nowMs) {
		const ended = endFacts(loop, reason, nowMs);
		const text = endText(loop, reason, why);
		const past = {
			id: loop.id,
			name: loop.name,
			text: `${quotedLabelOf(loop)} ${text}, at ${require_format.formatTime(nowMs)}`
		};
		this.#past = [...this.#past, past].slice(-10);
		if (tellAgent) this.#untold.push(endMessage(loop, text, ended));
		return {
			ended,
			text
		};
	}
	past() {
		return this.#past;
	}
	hasUntold() {
		return this.#untold.length > 0;
	}
	takeUntold() {
		return this.#untold.splice(0);
	}
};
// extensions/loop/clock-correction.ts
function correctedForClock(loop, nowMs) {
	return withPacingInBounds(withEventRunOfThePast(withDuesToCome(withCreationOfThePast(loop, nowMs), nowMs), nowMs), nowMs);
}
function withCreationOfThePast(loop, nowMs) {
	const { createdAtMs, handledUntilMs, expiresAtMs } = loop;
	const aheadMs = createdAtMs - nowMs;
	if (aheadMs <= 0) return loop;
	return {
		...loop,
		createdAtMs: nowMs,
		handledUntilMs: handledUntilMs - aheadMs,
		...expiresAtMs !== void 0 && { expiresAtMs: expiresAtMs - aheadMs }
	};
}
function withDuesToCome(loop, nowMs) {
	const { trigger, createdAtMs, handledUntilMs } = loop;
	return handledUntilMs > nowMs && trigger.timer !== void 0 && require_file_store.nextDue(trigger.timer, createdAtMs, nowMs) !== handledUntilMs ? {
		...loop,
		handledUntilMs: nowMs
	} : loop;
}
function withEventRunOfThePast(loop, nowMs) {
	const { lastEventRunAtMs, ...rest } = loop;
	return lastEventRunAtMs !== void 0 && lastEventRunAtMs > nowMs ? rest : loop;
}
function withPacingInBounds(loop, nowMs) {
	const { trigger, pacing, lastRunAtMs } = loop;
	if (!trigger.pace || !pacing) return loop;
	const latestMs = nowMs + trigger.pace.maxMs;
	const isRunAhead = lastRunAtMs !== void 0 && lastRunAtMs > nowMs;
	if (pacing.nextMs <= latestMs && !isRunAhead) return loop;
	return {
		...loop,
		pacing: {
			...pacing,
			nextMs: Math.min(pacing.nextMs, latestMs)
		},
		...isRunAhead && { lastRunAtMs: nowMs }
	};
}
// extensions/loop/store/clock-corrected-store.ts
var ClockCorrectedStore = class {
	#store;
	#now;
	constructor(store, now) {
		this.#store = store;
		this.#now = now;
	}
	get scope() {
		return this.#store.scope;
	}
	read() {
		const nowMs = this.#now();
		return this.#store.read().map((loop) => correctedForClock(loop, nowMs));
	}
	tryChange(change) {
		return this.#store.tryChange((loops) => {
			const nowMs = this.#now();
			for (const [index, loop] of loops.entries()) loops[index] = correctedForClock(loop, nowMs);
			return change(loops);
		});
	}
	isToBeCorrected() {
		const nowMs = this.#now();
		return this.#store.read().some((loop) => correctedForClock(loop, nowMs) !== loop);
	}
};
// extensions/core/text/filter-queue.ts
const WAITING_MAX = 100;
var FilterQueue = class {
	#filter;
	#turn;
	#waiting = [];
	constructor(filter, turn) {
		this.#filter = filter;
		this.#turn = turn;
	}
	ask(text, answer) {
		if (this.#waiting.length >= WAITING_MAX) {
			answer(true);
			return;
		}
		this.#waiting.push({
			text,
			answer
		});
		if (this.#waiting.length === 1) this.#answerAll();
	}
	async #answerAll() {
		for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
			const { text, answer } = first;
			let passes;
			this.#turn.work(() => {
				passes = this.#filter.begin(text);
			});
			while (passes === void 0) {
				if (this.#turn.isOver()) await (0, node_timers_promises.setImmediate)();
				this.#turn.work(() => {
					passes = this.#filter.goOn();
				});
			}
			this.#waiting.shift();
			answer(passes);
		}
	}
};
// extensions/loop/waiting-runs.ts
var WaitingRuns = class {
	#locals = new Map();
	#isWatched;
	#openTasks;
	constructor(isWatched) {
		this.#isWatched = isWatched;
	}
	of(loop) {
		const { events, manual } = this.#localOf(loop);
		return {
			events,
			manual,
			isWatched: this.#isWatched(),
			openTasks: this.#openTasksFor(loop)
		};
	}
	setOpenTasks(open) {
		this.#openTasks = open;
	}
	ignoredEvents(loop) {
		return this.#locals.get(loop.id)?.ignoredEvents ?? 0;
	}
	askFor(loop, by) {
		this.#localOf(loop).manual = by;
	}
	add(event, loops, nowMs, added) {
		let json;
		for (const loop of loops) {
			if (!loop.trigger.events?.names.includes(event.name) || loop.state.kind === "paused") continue;
			if (loop.backlog && event.name.startsWith("bus:tasks:")) continue;
			const local = this.#localOf(loop);
			const { forgotten } = local;
			const text = json ?? event.json();
			json = text;
			const take = (matches) => {
				if (!matches || local.forgotten !== forgotten || !this.#take(event, text, local, nowMs)) return;
				added();
			};
			const filter = filterFor(loop, local);
			if (filter) filter.ask(text, take);
			else take(true);
		}
	}
	#take({ name, ofLoopRun }, json, local, nowMs) {
		if (ofLoopRun) {
			local.ignoredEvents++;
			return false;
		}
		const { firstMs = nowMs, count = 0 } = local.events ?? {};
		local.events = {
			firstMs,
			lastMs: nowMs,
			count: count + 1,
			name,
			json
		};
		return true;
	}
	dueMs(loop, nowMs) {
		const { events, manual } = this.#locals.get(loop.id) ?? {};
		const { events: trigger } = loop.trigger;
		if (manual || this.#openTasksFor(loop)) return nowMs;
		const eventsMs = events && trigger ? eventsDueMs(events, trigger.debounceMs) : Number.POSITIVE_INFINITY;
		const dueMs = Math.min(eventsMs, nextTimerDue(loop, this.#isWatched()) ?? Number.POSITIVE_INFINITY);
		return Number.isFinite(dueMs) ? dueMs : void 0;
	}
	delivered(loop, run) {
		const local = this.#localOf(loop);
		local.manual = void 0;
		if (run.causes.some(({ kind }) => kind === "events")) local.events = void 0;
	}
	correctForClock(nowMs) {
		for (const { events } of this.#locals.values()) {
			if (!events || events.lastMs <= nowMs) continue;
			events.lastMs = nowMs;
			events.firstMs = Math.min(events.firstMs, nowMs);
		}
	}
	keepOnly(loops) {
		for (const id of this.#locals.keys()) if (!loops.some((loop) => loop.id === id)) this.#locals.delete(id);
		for (const loop of loops) if (loop.state.kind === "paused") this.forgetEvents(loop);
	}
	forgetEvents({ id }) {
		const local = this.#locals.get(id);
		if (!local) return;
		local.events = void 0;
		local.forgotten++;
	}
	#openTasksFor({ backlog, state }) {
		return backlog && state.kind === "active" && this.#openTasks?.count ? this.#openTasks : void 0;
	}
	#localOf({ id }) {
		const known = this.#locals.get(id);
		if (known) return known;
		const local = {
			filter: void 0,
			forgotten: 0,
			ignoredEvents: 0
		};
		this.#locals.set(id, local);
		return local;
	}
};
function filterFor({ trigger }, local) {
	const { match } = trigger.events ?? {};
	if (local.filter || match === void 0) return local.filter;
	const filter = require_line_filter.createLineFilter({ match });
	local.filter = filter && new FilterQueue(filter, require_turn.turn);
	return local.filter;
}
// extensions/loop/loop-book.ts
var LoopBook = class {
	store;
	waiting;
	ends = new Ends();
	observer;
	now;
	constructor(store, observer, isWatched, now) {
		this.waiting = new WaitingRuns(isWatched);
		this.store = new ClockCorrectedStore(store, now);
		this.observer = observer;
		this.now = now;
	}
	all() {
		return this.store.read();
	}
	async change(change) {
		const value = await require_versioned_file.changeWhenFree("The loops", () => this.store.tryChange(change));
		this.changed();
		return value;
	}
	ended(loop, reason, tellAgent, why) {
		const { ended, text } = this.ends.add({
			loop,
			reason,
			tellAgent,
			why
		}, this.now());
		this.observer.ended(ended);
		this.changed();
		return text;
	}
	changed() {
		this.observer.changed(this.all());
	}
};
// extensions/loop/find-loop.ts
function findLoop(loops, idOrPrefix, past) {
	const wanted = idOrPrefix.trim();
	const exact = loops.filter((loop) => loop.id === wanted || loop.name === wanted);
	const candidates = exact.length > 0 || wanted === "" ? exact : loops.filter((loop) => loop.id.startsWith(wanted));
	const [only] = candidates;
	if (only && candidates.length === 1) return only;
	if (only) throw new Error(`id ${require_label.valueLabel(wanted)} is ambiguous: ${idList(candidates)}.`);
	const ended = past.findLast(({ id, name }) => id === wanted || name === wanted);
	throw new Error(`${ended ? `${ended.id} has ended: ${ended.text}.` : `Unknown id ${require_label.valueLabel(idOrPrefix)}.`} ` + (loops.length > 0 ? `There are ${idList(loops)}.` : "There is no loop."));
}
function idList(loops) {
	return loops.map((loop) => `${loop.id} ${quotedLabelOf(loop)}`).join(", ");
}
// extensions/loop/loops.ts
var Loops = class {
	#book;
	#firing;
	#backlog;
	constructor(book, firing, backlog) {
		this.#book = book;
		this.#firing = firing;
		this.#backlog = backlog;
	}
	get scope() {
		return this.#book.store.scope;
	}
	all() {
		return this.#book.all();
	}
	async refreshed() {
		if (this.#book.store.isToBeCorrected()) await this.#book.change(() => {});
		return this.all();
	}
	ended() {
		return this.#book.ends.past();
	}
	ignoredEvents(loop) {
		return this.#book.waiting.ignoredEvents(loop);
	}
	find(idOrPrefix) {
		return findLoop(this.all(), idOrPrefix, this.ended());
	}
	async create(request) {
		const wanted = require_file_store.checkRequest(request, this.#book.now());
		await this.#backlog.prepare([wanted]);
		const loop = await this.#book.change((loops) => {
			if (loops.length >= 25) throw new Error(`There are 25 loops already, which is the most; delete one first: ${idList(loops)}.`);
			checkName(wanted.name, loops);
			const created = {
				id: newId(loops, this.ended()),
				...wanted
			};
			loops.push(created);
			return created;
		});
		if (loop.backlog) await this.#backlog.prepare([loop]);
		this.#firing.lookAgain();
		return loop;
	}
	async update(idOrPrefix, action, by) {
		const { id } = this.find(idOrPrefix);
		const updated = action === "run_now" ? this.#askForRun(id, by) : await this.#switch(id, action);
		this.#firing.lookAgain();
		return updated;
	}
	async setNext(idOrPrefix, next) {
		const { id } = this.find(idOrPrefix);
		const updated = await this.#book.change((loops) => {
			const loop = findLoop(loops, id, this.ended());
			const after = withNext(loop, next, this.#book.now());
			loops[loops.indexOf(loop)] = after;
			return after;
		});
		this.#firing.lookAgain();
		return updated;
	}
	async finish(idOrPrefix, why) {
		const loop = await this.#remove(idOrPrefix);
		return {
			loop,
			text: this.#book.ended(loop, "done", false, why)
		};
	}
	async delete(idOrPrefix, by) {
		const loop = await this.#remove(idOrPrefix);
		const text = this.#book.ended(loop, "deleted", by === "user");
		this.#firing.lookAgain();
		return {
			loop,
			text
		};
	}
	happened(event) {
		const { waiting, now } = this.#book;
		waiting.add(event, this.all(), now(), () => this.#firing.lookAgain());
	}
	async #remove(idOrPrefix) {
		const { id } = this.find(idOrPrefix);
		return await this.#book.change((loops) => {
			const found = findLoop(loops, id, this.ended());
			loops.splice(loops.indexOf(found), 1);
			return found;
		});
	}
	#askForRun(id, by) {
		const loop = this.find(id);
		this.#book.waiting.askFor(loop, by);
		return loop;
	}
	async #switch(id, action) {
		const switched = await this.#book.change((loops) => {
			const loop = findLoop(loops, id, this.ended());
			if (loop.state.kind === "paused" === (action === "pause")) throw new Error(`${loop.id} ${quotedLabelOf(loop)} is ${loop.state.kind} already.`);
			if (action === "resume") require_file_store.checkEventTrigger(loop.trigger);
			const after = action === "pause" ? paused(loop, this.#book.now()) : resumed(loop, this.#book.now());
			loops[loops.indexOf(loop)] = after;
			return after;
		});
		if (action === "pause") this.#book.waiting.forgetEvents(switched);
		return switched;
	}
};
function withNext(loop, next, nowMs) {
	const { pace } = loop.trigger;
	if (!pace) throw new Error(`${loop.id} ${quotedLabelOf(loop)} does not pace itself: it comes ${triggerText(loop)}. action "next" is for loops that were created with pace.`);
	const ms = require_file_store.parseInterval("in", next.in, pace.minMs, pace.maxMs);
	return {
		...loop,
		pacing: require_file_store.saidPacing(nowMs + ms, next.reason?.trim())
	};
}
function checkName(name, loops) {
	const other = loops.find((loop) => name !== void 0 && (loop.name === name || loop.id === name));
	if (!other) return;
	throw new Error(`name ${require_label.valueLabel(name)} is that of loop ${other.id} already; give another one.`);
}
function paused(loop, nowMs) {
	return {
		...loop,
		state: {
			kind: "paused",
			sinceMs: nowMs
		}
	};
}
function resumed(loop, nowMs) {
	return {
		...loop,
		state: { kind: "active" },
		handledUntilMs: nowMs
	};
}
function newId(loops, ended) {
	for (;;) {
		const id = `l${(0, node_crypto.randomBytes)(2).toString("hex")}`;
		if (![...loops, ...ended].some((loop) => loop.id === id)) return id;
	}
}
// extensions/loop/not-accepted.ts
function notAccepted(readLoops) {
	return readable(readLoops).flatMap((loop) => {
		try {
			require_file_store.checkEventTrigger(loop.trigger);
			return [];
		} catch (error) {
			return [`Loop ${loop.id} ${quotedLabelOf(loop)} is paused: ${require_label.errorLabel(error)} It is kept as it is; delete it, and create it anew with what is allowed.`];
		}
	});
}
function readable(readLoops) {
	try {
		return readLoops();
	} catch {
		return [];
	}
}
// extensions/loop/run-account.ts
const STOPPED_BY_USER = "the user stopped its run";
var RunAccount = class {
	#book;
	#lookAgain;
	constructor(book, lookAgain) {
		this.#book = book;
		this.#lookAgain = lookAgain;
	}
	ended(loopId, isAborted) {
		const living = this.#living(loopId);
		if (!living?.trigger.pace && !(living?.backlog && isAborted)) return;
		const nowMs = this.#book.now();
		this.#changeOne(loopId, (loop) => {
			const { pace } = loop.trigger;
			if (isAborted) return {
				...loop,
				state: {
					kind: "paused",
					sinceMs: nowMs,
					why: STOPPED_BY_USER
				}
			};
			if (!pace || !loop.pacing) return loop;
			const pacing = require_file_store.pacingAfterRun(loop.pacing, pace, nowMs);
			return pacing ? {
				...loop,
				pacing
			} : {
				loop,
				reason: "silent"
			};
		});
	}
	spent(loopId, tokens) {
		if (!this.#living(loopId)?.budget) return;
		this.#changeOne(loopId, (loop) => {
			if (!loop.budget) return loop;
			const before = loop.spent ?? require_file_store.NOTHING_SPENT;
			const spent = {
				requests: before.requests + 1,
				tokens: before.tokens + tokens
			};
			const after = {
				...loop,
				spent
			};
			return require_file_store.isSpent(loop.budget, spent) ? {
				loop: after,
				reason: "budget"
			} : after;
		});
	}
	#living(loopId) {
		try {
			return this.#book.all().find(({ id }) => id === loopId);
		} catch (error) {
			this.#failed(error);
			return;
		}
	}
	#changeOne(loopId, change) {
		this.#book.change((loops) => {
			const index = loops.findIndex(({ id }) => id === loopId);
			const loop = loops[index];
			if (!loop) return void 0;
			const after = change(loop);
			loops.splice(index, 1, ..."reason" in after ? [] : [after]);
			return "reason" in after ? after : void 0;
		}).then((ending) => {
			if (ending) this.#book.ended(ending.loop, ending.reason, true);
			this.#lookAgain();
		}).catch((error) => this.#failed(error));
	}
	#failed(error) {
		this.#book.observer.failed(`What a loop's run came to could not be kept: ${require_label.errorLabel(error)}`);
	}
};
// extensions/loop/tools/loop-tool-calls.ts
var LoopToolCalls = class {
	#loops;
	constructor(loops) {
		this.#loops = loops;
	}
	async create(request, ctx) {
		refuseHeadless(ctx);
		const loop = await this.#loops.create({
			...request,
			createdBy: "model"
		});
		return require_text_result.textResult(createdText(loop, this.#loops), loopFacts(loop, loop.createdAtMs));
	}
	async list() {
		const loops = await this.#loops.refreshed();
		const nowMs = Date.now();
		const listed = loops.map((loop) => loopText(loop, nowMs, this.#loops.ignoredEvents(loop)));
		const ended = this.#loops.ended().map(({ id, text }) => ({
			id,
			text
		}));
		const endedLines = ended.map(({ id, text }) => `${id} ended: ${text}`);
		return require_text_result.textResult([...listed.length > 0 ? listed : ["There is no loop."], ...endedLines].join("\n"), {
			loops: loops.map((loop) => loopFacts(loop, nowMs)),
			ended
		});
	}
	async update(update, ctx) {
		refuseHeadless(ctx);
		const { loop, text } = await this.#update(update);
		return require_text_result.textResult(text, loopFacts(loop, Date.now()));
	}
	async #update({ id, action, in: interval, reason }) {
		if (action !== "next" && interval !== void 0) throw new Error(`in is ${require_label.valueLabel(interval)}; it needs action "next".`);
		if (action === "done") {
			const { loop, text } = await this.#loops.finish(id, reason);
			return {
				loop,
				text: `${loop.id} ${quotedLabelOf(loop)} ${text}.`
			};
		}
		if (action === "next") {
			if (interval === void 0) throw new Error("in is missing; action \"next\" needs it, such as \"20m\".");
			const loop = await this.#loops.setNext(id, {
				in: interval,
				reason
			});
			return {
				loop,
				text: nextText(loop)
			};
		}
		const loop = await this.#loops.update(id, action, "model");
		return {
			loop,
			text: updatedText(loop, action)
		};
	}
	async delete(idOrPrefix) {
		const { loop, text } = await this.#loops.delete(idOrPrefix, "model");
		return require_text_result.textResult(`${loop.id} ${quotedLabelOf(loop)} ${text}.`, { id: loop.id });
	}
};
// extensions/loop/ui/loop-status.ts
const STATUS_KEY = "loop";
const REASON_MAX_CHARS = 40;
var LoopStatus = class {
	#ctx;
	#tasks;
	#now;
	#loops = [];
	#shown;
	constructor(ctx, tasks, now) {
		this.#ctx = ctx;
		this.#tasks = tasks;
		this.#now = now;
		tasks.listen(() => this.show(this.#loops));
	}
	show(loops) {
		this.#loops = loops;
		const text = this.#text();
		if (text === this.#shown) return;
		this.#shown = text;
		this.#ctx.ui.setStatus(STATUS_KEY, text);
	}
	close() {
		this.show([]);
	}
	#text() {
		const { length } = this.#loops;
		if (length === 0) return void 0;
		return (length === 1 ? "1 loop" : `${length} loops`) + this.#nextText() + (this.#tasks.isInFooter ? " ·" : "");
	}
	#nextText() {
		const isWatched = this.#tasks.mayWake();
		const [first] = this.#loops.flatMap((loop) => {
			const dueMs = loop.state.kind === "active" ? pacedDueMs(loop, isWatched) : void 0;
			return dueMs === void 0 || dueMs <= this.#now() ? [] : [{
				dueMs,
				loop
			}];
		}).sort((a, b) => a.dueMs - b.dueMs);
		if (!first) return "";
		const { name, id, pacing } = first.loop;
		const reason = pacing?.reason === void 0 ? "" : `: ${require_label.label(pacing.reason, REASON_MAX_CHARS)}`;
		return `, ${this.#loops.length === 1 ? "" : `${require_label.nameLabel(name ?? id)} `}next in ${waitText(first.dueMs - this.#now())}${reason}`;
	}
};
// extensions/loop/runtime.ts
function startRuntime(session) {
	const { pi, ctx, tasks } = session;
	const status = new LoopStatus(ctx, tasks, Date.now);
	const observer = {
		changed(loops) {
			status.show(loops);
			events.listenFor(loops.flatMap(({ trigger }) => trigger.events?.names ?? []));
		},
		fired: (fired) => pi.events.emit(LOOP_FIRED, fired),
		ended: (ended) => pi.events.emit(LOOP_ENDED, ended),
		failed: session.report
	};
	const book = new LoopBook(openStore(session.place, ctx.cwd, session.report), observer, () => tasks.mayWake(), Date.now);
	const events = new EventSource(pi, session.start, () => agent.isLoopRun(), (event) => loops.happened(event));
	const agent = attachAgent(pi, ctx, session.arbiter, session.startedAtMs, () => ({
		lookAgain,
		joinRun: () => firing.joinRun(),
		spent: (loopId, tokens) => account.spent(loopId, tokens),
		runEnded(loopId, isAborted) {
			account.ended(loopId, isAborted);
			backlog.runEnded(loopId).catch(reportError);
		}
	}));
	const lookAgain = () => firing.lookAgain();
	const reportError = (error) => session.report(require_label.errorLabel(error));
	const taskList = new TaskListClient(pi.events);
	const backlog = new require_file_store.Backlog(book, taskList, lookAgain);
	const account = new RunAccount(book, lookAgain);
	const firing = new Firing(book, agent, (loop) => backlog.runStarted(loop));
	const loops = new Loops(book, firing, backlog);
	tasks.listen(lookAgain);
	if (ctx.hasUI) {
		firing.start();
		prepareBacklog(backlog, loops).catch(reportError);
		for (const problem of notAccepted(() => loops.all())) session.report(problem);
	}
	return {
		calls: new LoopToolCalls(loops),
		runCommand: (args, commandCtx) => runLoopCommand(loops, args, commandCtx),
		async tab() {
			const { loopsTab } = await Promise.resolve().then(() => require("./loops-tab.cjs"));
			return loopsTab(loops, (typed) => createTyped(loops, typed, ctx));
		},
		async end() {
			firing.close();
			events.close();
			taskList.close();
			status.close();
		}
	};
}
async function prepareBacklog(backlog, loops) {
	await backlog.prepare(loops.all());
}
exports.loopText = loopText;
exports.nextRunsText = nextRunsText;
exports.quotedLabelOf = quotedLabelOf;
exports.runsText = runsText;
exports.startRuntime = startRuntime;
exports.triggerText = triggerText;
exports.updatedText = updatedText;
