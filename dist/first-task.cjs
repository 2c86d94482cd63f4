// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_rows = require("./rows.cjs"), require_joined_stream = require("./joined-stream.cjs"), require_records = require("./records.cjs"), require_events = require("./events.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_command_facts = require("./command-facts.cjs"), require_texts = require("./texts.cjs"), require_task_label = require("./task-label.cjs"), require_paths = require("./paths.cjs"), require_monitor_call = require("./monitor-call.cjs"), require_usage = require("./usage.cjs"), require_parse_monitor_command = require("./parse-monitor-command.cjs"), require_unquote = require("./unquote.cjs"), require_saved = require("./saved.cjs"), require_headless = require("./headless.cjs"), require_handover = require("./handover.cjs"), require_quit_line = require("./quit-line.cjs"), require_session = require("./session.cjs"), require_unended_tasks = require("./unended-tasks.cjs"), require_count_line_feeds = require("./count-line-feeds.cjs"), require_line_filter = require("./line-filter.cjs"), require_describe_processes = require("./describe-processes.cjs"), require_permissions = require("./permissions.cjs"), require_text_result = require("./text-result.cjs"), require_listed_task = require("./listed-task.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), typebox = require("typebox"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), node_util = require("node:util"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui"), node_net = require("node:net"), node_module = require("node:module"), node_dns_promises = require("node:dns/promises"), node_string_decoder = require("node:string_decoder"), node_http = require("node:http"), node_https = require("node:https"), split2 = require("split2");
split2 = require_rolldown_runtime.n(split2);
// extensions/core/processes/guardian.ts
const SCRIPT = (0, node_path.join)(require_joined_stream.c, "extensions/core/processes/guardian.sh");
var Guardian = class {
	#tasks = new Map();
	#process;
	#starting;
	#isClosed = !1;
	begin() {
		this.#process || this.#started().catch(() => {});
	}
	forTask(id, graceMs) {
		let graceSeconds = Math.max(1, Math.ceil(graceMs / 1e3)), know = async (facts) => await this.#know(id, [
			id,
			graceSeconds,
			...facts
		].join(" "));
		return {
			expect: ({ marker, outputs }) => know([
				"-",
				require_records.H(),
				marker,
				...outputs
			]),
			guard: ({ groupId, leaderStartTime, marker, outputs }) => know([
				`${groupId}`,
				leaderStartTime || "0",
				marker,
				...outputs
			]),
			release: () => this.release(id)
		};
	}
	async #know(id, facts) {
		this.#tasks.get(id) === facts && this.#process || (this.#tasks.set(id, facts), this.#process ? await this.#tell(`+ ${facts}`) : await this.#started().catch(() => this.#restartLater()));
	}
	release(id) {
		this.#tasks.delete(id) && this.#tell(`- ${id}`);
	}
	close() {
		this.#isClosed = !0, this.#tasks.clear();
		let guardian = this.#process;
		this.#process = void 0, guardian?.removeAllListeners("exit"), guardian?.kill("SIGKILL");
	}
	#started() {
		return this.#starting ??= this.#start().finally(() => {
			this.#starting = void 0;
		}), this.#starting;
	}
	async #start() {
		let { pid, startTime } = require_records.K(process.pid), line = await require_records.s();
		if (this.#isClosed && this.#tasks.size === 0) return;
		let guardian = require_joined_stream.u([
			"pipe",
			"ignore",
			"ignore"
		], (stdio) => (0, node_child_process.spawn)("/bin/sh", [
			SCRIPT,
			`${pid}.${startTime}`,
			require_records.X ? "proc" : "ps"
		], {
			cwd: "/",
			detached: !0,
			env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
			stdio
		}));
		guardian.on("error", () => {}), guardian.stdin?.on("error", () => {}), guardian.unref(), guardian.stdin?.unref(), this.#adopt(guardian);
		let ancestors = line.map(({ pid, startTime }) => `= ${pid} ${startTime || "-"}`), tasks = [...this.#tasks.values()].map((facts) => `+ ${facts}`);
		await Promise.all([...ancestors, ...tasks].map((said) => this.#tell(said)));
	}
	#restartLater() {
		setTimeout(() => {
			!this.#process && this.#tasks.size > 0 && this.#started().catch(() => this.#restartLater());
		}, 50).unref();
	}
	#adopt(guardian) {
		this.#process = guardian;
		let gone = () => {
			this.#process === guardian && (this.#process = void 0, this.#tasks.size > 0 && this.#restartLater());
		};
		guardian.once("exit", gone), guardian.once("error", gone);
	}
	async #tell(line) {
		await new Promise((resolve) => {
			let stdin = this.#process?.stdin;
			stdin ? stdin.write(`${line}\n`, () => resolve()) : resolve();
		});
	}
};
// extensions/monitor/bash/make-job.ts
async function makeJob(jobs, { held, shell, command, timeoutMs, startedBy }, ctx) {
	let { child, identity, startedAtMs } = held, wake = startedBy === "model" ? "always" : "never", running = {
		directory: shell.cwd,
		linesBefore: () => held.linesDropped,
		source: () => {
			let { groupId: pid, leaderStartTime, marker } = identity, outputs = [...identity.outputs], streams = [require_joined_stream.t(held.streams, held.handOver)];
			return require_joined_stream.n({
				child,
				pid,
				leaderStartTime,
				marker,
				outputs,
				streams
			}, startedAtMs);
		},
		shell
	}, job = await jobs.takeOver({
		command,
		timeoutMs,
		wake,
		startedBy
	}, running, ctx);
	return {
		id: job.id,
		pid: identity.groupId,
		log: require_events._(job.logs[0])
	};
}
// extensions/monitor/task/run-facts.ts
function runFacts({ readiness, restarts, isBetweenRuns, end }) {
	return [...end ? [] : isBetweenRuns ? [require_events.s.aboutToStart] : readyFact(readiness), ...restarts > 0 ? [require_events.s.startedAgain(restarts)] : []];
}
function readyFact(readiness) {
	switch (readiness.kind) {
		case "unknown": return [];
		case "expected": return [require_events.s.notReady(readiness.isLate)];
		case "ready": return [require_events.s.readyAfter(readiness.facts.afterMs)];
	}
}
// extensions/monitor/task/earlier-task.ts
const ID = /^[a-z][a-z0-9]+$/, RECORD = ".json";
async function findEarlierTask(directory, idOrName, cwd) {
	let task = ID.test(idOrName) ? await readEarlierTask(directory, idOrName) : void 0;
	return task?.record.directory === cwd ? task : (await jobsNamed(directory, idOrName, cwd)).at(-1);
}
async function jobsNamed(directory, name, cwd) {
	let ids = (await (0, node_fs_promises.readdir)(directory).catch(() => [])).filter((file) => file.endsWith(RECORD)).map((file) => (0, node_path.basename)(file, RECORD)), jobs = [];
	for (let id of ids) {
		let task = await readEarlierTask(directory, id);
		task?.kind === "job" && task.record.name === name && task.record.directory === cwd && jobs.push(task);
	}
	return jobs.sort((a, b) => startOf(a).localeCompare(startOf(b)));
}
async function readEarlierTask(directory, id) {
	let files = require_records.rt(directory, id), record = await require_records.D((0, node_path.join)(directory, `${id}${RECORD}`));
	if (record === void 0) return;
	let log = (name, path) => ({
		name,
		path,
		keeping: record.logs?.[name] ?? require_events.S
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
		let earlier = await findEarlierTask(require_paths.t(), idOrName.trim(), cwd);
		if (earlier) return earlier;
		throw error;
	}
}
function isEarlier(task) {
	return "record" in task;
}
function listedTasks({ registry }) {
	return [...registry.running(), ...registry.ended().slice(-20).reverse()];
}
function listText(tasks, reader = "model") {
	let listed = listedTasks(tasks);
	return listed.length === 0 ? "Nothing has been started in this session." : listed.map((task) => summary(task, tasks, reader)).join("\n");
}
function listDetails(listed) {
	return { tasks: listed.map(listedTask) };
}
function listedTask(task) {
	let { id, kind } = task;
	if (isEarlier(task)) {
		let { description = "", reason } = task.record;
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
	let { spec } = task, facts = [
		statusText$2(task, tasks, reader),
		...runFacts(task),
		...task.end ? [] : [`age ${require_texts.h(task.ageMs)}`],
		...require_task_label.r(task),
		require_events.r(task),
		`wake ${spec.wake}`,
		...task.isForeign ? ["started in another session"] : [],
		...task.isProtected ? ["protected"] : [],
		...task.logs.flatMap(require_events.g)
	], lines = [`${task.id} ${task.kind} ${require_task_label.i(task)}: ${facts.join("; ")}`, `  command: ${require_texts.T(spec.command, 80)}`];
	return lines.push(...lastLineText(task)), lines.join("\n");
}
function taskText$1(task, tasks, reader = "model") {
	if (isEarlier(task)) return earlierText(task, reader);
	let { spec } = task, deadline = task.deadlineAtMs === void 0 ? "none" : require_texts.v(task.deadlineAtMs);
	return [
		`${task.id} ${task.kind} ${require_task_label.i(task)}`,
		`status: ${[statusText$2(task, tasks, reader), ...runFacts(task)].join("; ")}`,
		`started: ${require_texts.v(task.startedAtMs)} by ${require_events.s.starter(spec.startedBy, task.isForeign, reader)}; age ${require_texts.h(task.ageMs)}`,
		`deadline: ${deadline}`,
		...task.isProtected ? [`protected: only ${reader === "person" ? "you stop" : "the user stops"} it`] : [],
		`wake: ${spec.wake}`,
		...task.kind === "monitor" ? patternsText(task) : [],
		...spec.thenPrompt === void 0 ? [] : [`then: ${require_texts.M(spec.thenPrompt, 1e3)}`],
		...task.pid === void 0 ? [] : [`pid and process group: ${task.pid}`],
		require_events.r(task),
		...task.kind === "monitor" ? bytesText(task) : [],
		`directory: ${require_texts.j(spec.directory)}`,
		...task.logs.map(require_events._),
		...lastLineText(task),
		commandHeading(spec.command),
		...require_texts.I(spec.command).map(require_rows.T)
	].join("\n");
}
function earlierText({ id, kind, record, logs }, reader) {
	let { description = "", directory = "", command = "", startedAt, endedAt, reason, lines } = record, status = reason ? `${require_records.N(reader, reason, kind)}, ${endedAt}` : "not ended when it was recorded";
	return [
		`${id} ${kind} ${require_texts.M(description)}, of an earlier session`,
		`status: ${require_texts.D(status)}`,
		`started: ${require_texts.D(startedAt ?? "unknown")}`,
		...lines ? [require_texts.b(lines.printed, "line")] : [],
		`directory: ${require_texts.j(directory)}`,
		...logs.map(require_events._),
		commandHeading(command),
		...require_texts.I(command).map(require_rows.T)
	].join("\n");
}
function patternsText({ spec }) {
	return [
		...spec.until === void 0 ? [] : [`until: ${require_texts.M(spec.until)}`],
		...spec.match === void 0 ? [] : [`match: ${require_texts.M(spec.match)}`],
		...spec.ignore === void 0 ? [] : [`ignore: ${require_texts.M(spec.ignore)}`]
	];
}
function bytesText({ output }) {
	return [...output.leftOutBytes > 0 ? [require_events.s.leftOut(output.leftOutBytes)] : [], `stderr: ${output.stderrBytes} bytes`];
}
function statusText$2(task, tasks, reader) {
	return task.end ? tasks.describeEnd(task, reader) : runningStatus(task);
}
function runningStatus(task) {
	return task.isStopping ? "stopping" : "running";
}
function lastLineText({ lastLine, isLineOpen }) {
	return lastLine ? [`  ${isLineOpen ? "last line, not ended" : "last line"}, ${require_texts.h(Date.now() - lastLine.atMs)} ago:\n  ${require_rows.T(require_rows.b(lastLine.text, 120))}`] : [];
}
function commandHeading(command) {
	let facts = require_command_facts.t(command);
	return facts.length > 0 ? `command (${facts.join(", ")}):` : "command:";
}
// extensions/monitor/client/for-extensions.ts
var ForExtensions = class {
	#tasks;
	#monitors;
	#jobs;
	constructor(tasks, monitors, jobs) {
		this.#tasks = tasks, this.#monitors = monitors, this.#jobs = jobs;
	}
	async start(args, ctx) {
		let quiet = args.then === void 0 ? {
			wake: "never",
			...args
		} : args;
		return startedOf(await require_monitor_call.t(this.#monitors, quiet, ctx, "extension"));
	}
	async startJob(args, ctx) {
		let quiet = args.then === void 0 ? {
			wake: "never",
			...args
		} : args;
		return startedOf(await require_monitor_call.o(this.#jobs, quiet, ctx, "extension"));
	}
	list() {
		return listDetails(listedTasks(this.#tasks)).tasks;
	}
	async stop(id, startsBefore) {
		let result = await this.#tasks.stop(id, "extension", startsBefore);
		return {
			ids: [result.task.id],
			text: require_monitor_call.a(result, this.#tasks)
		};
	}
};
function startedOf({ content, details }) {
	let text = content.map((part) => part.type === "text" ? part.text : "").join("\n");
	return {
		id: details.id,
		text
	};
}
// extensions/monitor/texts/stopped.ts
function stoppedText({ task, end }) {
	let facts = `${require_texts.h(task.ageMs)}, ${require_texts.b(task.linesPrinted, "line")}`;
	return [end.reason.kind === "stopped" ? `Stopped ${require_task_label.t(task)} (${facts})` : `Not stopped: ${require_task_label.t(task)} had ended, ${require_records.P(end.reason, task.kind)} (${facts})`, ...require_events.o(task, end)].join("; ");
}
function isToldByItsRow({ task, end }) {
	return end.reason.kind === "stopped" && require_events.o(task, end).length === 0;
}
// extensions/monitor/tools/fit-lines.ts
function fitLines(lines, maxBytes, keep) {
	let kept = [], left = maxBytes;
	for (let line of keep === "newest" ? lines.toReversed() : lines) {
		if (left -= Buffer.byteLength(line) + 1, left < 0) break;
		kept.push(line);
	}
	return keep === "newest" ? kept.reverse() : kept;
}
// extensions/monitor/tools/quoted-log.ts
const LINES_MAX_BYTES = require_pi_monitor.u - 1024;
function quotedLog(part, { from, maxBytes }) {
	let isTail = from === "tail", quoted = part.lines.length > 0 ? require_texts.i(part.lines.join("\n")).map(require_rows.T) : [], whole = fitLines(quoted, LINES_MAX_BYTES, isTail ? "newest" : "oldest");
	if (part.isPartOfLine || whole.length === 0 && quoted.length > 0) {
		let only = (isTail ? quoted.at(-1) : quoted[0]) ?? require_rows.T(""), shown = require_monitor_call.u.partOfLine(isTail, maxBytes);
		return {
			lines: [partThatFits(only, isTail)],
			shown,
			more: []
		};
	}
	let isLess = part.hasMore || whole.length < quoted.length;
	return {
		lines: whole,
		shown: `${isTail ? "last" : "first"} ${require_texts.b(whole.length, "line")}`,
		more: isLess ? [require_monitor_call.u.doesNotFit(isTail, maxBytes)] : []
	};
}
function partThatFits(line, isTail) {
	let bytes = Buffer.from(line);
	if (bytes.length <= LINES_MAX_BYTES) return line;
	let text = (isTail ? bytes.subarray(-LINES_MAX_BYTES) : bytes.subarray(0, LINES_MAX_BYTES)).toString("utf8").replaceAll(/^\uFFFD+|\uFFFD+$/g, "");
	return isTail ? require_rows.T(text) : text;
}
// extensions/monitor/tools/log-text.ts
async function logText(task, range) {
	let { path, part, lack } = await readTaskLog(task, 0, range), { lines, shown, more } = quotedLog(part, range);
	return [`${path}: ${[...part.totalBytes === 0 ? [require_monitor_call.u.nothingPrinted] : [
		shown,
		require_monitor_call.u.bytesInAll(part.totalBytes),
		...more
	], ...lack].join("; ")}`, ...lines].join("\n");
}
async function stderrText(task, maxLines, jobLogs) {
	if (task.kind === "job") throw Error(require_monitor_call.u.jobHasOneLog(task.id, jobLogs));
	let range = {
		from: "tail",
		maxBytes: require_pi_monitor.u
	}, { path, part, lack } = await readTaskLog(task, 1, range);
	if (part.totalBytes === 0) return [
		require_monitor_call.u.noStderr(task.id),
		path,
		...lack
	].join("; ");
	let wanted = part.lines.slice(-maxLines), { lines, shown, more } = quotedLog({
		...part,
		lines: wanted
	}, range), facts = [
		shown,
		require_monitor_call.u.bytesInAll(part.totalBytes),
		...wanted.length < part.lines.length ? [] : more,
		path,
		...lack
	];
	return [require_monitor_call.u.stderr(task.id, facts), ...lines].join("\n");
}
async function readTaskLog(task, index, range) {
	isEarlier(task) || await task.flushLogs();
	let log = logOf(task, index), path = require_texts.f(log.path);
	if (require_events.y(log.keeping)) throw Error(`The ${log.name} of ${task.id} was ${require_events.b(log.keeping)}.`);
	try {
		let part = await require_records.y(log.path, range);
		part.begins !== void 0 && isWhole(task, index) && (part = await require_records.y(log.path, range, !0));
		let lack = require_events.b({
			begins: part.begins,
			loss: log.keeping.loss
		});
		return {
			path,
			part,
			lack: lack === void 0 ? [] : [lack]
		};
	} catch (error) {
		throw Error(require_monitor_call.u.logUnreadable(path, error));
	}
}
function isWhole(task, index) {
	let { begins } = logOf(task, index).keeping;
	return begins === void 0 && !(isEarlier(task) && task.record.logs === void 0);
}
function logOf(task, index) {
	return task.logs[index] ?? task.logs[0];
}
// extensions/monitor/commands/parse-bg-command.ts
function parseBgCommand(text) {
	let { options, flags, rest, isAfterTerminator } = require_parse_monitor_command.o(text, ["name", "wake"], require_parse_monitor_command.i), command = isAfterTerminator ? rest : require_unquote.t(rest);
	if (command === "") throw Error(require_records.$.bgNeedsCommand);
	let { name } = options, wake = require_pi_monitor.y.find((value) => value === options.wake);
	if (options.wake !== void 0 && wake === void 0) {
		let values = require_pi_monitor.y.map((value) => `"${value}"`).join(", ");
		throw Error(require_records.$.wrongWake(options.wake, values));
	}
	if (name !== void 0 && !(new RegExp(require_pi_monitor.d.pattern).test(name) && name.length <= require_pi_monitor.d.maxLength)) throw Error(require_saved.t.wrongName("--name", name, require_pi_monitor.d.maxLength));
	return {
		command,
		name,
		wake: wake ?? "never",
		...require_parse_monitor_command.a(flags)
	};
}
// extensions/monitor/commands/started-facts.ts
function startedTask(task) {
	return task.kind === "monitor" ? startedMonitor(task) : startedJob(task);
}
function startedMonitor(task) {
	let { wake } = task.spec;
	return {
		said: require_records.$.startedMonitor(task.id),
		title: task.label,
		hint: require_records.$.stopHint(task.id),
		facts: [
			...require_task_label.r(task),
			...wake === "never" ? [] : [require_records.$.wakes(wake)],
			require_events.v(task.logs[0])
		]
	};
}
function startedJob(job) {
	return {
		said: require_records.$.startedJob(job.id),
		title: job.label,
		hint: require_records.$.logHint(job.id),
		facts: [...require_task_label.r(job), require_events.v(job.logs[0])]
	};
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
		this.#everywhere = everywhere, this.#rows = rows, this.#tasks = tasks, this.#monitors = monitors, this.#jobs = jobs, this.#panel = panel, this.#restarts = restarts;
	}
	async monitors(args, ctx) {
		let { registry } = this.#tasks, argument = args.trim();
		if (argument === "clear") return require_records.$.forgotten(registry.forgetEnded());
		if (argument === "all") return await this.#everywhere.list();
		let task = argument === "" ? void 0 : await findTask$1(this.#tasks, this.#idOf(argument), ctx.cwd);
		if (ctx.mode !== "tui" || task && isEarlier(task)) return task ? taskText$1(task, this.#tasks, "person") : listText(this.#tasks, "person");
		await this.#panel.show(ctx, task?.id);
	}
	async panel(ctx) {
		await this.#panel.show(ctx);
	}
	async monitor(args, ctx) {
		let request = {
			...require_parse_monitor_command.r(args),
			persistent: !0,
			startedBy: "user"
		}, { task } = await this.#monitors.start(request, ctx);
		return this.#rows.started(startedMonitor(task));
	}
	async monitorStop(args, startsBefore) {
		let typed = args.trim();
		if (typed === "") throw require_usage.t("monitor-stop", require_records.$.idOrAll);
		if (typed !== "all") return await this.#stopOne(typed, startsBefore);
		await startsBefore;
		let stopped = await this.#tasks.stopAll(["monitor", "job"], "command");
		return stopped.length > 0 ? await this.#stopsText(stopped) : require_joined_stream.o.running("");
	}
	async #stopOne(typed, startsBefore) {
		try {
			return await this.#stopsText([await this.#tasks.stop(this.#idOf(typed), "command", startsBefore)]);
		} catch (error) {
			let said = this.#isKnown(typed) ? void 0 : await this.#everywhere.stop(typed);
			if (said === void 0) throw error;
			return said;
		}
	}
	async monitorRestart(args, ctx) {
		let typed = args.trim();
		if (typed === "") throw require_usage.t("monitor-restart", require_records.$.id);
		return await this.#restarts.restart(this.#tasks.registry.find(this.#idOf(typed)), "command", ctx);
	}
	async monitorTail(args, ctx) {
		let typed = args.trim();
		if (typed === "") throw require_usage.t("monitor-tail", require_records.$.id);
		let [id, lines] = this.#idAndLines(typed);
		return await stderrText(await findTask$1(this.#tasks, id, ctx.cwd), lineCount(lines), "/bg-logs");
	}
	async monitorClean(startsBefore) {
		await startsBefore;
		let stopped = await this.#tasks.stopAll(["monitor"], "command"), said = stopped.length > 0 ? await this.#stopsText(stopped) : require_records.$.noMonitorRuns, told = [...said === void 0 ? [] : [said], ...require_monitor_call.i(this.#tasks, require_records.$.stopAll)];
		return told.length > 0 ? told.join("\n") : void 0;
	}
	async bg(args, ctx) {
		let request = {
			...parseBgCommand(args),
			startedBy: "user"
		};
		return this.#rows.started(startedJob(await this.#jobs.start(request, ctx)));
	}
	async bgAlone(ctx) {
		return ctx.mode === "tui" ? await this.panel(ctx) : listText(this.#tasks, "person");
	}
	async bgLogs(args, ctx) {
		let id = this.#idOf(args.trim());
		if (id === "") throw require_usage.t("bg-logs", require_records.$.idOrName);
		return await logText(await findTask$1(this.#tasks, id, ctx.cwd), {
			from: "tail",
			maxBytes: require_pi_monitor.u
		});
	}
	#idOf(typed) {
		return this.#tasks.registry.labelled(typed)?.id ?? typed;
	}
	#idAndLines(typed) {
		let byDefault = String(TAIL_LINES.default);
		if (this.#tasks.registry.labelled(typed)) return [this.#idOf(typed), byDefault];
		let [, target = typed, lines = byDefault] = /^(.*\S)\s+(\S+)$/s.exec(typed) ?? [];
		return [this.#idOf(target), lines];
	}
	#isKnown(typed) {
		return this.#tasks.registry.all().some(({ id }) => id === this.#idOf(typed));
	}
	async #stopsText(results) {
		let hasRows = await this.#rows.endHasRow(), told = results.filter((result) => !hasRows || !isToldByItsRow(result));
		return told.length > 0 ? told.map(stoppedText).join("\n") : void 0;
	}
};
function lineCount(text) {
	let lines = Number(text);
	if (Number.isInteger(lines) && lines >= TAIL_LINES.min && lines <= TAIL_LINES.max) return lines;
	throw Error(require_records.$.wrongLines(text, TAIL_LINES.min, TAIL_LINES.max));
}
// extensions/monitor/commands/everywhere.ts
var Everywhere = class {
	#killDaemons;
	constructor(killDaemons) {
		this.#killDaemons = killDaemons;
	}
	async list() {
		let [{ runningTasks }, { runningText }] = await Promise.all([Promise.resolve().then(() => require("./running-tasks.cjs")).then((n) => n.r), Promise.resolve().then(() => require("./running-text.cjs")).then((n) => n.r)]), directory = require_paths.t();
		return await runningText(directory, await runningTasks(directory, this.#killDaemons));
	}
	async tab(stopHere) {
		let { everywhereTab } = await Promise.resolve().then(() => require("./everywhere-tab.cjs"));
		return everywhereTab(require_paths.t(), this.#killDaemons, stopHere);
	}
	async stop(id) {
		let { stopElsewhere } = await Promise.resolve().then(() => require("./stop-elsewhere.cjs")).then((n) => n.n);
		return await stopElsewhere(id, {
			directory: require_paths.t(),
			by: "other pi",
			killDaemons: this.#killDaemons
		});
	}
};
// extensions/monitor/texts/notices.ts
const noticeText = {
	wakesSpent: (most) => `events have woken you ${most} times without a word from the user: until the user's next prompt only ends still do`,
	contextSpent: (chars) => `its output has taken ${chars} characters of your context: until the next compaction its lines are only counted, and kept in the log; its end will be told`,
	nothingPrinted: (silenceMs) => `nothing printed for ${require_texts.h(silenceMs)}; it is still running`,
	stillRunning: (ageMs) => `still running after ${require_texts.h(ageMs)}`,
	silent: (text) => `${text}, and has printed nothing`,
	lastLine: (text, ago) => `${text}; its last line, ${ago} ago:`,
	memory: (memoryBytes, maxMib) => `takes ${require_texts.p(memoryBytes)} of memory; above ${maxMib} MiB it is stopped (memoryMaxMiB)`,
	suppressed: (linesPerSecond, windowSeconds) => `more than ${linesPerSecond} lines per second over ${windowSeconds} s: lines are suppressed (counted, and kept in the log); ${windowSeconds} s of this without a break stop the monitor`,
	outputFailed: (error) => `its output could not be handled: ${require_texts.E(error)}`,
	onlyStderr: "so far only stderr:",
	noLine: (silenceMs) => `no line for ${require_texts.h(silenceMs)}; it is still running`,
	inLine: (text) => `${text}, in the middle of a line:`,
	waitsForInput: (canSend) => `seems to wait for input${canSend ? " (monitor_send)" : ""}:`,
	againByUser: "started again by the user",
	again: (why, inRow, max, delay) => `${why}; started again, ${require_texts.y(inRow)} of ${max}, in ${delay}`,
	notAgain: (error) => `it could not be started again: ${require_texts.E(error)}`,
	againMark: (total, isAsked, why) => `--- started again (${total}), ${isAsked ? "as asked for" : why} ---`,
	outputUnreadable: (readError) => `its output could not be read: ${require_texts.E(readError)}`,
	notKept: (logs, error, kind) => `its ${logs > 1 ? "logs are" : "log is"} not kept (${require_texts.E(error)}); the ${kind} goes on`,
	goesOn: (text, kind) => `${text}; the ${kind} goes on`
};
// extensions/monitor/delivery/message-part.ts
function availableQuotes(task) {
	return task.kind === "job" ? {
		stdout: task.end.lastLines.length,
		stderr: 0
	} : {
		stdout: task.end.quoted.length,
		stderr: task.end.stderr.length
	};
}
function wholePart(event) {
	return event.kind === "end" ? {
		...event,
		quotes: availableQuotes(event.task)
	} : event;
}
function shortenedOutput(output, maxChars) {
	let { texts, truncated } = require_rows.x(output.texts, maxChars);
	return {
		...output,
		texts,
		truncated: output.truncated || truncated,
		cutLines: output.lines - texts.length
	};
}
// extensions/monitor/delivery/task-event.ts
function wakeKind(event) {
	if (!taskOf(event)?.isForeign) switch (event.kind) {
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
	let { reason } = job.end, succeeded = reason.kind === "exited" && reason.code === 0;
	switch (job.spec.wake) {
		case "always": return !0;
		case "failure": return !succeeded;
		case "success": return succeeded;
		case "never": return !1;
	}
}
function taskOf(event) {
	return event.kind === "note" ? void 0 : event.task;
}
// extensions/monitor/delivery/compose.ts
function compose(events, limits) {
	let whole = events.map(wholePart);
	if (messageChars(whole) <= limits.maxChars && tasksWithin(whole, limits)) return {
		parts: whole,
		left: []
	};
	let draft = new Draft(events, limits), left = new Set(groupsByUrgency(events).flatMap((group) => draft.addShortest(group)));
	return draft.addEndQuotes(), draft.addOutputs(), {
		parts: draft.parts(),
		left: events.filter((event) => left.has(event))
	};
}
function groupsByUrgency(events) {
	return [...Map.groupBy(events, (event) => taskOf(event) ?? event).values()].sort((a, b) => urgency(a) - urgency(b));
}
function urgency(group) {
	return group.some((event) => event.kind === "note") ? 0 : group.some((event) => event.kind === "end") ? 1 : 2;
}
function messageChars(parts) {
	return require_events.n(parts).length;
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
	return require_events.n(parts.filter((part) => COUNTED.has(part.kind) && taskOfPart(part) === task)).length;
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
		this.#order = new Map(events.map((event, index) => [event, index])), this.#limits = limits;
	}
	addShortest(events) {
		if (this.#tryShortest(events)) return [];
		if (this.#headlines.length + this.#shares.length > 0) return events;
		let notices = events.filter((event) => event.kind === "notice");
		for (let [index] of notices.slice(0, -1).entries()) {
			let tooOld = new Set(notices.slice(0, index + 1));
			if (this.#tryShortest(events.filter((event) => !tooOld.has(event)))) return [];
		}
		return events;
	}
	#shortestOf(events) {
		return events.filter((event) => event.kind !== "output").map((event) => shortest(event, this.#limits.maxChars));
	}
	#tryShortest(events) {
		let headlines = this.#shortestOf(events), outputs = events.filter((event) => event.kind === "output"), [first] = outputs, shares = first ? [{
			task: first.task,
			events: outputs,
			chosen: [],
			full: !1
		}] : [], omitted = shares.flatMap((share) => omittedOf(share) ?? []), chars = messageChars([...headlines, ...omitted].map(({ part }) => part)) + 1;
		return this.#shortestChars + chars > this.#limits.maxChars + 1 ? !1 : (this.#shortestChars += chars, this.#headlines.push(...headlines), this.#shares.push(...shares), !0);
	}
	addEndQuotes() {
		for (let { part } of this.#headlines) if (part.kind === "end") {
			for (let stream of ["stdout", "stderr"]) for (; part.quotes[stream] < availableQuotes(part.task)[stream];) if (part.quotes[stream]++, !this.#fits()) {
				part.quotes[stream]--;
				break;
			}
		}
	}
	addOutputs() {
		for (;;) {
			let [poorest] = this.#shares.filter((share) => !share.full).sort((a, b) => shareChars(a) - shareChars(b));
			if (!poorest) return;
			this.#addNewest(poorest);
		}
	}
	parts() {
		let ordered = this.#headlines.map(({ event, part }) => ({
			part,
			order: this.#orderOf(event)
		}));
		for (let share of this.#shares) {
			let { events, chosen } = share, firstChosen = events.length - chosen.length;
			for (let [index, event] of events.slice(firstChosen).entries()) {
				let part = chosen[chosen.length - 1 - index] ?? event;
				ordered.push({
					part,
					order: this.#orderOf(event)
				});
			}
			let omitted = omittedOf(share);
			omitted && ordered.push({
				part: omitted.part,
				order: this.#orderOf(omitted.event)
			});
		}
		return ordered.sort((a, b) => a.order - b.order).map(({ part }) => part);
	}
	#addNewest(share) {
		let event = share.events[share.events.length - 1 - share.chosen.length];
		if (share.full = !0, event) {
			if (share.chosen.push(event), this.#fits(share.task)) share.full = !1;
			else if (share.chosen.pop(), !(share.chosen.length > 0)) {
				for (let maxChars = event.output.texts.join("\n").length; maxChars >= 1; maxChars = Math.floor(maxChars / 2)) if (share.chosen = [{
					...event,
					output: shortenedOutput(event.output, maxChars)
				}], this.#fits(share.task)) return;
				share.chosen = [];
			}
		}
	}
	#fits(task) {
		let parts = this.parts();
		return messageChars(parts) > this.#limits.maxChars ? !1 : task === void 0 || outputChars(parts, task) <= this.#limits.taskCharsLeft(task);
	}
	#orderOf(event) {
		return this.#order.get(event) ?? 0;
	}
};
function omittedOf({ task, events, chosen }) {
	let omitted = events.slice(0, events.length - chosen.length), last = omitted.at(-1);
	if (!last) return;
	let outputs = omitted.map((event) => event.output);
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
				quoted: event.quoted.map((line) => require_rows.y(line, clippedChars(maxChars)))
			}
		};
		case "note": return {
			event,
			part: {
				...event,
				text: require_rows.y(event.text, clippedChars(maxChars))
			}
		};
		default: return {
			event,
			part: event
		};
	}
}
// extensions/monitor/texts/event-message.ts
const eventMessageText = { heading: "(events of your monitors; not from the user)\n" };
// extensions/monitor/delivery/event-details.ts
function eventDetails(part, ledgerOf = require_events.m([part])) {
	let at = isoTime$1(part.atMs);
	if (part.kind === "note") return {
		kind: part.kind,
		at,
		text: part.text,
		...part.endedIds ? { endedIds: part.endedIds } : {}
	};
	let common = {
		at,
		id: part.task.id,
		taskKind: part.task.kind,
		description: part.task.label,
		...part.task.isForeign ? { isForeign: !0 } : {}
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
	let { seq, firstLine, lastLine, texts, cutLines, skippedBefore, skippedWithin, repeatsBefore } = output, isSkippedBefore = Object.values(skippedBefore).some((lines) => lines > 0);
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
		lines: require_events.c(output),
		...repeatsBefore ? { repeatsBefore: repeatsFact(repeatsBefore) } : {}
	};
}
function omittedFacts(outputs) {
	let [first, ...rest] = outputs, skipped = rest.reduce((sum, { skippedBefore, skippedWithin }) => require_events.d(require_events.d(sum, skippedBefore), skippedWithin), first?.skippedWithin ?? require_events.f);
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
	let { thenPrompt } = task.spec;
	return {
		reasonText: require_events.C(task, "person"),
		account: [...require_events.t(task, quotes, ledgerOf), ...task.logs.flatMap(require_events.g)],
		...task.kind === "monitor" ? {
			lines: require_events.i(task.end.quoted, quotes.stdout).map((line) => line.text),
			stderrLines: require_events.i(task.end.stderr, quotes.stderr),
			...task.end.repeats ? { repeatsBefore: repeatsFact(task.end.repeats) } : {},
			stderrBytes: task.output.stderrBytes
		} : {
			lines: require_events.i(task.end.lastLines, quotes.stdout),
			stderrLines: []
		},
		...thenPrompt === void 0 ? {} : { then: thenPrompt }
	};
}
function endFacts(task, ledgerOf = ({ output }) => output.ledger) {
	let { reason } = task.end;
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
	let kept = task.logs.filter(({ keeping }) => !require_events.y(keeping));
	return Object.fromEntries(kept.map(({ name, path }) => [`${name}Path`, path]));
}
function stdoutPathOf(task) {
	let { stdoutPath } = logPaths(task);
	return stdoutPath === void 0 ? {} : { stdoutPath };
}
function isoTime$1(atMs) {
	return new Date(atMs).toISOString();
}
// extensions/monitor/delivery/event-message.ts
const NOT_FROM_USER = eventMessageText.heading, WAKING_CHARS = NOT_FROM_USER.length;
function eventMessage(parts, delivery, isWaking) {
	let ledgerOf = require_events.m(parts), events = parts.map((part) => eventDetails(part, ledgerOf)), single = events.length === 1 ? events[0] : {};
	return {
		customType: require_rows.u,
		content: (isWaking ? NOT_FROM_USER : "") + require_events.n(parts),
		display: !0,
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
		let delivery = (0, node_crypto.randomUUID)(), message = eventMessage(parts, delivery, way === "wakes");
		return require_events.p(parts), this.#underWay.push({
			inResult: way === "in a result",
			delivery,
			events,
			parts
		}), message;
	}
	resultsAreThere() {
		for (let flight of this.#underWay) flight.inResult = !1;
	}
	land(hasInContext) {
		let lost = this.#underWay.filter(({ inResult }) => !inResult).filter(({ delivery }) => !hasInContext(delivery));
		this.#underWay = this.#underWay.filter(({ inResult }) => inResult);
		for (let { parts } of lost) require_events.h(parts);
		return lost;
	}
}, IdleBudget = class {
	#maxChars;
	#charsLeft;
	#isClosed = !1;
	constructor(maxChars) {
		this.#maxChars = maxChars, this.#charsLeft = maxChars;
	}
	get isClosed() {
		return this.#isClosed;
	}
	fits(chars) {
		return !this.#isClosed && chars <= this.#charsLeft;
	}
	spend(chars) {
		this.#charsLeft -= chars, this.#charsLeft <= 0 && (this.#isClosed = !0);
	}
	close() {
		this.#isClosed = !0;
	}
	renew() {
		this.#charsLeft = this.#maxChars, this.#isClosed = !1;
	}
}, TaskBudget = class {
	#maxChars;
	#used = new WeakMap();
	constructor(maxChars) {
		this.#maxChars = maxChars;
	}
	charsLeft(task) {
		return this.#maxChars - 1500 - (this.#used.get(task) ?? 0);
	}
	isUsedUp(task) {
		return this.charsLeft(task) < 200;
	}
	charge(parts) {
		let counted = parts.flatMap((part) => part.kind === "output" || part.kind === "repeats" ? [part.task] : []);
		return [...new Set(counted)].filter((task) => {
			let hadRoom = !this.isUsedUp(task);
			return this.#used.set(task, (this.#used.get(task) ?? 0) + outputChars(parts, task)), hadRoom && this.isUsedUp(task);
		});
	}
	refund(parts) {
		let tasks = new Set(parts.flatMap((part) => part.kind === "note" ? [] : [part.task]));
		for (let task of tasks) this.#used.set(task, Math.max(0, (this.#used.get(task) ?? 0) - outputChars(parts, task)));
	}
	reset() {
		this.#used = new WeakMap();
	}
};
// extensions/monitor/delivery/waiting-events.ts
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
		this.#events.push(event), this.#count(event, 1), this.#forgetTexts(this.#events.length - 1 - TEXTS_MAX);
	}
	takeBack(lost) {
		for (let event of lost) this.#losses.set(event, (this.#losses.get(event) ?? 0) + 1), this.#count(event, 1);
		this.#events = [...lost, ...this.#events];
		for (let index = this.#events.length - 1 - TEXTS_MAX; index >= 0; index--) this.#forgetTexts(index);
	}
	remove(taken) {
		this.#events = this.#events.filter((event) => !taken.has(event));
		for (let event of taken) this.#count(event, -1);
	}
	clear() {
		this.remove(new Set(this.#events));
	}
	wakeKind(event) {
		return (this.#losses.get(event) ?? 0) >= 2 ? void 0 : wakeKind(event);
	}
	wakeKinds() {
		return ["end", "event"].filter((kind) => this.#wakes[kind] > 0);
	}
	countWakes() {
		this.#wakes.end = 0, this.#wakes.event = 0;
		for (let event of this.#events) this.#countWake(event, 1);
	}
	#count(event, times) {
		event.kind === "output" && (this.#lines += times * event.output.lines), this.#countWake(event, times);
	}
	#countWake(event, times) {
		let kind = this.wakeKind(event);
		kind && (this.#wakes[kind] += times);
	}
	#forgetTexts(index) {
		let event = this.#events[index];
		event?.kind === "output" && event.output.texts.length !== 0 && (event.output = {
			...event.output,
			texts: [],
			cutLines: event.output.lines
		});
	}
}, WakePacer = class {
	#intervalMs;
	#lastRunEndMs = -Infinity;
	#eventWakes = 0;
	#eventsPaused = !1;
	#continuedForEvent = !1;
	constructor(intervalMs) {
		this.#intervalMs = intervalMs;
	}
	waitMs(kind, nowMs) {
		return kind === "end" ? 0 : this.#eventsPaused ? void 0 : Math.max(0, this.#lastRunEndMs + this.#intervalMs - nowMs);
	}
	mayContinueRun(kind) {
		return kind === "end" || !(this.#eventsPaused || this.#continuedForEvent);
	}
	woke(kind) {
		return kind !== "end" && (this.#continuedForEvent = !0, this.#eventWakes++, this.#eventsPaused = this.#eventWakes >= 50, this.#eventsPaused);
	}
	runEnded(nowMs) {
		this.#lastRunEndMs = nowMs, this.#continuedForEvent = !1;
	}
	userAborted() {
		this.#eventsPaused = !0;
	}
	userSpoke() {
		this.#eventsPaused = !1, this.#eventWakes = 0;
	}
}, Delivery = class {
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
	#joinedBeforePrompt = !1;
	#closed = !1;
	constructor(agent, limits, session) {
		this.#agent = agent, this.#limits = limits, this.#session = session, this.#pacer = new WakePacer(limits.wakeIntervalMs), this.#taskBudget = new TaskBudget(limits.taskMaxChars), this.#idleBudget = new IdleBudget(limits.boundaryMaxChars);
	}
	get isIdleBudgetUsedUp() {
		return this.#idleBudget.isClosed;
	}
	get backlog() {
		let { count: events, lines } = this.#waiting;
		return this.#agent.isIdle() ? {
			events,
			lines,
			until: this.wakeDueMs() === void 0 ? "prompt" : "wake"
		} : {
			events,
			lines,
			until: "request"
		};
	}
	offer(event) {
		event.kind === "output" && this.#taskBudget.isUsedUp(event.task) ? (event.task.output.ledger.cut(event.output.lines), event.task.output.noteUnshown(event.output)) : (this.#waiting.add(event), this.#tellWaiting(), this.lookAgain());
	}
	discard(task) {
		this.#confirm();
		let discarded = this.#waiting.all.filter((event) => taskOf(event) === task);
		for (let event of discarded) event.kind === "output" && event.task.output.ledger.discard(event.output.lines);
		return this.#waiting.remove(new Set(discarded)), this.#tellWaiting(), discarded.filter((event) => event.kind === "output").length;
	}
	lookAgain() {
		this.#closed || (this.#look ??= setImmediate(() => {
			this.#look = void 0, this.#deliverIdle();
		}));
	}
	requestStarted() {
		this.#flights.resultsAreThere(), this.#unseenWake = void 0, this.#idleBudget.renew(), this.#joinedBeforePrompt = !1;
	}
	userSpoke() {
		this.#pacer.userSpoke();
	}
	beforePrompt() {
		if (this.#closed || this.#joinedBeforePrompt || this.#agent.endsWithAnswer) return;
		this.#confirm();
		let message = this.#take(this.#waitingAndRepeats());
		message && (this.#joinedBeforePrompt = !0, this.#agent.send(message, !1));
	}
	atBoundary() {
		if (!this.#closed) return this.#confirm(), this.#unseenWake ??= this.#allowedWake((kind) => this.#pacer.mayContinueRun(kind)), this.#take(this.#waitingAndRepeats());
	}
	joinResult() {
		if (!this.#closed) return this.#take(this.#waitingAndRepeats(), "in a result");
	}
	atRunEnd() {
		if (this.#closed) return;
		this.#confirm();
		let wake = this.#unseenWake ?? this.#allowedWake((kind) => this.#pacer.mayContinueRun(kind));
		if (wake) return this.#countWake(wake), { message: this.#take(this.#waitingAndRepeats(), "wakes") };
	}
	wakeDueMs(nowMs = performance.now()) {
		let waitsMs = this.#waiting.wakeKinds().flatMap((kind) => this.#pacer.waitMs(kind, nowMs) ?? []);
		return waitsMs.length > 0 ? Math.min(...waitsMs) : void 0;
	}
	runHeld() {
		this.#pacer.runEnded(performance.now());
	}
	runEnded(aborted) {
		this.#flights.resultsAreThere(), this.#pacer.runEnded(performance.now()), this.#unseenWake = void 0, aborted && this.#pacer.userAborted(), this.lookAgain();
	}
	adopted() {
		this.#waiting.countWakes(), this.lookAgain();
	}
	compacted() {
		this.#taskBudget.reset(), this.lookAgain();
	}
	freeze() {
		this.#confirm(), this.#stopLooking();
	}
	get waiting() {
		return this.#waiting.all;
	}
	close() {
		this.#stopLooking(), this.#waiting.clear();
	}
	#tellWaiting() {
		this.#closed || this.#session.onWaiting();
	}
	#stopLooking() {
		this.#closed = !0, clearImmediate(this.#look), clearTimeout(this.#wakeTimer);
	}
	#deliverIdle() {
		if (this.#waiting.count + this.#flights.count === 0) return;
		if (!this.#agent.isIdle()) {
			this.#agent.lookLater();
			return;
		}
		this.#confirm();
		let nowMs = performance.now(), mayWake = this.#agent.mayWake();
		mayWake || this.#agent.lookLater();
		let wake = this.#allowedWake((kind) => mayWake && this.#pacer.waitMs(kind, nowMs) === 0);
		if (wake) {
			this.#countWake(wake);
			let message = this.#take(this.#waitingAndRepeats(), "wakes");
			message && this.#agent.send(message, !0);
		} else this.#armWakeTimer(nowMs), this.#agent.endsWithAnswer || this.#sendWithoutWake(nowMs);
	}
	#sendWithoutWake(nowMs) {
		if (this.#idleBudget.isClosed) return;
		let ready = [];
		for (let event of this.#waiting.all) if (!this.#waitsForWake(event, nowMs)) {
			if (!this.#idleBudget.fits(messageChars([...ready, event].map(wholePart)))) {
				this.#idleBudget.close();
				break;
			}
			ready.push(event);
		}
		let message = this.#take(ready);
		message && (this.#idleBudget.spend(message.content.length), this.#agent.send(message, !1));
	}
	#waitsForWake(event, nowMs) {
		let kind = this.#waiting.wakeKind(event);
		return kind !== void 0 && this.#pacer.waitMs(kind, nowMs) !== void 0;
	}
	#armWakeTimer(nowMs) {
		clearTimeout(this.#wakeTimer);
		let dueMs = this.wakeDueMs(nowMs);
		dueMs && (this.#wakeTimer = setTimeout(() => this.lookAgain(), dueMs));
	}
	#allowedWake(isAllowed) {
		return this.#waiting.wakeKinds().find(isAllowed);
	}
	#countWake(kind) {
		if (!this.#pacer.woke(kind)) return;
		let text = noticeText.wakesSpent(50);
		this.#waiting.add({
			kind: "note",
			atMs: Date.now(),
			text
		});
	}
	#waitingAndRepeats() {
		for (let task of this.#session.runningTasks()) {
			if (task.kind === "monitor" && this.#taskBudget.isUsedUp(task)) continue;
			let repeats = task.kind === "monitor" ? task.output.takeRepeats() : void 0;
			repeats && task.kind === "monitor" && this.#waiting.add({
				kind: "repeats",
				task,
				atMs: Date.now(),
				repeats
			});
		}
		return this.#waiting.all;
	}
	#take(events, way = "joins") {
		let { parts, left } = this.#compose(events, way === "wakes" ? WAKING_CHARS : 0);
		if (parts.length === 0) return;
		let waitOn = new Set(left), taken = events.filter((event) => !waitOn.has(event));
		this.#waiting.remove(new Set(taken)), this.#tellWaiting();
		let message = this.#flights.begin(taken, parts, way);
		for (let task of this.#taskBudget.charge(parts)) parts.some((part) => part.kind === "end" && part.task === task) || this.#noticeUsedUp(task);
		return message;
	}
	#compose(events, reservedChars) {
		return compose(events, {
			maxChars: this.#limits.boundaryMaxChars - reservedChars,
			taskCharsLeft: (task) => this.#taskBudget.charsLeft(task)
		});
	}
	#noticeUsedUp(task) {
		let text = noticeText.contextSpent(this.#limits.taskMaxChars);
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
		let lost = this.#flights.land((delivery) => this.#agent.hasInContext(delivery));
		for (let { parts } of lost) this.#taskBudget.refund(parts);
		this.#waiting.takeBack(lost.flatMap((flight) => flight.events));
	}
}, HeadlessHold = class {
	#delivery;
	#tasksHold;
	#released = !1;
	#waiting;
	#timer;
	constructor(delivery, tasksHold) {
		this.#delivery = delivery, this.#tasksHold = tasksHold;
	}
	async wait() {
		this.#delivery.runHeld(), await new Promise((resolve) => {
			this.#waiting = resolve, this.check();
		});
	}
	check() {
		if (!this.#waiting) return;
		clearTimeout(this.#timer);
		let dueMs = this.#delivery.wakeDueMs();
		this.#released || dueMs === 0 || dueMs === void 0 && !this.#tasksHold() ? (this.#waiting(), this.#waiting = void 0) : dueMs !== void 0 && (this.#timer = setTimeout(() => this.check(), dueMs));
	}
	release() {
		this.#released = !0, this.check();
	}
	get isReleased() {
		return this.#released;
	}
};
// extensions/monitor/delivery/attach.ts
function attachDelivery(pi, ctx, arbiter, limits, session) {
	let headless = require_headless.t(ctx), { runState } = arbiter, sender = { beforeRun: () => delivery.beforePrompt() }, lookAgain = () => delivery.lookAgain(), delivery = new Delivery({
		isIdle: () => runState.isIdle(),
		mayWake: () => runState.mayWake(),
		lookLater: () => runState.lookLater(lookAgain),
		send(message, wake) {
			wake ? arbiter.startRun(sender, message) : arbiter.append(message);
		},
		hasInContext: (token) => branchHolds(ctx, token),
		endsWithAnswer: headless
	}, limits, session);
	arbiter.join(sender), runState.abortedByUser && delivery.runEnded(!0);
	let hold = headless ? new HeadlessHold(delivery, () => session.runningTasks().some(holdsRun)) : void 0;
	return pi.on("input", (event) => {
		event.source !== "extension" && delivery.userSpoke(), runState.wasIdleBeforeInput && delivery.beforePrompt();
	}), pi.on("turn_start", () => delivery.requestStarted()), pi.on("turn_end", (event) => {
		let message = (event.toolResults.length > 0 || event.continue || event.context.pendingMessages.length > 0) && event.outcome === "completed" && !runState.isAborting ? delivery.atBoundary() : void 0;
		return message ? { entries: [...event.entries, {
			type: "custom_message",
			...message
		}] } : void 0;
	}), pi.on("agent_before_settle", async (event) => {
		if (event.outcome !== "completed") return;
		let wake = delivery.atRunEnd();
		if (!wake && hold && !hold.isReleased && (await hold.wait(), hold.isReleased || (wake = delivery.atRunEnd())), !wake) return;
		let { message } = wake;
		return {
			entries: message ? [...event.entries, {
				type: "custom_message",
				...message
			}] : event.entries,
			continue: !0
		};
	}), pi.on("agent_settled", () => delivery.runEnded(runState.lastRunAborted)), pi.on("session_compact", () => delivery.compacted()), {
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
	}), pi.on("cache_warming_decision", ({ action, warmCost, missCost }) => {
		let isWorthIt = runningTasks().some(({ spec }) => spec.wake !== "never") && spent + warmCost <= missCost;
		if (action !== "stop" || isWorthIt) return spent += warmCost, isWorthIt ? { action: "warm" } : void 0;
	});
}
// extensions/monitor/everywhere/stop-listener.ts
var StopListener = class {
	#directory;
	#tasks;
	#watcher;
	#opening;
	#closed = !1;
	constructor(directory, tasks) {
		this.#directory = directory, this.#tasks = tasks;
	}
	started() {
		this.#opening ??= this.#open().catch(() => {});
	}
	resumed() {
		this.started();
	}
	ended() {
		this.#tasks.running().length === 0 && this.#release();
	}
	close() {
		this.#closed = !0, this.#release();
	}
	#release() {
		this.#watcher?.close(), this.#watcher = void 0, this.#opening = void 0;
	}
	async #open() {
		let directory = await require_records.t(this.#directory);
		if (this.#closed || this.#watcher || this.#tasks.running().length === 0) {
			this.#opening = void 0;
			return;
		}
		let hear = () => void this.#hear(directory);
		this.#watcher = (0, node_fs.watch)(directory, { persistent: !1 }, hear), this.#watcher.on("error", () => this.#release()), hear();
	}
	async #hear(directory) {
		for (let { id } of this.#tasks.running()) {
			let by = await require_records.r(directory, id);
			by && await this.#tasks.stop(id, by).catch(() => {});
		}
	}
}, Announcer = class {
	#bus;
	constructor(bus) {
		this.#bus = bus;
	}
	started(task) {
		let { spec } = task, payload = {
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
		this.#bus.emit(require_pi_monitor.T, payload);
	}
	adopted(task) {
		let payload = {
			id: task.id,
			wake: task.isForeign ? "never" : task.spec.wake
		};
		this.#bus.emit(require_pi_monitor.w, payload);
	}
	output(task, output) {
		let { seq, atMs, firstLine, lastLine, texts, cutLines } = output, payload = {
			id: task.id,
			description: task.spec.description,
			seq,
			at: isoTime(atMs),
			firstLine,
			lastLine,
			lines: [...texts],
			cutLines
		};
		this.#bus.emit(require_pi_monitor.C, payload);
	}
	ended(task) {
		let payload = {
			id: task.id,
			kind: task.kind,
			description: task.label,
			at: isoTime(task.end.atMs),
			...task.spec.listedTask === void 0 ? {} : { task: task.spec.listedTask },
			...endFacts(task)
		};
		this.#bus.emit(require_pi_monitor.x, payload);
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
	let onSignal = (signal) => {
		hold.release(), endTasks().finally(() => {
			signal === "SIGINT" && (remove(), process.kill(process.pid, signal));
		});
	}, remove = () => {
		for (let signal of SIGNALS) process.off(signal, onSignal);
	};
	for (let signal of SIGNALS) process.on(signal, onSignal);
	return remove;
}
// extensions/monitor/host/task-names.ts
function taskNames(branch) {
	let names = new Map(), namesOfCalls = new Map();
	for (let entry of branch) {
		if (entry.type === "message" && entry.message.role === "assistant") for (let part of entry.message.content) {
			if (part.type !== "toolCall") continue;
			let { description, name = description, command } = part.arguments;
			typeof name == "string" ? namesOfCalls.set(part.id, name) : typeof command == "string" && namesOfCalls.set(part.id, require_task_label.n(command));
		}
		if (entry.type === "message" && entry.message.role === "toolResult") {
			let { id } = entry.message.details ?? {}, name = namesOfCalls.get(entry.message.toolCallId);
			id !== void 0 && name !== void 0 && names.set(id, name);
		}
		if (entry.type === "custom_message" && entry.customType === "monitor-event") {
			let { events = [] } = entry.details ?? {};
			for (let event of events) "description" in event && names.set(event.id, event.description);
		}
	}
	return names;
}
// extensions/monitor/host/relisting.ts
function relist(branch, tasks, delivery, why) {
	let { registry } = tasks, running = registry.running(), own = running.filter((task) => !task.isForeign).map((task) => `- ${taskText(task)}; ${require_events.r(task)}`), foreign = running.filter((task) => task.isForeign).map(taskText), unended = require_unended_tasks.t(branch), known = new Set(registry.all().map((task) => task.id)), gone = unended.filter((id) => !known.has(id)), toldElsewhere = registry.ended().filter((task) => unended.includes(task.id) && !delivery.waiting.some((event) => isEndOf(event, task))), ended = toldElsewhere.slice(-20).map((task) => `- ${taskText(task)}; ${endedText(task, tasks)}`), more = toldElsewhere.length - ended.length, text = [
		...own.length > 0 ? [`${why}, ${require_texts.b(own.length, "task")} running:`, ...own] : [],
		...foreign.length > 0 ? [require_session.t.foreign(why, foreign)] : [],
		...ended.length > 0 ? [require_session.t.endedElsewhere, ...ended] : [],
		...more > 0 ? [`- and ${more} before`] : [],
		...gone.length > 0 ? [goneText(gone, branch)] : []
	].join("\n"), endedIds = [...gone, ...toldElsewhere.map((task) => task.id)];
	text !== "" && delivery.offer({
		kind: "note",
		atMs: Date.now(),
		text,
		endedIds
	});
}
function goneText(gone, branch) {
	let names = taskNames(branch), named = gone.slice(-20).map((id) => {
		let name = names.get(id);
		return name === void 0 ? id : `${id} ${require_task_label.i({ label: name })}`;
	});
	return require_session.t.gone(named, gone.length - named.length);
}
function taskText(task) {
	return [
		`${task.kind} ${task.id} ${require_task_label.i(task)}`,
		...require_task_label.r(task),
		`wake ${task.spec.wake}`
	].join(", ");
}
function endedText(task, tasks) {
	let { thenPrompt } = task.spec, then = thenPrompt === void 0 ? [] : [require_session.t.thenPrompt(thenPrompt)];
	return [
		tasks.describeEnd(task),
		require_events.r(task),
		...task.logs.map(require_events._),
		...then
	].join("; ");
}
function isEndOf(event, task) {
	return event.kind === "end" && event.task === task;
}
function goesOnAfter(reason, onSessionSwitch) {
	if (reason !== "quit") return reason === "reload" || onSessionSwitch === "keep" ? () => !0 : onSessionSwitch === "end" ? () => !1 : (task) => task.spec.startedBy === "user";
}
function switchText({ tasks, ended }) {
	let going = tasks.filter((task) => !task.end), parts = [...going.length > 0 ? [require_session.t.goesOn(going.length, named(going))] : [], ...ended.length > 0 ? [require_session.t.endedBefore(named(ended))] : []];
	return parts.length > 0 ? parts.join(" ") : void 0;
}
function named(tasks) {
	let names = tasks.slice(0, 5).map((task) => `${task.id} ${require_task_label.i(task)}`), more = tasks.length - names.length;
	return [...names, ...more > 0 ? [`${more} more`] : []].join(", ");
}
// extensions/monitor/registry.ts
const NOTHING_STARTED = require_joined_stream.o.nothingStarted;
var TaskRegistry = class {
	#tasks = [];
	add(task) {
		this.#tasks.push(task);
		let forgotten = this.ended().slice(0, -100);
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
		let before = this.#tasks.length;
		return this.#tasks = this.running(), before - this.#tasks.length;
	}
	find(idOrPrefix) {
		let known = this.#tasks.length > 0 ? require_joined_stream.o.known(idList(this.#tasks)) : NOTHING_STARTED;
		return this.#find(idOrPrefix, known);
	}
	#find(idOrPrefix, thereAre) {
		let wanted = idOrPrefix.trim(), exact = this.#tasks.find((task) => task.id === wanted) ?? this.#named(wanted);
		if (exact) return exact;
		let candidates = wanted === "" ? [] : this.#tasks.filter((task) => task.id.startsWith(wanted)), [only] = candidates;
		if (only && candidates.length === 1) return only;
		throw Error(only ? require_joined_stream.o.ambiguous(wanted, idList(candidates)) : require_joined_stream.o.unknown(idOrPrefix, thereAre));
	}
	labelled(label) {
		let labelled = this.#tasks.filter((task) => task.label === label || require_task_label.t(task) === label);
		return labelled.find((task) => !task.end) ?? labelled.at(-1);
	}
	#named(name) {
		let named = this.#tasks.filter((task) => task.kind === "job" && task.spec.name === name);
		return named.find((task) => !task.end) ?? named.at(-1);
	}
	findRunning(idOrPrefix, describeEnd) {
		let running = this.running(), runs = require_joined_stream.o.running(idList(running)), task = this.#find(idOrPrefix, this.#tasks.length > 0 ? runs : NOTHING_STARTED);
		if (!task.end) return task;
		throw Error(require_joined_stream.o.hasEnded(task.id, describeEnd(task), runs));
	}
};
function idList(tasks) {
	return tasks.map((task) => `${task.id} ${require_task_label.i(task)}${task.end ? " (ended)" : ""}`).join(", ");
}
// extensions/monitor/restart/task-restarts.ts
var TaskRestarts = class {
	#monitors;
	#jobs;
	constructor(monitors, jobs) {
		this.#monitors = monitors, this.#jobs = jobs;
	}
	async restart(task, by, ctx) {
		if (!task.end) return task.startAgain(by), require_records.$.startedAgain(require_task_label.t(task));
		if (!task.canStartAgain) throw Error(require_joined_stream.o.cannotStartAgain(task.id));
		let again = task.kind === "monitor" ? await this.#monitor(task, ctx) : await this.#job(task, ctx);
		return again.isProtected = task.isProtected, require_records.$.startedAgainAs(again.id, require_task_label.t(task));
	}
	async #monitor({ spec }, ctx) {
		let { ready, timeoutMs, ...asked } = spec, request = {
			...asked,
			...readyRequest(ready),
			timeoutMs,
			persistent: timeoutMs === void 0
		};
		return (await this.#monitors.start(request, ctx)).task;
	}
	async #job({ spec }, ctx) {
		let { ready, ...asked } = spec;
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
// extensions/monitor/texts/ready.ts
const readyText = {
	noLine: "no line matches",
	listenersUnknown: (port, error) => `who listens on port ${port} cannot be told (${require_texts.E(error)})`,
	nobodyOfTask: (port) => `nobody of the task listens on port ${port}`,
	notAsked: "the server has not been asked yet",
	answeredWith: (status) => `the server answers with status ${status}`,
	notAnswered: (why) => `no answer from the server: ${why}`,
	refused: "nobody listens there",
	tooLate: (answerMs) => `no answer within ${answerMs / 1e3} s`,
	wrongUrl: (parameter, text, why) => `${parameter} is ${require_texts.N(text)}: ${why}; allowed is an http or https URL of this machine or of a private network, such as http://127.0.0.1:5173/health.`,
	noUrl: "that is no URL",
	noHttp: "that is neither http nor https",
	hasPassword: "it holds a user name or a password",
	notLocal: (address) => `${address} is neither loopback nor private`,
	unknownHost: (host, ms) => `no address of ${host} is known after ${ms / 1e3} s`,
	port: (port, others, ports) => (others === void 0 ? `nobody listens on port ${port}` : `port ${port} is taken by ${others}, not by this task`) + (ports.length > 0 ? ` (which listens on ${ports.slice(0, 5).join(", ")}${ports.length > 5 ? ", …" : ""})` : ""),
	stranger: "a process of somebody else",
	noCondition: "ready names no condition; give at least one of line, port and http."
}, local = new node_net.BlockList();
local.addSubnet("127.0.0.0", 8, "ipv4"), local.addSubnet("10.0.0.0", 8, "ipv4"), local.addSubnet("172.16.0.0", 12, "ipv4"), local.addSubnet("192.168.0.0", 16, "ipv4"), local.addAddress("0.0.0.0", "ipv4"), local.addAddress("::1", "ipv6"), local.addAddress("::", "ipv6"), local.addSubnet("fc00::", 7, "ipv6");
async function checkLocalUrl(parameter, text) {
	let refuse = (why) => Error(readyText.wrongUrl(parameter, text, why));
	if (!URL.canParse(text)) throw refuse(readyText.noUrl);
	let url = new URL(text);
	if (url.protocol !== "http:" && url.protocol !== "https:") throw refuse(readyText.noHttp);
	if (url.username !== "" || url.password !== "") throw refuse(readyText.hasPassword);
	try {
		await localAddressesOf(url.hostname);
	} catch (error) {
		throw refuse(require_texts.E(error));
	}
	return url;
}
async function localAddressesOf(hostname) {
	let addresses = await addressesOf(hostname.replace(/^\[|\]$/g, "")), stranger = addresses.find(({ address, family }) => !isLocalAddress(address, family));
	if (stranger) throw Error(readyText.notLocal(stranger.address));
	return addresses;
}
function isLocalAddress(address, family) {
	return local.check(address, family === 4 ? "ipv4" : "ipv6");
}
function isLoopback(hostname) {
	let host = hostname.replace(/^\[|\]$/g, "");
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
	let family = (0, node_net.isIP)(host);
	return family === 4 || family === 6 ? [{
		address: host,
		family
	}] : isLocalhost(host) ? [{
		address: "127.0.0.1",
		family: 4
	}, {
		address: "::1",
		family: 6
	}] : (await Promise.race([(0, node_dns_promises.lookup)(host, { all: !0 }), refusalAfter(2e3, host)])).map(({ address, family: known }) => ({
		address,
		family: known === 6 ? 6 : 4
	}));
}
async function refusalAfter(ms, host) {
	return await new Promise((_resolve, reject) => {
		setTimeout(() => reject(Error(readyText.unknownHost(host, ms))), ms).unref();
	});
}
// extensions/monitor/ready/ready-spec.ts
async function readySpec(asked) {
	let { line, port, http } = asked;
	if (line === void 0 && port === void 0 && http === void 0) throw Error(readyText.noCondition);
	return line !== void 0 && require_line_filter.i("ready.line", line), http !== void 0 && await checkLocalUrl("ready.http", http), {
		line,
		port,
		http,
		withinMs: asked.within_ms ?? require_pi_monitor.v.default
	};
}
// extensions/monitor/starts.ts
var Starts = class {
	#tasks;
	#shell;
	#idPrefix;
	#underWay = new Map();
	constructor(tasks, shell, idPrefix) {
		this.#tasks = tasks, this.#shell = shell, this.#idPrefix = idPrefix;
	}
	get underWay() {
		return [...this.#underWay.keys()];
	}
	isBeingReplaced(task) {
		return [...this.#underWay.values()].includes(task);
	}
	async start(request, replaced, ctx, create) {
		return await this.#takeIn(request, replaced, async () => {
			let shell = await require_count_line_feeds.r(request.command, this.#shell, ctx);
			return await require_joined_stream.i(shell), this.#tasks.expect(), await create(shell, this.#reserveFiles());
		});
	}
	async takeOver(request, create, files = this.#reserveFiles()) {
		return await this.#takeIn(request, void 0, async () => await create(files));
	}
	async #takeIn(request, replaced, create) {
		this.#underWay.set(request, replaced);
		try {
			let task = await create(), added = this.#tasks.add(task);
			return this.#underWay.delete(request), await added, task;
		} finally {
			this.#underWay.delete(request);
		}
	}
	#reserveFiles() {
		return require_records.nt(require_paths.t(), this.#idPrefix);
	}
}, CappedFile = class CappedFile {
	#path;
	#maxBytes;
	#file;
	#successor;
	#encoding = "unknown";
	#streamBytes = 0;
	static async create(path, maxBytes) {
		return new CappedFile(path, maxBytes, {
			handle: await (0, node_fs_promises.open)(path, require_records.it, 384),
			sizeBytes: 0,
			begins: void 0
		});
	}
	constructor(path, maxBytes, file) {
		this.#path = path, this.#maxBytes = maxBytes, this.#file = file;
	}
	get begins() {
		return this.#file.begins;
	}
	async keptBytes() {
		let { nlink, size } = await this.#file.handle.stat();
		return nlink > 0 ? size : 0;
	}
	async append(blocks) {
		if ((blocks[0]?.at ?? 0) > this.#streamBytes) await this.#startAnew(blocks);
		else for (let block of blocks) await this.#appendBlock(block);
	}
	async close() {
		try {
			await allOf([this.#file.handle.close(), this.#successor?.handle.close()]);
		} finally {
			this.#successor && await (0, node_fs_promises.rm)(successorOf(this.#path), { force: !0 });
		}
	}
	async #appendBlock({ bytes, linesBefore }) {
		this.#streamBytes === 0 && (this.#encoding = require_records.T(bytes)), this.#file.sizeBytes + bytes.length > this.#maxBytes && await this.#replaceFile();
		let ofSuccessor = !this.#successor && this.#isTimeForSuccessor(bytes) ? await this.#beginSuccessor(bytes, linesBefore) : bytes;
		this.#streamBytes += bytes.length, await allOf([writeTo(this.#file, bytes), this.#successor && writeTo(this.#successor, ofSuccessor)]);
	}
	async #startAnew(blocks) {
		await this.#dropSuccessor();
		for (let { at, bytes, linesBefore } of blocks) {
			this.#streamBytes = at;
			let kept = this.#successor ? bytes : await this.#beginSuccessor(bytes, linesBefore);
			this.#successor && await writeTo(this.#successor, kept), this.#streamBytes += bytes.length;
		}
		await this.#replaceFile();
	}
	#isTimeForSuccessor(next) {
		let atLeastBytes = this.#maxBytes * .75;
		return this.#file.sizeBytes >= atLeastBytes || this.#file.sizeBytes + next.length >= atLeastBytes && this.#afterLine(next) > 0;
	}
	async #beginSuccessor(bytes, linesBefore) {
		let afterLine = this.#afterLine(bytes), begins = require_texts.w.restOfLine(afterLine, linesBefore), handle = await (0, node_fs_promises.open)(successorOf(this.#path), require_records.it, 384);
		this.#successor = {
			handle,
			sizeBytes: 0,
			begins
		};
		let header = Buffer.from(`${require_records.B(begins)}\n`);
		return await writeTo(this.#successor, Buffer.concat([header, require_records.w(this.#encoding)])), bytes.subarray(afterLine === 0 ? this.#firstUnit : afterLine);
	}
	#afterLine(next) {
		return require_records.C(next, this.#encoding, this.#firstUnit);
	}
	get #firstUnit() {
		return require_records.E(this.#encoding) ? this.#streamBytes % 2 : 0;
	}
	async #dropSuccessor() {
		let successor = this.#successor;
		this.#successor = void 0, successor && (await successor.handle.close(), await (0, node_fs_promises.rm)(successorOf(this.#path), { force: !0 }));
	}
	async #replaceFile() {
		if (!this.#successor) throw Error("A file that is full has a successor.");
		await (0, node_fs_promises.rename)(successorOf(this.#path), this.#path), await this.#file.handle.close(), this.#file = this.#successor, this.#successor = void 0;
	}
};
function successorOf(path) {
	return `${path}.new`;
}
async function allOf(works) {
	for (let result of await Promise.allSettled(works)) if (result.status === "rejected") throw result.reason;
}
async function writeTo(file, bytes) {
	await file.handle.appendFile(bytes), file.sizeBytes += bytes.length;
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
			let first = bytes.subarray(0, this.#roomBytes);
			this.push(first, linesBefore), this.push(bytes.subarray(this.#roomBytes), linesBefore + require_count_line_feeds.t(first));
			return;
		}
		let last = this.#rooms.at(-1), room = last && last.usedBytes + bytes.length <= last.buffer.length ? last : this.#addRoom(bytes.length, linesBefore);
		room.usedBytes += bytes.copy(room.buffer, room.usedBytes), this.#givenBytes += bytes.length, this.#bytes += bytes.length;
	}
	keepLast(bytes) {
		for (let [first] = this.#rooms; first && this.#bytes - first.usedBytes >= bytes; [first] = this.#rooms) this.#bytes -= first.usedBytes, this.#rooms.shift(), this.#keep(first);
	}
	take() {
		return this.#taken = this.#rooms, this.#rooms = [], this.#bytes = 0, this.#taken.map(({ at, linesBefore, buffer, usedBytes }) => ({
			at,
			linesBefore,
			bytes: buffer.subarray(0, usedBytes)
		}));
	}
	giveBack() {
		for (let room of this.#taken) this.#keep(room);
		this.#spare.length = Math.min(this.#spare.length, this.#taken.length + 3), this.#taken = [];
	}
	drop() {
		this.giveBack(), this.take(), this.giveBack();
	}
	shrink() {
		this.#spare = [];
	}
	#keep({ buffer }) {
		buffer.length < this.#roomBytes ? this.#smallSpare = buffer : this.#spare.push(buffer);
	}
	#addRoom(bytes, linesBefore) {
		let room = {
			buffer: this.#rooms.length === 0 && bytes <= SMALL_ROOM_BYTES / 2 ? this.#smallRoom() : this.#spare.pop() ?? Buffer.allocUnsafe(this.#roomBytes),
			at: this.#givenBytes,
			linesBefore,
			usedBytes: 0
		};
		return this.#rooms.push(room), room;
	}
	#smallRoom() {
		let room = this.#smallSpare ?? Buffer.allocUnsafeSlow(Math.min(SMALL_ROOM_BYTES, this.#roomBytes));
		return this.#smallSpare = void 0, room;
	}
};
// extensions/core/files/capped-log.ts
const GATHER_FLOOD_BYTES = 8388608, GATHER_BYTES = 65536;
var CappedLog = class CappedLog {
	path;
	lost;
	#resolveLost;
	#file;
	#keeping = require_events.S;
	#maxBytes;
	#waiting;
	#writing;
	#isAppending = !1;
	#doneBytes = 0;
	#progress;
	#hurry = () => {};
	static async open(path, maxBytes) {
		let log = new CappedLog(path, maxBytes);
		try {
			log.#file = await CappedFile.create(path, maxBytes);
		} catch (error) {
			log.#lose(error, 0, void 0);
		}
		return log;
	}
	constructor(path, maxBytes = 0) {
		let { promise, resolve } = Promise.withResolvers();
		this.path = path, this.#maxBytes = maxBytes, this.#waiting = new WaitingOutput(Math.min(524288, maxBytes * .03125)), this.lost = promise, this.#resolveLost = resolve;
	}
	get keeping() {
		return this.#file ? {
			begins: this.#file.begins,
			loss: void 0
		} : this.#keeping;
	}
	write(bytes, linesBefore) {
		this.#file && (this.#waiting.push(bytes, linesBefore), this.#writing ??= this.#writeAll(), this.#isDropping && this.#waiting.keepLast(this.#maxBytes * .3125), this.#waiting.bytes >= this.#gatherBytes && this.#hurry());
	}
	drained() {
		if (this.#writing) return this.#waiting.bytes > this.#mayWaitBytes ? this.#nextProgress() : void 0;
	}
	async flush() {
		let wantedBytes = this.#waiting.givenBytes;
		for (; this.#writing && this.#doneBytes < wantedBytes;) this.#hurry(), await this.#nextProgress();
	}
	async close() {
		await this.flush(), this.#hurry(), await this.#writing, await this.#closeFile().catch(async (error) => this.#lose(error, await fileBytes(this.path), this.#keeping.begins));
	}
	get #isDropping() {
		return this.#doneBytes > 0 && this.#waiting.givenBytes > this.#maxBytes;
	}
	get #gatherBytes() {
		return this.#isDropping ? GATHER_FLOOD_BYTES : GATHER_BYTES;
	}
	get #mayWaitBytes() {
		return this.#isDropping ? this.#isAppending ? 1048576 : GATHER_FLOOD_BYTES : 524288;
	}
	#nextProgress() {
		return this.#progress ??= Promise.withResolvers(), this.#progress.promise;
	}
	#gather() {
		return new Promise((resolve) => {
			let timer = setTimeout(resolve, this.#isDropping ? 200 : 100);
			this.#hurry = () => {
				clearTimeout(timer), resolve();
			};
		});
	}
	async #writeAll() {
		let waiting = this.#waiting;
		try {
			for (; (this.#isDropping || waiting.bytes < GATHER_BYTES) && await this.#gather(), waiting.bytes !== 0;) {
				let takenBytes = waiting.givenBytes, blocks = waiting.take();
				if (this.#sayProgress(), this.#isAppending = !0, await this.#file?.append(blocks), this.#isAppending = !1, waiting.giveBack(), this.#doneBytes = takenBytes, this.#sayProgress(), waiting.bytes === 0 && !this.#isDropping) break;
			}
		} catch (error) {
			let keptBytes = await this.#file?.keptBytes().catch(() => 0) ?? 0;
			await this.#closeFile().catch(() => {}), this.#lose(error, keptBytes, this.#keeping.begins), require_events.y(this.#keeping) && await (0, node_fs_promises.rm)(this.path, { force: !0 }).catch(() => {});
		} finally {
			this.#file || waiting.drop(), waiting.shrink(), this.#writing = void 0, this.#sayProgress();
		}
	}
	#sayProgress() {
		this.#progress?.resolve(), this.#progress = void 0;
	}
	#lose(error, keptBytes, begins) {
		this.#keeping = {
			begins,
			loss: require_events.x(error, keptBytes)
		}, this.#resolveLost(error);
	}
	async #closeFile() {
		let file = this.#file;
		this.#keeping = this.keeping, this.#file = void 0, await file?.close();
	}
};
async function fileBytes(path) {
	let file = await (0, node_fs_promises.lstat)(path).catch(() => void 0);
	return file?.isFile() ? file.size : 0;
}
// extensions/monitor/task/arrivals.ts
const ENTRIES_MAX = 32768, MS_PER_SECOND = 1e3;
var ArrivalOrder = class {
	#latest;
	#turn = 0;
	turnOf(stream) {
		return this.#latest !== stream && this.#turn++, this.#latest = stream, this.#turn;
	}
}, Arrivals = class {
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
		let second = Math.floor(atMs / MS_PER_SECOND), turn = this.#order.turnOf(this), last = this.#firsts.length - 1;
		this.#turns[last] === turn && (this.#firsts[last] === first && (this.#seconds[last] = second), this.#seconds[last] === second) || (this.#firsts.push(first), this.#seconds.push(second), this.#turns.push(turn), this.#firsts.length > ENTRIES_MAX && this.#keep(ENTRIES_MAX / 2));
	}
	close() {
		this.#keep(Math.min(this.#firsts.length, 1024));
	}
	entry(index) {
		let at = index - this.#forgotten, [first, second, turn] = [
			this.#firsts[at],
			this.#seconds[at],
			this.#turns[at]
		];
		if (first !== void 0 && second !== void 0 && turn !== void 0) return {
			first,
			atMs: second * MS_PER_SECOND,
			turn
		};
	}
	timeOf(line) {
		let low = 0, high = this.#firsts.length;
		for (; low < high;) {
			let middle = Math.floor((low + high) / 2);
			(this.#firsts[middle] ?? 0) <= line ? low = middle + 1 : high = middle;
		}
		let second = this.#seconds[low - 1];
		return second === void 0 ? void 0 : second * MS_PER_SECOND;
	}
	#keep(entries) {
		this.#forgotten += this.#firsts.length - entries, this.#firsts = this.#firsts.slice(-entries), this.#seconds = this.#seconds.slice(-entries), this.#turns = this.#turns.slice(-entries);
	}
}, OpenLine = class {
	#maxBytes;
	#forward;
	#room = Buffer.alloc(0);
	#bytes = 0;
	#cut;
	#leftOutBytes = 0;
	#mayRedraw = !1;
	#redrawnBytes = 0;
	#redrawBytes;
	#redrawnAny = !1;
	constructor(maxBytes, forward) {
		this.#maxBytes = maxBytes, this.#forward = forward, this.#redrawBytes = Math.max(1, maxBytes / 4);
	}
	get text() {
		let bytes = this.bytes();
		return bytes.toString("utf8", 0, endOfCharacters(bytes));
	}
	get leftOutBytes() {
		return this.#leftOutBytes;
	}
	bytes() {
		return this.#bytes > this.#maxBytes && this.#shorten(), Buffer.from(this.#marked());
	}
	push(chunk) {
		for (let start = 0; start < chunk.length; start += this.pushPart(chunk.subarray(start)));
	}
	pushPart(chunk) {
		this.#redrawnAny = !1;
		let pieceBytes = require_texts.o(chunk) ? this.#redrawBytes : this.#maxBytes, start = 0;
		for (; start < chunk.length && !this.#redrawnAny;) {
			let end = Math.min(chunk.length, start + pieceBytes);
			this.#pushPiece(chunk.subarray(start, end)), start = end;
		}
		return start;
	}
	drop() {
		this.#bytes = 0, this.#cut = void 0, this.#redrawnBytes = 0, this.#mayRedraw = !1;
	}
	end() {
		this.#bytes > 0 && this.#endLine("");
	}
	#pushPiece(piece) {
		let lineFeed = piece.indexOf(10);
		if (lineFeed === -1) {
			this.#hold(piece);
			return;
		}
		let start = 0;
		this.#bytes > 0 && (this.#hold(piece.subarray(0, lineFeed)), this.#endLine("\n"), start = lineFeed + 1);
		let end = piece.lastIndexOf(10) + 1;
		end > start && this.#forward(piece.subarray(start, end)), end < piece.length && this.#hold(piece.subarray(end));
	}
	#endLine(lineFeed) {
		this.#bytes > this.#maxBytes && this.#shorten(), this.#cut ? this.#forward(Buffer.concat([this.#marked(), Buffer.from(lineFeed)])) : (this.#room.write(lineFeed, this.#bytes), this.#forward(this.#room.subarray(0, this.#bytes + lineFeed.length))), this.drop();
	}
	#hold(bytes) {
		this.#mayRedraw ||= require_texts.o(bytes), this.#makeRoom(this.#bytes + bytes.length + 1), bytes.copy(this.#room, this.#bytes), this.#bytes += bytes.length, this.#mayRedraw && this.#bytes >= this.#redrawnBytes + this.#redrawBytes && this.#redraw(), this.#bytes > 1.5 * this.#maxBytes && this.#shorten();
	}
	#makeRoom(bytes) {
		if (bytes <= this.#room.length) return;
		let room = Buffer.allocUnsafe(Math.max(1024, 2 * bytes));
		this.#room.copy(room, 0, 0, this.#bytes), this.#room = room;
	}
	#marked() {
		let bytes = this.#room.subarray(0, this.#bytes);
		if (!this.#cut) return bytes;
		let mark = Buffer.from(require_texts.C(this.#cut.bytes));
		return Buffer.concat([
			bytes.subarray(0, this.#cut.at),
			mark,
			bytes.subarray(this.#cut.at)
		]);
	}
	#shorten() {
		this.#mayRedraw && this.#redraw(), this.#bytes > this.#maxBytes && this.#cutMiddle();
	}
	#redraw() {
		this.#redrawnAny = !0;
		let before = this.#marked(), end = endOfCharacters(before), text = require_texts.l(before.toString("utf8", 0, end), this.#maxBytes / 8), bytes = Buffer.concat([Buffer.from(text), before.subarray(end)]);
		this.#bytes = 0, this.#cut = void 0, this.#makeRoom(bytes.length + 1), this.#bytes = bytes.copy(this.#room), this.#redrawnBytes = this.#bytes, this.#mayRedraw = require_texts.o(bytes);
	}
	#cutMiddle() {
		let line = this.#room.subarray(0, this.#bytes), quarter = this.#maxBytes / 4, start = this.#cut?.at ?? characterStart(line, this.#maxBytes - quarter), end = characterStart(line, this.#bytes - quarter);
		end <= start || (line.copyWithin(start, end), this.#bytes -= end - start, this.#leftOutBytes += end - start, this.#cut = {
			at: start,
			bytes: (this.#cut?.bytes ?? 0) + end - start
		});
	}
};
function characterStart(bytes, at) {
	let start = at;
	for (; start < at + 3 && isContinuation(bytes[start]);) start++;
	return start;
}
function endOfCharacters(bytes) {
	for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
		let byte = bytes[at] ?? 0;
		if (!isContinuation(byte)) return at + (byte >= 240 ? 4 : byte >= 224 ? 3 : byte >= 192 ? 2 : 1) > bytes.length ? at : bytes.length;
	}
	return bytes.length;
}
function isContinuation(byte) {
	return ((byte ?? 0) & 192) == 128;
}
// extensions/monitor/task/output-tail.ts
const START_BYTES = 2048, KEPT_BYTES = 8192, LINE_MAX_BYTES$1 = KEPT_BYTES / 2;
var OutputTail = class {
	lines = 0;
	bytes = 0;
	#start = Buffer.alloc(0);
	#room = Buffer.alloc(0);
	#keptBytes = 0;
	#input = new require_records.S();
	#openLine = new OpenLine(LINE_MAX_BYTES$1, (lines) => this.#keep(lines));
	push(chunk) {
		this.bytes += chunk.length;
		let text = this.#input.push(chunk);
		this.#start.length < START_BYTES && (this.#start = Buffer.concat([this.#start, text.subarray(0, START_BYTES - this.#start.length)]));
		let { lineFeeds, isPlain } = require_count_line_feeds.n(text);
		this.lines += lineFeeds;
		let from = startOfTail(text, isPlain);
		from > 0 && this.#openLine.drop(), this.#openLine.push(text.subarray(from));
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
			let kept = this.#kept(), neededBytes = kept.length + bytes.length, room = this.#room.length >= 2 * KEPT_BYTES ? this.#room : Buffer.alloc(Math.min(2 * KEPT_BYTES, 2 * neededBytes));
			kept.copy(room), this.#room = room, this.#keptBytes = kept.length;
		}
		bytes.copy(this.#room, this.#keptBytes), this.#keptBytes += bytes.length;
	}
};
function startOfTail(chunk, isPlain) {
	if (chunk.length < 2 * KEPT_BYTES) return 0;
	let start = chunk.lastIndexOf(10, chunk.length - KEPT_BYTES - LINE_MAX_BYTES$1 - 1) + 1;
	if (start === 0) return 0;
	for (let at = start; at < chunk.length - LINE_MAX_BYTES$1;) {
		let next = chunk.lastIndexOf(10, at + LINE_MAX_BYTES$1) + 1;
		if (next <= at) return 0;
		at = next;
	}
	return isPlain || !require_texts.o(chunk.subarray(start)) ? start : 0;
}
function linesOf(bytes) {
	return require_texts.i(new node_string_decoder.StringDecoder("utf8").end(bytes)).filter((line) => line.trim() !== "");
}
// extensions/monitor/task/job-output.ts
const nothingPrinted = {
	keeping: require_events.S,
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
		let tail = new OutputTail();
		tail.lines = linesBefore;
		let sink = {
			write: (chunk) => {
				let atMs = Date.now();
				this.#arrivals.add(tail.lines + 1, atMs), log.write(chunk, tail.lines), tail.push(chunk), came(), this.#lastChunkAtMs = atMs;
			},
			isBehind: () => !1,
			goOn: () => {},
			drained: () => log.drained(),
			isOverLimit: () => !1,
			restMs: () => 0
		};
		this.#running = {
			tail,
			log,
			sink
		}, this.#path = log.path, this.lost = log.lost;
	}
	get sinks() {
		return this.#running ? [this.#running.sink] : [];
	}
	get logs() {
		let keeping = this.#running?.log.keeping ?? this.#facts.keeping;
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
		let [text] = this.#running.tail.last(1);
		return text === void 0 || this.#lastChunkAtMs === void 0 ? void 0 : {
			text: require_rows.b(text, 400),
			atMs: this.#lastChunkAtMs,
			isOpen: this.#running.tail.isLineOpen
		};
	}
	get openLines() {
		let { lastLine } = this;
		return lastLine?.isOpen ? [lastLine.text] : [];
	}
	async flush() {
		await this.#running?.log.flush();
	}
	async beginAgain(text) {
		if (!this.#running) return;
		let lineFeed = this.#running.tail.isLineOpen ? "\n" : "";
		this.#running.sink.write(Buffer.from(`${lineFeed}${text}\n`)), this.#marks++;
	}
	discardRest() {}
	async finish() {
		if (!this.#running) return { lastLines: [] };
		let { log, tail } = this.#running;
		await log.close(), this.#arrivals.close();
		let { lastLine } = this;
		return this.#facts = {
			keeping: log.keeping,
			lines: this.linesPrinted + +!!tail.isLineOpen,
			lastLine: lastLine && {
				...lastLine,
				text: require_rows.v(lastLine.text)
			}
		}, this.#running = void 0, { lastLines: newestWithin(tail.last(10), 1e3).map(require_rows.v) };
	}
};
function newestWithin(lines, maxChars) {
	let left = maxChars, kept = [];
	for (let line of lines.toReversed()) {
		let text = line.length + 3 > maxChars ? require_rows.b(line, maxChars / 2) : line;
		if (left -= text.length + 3, left < 0) break;
		kept.unshift(text);
	}
	return kept;
}
function nextCheckInMs(ageMs, intervalMs) {
	if (ageMs < intervalMs) return intervalMs;
	let second = 2 * intervalMs;
	if (ageMs < second) return second;
	let between = 4 * intervalMs;
	return second + between * (Math.floor((ageMs - second) / between) + 1);
}
// extensions/monitor/task/silence-watch.ts
var SilenceWatch = class {
	#silenceMs;
	#onSilence;
	#lastLineAtMs = performance.now();
	#timer;
	#stopped = !1;
	constructor(silenceMs, onSilence, isSilent = !1) {
		this.#silenceMs = silenceMs, this.#onSilence = onSilence, isSilent || this.#arm(silenceMs);
	}
	lineCame() {
		this.#lastLineAtMs = performance.now(), this.#timer === void 0 && !this.#stopped && this.#arm(this.#silenceMs);
	}
	stop() {
		this.#stopped = !0, clearTimeout(this.#timer);
	}
	#arm(delayMs) {
		this.#timer = setTimeout(() => this.#look(), delayMs);
	}
	#look() {
		this.#timer = void 0;
		let restMs = this.#lastLineAtMs + this.#silenceMs - performance.now();
		restMs > 0 ? this.#arm(restMs) : this.#onSilence();
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
		let { silenceMs, wake, timeoutMs } = task.spec;
		return silenceMs !== void 0 && (this.#silence = new SilenceWatch(silenceMs, () => tell(task, noticeText.nothingPrinted(silenceMs), "silence"))), this.#checkInMs > 0 && wake !== "never" && timeoutMs === void 0 && this.#armCheckIn(task), () => {
			this.#silence?.stop(), clearTimeout(this.#checkIn);
		};
	}
	outputCame() {
		this.#silence?.lineCame();
	}
	#armCheckIn(task) {
		let dueAtMs = task.startedAtMs + nextCheckInMs(task.ageMs, this.#checkInMs), wait = () => {
			let leftMs = dueAtMs - Date.now();
			this.#checkIn = setTimeout(leftMs > TIMER_MAX_MS ? wait : check, Math.min(leftMs, TIMER_MAX_MS));
		}, check = () => {
			tell(task, noticeText.stillRunning(task.ageMs), "check-in"), this.#armCheckIn(task);
		};
		wait();
	}
};
function tell(task, text, topic) {
	let { lastLine } = task;
	if (!lastLine) task.notice(noticeText.silent(text), [], topic);
	else {
		let ago = require_texts.h(Date.now() - lastLine.atMs);
		task.notice(noticeText.lastLine(text, ago), [lastLine.text], topic);
	}
}
var SentInput = class {
	#calls = 0;
	#bytes = 0;
	#last = [];
	note(bytes, text) {
		this.#calls++, this.#bytes += bytes;
		let call = {
			atMs: Date.now(),
			bytes,
			text: require_texts.M(text, 60)
		};
		this.#last = [...this.#last, call].slice(-20);
	}
	get fact() {
		let last = this.#last.at(-1);
		if (!last) return;
		let count = `${require_texts.b(this.#bytes, "byte")} in ${require_texts.b(this.#calls, "call")}`;
		return require_joined_stream.a.sentByModel(count, last.atMs, last.text);
	}
	get lines() {
		return this.#last.toReversed().map(({ atMs, bytes, text }) => `${require_texts.v(atMs)} ${require_texts.b(bytes, "byte")} ${text}`);
	}
	get recorded() {
		if (this.#calls === 0) return {};
		let last = this.#last.map(({ atMs, bytes, text }) => ({
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
let shared;
var TaskTree = class {
	#identity;
	#before = [];
	constructor(identity) {
		this.#identity = identity;
	}
	async look() {
		let table = await recentTable(), pi = process.pid, facts = {
			table,
			pi,
			piAndAncestors: new Set([1, ...require_records.g(pi, table).map((info) => info.pid)]),
			holders: new Set(),
			ancestorHolds: () => !1,
			carriesMarker: (pid) => require_records.h(pid, this.#identity.marker) === !0
		};
		return this.#before = require_records.f(this.#identity, facts, this.#found(table)).own, this.#before;
	}
	#found(table) {
		let startTimes = new Map(table.map(({ pid, startTime }) => [pid, startTime])), still = this.#before.filter(({ pid, startTime }) => startTimes.get(pid) === startTime), hadGroup = still.some(({ groupId }) => groupId === this.#identity.groupId);
		return {
			...require_records.d,
			own: new Set(still.map(({ pid }) => pid)),
			hadGroup
		};
	}
};
async function recentTable() {
	let nowMs = performance.now();
	return (!shared || nowMs - shared.atMs > 500) && (shared = {
		atMs: nowMs,
		table: require_records.G().then((all) => all.filter((info) => !info.isZombie))
	}), await shared.table;
}
// extensions/core/processes/listening-lsof.ts
async function listenersFromLsof(pids) {
	let { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("lsof", [
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
	let found = [], pid = 0;
	for (let row of rows.split("\n")) row.startsWith("p") ? pid = Number(row.slice(1)) : row.startsWith("n") && found.push({
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
async function listenersFromProc(pids) {
	let byLink = new Map(listeningSockets().map((socket) => [`socket:[${socket.inode}]`, socket])), found = [];
	for (let [index, pid] of pids.entries()) {
		index % 20 == 19 && await (0, node_timers_promises.setImmediate)();
		for (let descriptor of require_records.q(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []) {
			let link = require_records.q(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`)), socket = link === void 0 ? void 0 : byLink.get(link);
			socket && found.push({
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
		let fields = row.trim().split(/\s+/), [, local, , state] = fields, inode = fields[9];
		return state !== "0A" || local === void 0 || inode === void 0 ? [] : {
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
		let room = Buffer.alloc(65536), text = "";
		for (;;) {
			let bytes = (0, node_fs.readSync)(file, room, 0, room.length, null);
			text += room.toString("latin1", 0, bytes);
			let lastRow = text.slice(0, text.lastIndexOf("\n")).split("\n").at(-1);
			if (bytes === 0 || lastRow !== void 0 && !isListening(lastRow)) return text;
		}
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function isListening(row) {
	let state = row.trim().split(/\s+/)[3];
	return state === "0A" || state === "st";
}
// extensions/core/processes/takes-connections.ts
const LOOPBACK = ["127.0.0.1", "::1"];
async function takesConnections(port) {
	return (await Promise.all(LOOPBACK.map((host) => canConnect(host, port)))).includes(!0);
}
async function canConnect(host, port) {
	return await new Promise((resolve) => {
		let socket = (0, node_net.connect)({
			host,
			port,
			timeout: 200
		}), settle = (open) => () => {
			socket.destroy(), resolve(open);
		};
		socket.once("connect", settle(!0)), socket.once("error", settle(!1)), socket.once("timeout", settle(!1));
	});
}
// extensions/core/processes/listening-sockets.ts
async function socketsListeningOn(port) {
	return require_records.X ? listeningSockets().filter((socket) => socket.port === port) : await takesConnections(port) ? [{
		port,
		inode: ""
	}] : [];
}
async function listenersAmong(pids, sockets) {
	return [...new Set((await listenersOf(pids)).filter(({ socket: { port, inode } }) => sockets.some((socket) => socket.port === port && socket.inode === inode)).map(({ pid }) => pid))];
}
async function portsOf(pids) {
	let ports = (await listenersOf(pids)).map(({ socket }) => socket.port);
	return [...new Set(ports)].sort((a, b) => a - b);
}
async function listenersOf(pids) {
	return pids.length === 0 ? [] : require_records.X ? await listenersFromProc(pids) : await listenersFromLsof(pids);
}
// extensions/core/processes/usage.ts
const KIB = 1024;
async function usageOf(pids) {
	return pids.length === 0 ? new Map() : require_records.X ? new Map(pids.flatMap((pid) => usageFromProc(pid))) : await usageFromPs(pids);
}
function usageFromProc(pid) {
	let stat = require_records.q(() => (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8")), status = require_records.q(() => (0, node_fs.readFileSync)(`/proc/${pid}/status`, "utf8"));
	if (stat === void 0 || status === void 0) return [];
	let ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 15).reduce((sum, time) => sum + Number(time), 0);
	return [[pid, {
		memoryBytes: Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * KIB,
		cpuMs: ticks * 10
	}]];
}
async function usageFromPs(pids) {
	let { stdout } = await (0, node_util.promisify)(node_child_process.execFile)("ps", [
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
	let found = new Map();
	for (let row of rows.split("\n")) {
		let [pid, memoryKib, time] = row.trim().split(/\s+/);
		pid !== void 0 && memoryKib !== void 0 && time !== void 0 && found.set(Number(pid), {
			memoryBytes: Number(memoryKib) * KIB,
			cpuMs: timeMs(time)
		});
	}
	return found;
}
function timeMs(time) {
	let [clock = "", days = "0"] = time.split("-").reverse(), seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
	return Math.round((Number(days) * 86400 + seconds) * 1e3);
}
// extensions/monitor/task/tree-facts.ts
const nothing = {
	memoryBytes: 0,
	cpuMs: 0
};
async function treeFacts(tree) {
	let infos = await tree.look(), pids = infos.map(({ pid }) => pid), [usage, ports] = await Promise.all([usageOf(pids), portsOf(pids)]), processes = inTreeOrder(infos).flatMap(({ info: { pid, name }, depth }) => {
		let used = usage.get(pid);
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
	let isThere = new Set(infos.map(({ pid }) => pid)), withChildren = (info, depth) => [{
		info,
		depth
	}, ...infos.filter(({ parentPid }) => parentPid === info.pid).flatMap((child) => withChildren(child, depth + 1))];
	return infos.filter(({ parentPid }) => !isThere.has(parentPid)).flatMap((root) => withChildren(root, 0));
}
// extensions/monitor/task/memory-watch.ts
const MIB = 1048576;
function watchMemory(task, maxMib) {
	if (maxMib === 0) return () => {};
	let watched, isLooking = !1, look = async () => {
		let { processes } = task;
		if (!processes) return;
		watched?.processes !== processes && (watched = {
			processes,
			tree: new TaskTree(processes.identity),
			isTold: !1
		});
		let { memoryBytes } = await usageOfTree(watched.tree);
		memoryBytes > maxMib * MIB ? task.terminate({
			kind: "memory",
			maxMib,
			usedMib: Math.ceil(memoryBytes / MIB)
		}) : memoryBytes >= .8 * maxMib * MIB && !watched.isTold && (watched.isTold = !0, task.notice(noticeText.memory(memoryBytes, maxMib)));
	}, timer = setInterval(() => {
		isLooking || (isLooking = !0, look().catch(() => {}).finally(() => {
			isLooking = !1;
		}));
	}, 2e3);
	return timer.unref(), () => clearInterval(timer);
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
		for (let address of await localAddressesOf(url.hostname)) if (result = await ask(url, address, signal), result.kind === "answered") return result;
		return result;
	} catch (error) {
		return {
			kind: "no answer",
			why: require_texts.E(error)
		};
	}
}
async function ask(url, { address, family }, signal) {
	let request = url.protocol === "https:" ? node_https.request : node_http.request, options = {
		host: address,
		family,
		port: url.port,
		path: `${url.pathname}${url.search}`,
		headers: {
			host: url.host,
			"user-agent": "pi-monitor",
			connection: "close"
		},
		agent: !1,
		rejectUnauthorized: !1,
		signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)])
	};
	return await new Promise((resolve) => {
		let asked = request(options, (response) => {
			resolve({
				kind: "answered",
				status: response.statusCode ?? 0
			}), asked.destroy();
		});
		asked.on("error", (error) => resolve({
			kind: "no answer",
			why: whyOf(error)
		})), asked.end();
	});
}
function whyOf(error) {
	switch (error.code) {
		case "ECONNREFUSED": return readyText.refused;
		case "ABORT_ERR": return readyText.tooLate(ANSWER_MS);
		default: return require_texts.E(error);
	}
}
// extensions/core/text/plain-text.ts
function isPlainText(bytes) {
	return require_count_line_feeds.n(bytes).isPlain;
}
function plainLineFeeds(bytes) {
	let { lineFeeds, isPlain } = require_count_line_feeds.n(bytes);
	return isPlain ? lineFeeds : void 0;
}
var LineBacklog = class {
	#stage;
	#waiting = [];
	#next = 0;
	#isBegun = !1;
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
			if (this.#charsSinceLook += raw.length, this.#stage.line(raw, isPlain)) return;
			this.#isBegun = !0;
		}
		this.#waiting.push({
			kind: "line",
			raw,
			isPlain
		});
	}
	skipped(lines) {
		this.isEmpty ? this.#stage.skipped(lines) : this.#waiting.push({
			kind: "skipped",
			lines
		});
	}
	goOn() {
		for (let first = this.#waiting[this.#next]; first; first = this.#waiting[this.#next]) {
			if (this.#isTurnOver()) return;
			this.#isDoneWith(first) && this.#next++;
		}
		this.clear();
	}
	clear() {
		this.#waiting = [], this.#next = 0, this.#isBegun = !1;
	}
	#isDoneWith(arrival) {
		if (arrival.kind === "skipped") return this.#stage.skipped(arrival.lines), !0;
		let { raw, isPlain } = arrival;
		this.#charsSinceLook += raw.length;
		let isDone = this.#isBegun ? this.#stage.goOnWithLine(raw) : this.#stage.line(raw, isPlain);
		return this.#isBegun = !isDone, isDone;
	}
	#isTurnOver() {
		return this.#sinceLook = (this.#sinceLook + 1) % (this.#stage.linesPerLook ?? 4), this.#sinceLook > 0 && this.#charsSinceLook < 4096 ? !1 : (this.#charsSinceLook = 0, this.#stage.isTurnOver());
	}
}, LineCheck = class {
	#verdicts;
	#cleaning = new require_texts.t();
	text;
	constructor(verdicts) {
		this.#verdicts = verdicts;
	}
	begin(raw, isPlain) {
		if (isPlain) this.text = raw;
		else if (!this.#verdicts.areGiven || raw.length > 256) this.text = this.#cleaning.begin(raw);
		else return this.text = void 0, "passes";
		return this.#ask();
	}
	goOn() {
		return this.text === void 0 ? (this.text = this.#cleaning.goOn(), this.#ask()) : this.#verdicts.goOn();
	}
	#ask() {
		if (this.text !== void 0) return this.#verdicts.begin(this.text);
	}
}, LineVerdicts = class {
	needles;
	#filter;
	#until;
	#text = "";
	#isAskingUntil = !1;
	constructor(filter, until) {
		this.#filter = filter, this.#until = until, this.needles = until ? union(filter?.needles, until.needles) : filter?.needles;
	}
	get areGiven() {
		return !this.#filter && !this.#until;
	}
	begin(text) {
		return this.#text = text, this.#isAskingUntil = this.#until !== void 0, this.#isAskingUntil ? this.#afterUntil(this.#until?.begin(text)) : this.#askFilter();
	}
	goOn() {
		return this.#isAskingUntil ? this.#afterUntil(this.#until?.goOn()) : verdict(this.#filter?.goOn() ?? !0);
	}
	#afterUntil(matches) {
		if (matches !== void 0) return matches ? "is the last" : (this.#isAskingUntil = !1, this.#askFilter());
	}
	#askFilter() {
		return verdict(!this.#filter || this.#filter.begin(this.#text));
	}
};
function verdict(passes) {
	if (passes !== void 0) return passes ? "passes" : "does not match";
}
function union(some, others) {
	return some && others && [...some, ...others];
}
const FIRST_LINES = 2e3;
var Batch = class {
	atMs;
	firstNumber;
	skippedBefore;
	#lastNumber;
	#lineCount = 0;
	#skippedWithin = require_events.f;
	#first = [];
	#last = [];
	#lastTaken = 0;
	constructor(first, atMs) {
		this.atMs = atMs, this.firstNumber = first.number, this.#lastNumber = first.number, this.skippedBefore = first.skippedBefore, this.#keep(first);
	}
	add(line) {
		line.skippedBefore !== require_events.f && (this.#skippedWithin = require_events.d(this.#skippedWithin, line.skippedBefore)), this.#lastNumber = line.number, this.#keep(line);
	}
	skip(lines) {
		this.#lineCount += lines, this.#lastNumber += lines, this.#last.length = 0, this.#lastTaken = 0;
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
	get isFull() {
		return this.#lineCount >= FIRST_LINES;
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
		let oldest = this.#lastTaken % 5, last = [...this.#last.slice(oldest), ...this.#last.slice(0, oldest)];
		return [...this.#first.slice(shown), ...last].slice(-5);
	}
	#keep(line) {
		this.#lineCount < FIRST_LINES ? this.#first.push(line) : this.#last[this.#lastTaken++ % 5] = line, this.#lineCount++;
	}
}, Batcher = class {
	#windowMs;
	#forward;
	#open;
	#timer;
	#closing;
	#openedMs = 0;
	constructor(windowMs, forward) {
		this.#windowMs = windowMs, this.#forward = forward;
	}
	push(line, nowMs) {
		this.#open ? this.#open.add(line) : (this.#open = new Batch(line, Date.now()), this.#openedMs = nowMs, this.#timer = setTimeout(() => {
			this.#closing = setImmediate(() => this.flush());
		}, this.#windowMs));
	}
	get isFull() {
		return this.#open?.isFull ?? !1;
	}
	skip(lines) {
		this.#open?.skip(lines);
	}
	openForMs(nowMs) {
		return this.#open ? Math.max(0, this.#openedMs + this.#windowMs - nowMs) : 0;
	}
	flush() {
		clearTimeout(this.#timer), clearImmediate(this.#closing);
		let batch = this.#open;
		this.#open = void 0, batch && this.#forward(batch);
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
		let edges = this.#edges;
		this.#last = number, edges.at(-1) === number - 1 ? edges[edges.length - 1] = number : (edges.push(number, number), edges.length <= 2 * RANGES_MAX || (this.#edges = edges.slice(RANGES_MAX), this.#knownFrom = this.#edges[0] ?? number));
	}
	close() {
		this.#edges = this.#edges.slice();
	}
	has(number) {
		return this.next(number) === number;
	}
	next(number) {
		let range = this.#rangeEndingAtOrBehind(number), first = this.#edges[2 * range];
		return first === void 0 ? void 0 : Math.max(first, number);
	}
	previous(number) {
		return this.has(number) ? number : this.#edges[2 * this.#rangeEndingAtOrBehind(number) - 1];
	}
	#rangeEndingAtOrBehind(number) {
		let low = 0, high = this.#edges.length / 2;
		for (; low < high;) {
			let middle = Math.floor((low + high) / 2);
			(this.#edges[2 * middle + 1] ?? 0) < number ? low = middle + 1 : high = middle;
		}
		return low;
	}
};
function startOfLastLines(lines, count) {
	let at = lines.lastIndexOf(10);
	for (let found = 0; found < count && at > 0; found++) at = lines.lastIndexOf(10, at - 1);
	return at > 0 ? at + 1 : 0;
}
var FloodSkip = class {
	#stage;
	constructor(stage) {
		this.#stage = stage;
	}
	push(lines) {
		let start = this.#stage.isFlood() ? startOfLastLines(lines, 6) : 0;
		start > 0 && this.#stage.skip(require_count_line_feeds.t(lines.subarray(0, start))), this.#stage.forward(start > 0 ? lines.subarray(start) : lines);
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
		return this.#printed += lines, this.lastNumber;
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
		let copy = new LineLedger();
		return copy.#printed = this.#printed, copy.#marks = this.#marks, Object.assign(copy.#byCategory, this.#byCategory), copy;
	}
	toJSON() {
		return {
			printed: this.#printed,
			...this.#byCategory,
			waiting: this.waiting
		};
	}
	#settle({ shown, cut, quoted }, times) {
		this.#byCategory.shown += times * (shown + quoted.length), this.#byCategory.cut += times * cut;
		for (let category of quoted) this.#byCategory[category] -= times;
	}
}, RateLimiter = class {
	#windowMs;
	#arrivalsMs;
	#next = 0;
	#overSinceMs;
	constructor(limit) {
		let maxLines = limit.linesPerSecond * limit.windowSeconds;
		this.#windowMs = limit.windowSeconds * 1e3, this.#arrivalsMs = new Float64Array(maxLines === 0 ? 0 : maxLines + 1).fill(-Infinity);
	}
	get isOff() {
		return this.#arrivalsMs.length === 0;
	}
	isOver(nowMs) {
		let oldestMs = this.#arrivalsMs[this.#next];
		return oldestMs !== void 0 && oldestMs > nowMs - this.#windowMs;
	}
	arrive(nowMs, lines = 1) {
		if (this.isOff) return !1;
		this.isOver(nowMs) || (this.#overSinceMs = void 0);
		let kept = this.#arrivalsMs.length;
		for (let i = Math.min(lines, kept); i > 0; i--) this.#arrivalsMs[this.#next] = nowMs, this.#next = (this.#next + 1) % kept;
		let over = this.isOver(nowMs);
		return over && (this.#overSinceMs ??= nowMs), over;
	}
	isFirehose(nowMs) {
		return this.isOver(nowMs) && nowMs - (this.#overSinceMs ?? nowMs) >= this.#windowMs;
	}
}, RepeatFilter = class {
	#stage;
	#lastKey;
	#lastAtMs = 0;
	#skipped = require_events.f;
	#repeats;
	constructor(stage) {
		this.#stage = stage;
	}
	push(batch) {
		let key = batch.isWhole ? batch.firstTexts.join("\n") : void 0;
		if (key !== void 0 && key === this.#lastKey) {
			let { times, lines, sinceMs } = this.#repeats ?? {
				times: 0,
				lines: 0,
				sinceMs: this.#lastAtMs
			};
			this.#repeats = {
				times: times + 1,
				lines: lines + batch.lineCount,
				sinceMs
			};
			let leftOut = require_events.d(batch.skippedBefore, batch.skippedWithin), withheld = {
				...leftOut,
				repeated: leftOut.repeated + batch.lineCount
			};
			this.#skipped = require_events.d(this.#skipped, withheld), this.#stage.withhold(batch);
			return;
		}
		this.#lastKey = key, this.#lastAtMs = batch.atMs;
		let skipped = this.#skipped;
		this.#skipped = require_events.f, this.#stage.forward(batch, skipped, this.takeRepeats());
	}
	takeRepeats() {
		let repeats = this.#repeats;
		return this.#repeats = void 0, repeats;
	}
	forget() {
		this.#lastKey = void 0;
	}
}, Suppression = class {
	#limiter;
	#windowMs;
	#onBegin;
	#onFirehose;
	#lastMs = -Infinity;
	#isFirehose = !1;
	constructor(limiter, windowMs, onBegin, onFirehose) {
		this.#limiter = limiter, this.#windowMs = windowMs, this.#onBegin = onBegin, this.#onFirehose = onFirehose;
	}
	happened(nowMs) {
		nowMs - this.#lastMs > this.#windowMs && this.#onBegin(), this.#lastMs = nowMs, this.#isFirehose || !this.#limiter.isFirehose(nowMs) || (this.#isFirehose = !0, this.#onFirehose());
	}
}, UnmatchedSkip = class {
	#needles;
	#stage;
	constructor(needles, stage) {
		this.#needles = needles.map((needle) => Buffer.from(needle)), this.#stage = stage;
	}
	push(lines) {
		let end = lines.length >= 1024 && this.#stage.maySkip() ? this.#pushLines(lines.subarray(0, startOfLastLines(lines, 1))) : 0;
		this.#stage.forward(end > 0 ? lines.subarray(end) : lines);
	}
	#pushLines(lines) {
		let searches = this.#needles.map((needle) => new Search(lines, needle)), splitsLeft = lines.length / 2048;
		for (let start = 0; start < lines.length;) {
			let found = Math.min(...searches.map((search) => search.next(start))), from = lines.lastIndexOf(10, found) + 1, skipped = plainLineFeeds(lines.subarray(start, from));
			if (skipped === void 0) return start;
			if (skipped > 0 && this.#stage.skip(skipped), from === lines.length || splitsLeft-- < 0) return from;
			start = lines.indexOf(10, found) + 1, this.#stage.forward(lines.subarray(from, start));
		}
		return lines.length;
	}
}, Search = class {
	#bytes;
	#needle;
	#found = -1;
	constructor(bytes, needle) {
		this.#bytes = bytes, this.#needle = needle;
	}
	next(from) {
		if (this.#found < from) {
			let found = this.#bytes.indexOf(this.#needle, from);
			this.#found = found === -1 ? this.#bytes.length : found;
		}
		return this.#found;
	}
}, UnshownTail = class {
	#maxLines;
	#lines = [];
	constructor(maxLines) {
		this.#maxLines = maxLines;
	}
	add(line) {
		let at = this.#lines.findLastIndex((earlier) => earlier.number < line.number) + 1;
		this.#lines.splice(at, 0, line), this.#lines.length > this.#maxLines && this.#lines.shift();
	}
	shownThrough(lineNumber) {
		this.#lines = this.#lines.filter((line) => line.number > lineNumber);
	}
	take() {
		let lines = this.#lines;
		return this.#lines = [], lines;
	}
};
// extensions/monitor/pipeline/pipeline.ts
const LINE_MAX_BYTES = 65536, NOTHING = Buffer.alloc(0);
function createPipeline(options, sink) {
	let { filter, rateLimit } = options, verdicts = new LineVerdicts(filter, options.until), ledger = new LineLedger(), eventLines = new EventLines(), unshown = new UnshownTail(5), limiter = new RateLimiter(rateLimit), suppression = new Suppression(limiter, rateLimit.windowSeconds * 1e3, () => {
		batcher.flush(), sink.suppressing();
	}, () => sink.firehose()), skipped = require_events.f, discarding = !1, seq = 0, lastLine, arrivedMs = 0, isPlain = !1, repeatFilter = new RepeatFilter({
		forward(batch, skippedBefore, repeats) {
			let position = {
				seq: ++seq,
				skippedBefore,
				repeats
			}, { event, cut } = require_events.l(batch, position, options.eventMaxChars), lastShown = batch.numberAt(event.texts.length - 1);
			for (let at = 0, number = batch.numberAt(0); number !== void 0; number = batch.numberAt(++at)) eventLines.add(number);
			lastShown !== void 0 && unshown.shownThrough(lastShown);
			for (let { number, text } of cut) unshown.add({
				number,
				text,
				category: "cut"
			});
			sink.event(event);
		},
		withhold: (batch) => ledger.withhold(batch.lineCount)
	}), batcher = new Batcher(options.coalesceMs, (batch) => {
		discarding ? ledger.discard(batch.lineCount) : repeatFilter.push(batch);
	}), skip = (reason, lines = 1) => {
		skipped === require_events.f && (skipped = { ...require_events.f }), skipped[reason] += lines;
	}, suppress = (lines) => {
		ledger.suppress(lines), skip("suppressed", lines), suppression.happened(arrivedMs);
	}, end = (line) => {
		batcher.flush(), repeatFilter.forget(), batcher.push(line, arrivedMs), batcher.flush(), discarding = !0, sink.lastLineCame?.();
	}, decide = (raw, verdict) => {
		let number = ledger.print();
		if (lastLine = raw, discarding) {
			ledger.discard();
			return;
		}
		if (verdict === "does not match") {
			ledger.exclude(), skip("notMatching");
			return;
		}
		let line = new require_events.u(number, raw, skipped, check.text);
		verdict === "is the last" ? end(line) : limiter.arrive(arrivedMs) ? (unshown.add({
			number,
			text: line.text,
			category: "suppressed"
		}), suppress(1)) : (batcher.push(line, arrivedMs), skipped = require_events.f);
	}, decideUnlessOpen = (raw, verdict) => (verdict !== void 0 && decide(raw, verdict), verdict !== void 0), check = new LineCheck(verdicts), backlog = new LineBacklog({
		line: (raw, isPlain) => decideUnlessOpen(raw, discarding ? "passes" : check.begin(raw, isPlain)),
		goOnWithLine: (raw) => decideUnlessOpen(raw, discarding ? "passes" : check.goOn()),
		skipped(lines) {
			ledger.print(lines), filter ? (ledger.exclude(lines), skip("notMatching", lines)) : limiter.isOff ? batcher.skip(lines) : (limiter.arrive(arrivedMs, lines), suppress(lines));
		},
		isTurnOver: () => options.turn.isOver(),
		...verdicts.areGiven && { linesPerLook: 64 }
	}), splitter = (0, split2.default)("\n", (raw) => backlog.line(raw, isPlain));
	splitter.on("error", (error) => sink.failed(error));
	let split = (lines) => {
		isPlain = !verdicts.areGiven && isPlainText(lines), splitter.write(lines);
	}, floodSkip = new FloodSkip({
		isFlood: () => verdicts.areGiven && !discarding && backlog.isEmpty && (limiter.isOff ? batcher.isFull : limiter.isOver(arrivedMs)),
		skip: (lines) => backlog.skipped(lines),
		forward: split
	}), lineSkip = (filter && verdicts.needles && new UnmatchedSkip(verdicts.needles, {
		maySkip: () => !discarding,
		skip: (lines) => backlog.skipped(lines),
		forward: split
	})) ?? floodSkip, openLine = new OpenLine(LINE_MAX_BYTES, (lines) => lineSkip.push(lines)), input = new require_records.S(), unread = NOTHING, isBehind = () => !backlog.isEmpty || unread.length > 0, takeIn = (bytes) => {
		let taken = openLine.pushPart(bytes);
		for (; taken < bytes.length && !options.turn.isOver();) taken += openLine.pushPart(bytes.subarray(taken));
		unread = taken < bytes.length ? Buffer.from(bytes.subarray(taken)) : NOTHING;
	}, goOn = () => {
		try {
			backlog.isEmpty ? takeIn(unread) : backlog.goOn();
		} catch (error) {
			backlog.clear(), unread = NOTHING, sink.failed(error);
		}
	}, finishBacklog = async () => {
		for (; isBehind(); await (0, node_timers_promises.setImmediate)()) options.turn.work(goOn);
	};
	return {
		ledger,
		eventLines,
		write(chunk) {
			arrivedMs = options.nowMs(), sink.log(chunk, ledger.lastNumber), takeIn(input.push(chunk));
		},
		isBehind,
		goOn,
		async end(quoteOpenLine = !1) {
			await finishBacklog(), arrivedMs = options.nowMs(), splitter.destroyed || openLine.push(input.end());
			let open = openLine.text, notMatching = ledger.of("notMatching");
			splitter.destroyed || openLine.end(), splitter.destroyed || await new Promise((resolve) => splitter.end(() => resolve())), await finishBacklog(), batcher.flush(), quoteOpenLine && ledger.of("notMatching") > notMatching && unshown.add({
				number: ledger.lastNumber,
				text: require_texts.r(open),
				category: "notMatching"
			});
		},
		async mark(line) {
			await finishBacklog(), openLine.push(input.end());
			let isOpen = openLine.bytes().length > 0;
			isOpen && (openLine.push(Buffer.from("\n")), await finishBacklog()), sink.log(Buffer.from(`${isOpen ? "\n" : ""}${line}\n`), ledger.lastNumber), ledger.mark(), batcher.flush();
		},
		discardRest() {
			discarding = !0, batcher.flush(), unshown.take();
		},
		forgetRepeats: () => repeatFilter.forget(),
		takeRepeats: () => repeatFilter.takeRepeats(),
		takeUnshownTail: () => unshown.take(),
		noteUnshown(event) {
			let first = event.lastLine - event.texts.length + 1;
			for (let [index, text] of event.texts.entries()) unshown.add({
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
	#input = new require_records.S();
	#openLine;
	#backlog;
	#isFound = !1;
	constructor(filter, turn, onFound) {
		this.#filter = filter;
		let check = new LineCheck(new LineVerdicts(void 0, filter));
		this.#check = check, this.#onFound = onFound, this.#openLine = new OpenLine(LINE_MAX_BYTES, (lines) => this.#split(lines)), this.#backlog = new LineBacklog({
			line: (raw, isPlain) => this.#decide(this.#isFound ? "passes" : check.begin(raw, isPlain)),
			goOnWithLine: () => this.#decide(this.#isFound ? "passes" : check.goOn()),
			skipped: () => {},
			isTurnOver: () => turn.isOver()
		});
	}
	push(chunk) {
		this.#isFound || this.#openLine.push(this.#input.push(chunk));
	}
	get isBehind() {
		return !this.#backlog.isEmpty;
	}
	goOn() {
		this.#backlog.goOn();
	}
	end() {
		this.#isFound || (this.#openLine.push(this.#input.end()), this.#openLine.end());
	}
	#split(lines) {
		let isPlain = isPlainText(lines), { needles } = this.#filter;
		if (isPlain && needles && !needles.some((needle) => lines.includes(needle))) return;
		let rest = lines.at(-1) === LINE_FEED$1 ? lines.subarray(0, -1) : lines;
		for (let raw of rest.toString().split("\n")) this.#isFound || this.#backlog.line(raw, isPlain);
	}
	#decide(verdict) {
		return verdict === "is the last" && !this.#isFound && (this.#isFound = !0, this.#onFound(this.#check.text ?? "")), verdict !== void 0;
	}
};
const LINE_FEED$1 = 10;
var PortWatch = class {
	port;
	#run;
	#nextLookMs = 0;
	#pauseMs;
	constructor(port, run) {
		this.port = port, this.#run = run;
	}
	async isOurs(nowMs) {
		if (!(nowMs >= this.#nextLookMs) && (this.#pauseMs !== void 0 || !await takesConnections(this.port))) return !1;
		let sockets = await socketsListeningOn(this.port);
		return sockets.length > 0 && (await listenersAmong(await this.#pids(), sockets)).length > 0 || (this.#pauseMs = sockets.length === 0 ? void 0 : Math.min(3e3, 2 * (this.#pauseMs ?? 100)), this.#nextLookMs = nowMs + (this.#pauseMs ?? 2e3), !1);
	}
	async describe() {
		let others = await this.others(), ports = await portsOf(await this.#pids()).catch(() => []);
		return readyText.port(this.port, others, ports);
	}
	async others() {
		let sockets = await socketsListeningOn(this.port);
		if (sockets.length === 0) return;
		let table = await require_records.G(), pids = new Set(await listenersAmong(table.map((info) => info.pid), sockets)), holders = table.filter((info) => pids.has(info.pid));
		return holders.length > 0 ? require_describe_processes.t(holders) : readyText.stranger;
	}
	async #pids() {
		let { own, independent } = await require_records.u(this.#run);
		return [...own, ...independent].map((info) => info.pid);
	}
};
// extensions/monitor/ready/conditions.ts
const UNSEEN_PAUSE_MS = 1e3;
var LineCondition = class {
	watches;
	found;
	constructor(pattern, streams, onFound) {
		let found = (line) => {
			this.found === void 0 && (this.found = line, onFound());
		};
		this.watches = Array.from({ length: streams }, () => new LineWatch(require_line_filter.n("ready.line", pattern), require_records.Z, found));
	}
	get holds() {
		return this.found !== void 0;
	}
	missing() {
		return this.holds ? void 0 : readyText.noLine;
	}
}, PortCondition = class {
	holds = !1;
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
			this.holds ||= await this.#watch.isOurs(performance.now()), this.#problem = void 0;
		} catch (error) {
			this.#problem = readyText.listenersUnknown(this.port, error);
		}
	}
	async missing() {
		return this.holds || this.#problem !== void 0 ? this.#problem : await this.#watch.describe().catch(() => readyText.nobodyOfTask(this.port));
	}
}, HttpCondition = class {
	status;
	answeredBy;
	#url;
	#watch;
	#last;
	#lastMs = -Infinity;
	constructor(url, run) {
		this.#url = url, this.#watch = isLoopback(url.hostname) ? new PortWatch(portOf(url), run) : void 0;
	}
	async look(signal) {
		let pauseMs = await this.#isSeen() ? 400 : UNSEEN_PAUSE_MS, isEarly = this.#last?.kind === "answered" || pauseMs === UNSEEN_PAUSE_MS;
		signal.aborted || isEarly && performance.now() - this.#lastMs < pauseMs || (this.#last = await probe(this.#url, signal), this.#lastMs = performance.now(), isWell(this.#last) && this.#last.kind === "answered" && (this.answeredBy = await this.#stranger(), this.status = this.#last.status));
	}
	missing() {
		if (this.status === void 0) return this.#last ? this.#last.kind === "answered" ? readyText.answeredWith(this.#last.status) : readyText.notAnswered(this.#last.why) : readyText.notAsked;
	}
	async #isSeen() {
		return !this.#watch || await takesConnections(this.#watch.port);
	}
	async #stranger() {
		try {
			return !this.#watch || await this.#watch.isOurs(performance.now()) ? void 0 : await this.#watch.others();
		} catch {
			return;
		}
	}
};
function portOf(url) {
	return url.port === "" ? url.protocol === "https:" ? 443 : 80 : Number(url.port);
}
var ReadyWatch = class {
	#startedAtMs;
	#sink;
	#line;
	#port;
	#http;
	#deadline;
	#stopped = new AbortController();
	#timer;
	#isLooking = !1;
	#isLate = !1;
	constructor(spec, run, streams, sink) {
		let { line, port, http, withinMs } = spec;
		this.#startedAtMs = run.startedAtMs, this.#sink = sink, this.#line = line === void 0 ? void 0 : new LineCondition(line, streams, () => this.#check()), this.#port = port === void 0 ? void 0 : new PortCondition(port, run.identity), this.#http = http === void 0 ? void 0 : new HttpCondition(new URL(http), run.identity);
		let leftMs = run.startedAtMs + withinMs - Date.now();
		this.#deadline = setTimeout(() => void this.#tellLate(), Math.max(0, leftMs)), this.#arm(0);
	}
	get wantsLines() {
		return this.#line !== void 0 && !this.#line.holds;
	}
	push(stream, chunk) {
		this.#line?.watches[stream]?.push(chunk);
	}
	isBehind(stream) {
		return this.#line?.watches[stream]?.isBehind ?? !1;
	}
	goOn(stream) {
		this.#line?.watches[stream]?.goOn();
	}
	async endLines(turn) {
		for (let watch of this.#line?.watches ?? []) for (turn.work(() => watch.end()); watch.isBehind; await (0, node_timers_promises.setImmediate)()) turn.work(() => watch.goOn());
	}
	stop() {
		this.#stopped.abort(), clearTimeout(this.#timer), clearTimeout(this.#deadline);
	}
	get #isStopped() {
		return this.#stopped.signal.aborted;
	}
	#arm(pauseMs) {
		let isPolled = this.#port?.holds === !1 || this.#http && this.#othersHold;
		this.#isStopped || !isPolled || (clearTimeout(this.#timer), this.#timer = setTimeout(() => void this.#look(), pauseMs));
	}
	async #look() {
		this.#isLooking || (this.#isLooking = !0, await this.#port?.look(), this.#othersHold && await this.#http?.look(this.#stopped.signal), this.#isLooking = !1, this.#check(), this.#arm(this.#isLate ? 2e3 : 150));
	}
	get #othersHold() {
		return this.#line?.holds !== !1 && this.#port?.holds !== !1;
	}
	#check() {
		if (this.#isStopped || !this.#othersHold) return;
		if (this.#http && this.#http.status === void 0) {
			this.#arm(0);
			return;
		}
		this.stop();
		let afterMs = Date.now() - this.#startedAtMs;
		this.#sink.ready({
			afterMs,
			line: this.#line?.found,
			port: this.#port?.port,
			status: this.#http?.status,
			answeredBy: this.#http?.answeredBy
		});
	}
	async #tellLate() {
		this.#isLate = !0;
		let missing = await Promise.all([
			this.#line?.missing(),
			this.#port?.missing(),
			this.#http?.missing()
		]);
		this.#isStopped || this.#sink.late(missing.filter((text) => text !== void 0));
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
}, TERMINAL = /^\/dev\/(pts\/\d+|tty.*|console)$/, PIPE = /^pipe:\[\d+\]$|\/pi-monitor-\w+\/\d+\.pipe \(deleted\)$/;
function inputWaitOf(pids) {
	let waits = pids.map((pid) => inputWaitOfProcess(pid, pids));
	return waits.find((wait) => wait === "reads") ?? waits.find((wait) => wait === "may read") ?? "no";
}
function inputWaitOfProcess(pid, task) {
	let calls = CALLS[(0, node_os.arch)()];
	if (!calls) return "no";
	let wait = "no";
	for (let thread of require_records.q(() => (0, node_fs.readdirSync)(`/proc/${pid}/task`)) ?? []) {
		let [call = "", first = ""] = require_records.q(() => (0, node_fs.readFileSync)(`/proc/${pid}/task/${thread}/syscall`, "latin1"))?.split(" ") ?? [];
		if (calls.read.includes(Number(call)) && isInput(pid, Number(first), task)) return "reads";
		calls.wait.includes(Number(call)) && isInput(pid, 0, task) && (wait = "may read");
	}
	return wait;
}
function isInput(pid, descriptor, task) {
	let path = require_records.q(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`));
	return path === void 0 ? !1 : TERMINAL.test(path) || descriptor === 0 && PIPE.test(path) && !task.some((other) => writesTo(other, path));
}
function writesTo(pid, pipe) {
	return (require_records.q(() => (0, node_fs.readdirSync)(`/proc/${pid}/fd`)) ?? []).some((descriptor) => {
		if (require_records.q(() => (0, node_fs.readlinkSync)(`/proc/${pid}/fd/${descriptor}`)) !== pipe) return !1;
		let info = require_records.q(() => (0, node_fs.readFileSync)(`/proc/${pid}/fdinfo/${descriptor}`, "latin1")) ?? "";
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
	let text = line.trimEnd();
	return QUESTIONS.some((question) => question.test(text));
}
async function seemsToAwaitInput(task, openLines) {
	let isQuestion = openLines.some(looksLikeQuestion);
	if (!require_records.X) return isQuestion;
	try {
		let { own } = await require_records.l(task), wait = inputWaitOf(own.map((info) => info.pid));
		return wait === "reads" || wait === "may read" && isQuestion;
	} catch {
		return isQuestion;
	}
}
// extensions/monitor/task/input-watch.ts
const QUIET_MS = 5e3;
var InputWatch = class {
	#isWaiting;
	#onWait;
	#lastAtMs = 0;
	#open = new Set();
	#isSaid = !1;
	#pauseMs = QUIET_MS;
	#timer;
	#isStopped = !1;
	constructor(isWaiting, onWait) {
		this.#isWaiting = isWaiting, this.#onWait = onWait;
	}
	came(stream, isOpen) {
		this.#lastAtMs = performance.now(), isOpen ? this.#open.add(stream) : this.#open.delete(stream), this.#isSaid = !1, this.#pauseMs = QUIET_MS, this.#open.size > 0 && this.#arm(QUIET_MS);
	}
	stop() {
		this.#isStopped = !0, clearTimeout(this.#timer);
	}
	#arm(delayMs) {
		this.#isStopped || (this.#timer ??= setTimeout(() => {
			this.#timer = void 0, this.#look();
		}, delayMs));
	}
	async #look() {
		if (this.#open.size === 0 || this.#isSaid) return;
		let lastAtMs = this.#lastAtMs, restMs = lastAtMs + QUIET_MS - performance.now();
		if (restMs > 0) {
			this.#arm(restMs);
			return;
		}
		let isWaiting = await this.#isWaiting();
		this.#isStopped || this.#lastAtMs !== lastAtMs || (isWaiting ? (this.#isSaid = !0, this.#onWait()) : (this.#pauseMs = Math.min(6e4, 2 * this.#pauseMs), this.#arm(this.#pauseMs)));
	}
}, RunWatches = class {
	readiness;
	#ready;
	#input;
	#terminal;
	constructor(task, source, streams, told) {
		let { ready } = task.spec, { processes, startedAtMs } = source;
		if (this.readiness = ready ? {
			kind: "expected",
			isLate: !1
		} : { kind: "unknown" }, this.#terminal = source.input?.terminal, !processes) return;
		let { identity } = processes;
		this.#ready = ready && new ReadyWatch(ready, {
			identity,
			startedAtMs
		}, streams, {
			ready: (facts) => {
				this.readiness = {
					kind: "ready",
					facts
				};
				let { text, quoted } = require_monitor_call.l(facts);
				told.has("ready") ? task.readyAgain() : task.notice(text, quoted, "ready"), told.add("ready");
			},
			late: (missing) => {
				this.readiness = {
					kind: "expected",
					isLate: !0
				}, told.size === 0 && task.notice(require_monitor_call.c(ready, missing), [], "late"), told.add("late");
			}
		}), this.#input = new InputWatch(async () => {
			let { openLines } = task;
			return openLines.length > 0 && await seemsToAwaitInput(identity, openLines);
		}, () => {
			let { openLines } = task;
			openLines.length > 0 && task.notice(noticeText.waitsForInput(source.input !== void 0), openLines, "input");
		});
	}
	through(sinks) {
		return sinks.map((sink, stream) => this.#watched(sink, stream));
	}
	async endLines() {
		await this.#ready?.endLines(require_records.Z);
	}
	stop() {
		this.#ready?.stop(), this.#input?.stop();
	}
	#watched(sink, stream) {
		let ready = this.#ready, terminal = this.#terminal;
		return {
			write: (chunk) => {
				this.#input?.came(stream, chunk.at(-1) !== 10), ready?.wantsLines && ready.push(stream, chunk), sink.write(chunk);
			},
			isBehind: () => sink.isBehind() || ready?.isBehind(stream) === !0,
			goOn: () => {
				sink.isBehind() && sink.goOn(), ready?.goOn(stream);
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
}, MiB = 1048576, defaultReadingPace = {
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
		this.#pace = pace, this.#processorMs = pace.burstProcessorMs, this.#floodBytes = pace.floodBurstBytes, this.#updatedAtMs = nowMs;
	}
	spend(chunk, nowMs) {
		let { burstProcessorMs, processorShare, floodBurstBytes } = this.#pace, floodBytesPerMs = this.#pace.floodBytesPerSecond / 1e3, elapsedMs = Math.max(0, nowMs - this.#updatedAtMs);
		this.#updatedAtMs = nowMs;
		let refilledMs = Math.min(burstProcessorMs, this.#processorMs + elapsedMs * processorShare);
		this.#processorMs = refilledMs - chunk.processorMs;
		let refilledBytes = Math.min(floodBurstBytes, this.#floodBytes + elapsedMs * floodBytesPerMs);
		this.#floodBytes = refilledBytes - (chunk.overLimit ? chunk.bytes : 0);
		let floodPauseMs = chunk.overLimit ? -this.#floodBytes / floodBytesPerMs : 0, pauseMs = Math.max(-this.#processorMs / processorShare, floodPauseMs);
		return pauseMs < 20 ? 0 : pauseMs;
	}
};
// extensions/core/pi/thread-time.ts
const threadProcessorMs = typeof process.threadCpuUsage == "function" ? usedMs : () => performance.now();
function usedMs() {
	let { user, system } = process.threadCpuUsage();
	return (user + system) / 1e3;
}
var WorkAccount = class {
	#workMs = 0;
	#lastPieceEndMs = performance.now();
	#usedAtLookMs = threadProcessorMs();
	goOn() {
		this.#lastPieceEndMs = performance.now(), this.#usedAtLookMs = Math.max(this.#usedAtLookMs, threadProcessorMs() - this.#workMs);
	}
	measure(piece) {
		let startedMs = performance.now();
		piece();
		let endMs = performance.now();
		if (this.#workMs += endMs - startedMs + Math.min(1, startedMs - this.#lastPieceEndMs), this.#lastPieceEndMs = endMs, this.#workMs < 1) return 0;
		let usedMs = threadProcessorMs(), costMs = Math.min(this.#workMs, usedMs - this.#usedAtLookMs);
		return this.#usedAtLookMs = usedMs, this.#workMs = 0, costMs;
	}
};
// extensions/monitor/task/output-reader.ts
const TRICKLE = {
	chunkBytes: 4096,
	secondBytes: 32768
};
var OutputReader = class {
	#stream;
	#sink;
	#allowance;
	#account = new WorkAccount();
	#longestRestMs;
	#taken;
	#hurried = new AbortController();
	#rest;
	#restless = !1;
	#recentBytes = 0;
	#readAtMs = 0;
	constructor(stream, sink, pace, taken = () => {}) {
		this.#sink = sink, this.#taken = taken, this.#allowance = new ReadingAllowance(pace, performance.now()), this.#longestRestMs = pace.restMs, this.#stream = stream, stream.consume = (chunk) => this.#take(chunk), sink.isBehind() ? this.#resumeAfter(0, 0, void 0) : stream.resume();
	}
	get ended() {
		return this.#stream.ended;
	}
	stopResting() {
		this.#restless = !0, this.#rest?.abort();
	}
	async catchUp() {
		this.#rest && (this.#rest.abort(), await (0, node_timers_promises.setImmediate)(), await (0, node_timers_promises.setImmediate)());
	}
	hurry() {
		this.#hurried.abort(), this.stopResting();
	}
	abandon() {
		this.hurry(), this.#stream.destroy();
	}
	#take(chunk) {
		let pauseMs = this.#handle(chunk.length, () => this.#sink.write(chunk));
		this.#taken();
		let drained = this.#sink.drained(), isBehind = this.#sink.isBehind(), restMs = this.#restAfter(chunk.length, performance.now());
		(pauseMs !== 0 || restMs !== 0 || drained || isBehind || require_records.Z.isOver()) && (this.#stream.pause(), this.#resumeAfter(pauseMs, isBehind ? 0 : restMs, drained));
	}
	#handle(bytes, piece) {
		let processorMs = this.#account.measure(() => require_records.Z.work(piece)), overLimit = this.#sink.isOverLimit();
		return this.#allowance.spend({
			bytes,
			processorMs,
			overLimit
		}, performance.now());
	}
	#restAfter(chunkBytes, nowMs) {
		if (this.#recentBytes *= Math.max(0, 1 - (nowMs - this.#readAtMs) / 1e3), this.#recentBytes += chunkBytes, this.#readAtMs = nowMs, !(chunkBytes < TRICKLE.chunkBytes && this.#recentBytes < TRICKLE.secondBytes) || this.#restless) return 0;
		let restMs = Math.min(this.#sink.restMs() - 5, this.#longestRestMs);
		return restMs < 20 ? 0 : restMs;
	}
	async #resumeAfter(pauseMs, restMs, drained) {
		for (await drained, pauseMs === 0 && restMs > 0 && !this.#restless ? (this.#rest = new AbortController(), await wait(restMs, this.#rest.signal), this.#rest = void 0) : await this.#pause(pauseMs); this.#sink.isBehind() && !this.#stream.isOver;) this.#account.goOn(), await this.#pause(this.#handle(0, () => this.#sink.goOn()));
		this.#account.goOn(), this.#stream.isOver || this.#stream.resume();
	}
	async #pause(ms) {
		ms > 0 && !this.#hurried.signal.aborted && await wait(ms, this.#hurried.signal);
		do
			await (0, node_timers_promises.setImmediate)();
		while (require_records.Z.isOver());
	}
};
async function wait(ms, signal) {
	await (0, node_timers_promises.setTimeout)(ms, void 0, { signal }).catch(() => {});
}
var Reading = class {
	ended;
	#sinks;
	#readers;
	constructor(streams, sinks, pace = defaultReadingPace) {
		this.#sinks = sinks, this.#readers = streams.flatMap((stream, index) => {
			let sink = sinks[index];
			return sink ? [new OutputReader(stream, sink, pace, () => this.#taken(sink, index))] : [];
		}), this.ended = Promise.all(this.#readers.map((reader) => reader.ended)).then((errors) => errors.find((error) => error !== void 0));
	}
	stopResting() {
		for (let reader of this.#readers) reader.stopResting();
	}
	async catchUp() {
		await Promise.all(this.#readers.map((reader) => reader.catchUp()));
	}
	async drain(timeoutMs) {
		for (let reader of this.#readers) reader.hurry();
		let startedMs = performance.now(), giveUp = () => {
			if (performance.now() - startedMs < 1e4 && this.#sinks.some((sink) => sink.isBehind())) abandon = setTimeout(giveUp, timeoutMs);
			else for (let reader of this.#readers) reader.abandon();
		}, abandon = setTimeout(giveUp, timeoutMs);
		await this.ended, clearTimeout(abandon);
	}
	#taken(sink, index) {
		if (!sink.othersCaughtUp) return;
		let before = this.#readers.slice(0, index).map((reader) => reader.catchUp());
		Promise.all([(0, node_timers_promises.setImmediate)(), ...before]).then(() => sink.othersCaughtUp?.());
	}
}, SourceRun = class {
	#source;
	#reading;
	#limits;
	#terminated = Promise.withResolvers();
	#ending;
	#isFinishing = !1;
	constructor(source, sinks, limits) {
		this.#source = source, this.#limits = limits, this.#reading = new Reading(source.streams, sinks);
	}
	get isEnding() {
		return this.#ending !== void 0;
	}
	async untilOver(onHeld) {
		let { exited } = this.#source;
		await Promise.race([exited, this.#terminated.promise]), this.#reading.stopResting();
		let heldNotice = setTimeout(() => void this.#tellHeld(onHeld), 250), readError = await this.#reading.ended;
		clearTimeout(heldNotice), readError && this.terminate({
			kind: "failed",
			message: noticeText.outputUnreadable(readError)
		}), this.#isFinishing = !0;
		let terminated = this.#ending && await this.#terminated.promise, left = await this.#source.findLeft(terminated);
		return {
			reason: this.#ending ?? await exited,
			...left
		};
	}
	terminate(reason) {
		this.#ending || this.#isFinishing || (this.#ending = reason, this.#terminateAll());
	}
	async catchUp() {
		await this.#reading.catchUp();
	}
	async #terminateAll() {
		let terminated = await this.#source.terminate(this.#limits);
		await this.#reading.drain(500), this.#terminated.resolve(terminated);
	}
	async #tellHeld(onHeld) {
		let text = await this.#source.describeHolders();
		!this.#ending && !this.#isFinishing && text !== void 0 && onHeld(text);
	}
}, Runs = class {
	#task;
	#limits;
	#start;
	#source;
	#run;
	#watches;
	#restarts = require_pi_monitor.h;
	#ending;
	#isRestartAsked = !1;
	#isBetween = !1;
	#told = new Set();
	#endPause;
	constructor(first, start, task, limits) {
		this.#source = first, this.#start = start, this.#task = task, this.#limits = limits, this.#begin();
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
		return this.#ending !== void 0 || this.#run?.isEnding === !0 && !this.#isRestartAsked;
	}
	async untilOver() {
		for (;;) {
			let end = await this.#untilRunOver(), next = this.#next(end.reason);
			this.#isBetween = next !== void 0;
			let hasBegun = next !== void 0 && await this.#waitAndStart(end.reason, next);
			if (this.#isBetween = !1, hasBegun) continue;
			let reason = next || this.#isRestartAsked ? this.#ending ?? end.reason : end.reason;
			return {
				...end,
				reason,
				restarts: this.#restarts.total
			};
		}
	}
	terminate(reason) {
		this.#ending ??= reason, this.#run?.terminate(reason), this.#endPause?.();
	}
	startAgain(by) {
		let isBeginning = !this.#run && !this.#endPause;
		this.#ending || !this.#start || isBeginning || (this.#isRestartAsked = !0, this.#run?.terminate({
			kind: "stopped",
			by
		}), this.#endPause?.());
	}
	async catchUp() {
		await this.#run?.catchUp();
	}
	#begin() {
		let watches = new RunWatches(this.#task, this.#source, this.#task.sinks.length, this.#told);
		this.#watches = watches, this.#run = new SourceRun(this.#source, watches.through(this.#task.sinks), this.#limits), this.#ending && this.#run.terminate(this.#ending);
	}
	async #untilRunOver() {
		let run = this.#run;
		if (!run) return {
			...nothingLeft,
			reason: this.#ending ?? { kind: "session_end" }
		};
		let end = await run.untilOver((text) => this.#task.held(text));
		return await this.#watches?.endLines(), this.#watches?.stop(), this.#run = void 0, end;
	}
	#next(reason) {
		if (this.#ending || !this.#start) return;
		let { total } = this.#restarts;
		if (this.#isRestartAsked) return {
			inRow: 0,
			total: total + 1,
			delayMs: 0
		};
		let { restart } = this.#task.spec;
		if (!restart || reason.kind !== "exited" && reason.kind !== "signaled") return;
		let run = {
			failed: require_records.R(reason),
			ranMs: Date.now() - this.#source.startedAtMs
		};
		return require_pi_monitor.g(restart, this.#restarts, run, Math.random());
	}
	async #waitAndStart(reason, next) {
		let { inRow, total, delayMs } = next, why = reason.kind === "exited" || reason.kind === "signaled" ? require_records.F(reason) : "stopped";
		if (this.#isRestartAsked) this.#task.notice(noticeText.againByUser, [], "restart");
		else {
			let max = this.#task.spec.restart?.max ?? 0, text = noticeText.again(why, inRow, max, require_texts.h(wholeSeconds(delayMs)));
			this.#task.restarting(text, inRow === 1), await this.#wait(delayMs);
		}
		if (this.#ending) return !1;
		let isAsked = this.#isRestartAsked;
		this.#isRestartAsked = !1, this.#restarts = next;
		try {
			let source = await this.#start?.();
			if (!source) return !1;
			this.#source = source;
		} catch (error) {
			return this.#ending = {
				kind: "failed",
				message: noticeText.notAgain(error)
			}, !1;
		}
		return await this.#task.startedAgain(noticeText.againMark(total, isAsked, why)), isAsked && this.#told.clear(), this.#begin(), !0;
	}
	async #wait(ms) {
		await new Promise((resolve) => {
			let timer = setTimeout(resolve, ms);
			this.#endPause = () => {
				clearTimeout(timer), resolve();
			};
		}), this.#endPause = void 0;
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
	isForeign = !1;
	recorded;
	done;
	isProtected = !1;
	sent = new SentInput();
	canStartAgain;
	#recorded;
	#observer;
	#adoptedBy;
	#runs;
	#processes;
	#readiness = { kind: "unknown" };
	constructor(parts) {
		let { source, limits } = parts;
		this.kind = parts.kind, this.spec = parts.spec, this.label = parts.label, this.canStartAgain = parts.startAgain !== void 0, this.files = parts.files, this.startedAtMs = source.startedAtMs, this.graceMs = limits.killGraceMs, this.#recorded = parts.recorded, this.#observer = parts.observer;
		let output = parts.output(this);
		this.output = output, output.lost.then((error) => {
			this.notice(noticeText.notKept(this.logs.length, error, this.kind));
		});
		let runs = new Runs(source, parts.startAgain, this.#running(), limits);
		this.#runs = runs, this.recorded = require_records.k(this), this.done = this.#untilEnded(runs, output, [watchMemory(this, limits.memoryMaxMiB), ...parts.watch ? [parts.watch(this)] : []]);
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
		return this.#runs?.isBetween === !0;
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
		let { timeoutMs } = this.spec;
		return timeoutMs === void 0 ? void 0 : this.startedAtMs + timeoutMs;
	}
	get ageMs() {
		return (this.end?.atMs ?? Date.now()) - this.startedAtMs;
	}
	get isStopping() {
		return this.#runs?.isEnding === !0;
	}
	get linesPrinted() {
		return this.output.linesPrinted;
	}
	get lastLine() {
		return this.output.lastLine;
	}
	get isLineOpen() {
		return this.lastLine?.isOpen === !0 && !isSuccess(this.end?.reason);
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
		this.isForeign = sessionId !== this.spec.sessionId && this.#adoptedBy?.has(sessionId) !== !0;
	}
	adopt(sessionId) {
		this.#adoptedBy ??= new Set(), this.#adoptedBy.add(sessionId), this.isForeign = !1;
	}
	notice(text, quoted = [], topic = "other") {
		this.#observer.notice(this, text, quoted, topic);
	}
	noteSent(bytes, text) {
		this.sent.note(bytes, text), this.#writeRecord();
	}
	async flushLogs(caughtUp) {
		await this.#runs?.catchUp(), caughtUp?.(), await this.output.flush();
	}
	startAgain(by) {
		if (!this.canStartAgain) throw Error(require_joined_stream.o.cannotStartAgain(this.id));
		if (!this.#runs || this.isStopping) throw Error(require_joined_stream.o.justEnding(this.id));
		this.#runs.startAgain(by);
	}
	terminate(reason) {
		this.#runs?.terminate(reason);
	}
	async stop(reason, discardRest = !1) {
		return discardRest && this.output.discardRest(), this.terminate(reason), await this.done;
	}
	async #untilEnded(runs, output, stopWatches) {
		let deadline = this.#armDeadline(), sourceEnd = await runs.untilOver();
		clearTimeout(deadline);
		for (let stopWatch of stopWatches) stopWatch();
		await this.recorded;
		let rest = await output.finish(sourceEnd.reason);
		this.#processes = runs.source.processes, this.#readiness = runs.readiness, this.#runs = void 0;
		let end = {
			...sourceEnd,
			atMs: Date.now(),
			...rest
		};
		return this.end = end, this.#observer.ended(Object.assign(this, { end })), this.#writeRecord(), await this.recorded, end;
	}
	#writeRecord() {
		this.recorded = this.recorded.then(() => require_records.k(this));
	}
	#running() {
		let task = this;
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
			held: (text) => this.notice(noticeText.goesOn(text, this.kind)),
			restarting: (text, isFirst) => this.#observer.restarting(this, text, isFirst),
			startedAgain: async (text) => {
				this.#writeRecord(), await Promise.all([this.recorded, this.output.beginAgain(text)]);
			}
		};
	}
	#armDeadline() {
		let { timeoutMs } = this.spec;
		if (timeoutMs === void 0) return;
		let leftMs = Math.max(0, this.startedAtMs + timeoutMs - Date.now());
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
async function startJob({ shell, ...asked }, limits, files, observer, guardian) {
	let log = await CappedLog.open(files.logPath, limits.logMaxBytes);
	try {
		let guard = guardian?.forTask(files.id, limits.killGraceMs), start = () => require_joined_stream.r(shell, files.id, "shared", asked.input, guard);
		return jobOf(await start(), start, {
			...asked,
			directory: shell.cwd
		}, limits, files, log, observer);
	} catch (error) {
		throw await log.close(), await require_records.tt(files), error;
	}
}
async function jobOfRunning(running, spec, limits, files, observer, guardian) {
	let log = await CappedLog.open(files.logPath, limits.logMaxBytes), { shell } = running, guard = guardian.forTask(files.id, limits.killGraceMs), again = shell && (() => require_joined_stream.r(shell, files.id, "shared", "none", guard));
	return jobOf(running.source(), again, spec, limits, files, log, observer, running.linesBefore());
}
function jobOf(source, startAgain, spec, limits, files, log, observer, linesBefore = 0) {
	let { wake, name } = spec, watches = new JobWatches(limits.checkInMs);
	return new TaskOf({
		kind: "job",
		spec,
		label: name ?? require_task_label.n(spec.command),
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
		this.#tasks = tasks, this.#settings = settings;
		let { logMaxBytes, memoryMaxMiB, jobKillGraceMs, killDaemons } = settings;
		this.#limits = {
			logMaxBytes,
			memoryMaxMiB,
			killGraceMs: jobKillGraceMs,
			killDaemons
		}, this.#starts = new Starts(tasks, shell, "j");
	}
	async start(request, ctx) {
		if (request.thenPrompt !== void 0 && request.wake === "never") throw Error(require_joined_stream.o.jobThenNeedsWake);
		let limits = this.#limitsIn(ctx), ready = request.ready && await readySpec(request.ready);
		return this.#checkRoom(request.name), await this.#starts.start(request, void 0, ctx, async (shell, files) => await startJob({
			command: request.command,
			name: request.name,
			shell,
			timeoutMs: request.timeoutMs,
			wake: request.wake ?? "always",
			silenceMs: request.silenceMs,
			ready,
			restart: request.restart && require_pi_monitor._(request.restart),
			thenPrompt: request.thenPrompt,
			listedTask: request.task,
			input: request.input,
			startedBy: request.startedBy,
			sessionId: ctx.sessionManager.getSessionId()
		}, limits, files, this.#tasks.observer, this.#tasks.guardian));
	}
	async takeOver(request, running, ctx) {
		return this.#checkRoom(request.name), await this.#takeOver(request, running, ctx);
	}
	async adopt(request, running, files, ctx) {
		let name = this.#isFree(request.name) ? request.name : void 0;
		return await this.#takeOver({
			...request,
			name
		}, running, ctx, files);
	}
	get room() {
		return this.#settings.maxJobs - this.#running().length - this.#starts.underWay.length;
	}
	async #takeOver(request, running, ctx, reserved) {
		let { command, name, timeoutMs, wake = "always", thenPrompt, startedBy } = request;
		return await this.#starts.takeOver(request, async (files) => {
			let spec = {
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
			}, { observer, guardian } = this.#tasks;
			return await jobOfRunning(running, spec, this.#limitsIn(ctx), files, observer, guardian);
		}, reserved);
	}
	#running() {
		return this.#tasks.registry.running().filter((task) => task.kind === "job");
	}
	#isFree(name) {
		return !(0, typebox_value.Check)(typebox.Type.String(require_pi_monitor.d), name) || RESERVED_NAMES.includes(name) ? !1 : ![...this.#running().map(({ spec }) => spec), ...this.#starts.underWay].some((job) => job.name === name);
	}
	#limitsIn(ctx) {
		let checkInMs = require_headless.t(ctx) ? 0 : this.#settings.checkInMinutes * 6e4;
		return {
			...this.#limits,
			checkInMs
		};
	}
	#checkRoom(name) {
		if (name !== void 0 && RESERVED_NAMES.includes(name)) throw Error(require_joined_stream.o.nameIsWord(name));
		let running = this.#running(), starting = this.#starts.underWay, taken = running.find((job) => name !== void 0 && job.spec.name === name);
		if (name !== void 0 && (taken || starting.some((request) => request.name === name))) throw Error(require_joined_stream.o.nameTaken(name, taken?.id));
		let { maxJobs } = this.#settings;
		if (running.length + starting.length < maxJobs) return;
		let list = running.map((job) => `${job.id} ${require_task_label.i(job)}`).join(", ");
		throw Error(require_joined_stream.o.tooManyJobs(maxJobs, list));
	}
};
// extensions/monitor/host/stop-permission.ts
const acts = {
	stop: {
		verb: "stop",
		does: require_permissions.t.stopsIt,
		noun: "stop",
		instead: ({ id }) => require_permissions.t.insteadOfStop(id)
	},
	write: {
		verb: require_permissions.t.writeTo,
		does: require_permissions.t.writesToIt,
		noun: "input",
		instead: () => require_permissions.t.insteadOfInput
	}
};
async function checkModelMay(act, task, setting, ctx) {
	let { verb, does, noun, instead } = acts[act], which = `${task.id} ${require_task_label.i(task)}`, askThem = instead(task);
	if (task.isProtected) throw Error(require_permissions.t.protected(which, does, askThem));
	if (task.spec.startedBy === "model" && !task.isForeign || setting === "all") return;
	let owner = require_permissions.t.owner(task.isForeign, task.spec.startedBy);
	if (setting === "own" || !ctx.hasUI) throw Error(require_permissions.t.notYours(which, owner, verb, askThem));
	let { askUser } = await Promise.resolve().then(() => require("./ask-user.cjs")).then((n) => n.n);
	if (!await askUser({
		title: require_permissions.t.question(verb, task.kind, which),
		command: task.spec.command
	}, ctx)) throw Error(require_permissions.t.refused(which, owner, noun));
}
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
		let pipeline = createPipeline(options, {
			...sink,
			log: (chunk, linesBefore) => logs.stdout.write(chunk, linesBefore)
		}), stderr = new OutputTail(), order = new ArrivalOrder();
		this.#arrivals = [new Arrivals(order), new Arrivals(order)], this.ledger = pipeline.ledger, this.eventLines = pipeline.eventLines, this.lost = logs.lost, this.#eventMaxChars = options.eventMaxChars, this.#facts = {
			logs: logs.facts,
			leftOutBytes: 0,
			stderrBytes: 0,
			stderrLines: 0,
			lastLine: void 0
		};
		let toPipeline = {
			write: (chunk) => {
				let atMs = Date.now();
				this.#arrivals[0].add(pipeline.ledger.lastNumber + 1, atMs), pipeline.write(chunk), sink.lines(), this.#lastChunkAtMs = atMs;
			},
			isBehind: () => pipeline.isBehind(),
			goOn: () => pipeline.goOn(),
			drained: () => logs.stdout.drained(),
			isOverLimit: () => pipeline.isOverLimit(),
			restMs: () => pipeline.batchOpenMs()
		}, toLog = {
			write: (chunk) => {
				this.#unplaced ??= {
					first: stderr.lines + 1,
					atMs: Date.now()
				}, logs.stderr.write(chunk, stderr.lines), stderr.push(chunk);
			},
			othersCaughtUp: () => this.#placeStderr(),
			isBehind: () => !1,
			goOn: () => {},
			drained: () => logs.stderr.drained(),
			isOverLimit: () => !1,
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
		let stderr = this.#running?.stderr.lines ?? this.#facts.stderrLines;
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
		let { openLine, lastLine } = this.#running.pipeline, open = require_texts.r(openLine), isOpen = open.trim() !== "";
		if (lastLine === void 0 && !isOpen || this.#lastChunkAtMs === void 0) return;
		let text = isOpen ? open : require_texts.r(lastLine ?? "");
		return {
			text: require_rows.b(text, 400),
			atMs: this.#lastChunkAtMs,
			isOpen
		};
	}
	get openLines() {
		if (!this.#running) return [];
		let { lastLine } = this, { stderr } = this.#running;
		return [...lastLine?.isOpen ? [lastLine.text] : [], ...stderr.isLineOpen ? stderr.last(1).map((text) => require_rows.b(text, 400)) : []];
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
		let { logs, pipeline, stderr } = this.#running;
		await logs.close(), this.#placeStderr();
		for (let arrivals of this.#arrivals) arrivals.close();
		let lastBefore = this.lastLine, isSuccess = reason.kind === "exited" && reason.code === 0;
		await pipeline.end(!isSuccess), this.eventLines.close();
		let rest = {
			quoted: pipeline.takeUnshownTail().map((line) => ({
				...line,
				text: this.#quotable(line.text)
			})),
			repeats: pipeline.takeRepeats(),
			stderr: this.lastStderrLines(require_records.R(reason) ? 5 : 0).map((line) => this.#quotable(line))
		}, { leftOutBytes, stderrBytes } = this, lastLine = lastBefore?.isOpen ? lastBefore : this.lastLine;
		return this.#facts = {
			logs: logs.facts,
			leftOutBytes,
			stderrBytes,
			stderrLines: stderr.lines + 1,
			lastLine: lastLine && {
				...lastLine,
				text: require_rows.v(lastLine.text)
			}
		}, this.#running = void 0, rest;
	}
	#placeStderr() {
		this.#unplaced && this.#arrivals[1].add(this.#unplaced.first, this.#unplaced.atMs), this.#unplaced = void 0;
	}
	#quotable(text) {
		return require_rows.v(require_rows.b(text, this.#eventMaxChars));
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
var MonitorWatches = class {
	#limits;
	#silence;
	constructor(limits) {
		this.#limits = limits;
	}
	start(task) {
		let { silenceMs } = task.spec;
		silenceMs !== void 0 && (this.#silence = new SilenceWatch(silenceMs, () => saySilence(task, silenceMs)));
		let stderr = this.#limits.stderrNotice ? setTimeout(() => this.#noticeStderrOnly(task), 1e4) : void 0;
		return () => {
			this.#silence?.stop(), clearTimeout(stderr);
		};
	}
	linesCame() {
		this.#silence?.lineCame();
	}
	#noticeStderrOnly(task) {
		let line = task.output.firstStderrLine();
		line === void 0 || task.linesPrinted > 0 || task.isStopping || [line, ...task.output.lastStderrLines(10)].every(isHarmlessStderr) || task.notice(noticeText.onlyStderr, [require_rows.b(line, this.#limits.eventMaxChars)]);
	}
};
function saySilence(task, silenceMs) {
	let text = noticeText.noLine(silenceMs), open = task.lastLine?.isOpen ? task.lastLine.text : void 0;
	open === void 0 ? task.notice(text, [], "silence") : task.notice(noticeText.inLine(text), [open], "silence");
}
// extensions/monitor/task/task-logs.ts
var TaskLogs = class TaskLogs {
	stdout;
	stderr;
	static async open(files, maxBytes) {
		let [stdout, stderr] = await Promise.all([CappedLog.open(files.stdoutPath, maxBytes), CappedLog.open(files.stderrPath, maxBytes)]);
		return new TaskLogs(stdout, stderr);
	}
	constructor(stdout, stderr) {
		this.stdout = stdout, this.stderr = stderr;
	}
	get facts() {
		let { stdout, stderr } = this;
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
async function startMonitor({ shell, filter, ...asked }, limits, files, observer, guardian) {
	let logs = await TaskLogs.open(files, limits.logMaxBytes);
	try {
		let guard = guardian?.forTask(files.id, limits.killGraceMs), start = () => require_joined_stream.r(shell, files.id, "apart", asked.input, guard);
		return monitorOf(await start(), start, {
			...asked,
			directory: shell.cwd
		}, filter, limits, files, logs, observer);
	} catch (error) {
		throw await logs.close(), await require_records.tt(files), error;
	}
}
function monitorOf(source, startAgain, spec, filter, limits, files, logs, observer) {
	let { wake, match, ignore, description } = spec, watches = new MonitorWatches(limits), until = spec.until === void 0 ? void 0 : require_line_filter.n("until", spec.until), options = {
		...limits,
		filter,
		until,
		nowMs: () => performance.now(),
		turn: require_records.Z
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
	let { linesPerSecond, windowSeconds } = rateLimit;
	return {
		lines: () => watches.linesCame(),
		event: (event) => task.observer.output(task, event),
		suppressing: () => task.notice(noticeText.suppressed(linesPerSecond, windowSeconds)),
		lastLineCame: () => task.terminate({ kind: "until" }),
		firehose: () => task.terminate({
			kind: "firehose",
			linesPerSecond,
			windowSeconds
		}),
		failed: (error) => task.terminate({
			kind: "failed",
			message: noticeText.outputFailed(error)
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
		this.#tasks = tasks, this.#settings = settings, this.#limits = {
			...settings,
			rateLimit: settings
		}, this.#starts = new Starts(tasks, shell, "m");
	}
	async start(request, ctx) {
		let filter = require_line_filter.t(request), wake = this.#wake(request, ctx), ready = request.ready && await readySpec(request.ready);
		if (request.until !== void 0 && require_line_filter.i("until", request.until), request.restart && !request.persistent) throw Error(require_joined_stream.o.restartNeedsPersistent);
		let old = request.replaces === void 0 ? void 0 : this.#replaced(request.replaces);
		this.#checkRoom(request, old), old && request.startedBy === "model" && (await checkModelMay("stop", old, this.#settings.modelMayStop, ctx), this.#replaced(old.id), this.#checkRoom(request, old));
		let replaced, task = await this.#starts.start(request, old, ctx, async (shell, files) => (replaced = old && await this.#tasks.silence(old, {
			kind: "replaced",
			by: files.id
		}), await startMonitor({
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
			restart: request.restart && require_pi_monitor._(request.restart),
			thenPrompt: request.thenPrompt,
			listedTask: request.task,
			input: request.input,
			startedBy: request.startedBy,
			sessionId: ctx.sessionManager.getSessionId()
		}, this.#limits, files, this.#tasks.observer, this.#tasks.guardian)));
		return task.isProtected = request.isProtected === !0, replaced ? {
			task,
			replaced
		} : { task };
	}
	#wake(request, ctx) {
		if (request.thenPrompt === void 0) return request.wake ?? this.#settings.wake ?? (require_headless.t(ctx) ? "end" : "never");
		if (request.wake !== "never") return request.wake ?? "end";
		throw Error(require_joined_stream.o.thenNeedsWake);
	}
	#replaced(id) {
		let old = this.#tasks.findRunning(id);
		if (old.kind !== "monitor") throw Error(require_joined_stream.o.replacesJob(id, require_task_label.i(old)));
		if (!this.#starts.isBeingReplaced(old)) return old;
		throw Error(require_joined_stream.o.justReplaced(old.id));
	}
	#checkRoom(asked, replaced) {
		let isSame = ({ command, input = "none" }) => command.trim() === asked.command.trim() && input === (asked.input ?? "none"), running = this.#tasks.registry.running().filter((task) => task.kind === "monitor" && task !== replaced), same = running.find((task) => isSame(task.spec));
		if (same) throw Error(require_joined_stream.o.sameCommand(same.id, require_task_label.i(same)));
		let starting = this.#starts.underWay;
		if (starting.some(isSame)) throw Error(require_joined_stream.o.sameCommandStarts);
		let { maxConcurrent } = this.#settings, staying = running.filter((task) => !this.#starts.isBeingReplaced(task));
		if (staying.length + starting.length < maxConcurrent) return;
		let list = [...staying.map((task) => `${task.id} ${require_task_label.i(task)}`), ...starting.map((request) => require_joined_stream.o.justStarting(require_task_label.i({ label: request.description })))].join(", ");
		throw Error(require_joined_stream.o.tooManyMonitors(maxConcurrent, list));
	}
}, LeftTasks = class {
	tasks;
	ended;
	waiting;
	guardian;
	#said = [];
	constructor(tasks, ended, waiting, guardian) {
		this.tasks = tasks, this.ended = ended, this.waiting = waiting, this.guardian = guardian;
		let keep = {
			output: (...words) => this.#said.push((observer) => observer.output(...words)),
			notice: (...words) => this.#said.push((observer) => observer.notice(...words)),
			restarting: (...words) => this.#said.push((observer) => observer.restarting(...words)),
			readyAgain: () => {},
			ended: (...words) => this.#said.push((observer) => observer.ended(...words))
		};
		for (let task of tasks) task.observe(keep);
	}
	get isEmpty() {
		return this.tasks.length + this.ended.length === 0;
	}
	handTo(observer) {
		for (let task of this.tasks) task.observe(observer);
		for (let say of this.#said) say(observer);
	}
	async end() {
		this.handTo({
			output() {},
			notice() {},
			restarting() {},
			readyAgain() {},
			ended() {}
		});
		let running = this.tasks.filter((task) => !task.end);
		await Promise.all(running.map((task) => task.stop({ kind: "session_end" }, !0))), this.guardian.close();
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
	guardian;
	#waits;
	#onChange;
	#observers;
	#silenced = new WeakSet();
	#closed = !1;
	observer = {
		output: (task, output) => {
			for (let observer of this.#observers) observer.output?.(task, output);
			this.#silenced.has(task) ? task.output.ledger.discard(output.lines) : this.#tell({
				kind: "output",
				task,
				atMs: output.atMs,
				output
			});
		},
		notice: (task, text, quoted, topic) => {
			if (!this.#silenced.has(task)) {
				for (let observer of this.#observers) observer.notice?.(task, text, topic);
				this.#tell({
					kind: "notice",
					task,
					atMs: Date.now(),
					text,
					quoted,
					topic
				});
			}
		},
		restarting: (task, text, isFirst) => {
			if (this.#silenced.has(task)) return;
			let before = this.#delivery.waiting.find((event) => event.kind === "notice" && event.topic === "restart" && event.task === task);
			before?.kind === "notice" ? before.text = text : isFirst && this.observer.notice(task, text, [], "restart");
		},
		readyAgain: (task) => this.#waits.readyAgain(task),
		ended: (task) => {
			this.guardian.release(task.id);
			for (let observer of this.#observers) observer.ended?.(task);
			this.#silenced.has(task) ? this.#waits.ended(task) : this.#tell({
				kind: "end",
				task,
				atMs: task.end.atMs
			}), this.#onChange();
		}
	};
	constructor(registry, delivery, waits, guardian, observers, onChange) {
		this.registry = registry, this.#delivery = delivery, this.#waits = waits, this.guardian = guardian, this.#observers = observers, this.#onChange = onChange;
	}
	expect() {
		this.guardian.begin();
	}
	async add(task) {
		this.registry.add(task);
		for (let observer of this.#observers) observer.started?.(task);
		let guarded = task.identity && this.guardian.forTask(task.id, task.graceMs).guard(task.identity);
		await Promise.all([guarded, task.recorded]), task.end && this.guardian.release(task.id), this.#closed && await task.stop({ kind: "session_end" }, !0), this.#onChange();
	}
	findRunning(idOrName, reader = "model") {
		return this.registry.findRunning(idOrName, (task) => this.describeEnd(task, reader));
	}
	async stop(idOrName, by, starts, check) {
		let reader = by === "model" ? "model" : "person", task = await this.#findStarted(idOrName, reader, starts);
		return await check?.(task), await this.#stopTask(task, by);
	}
	async stopAll(kinds, by) {
		let tasks = this.registry.running().filter((task) => kinds.includes(task.kind) && (by !== "model" || task.spec.startedBy === "model" && !task.isForeign && !task.isProtected));
		return await Promise.all(tasks.map((task) => this.#stopTask(task, by)));
	}
	async silence(task, reason) {
		let discardedEvents = this.#delivery.discard(task);
		return this.#silenced.add(task), {
			task,
			end: await task.stop(reason, !0),
			discardedEvents
		};
	}
	async close() {
		this.#closed = !0, this.#waits.close(), this.#delivery.close();
		let ends = this.registry.all().map((task) => task.end ? task.done : task.stop({ kind: "session_end" }, !0));
		await Promise.all(ends), this.guardian.close();
	}
	forgetObservers() {
		this.#observers = [];
	}
	async letGo(goesOn) {
		this.#closed = !0, this.#waits.close();
		let stopping = this.registry.running().filter((task) => task.isStopping);
		await Promise.all(stopping.map((task) => task.done)), this.#delivery.freeze();
		let all = this.registry.all();
		if (!goesOn) return new LeftTasks(all, [], this.#delivery.waiting, this.guardian);
		let left = all.filter((task) => !goesOn(task)), ended = left.filter((task) => !task.end);
		await Promise.all(left.map((task) => this.silence(task, { kind: "session_end" })));
		let waiting = this.#delivery.waiting.filter((event) => event.kind !== "note");
		return new LeftTasks(all.filter(goesOn), ended, waiting, this.guardian);
	}
	adopt(task, sessionId) {
		task.adopt(sessionId), this.#delivery.adopted();
		for (let observer of this.#observers) observer.adopted?.(task);
	}
	takeOver(left, sessionId) {
		for (let task of left.tasks) task.enterSession(sessionId), this.registry.add(task);
		for (let event of left.waiting) this.#delivery.offer(event);
		for (let task of this.registry.running()) for (let observer of this.#observers) observer.resumed?.(task);
		left.handTo(this.observer), this.#onChange();
	}
	forgetRepeats() {
		for (let task of this.registry.running()) task.kind === "monitor" && task.output.forgetRepeats();
	}
	describeEnd(task, reader = "model") {
		return hasEnded(task) ? `${require_events.C(task, reader)} at ${require_texts.v(task.end.atMs)} after ${require_texts.h(task.ageMs)}` : require_joined_stream.o.notEnded;
	}
	#tell(event) {
		this.#delivery.offer(event), this.#waits.heard(event);
	}
	async #findStarted(idOrName, reader, starts) {
		try {
			return this.findRunning(idOrName, reader);
		} catch {
			return await starts, this.findRunning(idOrName, reader);
		}
	}
	async #stopTask(task, by) {
		return by === "model" ? await this.silence(task, {
			kind: "stopped",
			by
		}) : {
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
	if (id === void 0) throw Error(require_monitor_call.u.adoptNeedsId);
	let task = tasks.findRunning(id), wasForeign = task.isForeign;
	wasForeign && tasks.adopt(task, ctx.sessionManager.getSessionId());
	let said = require_monitor_call.u.adopted(wasForeign, task.id, require_task_label.i(task));
	return require_text_result.t([said, taskText$1(task, tasks)].join("\n"), listDetails([task]));
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
}, PIPE_KEYS = {
	enter: "\n",
	tab: "	",
	space: " "
}, CTRL = /^ctrl-([a-z])$/;
function keyBytes(keys, kind) {
	return keys.map((key) => keyByte(key.trim().toLowerCase(), kind)).join("");
}
function keyByte(key, kind) {
	let known = kind === "pipe" ? PIPE_KEYS : TERMINAL_KEYS, [, letter] = kind === "terminal" && CTRL.exec(key) || [];
	if (letter !== void 0) return String.fromCharCode(letter.charCodeAt(0) & 31);
	let sent = Object.hasOwn(known, key) ? known[key] : void 0;
	if (sent !== void 0) return sent;
	let names = Object.keys(known).join(", ");
	throw Error(require_joined_stream.a.wrongKey(key, kind, names));
}
// extensions/monitor/stdin/send.ts
const TEXT_MAX_BYTES = 65536;
async function sendTo(task, { text = "", keys = [], end = !1 }) {
	let which = `${task.id} ${require_task_label.i(task)}`, input = inputOf(task, which), bytes = Buffer.from(text + keyBytes(keys, input.kind));
	if (bytes.length === 0 && !end) throw Error(require_joined_stream.a.nothingToSend);
	if (bytes.length > TEXT_MAX_BYTES) throw Error(require_joined_stream.a.tooLong(bytes.length, TEXT_MAX_BYTES));
	await task.flushLogs();
	let refusal = await input.refusal(bytes, task.output.openLines), isConnected = () => input.terminal?.isConnected ?? !1;
	if (isConnected()) throw Error(require_joined_stream.a.notWhileConnected(which));
	if (refusal !== void 0) throw Error(`${which} ${refusal}`);
	let taken = bytes.length === 0 ? 0 : await written(input, bytes, which), isCut = taken < bytes.length, isEnded = end && !isCut && await input.end();
	if (taken === 0 && !isEnded && isConnected()) throw Error(require_joined_stream.a.notWhileConnected(which));
	let shown = [
		text,
		...keys.map((key) => `<${require_texts.D(key)}>`),
		...end ? ["<end>"] : []
	].join("");
	if (task.noteSent(taken, shown), isCut || isEnded !== end) {
		let why = isConnected() ? require_joined_stream.a.connected : require_joined_stream.a.full, rest = require_joined_stream.a.rest(isCut, end);
		return `${require_joined_stream.a.partlyTaken(which, taken, bytes.length, why)} ${rest}`;
	}
	let ended = end ? [require_joined_stream.a.ended(input.kind)] : [];
	return `${[`Sent ${require_texts.b(taken, "byte")} to ${which}`, ...ended].join("; ")}.`;
}
function inputOf(task, which) {
	if (task.isStopping || task.end) throw Error(require_joined_stream.a.justEnding(which));
	if ((task.spec.input ?? "none") === "none") throw Error(require_joined_stream.a.readsNothing(which));
	if (!task.input) throw Error(require_joined_stream.a.startsAgain(which));
	return task.input;
}
async function written(input, bytes, which) {
	try {
		return await input.write(bytes);
	} catch (error) {
		throw Error(require_joined_stream.a.sentNothing(which, error));
	}
}
// extensions/monitor/tools/monitor-send-call.ts
async function callMonitorSend(tasks, { id, ...sent }, startsBefore, checkMayWrite) {
	await startsBefore;
	let task = tasks.findRunning(id);
	return await checkMayWrite(task), require_text_result.t(await sendTo(task, sent), {});
}
// extensions/monitor/texts/waits.ts
const waitText = {
	aborted: "The wait was aborted; what was waited for runs on.",
	withoutReady: (id, name) => `${id} ${name} was started without ready, so nobody knows when it is; wait for "event" or "end", or give ready with the start.`,
	nothingRuns: "Nothing is running, so there is nothing to wait for.",
	nothingExpected: (untold) => `Of what is running nothing is expected to become ready: ${untold}.`,
	somethingElse: (waited) => `Something else happened while you waited ${waited}:`,
	userSpoke: (waited) => `The user has spoken; you waited ${waited}.`,
	nothingYet: (waitedMs, waited, status) => `Nothing after ${require_texts.h(waitedMs)} of waiting ${waited}.\n${status}`,
	sessionOver: "The wait was ended with the session.",
	forReady: (ids) => `for ${ids} to be ready`,
	forEvent: (ids) => `for an event of ${ids}`,
	forEnd: (ids) => `for the end of ${ids}`,
	hasEnded: (name, end) => `${name} has ended: ${end}`,
	runsSince: (ageMs) => `is running since ${require_texts.h(ageMs)}`,
	printed: (lines, agoMs) => `has printed ${require_texts.b(lines, "line")}, the last ${require_texts.h(agoMs)} ago:`,
	printedNothing: (toStdoutOnly) => toStdoutOnly ? "has printed nothing to stdout" : "has printed nothing",
	notReady: "is not ready yet"
};
async function callMonitorWait(parts, { id, for: waitFor }, timeoutMs, startsBefore, signal) {
	let { tasks, waits, delivery } = parts, meant = await meantTasks(tasks, delivery, id, waitFor, startsBefore), isThere = meant.every((task) => task.end || waitFor === "ready" && task.readiness.kind === "ready"), startedMs = performance.now(), end = isThere ? { kind: "happened" } : await waits.wait({
		tasks: meant,
		waitFor,
		timeoutMs,
		signal
	});
	if (end.kind === "aborted") throw Error(waitText.aborted);
	let message = end.kind === "timeout" || end.kind === "session over" ? void 0 : delivery.joinResult(), waitedMs = performance.now() - startedMs, text = [...end.kind === "happened" && message && !isThere ? [] : [endText(end, meant, waitFor, waitedMs, tasks)], ...message ? [message.content] : []].join("\n");
	return require_text_result.t(text, {
		ended: end.kind,
		ids: meant.map((task) => task.id),
		...message?.details
	});
}
async function meantTasks(tasks, delivery, id, waitFor, startsBefore) {
	if (id.trim() !== "any") {
		let task = await findTask(tasks, id, startsBefore);
		if (waitFor === "ready" && !task.spec.ready) throw Error(waitText.withoutReady(task.id, require_task_label.i(task)));
		return [task];
	}
	await startsBefore;
	let running = tasks.registry.running(), ended = delivery.waiting.flatMap((event) => event.kind === "end" ? [event.task] : []), untold = [...running, ...ended];
	if (untold.length === 0) throw Error(waitText.nothingRuns);
	if (waitFor !== "ready") return untold;
	let meant = untold.filter((task) => task.spec.ready), expected = meant.filter((task) => task.end || task.readiness.kind === "expected");
	if (expected.length > 0) return expected;
	if (meant.length > 0) return meant;
	throw Error(waitText.nothingExpected(untold.map((task) => statusText$1(task, tasks)).join("; ")));
}
async function findTask(tasks, id, startsBefore) {
	try {
		return tasks.registry.find(id);
	} catch {
		return await startsBefore, tasks.registry.find(id);
	}
}
function endText(end, meant, waitFor, waitedMs, tasks) {
	let status = meant.map((task) => statusText$1(task, tasks)).join("\n");
	switch (end.kind) {
		case "happened": return status;
		case "silenced": return statusText$1(end.task, tasks);
		case "other event": return waitText.somethingElse(waitedText(meant, waitFor));
		case "user spoke": return waitText.userSpoke(waitedText(meant, waitFor));
		case "timeout": return waitText.nothingYet(waitedMs, waitedText(meant, waitFor), status);
		case "aborted":
		case "session over": return waitText.sessionOver;
	}
}
function waitedText(meant, waitFor) {
	let ids = meant.map((task) => task.id).join(" or ");
	switch (waitFor) {
		case "ready": return waitText.forReady(ids);
		case "event": return waitText.forEvent(ids);
		case "end": return waitText.forEnd(ids);
	}
}
function statusText$1(task, tasks) {
	let name = `${task.id} ${require_task_label.i(task)}`;
	if (task.end) return waitText.hasEnded(name, tasks.describeEnd(task));
	let { lastLine, readiness } = task, printsToStderr = task.kind === "monitor" && task.output.stderrBytes > 0;
	return `${name} ${[
		waitText.runsSince(task.ageMs),
		...readiness.kind === "ready" ? [`was ${require_monitor_call.l(readiness.facts).text}`] : [],
		...readiness.kind === "expected" ? [waitText.notReady] : [],
		lastLine ? waitText.printed(task.linesPrinted, Date.now() - lastLine.atMs) : waitText.printedNothing(printsToStderr)
	].join(", ")}${lastLine ? `\n${require_rows.T(lastLine.text)}` : ""}`;
}
// extensions/monitor/pty/screen.ts
const PACKAGE = "@xterm/headless";
async function screenOf(logPath, size) {
	return await withEmulated(logPath, size, ({ buffer: { active } }) => {
		let drawn = Array.from({ length: size.rows }, (_, row) => active.getLine(active.baseY + row)?.translateToString(!0) ?? ""), last = drawn.findLastIndex((text) => text.trim() !== "");
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
	let bytes = await tailOf(logPath), { Terminal } = terminalEmulator(), terminal = new Terminal({
		cols: columns,
		rows,
		scrollback: 0,
		allowProposedApi: !0
	});
	try {
		return await new Promise((resolve) => terminal.write(bytes, resolve)), use(terminal);
	} finally {
		terminal.dispose();
	}
}
async function tailOf(path) {
	let file = await require_records.b(path);
	try {
		let { size } = await file.stat(), buffer = Buffer.alloc(Math.min(size, 262144)), { bytesRead } = await file.read(buffer, 0, buffer.length, size - buffer.length);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
function terminalEmulator() {
	try {
		return (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)(PACKAGE);
	} catch {
		throw Error(require_joined_stream.l.noScreenPackage(PACKAGE));
	}
}
// extensions/monitor/tools/screen-text.ts
async function screenText(task) {
	if (isEarlier(task) || task.spec.input !== "terminal") throw Error(require_monitor_call.u.noScreen(task.id));
	await task.flushLogs();
	let size = task.input?.terminal?.size ?? require_joined_stream.s, { rows, cursor } = await screenOf(task.logs[0].path, size), named = `${task.id} ${require_task_label.i(task)}`;
	return [require_monitor_call.u.screen(named, size.columns, size.rows, rows.length === 0 ? void 0 : cursor), ...rows.flatMap((row) => require_texts.i(row)).map(require_rows.T)].join("\n");
}
// extensions/monitor/tools/tool-calls.ts
function toolCalls(tasks, monitors, jobs, settings, waiting, bus) {
	return {
		async monitor(args, ctx) {
			return await require_listed_task.t(bus, args.task), await require_monitor_call.t(monitors, args, ctx);
		},
		monitorStop: (id, startsBefore, ctx) => require_monitor_call.r(tasks, id, startsBefore, (task) => checkModelMay("stop", task, settings.modelMayStop, ctx)),
		async monitorList(id, adopt, ctx) {
			if (adopt) return callAdopt(tasks, id, ctx);
			if (id === void 0) return require_text_result.t(listText(tasks), listDetails(listedTasks(tasks)));
			let task = await findTask$1(tasks, id, ctx.cwd);
			return require_text_result.t(taskText$1(task, tasks), listDetails([task]));
		},
		monitorWait: (args, timeoutMs, startsBefore, signal) => callMonitorWait({
			tasks,
			...waiting
		}, args, timeoutMs, startsBefore, signal),
		monitorSend: (args, startsBefore, ctx) => callMonitorSend(tasks, args, startsBefore, (task) => checkModelMay("write", task, settings.modelMayStop, ctx)),
		monitorReadStderr: async (id, cwd, lines) => require_text_result.t(await stderrText(await findTask$1(tasks, id, cwd), lines, "bg_logs"), {}),
		async bgRun(args, ctx) {
			return await require_listed_task.t(bus, args.task), await require_monitor_call.o(jobs, args, ctx);
		},
		async bgLogs(id, cwd, from, maxBytes) {
			let task = await findTask$1(tasks, id, cwd);
			return require_text_result.t(from === "screen" ? await screenText(task) : await logText(task, {
				from,
				maxBytes
			}), {});
		}
	};
}
// extensions/monitor/texts/task-view.ts
const viewText = {
	started: (startedAtMs, startedBy) => `started ${require_texts.v(startedAtMs)} by ${startedBy}`,
	protected: "protected: only you stop it",
	withEvents: "with every event",
	withEnd: "with its end",
	ifItFails: "if it fails",
	ifItSucceeds: "if it succeeds"
};
// extensions/monitor/ui/task-view.ts
function isRunning(task) {
	return task.state.kind !== "ended";
}
function taskView(task) {
	let { spec, deadlineAtMs } = task, [first, ...others] = task.logs;
	return {
		id: task.id,
		kind: task.kind,
		title: require_task_label.t(task),
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
			require_events.r(task),
			...runFacts(task),
			`wakes ${wakeText(task)}`,
			viewText.started(task.startedAtMs, require_events.s.starter(spec.startedBy, task.isForeign, "person")),
			...task.sent.fact === void 0 ? [] : [task.sent.fact],
			...task.isProtected ? [viewText.protected] : [],
			...deadlineAtMs === void 0 || task.end ? [] : [`deadline ${require_texts.v(deadlineAtMs)}`]
		],
		logs: [logView(first, task, 0), ...others.map((log, index) => logView(log, task, index + 1))],
		...task.kind === "monitor" && others.length > 0 && { order: {
			arrivals: task.output.arrivals,
			lastNumbers: () => task.output.lastNumbers,
			isOver: () => task.end !== void 0 || task.logs.some(({ keeping }) => keeping.loss !== void 0)
		} }
	};
}
function logView(log, task, index) {
	let { name, path, keeping } = log, arrivals = task.output.arrivals[index] ?? new Arrivals();
	return {
		name,
		path,
		place: require_events.v(log),
		isKept: !require_events.y(keeping),
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
		case "event": return viewText.withEvents;
		case "end":
		case "always": return viewText.withEnd;
		case "failure": return viewText.ifItFails;
		case "success": return viewText.ifItSucceeds;
	}
}
function stateText({ state, ageMs }) {
	return state.kind === "ended" ? `${state.reason} after ${require_texts.h(ageMs)}` : `${state.kind} ${require_texts.h(ageMs)}`;
}
function stateOf(task) {
	if (!task.end) return { kind: task.isStopping ? "stopping" : "running" };
	let { reason, atMs } = task.end;
	return {
		kind: "ended",
		atMs,
		outcome: outcomeOf(reason),
		reason: require_records.P(reason, task.kind)
	};
}
function outcomeOf(reason) {
	return require_records.R(reason) ? "failure" : reason.kind === "exited" ? "success" : "stopped";
}
// extensions/monitor/ui/dock.ts
const WIDGET_KEY$2 = "monitor-dock";
var Dock = class {
	#ctx;
	#registry;
	#refresh;
	constructor(ctx, registry) {
		this.#ctx = ctx, this.#registry = registry;
	}
	started() {
		this.#ctx.mode !== "tui" || this.#refresh || this.#ctx.ui.setWidget(WIDGET_KEY$2, (tui, theme) => (clearInterval(this.#refresh), this.#refresh = setInterval(() => tui.requestRender(), 1e3), {
			render: (width) => dockRows(this.#registry.running().map(taskView), width, theme),
			invalidate() {}
		}));
	}
	resumed() {
		this.started();
	}
	ended() {
		this.#registry.running().length === 0 && this.close();
	}
	close() {
		this.#refresh && (clearInterval(this.#refresh), this.#refresh = void 0, this.#ctx.ui.setWidget(WIDGET_KEY$2, void 0));
	}
};
function dockRows(tasks, width, theme) {
	let shown = tasks.slice(-3).map((task) => dockRow(task, width, theme));
	return Array.from({ length: 3 }, (_, index) => shown[index] ?? "");
}
function dockRow({ state, title, ageMs, lastLine }, width, theme) {
	let said = lastLine === void 0 ? theme.fg("dim", require_rows.l.nothingYet) : theme.fg("muted", require_texts.d(lastLine)), age = theme.fg("dim", require_texts.h(ageMs));
	return (0, _earendil_works_pi_tui.truncateToWidth)(` ${require_rows.c(state, theme)} ${require_rows.E(title, width)} ${age}  ${said}`, width, "…");
}
// extensions/monitor/ui/jobs-line.ts
const WIDGET_KEY$1 = "monitor-jobs";
var JobsLine = class {
	#ctx;
	#registry;
	#done = 0;
	#failed = 0;
	#stopped = 0;
	#refresh;
	#removal;
	constructor(ctx, registry) {
		this.#ctx = ctx, this.#registry = registry;
	}
	started(task) {
		task.kind === "job" && this.#ctx.hasUI && (clearTimeout(this.#removal), this.#refresh ??= setInterval(() => this.#show(), 1e3), this.#show());
	}
	resumed(task) {
		this.started(task);
	}
	ended(task) {
		let { reason } = task.end;
		task.kind === "job" && this.#ctx.hasUI && (require_records.R(reason) ? this.#failed++ : reason.kind === "exited" ? this.#done++ : this.#stopped++, this.#show(), this.#running().length > 0 || (clearInterval(this.#refresh), this.#refresh = void 0, this.#removal = setTimeout(() => this.#remove(), 1e4)));
	}
	close() {
		clearInterval(this.#refresh), clearTimeout(this.#removal);
	}
	#running() {
		return this.#registry.running().filter((task) => task.kind === "job");
	}
	#show() {
		let running = this.#running().map((job) => `${require_rows.E(require_task_label.t(job), 80)} ${require_texts.h(Math.max(job.ageMs, 1e3))}`), parts = [
			...running.length > 0 ? [running.join(", ")] : [],
			...this.#done > 0 ? [`${this.#done} done`] : [],
			...this.#failed > 0 ? [`${this.#failed} failed`] : [],
			...this.#stopped > 0 ? [`${this.#stopped} stopped`] : []
		];
		this.#ctx.ui.setWidget(WIDGET_KEY$1, [`✶ bg: ${parts.join(" · ")}`]);
	}
	#remove() {
		this.#done = 0, this.#failed = 0, this.#stopped = 0, this.#ctx.ui.setWidget(WIDGET_KEY$1, void 0);
	}
}, Unread = class {
	#seen = new Map();
	markSeen({ id, lines, state }) {
		this.#seen.set(id, {
			lines,
			ended: state.kind === "ended"
		});
	}
	has({ id, lines, state }) {
		let seen = this.#seen.get(id);
		return lines > (seen?.lines ?? 0) || state.kind === "ended" && !seen?.ended;
	}
}, PanelOpener = class {
	#tasks;
	#restarts;
	#everywhere;
	#listTabs;
	#send;
	#unread = new Unread();
	#panel;
	#ended = !1;
	constructor(tasks, restarts, everywhere, listTabs, send) {
		this.#everywhere = () => everywhere.tab(async (id) => tasks.registry.running().some((task) => task.id === id) ? (await tasks.stop(id, "panel"), !0) : !1), this.#listTabs = listTabs, this.#send = send, this.#tasks = tasks, this.#restarts = restarts;
	}
	async show(ctx, taskId) {
		let [{ Panel }, { panelTasks }, { TaskPane }, { ItemsPane }] = await Promise.all([
			Promise.resolve().then(() => require("./panel2.cjs")),
			Promise.resolve().then(() => require("./panel-tasks.cjs")),
			Promise.resolve().then(() => require("./task-pane.cjs")),
			Promise.resolve().then(() => require("./items-pane.cjs"))
		]);
		this.#panel || this.#ended || ctx.ui.custom((tui, theme, keybindings, done) => {
			let screen = {
				tui,
				theme,
				keybindings,
				close: () => done(void 0)
			}, tasks = panelTasks(this.#tasks, (task) => this.#restarts.restart(task, "panel", ctx), () => ctx.sessionManager.getSessionId(), this.#send), monitors = {
				name: "Monitors",
				open: (frame) => new TaskPane(tasks, this.#unread, tui, frame, taskId)
			}, lists = [...this.#listTabs, ["All", this.#everywhere]].map(([name, load]) => ({
				name,
				open: (frame) => new ItemsPane(load, frame)
			}));
			return this.#panel = new Panel([monitors, ...lists], screen), this.#panel;
		}, {
			overlay: !0,
			overlayOptions: {
				width: "100%",
				anchor: "bottom-center"
			}
		}).finally(() => {
			this.#panel = void 0;
		});
	}
	close(isQuitting) {
		this.#ended = !0, this.#panel?.dispose(isQuitting), this.#panel = void 0;
	}
}, MonitorStatus = class {
	#ctx;
	#wanted;
	#shown;
	#gist;
	#timer;
	#onShown;
	constructor(ctx, onShown = () => {}) {
		this.#ctx = ctx, this.#onShown = onShown;
	}
	show(running, backlog, isIdle) {
		this.#wanted = statusText(running, backlog, isIdle);
		let { events, lines } = backlog, gist = statusText(running, {
			...backlog,
			events: Math.min(events, 1),
			lines: Math.min(lines, 1)
		}, isIdle);
		gist === this.#gist ? this.#wanted !== this.#shown && (this.#timer ??= setTimeout(() => this.#draw(), 1e3)) : (this.#gist = gist, this.#draw());
	}
	get isShown() {
		return this.#shown !== void 0;
	}
	close() {
		clearTimeout(this.#timer);
	}
	#draw() {
		if (clearTimeout(this.#timer), this.#timer = void 0, this.#wanted === this.#shown) return;
		let wasShown = this.isShown;
		this.#shown = this.#wanted, wasShown !== this.isShown && this.#onShown(this.isShown), this.#ctx.ui.setStatus("monitor", this.#wanted);
	}
};
const AWAITED = {
	request: require_rows.l.forNextRequest,
	wake: require_rows.l.forNextWake,
	prompt: require_rows.l.forNextPrompt
};
function statusText(running, backlog, isIdle) {
	let parts = [...Map.groupBy(running, (task) => task.kind)].map(([kind, tasks]) => require_texts.b(tasks.length, kind)), foreign = running.filter((task) => task.isForeign).length;
	foreign > 0 && parts.push(require_rows.l.foreignCount(foreign));
	let awaited = isIdle ? running.filter(({ spec, isForeign }) => spec.wake !== "never" && !isForeign).length : 0;
	awaited > 0 && parts.push(require_rows.l.waitingFor(awaited));
	let { events, lines, until } = backlog;
	return events > 0 && parts.push(`${lines > 0 ? require_texts.b(lines, "line") : require_texts.b(events, "notice")} ${AWAITED[until]}`), parts.length > 0 ? parts.join(" · ") : void 0;
}
var ToastList = class {
	#toasts = [];
	add(toast, nowMs) {
		let others = this.#toasts.filter((other) => other.taskId !== toast.taskId);
		this.#toasts = [...others, {
			...toast,
			untilMs: nowMs + 5e3
		}].slice(-3);
	}
	drop(taskId) {
		this.#toasts = this.#toasts.filter((toast) => toast.taskId !== taskId);
	}
	clear() {
		this.#toasts = [];
	}
	at(nowMs) {
		return this.#toasts = this.#toasts.filter((toast) => toast.untilMs > nowMs), this.#toasts;
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
		this.#toasts.add(toast, performance.now()), this.#update();
	}
	drop(taskId) {
		this.#toasts.drop(taskId), this.#update();
	}
	clear() {
		this.#toasts.clear(), this.#update();
	}
	#update() {
		clearTimeout(this.#timer);
		let nowMs = performance.now(), isEmpty = this.#toasts.at(nowMs).length === 0, nextEndMs = this.#toasts.nextEndMs;
		nextEndMs !== void 0 && (this.#timer = setTimeout(() => this.#update(), nextEndMs - nowMs)), isEmpty ? this.#hide() : this.#tui ? this.#tui.requestRender() : this.#show();
	}
	#hide() {
		this.#tui && (this.#tui = void 0, this.#ctx.ui.setWidget(WIDGET_KEY, void 0));
	}
	#show() {
		this.#ctx.ui.setWidget(WIDGET_KEY, (tui, theme) => (this.#tui = tui, {
			render: (width) => this.#toasts.at(performance.now()).map((toast) => toastRow(toast, width, theme)),
			invalidate() {}
		}));
	}
};
function toastRow({ kind, title, text }, width, theme) {
	let mark = kind === "event" ? theme.fg("accent", "●") : require_rows.s(kind, theme);
	return (0, _earendil_works_pi_tui.truncateToWidth)(` ${mark} ${require_rows.E(title, width)}  ${theme.fg("muted", text)}`, width, "…");
}
var Toasts = class {
	#ctx;
	#when;
	#isHeldBack;
	#hasLogCommand;
	#widget;
	#timer;
	#latest;
	#isClosed = !1;
	constructor(ctx, settings, isHeldBack) {
		this.#ctx = ctx, this.#isHeldBack = isHeldBack, this.#when = settings.toasts, this.#hasLogCommand = settings.jobs, this.#widget = new ToastWidget(ctx);
	}
	output(task, output) {
		if (!this.#ctx.hasUI || !this.#isTime()) return;
		let text = require_texts.s(output.texts.at(-1) ?? "") + (output.truncated ? "…" : "");
		this.#ctx.mode === "tui" ? this.#widget.add({
			kind: "event",
			taskId: task.id,
			title: require_task_label.t(task),
			text
		}) : (this.#latest = `${task.id} ${require_task_label.t(task)}: ${text}`, this.#timer === void 0 && this.#notify());
	}
	ended(task) {
		let { reason } = task.end;
		if (!this.#ctx.hasUI || this.#when === "never") return;
		let text = `${require_events.C(task, "person")} after ${require_texts.h(task.ageMs)}`, isTerminal = this.#ctx.mode === "tui";
		if (isTerminal && this.#widget.drop(task.id), require_records.R(reason)) {
			let told = `${task.id} ${require_task_label.t(task)}: ${text}${this.#waysToLog(task)}`, warn = () => this.#ctx.ui.notify(told, "warning");
			!isTerminal || !this.#ctx.isIdle() ? warn() : afterDelivery(() => this.#isHeldBack() && !this.#isClosed && warn());
		} else isTerminal && this.#isTime() && this.#widget.add({
			kind: outcomeOf(reason),
			taskId: task.id,
			title: require_task_label.t(task),
			text
		});
	}
	agentSettled() {
		this.#when === "busy" && this.#widget.clear();
	}
	close() {
		this.#isClosed = !0, clearTimeout(this.#timer), this.#latest = void 0, this.#widget.clear();
	}
	#isTime() {
		return this.#when === "busy" ? !this.#ctx.isIdle() || this.#isHeldBack() : this.#when === "always";
	}
	#waysToLog(task) {
		let ways = [...task.kind === "monitor" && task.linesPrinted === 0 && task.output.stderrBytes > 0 ? [`/monitor-tail ${task.id}`] : this.#hasLogCommand ? [`/bg-logs ${task.id}`] : [], ...this.#ctx.mode === "tui" ? ["Alt+M"] : []];
		return ways.length > 0 ? `; log: ${ways.join(", ")}` : "";
	}
	#notify() {
		this.#timer = void 0, this.#latest !== void 0 && (this.#ctx.ui.notify(this.#latest, "info"), this.#latest = void 0, this.#timer = setTimeout(() => this.#notify(), 1e3));
	}
};
function afterDelivery(work) {
	setImmediate(() => setImmediate(work));
}
var Waits = class {
	#delivery;
	#wakeIntervalMs;
	#open = new Set();
	#look;
	constructor(delivery, wakeIntervalMs) {
		this.#delivery = delivery, this.#wakeIntervalMs = wakeIntervalMs;
	}
	async wait(request) {
		return request.signal?.aborted ? { kind: "aborted" } : await new Promise((resolve) => {
			let aborted = () => wait.end({ kind: "aborted" }), timer = setTimeout(() => wait.end({ kind: "timeout" }), request.timeoutMs), wait = {
				...request,
				startedMs: performance.now(),
				end: (how) => {
					this.#open.delete(wait) && (clearTimeout(timer), request.signal?.removeEventListener("abort", aborted), this.#open.size === 0 && this.#stopLooking(), resolve(how));
				}
			};
			this.#open.add(wait), request.signal?.addEventListener("abort", aborted), this.#lookAt(wait, this.#delivery.waiting);
		});
	}
	heard(event) {
		if (this.#open.size === 0) return;
		let open = [...this.#open], meant = open.filter((wait) => isMeant(wait, event));
		for (let wait of meant) wait.end({ kind: "happened" });
		if (meant.length === 0) for (let wait of open) this.#lookAt(wait, [event]);
	}
	readyAgain(task) {
		for (let wait of this.#open) wait.waitFor === "ready" && wait.tasks.includes(task) && wait.end({ kind: "happened" });
	}
	ended(task) {
		for (let wait of this.#open) wait.tasks.includes(task) && wait.end({
			kind: "silenced",
			task
		});
	}
	userSpoke() {
		this.#open.size > 0 && setTimeout(() => this.#endAll({ kind: "user spoke" }), 20);
	}
	close() {
		this.#endAll({ kind: "session over" });
	}
	#endAll(how) {
		for (let wait of this.#open) wait.end(how);
	}
	#lookAt(wait, events) {
		if (events.some((event) => isMeant(wait, event))) {
			wait.end({ kind: "happened" });
			return;
		}
		let kinds = new Set(events.map(wakeKind));
		kinds.has("end") ? wait.end({ kind: "other event" }) : kinds.has("event") && this.#interruptLater(wait);
	}
	#interruptLater(wait) {
		let restMs = wait.startedMs + this.#wakeIntervalMs - performance.now();
		restMs <= 0 ? this.#interrupt() : this.#look ??= setTimeout(() => this.#interrupt(), restMs);
	}
	#interrupt() {
		if (this.#stopLooking(), this.#delivery.wakeDueMs() !== void 0) for (let wait of this.#open) wait.startedMs + this.#wakeIntervalMs - performance.now() <= 0 ? wait.end({ kind: "other event" }) : this.#interruptLater(wait);
	}
	#stopLooking() {
		clearTimeout(this.#look), this.#look = void 0;
	}
};
function isMeant({ tasks, waitFor }, event) {
	return tasks.some((task) => require_pi_monitor.c(event, task, waitFor));
}
// extensions/monitor/runtime.ts
var runtime_exports = require_rolldown_runtime.t({ startRuntime: () => startRuntime });
async function startRuntime(pi, ctx, { settings, arbiter, tools, reason, takesOver, listTabs }) {
	let attention = await attentionOf(ctx, settings), registry = new TaskRegistry(), { delivery, hold } = attachDelivery(pi, ctx, arbiter, settings, {
		runningTasks: () => registry.running(),
		onWaiting: () => refresh()
	}), toasts = new Toasts(ctx, settings, () => delivery.isIdleBudgetUsedUp), before = takesOver ? require_handover.claim(taskShape) : void 0, left = before === "unfit" ? void 0 : before, jobsLine = new JobsLine(ctx, registry), dock = settings.dock ? [new Dock(ctx, registry)] : [], stopListener = new StopListener(require_paths.t(), {
		running: () => registry.running(),
		stop: (id, by) => tasks.stop(id, by)
	}), announcer = new Announcer(pi.events), observers = [
		announcer,
		toasts,
		jobsLine,
		...dock,
		...attention,
		stopListener
	], tellOfFooter = (isShown) => pi.events.emit(require_pi_monitor.S, { isShown }), status = new MonitorStatus(ctx, tellOfFooter), isInTerminal = ctx.mode === "tui", hasEnded = !1, refresh = () => {
		hasEnded || (status.show(registry.running(), delivery.backlog, ctx.isIdle()), hold?.check());
	}, waits = new Waits(delivery, settings.wakeIntervalMs), tasks = new Tasks(registry, delivery, waits, left?.guardian ?? new Guardian(), observers, refresh), stopAnswering = pi.events.on(require_pi_monitor.b, () => {
		for (let task of registry.running()) announcer.adopted(task);
		tellOfFooter(status.isShown);
	}), removeSignalHandlers = hold && endTasksOnSignal(hold, () => tasks.close()), shell = require_count_line_feeds.a(ctx), monitors = new MonitorStarter(tasks, settings, shell), jobs = new JobStarter(tasks, settings, shell), restarts = new TaskRestarts(monitors, jobs), everywhere = new Everywhere(settings.killDaemons), panel = new PanelOpener(tasks, restarts, everywhere, listTabs, (text) => pi.sendUserMessage(text, { deliverAs: "steer" }));
	if (pi.on("agent_settled", () => {
		toasts.agentSettled(), setImmediate(refresh);
	}), pi.on("agent_start", refresh), keepCacheWarm(pi, () => registry.running()), pi.on("input", ({ source }) => {
		tasks.forgetRepeats(), source !== "extension" && waits.userSpoke();
	}), pi.on("tool_execution_end", (event) => {
		tools.has(event.toolName) || tasks.forgetRepeats();
	}), left) {
		tasks.takeOver(left, ctx.sessionManager.getSessionId());
		let text = reason === "reload" ? void 0 : switchText(left);
		text !== void 0 && require_rows.n(pi, ctx, text);
	}
	before === "unfit" && require_rows.k(ctx, require_joined_stream.o.otherVersion, "warning");
	let saved, loadSaved = async () => {
		let { SavedCommands } = await Promise.resolve().then(() => require("./saved-commands.cjs")), starters = {
			monitors,
			jobs,
			hasJobs: settings.jobs
		};
		return new SavedCommands(registry, starters, (task) => require_rows.a(pi, ctx, startedTask(task)));
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
			started: (started) => require_rows.a(pi, ctx, started),
			endHasRow: () => endHasRow(ctx, delivery)
		}),
		saved() {
			return saved ??= loadSaved(), saved;
		},
		makeJob: (request, ctx) => makeJob(jobs, request, ctx),
		relist: (why) => relist(ctx.sessionManager.getBranch(), tasks, delivery, why),
		note: (text) => delivery.offer({
			kind: "note",
			atMs: Date.now(),
			text
		}),
		async end(reason) {
			removeSignalHandlers?.(), stopAnswering(), hasEnded = !0, status.close(), panel.close(reason === "quit");
			let line = reason === "quit" && isInTerminal ? require_quit_line.n(registry.running()) : void 0;
			line !== void 0 && require_quit_line.r(line);
			try {
				let goesOn = goesOnAfter(reason, settings.onSessionSwitch), left = goesOn && await tasks.letGo(reason === "reload" ? void 0 : goesOn);
				left && (reason === "reload" || !left.isEmpty) ? require_handover.leave(left, taskShape) : await tasks.close();
			} finally {
				tasks.forgetObservers(), toasts.close(), stopListener.close();
				for (let shown of [...dock, ...attention]) shown.close();
				jobsLine.close();
			}
		}
	};
}
async function attentionOf(ctx, { attention }) {
	if (!attention || ctx.mode !== "tui") return [];
	let { Attention } = await Promise.resolve().then(() => require("./attention.cjs"));
	return [new Attention(ctx, attention, (sequence) => process.stdout.write(sequence))];
}
async function endHasRow(ctx, delivery) {
	return ctx.mode === "tui" && (await (0, node_timers_promises.setImmediate)(), await (0, node_timers_promises.setImmediate)(), ctx.isIdle() && !delivery.isIdleBudgetUsedUp);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return withEmulated;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return treeFacts;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return taskView;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return TaskTree;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return isRunning;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return LINE_MAX_BYTES;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return stateText;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return isPlainText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return runtime_exports;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return OpenLine;
	}
});
