// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_label = require("./label.cjs");
const require_task_files = require("./task-files.cjs");
const require_stored_record = require("./stored-record.cjs");
const require_running_text = require("./running-text.cjs");
const require_running_tasks = require("./running-tasks.cjs");
const require_stop_elsewhere = require("./stop-elsewhere.cjs");
let node_path = require("node:path");
let node_os = require("node:os");
// extensions/monitor/everywhere/find-record.ts
const NAME_MAX_CHARS = 80;
const IDS_MAX = 10;
async function idTyped(directory, typed) {
	const records = await require_stored_record.storedRecords(directory);
	if (records.some(({ id }) => id === typed)) return typed;
	const named = records.filter(({ facts }) => facts.description === typed).sort((a, b) => startOf(a).localeCompare(startOf(b)));
	const running = named.filter(({ facts }) => facts.endedAt === void 0);
	if (running.length > 1) {
		const ids = running.slice(0, IDS_MAX).map(({ id }) => id);
		const more = running.length > ids.length ? `, and ${running.length - ids.length} more` : "";
		throw new Error(`${running.length} tasks that run are called ${require_label.quotedLabel(typed, NAME_MAX_CHARS)}: ${require_label.label(ids.join(", "))}${more}. Give an id.`);
	}
	return (running[0] ?? named.at(-1))?.id ?? typed;
}
function unknownTask(typed) {
	return new Error(`Unknown id or name ${require_label.valueLabel(typed)}. pi-monitor list shows those that run.`);
}
function startOf({ facts }) {
	return String(facts.startedAt);
}
// extensions/monitor/everywhere/shell-command.ts
const USAGE = [
	"pi-monitor list: what every pi of yours runs",
	"pi-monitor tail <id or name> [lines]: the end of a task's log; 20 lines unless given, at most 2000",
	"pi-monitor stop <id or name>: stop a task, through its pi while that lives"
].join("\n");
const TAIL_LINES = {
	min: 1,
	max: 2e3,
	default: 20
};
const TAIL_MAX_BYTES = 262144;
const ID = new RegExp(`^[jm][${require_task_files.ID_CHARS}]{3,}$`);
async function runShellCommand(args, { say, complain }) {
	const [name, ...rest] = args;
	if (name === "--help" || name === "-h") {
		say(USAGE);
		return 0;
	}
	const work = workOf(name, rest);
	if (!work) {
		complain(USAGE);
		return 2;
	}
	try {
		say(await work((0, node_path.join)(agentDirectory(), "monitor")));
		return 0;
	} catch (error) {
		complain(require_label.errorLabel(error));
		return 1;
	}
}
function workOf(name, args) {
	const [id, lines] = args;
	if (name === "list" && id === void 0) return list;
	if (id === void 0 || args.length > (name === "tail" ? 2 : 1)) return void 0;
	if (name === "tail") return (directory) => tail(directory, id, lines);
	return name === "stop" ? (directory) => stop(directory, id) : void 0;
}
async function list(directory) {
	return await require_running_text.runningText(directory, await require_running_tasks.runningTasks(directory, false));
}
async function tail(directory, typed, lines) {
	const count = lines === void 0 ? TAIL_LINES.default : Number(lines);
	if (!Number.isInteger(count) || count < TAIL_LINES.min || count > TAIL_LINES.max) throw new Error(`lines is ${require_label.valueLabel(lines)}; allowed is an integer from ${TAIL_LINES.min} to ${TAIL_LINES.max}.`);
	const id = await idTyped(directory, typed);
	if (!ID.test(id)) throw unknownTask(typed);
	return (await require_running_text.lastLines(directory, id, TAIL_MAX_BYTES).catch((error) => {
		throw error.code === "ENOENT" ? unknownTask(typed) : error;
	})).slice(-count).join("\n");
}
async function stop(directory, typed) {
	const id = await idTyped(directory, typed);
	const said = await require_stop_elsewhere.stopElsewhere(id, {
		directory,
		by: "shell",
		killDaemons: false
	});
	if (said === void 0) throw unknownTask(typed);
	return said;
}
function agentDirectory() {
	const { PI_CODING_AGENT_DIR: configured } = process.env;
	if (!configured) return (0, node_path.join)((0, node_os.homedir)(), ".pi", "agent");
	return configured.replace(/^~(?=$|\/)/, (0, node_os.homedir)());
}
exports.runShellCommand = runShellCommand;
