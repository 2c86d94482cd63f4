// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_pipeline = require("./pipeline.cjs"), require_records = require("./records.cjs"), require_task_label = require("./task-label.cjs"), require_session = require("./session.cjs");
let node_child_process = require("node:child_process");
var AttentionPacer = class {
	#e;
	#t;
	#n;
	#r;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	add(e) {
		let t = this.#n;
		this.#n = t ? {
			thing: this.#e(t.thing, e),
			others: t.others + 1
		} : {
			thing: e,
			others: 0
		}, this.#r === void 0 && this.#i();
	}
	forget() {
		this.#n = void 0;
	}
	close() {
		this.forget(), clearTimeout(this.#r);
	}
	#i() {
		if (this.#r = void 0, !this.#n) return;
		let { thing: e, others: t } = this.#n;
		this.#n = void 0, this.#t(e, t), this.#r = setTimeout(() => this.#i(), 1e4), this.#r.unref();
	}
};
// extensions/monitor/attention/occasion.ts
const BY_WEIGHT = [
	"failure",
	"input",
	"ready",
	"end",
	"event"
];
function weightierOf(e, t) {
	return BY_WEIGHT.indexOf(t.kind) <= BY_WEIGHT.indexOf(e.kind) ? t : e;
}
// extensions/monitor/attention/presence.ts
const FOCUS = /\x1b\[([IO])/g, MOUSE = /\x1b\[<[\d;]+[Mm]/g, ANSWERS = /\x1b\[\?[\d;]*\$?[a-zA-Z]|\x1b[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)/g;
var Presence = class {
	#e;
	#t;
	#n;
	constructor(e) {
		this.#e = e, this.#t = e();
	}
	input(e) {
		let [, t] = [...e.matchAll(FOCUS)].at(-1) ?? [], n = e.replace(FOCUS, "").replace(ANSWERS, ""), r = n.replace(MOUSE, ""), i = r !== "" || r !== n && this.#n !== !1;
		(i || t === "I") && (this.#t = this.#e()), i && this.#n === !1 && (this.#n = !0), t !== void 0 && (this.#n = t === "I");
	}
	get isAway() {
		return this.#n === void 0 ? this.#e() - this.#t >= 1e4 : !this.#n;
	}
};
// extensions/monitor/attention/terminal-input.ts
function watchTerminalInput(e, t) {
	let n = !1, look = (e) => t(e.toString()), lookBeside = () => {
		n || process.stdin.listenerCount("data") === 0 || (n = !0, process.stdin.on("data", look));
	};
	lookBeside();
	let r = e.onTerminalInput((e) => {
		n || t(e), lookBeside();
	});
	return () => {
		r(), process.stdin.off("data", look);
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
function noticeProtocol(e) {
	let { TERM: t = "", TERM_PROGRAM: n = "" } = e;
	if (t !== "linux" && t !== "dumb" && t !== "" && n !== "Apple_Terminal") return e.KITTY_WINDOW_ID || t === "xterm-kitty" ? "osc99" : e.VTE_VERSION || /^(rxvt|foot)/.test(t) ? "osc777" : Object.hasOwn(BY_PROGRAM, n) && BY_PROGRAM[n] || "osc9";
}
function noticeSequence(e, t, n) {
	let r = t.includes("notification") ? noticeProtocol(n) : void 0;
	return (r ? throughMultiplexer(oscOf(r, e), n) : "") + (t.includes("bell") ? "\x07" : "");
}
function oscOf(e, t) {
	switch (e) {
		case "osc9": return `\x1b]9;${t}`;
		case "osc99": return `\x1b]99;i=pi-monitor:d=1;${t}`;
		case "osc777": return `\x1b]777;notify;pi;${t.replaceAll(";", ",")}`;
	}
}
function throughMultiplexer(e, t) {
	return t.TMUX ? `\x1bPtmux;${e.replaceAll("\x1B", "\x1B\x1B")}\x1b\\` : t.STY ? `\x1bP${e}\x1b\\` : e;
}
var Attention = class {
	#e;
	#t;
	#n = new Presence(() => performance.now());
	#r;
	#i;
	#a = !1;
	#o;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#r = new AttentionPacer(weightierOf, (e, t) => {
			this.#n.isAway && this.#l(e, t, n);
		}), this.#i = watchTerminalInput(e.ui, (e) => {
			this.#n.input(e), this.#n.isAway || this.#r.forget();
		});
	}
	output(e, { texts: t }) {
		this.#c("event", e, t.at(-1) ?? "");
	}
	notice(e, t, n, r) {
		if (r !== "ready" && r !== "input") return;
		let i = n.join(" ").trim();
		this.#c(r, e, i === "" ? t : `${t.replace(/:$/, "")}: ${i}`);
	}
	ended(e) {
		let { reason: t } = e.end;
		if (t.kind === "stopped" || t.kind === "replaced" || t.kind === "session_end") return;
		let n = `${require_pipeline.L(e, "person")} after ${require_texts.h(e.ageMs)}`;
		this.#c(require_records.G(t) && this.#s("failure") ? "failure" : "end", e, n);
	}
	close() {
		this.#i(), this.#r.close(), this.#o?.kill("SIGKILL");
	}
	#s(e) {
		return this.#t.on.includes(e);
	}
	#c(e, t, n) {
		this.#s(e) && this.#n.isAway && this.#r.add({
			kind: e,
			id: t.id,
			title: require_task_label.t(t),
			text: n
		});
	}
	#l({ kind: e, id: t, title: n, text: r }, i, a) {
		let o = i > 0 ? ` (and ${i} more)` : "", s = require_texts.O(`${n}: ${r}`, 100 - o.length) + o, c = noticeSequence(s, this.#t.how, process.env);
		c !== "" && a(c), this.#u({
			PI_MONITOR_KIND: e,
			PI_MONITOR_ID: t,
			PI_MONITOR_TITLE: n,
			PI_MONITOR_TEXT: s,
			PI_MONITOR_OTHERS: `${i}`
		});
	}
	#u(e) {
		let [t, ...n] = this.#t.command ?? [];
		if (!(t === void 0 || this.#a || this.#o)) try {
			let r = (0, node_child_process.spawn)(t, n, {
				stdio: "ignore",
				env: {
					...process.env,
					...e
				},
				timeout: 1e4,
				killSignal: "SIGKILL"
			});
			this.#o = r, r.once("error", (e) => this.#d(t, e)), r.once("close", () => {
				this.#o = void 0;
			});
		} catch (e) {
			this.#d(t, e);
		}
	}
	#d(e, t) {
		this.#a = !0, this.#e.ui.notify(require_session.t.attentionFailed(e, t), "warning");
	}
};
exports.Attention = Attention;
