// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_records = require("./records.cjs"), require_running_text = require("./running-text.cjs"), require_running_tasks = require("./running-tasks.cjs"), require_stop_elsewhere = require("./stop-elsewhere.cjs");
// extensions/monitor/everywhere/everywhere-tab.ts
function everywhereTab(directory, killDaemons, stopHere) {
	let stop = async (id) => await stopHere(id) ? `Stopped ${id}.` : await require_stop_elsewhere.t(id, {
		directory,
		by: "other pi",
		killDaemons
	}) ?? require_records.Q.isGone(id), ended = new Set();
	return {
		empty: require_records.Q.nothingRuns,
		items: async () => await Promise.all((await require_running_tasks.n(directory, killDaemons, ended)).map((task) => itemOf(directory, task))),
		keys: () => [{
			key: "x",
			does: "stop",
			asks: {
				verb: "Stop",
				does: require_records.Q.stopsIt
			},
			async run(ids) {
				let said = [];
				for (let id of ids) said.push(await stop(id));
				return said.join(" ");
			}
		}]
	};
}
async function itemOf(directory, task) {
	let facts = require_running_text.i(task, await require_running_text.a(directory, task.record.id));
	return {
		id: task.record.id,
		state: task.state === "running" ? "running" : "waiting",
		title: require_running_text.t(task.record),
		facts: facts.join(" · "),
		details: facts
	};
}
exports.everywhereTab = everywhereTab;
