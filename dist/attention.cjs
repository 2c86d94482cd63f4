// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs");
const require_label = require("./label.cjs");
const require_event_text = require("./event-text.cjs");
const require_end_reason = require("./end-reason.cjs");
const require_task_label = require("./task-label.cjs");
let node_child_process = require("node:child_process");
// extensions/monitor/attention/attention-pacer.ts
const INTERVAL_MS = 1e4;
var AttentionPacer = class {
	#call;
	#waiting;
	#pause;
	constructor(call) {
		this.#call = call;
	}
	add(thing) {
		this.#waiting = {
			latest: thing,
			others: this.#waiting ? this.#waiting.others + 1 : 0
		};
		if (this.#pause === void 0) this.#next();
	}
	forget() {
		this.#waiting = void 0;
	}
	close() {
		this.forget();
		clearTimeout(this.#pause);
	}
	#next() {
		this.#pause = void 0;
		if (!this.#waiting) return;
		const { latest, others } = this.#waiting;
		this.#waiting = void 0;
		this.#call(latest, others);
		this.#pause = setTimeout(() => this.#next(), INTERVAL_MS);
		this.#pause.unref();
	}
};
// extensions/monitor/attention/presence.ts
const AWAY_AFTER_MS = 1e4;
const FOCUS = /\x1b\[([IO])/g;
const MOUSE = /\x1b\[<[\d;]+[Mm]/g;
const ANSWERS = /\x1b\[\?[\d;]*\$?[a-zA-Z]|\x1b[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)/g;
var Presence = class {
	#nowMs;
	#lastKeyAtMs;
	#hasFocus;
	constructor(nowMs) {
		this.#nowMs = nowMs;
		this.#lastKeyAtMs = nowMs();
	}
	input(data) {
		const [, focus] = [...data.matchAll(FOCUS)].at(-1) ?? [];
		const withoutMouse = data.replace(FOCUS, "").replace(ANSWERS, "");
		const keys = withoutMouse.replace(MOUSE, "");
		const isKey = keys !== "" || keys !== withoutMouse && this.#hasFocus !== false;
		if (isKey || focus === "I") this.#lastKeyAtMs = this.#nowMs();
		if (isKey && this.#hasFocus === false) this.#hasFocus = true;
		if (focus !== void 0) this.#hasFocus = focus === "I";
	}
	get isAway() {
		return this.#hasFocus === void 0 ? this.#nowMs() - this.#lastKeyAtMs >= AWAY_AFTER_MS : !this.#hasFocus;
	}
};
// extensions/monitor/attention/terminal-input.ts
function watchTerminalInput(ui, seen) {
	let isBeside = false;
	const look = (chunk) => seen(chunk.toString());
	const lookBeside = () => {
		if (isBeside || process.stdin.listenerCount("data") === 0) return;
		isBeside = true;
		process.stdin.on("data", look);
	};
	lookBeside();
	const stop = ui.onTerminalInput((data) => {
		if (!isBeside) seen(data);
		lookBeside();
	});
	return () => {
		stop();
		process.stdin.off("data", look);
	};
}
// extensions/monitor/attention/terminal-notice.ts
const BELL = "\x07";
const END = BELL;
const BY_PROGRAM = {
	"iTerm.app": "osc9",
	WezTerm: "osc9",
	ghostty: "osc9",
	vscode: "osc9",
	kitty: "osc99"
};
function noticeProtocol(env) {
	const { TERM = "", TERM_PROGRAM = "" } = env;
	if (TERM === "linux" || TERM === "dumb" || TERM === "" || TERM_PROGRAM === "Apple_Terminal") return void 0;
	if (env.KITTY_WINDOW_ID || TERM === "xterm-kitty") return "osc99";
	if (env.VTE_VERSION || /^(rxvt|foot)/.test(TERM)) return "osc777";
	return Object.hasOwn(BY_PROGRAM, TERM_PROGRAM) && BY_PROGRAM[TERM_PROGRAM] || "osc9";
}
function noticeSequence(text, how, env) {
	const protocol = how.includes("notification") ? noticeProtocol(env) : void 0;
	return (protocol ? throughMultiplexer(oscOf(protocol, text), env) : "") + (how.includes("bell") ? BELL : "");
}
function oscOf(protocol, text) {
	switch (protocol) {
		case "osc9": return `\x1b]9;${text}${END}`;
		case "osc99": return `\x1b]99;i=pi-monitor:d=1;${text}${END}`;
		case "osc777": return `\x1b]777;notify;pi;${text.replaceAll(";", ",")}${END}`;
	}
}
function throughMultiplexer(sequence, env) {
	if (env.TMUX) return `\x1bPtmux;${sequence.replaceAll("\x1B", "\x1B\x1B")}\x1b\\`;
	return env.STY ? `\x1bP${sequence}\x1b\\` : sequence;
}
// extensions/monitor/attention/attention.ts
const TEXT_MAX_CHARS = 100;
const COMMAND_MAX_MS = 1e4;
var Attention = class {
	#ctx;
	#settings;
	#presence = new Presence(() => performance.now());
	#pacer;
	#stopListening;
	#isCommandBad = false;
	#running;
	constructor(ctx, settings, write) {
		this.#ctx = ctx;
		this.#settings = settings;
		this.#pacer = new AttentionPacer((latest, others) => {
			if (this.#presence.isAway) this.#call(latest, others, write);
		});
		this.#stopListening = watchTerminalInput(ctx.ui, (data) => {
			this.#presence.input(data);
			if (!this.#presence.isAway) this.#pacer.forget();
		});
	}
	output(task, { texts }) {
		this.#happened("event", task, texts.at(-1) ?? "");
	}
	notice(task, text, topic) {
		if (topic === "ready" || topic === "input") this.#happened(topic, task, text);
	}
	ended(task) {
		const { reason } = task.end;
		if (reason.kind === "stopped" || reason.kind === "replaced" || reason.kind === "session_end") return;
		const text = `${require_event_text.describeEndOf(task, "person")} after ${require_format.formatDuration(task.ageMs)}`;
		this.#happened(require_end_reason.isFailure(reason) && this.#wants("failure") ? "failure" : "end", task, text);
	}
	close() {
		this.#stopListening();
		this.#pacer.close();
		this.#running?.kill("SIGKILL");
	}
	#wants(kind) {
		return this.#settings.on.includes(kind);
	}
	#happened(kind, task, text) {
		if (!this.#wants(kind) || !this.#presence.isAway) return;
		this.#pacer.add({
			kind,
			id: task.id,
			title: require_task_label.labelOf(task),
			text
		});
	}
	#call({ kind, id, title, text }, others, write) {
		const more = others > 0 ? ` (and ${others} more)` : "";
		const said = require_label.label(`${title}: ${text}`, TEXT_MAX_CHARS - more.length) + more;
		const sequence = noticeSequence(said, this.#settings.how, process.env);
		if (sequence !== "") write(sequence);
		this.#run({
			PI_MONITOR_KIND: kind,
			PI_MONITOR_ID: id,
			PI_MONITOR_TITLE: title,
			PI_MONITOR_TEXT: said,
			PI_MONITOR_OTHERS: `${others}`
		});
	}
	#run(facts) {
		const [program, ...args] = this.#settings.command ?? [];
		if (program === void 0 || this.#isCommandBad || this.#running) return;
		try {
			const child = (0, node_child_process.spawn)(program, args, {
				stdio: "ignore",
				env: {
					...process.env,
					...facts
				},
				timeout: COMMAND_MAX_MS,
				killSignal: "SIGKILL"
			});
			this.#running = child;
			child.once("error", (error) => this.#failed(program, error));
			child.once("close", () => {
				this.#running = void 0;
			});
		} catch (error) {
			this.#failed(program, error);
		}
	}
	#failed(program, error) {
		this.#isCommandBad = true;
		this.#ctx.ui.notify(`attention.command ${require_label.label(program)} was not run: ${require_label.errorLabel(error)}`, "warning");
	}
};
exports.Attention = Attention;
