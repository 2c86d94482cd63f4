// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs"), require_keys = require("./keys.cjs"), require_scrolled_rows = require("./scrolled-rows.cjs"), require_steady_height = require("./steady-height.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/footer.ts
function footerRows(e, t, { width: n, height: r }, i) {
	let a = e.kind === "keys" ? t : saidRows(e, {
		width: n,
		height: r
	}, i);
	return [...a, ...Array.from({ length: Math.max(0, r - a.length) }, () => "")];
}
function saidRows(e, { width: t, height: n }, r) {
	switch (e.kind) {
		case "question": {
			let { verb: i, label: a, after: o, key: s, does: c } = e.question, l = `${[
				i,
				...a === void 0 ? [] : [require_rows.j(a, t)],
				...o === void 0 ? [] : [o]
			].join(" ")}?`, u = `${r.fg("warning", l)} ${r.fg("muted", s)} ${r.fg("dim", require_keys.s.confirm(c))}`;
			return require_rows.k(u, t, n);
		}
		case "prompt": return e.prompt.render({
			width: t,
			height: n
		}, r);
		case "message": return require_rows.k(r.fg("muted", e.text.split("\n")[0] ?? ""), t, n);
	}
}
// extensions/monitor/texts/panel-help.ts
const scrolling = ["j k g G", "select or scroll, to the start, to the end"], leaving = ["q", "back, close"], helpKeys = [
	scrolling,
	["space", "list: select several, for what is done next"],
	["s /", "list: another order; only what contains a text"],
	["f", "details: follow the log, or hold it"],
	["w", "details: wrap long lines, or cut them"],
	["/ #", "details: search below (above, if the log is followed), above"],
	["n N", "details: the next match, the one before"],
	["!", "details: the next line that looks like an error"],
	["&", "details: only lines that match an RE2 pattern; all again"],
	["e", "details: only lines that became events (•); all again"],
	["t", "details: when each line came"],
	["m", "details: stdout and stderr as one log (stderr: │); one alone again"],
	["o", "details: open the log in $PAGER or $EDITOR"],
	["d", "details: the whole command, and all that is known"],
	["i", "details: type into a task with pty, connected to its terminal until Ctrl+], or with stdin"],
	["x X", "stop (asks once more); X: the agent is not told"],
	["p", "protect: only you stop it; no longer"],
	["a", "adopt what another session has started"],
	["r", "start again"],
	["y", "copy the path of the log"],
	["h", "list: show or hide the finished ones"],
	["c", "list: forget the finished ones (asks once more)"],
	leaving
], listHelpKeys = [
	scrolling,
	["space", "select several, for what is done next"],
	["s /", "another order; only what contains a text"],
	leaving
], helpText = {
	select: "select, scroll",
	pages: "by pages",
	details: "details of the task; there: choose a line, and send it to the agent",
	facts: "all facts of it",
	lists: "the next list, the one before",
	listsInList: "list: the next list, the one before",
	otherLog: "details: the other log",
	across: "details: scroll across cut lines",
	back: "end the search, back, close",
	anyOther: "any other key",
	closes: "closes"
};
// extensions/monitor/ui/panel/help-view.ts
var HelpView = class {
	#e;
	#t = new require_scrolled_rows.t();
	#n = 1;
	constructor(e) {
		let t = require_keys.i("tui.input.tab"), n = `${require_keys.i("tui.editor.cursorLeft")} ${require_keys.i("tui.editor.cursorRight")}`, r = [[`${require_keys.i("tui.select.up")} ${require_keys.i("tui.select.down")}`, helpText.select], [`${require_keys.i("tui.select.pageUp")} ${require_keys.i("tui.select.pageDown")}`, helpText.pages]], i = require_keys.i("tui.select.confirm"), a = [require_keys.i("tui.select.cancel"), helpText.back];
		this.#e = e ? [
			...r,
			[i, helpText.facts],
			a,
			[`${t} ${n}`, helpText.lists],
			...e.map(({ key: e, does: t }) => [e, t]),
			...listHelpKeys
		] : [
			...r,
			[i, helpText.details],
			[`${t} ${n}`, helpText.listsInList],
			[t, helpText.otherLog],
			[n, helpText.across],
			a,
			...helpKeys
		];
	}
	hints() {
		return [{
			key: require_keys.o(),
			does: "scroll"
		}, {
			key: helpText.anyOther,
			does: helpText.closes
		}];
	}
	act(e) {
		let t = e && this.#r(e);
		return t !== void 0 && (this.scroll(t), !0);
	}
	scroll(e) {
		this.#t.scroll(e);
	}
	render({ width: e, height: t }, n) {
		let r = Math.max(...this.#e.map(([e]) => (0, _earendil_works_pi_tui.visibleWidth)(e))), i = Math.max(1, e - r - 2), a = this.#e.flatMap(([e, t]) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, i).map((t, i) => `${n.fg("accent", (i === 0 ? e : "").padEnd(r))}  ${t}`));
		return this.#n = Math.max(1, t - 1), this.#t.render(a, t, n).map((t) => (0, _earendil_works_pi_tui.truncateToWidth)(t, e, "…"));
	}
	#r(e) {
		if (e === "up" || e === "down") return e === "up" ? -1 : 1;
		if (e === "pageUp" || e === "pageDown") return e === "pageUp" ? -this.#n : this.#n;
	}
};
function keyHintRows(e, t, n, r = Infinity) {
	for (let i = [...e];; i = i.toSpliced(-2, 1)) {
		let e = hintRows(i, t, n);
		if (e.length <= r || i.length <= 2) return e;
	}
}
function hintRows(e, t, n) {
	let r = [], i = "";
	for (let { key: a, does: o } of e) {
		let e = `${n.fg("muted", a)} ${n.fg("dim", o)}`, s = i === "" ? e : i + "  " + e;
		i !== "" && (0, _earendil_works_pi_tui.visibleWidth)(s) > t ? (r.push(i), i = e) : i = s;
	}
	return [...r, i].map((e) => (0, _earendil_works_pi_tui.truncateToWidth)(e, t, "…"));
}
function panelTitle(e, t, { left: n, notes: r, right: i }, a, o) {
	let s = o.fg("accent", o.bold(e[t] ?? ""));
	if (n !== "") {
		let e = Math.max(8, a - (0, _earendil_works_pi_tui.visibleWidth)(s) - (0, _earendil_works_pi_tui.visibleWidth)(i) - 14), t = o.bold((0, _earendil_works_pi_tui.truncateToWidth)(n, e, "…"));
		return require_steady_height.n(`${s} ${o.fg("dim", "›")} ${t}`, o.fg("dim", i), a, o);
	}
	let c = e.map((e, n) => n === t ? s : o.fg("dim", e)).join(o.fg("dim", " · ")), l = [...r, i].filter(Boolean).join(" · "), room = (e) => a - (0, _earendil_works_pi_tui.visibleWidth)(e) - 9, u = (0, _earendil_works_pi_tui.truncateToWidth)(r.join(" · "), Math.max(1, room(s)), "…"), d = r.map((e, t) => r.slice(0, r.length - t).join(" · ")), [f, p] = (r.length > 0 ? [
		[c, l],
		[s, l],
		...d.map((e) => [s, e]),
		[s, u]
	] : [[c, i], [c, ""]]).find(([e, t]) => (0, _earendil_works_pi_tui.visibleWidth)(t) <= room(e)) ?? [r.length > 0 ? s : c, ""];
	return require_steady_height.n(f, p === "" ? "" : o.fg("dim", p), a, o);
}
// extensions/monitor/ui/panel/search-prompt.ts
const DOES = {
	enter: require_keys.c.ok,
	escape: require_keys.c.chooseNone
};
var SearchPrompt = class {
	#e;
	#t;
	#n;
	#r;
	constructor(e, t, n) {
		this.#t = t, this.#n = n, this.#e = new _earendil_works_pi_tui.Input({ prompt: e }), this.#e.onSubmit = () => {
			let e = this.#e.getValue(), r = t.refuses?.(e);
			r === void 0 ? (n(), t.accepted(e)) : this.say(r);
		}, this.#e.onEscape = () => {
			n(), t.cancelled?.();
		};
	}
	set focused(e) {
		this.#e.focused = e;
	}
	say(e) {
		this.#r = e.split("\n")[0];
	}
	arrow(e) {
		return this.#r = void 0, this.#t.arrow?.(e), this.#t.arrow !== void 0;
	}
	handleInput(e) {
		this.#r = void 0;
		let t = this.#e.getValue();
		if (this.#t.ended && t === "" && (0, _earendil_works_pi_tui.matchesKey)(e, "ctrl+d")) {
			this.#n(), this.#t.ended();
			return;
		}
		this.#e.handleInput(e);
		let n = require_texts.r(this.#e.getValue());
		n !== this.#e.getValue() && this.#e.setValue(n), n !== t && this.#t.typed?.(n);
	}
	render({ width: e, height: t }, n) {
		let r = this.#a(e, n), i = Math.max(1, t - r.length);
		return [...r, ...keyHintRows(this.#i(), e, n, i)];
	}
	#i() {
		let { enter: e, escape: t, arrows: n, end: r } = this.#t.does ?? DOES;
		return [
			{
				key: require_keys.i("tui.input.submit"),
				does: e
			},
			...n === void 0 ? [] : [{
				key: require_keys.o(),
				does: n
			}],
			...r === void 0 ? [] : [{
				key: "ctrl+d",
				does: r
			}],
			{
				key: require_keys.i("tui.select.cancel"),
				does: t
			}
		];
	}
	#a(e, t) {
		let n = this.#r === void 0 ? [] : (0, _earendil_works_pi_tui.wrapTextWithAnsi)(this.#r, e).slice(0, 5), r = this.#t.status?.() ?? "", i = r === "" ? "" : `  ${t.fg("muted", r)}`, a = e - (0, _earendil_works_pi_tui.visibleWidth)(i), o = i !== "" && a < 16, [s = ""] = this.#e.render(Math.max(1, o ? e : a)), c = o ? (0, _earendil_works_pi_tui.wrapTextWithAnsi)(r, e).slice(0, 5) : [];
		return [
			...n.map((e) => t.fg("warning", e)),
			(0, _earendil_works_pi_tui.truncateToWidth)(o ? s : s + i, e, ""),
			...c.map((e) => t.fg("muted", e))
		];
	}
}, StepDrawing = class {
	#e;
	#t;
	#n = [];
	#r = 0;
	#i;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	render(e) {
		let t = this.#i && e === this.#r ? this.#i : this.#t(e);
		return this.#r = e, this.#n = t, t;
	}
	afterStep(e) {
		if (!e) {
			this.#e.requestRender();
			return;
		}
		let t = this.#t(this.#r), n = this.#n;
		t.length === n.length && t.every((e, t) => e === n[t]) || (this.#i = t, this.#e.renderNow(), this.#i = void 0);
	}
}, StepQueue = class {
	#e;
	#t;
	#n = [];
	#r;
	#i;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get isIdle() {
		return this.#r === void 0;
	}
	add(e) {
		this.#n.push(e), this.#r ??= this.#a();
	}
	clear() {
		this.#n = [], this.#i = void 0;
	}
	async #a() {
		for (let e = this.#n.shift(); e; e = this.#n.shift()) {
			this.#i = e;
			try {
				if (await e() === !1) continue;
			} catch (t) {
				this.#i === e && this.#t(t);
			}
			this.#e(this.#n.length === 0);
		}
		this.#r = void 0;
	}
}, Panel = class {
	#e;
	#t;
	#n = new Map();
	#r;
	#i = 0;
	#a;
	#o = { kind: "keys" };
	#s = new require_steady_height.t();
	#c = !1;
	#l = 0;
	#u;
	#d = new StepQueue((e) => this.#u.afterStep(e), (e) => this.#y(require_texts.E(e)));
	constructor(e, t) {
		this.#t = e, this.#e = t, this.#u = new StepDrawing(t.tui, (e) => this.#f(e)), this.#r = setInterval(() => this.#b(), 250);
	}
	get focused() {
		return this.#c;
	}
	set focused(e) {
		this.#c = e, this.#o.kind === "prompt" && (this.#o.prompt.focused = e);
	}
	invalidate() {}
	dispose(e = !1) {
		clearInterval(this.#r);
		for (let t of this.#n.values()) t.close(e);
	}
	render(e) {
		return this.#u.render(e);
	}
	#f(e) {
		if (!this.#c) return [];
		let { theme: t, tui: n } = this.#e, r = this.#h, i = Math.max(1, e - 2), a = this.#a ? this.#a.hints() : r.hints(i), o = n.terminal.rows, s = keyHintRows(a, i, t, Math.max(2, Math.floor(o / 8))), c = this.#s.of(s.length, `${e} × ${o}`), l = footerRows(this.#o, s, {
			width: i,
			height: c
		}, t), u = r.isTall ? o : Math.min(o, Math.max(10, Math.ceil(o * .6))), d = {
			width: i,
			height: Math.max(1, u - l.length - 2)
		}, f = this.#a?.render(d, t) ?? r.render(d, t), p = [...f, ...Array.from({ length: Math.max(0, d.height - f.length) }, () => "")], margin = (e) => this.#a ? void 0 : r.marginAt(e);
		return [
			panelTitle(this.#t.map(({ name: e }) => e), this.#i, r.title(e, t), e, t),
			...p.map((e, t) => (margin(t) ?? " ") + e),
			require_steady_height.n("", "", e, t),
			...l.map((e) => " " + e)
		].slice(-o);
	}
	handleInput(e) {
		let t = this.#o, { keybindings: n } = this.#e;
		if (t.kind === "prompt") {
			let r = require_keys.n(e, n);
			r && t.prompt.arrow(r) || t.prompt.handleInput(e);
			return;
		}
		let r = require_keys.t(e, n);
		if (this.#a) {
			this.#a.act(r) || (this.#a = void 0);
			return;
		}
		if (this.#o = { kind: "keys" }, t.kind === "question") {
			require_keys.r(e, t.question.key) && t.question.yes();
			return;
		}
		let i = this.#h;
		i.handleKey(e) || r && i.actions()[r]?.();
	}
	handleMouse(e) {
		let t = e.y - 1;
		if (e.type === "wheel" && e.wheelDelta) this.#p(Math.sign(e.wheelDelta) * 3);
		else if (e.type === "click" && e.button === "left" && t >= 0 && !this.#a) this.#m(t);
		else return;
		return { handled: !0 };
	}
	#p(e) {
		this.#a ? this.#a.scroll(e) : this.#h.wheel(e);
	}
	#m(e) {
		this.#o.kind === "question" ? this.#o = { kind: "keys" } : this.#h.click(e);
	}
	get #h() {
		let e = this.#t[this.#i] ?? this.#t[0];
		if (!e) throw Error("The panel has no tab.");
		let t = this.#n.get(e);
		return t || (t = e.open(this.#g), this.#n.set(e, t)), t;
	}
	get #g() {
		let { tui: e, close: t } = this.#e;
		return {
			screenRows: e.terminal.rows,
			close: t,
			draw: () => e.requestRender(),
			say: (e) => this.#y(e),
			ask: (e) => this.#_(e),
			prompt: (e, t) => this.#v(e, t),
			help: () => {
				this.#a = new HelpView(this.#h.listKeys?.());
			},
			do: (e) => this.#d.add(e),
			forgetSteps: () => {
				this.#o = { kind: "keys" }, this.#d.clear();
			},
			otherTab: (e) => {
				this.#i = (this.#i + e + this.#t.length) % this.#t.length;
			}
		};
	}
	#_(e) {
		this.#o = {
			kind: "question",
			question: e
		};
	}
	#v(e, t) {
		let n = new SearchPrompt(e, t, () => {
			this.#o = { kind: "keys" };
		});
		n.focused = this.#c, this.#o = {
			kind: "prompt",
			prompt: n
		};
	}
	#y(e) {
		this.#o.kind === "prompt" ? this.#o.prompt.say(e) : this.#o = {
			kind: "message",
			text: e
		}, this.#e.tui.requestRender();
	}
	#b() {
		++this.#l % 4 == 0 && this.#e.tui.requestRender(), this.#d.isIdle && this.#h.look();
	}
};
exports.Panel = Panel;
