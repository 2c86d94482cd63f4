// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_stored_record = require("./stored-record.cjs"), require_running_text = require("./running-text.cjs"), require_running_tasks = require("./running-tasks.cjs"), require_stop_elsewhere = require("./stop-elsewhere.cjs");
let node_path = require("node:path"), node_os = require("node:os");
async function idTyped(directory, typed) {
	let records = await require_stored_record.r(directory);
	if (records.some(({ id }) => id === typed)) return typed;
	let named = records.filter(({ facts }) => facts.description === typed).sort((a, b) => startOf(a).localeCompare(startOf(b))), running = named.filter(({ facts }) => facts.endedAt === void 0);
	if (running.length > 1) {
		let ids = running.slice(0, 10).map(({ id }) => id);
		throw Error(require_records.Q.ambiguous(typed, running.length, ids));
	}
	return (running[0] ?? named.at(-1))?.id ?? typed;
}
function unknownTask(typed) {
	return Error(require_records.Q.unknown(typed));
}
function startOf({ facts }) {
	return String(facts.startedAt);
}
// extensions/monitor/everywhere/shell-command.ts
const USAGE = [
	require_records.Q.helpList,
	require_records.Q.helpTail,
	require_records.Q.helpStop
].join("\n"), TAIL_LINES = {
	min: 1,
	max: 2e3,
	default: 20
}, ID = RegExp(`^[jm][${require_records.et}]{3,}$`);
async function runShellCommand(args, { say, complain }) {
	let [name, ...rest] = args;
	if (name === "--help" || name === "-h") return say(USAGE), 0;
	let work = workOf(name, rest);
	if (!work) return complain(USAGE), 2;
	try {
		return say(await work((0, node_path.join)(agentDirectory(), "monitor"))), 0;
	} catch (error) {
		return complain(require_texts.E(error)), 1;
	}
}
function workOf(name, args) {
	let [id, lines] = args;
	if (name === "list" && id === void 0) return list;
	if (!(id === void 0 || args.length > (name === "tail" ? 2 : 1))) return name === "tail" ? (directory) => tail(directory, id, lines) : name === "stop" ? (directory) => stop(directory, id) : void 0;
}
async function list(directory) {
	return await require_running_text.n(directory, await require_running_tasks.n(directory, !1));
}
async function tail(directory, typed, lines) {
	let count = lines === void 0 ? TAIL_LINES.default : Number(lines);
	if (!Number.isInteger(count) || count < TAIL_LINES.min || count > TAIL_LINES.max) throw Error(require_records.$.wrongLines(lines, TAIL_LINES.min, TAIL_LINES.max));
	let id = await idTyped(directory, typed);
	if (!ID.test(id)) throw unknownTask(typed);
	return (await require_running_text.o(directory, id, 262144).catch((error) => {
		throw error.code === "ENOENT" ? unknownTask(typed) : error;
	})).slice(-count).join("\n");
}
async function stop(directory, typed) {
	let id = await idTyped(directory, typed), said = await require_stop_elsewhere.t(id, {
		directory,
		by: "shell",
		killDaemons: !1
	});
	if (said === void 0) throw unknownTask(typed);
	return said;
}
function agentDirectory() {
	let { PI_CODING_AGENT_DIR: configured } = process.env;
	return configured ? configured.replace(/^~(?=$|\/)/, (0, node_os.homedir)()) : (0, node_path.join)((0, node_os.homedir)(), ".pi", "agent");
}
exports.runShellCommand = runShellCommand;
