// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_describe_processes = require("./describe-processes.cjs"), require_records = require("./records.cjs"), require_texts = require("./texts.cjs"), require_session = require("./session.cjs"), require_stored_record = require("./stored-record.cjs");
async function untoldSurvivors(records, cwd) {
	let untold = records.filter(({ facts }) => facts.untold === !0 && facts.directory === cwd && facts.machine === require_records.M());
	if (untold.length === 0) return;
	let table = await require_records.G(), lines = [];
	for (let record of untold) {
		let living = survivorsOf(record, table);
		await require_stored_record.t(record, ({ untold }) => untold === !0, { untold: void 0 }) && living.length > 0 && lines.push(`- ${taskText(record)}: ${require_describe_processes.t(living)}`);
	}
	if (lines.length === 0) return;
	let more = lines.length - 10;
	return [
		require_session.t.leftRunning,
		...lines.slice(0, 10),
		...more > 0 ? [require_session.t.moreLeft(more)] : []
	].join("\n");
}
function taskText({ id, facts }) {
	let kind = facts.kind === "job" ? "job" : "monitor", description = typeof facts.description == "string" ? facts.description : "";
	return `${kind} ${id} ${require_texts.M(description, 80)}`;
}
function survivorsOf({ facts }, table) {
	let recorded = Array.isArray(facts.survivors) ? facts.survivors.filter(require_records.U) : [];
	return table.filter((info) => !info.isZombie && recorded.some(({ pid, startTime }) => pid === info.pid && startTime === info.startTime));
}
exports.untoldSurvivors = untoldSurvivors;
