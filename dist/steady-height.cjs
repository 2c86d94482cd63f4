// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/rule.ts
function rule(e, t, n, r) {
	let line = (e) => r.fg("border", "─".repeat(Math.max(0, e))), i = e === "" ? "" : `${line(2)} ${e} `, a = t === "" ? "" : ` ${t} ${line(2)}`, o = n - (0, _earendil_works_pi_tui.visibleWidth)(i) - (0, _earendil_works_pi_tui.visibleWidth)(a);
	if (o >= 1) return i + line(o) + a;
	let s = (0, _earendil_works_pi_tui.truncateToWidth)(i, n, "…");
	return s + line(n - (0, _earendil_works_pi_tui.visibleWidth)(s));
}
// extensions/monitor/ui/panel/steady-height.ts
var SteadyHeight = class {
	#e = "";
	#t = 0;
	of(e, t) {
		return this.#t = t === this.#e ? Math.max(this.#t, e) : e, this.#e = t, this.#t;
	}
};
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return rule;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return SteadyHeight;
	}
});
