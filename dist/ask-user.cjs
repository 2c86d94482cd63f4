// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_command_facts = require("./command-facts.cjs"), require_questions = require("./questions.cjs"), require_rows = require("./rows.cjs"), require_texts = require("./texts.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
var CommandQuestionView = class {
	#e;
	#t;
	#n;
	#r;
	#i = performance.now();
	#a = 0;
	#o = 1;
	#s = !1;
	#c;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n, this.#r = require_command_facts.t(e.command);
	}
	invalidate() {
		this.#c = void 0;
	}
	render(e) {
		let { theme: t, tui: n } = this.#t, r = Math.max(1, e - 2), i = n.terminal.rows, a = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t.fg("accent", t.bold(this.#e.title)), r).slice(0, Math.max(1, Math.floor(i * .25))), o = this.#u(r), rowsOf = (e) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(e, r).length, s = i - a.length - 2, c = rowsOf(this.#d(o.length, o.length, !0)) + rowsOf(this.#f(!0)), l = c < s, wrapped = (e, n) => e === "" ? [] : l ? (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t.fg(n, e), r) : [t.fg(n, e)];
		this.#o = Math.max(1, Math.min(o.length, s - (l ? c : 2))), this.#a = Math.max(0, Math.min(this.#a, o.length - this.#o));
		let u = this.#a + this.#o;
		this.#s ||= u >= o.length;
		let d = [
			...a,
			...wrapped(this.#d(o.length, u, this.#o < o.length), "muted"),
			...o.slice(this.#a, u),
			...wrapped(this.#f(this.#s), "dim")
		].map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + t, e, "…")), f = t.fg("border", "─".repeat(e));
		return [
			f,
			...d,
			f
		];
	}
	handleInput(e) {
		let { keybindings: t, tui: n } = this.#t, r = Math.max(1, this.#o - 1);
		t.matches(e, "tui.select.cancel") ? this.#n(!1) : t.matches(e, "tui.select.confirm") ? this.#s ? this.#l() : this.#a += r : t.matches(e, "tui.select.up") ? this.#a-- : t.matches(e, "tui.select.down") ? this.#a++ : t.matches(e, "tui.select.pageUp") ? this.#a -= r : t.matches(e, "tui.select.pageDown") ? this.#a += r : t.matches(e, "tui.editor.cursorLineStart") ? this.#a = 0 : t.matches(e, "tui.editor.cursorLineEnd") && (this.#a = 2 ** 53 - 1), n.requestRender();
	}
	#l() {
		let e = performance.now() - this.#i < 1e3;
		this.#e.isUnexpected && e || this.#n(!0);
	}
	#u(e) {
		if (this.#c?.width !== e) {
			let { theme: t } = this.#t;
			this.#c = {
				width: e,
				rows: require_rows.N(this.#e.command, e, require_rows.M(t))
			};
		}
		return this.#c.rows;
	}
	#d(e, t, n) {
		let r = this.#r;
		if (!n) return r.join(" · ");
		let i = require_questions.t.more(t, e);
		return [`rows ${this.#a + 1}-${t} of ${e}, ${i}`, ...r].join(" · ");
	}
	#f(e) {
		let t = (0, _earendil_works_pi_coding_agent.keyText)("tui.select.confirm"), n = (0, _earendil_works_pi_coding_agent.keyText)("tui.select.cancel");
		return require_questions.t.keys(t, e, n, this.#e.act ?? "start");
	}
}, ask_user_exports = require_rolldown_runtime.t({ askUser: () => askUser });
async function askUser(e, t) {
	let { signal: n } = t;
	if (n?.aborted) return !1;
	if (t.mode === "tui") return await askInTerminal(e, t);
	let r = require_command_facts.t(e.command), i = [...r.length > 0 ? [`${r.join(", ")}:`] : [], ...require_texts.L(e.command)];
	return await t.ui.confirm(e.title, i.join("\n"), n ? { signal: n } : {});
}
async function askInTerminal(e, t) {
	let { signal: n } = t, refuse;
	try {
		return await t.ui.custom((t, r, i, a) => (refuse = () => a(!1), n?.addEventListener("abort", refuse, { once: !0 }), new CommandQuestionView(e, {
			tui: t,
			theme: r,
			keybindings: i
		}, a)), {
			overlay: !0,
			overlayOptions: {
				width: "100%",
				anchor: "bottom-center"
			}
		});
	} finally {
		refuse && n?.removeEventListener("abort", refuse);
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return ask_user_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return askUser;
	}
});
