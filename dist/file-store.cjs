// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_versioned_file = require("./versioned-file.cjs");
const require_label = require("./label.cjs");
const require_line_filter = require("./line-filter.cjs");
const require_format = require("./format.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let typebox = require("typebox");
let typebox_value = require("typebox/value");
let leven = require("leven");
leven = require_rolldown_runtime.__toESM(leven);
let croner = require("croner");
// extensions/loop/backlog.ts
const SUBJECT_MAX_CHARS = 80;
var Backlog = class {
	#book;
	#list;
	#lookAgain;
	constructor(book, list, lookAgain) {
		this.#book = book;
		this.#list = list;
		this.#lookAgain = lookAgain;
		list.listen(() => void this.#refresh());
	}
	async prepare(loops) {
		if (!loops.some(({ autoTask, backlog }) => autoTask || backlog)) return;
		await this.#list.want();
		await this.#refresh();
	}
	runStarted({ autoTask, id, prompt, runs }) {
		if (!autoTask) return;
		const subject = [...prompt].slice(0, SUBJECT_MAX_CHARS).join("");
		this.#list.create(subject, `Run ${runs} of loop ${id}`).catch((error) => {
			this.#book.observer.failed(`Run ${runs} of loop ${id} is not on the task list: ${require_label.errorLabel(error)}`);
		});
	}
	async runEnded(loopId) {
		if (!this.#book.all().some((loop) => loop.id === loopId && loop.backlog)) return;
		if ((await this.#refresh())?.count !== 0) return;
		const ended = await require_versioned_file.changeWhenFree("The loops", () => this.#book.store.tryChange((loops) => {
			const index = loops.findIndex(({ id }) => id === loopId);
			return index < 0 ? void 0 : loops.splice(index, 1)[0];
		}));
		if (ended) this.#book.ended(ended, "backlog_empty", true);
		this.#lookAgain();
	}
	async #refresh() {
		if (!this.#book.all().some(({ backlog }) => backlog)) return void 0;
		const open = await this.#list.open();
		this.#book.waiting.setOpenTasks(open);
		this.#lookAgain();
		return open;
	}
};
// extensions/loop/budget.ts
const NOTHING_SPENT = {
	requests: 0,
	tokens: 0
};
function isSpent({ requests, tokens }, spent) {
	return spent.requests >= (requests ?? Number.POSITIVE_INFINITY) || spent.tokens >= (tokens ?? Number.POSITIVE_INFINITY);
}
function spentText({ requests, tokens }, spent) {
	const of = (limit, count, unit) => limit === void 0 ? require_format.plural(count, unit) : `${count} of ${require_format.plural(limit, unit)}`;
	return `${of(requests, spent.requests, "request")}, ${of(tokens, spent.tokens, "token")}`;
}
// extensions/loop/events/event-names.ts
const PI_TYPES = (0, node_path.join)("dist", "core", "extensions", "types.d.ts");
const LISTENING = /\bon\(event: "(\w+)"/g;
const KNOWN_PI_EVENTS = [
	"session_start",
	"session_info_changed",
	"session_compact",
	"session_compact_failed",
	"session_tree",
	"input",
	"user_bash",
	"agent_start",
	"agent_end",
	"agent_settled",
	"turn_start",
	"turn_end",
	"tool_call",
	"tool_execution_start",
	"tool_execution_end",
	"tool_result",
	"model_select",
	"thinking_level_select"
];
const STREAMS = [
	"message_update",
	"tool_execution_update",
	"provider_stream_event"
];
const NEVER_HEARD = [
	"project_trust",
	"resources_discover",
	"session_shutdown"
];
const TASK_EVENT_NAMES = [
	"monitor_event",
	"monitor_end",
	"job_end"
];
const BUS_PREFIX = "bus:";
const TASK_LIST_PREFIX = "tasks:";
const TASK_LIST_EVENTS = "bus:tasks:";
const CHANNEL = /^[^\s\p{C}]+$/u;
let piEventNames;
function eventNames() {
	piEventNames ??= heardNames(namesInPi());
	return [...piEventNames, ...TASK_EVENT_NAMES];
}
function isTaskEvent(name) {
	return TASK_EVENT_NAMES.includes(name);
}
function fullName(name) {
	return name.startsWith(TASK_LIST_PREFIX) ? busEventName(name) : name;
}
function busEventName(channel) {
	return BUS_PREFIX + channel;
}
function channelOf(name) {
	return name.startsWith(BUS_PREFIX) ? CHANNEL.exec(name.slice(4))?.[0] : void 0;
}
function namesInPi() {
	try {
		const types = (0, node_fs.readFileSync)((0, node_path.join)((0, _earendil_works_pi_coding_agent.getPackageDir)(), PI_TYPES), "utf8");
		const names = Array.from(types.matchAll(LISTENING), ([, name = ""]) => name);
		return names.length > 0 ? names : KNOWN_PI_EVENTS;
	} catch {
		return KNOWN_PI_EVENTS;
	}
}
function heardNames(names) {
	return [...new Set(names)].filter((name) => !STREAMS.includes(name) && !NEVER_HEARD.includes(name));
}
// extensions/loop/events/check-event-names.ts
const NEAREST_COUNT = 3;
const SHARED_WORD = 6;
const OWN_CHANNELS = /^bus:loop:/;
function checkEventNames(given) {
	const names = given.map(fullName);
	for (const name of names) {
		if (OWN_CHANNELS.test(name)) throw new Error(`on names ${require_label.valueLabel(name)}: what loops do never triggers a loop.`);
		if (eventNames().includes(name) || channelOf(name)) continue;
		throw new Error(`on names ${require_label.valueLabel(name)}, which is no event. Nearest: ${nearestNames(name).join(", ")}. All: ${eventNames().join(", ")}, and bus:<channel> for any channel of pi.events.`);
	}
	return [...new Set(names)];
}
function nearestNames(name) {
	const wanted = name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().replace(/[^a-z]+/g, "_");
	const words = wanted.split("_");
	return eventNames().map((known) => {
		const shared = known.split("_").filter((word) => words.includes(word)).length;
		return {
			known,
			distance: (0, leven.default)(wanted, known) - shared * SHARED_WORD
		};
	}).sort((a, b) => a.distance - b.distance).slice(0, NEAREST_COUNT).map(({ known }) => known);
}
// extensions/loop/pacing.ts
const SILENT_RUNS_MAX = 2;
function firstPacing(nowMs) {
	return {
		nextMs: nowMs,
		isSaid: true,
		silentRuns: 0
	};
}
function pacingInRun({ silentRuns }, { maxMs }, nowMs) {
	return {
		nextMs: nowMs + maxMs,
		isSaid: false,
		silentRuns
	};
}
function pacingAfterRun(pacing, { maxMs }, nowMs) {
	if (pacing.isSaid) return {
		...pacing,
		silentRuns: 0
	};
	const silentRuns = pacing.silentRuns + 1;
	return silentRuns < SILENT_RUNS_MAX ? {
		nextMs: nowMs + maxMs,
		isSaid: false,
		silentRuns
	} : void 0;
}
function saidPacing(nextMs, reason) {
	return {
		nextMs,
		isSaid: true,
		silentRuns: 0,
		...reason === void 0 ? {} : { reason }
	};
}
// extensions/loop/schedule/cron.ts
const NICKNAMES = [
	"@yearly",
	"@annually",
	"@monthly",
	"@weekly",
	"@daily",
	"@midnight",
	"@hourly"
];
const FIELDS = [
	{
		name: "minute",
		allowed: "0-59"
	},
	{
		name: "hour",
		allowed: "0-23"
	},
	{
		name: "day of month",
		allowed: "1-31"
	},
	{
		name: "month",
		allowed: "1-12 or JAN-DEC"
	},
	{
		name: "day of week",
		allowed: "0-7 or SUN-SAT, 0 and 7 being Sunday"
	}
];
const SHIFT_MAX_MS = 108e5;
const MS_PER_MINUTE = 6e4;
function checkCron(text, nowMs) {
	const cron = text.trim().replace(/\s+/g, " ");
	if (cron.startsWith("@")) {
		if (!NICKNAMES.includes(cron.toLowerCase())) throw new Error(`cron is ${require_label.valueLabel(text)}; of this kind ${NICKNAMES.join(", ")} are allowed.`);
	} else checkFields(cron);
	if (cronRuns(cron, nowMs).next().done) throw new Error(`cron is ${require_label.valueLabel(text)}; there is no such date, so it would never run.`);
	return cron;
}
function checkFields(cron) {
	const fields = cron.split(" ");
	if (fields.length !== FIELDS.length || cron === "") throw new Error(`cron is ${require_label.valueLabel(cron)}, of ${cron === "" ? 0 : fields.length} fields; allowed are five: ${FIELDS.map(({ name }) => name).join(", ")}, such as "0 9 * * MON-FRI", or ${NICKNAMES.join(", ")}.`);
	for (const [index, field] of FIELDS.entries()) {
		const alone = FIELDS.map((_, other) => other === index ? fields[index] : "*").join(" ");
		try {
			parse(alone);
		} catch {
			throw new Error(`cron ${require_label.valueLabel(cron)}: field ${index + 1}, the ${field.name}, is ${require_label.valueLabel(fields[index])}; allowed is ${field.allowed}, * for any, lists (1,15), ranges (1-5), steps (*/10, 1-31/2).`);
		}
	}
	parse(cron);
}
function* cronRuns(cron, afterMs) {
	const parsed = parse(cron);
	const everyHour = meansEveryHour(cron);
	let at = parsed.nextRun(new Date(afterMs));
	while (at) {
		if (everyHour || !isRepeatedTime(at)) yield at.getTime();
		at = parsed.nextRun(at);
	}
}
function parse(cron) {
	return new croner.Cron(cron, {
		paused: true,
		mode: "5-part",
		fixedTimeRule: "no-wildcard"
	});
}
function meansEveryHour(cron) {
	return cron.toLowerCase() === "@hourly" || [
		"*",
		"?",
		"*/1",
		"0-23"
	].includes(cron.split(" ")[1] ?? "");
}
function isRepeatedTime(at) {
	const before = new Date(at.getTime() - SHIFT_MAX_MS);
	const putBackMs = (at.getTimezoneOffset() - before.getTimezoneOffset()) * MS_PER_MINUTE;
	if (putBackMs <= 0) return false;
	const first = new Date(at.getTime() - putBackMs);
	return first.getHours() === at.getHours() && first.getMinutes() === at.getMinutes();
}
// extensions/loop/schedule/interval.ts
const UNIT_MS = {
	d: 864e5,
	h: 36e5,
	m: 6e4,
	s: 1e3
};
const INTERVAL = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/;
const INTERVAL_MAX_MS = 366 * UNIT_MS.d;
function intervalMs(text) {
	const trimmed = text.trim();
	const fields = trimmed === "" ? null : INTERVAL.exec(trimmed);
	if (!fields) return void 0;
	const [, days = 0, hours = 0, minutes = 0, seconds = 0] = fields;
	return Number(days) * UNIT_MS.d + Number(hours) * UNIT_MS.h + Number(minutes) * UNIT_MS.m + Number(seconds) * UNIT_MS.s;
}
function parseInterval(parameter, text, minMs, maxMs = INTERVAL_MAX_MS) {
	const ms = intervalMs(text);
	if (ms !== void 0 && ms >= minMs && ms <= maxMs) return ms;
	throw new Error(`${parameter} is ${require_label.valueLabel(text)}; allowed is a time such as 45s, 7m, 1h30m or 2d, from ${intervalText(minMs)} to ${intervalText(maxMs)}.`);
}
function intervalText(ms) {
	let left = ms;
	return Object.entries(UNIT_MS).map(([unit, unitMs]) => {
		const count = Math.floor(left / unitMs);
		left -= count * unitMs;
		return count > 0 ? `${count}${unit}` : "";
	}).join("") + (left > 0 ? `${left}ms` : "") || "0s";
}
// extensions/loop/schedule/timer.ts
const COUNTED_MAX = 1e4;
function nextDue(timer, anchorMs, afterMs) {
	if (timer.kind === "cron") return cronRuns(timer.text, afterMs).next().value;
	return anchorMs + (Math.floor((afterMs - anchorMs) / timer.everyMs) + 1) * timer.everyMs;
}
function nextDues(timer, anchorMs, afterMs, count) {
	const dues = [];
	for (let due = nextDue(timer, anchorMs, afterMs); due !== void 0 && dues.length < count;) {
		dues.push(due);
		due = nextDue(timer, anchorMs, due);
	}
	return dues;
}
function duesBetween(timer, anchorMs, afterMs, untilMs) {
	if (timer.kind === "every") {
		const gridIndex = (atMs) => Math.floor((atMs - anchorMs) / timer.everyMs);
		const count = gridIndex(untilMs) - gridIndex(afterMs);
		const lastMs = anchorMs + gridIndex(untilMs) * timer.everyMs;
		return count > 0 ? {
			count,
			more: false,
			lastMs
		} : void 0;
	}
	let found;
	for (const dueMs of cronRuns(timer.text, afterMs)) {
		if (dueMs > untilMs) break;
		if (found?.count === COUNTED_MAX) return {
			...found,
			more: true,
			lastMs: lastCronDue(timer.text, dueMs, untilMs)
		};
		found = {
			count: (found?.count ?? 0) + 1,
			more: false,
			lastMs: dueMs
		};
	}
	return found;
}
function lastCronDue(cron, dueMs, untilMs) {
	let lastMs = dueMs;
	let noneFromMs = untilMs;
	while (lastMs < noneFromMs) {
		const afterMs = Math.floor((lastMs + noneFromMs) / 2);
		const foundMs = cronRuns(cron, afterMs).next().value;
		if (foundMs !== void 0 && foundMs <= untilMs) lastMs = foundMs;
		else noneFromMs = afterMs;
	}
	return lastMs;
}
// extensions/loop/check-request.ts
const EVERY_MIN_MS = 1e4;
const PROMPT_MAX_CHARS = 1e4;
const EXPIRES_MIN_MS = 1e4;
const DEFAULT_PACE = {
	min: "1m",
	max: "1h"
};
const DEFAULT_LIFE_MS = 6048e5;
const HYBRID_DEBOUNCE_MS = 3e4;
function checkRequest(given, nowMs) {
	if (given.backlog && given.autoTask) throw new Error("backlog and auto_task exclude each other: each run would add a task to the list that it works off.");
	const request = given.backlog && !given.on ? {
		...given,
		on: ["tasks:created"]
	} : given;
	const timer = checkTimer$1(request, nowMs);
	const pace = checkPace(request);
	const trigger = checkTrigger(timer, pace, checkEvents(request, timer !== void 0 || pace !== void 0));
	const budget = checkBudget(request);
	const maxRuns = checkMaxRuns(request) ?? (request.backlog ? 25 : void 0);
	const expiresAtMs = checkExpiry(request, trigger, maxRuns !== 1, nowMs);
	return {
		...request.name === void 0 ? {} : { name: request.name.trim() },
		prompt: request.prompt.trim(),
		trigger,
		...maxRuns === void 0 ? {} : { maxRuns },
		createdAtMs: nowMs,
		createdBy: request.createdBy,
		...expiresAtMs === void 0 ? {} : { expiresAtMs },
		state: { kind: "active" },
		handledUntilMs: nowMs,
		runs: 0,
		missed: 0,
		missedSinceRun: 0,
		...request.autoTask ? { autoTask: true } : {},
		...request.backlog ? { backlog: true } : {},
		...pace ? { pacing: firstPacing(nowMs) } : {},
		...budget ? {
			budget,
			spent: NOTHING_SPENT
		} : {}
	};
}
function checkTimer$1({ every, cron }, nowMs) {
	if (every !== void 0 && cron !== void 0) throw new Error(`every ${require_label.valueLabel(every)} and cron ${require_label.valueLabel(cron)} exclude each other; give one of them.`);
	if (every !== void 0) return {
		kind: "every",
		text: every.trim(),
		everyMs: parseInterval("every", every, EVERY_MIN_MS)
	};
	return cron === void 0 ? void 0 : {
		kind: "cron",
		text: checkCron(cron, nowMs)
	};
}
function checkPace({ pace, every, cron }) {
	if (pace === void 0) return void 0;
	if (every !== void 0 || cron !== void 0) {
		const [name, value] = every === void 0 ? ["cron", cron] : ["every", every];
		throw new Error(`pace and ${name} ${require_label.valueLabel(value)} exclude each other; give one of them.`);
	}
	const minMs = parseInterval("pace.min", pace.min ?? DEFAULT_PACE.min, EVERY_MIN_MS);
	const maxMs = parseInterval("pace.max", pace.max ?? DEFAULT_PACE.max, EVERY_MIN_MS);
	if (minMs > maxMs) throw new Error(`pace.min is ${intervalText(minMs)} and pace.max is ${intervalText(maxMs)}; min may not be longer than max.`);
	return {
		minMs,
		maxMs
	};
}
function checkBudget({ budget }) {
	if (budget && budget.requests === void 0 && budget.tokens === void 0) throw new Error("budget is {}; it needs requests, tokens or both.");
	return budget;
}
function checkEvents(request, isHybrid) {
	const { on = [], match, debounceMs } = request;
	if (on.length === 0) {
		if (match !== void 0) throw new Error(`match is ${require_label.valueLabel(match)}; it needs on.`);
		if (debounceMs !== void 0) throw new Error(`debounce_ms is ${debounceMs}; it needs on.`);
		return;
	}
	require_line_filter.createLineFilter({ match });
	return {
		names: checkEventNames(on),
		...match === void 0 ? {} : { match },
		debounceMs: debounceMs ?? (isHybrid ? HYBRID_DEBOUNCE_MS : 0)
	};
}
function checkTrigger(timer, pace, events) {
	if (timer) return events ? {
		timer,
		events
	} : { timer };
	if (pace) return events ? {
		pace,
		events
	} : { pace };
	if (events) return { events };
	throw new Error("A loop needs a trigger: every (such as \"10m\"), cron (such as \"0 9 * * MON-FRI\"), on (such as [\"monitor_end\"]) or pace (such as {}).");
}
function checkMaxRuns({ once, maxRuns }) {
	if (!once) return maxRuns;
	if (maxRuns !== void 0 && maxRuns !== 1) throw new Error(`once and max_runs ${maxRuns} exclude each other; give one of them.`);
	return 1;
}
function checkExpiry({ expiresIn }, { timer, events }, isRecurring, nowMs) {
	const firstMs = timer && !events ? nextDue(timer, nowMs, nowMs) : void 0;
	if (expiresIn === void 0) {
		if (!isRecurring) return void 0;
		return (firstMs !== void 0 && firstMs > nowMs + DEFAULT_LIFE_MS ? firstMs : nowMs) + DEFAULT_LIFE_MS;
	}
	const lifeMs = parseInterval("expires_in", expiresIn, EXPIRES_MIN_MS);
	if (firstMs !== void 0 && firstMs >= nowMs + lifeMs) {
		const waitText = intervalText(Math.ceil((firstMs - nowMs) / 6e4) * 6e4);
		throw new Error(`expires_in is ${require_label.valueLabel(expiresIn)}; the first run is only due in ${waitText}, so there would be none. Allowed is up to ${intervalText(INTERVAL_MAX_MS)}; without expires_in it lives long enough.`);
	}
	return nowMs + lifeMs;
}
// extensions/loop/events/check-event-trigger.ts
function checkEventTrigger({ events }) {
	if (!events) return;
	checkEventNames(events.names);
	require_line_filter.createLineFilter({ match: events.match });
}
// extensions/loop/store/parse-store.ts
const NO_LOOPS = {
	version: 0,
	content: []
};
const time = typebox.Type.Number({
	minimum: 0,
	maximum: 864e13
});
const count = typebox.Type.Integer({ minimum: 0 });
const timer = typebox.Type.Union([typebox.Type.Object({
	kind: typebox.Type.Literal("every"),
	text: typebox.Type.String(),
	everyMs: typebox.Type.Integer()
}), typebox.Type.Object({
	kind: typebox.Type.Literal("cron"),
	text: typebox.Type.String()
})]);
const events = typebox.Type.Object({
	names: typebox.Type.Array(typebox.Type.String(), { minItems: 1 }),
	match: typebox.Type.Optional(typebox.Type.String()),
	debounceMs: count
});
const pace = typebox.Type.Object({
	minMs: count,
	maxMs: count
});
const storedLoop = typebox.Type.Object({
	id: typebox.Type.String({ pattern: "^l[0-9a-z]+$" }),
	name: typebox.Type.Optional(typebox.Type.String()),
	prompt: typebox.Type.String({ pattern: "\\S" }),
	trigger: typebox.Type.Union([
		typebox.Type.Object({
			timer,
			events: typebox.Type.Optional(events)
		}),
		typebox.Type.Object({
			pace,
			events: typebox.Type.Optional(events)
		}),
		typebox.Type.Object({
			timer: typebox.Type.Optional(timer),
			events
		})
	]),
	maxRuns: typebox.Type.Optional(typebox.Type.Integer({ minimum: 1 })),
	createdAtMs: time,
	createdBy: typebox.Type.Union([typebox.Type.Literal("model"), typebox.Type.Literal("user")]),
	expiresAtMs: typebox.Type.Optional(time),
	state: typebox.Type.Union([typebox.Type.Object({ kind: typebox.Type.Literal("active") }), typebox.Type.Object({
		kind: typebox.Type.Literal("paused"),
		sinceMs: time,
		why: typebox.Type.Optional(typebox.Type.String())
	})]),
	handledUntilMs: time,
	runs: count,
	missed: count,
	missedSinceRun: count,
	lastRunAtMs: typebox.Type.Optional(time),
	lastEventRunAtMs: typebox.Type.Optional(time),
	pacing: typebox.Type.Optional(typebox.Type.Object({
		nextMs: time,
		isSaid: typebox.Type.Boolean(),
		reason: typebox.Type.Optional(typebox.Type.String()),
		silentRuns: count
	})),
	autoTask: typebox.Type.Optional(typebox.Type.Literal(true)),
	backlog: typebox.Type.Optional(typebox.Type.Literal(true)),
	budget: typebox.Type.Optional(typebox.Type.Object({
		requests: typebox.Type.Optional(count),
		tokens: typebox.Type.Optional(count)
	})),
	spent: typebox.Type.Optional(typebox.Type.Object({
		requests: count,
		tokens: count
	}))
});
function parseStore(text) {
	let content;
	try {
		content = JSON.parse(text);
	} catch (error) {
		return {
			stored: NO_LOOPS,
			problems: [`it is not JSON: ${require_label.errorLabel(error)}`]
		};
	}
	const { version, loops } = content ?? {};
	if (!Number.isSafeInteger(version) || !Array.isArray(loops)) return {
		stored: NO_LOOPS,
		problems: ["it has no version or no list of loops"]
	};
	const sound = [];
	const problems = [];
	for (const [index, loop] of loops.entries()) {
		const problem = problemWith(loop, sound);
		if (problem) problems.push(`loop ${index + 1}: ${problem}`);
		else sound.push(acceptedOrPaused(loop));
	}
	return {
		stored: {
			version,
			content: sound
		},
		problems
	};
}
function problemWith(loop, before) {
	if (!(0, typebox_value.Check)(storedLoop, loop)) {
		const [error] = (0, typebox_value.Errors)(storedLoop, loop);
		return require_label.label(`${error?.instancePath || "it"} ${error?.message ?? "is not a loop"}`);
	}
	if (before.some(({ id }) => id === loop.id)) return `its id ${loop.id} is another's too`;
	if (before.length >= 25) return `it is beyond the 25 that are allowed`;
	try {
		checkTimer(loop);
		return;
	} catch (error) {
		return require_label.errorLabel(error);
	}
}
function checkTimer({ trigger: { timer, pace }, pacing, createdAtMs }) {
	if (pace && (!pacing || pace.minMs > pace.maxMs)) throw new Error("its pace is not whole");
	if (timer?.kind === "cron") checkCron(timer.text, createdAtMs);
	if (timer?.kind === "every" && parseInterval("every", timer.text, 1e4) !== timer.everyMs) throw new Error(`every ${require_label.quotedLabel(timer.text)} is not ${timer.everyMs} ms`);
}
function acceptedOrPaused(loop) {
	try {
		checkEventTrigger(loop.trigger);
		return loop;
	} catch (error) {
		const sinceMs = loop.state.kind === "paused" ? loop.state.sinceMs : loop.handledUntilMs;
		return {
			...loop,
			state: {
				kind: "paused",
				sinceMs,
				why: require_label.errorLabel(error)
			}
		};
	}
}
// extensions/loop/store/file-store.ts
var file_store_exports = require_rolldown_runtime.__exportAll({ readStore: () => readStore });
var FileStore = class {
	scope;
	#file;
	constructor(scope, path, directory, onDamage) {
		this.scope = scope;
		const format = {
			empty: [],
			parse: parseStore,
			serialize: ({ version, content }) => content.length === 0 ? void 0 : {
				version,
				directory,
				loops: content
			}
		};
		this.#file = new require_versioned_file.VersionedFile(path, format, onDamage);
	}
	get path() {
		return this.#file.path;
	}
	read() {
		return this.#file.read();
	}
	tryChange(change) {
		return this.#file.tryChange((before) => {
			const loops = structuredClone([...before]);
			return {
				content: loops,
				value: change(loops)
			};
		});
	}
};
function readStore(path) {
	return (0, node_fs.existsSync)(path) ? parseStore((0, node_fs.readFileSync)(path, "utf8")).stored.content : [];
}
Object.defineProperty(exports, "Backlog", {
	enumerable: true,
	get: function() {
		return Backlog;
	}
});
Object.defineProperty(exports, "EVERY_MIN_MS", {
	enumerable: true,
	get: function() {
		return EVERY_MIN_MS;
	}
});
Object.defineProperty(exports, "FileStore", {
	enumerable: true,
	get: function() {
		return FileStore;
	}
});
Object.defineProperty(exports, "INTERVAL_MAX_MS", {
	enumerable: true,
	get: function() {
		return INTERVAL_MAX_MS;
	}
});
Object.defineProperty(exports, "NOTHING_SPENT", {
	enumerable: true,
	get: function() {
		return NOTHING_SPENT;
	}
});
Object.defineProperty(exports, "PROMPT_MAX_CHARS", {
	enumerable: true,
	get: function() {
		return PROMPT_MAX_CHARS;
	}
});
Object.defineProperty(exports, "TASK_LIST_EVENTS", {
	enumerable: true,
	get: function() {
		return TASK_LIST_EVENTS;
	}
});
Object.defineProperty(exports, "busEventName", {
	enumerable: true,
	get: function() {
		return busEventName;
	}
});
Object.defineProperty(exports, "channelOf", {
	enumerable: true,
	get: function() {
		return channelOf;
	}
});
Object.defineProperty(exports, "checkCron", {
	enumerable: true,
	get: function() {
		return checkCron;
	}
});
Object.defineProperty(exports, "checkEventNames", {
	enumerable: true,
	get: function() {
		return checkEventNames;
	}
});
Object.defineProperty(exports, "checkEventTrigger", {
	enumerable: true,
	get: function() {
		return checkEventTrigger;
	}
});
Object.defineProperty(exports, "checkRequest", {
	enumerable: true,
	get: function() {
		return checkRequest;
	}
});
Object.defineProperty(exports, "duesBetween", {
	enumerable: true,
	get: function() {
		return duesBetween;
	}
});
Object.defineProperty(exports, "eventNames", {
	enumerable: true,
	get: function() {
		return eventNames;
	}
});
Object.defineProperty(exports, "file_store_exports", {
	enumerable: true,
	get: function() {
		return file_store_exports;
	}
});
Object.defineProperty(exports, "intervalMs", {
	enumerable: true,
	get: function() {
		return intervalMs;
	}
});
Object.defineProperty(exports, "intervalText", {
	enumerable: true,
	get: function() {
		return intervalText;
	}
});
Object.defineProperty(exports, "isSpent", {
	enumerable: true,
	get: function() {
		return isSpent;
	}
});
Object.defineProperty(exports, "isTaskEvent", {
	enumerable: true,
	get: function() {
		return isTaskEvent;
	}
});
Object.defineProperty(exports, "nextDue", {
	enumerable: true,
	get: function() {
		return nextDue;
	}
});
Object.defineProperty(exports, "nextDues", {
	enumerable: true,
	get: function() {
		return nextDues;
	}
});
Object.defineProperty(exports, "pacingAfterRun", {
	enumerable: true,
	get: function() {
		return pacingAfterRun;
	}
});
Object.defineProperty(exports, "pacingInRun", {
	enumerable: true,
	get: function() {
		return pacingInRun;
	}
});
Object.defineProperty(exports, "parseInterval", {
	enumerable: true,
	get: function() {
		return parseInterval;
	}
});
Object.defineProperty(exports, "saidPacing", {
	enumerable: true,
	get: function() {
		return saidPacing;
	}
});
Object.defineProperty(exports, "spentText", {
	enumerable: true,
	get: function() {
		return spentText;
	}
});
