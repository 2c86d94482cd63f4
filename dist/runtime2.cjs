// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_show = require("./show.cjs");
const require_joined_stream = require("./joined-stream.cjs");
const require_process_table = require("./process-table.cjs");
const require_terminate = require("./terminate.cjs");
const require_event_text = require("./event-text.cjs");
const require_bus = require("./bus.cjs");
const require_monitor_call = require("./monitor-call.cjs");
const require_command_facts = require("./command-facts.cjs");
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_quote = require("./quote.cjs");
const require_truncate = require("./truncate.cjs");
const require_visible = require("./visible.cjs");
const require_end_reason = require("./end-reason.cjs");
const require_task_label = require("./task-label.cjs");
const require_paths = require("./paths.cjs");
const require_task_files = require("./task-files.cjs");
const require_task_record = require("./task-record.cjs");
const require_job_tools = require("./job-tools.cjs");
const require_stop_request = require("./stop-request.cjs");
const require_clean = require("./clean.cjs");
const require_parse_monitor_command = require("./parse-monitor-command.cjs");
const require_unquote = require("./unquote.cjs");
const require_job_parameters = require("./job-parameters.cjs");
const require_usage = require("./usage.cjs");
const require_headless = require("./headless.cjs");
const require_message_type = require("./message-type.cjs");
const require_handover = require("./handover.cjs");
const require_quit_line = require("./quit-line.cjs");
const require_unended_tasks = require("./unended-tasks.cjs");
const require_count_line_feeds = require("./count-line-feeds.cjs");
const require_line_filter = require("./line-filter.cjs");
const require_new_file = require("./new-file.cjs");
const require_turn = require("./turn.cjs");
const require_describe_processes = require("./describe-processes.cjs");
const require_text_result = require("./text-result.cjs");
const require_listed_task = require("./listed-task.cjs");
const require_fit_label = require("./fit-label.cjs");
const require_mark = require("./mark.cjs");
const require_started_row = require("./started-row.cjs");
const require_told_row = require("./told-row.cjs");
const require_wait_for = require("./wait-for.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let typebox = require("typebox");
let node_crypto = require("node:crypto");
let node_os = require("node:os");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
let node_util = require("node:util");
let typebox_value = require("typebox/value");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
let node_net = require("node:net");
let node_module = require("node:module");
let node_dns_promises = require("node:dns/promises");
let node_string_decoder = require("node:string_decoder");
let node_http = require("node:http");
let node_https = require("node:https");
let split2 = require("split2");
split2 = require_rolldown_runtime.__toESM(split2);
// extensions/core/processes/guardian.ts
const RESTART_MS = 50;
const SCRIPT = (0, node_path.join)(require_joined_stream.packageDirectory, "extensions/core/processes/guardian.sh");
var Guardian = class {
	#tasks = new Map();
	#process;
	async guard(id, task, graceMs) {
		const facts = [
			id,
			Math.max(1, Math.ceil(graceMs / 1e3)),
			task.groupId,
			task.leaderStartTime || "0",
			task.marker,
			...task.outputs
		].join(" ");
		this.#tasks.set(id, facts);
		if (this.#process) await this.#tell(`+ ${facts}`);
		else await this.#start();
	}
	release(id) {
		if (this.#tasks.delete(id)) this.#tell(`- ${id}`);
	}
	close() {
		this.#tasks.clear();
		const guardian = this.#process;
		this.#process = void 0;
		guardian?.removeAllListeners("exit");
		guardian?.kill("SIGKILL");
	}
	async #start() {
		const { pid, startTime } = require_process_table.processIdentity(process.pid);
		const guardian = require_joined_stream.withoutTerminals([
			"pipe",
			"ignore",
			"ignore"
		], (stdio) => (0, node_child_process.spawn)("/bin/sh", [
			SCRIPT,
			`${pid}.${startTime}`,
			require_process_table.hasProc ? "proc" : "ps"
		], {
			cwd: "/",
			detached: true,
			env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
			stdio
		}));
		guardian.on("error", () => {});
		guardian.stdin?.on("error", () => {});
		guardian.unref();
		guardian.stdin?.unref();
		this.#adopt(guardian);
		const unheard = [...this.#tasks.keys()];
		for (const { pid, startTime } of await require_terminate.ownLine()) this.#tell(`= ${pid} ${startTime || "-"}`);
		const facts = unheard.flatMap((id) => this.#tasks.get(id) ?? []);
		await Promise.all(facts.map((task) => this.#tell(`+ ${task}`)));
	}
	async #restart() {
		if (!this.#process && this.#tasks.size > 0) await this.#start();
	}
	#adopt(guardian) {
		this.#process = guardian;
		const gone = () => {
			if (this.#process !== guardian) return;
			this.#process = void 0;
			if (this.#tasks.size > 0) setTimeout(() => void this.#restart(), RESTART_MS).unref();
		};
		guardian.once("exit", gone);
		guardian.once("error", gone);
	}
	async #tell(line) {
		await new Promise((resolve) => {
			const stdin = this.#process?.stdin;
			if (stdin) stdin.write(`${line}\n`, () => resolve());
			else resolve();
		});
	}
};
// extensions/monitor/bash/make-job.ts
async function makeJob(jobs, { held, shell, command, timeoutMs, startedBy }, ctx) {
	const { child, identity, startedAtMs } = held;
	const wake = startedBy === "model" ? "always" : "never";
	const running = {
		directory: shell.cwd,
		linesBefore: () => held.linesDropped,
		source: () => {
			const { groupId: pid, leaderStartTime, marker } = identity;
			const outputs = [...identity.outputs];
			const streams = [require_joined_stream.joinedStream(held.streams, held.handOver)];
			return require_joined_stream.commandSource({
				child,
				pid,
				leaderStartTime,
				marker,
				outputs,
				streams
			}, startedAtMs);
		},
		startAgain: (id) => require_joined_stream.startCommand(shell, id, "shared")
	};
	const job = await jobs.takeOver({
		command,
		timeoutMs,
		wake,
		startedBy
	}, running, ctx);
	return {
		id: job.id,
		pid: identity.groupId,
		log: require_event_text.describeLog(job.logs[0])
	};
}
// extensions/monitor/task/run-facts.ts
function runFacts({ readiness, restarts, isBetweenRuns, end }) {
	return [...end ? [] : isBetweenRuns ? ["about to start again"] : readyFact(readiness), ...restarts > 0 ? [`started again ${require_format.plural(restarts, "time")}`] : []];
}
function readyFact(readiness) {
	switch (readiness.kind) {
		case "unknown": return [];
		case "expected": return [readiness.isLate ? "not ready in time" : "not ready yet"];
		case "ready": return [`ready after ${require_format.formatSeconds(readiness.facts.afterMs)}`];
	}
}
// extensions/monitor/task/earlier-task.ts
const ID = /^[a-z][a-z0-9]+$/;
const RECORD = ".json";
async function findEarlierTask(directory, idOrName, cwd) {
	const task = ID.test(idOrName) ? await readEarlierTask(directory, idOrName) : void 0;
	if (task?.record.directory === cwd) return task;
	return (await jobsNamed(directory, idOrName, cwd)).at(-1);
}
async function jobsNamed(directory, name, cwd) {
	const ids = (await (0, node_fs_promises.readdir)(directory).catch(() => [])).filter((file) => file.endsWith(RECORD)).map((file) => (0, node_path.basename)(file, RECORD));
	const jobs = [];
	for (const id of ids) {
		const task = await readEarlierTask(directory, id);
		if (task?.kind === "job" && task.record.name === name && task.record.directory === cwd) jobs.push(task);
	}
	return jobs.sort((a, b) => startOf(a).localeCompare(startOf(b)));
}
async function readEarlierTask(directory, id) {
	const files = require_task_files.taskFiles(directory, id);
	const record = await require_task_record.readTaskRecord((0, node_path.join)(directory, `${id}${RECORD}`));
	if (record === void 0) return void 0;
	const log = (name, path) => ({
		name,
		path,
		keeping: record.logs?.[name] ?? require_event_text.wholeLog
	});
	return record.kind === "job" ? {
		id,
		kind: "job",
		record,
		logs: [log("log", files.logPath)]
	} : {
		id,
		kind: "monitor",
		record,
		logs: [log("stdout", files.stdoutPath), log("stderr", files.stderrPath)]
	};
}
function startOf({ record }) {
	return record.startedAt ?? "";
}
// extensions/monitor/tools/find-task.ts
async function findTask$1(tasks, idOrName, cwd) {
	try {
		return tasks.registry.find(idOrName);
	} catch (error) {
		const earlier = await findEarlierTask(require_paths.taskDirectory(), idOrName.trim(), cwd);
		if (earlier) return earlier;
		throw error;
	}
}
function isEarlier(task) {
	return "record" in task;
}
// extensions/monitor/tools/list-text.ts
const COMMAND_START_CHARS = 80;
const LAST_LINE_CHARS$2 = 120;
const PROMPT_MAX_CHARS$1 = 1e3;
function listedTasks({ registry }) {
	return [...registry.running(), ...registry.ended().slice(-20).reverse()];
}
function listText(tasks, reader = "model") {
	const listed = listedTasks(tasks);
	if (listed.length === 0) return "Nothing has been started in this session.";
	return listed.map((task) => summary(task, tasks, reader)).join("\n");
}
function listDetails(listed) {
	return { tasks: listed.map(listedTask) };
}
function listedTask(task) {
	const { id, kind } = task;
	if (isEarlier(task)) {
		const { description = "", reason } = task.record;
		return {
			id,
			kind,
			description,
			status: reason?.kind ?? "unknown"
		};
	}
	return {
		id,
		kind,
		description: task.label,
		status: task.end ? task.end.reason.kind : runningStatus(task)
	};
}
function summary(task, tasks, reader) {
	const { spec } = task;
	const facts = [
		statusText$2(task, tasks, reader),
		...runFacts(task),
		...task.end ? [] : [`age ${require_format.formatDuration(task.ageMs)}`],
		...require_task_label.pidFact(task),
		require_event_text.linesText(task),
		`wake ${spec.wake}`,
		...task.isForeign ? ["started in another session"] : [],
		...task.isProtected ? ["protected"] : [],
		...task.logs.flatMap(require_event_text.describeLack)
	];
	const lines = [`${task.id} ${task.kind} ${require_task_label.quotedLabelOf(task)}: ${facts.join("; ")}`, `  command: ${require_label.commandLabel(spec.command, COMMAND_START_CHARS)}`];
	lines.push(...lastLineText(task));
	return lines.join("\n");
}
function taskText$1(task, tasks, reader = "model") {
	if (isEarlier(task)) return earlierText(task, reader);
	const { spec } = task;
	const deadline = task.deadlineAtMs === void 0 ? "none" : require_format.formatTime(task.deadlineAtMs);
	return [
		`${task.id} ${task.kind} ${require_task_label.quotedLabelOf(task)}`,
		`status: ${[statusText$2(task, tasks, reader), ...runFacts(task)].join("; ")}`,
		`started: ${require_format.formatTime(task.startedAtMs)} by ${spec.startedBy === "extension" ? "an" : "the"} ${spec.startedBy}${task.isForeign ? " in another session" : ""}; age ${require_format.formatDuration(task.ageMs)}`,
		`deadline: ${deadline}`,
		...task.isProtected ? ["protected: only the user stops it"] : [],
		`wake: ${spec.wake}`,
		...task.kind === "monitor" ? patternsText(task) : [],
		...spec.thenPrompt === void 0 ? [] : [`then: ${require_label.quotedLabel(spec.thenPrompt, PROMPT_MAX_CHARS$1)}`],
		...task.pid === void 0 ? [] : [`pid and process group: ${task.pid}`],
		require_event_text.linesText(task),
		...task.kind === "monitor" ? bytesText(task) : [],
		`directory: ${require_label.pathLabel(spec.directory)}`,
		...task.logs.map(require_event_text.describeLog),
		...lastLineText(task),
		commandHeading(spec.command),
		...require_visible.visibleLines(spec.command).map(require_quote.quote)
	].join("\n");
}
function earlierText({ id, kind, record, logs }, reader) {
	const { description = "", directory = "", command = "", startedAt, endedAt, reason, lines } = record;
	const status = reason ? `${require_end_reason.describeEndTo(reader, reason, kind)}, ${endedAt}` : "not ended when it was recorded";
	return [
		`${id} ${kind} ${require_label.quotedLabel(description)}, of an earlier session`,
		`status: ${require_label.label(status)}`,
		`started: ${require_label.label(startedAt ?? "unknown")}`,
		...lines ? [require_format.plural(lines.printed, "line")] : [],
		`directory: ${require_label.pathLabel(directory)}`,
		...logs.map(require_event_text.describeLog),
		commandHeading(command),
		...require_visible.visibleLines(command).map(require_quote.quote)
	].join("\n");
}
function patternsText({ spec }) {
	return [
		...spec.until === void 0 ? [] : [`until: ${require_label.quotedLabel(spec.until)}`],
		...spec.match === void 0 ? [] : [`match: ${require_label.quotedLabel(spec.match)}`],
		...spec.ignore === void 0 ? [] : [`ignore: ${require_label.quotedLabel(spec.ignore)}`]
	];
}
function bytesText({ output }) {
	return [...output.leftOutBytes > 0 ? [`${output.leftOutBytes} bytes of overlong lines left out`] : [], `stderr: ${output.stderrBytes} bytes`];
}
function statusText$2(task, tasks, reader) {
	if (task.end) return tasks.describeEnd(task, reader);
	return runningStatus(task);
}
function runningStatus(task) {
	return task.isStopping ? "stopping" : "running";
}
function lastLineText({ lastLine, isLineOpen }) {
	if (!lastLine) return [];
	return [`  ${isLineOpen ? "last line, not ended" : "last line"}, ${require_format.formatDuration(Date.now() - lastLine.atMs)} ago:\n  ${require_quote.quote(require_truncate.shortenMiddle(lastLine.text, LAST_LINE_CHARS$2))}`];
}
function commandHeading(command) {
	const facts = require_command_facts.commandFacts(command);
	return facts.length > 0 ? `command (${facts.join(", ")}):` : "command:";
}
// extensions/monitor/client/for-extensions.ts
var ForExtensions = class {
	#tasks;
	#monitors;
	#jobs;
	constructor(tasks, monitors, jobs) {
		this.#tasks = tasks;
		this.#monitors = monitors;
		this.#jobs = jobs;
	}
	async start(args, ctx) {
		const quiet = args.then === void 0 ? {
			wake: "never",
			...args
		} : args;
		return startedOf(await require_monitor_call.callMonitor(this.#monitors, quiet, ctx, "extension"));
	}
	async startJob(args, ctx) {
		const quiet = args.then === void 0 ? {
			wake: "never",
			...args
		} : args;
		return startedOf(await require_monitor_call.callBgRun(this.#jobs, quiet, ctx, "extension"));
	}
	list() {
		return listDetails(listedTasks(this.#tasks)).tasks;
	}
	async stop(id, startsBefore) {
		const result = await this.#tasks.stop(id, "extension", startsBefore);
		return {
			ids: [result.task.id],
			text: require_monitor_call.stopText(result, this.#tasks)
		};
	}
};
function startedOf({ content, details }) {
	const text = content.map((part) => part.type === "text" ? part.text : "").join("\n");
	return {
		id: details.id,
		text
	};
}
// extensions/monitor/tools/fit-lines.ts
function fitLines(lines, maxBytes, keep) {
	const kept = [];
	let left = maxBytes;
	for (const line of keep === "newest" ? lines.toReversed() : lines) {
		left -= Buffer.byteLength(line) + 1;
		if (left < 0) break;
		kept.push(line);
	}
	return keep === "newest" ? kept.reverse() : kept;
}
// extensions/monitor/tools/quoted-log.ts
const LINES_MAX_BYTES = require_job_tools.LOG_MAX_BYTES - 1024;
function quotedLog(part, { from, maxBytes }) {
	const isTail = from === "tail";
	const quoted = part.lines.length > 0 ? require_clean.cleanLines(part.lines.join("\n")).map(require_quote.quote) : [];
	const whole = fitLines(quoted, LINES_MAX_BYTES, isTail ? "newest" : "oldest");
	if (part.isPartOfLine || whole.length === 0 && quoted.length > 0) {
		const only = (isTail ? quoted.at(-1) : quoted[0]) ?? require_quote.quote("");
		const shown = `${isTail ? "the end of its last" : "the beginning of its first"} line, which alone does not fit into ${maxBytes} bytes`;
		return {
			lines: [partThatFits(only, isTail)],
			shown,
			more: []
		};
	}
	const isLess = part.hasMore || whole.length < quoted.length;
	return {
		lines: whole,
		shown: `${isTail ? "last" : "first"} ${require_format.plural(whole.length, "line")}`,
		more: isLess ? [`what ${isTail ? "is before" : "follows"} does not fit into ${maxBytes} bytes`] : []
	};
}
function partThatFits(line, isTail) {
	const bytes = Buffer.from(line);
	if (bytes.length <= LINES_MAX_BYTES) return line;
	const text = (isTail ? bytes.subarray(-LINES_MAX_BYTES) : bytes.subarray(0, LINES_MAX_BYTES)).toString("utf8").replaceAll(/^\uFFFD+|\uFFFD+$/g, "");
	return isTail ? require_quote.quote(text) : text;
}
// extensions/monitor/tools/log-text.ts
async function logText(task, range) {
	const { path, part, lack } = await readTaskLog(task, 0, range);
	const { lines, shown, more } = quotedLog(part, range);
	return [`${path}: ${[...part.totalBytes === 0 ? ["nothing printed"] : [
		shown,
		`${part.totalBytes} bytes in all`,
		...more
	], ...lack].join("; ")}`, ...lines].join("\n");
}
async function stderrText(task, maxLines, jobLogs) {
	if (task.kind === "job") throw new Error(`${task.id} is a job: its stderr is in its one log. Use ${jobLogs === "bg_logs" ? jobLogs : `${jobLogs} ${task.id}`}.`);
	const range = {
		from: "tail",
		maxBytes: require_job_tools.LOG_MAX_BYTES
	};
	const { path, part, lack } = await readTaskLog(task, 1, range);
	if (part.totalBytes === 0) return [
		`${task.id} has printed nothing to stderr`,
		path,
		...lack
	].join("; ");
	const wanted = part.lines.slice(-maxLines);
	const { lines, shown, more } = quotedLog({
		...part,
		lines: wanted
	}, range);
	const facts = [
		shown,
		`${part.totalBytes} bytes in all`,
		...wanted.length < part.lines.length ? [] : more,
		path,
		...lack
	];
	return [`stderr of ${task.id}: ${facts.join("; ")}`, ...lines].join("\n");
}
async function readTaskLog(task, index, range) {
	if (!isEarlier(task)) await task.flushLogs();
	const log = logOf(task, index);
	const path = require_format.displayPath(log.path);
	if (require_event_text.isNothingKept(log.keeping)) throw new Error(`The ${log.name} of ${task.id} was ${require_event_text.lackText(log.keeping)}.`);
	try {
		let part = await require_stop_request.readLog(log.path, range);
		if (part.begins !== void 0 && isWhole(task, index)) part = await require_stop_request.readLog(log.path, range, true);
		const lack = require_event_text.lackText({
			begins: part.begins,
			loss: log.keeping.loss
		});
		return {
			path,
			part,
			lack: lack === void 0 ? [] : [lack]
		};
	} catch (error) {
		throw new Error(`The log ${path} could not be read: ${require_label.errorLabel(error)}`);
	}
}
function isWhole(task, index) {
	const { begins } = logOf(task, index).keeping;
	return begins === void 0 && !(isEarlier(task) && task.record.logs === void 0);
}
function logOf(task, index) {
	return task.logs[index] ?? task.logs[0];
}
// extensions/monitor/commands/parse-bg-command.ts
function parseBgCommand(text) {
	const { options, flags, rest, isAfterTerminator } = require_parse_monitor_command.leadingOptions(text, ["name", "wake"], require_parse_monitor_command.INPUT_FLAGS);
	const command = isAfterTerminator ? rest : require_unquote.unquote(rest);
	if (command === "") throw new Error("/bg needs the command to run: /bg --name build npm run build");
	const { name } = options;
	const wake = require_job_parameters.jobWakeValues.find((value) => value === options.wake);
	if (options.wake !== void 0 && wake === void 0) {
		const values = require_job_parameters.jobWakeValues.map((value) => `"${value}"`).join(", ");
		throw new Error(`--wake is ${require_label.quotedLabel(options.wake)}; allowed is one of ${values}.`);
	}
	if (name !== void 0 && !(new RegExp(require_job_parameters.JOB_NAME.pattern).test(name) && name.length <= require_job_parameters.JOB_NAME.maxLength)) throw new Error(`--name is ${require_label.quotedLabel(name)}; allowed are 1 to ${require_job_parameters.JOB_NAME.maxLength} characters: a letter, then letters, digits and . : / _ -`);
	return {
		command,
		name,
		wake: wake ?? "never",
		...require_parse_monitor_command.inputOfFlags(flags)
	};
}
// extensions/monitor/commands/started-facts.ts
function startedTask(task) {
	return task.kind === "monitor" ? startedMonitor(task) : startedJob(task);
}
function startedMonitor(task) {
	const { wake } = task.spec;
	return {
		said: `Started monitor ${task.id}`,
		title: task.label,
		hint: `/monitor-stop ${task.id} stops it`,
		facts: [
			...require_task_label.pidFact(task),
			...wake === "never" ? [] : [`wakes the agent with ${wake === "end" ? "its end" : "every event"}`],
			require_event_text.logPlace(task.logs[0])
		]
	};
}
function startedJob(job) {
	return {
		said: `Started job ${job.id}`,
		title: job.label,
		hint: `/bg-logs ${job.id} shows its log`,
		facts: [...require_task_label.pidFact(job), require_event_text.logPlace(job.logs[0])]
	};
}
// extensions/monitor/commands/stopped-text.ts
function stoppedText({ task, end }) {
	const facts = `${require_format.formatDuration(task.ageMs)}, ${require_format.plural(task.linesPrinted, "line")}`;
	return [end.reason.kind === "stopped" ? `Stopped ${require_task_label.labelOf(task)} (${facts})` : `Not stopped: ${require_task_label.labelOf(task)} had ended, ${require_end_reason.describeEndToPerson(end.reason, task.kind)} (${facts})`, ...require_event_text.survivorsText(task, end)].join("; ");
}
function isToldByItsRow({ task, end }) {
	return end.reason.kind === "stopped" && require_event_text.survivorsText(task, end).length === 0;
}
// extensions/monitor/commands/command-runs.ts
const TAIL_LINES = {
	min: 1,
	max: 2e3,
	default: 200
};
var CommandRuns = class {
	#tasks;
	#monitors;
	#jobs;
	#panel;
	#restarts;
	#everywhere;
	#rows;
	constructor(tasks, monitors, jobs, panel, restarts, everywhere, rows) {
		this.#everywhere = everywhere;
		this.#rows = rows;
		this.#tasks = tasks;
		this.#monitors = monitors;
		this.#jobs = jobs;
		this.#panel = panel;
		this.#restarts = restarts;
	}
	async monitors(args, ctx) {
		const { registry } = this.#tasks;
		const argument = args.trim();
		if (argument === "clear") return `Ended tasks forgotten: ${registry.forgetEnded()}. Their logs are kept.`;
		if (argument === "all") return await this.#everywhere.list();
		const task = argument === "" ? void 0 : await findTask$1(this.#tasks, this.#idOf(argument), ctx.cwd);
		if (ctx.mode !== "tui" || task && isEarlier(task)) return task ? taskText$1(task, this.#tasks, "person") : listText(this.#tasks, "person");
		await this.#panel.show(ctx, task?.id);
	}
	async panel(ctx) {
		await this.#panel.show(ctx);
	}
	async monitor(args, ctx) {
		const request = {
			...require_parse_monitor_command.parseMonitorCommand(args),
			persistent: true,
			startedBy: "user"
		};
		const { task } = await this.#monitors.start(request, ctx);
		return this.#rows.started(startedMonitor(task));
	}
	async monitorStop(args, startsBefore) {
		const typed = args.trim();
		if (typed === "") throw require_usage.missing("monitor-stop", "an id or all");
		if (typed !== "all") return await this.#stopOne(typed, startsBefore);
		await startsBefore;
		const stopped = await this.#tasks.stopAll(["monitor", "job"], "command");
		return stopped.length > 0 ? await this.#stopsText(stopped) : "Nothing is running.";
	}
	async #stopOne(typed, startsBefore) {
		try {
			return await this.#stopsText([await this.#tasks.stop(this.#idOf(typed), "command", startsBefore)]);
		} catch (error) {
			const said = this.#isKnown(typed) ? void 0 : await this.#everywhere.stop(typed);
			if (said === void 0) throw error;
			return said;
		}
	}
	async monitorRestart(args, ctx) {
		const typed = args.trim();
		if (typed === "") throw require_usage.missing("monitor-restart", "an id");
		return await this.#restarts.restart(this.#tasks.registry.find(this.#idOf(typed)), "command", ctx);
	}
	async monitorTail(args, ctx) {
		const typed = args.trim();
		if (typed === "") throw require_usage.missing("monitor-tail", "an id");
		const [id, lines] = this.#idAndLines(typed);
		return await stderrText(await findTask$1(this.#tasks, id, ctx.cwd), lineCount(lines), "/bg-logs");
	}
	async monitorClean(startsBefore) {
		await startsBefore;
		const stopped = await this.#tasks.stopAll(["monitor"], "command");
		const said = stopped.length > 0 ? await this.#stopsText(stopped) : "No monitor is running.";
		const told = [...said === void 0 ? [] : [said], ...require_monitor_call.jobsText(this.#tasks, "/monitor-stop all")];
		return told.length > 0 ? told.join("\n") : void 0;
	}
	async bg(args, ctx) {
		const request = {
			...parseBgCommand(args),
			startedBy: "user"
		};
		return this.#rows.started(startedJob(await this.#jobs.start(request, ctx)));
	}
	async bgAlone(ctx) {
		return ctx.mode === "tui" ? await this.panel(ctx) : listText(this.#tasks, "person");
	}
	async bgLogs(args, ctx) {
		const id = this.#idOf(args.trim());
		if (id === "") throw require_usage.missing("bg-logs", "an id or a name");
		return await logText(await findTask$1(this.#tasks, id, ctx.cwd), {
			from: "tail",
			maxBytes: require_job_tools.LOG_MAX_BYTES
		});
	}
	#idOf(typed) {
		return this.#tasks.registry.labelled(typed)?.id ?? typed;
	}
	#idAndLines(typed) {
		const byDefault = String(TAIL_LINES.default);
		if (this.#tasks.registry.labelled(typed)) return [this.#idOf(typed), byDefault];
		const [, target = typed, lines = byDefault] = /^(.*\S)\s+(\S+)$/s.exec(typed) ?? [];
		return [this.#idOf(target), lines];
	}
	#isKnown(typed) {
		return this.#tasks.registry.all().some(({ id }) => id === this.#idOf(typed));
	}
	async #stopsText(results) {
		const hasRows = await this.#rows.endHasRow();
		const told = results.filter((result) => !hasRows || !isToldByItsRow(result));
		return told.length > 0 ? told.map(stoppedText).join("\n") : void 0;
	}
};
function lineCount(text) {
	const lines = Number(text);
	if (Number.isInteger(lines) && lines >= TAIL_LINES.min && lines <= TAIL_LINES.max) return lines;
	throw new Error(`lines is ${require_label.valueLabel(text)}; allowed is an integer from ${TAIL_LINES.min} to ${TAIL_LINES.max}.`);
}
// extensions/monitor/commands/everywhere.ts
var Everywhere = class {
	#killDaemons;
	constructor(killDaemons) {
		this.#killDaemons = killDaemons;
	}
	async list() {
		const [{ runningTasks }, { runningText }] = await Promise.all([Promise.resolve().then(() => require("./running-tasks.cjs")).then((n) => n.running_tasks_exports), Promise.resolve().then(() => require("./running-text.cjs")).then((n) => n.running_text_exports)]);
		const directory = require_paths.taskDirectory();
		return await runningText(directory, await runningTasks(directory, this.#killDaemons));
	}
	async tab(stopHere) {
		const { everywhereTab } = await Promise.resolve().then(() => require("./everywhere-tab.cjs"));
		return everywhereTab(require_paths.taskDirectory(), this.#killDaemons, stopHere);
	}
	async stop(id) {
		const { stopElsewhere } = await Promise.resolve().then(() => require("./stop-elsewhere.cjs")).then((n) => n.stop_elsewhere_exports);
		return await stopElsewhere(id, {
			directory: require_paths.taskDirectory(),
			by: "other pi",
			killDaemons: this.#killDaemons
		});
	}
};
// extensions/monitor/delivery/message-part.ts
function availableQuotes(task) {
	if (task.kind === "job") return {
		stdout: task.end.lastLines.length,
		stderr: 0
	};
	return {
		stdout: task.end.quoted.length,
		stderr: task.end.stderr.length
	};
}
function wholePart(event) {
	if (event.kind !== "end") return event;
	return {
		...event,
		quotes: availableQuotes(event.task)
	};
}
function shortenedOutput(output, maxChars) {
	const { texts, truncated } = require_truncate.truncate(output.texts, maxChars);
	return {
		...output,
		texts,
		truncated: output.truncated || truncated,
		cutLines: output.lines - texts.length
	};
}
// extensions/monitor/delivery/task-event.ts
function wakeKind(event) {
	if (taskOf(event)?.isForeign) return void 0;
	switch (event.kind) {
		case "output": return event.task.spec.wake === "event" ? "event" : void 0;
		case "notice": return noticeWake(event.task, event.topic);
		case "end": return endWakes(event.task) ? "end" : void 0;
		case "repeats":
		case "note": return;
	}
}
function noticeWake({ kind, spec: { wake } }, topic) {
	switch (topic) {
		case "ready":
		case "late":
		case "input": return wake === "never" ? void 0 : "end";
		case "silence":
		case "check-in": return wake === "event" || kind === "job" && wake !== "never" ? "event" : void 0;
		case "restart":
		case "other": return wake === "event" ? "event" : void 0;
	}
}
function endWakes(task) {
	return task.kind === "monitor" ? task.spec.wake !== "never" : jobEndWakes(task);
}
function jobEndWakes(job) {
	const { reason } = job.end;
	const succeeded = reason.kind === "exited" && reason.code === 0;
	switch (job.spec.wake) {
		case "always": return true;
		case "failure": return !succeeded;
		case "success": return succeeded;
		case "never": return false;
	}
}
function taskOf(event) {
	return event.kind === "note" ? void 0 : event.task;
}
// extensions/monitor/delivery/compose.ts
function compose(events, limits) {
	const whole = events.map(wholePart);
	if (messageChars(whole) <= limits.maxChars && tasksWithin(whole, limits)) return {
		parts: whole,
		left: []
	};
	const draft = new Draft(events, limits);
	const left = new Set(groupsByUrgency(events).flatMap((group) => draft.addShortest(group)));
	draft.addEndQuotes();
	draft.addOutputs();
	return {
		parts: draft.parts(),
		left: events.filter((event) => left.has(event))
	};
}
function groupsByUrgency(events) {
	return [...Map.groupBy(events, (event) => taskOf(event) ?? event).values()].sort((a, b) => urgency(a) - urgency(b));
}
function urgency(group) {
	if (group.some((event) => event.kind === "note")) return 0;
	return group.some((event) => event.kind === "end") ? 1 : 2;
}
function messageChars(parts) {
	return require_event_text.eventText(parts).length;
}
const COUNTED = new Set([
	"output",
	"omitted",
	"repeats"
]);
function taskOfPart(part) {
	return part.kind === "note" ? void 0 : part.task;
}
function outputChars(parts, task) {
	return require_event_text.eventText(parts.filter((part) => COUNTED.has(part.kind) && taskOfPart(part) === task)).length;
}
function tasksWithin(parts, limits) {
	return [...new Set(parts.flatMap((part) => part.kind === "output" ? [part.task] : []))].every((task) => outputChars(parts, task) <= limits.taskCharsLeft(task));
}
var Draft = class {
	#limits;
	#order;
	#shares = [];
	#headlines = [];
	#shortestChars = 0;
	constructor(events, limits) {
		this.#order = new Map(events.map((event, index) => [event, index]));
		this.#limits = limits;
	}
	addShortest(events) {
		if (this.#tryShortest(events)) return [];
		if (this.#headlines.length + this.#shares.length > 0) return events;
		const notices = events.filter((event) => event.kind === "notice");
		for (const [index] of notices.slice(0, -1).entries()) {
			const tooOld = new Set(notices.slice(0, index + 1));
			if (this.#tryShortest(events.filter((event) => !tooOld.has(event)))) return [];
		}
		return events;
	}
	#shortestOf(events) {
		return events.filter((event) => event.kind !== "output").map((event) => shortest(event, this.#limits.maxChars));
	}
	#tryShortest(events) {
		const headlines = this.#shortestOf(events);
		const outputs = events.filter((event) => event.kind === "output");
		const [first] = outputs;
		const shares = first ? [{
			task: first.task,
			events: outputs,
			chosen: [],
			full: false
		}] : [];
		const omitted = shares.flatMap((share) => omittedOf(share) ?? []);
		const chars = messageChars([...headlines, ...omitted].map(({ part }) => part)) + 1;
		if (this.#shortestChars + chars > this.#limits.maxChars + 1) return false;
		this.#shortestChars += chars;
		this.#headlines.push(...headlines);
		this.#shares.push(...shares);
		return true;
	}
	addEndQuotes() {
		for (const { part } of this.#headlines) {
			if (part.kind !== "end") continue;
			for (const stream of ["stdout", "stderr"]) while (part.quotes[stream] < availableQuotes(part.task)[stream]) {
				part.quotes[stream]++;
				if (this.#fits()) continue;
				part.quotes[stream]--;
				break;
			}
		}
	}
	addOutputs() {
		for (;;) {
			const [poorest] = this.#shares.filter((share) => !share.full).sort((a, b) => shareChars(a) - shareChars(b));
			if (!poorest) return;
			this.#addNewest(poorest);
		}
	}
	parts() {
		const ordered = this.#headlines.map(({ event, part }) => ({
			part,
			order: this.#orderOf(event)
		}));
		for (const share of this.#shares) {
			const { events, chosen } = share;
			const firstChosen = events.length - chosen.length;
			for (const [index, event] of events.slice(firstChosen).entries()) {
				const part = chosen[chosen.length - 1 - index] ?? event;
				ordered.push({
					part,
					order: this.#orderOf(event)
				});
			}
			const omitted = omittedOf(share);
			if (omitted) ordered.push({
				part: omitted.part,
				order: this.#orderOf(omitted.event)
			});
		}
		return ordered.sort((a, b) => a.order - b.order).map(({ part }) => part);
	}
	#addNewest(share) {
		const event = share.events[share.events.length - 1 - share.chosen.length];
		share.full = true;
		if (!event) return;
		share.chosen.push(event);
		if (this.#fits(share.task)) {
			share.full = false;
			return;
		}
		share.chosen.pop();
		if (share.chosen.length > 0) return;
		for (let maxChars = event.output.texts.join("\n").length; maxChars >= 1; maxChars = Math.floor(maxChars / 2)) {
			share.chosen = [{
				...event,
				output: shortenedOutput(event.output, maxChars)
			}];
			if (this.#fits(share.task)) return;
		}
		share.chosen = [];
	}
	#fits(task) {
		const parts = this.parts();
		if (messageChars(parts) > this.#limits.maxChars) return false;
		return task === void 0 || outputChars(parts, task) <= this.#limits.taskCharsLeft(task);
	}
	#orderOf(event) {
		return this.#order.get(event) ?? 0;
	}
};
function omittedOf({ task, events, chosen }) {
	const omitted = events.slice(0, events.length - chosen.length);
	const last = omitted.at(-1);
	if (!last) return void 0;
	const outputs = omitted.map((event) => event.output);
	return {
		event: last,
		part: {
			kind: "omitted",
			task,
			atMs: last.atMs,
			outputs
		}
	};
}
function shareChars(share) {
	return share.chosen.reduce((sum, { output }) => sum + output.texts.join("\n").length, 0);
}
function clippedChars(maxChars) {
	return Math.floor(maxChars / 2);
}
function shortest(event, maxChars) {
	switch (event.kind) {
		case "end": return {
			event,
			part: {
				...event,
				quotes: {
					stdout: 0,
					stderr: 0
				}
			}
		};
		case "notice": return {
			event,
			part: {
				...event,
				quoted: event.quoted.map((line) => require_truncate.shorten(line, clippedChars(maxChars)))
			}
		};
		case "note": return {
			event,
			part: {
				...event,
				text: require_truncate.shorten(event.text, clippedChars(maxChars))
			}
		};
		default: return {
			event,
			part: event
		};
	}
}
// extensions/monitor/delivery/event-details.ts
function eventDetails(part, ledgerOf = require_event_text.ledgersAfter([part])) {
	const at = isoTime$1(part.atMs);
	if (part.kind === "note") return {
		kind: part.kind,
		at,
		text: part.text,
		...part.endedIds ? { endedIds: part.endedIds } : {}
	};
	const common = {
		at,
		id: part.task.id,
		taskKind: part.task.kind,
		description: part.task.label,
		...part.task.isForeign ? { isForeign: true } : {}
	};
	switch (part.kind) {
		case "output": return {
			kind: part.kind,
			...common,
			...outputFacts(part.output),
			...stdoutPathOf(part.task)
		};
		case "omitted": return {
			kind: part.kind,
			...common,
			...omittedFacts(part.outputs),
			...stdoutPathOf(part.task)
		};
		case "notice": return {
			kind: part.kind,
			...common,
			text: part.text,
			lines: part.quoted
		};
		case "repeats": return {
			kind: part.kind,
			...common,
			...repeatsFact(part.repeats)
		};
		case "end": return {
			kind: part.kind,
			...common,
			...endFacts(part.task, ledgerOf),
			...endWords(part.task, part.quotes, ledgerOf)
		};
	}
}
function outputFacts(output) {
	const { seq, firstLine, lastLine, texts, cutLines, skippedBefore, skippedWithin, repeatsBefore } = output;
	const isSkippedBefore = Object.values(skippedBefore).some((lines) => lines > 0);
	return {
		seq,
		firstLine,
		lastLine,
		counts: {
			shown: texts.length,
			cut: cutLines,
			...skippedWithin
		},
		...isSkippedBefore ? { skippedBefore: { ...skippedBefore } } : {},
		lines: require_event_text.shownTexts(output),
		...repeatsBefore ? { repeatsBefore: repeatsFact(repeatsBefore) } : {}
	};
}
function omittedFacts(outputs) {
	const [first, ...rest] = outputs;
	const skipped = rest.reduce((sum, { skippedBefore, skippedWithin }) => require_event_text.addSkipped(require_event_text.addSkipped(sum, skippedBefore), skippedWithin), first?.skippedWithin ?? require_event_text.nothingSkipped);
	return {
		times: outputs.length,
		firstLine: first?.firstLine ?? 0,
		lastLine: outputs.at(-1)?.lastLine ?? 0,
		counts: {
			cut: outputs.reduce((sum, output) => sum + output.lines, 0),
			...skipped
		}
	};
}
function repeatsFact({ times, sinceMs }) {
	return {
		times,
		since: isoTime$1(sinceMs)
	};
}
function endWords(task, quotes, ledgerOf) {
	const { thenPrompt } = task.spec;
	return {
		reasonText: require_event_text.describeEndOf(task, "person"),
		account: [...require_event_text.endAccount(task, quotes, ledgerOf), ...task.logs.flatMap(require_event_text.describeLack)],
		...task.kind === "monitor" ? {
			lines: require_event_text.newest(task.end.quoted, quotes.stdout).map((line) => line.text),
			stderrLines: require_event_text.newest(task.end.stderr, quotes.stderr),
			...task.end.repeats ? { repeatsBefore: repeatsFact(task.end.repeats) } : {},
			stderrBytes: task.output.stderrBytes
		} : {
			lines: require_event_text.newest(task.end.lastLines, quotes.stdout),
			stderrLines: []
		},
		...thenPrompt === void 0 ? {} : { then: thenPrompt }
	};
}
function endFacts(task, ledgerOf = ({ output }) => output.ledger) {
	const { reason } = task.end;
	return {
		reason: reason.kind,
		...reason.kind === "exited" ? { exitCode: reason.code } : {},
		...reason.kind === "signaled" ? { signal: reason.signal } : {},
		durationMs: task.ageMs,
		...logPaths(task),
		counts: task.kind === "monitor" ? ledgerOf(task).toJSON() : { printed: task.linesPrinted }
	};
}
function logPaths(task) {
	const kept = task.logs.filter(({ keeping }) => !require_event_text.isNothingKept(keeping));
	return Object.fromEntries(kept.map(({ name, path }) => [`${name}Path`, path]));
}
function stdoutPathOf(task) {
	const { stdoutPath } = logPaths(task);
	return stdoutPath === void 0 ? {} : { stdoutPath };
}
function isoTime$1(atMs) {
	return new Date(atMs).toISOString();
}
// extensions/monitor/delivery/event-message.ts
const NOT_FROM_USER = "(events of your monitors; not from the user)\n";
function eventMessage(parts, delivery, isWaking) {
	const ledgerOf = require_event_text.ledgersAfter(parts);
	const events = parts.map((part) => eventDetails(part, ledgerOf));
	const single = events.length === 1 ? events[0] : {};
	return {
		customType: require_message_type.EVENT_MESSAGE,
		content: (isWaking ? NOT_FROM_USER : "") + require_event_text.eventText(parts),
		display: true,
		details: {
			...single,
			events,
			delivery
		}
	};
}
// extensions/monitor/delivery/flights.ts
var Flights = class {
	#underWay = [];
	get count() {
		return this.#underWay.length;
	}
	begin(events, parts, way) {
		const delivery = (0, node_crypto.randomUUID)();
		const message = eventMessage(parts, delivery, way === "wakes");
		require_event_text.deliverLines(parts);
		this.#underWay.push({
			inResult: way === "in a result",
			delivery,
			events,
			parts
		});
		return message;
	}
	resultsAreThere() {
		for (const flight of this.#underWay) flight.inResult = false;
	}
	land(hasInContext) {
		const lost = this.#underWay.filter(({ inResult }) => !inResult).filter(({ delivery }) => !hasInContext(delivery));
		this.#underWay = this.#underWay.filter(({ inResult }) => inResult);
		for (const { parts } of lost) require_event_text.takeBackLines(parts);
		return lost;
	}
};
// extensions/monitor/delivery/idle-budget.ts
var IdleBudget = class {
	#maxChars;
	#charsLeft;
	#isClosed = false;
	constructor(maxChars) {
		this.#maxChars = maxChars;
		this.#charsLeft = maxChars;
	}
	get isClosed() {
		return this.#isClosed;
	}
	fits(chars) {
		return !this.#isClosed && chars <= this.#charsLeft;
	}
	spend(chars) {
		this.#charsLeft -= chars;
		if (this.#charsLeft <= 0) this.#isClosed = true;
	}
	close() {
		this.#isClosed = true;
	}
	renew() {
		this.#charsLeft = this.#maxChars;
		this.#isClosed = false;
	}
};
// extensions/monitor/delivery/task-budget.ts
const RESERVED_CHARS = 1500;
const USEFUL_CHARS = 200;
var TaskBudget = class {
	#maxChars;
	#used = new WeakMap();
	constructor(maxChars) {
		this.#maxChars = maxChars;
	}
	charsLeft(task) {
		return this.#maxChars - RESERVED_CHARS - (this.#used.get(task) ?? 0);
	}
	isUsedUp(task) {
		return this.charsLeft(task) < USEFUL_CHARS;
	}
	charge(parts) {
		const counted = parts.flatMap((part) => part.kind === "output" || part.kind === "repeats" ? [part.task] : []);
		return [...new Set(counted)].filter((task) => {
			const hadRoom = !this.isUsedUp(task);
			this.#used.set(task, (this.#used.get(task) ?? 0) + outputChars(parts, task));
			return hadRoom && this.isUsedUp(task);
		});
	}
	refund(parts) {
		const tasks = new Set(parts.flatMap((part) => part.kind === "note" ? [] : [part.task]));
		for (const task of tasks) this.#used.set(task, Math.max(0, (this.#used.get(task) ?? 0) - outputChars(parts, task)));
	}
	reset() {
		this.#used = new WeakMap();
	}
};
// extensions/monitor/delivery/waiting-events.ts
const LOSSES_MAX = 2;
const TEXTS_MAX = 1e3;
var WaitingEvents = class {
	#events = [];
	#losses = new WeakMap();
	#lines = 0;
	#wakes = {
		end: 0,
		event: 0
	};
	get count() {
		return this.#events.length;
	}
	get lines() {
		return this.#lines;
	}
	get all() {
		return this.#events;
	}
	add(event) {
		this.#events.push(event);
		this.#count(event, 1);
		this.#forgetTexts(this.#events.length - 1 - TEXTS_MAX);
	}
	takeBack(lost) {
		for (const event of lost) {
			this.#losses.set(event, (this.#losses.get(event) ?? 0) + 1);
			this.#count(event, 1);
		}
		this.#events = [...lost, ...this.#events];
		for (let index = this.#events.length - 1 - TEXTS_MAX; index >= 0; index--) this.#forgetTexts(index);
	}
	remove(taken) {
		this.#events = this.#events.filter((event) => !taken.has(event));
		for (const event of taken) this.#count(event, -1);
	}
	clear() {
		this.remove(new Set(this.#events));
	}
	wakeKind(event) {
		return (this.#losses.get(event) ?? 0) >= LOSSES_MAX ? void 0 : wakeKind(event);
	}
	wakeKinds() {
		return ["end", "event"].filter((kind) => this.#wakes[kind] > 0);
	}
	countWakes() {
		this.#wakes.end = 0;
		this.#wakes.event = 0;
		for (const event of this.#events) this.#countWake(event, 1);
	}
	#count(event, times) {
		if (event.kind === "output") this.#lines += times * event.output.lines;
		this.#countWake(event, times);
	}
	#countWake(event, times) {
		const kind = this.wakeKind(event);
		if (kind) this.#wakes[kind] += times;
	}
	#forgetTexts(index) {
		const event = this.#events[index];
		if (event?.kind !== "output" || event.output.texts.length === 0) return;
		event.output = {
			...event.output,
			texts: [],
			cutLines: event.output.lines
		};
	}
};
var WakePacer = class {
	#intervalMs;
	#lastRunEndMs = Number.NEGATIVE_INFINITY;
	#eventWakes = 0;
	#eventsPaused = false;
	#continuedForEvent = false;
	constructor(intervalMs) {
		this.#intervalMs = intervalMs;
	}
	waitMs(kind, nowMs) {
		if (kind === "end") return 0;
		return this.#eventsPaused ? void 0 : Math.max(0, this.#lastRunEndMs + this.#intervalMs - nowMs);
	}
	mayContinueRun(kind) {
		return kind === "end" || !(this.#eventsPaused || this.#continuedForEvent);
	}
	woke(kind) {
		if (kind === "end") return false;
		this.#continuedForEvent = true;
		this.#eventWakes++;
		this.#eventsPaused = this.#eventWakes >= 50;
		return this.#eventsPaused;
	}
	runEnded(nowMs) {
		this.#lastRunEndMs = nowMs;
		this.#continuedForEvent = false;
	}
	userAborted() {
		this.#eventsPaused = true;
	}
	userSpoke() {
		this.#eventsPaused = false;
		this.#eventWakes = 0;
	}
};
// extensions/monitor/delivery/delivery.ts
var Delivery = class {
	#agent;
	#limits;
	#session;
	#pacer;
	#taskBudget;
	#waiting = new WaitingEvents();
	#flights = new Flights();
	#idleBudget;
	#look;
	#wakeTimer;
	#unseenWake;
	#joinedBeforePrompt = false;
	#closed = false;
	constructor(agent, limits, session) {
		this.#agent = agent;
		this.#limits = limits;
		this.#session = session;
		this.#pacer = new WakePacer(limits.wakeIntervalMs);
		this.#taskBudget = new TaskBudget(limits.taskMaxChars);
		this.#idleBudget = new IdleBudget(limits.boundaryMaxChars);
	}
	get isIdleBudgetUsedUp() {
		return this.#idleBudget.isClosed;
	}
	get backlog() {
		const { count: events, lines } = this.#waiting;
		if (!this.#agent.isIdle()) return {
			events,
			lines,
			until: "request"
		};
		return {
			events,
			lines,
			until: this.wakeDueMs() === void 0 ? "prompt" : "wake"
		};
	}
	offer(event) {
		if (event.kind === "output" && this.#taskBudget.isUsedUp(event.task)) {
			event.task.output.ledger.cut(event.output.lines);
			event.task.output.noteUnshown(event.output);
			return;
		}
		this.#waiting.add(event);
		this.#tellWaiting();
		this.lookAgain();
	}
	discard(task) {
		this.#confirm();
		const discarded = this.#waiting.all.filter((event) => taskOf(event) === task);
		for (const event of discarded) if (event.kind === "output") event.task.output.ledger.discard(event.output.lines);
		this.#waiting.remove(new Set(discarded));
		this.#tellWaiting();
		return discarded.filter((event) => event.kind === "output").length;
	}
	lookAgain() {
		if (this.#closed) return;
		this.#look ??= setImmediate(() => {
			this.#look = void 0;
			this.#deliverIdle();
		});
	}
	requestStarted() {
		this.#flights.resultsAreThere();
		this.#unseenWake = void 0;
		this.#idleBudget.renew();
		this.#joinedBeforePrompt = false;
	}
	userSpoke() {
		this.#pacer.userSpoke();
	}
	beforePrompt() {
		if (this.#closed || this.#joinedBeforePrompt || this.#agent.endsWithAnswer) return;
		this.#confirm();
		const message = this.#take(this.#waitingAndRepeats());
		if (!message) return;
		this.#joinedBeforePrompt = true;
		this.#agent.send(message, false);
	}
	atBoundary() {
		if (this.#closed) return void 0;
		this.#confirm();
		this.#unseenWake ??= this.#allowedWake((kind) => this.#pacer.mayContinueRun(kind));
		return this.#take(this.#waitingAndRepeats());
	}
	joinResult() {
		if (this.#closed) return void 0;
		return this.#take(this.#waitingAndRepeats(), "in a result");
	}
	atRunEnd() {
		if (this.#closed) return void 0;
		this.#confirm();
		const wake = this.#unseenWake ?? this.#allowedWake((kind) => this.#pacer.mayContinueRun(kind));
		if (!wake) return void 0;
		this.#countWake(wake);
		return { message: this.#take(this.#waitingAndRepeats(), "wakes") };
	}
	wakeDueMs(nowMs = performance.now()) {
		const waitsMs = this.#waiting.wakeKinds().flatMap((kind) => this.#pacer.waitMs(kind, nowMs) ?? []);
		return waitsMs.length > 0 ? Math.min(...waitsMs) : void 0;
	}
	runHeld() {
		this.#pacer.runEnded(performance.now());
	}
	runEnded(aborted) {
		this.#flights.resultsAreThere();
		this.#pacer.runEnded(performance.now());
		this.#unseenWake = void 0;
		if (aborted) this.#pacer.userAborted();
		this.lookAgain();
	}
	adopted() {
		this.#waiting.countWakes();
		this.lookAgain();
	}
	compacted() {
		this.#taskBudget.reset();
		this.lookAgain();
	}
	freeze() {
		this.#confirm();
		this.#stopLooking();
	}
	get waiting() {
		return this.#waiting.all;
	}
	close() {
		this.#stopLooking();
		this.#waiting.clear();
	}
	#tellWaiting() {
		if (!this.#closed) this.#session.onWaiting();
	}
	#stopLooking() {
		this.#closed = true;
		clearImmediate(this.#look);
		clearTimeout(this.#wakeTimer);
	}
	#deliverIdle() {
		if (this.#waiting.count + this.#flights.count === 0) return;
		if (!this.#agent.isIdle()) {
			this.#agent.lookLater();
			return;
		}
		this.#confirm();
		const nowMs = performance.now();
		const mayWake = this.#agent.mayWake();
		if (!mayWake) this.#agent.lookLater();
		const wake = this.#allowedWake((kind) => mayWake && this.#pacer.waitMs(kind, nowMs) === 0);
		if (wake) {
			this.#countWake(wake);
			const message = this.#take(this.#waitingAndRepeats(), "wakes");
			if (message) this.#agent.send(message, true);
			return;
		}
		this.#armWakeTimer(nowMs);
		if (!this.#agent.endsWithAnswer) this.#sendWithoutWake(nowMs);
	}
	#sendWithoutWake(nowMs) {
		if (this.#idleBudget.isClosed) return;
		const ready = [];
		for (const event of this.#waiting.all) {
			if (this.#waitsForWake(event, nowMs)) continue;
			if (!this.#idleBudget.fits(messageChars([...ready, event].map(wholePart)))) {
				this.#idleBudget.close();
				break;
			}
			ready.push(event);
		}
		const message = this.#take(ready);
		if (!message) return;
		this.#idleBudget.spend(message.content.length);
		this.#agent.send(message, false);
	}
	#waitsForWake(event, nowMs) {
		const kind = this.#waiting.wakeKind(event);
		return kind !== void 0 && this.#pacer.waitMs(kind, nowMs) !== void 0;
	}
	#armWakeTimer(nowMs) {
		clearTimeout(this.#wakeTimer);
		const dueMs = this.wakeDueMs(nowMs);
		if (dueMs) this.#wakeTimer = setTimeout(() => this.lookAgain(), dueMs);
	}
	#allowedWake(isAllowed) {
		return this.#waiting.wakeKinds().find(isAllowed);
	}
	#countWake(kind) {
		if (!this.#pacer.woke(kind)) return;
		this.#waiting.add({
			kind: "note",
			atMs: Date.now(),
			text: `50 times events have woken you without a word from the user: they do not any more until the user's next prompt; ends still do`
		});
	}
	#waitingAndRepeats() {
		for (const task of this.#session.runningTasks()) {
			if (task.kind === "monitor" && this.#taskBudget.isUsedUp(task)) continue;
			const repeats = task.kind === "monitor" ? task.output.takeRepeats() : void 0;
			if (repeats && task.kind === "monitor") this.#waiting.add({
				kind: "repeats",
				task,
				atMs: Date.now(),
				repeats
			});
		}
		return this.#waiting.all;
	}
	#take(events, way = "joins") {
		const { parts, left } = this.#compose(events, way === "wakes" ? 45 : 0);
		if (parts.length === 0) return void 0;
		const waitOn = new Set(left);
		const taken = events.filter((event) => !waitOn.has(event));
		this.#waiting.remove(new Set(taken));
		this.#tellWaiting();
		const message = this.#flights.begin(taken, parts, way);
		for (const task of this.#taskBudget.charge(parts)) if (!parts.some((part) => part.kind === "end" && part.task === task)) this.#noticeUsedUp(task);
		return message;
	}
	#compose(events, reservedChars) {
		return compose(events, {
			maxChars: this.#limits.boundaryMaxChars - reservedChars,
			taskCharsLeft: (task) => this.#taskBudget.charsLeft(task)
		});
	}
	#noticeUsedUp(task) {
		const text = `its output has taken ${this.#limits.taskMaxChars} characters of your context: until the next compaction its lines are only counted, and kept in the log; its end will be told`;
		this.offer({
			kind: "notice",
			task,
			atMs: Date.now(),
			text,
			quoted: [],
			topic: "other"
		});
	}
	#confirm() {
		const lost = this.#flights.land((delivery) => this.#agent.hasInContext(delivery));
		for (const { parts } of lost) this.#taskBudget.refund(parts);
		this.#waiting.takeBack(lost.flatMap((flight) => flight.events));
	}
};
// extensions/monitor/delivery/headless-hold.ts
var HeadlessHold = class {
	#delivery;
	#tasksHold;
	#released = false;
	#waiting;
	#timer;
	constructor(delivery, tasksHold) {
		this.#delivery = delivery;
		this.#tasksHold = tasksHold;
	}
	async wait() {
		this.#delivery.runHeld();
		await new Promise((resolve) => {
			this.#waiting = resolve;
			this.check();
		});
	}
	check() {
		if (!this.#waiting) return;
		clearTimeout(this.#timer);
		const dueMs = this.#delivery.wakeDueMs();
		if (this.#released || dueMs === 0 || dueMs === void 0 && !this.#tasksHold()) {
			this.#waiting();
			this.#waiting = void 0;
		} else if (dueMs !== void 0) this.#timer = setTimeout(() => this.check(), dueMs);
	}
	release() {
		this.#released = true;
		this.check();
	}
	get isReleased() {
		return this.#released;
	}
};
// extensions/monitor/delivery/attach.ts
function attachDelivery(pi, ctx, arbiter, limits, session) {
	const headless = require_headless.isHeadless(ctx);
	const { runState } = arbiter;
	const sender = { beforeRun: () => delivery.beforePrompt() };
	const lookAgain = () => delivery.lookAgain();
	const delivery = new Delivery({
		isIdle: () => runState.isIdle(),
		mayWake: () => runState.mayWake(),
		lookLater: () => runState.lookLater(lookAgain),
		send(message, wake) {
			if (wake) arbiter.startRun(sender, message);
			else arbiter.append(message);
		},
		hasInContext: (token) => branchHolds(ctx, token),
		endsWithAnswer: headless
	}, limits, session);
	arbiter.join(sender);
	if (runState.abortedByUser) delivery.runEnded(true);
	const hold = headless ? new HeadlessHold(delivery, () => session.runningTasks().some(holdsRun)) : void 0;
	pi.on("input", (event) => {
		if (event.source !== "extension") delivery.userSpoke();
		if (runState.wasIdleBeforeInput) delivery.beforePrompt();
	});
	pi.on("turn_start", () => delivery.requestStarted());
	pi.on("turn_end", (event) => {
		const message = (event.toolResults.length > 0 || event.continue || event.context.pendingMessages.length > 0) && event.outcome === "completed" && !runState.isAborting ? delivery.atBoundary() : void 0;
		return message ? { entries: [...event.entries, {
			type: "custom_message",
			...message
		}] } : void 0;
	});
	pi.on("agent_before_settle", async (event) => {
		if (event.outcome !== "completed") return void 0;
		let wake = delivery.atRunEnd();
		if (!wake && hold && !hold.isReleased) {
			await hold.wait();
			if (!hold.isReleased) wake = delivery.atRunEnd();
		}
		if (!wake) return void 0;
		const { message } = wake;
		return {
			entries: message ? [...event.entries, {
				type: "custom_message",
				...message
			}] : event.entries,
			continue: true
		};
	});
	pi.on("agent_settled", () => delivery.runEnded(runState.lastRunAborted));
	pi.on("session_compact", () => delivery.compacted());
	return {
		delivery,
		hold
	};
}
function holdsRun(task) {
	return (task.kind === "job" || task.spec.timeoutMs !== void 0) && task.spec.wake !== "never" && !task.isForeign;
}
function branchHolds(ctx, delivery) {
	return ctx.sessionManager.getBranch().findLast((entry) => entry.type === "custom_message" && holds(entry.details, delivery) || entry.type === "message" && entry.message.role === "toolResult" && holds(entry.message.details, delivery)) !== void 0;
}
function holds(details, delivery) {
	return details?.delivery === delivery;
}
// extensions/monitor/delivery/keep-cache-warm.ts
function keepCacheWarm(pi, runningTasks) {
	let spent = 0;
	pi.on("agent_start", () => {
		spent = 0;
	});
	pi.on("cache_warming_decision", ({ action, warmCost, missCost }) => {
		const isWorthIt = runningTasks().some(({ spec }) => spec.wake !== "never") && spent + warmCost <= missCost;
		if (action === "stop" && !isWorthIt) return void 0;
		spent += warmCost;
		return isWorthIt ? { action: "warm" } : void 0;
	});
}
// extensions/monitor/everywhere/stop-listener.ts
var StopListener = class {
	#directory;
	#tasks;
	#watcher;
	#opening;
	#closed = false;
	constructor(directory, tasks) {
		this.#directory = directory;
		this.#tasks = tasks;
	}
	started() {
		this.#opening ??= this.#open().catch(() => {});
	}
	resumed() {
		this.started();
	}
	ended() {
		if (this.#tasks.running().length === 0) this.#release();
	}
	close() {
		this.#closed = true;
		this.#release();
	}
	#release() {
		this.#watcher?.close();
		this.#watcher = void 0;
		this.#opening = void 0;
	}
	async #open() {
		const directory = await require_stop_request.openRequestDirectory(this.#directory);
		if (this.#closed || this.#watcher || this.#tasks.running().length === 0) {
			this.#opening = void 0;
			return;
		}
		const hear = () => void this.#hear(directory);
		this.#watcher = (0, node_fs.watch)(directory, { persistent: false }, hear);
		this.#watcher.on("error", () => this.#release());
		hear();
	}
	async #hear(directory) {
		for (const { id } of this.#tasks.running()) {
			const by = await require_stop_request.takeRequest(directory, id);
			if (by) await this.#tasks.stop(id, by).catch(() => {});
		}
	}
};
// extensions/monitor/host/announce.ts
var Announcer = class {
	#bus;
	constructor(bus) {
		this.#bus = bus;
	}
	started(task) {
		const { spec } = task;
		const payload = {
			id: task.id,
			kind: task.kind,
			description: task.label,
			command: spec.command,
			cwd: spec.directory,
			...task.pid === void 0 ? {} : { pid: task.pid },
			startedAt: isoTime(task.startedAtMs),
			...task.deadlineAtMs === void 0 ? {} : { deadlineAt: isoTime(task.deadlineAtMs) },
			wake: spec.wake,
			startedBy: spec.startedBy,
			...logPaths(task)
		};
		this.#bus.emit(require_bus.MONITOR_STARTED, payload);
	}
	adopted(task) {
		const payload = {
			id: task.id,
			wake: task.isForeign ? "never" : task.spec.wake
		};
		this.#bus.emit(require_bus.MONITOR_RUNNING, payload);
	}
	output(task, output) {
		const { seq, atMs, firstLine, lastLine, texts, cutLines } = output;
		const payload = {
			id: task.id,
			description: task.spec.description,
			seq,
			at: isoTime(atMs),
			firstLine,
			lastLine,
			lines: [...texts],
			cutLines
		};
		this.#bus.emit(require_bus.MONITOR_OUTPUT, payload);
	}
	ended(task) {
		const payload = {
			id: task.id,
			kind: task.kind,
			description: task.label,
			at: isoTime(task.end.atMs),
			...task.spec.listedTask === void 0 ? {} : { task: task.spec.listedTask },
			...endFacts(task)
		};
		this.#bus.emit(require_bus.MONITOR_DONE, payload);
	}
};
function isoTime(atMs) {
	return new Date(atMs).toISOString();
}
// extensions/monitor/host/headless-signals.ts
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function endTasksOnSignal(hold, endTasks) {
	const onSignal = (signal) => {
		hold.release();
		endTasks().finally(() => {
			if (signal !== "SIGINT") return;
			remove();
			process.kill(process.pid, signal);
		});
	};
	const remove = () => {
		for (const signal of SIGNALS) process.off(signal, onSignal);
	};
	for (const signal of SIGNALS) process.on(signal, onSignal);
	return remove;
}
// extensions/monitor/host/relisting.ts
const PROMPT_MAX_CHARS = 300;
function relist(branch, tasks, delivery, why) {
	const { registry } = tasks;
	const running = registry.running();
	const own = running.filter((task) => !task.isForeign).map((task) => `- ${taskText(task)}; ${require_event_text.linesText(task)}`);
	const foreign = running.filter((task) => task.isForeign).map(taskText);
	const unended = require_unended_tasks.unendedTasks(branch);
	const known = new Set(registry.all().map((task) => task.id));
	const gone = unended.filter((id) => !known.has(id));
	const toldElsewhere = registry.ended().filter((task) => unended.includes(task.id) && !delivery.waiting.some((event) => isEndOf(event, task)));
	const ended = toldElsewhere.slice(-20).map((task) => `- ${taskText(task)}; ${endedText(task, tasks)}`);
	const more = toldElsewhere.length - ended.length;
	const text = [
		...own.length > 0 ? [`${why}, ${require_format.plural(own.length, "task")} running:`, ...own] : [],
		...foreign.length > 0 ? [`${why}, running, started in another session, none of which wakes the agent before it adopts it: ${foreign.join("; ")}`] : [],
		...ended.length > 0 ? ["ended while another session was there:", ...ended] : [],
		...more > 0 ? [`- and ${more} before`] : [],
		...gone.length > 0 ? [`ended with the session before: ${gone.join(", ")}`] : []
	].join("\n");
	const endedIds = [...gone, ...toldElsewhere.map((task) => task.id)];
	if (text !== "") delivery.offer({
		kind: "note",
		atMs: Date.now(),
		text,
		endedIds
	});
}
function taskText(task) {
	return [
		`${task.kind} ${task.id} ${require_task_label.quotedLabelOf(task)}`,
		...require_task_label.pidFact(task),
		`wake ${task.spec.wake}`
	].join(", ");
}
function endedText(task, tasks) {
	const { thenPrompt } = task.spec;
	const then = thenPrompt === void 0 ? [] : [`you wanted to do then: ${require_label.quotedLabel(thenPrompt, PROMPT_MAX_CHARS)}`];
	return [
		tasks.describeEnd(task),
		require_event_text.linesText(task),
		...task.logs.map(require_event_text.describeLog),
		...then
	].join("; ");
}
function isEndOf(event, task) {
	return event.kind === "end" && event.task === task;
}
// extensions/monitor/host/session-switch.ts
const NAMED_MAX = 5;
function goesOnAfter(reason, onSessionSwitch) {
	if (reason === "quit") return void 0;
	if (reason === "reload" || onSessionSwitch === "keep") return () => true;
	return onSessionSwitch === "end" ? () => false : (task) => task.spec.startedBy === "user";
}
function switchText({ tasks, ended }) {
	const going = tasks.filter((task) => !task.end);
	const parts = [...going.length > 0 ? [`From the session before ${require_format.plural(going.length, "task")} ${going.length === 1 ? "goes" : "go"} on: ${named(going)}.`] : [], ...ended.length > 0 ? [`Ended with the session before: ${named(ended)}.`] : []];
	return parts.length > 0 ? parts.join(" ") : void 0;
}
function named(tasks) {
	const names = tasks.slice(0, NAMED_MAX).map((task) => `${task.id} ${require_task_label.quotedLabelOf(task)}`);
	const more = tasks.length - names.length;
	return [...names, ...more > 0 ? [`${more} more`] : []].join(", ");
}
// extensions/monitor/registry.ts
const NOTHING_STARTED = "Nothing has been started.";
var TaskRegistry = class {
	#tasks = [];
	add(task) {
		this.#tasks.push(task);
		const forgotten = this.ended().slice(0, -100);
		this.#tasks = this.#tasks.filter((known) => !forgotten.includes(known));
	}
	running() {
		return this.#tasks.filter((task) => !task.end);
	}
	all() {
		return this.#tasks;
	}
	ended() {
		return this.#tasks.filter((task) => task.end).sort((a, b) => (a.end?.atMs ?? 0) - (b.end?.atMs ?? 0));
	}
	forgetEnded() {
		const before = this.#tasks.length;
		this.#tasks = this.running();
		return before - this.#tasks.length;
	}
	find(idOrPrefix) {
		const known = this.#tasks.length > 0 ? `Known are ${idList(this.#tasks)}.` : NOTHING_STARTED;
		return this.#find(idOrPrefix, known);
	}
	#find(idOrPrefix, thereAre) {
		const wanted = idOrPrefix.trim();
		const exact = this.#tasks.find((task) => task.id === wanted) ?? this.#named(wanted);
		if (exact) return exact;
		const candidates = wanted === "" ? [] : this.#tasks.filter((task) => task.id.startsWith(wanted));
		const [only] = candidates;
		if (only && candidates.length === 1) return only;
		if (only) throw new Error(`id ${require_label.valueLabel(wanted)} is ambiguous: it begins ${idList(candidates)}.`);
		throw new Error(`Unknown id ${require_label.valueLabel(idOrPrefix)}. ${thereAre}`);
	}
	labelled(label) {
		const labelled = this.#tasks.filter((task) => task.label === label || require_task_label.labelOf(task) === label);
		return labelled.find((task) => !task.end) ?? labelled.at(-1);
	}
	#named(name) {
		const named = this.#tasks.filter((task) => task.kind === "job" && task.spec.name === name);
		return named.find((task) => !task.end) ?? named.at(-1);
	}
	findRunning(idOrPrefix, describeEnd) {
		const running = this.running();
		const runs = running.length > 0 ? `Running: ${idList(running)}.` : "Nothing is running.";
		const task = this.#find(idOrPrefix, this.#tasks.length > 0 ? runs : NOTHING_STARTED);
		if (!task.end) return task;
		throw new Error(`${task.id} has ended: ${describeEnd(task)}. ${runs}`);
	}
};
function idList(tasks) {
	return tasks.map((task) => `${task.id} ${require_task_label.quotedLabelOf(task)}${task.end ? " (ended)" : ""}`).join(", ");
}
// extensions/monitor/restart/task-restarts.ts
var TaskRestarts = class {
	#monitors;
	#jobs;
	constructor(monitors, jobs) {
		this.#monitors = monitors;
		this.#jobs = jobs;
	}
	async restart(task, by, ctx) {
		if (!task.end) {
			task.startAgain(by);
			return `Started again: ${require_task_label.labelOf(task)}`;
		}
		if (!task.canStartAgain) throw new Error(`${task.id} cannot be started again: another extension started it, and handed it over.`);
		const again = task.kind === "monitor" ? await this.#monitor(task, ctx) : await this.#job(task, ctx);
		again.isProtected = task.isProtected;
		return `Started again as ${again.id}: ${require_task_label.labelOf(task)}`;
	}
	async #monitor({ spec }, ctx) {
		const { ready, timeoutMs, ...asked } = spec;
		const request = {
			...asked,
			...readyRequest(ready),
			timeoutMs,
			persistent: timeoutMs === void 0
		};
		return (await this.#monitors.start(request, ctx)).task;
	}
	async #job({ spec }, ctx) {
		const { ready, ...asked } = spec;
		return await this.#jobs.start({
			...asked,
			...readyRequest(ready)
		}, ctx);
	}
};
function readyRequest(ready) {
	return { ready: ready && {
		...ready,
		within_ms: ready.withinMs
	} };
}
// extensions/monitor/ready/local-url.ts
const LOOKUP_MS = 2e3;
const local = new node_net.BlockList();
local.addSubnet("127.0.0.0", 8, "ipv4");
local.addSubnet("10.0.0.0", 8, "ipv4");
local.addSubnet("172.16.0.0", 12, "ipv4");
local.addSubnet("192.168.0.0", 16, "ipv4");
local.addAddress("0.0.0.0", "ipv4");
local.addAddress("::1", "ipv6");
local.addAddress("::", "ipv6");
local.addSubnet("fc00::", 7, "ipv6");
const ALLOWED = "an http or https URL of this machine or of a private network, such as http://127.0.0.1:5173/health";
async function checkLocalUrl(parameter, text) {
	const refuse = (why) => new Error(`${parameter} is ${require_label.valueLabel(text)}: ${why}; allowed is ${ALLOWED}.`);
	if (!URL.canParse(text)) throw refuse("that is no URL");
	const url = new URL(text);
	if (url.protocol !== "http:" && url.protocol !== "https:") throw refuse("that is neither http nor https");
	if (url.username !== "" || url.password !== "") throw refuse("it holds a user name or a password");
	try {
		await localAddressesOf(url.hostname);
	} catch (error) {
		throw refuse(require_label.errorLabel(error));
	}
	return url;
}
async function localAddressesOf(hostname) {
	const addresses = await addressesOf(hostname.replace(/^\[|\]$/g, ""));
	const stranger = addresses.find(({ address, family }) => !isLocalAddress(address, family));
	if (stranger) throw new Error(`${stranger.address} is neither loopback nor private`);
	return addresses;
}
function isLocalAddress(address, family) {
	return local.check(address, family === 4 ? "ipv4" : "ipv6");
}
function isLoopback(hostname) {
	const host = hostname.replace(/^\[|\]$/g, "");
	return isLocalhost(host) || host.startsWith("127.") || [
		"0.0.0.0",
		"::1",
		"::"
	].includes(host);
}
function isLocalhost(host) {
	return host === "localhost" || host.endsWith(".localhost");
}
async function addressesOf(host) {
	const family = (0, node_net.isIP)(host);
	if (family === 4 || family === 6) return [{
		address: host,
		family
	}];
	if (isLocalhost(host)) return [{
		address: "127.0.0.1",
		family: 4
	}, {
		address: "::1",
		family: 6
	}];
	return (await Promise.race([(0, node_dns_promises.lookup)(host, { all: true }), refusalAfter(LOOKUP_MS, host)])).map(({ address, family: known }) => ({
		address,
		family: known === 6 ? 6 : 4
	}));
}
async function refusalAfter(ms, host) {
	return await new Promise((_resolve, reject) => {
		setTimeout(() => reject(new Error(`no address of ${host} is known after ${ms / 1e3} s`)), ms).unref();
	});
}
// extensions/monitor/ready/ready-spec.ts
async function readySpec(asked) {
	const { line, port, http } = asked;
	if (line === void 0 && port === void 0 && http === void 0) throw new Error("ready names no condition; give at least one of line, port and http.");
	if (line !== void 0) require_line_filter.compilePattern("ready.line", line);
	if (http !== void 0) await checkLocalUrl("ready.http", http);
	return {
		line,
		port,
		http,
		withinMs: asked.within_ms ?? require_job_parameters.READY_WITHIN_MS.default
	};
}
// extensions/monitor/starts.ts
var Starts = class {
	#tasks;
	#shell;
	#idPrefix;
	#underWay = new Map();
	constructor(tasks, shell, idPrefix) {
		this.#tasks = tasks;
		this.#shell = shell;
		this.#idPrefix = idPrefix;
	}
	get underWay() {
		return [...this.#underWay.keys()];
	}
	isBeingReplaced(task) {
		return [...this.#underWay.values()].includes(task);
	}
	async start(request, replaced, ctx, create) {
		return await this.#takeIn(request, replaced, async () => {
			const shell = await require_count_line_feeds.shellCommand(request.command, this.#shell, ctx);
			await require_joined_stream.checkDirectory(shell);
			return await create(shell, this.#reserveFiles());
		});
	}
	async takeOver(request, create, files = this.#reserveFiles()) {
		return await this.#takeIn(request, void 0, async () => await create(files));
	}
	async #takeIn(request, replaced, create) {
		this.#underWay.set(request, replaced);
		try {
			const task = await create();
			const added = this.#tasks.add(task);
			this.#underWay.delete(request);
			await added;
			return task;
		} finally {
			this.#underWay.delete(request);
		}
	}
	#reserveFiles() {
		return require_task_files.reserveTaskFiles(require_paths.taskDirectory(), this.#idPrefix);
	}
};
// extensions/core/files/capped-file.ts
const SUCCESSOR_SHARE = 3 / 4;
var CappedFile = class CappedFile {
	#path;
	#maxBytes;
	#file;
	#successor;
	#encoding = "unknown";
	#streamBytes = 0;
	static async create(path, maxBytes) {
		return new CappedFile(path, maxBytes, {
			handle: await (0, node_fs_promises.open)(path, require_new_file.NEW_FILE, 384),
			sizeBytes: 0,
			begins: void 0
		});
	}
	constructor(path, maxBytes, file) {
		this.#path = path;
		this.#maxBytes = maxBytes;
		this.#file = file;
	}
	get begins() {
		return this.#file.begins;
	}
	async keptBytes() {
		const { nlink, size } = await this.#file.handle.stat();
		return nlink > 0 ? size : 0;
	}
	async append(blocks) {
		if ((blocks[0]?.at ?? 0) > this.#streamBytes) await this.#startAnew(blocks);
		else for (const block of blocks) await this.#appendBlock(block);
	}
	async close() {
		try {
			await allOf([this.#file.handle.close(), this.#successor?.handle.close()]);
		} finally {
			if (this.#successor) await (0, node_fs_promises.rm)(successorOf(this.#path), { force: true });
		}
	}
	async #appendBlock({ bytes, linesBefore }) {
		if (this.#streamBytes === 0) this.#encoding = require_stop_request.encodingOf(bytes);
		if (this.#file.sizeBytes + bytes.length > this.#maxBytes) await this.#replaceFile();
		const ofSuccessor = !this.#successor && this.#isTimeForSuccessor(bytes) ? await this.#beginSuccessor(bytes, linesBefore) : bytes;
		this.#streamBytes += bytes.length;
		await allOf([writeTo(this.#file, bytes), this.#successor && writeTo(this.#successor, ofSuccessor)]);
	}
	async #startAnew(blocks) {
		await this.#dropSuccessor();
		for (const { at, bytes, linesBefore } of blocks) {
			this.#streamBytes = at;
			const kept = this.#successor ? bytes : await this.#beginSuccessor(bytes, linesBefore);
			if (this.#successor) await writeTo(this.#successor, kept);
			this.#streamBytes += bytes.length;
		}
		await this.#replaceFile();
	}
	#isTimeForSuccessor(next) {
		const atLeastBytes = this.#maxBytes * SUCCESSOR_SHARE;
		if (this.#file.sizeBytes >= atLeastBytes) return true;
		return this.#file.sizeBytes + next.length >= atLeastBytes && this.#afterLine(next) > 0;
	}
	async #beginSuccessor(bytes, linesBefore) {
		const afterLine = this.#afterLine(bytes);
		const begins = afterLine === 0 ? `the rest of line ${linesBefore + 1}` : `line ${linesBefore + 2}`;
		const handle = await (0, node_fs_promises.open)(successorOf(this.#path), require_new_file.NEW_FILE, 384);
		this.#successor = {
			handle,
			sizeBytes: 0,
			begins
		};
		const header = Buffer.from(`${require_task_record.droppedHeader(begins)}\n`);
		await writeTo(this.#successor, Buffer.concat([header, require_stop_request.byteOrderMark(this.#encoding)]));
		return bytes.subarray(afterLine === 0 ? this.#firstUnit : afterLine);
	}
	#afterLine(next) {
		return require_stop_request.afterLineFeed(next, this.#encoding, this.#firstUnit);
	}
	get #firstUnit() {
		return require_stop_request.isUtf16(this.#encoding) ? this.#streamBytes % 2 : 0;
	}
	async #dropSuccessor() {
		const successor = this.#successor;
		this.#successor = void 0;
		if (!successor) return;
		await successor.handle.close();
		await (0, node_fs_promises.rm)(successorOf(this.#path), { force: true });
	}
	async #replaceFile() {
		if (!this.#successor) throw new Error("A file that is full has a successor.");
		await (0, node_fs_promises.rename)(successorOf(this.#path), this.#path);
		await this.#file.handle.close();
		this.#file = this.#successor;
		this.#successor = void 0;
	}
};
function successorOf(path) {
	return `${path}.new`;
}
async function allOf(works) {
	for (const result of await Promise.allSettled(works)) if (result.status === "rejected") throw result.reason;
}
async function writeTo(file, bytes) {
	await file.handle.appendFile(bytes);
	file.sizeBytes += bytes.length;
}
// extensions/core/files/waiting-output.ts
const SMALL_ROOM_BYTES = 8192;
var WaitingOutput = class {
	#roomBytes;
	#rooms = [];
	#taken = [];
	#spare = [];
	#smallSpare;
	#givenBytes = 0;
	#bytes = 0;
	constructor(roomBytes) {
		this.#roomBytes = roomBytes;
	}
	get givenBytes() {
		return this.#givenBytes;
	}
	get bytes() {
		return this.#bytes;
	}
	push(bytes, linesBefore) {
		if (bytes.length > this.#roomBytes) {
			const first = bytes.subarray(0, this.#roomBytes);
			this.push(first, linesBefore);
			this.push(bytes.subarray(this.#roomBytes), linesBefore + require_count_line_feeds.countLineFeeds(first));
			return;
		}
		const last = this.#rooms.at(-1);
		const room = last && last.usedBytes + bytes.length <= last.buffer.length ? last : this.#addRoom(bytes.length, linesBefore);
		room.usedBytes += bytes.copy(room.buffer, room.usedBytes);
		this.#givenBytes += bytes.length;
		this.#bytes += bytes.length;
	}
	keepLast(bytes) {
		for (let [first] = this.#rooms; first && this.#bytes - first.usedBytes >= bytes; [first] = this.#rooms) {
			this.#bytes -= first.usedBytes;
			this.#rooms.shift();
			this.#keep(first);
		}
	}
	take() {
		this.#taken = this.#rooms;
		this.#rooms = [];
		this.#bytes = 0;
		return this.#taken.map(({ at, linesBefore, buffer, usedBytes }) => ({
			at,
			linesBefore,
			bytes: buffer.subarray(0, usedBytes)
		}));
	}
	giveBack() {
		for (const room of this.#taken) this.#keep(room);
		this.#taken = [];
	}
	drop() {
		this.giveBack();
		this.take();
		this.giveBack();
	}
	shrink() {
		this.#spare = [];
	}
	#keep({ buffer }) {
		if (buffer.length < this.#roomBytes) this.#smallSpare = buffer;
		else this.#spare.push(buffer);
	}
	#addRoom(bytes, linesBefore) {
		const room = {
			buffer: this.#rooms.length === 0 && bytes <= SMALL_ROOM_BYTES / 2 ? this.#smallRoom() : this.#spare.pop() ?? Buffer.allocUnsafe(this.#roomBytes),
			at: this.#givenBytes,
			linesBefore,
			usedBytes: 0
		};
		this.#rooms.push(room);
		return room;
	}
	#smallRoom() {
		const room = this.#smallSpare ?? Buffer.allocUnsafeSlow(Math.min(SMALL_ROOM_BYTES, this.#roomBytes));
		this.#smallSpare = void 0;
		return room;
	}
};
// extensions/core/files/capped-log.ts
const WAITING_BYTES = 524288;
const WAITING_FLOOD_BYTES = 1048576;
const GATHER_FLOOD_BYTES = 8388608;
const ROOM_BYTES = 524288;
const GATHER_MS = 100;
const FLOOD_GATHER_MS = 200;
const GATHER_BYTES = 65536;
const KEPT_SHARE = 5 / 16;
const ROOM_SHARE = 1 / 32;
var CappedLog = class CappedLog {
	path;
	lost;
	#resolveLost;
	#file;
	#keeping = require_event_text.wholeLog;
	#maxBytes;
	#waiting;
	#writing;
	#isAppending = false;
	#doneBytes = 0;
	#progress;
	#hurry = () => {};
	static async open(path, maxBytes) {
		const log = new CappedLog(path, maxBytes);
		try {
			log.#file = await CappedFile.create(path, maxBytes);
		} catch (error) {
			log.#lose(error, 0, void 0);
		}
		return log;
	}
	constructor(path, maxBytes = 0) {
		const { promise, resolve } = Promise.withResolvers();
		this.path = path;
		this.#maxBytes = maxBytes;
		this.#waiting = new WaitingOutput(Math.min(ROOM_BYTES, maxBytes * ROOM_SHARE));
		this.lost = promise;
		this.#resolveLost = resolve;
	}
	get keeping() {
		return this.#file ? {
			begins: this.#file.begins,
			loss: void 0
		} : this.#keeping;
	}
	write(bytes, linesBefore) {
		if (!this.#file) return;
		this.#waiting.push(bytes, linesBefore);
		this.#writing ??= this.#writeAll();
		if (this.#isDropping) this.#waiting.keepLast(this.#maxBytes * KEPT_SHARE);
		if (this.#waiting.bytes >= this.#gatherBytes) this.#hurry();
	}
	drained() {
		if (!this.#writing) return void 0;
		return this.#waiting.bytes > this.#mayWaitBytes ? this.#nextProgress() : void 0;
	}
	async flush() {
		const wantedBytes = this.#waiting.givenBytes;
		while (this.#writing && this.#doneBytes < wantedBytes) {
			this.#hurry();
			await this.#nextProgress();
		}
	}
	async close() {
		await this.flush();
		this.#hurry();
		await this.#writing;
		await this.#closeFile().catch(async (error) => this.#lose(error, await fileBytes(this.path), this.#keeping.begins));
	}
	get #isDropping() {
		return this.#doneBytes > 0 && this.#waiting.givenBytes > this.#maxBytes;
	}
	get #gatherBytes() {
		return this.#isDropping ? GATHER_FLOOD_BYTES : GATHER_BYTES;
	}
	get #mayWaitBytes() {
		if (!this.#isDropping) return WAITING_BYTES;
		return this.#isAppending ? WAITING_FLOOD_BYTES : GATHER_FLOOD_BYTES;
	}
	#nextProgress() {
		this.#progress ??= Promise.withResolvers();
		return this.#progress.promise;
	}
	#gather() {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, this.#isDropping ? FLOOD_GATHER_MS : GATHER_MS);
			this.#hurry = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}
	async #writeAll() {
		const waiting = this.#waiting;
		try {
			for (;;) {
				if (this.#isDropping || waiting.bytes < GATHER_BYTES) await this.#gather();
				if (waiting.bytes === 0) break;
				const takenBytes = waiting.givenBytes;
				const blocks = waiting.take();
				this.#sayProgress();
				this.#isAppending = true;
				await this.#file?.append(blocks);
				this.#isAppending = false;
				waiting.giveBack();
				this.#doneBytes = takenBytes;
				this.#sayProgress();
				if (waiting.bytes === 0 && !this.#isDropping) break;
			}
		} catch (error) {
			const keptBytes = await this.#file?.keptBytes().catch(() => 0) ?? 0;
			await this.#closeFile().catch(() => {});
			this.#lose(error, keptBytes, this.#keeping.begins);
			if (require_event_text.isNothingKept(this.#keeping)) await (0, node_fs_promises.rm)(this.path, { force: true }).catch(() => {});
		} finally {
			if (!this.#file) waiting.drop();
			waiting.shrink();
			this.#writing = void 0;
			this.#sayProgress();
		}
	}
	#sayProgress() {
		this.#progress?.resolve();
		this.#progress = void 0;
	}
	#lose(error, keptBytes, begins) {
		this.#keeping = {
			begins,
			loss: require_event_text.lossOf(error, keptBytes)
		};
		this.#resolveLost(error);
	}
	async #closeFile() {
		const file = this.#file;
		this.#keeping = this.keeping;
		this.#file = void 0;
		await file?.close();
	}
};
async function fileBytes(path) {
	const file = await (0, node_fs_promises.lstat)(path).catch(() => void 0);
	return file?.isFile() ? file.size : 0;
}
// extensions/monitor/task/arrivals.ts
const ENTRIES_MAX = 32768;
const ENDED_ENTRIES_MAX = 1024;
const MS_PER_SECOND = 1e3;
var ArrivalOrder = class {
	#latest;
	#turn = 0;
	turnOf(stream) {
		if (this.#latest !== stream) this.#turn++;
		this.#latest = stream;
		return this.#turn;
	}
};
var Arrivals = class {
	#order;
	#firsts = [];
	#seconds = [];
	#turns = [];
	#forgotten = 0;
	constructor(order = new ArrivalOrder()) {
		this.#order = order;
	}
	get oldest() {
		return this.#forgotten;
	}
	get end() {
		return this.#forgotten + this.#firsts.length;
	}
	add(first, atMs) {
		const second = Math.floor(atMs / MS_PER_SECOND);
		const turn = this.#order.turnOf(this);
		const last = this.#firsts.length - 1;
		if (this.#turns[last] === turn) {
			if (this.#firsts[last] === first) this.#seconds[last] = second;
			if (this.#seconds[last] === second) return;
		}
		this.#firsts.push(first);
		this.#seconds.push(second);
		this.#turns.push(turn);
		if (this.#firsts.length > ENTRIES_MAX) this.#keep(ENTRIES_MAX / 2);
	}
	close() {
		if (this.#firsts.length > ENDED_ENTRIES_MAX) this.#keep(ENDED_ENTRIES_MAX);
	}
	entry(index) {
		const at = index - this.#forgotten;
		const [first, second, turn] = [
			this.#firsts[at],
			this.#seconds[at],
			this.#turns[at]
		];
		if (first === void 0 || second === void 0 || turn === void 0) return void 0;
		return {
			first,
			atMs: second * MS_PER_SECOND,
			turn
		};
	}
	timeOf(line) {
		let low = 0;
		let high = this.#firsts.length;
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if ((this.#firsts[middle] ?? 0) <= line) low = middle + 1;
			else high = middle;
		}
		const second = this.#seconds[low - 1];
		return second === void 0 ? void 0 : second * MS_PER_SECOND;
	}
	#keep(entries) {
		this.#forgotten += this.#firsts.length - entries;
		this.#firsts = this.#firsts.slice(-entries);
		this.#seconds = this.#seconds.slice(-entries);
		this.#turns = this.#turns.slice(-entries);
	}
};
// extensions/monitor/pipeline/open-line.ts
const LINE_FEED$5 = 10;
const FIRST_ROOM_BYTES = 1024;
const MAX_CONTINUATIONS = 3;
var OpenLine = class {
	#maxBytes;
	#forward;
	#room = Buffer.alloc(0);
	#bytes = 0;
	#cut;
	#leftOutBytes = 0;
	#mayRedraw = false;
	#redrawnBytes = 0;
	#redrawBytes;
	#redrawnAny = false;
	constructor(maxBytes, forward) {
		this.#maxBytes = maxBytes;
		this.#forward = forward;
		this.#redrawBytes = Math.max(1, maxBytes / 4);
	}
	get text() {
		const bytes = this.bytes();
		return bytes.toString("utf8", 0, endOfCharacters(bytes));
	}
	get leftOutBytes() {
		return this.#leftOutBytes;
	}
	bytes() {
		if (this.#bytes > this.#maxBytes) this.#shorten();
		return Buffer.from(this.#marked());
	}
	push(chunk) {
		for (let start = 0; start < chunk.length; start += this.pushPart(chunk.subarray(start)));
	}
	pushPart(chunk) {
		this.#redrawnAny = false;
		const pieceBytes = require_clean.mayRedraw(chunk) ? this.#redrawBytes : this.#maxBytes;
		let start = 0;
		while (start < chunk.length && !this.#redrawnAny) {
			const end = Math.min(chunk.length, start + pieceBytes);
			this.#pushPiece(chunk.subarray(start, end));
			start = end;
		}
		return start;
	}
	drop() {
		this.#bytes = 0;
		this.#cut = void 0;
		this.#redrawnBytes = 0;
		this.#mayRedraw = false;
	}
	end() {
		if (this.#bytes > 0) this.#endLine("");
	}
	#pushPiece(piece) {
		const lineFeed = piece.indexOf(LINE_FEED$5);
		if (lineFeed === -1) {
			this.#hold(piece);
			return;
		}
		let start = 0;
		if (this.#bytes > 0) {
			this.#hold(piece.subarray(0, lineFeed));
			this.#endLine("\n");
			start = lineFeed + 1;
		}
		const end = piece.lastIndexOf(LINE_FEED$5) + 1;
		if (end > start) this.#forward(piece.subarray(start, end));
		if (end < piece.length) this.#hold(piece.subarray(end));
	}
	#endLine(lineFeed) {
		if (this.#bytes > this.#maxBytes) this.#shorten();
		if (this.#cut) this.#forward(Buffer.concat([this.#marked(), Buffer.from(lineFeed)]));
		else {
			this.#room.write(lineFeed, this.#bytes);
			this.#forward(this.#room.subarray(0, this.#bytes + lineFeed.length));
		}
		this.drop();
	}
	#hold(bytes) {
		this.#mayRedraw ||= require_clean.mayRedraw(bytes);
		this.#makeRoom(this.#bytes + bytes.length + 1);
		bytes.copy(this.#room, this.#bytes);
		this.#bytes += bytes.length;
		if (this.#mayRedraw && this.#bytes >= this.#redrawnBytes + this.#redrawBytes) this.#redraw();
		if (this.#bytes > 1.5 * this.#maxBytes) this.#shorten();
	}
	#makeRoom(bytes) {
		if (bytes <= this.#room.length) return;
		const room = Buffer.allocUnsafe(Math.max(FIRST_ROOM_BYTES, 2 * bytes));
		this.#room.copy(room, 0, 0, this.#bytes);
		this.#room = room;
	}
	#marked() {
		const bytes = this.#room.subarray(0, this.#bytes);
		if (!this.#cut) return bytes;
		const mark = Buffer.from(require_truncate.leftOutMark(this.#cut.bytes));
		return Buffer.concat([
			bytes.subarray(0, this.#cut.at),
			mark,
			bytes.subarray(this.#cut.at)
		]);
	}
	#shorten() {
		if (this.#mayRedraw) this.#redraw();
		if (this.#bytes > this.#maxBytes) this.#cutMiddle();
	}
	#redraw() {
		this.#redrawnAny = true;
		const before = this.#marked();
		const end = endOfCharacters(before);
		const text = require_clean.redrawn(before.toString("utf8", 0, end), this.#maxBytes / 8);
		const bytes = Buffer.concat([Buffer.from(text), before.subarray(end)]);
		this.#bytes = 0;
		this.#cut = void 0;
		this.#makeRoom(bytes.length + 1);
		this.#bytes = bytes.copy(this.#room);
		this.#redrawnBytes = this.#bytes;
		this.#mayRedraw = require_clean.mayRedraw(bytes);
	}
	#cutMiddle() {
		const line = this.#room.subarray(0, this.#bytes);
		const quarter = this.#maxBytes / 4;
		const start = this.#cut?.at ?? characterStart(line, this.#maxBytes - quarter);
		const end = characterStart(line, this.#bytes - quarter);
		if (end <= start) return;
		line.copyWithin(start, end);
		this.#bytes -= end - start;
		this.#leftOutBytes += end - start;
		this.#cut = {
			at: start,
			bytes: (this.#cut?.bytes ?? 0) + end - start
		};
	}
};
function characterStart(bytes, at) {
	let start = at;
	while (start < at + MAX_CONTINUATIONS && isContinuation(bytes[start])) start++;
	return start;
}
function endOfCharacters(bytes) {
	for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - MAX_CONTINUATIONS); at--) {
		const byte = bytes[at] ?? 0;
		if (isContinuation(byte)) continue;
		return at + (byte >= 240 ? 4 : byte >= 224 ? 3 : byte >= 192 ? 2 : 1) > bytes.length ? at : bytes.length;
	}
	return bytes.length;
}
function isContinuation(byte) {
	return ((byte ?? 0) & 192) === 128;
}
// extensions/monitor/task/output-tail.ts
const START_BYTES = 2048;
const KEPT_BYTES = 8192;
const LINE_MAX_BYTES$1 = KEPT_BYTES / 2;
const LINE_FEED$4 = 10;
var OutputTail = class {
	lines = 0;
	bytes = 0;
	#start = Buffer.alloc(0);
	#room = Buffer.alloc(0);
	#keptBytes = 0;
	#input = new require_stop_request.Utf8Input();
	#openLine = new OpenLine(LINE_MAX_BYTES$1, (lines) => this.#keep(lines));
	push(chunk) {
		this.bytes += chunk.length;
		const text = this.#input.push(chunk);
		if (this.#start.length < START_BYTES) this.#start = Buffer.concat([this.#start, text.subarray(0, START_BYTES - this.#start.length)]);
		const { lineFeeds, isPlain } = require_count_line_feeds.scanBytes(text);
		this.lines += lineFeeds;
		const from = startOfTail(text, isPlain);
		if (from > 0) this.#openLine.drop();
		this.#openLine.push(text.subarray(from));
	}
	firstLine() {
		return linesOf(this.#start)[0];
	}
	last(count) {
		return count > 0 ? linesOf(Buffer.concat([this.#kept(), this.#openLine.bytes()])).slice(-count) : [];
	}
	get isLineOpen() {
		return linesOf(this.#openLine.bytes()).length > 0;
	}
	#kept() {
		return this.#room.subarray(0, this.#keptBytes).subarray(-8192);
	}
	#keep(bytes) {
		if (this.#keptBytes + bytes.length > this.#room.length) {
			const kept = this.#kept();
			const neededBytes = kept.length + bytes.length;
			const room = this.#room.length >= 2 * KEPT_BYTES ? this.#room : Buffer.alloc(Math.min(2 * KEPT_BYTES, 2 * neededBytes));
			kept.copy(room);
			this.#room = room;
			this.#keptBytes = kept.length;
		}
		bytes.copy(this.#room, this.#keptBytes);
		this.#keptBytes += bytes.length;
	}
};
function startOfTail(chunk, isPlain) {
	if (chunk.length < 2 * KEPT_BYTES) return 0;
	const start = chunk.lastIndexOf(LINE_FEED$4, chunk.length - KEPT_BYTES - LINE_MAX_BYTES$1 - 1) + 1;
	if (start === 0) return 0;
	for (let at = start; at < chunk.length - LINE_MAX_BYTES$1;) {
		const next = chunk.lastIndexOf(LINE_FEED$4, at + LINE_MAX_BYTES$1) + 1;
		if (next <= at) return 0;
		at = next;
	}
	return isPlain || !require_clean.mayRedraw(chunk.subarray(start)) ? start : 0;
}
function linesOf(bytes) {
	return require_clean.cleanLines(new node_string_decoder.StringDecoder("utf8").end(bytes)).filter((line) => line.trim() !== "");
}
// extensions/monitor/task/job-output.ts
const LAST_LINE_CHARS$1 = 400;
const LAST_LINES$1 = 10;
const LAST_LINES_MAX_CHARS = 1e3;
const QUOTE_CHARS = 3;
const nothingPrinted = {
	keeping: require_event_text.wholeLog,
	lines: 0,
	lastLine: void 0
};
var JobOutput = class {
	lost;
	#path;
	#running;
	#facts = nothingPrinted;
	#lastChunkAtMs;
	#arrivals = new Arrivals();
	#marks = 0;
	constructor(log, came, linesBefore = 0) {
		const tail = new OutputTail();
		tail.lines = linesBefore;
		const sink = {
			write: (chunk) => {
				const atMs = Date.now();
				this.#arrivals.add(tail.lines + 1, atMs);
				log.write(chunk, tail.lines);
				tail.push(chunk);
				came();
				this.#lastChunkAtMs = atMs;
			},
			isBehind: () => false,
			goOn: () => {},
			drained: () => log.drained(),
			isOverLimit: () => false,
			restMs: () => 0
		};
		this.#running = {
			tail,
			log,
			sink
		};
		this.#path = log.path;
		this.lost = log.lost;
	}
	get sinks() {
		return this.#running ? [this.#running.sink] : [];
	}
	get logs() {
		const keeping = this.#running?.log.keeping ?? this.#facts.keeping;
		return [{
			name: "log",
			path: this.#path,
			keeping
		}];
	}
	get arrivals() {
		return [this.#arrivals];
	}
	get linesPrinted() {
		return this.#running ? this.#running.tail.lines - this.#marks : this.#facts.lines;
	}
	get account() {
		return { printed: this.linesPrinted };
	}
	get lastLine() {
		if (!this.#running) return this.#facts.lastLine;
		const [text] = this.#running.tail.last(1);
		return text === void 0 || this.#lastChunkAtMs === void 0 ? void 0 : {
			text: require_truncate.shortenMiddle(text, LAST_LINE_CHARS$1),
			atMs: this.#lastChunkAtMs,
			isOpen: this.#running.tail.isLineOpen
		};
	}
	get openLines() {
		const { lastLine } = this;
		return lastLine?.isOpen ? [lastLine.text] : [];
	}
	async flush() {
		await this.#running?.log.flush();
	}
	async beginAgain(text) {
		if (!this.#running) return;
		const lineFeed = this.#running.tail.isLineOpen ? "\n" : "";
		this.#running.sink.write(Buffer.from(`${lineFeed}${text}\n`));
		this.#marks++;
	}
	discardRest() {}
	async finish() {
		if (!this.#running) return { lastLines: [] };
		const { log, tail } = this.#running;
		await log.close();
		this.#arrivals.close();
		const { lastLine } = this;
		this.#facts = {
			keeping: log.keeping,
			lines: this.linesPrinted + (tail.isLineOpen ? 1 : 0),
			lastLine: lastLine && {
				...lastLine,
				text: require_truncate.ownCopy(lastLine.text)
			}
		};
		this.#running = void 0;
		return { lastLines: newestWithin(tail.last(LAST_LINES$1), LAST_LINES_MAX_CHARS).map(require_truncate.ownCopy) };
	}
};
function newestWithin(lines, maxChars) {
	let left = maxChars;
	const kept = [];
	for (const line of lines.toReversed()) {
		const text = line.length + QUOTE_CHARS > maxChars ? require_truncate.shortenMiddle(line, maxChars / 2) : line;
		left -= text.length + QUOTE_CHARS;
		if (left < 0) break;
		kept.unshift(text);
	}
	return kept;
}
// extensions/monitor/task/check-in.ts
const LATER_INTERVALS = 4;
function nextCheckInMs(ageMs, intervalMs) {
	if (ageMs < intervalMs) return intervalMs;
	const second = 2 * intervalMs;
	if (ageMs < second) return second;
	const between = LATER_INTERVALS * intervalMs;
	return second + between * (Math.floor((ageMs - second) / between) + 1);
}
// extensions/monitor/task/silence-watch.ts
var SilenceWatch = class {
	#silenceMs;
	#onSilence;
	#lastLineAtMs = performance.now();
	#timer;
	#stopped = false;
	constructor(silenceMs, onSilence, isSilent = false) {
		this.#silenceMs = silenceMs;
		this.#onSilence = onSilence;
		if (!isSilent) this.#arm(silenceMs);
	}
	lineCame() {
		this.#lastLineAtMs = performance.now();
		if (this.#timer === void 0 && !this.#stopped) this.#arm(this.#silenceMs);
	}
	stop() {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}
	#arm(delayMs) {
		this.#timer = setTimeout(() => this.#look(), delayMs);
	}
	#look() {
		this.#timer = void 0;
		const restMs = this.#lastLineAtMs + this.#silenceMs - performance.now();
		if (restMs > 0) this.#arm(restMs);
		else this.#onSilence();
	}
};
// extensions/monitor/task/job-watches.ts
const TIMER_MAX_MS = 2 ** 31 - 1;
var JobWatches = class {
	#checkInMs;
	#silence;
	#checkIn;
	constructor(checkInMs) {
		this.#checkInMs = checkInMs;
	}
	start(task) {
		const { silenceMs, wake, timeoutMs } = task.spec;
		if (silenceMs !== void 0) this.#silence = new SilenceWatch(silenceMs, () => tell(task, `nothing printed for ${require_format.formatDuration(silenceMs)}; it is still running`, "silence"));
		if (this.#checkInMs > 0 && wake !== "never" && timeoutMs === void 0) this.#armCheckIn(task);
		return () => {
			this.#silence?.stop();
			clearTimeout(this.#checkIn);
		};
	}
	outputCame() {
		this.#silence?.lineCame();
	}
	#armCheckIn(task) {
		const dueAtMs = task.startedAtMs + nextCheckInMs(task.ageMs, this.#checkInMs);
		const wait = () => {
			const leftMs = dueAtMs - Date.now();
			this.#checkIn = setTimeout(leftMs > TIMER_MAX_MS ? wait : check, Math.min(leftMs, TIMER_MAX_MS));
		};
		const check = () => {
			tell(task, `still running after ${require_format.formatDuration(task.ageMs)}`, "check-in");
			this.#armCheckIn(task);
		};
		wait();
	}
};
function tell(task, text, topic) {
	const { lastLine } = task;
	if (!lastLine) task.notice(`${text}, and has printed nothing`, [], topic);
	else {
		const ago = require_format.formatDuration(Date.now() - lastLine.atMs);
		task.notice(`${text}; its last line, ${ago} ago:`, [lastLine.text], topic);
	}
}
// extensions/monitor/stdin/sent-input.ts
const SHOWN_MAX_CHARS = 60;
var SentInput = class {
	#calls = 0;
	#bytes = 0;
	#last = [];
	note(bytes, text) {
		this.#calls++;
		this.#bytes += bytes;
		const call = {
			atMs: Date.now(),
			bytes,
			text: require_label.quotedLabel(text, SHOWN_MAX_CHARS)
		};
		this.#last = [...this.#last, call].slice(-20);
	}
	get fact() {
		const last = this.#last.at(-1);
		if (!last) return void 0;
		return `the model sent ${`${require_format.plural(this.#bytes, "byte")} in ${require_format.plural(this.#calls, "call")}`}, last ${require_format.formatTime(last.atMs)}: ${last.text}`;
	}
	get lines() {
		return this.#last.toReversed().map(({ atMs, bytes, text }) => `${require_format.formatTime(atMs)} ${require_format.plural(bytes, "byte")} ${text}`);
	}
	get recorded() {
		if (this.#calls === 0) return {};
		const last = this.#last.map(({ atMs, bytes, text }) => ({
			at: new Date(atMs).toISOString(),
			bytes,
			text
		}));
		return { sent: {
			calls: this.#calls,
			bytes: this.#bytes,
			last
		} };
	}
};
// extensions/core/processes/task-tree.ts
const TABLE_MS = 500;
let shared;
var TaskTree = class {
	#identity;
	#before = [];
	constructor(identity) {
		this.#identity = identity;
	}
	async look() {
		const table = await recentTable();
		const pi = process.pid;
		const facts = {
			table,
			pi,
			piAndAncestors: new Set([1, ...require_terminate.lineOf(pi, table).map((info) => info.pid)]),
			holders: new Set(),
			carriesMarker: (pid) => require_terminate.carriesMarker(pid, this.#identity.marker) === true
		};
		this.#before = require_terminate.ownershipOf(this.#identity, facts, this.#found(table)).own;
		return this.#before;
	}
	#found(table) {
		const startTimes = new Map(table.map(({ pid, startTime }) => [pid, startTime]));
		const still = this.#before.filter(({ pid, startTime }) => startTimes.get(pid) === startTime);
		const hadGroup = still.some(({ groupId }) => groupId === this.#identity.groupId);
		return {
			...require_terminate.nothingFound,
			own: new Set(still.map(({ pid }) => pid)),
			hadGroup
		};
	}
};
async function recentTable() {
	const nowMs = performance.now();
	if (!shared || nowMs - shared.atMs > TABLE_MS) shared = {
		atMs: nowMs,
		table: require_process_table.listProcesses().then((all) => all.filter((info) => !info.isZombie))
	};
	return await shared.table;
}
// extensions/core/processes/listening-lsof.ts
async function listenersFromLsof(pids) {
	const { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
		"-a",
		"-n",
		"-P",
		"-iTCP",
		"-sTCP:LISTEN",
		"-Fpn",
		"-p",
		pids.join(",")
	]).catch((error) => {
		if (error.code !== 1) throw error;
		return { stdout: error.stdout ?? "" };
	});
	return parseLsof(stdout);
}
function parseLsof(rows) {
	const found = [];
	let pid = 0;
	for (const row of rows.split("\n")) if (row.startsWith("p")) pid = Number(row.slice(1));
	else if (row.startsWith("n")) found.push({
		pid,
		socket: {
			port: Number(row.slice(row.lastIndexOf(":") + 1)),
			inode: ""
		}
	});
	return found;
}
// extensions/core/processes/listening-proc.ts
const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];
const LISTEN = "0A";
const READ_BYTES = 65536;
const READ_AT_ONCE = 20;
async function listenersFromProc(pids) {
	const byLink = new Map(listeningSockets().map((socket) => [`socket:[${socket.inode}]`, socket]));
	const found = [];
	for (const [index, pid] of pids.entries()) {
		if (index % READ_AT_ONCE === 19) await (0, node_timers_promises.setImmediate)();
		for (const descriptor of require_process_table.readOfProcess(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []) {
			const link = require_process_table.readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
			const socket = link === void 0 ? void 0 : byLink.get(link);
			if (socket) found.push({
				pid,
				socket
			});
		}
	}
	return found;
}
function listeningSockets() {
	return TABLES.flatMap((path) => parseListening(readWhileListening(path)));
}
function parseListening(rows) {
	return rows.split("\n").flatMap((row) => {
		const fields = row.trim().split(/\s+/);
		const [, local, , state] = fields;
		const inode = fields[9];
		if (state !== LISTEN || local === void 0 || inode === void 0) return [];
		return {
			port: Number.parseInt(local.slice(local.lastIndexOf(":") + 1), 16),
			inode
		};
	});
}
function readWhileListening(path) {
	let file;
	try {
		file = (0, node_fs.openSync)(path, "r");
	} catch (error) {
		if (error.code === "ENOENT") return "";
		throw error;
	}
	try {
		const room = Buffer.alloc(READ_BYTES);
		let text = "";
		for (;;) {
			const bytes = (0, node_fs.readSync)(file, room, 0, room.length, null);
			text += room.toString("latin1", 0, bytes);
			const lastRow = text.slice(0, text.lastIndexOf("\n")).split("\n").at(-1);
			if (bytes === 0 || lastRow !== void 0 && !isListening(lastRow)) return text;
		}
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function isListening(row) {
	const state = row.trim().split(/\s+/)[3];
	return state === LISTEN || state === "st";
}
// extensions/core/processes/takes-connections.ts
const CONNECT_MS = 200;
const LOOPBACK = ["127.0.0.1", "::1"];
async function takesConnections(port) {
	return (await Promise.all(LOOPBACK.map((host) => canConnect(host, port)))).includes(true);
}
async function canConnect(host, port) {
	return await new Promise((resolve) => {
		const socket = (0, node_net.connect)({
			host,
			port,
			timeout: CONNECT_MS
		});
		const settle = (open) => () => {
			socket.destroy();
			resolve(open);
		};
		socket.once("connect", settle(true));
		socket.once("error", settle(false));
		socket.once("timeout", settle(false));
	});
}
// extensions/core/processes/listening-sockets.ts
async function socketsListeningOn(port) {
	if (require_process_table.hasProc) return listeningSockets().filter((socket) => socket.port === port);
	return await takesConnections(port) ? [{
		port,
		inode: ""
	}] : [];
}
async function listenersAmong(pids, sockets) {
	const isMeant = ({ socket: { port, inode } }) => sockets.some((socket) => socket.port === port && socket.inode === inode);
	return [...new Set((await listenersOf(pids)).filter(isMeant).map(({ pid }) => pid))];
}
async function portsOf(pids) {
	const ports = (await listenersOf(pids)).map(({ socket }) => socket.port);
	return [...new Set(ports)].sort((a, b) => a - b);
}
async function listenersOf(pids) {
	if (pids.length === 0) return [];
	return require_process_table.hasProc ? await listenersFromProc(pids) : await listenersFromLsof(pids);
}
// extensions/core/processes/usage.ts
const KIB = 1024;
const TICK_MS = 10;
async function usageOf(pids) {
	if (pids.length === 0) return new Map();
	if (!require_process_table.hasProc) return await usageFromPs(pids);
	return new Map(pids.flatMap((pid) => usageFromProc(pid)));
}
function usageFromProc(pid) {
	const stat = require_process_table.readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8"));
	const status = require_process_table.readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/status`, "utf8"));
	if (stat === void 0 || status === void 0) return [];
	const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 15).reduce((sum, time) => sum + Number(time), 0);
	return [[pid, {
		memoryBytes: Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * KIB,
		cpuMs: ticks * TICK_MS
	}]];
}
async function usageFromPs(pids) {
	const { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("ps", [
		"-o",
		"pid=,rss=,time=",
		"-p",
		pids.join(",")
	], { env: {
		PATH: process.env.PATH,
		LC_ALL: "C"
	} }).catch((error) => {
		if (error.code !== 1) throw error;
		return { stdout: error.stdout ?? "" };
	});
	return parsePsUsage(stdout);
}
function parsePsUsage(rows) {
	const found = new Map();
	for (const row of rows.split("\n")) {
		const [pid, memoryKib, time] = row.trim().split(/\s+/);
		if (pid === void 0 || memoryKib === void 0 || time === void 0) continue;
		found.set(Number(pid), {
			memoryBytes: Number(memoryKib) * KIB,
			cpuMs: timeMs(time)
		});
	}
	return found;
}
function timeMs(time) {
	const [clock = "", days = "0"] = time.split("-").reverse();
	const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
	return Math.round((Number(days) * 86400 + seconds) * 1e3);
}
// extensions/monitor/task/tree-facts.ts
const nothing = {
	memoryBytes: 0,
	cpuMs: 0
};
async function treeFacts(tree) {
	const infos = await tree.look();
	const pids = infos.map(({ pid }) => pid);
	const [usage, ports] = await Promise.all([usageOf(pids), portsOf(pids)]);
	const processes = inTreeOrder(infos).flatMap(({ info: { pid, name }, depth }) => {
		const used = usage.get(pid);
		return used ? [{
			pid,
			name,
			depth,
			...used
		}] : [];
	});
	return {
		...sumOf(processes),
		processes,
		ports
	};
}
async function usageOfTree(tree) {
	return sumOf([...(await usageOf((await tree.look()).map(({ pid }) => pid))).values()]);
}
function sumOf(usages) {
	return usages.reduce((sum, { memoryBytes, cpuMs }) => ({
		memoryBytes: sum.memoryBytes + memoryBytes,
		cpuMs: sum.cpuMs + cpuMs
	}), nothing);
}
function inTreeOrder(infos) {
	const isThere = new Set(infos.map(({ pid }) => pid));
	const withChildren = (info, depth) => [{
		info,
		depth
	}, ...infos.filter(({ parentPid }) => parentPid === info.pid).flatMap((child) => withChildren(child, depth + 1))];
	return infos.filter(({ parentPid }) => !isThere.has(parentPid)).flatMap((root) => withChildren(root, 0));
}
// extensions/monitor/task/memory-watch.ts
const MIB = 1048576;
const LOOK_MS$1 = 2e3;
const TOLD_SHARE = .8;
function watchMemory(task, maxMib) {
	if (maxMib === 0) return () => {};
	let watched;
	let isLooking = false;
	const look = async () => {
		const { processes } = task;
		if (!processes) return;
		if (watched?.processes !== processes) watched = {
			processes,
			tree: new TaskTree(processes.identity),
			isTold: false
		};
		const { memoryBytes } = await usageOfTree(watched.tree);
		if (memoryBytes > maxMib * MIB) task.terminate({
			kind: "memory",
			maxMib,
			usedMib: Math.ceil(memoryBytes / MIB)
		});
		else if (memoryBytes >= TOLD_SHARE * maxMib * MIB && !watched.isTold) {
			watched.isTold = true;
			task.notice(`takes ${require_format.formatBytes(memoryBytes)} of memory; above ${maxMib} MiB it is stopped (memoryMaxMiB)`);
		}
	};
	const timer = setInterval(() => {
		if (isLooking) return;
		isLooking = true;
		look().catch(() => {}).finally(() => {
			isLooking = false;
		});
	}, LOOK_MS$1);
	timer.unref();
	return () => clearInterval(timer);
}
// extensions/monitor/ready/http-probe.ts
const ANSWER_MS = 2e3;
function isWell(result) {
	return result.kind === "answered" && result.status >= 200 && result.status < 400;
}
async function probe(url, signal) {
	let result = {
		kind: "no answer",
		why: "no address"
	};
	try {
		for (const address of await localAddressesOf(url.hostname)) {
			result = await ask(url, address, signal);
			if (result.kind === "answered") return result;
		}
		return result;
	} catch (error) {
		return {
			kind: "no answer",
			why: require_label.errorLabel(error)
		};
	}
}
async function ask(url, { address, family }, signal) {
	const request = url.protocol === "https:" ? node_https.request : node_http.request;
	const options = {
		host: address,
		family,
		port: url.port,
		path: `${url.pathname}${url.search}`,
		headers: {
			host: url.host,
			"user-agent": "pi-monitor",
			connection: "close"
		},
		agent: false,
		rejectUnauthorized: false,
		signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)])
	};
	return await new Promise((resolve) => {
		const asked = request(options, (response) => {
			resolve({
				kind: "answered",
				status: response.statusCode ?? 0
			});
			asked.destroy();
		});
		asked.on("error", (error) => resolve({
			kind: "no answer",
			why: whyOf(error)
		}));
		asked.end();
	});
}
function whyOf(error) {
	switch (error.code) {
		case "ECONNREFUSED": return "nobody listens there";
		case "ABORT_ERR": return `no answer within ${ANSWER_MS / 1e3} s`;
		default: return require_label.errorLabel(error);
	}
}
// extensions/core/text/plain-text.ts
function isPlainText(bytes) {
	return require_count_line_feeds.scanBytes(bytes).isPlain;
}
function plainLineFeeds(bytes) {
	const { lineFeeds, isPlain } = require_count_line_feeds.scanBytes(bytes);
	return isPlain ? lineFeeds : void 0;
}
// extensions/monitor/pipeline/line-backlog.ts
const LINES_PER_LOOK = 4;
const CHARS_PER_LOOK = 4096;
var LineBacklog = class {
	#stage;
	#waiting = [];
	#next = 0;
	#isBegun = false;
	#sinceLook = 0;
	#charsSinceLook = 0;
	constructor(stage) {
		this.#stage = stage;
	}
	get isEmpty() {
		return this.#waiting.length === 0;
	}
	line(raw, isPlain) {
		if (this.isEmpty && !this.#isTurnOver()) {
			this.#charsSinceLook += raw.length;
			if (this.#stage.line(raw, isPlain)) return;
			this.#isBegun = true;
		}
		this.#waiting.push({
			kind: "line",
			raw,
			isPlain
		});
	}
	skipped(lines) {
		if (this.isEmpty) this.#stage.skipped(lines);
		else this.#waiting.push({
			kind: "skipped",
			lines
		});
	}
	goOn() {
		for (let first = this.#waiting[this.#next]; first; first = this.#waiting[this.#next]) {
			if (this.#isTurnOver()) return;
			if (this.#isDoneWith(first)) this.#next++;
		}
		this.clear();
	}
	clear() {
		this.#waiting = [];
		this.#next = 0;
		this.#isBegun = false;
	}
	#isDoneWith(arrival) {
		if (arrival.kind === "skipped") {
			this.#stage.skipped(arrival.lines);
			return true;
		}
		const { raw, isPlain } = arrival;
		this.#charsSinceLook += raw.length;
		const isDone = this.#isBegun ? this.#stage.goOnWithLine(raw) : this.#stage.line(raw, isPlain);
		this.#isBegun = !isDone;
		return isDone;
	}
	#isTurnOver() {
		this.#sinceLook = (this.#sinceLook + 1) % LINES_PER_LOOK;
		if (this.#sinceLook > 0 && this.#charsSinceLook < CHARS_PER_LOOK) return false;
		this.#charsSinceLook = 0;
		return this.#stage.isTurnOver();
	}
};
// extensions/monitor/pipeline/line-check.ts
const LONG_LINE_CHARS = 256;
var LineCheck = class {
	#verdicts;
	#cleaning = new require_clean.Cleaning();
	text;
	constructor(verdicts) {
		this.#verdicts = verdicts;
	}
	begin(raw, isPlain) {
		if (isPlain) this.text = raw;
		else if (!this.#verdicts.areGiven || raw.length > LONG_LINE_CHARS) this.text = this.#cleaning.begin(raw);
		else {
			this.text = void 0;
			return "passes";
		}
		return this.#ask();
	}
	goOn() {
		if (this.text !== void 0) return this.#verdicts.goOn();
		this.text = this.#cleaning.goOn();
		return this.#ask();
	}
	#ask() {
		if (this.text === void 0) return void 0;
		return this.#verdicts.begin(this.text);
	}
};
// extensions/monitor/pipeline/line-verdicts.ts
var LineVerdicts = class {
	needles;
	#filter;
	#until;
	#text = "";
	#isAskingUntil = false;
	constructor(filter, until) {
		this.#filter = filter;
		this.#until = until;
		this.needles = until ? union(filter?.needles, until.needles) : filter?.needles;
	}
	get areGiven() {
		return !this.#filter && !this.#until;
	}
	begin(text) {
		this.#text = text;
		this.#isAskingUntil = this.#until !== void 0;
		return this.#isAskingUntil ? this.#afterUntil(this.#until?.begin(text)) : this.#askFilter();
	}
	goOn() {
		return this.#isAskingUntil ? this.#afterUntil(this.#until?.goOn()) : verdict(this.#filter?.goOn() ?? true);
	}
	#afterUntil(matches) {
		if (matches === void 0) return void 0;
		if (matches) return "is the last";
		this.#isAskingUntil = false;
		return this.#askFilter();
	}
	#askFilter() {
		return verdict(this.#filter ? this.#filter.begin(this.#text) : true);
	}
};
function verdict(passes) {
	if (passes === void 0) return void 0;
	return passes ? "passes" : "does not match";
}
function union(some, others) {
	return some && others && [...some, ...others];
}
const LAST_LINES = 5;
const FIRST_LINES = 400 * LAST_LINES;
var Batch = class {
	atMs;
	firstNumber;
	skippedBefore;
	#lastNumber;
	#lineCount = 0;
	#skippedWithin = require_event_text.nothingSkipped;
	#first = [];
	#last = [];
	constructor(first, atMs) {
		this.atMs = atMs;
		this.firstNumber = first.number;
		this.#lastNumber = first.number;
		this.skippedBefore = first.skippedBefore;
		this.#keep(first);
	}
	add(line) {
		if (line.skippedBefore !== require_event_text.nothingSkipped) this.#skippedWithin = require_event_text.addSkipped(this.#skippedWithin, line.skippedBefore);
		this.#lastNumber = line.number;
		this.#keep(line);
	}
	get lineCount() {
		return this.#lineCount;
	}
	get lastNumber() {
		return this.#lastNumber;
	}
	get skippedWithin() {
		return this.#skippedWithin;
	}
	get isWhole() {
		return this.#lineCount <= FIRST_LINES;
	}
	get firstTexts() {
		return this.#first.map((line) => line.text);
	}
	numberAt(index) {
		return this.#first[index]?.number;
	}
	lastAfter(shown) {
		const oldest = this.#lineCount % LAST_LINES;
		const last = [...this.#last.slice(oldest), ...this.#last.slice(0, oldest)];
		return [...this.#first.slice(shown), ...last].slice(-5);
	}
	#keep(line) {
		if (this.#lineCount < FIRST_LINES) this.#first.push(line);
		else this.#last[this.#lineCount % LAST_LINES] = line;
		this.#lineCount++;
	}
};
// extensions/monitor/pipeline/batcher.ts
var Batcher = class {
	#windowMs;
	#forward;
	#open;
	#timer;
	#closing;
	#openedMs = 0;
	constructor(windowMs, forward) {
		this.#windowMs = windowMs;
		this.#forward = forward;
	}
	push(line, nowMs) {
		if (this.#open) {
			this.#open.add(line);
			return;
		}
		this.#open = new Batch(line, Date.now());
		this.#openedMs = nowMs;
		this.#timer = setTimeout(() => {
			this.#closing = setImmediate(() => this.flush());
		}, this.#windowMs);
	}
	openForMs(nowMs) {
		return this.#open ? Math.max(0, this.#openedMs + this.#windowMs - nowMs) : 0;
	}
	flush() {
		clearTimeout(this.#timer);
		clearImmediate(this.#closing);
		const batch = this.#open;
		this.#open = void 0;
		if (batch) this.#forward(batch);
	}
};
// extensions/monitor/pipeline/event-lines.ts
const RANGES_MAX = 2048;
var EventLines = class {
	#edges = [];
	#knownFrom = 1;
	#last = 0;
	get knownFrom() {
		return this.#knownFrom;
	}
	get last() {
		return this.#last;
	}
	add(number) {
		const edges = this.#edges;
		this.#last = number;
		if (edges.at(-1) === number - 1) {
			edges[edges.length - 1] = number;
			return;
		}
		edges.push(number, number);
		if (edges.length <= 2 * RANGES_MAX) return;
		this.#edges = edges.slice(RANGES_MAX);
		this.#knownFrom = this.#edges[0] ?? number;
	}
	has(number) {
		return this.next(number) === number;
	}
	next(number) {
		const range = this.#rangeEndingAtOrBehind(number);
		const first = this.#edges[2 * range];
		return first === void 0 ? void 0 : Math.max(first, number);
	}
	previous(number) {
		if (this.has(number)) return number;
		return this.#edges[2 * this.#rangeEndingAtOrBehind(number) - 1];
	}
	#rangeEndingAtOrBehind(number) {
		let low = 0;
		let high = this.#edges.length / 2;
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if ((this.#edges[2 * middle + 1] ?? 0) < number) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
// extensions/monitor/pipeline/last-lines.ts
const LINE_FEED$3 = 10;
function startOfLastLines(lines, count) {
	let at = lines.lastIndexOf(LINE_FEED$3);
	for (let found = 0; found < count && at > 0; found++) at = lines.lastIndexOf(LINE_FEED$3, at - 1);
	return at > 0 ? at + 1 : 0;
}
// extensions/monitor/pipeline/flood-skip.ts
const KEPT_LINES$1 = 6;
var FloodSkip = class {
	#stage;
	constructor(stage) {
		this.#stage = stage;
	}
	push(lines) {
		const start = this.#stage.isFlood() ? startOfLastLines(lines, KEPT_LINES$1) : 0;
		if (start > 0) this.#stage.skip(require_count_line_feeds.countLineFeeds(lines.subarray(0, start)));
		this.#stage.forward(start > 0 ? lines.subarray(start) : lines);
	}
};
// extensions/monitor/pipeline/line-ledger.ts
const lineCategories = [
	"shown",
	"cut",
	"notMatching",
	"repeated",
	"suppressed",
	"discarded"
];
var LineLedger = class LineLedger {
	#printed = 0;
	#marks = 0;
	#byCategory = {
		shown: 0,
		cut: 0,
		notMatching: 0,
		repeated: 0,
		suppressed: 0,
		discarded: 0
	};
	get printed() {
		return this.#printed;
	}
	of(category) {
		return this.#byCategory[category];
	}
	get waiting() {
		return lineCategories.reduce((rest, category) => rest - this.#byCategory[category], this.#printed);
	}
	get lastNumber() {
		return this.#printed + this.#marks;
	}
	print(lines = 1) {
		this.#printed += lines;
		return this.lastNumber;
	}
	mark() {
		this.#marks++;
	}
	exclude(lines = 1) {
		this.#byCategory.notMatching += lines;
	}
	suppress(lines) {
		this.#byCategory.suppressed += lines;
	}
	withhold(lines) {
		this.#byCategory.repeated += lines;
	}
	discard(lines = 1) {
		this.#byCategory.discarded += lines;
	}
	cut(lines) {
		this.#byCategory.cut += lines;
	}
	deliver(lines) {
		this.#settle(lines, 1);
	}
	takeBack(lines) {
		this.#settle(lines, -1);
	}
	copy() {
		const copy = new LineLedger();
		copy.#printed = this.#printed;
		copy.#marks = this.#marks;
		Object.assign(copy.#byCategory, this.#byCategory);
		return copy;
	}
	toJSON() {
		return {
			printed: this.#printed,
			...this.#byCategory,
			waiting: this.waiting
		};
	}
	#settle({ shown, cut, quoted }, times) {
		this.#byCategory.shown += times * (shown + quoted.length);
		this.#byCategory.cut += times * cut;
		for (const category of quoted) this.#byCategory[category] -= times;
	}
};
// extensions/monitor/pipeline/rate-limiter.ts
var RateLimiter = class {
	#windowMs;
	#arrivalsMs;
	#next = 0;
	#overSinceMs;
	constructor(limit) {
		const maxLines = limit.linesPerSecond * limit.windowSeconds;
		this.#windowMs = limit.windowSeconds * 1e3;
		this.#arrivalsMs = new Float64Array(maxLines === 0 ? 0 : maxLines + 1).fill(Number.NEGATIVE_INFINITY);
	}
	isOver(nowMs) {
		const oldestMs = this.#arrivalsMs[this.#next];
		return oldestMs !== void 0 && oldestMs > nowMs - this.#windowMs;
	}
	arrive(nowMs, lines = 1) {
		if (!this.isOver(nowMs)) this.#overSinceMs = void 0;
		const kept = this.#arrivalsMs.length;
		for (let i = Math.min(lines, kept); i > 0; i--) {
			this.#arrivalsMs[this.#next] = nowMs;
			this.#next = (this.#next + 1) % kept;
		}
		const over = this.isOver(nowMs);
		if (over) this.#overSinceMs ??= nowMs;
		return over;
	}
	isFirehose(nowMs) {
		return this.isOver(nowMs) && nowMs - (this.#overSinceMs ?? nowMs) >= this.#windowMs;
	}
};
// extensions/monitor/pipeline/repeat-filter.ts
var RepeatFilter = class {
	#stage;
	#lastKey;
	#lastAtMs = 0;
	#skipped = require_event_text.nothingSkipped;
	#repeats;
	constructor(stage) {
		this.#stage = stage;
	}
	push(batch) {
		const key = batch.isWhole ? batch.firstTexts.join("\n") : void 0;
		if (key !== void 0 && key === this.#lastKey) {
			const { times, lines, sinceMs } = this.#repeats ?? {
				times: 0,
				lines: 0,
				sinceMs: this.#lastAtMs
			};
			this.#repeats = {
				times: times + 1,
				lines: lines + batch.lineCount,
				sinceMs
			};
			const leftOut = require_event_text.addSkipped(batch.skippedBefore, batch.skippedWithin);
			const withheld = {
				...leftOut,
				repeated: leftOut.repeated + batch.lineCount
			};
			this.#skipped = require_event_text.addSkipped(this.#skipped, withheld);
			this.#stage.withhold(batch);
			return;
		}
		this.#lastKey = key;
		this.#lastAtMs = batch.atMs;
		const skipped = this.#skipped;
		this.#skipped = require_event_text.nothingSkipped;
		this.#stage.forward(batch, skipped, this.takeRepeats());
	}
	takeRepeats() {
		const repeats = this.#repeats;
		this.#repeats = void 0;
		return repeats;
	}
	forget() {
		this.#lastKey = void 0;
	}
};
// extensions/monitor/pipeline/suppression.ts
var Suppression = class {
	#limiter;
	#windowMs;
	#onBegin;
	#onFirehose;
	#lastMs = Number.NEGATIVE_INFINITY;
	#isFirehose = false;
	constructor(limiter, windowMs, onBegin, onFirehose) {
		this.#limiter = limiter;
		this.#windowMs = windowMs;
		this.#onBegin = onBegin;
		this.#onFirehose = onFirehose;
	}
	happened(nowMs) {
		if (nowMs - this.#lastMs > this.#windowMs) this.#onBegin();
		this.#lastMs = nowMs;
		if (this.#isFirehose || !this.#limiter.isFirehose(nowMs)) return;
		this.#isFirehose = true;
		this.#onFirehose();
	}
};
// extensions/monitor/pipeline/unmatched-skip.ts
const LINE_FEED$2 = 10;
const KEPT_LINES = 1;
const WORTHWHILE_BYTES = 1024;
const BYTES_PER_SPLIT = 2048;
var UnmatchedSkip = class {
	#needles;
	#stage;
	constructor(needles, stage) {
		this.#needles = needles.map((needle) => Buffer.from(needle));
		this.#stage = stage;
	}
	push(lines) {
		const end = lines.length >= WORTHWHILE_BYTES && this.#stage.maySkip() ? this.#pushLines(lines.subarray(0, startOfLastLines(lines, KEPT_LINES))) : 0;
		this.#stage.forward(end > 0 ? lines.subarray(end) : lines);
	}
	#pushLines(lines) {
		const searches = this.#needles.map((needle) => new Search(lines, needle));
		let splitsLeft = lines.length / BYTES_PER_SPLIT;
		for (let start = 0; start < lines.length;) {
			const found = Math.min(...searches.map((search) => search.next(start)));
			const from = lines.lastIndexOf(LINE_FEED$2, found) + 1;
			const skipped = plainLineFeeds(lines.subarray(start, from));
			if (skipped === void 0) return start;
			if (skipped > 0) this.#stage.skip(skipped);
			if (from === lines.length || splitsLeft-- < 0) return from;
			start = lines.indexOf(LINE_FEED$2, found) + 1;
			this.#stage.forward(lines.subarray(from, start));
		}
		return lines.length;
	}
};
var Search = class {
	#bytes;
	#needle;
	#found = -1;
	constructor(bytes, needle) {
		this.#bytes = bytes;
		this.#needle = needle;
	}
	next(from) {
		if (this.#found < from) {
			const found = this.#bytes.indexOf(this.#needle, from);
			this.#found = found === -1 ? this.#bytes.length : found;
		}
		return this.#found;
	}
};
// extensions/monitor/pipeline/unshown-tail.ts
var UnshownTail = class {
	#maxLines;
	#lines = [];
	constructor(maxLines) {
		this.#maxLines = maxLines;
	}
	add(line) {
		const at = this.#lines.findLastIndex((earlier) => earlier.number < line.number) + 1;
		this.#lines.splice(at, 0, line);
		if (this.#lines.length > this.#maxLines) this.#lines.shift();
	}
	shownThrough(lineNumber) {
		this.#lines = this.#lines.filter((line) => line.number > lineNumber);
	}
	take() {
		const lines = this.#lines;
		this.#lines = [];
		return lines;
	}
};
// extensions/monitor/pipeline/pipeline.ts
const LINE_MAX_BYTES = 65536;
const NOTHING = Buffer.alloc(0);
function createPipeline(options, sink) {
	const { filter, rateLimit } = options;
	const verdicts = new LineVerdicts(filter, options.until);
	const ledger = new LineLedger();
	const eventLines = new EventLines();
	const unshown = new UnshownTail(5);
	const limiter = new RateLimiter(rateLimit);
	const suppression = new Suppression(limiter, rateLimit.windowSeconds * 1e3, () => {
		batcher.flush();
		sink.suppressing();
	}, () => sink.firehose());
	let skipped = require_event_text.nothingSkipped;
	let discarding = false;
	let seq = 0;
	let lastLine;
	let arrivedMs = 0;
	let isPlain = false;
	const repeatFilter = new RepeatFilter({
		forward(batch, skippedBefore, repeats) {
			const position = {
				seq: ++seq,
				skippedBefore,
				repeats
			};
			const { event, cut } = require_event_text.toOutputEvent(batch, position, options.eventMaxChars);
			const lastShown = batch.numberAt(event.texts.length - 1);
			for (let at = 0, number = batch.numberAt(0); number !== void 0; number = batch.numberAt(++at)) eventLines.add(number);
			if (lastShown !== void 0) unshown.shownThrough(lastShown);
			for (const { number, text } of cut) unshown.add({
				number,
				text,
				category: "cut"
			});
			sink.event(event);
		},
		withhold: (batch) => ledger.withhold(batch.lineCount)
	});
	const batcher = new Batcher(options.coalesceMs, (batch) => {
		if (discarding) ledger.discard(batch.lineCount);
		else repeatFilter.push(batch);
	});
	const skip = (reason, lines = 1) => {
		if (skipped === require_event_text.nothingSkipped) skipped = { ...require_event_text.nothingSkipped };
		skipped[reason] += lines;
	};
	const suppress = (lines) => {
		ledger.suppress(lines);
		skip("suppressed", lines);
		suppression.happened(arrivedMs);
	};
	const end = (line) => {
		batcher.flush();
		repeatFilter.forget();
		batcher.push(line, arrivedMs);
		batcher.flush();
		discarding = true;
		sink.lastLineCame?.();
	};
	const decide = (raw, verdict) => {
		const number = ledger.print();
		lastLine = raw;
		if (discarding) {
			ledger.discard();
			return;
		}
		if (verdict === "does not match") {
			ledger.exclude();
			skip("notMatching");
			return;
		}
		const line = new require_event_text.Line(number, raw, skipped, check.text);
		if (verdict === "is the last") {
			end(line);
			return;
		}
		if (limiter.arrive(arrivedMs)) {
			unshown.add({
				number,
				text: line.text,
				category: "suppressed"
			});
			suppress(1);
			return;
		}
		batcher.push(line, arrivedMs);
		skipped = require_event_text.nothingSkipped;
	};
	const decideUnlessOpen = (raw, verdict) => {
		if (verdict !== void 0) decide(raw, verdict);
		return verdict !== void 0;
	};
	const check = new LineCheck(verdicts);
	const backlog = new LineBacklog({
		line: (raw, isPlain) => decideUnlessOpen(raw, discarding ? "passes" : check.begin(raw, isPlain)),
		goOnWithLine: (raw) => decideUnlessOpen(raw, discarding ? "passes" : check.goOn()),
		skipped(lines) {
			ledger.print(lines);
			if (filter) {
				ledger.exclude(lines);
				skip("notMatching", lines);
			} else {
				limiter.arrive(arrivedMs, lines);
				suppress(lines);
			}
		},
		isTurnOver: () => options.turn.isOver()
	});
	const splitter = (0, split2.default)("\n", (raw) => backlog.line(raw, isPlain));
	splitter.on("error", (error) => sink.failed(error));
	const split = (lines) => {
		isPlain = !verdicts.areGiven && isPlainText(lines);
		splitter.write(lines);
	};
	const floodSkip = new FloodSkip({
		isFlood: () => verdicts.areGiven && !discarding && backlog.isEmpty && limiter.isOver(arrivedMs),
		skip: (lines) => backlog.skipped(lines),
		forward: split
	});
	const lineSkip = (filter && verdicts.needles && new UnmatchedSkip(verdicts.needles, {
		maySkip: () => !discarding,
		skip: (lines) => backlog.skipped(lines),
		forward: split
	})) ?? floodSkip;
	const openLine = new OpenLine(LINE_MAX_BYTES, (lines) => lineSkip.push(lines));
	const input = new require_stop_request.Utf8Input();
	let unread = NOTHING;
	const isBehind = () => !backlog.isEmpty || unread.length > 0;
	const takeIn = (bytes) => {
		let taken = openLine.pushPart(bytes);
		while (taken < bytes.length && !options.turn.isOver()) taken += openLine.pushPart(bytes.subarray(taken));
		unread = taken < bytes.length ? Buffer.from(bytes.subarray(taken)) : NOTHING;
	};
	const goOn = () => {
		try {
			if (backlog.isEmpty) takeIn(unread);
			else backlog.goOn();
		} catch (error) {
			backlog.clear();
			unread = NOTHING;
			sink.failed(error);
		}
	};
	const finishBacklog = async () => {
		for (; isBehind(); await (0, node_timers_promises.setImmediate)()) options.turn.work(goOn);
	};
	return {
		ledger,
		eventLines,
		write(chunk) {
			arrivedMs = options.nowMs();
			sink.log(chunk, ledger.lastNumber);
			takeIn(input.push(chunk));
		},
		isBehind,
		goOn,
		async end(quoteOpenLine = false) {
			await finishBacklog();
			arrivedMs = options.nowMs();
			if (!splitter.destroyed) openLine.push(input.end());
			const open = openLine.text;
			const notMatching = ledger.of("notMatching");
			if (!splitter.destroyed) openLine.end();
			if (!splitter.destroyed) await new Promise((resolve) => splitter.end(() => resolve()));
			await finishBacklog();
			batcher.flush();
			if (quoteOpenLine && ledger.of("notMatching") > notMatching) unshown.add({
				number: ledger.lastNumber,
				text: require_clean.clean(open),
				category: "notMatching"
			});
		},
		async mark(line) {
			await finishBacklog();
			openLine.push(input.end());
			const isOpen = openLine.bytes().length > 0;
			if (isOpen) {
				openLine.push(Buffer.from("\n"));
				await finishBacklog();
			}
			sink.log(Buffer.from(`${isOpen ? "\n" : ""}${line}\n`), ledger.lastNumber);
			ledger.mark();
			batcher.flush();
		},
		discardRest() {
			discarding = true;
			batcher.flush();
			unshown.take();
		},
		forgetRepeats: () => repeatFilter.forget(),
		takeRepeats: () => repeatFilter.takeRepeats(),
		takeUnshownTail: () => unshown.take(),
		noteUnshown(event) {
			const first = event.lastLine - event.texts.length + 1;
			for (const [index, text] of event.texts.entries()) unshown.add({
				number: first + index,
				text,
				category: "cut"
			});
		},
		isOverLimit: () => limiter.isOver(options.nowMs()),
		batchOpenMs: () => batcher.openForMs(options.nowMs()),
		get lastLine() {
			return lastLine;
		},
		get openLine() {
			return openLine.text;
		},
		get leftOutBytes() {
			return openLine.leftOutBytes;
		}
	};
}
// extensions/monitor/ready/line-watch.ts
var LineWatch = class {
	#filter;
	#check;
	#onFound;
	#input = new require_stop_request.Utf8Input();
	#openLine;
	#backlog;
	#isFound = false;
	constructor(filter, turn, onFound) {
		this.#filter = filter;
		const check = new LineCheck(new LineVerdicts(void 0, filter));
		this.#check = check;
		this.#onFound = onFound;
		this.#openLine = new OpenLine(LINE_MAX_BYTES, (lines) => this.#split(lines));
		this.#backlog = new LineBacklog({
			line: (raw, isPlain) => this.#decide(this.#isFound ? "passes" : check.begin(raw, isPlain)),
			goOnWithLine: () => this.#decide(this.#isFound ? "passes" : check.goOn()),
			skipped: () => {},
			isTurnOver: () => turn.isOver()
		});
	}
	push(chunk) {
		if (!this.#isFound) this.#openLine.push(this.#input.push(chunk));
	}
	get isBehind() {
		return !this.#backlog.isEmpty;
	}
	goOn() {
		this.#backlog.goOn();
	}
	end() {
		if (this.#isFound) return;
		this.#openLine.push(this.#input.end());
		this.#openLine.end();
	}
	#split(lines) {
		const isPlain = isPlainText(lines);
		const { needles } = this.#filter;
		if (isPlain && needles && !needles.some((needle) => lines.includes(needle))) return;
		const rest = lines.at(-1) === LINE_FEED$1 ? lines.subarray(0, -1) : lines;
		for (const raw of rest.toString().split("\n")) if (!this.#isFound) this.#backlog.line(raw, isPlain);
	}
	#decide(verdict) {
		if (verdict === "is the last" && !this.#isFound) {
			this.#isFound = true;
			this.#onFound(this.#check.text ?? "");
		}
		return verdict !== void 0;
	}
};
const LINE_FEED$1 = 10;
// extensions/monitor/ready/port-watch.ts
const LOOK_PAUSE_MS$1 = 2e3;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS$1 = 3e3;
const PORTS_SHOWN_MAX = 5;
var PortWatch = class {
	port;
	#run;
	#nextLookMs = 0;
	#pauseMs;
	constructor(port, run) {
		this.port = port;
		this.#run = run;
	}
	async isOurs(nowMs) {
		if (!(nowMs >= this.#nextLookMs) && (this.#pauseMs !== void 0 || !await takesConnections(this.port))) return false;
		const sockets = await socketsListeningOn(this.port);
		if (sockets.length > 0 && (await listenersAmong(await this.#pids(), sockets)).length > 0) return true;
		this.#pauseMs = sockets.length === 0 ? void 0 : Math.min(LONGEST_PAUSE_MS$1, 2 * (this.#pauseMs ?? FIRST_PAUSE_MS / 2));
		this.#nextLookMs = nowMs + (this.#pauseMs ?? LOOK_PAUSE_MS$1);
		return false;
	}
	async describe() {
		const others = await this.others();
		const ports = await portsOf(await this.#pids()).catch(() => []);
		const shown = ports.slice(0, PORTS_SHOWN_MAX).join(", ");
		return (others === void 0 ? `nobody listens on port ${this.port}` : `port ${this.port} is taken by ${others}, not by this task`) + (ports.length > 0 ? ` (which listens on ${shown}${ports.length > PORTS_SHOWN_MAX ? ", …" : ""})` : "");
	}
	async others() {
		const sockets = await socketsListeningOn(this.port);
		if (sockets.length === 0) return void 0;
		const table = await require_process_table.listProcesses();
		const pids = new Set(await listenersAmong(table.map((info) => info.pid), sockets));
		const holders = table.filter((info) => pids.has(info.pid));
		return holders.length > 0 ? require_describe_processes.describeProcesses(holders) : "a process of somebody else";
	}
	async #pids() {
		const { own, independent } = await require_terminate.survivors(this.#run);
		return [...own, ...independent].map((info) => info.pid);
	}
};
// extensions/monitor/ready/conditions.ts
const UNSEEN_PAUSE_MS = 1e3;
const UNWELL_PAUSE_MS = 400;
var LineCondition = class {
	watches;
	found;
	constructor(pattern, streams, onFound) {
		const found = (line) => {
			if (this.found !== void 0) return;
			this.found = line;
			onFound();
		};
		this.watches = Array.from({ length: streams }, () => {
			return new LineWatch(require_line_filter.createMatchFilter("ready.line", pattern), require_turn.turn, found);
		});
	}
	get holds() {
		return this.found !== void 0;
	}
	missing() {
		return this.holds ? void 0 : "no line matches";
	}
};
var PortCondition = class {
	holds = false;
	#watch;
	#problem;
	constructor(port, run) {
		this.#watch = new PortWatch(port, run);
	}
	get port() {
		return this.#watch.port;
	}
	async look() {
		try {
			this.holds ||= await this.#watch.isOurs(performance.now());
			this.#problem = void 0;
		} catch (error) {
			this.#problem = `who listens on port ${this.port} cannot be told (${require_label.errorLabel(error)})`;
		}
	}
	async missing() {
		if (this.holds || this.#problem !== void 0) return this.#problem;
		return await this.#watch.describe().catch(() => `nobody of the task listens on port ${this.port}`);
	}
};
var HttpCondition = class {
	status;
	answeredBy;
	#url;
	#watch;
	#last;
	#lastMs = Number.NEGATIVE_INFINITY;
	constructor(url, run) {
		this.#url = url;
		this.#watch = isLoopback(url.hostname) ? new PortWatch(portOf(url), run) : void 0;
	}
	async look(signal) {
		const pauseMs = await this.#isSeen() ? UNWELL_PAUSE_MS : UNSEEN_PAUSE_MS;
		const isEarly = this.#last?.kind === "answered" || pauseMs === UNSEEN_PAUSE_MS;
		if (signal.aborted || isEarly && performance.now() - this.#lastMs < pauseMs) return;
		this.#last = await probe(this.#url, signal);
		this.#lastMs = performance.now();
		if (!isWell(this.#last) || this.#last.kind !== "answered") return;
		this.answeredBy = await this.#stranger();
		this.status = this.#last.status;
	}
	missing() {
		if (this.status !== void 0) return void 0;
		if (!this.#last) return "the server has not been asked yet";
		return this.#last.kind === "answered" ? `the server answers with status ${this.#last.status}` : `no answer from the server: ${this.#last.why}`;
	}
	async #isSeen() {
		if (!this.#watch) return true;
		return await takesConnections(this.#watch.port);
	}
	async #stranger() {
		try {
			if (!this.#watch || await this.#watch.isOurs(performance.now())) return void 0;
			return await this.#watch.others();
		} catch {
			return;
		}
	}
};
function portOf(url) {
	if (url.port !== "") return Number(url.port);
	return url.protocol === "https:" ? 443 : 80;
}
// extensions/monitor/ready/ready-watch.ts
const LOOK_PAUSE_MS = 150;
const LATE_PAUSE_MS = 2e3;
var ReadyWatch = class {
	#startedAtMs;
	#sink;
	#line;
	#port;
	#http;
	#deadline;
	#stopped = new AbortController();
	#timer;
	#isLooking = false;
	#isLate = false;
	constructor(spec, run, streams, sink) {
		const { line, port, http, withinMs } = spec;
		this.#startedAtMs = run.startedAtMs;
		this.#sink = sink;
		this.#line = line === void 0 ? void 0 : new LineCondition(line, streams, () => this.#check());
		this.#port = port === void 0 ? void 0 : new PortCondition(port, run.identity);
		this.#http = http === void 0 ? void 0 : new HttpCondition(new URL(http), run.identity);
		const leftMs = run.startedAtMs + withinMs - Date.now();
		this.#deadline = setTimeout(() => void this.#tellLate(), Math.max(0, leftMs));
		this.#arm(0);
	}
	get wantsLines() {
		return this.#line !== void 0 && !this.#line.holds;
	}
	push(stream, chunk) {
		this.#line?.watches[stream]?.push(chunk);
	}
	isBehind(stream) {
		return this.#line?.watches[stream]?.isBehind ?? false;
	}
	goOn(stream) {
		this.#line?.watches[stream]?.goOn();
	}
	async endLines(turn) {
		for (const watch of this.#line?.watches ?? []) {
			turn.work(() => watch.end());
			for (; watch.isBehind; await (0, node_timers_promises.setImmediate)()) turn.work(() => watch.goOn());
		}
	}
	stop() {
		this.#stopped.abort();
		clearTimeout(this.#timer);
		clearTimeout(this.#deadline);
	}
	get #isStopped() {
		return this.#stopped.signal.aborted;
	}
	#arm(pauseMs) {
		const isPolled = this.#port?.holds === false || this.#http && this.#othersHold;
		if (this.#isStopped || !isPolled) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#look(), pauseMs);
	}
	async #look() {
		if (this.#isLooking) return;
		this.#isLooking = true;
		await this.#port?.look();
		if (this.#othersHold) await this.#http?.look(this.#stopped.signal);
		this.#isLooking = false;
		this.#check();
		this.#arm(this.#isLate ? LATE_PAUSE_MS : LOOK_PAUSE_MS);
	}
	get #othersHold() {
		return this.#line?.holds !== false && this.#port?.holds !== false;
	}
	#check() {
		if (this.#isStopped || !this.#othersHold) return;
		if (this.#http && this.#http.status === void 0) {
			this.#arm(0);
			return;
		}
		this.stop();
		const afterMs = Date.now() - this.#startedAtMs;
		this.#sink.ready({
			afterMs,
			line: this.#line?.found,
			port: this.#port?.port,
			status: this.#http?.status,
			answeredBy: this.#http?.answeredBy
		});
	}
	async #tellLate() {
		this.#isLate = true;
		const missing = await Promise.all([
			this.#line?.missing(),
			this.#port?.missing(),
			this.#http?.missing()
		]);
		if (!this.#isStopped) this.#sink.late(missing.filter((text) => text !== void 0));
	}
};
// extensions/core/processes/awaits-input.ts
const CALLS = {
	x64: {
		read: [
			0,
			19,
			17
		],
		wait: [
			7,
			23,
			232,
			270,
			271,
			281,
			441
		]
	},
	arm64: {
		read: [
			63,
			65,
			67
		],
		wait: [
			72,
			73,
			22,
			441
		]
	}
};
const TERMINAL = /^\/dev\/(pts\/\d+|tty.*|console)$/;
const PIPE = /^pipe:\[\d+\]$|\/pi-monitor-\w+\/\d+\.pipe \(deleted\)$/;
function inputWaitOf(pids) {
	const waits = pids.map((pid) => inputWaitOfProcess(pid, pids));
	return waits.find((wait) => wait === "reads") ?? waits.find((wait) => wait === "may read") ?? "no";
}
function inputWaitOfProcess(pid, task) {
	const calls = CALLS[(0, node_os.arch)()];
	if (!calls) return "no";
	let wait = "no";
	for (const thread of require_process_table.readOfProcess(() => (0, node_fs.readdirSync)(`/proc/${pid}/task`)) ?? []) {
		const [call = "", first = ""] = require_process_table.readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/task/${thread}/syscall`, "latin1"))?.split(" ") ?? [];
		if (calls.read.includes(Number(call)) && isInput(pid, Number(first), task)) return "reads";
		if (calls.wait.includes(Number(call)) && isInput(pid, 0, task)) wait = "may read";
	}
	return wait;
}
function isInput(pid, descriptor, task) {
	const path = require_process_table.readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
	if (path === void 0) return false;
	return TERMINAL.test(path) || descriptor === 0 && PIPE.test(path) && !task.some((other) => writesTo(other, path));
}
function writesTo(pid, pipe) {
	return (require_process_table.readOfProcess(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []).some((descriptor) => {
		if (require_process_table.readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`)) !== pipe) return false;
		const info = require_process_table.readOfProcess(() => (0, node_fs.readFileSync)(`/proc/${pid}/fdinfo/${descriptor}`, "latin1")) ?? "";
		return /^flags:\s*\d*[12]$/m.test(info);
	});
}
// extensions/monitor/task/input-wait.ts
const QUESTIONS = [
	/\?$/,
	/[[(](y|yes)\/(n|no)(\/[^\])]*)?[\])][:?]?$/i,
	/\bpass(word|phrase|code)\b[^:]*:$/i,
	/\b(press|hit)\b.*\b(enter|return|key)\b/i
];
function looksLikeQuestion(line) {
	const text = line.trimEnd();
	return QUESTIONS.some((question) => question.test(text));
}
async function seemsToAwaitInput(task, openLines) {
	const isQuestion = openLines.some(looksLikeQuestion);
	if (!require_process_table.hasProc) return isQuestion;
	try {
		const { own } = await require_terminate.processesOf(task);
		const wait = inputWaitOf(own.map((info) => info.pid));
		return wait === "reads" || wait === "may read" && isQuestion;
	} catch {
		return isQuestion;
	}
}
// extensions/monitor/task/input-watch.ts
const QUIET_MS = 5e3;
const LONGEST_PAUSE_MS = 6e4;
var InputWatch = class {
	#isWaiting;
	#onWait;
	#lastAtMs = 0;
	#open = new Set();
	#isSaid = false;
	#pauseMs = QUIET_MS;
	#timer;
	#isStopped = false;
	constructor(isWaiting, onWait) {
		this.#isWaiting = isWaiting;
		this.#onWait = onWait;
	}
	came(stream, isOpen) {
		this.#lastAtMs = performance.now();
		if (isOpen) this.#open.add(stream);
		else this.#open.delete(stream);
		this.#isSaid = false;
		this.#pauseMs = QUIET_MS;
		if (this.#open.size > 0) this.#arm(QUIET_MS);
	}
	stop() {
		this.#isStopped = true;
		clearTimeout(this.#timer);
	}
	#arm(delayMs) {
		if (this.#isStopped) return;
		this.#timer ??= setTimeout(() => {
			this.#timer = void 0;
			this.#look();
		}, delayMs);
	}
	async #look() {
		if (this.#open.size === 0 || this.#isSaid) return;
		const lastAtMs = this.#lastAtMs;
		const restMs = lastAtMs + QUIET_MS - performance.now();
		if (restMs > 0) {
			this.#arm(restMs);
			return;
		}
		const isWaiting = await this.#isWaiting();
		if (this.#isStopped || this.#lastAtMs !== lastAtMs) return;
		if (isWaiting) {
			this.#isSaid = true;
			this.#onWait();
			return;
		}
		this.#pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * this.#pauseMs);
		this.#arm(this.#pauseMs);
	}
};
// extensions/monitor/task/run-watches.ts
const LINE_FEED = 10;
var RunWatches = class {
	readiness;
	#ready;
	#input;
	#terminal;
	constructor(task, source, streams, told) {
		const { ready } = task.spec;
		const { processes, startedAtMs } = source;
		this.readiness = ready ? {
			kind: "expected",
			isLate: false
		} : { kind: "unknown" };
		this.#terminal = source.input?.terminal;
		if (!processes) return;
		const { identity } = processes;
		this.#ready = ready && new ReadyWatch(ready, {
			identity,
			startedAtMs
		}, streams, {
			ready: (facts) => {
				this.readiness = {
					kind: "ready",
					facts
				};
				const { text, quoted } = require_monitor_call.readyText(facts);
				if (told.has("ready")) task.readyAgain();
				else task.notice(text, quoted, "ready");
				told.add("ready");
			},
			late: (missing) => {
				this.readiness = {
					kind: "expected",
					isLate: true
				};
				if (told.size === 0) task.notice(require_monitor_call.lateText(ready, missing), [], "late");
				told.add("late");
			}
		});
		this.#input = new InputWatch(async () => {
			const { openLines } = task;
			return openLines.length > 0 && await seemsToAwaitInput(identity, openLines);
		}, () => {
			const { openLines } = task;
			if (openLines.length > 0) task.notice(`seems to wait for input${source.input ? " (monitor_send)" : ""}:`, openLines, "input");
		});
	}
	through(sinks) {
		return sinks.map((sink, stream) => this.#watched(sink, stream));
	}
	async endLines() {
		await this.#ready?.endLines(require_turn.turn);
	}
	stop() {
		this.#ready?.stop();
		this.#input?.stop();
	}
	#watched(sink, stream) {
		const ready = this.#ready;
		const terminal = this.#terminal;
		return {
			write: (chunk) => {
				this.#input?.came(stream, chunk.at(-1) !== LINE_FEED);
				if (ready?.wantsLines) ready.push(stream, chunk);
				sink.write(chunk);
			},
			isBehind: () => sink.isBehind() || ready?.isBehind(stream) === true,
			goOn: () => {
				if (sink.isBehind()) sink.goOn();
				ready?.goOn(stream);
			},
			drained: () => sink.drained(),
			...sink.othersCaughtUp && { othersCaughtUp: () => sink.othersCaughtUp?.() },
			isOverLimit: () => sink.isOverLimit(),
			restMs: () => ready?.wantsLines || terminal?.isConnected ? 0 : sink.restMs()
		};
	}
};
// extensions/monitor/task/source.ts
const nothingLeft = {
	unended: [],
	independent: [],
	holders: [],
	unknown: void 0
};
// extensions/monitor/pipeline/reading-allowance.ts
const MiB = 1048576;
const PAUSE_MIN_MS = 20;
const defaultReadingPace = {
	burstProcessorMs: 1e3,
	processorShare: .1,
	floodBurstBytes: 64 * MiB,
	floodBytesPerSecond: MiB,
	restMs: 200
};
var ReadingAllowance = class {
	#pace;
	#processorMs;
	#floodBytes;
	#updatedAtMs;
	constructor(pace, nowMs) {
		this.#pace = pace;
		this.#processorMs = pace.burstProcessorMs;
		this.#floodBytes = pace.floodBurstBytes;
		this.#updatedAtMs = nowMs;
	}
	spend(chunk, nowMs) {
		const { burstProcessorMs, processorShare, floodBurstBytes } = this.#pace;
		const floodBytesPerMs = this.#pace.floodBytesPerSecond / 1e3;
		const elapsedMs = Math.max(0, nowMs - this.#updatedAtMs);
		this.#updatedAtMs = nowMs;
		const refilledMs = Math.min(burstProcessorMs, this.#processorMs + elapsedMs * processorShare);
		this.#processorMs = refilledMs - chunk.processorMs;
		const refilledBytes = Math.min(floodBurstBytes, this.#floodBytes + elapsedMs * floodBytesPerMs);
		this.#floodBytes = refilledBytes - (chunk.overLimit ? chunk.bytes : 0);
		const floodPauseMs = chunk.overLimit ? -this.#floodBytes / floodBytesPerMs : 0;
		const pauseMs = Math.max(-this.#processorMs / processorShare, floodPauseMs);
		return pauseMs < PAUSE_MIN_MS ? 0 : pauseMs;
	}
};
// extensions/core/pi/thread-time.ts
const threadProcessorMs = typeof process.threadCpuUsage === "function" ? usedMs : () => performance.now();
function usedMs() {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1e3;
}
// extensions/monitor/task/work-account.ts
const LOOK_MS = 1;
const BETWEEN_MAX_MS = 1;
var WorkAccount = class {
	#workMs = 0;
	#lastPieceEndMs = performance.now();
	#usedAtLookMs = threadProcessorMs();
	goOn() {
		this.#lastPieceEndMs = performance.now();
		this.#usedAtLookMs = Math.max(this.#usedAtLookMs, threadProcessorMs() - this.#workMs);
	}
	measure(piece) {
		const startedMs = performance.now();
		piece();
		const endMs = performance.now();
		this.#workMs += endMs - startedMs + Math.min(BETWEEN_MAX_MS, startedMs - this.#lastPieceEndMs);
		this.#lastPieceEndMs = endMs;
		if (this.#workMs < LOOK_MS) return 0;
		const usedMs = threadProcessorMs();
		const costMs = Math.min(this.#workMs, usedMs - this.#usedAtLookMs);
		this.#usedAtLookMs = usedMs;
		this.#workMs = 0;
		return costMs;
	}
};
// extensions/monitor/task/output-reader.ts
const TRICKLE = {
	chunkBytes: 4096,
	secondBytes: 32768
};
const REST_MIN_MS = 20;
const READ_AHEAD_MS = 5;
var OutputReader = class {
	#stream;
	#sink;
	#allowance;
	#account = new WorkAccount();
	#longestRestMs;
	#taken;
	#hurried = new AbortController();
	#rest;
	#restless = false;
	#recentBytes = 0;
	#readAtMs = 0;
	constructor(stream, sink, pace, taken = () => {}) {
		this.#sink = sink;
		this.#taken = taken;
		this.#allowance = new ReadingAllowance(pace, performance.now());
		this.#longestRestMs = pace.restMs;
		this.#stream = stream;
		stream.consume = (chunk) => this.#take(chunk);
		if (sink.isBehind()) this.#resumeAfter(0, 0, void 0);
		else stream.resume();
	}
	get ended() {
		return this.#stream.ended;
	}
	stopResting() {
		this.#restless = true;
		this.#rest?.abort();
	}
	async catchUp() {
		if (!this.#rest) return;
		this.#rest.abort();
		await (0, node_timers_promises.setImmediate)();
		await (0, node_timers_promises.setImmediate)();
	}
	hurry() {
		this.#hurried.abort();
		this.stopResting();
	}
	abandon() {
		this.hurry();
		this.#stream.destroy();
	}
	#take(chunk) {
		const pauseMs = this.#handle(chunk.length, () => this.#sink.write(chunk));
		this.#taken();
		const drained = this.#sink.drained();
		const isBehind = this.#sink.isBehind();
		const restMs = this.#restAfter(chunk.length, performance.now());
		if (pauseMs === 0 && restMs === 0 && !drained && !isBehind && !require_turn.turn.isOver()) return;
		this.#stream.pause();
		this.#resumeAfter(pauseMs, isBehind ? 0 : restMs, drained);
	}
	#handle(bytes, piece) {
		const processorMs = this.#account.measure(() => require_turn.turn.work(piece));
		const overLimit = this.#sink.isOverLimit();
		return this.#allowance.spend({
			bytes,
			processorMs,
			overLimit
		}, performance.now());
	}
	#restAfter(chunkBytes, nowMs) {
		this.#recentBytes *= Math.max(0, 1 - (nowMs - this.#readAtMs) / 1e3);
		this.#recentBytes += chunkBytes;
		this.#readAtMs = nowMs;
		if (!(chunkBytes < TRICKLE.chunkBytes && this.#recentBytes < TRICKLE.secondBytes) || this.#restless) return 0;
		const restMs = Math.min(this.#sink.restMs() - READ_AHEAD_MS, this.#longestRestMs);
		return restMs < REST_MIN_MS ? 0 : restMs;
	}
	async #resumeAfter(pauseMs, restMs, drained) {
		await drained;
		if (pauseMs === 0 && restMs > 0 && !this.#restless) {
			this.#rest = new AbortController();
			await wait(restMs, this.#rest.signal);
			this.#rest = void 0;
		} else await this.#pause(pauseMs);
		while (this.#sink.isBehind() && !this.#stream.isOver) {
			this.#account.goOn();
			await this.#pause(this.#handle(0, () => this.#sink.goOn()));
		}
		this.#account.goOn();
		if (!this.#stream.isOver) this.#stream.resume();
	}
	async #pause(ms) {
		if (ms > 0 && !this.#hurried.signal.aborted) await wait(ms, this.#hurried.signal);
		do
			await (0, node_timers_promises.setImmediate)();
		while (require_turn.turn.isOver());
	}
};
async function wait(ms, signal) {
	await (0, node_timers_promises.setTimeout)(ms, void 0, { signal }).catch(() => {});
}
// extensions/monitor/task/reading.ts
const BEHIND_MAX_MS = 1e4;
var Reading = class {
	ended;
	#sinks;
	#readers;
	constructor(streams, sinks, pace = defaultReadingPace) {
		this.#sinks = sinks;
		this.#readers = streams.flatMap((stream, index) => {
			const sink = sinks[index];
			return sink ? [new OutputReader(stream, sink, pace, () => this.#taken(sink, index))] : [];
		});
		this.ended = Promise.all(this.#readers.map((reader) => reader.ended)).then((errors) => errors.find((error) => error !== void 0));
	}
	stopResting() {
		for (const reader of this.#readers) reader.stopResting();
	}
	async catchUp() {
		await Promise.all(this.#readers.map((reader) => reader.catchUp()));
	}
	async drain(timeoutMs) {
		for (const reader of this.#readers) reader.hurry();
		const startedMs = performance.now();
		const giveUp = () => {
			if (performance.now() - startedMs < BEHIND_MAX_MS && this.#sinks.some((sink) => sink.isBehind())) abandon = setTimeout(giveUp, timeoutMs);
			else for (const reader of this.#readers) reader.abandon();
		};
		let abandon = setTimeout(giveUp, timeoutMs);
		await this.ended;
		clearTimeout(abandon);
	}
	#taken(sink, index) {
		if (!sink.othersCaughtUp) return;
		const before = this.#readers.slice(0, index).map((reader) => reader.catchUp());
		Promise.all([(0, node_timers_promises.setImmediate)(), ...before]).then(() => sink.othersCaughtUp?.());
	}
};
// extensions/monitor/task/source-run.ts
const HELD_OUTPUT_NOTICE_MS = 250;
const DRAIN_MS = 500;
var SourceRun = class {
	#source;
	#reading;
	#limits;
	#terminated = Promise.withResolvers();
	#ending;
	#isFinishing = false;
	constructor(source, sinks, limits) {
		this.#source = source;
		this.#limits = limits;
		this.#reading = new Reading(source.streams, sinks);
	}
	get isEnding() {
		return this.#ending !== void 0;
	}
	async untilOver(onHeld) {
		const { exited } = this.#source;
		await Promise.race([exited, this.#terminated.promise]);
		this.#reading.stopResting();
		const heldNotice = setTimeout(() => void this.#tellHeld(onHeld), HELD_OUTPUT_NOTICE_MS);
		const readError = await this.#reading.ended;
		clearTimeout(heldNotice);
		if (readError) this.terminate({
			kind: "failed",
			message: `its output could not be read: ${require_label.errorLabel(readError)}`
		});
		this.#isFinishing = true;
		const terminated = this.#ending && await this.#terminated.promise;
		const left = await this.#source.findLeft(terminated);
		return {
			reason: this.#ending ?? await exited,
			...left
		};
	}
	terminate(reason) {
		if (this.#ending || this.#isFinishing) return;
		this.#ending = reason;
		this.#terminateAll();
	}
	async catchUp() {
		await this.#reading.catchUp();
	}
	async #terminateAll() {
		const terminated = await this.#source.terminate(this.#limits);
		await this.#reading.drain(DRAIN_MS);
		this.#terminated.resolve(terminated);
	}
	async #tellHeld(onHeld) {
		const text = await this.#source.describeHolders();
		if (!this.#ending && !this.#isFinishing && text !== void 0) onHeld(text);
	}
};
// extensions/monitor/task/runs.ts
var Runs = class {
	#task;
	#limits;
	#start;
	#source;
	#run;
	#watches;
	#restarts = require_job_parameters.neverRestarted;
	#ending;
	#isRestartAsked = false;
	#isBetween = false;
	#told = new Set();
	#endPause;
	constructor(first, start, task, limits) {
		this.#source = first;
		this.#start = start;
		this.#task = task;
		this.#limits = limits;
		this.#begin();
	}
	get source() {
		return this.#source;
	}
	get readiness() {
		return this.#watches?.readiness ?? { kind: "unknown" };
	}
	get restarts() {
		return this.#restarts.total;
	}
	get isBetween() {
		return this.#isBetween;
	}
	get isEnding() {
		return this.#ending !== void 0 || this.#run?.isEnding === true && !this.#isRestartAsked;
	}
	async untilOver() {
		for (;;) {
			const end = await this.#untilRunOver();
			const next = this.#next(end.reason);
			this.#isBetween = next !== void 0;
			const hasBegun = next !== void 0 && await this.#waitAndStart(end.reason, next);
			this.#isBetween = false;
			if (hasBegun) continue;
			const reason = next || this.#isRestartAsked ? this.#ending ?? end.reason : end.reason;
			return {
				...end,
				reason,
				restarts: this.#restarts.total
			};
		}
	}
	terminate(reason) {
		this.#ending ??= reason;
		this.#run?.terminate(reason);
		this.#endPause?.();
	}
	startAgain(by) {
		const isBeginning = !this.#run && !this.#endPause;
		if (this.#ending || !this.#start || isBeginning) return;
		this.#isRestartAsked = true;
		this.#run?.terminate({
			kind: "stopped",
			by
		});
		this.#endPause?.();
	}
	async catchUp() {
		await this.#run?.catchUp();
	}
	#begin() {
		const watches = new RunWatches(this.#task, this.#source, this.#task.sinks.length, this.#told);
		this.#watches = watches;
		this.#run = new SourceRun(this.#source, watches.through(this.#task.sinks), this.#limits);
		if (this.#ending) this.#run.terminate(this.#ending);
	}
	async #untilRunOver() {
		const run = this.#run;
		if (!run) return {
			...nothingLeft,
			reason: this.#ending ?? { kind: "session_end" }
		};
		const end = await run.untilOver((text) => this.#task.held(text));
		await this.#watches?.endLines();
		this.#watches?.stop();
		this.#run = void 0;
		return end;
	}
	#next(reason) {
		if (this.#ending || !this.#start) return void 0;
		const { total } = this.#restarts;
		if (this.#isRestartAsked) return {
			inRow: 0,
			total: total + 1,
			delayMs: 0
		};
		const { restart } = this.#task.spec;
		if (!restart || reason.kind !== "exited" && reason.kind !== "signaled") return void 0;
		const run = {
			failed: require_end_reason.isFailure(reason),
			ranMs: Date.now() - this.#source.startedAtMs
		};
		return require_job_parameters.nextStart(restart, this.#restarts, run, Math.random());
	}
	async #waitAndStart(reason, next) {
		const { inRow, total, delayMs } = next;
		const why = reason.kind === "exited" || reason.kind === "signaled" ? require_end_reason.describeExit(reason) : "stopped";
		if (this.#isRestartAsked) this.#task.notice("started again by the user", [], "restart");
		else {
			const max = this.#task.spec.restart?.max ?? 0;
			const text = `${why}; started again, ${require_format.ordinal(inRow)} of ${max}, in ${require_format.formatDuration(wholeSeconds(delayMs))}`;
			this.#task.restarting(text, inRow === 1);
			await this.#wait(delayMs);
		}
		if (this.#ending) return false;
		const isAsked = this.#isRestartAsked;
		this.#isRestartAsked = false;
		this.#restarts = next;
		try {
			const source = await this.#start?.();
			if (!source) return false;
			this.#source = source;
		} catch (error) {
			this.#ending = {
				kind: "failed",
				message: `it could not be started again: ${require_label.errorLabel(error)}`
			};
			return false;
		}
		await this.#task.startedAgain(`--- started again (${total}), ${isAsked ? "as asked for" : why} ---`);
		if (isAsked) this.#told.clear();
		this.#begin();
		return true;
	}
	async #wait(ms) {
		await new Promise((resolve) => {
			const timer = setTimeout(resolve, ms);
			this.#endPause = () => {
				clearTimeout(timer);
				resolve();
			};
		});
		this.#endPause = void 0;
	}
};
function wholeSeconds(ms) {
	return Math.max(1, Math.round(ms / 1e3)) * 1e3;
}
// extensions/monitor/task/task-of.ts
var TaskOf = class {
	kind;
	spec;
	label;
	files;
	output;
	startedAtMs;
	graceMs;
	end;
	isForeign = false;
	recorded;
	done;
	isProtected = false;
	sent = new SentInput();
	canStartAgain;
	#recorded;
	#observer;
	#adoptedBy = new Set();
	#runs;
	#processes;
	#readiness = { kind: "unknown" };
	constructor(parts) {
		const { source, limits } = parts;
		this.kind = parts.kind;
		this.spec = parts.spec;
		this.label = parts.label;
		this.canStartAgain = parts.startAgain !== void 0;
		this.files = parts.files;
		this.startedAtMs = source.startedAtMs;
		this.graceMs = limits.killGraceMs;
		this.#recorded = parts.recorded;
		this.#observer = parts.observer;
		const output = parts.output(this);
		this.output = output;
		output.lost.then((error) => {
			const logs = this.logs.length > 1 ? "logs are" : "log is";
			this.notice(`its ${logs} not kept (${require_label.errorLabel(error)}); the ${this.kind} goes on`);
		});
		const runs = new Runs(source, parts.startAgain, this.#running(), limits);
		this.#runs = runs;
		this.recorded = require_task_record.writeTaskRecord(this);
		this.done = this.#untilEnded(runs, output, [watchMemory(this, limits.memoryMaxMiB), ...parts.watch ? [parts.watch(this)] : []]);
	}
	get processes() {
		return this.#runs ? this.#runs.source.processes : this.#processes;
	}
	get readiness() {
		return this.#runs?.readiness ?? this.#readiness;
	}
	get id() {
		return this.files.id;
	}
	get restarts() {
		return this.end?.restarts ?? this.#runs?.restarts ?? 0;
	}
	get isBetweenRuns() {
		return this.#runs?.isBetween === true;
	}
	get pid() {
		return this.isBetweenRuns ? void 0 : this.processes?.pid;
	}
	get input() {
		return this.isBetweenRuns ? void 0 : this.#runs?.source.input;
	}
	get identity() {
		return this.processes?.identity;
	}
	get deadlineAtMs() {
		const { timeoutMs } = this.spec;
		return timeoutMs === void 0 ? void 0 : this.startedAtMs + timeoutMs;
	}
	get ageMs() {
		return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
	}
	get isStopping() {
		return this.#runs?.isEnding === true;
	}
	get linesPrinted() {
		return this.output.linesPrinted;
	}
	get lastLine() {
		return this.output.lastLine;
	}
	get isLineOpen() {
		return this.lastLine?.isOpen === true && !isSuccess(this.end?.reason);
	}
	get logs() {
		return this.output.logs;
	}
	get recordedFacts() {
		return {
			...this.#recorded,
			...this.sent.recorded,
			lines: this.output.account
		};
	}
	get observer() {
		return this.#observer;
	}
	observe(observer) {
		this.#observer = observer;
	}
	enterSession(sessionId) {
		this.isForeign = sessionId !== this.spec.sessionId && !this.#adoptedBy.has(sessionId);
	}
	adopt(sessionId) {
		this.#adoptedBy.add(sessionId);
		this.isForeign = false;
	}
	notice(text, quoted = [], topic = "other") {
		this.#observer.notice(this, text, quoted, topic);
	}
	noteSent(bytes, text) {
		this.sent.note(bytes, text);
		this.#writeRecord();
	}
	async flushLogs(caughtUp) {
		await this.#runs?.catchUp();
		caughtUp?.();
		await this.output.flush();
	}
	startAgain(by) {
		if (!this.canStartAgain) throw new Error(`${this.id} cannot be started again: another extension started it, and handed it over.`);
		if (!this.#runs || this.isStopping) throw new Error(`${this.id} is just ending. It can be started again once it has ended.`);
		this.#runs.startAgain(by);
	}
	terminate(reason) {
		this.#runs?.terminate(reason);
	}
	async stop(reason, discardRest = false) {
		if (discardRest) this.output.discardRest();
		this.terminate(reason);
		return await this.done;
	}
	async #untilEnded(runs, output, stopWatches) {
		const deadline = this.#armDeadline();
		const sourceEnd = await runs.untilOver();
		clearTimeout(deadline);
		for (const stopWatch of stopWatches) stopWatch();
		await this.recorded;
		const rest = await output.finish(sourceEnd.reason);
		this.#processes = runs.source.processes;
		this.#readiness = runs.readiness;
		this.#runs = void 0;
		const end = {
			...sourceEnd,
			atMs: Date.now(),
			...rest
		};
		this.end = end;
		this.#observer.ended(Object.assign(this, { end }));
		this.#writeRecord();
		await this.recorded;
		return end;
	}
	#writeRecord() {
		this.recorded = this.recorded.then(() => require_task_record.writeTaskRecord(this));
	}
	#running() {
		const task = this;
		return {
			spec: this.spec,
			get openLines() {
				return task.output.openLines;
			},
			get sinks() {
				return task.output.sinks;
			},
			notice: (...words) => this.notice(...words),
			readyAgain: () => this.#observer.readyAgain(this),
			held: (text) => this.notice(`${text}; the ${this.kind} goes on`),
			restarting: (text, isFirst) => this.#observer.restarting(this, text, isFirst),
			startedAgain: async (text) => {
				this.#writeRecord();
				await Promise.all([
					this.#observer.startedAgain(this),
					this.recorded,
					this.output.beginAgain(text)
				]);
			}
		};
	}
	#armDeadline() {
		const { timeoutMs } = this.spec;
		if (timeoutMs === void 0) return void 0;
		const leftMs = Math.max(0, this.startedAtMs + timeoutMs - Date.now());
		return setTimeout(() => this.terminate({
			kind: "timeout",
			timeoutMs
		}), leftMs);
	}
};
function hasEnded(task) {
	return task.end !== void 0;
}
function isSuccess(reason) {
	return reason?.kind === "exited" && reason.code === 0;
}
// extensions/monitor/task/job-of.ts
async function startJob({ shell, ...asked }, limits, files, observer) {
	const log = await CappedLog.open(files.logPath, limits.logMaxBytes);
	try {
		const start = () => require_joined_stream.startCommand(shell, files.id, "shared", asked.input);
		return jobOf(await start(), start, {
			...asked,
			directory: shell.cwd
		}, limits, files, log, observer);
	} catch (error) {
		await log.close();
		await require_task_files.removeTaskFiles(files);
		throw error;
	}
}
async function jobOfRunning(running, spec, limits, files, observer) {
	const log = await CappedLog.open(files.logPath, limits.logMaxBytes);
	const { startAgain } = running;
	const again = startAgain && (() => startAgain(files.id));
	return jobOf(running.source(), again, spec, limits, files, log, observer, running.linesBefore());
}
function jobOf(source, startAgain, spec, limits, files, log, observer, linesBefore = 0) {
	const { wake, name } = spec;
	const watches = new JobWatches(limits.checkInMs);
	return new TaskOf({
		kind: "job",
		spec,
		label: name ?? require_task_label.nameFromCommand(spec.command),
		recorded: {
			wake,
			name
		},
		limits,
		files,
		source,
		startAgain,
		observer,
		output: () => new JobOutput(log, () => watches.outputCame(), linesBefore),
		watch: (task) => watches.start(task)
	});
}
// extensions/monitor/start-job.ts
const RESERVED_NAMES = ["all", "all-jobs"];
var JobStarter = class {
	#tasks;
	#settings;
	#limits;
	#starts;
	constructor(tasks, settings, shell) {
		this.#tasks = tasks;
		this.#settings = settings;
		const { logMaxBytes, memoryMaxMiB, jobKillGraceMs, killDaemons } = settings;
		this.#limits = {
			logMaxBytes,
			memoryMaxMiB,
			killGraceMs: jobKillGraceMs,
			killDaemons
		};
		this.#starts = new Starts(tasks, shell, "j");
	}
	async start(request, ctx) {
		if (request.thenPrompt !== void 0 && request.wake === "never") throw new Error("then needs a wake: wake is \"never\"; allowed with then is \"always\" (the default), \"failure\" or \"success\".");
		const limits = this.#limitsIn(ctx);
		const ready = request.ready && await readySpec(request.ready);
		this.#checkRoom(request.name);
		return await this.#starts.start(request, void 0, ctx, async (shell, files) => {
			return await startJob({
				command: request.command,
				name: request.name,
				shell,
				timeoutMs: request.timeoutMs,
				wake: request.wake ?? "always",
				silenceMs: request.silenceMs,
				ready,
				restart: request.restart && require_job_parameters.restartRule(request.restart),
				thenPrompt: request.thenPrompt,
				listedTask: request.task,
				input: request.input,
				startedBy: request.startedBy,
				sessionId: ctx.sessionManager.getSessionId()
			}, limits, files, this.#tasks.observer);
		});
	}
	async takeOver(request, running, ctx) {
		this.#checkRoom(request.name);
		return await this.#takeOver(request, running, ctx);
	}
	async adopt(request, running, files, ctx) {
		const name = this.#isFree(request.name) ? request.name : void 0;
		return await this.#takeOver({
			...request,
			name
		}, running, ctx, files);
	}
	get room() {
		return this.#settings.maxJobs - this.#running().length - this.#starts.underWay.length;
	}
	async #takeOver(request, running, ctx, reserved) {
		const { command, name, timeoutMs, wake = "always", thenPrompt, startedBy } = request;
		const create = async (files) => {
			return await jobOfRunning(running, {
				command,
				name,
				timeoutMs,
				wake,
				thenPrompt,
				startedBy,
				silenceMs: void 0,
				ready: void 0,
				restart: void 0,
				directory: running.directory,
				sessionId: ctx.sessionManager.getSessionId()
			}, this.#limitsIn(ctx), files, this.#tasks.observer);
		};
		return await this.#starts.takeOver(request, create, reserved);
	}
	#running() {
		return this.#tasks.registry.running().filter((task) => task.kind === "job");
	}
	#isFree(name) {
		if (!(0, typebox_value.Check)(typebox.Type.String(require_job_parameters.JOB_NAME), name) || RESERVED_NAMES.includes(name)) return false;
		return ![...this.#running().map(({ spec }) => spec), ...this.#starts.underWay].some((job) => job.name === name);
	}
	#limitsIn(ctx) {
		const checkInMs = require_headless.isHeadless(ctx) ? 0 : this.#settings.checkInMinutes * 6e4;
		return {
			...this.#limits,
			checkInMs
		};
	}
	#checkRoom(name) {
		if (name !== void 0 && RESERVED_NAMES.includes(name)) throw new Error(`name ${require_label.valueLabel(name)} is a word of monitor_stop. Nothing was started: give another name.`);
		const running = this.#running();
		const starting = this.#starts.underWay;
		const taken = name !== void 0 && running.find((job) => job.spec.name === name);
		if (taken || name !== void 0 && starting.some((request) => request.name === name)) throw new Error(`name ${require_label.valueLabel(name)} is taken by a running job${taken ? ` (${taken.id})` : ""}. Give another name, or stop that one first (monitor_stop).`);
		const { maxJobs } = this.#settings;
		if (running.length + starting.length < maxJobs) return;
		const list = running.map((job) => `${job.id} ${require_task_label.quotedLabelOf(job)}`).join(", ");
		throw new Error(`${require_format.pluralIs(maxJobs, "job")} running already, the most allowed: ${list}. Wait, or stop one first.`);
	}
};
// extensions/monitor/host/stop-permission.ts
const acts = {
	stop: {
		verb: "stop",
		does: "stops it",
		noun: "stop",
		instead: ({ id }) => `Leave it running, or ask the user to stop it (/monitor-stop ${id}).`
	},
	write: {
		verb: "write to",
		does: "writes to it",
		noun: "input",
		instead: () => "Nothing was sent; ask the user."
	}
};
async function checkModelMay(act, task, setting, ctx) {
	const { verb, does, noun, instead } = acts[act];
	const which = `${task.id} ${require_task_label.quotedLabelOf(task)}`;
	const askThem = instead(task);
	if (task.isProtected) throw new Error(`${which} is protected: only the user ${does}. ${askThem}`);
	if (task.spec.startedBy === "model" && !task.isForeign || setting === "all") return;
	const owner = task.isForeign ? "in another session" : `by the ${task.spec.startedBy}`;
	if (setting === "own" || !ctx.hasUI) throw new Error(`${which} was started ${owner}: it is not yours to ${verb}. ${askThem}`);
	const { askUser } = await Promise.resolve().then(() => require("./ask-user.cjs")).then((n) => n.ask_user_exports);
	if (!await askUser({
		title: `Let the agent ${verb} ${task.kind} ${which}?`,
		command: task.spec.command
	}, ctx)) throw new Error(`${which} was started ${owner}, and the user did not allow this ${noun}. It runs on.`);
}
// extensions/monitor/task/monitor-output.ts
const LAST_LINE_CHARS = 400;
const STDERR_QUOTE_LINES = 5;
var MonitorOutput = class {
	ledger;
	eventLines;
	lost;
	#eventMaxChars;
	#running;
	#facts;
	#lastChunkAtMs;
	#arrivals;
	#unplaced;
	constructor(logs, options, sink) {
		const pipeline = createPipeline(options, {
			...sink,
			log: (chunk, linesBefore) => logs.stdout.write(chunk, linesBefore)
		});
		const stderr = new OutputTail();
		const order = new ArrivalOrder();
		this.#arrivals = [new Arrivals(order), new Arrivals(order)];
		this.ledger = pipeline.ledger;
		this.eventLines = pipeline.eventLines;
		this.lost = logs.lost;
		this.#eventMaxChars = options.eventMaxChars;
		this.#facts = {
			logs: logs.facts,
			leftOutBytes: 0,
			stderrBytes: 0,
			stderrLines: 0,
			lastLine: void 0
		};
		const toPipeline = {
			write: (chunk) => {
				const atMs = Date.now();
				this.#arrivals[0].add(pipeline.ledger.lastNumber + 1, atMs);
				pipeline.write(chunk);
				sink.lines();
				this.#lastChunkAtMs = atMs;
			},
			isBehind: () => pipeline.isBehind(),
			goOn: () => pipeline.goOn(),
			drained: () => logs.stdout.drained(),
			isOverLimit: () => pipeline.isOverLimit(),
			restMs: () => pipeline.batchOpenMs()
		};
		const toLog = {
			write: (chunk) => {
				this.#unplaced ??= {
					first: stderr.lines + 1,
					atMs: Date.now()
				};
				logs.stderr.write(chunk, stderr.lines);
				stderr.push(chunk);
			},
			othersCaughtUp: () => this.#placeStderr(),
			isBehind: () => false,
			goOn: () => {},
			drained: () => logs.stderr.drained(),
			isOverLimit: () => false,
			restMs: () => 0
		};
		this.#running = {
			pipeline,
			stderr,
			logs,
			sinks: [toPipeline, toLog]
		};
	}
	get sinks() {
		return this.#running?.sinks ?? [];
	}
	get logs() {
		return this.#running?.logs.facts ?? this.#facts.logs;
	}
	get arrivals() {
		return this.#arrivals;
	}
	get lastNumbers() {
		const stderr = this.#running?.stderr.lines ?? this.#facts.stderrLines;
		return [this.ledger.lastNumber, this.#unplaced ? this.#unplaced.first - 1 : stderr];
	}
	get linesPrinted() {
		return this.ledger.printed;
	}
	get account() {
		return this.ledger;
	}
	get leftOutBytes() {
		return this.#running?.pipeline.leftOutBytes ?? this.#facts.leftOutBytes;
	}
	get lastLine() {
		if (!this.#running) return this.#facts.lastLine;
		const { openLine, lastLine } = this.#running.pipeline;
		const open = require_clean.clean(openLine);
		const isOpen = open.trim() !== "";
		if (lastLine === void 0 && !isOpen || this.#lastChunkAtMs === void 0) return void 0;
		const text = isOpen ? open : require_clean.clean(lastLine ?? "");
		return {
			text: require_truncate.shortenMiddle(text, LAST_LINE_CHARS),
			atMs: this.#lastChunkAtMs,
			isOpen
		};
	}
	get openLines() {
		if (!this.#running) return [];
		const { lastLine } = this;
		const { stderr } = this.#running;
		return [...lastLine?.isOpen ? [lastLine.text] : [], ...stderr.isLineOpen ? stderr.last(1).map((text) => require_truncate.shortenMiddle(text, LAST_LINE_CHARS)) : []];
	}
	get stderrBytes() {
		return this.#running?.stderr.bytes ?? this.#facts.stderrBytes;
	}
	firstStderrLine() {
		return this.#running?.stderr.firstLine();
	}
	lastStderrLines(count) {
		return this.#running?.stderr.last(count) ?? [];
	}
	noteUnshown(event) {
		this.#running?.pipeline.noteUnshown(event);
	}
	forgetRepeats() {
		this.#running?.pipeline.forgetRepeats();
	}
	takeRepeats() {
		return this.#running?.pipeline.takeRepeats();
	}
	async beginAgain(text) {
		await this.#running?.pipeline.mark(text);
	}
	discardRest() {
		this.#running?.pipeline.discardRest();
	}
	async flush() {
		await this.#running?.logs.flush();
	}
	async finish(reason) {
		if (!this.#running) return {
			quoted: [],
			repeats: void 0,
			stderr: []
		};
		const { logs, pipeline, stderr } = this.#running;
		await logs.close();
		this.#placeStderr();
		for (const arrivals of this.#arrivals) arrivals.close();
		const lastBefore = this.lastLine;
		const isSuccess = reason.kind === "exited" && reason.code === 0;
		await pipeline.end(!isSuccess);
		const rest = {
			quoted: pipeline.takeUnshownTail().map((line) => ({
				...line,
				text: this.#quotable(line.text)
			})),
			repeats: pipeline.takeRepeats(),
			stderr: this.lastStderrLines(require_end_reason.isFailure(reason) ? STDERR_QUOTE_LINES : 0).map((line) => this.#quotable(line))
		};
		const { leftOutBytes, stderrBytes } = this;
		const lastLine = lastBefore?.isOpen ? lastBefore : this.lastLine;
		this.#facts = {
			logs: logs.facts,
			leftOutBytes,
			stderrBytes,
			stderrLines: stderr.lines + 1,
			lastLine: lastLine && {
				...lastLine,
				text: require_truncate.ownCopy(lastLine.text)
			}
		};
		this.#running = void 0;
		return rest;
	}
	#placeStderr() {
		if (this.#unplaced) this.#arrivals[1].add(this.#unplaced.first, this.#unplaced.atMs);
		this.#unplaced = void 0;
	}
	#quotable(text) {
		return require_truncate.ownCopy(require_truncate.shortenMiddle(text, this.#eventMaxChars));
	}
};
// extensions/monitor/task/harmless-stderr.ts
const HARMLESS = [
	/^Setting up watches\.(?:\s+Beware: since -r was given, this may take a while!)?$/,
	/^Watches established\.$/,
	/^Warning: Permanently added .+ to the list of known hosts\.$/,
	/^Attaching to \S/,
	/^Watching for file changes\b/,
	/^(?:Ncat: )?[Ll]istening on \S/,
	/^tcpdump: verbose output suppressed, use -v/,
	/^Capturing on \S/
];
function isHarmlessStderr(line) {
	return HARMLESS.some((known) => known.test(line));
}
// extensions/monitor/task/monitor-watches.ts
const STDERR_NOTICE_MS = 1e4;
const HARMLESS_LINES_MAX = 10;
var MonitorWatches = class {
	#limits;
	#silence;
	constructor(limits) {
		this.#limits = limits;
	}
	start(task) {
		const { silenceMs } = task.spec;
		if (silenceMs !== void 0) this.#silence = new SilenceWatch(silenceMs, () => saySilence(task, silenceMs));
		const stderr = this.#limits.stderrNotice ? setTimeout(() => this.#noticeStderrOnly(task), STDERR_NOTICE_MS) : void 0;
		return () => {
			this.#silence?.stop();
			clearTimeout(stderr);
		};
	}
	linesCame() {
		this.#silence?.lineCame();
	}
	#noticeStderrOnly(task) {
		const line = task.output.firstStderrLine();
		if (line === void 0 || task.linesPrinted > 0 || task.isStopping) return;
		if ([line, ...task.output.lastStderrLines(HARMLESS_LINES_MAX)].every(isHarmlessStderr)) return;
		task.notice("so far only stderr:", [require_truncate.shortenMiddle(line, this.#limits.eventMaxChars)]);
	}
};
function saySilence(task, silenceMs) {
	const text = `no line for ${require_format.formatDuration(silenceMs)}; it is still running`;
	const open = task.lastLine?.isOpen ? task.lastLine.text : void 0;
	if (open === void 0) task.notice(text, [], "silence");
	else task.notice(`${text}, in the middle of a line:`, [open], "silence");
}
// extensions/monitor/task/task-logs.ts
var TaskLogs = class TaskLogs {
	stdout;
	stderr;
	static async open(files, maxBytes) {
		const [stdout, stderr] = await Promise.all([CappedLog.open(files.stdoutPath, maxBytes), CappedLog.open(files.stderrPath, maxBytes)]);
		return new TaskLogs(stdout, stderr);
	}
	constructor(stdout, stderr) {
		this.stdout = stdout;
		this.stderr = stderr;
	}
	get facts() {
		const { stdout, stderr } = this;
		return [{
			name: "stdout",
			path: stdout.path,
			keeping: stdout.keeping
		}, {
			name: "stderr",
			path: stderr.path,
			keeping: stderr.keeping
		}];
	}
	get lost() {
		return Promise.race([this.stdout.lost, this.stderr.lost]);
	}
	async flush() {
		await Promise.all([this.stdout.flush(), this.stderr.flush()]);
	}
	async close() {
		await Promise.all([this.stdout.close(), this.stderr.close()]);
	}
};
// extensions/monitor/task/monitor-of.ts
async function startMonitor({ shell, filter, ...asked }, limits, files, observer) {
	const logs = await TaskLogs.open(files, limits.logMaxBytes);
	try {
		const start = () => require_joined_stream.startCommand(shell, files.id, "apart", asked.input);
		return monitorOf(await start(), start, {
			...asked,
			directory: shell.cwd
		}, filter, limits, files, logs, observer);
	} catch (error) {
		await logs.close();
		await require_task_files.removeTaskFiles(files);
		throw error;
	}
}
function monitorOf(source, startAgain, spec, filter, limits, files, logs, observer) {
	const { wake, match, ignore, description } = spec;
	const watches = new MonitorWatches(limits);
	const until = spec.until === void 0 ? void 0 : require_line_filter.createMatchFilter("until", spec.until);
	const options = {
		...limits,
		filter,
		until,
		nowMs: () => performance.now(),
		turn: require_turn.turn
	};
	return new TaskOf({
		kind: "monitor",
		spec,
		label: description,
		recorded: {
			wake,
			match,
			ignore,
			until: spec.until
		},
		limits,
		files,
		source,
		startAgain,
		observer,
		output: (task) => new MonitorOutput(logs, options, sinkOf(task, limits.rateLimit, watches)),
		watch: (task) => watches.start(task)
	});
}
function sinkOf(task, rateLimit, watches) {
	const { linesPerSecond, windowSeconds } = rateLimit;
	return {
		lines: () => watches.linesCame(),
		event: (event) => task.observer.output(task, event),
		suppressing: () => task.notice(`more than ${linesPerSecond} lines per second over ${windowSeconds} s: lines are suppressed (counted, and kept in the log); ${windowSeconds} s of this without a break stop the monitor`),
		lastLineCame: () => task.terminate({ kind: "until" }),
		firehose: () => task.terminate({
			kind: "firehose",
			linesPerSecond,
			windowSeconds
		}),
		failed: (error) => task.terminate({
			kind: "failed",
			message: `its output could not be handled: ${require_label.errorLabel(error)}`
		})
	};
}
// extensions/monitor/start-monitor.ts
var MonitorStarter = class {
	#tasks;
	#settings;
	#limits;
	#starts;
	constructor(tasks, settings, shell) {
		this.#tasks = tasks;
		this.#settings = settings;
		this.#limits = {
			...settings,
			rateLimit: settings
		};
		this.#starts = new Starts(tasks, shell, "m");
	}
	async start(request, ctx) {
		const filter = require_line_filter.createLineFilter(request);
		const wake = this.#wake(request, ctx);
		const ready = request.ready && await readySpec(request.ready);
		if (request.until !== void 0) require_line_filter.compilePattern("until", request.until);
		if (request.restart && !request.persistent) throw new Error("restart needs persistent: true; a monitor with a deadline is not started again.");
		const old = request.replaces === void 0 ? void 0 : this.#replaced(request.replaces);
		this.#checkRoom(request, old);
		if (old && request.startedBy === "model") {
			await checkModelMay("stop", old, this.#settings.modelMayStop, ctx);
			this.#replaced(old.id);
			this.#checkRoom(request, old);
		}
		let replaced;
		const task = await this.#starts.start(request, old, ctx, async (shell, files) => {
			replaced = old && await this.#tasks.silence(old, {
				kind: "replaced",
				by: files.id
			});
			return await startMonitor({
				description: request.description,
				command: request.command,
				shell,
				timeoutMs: request.persistent ? void 0 : request.timeoutMs ?? this.#settings.defaultTimeoutMs,
				wake,
				match: request.match,
				ignore: request.ignore,
				filter,
				until: request.until,
				silenceMs: request.silenceMs,
				ready,
				restart: request.restart && require_job_parameters.restartRule(request.restart),
				thenPrompt: request.thenPrompt,
				listedTask: request.task,
				input: request.input,
				startedBy: request.startedBy,
				sessionId: ctx.sessionManager.getSessionId()
			}, this.#limits, files, this.#tasks.observer);
		});
		task.isProtected = request.isProtected === true;
		return replaced ? {
			task,
			replaced
		} : { task };
	}
	#wake(request, ctx) {
		if (request.thenPrompt === void 0) return request.wake ?? this.#settings.wake ?? (require_headless.isHeadless(ctx) ? "end" : "never");
		if (request.wake !== "never") return request.wake ?? "end";
		throw new Error("then needs a wake: wake is \"never\"; allowed with then is \"end\" (the default) or \"event\".");
	}
	#replaced(id) {
		const old = this.#tasks.findRunning(id);
		if (old.kind !== "monitor") throw new Error(`replaces is ${require_label.valueLabel(id)}, which is the job ${require_task_label.quotedLabelOf(old)}; allowed is the id of a running monitor.`);
		if (!this.#starts.isBeingReplaced(old)) return old;
		throw new Error(`${old.id} is just being replaced by another call. Nothing was started: replace the monitor that comes of that, or leave replaces out.`);
	}
	#checkRoom(asked, replaced) {
		const isSame = ({ command, input = "none" }) => command.trim() === asked.command.trim() && input === (asked.input ?? "none");
		const running = this.#tasks.registry.running().filter((task) => task.kind === "monitor" && task !== replaced);
		const same = running.find((task) => isSame(task.spec));
		if (same) throw new Error(`The same command is already running as ${same.id} (${require_task_label.quotedLabelOf(same)}). Use that one, or give replaces: "${same.id}" to start it anew.`);
		const starting = this.#starts.underWay;
		if (starting.some(isSame)) throw new Error("The same command is just being started.");
		const { maxConcurrent } = this.#settings;
		const staying = running.filter((task) => !this.#starts.isBeingReplaced(task));
		if (staying.length + starting.length < maxConcurrent) return;
		const list = [...staying.map((task) => `${task.id} ${require_task_label.quotedLabelOf(task)}`), ...starting.map((request) => `${require_task_label.quotedLabelOf({ label: request.description })} (just starting)`)].join(", ");
		throw new Error(`${require_format.pluralIs(maxConcurrent, "monitor")} running already, the most allowed: ${list}. Stop one first (monitor_stop), or name it in replaces.`);
	}
};
// extensions/monitor/left-tasks.ts
var LeftTasks = class {
	tasks;
	ended;
	waiting;
	guardian;
	#said = [];
	constructor(tasks, ended, waiting, guardian) {
		this.tasks = tasks;
		this.ended = ended;
		this.waiting = waiting;
		this.guardian = guardian;
		const keep = {
			output: (...words) => this.#said.push((observer) => observer.output(...words)),
			notice: (...words) => this.#said.push((observer) => observer.notice(...words)),
			restarting: (...words) => this.#said.push((observer) => observer.restarting(...words)),
			readyAgain: () => {},
			startedAgain: async (task) => {
				this.guardian.release(task.id);
				if (task.identity) await this.guardian.guard(task.id, task.identity, task.graceMs);
			},
			ended: (...words) => this.#said.push((observer) => observer.ended(...words))
		};
		for (const task of tasks) task.observe(keep);
	}
	get isEmpty() {
		return this.tasks.length + this.ended.length === 0;
	}
	handTo(observer) {
		for (const task of this.tasks) task.observe(observer);
		for (const say of this.#said) say(observer);
	}
	async end() {
		this.handTo({
			output() {},
			notice() {},
			restarting() {},
			readyAgain() {},
			async startedAgain() {},
			ended() {}
		});
		const running = this.tasks.filter((task) => !task.end);
		await Promise.all(running.map((task) => task.stop({ kind: "session_end" }, true)));
		this.guardian.close();
	}
};
const taskShape = Object.entries({
	TaskOf,
	MonitorOutput,
	JobOutput,
	LineLedger,
	Guardian,
	LeftTasks
}).map(([name, { prototype }]) => `${name}: ${Object.getOwnPropertyNames(prototype).sort().join(" ")}`).join("\n");
// extensions/monitor/tasks.ts
var Tasks = class {
	registry;
	#delivery;
	#guardian;
	#waits;
	#onChange;
	#observers;
	#silenced = new WeakSet();
	#closed = false;
	observer = {
		output: (task, output) => {
			for (const observer of this.#observers) observer.output?.(task, output);
			if (this.#silenced.has(task)) task.output.ledger.discard(output.lines);
			else this.#tell({
				kind: "output",
				task,
				atMs: output.atMs,
				output
			});
		},
		notice: (task, text, quoted, topic) => {
			if (this.#silenced.has(task)) return;
			for (const observer of this.#observers) observer.notice?.(task, text, topic);
			this.#tell({
				kind: "notice",
				task,
				atMs: Date.now(),
				text,
				quoted,
				topic
			});
		},
		restarting: (task, text, isFirst) => {
			if (this.#silenced.has(task)) return;
			const before = this.#delivery.waiting.find((event) => event.kind === "notice" && event.topic === "restart" && event.task === task);
			if (before?.kind === "notice") before.text = text;
			else if (isFirst) this.observer.notice(task, text, [], "restart");
		},
		readyAgain: (task) => this.#waits.readyAgain(task),
		startedAgain: async (task) => {
			this.#guardian.release(task.id);
			if (task.identity) await this.#guardian.guard(task.id, task.identity, task.graceMs);
		},
		ended: (task) => {
			this.#guardian.release(task.id);
			for (const observer of this.#observers) observer.ended?.(task);
			if (this.#silenced.has(task)) this.#waits.ended(task);
			else this.#tell({
				kind: "end",
				task,
				atMs: task.end.atMs
			});
			this.#onChange();
		}
	};
	constructor(registry, delivery, waits, guardian, observers, onChange) {
		this.registry = registry;
		this.#delivery = delivery;
		this.#waits = waits;
		this.#guardian = guardian;
		this.#observers = observers;
		this.#onChange = onChange;
	}
	async add(task) {
		this.registry.add(task);
		for (const observer of this.#observers) observer.started?.(task);
		const guarded = task.identity && this.#guardian.guard(task.id, task.identity, task.graceMs);
		await Promise.all([guarded, task.recorded]);
		if (task.end) this.#guardian.release(task.id);
		if (this.#closed) await task.stop({ kind: "session_end" }, true);
		this.#onChange();
	}
	findRunning(idOrName, reader = "model") {
		return this.registry.findRunning(idOrName, (task) => this.describeEnd(task, reader));
	}
	async stop(idOrName, by, starts, check) {
		const reader = by === "model" ? "model" : "person";
		const task = await this.#findStarted(idOrName, reader, starts);
		await check?.(task);
		return await this.#stopTask(task, by);
	}
	async stopAll(kinds, by) {
		const tasks = this.registry.running().filter((task) => kinds.includes(task.kind) && (by !== "model" || task.spec.startedBy === "model" && !task.isForeign && !task.isProtected));
		return await Promise.all(tasks.map((task) => this.#stopTask(task, by)));
	}
	async silence(task, reason) {
		const discardedEvents = this.#delivery.discard(task);
		this.#silenced.add(task);
		return {
			task,
			end: await task.stop(reason, true),
			discardedEvents
		};
	}
	async close() {
		this.#closed = true;
		this.#waits.close();
		this.#delivery.close();
		const ends = this.registry.all().map((task) => task.end ? task.done : task.stop({ kind: "session_end" }, true));
		await Promise.all(ends);
		this.#guardian.close();
	}
	forgetObservers() {
		this.#observers = [];
	}
	async letGo(goesOn) {
		this.#closed = true;
		this.#waits.close();
		const stopping = this.registry.running().filter((task) => task.isStopping);
		await Promise.all(stopping.map((task) => task.done));
		this.#delivery.freeze();
		const all = this.registry.all();
		if (!goesOn) return new LeftTasks(all, [], this.#delivery.waiting, this.#guardian);
		const left = all.filter((task) => !goesOn(task));
		const ended = left.filter((task) => !task.end);
		await Promise.all(left.map((task) => this.silence(task, { kind: "session_end" })));
		const waiting = this.#delivery.waiting.filter((event) => event.kind !== "note");
		return new LeftTasks(all.filter(goesOn), ended, waiting, this.#guardian);
	}
	adopt(task, sessionId) {
		task.adopt(sessionId);
		this.#delivery.adopted();
		for (const observer of this.#observers) observer.adopted?.(task);
	}
	takeOver(left, sessionId) {
		for (const task of left.tasks) {
			task.enterSession(sessionId);
			this.registry.add(task);
		}
		for (const event of left.waiting) this.#delivery.offer(event);
		for (const task of this.registry.running()) for (const observer of this.#observers) observer.resumed?.(task);
		left.handTo(this.observer);
		this.#onChange();
	}
	forgetRepeats() {
		for (const task of this.registry.running()) if (task.kind === "monitor") task.output.forgetRepeats();
	}
	describeEnd(task, reader = "model") {
		if (!hasEnded(task)) return "it has not ended";
		return `${require_event_text.describeEndOf(task, reader)} at ${require_format.formatTime(task.end.atMs)} after ${require_format.formatDuration(task.ageMs)}`;
	}
	#tell(event) {
		this.#delivery.offer(event);
		this.#waits.heard(event);
	}
	async #findStarted(idOrName, reader, starts) {
		try {
			return this.findRunning(idOrName, reader);
		} catch {
			await starts;
			return this.findRunning(idOrName, reader);
		}
	}
	async #stopTask(task, by) {
		if (by === "model") return await this.silence(task, {
			kind: "stopped",
			by
		});
		return {
			task,
			end: await task.stop({
				kind: "stopped",
				by
			}),
			discardedEvents: 0
		};
	}
};
// extensions/monitor/tools/adopt-call.ts
function callAdopt(tasks, id, ctx) {
	if (id === void 0) throw new Error("adopt needs an id: that of a running task of another session.");
	const task = tasks.findRunning(id);
	const wasForeign = task.isForeign;
	if (wasForeign) tasks.adopt(task, ctx.sessionManager.getSessionId());
	const said = wasForeign ? `Adopted ${task.id} ${require_task_label.quotedLabelOf(task)}: it wakes this session as its wake says.` : `${task.id} ${require_task_label.quotedLabelOf(task)} is of this session: nothing has changed.`;
	return require_text_result.textResult([said, taskText$1(task, tasks)].join("\n"), listDetails([task]));
}
// extensions/monitor/stdin/keys.ts
const TERMINAL_KEYS = {
	enter: "\r",
	tab: "	",
	"shift-tab": "\x1B[Z",
	space: " ",
	escape: "\x1B",
	backspace: "",
	delete: "\x1B[3~",
	up: "\x1B[A",
	down: "\x1B[B",
	right: "\x1B[C",
	left: "\x1B[D",
	home: "\x1B[H",
	end: "\x1B[F",
	pageup: "\x1B[5~",
	pagedown: "\x1B[6~"
};
const PIPE_KEYS = {
	enter: "\n",
	tab: "	",
	space: " "
};
const CTRL = /^ctrl-([a-z])$/;
function keyBytes(keys, kind) {
	return keys.map((key) => keyByte(key.trim().toLowerCase(), kind)).join("");
}
function keyByte(key, kind) {
	const known = kind === "pipe" ? PIPE_KEYS : TERMINAL_KEYS;
	const [, letter] = kind === "terminal" && CTRL.exec(key) || [];
	if (letter !== void 0) return String.fromCharCode(letter.charCodeAt(0) & 31);
	const sent = Object.hasOwn(known, key) ? known[key] : void 0;
	if (sent !== void 0) return sent;
	const names = Object.keys(known).join(", ");
	throw new Error(`keys holds ${require_label.valueLabel(key)}; allowed ${kind === "pipe" ? `in a pipe are ${names}; end: true closes it, and with pty: true there are all keys` : `are ${names}, ctrl-a to ctrl-z`}.`);
}
// extensions/monitor/stdin/send.ts
const TEXT_MAX_BYTES = 65536;
async function sendTo(task, { text = "", keys = [], end = false }) {
	const which = `${task.id} ${require_task_label.quotedLabelOf(task)}`;
	const input = inputOf(task, which);
	const bytes = Buffer.from(text + keyBytes(keys, input.kind));
	if (bytes.length === 0 && !end) throw new Error("Nothing is to be sent; give at least one of text, keys and end.");
	if (bytes.length > TEXT_MAX_BYTES) throw new Error(`text and keys are ${bytes.length} bytes; allowed are ${TEXT_MAX_BYTES}. Write it to a file, and have the command read that.`);
	await task.flushLogs();
	const refusal = await input.refusal(bytes, task.output.openLines);
	const isConnected = () => input.terminal?.isConnected ?? false;
	if (isConnected()) throw new Error(`${which} ${CONNECTED}. Nothing was sent.`);
	if (refusal !== void 0) throw new Error(`${which} ${refusal}`);
	const taken = bytes.length === 0 ? 0 : await written(input, bytes, which);
	const isCut = taken < bytes.length;
	const isEnded = end && !isCut && await input.end();
	if (taken === 0 && !isEnded && isConnected()) throw new Error(`${which} ${CONNECTED}. Nothing was sent.`);
	const shown = [
		text,
		...keys.map((key) => `<${require_label.label(key)}>`),
		...end ? ["<end>"] : []
	].join("");
	task.noteSent(taken, shown);
	if (isCut || isEnded !== end) {
		const why = isConnected() ? `it ${CONNECTED}` : FULL;
		const rest = isCut ? `The rest was not sent${end ? ", and the input not ended" : ""}` : "Its input was not ended";
		return `${which} took ${taken} of ${require_format.plural(bytes.length, "byte")}, and then no more: ${why}. ${rest}.`;
	}
	const ended = end ? [input.kind === "pipe" ? "its input is closed" : "Ctrl+D typed"] : [];
	return `${[`Sent ${require_format.plural(taken, "byte")} to ${which}`, ...ended].join("; ")}.`;
}
const CONNECTED = "is connected to the user's terminal: they type into it now";
const FULL = "its input is full, since it does not read, or reads too slowly, or it has closed it";
function inputOf(task, which) {
	if (task.isStopping || task.end) throw new Error(`${which} is just ending: nothing was sent.`);
	if ((task.spec.input ?? "none") === "none") throw new Error(`${which} reads nothing: it was started without stdin: true or pty: true. Start it anew with one of them.`);
	if (!task.input) throw new Error(`${which} has ended, and is started again soon: nothing was sent.`);
	return task.input;
}
async function written(input, bytes, which) {
	try {
		return await input.write(bytes);
	} catch (error) {
		throw new Error(`${which} was sent nothing. ${require_label.errorLabel(error)}`);
	}
}
// extensions/monitor/tools/monitor-send-call.ts
async function callMonitorSend(tasks, { id, ...sent }, startsBefore, checkMayWrite) {
	await startsBefore;
	const task = tasks.findRunning(id);
	await checkMayWrite(task);
	return require_text_result.textResult(await sendTo(task, sent), {});
}
// extensions/monitor/tools/monitor-wait-call.ts
const ANY = "any";
async function callMonitorWait(parts, { id, for: waitFor }, timeoutMs, startsBefore, signal) {
	const { tasks, waits, delivery } = parts;
	const meant = await meantTasks(tasks, delivery, id, waitFor, startsBefore);
	const isThere = meant.every((task) => task.end || waitFor === "ready" && task.readiness.kind === "ready");
	const startedMs = performance.now();
	const end = isThere ? { kind: "happened" } : await waits.wait({
		tasks: meant,
		waitFor,
		timeoutMs,
		signal
	});
	if (end.kind === "aborted") throw new Error("The wait was aborted; what was waited for runs on.");
	const message = end.kind === "timeout" || end.kind === "session over" ? void 0 : delivery.joinResult();
	const waitedMs = performance.now() - startedMs;
	const text = [...end.kind === "happened" && message && !isThere ? [] : [endText(end, meant, waitFor, waitedMs, tasks)], ...message ? [message.content] : []].join("\n");
	return require_text_result.textResult(text, {
		ended: end.kind,
		ids: meant.map((task) => task.id),
		...message?.details
	});
}
async function meantTasks(tasks, delivery, id, waitFor, startsBefore) {
	if (id.trim() !== ANY) {
		const task = await findTask(tasks, id, startsBefore);
		if (waitFor === "ready" && !task.spec.ready) throw new Error(`${task.id} ${require_task_label.quotedLabelOf(task)} was started without ready, so nobody knows when it is; wait for "event" or "end", or give ready with the start.`);
		return [task];
	}
	await startsBefore;
	const running = tasks.registry.running();
	const ended = delivery.waiting.flatMap((event) => event.kind === "end" ? [event.task] : []);
	const untold = [...running, ...ended];
	if (untold.length === 0) throw new Error("Nothing is running, so there is nothing to wait for.");
	if (waitFor !== "ready") return untold;
	const meant = untold.filter((task) => task.spec.ready);
	const expected = meant.filter((task) => task.end || task.readiness.kind === "expected");
	if (expected.length > 0) return expected;
	if (meant.length > 0) return meant;
	throw new Error(`Of what is running nothing is expected to become ready: ${untold.map((task) => statusText$1(task, tasks)).join("; ")}.`);
}
async function findTask(tasks, id, startsBefore) {
	try {
		return tasks.registry.find(id);
	} catch {
		await startsBefore;
		return tasks.registry.find(id);
	}
}
function endText(end, meant, waitFor, waitedMs, tasks) {
	const status = meant.map((task) => statusText$1(task, tasks)).join("\n");
	switch (end.kind) {
		case "happened": return status;
		case "silenced": return statusText$1(end.task, tasks);
		case "other event": return `Something else happened while you waited ${waitedText(meant, waitFor)}:`;
		case "user spoke": return `The user has spoken; you waited ${waitedText(meant, waitFor)}.`;
		case "timeout": return `Nothing after ${require_format.formatDuration(waitedMs)} of waiting ${waitedText(meant, waitFor)}.\n${status}`;
		case "aborted":
		case "session over": return "The wait was ended with the session.";
	}
}
function waitedText(meant, waitFor) {
	const ids = meant.map((task) => task.id).join(" or ");
	switch (waitFor) {
		case "ready": return `for ${ids} to be ready`;
		case "event": return `for an event of ${ids}`;
		case "end": return `for the end of ${ids}`;
	}
}
function statusText$1(task, tasks) {
	const name = `${task.id} ${require_task_label.quotedLabelOf(task)}`;
	if (task.end) return `${name} has ended: ${tasks.describeEnd(task)}`;
	const { lastLine, readiness } = task;
	const printsToStderr = task.kind === "monitor" && task.output.stderrBytes > 0;
	return `${name} ${[
		`is running since ${require_format.formatDuration(task.ageMs)}`,
		...readiness.kind === "ready" ? [`was ${require_monitor_call.readyText(readiness.facts).text}`] : [],
		...readiness.kind === "expected" ? ["is not ready yet"] : [],
		lastLine ? `has printed ${require_format.plural(task.linesPrinted, "line")}, the last ${require_format.formatDuration(Date.now() - lastLine.atMs)} ago:` : printsToStderr ? "has printed nothing to stdout" : "has printed nothing"
	].join(", ")}${lastLine ? `\n${require_quote.quote(lastLine.text)}` : ""}`;
}
// extensions/monitor/pty/screen.ts
const PACKAGE = "@xterm/headless";
const TAIL_BYTES = 262144;
async function screenOf(logPath, size) {
	return await withEmulated(logPath, size, ({ buffer: { active } }) => {
		const drawn = Array.from({ length: size.rows }, (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? "");
		const last = drawn.findLastIndex((text) => text.trim() !== "");
		return {
			rows: drawn.slice(0, last + 1),
			cursor: {
				row: active.cursorY + 1,
				column: active.cursorX + 1
			}
		};
	});
}
async function withEmulated(logPath, { columns, rows }, use) {
	const bytes = await tailOf(logPath);
	const { Terminal } = terminalEmulator();
	const terminal = new Terminal({
		cols: columns,
		rows,
		scrollback: 0,
		allowProposedApi: true
	});
	try {
		await new Promise((resolve) => terminal.write(bytes, resolve));
		return use(terminal);
	} finally {
		terminal.dispose();
	}
}
async function tailOf(path) {
	const file = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW);
	try {
		const { size } = await file.stat();
		const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
		const { bytesRead } = await file.read(buffer, 0, buffer.length, size - buffer.length);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
function terminalEmulator() {
	try {
		return (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)(PACKAGE);
	} catch {
		throw new Error(`from: "screen" needs the optional package ${PACKAGE}, which is not installed.`);
	}
}
// extensions/monitor/tools/screen-text.ts
async function screenText(task) {
	if (isEarlier(task) || task.spec.input !== "terminal") throw new Error(`from is "screen", but ${task.id} has no terminal: it was started without pty: true. Allowed are "tail" and "head".`);
	await task.flushLogs();
	const size = task.input?.terminal?.size ?? require_joined_stream.TERMINAL;
	const { rows, cursor } = await screenOf(task.logs[0].path, size);
	return [`screen of ${task.id} ${require_task_label.quotedLabelOf(task)}, ${size.columns} × ${size.rows}: ` + (rows.length === 0 ? "blank" : `cursor at row ${cursor.row}, column ${cursor.column}`), ...rows.flatMap((row) => require_clean.cleanLines(row)).map(require_quote.quote)].join("\n");
}
// extensions/monitor/tools/tool-calls.ts
function toolCalls(tasks, monitors, jobs, settings, waiting, bus) {
	return {
		async monitor(args, ctx) {
			await require_listed_task.checkListedTask(bus, args.task);
			return await require_monitor_call.callMonitor(monitors, args, ctx);
		},
		monitorStop: (id, startsBefore, ctx) => require_monitor_call.callMonitorStop(tasks, id, startsBefore, (task) => checkModelMay("stop", task, settings.modelMayStop, ctx)),
		async monitorList(id, adopt, ctx) {
			if (adopt) return callAdopt(tasks, id, ctx);
			if (id === void 0) return require_text_result.textResult(listText(tasks), listDetails(listedTasks(tasks)));
			const task = await findTask$1(tasks, id, ctx.cwd);
			return require_text_result.textResult(taskText$1(task, tasks), listDetails([task]));
		},
		monitorWait: (args, timeoutMs, startsBefore, signal) => callMonitorWait({
			tasks,
			...waiting
		}, args, timeoutMs, startsBefore, signal),
		monitorSend: (args, startsBefore, ctx) => callMonitorSend(tasks, args, startsBefore, (task) => checkModelMay("write", task, settings.modelMayStop, ctx)),
		monitorReadStderr: async (id, cwd, lines) => require_text_result.textResult(await stderrText(await findTask$1(tasks, id, cwd), lines, "bg_logs"), {}),
		async bgRun(args, ctx) {
			await require_listed_task.checkListedTask(bus, args.task);
			return await require_monitor_call.callBgRun(jobs, args, ctx);
		},
		async bgLogs(id, cwd, from, maxBytes) {
			const task = await findTask$1(tasks, id, cwd);
			return require_text_result.textResult(from === "screen" ? await screenText(task) : await logText(task, {
				from,
				maxBytes
			}), {});
		}
	};
}
// extensions/monitor/ui/task-view.ts
function isRunning(task) {
	return task.state.kind !== "ended";
}
function taskView(task) {
	const { spec, deadlineAtMs } = task;
	const [first, ...others] = task.logs;
	return {
		id: task.id,
		kind: task.kind,
		title: require_task_label.labelOf(task),
		command: spec.command,
		pid: task.pid,
		startedAtMs: task.startedAtMs,
		ageMs: task.ageMs,
		state: stateOf(task),
		lines: task.linesPrinted,
		lastLine: task.lastLine?.text,
		isLineOpen: task.isLineOpen,
		runFacts: runFacts(task),
		reads: task.isStopping ? "none" : task.input?.kind ?? "none",
		sent: task.sent.lines,
		isProtected: task.isProtected,
		isForeign: task.isForeign,
		facts: [
			require_event_text.linesText(task),
			...runFacts(task),
			`wakes ${wakeText(task)}`,
			`started ${require_format.formatTime(task.startedAtMs)} by ${STARTED_BY[spec.startedBy]}${task.isForeign ? " in another session" : ""}`,
			...task.sent.fact === void 0 ? [] : [task.sent.fact],
			...task.isProtected ? ["protected: only you stop it"] : [],
			...deadlineAtMs === void 0 || task.end ? [] : [`deadline ${require_format.formatTime(deadlineAtMs)}`]
		],
		logs: [logView(first, task, 0), ...others.map((log, index) => logView(log, task, index + 1))],
		...task.kind === "monitor" && others.length > 0 && { order: {
			arrivals: task.output.arrivals,
			lastNumbers: () => task.output.lastNumbers,
			isOver: () => task.end !== void 0 || task.logs.some(({ keeping }) => keeping.loss !== void 0)
		} }
	};
}
const STARTED_BY = {
	user: "you",
	model: "the model",
	extension: "an extension"
};
function logView(log, task, index) {
	const { name, path, keeping } = log;
	const arrivals = task.output.arrivals[index] ?? new Arrivals();
	return {
		name,
		path,
		place: require_event_text.logPlace(log),
		isKept: !require_event_text.isNothingKept(keeping),
		isEmpty: name === "stderr" ? stderrBytes(task) === 0 : task.linesPrinted === 0 && !task.isLineOpen,
		arrivals,
		begins: () => task.logs[index]?.keeping.begins,
		...task.kind === "monitor" && name === "stdout" && {
			eventLines: task.output.eventLines,
			marksEvents: (task.spec.match ?? task.spec.ignore) !== void 0
		}
	};
}
function stderrBytes(task) {
	return task.kind === "monitor" ? task.output.stderrBytes : 0;
}
function wakeText({ spec: { wake } }) {
	switch (wake) {
		case "never": return "never";
		case "event": return "with every event";
		case "end":
		case "always": return "with its end";
		case "failure": return "if it fails";
		case "success": return "if it succeeds";
	}
}
function stateText({ state, ageMs }) {
	if (state.kind === "ended") return `${state.reason} after ${require_format.formatDuration(ageMs)}`;
	return `${state.kind} ${require_format.formatDuration(ageMs)}`;
}
function stateOf(task) {
	if (!task.end) return { kind: task.isStopping ? "stopping" : "running" };
	const { reason, atMs } = task.end;
	return {
		kind: "ended",
		atMs,
		outcome: outcomeOf(reason),
		reason: require_end_reason.describeEndToPerson(reason, task.kind)
	};
}
function outcomeOf(reason) {
	if (require_end_reason.isFailure(reason)) return "failure";
	return reason.kind === "exited" ? "success" : "stopped";
}
// extensions/monitor/ui/dock.ts
const WIDGET_KEY$2 = "monitor-dock";
const ROWS = 3;
const REFRESH_MS$1 = 1e3;
var Dock = class {
	#ctx;
	#registry;
	#refresh;
	constructor(ctx, registry) {
		this.#ctx = ctx;
		this.#registry = registry;
	}
	started() {
		if (this.#ctx.mode !== "tui" || this.#refresh) return;
		this.#ctx.ui.setWidget(WIDGET_KEY$2, (tui, theme) => {
			clearInterval(this.#refresh);
			this.#refresh = setInterval(() => tui.requestRender(), REFRESH_MS$1);
			return {
				render: (width) => dockRows(this.#registry.running().map(taskView), width, theme),
				invalidate() {}
			};
		});
	}
	resumed() {
		this.started();
	}
	ended() {
		if (this.#registry.running().length === 0) this.close();
	}
	close() {
		if (!this.#refresh) return;
		clearInterval(this.#refresh);
		this.#refresh = void 0;
		this.#ctx.ui.setWidget(WIDGET_KEY$2, void 0);
	}
};
function dockRows(tasks, width, theme) {
	const shown = tasks.slice(-3).map((task) => dockRow(task, width, theme));
	return Array.from({ length: ROWS }, (_, index) => shown[index] ?? "");
}
function dockRow({ state, title, ageMs, lastLine }, width, theme) {
	const said = lastLine === void 0 ? theme.fg("dim", "nothing printed yet") : theme.fg("muted", require_clean.withoutTabs(lastLine));
	const age = theme.fg("dim", require_format.formatDuration(ageMs));
	return (0, _earendil_works_pi_tui.truncateToWidth)(` ${require_mark.stateMark(state, theme)} ${require_fit_label.fitLabel(title, width)} ${age}  ${said}`, width, "…");
}
// extensions/monitor/ui/jobs-line.ts
const WIDGET_KEY$1 = "monitor-jobs";
const REFRESH_MS = 1e3;
const LINGER_MS = 1e4;
const ROW_COLUMNS = 80;
var JobsLine = class {
	#ctx;
	#registry;
	#done = 0;
	#failed = 0;
	#stopped = 0;
	#refresh;
	#removal;
	constructor(ctx, registry) {
		this.#ctx = ctx;
		this.#registry = registry;
	}
	started(task) {
		if (task.kind !== "job" || !this.#ctx.hasUI) return;
		clearTimeout(this.#removal);
		this.#refresh ??= setInterval(() => this.#show(), REFRESH_MS);
		this.#show();
	}
	resumed(task) {
		this.started(task);
	}
	ended(task) {
		const { reason } = task.end;
		if (task.kind !== "job" || !this.#ctx.hasUI) return;
		if (require_end_reason.isFailure(reason)) this.#failed++;
		else if (reason.kind === "exited") this.#done++;
		else this.#stopped++;
		this.#show();
		if (this.#running().length > 0) return;
		clearInterval(this.#refresh);
		this.#refresh = void 0;
		this.#removal = setTimeout(() => this.#remove(), LINGER_MS);
	}
	close() {
		clearInterval(this.#refresh);
		clearTimeout(this.#removal);
	}
	#running() {
		return this.#registry.running().filter((task) => task.kind === "job");
	}
	#show() {
		const running = this.#running().map((job) => `${require_fit_label.fitLabel(require_task_label.labelOf(job), ROW_COLUMNS)} ${require_format.formatDuration(Math.max(job.ageMs, 1e3))}`);
		const parts = [
			...running.length > 0 ? [running.join(", ")] : [],
			...this.#done > 0 ? [`${this.#done} done`] : [],
			...this.#failed > 0 ? [`${this.#failed} failed`] : [],
			...this.#stopped > 0 ? [`${this.#stopped} stopped`] : []
		];
		this.#ctx.ui.setWidget(WIDGET_KEY$1, [`✶ bg: ${parts.join(" · ")}`]);
	}
	#remove() {
		this.#done = 0;
		this.#failed = 0;
		this.#stopped = 0;
		this.#ctx.ui.setWidget(WIDGET_KEY$1, void 0);
	}
};
// extensions/monitor/ui/panel/unread.ts
var Unread = class {
	#seen = new Map();
	markSeen({ id, lines, state }) {
		this.#seen.set(id, {
			lines,
			ended: state.kind === "ended"
		});
	}
	has({ id, lines, state }) {
		const seen = this.#seen.get(id);
		return lines > (seen?.lines ?? 0) || state.kind === "ended" && !seen?.ended;
	}
};
// extensions/monitor/ui/panel/panel-opener.ts
var PanelOpener = class {
	#tasks;
	#restarts;
	#everywhere;
	#listTabs;
	#send;
	#unread = new Unread();
	#panel;
	#ended = false;
	constructor(tasks, restarts, everywhere, listTabs, send) {
		this.#everywhere = () => everywhere.tab(async (id) => {
			if (!tasks.registry.running().some((task) => task.id === id)) return false;
			await tasks.stop(id, "panel");
			return true;
		});
		this.#listTabs = listTabs;
		this.#send = send;
		this.#tasks = tasks;
		this.#restarts = restarts;
	}
	async show(ctx, taskId) {
		const [{ Panel }, { panelTasks }, { TaskPane }, { ItemsPane }] = await Promise.all([
			Promise.resolve().then(() => require("./panel.cjs")),
			Promise.resolve().then(() => require("./panel-tasks.cjs")),
			Promise.resolve().then(() => require("./task-pane.cjs")),
			Promise.resolve().then(() => require("./items-pane.cjs"))
		]);
		if (this.#panel || this.#ended) return;
		ctx.ui.custom((tui, theme, keybindings, done) => {
			const close = () => done(void 0);
			const screen = {
				tui,
				theme,
				keybindings,
				close
			};
			const tasks = panelTasks(this.#tasks, (task) => this.#restarts.restart(task, "panel", ctx), () => ctx.sessionManager.getSessionId(), this.#send);
			const monitors = {
				name: "Monitors",
				open: (frame) => new TaskPane(tasks, this.#unread, tui, frame, taskId)
			};
			const lists = [...this.#listTabs, ["All", this.#everywhere]].map(([name, load]) => ({
				name,
				open: (frame) => new ItemsPane(load, frame)
			}));
			this.#panel = new Panel([monitors, ...lists], screen);
			return this.#panel;
		}, {
			overlay: true,
			overlayOptions: {
				width: "100%",
				anchor: "bottom-center"
			}
		}).finally(() => {
			this.#panel = void 0;
		});
	}
	close(isQuitting) {
		this.#ended = true;
		this.#panel?.dispose(isQuitting);
		this.#panel = void 0;
	}
};
// extensions/monitor/ui/status.ts
const STATUS_KEY = "monitor";
const COUNT_INTERVAL_MS = 1e3;
var MonitorStatus = class {
	#ctx;
	#wanted;
	#shown;
	#gist;
	#timer;
	#onShown;
	constructor(ctx, onShown = () => {}) {
		this.#ctx = ctx;
		this.#onShown = onShown;
	}
	show(running, backlog, isIdle) {
		this.#wanted = statusText(running, backlog, isIdle);
		const { events, lines } = backlog;
		const gist = statusText(running, {
			...backlog,
			events: Math.min(events, 1),
			lines: Math.min(lines, 1)
		}, isIdle);
		if (gist !== this.#gist) {
			this.#gist = gist;
			this.#draw();
		} else if (this.#wanted !== this.#shown) this.#timer ??= setTimeout(() => this.#draw(), COUNT_INTERVAL_MS);
	}
	get isShown() {
		return this.#shown !== void 0;
	}
	close() {
		clearTimeout(this.#timer);
	}
	#draw() {
		clearTimeout(this.#timer);
		this.#timer = void 0;
		if (this.#wanted === this.#shown) return;
		const wasShown = this.isShown;
		this.#shown = this.#wanted;
		if (wasShown !== this.isShown) this.#onShown(this.isShown);
		this.#ctx.ui.setStatus(STATUS_KEY, this.#wanted);
	}
};
const AWAITED = {
	request: "for the next request",
	wake: "for the next wake",
	prompt: "for your next prompt"
};
function statusText(running, backlog, isIdle) {
	const parts = [...Map.groupBy(running, (task) => task.kind)].map(([kind, tasks]) => require_format.plural(tasks.length, kind));
	const foreign = running.filter((task) => task.isForeign).length;
	if (foreign > 0) parts.push(`${foreign} started in another session`);
	const awaited = isIdle ? running.filter(({ spec, isForeign }) => spec.wake !== "never" && !isForeign).length : 0;
	if (awaited > 0) parts.push(`waiting for ${require_format.plural(awaited, "task")}`);
	const { events, lines, until } = backlog;
	if (events > 0) parts.push(`${lines > 0 ? require_format.plural(lines, "line") : require_format.plural(events, "notice")} ${AWAITED[until]}`);
	return parts.length > 0 ? parts.join(" · ") : void 0;
}
// extensions/monitor/ui/toast-list.ts
const TOAST_MS = 5e3;
var ToastList = class {
	#toasts = [];
	add(toast, nowMs) {
		const others = this.#toasts.filter((other) => other.taskId !== toast.taskId);
		this.#toasts = [...others, {
			...toast,
			untilMs: nowMs + TOAST_MS
		}].slice(-3);
	}
	drop(taskId) {
		this.#toasts = this.#toasts.filter((toast) => toast.taskId !== taskId);
	}
	clear() {
		this.#toasts = [];
	}
	at(nowMs) {
		this.#toasts = this.#toasts.filter((toast) => toast.untilMs > nowMs);
		return this.#toasts;
	}
	get nextEndMs() {
		return this.#toasts.length > 0 ? Math.min(...this.#toasts.map((toast) => toast.untilMs)) : void 0;
	}
};
// extensions/monitor/ui/toast-widget.ts
const WIDGET_KEY = "monitor-toasts";
var ToastWidget = class {
	#ctx;
	#toasts = new ToastList();
	#tui;
	#timer;
	constructor(ctx) {
		this.#ctx = ctx;
	}
	add(toast) {
		this.#toasts.add(toast, performance.now());
		this.#update();
	}
	drop(taskId) {
		this.#toasts.drop(taskId);
		this.#update();
	}
	clear() {
		this.#toasts.clear();
		this.#update();
	}
	#update() {
		clearTimeout(this.#timer);
		const nowMs = performance.now();
		const isEmpty = this.#toasts.at(nowMs).length === 0;
		const nextEndMs = this.#toasts.nextEndMs;
		if (nextEndMs !== void 0) this.#timer = setTimeout(() => this.#update(), nextEndMs - nowMs);
		if (isEmpty) this.#hide();
		else if (this.#tui) this.#tui.requestRender();
		else this.#show();
	}
	#hide() {
		if (!this.#tui) return;
		this.#tui = void 0;
		this.#ctx.ui.setWidget(WIDGET_KEY, void 0);
	}
	#show() {
		this.#ctx.ui.setWidget(WIDGET_KEY, (tui, theme) => {
			this.#tui = tui;
			return {
				render: (width) => this.#toasts.at(performance.now()).map((toast) => toastRow(toast, width, theme)),
				invalidate() {}
			};
		});
	}
};
function toastRow({ kind, title, text }, width, theme) {
	const mark = kind === "event" ? theme.fg("accent", "●") : require_mark.outcomeMark(kind, theme);
	return (0, _earendil_works_pi_tui.truncateToWidth)(` ${mark} ${require_fit_label.fitLabel(title, width)}  ${theme.fg("muted", text)}`, width, "…");
}
// extensions/monitor/ui/toasts.ts
const NOTIFY_INTERVAL_MS = 1e3;
var Toasts = class {
	#ctx;
	#when;
	#isHeldBack;
	#hasLogCommand;
	#widget;
	#timer;
	#latest;
	#isClosed = false;
	constructor(ctx, settings, isHeldBack) {
		this.#ctx = ctx;
		this.#isHeldBack = isHeldBack;
		this.#when = settings.toasts;
		this.#hasLogCommand = settings.jobs;
		this.#widget = new ToastWidget(ctx);
	}
	output(task, output) {
		if (!this.#ctx.hasUI || !this.#isTime()) return;
		const text = require_clean.plainLine(output.texts.at(-1) ?? "") + (output.truncated ? "…" : "");
		if (this.#ctx.mode === "tui") {
			this.#widget.add({
				kind: "event",
				taskId: task.id,
				title: require_task_label.labelOf(task),
				text
			});
			return;
		}
		this.#latest = `${task.id} ${require_task_label.labelOf(task)}: ${text}`;
		if (this.#timer === void 0) this.#notify();
	}
	ended(task) {
		const { reason } = task.end;
		if (!this.#ctx.hasUI || this.#when === "never") return;
		const text = `${require_event_text.describeEndOf(task, "person")} after ${require_format.formatDuration(task.ageMs)}`;
		const isTerminal = this.#ctx.mode === "tui";
		if (isTerminal) this.#widget.drop(task.id);
		if (require_end_reason.isFailure(reason)) {
			const told = `${task.id} ${require_task_label.labelOf(task)}: ${text}${this.#waysToLog(task)}`;
			const warn = () => this.#ctx.ui.notify(told, "warning");
			if (!isTerminal || !this.#ctx.isIdle()) warn();
			else afterDelivery(() => this.#isHeldBack() && !this.#isClosed && warn());
		} else if (isTerminal && this.#isTime()) this.#widget.add({
			kind: outcomeOf(reason),
			taskId: task.id,
			title: require_task_label.labelOf(task),
			text
		});
	}
	agentSettled() {
		if (this.#when === "busy") this.#widget.clear();
	}
	close() {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		this.#latest = void 0;
		this.#widget.clear();
	}
	#isTime() {
		if (this.#when === "busy") return !this.#ctx.isIdle() || this.#isHeldBack();
		return this.#when === "always";
	}
	#waysToLog(task) {
		const ways = [...task.kind === "monitor" && task.linesPrinted === 0 && task.output.stderrBytes > 0 ? [`/monitor-tail ${task.id}`] : this.#hasLogCommand ? [`/bg-logs ${task.id}`] : [], ...this.#ctx.mode === "tui" ? ["Alt+M"] : []];
		return ways.length > 0 ? `; log: ${ways.join(", ")}` : "";
	}
	#notify() {
		this.#timer = void 0;
		if (this.#latest === void 0) return;
		this.#ctx.ui.notify(this.#latest, "info");
		this.#latest = void 0;
		this.#timer = setTimeout(() => this.#notify(), NOTIFY_INTERVAL_MS);
	}
};
function afterDelivery(work) {
	setImmediate(() => setImmediate(work));
}
// extensions/monitor/wait/waits.ts
const WORDS_MS = 20;
var Waits = class {
	#delivery;
	#wakeIntervalMs;
	#open = new Set();
	#look;
	constructor(delivery, wakeIntervalMs) {
		this.#delivery = delivery;
		this.#wakeIntervalMs = wakeIntervalMs;
	}
	async wait(request) {
		if (request.signal?.aborted) return { kind: "aborted" };
		return await new Promise((resolve) => {
			const aborted = () => wait.end({ kind: "aborted" });
			const timer = setTimeout(() => wait.end({ kind: "timeout" }), request.timeoutMs);
			const wait = {
				...request,
				startedMs: performance.now(),
				end: (how) => {
					if (!this.#open.delete(wait)) return;
					clearTimeout(timer);
					request.signal?.removeEventListener("abort", aborted);
					if (this.#open.size === 0) this.#stopLooking();
					resolve(how);
				}
			};
			this.#open.add(wait);
			request.signal?.addEventListener("abort", aborted);
			this.#lookAt(wait, this.#delivery.waiting);
		});
	}
	heard(event) {
		if (this.#open.size === 0) return;
		const open = [...this.#open];
		const meant = open.filter((wait) => isMeant(wait, event));
		for (const wait of meant) wait.end({ kind: "happened" });
		if (meant.length === 0) for (const wait of open) this.#lookAt(wait, [event]);
	}
	readyAgain(task) {
		for (const wait of this.#open) if (wait.waitFor === "ready" && wait.tasks.includes(task)) wait.end({ kind: "happened" });
	}
	ended(task) {
		for (const wait of this.#open) if (wait.tasks.includes(task)) wait.end({
			kind: "silenced",
			task
		});
	}
	userSpoke() {
		if (this.#open.size > 0) setTimeout(() => this.#endAll({ kind: "user spoke" }), WORDS_MS);
	}
	close() {
		this.#endAll({ kind: "session over" });
	}
	#endAll(how) {
		for (const wait of this.#open) wait.end(how);
	}
	#lookAt(wait, events) {
		if (events.some((event) => isMeant(wait, event))) {
			wait.end({ kind: "happened" });
			return;
		}
		const kinds = new Set(events.map(wakeKind));
		if (kinds.has("end")) wait.end({ kind: "other event" });
		else if (kinds.has("event")) this.#interruptLater(wait);
	}
	#interruptLater(wait) {
		const restMs = wait.startedMs + this.#wakeIntervalMs - performance.now();
		if (restMs <= 0) this.#interrupt();
		else this.#look ??= setTimeout(() => this.#interrupt(), restMs);
	}
	#interrupt() {
		this.#stopLooking();
		if (this.#delivery.wakeDueMs() === void 0) return;
		for (const wait of this.#open) if (wait.startedMs + this.#wakeIntervalMs - performance.now() <= 0) wait.end({ kind: "other event" });
		else this.#interruptLater(wait);
	}
	#stopLooking() {
		clearTimeout(this.#look);
		this.#look = void 0;
	}
};
function isMeant({ tasks, waitFor }, event) {
	return tasks.some((task) => require_wait_for.isWaitedFor(event, task, waitFor));
}
// extensions/monitor/runtime.ts
var runtime_exports = require_rolldown_runtime.__exportAll({ startRuntime: () => startRuntime });
async function startRuntime(pi, ctx, { settings, arbiter, tools, reason, takesOver, listTabs }) {
	const attention = await attentionOf(ctx, settings);
	const registry = new TaskRegistry();
	const { delivery, hold } = attachDelivery(pi, ctx, arbiter, settings, {
		runningTasks: () => registry.running(),
		onWaiting: () => refresh()
	});
	const toasts = new Toasts(ctx, settings, () => delivery.isIdleBudgetUsedUp);
	const before = takesOver ? require_handover.claim(taskShape) : void 0;
	const left = before === "unfit" ? void 0 : before;
	const jobsLine = new JobsLine(ctx, registry);
	const dock = settings.dock ? [new Dock(ctx, registry)] : [];
	const stopListener = new StopListener(require_paths.taskDirectory(), {
		running: () => registry.running(),
		stop: (id, by) => tasks.stop(id, by)
	});
	const announcer = new Announcer(pi.events);
	const observers = [
		announcer,
		toasts,
		jobsLine,
		...dock,
		...attention,
		stopListener
	];
	const tellOfFooter = (isShown) => pi.events.emit(require_bus.MONITOR_FOOTER, { isShown });
	const status = new MonitorStatus(ctx, tellOfFooter);
	const isInTerminal = ctx.mode === "tui";
	let hasEnded = false;
	const refresh = () => {
		if (hasEnded) return;
		status.show(registry.running(), delivery.backlog, ctx.isIdle());
		hold?.check();
	};
	const waits = new Waits(delivery, settings.wakeIntervalMs);
	const tasks = new Tasks(registry, delivery, waits, left?.guardian ?? new Guardian(), observers, refresh);
	const stopAnswering = pi.events.on(require_bus.MONITOR_ASKED, () => {
		for (const task of registry.running()) announcer.adopted(task);
		tellOfFooter(status.isShown);
	});
	const removeSignalHandlers = hold && endTasksOnSignal(hold, () => tasks.close());
	const shell = require_count_line_feeds.loadShellSettings(ctx);
	const monitors = new MonitorStarter(tasks, settings, shell);
	const jobs = new JobStarter(tasks, settings, shell);
	const restarts = new TaskRestarts(monitors, jobs);
	const everywhere = new Everywhere(settings.killDaemons);
	const panel = new PanelOpener(tasks, restarts, everywhere, listTabs, (text) => pi.sendUserMessage(text, { deliverAs: "steer" }));
	pi.on("agent_settled", () => {
		toasts.agentSettled();
		setImmediate(refresh);
	});
	pi.on("agent_start", refresh);
	keepCacheWarm(pi, () => registry.running());
	pi.on("input", ({ source }) => {
		tasks.forgetRepeats();
		if (source !== "extension") waits.userSpoke();
	});
	pi.on("tool_execution_end", (event) => {
		if (!tools.has(event.toolName)) tasks.forgetRepeats();
	});
	if (left) {
		tasks.takeOver(left, ctx.sessionManager.getSessionId());
		const text = reason === "reload" ? void 0 : switchText(left);
		if (text !== void 0) require_told_row.tellInRow(pi, ctx, text);
	}
	if (before === "unfit") require_show.show(ctx, "The monitors were started by another version of pi-monitor: they are ended.", "warning");
	let saved;
	const loadSaved = async () => {
		const { SavedCommands } = await Promise.resolve().then(() => require("./saved-commands.cjs"));
		const starters = {
			monitors,
			jobs,
			hasJobs: settings.jobs
		};
		return new SavedCommands(registry, starters, (task) => require_started_row.tellStarted(pi, ctx, startedTask(task)));
	};
	return {
		registry,
		calls: toolCalls(tasks, monitors, jobs, settings, {
			waits,
			delivery
		}, pi.events),
		forExtensions: new ForExtensions(tasks, monitors, jobs),
		jobs,
		runs: new CommandRuns(tasks, monitors, jobs, panel, restarts, everywhere, {
			started: (started) => require_started_row.tellStarted(pi, ctx, started),
			endHasRow: () => endHasRow(ctx, delivery)
		}),
		saved() {
			saved ??= loadSaved();
			return saved;
		},
		makeJob: (request, ctx) => makeJob(jobs, request, ctx),
		relist: (why) => relist(ctx.sessionManager.getBranch(), tasks, delivery, why),
		note: (text) => delivery.offer({
			kind: "note",
			atMs: Date.now(),
			text
		}),
		async end(reason) {
			removeSignalHandlers?.();
			stopAnswering();
			hasEnded = true;
			status.close();
			panel.close(reason === "quit");
			const line = reason === "quit" && isInTerminal ? require_quit_line.quitLine(registry.running()) : void 0;
			if (line !== void 0) require_quit_line.sayAtExit(line);
			try {
				const goesOn = goesOnAfter(reason, settings.onSessionSwitch);
				const left = goesOn && await tasks.letGo(reason === "reload" ? void 0 : goesOn);
				if (left && (reason === "reload" || !left.isEmpty)) require_handover.leave(left, taskShape);
				else await tasks.close();
			} finally {
				tasks.forgetObservers();
				toasts.close();
				stopListener.close();
				for (const shown of [...dock, ...attention]) shown.close();
				jobsLine.close();
			}
		}
	};
}
async function attentionOf(ctx, { attention }) {
	if (!attention || ctx.mode !== "tui") return [];
	const { Attention } = await Promise.resolve().then(() => require("./attention.cjs"));
	return [new Attention(ctx, attention, (sequence) => process.stdout.write(sequence))];
}
async function endHasRow(ctx, delivery) {
	if (ctx.mode !== "tui") return false;
	await (0, node_timers_promises.setImmediate)();
	await (0, node_timers_promises.setImmediate)();
	return ctx.isIdle() && !delivery.isIdleBudgetUsedUp;
}
exports.LINE_MAX_BYTES = LINE_MAX_BYTES;
exports.OpenLine = OpenLine;
exports.TaskTree = TaskTree;
exports.isRunning = isRunning;
Object.defineProperty(exports, "runtime_exports", {
	enumerable: true,
	get: function() {
		return runtime_exports;
	}
});
exports.startRuntime = startRuntime;
exports.stateText = stateText;
exports.taskView = taskView;
exports.treeFacts = treeFacts;
exports.withEmulated = withEmulated;
