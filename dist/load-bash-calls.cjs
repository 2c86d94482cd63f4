// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_count_line_feeds = require("./count-line-feeds.cjs");
const require_show = require("./show.cjs");
const require_label = require("./label.cjs");
const require_process_table = require("./process-table.cjs");
const require_terminate = require("./terminate.cjs");
const require_format = require("./format.cjs");
let node_fs = require("node:fs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let node_os = require("node:os");
let node_fs_promises = require("node:fs/promises");
let node_child_process = require("node:child_process");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/bash/printed-so-far.ts
const FIRST_BLOCK_BYTES = 8192;
const BLOCK_BYTES = 65536;
var PrintedSoFar = class {
	#maxBytes;
	#full = [];
	#filling = Buffer.allocUnsafe(FIRST_BLOCK_BYTES);
	#filled = 0;
	#fullBytes = 0;
	#bytes = 0;
	#linesDropped = 0;
	constructor(maxBytes) {
		this.#maxBytes = maxBytes;
	}
	add(chunk) {
		this.#bytes += chunk.length;
		for (let at = 0; at < chunk.length;) {
			if (this.#filled === this.#filling.length) this.#nextBlock();
			const copied = chunk.copy(this.#filling, this.#filled, at);
			this.#filled += copied;
			at += copied;
		}
	}
	get blocks() {
		return [...this.#full, this.#filling.subarray(0, this.#filled)];
	}
	get bytes() {
		return this.#bytes;
	}
	since(bytes) {
		const kept = Buffer.concat(this.blocks);
		return kept.subarray(Math.max(0, kept.length - (this.#bytes - bytes)));
	}
	get linesDropped() {
		return this.#linesDropped;
	}
	#nextBlock() {
		this.#full.push(this.#filling);
		this.#fullBytes += this.#filling.length;
		this.#filling = Buffer.allocUnsafe(BLOCK_BYTES);
		this.#filled = 0;
		const [oldest] = this.#full;
		if (!oldest || this.#fullBytes - oldest.length < this.#maxBytes) return;
		this.#full.shift();
		this.#fullBytes -= oldest.length;
		this.#linesDropped += require_count_line_feeds.countLineFeeds(oldest);
	}
};
// extensions/monitor/bash/foreground-command.ts
const IDLE_AFTER_EXIT_MS = 100;
const NO_CODE = 1;
const SIGNAL_BASE = 128;
var ForegroundCommand = class {
	startedAtMs = Date.now();
	ended;
	#child;
	#identity;
	#printed;
	#streams;
	#onData;
	#settle;
	#openStreams;
	#isHeld = false;
	#keptBytesTold = 0;
	#isOver = false;
	#idleTimer;
	#exitedAfterMs;
	constructor({ shell, args, command, cwd, env, keepBytes }, onData) {
		const marker = require_terminate.newMarker();
		const [name = "", value] = marker.split("=");
		const child = (0, node_child_process.spawn)(shell, [...args, command], {
			cwd,
			detached: true,
			env: {
				...env,
				[name]: value
			},
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			windowsHide: true
		});
		this.#child = child;
		this.#onData = onData;
		this.#printed = new PrintedSoFar(keepBytes);
		this.#streams = [child.stdout, child.stderr];
		this.#openStreams = this.#streams.length;
		this.#identity = {
			groupId: child.pid ?? 0,
			leaderStartTime: "",
			outputs: child.pid === void 0 || !require_process_table.hasProc ? [] : require_terminate.namesOfPipes(child.pid, [1, 2]),
			marker,
			leftByShell: []
		};
		if (child.pid !== void 0) this.#readStartTime(child.pid);
		this.#settle = Promise.withResolvers();
		this.ended = this.#settle.promise;
		this.#listen();
	}
	get pid() {
		return this.#child.pid;
	}
	get isOver() {
		return this.#isOver;
	}
	get shellExit() {
		const afterMs = this.#exitedAfterMs;
		return afterMs === void 0 ? void 0 : {
			exitCode: exitCodeOf(this.#child),
			afterMs
		};
	}
	hold() {
		this.#isHeld = true;
		clearTimeout(this.#idleTimer);
		this.#keptBytesTold = this.#printed.bytes;
		const printed = this.#printed;
		return {
			child: this.#child,
			identity: this.#identity,
			startedAtMs: this.startedAtMs,
			streams: this.#streams,
			get linesDropped() {
				return printed.linesDropped;
			},
			handOver: () => {
				this.#finish({ kind: "handedOver" });
				return printed.blocks;
			}
		};
	}
	goOn() {
		this.#isHeld = false;
		const untold = this.#printed.since(this.#keptBytesTold);
		if (untold.length > 0) this.#onData(untold);
		this.#checkOver();
	}
	killGroup() {
		if (this.#isOver || this.#exitedAfterMs !== void 0 || this.#child.pid === void 0) return;
		try {
			process.kill(-this.#child.pid, "SIGKILL");
		} catch {}
	}
	async kill() {
		if (this.#child.pid === void 0) return;
		await require_terminate.terminateTask(this.#identity, {
			graceMs: 0,
			includeIndependent: false,
			isLeaderHeld: () => this.#child.exitCode === null && this.#child.signalCode === null
		});
	}
	#listen() {
		const child = this.#child;
		for (const stream of this.#streams) {
			stream.on("data", this.#take);
			stream.once("end", this.#streamEnded);
		}
		child.once("error", this.#failed);
		child.once("exit", this.#exited);
		child.once("close", this.#closed);
	}
	#take = (chunk) => {
		this.#printed.add(chunk);
		if (this.#isHeld) return;
		this.#onData(chunk);
		if (this.#exitedAfterMs !== void 0) this.#armIdleTimer();
	};
	#streamEnded = () => {
		this.#openStreams--;
		this.#checkOver();
	};
	#exited = () => {
		this.#exitedAfterMs = Date.now() - this.startedAtMs;
		this.#checkOver();
	};
	#closed = () => this.#finishExited();
	#failed = (error) => {
		this.#forget();
		this.#settle.reject(error);
	};
	#checkOver() {
		if (this.#exitedAfterMs === void 0 || this.#isHeld || this.#isOver) return;
		if (this.#openStreams === 0) this.#finishExited();
		else this.#armIdleTimer();
	}
	#armIdleTimer() {
		clearTimeout(this.#idleTimer);
		this.#idleTimer = setTimeout(() => this.#finishExited(), IDLE_AFTER_EXIT_MS);
	}
	#finishExited() {
		if (this.#isHeld) return;
		this.#finish({
			kind: "exited",
			exitCode: exitCodeOf(this.#child)
		});
		for (const stream of this.#streams) stream.destroy();
	}
	#finish(end) {
		this.#forget();
		this.#settle.resolve(end);
	}
	#forget() {
		this.#isOver = true;
		clearTimeout(this.#idleTimer);
		for (const stream of this.#streams) {
			stream.off("data", this.#take);
			stream.off("end", this.#streamEnded);
		}
		this.#child.off("error", this.#failed);
		this.#child.off("exit", this.#exited);
		this.#child.off("close", this.#closed);
		this.#child.on("error", () => {});
	}
	async #readStartTime(pid) {
		this.#identity.leaderStartTime = await require_process_table.startTimeOf(pid);
	}
};
function exitCodeOf({ exitCode, signalCode }) {
	if (exitCode !== null) return exitCode;
	return signalCode === null ? NO_CODE : SIGNAL_BASE + (node_os.constants.signals[signalCode] ?? 0);
}
// extensions/monitor/bash/foreground-call.ts
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
var ForegroundCall = class {
	command;
	startedBy;
	moved;
	#surroundings;
	#running;
	#shell;
	#timeoutMs;
	#moving;
	#killedBy;
	#killing;
	constructor(command, startedBy, surroundings) {
		this.command = command;
		this.startedBy = startedBy;
		this.#surroundings = surroundings;
	}
	get ageMs() {
		return this.#running && Date.now() - this.#running.startedAtMs;
	}
	get exitBeforeTimeout() {
		return this.#killedBy === "timeout" ? this.#exitBeforeTimeout : void 0;
	}
	#exitBeforeTimeout;
	exec = async (command, cwd, options) => {
		const { shellPath, shellCommandPrefix: prefix, keepBytes } = this.#surroundings;
		const script = prefix === void 0 ? command : `${prefix}\n${command}`;
		const { timeout, signal } = options;
		if (!isTimeout(timeout) || signal?.aborted || !await isThere(cwd)) return await (0, _earendil_works_pi_coding_agent.createLocalBashOperations)(shellPath === void 0 ? {} : { shellPath }).exec(script, cwd, options);
		const { shell, args } = (0, _earendil_works_pi_coding_agent.getShellConfig)(shellPath);
		const env = options.env ?? process.env;
		this.#shell = {
			shell,
			args,
			command: script,
			cwd,
			env
		};
		const running = new ForegroundCommand({
			...this.#shell,
			keepBytes
		}, options.onData);
		this.#running = running;
		this.#timeoutMs = timeout === void 0 ? void 0 : timeout * 1e3;
		const onAbort = () => this.#kill("abort");
		const deadline = this.#timeoutMs === void 0 ? void 0 : setTimeout(() => this.#kill("timeout"), this.#timeoutMs);
		signal?.addEventListener("abort", onAbort, { once: true });
		if (signal?.aborted) onAbort();
		this.#surroundings.started(this);
		try {
			const end = await running.ended;
			await this.#killing;
			if (end.kind === "handedOver") {
				await this.#moving;
				return { exitCode: 0 };
			}
			if (this.#killedBy === "abort") throw new Error("aborted");
			if (this.#killedBy === "timeout") throw new Error(`timeout:${timeout}`);
			return { exitCode: end.exitCode };
		} finally {
			clearTimeout(deadline);
			signal?.removeEventListener("abort", onAbort);
			this.#surroundings.over(this);
		}
	};
	async move(by) {
		const running = this.#running;
		const shell = this.#shell;
		if (!running || !shell || running.isOver || this.#moving || this.#killedBy) throw new Error("The command has just ended, or is being ended.");
		this.#moving = this.#makeJob(running, shell, by);
		try {
			return await this.#moving;
		} finally {
			this.#moving = void 0;
		}
	}
	killNow() {
		this.#running?.killGroup();
	}
	async #makeJob(running, shell, by) {
		const afterMs = Date.now() - running.startedAtMs;
		try {
			const job = await this.#surroundings.makeJob({
				held: running.hold(),
				shell,
				command: this.command,
				timeoutMs: this.#timeoutMs,
				startedBy: this.startedBy
			});
			this.moved = {
				...job,
				by,
				afterMs
			};
			return this.moved;
		} catch (error) {
			if (this.#killedBy) this.#killing = running.kill();
			running.goOn();
			throw error;
		}
	}
	#kill(why) {
		if (this.moved || this.#killedBy) return;
		this.#killedBy = why;
		this.#exitBeforeTimeout = this.#running?.shellExit;
		if (!this.#moving) this.#killing = this.#running?.kill();
	}
};
function isTimeout(seconds) {
	return seconds === void 0 || seconds > 0 && seconds * 1e3 <= MAX_TIMEOUT_MS;
}
async function isThere(directory) {
	return await (0, node_fs_promises.access)(directory, node_fs.constants.F_OK).then(() => true, () => false);
}
// extensions/monitor/bash/move-key.ts
const ACTION = "monitor.background";
const DEFAULT_KEYS = ["alt+b"];
var MoveKey = class {
	#ctx;
	#onPress;
	#stop;
	constructor(ctx, onPress) {
		this.#ctx = ctx;
		this.#onPress = onPress;
	}
	listen() {
		if (this.#ctx.mode !== "tui" || this.#stop) return;
		this.#stop = this.#ctx.ui.onTerminalInput((data) => {
			if (!keys().some((key) => (0, _earendil_works_pi_tui.matchesKey)(data, key))) return void 0;
			this.#onPress();
			return { consume: true };
		});
	}
	close() {
		this.#stop?.();
		this.#stop = void 0;
	}
	get hint() {
		const [key] = keys();
		return key === void 0 ? "/bg moves this to the background" : (0, _earendil_works_pi_coding_agent.rawKeyHint)(key, "to move this to the background");
	}
};
function keys() {
	const bound = (0, _earendil_works_pi_tui.getKeybindings)().getUserBindings()[ACTION];
	if (bound === void 0) return DEFAULT_KEYS;
	return Array.isArray(bound) ? bound : [bound];
}
// extensions/monitor/bash/moved-text.ts
function movedText({ id, pid, log, by, afterMs }) {
	return [
		`[${by === "user" ? "The user moved this call" : "This call was moved"} to the background after ${require_format.formatDuration(afterMs)}: it goes on as job ${id}, pid ${pid}.`,
		"Above is what it has printed so far. You are told its end: go on working, do not wait or poll.",
		`The working directory is unchanged. ${log}]`
	].join("\n");
}
function movedCommandText({ id, pid, log }) {
	return `[Moved to the background: it goes on as job ${id}, pid ${pid}. ${log}]`;
}
// extensions/monitor/bash/bash-calls.ts
const HINT_AFTER_MS = 5e3;
var BashCalls = class {
	#ctx;
	#options;
	#key;
	#running = [];
	#idOfCall = new Map();
	#killAll = () => {
		for (const call of this.#running) call.killNow();
	};
	constructor(ctx, options) {
		this.#ctx = ctx;
		this.#options = options;
		this.#key = new MoveKey(ctx, () => this.#moveByKey());
	}
	execute = async (toolCallId, params, signal, onUpdate, ctx) => {
		let clock;
		const call = new ForegroundCall(params.command, "model", {
			...this.#options,
			started: (started) => {
				this.#idOfCall.set(started, toolCallId);
				this.#started(started);
				clock = this.#startClock(started);
			},
			over: (over) => {
				clearTimeout(clock);
				this.#idOfCall.delete(over);
				this.#over(over);
			}
		});
		const definition = (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(ctx.cwd, { operations: { exec: call.exec } });
		try {
			const result = await definition.execute(toolCallId, params, signal, onUpdate, ctx);
			return call.moved ? withText(result, movedText(call.moved)) : result;
		} catch (error) {
			throw explained(error, call, definition);
		}
	};
	operationsFor(command) {
		const call = new ForegroundCall(command, "user", {
			...this.#options,
			shellCommandPrefix: void 0,
			started: (started) => this.#started(started),
			over: (over) => this.#over(over)
		});
		return { exec: async (resolved, cwd, options) => {
			const env = options.env ?? await require_count_line_feeds.shellEnvironment(this.#ctx);
			const end = await call.exec(resolved, cwd, {
				...options,
				env
			});
			if (call.moved) options.onData(Buffer.from(`\n${movedCommandText(call.moved)}\n`));
			return end;
		} };
	}
	get isRunning() {
		return this.#running.length > 0;
	}
	async moveNewest(by) {
		const call = this.#running.at(-1);
		if (!call) throw new Error("No command is running in the foreground.");
		return movedNotice(await call.move(by), call.command);
	}
	drawHint(toolCallId, row) {
		const call = this.#running.at(-1);
		if (!call || this.#idOfCall.get(call) !== toolCallId || (call.ageMs ?? 0) < HINT_AFTER_MS) return;
		if ("addChild" in row && typeof row.addChild === "function") row.addChild(new _earendil_works_pi_tui.Text(this.#key.hint, 0, 0));
	}
	close(isReload) {
		this.#key.close();
		if (!isReload) this.#killAll();
		process.off("exit", this.#killAll);
	}
	#started(call) {
		if (this.#running.length === 0) {
			this.#key.listen();
			process.on("exit", this.#killAll);
		}
		this.#running.push(call);
	}
	#over(call) {
		const index = this.#running.indexOf(call);
		if (index !== -1) this.#running.splice(index, 1);
		if (this.#running.length > 0) return;
		this.#key.close();
		process.off("exit", this.#killAll);
	}
	#startClock(call) {
		const { moveAfterMs } = this.#options;
		if (moveAfterMs === 0) return void 0;
		return setTimeout(() => void call.move("clock").catch(() => {}), moveAfterMs);
	}
	#moveByKey() {
		this.moveNewest("user").then((notice) => require_show.show(this.#ctx, notice), (error) => require_show.show(this.#ctx, require_label.errorLabel(error), "error"));
	}
};
function movedNotice({ id }, command) {
	return `Moved to the background as job ${id}: ${require_label.commandLabel(command)}`;
}
function withText(result, text) {
	const { content, details } = result;
	const last = content.at(-1);
	const before = last?.type === "text" ? content.slice(0, -1) : content;
	const joined = last?.type === "text" ? `${last.text.replace(/\n$/, "")}\n\n${text}` : text;
	return {
		content: [...before, {
			type: "text",
			text: joined
		}],
		details
	};
}
function explained(error, call, definition) {
	const { exitBeforeTimeout } = call;
	if (!(error instanceof Error) || !exitBeforeTimeout || !("outputSchema" in definition)) return error;
	const seconds = Math.round(exitBeforeTimeout.afterMs / 100) / 10;
	return new Error(`${error.message}. The shell exited with code ${exitBeforeTimeout.exitCode} after ${seconds} seconds, but background processes it started kept writing output until the timeout.`);
}
// extensions/monitor/bash/load-bash-calls.ts
function loadBashCalls(ctx, settings, runtime) {
	return new BashCalls(ctx, {
		...require_count_line_feeds.loadShellSettings(ctx),
		keepBytes: settings.logMaxBytes,
		moveAfterMs: settings.bashToJobAfterSeconds * 1e3,
		makeJob: (request) => runtime.starting(async () => (await runtime.use()).makeJob(request, ctx))
	});
}
exports.loadBashCalls = loadBashCalls;
