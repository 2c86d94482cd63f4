// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_line_filter = require("./line-filter.cjs"), require_problems = require("./problems.cjs"), require_rows = require("./rows.cjs"), require_refusals = require("./refusals.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), typebox = require("typebox"), typebox_value = require("typebox/value"), leven = require("leven");
leven = require_rolldown_runtime.n(leven);
let croner = require("croner");
var Backlog = class {
	#book;
	#list;
	#lookAgain;
	constructor(book, list, lookAgain) {
		this.#book = book, this.#list = list, this.#lookAgain = lookAgain, list.listen(() => void this.#refresh());
	}
	async prepare(loops) {
		loops.some(({ autoTask, backlog }) => autoTask || backlog) && (await this.#list.want(), await this.#refresh());
	}
	runStarted({ autoTask, id, prompt, runs }) {
		if (!autoTask) return;
		let subject = [...prompt].slice(0, 80).join("");
		this.#list.create(subject, require_rows.S.taskOfRun(runs, id)).catch((error) => {
			this.#book.observer.failed(require_problems.t.noTaskOfRun(runs, id, error));
		});
	}
	async runEnded(loopId) {
		if (!this.#book.all().some((loop) => loop.id === loopId && loop.backlog) || (await this.#refresh())?.count !== 0) return;
		let ended = await require_versioned_file.n(require_problems.t.loops, () => this.#book.store.tryChange((loops) => {
			let index = loops.findIndex(({ id }) => id === loopId);
			return index < 0 ? void 0 : loops.splice(index, 1)[0];
		}));
		ended && this.#book.ended(ended, "backlog_empty", !0), this.#lookAgain();
	}
	async #refresh() {
		if (!this.#book.all().some(({ backlog }) => backlog)) return;
		let open = await this.#list.open();
		return this.#book.waiting.setOpenTasks(open), this.#lookAgain(), open;
	}
};
// extensions/loop/budget.ts
const NOTHING_SPENT = {
	requests: 0,
	tokens: 0
};
function isSpent({ requests, tokens }, spent) {
	return spent.requests >= (requests ?? Infinity) || spent.tokens >= (tokens ?? Infinity);
}
function spentText({ requests, tokens }, spent) {
	let of = (limit, count, unit) => limit === void 0 ? require_texts.b(count, unit) : `${count} of ${require_texts.b(limit, unit)}`;
	return `${of(requests, spent.requests, "request")}, ${of(tokens, spent.tokens, "token")}`;
}
// extensions/loop/events/event-names.ts
const PI_TYPES = (0, node_path.join)("dist", "core", "extensions", "types.d.ts"), LISTENING = /\bon\(event: "(\w+)"/g, KNOWN_PI_EVENTS = [
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
], STREAMS = [
	"message_update",
	"tool_execution_update",
	"provider_stream_event"
], NEVER_HEARD = [
	"project_trust",
	"resources_discover",
	"session_shutdown"
], TASK_EVENT_NAMES = [
	"monitor_event",
	"monitor_end",
	"job_end"
], BUS_PREFIX = "bus:", CHANNEL = /^[^\s\p{C}]+$/u;
let piEventNames;
function eventNames() {
	return piEventNames ??= heardNames(namesInPi()), [...piEventNames, ...TASK_EVENT_NAMES];
}
function isTaskEvent(name) {
	return TASK_EVENT_NAMES.includes(name);
}
function fullName(name) {
	return name.startsWith("tasks:") ? busEventName(name) : name;
}
function busEventName(channel) {
	return BUS_PREFIX + channel;
}
function channelOf(name) {
	return name.startsWith(BUS_PREFIX) ? CHANNEL.exec(name.slice(4))?.[0] : void 0;
}
function namesInPi() {
	try {
		let types = (0, node_fs.readFileSync)((0, node_path.join)((0, _earendil_works_pi_coding_agent.getPackageDir)(), PI_TYPES), "utf8"), names = Array.from(types.matchAll(LISTENING), ([, name = ""]) => name);
		return names.length > 0 ? names : KNOWN_PI_EVENTS;
	} catch {
		return KNOWN_PI_EVENTS;
	}
}
function heardNames(names) {
	return [...new Set(names)].filter((name) => !STREAMS.includes(name) && !NEVER_HEARD.includes(name));
}
// extensions/loop/events/check-event-names.ts
const OWN_CHANNELS = /^bus:loop:/;
function checkEventNames(given) {
	let names = given.map(fullName);
	for (let name of names) {
		if (OWN_CHANNELS.test(name)) throw Error(require_refusals.t.eventOfLoops(name));
		if (!(eventNames().includes(name) || channelOf(name))) throw Error(require_refusals.t.noSuchEvent(name, nearestNames(name).join(", "), eventNames().join(", ")));
	}
	return [...new Set(names)];
}
function nearestNames(name) {
	let wanted = name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().replace(/[^a-z]+/g, "_"), words = wanted.split("_");
	return eventNames().map((known) => {
		let shared = known.split("_").filter((word) => words.includes(word)).length;
		return {
			known,
			distance: (0, leven.default)(wanted, known) - shared * 6
		};
	}).sort((a, b) => a.distance - b.distance).slice(0, 3).map(({ known }) => known);
}
function firstPacing(nowMs) {
	return {
		nextMs: nowMs,
		isSaid: !0,
		silentRuns: 0
	};
}
function pacingInRun({ silentRuns }, { maxMs }, nowMs) {
	return {
		nextMs: nowMs + maxMs,
		isSaid: !1,
		silentRuns
	};
}
function pacingAfterRun(pacing, { maxMs }, nowMs) {
	if (pacing.isSaid) return {
		...pacing,
		silentRuns: 0
	};
	let silentRuns = pacing.silentRuns + 1;
	return silentRuns < 2 ? {
		nextMs: nowMs + maxMs,
		isSaid: !1,
		silentRuns
	} : void 0;
}
function saidPacing(nextMs, reason) {
	return {
		nextMs,
		isSaid: !0,
		silentRuns: 0,
		...reason === void 0 ? {} : { reason }
	};
}
// extensions/loop/texts/schedule.ts
const cronFields = [
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
], scheduleText = {
	unknownNickname: (text, nicknames) => `cron is ${require_texts.N(text)}; of this kind ${nicknames.join(", ")} are allowed.`,
	neverDue: (text) => `cron is ${require_texts.N(text)}; there is no such date, so it would never run.`,
	cronFieldCount: (cron, count, nicknames) => `cron is ${require_texts.N(cron)}, of ${count} fields; allowed are five: ${cronFields.map(({ name }) => name).join(", ")}, such as "0 9 * * MON-FRI", or ${nicknames.join(", ")}.`,
	cronField: (cron, index, value, field) => `cron ${require_texts.N(cron)}: field ${index + 1}, the ${field.name}, is ${require_texts.N(value)}; allowed is ${field.allowed}, * for any, lists (1,15), ranges (1-5), steps (*/10, 1-31/2).`,
	interval: (parameter, text, min, max) => `${parameter} is ${require_texts.N(text)}; allowed is a time such as 45s, 7m, 1h30m or 2d, from ${min} to ${max}.`
}, NICKNAMES = [
	"@yearly",
	"@annually",
	"@monthly",
	"@weekly",
	"@daily",
	"@midnight",
	"@hourly"
];
function checkCron(text, nowMs) {
	let cron = text.trim().replace(/\s+/g, " ");
	if (cron.startsWith("@")) {
		if (!NICKNAMES.includes(cron.toLowerCase())) throw Error(scheduleText.unknownNickname(text, NICKNAMES));
	} else checkFields(cron);
	if (cronRuns(cron, nowMs).next().done) throw Error(scheduleText.neverDue(text));
	return cron;
}
function checkFields(cron) {
	let fields = cron.split(" ");
	if (fields.length !== cronFields.length || cron === "") throw Error(scheduleText.cronFieldCount(cron, cron === "" ? 0 : fields.length, NICKNAMES));
	for (let [index, field] of cronFields.entries()) {
		let alone = cronFields.map((_, other) => other === index ? fields[index] : "*").join(" ");
		try {
			parse(alone);
		} catch {
			throw Error(scheduleText.cronField(cron, index, fields[index], field));
		}
	}
	parse(cron);
}
function* cronRuns(cron, afterMs) {
	let parsed = parse(cron), everyHour = meansEveryHour(cron), at = parsed.nextRun(new Date(afterMs));
	for (; at;) (everyHour || !isRepeatedTime(at)) && (yield at.getTime()), at = parsed.nextRun(at);
}
function parse(cron) {
	return new croner.Cron(cron, {
		paused: !0,
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
	let before = new Date(at.getTime() - 108e5), putBackMs = (at.getTimezoneOffset() - before.getTimezoneOffset()) * 6e4;
	if (putBackMs <= 0) return !1;
	let first = new Date(at.getTime() - putBackMs);
	return first.getHours() === at.getHours() && first.getMinutes() === at.getMinutes();
}
// extensions/loop/schedule/interval.ts
const UNIT_MS = {
	d: 864e5,
	h: 36e5,
	m: 6e4,
	s: 1e3
}, INTERVAL = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/, INTERVAL_MAX_MS = 366 * UNIT_MS.d;
function intervalMs(text) {
	let trimmed = text.trim(), fields = trimmed === "" ? null : INTERVAL.exec(trimmed);
	if (!fields) return;
	let [, days = 0, hours = 0, minutes = 0, seconds = 0] = fields;
	return Number(days) * UNIT_MS.d + Number(hours) * UNIT_MS.h + Number(minutes) * UNIT_MS.m + Number(seconds) * UNIT_MS.s;
}
function parseInterval(parameter, text, minMs, maxMs = INTERVAL_MAX_MS) {
	let ms = intervalMs(text);
	if (ms !== void 0 && ms >= minMs && ms <= maxMs) return ms;
	throw Error(scheduleText.interval(parameter, text, intervalText(minMs), intervalText(maxMs)));
}
function intervalText(ms) {
	let left = ms;
	return Object.entries(UNIT_MS).map(([unit, unitMs]) => {
		let count = Math.floor(left / unitMs);
		return left -= count * unitMs, count > 0 ? `${count}${unit}` : "";
	}).join("") + (left > 0 ? `${left}ms` : "") || "0s";
}
function nextDue(timer, anchorMs, afterMs) {
	return timer.kind === "cron" ? cronRuns(timer.text, afterMs).next().value : anchorMs + (Math.floor((afterMs - anchorMs) / timer.everyMs) + 1) * timer.everyMs;
}
function nextDues(timer, anchorMs, afterMs, count) {
	let dues = [];
	for (let due = nextDue(timer, anchorMs, afterMs); due !== void 0 && dues.length < count;) dues.push(due), due = nextDue(timer, anchorMs, due);
	return dues;
}
function duesBetween(timer, anchorMs, afterMs, untilMs) {
	if (timer.kind === "every") {
		let gridIndex = (atMs) => Math.floor((atMs - anchorMs) / timer.everyMs), count = gridIndex(untilMs) - gridIndex(afterMs), lastMs = anchorMs + gridIndex(untilMs) * timer.everyMs;
		return count > 0 ? {
			count,
			more: !1,
			lastMs
		} : void 0;
	}
	let found;
	for (let dueMs of cronRuns(timer.text, afterMs)) {
		if (dueMs > untilMs) break;
		if (found?.count === 1e4) return {
			...found,
			more: !0,
			lastMs: lastCronDue(timer.text, dueMs, untilMs)
		};
		found = {
			count: (found?.count ?? 0) + 1,
			more: !1,
			lastMs: dueMs
		};
	}
	return found;
}
function lastCronDue(cron, dueMs, untilMs) {
	let lastMs = dueMs, noneFromMs = untilMs;
	for (; lastMs < noneFromMs;) {
		let afterMs = Math.floor((lastMs + noneFromMs) / 2), foundMs = cronRuns(cron, afterMs).next().value;
		foundMs !== void 0 && foundMs <= untilMs ? lastMs = foundMs : noneFromMs = afterMs;
	}
	return lastMs;
}
// extensions/loop/check-request.ts
const EVERY_MIN_MS = 1e4, DEFAULT_PACE = {
	min: "1m",
	max: "1h"
}, DEFAULT_LIFE_MS = 6048e5;
function checkRequest(given, nowMs) {
	if (given.backlog && given.autoTask) throw Error(require_refusals.t.backlogAndAutoTask);
	let request = given.backlog && !given.on ? {
		...given,
		on: ["tasks:created"]
	} : given, timer = checkTimer$1(request, nowMs), pace = checkPace(request), trigger = checkTrigger(timer, pace, checkEvents(request, timer !== void 0 || pace !== void 0)), budget = checkBudget(request), maxRuns = checkMaxRuns(request) ?? (request.backlog ? 25 : void 0), expiresAtMs = checkExpiry(request, trigger, maxRuns !== 1, nowMs);
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
		...request.autoTask ? { autoTask: !0 } : {},
		...request.backlog ? { backlog: !0 } : {},
		...pace ? { pacing: firstPacing(nowMs) } : {},
		...budget ? {
			budget,
			spent: NOTHING_SPENT
		} : {}
	};
}
function checkTimer$1({ every, cron }, nowMs) {
	if (every !== void 0 && cron !== void 0) throw Error(require_refusals.t.everyAndCron(every, cron));
	return every === void 0 ? cron === void 0 ? void 0 : {
		kind: "cron",
		text: checkCron(cron, nowMs)
	} : {
		kind: "every",
		text: every.trim(),
		everyMs: parseInterval("every", every, EVERY_MIN_MS)
	};
}
function checkPace({ pace, every, cron }) {
	if (pace === void 0) return;
	if (every !== void 0 || cron !== void 0) {
		let [name, value] = every === void 0 ? ["cron", cron] : ["every", every];
		throw Error(require_refusals.t.paceAndTimer(name, value));
	}
	let minMs = parseInterval("pace.min", pace.min ?? DEFAULT_PACE.min, EVERY_MIN_MS), maxMs = parseInterval("pace.max", pace.max ?? DEFAULT_PACE.max, EVERY_MIN_MS);
	if (minMs > maxMs) throw Error(require_refusals.t.paceBounds(intervalText(minMs), intervalText(maxMs)));
	return {
		minMs,
		maxMs
	};
}
function checkBudget({ budget }) {
	if (budget && budget.requests === void 0 && budget.tokens === void 0) throw Error(require_refusals.t.emptyBudget);
	return budget;
}
function checkEvents(request, isHybrid) {
	let { on = [], match, debounceMs } = request;
	if (on.length === 0) {
		if (match !== void 0) throw Error(require_refusals.t.matchWithoutOn(match));
		if (debounceMs !== void 0) throw Error(require_refusals.t.debounceWithoutOn(debounceMs));
	} else return require_line_filter.t({ match }), {
		names: checkEventNames(on),
		...match === void 0 ? {} : { match },
		debounceMs: debounceMs ?? (isHybrid ? 3e4 : 0)
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
	throw Error(require_refusals.t.noTrigger);
}
function checkMaxRuns({ once, maxRuns }) {
	if (!once) return maxRuns;
	if (maxRuns !== void 0 && maxRuns !== 1) throw Error(require_refusals.t.onceAndMaxRuns(maxRuns));
	return 1;
}
function checkExpiry({ expiresIn }, { timer, events }, isRecurring, nowMs) {
	let firstMs = timer && !events ? nextDue(timer, nowMs, nowMs) : void 0;
	if (expiresIn === void 0) return isRecurring ? (firstMs !== void 0 && firstMs > nowMs + DEFAULT_LIFE_MS ? firstMs : nowMs) + DEFAULT_LIFE_MS : void 0;
	let lifeMs = parseInterval("expires_in", expiresIn, 1e4);
	if (firstMs !== void 0 && firstMs >= nowMs + lifeMs) {
		let waitText = intervalText(Math.ceil((firstMs - nowMs) / 6e4) * 6e4);
		throw Error(require_refusals.t.expiresBeforeFirstRun(expiresIn, waitText, intervalText(INTERVAL_MAX_MS)));
	}
	return nowMs + lifeMs;
}
// extensions/loop/events/check-event-trigger.ts
function checkEventTrigger({ events }) {
	events && (checkEventNames(events.names), require_line_filter.t({ match: events.match }));
}
// extensions/loop/store/parse-store.ts
const NO_LOOPS = {
	version: 0,
	content: []
}, time = typebox.Type.Number({
	minimum: 0,
	maximum: 864e13
}), count = typebox.Type.Integer({ minimum: 0 }), timer = typebox.Type.Union([typebox.Type.Object({
	kind: typebox.Type.Literal("every"),
	text: typebox.Type.String(),
	everyMs: typebox.Type.Integer()
}), typebox.Type.Object({
	kind: typebox.Type.Literal("cron"),
	text: typebox.Type.String()
})]), events = typebox.Type.Object({
	names: typebox.Type.Array(typebox.Type.String(), { minItems: 1 }),
	match: typebox.Type.Optional(typebox.Type.String()),
	debounceMs: count
}), pace = typebox.Type.Object({
	minMs: count,
	maxMs: count
}), storedLoop = typebox.Type.Object({
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
	autoTask: typebox.Type.Optional(typebox.Type.Literal(!0)),
	backlog: typebox.Type.Optional(typebox.Type.Literal(!0)),
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
			problems: [require_records.x.notJson(error)]
		};
	}
	let { version, loops } = content ?? {};
	if (!Number.isSafeInteger(version) || !Array.isArray(loops)) return {
		stored: NO_LOOPS,
		problems: [require_problems.t.notLoops]
	};
	let sound = [], problems = [];
	for (let [index, loop] of loops.entries()) {
		let problem = problemWith(loop, sound);
		problem ? problems.push(`loop ${index + 1}: ${problem}`) : sound.push(acceptedOrPaused(loop));
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
		let [error] = (0, typebox_value.Errors)(storedLoop, loop);
		return require_texts.D(`${error?.instancePath || "it"} ${error?.message ?? require_problems.t.notALoop}`);
	}
	if (before.some(({ id }) => id === loop.id)) return require_problems.t.idTaken(loop.id);
	if (before.length >= 25) return require_records.x.beyondMost(25);
	try {
		checkTimer(loop);
		return;
	} catch (error) {
		return require_texts.E(error);
	}
}
function checkTimer({ trigger: { timer, pace }, pacing, createdAtMs }) {
	if (pace && (!pacing || pace.minMs > pace.maxMs)) throw Error(require_problems.t.paceNotWhole);
	if (timer?.kind === "cron" && checkCron(timer.text, createdAtMs), timer?.kind === "every" && parseInterval("every", timer.text, 1e4) !== timer.everyMs) throw Error(require_problems.t.everyNotMs(timer.text, timer.everyMs));
}
function acceptedOrPaused(loop) {
	try {
		return checkEventTrigger(loop.trigger), loop;
	} catch (error) {
		let sinceMs = loop.state.kind === "paused" ? loop.state.sinceMs : loop.handledUntilMs;
		return {
			...loop,
			state: {
				kind: "paused",
				sinceMs,
				why: require_texts.E(error)
			}
		};
	}
}
// extensions/loop/store/file-store.ts
var file_store_exports = require_rolldown_runtime.t({ readStore: () => readStore }), FileStore = class {
	scope;
	#file;
	constructor(scope, path, directory, onDamage) {
		this.scope = scope;
		let format = {
			empty: [],
			parse: parseStore,
			serialize: ({ version, content }) => content.length === 0 ? void 0 : {
				version,
				directory,
				loops: content
			}
		};
		this.#file = new require_versioned_file.t(path, format, onDamage);
	}
	get path() {
		return this.#file.path;
	}
	read() {
		return this.#file.read();
	}
	tryChange(change) {
		return this.#file.tryChange((before) => {
			let loops = structuredClone([...before]);
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
Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return isTaskEvent;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return Backlog;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return spentText;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return eventNames;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return isSpent;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return saidPacing;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return 1e4;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return busEventName;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return nextDue;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return intervalMs;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return intervalText;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return pacingInRun;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return pacingAfterRun;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return EVERY_MIN_MS;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return nextDues;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return checkCron;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return file_store_exports;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return checkRequest;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return parseInterval;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return checkEventTrigger;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return duesBetween;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return FileStore;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return INTERVAL_MAX_MS;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return checkEventNames;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return NOTHING_SPENT;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return channelOf;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return "bus:tasks:";
	}
});
