// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), refusal = {
	backlogAndAutoTask: "backlog and auto_task exclude each other: each run would add a task to the list that it works off.",
	promptTooLong: (e, t) => `The prompt has ${e} characters; allowed are up to ${t}, since each run sends it again.`,
	everyAndCron: (e, t) => `every ${require_texts.P(e)} and cron ${require_texts.P(t)} exclude each other; give one of them.`,
	paceAndTimer: (e, t) => `pace and ${e} ${require_texts.P(t)} exclude each other; give one of them.`,
	paceBounds: (e, t) => `pace.min is ${e} and pace.max is ${t}; min may not be longer than max.`,
	emptyBudget: "budget is {}; it needs requests, tokens or both.",
	matchWithoutOn: (e) => `match is ${require_texts.P(e)}; it needs on.`,
	debounceWithoutOn: (e) => `debounce_ms is ${e}; it needs on.`,
	noTrigger: "A loop needs a trigger: every (such as \"10m\"), cron (such as \"0 9 * * MON-FRI\"), on (such as [\"monitor_end\"]) or pace (such as {}).",
	onceAndMaxRuns: (e) => `once and max_runs ${e} exclude each other; give one of them.`,
	expiresBeforeFirstRun: (e, t, n) => `expires_in is ${require_texts.P(e)}; the first run is only due in ${t}, so there would be none. Allowed is up to ${n}; without expires_in it lives long enough.`,
	eventOfLoops: (e) => `on names ${require_texts.P(e)}: what loops do never triggers a loop.`,
	noSuchEvent: (e, t, n) => `on names ${require_texts.P(e)}, which is no event. ` + (t.length > 0 ? `Nearest: ${t.join(", ")}. ` : "") + `All: ${n}, and bus:<channel> for any channel of pi.events.`,
	tooManyLoops: (e, t) => `There are ${e} loops already, the most allowed; delete one first: ${t}.`,
	hasNoPace: (e, t, n) => `${e} ${t} does not pace itself: it comes ${n}. action "next" is for loops that were created with pace.`,
	nameTaken: (e, t) => `name ${require_texts.P(e)} is that of loop ${t} already; give another one.`,
	inWithoutNext: (e) => `in is ${require_texts.P(e)}; it needs action "next".`,
	nextWithoutIn: "in is missing; action \"next\" needs it, such as \"20m\".",
	runNowInRun: "run_now asks for a run, and this is the run of a loop: loops would come again without end. Go on in this run, or leave the rest to the next one; action \"next\" says when a loop with pace comes.",
	ambiguousId: (e, t) => `id ${require_texts.P(e)} is ambiguous: it may mean ${t}.`,
	unknownId: (e) => `Unknown id ${require_texts.P(e)}.`,
	hasEnded: (e, t) => `${e} has ended: ${t}.`,
	loops: (e) => e === "" ? "There is no loop." : `Loops: ${e}.`,
	headless: (e) => `Loops need a session that stays open: pi runs in ${e} mode and exits after this answer. Nothing was changed.`,
	scopeVariable: (e, t, n) => `PI_LOOP_SCOPE is ${require_texts.P(e)}; allowed is ${t}. ${n} is used.`,
	noTaskList: "There is no task list for auto_task and backlog: the setting tasks.mode is \"off\", or pi runs with --no-tasks.",
	noAnswerOfTaskList: "nobody answers for the task list"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return refusal;
	}
});
