// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_runtime = require("./runtime.cjs");
// extensions/loop/ui/loops-tab.ts
const PROMPT_MAX_CHARS = 1e3;
function loopsTab(loops, create) {
	const update = async (ids, action) => {
		const updated = [];
		for (const id of ids) updated.push(require_runtime.updatedText(await loops.update(id, action, "user"), action));
		return updated.join(" ");
	};
	const remove = async (ids) => {
		const removed = [];
		for (const id of ids) {
			const { loop, text } = await loops.delete(id, "user");
			removed.push(`${loop.id} ${require_runtime.quotedLabelOf(loop)} ${text}.`);
		}
		return removed.join(" ");
	};
	const byItem = (item) => [
		{
			key: "r",
			does: "run now",
			run: (ids) => update(ids, "run_now")
		},
		item?.state === "paused" ? {
			key: "p",
			does: "resume",
			run: (ids) => update(ids, "resume")
		} : {
			key: "p",
			does: "pause",
			run: (ids) => update(ids, "pause")
		},
		{
			key: "x",
			does: "delete",
			asks: {
				verb: "Delete",
				does: "deletes it"
			},
			run: remove
		},
		{
			key: "n",
			does: "new",
			isOfList: true,
			types: "/loop",
			run: (_ids, typed) => create(typed)
		}
	];
	return {
		empty: "There is no loop. n makes one, as /loop does: 10m check the build",
		items: async () => (await loops.refreshed()).map((loop) => itemOf(loop, loops)),
		keys: byItem
	};
}
function itemOf(loop, loops) {
	const nowMs = Date.now();
	const [next = ""] = require_runtime.nextRunsText(loop, nowMs).split(", ");
	return {
		id: loop.id,
		state: loop.state.kind === "paused" ? "paused" : "running",
		title: `${loop.id} ${require_runtime.quotedLabelOf(loop)}`,
		facts: `${require_runtime.triggerText(loop)} · ${require_runtime.runsText(loop)} · next: ${next}`,
		details: [
			...require_runtime.loopText(loop, nowMs, loops.ignoredEvents(loop)).split("\n").slice(0, -1),
			...loop.lastRunAtMs === void 0 ? [] : [`  last run: ${new Date(loop.lastRunAtMs).toLocaleString()}`],
			`  prompt: ${require_label.label(loop.prompt, PROMPT_MAX_CHARS)}`
		]
	};
}
exports.loopsTab = loopsTab;
