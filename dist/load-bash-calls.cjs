// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_count_line_feeds = require("./count-line-feeds.cjs"), require_rows = require("./rows.cjs"), require_texts = require("./texts.cjs"), require_records = require("./records.cjs");
let node_fs = require("node:fs"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/texts/bash.ts
const bashText = {
	nothingInForeground: "No command is running in the foreground.",
	moved: (id, command) => `Moved to the background as job ${id}: ${require_texts.T(command)}`,
	leftWriting: (message, exitCode, seconds) => `${message}. The shell exited with code ${exitCode} after ${seconds} seconds, but background processes it started kept writing output until the timeout.`,
	justEnding: "The command has just ended, or is being ended.",
	moveHint: "/bg moves this to the background",
	moveKey: "to move this to the background"
};
// extensions/monitor/texts/moved.ts
function movedText({ id, pid, log, by, afterMs }) {
	return [
		`[${by === "user" ? "The user moved this call" : "This call was moved"} to the background after ${require_texts.h(afterMs)}: it goes on as job ${id}, pid ${pid}.`,
		"Above is what it has printed so far. You are told its end: go on working, do not wait or poll.",
		`The working directory is unchanged. ${log}]`
	].join("\n");
}
function movedCommandText({ id, pid, log }) {
	return `[Moved to the background: it goes on as job ${id}, pid ${pid}. ${log}]`;
}
var PrintedSoFar = class {
	#maxBytes;
	#full = [];
	#filling = Buffer.allocUnsafe(8192);
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
			this.#filled === this.#filling.length && this.#nextBlock();
			let copied = chunk.copy(this.#filling, this.#filled, at);
			this.#filled += copied, at += copied;
		}
	}
	get blocks() {
		return [...this.#full, this.#filling.subarray(0, this.#filled)];
	}
	get bytes() {
		return this.#bytes;
	}
	since(bytes) {
		let kept = Buffer.concat(this.blocks);
		return kept.subarray(Math.max(0, kept.length - (this.#bytes - bytes)));
	}
	get linesDropped() {
		return this.#linesDropped;
	}
	#nextBlock() {
		this.#full.push(this.#filling), this.#fullBytes += this.#filling.length, this.#filling = Buffer.allocUnsafe(65536), this.#filled = 0;
		let [oldest] = this.#full;
		!oldest || this.#fullBytes - oldest.length < this.#maxBytes || (this.#full.shift(), this.#fullBytes -= oldest.length, this.#linesDropped += require_count_line_feeds.t(oldest));
	}
}, ForegroundCommand = class {
	startedAtMs = Date.now();
	ended;
	#child;
	#identity;
	#printed;
	#streams;
	#onData;
	#settle;
	#openStreams;
	#isHeld = !1;
	#keptBytesTold = 0;
	#isOver = !1;
	#idleTimer;
	#exitedAfterMs;
	constructor({ shell, args, command, cwd, env, keepBytes }, onData) {
		let marker = require_records.p(), [name = "", value] = marker.split("="), child = (0, node_child_process.spawn)(shell, [...args, command], {
			cwd,
			detached: !0,
			env: {
				...env,
				[name]: value
			},
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			windowsHide: !0
		});
		this.#child = child, this.#onData = onData, this.#printed = new PrintedSoFar(keepBytes), this.#streams = [child.stdout, child.stderr], this.#openStreams = this.#streams.length, this.#identity = {
			groupId: child.pid ?? 0,
			leaderStartTime: "",
			outputs: child.pid === void 0 || !require_records.X ? [] : require_records.v(child.pid, [1, 2]),
			marker,
			leftByShell: []
		}, child.pid !== void 0 && this.#readStartTime(child.pid), this.#settle = Promise.withResolvers(), this.ended = this.#settle.promise, this.#listen();
	}
	get pid() {
		return this.#child.pid;
	}
	get isOver() {
		return this.#isOver;
	}
	get shellExit() {
		let afterMs = this.#exitedAfterMs;
		return afterMs === void 0 ? void 0 : {
			exitCode: exitCodeOf(this.#child),
			afterMs
		};
	}
	hold() {
		this.#isHeld = !0, clearTimeout(this.#idleTimer), this.#keptBytesTold = this.#printed.bytes;
		let printed = this.#printed;
		return {
			child: this.#child,
			identity: this.#identity,
			startedAtMs: this.startedAtMs,
			streams: this.#streams,
			get linesDropped() {
				return printed.linesDropped;
			},
			handOver: () => (this.#finish({ kind: "handedOver" }), printed.blocks)
		};
	}
	goOn() {
		this.#isHeld = !1;
		let untold = this.#printed.since(this.#keptBytesTold);
		untold.length > 0 && this.#onData(untold), this.#checkOver();
	}
	killGroup() {
		if (!(this.#isOver || this.#exitedAfterMs !== void 0 || this.#child.pid === void 0)) try {
			process.kill(-this.#child.pid, "SIGKILL");
		} catch {}
	}
	async kill() {
		this.#child.pid !== void 0 && await require_records.i(this.#identity, {
			graceMs: 0,
			includeIndependent: !1,
			isLeaderHeld: () => this.#child.exitCode === null && this.#child.signalCode === null
		});
	}
	#listen() {
		let child = this.#child;
		for (let stream of this.#streams) stream.on("data", this.#take), stream.once("end", this.#streamEnded);
		child.once("error", this.#failed), child.once("exit", this.#exited), child.once("close", this.#closed);
	}
	#take = (chunk) => {
		this.#printed.add(chunk), this.#isHeld || (this.#onData(chunk), this.#exitedAfterMs !== void 0 && this.#armIdleTimer());
	};
	#streamEnded = () => {
		this.#openStreams--, this.#checkOver();
	};
	#exited = () => {
		this.#exitedAfterMs = Date.now() - this.startedAtMs, this.#checkOver();
	};
	#closed = () => this.#finishExited();
	#failed = (error) => {
		this.#forget(), this.#settle.reject(error);
	};
	#checkOver() {
		this.#exitedAfterMs === void 0 || this.#isHeld || this.#isOver || (this.#openStreams === 0 ? this.#finishExited() : this.#armIdleTimer());
	}
	#armIdleTimer() {
		clearTimeout(this.#idleTimer), this.#idleTimer = setTimeout(() => this.#finishExited(), 100);
	}
	#finishExited() {
		if (!this.#isHeld) {
			this.#finish({
				kind: "exited",
				exitCode: exitCodeOf(this.#child)
			});
			for (let stream of this.#streams) stream.destroy();
		}
	}
	#finish(end) {
		this.#forget(), this.#settle.resolve(end);
	}
	#forget() {
		this.#isOver = !0, clearTimeout(this.#idleTimer);
		for (let stream of this.#streams) stream.off("data", this.#take), stream.off("end", this.#streamEnded);
		this.#child.off("error", this.#failed), this.#child.off("exit", this.#exited), this.#child.off("close", this.#closed), this.#child.on("error", () => {});
	}
	async #readStartTime(pid) {
		this.#identity.leaderStartTime = await require_records.Y(pid);
	}
};
function exitCodeOf({ exitCode, signalCode }) {
	return exitCode === null ? signalCode === null ? 1 : 128 + (node_os.constants.signals[signalCode] ?? 0) : exitCode;
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
		this.command = command, this.startedBy = startedBy, this.#surroundings = surroundings;
	}
	get ageMs() {
		return this.#running && Date.now() - this.#running.startedAtMs;
	}
	get exitBeforeTimeout() {
		return this.#killedBy === "timeout" ? this.#exitBeforeTimeout : void 0;
	}
	#exitBeforeTimeout;
	exec = async (command, cwd, options) => {
		let { shellPath, shellCommandPrefix: prefix, keepBytes } = this.#surroundings, script = prefix === void 0 ? command : `${prefix}\n${command}`, { timeout, signal } = options;
		if (!isTimeout(timeout) || signal?.aborted || !await isThere(cwd)) return await (0, _earendil_works_pi_coding_agent.createLocalBashOperations)(shellPath === void 0 ? {} : { shellPath }).exec(script, cwd, options);
		let { shell, args } = (0, _earendil_works_pi_coding_agent.getShellConfig)(shellPath), env = options.env ?? process.env;
		this.#shell = {
			shell,
			args,
			command: script,
			cwd,
			env
		};
		let running = new ForegroundCommand({
			...this.#shell,
			keepBytes
		}, options.onData);
		this.#running = running, this.#timeoutMs = timeout === void 0 ? void 0 : timeout * 1e3;
		let onAbort = () => this.#kill("abort"), deadline = this.#timeoutMs === void 0 ? void 0 : setTimeout(() => this.#kill("timeout"), this.#timeoutMs);
		signal?.addEventListener("abort", onAbort, { once: !0 }), signal?.aborted && onAbort(), this.#surroundings.started(this);
		try {
			let end = await running.ended;
			if (await this.#killing, end.kind === "handedOver") return await this.#moving, { exitCode: 0 };
			if (this.#killedBy === "abort") throw Error("aborted");
			if (this.#killedBy === "timeout") throw Error(`timeout:${timeout}`);
			return { exitCode: end.exitCode };
		} finally {
			clearTimeout(deadline), signal?.removeEventListener("abort", onAbort), this.#surroundings.over(this);
		}
	};
	async move(by) {
		let running = this.#running, shell = this.#shell;
		if (!running || !shell || running.isOver || this.#moving || this.#killedBy) throw Error(bashText.justEnding);
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
		let afterMs = Date.now() - running.startedAtMs;
		try {
			let job = await this.#surroundings.makeJob({
				held: running.hold(),
				shell,
				command: this.command,
				timeoutMs: this.#timeoutMs,
				startedBy: this.startedBy
			});
			return this.moved = {
				...job,
				by,
				afterMs
			}, this.moved;
		} catch (error) {
			throw this.#killedBy && (this.#killing = running.kill()), running.goOn(), error;
		}
	}
	#kill(why) {
		this.moved || this.#killedBy || (this.#killedBy = why, this.#exitBeforeTimeout = this.#running?.shellExit, this.#moving || (this.#killing = this.#running?.kill()));
	}
};
function isTimeout(seconds) {
	return seconds === void 0 || seconds > 0 && seconds * 1e3 <= MAX_TIMEOUT_MS;
}
async function isThere(directory) {
	return await (0, node_fs_promises.access)(directory, node_fs.constants.F_OK).then(() => !0, () => !1);
}
// extensions/monitor/bash/move-key.ts
const DEFAULT_KEYS = ["alt+b"];
var MoveKey = class {
	#ctx;
	#onPress;
	#stop;
	constructor(ctx, onPress) {
		this.#ctx = ctx, this.#onPress = onPress;
	}
	listen() {
		this.#ctx.mode !== "tui" || this.#stop || (this.#stop = this.#ctx.ui.onTerminalInput((data) => {
			if (keys().some((key) => (0, _earendil_works_pi_tui.matchesKey)(data, key))) return this.#onPress(), { consume: !0 };
		}));
	}
	close() {
		this.#stop?.(), this.#stop = void 0;
	}
	get hint() {
		let [key] = keys();
		return key === void 0 ? bashText.moveHint : (0, _earendil_works_pi_coding_agent.rawKeyHint)(key, bashText.moveKey);
	}
};
function keys() {
	let bound = (0, _earendil_works_pi_tui.getKeybindings)().getUserBindings()["monitor.background"];
	return bound === void 0 ? DEFAULT_KEYS : Array.isArray(bound) ? bound : [bound];
}
var BashCalls = class {
	#ctx;
	#options;
	#key;
	#running = [];
	#idOfCall = new Map();
	#killAll = () => {
		for (let call of this.#running) call.killNow();
	};
	constructor(ctx, options) {
		this.#ctx = ctx, this.#options = options, this.#key = new MoveKey(ctx, () => this.#moveByKey());
	}
	execute = async (toolCallId, params, signal, onUpdate, ctx) => {
		let clock, call = new ForegroundCall(params.command, "model", {
			...this.#options,
			started: (started) => {
				this.#idOfCall.set(started, toolCallId), this.#started(started), clock = this.#startClock(started);
			},
			over: (over) => {
				clearTimeout(clock), this.#idOfCall.delete(over), this.#over(over);
			}
		}), definition = (0, _earendil_works_pi_coding_agent.createBashToolDefinition)(ctx.cwd, { operations: { exec: call.exec } });
		try {
			let result = await definition.execute(toolCallId, params, signal, onUpdate, ctx);
			return call.moved ? withText(result, movedText(call.moved)) : result;
		} catch (error) {
			throw explained(error, call, definition);
		}
	};
	operationsFor(command) {
		let call = new ForegroundCall(command, "user", {
			...this.#options,
			shellCommandPrefix: void 0,
			started: (started) => this.#started(started),
			over: (over) => this.#over(over)
		});
		return { exec: async (resolved, cwd, options) => {
			let env = options.env ?? await require_count_line_feeds.i(this.#ctx), end = await call.exec(resolved, cwd, {
				...options,
				env
			});
			return call.moved && options.onData(Buffer.from(`\n${movedCommandText(call.moved)}\n`)), end;
		} };
	}
	get isRunning() {
		return this.#running.length > 0;
	}
	async moveNewest(by) {
		let call = this.#running.at(-1);
		if (!call) throw Error(bashText.nothingInForeground);
		return movedNotice(await call.move(by), call.command);
	}
	drawHint(toolCallId, row) {
		let call = this.#running.at(-1);
		!call || this.#idOfCall.get(call) !== toolCallId || (call.ageMs ?? 0) < 5e3 || "addChild" in row && typeof row.addChild == "function" && row.addChild(new _earendil_works_pi_tui.Text(this.#key.hint, 0, 0));
	}
	close(isReload) {
		this.#key.close(), isReload || this.#killAll(), process.off("exit", this.#killAll);
	}
	#started(call) {
		this.#running.length === 0 && (this.#key.listen(), process.on("exit", this.#killAll)), this.#running.push(call);
	}
	#over(call) {
		let index = this.#running.indexOf(call);
		index !== -1 && this.#running.splice(index, 1), this.#running.length > 0 || (this.#key.close(), process.off("exit", this.#killAll));
	}
	#startClock(call) {
		let { moveAfterMs } = this.#options;
		if (moveAfterMs !== 0) return setTimeout(() => void call.move("clock").catch(() => {}), moveAfterMs);
	}
	#moveByKey() {
		this.moveNewest("user").then((notice) => require_rows.k(this.#ctx, notice), (error) => require_rows.k(this.#ctx, require_texts.E(error), "error"));
	}
};
function movedNotice({ id }, command) {
	return bashText.moved(id, command);
}
function withText(result, text) {
	let { content, details } = result, last = content.at(-1), before = last?.type === "text" ? content.slice(0, -1) : content, joined = last?.type === "text" ? `${last.text.replace(/\n$/, "")}\n\n${text}` : text;
	return {
		content: [...before, {
			type: "text",
			text: joined
		}],
		details
	};
}
function explained(error, call, definition) {
	let { exitBeforeTimeout } = call;
	if (!(error instanceof Error) || !exitBeforeTimeout || !("outputSchema" in definition)) return error;
	let seconds = Math.round(exitBeforeTimeout.afterMs / 100) / 10;
	return Error(bashText.leftWriting(error.message, exitBeforeTimeout.exitCode, seconds));
}
// extensions/monitor/bash/load-bash-calls.ts
function loadBashCalls(ctx, settings, runtime) {
	return new BashCalls(ctx, {
		...require_count_line_feeds.a(ctx),
		keepBytes: settings.logMaxBytes,
		moveAfterMs: settings.bashToJobAfterSeconds * 1e3,
		makeJob: (request) => runtime.starting(async () => (await runtime.use()).makeJob(request, ctx))
	});
}
exports.loadBashCalls = loadBashCalls;
