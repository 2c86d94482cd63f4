// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_compile_pattern = require("./compile-pattern.cjs");
let re2js = require("re2js");
function needlesOf(e) {
	let t = rarestOf(requiredBy(prefilterOf(e)));
	return t && isUsable(t) ? t : void 0;
}
const ANY_CASE = /^\(\?([a-zA-Z]*)i([a-zA-Z]*)\)/, ASCII$1 = /^[\x00-\x7f]*$/;
var RequiredTexts = class {
	#e;
	#t;
	constructor(e) {
		let t = withoutAnyCase(e);
		this.#t = t !== void 0;
		let n = requiredBy(prefilterOf(t ?? e)).filter(isUsable);
		this.#e = this.#t ? n.filter((e) => e.every((e) => ASCII$1.test(e))).map(lowerCased) : n;
	}
	mayBeIn(e) {
		if (this.#e.length === 0) return !0;
		let t = this.#t ? e.toLowerCase() : e;
		return this.#e.every((e) => e.some((e) => t.includes(e))) || this.#t && t.includes("ſ");
	}
};
function withoutAnyCase(e) {
	let t = e.pattern();
	if (ANY_CASE.test(t)) return re2js.RE2JS.compile(t.replace(ANY_CASE, (e, t, n) => t + n === "" ? "" : `(?${t}${n})`));
}
function lowerCased(e) {
	return e.map((e) => e.toLowerCase());
}
function isUsable(e) {
	return e.length <= 6 && !e.some((e) => e === "" || e.includes("\n"));
}
function prefilterOf(e) {
	return e.re2().prefilter ?? void 0;
}
function requiredBy(e) {
	switch (e?.type) {
		case 1: return [[e.str]];
		case 2: return e.subs.flatMap(requiredBy);
		case 3: {
			let t = e.subs.map((e) => rarestOf(requiredBy(e)));
			return t.every((e) => e !== void 0) ? [t.flat()] : [];
		}
		default: return [];
	}
}
function rarestOf(e) {
	return e.reduce((e, t) => shortest(t) > shortest(e) ? t : e, void 0);
}
function shortest(e) {
	return Math.min(...(e ?? [""]).map((e) => e.length));
}
// extensions/core/text/pattern-program.ts
const Op = {
	ALT: 1,
	ALT_MATCH: 2,
	CAPTURE: 3,
	EMPTY_WIDTH: 4,
	MATCH: 6,
	NOP: 7
}, RUNE_OPS = {
	first: 8,
	last: 11
}, Assertion = {
	BEGIN_LINE: 1,
	END_LINE: 2,
	BEGIN_TEXT: 4,
	END_TEXT: 8,
	WORD_BOUNDARY: 16,
	NO_WORD_BOUNDARY: 32
};
var PatternProgram = class {
	start;
	op;
	out;
	arg;
	isAnchored;
	canBeEmpty;
	canBegin;
	#e;
	#t = [];
	constructor(e) {
		let { prog: t, cond: n } = e.re2(), { inst: r, start: i } = t;
		this.start = i, this.op = Uint8Array.from(r, ({ op: e }) => e), this.out = Int32Array.from(r, ({ out: e }) => e), this.arg = Int32Array.from(r, ({ arg: e }) => e), this.isAnchored = (n & Assertion.BEGIN_TEXT) !== 0, this.#e = r;
		let a = this.#n();
		this.canBeEmpty = a.some(({ op: e }) => e === Op.MATCH), this.canBegin = Uint8Array.from({ length: 128 }, (e, t) => this.canBeEmpty || a.some((e) => takes(e, t)) ? 1 : 0);
	}
	get size() {
		return this.#e.length;
	}
	takersOf(e) {
		return this.#t[e] ??= Uint8Array.from(this.#e, (t) => +!!takes(t, e)), this.#t[e];
	}
	takes(e, t) {
		let n = this.#e[e];
		return n !== void 0 && takes(n, t);
	}
	#n() {
		let e = new Set([this.start]);
		for (let t of e) {
			let n = this.#e[t];
			if (n) for (let t of followers(n)) e.add(t);
		}
		return [...e].flatMap((e) => this.#e[e] ?? []);
	}
};
function takes(e, t) {
	let { op: n } = e;
	return n >= RUNE_OPS.first && n <= RUNE_OPS.last && e.matchRune(t);
}
function followers({ op: e, out: t, arg: n }) {
	switch (e) {
		case Op.ALT:
		case Op.ALT_MATCH: return [t, n];
		case Op.CAPTURE:
		case Op.EMPTY_WIDTH:
		case Op.NOP: return [t];
		default: return [];
	}
}
// extensions/core/text/pattern-search.ts
const { ALT, ALT_MATCH, CAPTURE, EMPTY_WIDTH, MATCH, NOP } = Op, { BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, WORD_BOUNDARY, NO_WORD_BOUNDARY } = Assertion;
var PatternSearch = class {
	#e;
	#t = "";
	#n = 0;
	#r = -1;
	#i;
	#a = 0;
	#o;
	#s = 0;
	#c;
	#l;
	constructor(e) {
		this.#e = e, this.#i = new Int32Array(e.size), this.#o = new Int32Array(e.size), this.#c = new Int32Array(e.size), this.#l = new Int32Array(2 * e.size + 1);
	}
	begin(e) {
		return this.#t = e, this.#n = 0, this.#r = -1, this.#a = 0, this.goOn();
	}
	goOn() {
		for (let e = 1e4; e > 0;) {
			if (this.#a === 0) {
				let { isAnchored: t, canBeEmpty: n } = this.#e;
				if (!t) e -= this.#u() / 4;
				else if (this.#n > 0) return !1;
				if (this.#n >= this.#t.length && !n) return !1;
			}
			let t = this.#t.codePointAt(this.#n) ?? -1;
			if (this.#d(assertionsThatHold(this.#r, t))) return !0;
			if (t === -1) return !1;
			e -= (1 + this.#s) * (t < 128 ? 1 : 5), this.#p(t);
		}
	}
	#u() {
		let { canBegin: e } = this.#e, t = this.#t, n = this.#n, r = n;
		for (let { length: n } = t; r < n; r++) {
			let n = t.charCodeAt(r);
			if (n >= 128 || e[n] === 1) break;
		}
		return this.#n = r, r > n && (this.#r = t.charCodeAt(r - 1)), r - n;
	}
	#d(e) {
		this.#s = 0;
		for (let t = 0; t < this.#a; t++) if (this.#f(this.#i[t], e)) return !0;
		return this.#f(this.#e.start, e);
	}
	#f(e, t) {
		let { op: n, out: r, arg: i } = this.#e, a = this.#l, o = this.#o, s = this.#c, c = 0;
		for (a[c++] = e; c > 0;) {
			let e = a[--c], l = s[e];
			if (!(l < this.#s && o[l] === e)) switch (s[e] = this.#s, o[this.#s++] = e, n[e]) {
				case ALT:
				case ALT_MATCH:
					a[c++] = i[e], a[c++] = r[e];
					break;
				case EMPTY_WIDTH:
					(i[e] & ~t) === 0 && (a[c++] = r[e]);
					break;
				case CAPTURE:
				case NOP:
					a[c++] = r[e];
					break;
				case MATCH: return !0;
			}
		}
		return !1;
	}
	#p(e) {
		let t = this.#e, n = e < 128 ? t.takersOf(e) : void 0, { out: r } = t, i = this.#o, a = this.#i, o = 0;
		for (let s = 0; s < this.#s; s++) {
			let c = i[s];
			(n ? n[c] === 1 : t.takes(c, e)) && (a[o++] = r[c]);
		}
		this.#a = o, this.#r = e, this.#n += e > 65535 ? 2 : 1;
	}
};
function assertionsThatHold(e, t) {
	let n = isWord(e) === isWord(t) ? NO_WORD_BOUNDARY : WORD_BOUNDARY;
	return e === -1 ? n |= BEGIN_TEXT | BEGIN_LINE : e === 10 && (n |= BEGIN_LINE), t === -1 ? n |= END_TEXT | END_LINE : t === 10 && (n |= END_LINE), n;
}
function isWord(e) {
	return e >= 97 && e <= 122 || e >= 65 && e <= 90 || e >= 48 && e <= 57 || e === 95;
}
// extensions/core/text/line-filter.ts
var line_filter_exports = require_rolldown_runtime.t({});
function createLineFilter(e) {
	let t = e.match === void 0 ? void 0 : require_compile_pattern.t("match", e.match), n = e.ignore === void 0 ? void 0 : require_compile_pattern.t("ignore", e.ignore);
	if (t || n) return new PatternFilter([...t ? [new Condition(t, !0)] : [], ...n ? [new Condition(n, !1)] : []]);
}
function createMatchFilter(e, t) {
	return new PatternFilter([new Condition(require_compile_pattern.t(e, t), !0)]);
}
var Condition = class {
	wanted;
	needles;
	#e;
	#t;
	constructor(e, t) {
		this.wanted = t, this.needles = needlesOf(e), this.#e = new RequiredTexts(e), this.#t = new PatternSearch(new PatternProgram(e));
	}
	begin(e) {
		return this.mayMatch(e) ? this.#t.begin(e) : !1;
	}
	mayMatch(e) {
		return this.#e.mayBeIn(e);
	}
	goOn() {
		return this.#t.goOn();
	}
}, PatternFilter = class {
	needles;
	#e;
	#t = "";
	#n = 0;
	constructor(e) {
		this.#e = e, this.needles = e.find(({ wanted: e }) => e)?.needles;
	}
	mayPass(e) {
		return this.#e.every((t) => !t.wanted || t.mayMatch(e));
	}
	begin(e) {
		return this.#t = e, this.#n = 0, this.#r(this.#e[0]?.begin(e));
	}
	goOn() {
		return this.#r(this.#e[this.#n]?.goOn());
	}
	#r(e) {
		if (e === void 0) return;
		if (e !== this.#e[this.#n]?.wanted) return !1;
		let t = this.#e[++this.#n];
		return !t || this.#r(t.begin(this.#t));
	}
};
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return createMatchFilter;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return line_filter_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return createLineFilter;
	}
});
