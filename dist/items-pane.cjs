// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_panel = require("./panel.cjs"), require_list_choice = require("./list-choice.cjs"), require_rows = require("./rows.cjs"), require_keys = require("./keys.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/item-row.ts
const MARKS = {
	running: ["●", "accent"],
	waiting: ["○", "muted"],
	paused: ["‖", "warning"],
	done: ["✓", "success"]
};
function itemRow({ state: e, title: t, facts: n }, r, i, a, o) {
	let [s, c] = MARKS[e], l = r ? o.fg("accent", "▪") : " ", u = i ? o.fg("accent", "›") : " ", d = (0, _earendil_works_pi_tui.truncateToWidth)(t, Math.max(8, Math.floor(a / 2)), "…"), f = `${u}${l} ${o.fg(c, s)} ${i ? o.bold(d) : d}  `, p = Math.max(0, a - (0, _earendil_works_pi_tui.visibleWidth)(f)), m = (0, _earendil_works_pi_tui.truncateToWidth)(f + o.fg("dim", (0, _earendil_works_pi_tui.truncateToWidth)(n, p, "…")), a, "…");
	return i ? require_rows.T(m, a, (e) => o.bg("selectedBg", e)) : m;
}
// extensions/monitor/ui/panel/scrolled-rows.ts
var ScrolledRows = class {
	#e = 0;
	scroll(e) {
		this.#e += e;
	}
	toStart() {
		this.#e = 0;
	}
	render(e, t, n) {
		this.#e = Math.max(0, Math.min(this.#e, e.length - t));
		let r = e.slice(this.#e, this.#e + t), i = e.length - this.#e - r.length;
		return i > 0 && t > 1 && (r[t - 1] = n.fg("dim", require_panel.t.moreRows(i))), r;
	}
}, ItemsPane = class {
	#e;
	#t;
	#n = new require_list_choice.t();
	#r;
	#i = [];
	#a;
	#o;
	#s = !1;
	#c = 0;
	#l = !1;
	#u = new ScrolledRows();
	#d = 0;
	constructor(e, t) {
		this.#e = e, this.#t = t, this.look();
	}
	get isTall() {
		return !1;
	}
	hints() {
		let e = require_keys.i("tui.select.cancel");
		return this.#l ? [
			{
				key: e,
				does: "back"
			},
			{
				key: "↑↓",
				does: "scroll"
			},
			...this.#m()
		] : [
			{
				key: e,
				does: this.#n.filter === "" ? "close" : require_list_choice.a.clearFilter
			},
			{
				key: "tab",
				does: require_list_choice.a.nextList
			},
			...this.#p ? [{
				key: require_keys.i("tui.select.confirm"),
				does: "details"
			}] : [],
			...this.#m(),
			...this.#i.length > 1 ? [
				{
					key: "space",
					does: "select"
				},
				{
					key: "s",
					does: require_list_choice.a.order(this.#s)
				},
				{
					key: "/",
					does: "filter"
				}
			] : [],
			{
				key: "?",
				does: require_list_choice.a.allKeys
			}
		];
	}
	listKeys() {
		return this.#r?.keys(this.#p).map(({ key: e, does: t }) => ({
			key: e,
			does: t
		})) ?? [];
	}
	actions() {
		let move = (e) => () => this.#_(e), back = () => {
			this.#l ? this.#l = !1 : this.#t.close();
		};
		return {
			up: move(-1),
			down: move(1),
			pageUp: move(-10),
			pageDown: move(10),
			start: move(-Infinity),
			end: move(Infinity),
			help: this.#t.help,
			back,
			cancel: () => {
				this.#n.filter === "" || this.#l ? back() : this.#n.filter = "";
			},
			open: () => this.#g(),
			otherLog: () => this.#t.otherTab(1),
			left: () => this.#t.otherTab(-1),
			right: () => this.#t.otherTab(1),
			select: () => this.#y(),
			sort: () => {
				this.#s = !this.#s;
			},
			searchDown: () => require_list_choice.i(this.#n, this.#t)
		};
	}
	handleKey(e) {
		let t = this.#m().find(({ key: t }) => require_keys.r(e, t));
		return t && this.#b(t), t !== void 0;
	}
	title() {
		let e = this.#f, t = `${e.length}${e.length < this.#i.length ? ` of ${this.#i.length}` : ""}`, n = this.#n.text(e);
		return {
			left: "",
			right: n === "" ? t : `${n} · ${t}`
		};
	}
	render({ width: e, height: t }, n) {
		let r = this.#f, i = this.#p;
		if (!i) {
			let t = this.#a ?? (this.#r ? this.#h(this.#r) : "Loading…");
			return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, e).map((e) => n.fg("muted", e));
		}
		let details = (e) => i.details.flatMap((t) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, Math.max(1, e)));
		if (this.#l) return this.#u.render(details(e), t, n);
		this.#o = i.id;
		let a = require_list_choice.r(e), o = r.indexOf(i);
		this.#c = Math.max(0, Math.min(Math.max(Math.min(this.#c, o), o - t + 1), r.length - t));
		let s = r.slice(this.#c, this.#c + t).map((e) => itemRow(e, this.#n.has(e.id), e === i, a[0], n));
		return a[1] === 0 ? s : require_list_choice.n(s, details(a[1]), a, t, n);
	}
	marginAt() {}
	wheel(e) {
		this.#_(this.#l ? e : Math.sign(e));
	}
	click(e) {
		let t = this.#f[this.#c + e];
		if (!t || this.#l) return;
		let n = t.id === this.#o;
		this.#o = t.id, n && this.#g();
	}
	look() {
		performance.now() < this.#d || (this.#d = Infinity, this.#S().finally(() => {
			this.#d = performance.now() + 1e3;
		}));
	}
	close() {}
	get #f() {
		let e = this.#i.filter(({ id: e, title: t, facts: n }) => this.#n.matches([
			e,
			t,
			n
		]));
		return this.#s ? e.sort((e, t) => e.title.localeCompare(t.title)) : e;
	}
	get #p() {
		let e = this.#f;
		return e.find(({ id: e }) => e === this.#o) ?? e[0];
	}
	#m() {
		let e = this.#p;
		return this.#r?.keys(e).filter(({ isOfList: t }) => e || t) ?? [];
	}
	#h(e) {
		return this.#i.length === 0 ? e.empty : require_panel.t.noneHas(this.#i.length, this.#n.shownFilter);
	}
	#g() {
		this.#l = this.#p !== void 0, this.#u.toStart();
	}
	#_(e) {
		this.#l ? this.#u.scroll(e) : this.#v(e);
	}
	#v(e) {
		let t = this.#f, n = t.findIndex(({ id: e }) => e === this.#p?.id);
		this.#o = t[Math.max(0, Math.min(n + e, t.length - 1))]?.id;
	}
	#y() {
		let e = this.#p;
		e && (this.#n.toggle(e.id), this.#v(1));
	}
	#b(e) {
		let { key: t, asks: n, types: r } = e, i = e.isOfList ? [] : this.#n.of(this.#f, this.#p), run = (t) => this.#x(e, i, t);
		if (r !== void 0) this.#t.prompt(`${r}: `, { accepted: (e) => e.trim() === "" ? void 0 : run(e) });
		else if (n !== void 0) {
			let [e] = i, r = i.length === 1 && e ? { label: e.title } : {}, a = i.length > 1 ? `${n.verb} ${i.length}` : n.verb;
			this.#t.ask({
				verb: a,
				...r,
				key: t,
				does: n.does,
				yes: () => run("")
			});
		} else run("");
	}
	#x(e, t, n) {
		let r = e.run(t.map(({ id: e }) => e), n);
		this.#n.clear(), r.catch(require_texts.E).then(async (e) => {
			await this.#S(), this.#t.say(e);
		});
	}
	async #S() {
		try {
			this.#r ??= await this.#e(), this.#i = await this.#r.items(), this.#a = void 0;
		} catch (e) {
			this.#i = [], this.#a = require_texts.E(e);
		}
		this.#t.draw();
	}
};
exports.ItemsPane = ItemsPane;
