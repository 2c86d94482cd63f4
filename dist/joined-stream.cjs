// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_describe_processes = require("./describe-processes.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), node_util = require("node:util"), node_net = require("node:net"), node_tty = require("node:tty"), node_module = require("node:module"), node_url = require("node:url");
// extensions/core/processes/inherited-terminals.ts
function withoutTerminals(stdio, start) {
	let masters = require_records.X ? terminalMasters() : [];
	if (masters.length === 0) return start([...stdio]);
	let nothing = (0, node_fs.openSync)("/dev/null", "r+");
	try {
		let length = Math.max(stdio.length, ...masters.map((master) => master + 1));
		return start(Array.from({ length }, (_, at) => stdio[at] ?? (masters.includes(at) ? nothing : "ignore")));
	} finally {
		(0, node_fs.closeSync)(nothing);
	}
}
function terminalMasters() {
	return (require_records.q(() => (0, node_fs.readdirSync)("/proc/self/fd")) ?? []).filter((descriptor) => /^\/dev\/(?:pts\/)?ptmx$/.test(linkOf(descriptor))).map(Number);
}
function linkOf(descriptor) {
	return require_records.q(() => (0, node_fs.readlinkSync)(`/proc/self/fd/${descriptor}`)) ?? "";
}
function pipeStream(readFd) {
	let room = Buffer.allocUnsafe(65536);
	return streamOf((take) => new node_net.Socket({
		fd: readFd,
		readable: !0,
		writable: !1,
		onread: {
			buffer: room,
			callback(bytes) {
				return take(bytes === room.length ? room : room.subarray(0, bytes)), !0;
			}
		}
	}));
}
function readableStream(readable) {
	return streamOf((take) => readable.on("data", take));
}
function terminalStream(masterFd, seen) {
	return streamOf((take) => new node_tty.ReadStream(masterFd).on("data", (chunk) => {
		seen(chunk), take(chunk);
	}));
}
function isHangup(error) {
	return error?.code === "EIO";
}
function streamOf(open) {
	let readable = open((chunk) => stream.consume(chunk));
	readable.pause();
	let isHungUp = !1, stream = {
		consume: () => {},
		ended: new Promise((resolve) => {
			readable.once("error", (error) => {
				isHungUp = isHangup(error), resolve(isHungUp ? void 0 : error);
			}), readable.once("close", () => resolve(void 0));
		}),
		pause: () => void readable.pause(),
		resume: () => void readable.resume(),
		destroy: () => void readable.destroy(),
		get isOver() {
			return readable.destroyed;
		},
		get isAtEnd() {
			return readable.readableEnded || isHungUp;
		}
	};
	return stream;
}
// extensions/monitor/texts/terminal.ts
const terminalText = {
	isConnected: "Its terminal is connected already.",
	isClosed: "Its terminal is closed.",
	longLine: (most) => `takes at most ${most} bytes in one line, as every terminal that edits lines does, and would lose the rest. Nothing was sent. Send shorter lines, write it to a file, or start it with stdin: true instead of pty.`,
	noPackage: (name, reason, packageDirectory, version) => `pty: true needs the package ${name}, which cannot be loaded (${require_texts.E(reason)}). Install it with: npm install --no-save --prefix ${require_texts.f(packageDirectory)} ${name}@${version}\nNothing was started; without pty: true it can be.`,
	noScreenPackage: (name) => `from: "screen" needs the optional package ${name}, which is not installed.`,
	asksForPassword: "asks for a password: it has switched the echo off. Nothing was sent. Ask the user to type it: /monitors, the task's details, then i. Or ask for a way without a password.",
	hasClosed: "It has closed its terminal."
};
var ConnectableTerminal = class {
	#stream;
	#setSize;
	#size;
	#listener;
	#isClosing = !1;
	constructor(stream, size, setSize) {
		this.#stream = stream, this.#size = size, this.#setSize = setSize, stream.ended.then(() => this.#closed());
	}
	get size() {
		return this.#size;
	}
	resize(size) {
		if (!this.#stream.isOver) try {
			this.#setSize(size), this.#size = size;
		} catch {}
	}
	get isConnected() {
		return this.#listener !== void 0;
	}
	connect(listener) {
		if (this.#listener) throw Error(terminalText.isConnected);
		if (this.#isClosing || this.#stream.isOver) throw Error(terminalText.isClosed);
		return this.#listener = listener, () => {
			this.#listener === listener && (this.#listener = void 0);
		};
	}
	took(chunk) {
		this.#listener?.output(chunk);
	}
	close() {
		this.#isClosing = !0, this.#listener && setTimeout(() => this.#closed(), 300);
	}
	#closed() {
		this.#isClosing = !0;
		let listener = this.#listener;
		this.#listener = void 0, listener?.closed();
	}
};
// extensions/core/files/package-directory.ts
const packageDirectory = directoryOfManifest((0, node_path.dirname)((0, node_url.fileURLToPath)(require("url").pathToFileURL(__filename).href)));
function directoryOfManifest(directory) {
	if ((0, node_fs.existsSync)((0, node_path.join)(directory, "package.json"))) return directory;
	let parent = (0, node_path.dirname)(directory);
	if (parent === directory) throw Error(require_records.x.noPackage);
	return directoryOfManifest(parent);
}
// extensions/monitor/pty/native-pty.ts
const PACKAGE = "@lydell/node-pty";
let loaded;
function nativePty() {
	return loaded ??= load(), loaded;
}
function load() {
	try {
		let { requireBinary } = (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)(`${PACKAGE}/requireBinary`);
		return requireBinary("pty.node");
	} catch (error) {
		let [reason = ""] = error.message.split("\n");
		throw Error(terminalText.noPackage(PACKAGE, reason, packageDirectory, "1.1.0"));
	}
}
// extensions/monitor/stdin/one-at-a-time.ts
function oneAtATime() {
	let before = Promise.resolve();
	return (step) => {
		let done = before.then(step);
		return before = done.catch(() => {}), done;
	};
}
// extensions/monitor/stdin/write-descriptor.ts
const WRITE_MS = 1e4;
async function writeDescriptor(descriptor, bytes, isOpen) {
	let taken = 0, begunAtMs = performance.now(), takenAtMs = begunAtMs;
	for (; taken < bytes.length && isOpen();) {
		let count;
		try {
			count = writtenNow(descriptor, bytes.subarray(taken));
		} catch (error) {
			if (taken > 0) break;
			throw error;
		}
		if (count > 0) {
			if (taken += count, takenAtMs = performance.now(), takenAtMs - begunAtMs > WRITE_MS) break;
			continue;
		}
		let nowMs = performance.now();
		if (nowMs - takenAtMs > 2e3 || nowMs - begunAtMs > WRITE_MS) break;
		await (0, node_timers_promises.setTimeout)(20);
	}
	return taken;
}
function writtenNow(descriptor, bytes) {
	try {
		return (0, node_fs.writeSync)(descriptor, bytes);
	} catch (error) {
		if (error.code === "EAGAIN") return 0;
		throw error;
	}
}
// extensions/monitor/pty/line-editing.ts
const LINE_MAX_BYTES = process.platform === "linux" ? 4095 : 1023, LINE_ENDS = new Set([
	13,
	10,
	3,
	4,
	26,
	28,
	21
]);
function openBytesAfter(openBytes, bytes) {
	let end = bytes.findLastIndex((byte) => LINE_ENDS.has(byte));
	return end === -1 ? openBytes + bytes.length : bytes.length - 1 - end;
}
function tooLong(openBytes, bytes) {
	let length = openBytes;
	for (let byte of bytes) if (length = LINE_ENDS.has(byte) ? 0 : length + 1, length > LINE_MAX_BYTES) return TOO_LONG;
}
const TOO_LONG = terminalText.longLine(LINE_MAX_BYTES);
// extensions/monitor/pty/secret-prompt.ts
function parsedSettings(text) {
	let flags = new Set(text.split(/[\s;]+/));
	return {
		echoes: !flags.has("-echo"),
		editsLines: flags.has("icanon")
	};
}
const ASKS_FOR_SECRET = /\b(pass(word|phrase|code)|secret|pin|token|api key|otp|one-time code|verification code)\b[^:]*:\s*[*•]*$/i;
function isSecret(settings, openLines) {
	return settings.echoes ? !1 : settings.editsLines || openLines.some((line) => ASKS_FOR_SECRET.test(line.trimEnd()));
}
const SECRET = terminalText.asksForPassword, CTRL_D = Buffer.from("");
function terminalInput(master, path, stream, terminal) {
	let inOrder = oneAtATime(), isOver = !1, editsLines = !0, openBytes = 0, isOpen = () => !isOver && !stream.isOver, write = async (bytes, by) => {
		if (!isOpen()) throw Error(terminalText.isClosed);
		try {
			let taken = await writeDescriptor(master, bytes, () => isOpen() && (by === "person" || !terminal.isConnected));
			return by === "model" && editsLines && (openBytes = openBytesAfter(openBytes, bytes.subarray(0, taken))), taken;
		} catch (error) {
			throw error.code === "EIO" ? Error(terminalText.hasClosed) : error;
		}
	};
	return {
		kind: "terminal",
		terminal,
		write: (bytes, by = "model") => inOrder(() => write(bytes, by)),
		end: (by = "model") => inOrder(async () => await write(CTRL_D, by) === CTRL_D.length),
		async refusal(bytes, openLines) {
			if (!isOpen()) return;
			let settings = parsedSettings(await terminalSettings(path));
			return isSecret(settings, openLines) ? SECRET : (editsLines = settings.editsLines, editsLines || (openBytes = 0), editsLines ? tooLong(openBytes, bytes) : void 0);
		},
		close() {
			isOver = !0, terminal.close();
		}
	};
}
async function terminalSettings(path) {
	let option = process.platform === "linux" ? "-F" : "-f";
	return await (0, node_util.promisify)(node_child_process.execFile)("stty", [
		option,
		path,
		"-a"
	]).then(({ stdout }) => stdout, () => "");
}
// extensions/monitor/pty/terminal-ends.ts
const TERMINAL = {
	columns: 100,
	rows: 30,
	type: "xterm-256color"
};
function terminalEnds() {
	let { columns, rows, type } = TERMINAL, native = nativePty(), { master, slave, pty: path } = native.open(columns, rows), stream = terminalStream(master, (chunk) => terminal.took(chunk)), terminal = new ConnectableTerminal(stream, {
		columns,
		rows
	}, (size) => native.resize(master, size.columns, size.rows));
	return {
		stdio: [
			slave,
			slave,
			slave
		],
		prelude: preludeIn(path, [master, slave]),
		env: {
			TERM: type,
			COLUMNS: void 0,
			LINES: void 0
		},
		outputs: [path],
		input: terminalInput(master, path, stream, terminal),
		streams: () => [stream],
		closeTheirs: () => (0, node_fs.closeSync)(slave),
		closeOurs: () => stream.destroy()
	};
}
function preludeIn(path, inherited) {
	let close = `exec ${inherited.map((descriptor) => `${descriptor}>&-`).join(" ")}`;
	return `: <${path}\nstty iutf8 2>/dev/null\nif (eval '${close}') 2>/dev/null; then eval '${close}'; fi\n`;
}
// extensions/monitor/texts/starts.ts
const startText = {
	noDirectory: (cwd) => `The working directory does not exist: ${require_texts.j(cwd)}. Nothing was started.`,
	noShell: (shell) => `The shell does not exist: ${require_texts.f(shell)}. Nothing was started.`,
	shellFailed: (shell, message) => `The shell ${require_texts.f(shell)} could not be started: ${require_texts.E(message)}. Nothing was started.`,
	cannotStartAgain: (id) => `${id} cannot be started again: another extension started it, and handed it over.`,
	justEnding: (id) => `${id} is just ending. It can be started again once it has ended.`,
	nothingStarted: "Nothing has been started.",
	known: (ids) => `Known are ${ids}.`,
	ambiguous: (wanted, ids) => `id ${require_texts.N(wanted)} is ambiguous: it begins ${ids}.`,
	unknown: (idOrPrefix, thereAre) => `Unknown id ${require_texts.N(idOrPrefix)}. ${thereAre}`,
	running: (ids) => ids === "" ? "Nothing is running." : `Running: ${ids}.`,
	hasEnded: (id, end, runs) => `${id} has ended: ${end}. ${runs}`,
	jobThenNeedsWake: "then needs a wake: wake is \"never\"; allowed with then is \"always\" (the default), \"failure\" or \"success\".",
	nameIsWord: (name) => `name ${require_texts.N(name)} is a word of monitor_stop. Nothing was started: give another name.`,
	nameTaken: (name, id) => `name ${require_texts.N(name)} is taken by a running job${id ? ` (${id})` : ""}. Give another name, or stop that one first (monitor_stop).`,
	tooManyJobs: (maxJobs, list) => `${require_texts.x(maxJobs, "job")} running already, the most allowed: ${list}. Wait, or stop one first.`,
	restartNeedsPersistent: "restart needs persistent: true; a monitor with a deadline is not started again.",
	thenNeedsWake: "then needs a wake: wake is \"never\"; allowed with then is \"end\" (the default) or \"event\".",
	replacesJob: (id, job) => `replaces is ${require_texts.N(id)}, which is the job ${job}; allowed is the id of a running monitor.`,
	justReplaced: (id) => `${id} is just being replaced by another call. Nothing was started: replace the monitor that comes of that, or leave replaces out.`,
	sameCommand: (id, name) => `The same command is already running as ${id} (${name}). Use that one, or give replaces: "${id}" to start it anew.`,
	sameCommandStarts: "The same command is just being started.",
	justStarting: (name) => `${name} (just starting)`,
	tooManyMonitors: (maxConcurrent, list) => `${require_texts.x(maxConcurrent, "monitor")} running already, the most allowed: ${list}. Stop one first (monitor_stop), or name it in replaces.`,
	otherVersion: "The monitors were started by another version of pi-monitor: they are ended.",
	notEnded: "it has not ended"
}, CONNECTED = "is connected to the user's terminal: they type into it now", inputText = {
	isClosed: "Its standard input is closed.",
	hasClosed: "It has closed its standard input.",
	wrongKey: (key, kind, names) => `keys holds ${require_texts.N(key)}; allowed ${kind === "pipe" ? `in a pipe are ${names}; end: true closes it, and with pty: true there are all keys` : `are ${names}, ctrl-a to ctrl-z`}.`,
	nothingToSend: "There is nothing to send; give at least one of text, keys and end.",
	tooLong: (bytes, most) => `text and keys are ${bytes} bytes; allowed are ${most}. Write it to a file, and have the command read that.`,
	notWhileConnected: (which) => `${which} ${CONNECTED}. Nothing was sent.`,
	rest: (isCut, end) => isCut ? `The rest was not sent${end ? ", and the input not ended" : ""}.` : "Its input was not ended.",
	partlyTaken: (which, taken, of, why) => `${which} took ${taken} of ${require_texts.b(of, "byte")}, and then no more: ${why}.`,
	ended: (kind) => kind === "pipe" ? "its input is closed" : "Ctrl+D typed",
	connected: `it ${CONNECTED}`,
	full: "its input is full, since it does not read, or reads too slowly, or it has closed it",
	justEnding: (which) => `${which} is just ending: nothing was sent.`,
	readsNothing: (which) => `${which} reads nothing: it was started without stdin: true or pty: true. Start it anew with one of them.`,
	startsAgain: (which) => `${which} has ended, and starts again soon: nothing was sent.`,
	sentNothing: (which, error) => `${which} was sent nothing. ${require_texts.E(error)}`,
	sentByModel: (count, atMs, text) => `the model sent ${count}, last ${require_texts.v(atMs)}: ${text}`
};
// extensions/monitor/stdin/input-pipe.ts
async function createInputPipe() {
	let directory = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "pi-monitor-"));
	try {
		let path = (0, node_path.join)(directory, "0.pipe");
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			path
		]);
		let opener = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
		try {
			return {
				input: pipeInput((0, node_fs.openSync)(path, node_fs.constants.O_WRONLY | node_fs.constants.O_NONBLOCK)),
				readFd: (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY)
			};
		} finally {
			(0, node_fs.closeSync)(opener);
		}
	} finally {
		await (0, node_fs_promises.rm)(directory, {
			recursive: !0,
			force: !0
		});
	}
}
function pipeInput(writeFd) {
	let inOrder = oneAtATime(), isOpen = !0, close = () => {
		isOpen && (0, node_fs.closeSync)(writeFd), isOpen = !1;
	}, write = async (bytes) => {
		if (!isOpen) throw Error(inputText.isClosed);
		try {
			return await writeDescriptor(writeFd, bytes, () => isOpen);
		} catch (error) {
			throw error.code === "EPIPE" ? (close(), Error(inputText.hasClosed)) : error;
		}
	};
	return {
		kind: "pipe",
		write: (bytes) => inOrder(() => write(bytes)),
		end: () => inOrder(async () => (close(), !0)),
		refusal: async () => void 0,
		close
	};
}
// extensions/monitor/task/output-pipe.ts
let requests = [], isCreating = !1;
async function createOutputPipes(count) {
	let request = {
		count,
		...Promise.withResolvers()
	};
	return requests.push(request), isCreating || createRequested(), await request.promise;
}
async function createRequested() {
	for (isCreating = !0; requests.length > 0;) {
		let together = requests;
		requests = [];
		try {
			let pipes = await createPipes(together.reduce((sum, { count }) => sum + count, 0));
			for (let { count, resolve } of together) resolve(pipes.splice(0, count));
		} catch (error) {
			for (let { reject } of together) reject(error);
		}
	}
	isCreating = !1;
}
async function createPipes(count) {
	let directory = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "pi-monitor-")), pipes = [];
	try {
		let paths = Array.from({ length: count }, (_, index) => (0, node_path.join)(directory, `${index}.pipe`));
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			...paths
		]);
		for (let path of paths) {
			let readFd = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK), name = `/${(0, node_path.basename)(directory)}/${(0, node_path.basename)(path)}`;
			pipes.push({
				name,
				readFd,
				writeFd: (0, node_fs.openSync)(path, node_fs.constants.O_WRONLY)
			});
		}
		return pipes;
	} catch (error) {
		for (let pipe of pipes) closePipe(pipe);
		throw error;
	} finally {
		await (0, node_fs_promises.rm)(directory, {
			recursive: !0,
			force: !0
		});
	}
}
function closePipe(pipe) {
	(0, node_fs.closeSync)(pipe.readFd), (0, node_fs.closeSync)(pipe.writeFd);
}
// extensions/monitor/task/pipe-ends.ts
async function pipeEnds(layout, reads) {
	let stdin = reads === "pipe" ? await createInputPipe() : void 0, pipes = await createOutputPipes(layout === "shared" ? 1 : 2).catch(() => []), [first, second = first] = pipes, read = stdin?.readFd ?? "ignore", isOnePipeOfNode = !first && layout === "shared";
	return {
		stdio: first && second ? [
			read,
			first.writeFd,
			second.writeFd
		] : [
			read,
			"pipe",
			isOnePipeOfNode ? "inherit" : "pipe"
		],
		prelude: isOnePipeOfNode ? "exec 2>&1\n" : "",
		env: {},
		outputs: pipes.map((pipe) => pipe.name),
		input: stdin?.input,
		streams(child) {
			return pipes.length > 0 ? pipes.map((pipe) => pipeStream(pipe.readFd)) : [child.stdout, child.stderr].filter((stream) => stream !== null).map(readableStream);
		},
		closeTheirs() {
			stdin && (0, node_fs.closeSync)(stdin.readFd);
			for (let pipe of pipes) (0, node_fs.closeSync)(pipe.writeFd);
		},
		closeOurs() {
			stdin?.input.close();
			for (let pipe of pipes) (0, node_fs.closeSync)(pipe.readFd);
		}
	};
}
async function checkDirectory(command) {
	if (!(await (0, node_fs_promises.stat)(command.cwd).catch(() => void 0))?.isDirectory()) throw Error(startText.noDirectory(command.cwd));
}
async function spawnShell(command, taskId, layout = "apart", reads = "none", guard) {
	await checkDirectory(command);
	let ends = reads === "terminal" ? terminalEnds() : await pipeEnds(layout, reads);
	try {
		let marker = require_records.p(), [name = "", value] = marker.split("="), variables = {
			...ends.env,
			PI_MONITOR_TASK: taskId,
			[name]: value
		}, { outputs, input } = ends;
		await guard?.expect({
			marker,
			outputs
		});
		let started = await spawned(command, variables, ends, async (leader) => {
			await guard?.guard({
				...leader,
				outputs,
				marker,
				leftByShell: []
			});
		});
		return {
			...started,
			marker,
			outputs,
			input,
			streams: ends.streams(started.child)
		};
	} catch (error) {
		guard?.release(), ends.closeOurs();
		let { code, message } = error;
		throw Error(code === "ENOENT" ? startText.noShell(command.shell) : startText.shellFailed(command.shell, message));
	} finally {
		ends.closeTheirs();
	}
}
async function spawned(command, variables, { prelude, stdio }, began) {
	let child = withoutTerminals(stdio, (stdio) => (0, node_child_process.spawn)(command.shell, [...command.args, prelude + command.command], {
		cwd: command.cwd,
		env: {
			...command.env,
			...variables
		},
		detached: !0,
		stdio
	})), { pid } = child, runs = new Promise((resolve, reject) => {
		child.once("spawn", resolve), child.once("error", reject);
	});
	child.on("error", () => {}), pid === void 0 && await runs;
	let groupId = pid, leaderStartTime = await require_records.Y(groupId);
	return await Promise.all([began({
		groupId,
		leaderStartTime
	}), runs]), {
		child,
		pid: groupId,
		leaderStartTime
	};
}
// extensions/monitor/task/command-source.ts
async function startCommand(command, taskId, layout, input = "none", guard) {
	return commandSource(await spawnShell(command, taskId, layout, input, guard), Date.now());
}
function commandSource(started, startedAtMs) {
	let { child, pid, marker, leaderStartTime, outputs, streams, input } = started, identity = {
		groupId: pid,
		leaderStartTime,
		outputs,
		marker,
		leftByShell: []
	}, processes = {
		pid,
		identity
	}, exited = exitOf(child);
	exited.then(() => input?.close()), input?.kind === "terminal" && Promise.all(streams.map((stream) => stream.ended)).then(() => {
		streams.every((stream) => stream.isAtEnd) && (identity.outputs = []);
	});
	let groupRead = exited.then(async () => {
		processes.identity.leftByShell = await require_records.o(identity).catch(() => []);
	});
	return {
		streams,
		input,
		startedAtMs,
		processes,
		exited,
		async describeHolders() {
			let holders = await require_records.a(identity).catch(() => []), shell = require_records.F(exitReason(child.exitCode, child.signalCode));
			if (holders.length !== 0) return require_records.z.outputHeld(shell, require_describe_processes.t(holders));
		},
		async terminate({ killGraceMs, killDaemons }) {
			return await require_records.i(identity, {
				graceMs: killGraceMs,
				includeIndependent: killDaemons,
				isLeaderHeld: () => child.exitCode === null && child.signalCode === null
			});
		},
		async findLeft(terminated) {
			terminated || await groupRead;
			let unended = terminated?.left ?? [];
			try {
				let open = streams.every((stream) => stream.isAtEnd) ? [] : identity.outputs, { own, independent, strangers } = await require_records.u({
					...identity,
					outputs: open
				}), isUnended = (info) => unended.some((other) => other.pid === info.pid);
				return {
					unended,
					independent: [...own, ...independent].filter((info) => !isUnended(info)),
					holders: strangers,
					unknown: terminated?.unknown?.message
				};
			} catch (error) {
				return {
					unended,
					independent: [],
					holders: [],
					unknown: error.message
				};
			}
		}
	};
}
function exitOf(child) {
	return child.exitCode !== null || child.signalCode !== null ? Promise.resolve(exitReason(child.exitCode, child.signalCode)) : new Promise((resolve) => {
		child.once("exit", (code, signal) => resolve(exitReason(code, signal)));
	});
}
function exitReason(code, signal) {
	return signal ? {
		kind: "signaled",
		signal
	} : {
		kind: "exited",
		code: code ?? 0
	};
}
// extensions/monitor/task/joined-stream.ts
function joinedStream(readables, handOver) {
	let ended = Promise.withResolvers(), waiting = [], isStarted = !1, isPaused = !0, openStreams = 0, failure, endIfOver = () => {
		openStreams === 0 && waiting.length === 0 && ended.resolve(failure);
	}, deliver = () => {
		for (let chunk = waiting[0]; chunk && !isPaused; chunk = waiting[0]) waiting = waiting.slice(1), stream.consume(chunk);
		if (!(waiting.length > 0)) {
			if (!isPaused) for (let readable of readables) readable.resume();
			endIfOver();
		}
	}, take = (chunk) => {
		isPaused || waiting.length > 0 ? waiting.push(chunk) : stream.consume(chunk);
	}, start = () => {
		isStarted = !0, waiting = handOver();
		for (let readable of readables) readable.on("data", take), readable.closed || (openStreams++, readable.once("error", (error) => {
			failure = error;
		}), readable.once("close", () => {
			openStreams--, endIfOver();
		}));
	}, stream = {
		consume: () => {},
		ended: ended.promise,
		pause() {
			isPaused = !0;
			for (let readable of readables) readable.pause();
		},
		resume() {
			isPaused = !1, isStarted || start(), deliver();
		},
		destroy() {
			waiting = [];
			for (let readable of readables) readable.destroy();
			endIfOver();
		},
		get isOver() {
			return waiting.length === 0 && readables.every((readable) => readable.destroyed);
		},
		get isAtEnd() {
			return waiting.length === 0 && readables.every((readable) => readable.readableEnded);
		}
	};
	return stream;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return inputText;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return packageDirectory;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return checkDirectory;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return terminalText;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return commandSource;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return startText;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return startCommand;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return TERMINAL;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return joinedStream;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return withoutTerminals;
	}
});
