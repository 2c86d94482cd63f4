// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_runtime = require("./runtime.cjs");
function loopsTab(e, t) {
	let update = async (t, n) => {
		let r = [];
		for (let i of t) r.push(require_runtime.n(await e.update(i, n, "user"), n, "person"));
		return r.join(" ");
	}, remove = async (t) => {
		let n = [];
		for (let r of t) {
			let { loop: t, text: i } = await e.delete(r, "user");
			n.push(`${t.id} ${require_runtime.c(t)} ${i}.`);
		}
		return n.join(" ");
	};
	return {
		empty: require_runtime.t.empty,
		counted: require_runtime.t.counted,
		items: async () => (await e.refreshed()).map((t) => itemOf(t, e)),
		keys: (e) => [
			{
				key: "r",
				does: require_runtime.t.runNow,
				run: (e) => update(e, "run_now")
			},
			e?.state === "paused" ? {
				key: "p",
				does: "resume",
				run: (e) => update(e, "resume")
			} : {
				key: "p",
				does: "pause",
				run: (e) => update(e, "pause")
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
				run: (e, n) => t(n)
			}
		]
	};
}
function itemOf(e, t) {
	let n = Date.now();
	return {
		id: e.id,
		state: e.state.kind === "paused" ? "paused" : "running",
		title: `${e.id} ${require_runtime.c(e)}`,
		label: require_runtime.s(e),
		facts: [
			require_runtime.i(e, n),
			require_runtime.o(e),
			require_runtime.a(e)
		],
		details: [
			...require_runtime.r(e, n, t.ignoredEvents(e), "person").split("\n").slice(0, -1),
			...e.lastRunAtMs === void 0 ? [] : [require_runtime.t.lastRun(new Date(e.lastRunAtMs).toLocaleString())],
			`  prompt: ${require_texts.O(e.prompt, 1e3)}`
		]
	};
}
exports.loopsTab = loopsTab;
