// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_show = require("./show.cjs");
const require_label = require("./label.cjs");
const require_paths = require("./paths.cjs");
const require_task_files = require("./task-files.cjs");
const require_process_table = require("./process-table.cjs");
const require_terminate = require("./terminate.cjs");
const require_joined_stream = require("./joined-stream.cjs");
let node_child_process = require("node:child_process");
let node_stream = require("node:stream");
// extensions/monitor/adopt/handed-over.ts
const TEXT_MAX_CHARS = 1e5;
function handedOver(payload) {
	const { name, command, cwd, child, initialStdout, initialStderr, startTime } = payload;
	const texts = {
		name: text("name", name),
		command: text("command", command),
		directory: text("cwd", cwd)
	};
	const printed = [bytes("initialStdout", initialStdout), bytes("initialStderr", initialStderr)].flat();
	const startedAtMs = timeOf(startTime);
	if (!(child instanceof node_child_process.ChildProcess)) throw new Error("child is to be a ChildProcess of node:child_process.");
	if (child.exitCode !== null || child.signalCode !== null) throw new Error("child has already ended.");
	const pid = leaderPid(child);
	const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof node_stream.Readable);
	if (streams.length === 0) throw new Error("child has no output to read; its stdio is to be \"pipe\".");
	return {
		...texts,
		child,
		pid,
		streams,
		printed,
		startedAtMs
	};
}
function text(field, value) {
	if (typeof value === "string" && value.trim() !== "" && value.length <= TEXT_MAX_CHARS) return value;
	const shown = typeof value === "string" ? require_label.valueLabel(value) : typeof value;
	throw new Error(`${field} is ${shown}; allowed is a text of 1 to ${TEXT_MAX_CHARS} characters, not only blanks.`);
}
function bytes(field, value) {
	if (value === void 0) return [];
	if (value instanceof Uint8Array) return value.length > 0 ? [Buffer.from(value)] : [];
	throw new Error(`${field} is ${typeof value}; allowed is a Buffer.`);
}
function timeOf(value) {
	const nowMs = Date.now();
	if (value === void 0) return nowMs;
	if (typeof value === "number" && value >= 0 && value <= nowMs) return value;
	throw new Error(`startTime is ${typeof value === "number" ? value : typeof value}; allowed are ms since the epoch, until now.`);
}
function leaderPid({ pid }) {
	if (pid === void 0 || !Number.isSafeInteger(pid) || pid <= 1 || pid === process.pid) throw new Error(`child.pid is ${String(pid)}; the child has not been started.`);
	const found = familyOf(pid);
	if (found?.parentPid !== process.pid) throw new Error(`pid ${pid} is no child of this pi.`);
	if (found.groupId !== pid) throw new Error(`pid ${pid} leads no process group of its own: start it with "detached": true, or pi's group would be ended with it.`);
	return pid;
}
function familyOf(pid) {
	if (process.platform === "linux") return require_process_table.readProcess(pid);
	const { stdout } = (0, node_child_process.spawnSync)("ps", [
		"-o",
		"ppid=,pgid=",
		"-p",
		String(pid)
	], { encoding: "utf8" });
	const [parentPid, groupId] = (stdout ?? "").trim().split(/\s+/).map(Number);
	return parentPid === void 0 || groupId === void 0 ? void 0 : {
		parentPid,
		groupId
	};
}
// extensions/monitor/adopt/protocol.ts
const ADOPT = "processes:command:adopt";
const LIST = "processes:request:list";
// extensions/monitor/adopt/running-child.ts
function runningChild(handed) {
	const { child, pid, directory, printed, startedAtMs } = handed;
	child.on("error", () => {});
	const outputs = outputsOf(handed);
	const streams = handed.streams.filter(({ readableEnded, destroyed }) => !readableEnded && !destroyed);
	const joined = require_joined_stream.joinedStream(streams.map(taken), () => printed);
	return require_process_table.startTimeOf(pid).then((leaderStartTime) => ({
		directory,
		linesBefore: () => 0,
		source: () => require_joined_stream.commandSource({
			child,
			pid,
			leaderStartTime,
			marker: require_terminate.newMarker(),
			outputs,
			streams: [joined]
		}, startedAtMs),
		startAgain: void 0
	}));
}
function taken(readable) {
	const through = new node_stream.PassThrough();
	if (readable.readableEncoding) through.setDefaultEncoding(readable.readableEncoding);
	(0, node_stream.pipeline)(readable, through, () => {});
	return through;
}
function outputsOf({ pid, child }) {
	if (process.platform !== "linux") return [];
	const ofPi = new Set(require_terminate.namesOfPipes(process.pid, [
		0,
		1,
		2
	]));
	const piped = [child.stdout ? [1] : [], child.stderr ? [2] : []].flat();
	return require_terminate.namesOfPipes(pid, piped).filter((name) => !ofPi.has(name));
}
// extensions/monitor/adopt/adopt-children.ts
function adoptChildren(surroundings) {
	const { bus } = surroundings;
	const adopter = new Adopter(surroundings);
	return bus.on(ADOPT, (payload) => {
		if (typeof payload !== "object" || payload === null) return;
		const { reply } = payload;
		if (typeof reply !== "function" || isPiProcessesLoaded(bus)) return;
		const answer = adopter.answer(payload);
		try {
			reply(answer);
		} catch {}
	});
}
function isPiProcessesLoaded(bus) {
	let isLoaded = false;
	bus.emit(LIST, { reply: () => {
		isLoaded = true;
	} });
	return isLoaded;
}
var Adopter = class {
	#surroundings;
	#adopted = new WeakSet();
	#underWay = 0;
	constructor(surroundings) {
		this.#surroundings = surroundings;
	}
	answer(payload) {
		try {
			const handed = handedOver(payload);
			this.#check(handed);
			const files = require_task_files.reserveTaskFiles(require_paths.taskDirectory(), "j");
			this.#adopted.add(handed.child);
			this.#adopt(handed, files);
			return {
				ok: true,
				info: infoOf(handed, files)
			};
		} catch (error) {
			return {
				ok: false,
				error: error.message
			};
		}
	}
	#check({ child, pid }) {
		const { runtime, settings } = this.#surroundings;
		const running = runtime.started?.registry.running() ?? [];
		if (this.#adopted.has(child) || running.some((task) => task.pid === pid)) throw new Error(`pid ${pid} has been handed over before, or is a task already.`);
		if ((runtime.started?.jobs.room ?? settings.maxJobs) <= this.#underWay) throw new Error(`${settings.maxJobs} jobs are running already, the most allowed. Stop one first.`);
	}
	async #adopt(handed, files) {
		const { ctx, runtime } = this.#surroundings;
		const { command, name } = handed;
		this.#underWay++;
		try {
			const running = runningChild(handed);
			await runtime.starting(async () => {
				const { jobs } = await runtime.use();
				await jobs.adopt({
					command,
					name,
					wake: "always",
					startedBy: "extension"
				}, await running, files, ctx);
			});
		} catch (error) {
			endGroup(handed);
			await require_task_files.removeTaskFiles(files);
			require_show.show(ctx, `A command that was handed over is ended: ${require_label.errorLabel(error)}`, "error");
		} finally {
			this.#underWay--;
		}
	}
};
function endGroup({ child, pid }) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
function infoOf({ name, pid, command, directory, startedAtMs }, files) {
	return {
		id: files.id,
		name,
		pid,
		command,
		cwd: directory,
		startTime: startedAtMs,
		endTime: null,
		status: "running",
		exitCode: null,
		success: null,
		stdoutFile: files.logPath,
		stderrFile: files.logPath,
		endReason: null,
		signal: null,
		errorMessage: null
	};
}
exports.adoptChildren = adoptChildren;
