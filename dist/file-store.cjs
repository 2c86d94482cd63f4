// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_versioned_file = require("./versioned-file.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_line_filter = require("./line-filter.cjs"), require_problems = require("./problems.cjs"), require_rows = require("./rows.cjs"), require_refusals = require("./refusals.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), typebox = require("typebox"), typebox_value = require("typebox/value"), leven = require("leven");
leven = require_rolldown_runtime.n(leven);
let croner = require("croner");
var Backlog = class {
	#e;
	#t;
	#n;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n, t.listen(() => void this.#r());
	}
	async prepare(e) {
		e.some(({ autoTask: e, backlog: t }) => e || t) && (await this.#t.want(), await this.#r());
	}
	runStarted({ autoTask: e, id: t, prompt: n, runs: r }) {
		if (!e) return;
		let i = [...n].slice(0, 80).join("");
		this.#t.create(i, require_rows.T.taskOfRun(r, t)).catch((e) => {
			this.#e.observer.failed(require_problems.t.noTaskOfRun(r, t, e));
		});
	}
	async runEnded(e) {
		if (!this.#e.all().some((t) => t.id === e && t.backlog) || (await this.#r())?.count !== 0) return;
		let t = await require_versioned_file.n(require_problems.t.loops, () => this.#e.store.tryChange((t) => {
			let n = t.findIndex(({ id: t }) => t === e);
			return n < 0 ? void 0 : t.splice(n, 1)[0];
		}));
		t && this.#e.ended(t, "backlog_empty", !0), this.#n();
	}
	async #r() {
		if (!this.#e.all().some(({ backlog: e }) => e)) return;
		let e = await this.#t.open();
		return this.#e.waiting.setOpenTasks(e), this.#n(), e;
	}
};
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
function isTaskEvent(e) {
	return TASK_EVENT_NAMES.includes(e);
}
function fullName(e) {
	return e.startsWith("tasks:") ? busEventName(e) : e;
}
function busEventName(e) {
	return BUS_PREFIX + e;
}
function channelOf(e) {
	return e.startsWith(BUS_PREFIX) ? CHANNEL.exec(e.slice(4))?.[0] : void 0;
}
function namesInPi() {
	try {
		let e = (0, node_fs.readFileSync)((0, node_path.join)((0, _earendil_works_pi_coding_agent.getPackageDir)(), PI_TYPES), "utf8"), t = Array.from(e.matchAll(LISTENING), ([, e = ""]) => e);
		return t.length > 0 ? t : KNOWN_PI_EVENTS;
	} catch {
		return KNOWN_PI_EVENTS;
	}
}
function heardNames(e) {
	return [...new Set(e)].filter((e) => !STREAMS.includes(e) && !NEVER_HEARD.includes(e));
}
// extensions/loop/budget.ts
const NOTHING_SPENT = {
	requests: 0,
	tokens: 0
};
function isSpent({ requests: e, tokens: t }, n) {
	return n.requests >= (e ?? Infinity) || n.tokens >= (t ?? Infinity);
}
function spentText({ requests: e, tokens: t }, n) {
	let of = (e, t, n) => e === void 0 ? require_texts.b(t, n) : `${t} of ${require_texts.b(e, n)}`;
	return `${of(e, n.requests, "request")}, ${of(t, n.tokens, "token")}`;
}
// extensions/loop/events/check-event-names.ts
const OWN_CHANNELS = /^bus:loop:/;
function checkEventNames(e) {
	let t = e.map(fullName);
	for (let e of t) {
		if (OWN_CHANNELS.test(e)) throw Error(require_refusals.t.eventOfLoops(e));
		if (!isEvent(e)) throw Error(require_refusals.t.noSuchEvent(e, nearestNames(e), eventNames().join(", ")));
	}
	return [...new Set(t)];
}
function isEvent(e) {
	let t = fullName(e);
	return eventNames().includes(t) || channelOf(t) !== void 0;
}
function nearestNames(e) {
	let t = e.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().replace(/[^a-z]+/g, "_"), n = t.split("_");
	return eventNames().map((e) => {
		let r = e.split("_").filter((e) => n.includes(e)).length, i = (0, leven.default)(t, e);
		return {
			known: e,
			isNear: r > 0 || i <= t.length * .3333333333333333,
			distance: i - r * 6
		};
	}).filter(({ isNear: e }) => e).sort((e, t) => e.distance - t.distance).slice(0, 3).map(({ known: e }) => e);
}
function firstPacing(e) {
	return {
		nextMs: e,
		isSaid: !0,
		silentRuns: 0
	};
}
function pacingInRun({ silentRuns: e }, { maxMs: t }, n) {
	return {
		nextMs: n + t,
		isSaid: !1,
		silentRuns: e
	};
}
function pacingAfterRun(e, { maxMs: t }, n) {
	if (e.isSaid) return {
		...e,
		silentRuns: 0
	};
	let r = e.silentRuns + 1;
	return r < 2 ? {
		nextMs: n + t,
		isSaid: !1,
		silentRuns: r
	} : void 0;
}
function saidPacing(e, t) {
	return {
		nextMs: e,
		isSaid: !0,
		silentRuns: 0,
		...t === void 0 ? {} : { reason: t }
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
	unknownNickname: (e, t) => `cron is ${require_texts.P(e)}; of this kind ${t.join(", ")} are allowed.`,
	neverDue: (e) => `cron is ${require_texts.P(e)}; there is no such date, so it would never run.`,
	cronFieldCount: (e, t, n) => `cron is ${require_texts.P(e)}, of ${t} fields; allowed are five: ${cronFields.map(({ name: e }) => e).join(", ")}, such as "0 9 * * MON-FRI", or ${n.join(", ")}.`,
	cronField: (e, t, n, r) => `cron ${require_texts.P(e)}: field ${t + 1}, the ${r.name}, is ${require_texts.P(n)}; allowed is ${r.allowed}, * for any, lists (1,15), ranges (1-5), steps (*/10, 1-31/2).`,
	interval: (e, t, n, r) => `${e} is ${require_texts.P(t)}; allowed is a time such as 45s, 7m, 1h30m or 2d, from ${n} to ${r}.`
}, NICKNAMES = [
	"@yearly",
	"@annually",
	"@monthly",
	"@weekly",
	"@daily",
	"@midnight",
	"@hourly"
];
function checkCron(e, t) {
	let n = e.trim().replace(/\s+/g, " ");
	if (n.startsWith("@")) {
		if (!isNickname(n)) throw Error(scheduleText.unknownNickname(e, NICKNAMES));
	} else checkFields(n);
	if (cronRuns(n, t).next().done) throw Error(scheduleText.neverDue(e));
	return n;
}
function isNickname(e) {
	return NICKNAMES.includes(e.toLowerCase());
}
function checkFields(e) {
	let t = e.split(" ");
	if (t.length !== cronFields.length || e === "") throw Error(scheduleText.cronFieldCount(e, e === "" ? 0 : t.length, NICKNAMES));
	for (let [n, r] of cronFields.entries()) {
		let i = cronFields.map((e, r) => r === n ? t[n] : "*").join(" ");
		try {
			parse(i);
		} catch {
			throw Error(scheduleText.cronField(e, n, t[n], r));
		}
	}
	parse(e);
}
function* cronRuns(e, t) {
	let n = parse(e), r = meansEveryHour(e), i = n.nextRun(new Date(t));
	for (; i;) (r || !isRepeatedTime(i)) && (yield i.getTime()), i = n.nextRun(i);
}
function parse(e) {
	return new croner.Cron(e, {
		paused: !0,
		mode: "5-part",
		fixedTimeRule: "no-wildcard"
	});
}
function meansEveryHour(e) {
	return e.toLowerCase() === "@hourly" || [
		"*",
		"?",
		"*/1",
		"0-23"
	].includes(e.split(" ")[1] ?? "");
}
function isRepeatedTime(e) {
	let t = new Date(e.getTime() - 108e5), n = (e.getTimezoneOffset() - t.getTimezoneOffset()) * 6e4;
	if (n <= 0) return !1;
	let r = new Date(e.getTime() - n);
	return r.getHours() === e.getHours() && r.getMinutes() === e.getMinutes();
}
// extensions/loop/schedule/interval.ts
const UNIT_MS = {
	d: 864e5,
	h: 36e5,
	m: 6e4,
	s: 1e3
}, INTERVAL = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/, INTERVAL_MAX_MS = 366 * UNIT_MS.d;
function intervalMs(e) {
	let t = e.trim(), n = t === "" ? null : INTERVAL.exec(t);
	if (!n) return;
	let [, r = 0, i = 0, a = 0, o = 0] = n;
	return Number(r) * UNIT_MS.d + Number(i) * UNIT_MS.h + Number(a) * UNIT_MS.m + Number(o) * UNIT_MS.s;
}
function parseInterval(e, t, n, r = INTERVAL_MAX_MS) {
	let i = intervalMs(t);
	if (i !== void 0 && i >= n && i <= r) return i;
	throw Error(scheduleText.interval(e, t, intervalText(n), intervalText(r)));
}
function intervalText(e) {
	let t = e;
	return Object.entries(UNIT_MS).map(([e, n]) => {
		let r = Math.floor(t / n);
		return t -= r * n, r > 0 ? `${r}${e}` : "";
	}).join("") + (t > 0 ? `${t}ms` : "") || "0s";
}
function nextDue(e, t, n) {
	return e.kind === "cron" ? cronRuns(e.text, n).next().value : t + (Math.floor((n - t) / e.everyMs) + 1) * e.everyMs;
}
function nextDues(e, t, n, r) {
	let i = [];
	for (let a = nextDue(e, t, n); a !== void 0 && i.length < r;) i.push(a), a = nextDue(e, t, a);
	return i;
}
function duesBetween(e, t, n, r) {
	if (e.kind === "every") {
		let gridIndex = (n) => Math.floor((n - t) / e.everyMs), i = gridIndex(r) - gridIndex(n), a = t + gridIndex(r) * e.everyMs;
		return i > 0 ? {
			count: i,
			more: !1,
			lastMs: a
		} : void 0;
	}
	let i;
	for (let t of cronRuns(e.text, n)) {
		if (t > r) break;
		if (i?.count === 1e4) return {
			...i,
			more: !0,
			lastMs: lastCronDue(e.text, t, r)
		};
		i = {
			count: (i?.count ?? 0) + 1,
			more: !1,
			lastMs: t
		};
	}
	return i;
}
function lastCronDue(e, t, n) {
	let r = t, i = n;
	for (; r < i;) {
		let t = Math.floor((r + i) / 2), a = cronRuns(e, t).next().value;
		a !== void 0 && a <= n ? r = a : i = t;
	}
	return r;
}
// extensions/loop/check-request.ts
const EVERY_MIN_MS = 1e4, PROMPT_MAX_CHARS = 1e4, DEFAULT_PACE = {
	min: "1m",
	max: "1h"
}, DEFAULT_LIFE_MS = 6048e5;
function checkRequest(e, t) {
	if (e.prompt.length > 1e4) throw Error(require_refusals.t.promptTooLong(e.prompt.length, PROMPT_MAX_CHARS));
	if (e.backlog && e.autoTask) throw Error(require_refusals.t.backlogAndAutoTask);
	let n = e.backlog && !e.on ? {
		...e,
		on: ["tasks:created"]
	} : e, r = checkTimer$1(n, t), i = checkPace(n), a = checkTrigger(r, i, checkEvents(n, r !== void 0 || i !== void 0)), o = checkBudget(n), s = checkMaxRuns(n) ?? (n.backlog ? 25 : void 0), c = checkExpiry(n, a, s !== 1, t);
	return {
		...n.name === void 0 ? {} : { name: n.name.trim() },
		prompt: n.prompt.trim(),
		trigger: a,
		...s === void 0 ? {} : { maxRuns: s },
		createdAtMs: t,
		createdBy: n.createdBy,
		...c === void 0 ? {} : { expiresAtMs: c },
		state: { kind: "active" },
		handledUntilMs: t,
		runs: 0,
		missed: 0,
		missedSinceRun: 0,
		...n.autoTask ? { autoTask: !0 } : {},
		...n.backlog ? { backlog: !0 } : {},
		...i ? { pacing: firstPacing(t) } : {},
		...o ? {
			budget: o,
			spent: NOTHING_SPENT
		} : {}
	};
}
function checkTimer$1({ every: e, cron: t }, n) {
	if (e !== void 0 && t !== void 0) throw Error(require_refusals.t.everyAndCron(e, t));
	return e === void 0 ? t === void 0 ? void 0 : {
		kind: "cron",
		text: checkCron(t, n)
	} : {
		kind: "every",
		text: e.trim(),
		everyMs: parseInterval("every", e, EVERY_MIN_MS)
	};
}
function checkPace({ pace: e, every: t, cron: n }) {
	if (e === void 0) return;
	if (t !== void 0 || n !== void 0) {
		let [e, r] = t === void 0 ? ["cron", n] : ["every", t];
		throw Error(require_refusals.t.paceAndTimer(e, r));
	}
	let r = parseInterval("pace.min", e.min ?? DEFAULT_PACE.min, EVERY_MIN_MS), i = parseInterval("pace.max", e.max ?? DEFAULT_PACE.max, EVERY_MIN_MS);
	if (r > i) throw Error(require_refusals.t.paceBounds(intervalText(r), intervalText(i)));
	return {
		minMs: r,
		maxMs: i
	};
}
function checkBudget({ budget: e }) {
	if (e && e.requests === void 0 && e.tokens === void 0) throw Error(require_refusals.t.emptyBudget);
	return e;
}
function checkEvents(e, t) {
	let { on: n = [], match: r, debounceMs: i } = e;
	if (n.length === 0) {
		if (r !== void 0) throw Error(require_refusals.t.matchWithoutOn(r));
		if (i !== void 0) throw Error(require_refusals.t.debounceWithoutOn(i));
	} else return require_line_filter.t({ match: r }), {
		names: checkEventNames(n),
		...r === void 0 ? {} : { match: r },
		debounceMs: i ?? (t ? 3e4 : 0)
	};
}
function checkTrigger(e, t, n) {
	if (e) return n ? {
		timer: e,
		events: n
	} : { timer: e };
	if (t) return n ? {
		pace: t,
		events: n
	} : { pace: t };
	if (n) return { events: n };
	throw Error(require_refusals.t.noTrigger);
}
function checkMaxRuns({ once: e, maxRuns: t }) {
	if (!e) return t;
	if (t !== void 0 && t !== 1) throw Error(require_refusals.t.onceAndMaxRuns(t));
	return 1;
}
function checkExpiry({ expiresIn: e }, { timer: t, events: n }, r, i) {
	let a = t && !n ? nextDue(t, i, i) : void 0;
	if (e === void 0) return r ? (a !== void 0 && a > i + DEFAULT_LIFE_MS ? a : i) + DEFAULT_LIFE_MS : void 0;
	let o = parseInterval("expires_in", e, 1e4);
	if (a !== void 0 && a >= i + o) {
		let t = intervalText(Math.ceil((a - i) / 6e4) * 6e4);
		throw Error(require_refusals.t.expiresBeforeFirstRun(e, t, intervalText(INTERVAL_MAX_MS)));
	}
	return i + o;
}
// extensions/loop/events/check-event-trigger.ts
function checkEventTrigger({ events: e }) {
	e && (checkEventNames(e.names), require_line_filter.t({ match: e.match }));
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
	debounceMs: typebox.Type.Integer({
		minimum: 0,
		maximum: 36e5
	})
}), paceMs = typebox.Type.Integer({
	minimum: EVERY_MIN_MS,
	maximum: INTERVAL_MAX_MS
}), pace = typebox.Type.Object({
	minMs: paceMs,
	maxMs: paceMs
}), none = typebox.Type.Optional(typebox.Type.Never()), storedLoop = typebox.Type.Object({
	id: typebox.Type.String({ pattern: "^l[0-9a-z]+$" }),
	name: typebox.Type.Optional(typebox.Type.String()),
	prompt: typebox.Type.String({ pattern: "\\S" }),
	trigger: typebox.Type.Union([
		typebox.Type.Object({
			timer,
			pace: none,
			events: typebox.Type.Optional(events)
		}),
		typebox.Type.Object({
			timer: none,
			pace,
			events: typebox.Type.Optional(events)
		}),
		typebox.Type.Object({
			timer: none,
			pace: none,
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
function parseStore(e) {
	let t;
	try {
		t = JSON.parse(e);
	} catch (e) {
		return {
			stored: NO_LOOPS,
			problems: [require_records.E.notJson(e)]
		};
	}
	let { version: n, loops: r } = t ?? {};
	if (!Number.isSafeInteger(n) || !Array.isArray(r)) return {
		stored: NO_LOOPS,
		problems: [require_problems.t.notLoops]
	};
	let i = [], a = [];
	for (let [e, t] of r.entries()) {
		let n = problemWith(t, i);
		n ? a.push(`loop ${e + 1}: ${n}`) : i.push(acceptedOrPaused(t));
	}
	return {
		stored: {
			version: n,
			content: i
		},
		problems: a
	};
}
function problemWith(e, t) {
	if (!(0, typebox_value.Check)(storedLoop, e)) {
		let [t] = (0, typebox_value.Errors)(storedLoop, e);
		return t?.instancePath.startsWith("/trigger") ? require_problems.t.wrongTrigger : require_texts.O(`${t?.instancePath || "it"} ${t?.message ?? require_problems.t.notALoop}`);
	}
	if (t.some(({ id: t }) => t === e.id)) return require_problems.t.idTaken(e.id);
	if (t.length >= 25) return require_records.E.beyondMost(25);
	try {
		checkTimer(e);
		return;
	} catch (e) {
		return require_texts.E(e);
	}
}
function checkTimer({ trigger: { timer: e, pace: t }, pacing: n, createdAtMs: r }) {
	if (t && !n) throw Error(require_problems.t.noNextRun);
	if (t && t.minMs > t.maxMs) throw Error(require_problems.t.paceBounds(t.minMs, t.maxMs));
	if (e?.kind === "cron" && checkCron(e.text, r), e?.kind === "every" && parseInterval("every", e.text, 1e4) !== e.everyMs) throw Error(require_problems.t.everyNotMs(e.text, e.everyMs));
}
function acceptedOrPaused(e) {
	try {
		return checkEventTrigger(e.trigger), e;
	} catch (t) {
		let n = e.state.kind === "paused" ? e.state.sinceMs : e.handledUntilMs;
		return {
			...e,
			state: {
				kind: "paused",
				sinceMs: n,
				why: require_texts.E(t)
			}
		};
	}
}
// extensions/loop/store/file-store.ts
var file_store_exports = require_rolldown_runtime.t({ readStore: () => readStore }), FileStore = class {
	scope;
	#e;
	constructor(e, t, n, r) {
		this.scope = e;
		let i = {
			empty: [],
			parse: parseStore,
			serialize: ({ version: e, content: t }) => t.length === 0 ? void 0 : {
				version: e,
				directory: n,
				loops: t
			}
		};
		this.#e = new require_versioned_file.t(t, i, r);
	}
	get path() {
		return this.#e.path;
	}
	read() {
		return this.#e.read();
	}
	tryChange(e) {
		return this.#e.tryChange((t) => {
			let n = structuredClone([...t]);
			return {
				content: n,
				value: e(n)
			};
		});
	}
};
function readStore(e) {
	return (0, node_fs.existsSync)(e) ? parseStore((0, node_fs.readFileSync)(e, "utf8")).stored.content : [];
}
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return isTaskEvent;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return NOTHING_SPENT;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return busEventName;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return "bus:tasks:";
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return channelOf;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return nearestNames;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return spentText;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return pacingAfterRun;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return PROMPT_MAX_CHARS;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return checkEventNames;
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
		return isNickname;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return checkCron;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return EVERY_MIN_MS;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return Backlog;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return eventNames;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return nextDues;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return NICKNAMES;
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
		return pacingInRun;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return isSpent;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return isEvent;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return saidPacing;
	}
});
