// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_describe_processes = require("./describe-processes.cjs");
const require_machine = require("./machine.cjs");
const require_process_table = require("./process-table.cjs");
const require_label = require("./label.cjs");
const require_stored_record = require("./stored-record.cjs");
// extensions/monitor/earlier/untold-survivors.ts
const TOLD_MAX = 10;
async function untoldSurvivors(records, cwd) {
	const isUntoldHere = ({ facts }) => facts.untold === true && facts.directory === cwd && facts.machine === require_machine.machineId();
	const untold = records.filter(isUntoldHere);
	if (untold.length === 0) return void 0;
	const table = await require_process_table.listProcesses();
	const lines = [];
	for (const record of untold) {
		const living = survivorsOf(record, table);
		if (await require_stored_record.changeRecord(record, ({ untold }) => untold === true, { untold: void 0 }) && living.length > 0) lines.push(`- ${taskText(record)}: ${require_describe_processes.describeProcesses(living)}`);
	}
	if (lines.length === 0) return void 0;
	const more = lines.length - TOLD_MAX;
	return [
		"still running, left by tasks of an earlier session here:",
		...lines.slice(0, TOLD_MAX),
		...more > 0 ? [`- and what ${more} further tasks left`] : []
	].join("\n");
}
function taskText({ id, facts }) {
	const kind = facts.kind === "job" ? "job" : "monitor";
	const description = typeof facts.description === "string" ? facts.description : "";
	return `${kind} ${id} ${require_label.quotedLabel(description, 80)}`;
}
function survivorsOf({ facts }, table) {
	const recorded = Array.isArray(facts.survivors) ? facts.survivors.filter(require_process_table.isIdentity) : [];
	return table.filter((info) => !info.isZombie && recorded.some(({ pid, startTime }) => pid === info.pid && startTime === info.startTime));
}
exports.untoldSurvivors = untoldSurvivors;
