// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_file_store = require("./file-store.cjs"), require_rows = require("./rows.cjs"), require_problems = require("./problems.cjs"), require_refusals = require("./refusals.cjs"), require_unquote = require("./unquote.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_records = require("./records.cjs"), require_memory_store = require("./memory-store.cjs"), require_line_filter = require("./line-filter.cjs"), require_text_result = require("./text-result.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto");
// extensions/loop/bus.ts
const FILE_NAME = "loop.md", FILE_MAX_BYTES = 4 * require_file_store.a;
function defaultPrompt(ctx) {
	let ofProject = ctx.isProjectTrusted() ? readPrompt((0, node_path.join)(ctx.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME, FILE_NAME)) : void 0;
	if (ofProject) return {
		...ofProject,
		isOfProject: !0
	};
	let ofUser = readPrompt((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), FILE_NAME));
	return ofUser && {
		...ofUser,
		isOfProject: !1
	};
}
function readPrompt(path) {
	let prompt = readSmallFile(path)?.trim() ?? "";
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
		let { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return;
		throw Error(require_problems.t.promptUnreadable(path, error));
	}
	try {
		let stat = (0, node_fs.fstatSync)(file);
		if (!stat.isFile()) throw Error(require_problems.t.promptNoFile(path));
		if (stat.size > FILE_MAX_BYTES) throw tooLong(path, `${stat.size} bytes`);
		return (0, node_fs.readFileSync)(file, "utf8");
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function tooLong(path, has) {
	return Error(require_problems.t.promptTooLong(path, has, require_file_store.a));
}
// extensions/loop/host/refuse-headless.ts
function refuseHeadless({ mode }) {
	if (mode === "print" || mode === "json") throw Error(require_refusals.t.headless(mode));
}
// extensions/loop/texts/commands.ts
const USAGE = "/loop [10m | @daily | 0 9 * * 1-5 | on monitor_end] [prompt]", commandText = {
	help: [
		`${USAGE} makes a prompt come back.`,
		"10m, every 10 minutes: in this interval; @daily, 0 9 * * 1-5: at these times; on <event>: when it happens",
		"none of these: the agent says at the end of each run when the next comes",
		"no prompt: that of loop.md; /loop alone: the loops there are"
	].join("\n"),
	noLoop: `There is no loop. Start one with ${USAGE}: /loop check the build`,
	noPrompt: "/loop needs the prompt that is to come back: /loop 10m check the build",
	notStarted: "No loop was started.",
	createdWithFile: (created, path, prompt) => `${created}\nPrompt of ${require_texts.f(path)}:\n${require_texts.I(prompt).join("\n")}`,
	startWithFile: (path) => `Start a loop with the prompt of ${require_texts.f(path)}?`,
	newLoop: "10m check the build; alone, the prompt of loop.md",
	deleteThis: "Delete this loop?",
	noInterval: (text) => `${require_texts.M(`every ${text}`, 40)} does not say an interval. Try every 10m, every 2 hours, or a schedule: 0 9 * * 1-5, @daily. A prompt that begins with "every" is typed in quotes.`,
	needsEvent: "on needs an event: /loop on monitor_end look at it. The prompt \"on\" is typed in quotes.",
	noEvents: (message) => `${message} A prompt that begins with "on" is typed in quotes.`,
	wrongInterval: (every, problem) => `${require_texts.M(every, 40)} ${problem}`,
	notAnInterval: "is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.",
	tooShort: (shortest) => `is too short. An interval is at least ${shortest}.`,
	tooLong: (longest) => `is too long. An interval is at most ${longest}.`
};
function quotedLabelOf(loop) {
	return loop.name === void 0 ? require_texts.M(loop.prompt.trim(), 40) : require_texts.M(loop.name.trim(), 80);
}
function sparedUntilMs({ trigger, lastEventRunAtMs }) {
	let { events } = trigger;
	return events && lastEventRunAtMs !== void 0 ? lastEventRunAtMs + events.debounceMs : 0;
}
function pacedDueMs({ trigger, pacing, lastRunAtMs }, isWatched) {
	if (trigger.pace && pacing) return !isWatched || lastRunAtMs === void 0 ? pacing.nextMs : Math.max(pacing.nextMs, lastRunAtMs + trigger.pace.maxMs);
}
function nextTimerDue(loop, isWatched) {
	let { timer, pace } = loop.trigger;
	if (loop.state.kind === "paused") return;
	if (pace) return pacedDueMs(loop, isWatched);
	if (!timer) return;
	let dueMs = require_file_store.c(timer, loop.createdAtMs, loop.handledUntilMs);
	return dueMs !== void 0 && dueMs <= (loop.expiresAtMs ?? dueMs) ? dueMs : void 0;
}
const NO_RUNS = {
	overdueMs: void 0,
	duesMs: []
};
function comingRuns(loop, nowMs, count) {
	let { timer, pace } = loop.trigger;
	if (pace) return comingPacedRun(loop, nowMs);
	let { createdAtMs, handledUntilMs, expiresAtMs = Infinity, maxRuns } = loop;
	if (!timer || loop.state.kind === "paused" || expiresAtMs <= nowMs) return NO_RUNS;
	let fromMs = sparedUntilMs(loop), lastDueMs = require_file_store.s(timer, createdAtMs, handledUntilMs, nowMs)?.lastMs ?? 0, overdueMs = lastDueMs > 0 && lastDueMs >= fromMs ? lastDueMs : void 0, runsLeft = (maxRuns ?? Infinity) - loop.runs - (overdueMs === void 0 ? 0 : 1), afterMs = Math.max(handledUntilMs, nowMs, fromMs - 1);
	return {
		overdueMs,
		duesMs: require_file_store.l(timer, createdAtMs, afterMs, Math.min(count, runsLeft)).filter((dueMs) => dueMs <= expiresAtMs)
	};
}
function comingPacedRun({ state, pacing, expiresAtMs }, nowMs) {
	if (!pacing || state.kind === "paused") return NO_RUNS;
	let { nextMs } = pacing;
	return nextMs <= nowMs ? {
		overdueMs: nextMs,
		duesMs: []
	} : {
		overdueMs: void 0,
		duesMs: nextMs <= (expiresAtMs ?? nextMs) ? [nextMs] : []
	};
}
function triggerText({ trigger, backlog }) {
	let { timer, pace, events } = trigger;
	return [
		...timer ? [timerText(timer)] : [],
		...pace ? [paceText(pace)] : [],
		...backlog ? ["while tasks are open"] : [],
		...events ? [`on ${events.names.map((name) => require_texts.A(name)).join(", ")}` + (events.match === void 0 ? "" : ` matching ${require_texts.M(events.match)}`) + (events.debounceMs > 0 ? `, debounced ${require_file_store.f(events.debounceMs)}` : "")] : []
	].join("; ");
}
function timerText({ kind, text }) {
	return `${kind} ${require_texts.D(text, 200)}`;
}
function paceText({ minMs, maxMs }) {
	return `at its own pace of ${require_file_store.f(minMs)} to ${require_file_store.f(maxMs)}`;
}
function runsText({ runs, maxRuns }) {
	return maxRuns === void 0 ? require_texts.b(runs, "run") : `${runs} of ${require_texts.b(maxRuns, "run")}`;
}
function nextRunsText(loop, nowMs) {
	if (loop.state.kind === "paused") return "none while it is paused";
	let { overdueMs, duesMs } = comingRuns(loop, nowMs, 3), [firstMs, ...laterMs] = duesMs, runs = [
		...overdueMs === void 0 ? [] : [`once the agent is idle (due ${formatDateTime(overdueMs)})`],
		...firstMs === void 0 ? [] : [`in ${waitText(firstMs - nowMs)} (${formatDateTime(firstMs)})`],
		...laterMs.map(formatDateTime)
	];
	return loop.trigger.events && runs.push(runs.length > 0 ? "or with an event" : "with the next event"), runs.join(", ") || "none before it expires";
}
const MS_PER_MINUTE = 6e4;
function waitText(ms) {
	let unitMs = ms < 10 * MS_PER_MINUTE ? 1e3 : MS_PER_MINUTE;
	return require_file_store.f(Math.max(1, Math.ceil(ms / unitMs)) * unitMs);
}
function pacingReasonText({ pacing }) {
	return pacing?.reason === void 0 ? "" : `: ${require_texts.D(pacing.reason, 200)}`;
}
function expiryText(loop) {
	return loop.expiresAtMs === void 0 ? "never" : formatDateTime(loop.expiresAtMs);
}
function stateText({ state }) {
	return state.kind === "paused" && state.why !== void 0 ? `paused (${state.why})` : state.kind;
}
function loopText(loop, nowMs, ignoredEvents, reader = "model") {
	return [
		`${loop.id} ${quotedLabelOf(loop)}: ${stateText(loop)}, ${triggerText(loop)}; ${runsText(loop)}, ${loop.missed} missed; started by ${starterText(loop, reader)}; expires: ${expiryText(loop)}`,
		`  next: ${nextRunsText(loop, nowMs)}${pacingReasonText(loop)}`,
		...loop.budget ? [`  spent: ${require_file_store.E(loop.budget, loop.spent ?? require_file_store.w)}`] : [],
		...ignoredEvents > 0 ? [`  events of runs that a loop started, not counted: ${ignoredEvents}`] : [],
		`  prompt: ${require_texts.M(loop.prompt, 200)}`
	].join("\n");
}
function starterText({ createdBy }, reader) {
	return createdBy === "model" == (reader === "model") ? "you" : `the ${createdBy}`;
}
function endText(loop, reason, why) {
	let missed = loop.missed > 0 ? `, ${loop.missed} missed` : "", after = `after ${require_texts.b(loop.runs, "run")}${missed}`;
	switch (reason) {
		case "completed": return `completed: it has had its ${require_texts.b(loop.runs, "run")}${missed}`;
		case "expired": return `expired at ${expiryText(loop)} ${after}`;
		case "deleted": return `deleted ${after}`;
		case "done": return `done ${after}${why === void 0 ? "" : `: ${require_texts.D(why, 200)}`}`;
		case "silent": return `ended ${after}: two runs in a row did not say when the next was to come`;
		case "backlog_empty": return `ended ${after}: nothing is open on the task list any more`;
		case "budget": return `ended ${after}: its budget is spent (${require_file_store.E(loop.budget ?? {}, loop.spent ?? require_file_store.w)})`;
	}
}
function formatDateTime(atMs) {
	let at = new Date(atMs), date = [
		at.getFullYear(),
		at.getMonth() + 1,
		at.getDate()
	], time = [
		at.getHours(),
		at.getMinutes(),
		at.getSeconds()
	];
	return `${date.map(pad).join("-")} ${time.map(pad).join(":")}`;
}
function pad(value) {
	return String(value).padStart(2, "0");
}
// extensions/loop/texts/results.ts
const KEPT = {
	memory: "until pi ends",
	session: "with this session, also when it is resumed",
	project: "for all sessions in this directory; one of them runs it"
};
function createdText(loop, loops) {
	let runs = loop.maxRuns === void 0 ? "" : `; runs: at most ${loop.maxRuns}`;
	return [
		`Created loop ${loop.id} ${quotedLabelOf(loop)}: ${triggerText(loop)}.`,
		`Next runs: ${nextRunsText(loop, loop.createdAtMs)}`,
		`Expires: ${expiryText(loop)}${runs}`,
		`Kept: ${KEPT[loops.scope]}`
	].join("\n");
}
function updatedText(loop, action) {
	let what = `${loop.id} ${quotedLabelOf(loop)}`;
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
const CREATE = "New loop…", DELETE = "Delete", ACTIONS = {
	"Run now": "run_now",
	Pause: "pause",
	Resume: "resume"
};
async function showMenu(loops, ctx) {
	let byRow = new Map((await loops.refreshed()).map((loop) => [row(loop), loop])), picked = await ctx.ui.select("Loops", [...byRow.keys(), CREATE]);
	if (picked === CREATE) return await ctx.ui.input("/loop", commandText.newLoop);
	let chosen = byRow.get(picked ?? "");
	chosen && await actOn(loops, chosen, ctx);
}
async function actOn(loops, chosen, ctx) {
	let toggle = chosen.state.kind === "paused" ? "Resume" : "Pause", title = `${chosen.id} ${quotedLabelOf(chosen)}, next: ${nextRunsText(chosen, Date.now())}`, what = await ctx.ui.select(title, [
		"Run now",
		toggle,
		"Details",
		DELETE
	]);
	what !== void 0 && (what !== DELETE || await ctx.ui.confirm(commandText.deleteThis, loopLine(chosen))) && await require_rows.A(ctx, async () => await act(loops, chosen, what));
}
async function act(loops, { id }, what) {
	let action = ACTIONS[what];
	if (action) return updatedText(await loops.update(id, action, "user"), action);
	if (what === DELETE) {
		let { loop, text } = await loops.delete(id, "user");
		return `${loopLine(loop)} ${text}.`;
	}
	let loop = loops.find(id);
	return loopText(loop, Date.now(), loops.ignoredEvents(loop), "person");
}
function row(loop) {
	let [next] = nextRunsText(loop, Date.now()).split(", ");
	return `${loopLine(loop)}  ${loop.state.kind} · ${triggerText(loop)} · ${runsText(loop)} · next: ${next}`;
}
function loopLine(loop) {
	return `${loop.id} ${quotedLabelOf(loop)}`;
}
// extensions/loop/commands/parse-loop-command.ts
const CRON_FIELD = /^[\d*?][\d*?,/-]*$/, EVERY = /^(?:(\d+)\s*(sec(?:ond)?s?|min(?:ute)?s?|hours?|days?)|(minute|hour)|(\d\S*))(?:\s+(.*))?$/is;
function parseLoopCommand(args, nowMs) {
	let text = args.trim(), words = text.split(/\s+/), [first = "", second = ""] = words;
	if (first.startsWith("@")) return {
		cron: require_file_store.m(first, nowMs),
		prompt: after(text, 1)
	};
	if (CRON_FIELD.test(first) && CRON_FIELD.test(second) && words.length >= 5) {
		let cron = words.slice(0, 5).join(" ");
		return {
			cron: require_file_store.m(cron, nowMs),
			prompt: after(text, 5)
		};
	}
	if (text === "on") throw Error(commandText.needsEvent);
	return first === "on" ? {
		on: typedEvents(second),
		prompt: after(text, 2)
	} : first.toLowerCase() === "every" && second !== "" ? everyTyped(after(text, 1)) : /^\d/.test(first) ? {
		every: checkedInterval(first),
		prompt: after(text, 1)
	} : {
		pace: {},
		prompt: require_unquote.t(text)
	};
}
function everyTyped(text) {
	let [, count = "1", units, one = "", short, prompt = ""] = EVERY.exec(text) ?? [], unit = (units ?? one).charAt(0).toLowerCase(), interval = short ?? (unit === "" ? void 0 : count + unit);
	if (interval !== void 0) return {
		every: checkedInterval(interval),
		prompt: require_unquote.t(prompt)
	};
	throw Error(commandText.noInterval(text));
}
function checkedInterval(every) {
	let problem = problemWith(every);
	if (problem) throw Error(commandText.wrongInterval(every, problem));
	return every;
}
function after(text, words) {
	return require_unquote.t(text.replace(RegExp(`^(?:\\S+\\s*){${words}}`), ""));
}
function typedEvents(names) {
	try {
		return require_file_store.v(names.split(",").filter((name) => name !== ""));
	} catch (error) {
		throw Error(commandText.noEvents(error.message));
	}
}
function problemWith(every) {
	let ms = require_file_store.d(every);
	if (ms === void 0) return commandText.notAnInterval;
	if (ms < 1e4) return commandText.tooShort(require_file_store.f(require_file_store.i));
	if (ms > require_file_store.u) return commandText.tooLong(require_file_store.f(require_file_store.u));
}
// extensions/loop/commands/loop-command.ts
async function runLoopCommand(loops, args, ctx) {
	if (/^\s*(?:--help|-h)\s*$/.test(args)) return await require_rows.A(ctx, async () => commandText.help);
	if (args.trim() === "" && ctx.hasUI && loops.all().length > 0) {
		let typed = await showMenu(loops, ctx);
		typed !== void 0 && await require_rows.A(ctx, async () => await createTyped(loops, typed, ctx));
	} else await require_rows.A(ctx, async () => (refuseHeadless(ctx), await createTyped(loops, args, ctx)));
}
async function createTyped(loops, args, ctx) {
	let typed = parseLoopCommand(args, Date.now());
	if (typed.prompt !== "") return createdText(await loops.create({
		...typed,
		createdBy: "user"
	}), loops);
	let found = defaultPrompt(ctx);
	if (!found) {
		if (args.trim() === "") return commandText.noLoop;
		throw Error(commandText.noPrompt);
	}
	if (!await isWanted(found, ctx)) return commandText.notStarted;
	let loop = await loops.create({
		...typed,
		prompt: found.prompt,
		createdBy: "user"
	});
	return commandText.createdWithFile(createdText(loop, loops), found.path, found.prompt);
}
async function isWanted({ isOfProject, path, prompt }, ctx) {
	return !isOfProject || await ctx.ui.confirm(commandText.startWithFile(path), require_texts.I(prompt).join("\n"));
}
function eventJson(event) {
	try {
		return (JSON.stringify(event) ?? String(event)).slice(0, 65536);
	} catch (error) {
		return JSON.stringify({ notJson: error.message.split("\n")[0] });
	}
}
// extensions/loop/events/pi-events.ts
const RULES = {
	input: {
		byUser: !0,
		facts: (event) => pick(event, "text", "source")
	},
	user_bash: {
		byUser: !0,
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
}, PLAIN = { facts: plainFields };
var PiEvents = class {
	#on;
	#listener;
	#heard = new Set(["session_start"]);
	constructor(pi, start, listener) {
		this.#on = pi.on.bind(pi), this.#listener = listener, this.listenFor(["input", "agent_settled"]), start && setImmediate(() => this.#tell("session_start", { ...start }));
	}
	listenFor(names) {
		for (let name of names) this.#heard.has(name) || (this.#heard.add(name), this.#on(name, (event) => this.#tell(name, event)));
	}
	passOn(name, event) {
		this.#heard.has(name) && this.#tell(name, { ...event });
	}
	#tell(name, event) {
		let rule = Object.hasOwn(RULES, name) ? RULES[name] ?? PLAIN : PLAIN, byUser = rule.byUser === !0 && event.source !== "extension";
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
	let { role, stopReason } = message ?? {};
	return {
		...pick({
			role,
			stopReason
		}, "role", "stopReason"),
		text: textOf(message)
	};
}
function textOf(message) {
	let content = message?.content;
	return typeof content == "string" ? content : Array.isArray(content) ? content.map((part) => typeof part.text == "string" ? part.text : "").join("") : "";
}
function lastText(messages) {
	return Array.isArray(messages) ? textOf(messages.at(-1)) : "";
}
function idOf(model) {
	let { provider, id } = model ?? {};
	return `${provider}/${id}`;
}
var EventSource = class {
	#bus;
	#heard;
	#isLoopRun;
	#piEvents;
	#channels = new Map();
	#removals;
	#tasksOfLoopRuns = new Set();
	constructor(pi, start, isLoopRun, heard) {
		this.#bus = pi.events, this.#heard = heard, this.#isLoopRun = isLoopRun, this.#piEvents = new PiEvents(pi, start, (name, byUser, facts) => {
			heard({
				name,
				json: () => eventJson(facts()),
				ofLoopRun: isLoopRun() && !byUser
			});
		}), this.#removals = [
			pi.events.on(require_pi_monitor.T, (data) => this.#taskStarted(data)),
			pi.events.on(require_pi_monitor.E, (data) => this.#piEvents.passOn("user_bash", data)),
			pi.events.on(require_pi_monitor.C, (data) => this.#taskEvent("monitor_event", data)),
			pi.events.on(require_pi_monitor.x, (data) => {
				let isJob = data?.kind === "job";
				this.#taskEvent(isJob ? "job_end" : "monitor_end", data);
			})
		];
	}
	listenFor(names) {
		let piNames = names.filter((name) => !require_file_store.C(name) && require_file_store.x(name) === void 0);
		this.#piEvents.listenFor(piNames.filter((name) => require_file_store.S().includes(name)));
		let channels = new Set(names.flatMap((name) => require_file_store.x(name) ?? []));
		for (let [channel, remove] of this.#channels) channels.has(channel) || (remove(), this.#channels.delete(channel));
		for (let channel of channels) this.#channels.has(channel) || this.#channels.set(channel, this.#listenTo(channel));
	}
	close() {
		for (let remove of [...this.#removals, ...this.#channels.values()]) remove();
		this.#channels.clear();
	}
	#listenTo(channel) {
		return this.#bus.on(channel, (data) => {
			let ofLoopRun = channel.startsWith("monitor:") ? this.#isOfLoopRun(data) : this.#isLoopRun();
			this.#heard({
				name: require_file_store.b(channel),
				json: () => eventJson(data),
				ofLoopRun
			});
		});
	}
	#taskStarted({ id, startedBy }) {
		if (id === void 0 || startedBy === "user" || !this.#isLoopRun()) return;
		this.#tasksOfLoopRuns.add(id);
		let [oldest] = this.#tasksOfLoopRuns;
		this.#tasksOfLoopRuns.size > 200 && oldest !== void 0 && this.#tasksOfLoopRuns.delete(oldest);
	}
	#taskEvent(name, data) {
		this.#heard({
			name,
			json: () => eventJson({
				type: name,
				...data
			}),
			ofLoopRun: this.#isOfLoopRun(data)
		});
	}
	#isOfLoopRun(data) {
		let { id } = data ?? {};
		return typeof id == "string" && this.#tasksOfLoopRuns.has(id);
	}
};
// extensions/loop/delivery/loop-facts.ts
function loopFacts(loop, nowMs) {
	let { overdueMs, duesMs } = comingRuns(loop, nowMs, 1), nextMs = overdueMs ?? duesMs[0];
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
	let events = run.causes.find((cause) => cause.kind === "events");
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
function promptMessage(loop, run, fired) {
	let last = require_rows.S.last(run.number, loop.maxRuns), number = loop.maxRuns === void 0 ? `run ${run.number}` : `run ${run.number} of ${loop.maxRuns}`, missed = require_rows.S.missed(run.missed, run.missedMore), causes = run.causes.map((cause) => causeText(cause)).join(" and "), content = [
		`[loop ${loop.id} ${quotedLabelOf(loop)} ${number}${last} ${require_texts.v(run.atMs)}] ${causes}${missed}${paceTask(loop)}`,
		...run.causes.flatMap(quotedEvent),
		loop.prompt
	].join("\n");
	return {
		customType: require_rows.m,
		content,
		display: !0,
		details: fired
	};
}
function endMessage(loop, text, ended) {
	let content = `[loop ${loop.id} ${quotedLabelOf(loop)} end ${require_texts.v(Date.parse(ended.at))}] ${text}`;
	return {
		customType: require_rows.p,
		content,
		display: !0,
		details: ended
	};
}
function paceTask({ id, trigger: { pace }, pacing }) {
	if (!pace) return "";
	let range = `${require_file_store.f(pace.minMs)} to ${require_file_store.f(pace.maxMs)}`, warning = require_rows.S.lastUnlessTold(pacing?.silentRuns ?? 0);
	return require_rows.S.sayNext(id, range, warning);
}
function causeText(cause) {
	switch (cause.kind) {
		case "timer": return require_rows.S.timer(timerText(cause.timer), formatDateTime(cause.dueMs));
		case "pace": return require_rows.S.pace(cause.isSaid, formatDateTime(cause.dueMs), cause.reason);
		case "backlog": {
			let { count, next } = cause.open, open = require_rows.S.openTasks(count);
			return next ? require_rows.S.nextTask(open, next.id, next.subject) : open;
		}
		case "wake": return require_rows.S.wokenByTask;
		case "manual": return require_rows.S.askedFor(cause.by);
		case "events": {
			let { name, count, firstMs } = cause.events, last = require_texts.A(name);
			return require_rows.S.events(count, last, firstMs);
		}
	}
}
function quotedEvent(cause) {
	if (cause.kind !== "events") return [];
	let json = require_texts.r(cause.events.json.replace(/\s+/g, " "));
	return [require_rows.T(require_rows.y(json, 1e3))];
}
// extensions/loop/look-timer.ts
var LookTimer = class {
	#look;
	#timer;
	#soon;
	#isOn = !1;
	constructor(look) {
		this.#look = look;
	}
	get isOn() {
		return this.#isOn;
	}
	start() {
		this.#isOn = !0, this.soon();
	}
	close() {
		this.#isOn = !1, clearTimeout(this.#timer), clearImmediate(this.#soon);
	}
	soon() {
		this.#isOn && (this.#soon ??= setImmediate(() => {
			this.#soon = void 0, this.now();
		}));
	}
	now() {
		if (!this.#isOn) return;
		let lookMs = this.#look();
		clearTimeout(this.#timer), lookMs !== void 0 && (this.#timer = setTimeout(() => this.now(), lookMs), this.#timer.unref());
	}
};
function eventsDueMs(events, debounceMs) {
	return Math.min(events.lastMs + debounceMs, events.firstMs + 5 * debounceMs);
}
function runDue(loop, waiting, nowMs) {
	let { isWatched = !1, isWoken = !1, manual } = waiting, passed = passDues(loop, isWatched, nowMs), causes = [
		...manual ? [{
			kind: "manual",
			by: manual
		}] : [],
		...passed.due ? [passed.due.cause] : [],
		...isWoken && loop.trigger.pace && !passed.due ? [{ kind: "wake" }] : []
	];
	waiting.openTasks && loop.state.kind === "active" && causes.push({
		kind: "backlog",
		open: waiting.openTasks
	});
	let events = dueEvents(loop, waiting, causes.length > 0, nowMs);
	if (events && causes.push(events), causes.length === 0) return { loop: passed.loop };
	let run = {
		number: loop.runs + 1,
		atMs: nowMs,
		causes,
		missed: passed.loop.missedSinceRun,
		missedMore: passed.due?.missedMore ?? !1
	};
	return {
		loop: withRun(passed.loop, run),
		run
	};
}
function withoutRun(loop, nowMs) {
	let passed = passDues(loop, !1, nowMs);
	return passed.due ? addMissed(passed.loop, 1) : passed.loop;
}
function withRun(loop, { number, atMs, causes }) {
	let { trigger, pacing } = loop;
	return {
		...loop,
		runs: number,
		missedSinceRun: 0,
		lastRunAtMs: atMs,
		...causes.some(({ kind }) => kind === "events") ? { lastEventRunAtMs: atMs } : {},
		...trigger.pace && pacing ? { pacing: require_file_store.g(pacing, trigger.pace, atMs) } : {}
	};
}
function passDues(loop, isWatched, nowMs) {
	let { timer, pace } = loop.trigger;
	if (loop.state.kind === "paused") return { loop };
	let untilMs = Math.min(nowMs, loop.expiresAtMs ?? nowMs);
	if (pace) return passPacedDue(loop, isWatched, untilMs);
	if (!timer) return { loop };
	let dues = require_file_store.s(timer, loop.createdAtMs, loop.handledUntilMs, untilMs);
	if (!dues) return { loop };
	let handled = {
		...loop,
		handledUntilMs: dues.lastMs
	};
	if (dues.lastMs < sparedUntilMs(loop)) return { loop: addMissed(handled, dues.count) };
	let cause = {
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
	let dueMs = pacedDueMs(loop, isWatched);
	if (!loop.pacing || dueMs === void 0 || dueMs > untilMs) return { loop };
	let { reason, isSaid } = loop.pacing;
	return {
		loop,
		due: {
			cause: {
				kind: "pace",
				dueMs,
				reason,
				isSaid
			},
			missedMore: !1
		}
	};
}
function dueEvents(loop, { events }, runsAnyway, nowMs) {
	let trigger = loop.trigger.events;
	if (events && trigger && loop.state.kind !== "paused" && !(!runsAnyway && eventsDueMs(events, trigger.debounceMs) > nowMs)) return {
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
var Firing = class {
	#book;
	#agent;
	#runStarted;
	#timer = new LookTimer(() => this.#lookSafely());
	#reportedFailure;
	constructor(book, agent, runStarted) {
		this.#book = book, this.#agent = agent, this.#runStarted = runStarted;
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
		if (this.#timer.isOn) try {
			let nowMs = this.#book.now(), loops = this.#book.all(), loop = this.#firstDue(loops, nowMs) ?? firstPaced(loops, nowMs), waiting = loop && {
				...this.#book.waiting.of(loop),
				isWoken: !0
			};
			return waiting && this.#fire(loop, waiting, nowMs, (message) => this.#agent.append(message)) === "fired" ? loop.id : void 0;
		} catch (error) {
			this.#reportFailure(error);
			return;
		}
	}
	#lookSafely() {
		try {
			let lookMs = this.#look();
			return this.#reportedFailure = void 0, lookMs;
		} catch (error) {
			return this.#reportFailure(error), 3e4;
		}
	}
	#look() {
		let { store, waiting, ends, observer } = this.#book, nowMs = this.#book.now();
		if (store.isToBeCorrected() && store.tryChange(() => {}).kind === "held") return 20;
		let loops = this.#book.all();
		if (waiting.keepOnly(loops), waiting.correctForClock(nowMs), observer.changed(loops), loops.some((loop) => isExpired(loop, nowMs)) && !this.#endExpired(nowMs)) return 20;
		let due = this.#firstDue(loops, nowMs);
		if (due || ends.hasUntold()) {
			if (this.#agent.isIdle()) {
				for (let message of ends.takeUntold()) this.#agent.append(message);
				if (due && this.#startRun(due, nowMs) === "held") return 20;
			} else this.#agent.lookLater();
		}
		return this.#untilNextLook(nowMs);
	}
	#endExpired(nowMs) {
		let change = this.#book.store.tryChange((loops) => {
			let expired = loops.filter((loop) => isExpired(loop, nowMs));
			for (let loop of expired) loops.splice(loops.indexOf(loop), 1);
			return expired.map((loop) => withoutRun(loop, nowMs));
		});
		if (change.kind === "held") return !1;
		for (let loop of change.value) this.#book.ended(loop, "expired", !0);
		return this.#book.changed(), this.lookAgain(), !0;
	}
	#firstDue(loops, nowMs) {
		return loops.flatMap((loop) => {
			let dueMs = this.#book.waiting.dueMs(loop, nowMs);
			return dueMs !== void 0 && dueMs <= nowMs && !isExpired(loop, nowMs) ? [{
				loop,
				dueMs
			}] : [];
		}).sort((a, b) => a.dueMs - b.dueMs)[0]?.loop;
	}
	#startRun(due, nowMs) {
		return this.#fire(due, this.#book.waiting.of(due), nowMs, (message) => this.#agent.startRun(message, due.id));
	}
	#fire(due, held, nowMs, deliver) {
		let { store, waiting, observer } = this.#book, change = store.tryChange((loops) => {
			let index = loops.findIndex(({ id }) => id === due.id), stored = loops[index];
			if (!stored) return;
			let { loop, run } = runDue(stored, held, nowMs), isLast = run !== void 0 && run.number === loop.maxRuns;
			return loops.splice(index, 1, ...isLast ? [] : [loop]), run && {
				loop,
				run,
				isLast
			};
		});
		if (change.kind === "held") return "held";
		if (!change.value) return "gone";
		let { loop, run, isLast } = change.value;
		waiting.delivered(loop, run);
		let fired = firedFacts(loop, run);
		return deliver(promptMessage(loop, run, fired)), observer.fired(fired), this.#runStarted(loop), isLast && (this.#book.ended(loop, "completed", !0), this.lookAgain()), this.#book.changed(), "fired";
	}
	#untilNextLook(nowMs) {
		let { store, waiting } = this.#book, loops = this.#book.all();
		if (loops.length === 0 && store.scope !== "project") return;
		let dues = loops.flatMap((loop) => [waiting.dueMs(loop, nowMs), loop.expiresAtMs].flatMap((atMs) => atMs === void 0 || atMs <= nowMs ? [] : [atMs - nowMs]));
		return Math.min(store.scope === "project" ? 2e3 : 3e4, ...dues);
	}
	#reportFailure(error) {
		this.#reportedFailure !== error.message && (this.#reportedFailure = error.message, this.#book.observer.failed(require_problems.t.fileUnusable(error)));
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
		this.#endsAtMs = endsAtMs, this.#over = over, this.tellOfEnd();
	}
	isOver() {
		return performance.now() >= this.#endsAtMs;
	}
	extendTo(endsAtMs) {
		this.#endsAtMs = Math.max(this.#endsAtMs, endsAtMs);
	}
	tellOfEnd() {
		this.#timer ??= setTimeout(() => {
			this.#timer = void 0, this.isOver() ? this.#over() : this.tellOfEnd();
		}, Math.max(1, this.#endsAtMs - performance.now()));
	}
	close() {
		clearTimeout(this.#timer);
	}
};
function attachAgent(pi, ctx, arbiter, startedAtMs, loops) {
	let { runState } = arbiter, loopId, lookAgain = () => loops().lookAgain(), quiet = new QuietTime(startedAtMs + 2e3, lookAgain), sender = { beforeRun() {
		loopId = loops().joinRun();
	} };
	arbiter.join(sender);
	let removeTypingListener = ctx.mode === "tui" ? ctx.ui.onTerminalInput(() => {
		quiet.extendTo(performance.now() + 2e3);
	}) : () => {};
	return pi.on("input", () => {
		runState.wasIdleBeforeInput && (loopId = void 0);
	}), pi.on("message_end", ({ message }) => {
		loopId !== void 0 && message.role === "assistant" && loops().spent(loopId, message.usage.totalTokens);
	}), pi.on("agent_settled", () => {
		let ended = loopId;
		loopId = void 0, ended !== void 0 && loops().runEnded(ended, runState.lastRunAborted), lookAgain();
	}), pi.on("session_shutdown", () => {
		quiet.close(), removeTypingListener();
	}), {
		isIdle: () => quiet.isOver() && runState.isIdle(),
		lookLater() {
			quiet.isOver() ? runState.lookLater(lookAgain) : quiet.tellOfEnd();
		},
		isLoopRun: () => loopId !== void 0,
		append: (message) => arbiter.append(message),
		startRun(message, id) {
			loopId = id, arbiter.startRun(sender, message);
		}
	};
}
// extensions/loop/host/open-store.ts
function openStore(place, directory, report) {
	if (place.kind === "memory") return new require_memory_store.t(place.sessionId);
	let { scope, path } = place;
	return new require_file_store.t(scope, path, directory, (setAsidePath, problems) => {
		report(require_records.x.someUnreadable(require_problems.t.loops, path, problems, setAsidePath));
	});
}
var TaskListClient = class {
	#bus;
	#removals = [];
	constructor(bus) {
		this.#bus = bus;
	}
	async want() {
		if (!(await this.#ask(require_pi_monitor.i.ping, { wanted: !0 }))?.success) throw Error(require_refusals.t.noTaskList);
	}
	async open() {
		let reply = await this.#ask(require_pi_monitor.i.pending, {});
		if (!reply?.success || typeof reply.data.pending != "number") return;
		let next = nextIn(reply.data.tasks);
		return {
			count: reply.data.pending,
			...next ? { next } : {}
		};
	}
	async create(subject, description) {
		let reply = await this.#ask(require_pi_monitor.i.create, {
			subject,
			description
		});
		if (!reply?.success) throw Error(reply?.error ?? require_refusals.t.noAnswerOfTaskList);
	}
	listen(changed) {
		let channels = [...Object.values(require_pi_monitor.r), require_pi_monitor.n];
		this.#removals.push(...channels.map((channel) => this.#bus.on(channel, changed)));
	}
	close() {
		for (let remove of this.#removals) remove();
	}
	async #ask(channel, fields) {
		return await require_pi_monitor.a(this.#bus, channel, fields, 3e3);
	}
};
function nextIn(tasks) {
	let [first] = Array.isArray(tasks) ? tasks : [], { id, subject } = Object(first);
	return typeof id == "string" && typeof subject == "string" ? {
		id,
		subject
	} : void 0;
}
// extensions/loop/ends.ts
var Ends = class {
	#past = [];
	#untold = [];
	add({ loop, reason, tellAgent, why }, nowMs) {
		let ended = endFacts(loop, reason, nowMs), text = endText(loop, reason, why), past = {
			id: loop.id,
			name: loop.name,
			text: `${quotedLabelOf(loop)} ${text}, at ${require_texts.v(nowMs)}`
		};
		return this.#past = [...this.#past, past].slice(-10), tellAgent && this.#untold.push(endMessage(loop, text, ended)), {
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
	let { createdAtMs, handledUntilMs, expiresAtMs } = loop, aheadMs = createdAtMs - nowMs;
	return aheadMs <= 0 ? loop : {
		...loop,
		createdAtMs: nowMs,
		handledUntilMs: handledUntilMs - aheadMs,
		...expiresAtMs !== void 0 && { expiresAtMs: expiresAtMs - aheadMs }
	};
}
function withDuesToCome(loop, nowMs) {
	let { trigger, createdAtMs, handledUntilMs } = loop;
	return handledUntilMs > nowMs && trigger.timer !== void 0 && require_file_store.c(trigger.timer, createdAtMs, nowMs) !== handledUntilMs ? {
		...loop,
		handledUntilMs: nowMs
	} : loop;
}
function withEventRunOfThePast(loop, nowMs) {
	let { lastEventRunAtMs, ...rest } = loop;
	return lastEventRunAtMs !== void 0 && lastEventRunAtMs > nowMs ? rest : loop;
}
function withPacingInBounds(loop, nowMs) {
	let { trigger, pacing, lastRunAtMs } = loop;
	if (!trigger.pace || !pacing) return loop;
	let latestMs = nowMs + trigger.pace.maxMs, isRunAhead = lastRunAtMs !== void 0 && lastRunAtMs > nowMs;
	return pacing.nextMs <= latestMs && !isRunAhead ? loop : {
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
		this.#store = store, this.#now = now;
	}
	get scope() {
		return this.#store.scope;
	}
	read() {
		let nowMs = this.#now();
		return this.#store.read().map((loop) => correctedForClock(loop, nowMs));
	}
	tryChange(change) {
		return this.#store.tryChange((loops) => {
			let nowMs = this.#now();
			for (let [index, loop] of loops.entries()) loops[index] = correctedForClock(loop, nowMs);
			return change(loops);
		});
	}
	isToBeCorrected() {
		let nowMs = this.#now();
		return this.#store.read().some((loop) => correctedForClock(loop, nowMs) !== loop);
	}
}, FilterQueue = class {
	#filter;
	#turn;
	#waiting = [];
	constructor(filter, turn) {
		this.#filter = filter, this.#turn = turn;
	}
	ask(text, answer) {
		this.#waiting.length >= 100 ? answer(!0) : (this.#waiting.push({
			text,
			answer
		}), this.#waiting.length === 1 && this.#answerAll());
	}
	async #answerAll() {
		for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
			let { text, answer } = first, passes;
			for (this.#turn.work(() => {
				passes = this.#filter.begin(text);
			}); passes === void 0;) this.#turn.isOver() && await (0, node_timers_promises.setImmediate)(), this.#turn.work(() => {
				passes = this.#filter.goOn();
			});
			this.#waiting.shift(), answer(passes);
		}
	}
}, WaitingRuns = class {
	#locals = new Map();
	#isWatched;
	#openTasks;
	constructor(isWatched) {
		this.#isWatched = isWatched;
	}
	of(loop) {
		let { events, manual } = this.#localOf(loop);
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
		for (let loop of loops) {
			if (!loop.trigger.events?.names.includes(event.name) || loop.state.kind === "paused" || loop.backlog && event.name.startsWith("bus:tasks:")) continue;
			let local = this.#localOf(loop), { forgotten } = local, text = json ?? event.json();
			json = text;
			let take = (matches) => {
				matches && local.forgotten === forgotten && this.#take(event, text, local, nowMs) && added();
			}, filter = filterFor(loop, local);
			filter ? filter.ask(text, take) : take(!0);
		}
	}
	#take({ name, ofLoopRun }, json, local, nowMs) {
		if (ofLoopRun) return local.ignoredEvents++, !1;
		let { firstMs = nowMs, count = 0 } = local.events ?? {};
		return local.events = {
			firstMs,
			lastMs: nowMs,
			count: count + 1,
			name,
			json
		}, !0;
	}
	dueMs(loop, nowMs) {
		let { events, manual } = this.#locals.get(loop.id) ?? {}, { events: trigger } = loop.trigger;
		if (manual || this.#openTasksFor(loop)) return nowMs;
		let eventsMs = events && trigger ? eventsDueMs(events, trigger.debounceMs) : Infinity, dueMs = Math.min(eventsMs, nextTimerDue(loop, this.#isWatched()) ?? Infinity);
		return Number.isFinite(dueMs) ? dueMs : void 0;
	}
	delivered(loop, run) {
		let local = this.#localOf(loop);
		local.manual = void 0, run.causes.some(({ kind }) => kind === "events") && (local.events = void 0);
	}
	correctForClock(nowMs) {
		for (let { events } of this.#locals.values()) !events || events.lastMs <= nowMs || (events.lastMs = nowMs, events.firstMs = Math.min(events.firstMs, nowMs));
	}
	keepOnly(loops) {
		for (let id of this.#locals.keys()) loops.some((loop) => loop.id === id) || this.#locals.delete(id);
		for (let loop of loops) loop.state.kind === "paused" && this.forgetEvents(loop);
	}
	forgetEvents({ id }) {
		let local = this.#locals.get(id);
		local && (local.events = void 0, local.forgotten++);
	}
	#openTasksFor({ backlog, state }) {
		return backlog && state.kind === "active" && this.#openTasks?.count ? this.#openTasks : void 0;
	}
	#localOf({ id }) {
		let known = this.#locals.get(id);
		if (known) return known;
		let local = {
			filter: void 0,
			forgotten: 0,
			ignoredEvents: 0
		};
		return this.#locals.set(id, local), local;
	}
};
function filterFor({ trigger }, local) {
	let { match } = trigger.events ?? {};
	if (local.filter || match === void 0) return local.filter;
	let filter = require_line_filter.t({ match });
	return local.filter = filter && new FilterQueue(filter, require_records.Z), local.filter;
}
// extensions/loop/loop-book.ts
var LoopBook = class {
	store;
	waiting;
	ends = new Ends();
	observer;
	now;
	constructor(store, observer, isWatched, now) {
		this.waiting = new WaitingRuns(isWatched), this.store = new ClockCorrectedStore(store, now), this.observer = observer, this.now = now;
	}
	all() {
		return this.store.read();
	}
	async change(change) {
		let value = await require_versioned_file.n(require_problems.t.loops, () => this.store.tryChange(change));
		return this.changed(), value;
	}
	ended(loop, reason, tellAgent, why) {
		let { ended, text } = this.ends.add({
			loop,
			reason,
			tellAgent,
			why
		}, this.now());
		return this.observer.ended(ended), this.changed(), text;
	}
	changed() {
		this.observer.changed(this.all());
	}
};
// extensions/loop/find-loop.ts
function findLoop(loops, idOrPrefix, past) {
	let wanted = idOrPrefix.trim(), exact = loops.filter((loop) => loop.id === wanted || loop.name === wanted), candidates = exact.length > 0 || wanted === "" ? exact : loops.filter((loop) => loop.id.startsWith(wanted)), [only] = candidates;
	if (only && candidates.length === 1) return only;
	if (only) throw Error(require_refusals.t.ambiguousId(wanted, idList(candidates)));
	let ended = past.findLast(({ id, name }) => id === wanted || name === wanted);
	throw Error(`${ended ? require_refusals.t.hasEnded(ended.id, ended.text) : require_refusals.t.unknownId(idOrPrefix)} ${require_refusals.t.loops(idList(loops))}`);
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
		this.#book = book, this.#firing = firing, this.#backlog = backlog;
	}
	get scope() {
		return this.#book.store.scope;
	}
	all() {
		return this.#book.all();
	}
	async refreshed() {
		return this.#book.store.isToBeCorrected() && await this.#book.change(() => {}), this.all();
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
		let wanted = require_file_store.o(request, this.#book.now());
		await this.#backlog.prepare([wanted]);
		let loop = await this.#book.change((loops) => {
			if (loops.length >= 25) throw Error(require_refusals.t.tooManyLoops(25, idList(loops)));
			checkName(wanted.name, loops);
			let created = {
				id: newId(loops, this.ended()),
				...wanted
			};
			return loops.push(created), created;
		});
		return loop.backlog && await this.#backlog.prepare([loop]), this.#firing.lookAgain(), loop;
	}
	async update(idOrPrefix, action, by) {
		let { id } = this.find(idOrPrefix), updated = action === "run_now" ? this.#askForRun(id, by) : await this.#switch(id, action);
		return this.#firing.lookAgain(), updated;
	}
	async setNext(idOrPrefix, next) {
		let { id } = this.find(idOrPrefix), updated = await this.#book.change((loops) => {
			let loop = findLoop(loops, id, this.ended()), after = withNext(loop, next, this.#book.now());
			return loops[loops.indexOf(loop)] = after, after;
		});
		return this.#firing.lookAgain(), updated;
	}
	async finish(idOrPrefix, why) {
		let loop = await this.#remove(idOrPrefix);
		return {
			loop,
			text: this.#book.ended(loop, "done", !1, why)
		};
	}
	async delete(idOrPrefix, by) {
		let loop = await this.#remove(idOrPrefix), text = this.#book.ended(loop, "deleted", by === "user");
		return this.#firing.lookAgain(), {
			loop,
			text
		};
	}
	happened(event) {
		let { waiting, now } = this.#book;
		waiting.add(event, this.all(), now(), () => this.#firing.lookAgain());
	}
	async #remove(idOrPrefix) {
		let { id } = this.find(idOrPrefix);
		return await this.#book.change((loops) => {
			let found = findLoop(loops, id, this.ended());
			return loops.splice(loops.indexOf(found), 1), found;
		});
	}
	#askForRun(id, by) {
		let loop = this.find(id);
		return this.#book.waiting.askFor(loop, by), loop;
	}
	async #switch(id, action) {
		let switched = await this.#book.change((loops) => {
			let loop = findLoop(loops, id, this.ended());
			if (loop.state.kind === "paused" == (action === "pause")) throw Error(`${loop.id} ${quotedLabelOf(loop)} is ${loop.state.kind} already.`);
			action === "resume" && require_file_store.r(loop.trigger);
			let after = action === "pause" ? paused(loop, this.#book.now()) : resumed(loop, this.#book.now());
			return loops[loops.indexOf(loop)] = after, after;
		});
		return action === "pause" && this.#book.waiting.forgetEvents(switched), switched;
	}
};
function withNext(loop, next, nowMs) {
	let { pace } = loop.trigger;
	if (!pace) throw Error(require_refusals.t.hasNoPace(loop.id, quotedLabelOf(loop), triggerText(loop)));
	let ms = require_file_store.p("in", next.in, pace.minMs, pace.maxMs);
	return {
		...loop,
		pacing: require_file_store._(nowMs + ms, next.reason?.trim())
	};
}
function checkName(name, loops) {
	let other = loops.find((loop) => name !== void 0 && (loop.name === name || loop.id === name));
	if (other) throw Error(require_refusals.t.nameTaken(name, other.id));
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
		let id = `l${(0, node_crypto.randomBytes)(2).toString("hex")}`;
		if (![...loops, ...ended].some((loop) => loop.id === id)) return id;
	}
}
// extensions/loop/not-accepted.ts
function notAccepted(readLoops) {
	return readable(readLoops).flatMap((loop) => {
		try {
			return require_file_store.r(loop.trigger), [];
		} catch (error) {
			return [require_problems.t.notAccepted(loop.id, quotedLabelOf(loop), error)];
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
const STOPPED_BY_USER = require_rows.S.stoppedByUser;
var RunAccount = class {
	#book;
	#lookAgain;
	constructor(book, lookAgain) {
		this.#book = book, this.#lookAgain = lookAgain;
	}
	ended(loopId, isAborted) {
		let living = this.#living(loopId);
		if (!living?.trigger.pace && !(living?.backlog && isAborted)) return;
		let nowMs = this.#book.now();
		this.#changeOne(loopId, (loop) => {
			let { pace } = loop.trigger;
			if (isAborted) return {
				...loop,
				state: {
					kind: "paused",
					sinceMs: nowMs,
					why: STOPPED_BY_USER
				}
			};
			if (!pace || !loop.pacing) return loop;
			let pacing = require_file_store.h(loop.pacing, pace, nowMs);
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
		this.#living(loopId)?.budget && this.#changeOne(loopId, (loop) => {
			if (!loop.budget) return loop;
			let before = loop.spent ?? require_file_store.w, spent = {
				requests: before.requests + 1,
				tokens: before.tokens + tokens
			}, after = {
				...loop,
				spent
			};
			return require_file_store.T(loop.budget, spent) ? {
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
			let index = loops.findIndex(({ id }) => id === loopId), loop = loops[index];
			if (!loop) return;
			let after = change(loop);
			return loops.splice(index, 1, ..."reason" in after ? [] : [after]), "reason" in after ? after : void 0;
		}).then((ending) => {
			ending && this.#book.ended(ending.loop, ending.reason, !0), this.#lookAgain();
		}).catch((error) => this.#failed(error));
	}
	#failed(error) {
		this.#book.observer.failed(require_problems.t.resultNotKept(error));
	}
}, LoopToolCalls = class {
	#loops;
	constructor(loops) {
		this.#loops = loops;
	}
	async create(request, ctx) {
		refuseHeadless(ctx);
		let loop = await this.#loops.create({
			...request,
			createdBy: "model"
		});
		return require_text_result.t(createdText(loop, this.#loops), loopFacts(loop, loop.createdAtMs));
	}
	async list() {
		let loops = await this.#loops.refreshed(), nowMs = Date.now(), listed = loops.map((loop) => loopText(loop, nowMs, this.#loops.ignoredEvents(loop))), ended = this.#loops.ended().map(({ id, text }) => ({
			id,
			text
		})), endedLines = ended.map(({ id, text }) => `${id} ended: ${text}`);
		return require_text_result.t([...listed.length > 0 ? listed : [require_refusals.t.loops("")], ...endedLines].join("\n"), {
			loops: loops.map((loop) => loopFacts(loop, nowMs)),
			ended
		});
	}
	async update(update, ctx) {
		refuseHeadless(ctx);
		let { loop, text } = await this.#update(update);
		return require_text_result.t(text, loopFacts(loop, Date.now()));
	}
	async #update({ id, action, in: interval, reason }) {
		if (action !== "next" && interval !== void 0) throw Error(require_refusals.t.inWithoutNext(interval));
		if (action === "done") {
			let { loop, text } = await this.#loops.finish(id, reason);
			return {
				loop,
				text: `${loop.id} ${quotedLabelOf(loop)} ${text}.`
			};
		}
		if (action === "next") {
			if (interval === void 0) throw Error(require_refusals.t.nextWithoutIn);
			let loop = await this.#loops.setNext(id, {
				in: interval,
				reason
			});
			return {
				loop,
				text: nextText(loop)
			};
		}
		let loop = await this.#loops.update(id, action, "model");
		return {
			loop,
			text: updatedText(loop, action)
		};
	}
	async delete(idOrPrefix) {
		let { loop, text } = await this.#loops.delete(idOrPrefix, "model");
		return require_text_result.t(`${loop.id} ${quotedLabelOf(loop)} ${text}.`, { id: loop.id });
	}
};
// extensions/loop/texts/panel.ts
const panelText = {
	runNow: "run now",
	deletesIt: "deletes it",
	empty: "There is no loop. n makes one, as /loop does: 10m check the build",
	lastRun: (time) => `  last run: ${time}`,
	next: (whose, wait, reason) => `, ${whose}next in ${wait}${reason}`
};
var LoopStatus = class {
	#ctx;
	#tasks;
	#now;
	#loops = [];
	#shown;
	constructor(ctx, tasks, now) {
		this.#ctx = ctx, this.#tasks = tasks, this.#now = now, tasks.listen(() => this.show(this.#loops));
	}
	show(loops) {
		this.#loops = loops;
		let text = this.#text();
		text !== this.#shown && (this.#shown = text, this.#ctx.ui.setStatus("loop", text));
	}
	close() {
		this.show([]);
	}
	#text() {
		let { length } = this.#loops;
		if (length !== 0) return (length === 1 ? "1 loop" : `${length} loops`) + this.#nextText() + (this.#tasks.isInFooter ? " ·" : "");
	}
	#nextText() {
		let isWatched = this.#tasks.mayWake(), [first] = this.#loops.flatMap((loop) => {
			let dueMs = loop.state.kind === "active" ? pacedDueMs(loop, isWatched) : void 0;
			return dueMs === void 0 || dueMs <= this.#now() ? [] : [{
				dueMs,
				loop
			}];
		}).sort((a, b) => a.dueMs - b.dueMs);
		if (!first) return "";
		let { name, id, pacing } = first.loop, reason = pacing?.reason === void 0 ? "" : `: ${require_texts.D(pacing.reason, 40)}`, whose = this.#loops.length === 1 ? "" : `${require_texts.A(name ?? id)} `;
		return panelText.next(whose, waitText(first.dueMs - this.#now()), reason);
	}
};
// extensions/loop/runtime.ts
function startRuntime(session) {
	let { pi, ctx, tasks } = session, status = new LoopStatus(ctx, tasks, Date.now), observer = {
		changed(loops) {
			status.show(loops), events.listenFor(loops.flatMap(({ trigger }) => trigger.events?.names ?? []));
		},
		fired: (fired) => pi.events.emit("loop:fired", fired),
		ended: (ended) => pi.events.emit("loop:ended", ended),
		failed: session.report
	}, book = new LoopBook(openStore(session.place, ctx.cwd, session.report), observer, () => tasks.mayWake(), Date.now), events = new EventSource(pi, session.start, () => agent.isLoopRun(), (event) => loops.happened(event)), agent = attachAgent(pi, ctx, session.arbiter, session.startedAtMs, () => ({
		lookAgain,
		joinRun: () => firing.joinRun(),
		spent: (loopId, tokens) => account.spent(loopId, tokens),
		runEnded(loopId, isAborted) {
			account.ended(loopId, isAborted), backlog.runEnded(loopId).catch(reportError);
		}
	})), lookAgain = () => firing.lookAgain(), reportError = (error) => session.report(require_texts.E(error)), taskList = new TaskListClient(pi.events), backlog = new require_file_store.D(book, taskList, lookAgain), account = new RunAccount(book, lookAgain), firing = new Firing(book, agent, (loop) => backlog.runStarted(loop)), loops = new Loops(book, firing, backlog);
	if (tasks.listen(lookAgain), ctx.hasUI) {
		firing.start(), prepareBacklog(backlog, loops).catch(reportError);
		for (let problem of notAccepted(() => loops.all())) session.report(problem);
	}
	return {
		calls: new LoopToolCalls(loops),
		runCommand: (args, commandCtx) => runLoopCommand(loops, args, commandCtx),
		async tab() {
			let { loopsTab } = await Promise.resolve().then(() => require("./loops-tab.cjs"));
			return loopsTab(loops, (typed) => createTyped(loops, typed, ctx));
		},
		async end() {
			firing.close(), events.close(), taskList.close(), status.close();
		}
	};
}
async function prepareBacklog(backlog, loops) {
	await backlog.prepare(loops.all());
}
exports.a = runsText, exports.i = nextRunsText, exports.n = updatedText, exports.o = triggerText, exports.r = loopText, exports.s = quotedLabelOf, exports.startRuntime = startRuntime, exports.t = panelText;
