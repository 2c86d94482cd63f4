// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_process_table = require("./process-table.cjs");
const require_end_reason = require("./end-reason.cjs");
const require_terminate = require("./terminate.cjs");
const require_format = require("./format.cjs");
const require_describe_processes = require("./describe-processes.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
let node_util = require("node:util");
let node_net = require("node:net");
let node_tty = require("node:tty");
let node_module = require("node:module");
let node_url = require("node:url");
// extensions/core/processes/inherited-terminals.ts
function withoutTerminals(stdio, start) {
	const masters = require_process_table.hasProc ? terminalMasters() : [];
	if (masters.length === 0) return start([...stdio]);
	const nothing = (0, node_fs.openSync)("/dev/null", "r+");
	try {
		const length = Math.max(stdio.length, ...masters.map((master) => master + 1));
		return start(Array.from({ length }, (_, at) => stdio[at] ?? (masters.includes(at) ? nothing : "ignore")));
	} finally {
		(0, node_fs.closeSync)(nothing);
	}
}
function terminalMasters() {
	return (require_process_table.readOfProcess(() => (0, node_fs.readdirSync)("/proc/self/fd")) ?? []).filter((descriptor) => /^\/dev\/(?:pts\/)?ptmx$/.test(linkOf(descriptor))).map(Number);
}
function linkOf(descriptor) {
	return require_process_table.readOfProcess(() => (0, node_fs.readlinkSync)(`/proc/self/fd/${descriptor}`)) ?? "";
}
// extensions/monitor/task/output-stream.ts
const READ_BYTES = 65536;
function pipeStream(readFd) {
	return streamOf((take) => new node_net.Socket({
		fd: readFd,
		readable: true,
		writable: false,
		onread: {
			buffer: Buffer.allocUnsafe(READ_BYTES),
			callback(bytes, buffer) {
				take(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
				return true;
			}
		}
	}));
}
function readableStream(readable) {
	return streamOf((take) => readable.on("data", take));
}
function terminalStream(masterFd, seen) {
	return streamOf((take) => new node_tty.ReadStream(masterFd).on("data", (chunk) => {
		seen(chunk);
		take(chunk);
	}));
}
function isHangup(error) {
	return error?.code === "EIO";
}
function streamOf(open) {
	const readable = open((chunk) => stream.consume(chunk));
	readable.pause();
	let isHungUp = false;
	const stream = {
		consume: () => {},
		ended: new Promise((resolve) => {
			readable.once("error", (error) => {
				isHungUp = isHangup(error);
				resolve(isHungUp ? void 0 : error);
			});
			readable.once("close", () => resolve(void 0));
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
// extensions/monitor/pty/connectable-terminal.ts
const LAST_OUTPUT_MS = 300;
var ConnectableTerminal = class {
	#stream;
	#setSize;
	#size;
	#listener;
	#isClosing = false;
	constructor(stream, size, setSize) {
		this.#stream = stream;
		this.#size = size;
		this.#setSize = setSize;
		stream.ended.then(() => this.#closed());
	}
	get size() {
		return this.#size;
	}
	resize(size) {
		if (this.#stream.isOver) return;
		try {
			this.#setSize(size);
			this.#size = size;
		} catch {}
	}
	get isConnected() {
		return this.#listener !== void 0;
	}
	connect(listener) {
		if (this.#listener) throw new Error("Its terminal is connected already.");
		if (this.#isClosing || this.#stream.isOver) throw new Error("Its terminal is closed.");
		this.#listener = listener;
		return () => {
			if (this.#listener === listener) this.#listener = void 0;
		};
	}
	took(chunk) {
		this.#listener?.output(chunk);
	}
	close() {
		this.#isClosing = true;
		if (this.#listener) setTimeout(() => this.#closed(), LAST_OUTPUT_MS);
	}
	#closed() {
		this.#isClosing = true;
		const listener = this.#listener;
		this.#listener = void 0;
		listener?.closed();
	}
};
// extensions/core/files/package-directory.ts
const packageDirectory = directoryOfManifest((0, node_path.dirname)((0, node_url.fileURLToPath)(require("url").pathToFileURL(__filename).href)));
function directoryOfManifest(directory) {
	if ((0, node_fs.existsSync)((0, node_path.join)(directory, "package.json"))) return directory;
	const parent = (0, node_path.dirname)(directory);
	if (parent === directory) throw new Error("pi-monitor does not find its own package.json.");
	return directoryOfManifest(parent);
}
// extensions/monitor/pty/native-pty.ts
const PACKAGE = "@lydell/node-pty";
const VERSION = "1.1.0";
let loaded;
function nativePty() {
	loaded ??= load();
	return loaded;
}
function load() {
	try {
		const { requireBinary } = (0, node_module.createRequire)(require("url").pathToFileURL(__filename).href)(`${PACKAGE}/requireBinary`);
		return requireBinary("pty.node");
	} catch (error) {
		const [reason = ""] = error.message.split("\n");
		throw new Error(`pty: true needs the package ${PACKAGE}, which cannot be loaded (${require_label.errorLabel(reason)}). Install it with: npm install --no-save --prefix ${require_format.displayPath(packageDirectory)} ${PACKAGE}@${VERSION}\nNothing was started; without pty: true it can be.`);
	}
}
// extensions/monitor/stdin/one-at-a-time.ts
function oneAtATime() {
	let before = Promise.resolve();
	return (step) => {
		const done = before.then(step);
		before = done.catch(() => {});
		return done;
	};
}
// extensions/monitor/stdin/write-descriptor.ts
const FULL_MS = 2e3;
const WRITE_MS = 1e4;
const LOOK_MS = 20;
async function writeDescriptor(descriptor, bytes, isOpen) {
	let taken = 0;
	const begunAtMs = performance.now();
	let takenAtMs = begunAtMs;
	while (taken < bytes.length && isOpen()) {
		let count;
		try {
			count = writtenNow(descriptor, bytes.subarray(taken));
		} catch (error) {
			if (taken > 0) break;
			throw error;
		}
		if (count > 0) {
			taken += count;
			takenAtMs = performance.now();
			if (takenAtMs - begunAtMs > WRITE_MS) break;
			continue;
		}
		const nowMs = performance.now();
		if (nowMs - takenAtMs > FULL_MS || nowMs - begunAtMs > WRITE_MS) break;
		await (0, node_timers_promises.setTimeout)(LOOK_MS);
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
const LINE_MAX_BYTES = process.platform === "linux" ? 4095 : 1023;
const LINE_ENDS = new Set([
	13,
	10,
	3,
	4,
	26,
	28,
	21
]);
function openBytesAfter(openBytes, bytes) {
	const end = bytes.findLastIndex((byte) => LINE_ENDS.has(byte));
	return end === -1 ? openBytes + bytes.length : bytes.length - 1 - end;
}
function tooLong(openBytes, bytes) {
	let length = openBytes;
	for (const byte of bytes) {
		length = LINE_ENDS.has(byte) ? 0 : length + 1;
		if (length > LINE_MAX_BYTES) return TOO_LONG;
	}
}
const TOO_LONG = `takes at most ${LINE_MAX_BYTES} bytes in one line, as every terminal that edits lines does, and would lose the rest. Nothing was sent. Send shorter lines, write it to a file, or start it with stdin: true instead of pty.`;
// extensions/monitor/pty/secret-prompt.ts
function parsedSettings(text) {
	const flags = new Set(text.split(/[\s;]+/));
	return {
		echoes: !flags.has("-echo"),
		editsLines: flags.has("icanon")
	};
}
const ASKS_FOR_SECRET = /\b(pass(word|phrase|code)|secret|pin|token|api key|otp|one-time code|verification code)\b[^:]*:\s*[*•]*$/i;
function isSecret(settings, openLines) {
	if (settings.echoes) return false;
	return settings.editsLines || openLines.some((line) => ASKS_FOR_SECRET.test(line.trimEnd()));
}
const SECRET = "asks for a password: it has switched the echo off. Nothing was sent. Ask the user to type it: /monitors, the task's details, then i. Or ask for a way without a password.";
// extensions/monitor/pty/terminal-input.ts
const CTRL_D = Buffer.from("");
function terminalInput(master, path, stream, terminal) {
	const inOrder = oneAtATime();
	let isOver = false;
	let editsLines = true;
	let openBytes = 0;
	const isOpen = () => !isOver && !stream.isOver;
	const write = async (bytes, by) => {
		if (!isOpen()) throw new Error("Its terminal is closed.");
		try {
			const mayGoOn = () => isOpen() && (by === "person" || !terminal.isConnected);
			const taken = await writeDescriptor(master, bytes, mayGoOn);
			if (by === "model" && editsLines) openBytes = openBytesAfter(openBytes, bytes.subarray(0, taken));
			return taken;
		} catch (error) {
			if (error.code !== "EIO") throw error;
			throw new Error("It has closed its terminal.");
		}
	};
	return {
		kind: "terminal",
		terminal,
		write: (bytes, by = "model") => inOrder(() => write(bytes, by)),
		end: (by = "model") => inOrder(async () => await write(CTRL_D, by) === CTRL_D.length),
		async refusal(bytes, openLines) {
			if (!isOpen()) return void 0;
			const settings = parsedSettings(await terminalSettings(path));
			if (isSecret(settings, openLines)) return SECRET;
			editsLines = settings.editsLines;
			if (!editsLines) openBytes = 0;
			return editsLines ? tooLong(openBytes, bytes) : void 0;
		},
		close() {
			isOver = true;
			terminal.close();
		}
	};
}
async function terminalSettings(path) {
	const option = process.platform === "linux" ? "-F" : "-f";
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
	const { columns, rows, type } = TERMINAL;
	const native = nativePty();
	const { master, slave, pty: path } = native.open(columns, rows);
	const stream = terminalStream(master, (chunk) => terminal.took(chunk));
	const terminal = new ConnectableTerminal(stream, {
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
	const close = `exec ${inherited.map((descriptor) => `${descriptor}>&-`).join(" ")}`;
	return `: <${path}\nstty iutf8 2>/dev/null\nif (eval '${close}') 2>/dev/null; then eval '${close}'; fi\n`;
}
// extensions/monitor/stdin/input-pipe.ts
async function createInputPipe() {
	const directory = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "pi-monitor-"));
	try {
		const path = (0, node_path.join)(directory, "0.pipe");
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			path
		]);
		const opener = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
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
			recursive: true,
			force: true
		});
	}
}
function pipeInput(writeFd) {
	const inOrder = oneAtATime();
	let isOpen = true;
	const close = () => {
		if (isOpen) (0, node_fs.closeSync)(writeFd);
		isOpen = false;
	};
	const write = async (bytes) => {
		if (!isOpen) throw new Error("Its standard input is closed.");
		try {
			return await writeDescriptor(writeFd, bytes, () => isOpen);
		} catch (error) {
			if (error.code !== "EPIPE") throw error;
			close();
			throw new Error("It has closed its standard input.");
		}
	};
	return {
		kind: "pipe",
		write: (bytes) => inOrder(() => write(bytes)),
		end: () => inOrder(async () => {
			close();
			return true;
		}),
		refusal: async () => void 0,
		close
	};
}
// extensions/monitor/task/output-pipe.ts
let requests = [];
let isCreating = false;
async function createOutputPipes(count) {
	const request = {
		count,
		...Promise.withResolvers()
	};
	requests.push(request);
	if (!isCreating) createRequested();
	return await request.promise;
}
async function createRequested() {
	isCreating = true;
	while (requests.length > 0) {
		const together = requests;
		requests = [];
		try {
			const pipes = await createPipes(together.reduce((sum, { count }) => sum + count, 0));
			for (const { count, resolve } of together) resolve(pipes.splice(0, count));
		} catch (error) {
			for (const { reject } of together) reject(error);
		}
	}
	isCreating = false;
}
async function createPipes(count) {
	const directory = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "pi-monitor-"));
	const pipes = [];
	try {
		const paths = Array.from({ length: count }, (_, index) => (0, node_path.join)(directory, `${index}.pipe`));
		await (0, node_util.promisify)(node_child_process.execFile)("mkfifo", [
			"-m",
			"600",
			...paths
		]);
		for (const path of paths) {
			const readFd = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
			const name = `/${(0, node_path.basename)(directory)}/${(0, node_path.basename)(path)}`;
			pipes.push({
				name,
				readFd,
				writeFd: (0, node_fs.openSync)(path, node_fs.constants.O_WRONLY)
			});
		}
		return pipes;
	} catch (error) {
		for (const pipe of pipes) closePipe(pipe);
		throw error;
	} finally {
		await (0, node_fs_promises.rm)(directory, {
			recursive: true,
			force: true
		});
	}
}
function closePipe(pipe) {
	(0, node_fs.closeSync)(pipe.readFd);
	(0, node_fs.closeSync)(pipe.writeFd);
}
// extensions/monitor/task/pipe-ends.ts
async function pipeEnds(layout, reads) {
	const stdin = reads === "pipe" ? await createInputPipe() : void 0;
	const pipes = await createOutputPipes(layout === "shared" ? 1 : 2).catch(() => []);
	const [first, second = first] = pipes;
	const read = stdin?.readFd ?? "ignore";
	const isOnePipeOfNode = !first && layout === "shared";
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
			if (pipes.length > 0) return pipes.map((pipe) => pipeStream(pipe.readFd));
			return [child.stdout, child.stderr].filter((stream) => stream !== null).map(readableStream);
		},
		closeTheirs() {
			if (stdin) (0, node_fs.closeSync)(stdin.readFd);
			for (const pipe of pipes) (0, node_fs.closeSync)(pipe.writeFd);
		},
		closeOurs() {
			stdin?.input.close();
			for (const pipe of pipes) (0, node_fs.closeSync)(pipe.readFd);
		}
	};
}
// extensions/monitor/task/spawn-shell.ts
const TASK_VARIABLE = "PI_MONITOR_TASK";
async function checkDirectory(command) {
	if ((await (0, node_fs_promises.stat)(command.cwd).catch(() => void 0))?.isDirectory()) return;
	throw new Error(`The working directory does not exist: ${require_label.pathLabel(command.cwd)}. Nothing was started.`);
}
async function spawnShell(command, taskId, layout = "apart", reads = "none") {
	await checkDirectory(command);
	const ends = reads === "terminal" ? terminalEnds() : await pipeEnds(layout, reads);
	try {
		const marker = require_terminate.newMarker();
		const [name = "", value] = marker.split("=");
		const started = await spawned(command, {
			...ends.env,
			[TASK_VARIABLE]: taskId,
			[name]: value
		}, ends);
		const { outputs, input } = ends;
		return {
			...started,
			marker,
			outputs,
			input,
			streams: ends.streams(started.child)
		};
	} catch (error) {
		ends.closeOurs();
		const { code, message } = error;
		if (code === "ENOENT") throw new Error(`The shell does not exist: ${require_format.displayPath(command.shell)}. Nothing was started.`);
		throw new Error(`The shell ${require_format.displayPath(command.shell)} could not be started: ${require_label.errorLabel(message)}. Nothing was started.`);
	} finally {
		ends.closeTheirs();
	}
}
async function spawned(command, variables, { prelude, stdio }) {
	const child = withoutTerminals(stdio, (stdio) => (0, node_child_process.spawn)(command.shell, [...command.args, prelude + command.command], {
		cwd: command.cwd,
		env: {
			...command.env,
			...variables
		},
		detached: true,
		stdio
	}));
	const { pid } = child;
	const startTime = pid === void 0 ? "" : require_process_table.startTimeOf(pid);
	await new Promise((resolve, reject) => {
		child.once("spawn", resolve);
		child.once("error", reject);
	});
	child.on("error", () => {});
	return {
		child,
		pid,
		leaderStartTime: await startTime
	};
}
// extensions/monitor/task/command-source.ts
async function startCommand(command, taskId, layout, input = "none") {
	return commandSource(await spawnShell(command, taskId, layout, input), Date.now());
}
function commandSource(started, startedAtMs) {
	const { child, pid, marker, leaderStartTime, outputs, streams, input } = started;
	const identity = {
		groupId: pid,
		leaderStartTime,
		outputs,
		marker,
		leftByShell: []
	};
	const processes = {
		pid,
		identity
	};
	const exited = exitOf(child);
	exited.then(() => input?.close());
	if (input?.kind === "terminal") Promise.all(streams.map((stream) => stream.ended)).then(() => {
		if (streams.every((stream) => stream.isAtEnd)) identity.outputs = [];
	});
	const groupRead = exited.then(async () => {
		processes.identity.leftByShell = await require_terminate.membersOfGroup(identity).catch(() => []);
	});
	return {
		streams,
		input,
		startedAtMs,
		processes,
		exited,
		async describeHolders() {
			const holders = await require_terminate.holdersOfOutput(identity).catch(() => []);
			const shell = require_end_reason.describeExit(exitReason(child.exitCode, child.signalCode));
			if (holders.length === 0) return void 0;
			return `shell ${shell}; output still held by ${require_describe_processes.describeProcesses(holders)}`;
		},
		async terminate({ killGraceMs, killDaemons }) {
			return await require_terminate.terminateTask(identity, {
				graceMs: killGraceMs,
				includeIndependent: killDaemons,
				isLeaderHeld: () => child.exitCode === null && child.signalCode === null
			});
		},
		async findLeft(terminated) {
			if (!terminated) await groupRead;
			const unended = terminated?.left ?? [];
			try {
				const open = streams.every((stream) => stream.isAtEnd) ? [] : identity.outputs;
				const { own, independent, strangers } = await require_terminate.survivors({
					...identity,
					outputs: open
				});
				const isUnended = (info) => unended.some((other) => other.pid === info.pid);
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
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(exitReason(child.exitCode, child.signalCode));
	return new Promise((resolve) => {
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
	const ended = Promise.withResolvers();
	let waiting = [];
	let isStarted = false;
	let isPaused = true;
	let openStreams = 0;
	let failure;
	const endIfOver = () => {
		if (openStreams === 0 && waiting.length === 0) ended.resolve(failure);
	};
	const deliver = () => {
		for (let chunk = waiting[0]; chunk && !isPaused; chunk = waiting[0]) {
			waiting = waiting.slice(1);
			stream.consume(chunk);
		}
		if (waiting.length > 0) return;
		if (!isPaused) for (const readable of readables) readable.resume();
		endIfOver();
	};
	const take = (chunk) => {
		if (isPaused || waiting.length > 0) waiting.push(chunk);
		else stream.consume(chunk);
	};
	const start = () => {
		isStarted = true;
		waiting = handOver();
		for (const readable of readables) {
			readable.on("data", take);
			if (readable.closed) continue;
			openStreams++;
			readable.once("error", (error) => {
				failure = error;
			});
			readable.once("close", () => {
				openStreams--;
				endIfOver();
			});
		}
	};
	const stream = {
		consume: () => {},
		ended: ended.promise,
		pause() {
			isPaused = true;
			for (const readable of readables) readable.pause();
		},
		resume() {
			isPaused = false;
			if (!isStarted) start();
			deliver();
		},
		destroy() {
			waiting = [];
			for (const readable of readables) readable.destroy();
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
Object.defineProperty(exports, "TERMINAL", {
	enumerable: true,
	get: function() {
		return TERMINAL;
	}
});
Object.defineProperty(exports, "checkDirectory", {
	enumerable: true,
	get: function() {
		return checkDirectory;
	}
});
Object.defineProperty(exports, "commandSource", {
	enumerable: true,
	get: function() {
		return commandSource;
	}
});
Object.defineProperty(exports, "joinedStream", {
	enumerable: true,
	get: function() {
		return joinedStream;
	}
});
Object.defineProperty(exports, "packageDirectory", {
	enumerable: true,
	get: function() {
		return packageDirectory;
	}
});
Object.defineProperty(exports, "startCommand", {
	enumerable: true,
	get: function() {
		return startCommand;
	}
});
Object.defineProperty(exports, "withoutTerminals", {
	enumerable: true,
	get: function() {
		return withoutTerminals;
	}
});
