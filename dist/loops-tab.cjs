// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_runtime = require("./runtime.cjs");
function loopsTab(loops, create) {
	let update = async (ids, action) => {
		let updated = [];
		for (let id of ids) updated.push(require_runtime.n(await loops.update(id, action, "user"), action));
		return updated.join(" ");
	}, remove = async (ids) => {
		let removed = [];
		for (let id of ids) {
			let { loop, text } = await loops.delete(id, "user");
			removed.push(`${loop.id} ${require_runtime.s(loop)} ${text}.`);
		}
		return removed.join(" ");
	};
	return {
		empty: require_runtime.t.empty,
		items: async () => (await loops.refreshed()).map((loop) => itemOf(loop, loops)),
		keys: (item) => [
			{
				key: "r",
				does: require_runtime.t.runNow,
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
					does: require_runtime.t.deletesIt
				},
				run: remove
			},
			{
				key: "n",
				does: "new",
				isOfList: !0,
				types: "/loop",
				run: (_ids, typed) => create(typed)
			}
		]
	};
}
function itemOf(loop, loops) {
	let nowMs = Date.now(), [next = ""] = require_runtime.i(loop, nowMs).split(", ");
	return {
		id: loop.id,
		state: loop.state.kind === "paused" ? "paused" : "running",
		title: `${loop.id} ${require_runtime.s(loop)}`,
		facts: `${require_runtime.o(loop)} · ${require_runtime.a(loop)} · next: ${next}`,
		details: [
			...require_runtime.r(loop, nowMs, loops.ignoredEvents(loop), "person").split("\n").slice(0, -1),
			...loop.lastRunAtMs === void 0 ? [] : [require_runtime.t.lastRun(new Date(loop.lastRunAtMs).toLocaleString())],
			`  prompt: ${require_texts.D(loop.prompt, 1e3)}`
		]
	};
}
exports.loopsTab = loopsTab;
