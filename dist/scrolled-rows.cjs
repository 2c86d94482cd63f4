// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_keys = require("./keys.cjs");
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
		return i > 0 && t > 1 && (r[t - 1] = n.fg("dim", require_keys.s.moreRows(i))), r;
	}
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return ScrolledRows;
	}
});
