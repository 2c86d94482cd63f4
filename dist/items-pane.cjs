// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_keys = require("./keys.cjs"), require_list_order = require("./list-order.cjs"), require_rows = require("./rows.cjs"), require_scrolled_rows = require("./scrolled-rows.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/item-list.ts
var ItemList = class {
	choice = new require_list_order.n();
	order = new require_list_order.t([{ name: require_keys.c.byAge }, {
		name: require_keys.c.byTitle,
		compare: (e, t) => e.title.localeCompare(t.title)
	}]);
	#e;
	#t;
	#n = [];
	#r;
	#i;
	constructor(e) {
		this.#e = e;
	}
	get count() {
		return this.#n.length;
	}
	get shown() {
		return this.order.sort(this.#n.filter(({ id: e, title: t, label: n, facts: r }) => this.choice.matches([
			e,
			t,
			n,
			...r
		])));
	}
	get current() {
		let { shown: e } = this;
		return e.find(({ id: e }) => e === this.#i) ?? e[0];
	}
	get chosen() {
		return this.choice.of(this.shown, this.current);
	}
	keysOf(e) {
		return this.#t?.keys(e).filter(({ isOfList: t }) => e || t) ?? [];
	}
	get allKeys() {
		return this.#t?.keys(this.current) ?? [];
	}
	get countText() {
		let { count: e, shown: t } = this, n = this.#t?.counted(e) ?? "";
		return t.length < e ? `${t.length} of ${n}` : n;
	}
	get emptyText() {
		return this.#r === void 0 ? this.#t ? this.count === 0 ? this.#t.empty : require_keys.s.noneHas(this.count, this.choice.filter) : "Loading…" : this.#r;
	}
	select({ id: e }) {
		this.#i = e;
	}
	move(e) {
		let { shown: t, current: n } = this, r = n ? t.indexOf(n) : -1;
		this.#i = t[Math.max(0, Math.min(r + e, t.length - 1))]?.id;
	}
	toggleSelected() {
		let { current: e } = this;
		e && (this.choice.toggle(e.id), this.move(1));
	}
	async refresh() {
		try {
			this.#t ??= await this.#e(), this.#n = await this.#t.items(), this.#r = void 0;
		} catch (e) {
			this.#n = [], this.#r = require_texts.E(e);
		}
	}
};
// extensions/monitor/ui/panel/item-row.ts
const MARKS = {
	running: ["●", "accent"],
	waiting: ["○", "muted"],
	paused: ["‖", "warning"],
	done: ["✓", "success"]
};
function itemRow({ state: e, title: t, facts: n }, r, i, a, o) {
	let [s, c] = MARKS[e], l = r ? o.fg("accent", "▪") : " ", u = i ? o.fg("accent", "›") : " ", d = (0, _earendil_works_pi_tui.truncateToWidth)(t, titleColumns(n[0] ?? "", a), "…"), f = `${u}${l} ${o.fg(c, s)} ${i ? o.bold(d) : d}  `, p = Math.max(0, a - (0, _earendil_works_pi_tui.visibleWidth)(f)), m = o.fg("dim", (0, _earendil_works_pi_tui.truncateToWidth)(n.join(" · "), p, "…")), h = (0, _earendil_works_pi_tui.truncateToWidth)(f + m, a, "…");
	return i ? require_rows.E(h, a, (e) => o.bg("selectedBg", e)) : h;
}
function titleColumns(e, t) {
	let n = t - 7 - (0, _earendil_works_pi_tui.visibleWidth)(e + " …"), r = Math.floor(t * .5);
	return n >= Math.floor(t * .4) ? Math.min(r, n) : r;
}
var ItemsPane = class {
	#e;
	#t;
	#n = 0;
	#r;
	#i = new require_scrolled_rows.t();
	#a = 0;
	constructor(e, t) {
		this.#e = new ItemList(e), this.#t = t, this.look();
	}
	get isTall() {
		return !1;
	}
	hints() {
		let e = require_keys.i("tui.select.cancel"), { shown: t, choice: n, current: r, count: i } = this.#e, a = this.#s, o = {
			key: "?",
			does: require_keys.c.allKeys
		};
		return this.#o ? [
			{
				key: e,
				does: "back"
			},
			{
				key: require_keys.o(),
				does: "scroll"
			},
			...a,
			o
		] : [
			{
				key: e,
				does: n.cancelDoes(t)
			},
			{
				key: require_keys.i("tui.input.tab"),
				does: require_keys.c.nextList
			},
			...r ? [{
				key: require_keys.i("tui.select.confirm"),
				does: "details"
			}] : [],
			...a,
			...i > 1 ? [
				{
					key: "space",
					does: require_keys.c.select
				},
				{
					key: "s",
					does: require_keys.c.sort
				},
				{
					key: "/",
					does: require_keys.c.filter
				}
			] : [],
			o
		];
	}
	listKeys() {
		return this.#e.allKeys.map(({ key: e, does: t }) => ({
			key: e,
			does: t
		}));
	}
	actions() {
		let move = (e) => () => this.#l(e), back = () => {
			this.#o ? this.#r = void 0 : this.#t.close();
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
				(this.#o || !this.#e.choice.cancel(this.#e.shown)) && back();
			},
			open: () => this.#c(),
			otherLog: () => this.#t.otherTab(1),
			left: () => this.#t.otherTab(-1),
			right: () => this.#t.otherTab(1),
			...!this.#o && {
				select: () => this.#e.toggleSelected(),
				sort: () => this.#e.order.selectNext(),
				searchDown: () => require_list_order.a(this.#e.choice, this.#t)
			}
		};
	}
	handleKey(e) {
		let t = this.#s.find(({ key: t }) => require_keys.r(e, t));
		return t && this.#u(t), t !== void 0;
	}
	title() {
		let { shown: e, choice: t, order: n, countText: r } = this.#e;
		return {
			left: "",
			notes: [...t.notes(e), n.text].filter(Boolean),
			right: r
		};
	}
	render({ width: e, height: t }, n) {
		let { shown: r, current: i, choice: a, emptyText: o } = this.#e;
		if (!i) return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(o, e).map((e) => n.fg("muted", e));
		let details = (e) => i.details.flatMap((t) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, Math.max(1, e)));
		if (this.#o) return this.#i.render(details(e), t, n);
		this.#r = void 0, this.#e.select(i);
		let s = require_list_order.i(e), c = r.indexOf(i);
		this.#n = Math.max(0, Math.min(Math.max(Math.min(this.#n, c), c - t + 1), r.length - t));
		let l = r.slice(this.#n, this.#n + t).map((e) => itemRow(e, a.has(e.id), e === i, s[0], n));
		return s[1] === 0 ? l : require_list_order.r(l, details(s[1]), s, t, n);
	}
	marginAt() {}
	wheel(e) {
		this.#l(this.#o ? e : Math.sign(e));
	}
	click(e) {
		let { shown: t, current: n } = this.#e, r = t[this.#n + e];
		!r || this.#o || (this.#e.select(r), r === n && this.#c());
	}
	look() {
		performance.now() < this.#a || (this.#a = Infinity, this.#f().finally(() => {
			this.#a = performance.now() + 1e3;
		}));
	}
	close() {}
	get #o() {
		return this.#r !== void 0 && this.#e.current?.id === this.#r;
	}
	get #s() {
		let { current: e, chosen: t } = this.#e;
		return this.#e.keysOf(this.#o ? e : t[0]);
	}
	#c() {
		this.#r = this.#e.current?.id, this.#i.toStart();
	}
	#l(e) {
		this.#o ? this.#i.scroll(e) : this.#e.move(e);
	}
	#u(e) {
		let { key: t, asks: n, types: r } = e, { chosen: i, current: a } = this.#e, o = e.isOfList ? [] : this.#o && a ? [a] : i, run = (t) => this.#d(e, o, t);
		if (r !== void 0) this.#t.prompt(`${r}: `, { accepted: (e) => e.trim() === "" ? void 0 : run(e) });
		else if (n !== void 0) {
			let [e] = o, r = o.length === 1 && e ? { label: e.label } : {}, i = o.length > 1 ? `${n.verb} ${o.length}` : n.verb;
			this.#t.ask({
				verb: i,
				...r,
				key: t,
				does: n.does,
				yes: () => run("")
			});
		} else run("");
	}
	#d(e, t, n) {
		let r = e.run(t.map(({ id: e }) => e), n);
		this.#e.choice.clear(), r.catch(require_texts.E).then(async (e) => {
			await this.#f(), this.#t.say(e);
		});
	}
	async #f() {
		await this.#e.refresh(), this.#t.draw();
	}
};
exports.ItemsPane = ItemsPane;
