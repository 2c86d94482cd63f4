// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), refusal = {
	backlogAndAutoTask: "backlog and auto_task exclude each other: each run would add a task to the list that it works off.",
	everyAndCron: (every, cron) => `every ${require_texts.N(every)} and cron ${require_texts.N(cron)} exclude each other; give one of them.`,
	paceAndTimer: (name, value) => `pace and ${name} ${require_texts.N(value)} exclude each other; give one of them.`,
	paceBounds: (min, max) => `pace.min is ${min} and pace.max is ${max}; min may not be longer than max.`,
	emptyBudget: "budget is {}; it needs requests, tokens or both.",
	matchWithoutOn: (match) => `match is ${require_texts.N(match)}; it needs on.`,
	debounceWithoutOn: (debounceMs) => `debounce_ms is ${debounceMs}; it needs on.`,
	noTrigger: "A loop needs a trigger: every (such as \"10m\"), cron (such as \"0 9 * * MON-FRI\"), on (such as [\"monitor_end\"]) or pace (such as {}).",
	onceAndMaxRuns: (maxRuns) => `once and max_runs ${maxRuns} exclude each other; give one of them.`,
	expiresBeforeFirstRun: (expiresIn, wait, longest) => `expires_in is ${require_texts.N(expiresIn)}; the first run is only due in ${wait}, so there would be none. Allowed is up to ${longest}; without expires_in it lives long enough.`,
	eventOfLoops: (name) => `on names ${require_texts.N(name)}: what loops do never triggers a loop.`,
	noSuchEvent: (name, nearest, all) => `on names ${require_texts.N(name)}, which is no event. Nearest: ${nearest}. All: ${all}, and bus:<channel> for any channel of pi.events.`,
	tooManyLoops: (most, ids) => `There are ${most} loops already, the most allowed; delete one first: ${ids}.`,
	hasNoPace: (id, name, trigger) => `${id} ${name} does not pace itself: it comes ${trigger}. action "next" is for loops that were created with pace.`,
	nameTaken: (name, id) => `name ${require_texts.N(name)} is that of loop ${id} already; give another one.`,
	inWithoutNext: (interval) => `in is ${require_texts.N(interval)}; it needs action "next".`,
	nextWithoutIn: "in is missing; action \"next\" needs it, such as \"20m\".",
	ambiguousId: (id, ids) => `id ${require_texts.N(id)} is ambiguous: it may mean ${ids}.`,
	unknownId: (idOrPrefix) => `Unknown id ${require_texts.N(idOrPrefix)}.`,
	hasEnded: (id, end) => `${id} has ended: ${end}.`,
	loops: (ids) => ids === "" ? "There is no loop." : `Loops: ${ids}.`,
	headless: (mode) => `Loops need a session that stays open: pi runs in ${mode} mode and exits after this answer. Nothing was changed.`,
	scopeVariable: (given, allowed, used) => `PI_LOOP_SCOPE is ${require_texts.N(given)}; allowed is ${allowed}. ${used} is used.`,
	noTaskList: "There is no task list for auto_task and backlog: the setting tasks.mode is \"off\", or pi runs with --no-tasks.",
	noAnswerOfTaskList: "nobody answers for the task list"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return refusal;
	}
});
