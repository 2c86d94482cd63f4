// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_keys = require("./keys.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/ask-filter.ts
function askForFilter(e, t) {
	t.prompt("/", {
		typed: (t) => {
			e.filter = t;
		},
		accepted() {},
		does: {
			enter: require_keys.c.keepFilter,
			escape: require_keys.c.clearFilter
		},
		cancelled: () => {
			e.filter = "";
		}
	});
}
function besideWidths(e) {
	if (e < 118) return [e, 0];
	let t = Math.floor(e * .55);
	return [t, e - t - 3];
}
function beside(e, t, [n, r], i, a) {
	return Array.from({ length: i }, (i, o) => {
		let s = e[o] ?? "";
		return s + " ".repeat(Math.max(0, n - (0, _earendil_works_pi_tui.visibleWidth)(s))) + a.fg("border", " │ ") + (0, _earendil_works_pi_tui.truncateToWidth)(t[o] ?? "", r, "…");
	});
}
// extensions/monitor/ui/panel/list-choice.ts
var ListChoice = class {
	filter = "";
	#e = new Set();
	matches(e) {
		let { filter: t } = this;
		if (t === "") return !0;
		let n = t !== t.toLowerCase();
		return e.some((e) => (n ? e : e.toLowerCase()).includes(t));
	}
	toggle(e) {
		this.#e.delete(e) || this.#e.add(e);
	}
	has(e) {
		return this.#e.has(e);
	}
	clear() {
		this.#e.clear();
	}
	of(e, t) {
		let n = this.#t(e);
		return n.length > 0 ? n : t ? [t] : [];
	}
	cancel(e) {
		if (this.filter !== "") this.filter = "";
		else if (this.#t(e).length > 0) this.clear();
		else return !1;
		return !0;
	}
	cancelDoes(e) {
		return this.filter === "" ? this.#t(e).length > 0 ? require_keys.c.unselect : require_keys.c.close : require_keys.c.clearFilter;
	}
	notes(e) {
		let t = this.#t(e).length;
		return [...t > 0 ? [require_keys.s.selected(t)] : [], ...this.filter === "" ? [] : [require_keys.s.shownFilter(this.filter)]];
	}
	#t(e) {
		return e.filter(({ id: e }) => this.#e.has(e));
	}
}, ListOrder = class {
	#e;
	#t = 0;
	constructor(e) {
		this.#e = e;
	}
	get text() {
		return this.#t === 0 ? "" : this.#e[this.#t]?.name ?? "";
	}
	selectNext() {
		this.#t = (this.#t + 1) % this.#e.length;
	}
	sort(e) {
		let t = this.#e[this.#t]?.compare;
		return t ? e.sort(t) : e;
	}
};
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return askForFilter;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return besideWidths;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return ListChoice;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return beside;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return ListOrder;
	}
});
