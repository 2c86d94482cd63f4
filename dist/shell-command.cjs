// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_running_text = require("./running-text.cjs"), require_running_tasks = require("./running-tasks.cjs"), require_stop_elsewhere = require("./stop-elsewhere.cjs");
let node_path = require("node:path"), node_os = require("node:os");
async function idTyped(e, t) {
	let n = await require_records.P(e);
	if (n.some(({ id: e }) => e === t)) return t;
	let r = n.filter(({ facts: e }) => e.description === t).sort((e, t) => startOf(e).localeCompare(startOf(t))), i = r.filter(({ facts: e }) => e.endedAt === void 0);
	if (i.length > 1) {
		let e = i.slice(0, 10).map(({ id: e }) => e);
		throw Error(require_records.ot.ambiguous(t, i.length, e));
	}
	return (i[0] ?? r.at(-1))?.id ?? t;
}
function unknownTask(e) {
	return Error(require_records.ot.unknown(e));
}
function startOf({ facts: e }) {
	return String(e.startedAt);
}
// extensions/monitor/everywhere/shell-command.ts
const USAGE = [
	require_records.ot.helpList,
	require_records.ot.helpTail,
	require_records.ot.helpStop
].join("\n"), TAIL_LINES = {
	min: 1,
	max: 2e3,
	default: 20
}, ID = RegExp(`^[jm][${require_records.ct}]{3,}$`);
async function runShellCommand(e, { say: t, complain: n }) {
	let [r, ...i] = e;
	if (r === "--help" || r === "-h") return t(USAGE), 0;
	let a = workOf(r, i);
	if (!a) return n(USAGE), 2;
	try {
		return t(await a((0, node_path.join)(agentDirectory(), "monitor"))), 0;
	} catch (e) {
		return n(require_texts.E(e)), 1;
	}
}
function workOf(e, t) {
	let [n, r] = t;
	if (e === "list" && n === void 0) return list;
	if (!(n === void 0 || t.length > (e === "tail" ? 2 : 1))) return e === "tail" ? (e) => tail(e, n, r) : e === "stop" ? (e) => stop(e, n) : void 0;
}
async function list(e) {
	return await require_running_text.o(e, await require_running_tasks.n(e, !1));
}
async function tail(e, t, n) {
	let r = n === void 0 ? TAIL_LINES.default : Number(n);
	if (!Number.isInteger(r) || r < TAIL_LINES.min || r > TAIL_LINES.max) throw Error(require_records.st.wrongLines(n, TAIL_LINES.min, TAIL_LINES.max));
	let i = await idTyped(e, t);
	if (!ID.test(i)) throw unknownTask(t);
	return (await require_running_text.l(e, i, 262144).catch((e) => {
		throw e.code === "ENOENT" ? unknownTask(t) : e;
	})).slice(-r).join("\n");
}
async function stop(e, t) {
	let n = await idTyped(e, t), r = await require_stop_elsewhere.t(n, {
		directory: e,
		by: "shell",
		killDaemons: !1
	});
	if (r === void 0) throw unknownTask(t);
	return r;
}
function agentDirectory() {
	let { PI_CODING_AGENT_DIR: e } = process.env;
	return e ? e.replace(/^~(?=$|\/)/, (0, node_os.homedir)()) : (0, node_path.join)((0, node_os.homedir)(), ".pi", "agent");
}
exports.runShellCommand = runShellCommand;
