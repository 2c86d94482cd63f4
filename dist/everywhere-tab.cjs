// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell = require("./shell.cjs");
// extensions/monitor/everywhere/everywhere-tab.ts
function everywhereTab(directory, killDaemons, stopHere) {
	let stop = async (id) => await stopHere(id) ? `Stopped ${id}.` : await require_shell.n(id, {
		directory,
		by: "other pi",
		killDaemons
	}) ?? require_shell.xt.isGone(id), ended = new Set();
	return {
		empty: require_shell.xt.nothingRuns,
		items: async () => await Promise.all((await require_shell.y(directory, killDaemons, ended)).map((task) => itemOf(directory, task))),
		keys: () => [{
			key: "x",
			does: "stop",
			asks: {
				verb: "Stop",
				does: require_shell.xt.stopsIt
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
	let facts = require_shell.c(task, await require_shell.P(directory, task.record.id));
	return {
		id: task.record.id,
		state: task.state === "running" ? "running" : "waiting",
		title: require_shell.o(task.record),
		facts: facts.join(" · "),
		details: facts
	};
}
exports.everywhereTab = everywhereTab;
