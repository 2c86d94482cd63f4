// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_events = require("./events.cjs"), require_records = require("./records.cjs"), require_task_label = require("./task-label.cjs"), require_session = require("./session.cjs");
let node_child_process = require("node:child_process");
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
		}, this.#pause === void 0 && this.#next();
	}
	forget() {
		this.#waiting = void 0;
	}
	close() {
		this.forget(), clearTimeout(this.#pause);
	}
	#next() {
		if (this.#pause = void 0, !this.#waiting) return;
		let { latest, others } = this.#waiting;
		this.#waiting = void 0, this.#call(latest, others), this.#pause = setTimeout(() => this.#next(), 1e4), this.#pause.unref();
	}
};
// extensions/monitor/attention/presence.ts
const FOCUS = /\x1b\[([IO])/g, MOUSE = /\x1b\[<[\d;]+[Mm]/g, ANSWERS = /\x1b\[\?[\d;]*\$?[a-zA-Z]|\x1b[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)/g;
var Presence = class {
	#nowMs;
	#lastKeyAtMs;
	#hasFocus;
	constructor(nowMs) {
		this.#nowMs = nowMs, this.#lastKeyAtMs = nowMs();
	}
	input(data) {
		let [, focus] = [...data.matchAll(FOCUS)].at(-1) ?? [], withoutMouse = data.replace(FOCUS, "").replace(ANSWERS, ""), keys = withoutMouse.replace(MOUSE, ""), isKey = keys !== "" || keys !== withoutMouse && this.#hasFocus !== !1;
		(isKey || focus === "I") && (this.#lastKeyAtMs = this.#nowMs()), isKey && this.#hasFocus === !1 && (this.#hasFocus = !0), focus !== void 0 && (this.#hasFocus = focus === "I");
	}
	get isAway() {
		return this.#hasFocus === void 0 ? this.#nowMs() - this.#lastKeyAtMs >= 1e4 : !this.#hasFocus;
	}
};
// extensions/monitor/attention/terminal-input.ts
function watchTerminalInput(ui, seen) {
	let isBeside = !1, look = (chunk) => seen(chunk.toString()), lookBeside = () => {
		isBeside || process.stdin.listenerCount("data") === 0 || (isBeside = !0, process.stdin.on("data", look));
	};
	lookBeside();
	let stop = ui.onTerminalInput((data) => {
		isBeside || seen(data), lookBeside();
	});
	return () => {
		stop(), process.stdin.off("data", look);
	};
}
// extensions/monitor/attention/terminal-notice.ts
const BY_PROGRAM = {
	"iTerm.app": "osc9",
	WezTerm: "osc9",
	ghostty: "osc9",
	vscode: "osc9",
	kitty: "osc99"
};
function noticeProtocol(env) {
	let { TERM = "", TERM_PROGRAM = "" } = env;
	if (TERM !== "linux" && TERM !== "dumb" && TERM !== "" && TERM_PROGRAM !== "Apple_Terminal") return env.KITTY_WINDOW_ID || TERM === "xterm-kitty" ? "osc99" : env.VTE_VERSION || /^(rxvt|foot)/.test(TERM) ? "osc777" : Object.hasOwn(BY_PROGRAM, TERM_PROGRAM) && BY_PROGRAM[TERM_PROGRAM] || "osc9";
}
function noticeSequence(text, how, env) {
	let protocol = how.includes("notification") ? noticeProtocol(env) : void 0;
	return (protocol ? throughMultiplexer(oscOf(protocol, text), env) : "") + (how.includes("bell") ? "\x07" : "");
}
function oscOf(protocol, text) {
	switch (protocol) {
		case "osc9": return `\x1b]9;${text}`;
		case "osc99": return `\x1b]99;i=pi-monitor:d=1;${text}`;
		case "osc777": return `\x1b]777;notify;pi;${text.replaceAll(";", ",")}`;
	}
}
function throughMultiplexer(sequence, env) {
	return env.TMUX ? `\x1bPtmux;${sequence.replaceAll("\x1B", "\x1B\x1B")}\x1b\\` : env.STY ? `\x1bP${sequence}\x1b\\` : sequence;
}
var Attention = class {
	#ctx;
	#settings;
	#presence = new Presence(() => performance.now());
	#pacer;
	#stopListening;
	#isCommandBad = !1;
	#running;
	constructor(ctx, settings, write) {
		this.#ctx = ctx, this.#settings = settings, this.#pacer = new AttentionPacer((latest, others) => {
			this.#presence.isAway && this.#call(latest, others, write);
		}), this.#stopListening = watchTerminalInput(ctx.ui, (data) => {
			this.#presence.input(data), this.#presence.isAway || this.#pacer.forget();
		});
	}
	output(task, { texts }) {
		this.#happened("event", task, texts.at(-1) ?? "");
	}
	notice(task, text, topic) {
		(topic === "ready" || topic === "input") && this.#happened(topic, task, text);
	}
	ended(task) {
		let { reason } = task.end;
		if (reason.kind === "stopped" || reason.kind === "replaced" || reason.kind === "session_end") return;
		let text = `${require_events.C(task, "person")} after ${require_texts.h(task.ageMs)}`;
		this.#happened(require_records.R(reason) && this.#wants("failure") ? "failure" : "end", task, text);
	}
	close() {
		this.#stopListening(), this.#pacer.close(), this.#running?.kill("SIGKILL");
	}
	#wants(kind) {
		return this.#settings.on.includes(kind);
	}
	#happened(kind, task, text) {
		this.#wants(kind) && this.#presence.isAway && this.#pacer.add({
			kind,
			id: task.id,
			title: require_task_label.t(task),
			text
		});
	}
	#call({ kind, id, title, text }, others, write) {
		let more = others > 0 ? ` (and ${others} more)` : "", said = require_texts.D(`${title}: ${text}`, 100 - more.length) + more, sequence = noticeSequence(said, this.#settings.how, process.env);
		sequence !== "" && write(sequence), this.#run({
			PI_MONITOR_KIND: kind,
			PI_MONITOR_ID: id,
			PI_MONITOR_TITLE: title,
			PI_MONITOR_TEXT: said,
			PI_MONITOR_OTHERS: `${others}`
		});
	}
	#run(facts) {
		let [program, ...args] = this.#settings.command ?? [];
		if (!(program === void 0 || this.#isCommandBad || this.#running)) try {
			let child = (0, node_child_process.spawn)(program, args, {
				stdio: "ignore",
				env: {
					...process.env,
					...facts
				},
				timeout: 1e4,
				killSignal: "SIGKILL"
			});
			this.#running = child, child.once("error", (error) => this.#failed(program, error)), child.once("close", () => {
				this.#running = void 0;
			});
		} catch (error) {
			this.#failed(program, error);
		}
	}
	#failed(program, error) {
		this.#isCommandBad = !0, this.#ctx.ui.notify(require_session.t.attentionFailed(program, error), "warning");
	}
};
exports.Attention = Attention;
