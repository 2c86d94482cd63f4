// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_describe_processes = require("./describe-processes.cjs"), require_records = require("./records.cjs"), require_texts = require("./texts.cjs"), require_session = require("./session.cjs");
async function untoldSurvivors(e, t) {
	let n = e.filter(({ facts: e }) => e.untold === !0 && e.directory === t && e.machine === require_records.z());
	if (n.length === 0) return;
	let r = await require_records.$(), i = [];
	for (let e of n) {
		let t = survivorsOf(e, r);
		await require_records.M(e, ({ untold: e }) => e === !0, { untold: void 0 }) && t.length > 0 && i.push(`- ${taskText(e)}: ${require_describe_processes.t(t)}`);
	}
	if (i.length === 0) return;
	let a = i.length - 10;
	return [
		require_session.t.leftRunning,
		...i.slice(0, 10),
		...a > 0 ? [require_session.t.moreLeft(a)] : []
	].join("\n");
}
function taskText({ id: e, facts: t }) {
	let n = t.kind === "job" ? "job" : "monitor", r = typeof t.description == "string" ? t.description : "";
	return `${n} ${e} ${require_texts.N(r, 80)}`;
}
function survivorsOf({ facts: e }, t) {
	let n = Array.isArray(e.survivors) ? e.survivors.filter(require_records.Z) : [];
	return t.filter((e) => !e.isZombie && n.some(({ pid: t, startTime: n }) => t === e.pid && n === e.startTime));
}
exports.untoldSurvivors = untoldSurvivors;
