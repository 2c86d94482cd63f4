// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs"), require_running_text = require("./running-text.cjs"), require_running_tasks = require("./running-tasks.cjs"), require_stop_elsewhere = require("./stop-elsewhere.cjs");
// extensions/monitor/everywhere/everywhere-tab.ts
function everywhereTab(e, t, n) {
	let stop = async (r) => await n(r) ? `Stopped ${r}.` : await require_stop_elsewhere.t(r, {
		directory: e,
		by: "other pi",
		killDaemons: t
	}) ?? require_records.ot.isGone(r), r = new Set();
	return {
		empty: require_records.ot.nothingRuns,
		counted: require_records.ot.counted,
		items: async () => await Promise.all((await require_running_tasks.n(e, t, r)).map((t) => itemOf(e, t))),
		keys: () => [{
			key: "x",
			does: "stop",
			asks: {
				verb: "Stop",
				does: require_records.ot.stopsIt
			},
			async run(e) {
				let t = [];
				for (let n of e) t.push(await stop(n));
				return t.join(" ");
			}
		}]
	};
}
async function itemOf(e, t) {
	let n = await require_running_text.c(e, t.record.id);
	return {
		id: t.record.id,
		state: t.state === "running" ? "running" : "waiting",
		title: require_running_text.a(t.record),
		label: require_running_text.n(t.record),
		facts: require_running_text.i(t, n),
		details: require_running_text.t(t, n)
	};
}
exports.everywhereTab = everywhereTab;
