// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_paths = require("./paths.cjs"), require_records = require("./records.cjs"), require_extensions = require("./extensions.cjs"), require_texts = require("./texts.cjs"), require_joined_stream = require("./joined-stream.cjs");
let node_child_process = require("node:child_process"), node_stream = require("node:stream");
// extensions/monitor/adopt/handed-over.ts
const TEXT_MAX_CHARS = 1e5;
function handedOver(payload) {
	let { name, command, cwd, child, initialStdout, initialStderr, startTime } = payload, texts = {
		name: text("name", name),
		command: text("command", command),
		directory: text("cwd", cwd)
	}, printed = [bytes("initialStdout", initialStdout), bytes("initialStderr", initialStderr)].flat(), startedAtMs = timeOf(startTime);
	if (!(child instanceof node_child_process.ChildProcess)) throw Error(require_extensions.t.noChild);
	if (child.exitCode !== null || child.signalCode !== null) throw Error(require_extensions.t.childEnded);
	let pid = leaderPid(child), streams = [child.stdout, child.stderr].filter((stream) => stream instanceof node_stream.Readable);
	if (streams.length === 0) throw Error(require_extensions.t.noOutput);
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
	if (typeof value == "string" && value.trim() !== "" && value.length <= TEXT_MAX_CHARS) return value;
	let shown = typeof value == "string" ? require_texts.N(value) : typeof value;
	throw Error(require_extensions.t.wrongText(field, shown, TEXT_MAX_CHARS));
}
function bytes(field, value) {
	if (value === void 0) return [];
	if (value instanceof Uint8Array) return value.length > 0 ? [Buffer.from(value)] : [];
	throw Error(require_extensions.t.noBuffer(field, value));
}
function timeOf(value) {
	let nowMs = Date.now();
	if (value === void 0) return nowMs;
	if (typeof value == "number" && value >= 0 && value <= nowMs) return value;
	throw Error(require_extensions.t.wrongTime(value));
}
function leaderPid({ pid }) {
	if (pid === void 0 || !Number.isSafeInteger(pid) || pid <= 1 || pid === process.pid) throw Error(require_extensions.t.notStarted(pid));
	let found = familyOf(pid);
	if (found?.parentPid !== process.pid) throw Error(require_extensions.t.notOurChild(pid));
	if (found.groupId !== pid) throw Error(require_extensions.t.noGroup(pid));
	return pid;
}
function familyOf(pid) {
	if (process.platform === "linux") return require_records.J(pid);
	let { stdout } = (0, node_child_process.spawnSync)("ps", [
		"-o",
		"ppid=,pgid=",
		"-p",
		String(pid)
	], { encoding: "utf8" }), [parentPid, groupId] = (stdout ?? "").trim().split(/\s+/).map(Number);
	return parentPid === void 0 || groupId === void 0 ? void 0 : {
		parentPid,
		groupId
	};
}
// extensions/monitor/adopt/running-child.ts
function runningChild(handed) {
	let { child, pid, directory, printed, startedAtMs } = handed;
	child.on("error", () => {});
	let outputs = outputsOf(handed), streams = handed.streams.filter(({ readableEnded, destroyed }) => !readableEnded && !destroyed), joined = require_joined_stream.t(streams.map(taken), () => printed);
	return require_records.Y(pid).then((leaderStartTime) => ({
		directory,
		linesBefore: () => 0,
		source: () => require_joined_stream.n({
			child,
			pid,
			leaderStartTime,
			marker: require_records.p(),
			outputs,
			streams: [joined]
		}, startedAtMs),
		shell: void 0
	}));
}
function taken(readable) {
	let through = new node_stream.PassThrough();
	return readable.readableEncoding && through.setDefaultEncoding(readable.readableEncoding), (0, node_stream.pipeline)(readable, through, () => {}), through;
}
function outputsOf({ pid, child }) {
	if (process.platform !== "linux") return [];
	let ofPi = new Set(require_records.v(process.pid, [
		0,
		1,
		2
	])), piped = [child.stdout ? [1] : [], child.stderr ? [2] : []].flat();
	return require_records.v(pid, piped).filter((name) => !ofPi.has(name));
}
// extensions/monitor/adopt/adopt-children.ts
function adoptChildren(surroundings) {
	let { bus } = surroundings, adopter = new Adopter(surroundings);
	return bus.on("processes:command:adopt", (payload) => {
		if (typeof payload != "object" || !payload) return;
		let { reply } = payload;
		if (typeof reply != "function" || isPiProcessesLoaded(bus)) return;
		let answer = adopter.answer(payload);
		try {
			reply(answer);
		} catch {}
	});
}
function isPiProcessesLoaded(bus) {
	let isLoaded = !1;
	return bus.emit("processes:request:list", { reply: () => {
		isLoaded = !0;
	} }), isLoaded;
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
			let handed = handedOver(payload);
			this.#check(handed);
			let files = require_records.nt(require_paths.t(), "j");
			return this.#adopted.add(handed.child), this.#adopt(handed, files), {
				ok: !0,
				info: infoOf(handed, files)
			};
		} catch (error) {
			return {
				ok: !1,
				error: error.message
			};
		}
	}
	#check({ child, pid }) {
		let { runtime, settings } = this.#surroundings, running = runtime.started?.registry.running() ?? [];
		if (this.#adopted.has(child) || running.some((task) => task.pid === pid)) throw Error(require_extensions.t.handedOverBefore(pid));
		if ((runtime.started?.jobs.room ?? settings.maxJobs) <= this.#underWay) throw Error(require_extensions.t.tooManyJobs(settings.maxJobs));
	}
	async #adopt(handed, files) {
		let { ctx, runtime } = this.#surroundings, { command, name } = handed;
		this.#underWay++;
		try {
			let running = runningChild(handed);
			await runtime.starting(async () => {
				let { jobs } = await runtime.use();
				await jobs.adopt({
					command,
					name,
					wake: "always",
					startedBy: "extension"
				}, await running, files, ctx);
			});
		} catch (error) {
			endGroup(handed), await require_records.tt(files), require_rows.k(ctx, require_extensions.t.isEnded(error), "error");
		} finally {
			this.#underWay--;
		}
	}
};
function endGroup({ child, pid }) {
	if (child.exitCode === null && child.signalCode === null) try {
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
