// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_first_task = require("./first-task.cjs"), require_list_order = require("./list-order.cjs"), require_rows = require("./rows.cjs"), require_keys = require("./keys.cjs"), require_command_facts = require("./command-facts.cjs"), require_texts = require("./texts.cjs"), require_task_label = require("./task-label.cjs"), require_steady_height = require("./steady-height.cjs"), require_line_filter = require("./line-filter.cjs"), require_pipeline = require("./pipeline.cjs"), require_count_line_feeds = require("./count-line-feeds.cjs"), require_records = require("./records.cjs"), require_input = require("./input.cjs"), require_panel_acts = require("./panel-acts.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), _earendil_works_pi_tui = require("@earendil-works/pi-tui"), node_events = require("node:events");
// extensions/monitor/ui/panel/command-start.ts
function commandStart(e, t, n, r) {
	let i = require_rows.N(e, t, require_rows.M(r));
	if (i.length <= n) return i;
	let a = require_command_facts.t(e), o = require_keys.s.moreRowsBehind(i.length - n + 1, a);
	return [...i.slice(0, n - 1), r.fg("dim", o)];
}
function treeFactRows(e, t, n) {
	if (!e || e.processes.length === 0) return [];
	let { processes: r, memoryBytes: i, cpuMs: a, ports: o } = e, s = [
		r.length === 1 ? "1 process" : `${r.length} processes`,
		require_texts.p(i),
		require_keys.s.processorTime(a),
		...o.length > 0 ? [require_keys.s.listens(o)] : []
	];
	return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(s.join(" · "), t).map((e) => n.fg("muted", e));
}
function processRows(e, t) {
	return (e?.processes ?? []).map(({ pid: e, name: n, depth: r, memoryBytes: i, cpuMs: a }) => {
		let o = " ".repeat(Math.min(2 * r, 20)), s = `${require_texts.p(i)} · ${require_texts._(a)}`;
		return `${o}${t.fg("accent", require_texts.O(n, 40))} ${t.fg("dim", `${e} · ${s}`)}`;
	});
}
function listedUsage(e) {
	if (!e || e.processes.length === 0) return "";
	let { memoryBytes: t, ports: n } = e, r = n.length > 2 ? [`+${require_texts.b(n.length - 2, "port")}`] : [];
	return [
		require_texts.p(t),
		...n.slice(0, 2).map((e) => `:${e}`),
		...r
	].join(" ");
}
function factRows(e, t, n, r, i) {
	let { state: a, account: o, facts: s, log: c } = wholeFacts(e, n, r, i), l = commandStart(e.command, r, 2, i);
	return [
		...a,
		o,
		...s,
		...usageRows(e, t, r, i),
		...l,
		...c
	];
}
function usageRows(e, t, n, r) {
	let i = e.state.kind === "running" && e.pid !== void 0;
	return t || !i ? treeFactRows(t, n, r) : [r.fg("dim", "…")];
}
function wholeFacts(e, t, n, r) {
	let { state: i } = e, a = i.kind === "ended" ? require_rows.i(i.outcome) : "accent", o = [...require_task_label.r(e), ...e.facts].join(" · ");
	return {
		state: (0, _earendil_works_pi_tui.wrapTextWithAnsi)(`${require_rows.o(i, r)} ${r.fg(a, require_first_task.r(e))}`, n),
		account: r.fg("muted", e.account),
		facts: (0, _earendil_works_pi_tui.wrapTextWithAnsi)(o, n).map((e) => r.fg("muted", e)),
		log: (0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, n).map((e) => r.fg("dim", e))
	};
}
function fittingFacts(e, t, n) {
	let r = Math.max(1, Math.floor(t / 2));
	return e.length <= r ? e : [...e.slice(0, r - 1), n.fg("dim", require_keys.s.moreRowsBehind(e.length - r + 1, []))];
}
function logBar({ names: e, shown: t, only: n, bytes: r, follows: i }, a, o) {
	let bright = (e) => o.fg("accent", o.bold(e)), s = t === void 0 ? e.map((e, t) => (t === 1 ? o.fg("error", "│") : "") + bright(e)).join(" + ") : e.map((e, n) => n === t ? bright(e) : o.fg("dim", e)).join(o.fg("dim", " · ")), named = (e) => n === "" ? e : `${e} ${o.fg("warning", n)}`, c = r === void 0 ? "" : o.fg("dim", require_texts.p(r)), l = i ? o.fg("success", "following") : o.fg("warning", "held"), u = i === void 0 ? c : [c, l].filter(Boolean).join(" "), fits = (e, t) => (0, _earendil_works_pi_tui.visibleWidth)(e) + (0, _earendil_works_pi_tui.visibleWidth)(t) + (t === "" ? 5 : 9) <= a;
	if (fits(named(s), u)) return require_steady_height.n(named(s), u, a, o);
	let d = i === void 0 ? "" : l, f = t === void 0 ? s : bright(e[t] ?? "");
	return require_steady_height.n(named(fits(named(s), d) ? s : f), d, a, o);
}
// extensions/monitor/ui/panel/command-view.ts
var CommandView = class {
	#e;
	#t;
	#n = 0;
	#r = 1;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	scroll(e) {
		this.#n += e;
	}
	page(e) {
		this.scroll(e * Math.max(1, this.#r - 1));
	}
	toStart() {
		this.#n = 0;
	}
	toEnd() {
		this.#n = 2 ** 53 - 1;
	}
	render({ width: e, height: t }, n, r) {
		let { command: i, sent: a } = this.#e, { state: o, account: s, facts: c, log: l } = wholeFacts(this.#e, this.#t, e, n), u = processRows(r, n), d = [
			...require_rows.N(i, e, require_rows.M(n)),
			"",
			...o,
			...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(s, e),
			...c,
			...l,
			...treeFactRows(r, e, n),
			...u.length > 0 ? ["", ...u] : [],
			...a.length > 0 ? ["", n.fg("muted", require_keys.s.sentByModel)] : [],
			...a.map((e) => n.fg("dim", e))
		], f = Math.max(1, t - 1);
		this.#r = f, this.#n = Math.max(0, Math.min(this.#n, d.length - f));
		let p = Math.min(d.length, this.#n + f), m = d.length > f ? `rows ${this.#n + 1}-${p} of ${d.length}` : "", h = ["command", ...require_command_facts.t(i)].join(", "), g = m === "" ? "" : n.fg("dim", m);
		return [require_steady_height.n(n.fg("accent", h), g, e, n), ...d.slice(this.#n, p)];
	}
};
// extensions/monitor/ui/panel/error-lines.ts
const WORDS = [
	String.raw`(?:[Ee]rror|ERROR|[Ee]xception|[Ff]ailure)(?:s|S|ed|\(s\))?`,
	"[Ff]ail(?:ed|ing|s)?|FAIL(?:ED|URE|URES|S)?",
	"[Ff]atal|FATAL|[Pp]anic(?:ked)?|PANIC|CRITICAL|SEVERE|EMERG",
	/[Cc]annot|[Dd]enied|[Rr]efused|[Uu]nhandled|[Uu]ncaught|[Aa]borted|[Tt]imed out|eror/u.source
].join("|"), IN_A_NAME = String.raw`(?<![\w./-](?:${WORDS}))(?![\w/]|-\w|\.\w|\(s\))`, NONE_BEFORE = String.raw`(?<!(?<![\w.,])(?:0(?:\/\d{1,9})?|[Nn]o|NO|[Ww]ithout|[Zz]ero) (?:\w{1,20} )?(?:${WORDS}))`, NIL = String.raw`(?:null|nil)(?! (?:pointer|(?:de)?reference|map|slice|value|object|receiver|interface|channel|context|func|function|argument)\b(?!=))`, NOTHING$2 = String.raw`(?:"?(?:${NIL}|none|false|undefined|<nil>)"?|""|\[\])`, ZERO = String.raw`"?0(?:\.0+)?"?`, END = String.raw`(?:[,;})\]]|\.(?!\d)|$)`, NONE_BEHIND = [String.raw` ?= ?(?:${ZERO}|${NOTHING$2})(?:\s|${END})`, String.raw`: {0,20}(?:${ZERO}(?:${END}| \w{1,20}[:=])|${NOTHING$2}${END})`].join("|"), NO_NONE_BEHIND = String.raw`(?!(?: \w{1,20})?"?(?:${NONE_BEHIND})| 0(?![\w.])|[ -]free\b)`, PARTS = [
	`(?:${WORDS})${IN_A_NAME}${NONE_BEFORE}${NO_NONE_BEHIND}`,
	String.raw`(?:Error|Exception)\b(?<=\b[A-Z]\w{0,50}(?:Error|Exception))(?!\.\w)${NO_NONE_BEHIND}`,
	String.raw`ERR(?<!\wERR)(?:!|_[A-Z\d_]{1,40}|\b)|err(?=[=:] ?\S)(?<![\w-]err)(?!=(?:<nil>|${NIL}\b))`,
	String.raw`[EF](?<=^[EF])(?=\d{4} \d\d:|, \[\d| \d\d:\d\d|\/\w| {3,7}\S)`,
	/[×✕✖](?<=^ {0,40}[×✕✖])|not ok\b(?<=^ {0,40}not ok)|[✗✘❌⛔]/u.source,
	/Traceback \(most|[Cc]ommand not found|[Nn]o such file|[Ss]egmentation fault|core dumped/u.source,
	/[Oo]ut of memory|[Uu]ndefined reference|E(?:NOENT|ACCES|PERM|EXIST|ADDRINUSE|CONN(?:REFUSED|RESET)|NOSPC|TIMEDOUT|NOTFOUND|RESOLVE)\b(?<=\bE[A-Z]{2,12})/u.source
], ERRORS = {
	text: "errors",
	pattern: new RegExp(PARTS.join("|"), "gmu"),
	maxLength: 44,
	around: 128,
	oncePerLine: !0
};
// extensions/monitor/ui/panel/line-pick.ts
var LinePick = class {
	#e;
	#t;
	#n = !1;
	constructor(e) {
		this.#e = e;
	}
	get line() {
		return this.#t;
	}
	textOn(e) {
		return this.#e.shownLines(e).find((e) => this.isAt(e))?.text ?? this.#t?.text;
	}
	isAt({ line: e, piece: t }) {
		return this.#t?.line === e && this.#t.piece === t;
	}
	begin(e) {
		this.#n = this.#e.position.kind === "following", this.#e.stay(e);
		let t = this.#e.shownLines(e);
		this.#t = t.find(({ hit: e }) => e === "current") ?? t.at(-1);
	}
	async move(e, t) {
		for (let n = 0; n <= t.height; n++) {
			let n = this.#r(e, t);
			if (n) {
				this.#t = n;
				return;
			}
			let r = JSON.stringify(this.#e.shownLines(t));
			if (await this.#e.scroll(e, t), this.#e.stay(t), JSON.stringify(this.#e.shownLines(t)) === r) return;
		}
	}
	keepShown(e) {
		let t = this.#e.shownLines(e), [n] = t, r = this.#t;
		if (!r || !n || t.some((e) => this.isAt(e))) return;
		let i = r.line < n.line || r.line === n.line && r.piece < n.piece;
		this.#t = i ? n : t.at(-1);
	}
	clear() {
		let e = this.#t !== void 0 && this.#n;
		return this.#t = void 0, e;
	}
	#r(e, t) {
		let n = this.#e.shownLines(t);
		e === -1 && n.reverse();
		let r = n.findLastIndex((e) => this.isAt(e));
		return r === -1 ? n.at(-1) : n[r + 1];
	}
};
// extensions/monitor/ui/panel/line-choice.ts
function eventChoice(e, { origins: t }) {
	return {
		has(n) {
			let r = t.of(n);
			return r !== void 0 && (r.log ?? 0) === 0 && e.has(r.number);
		},
		next(n) {
			let r = t.numberFrom(0, n), i = r === void 0 ? void 0 : e.next(r);
			return i === void 0 ? void 0 : t.lineOf(0, i);
		},
		previous(n) {
			let r = t.numberUpTo(0, n), i = r === void 0 ? void 0 : e.previous(r);
			return i === void 0 ? void 0 : t.lineOf(0, i);
		}
	};
}
// extensions/core/text/style.ts
const SEVERAL = /[;:]/, ATTRIBUTES = new Set([
	1,
	2,
	3,
	4,
	7,
	9
]), ENDS = {
	21: [1],
	22: [1, 2],
	23: [3],
	24: [4],
	27: [7],
	29: [9]
};
function isSameStyle(e, t) {
	return e.attributes === t.attributes && e.foreground === t.foreground && e.background === t.background;
}
var Style = class {
	#e = new Set();
	#t = "";
	#n = "";
	select(e) {
		if (!SEVERAL.test(e)) {
			this.#r(Number(e), void 0);
			return;
		}
		let t = e.split(";", 32).map((e) => e.split(":").map(Number));
		for (let e = 0; e < t.length; e++) {
			let n = t[e] ?? [], r = n[0] ?? 0;
			if (r !== 38 && r !== 48) {
				this.#r(r, n[1]);
				continue;
			}
			let i = n.length > 1, a = i ? n.slice(1) : t.slice(e + 1, e + 5).map(([e]) => e ?? 0);
			i || (e += a[0] === 2 ? 4 : 2);
			let o = extendedColor(a);
			o !== void 0 && (r === 38 ? this.#t = `38;${o}` : this.#n = `48;${o}`);
		}
	}
	get current() {
		let [e, t] = [this.#t, this.#n];
		return this.#e.size === 0 && e === "" && t === "" ? void 0 : {
			attributes: [...this.#e].join(";"),
			foreground: e,
			background: t
		};
	}
	#r(e, t) {
		if (e === 0) this.#e.clear(), this.#t = "", this.#n = "";
		else if (e === 4 && t === 0) this.#e.delete(4);
		else if (ATTRIBUTES.has(e)) this.#e.add(e);
		else if (e in ENDS) for (let t of ENDS[e] ?? []) this.#e.delete(t);
		else e === 39 ? this.#t = "" : e === 49 ? this.#n = "" : isBetween(e, 30, 37) || isBetween(e, 90, 97) ? this.#t = String(e) : (isBetween(e, 40, 47) || isBetween(e, 100, 107)) && (this.#n = String(e));
	}
};
function extendedColor(e) {
	let [t, ...n] = e, r = t === 2 ? n.length > 3 ? n.slice(-3) : n : n.slice(0, 1);
	return r.length === (t === 2 ? 3 : 1) && (t === 2 || t === 5) && r.every((e) => isBetween(e, 0, 255)) ? `${t};${r.join(";")}` : void 0;
}
function isBetween(e, t, n) {
	return Number.isInteger(e) && e >= t && e <= n;
}
// extensions/core/text/coloured.ts
const SELECT_STYLE = /(?:\x1b\[|\x9b)([\d;:]*)m/g;
function coloured(e) {
	let t = e.includes("\x1B[") || e.includes("") ? require_texts.u(e) : void 0;
	return t === void 0 ? {
		text: require_texts.r(e),
		styles: void 0
	} : {
		text: withoutStyles(t),
		styles: new LineStyles(t)
	};
}
function textOfLines(e) {
	let t = e.includes("\r") ? e.replaceAll("\r\n", "\n") : e, n = t.includes("\x1B[") || t.includes("") ? t.replace(SELECT_STYLE, "") : t;
	return require_texts.n(n) ? n : void 0;
}
function withoutStyles(e) {
	let t = e.replace(SELECT_STYLE, "");
	if (require_texts.a(t)) return t;
	let n = "", r = 0;
	for (let t of e.matchAll(SELECT_STYLE)) n += require_texts.c(e.slice(r, t.index)), r = t.index + t[0].length;
	return n + require_texts.c(e.slice(r));
}
var LineStyles = class {
	#e;
	#t = [];
	#n = new Style();
	#r = 0;
	#i = 0;
	constructor(e) {
		this.#e = e;
	}
	spansTo(e) {
		for (; this.#i < e && this.#r < this.#e.length;) {
			SELECT_STYLE.lastIndex = this.#r;
			let e = SELECT_STYLE.exec(this.#e), t = this.#e.slice(this.#r, e?.index);
			this.#a(require_texts.c(t).length), this.#r += t.length + (e?.[0].length ?? 0), e && this.#n.select(e[1] ?? "");
		}
		return this.#t;
	}
	#a(e) {
		let t = this.#i;
		this.#i += e;
		let n = e > 0 ? this.#n.current : void 0;
		if (!n) return;
		let r = this.#t.at(-1);
		r?.to === t && isSameStyle(r.style, n) ? r.to = this.#i : this.#t.push({
			from: t,
			to: this.#i,
			style: n
		});
	}
};
function painted({ text: e, styles: t }, n, r, i) {
	if (!t) return e.slice(n, r);
	let a = t.spansTo(r), o = "", s = n;
	for (let t = firstBehind(a, n); s < r; t++) {
		let n = a[t];
		if (!n || n.from >= r) break;
		let c = Math.max(s, n.from), l = Math.min(r, n.to);
		o += `${e.slice(s, c)}\x1b[${i.sgr(n.style)}m${e.slice(c, l)}\x1b[0m`, s = l;
	}
	return o + e.slice(s, r);
}
function firstBehind(e, t) {
	let n = 0, r = e.length;
	for (; n < r;) {
		let i = n + r >> 1;
		(e[i]?.to ?? 0) <= t ? n = i + 1 : r = i;
	}
	return n;
}
var BlockLines = class {
	#e;
	#t;
	#n;
	constructor(e) {
		let t = require_pipeline.c(e);
		this.#e = t ? e.toString("latin1") : e.toString("utf8");
		let n = t ? this.#e : textOfLines(this.#e);
		this.#t = n?.includes("	") ? require_texts.d(n) : n;
	}
	get texts() {
		return this.#n ??= this.#t === void 0 ? linesIn(this.#e).map((e) => shownLine(e).text) : linesIn(this.#t, isEnded(this.#e)), this.#n;
	}
	mayPass(e) {
		return this.#t === void 0 || e.mayPass(this.#t);
	}
	find(e, t) {
		let n = this.#t;
		if (n === void 0) return this.texts.every((n, r) => findIn(n, e, (e, n) => t(r, e, n)));
		let r = 0, i = 0, a = endOfLine(n, i);
		return findIn(n, e, (e, o) => {
			for (; a < e; a = endOfLine(n, i)) r++, i = a + 1;
			return t(r, e - i, o);
		});
	}
};
function findIn(e, t, n) {
	for (let r of e.matchAll(t)) if (!n(r.index, r[0].length)) return !1;
	return !0;
}
function shownLine(e) {
	let t = coloured(e);
	return t.text.includes("	") ? t.styles ? coloured(require_texts.d(e)) : {
		...t,
		text: require_texts.d(t.text)
	} : t;
}
function linesIn(e, t = isEnded(e)) {
	let n = e.split("\n");
	return t && n.pop(), n;
}
function isEnded(e) {
	return e === "" || e.endsWith("\n");
}
function endOfLine(e, t) {
	let n = e.indexOf("\n", t);
	return n === -1 ? e.length : n;
}
// extensions/monitor/ui/panel/line-cut.ts
const graphemes$1 = new Intl.Segmenter(void 0, { granularity: "grapheme" });
function cutPlace(e, t) {
	let n = Math.max(0, t - 256), r = e.subarray(n, t + 1), i = r.lastIndexOf(27);
	if (i > 0) return n + i;
	let a = r.lastIndexOf(32);
	if (a > 0) return n + a;
	let o = characterStart(e, n), s = Math.min(e.length, t + 64) - 1;
	for (; isContinuation(e[s]);) s--;
	let c = e.subarray(o, s).toString("utf8"), l = characterStart(e, t);
	if (c.includes("�")) return l;
	let u = o;
	for (let { segment: e } of graphemes$1.segment(c)) {
		let n = u + Buffer.byteLength(e);
		if (n > t) break;
		u = n;
	}
	return u > o ? u : l;
}
function characterStart(e, t) {
	let n = t;
	for (; n < t + 3 && isContinuation(e[n]);) n++;
	return n;
}
function isContinuation(e) {
	return e !== void 0 && (e & 192) == 128;
}
// extensions/monitor/ui/panel/line-index.ts
const PIECE_BYTES = 16384, BLOCK_BYTES = 65536;
var LineIndex = class {
	#e = [];
	#t = 0;
	#n = 0;
	#r = 0;
	#i = 0;
	#a = 0;
	#o = 0;
	#s = !1;
	#c = !1;
	#l = "none";
	get bytes() {
		return this.#t;
	}
	get lines() {
		return this.#n + +(this.#t > this.#a);
	}
	get blocks() {
		return this.#e.length + +(this.#t > this.#r);
	}
	add(e) {
		for (let t = 0; t < e.length;) {
			let n = this.#a === this.#t ? this.#u(e, t) : t;
			n > t && this.#d(e.subarray(t, n)), t = n > t ? n : this.#f(e, t);
		}
	}
	block(e) {
		let t = this.#e[e];
		if (t) return t;
		if (e !== this.#e.length || e >= this.blocks) throw RangeError(`No block ${e}.`);
		return {
			firstLine: this.#i,
			lines: this.lines - this.#i,
			start: this.#r,
			end: this.#t,
			longLine: this.#h(this.#t)
		};
	}
	blockOfLine(e) {
		let t = 0, n = this.blocks - 1;
		for (; t < n;) {
			let r = Math.ceil((t + n) / 2);
			this.block(r).firstLine <= e ? t = r : n = r - 1;
		}
		return t;
	}
	#u(e, t) {
		let n = t + BLOCK_BYTES + PIECE_BYTES - (this.#t - this.#r), r = Math.min(e.length, n);
		for (let n = t;;) {
			let t = e.subarray(n, Math.min(r, n + PIECE_BYTES)).lastIndexOf(10);
			if (t === -1) return n;
			n += t + 1;
		}
	}
	#d(e) {
		this.#t += e.length, this.#n += require_count_line_feeds.t(e), this.#m(void 0);
	}
	#f(e, t) {
		let n = this.#t - t, r = t;
		for (; r < e.length; r++) {
			let t = e[r];
			if (this.#l !== "none" && this.#p(t ?? 0), t === 10) break;
			t === 27 ? this.#l = "escape" : t === 8 ? this.#c = !0 : t === 13 ? this.#s = !0 : this.#s &&= (this.#o = n + r, !1);
		}
		if (this.#t = n + r, r === e.length) return r;
		let i = this.#h(this.#t);
		return this.#t++, this.#n++, this.#m(i), r + 1;
	}
	#p(e) {
		if (this.#l === "escape" && e === 91) this.#l = "parameters";
		else {
			if (this.#l === "parameters") {
				if (e >= 32 && e < 64) return;
				e !== 109 && (this.#c = !0);
			}
			this.#l = "none";
		}
	}
	#m(e) {
		let t = this.#t;
		(e || t - this.#r >= BLOCK_BYTES) && (this.#e.push({
			firstLine: this.#i,
			lines: this.#n - this.#i,
			start: this.#r,
			end: t,
			longLine: e
		}), this.#r = t, this.#i = this.#n), this.#a = t, this.#o = t, this.#s = !1, this.#c = !1, this.#l = "none";
	}
	#h(e) {
		if (!(e - this.#a <= 16384)) return {
			start: this.#a,
			textStart: this.#o,
			textEnd: e,
			isRedrawn: this.#c
		};
	}
}, LogPiece = class {
	line;
	piece;
	#e;
	#t;
	constructor({ line: e, piece: t }, n) {
		this.line = e, this.piece = t, this.#e = n;
	}
	get text() {
		return this.#n.text;
	}
	get styles() {
		return this.#n.styles;
	}
	get #n() {
		if (this.#t) return this.#t;
		let { shown: e, isRead: t } = this.#e();
		return t && (this.#t = e), e;
	}
};
// extensions/monitor/ui/panel/redrawn-lines.ts
const NOT_READ = {
	text: "…",
	styles: void 0
};
var RedrawnLines = class {
	#e;
	#t = new Map();
	#n;
	#r;
	#i = Promise.resolve();
	constructor(e) {
		this.#e = e;
	}
	get isBehind() {
		return this.#n !== void 0;
	}
	look(e) {
		let t = this.#a(e), n = t?.end === e.textEnd;
		return n || (this.#n ??= e), {
			shown: t?.shown ?? NOT_READ,
			isRead: n
		};
	}
	async readWanted() {
		let e = this.#n;
		this.#n = void 0, e && await this.read(e).catch(() => this.#t.set(e.start, {
			end: e.textEnd,
			shown: NOT_READ
		}));
	}
	async read(e) {
		let t = this.#i.then(async () => {
			let t = this.#a(e);
			if (t?.end === e.textEnd) return t.shown;
			let n = shownLine(await this.#o(e));
			this.#t.set(e.start, {
				end: e.textEnd,
				shown: n
			});
			let [r] = this.#t.keys();
			return this.#t.size > 128 && r !== void 0 && this.#t.delete(r), n;
		});
		return this.#i = t.catch(() => {}), await t;
	}
	#a({ start: e }) {
		let t = this.#t.get(e);
		return t && (this.#t.delete(e), this.#t.set(e, t)), t;
	}
	async #o({ start: e, textEnd: t }) {
		(this.#r?.start !== e || this.#r.end > t) && (this.#r = {
			start: e,
			end: e,
			line: new require_pipeline.i(require_pipeline.t, () => {})
		});
		let n = this.#r;
		for (; n.end < t;) {
			let e = await this.#e.read(n.end, Math.min(t, n.end + require_pipeline.t));
			for (let t = 0; t < e.length; t += n.line.pushPart(e.subarray(t))) await (0, node_timers_promises.setImmediate)();
			if (n.end += e.length, e.length === 0) break;
		}
		return n.line.text;
	}
}, IndexedLog = class IndexedLog {
	index = new LineIndex();
	#e;
	redrawn;
	#t = new Map();
	static async open(e) {
		let t = new IndexedLog(await e());
		try {
			return await t.grow(), t;
		} catch (e) {
			throw await t.close(), e;
		}
	}
	constructor(e) {
		this.#e = e, this.redrawn = new RedrawnLines(e);
	}
	get origins() {
		return this.#e.origins;
	}
	get isCut() {
		return this.#e.isCut;
	}
	get openWhole() {
		return this.#e.openWhole;
	}
	async grow() {
		let e = this.index.bytes;
		return await this.#e.grow((e) => this.index.add(e)), this.index.bytes > e;
	}
	async state() {
		return await this.#e.state();
	}
	piecesOf(e) {
		let t = longLineAt(this.index.block(this.index.blockOfLine(e)), e);
		return t ? pieceCount(t) : 1;
	}
	async pieces(e) {
		let t = this.#t, n = new Map(), r = await Promise.all(e.map(async (e) => {
			let r = this.index.blockOfLine(e.line), i = this.index.block(r), a = longLineAt(i, e.line);
			if (a?.isRedrawn) return new LogPiece(e, () => this.redrawn.look(a));
			if (a) return pieceOf(e, await this.#n(a, e.piece));
			let o = n.get(r) ?? t.get(r), s = o?.end === i.end ? o : {
				end: i.end,
				lines: this.#r(i)
			};
			return n.set(r, s), pieceOf(e, (await s.lines)[e.line - i.firstLine] ?? "");
		}));
		return this.#t = n, r;
	}
	async linesOf(e) {
		return new BlockLines(await this.#i(e));
	}
	async pieceText(e, t) {
		return e.isRedrawn ? (await this.redrawn.read(e)).text : shownLine(await this.#n(e, t)).text;
	}
	async #n(e, t) {
		let { textStart: n, textEnd: r } = e, i = n + t * PIECE_BYTES, a = Math.max(n, i - 256), o = i + PIECE_BYTES, s = await this.#e.read(a, Math.min(r, o + 64)), c = t === 0 ? 0 : cutPlace(s, i - a), l = t + 1 >= pieceCount(e) ? s.length : cutPlace(s, o - a);
		return s.subarray(c, l).toString("utf8");
	}
	async close() {
		await this.#e.close();
	}
	async #r(e) {
		return linesIn((await this.#i(e)).toString("utf8"));
	}
	async #i({ start: e, end: t, longLine: n }) {
		return await this.#e.read(e, n?.start ?? t);
	}
};
function pieceCount({ textStart: e, textEnd: t, isRedrawn: n }) {
	return n ? 1 : Math.max(1, Math.ceil((t - e) / PIECE_BYTES));
}
function longLineAt({ firstLine: e, lines: t, longLine: n }, r) {
	return r === e + t - 1 ? n : void 0;
}
function pieceOf(e, t) {
	return new LogPiece(e, () => ({
		shown: shownLine(t),
		isRead: !0
	}));
}
let endMs;
function hasTurnTime() {
	let e = performance.now();
	return endMs === void 0 && (endMs = e + 8, setImmediate(() => {
		endMs = void 0;
	})), e < endMs;
}
var MatchingLines = class {
	pattern;
	log;
	#e;
	#t = [];
	#n = [];
	#r;
	#i;
	#a;
	#o = 0;
	#s = 0;
	#c = !1;
	#l = performance.now();
	#u = performance.now();
	#d;
	#f = [];
	constructor(e, t, n) {
		this.log = e, this.pattern = t, this.#e = require_line_filter.n("pattern", t);
		let { index: r } = e;
		this.#r = r.blockOfLine(n), this.#i = r.blocks > 0 ? r.block(this.#r).firstLine : 0, this.#a = this.#i;
	}
	get count() {
		return this.#n.length + this.#t.length;
	}
	get isComplete() {
		return this.#r === 0 && this.#s === this.log.index.bytes;
	}
	stop() {
		this.#c = !0, this.#b();
	}
	has(e) {
		return this.next(e) === e;
	}
	next(e) {
		return this.#x(this.#S(e));
	}
	previous(e) {
		let t = this.#S(e);
		return this.#x(t) === e ? e : this.#x(t - 1);
	}
	async known(e, t) {
		this.#y(e, t) || await new Promise((n) => this.#f.push({
			first: e,
			last: t,
			go: n
		}));
	}
	async goOn(e) {
		this.isComplete || (this.#d ??= this.#p(e).finally(() => {
			this.#d = void 0;
		}), await this.#d);
	}
	async #p(e) {
		try {
			for (; !this.isComplete && !this.#c;) this.#s < this.log.index.bytes ? await this.#m(e) : await this.#h(e);
		} catch (e) {
			throw this.stop(), e;
		}
		this.#c || e();
	}
	async #m(e) {
		let { index: t } = this.log, { bytes: n, blocks: r } = t, i = Math.max(this.#i, this.#a - 1);
		for (let n = t.blockOfLine(i); n < r; n++) {
			let r = t.block(n), a = await this.#g(r, i, e);
			if (this.#c) return;
			r.firstLine <= i && this.#t.at(-1) === i && this.#t.pop(), this.#t.push(...a), this.#a = r.firstLine + r.lines, this.#o = r.end, this.#b();
		}
		this.#s = n;
	}
	async #h(e) {
		let t = this.log.index.block(this.#r - 1), n = await this.#g(t, 0, e);
		this.#c || (this.#n.push(...n.reverse()), this.#r--, this.#i = t.firstLine, this.#b());
	}
	async #g(e, t, n) {
		let r = [];
		await (0, node_timers_promises.setImmediate)(), this.#v(n);
		let i = await this.log.linesOf(e), a = i.mayPass(this.#e) ? i.texts : [];
		for (let [i, o] of a.entries()) {
			let a = e.firstLine + i;
			if (!(a < t) && (await this.#_(o, n) && r.push(a), this.#c)) return r;
		}
		let { longLine: o } = e, s = e.firstLine + e.lines - 1;
		if (!o || s < t) return r;
		let c = !1;
		for (let e = 0; e < pieceCount(o) && !c && !this.#c; e++) c = await this.#_(await this.log.pieceText(o, e), n);
		return c && r.push(s), r;
	}
	async #_(e, t) {
		for (let n = this.#e.begin(e);; n = this.#e.goOn()) if (hasTurnTime() || (await (0, node_timers_promises.setImmediate)(), this.#v(t)), n !== void 0) return n;
	}
	#v(e) {
		let t = performance.now(), n = Math.max(16, (t - this.#l) / 4);
		t - this.#u < Math.min(250, n) || this.#c || (this.#u = t, e());
	}
	#y(e, t) {
		let n = this.#o < this.log.index.bytes;
		return this.#c || this.#i <= e && t < this.#a - +!!n;
	}
	#b() {
		let e = this.#f;
		this.#f = e.filter(({ first: e, last: t }) => !this.#y(e, t));
		for (let { first: t, last: n, go: r } of e) this.#y(t, n) && r();
	}
	#x(e) {
		let t = this.#n.length;
		return e < t ? this.#n[t - 1 - e] : this.#t[e - t];
	}
	#S(e) {
		let t = 0, n = this.count;
		for (; t < n;) {
			let r = Math.floor((t + n) / 2);
			(this.#x(r) ?? 0) < e ? t = r + 1 : n = r;
		}
		return t;
	}
}, LogChooser = class {
	#e;
	#t;
	#n;
	#r = !1;
	#i = 0;
	#a;
	#o;
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	get showsEvents() {
		return this.#r;
	}
	get hasPattern() {
		return this.#a !== void 0;
	}
	get lines() {
		return this.#r ? { kind: "events" } : this.#a && {
			kind: "matching",
			pattern: this.#a.pattern
		};
	}
	get isOn() {
		return this.#r || this.#a !== void 0;
	}
	get text() {
		if (this.#r) return require_keys.s.onlyEvents;
		if (!this.#a) return "";
		let { pattern: e, count: t, isComplete: n } = this.#a;
		return require_keys.s.filter(e, t, n);
	}
	isEvent(e) {
		return this.#o?.choice.has(e) ?? !1;
	}
	async toggleEvents() {
		if (!this.#t) throw Error(require_keys.s.noEvents);
		if (!this.#r && this.#e.log?.isCut) throw Error(require_keys.s.cut);
		let e = !this.#r;
		await this.clear(), this.#r = e, await this.update();
	}
	async match(e) {
		let { log: t } = this.#e;
		if (!t) return;
		let n = new MatchingLines(t, e, this.#e.line);
		await this.clear(), this.#a = n, await this.update();
	}
	stop() {
		this.#a?.stop();
	}
	async clear() {
		this.stop(), this.#a = void 0, this.#r = !1, await this.#e.choose(void 0);
	}
	get isBehind() {
		return this.#t !== void 0 && this.#t.last !== this.#i || this.#a?.isComplete === !1;
	}
	async update() {
		let { log: e } = this.#e;
		e && (this.#s(e), this.#i = this.#t?.last ?? 0, this.#r && await this.#e.choose(this.#o?.choice), this.#a && (this.#a.log !== e && (this.#a.stop(), this.#a = new MatchingLines(e, this.#a.pattern, this.#e.line)), await this.#e.choose(this.#a), this.#a.goOn(this.#n).catch(() => {})));
	}
	async found() {
		this.#a && await this.#e.choose(this.#a);
	}
	#s(e) {
		this.#t && e.index.lines !== 0 && this.#o?.log !== e && (this.#o = {
			log: e,
			choice: eventChoice(this.#t, e)
		});
	}
};
// extensions/monitor/ui/panel/line-origins.ts
const unknownOrigins = {
	of: () => void 0,
	numberFrom: () => void 0,
	numberUpTo: () => void 0,
	lineOf: () => void 0
};
// extensions/monitor/ui/panel/nameless-file.ts
var NamelessFile = class NamelessFile {
	#e;
	#t = 0;
	static async create() {
		let e = (0, node_path.join)((0, node_os.tmpdir)(), `pi-monitor-${(0, node_crypto.randomUUID)()}`), t = node_fs.constants.O_RDWR | node_fs.constants.O_CREAT | node_fs.constants.O_EXCL | node_fs.constants.O_NOFOLLOW, n = await (0, node_fs_promises.open)(e, t, 384);
		return await (0, node_fs_promises.rm)(e), new NamelessFile(n);
	}
	constructor(e) {
		this.#e = e;
	}
	async append(e) {
		for (let t = 0; t < e.length;) {
			let n = e.length - t, { bytesWritten: r } = await this.#e.write(e, t, n, this.#t + t);
			t += r;
		}
		this.#t += e.length;
	}
	async read(e, t) {
		let n = Math.max(0, t - e), { buffer: r, bytesRead: i } = await this.#e.read(Buffer.allocUnsafe(n), 0, n, e);
		return r.subarray(0, i);
	}
	async close() {
		await this.#e.close();
	}
}, Utf8Copy = class Utf8Copy {
	file;
	#e;
	static async create(e) {
		return new Utf8Copy(await NamelessFile.create(), e);
	}
	constructor(e, t) {
		this.file = e, this.#e = new require_records.D(t);
	}
	async add(e) {
		return await this.addText(this.#e.push(e));
	}
	async addText(e) {
		return await this.file.append(e), e;
	}
};
async function readBeginning(e) {
	let { buffer: t, bytesRead: n } = await e.read(Buffer.alloc(128), 0, 128, 0), r = t.subarray(0, n), i = r.indexOf(10), a = i !== -1 && require_records.Y(r.toString("latin1", 0, i)) !== void 0, o = r.subarray(0, a ? i + 1 : 0), s = require_records.A(r.subarray(o.length));
	if (s !== "unknown" || o.length !== 0) return {
		encoding: s,
		header: o,
		textStart: o.length + (require_records.j(s) ? 2 : 0)
	};
}
// extensions/monitor/ui/panel/log-file.ts
const READ_BYTES = 524288, NUMBER = /line (\d+)$/;
var LogFile = class LogFile {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = 0;
	#o = !1;
	#s = 0;
	#c = 0;
	#l = 1;
	#u = 0;
	#d;
	#f;
	static async open(e, t) {
		let n = new LogFile(e, await require_records.T(e), t);
		return n.#m ? (await n.close(), new LogFile(e, await require_records.T(e), t)) : n;
	}
	constructor(e, t, n) {
		this.#e = e, this.#t = t, this.#n = n;
		let { ino: r, size: i } = (0, node_fs.fstatSync)(t.fd);
		this.#d = r, this.#f = n !== void 0 && i < (this.#h ?? Infinity);
	}
	get isCut() {
		return this.#f;
	}
	get headerBytes() {
		return this.#u;
	}
	get firstNumber() {
		return this.#l;
	}
	get origins() {
		if (this.#f) return unknownOrigins;
		let e = this.#l;
		return {
			of: (t) => ({
				log: void 0,
				number: t + e
			}),
			numberFrom: (t, n) => n + e,
			numberUpTo: (t, n) => n + e,
			lineOf: (t, n) => n < e ? void 0 : n - e
		};
	}
	async grow(e) {
		let t = await this.#g();
		for (!this.#o && t > 0 && await this.#_(e), this.#r ??= Buffer.allocUnsafe(READ_BYTES); this.#o && this.#s < t;) {
			let n = Math.min(READ_BYTES, t - this.#s), r = await this.#p(this.#r, n, this.#s);
			if (r === 0) break;
			this.#s += r;
			let i = this.#r.subarray(0, r);
			e(this.#i ? await this.#i.add(i) : i);
		}
	}
	async extend() {
		let count = (e) => {
			this.#a += e.length;
		}, e = await this.#g();
		return !this.#o && e > 0 && await this.#_(count), this.#i ? (await this.grow(count), this.#a) : this.#o ? e : 0;
	}
	async read(e, t) {
		if (this.#i) return await this.#i.file.read(e, t);
		let n = Math.max(0, t - e), r = Buffer.allocUnsafe(n);
		return r.subarray(0, await this.#p(r, n, e));
	}
	async pass(e, t, n) {
		this.#r ??= Buffer.allocUnsafe(READ_BYTES);
		for (let r = e, i = !0; i && r < t;) {
			let e = Math.min(READ_BYTES, t - r), a = this.#i ? await this.#i.file.read(r, r + e) : this.#r.subarray(0, await this.#p(this.#r, e, r));
			if (a.length === 0) return;
			r += a.length, i = n(a);
		}
	}
	async state() {
		let e = this.#f ? 0 : this.#h ?? 0, [t, n] = await Promise.all([this.#t.stat(), (0, node_fs_promises.lstat)(this.#e).catch(() => void 0)]);
		return t.size < Math.max(this.#c, e) ? "truncated" : n !== void 0 && n.ino !== t.ino ? "replaced" : "current";
	}
	async close() {
		await Promise.all([this.#t.close(), this.#i?.file.close()]);
	}
	async #p(e, t, n) {
		return hasTurnTime() ? (0, node_fs.readSync)(this.#t.fd, e, 0, t, n) : (await this.#t.read(e, 0, t, n)).bytesRead;
	}
	get #m() {
		return this.#n !== void 0 && this.#h === void 0;
	}
	get #h() {
		return this.#n?.written().find(({ inode: e }) => e === this.#d)?.sizeBytes;
	}
	async #g() {
		let { size: e } = await this.#t.stat();
		return this.#c = Math.max(this.#c, e), e;
	}
	async #_(e) {
		let t = await readBeginning(this.#t);
		if (!t) return;
		let { encoding: n, header: r, textStart: i } = t, a = require_records.Y(r.toString("latin1").trimEnd());
		a !== void 0 && a === this.#n?.begins() && (this.#u = r.length, this.#l = Number(NUMBER.exec(a)?.[1]) - 1), require_records.j(n) && (this.#i = await Utf8Copy.create(n), e(await this.#i.addText(r)), this.#s = i), this.#o = !0;
	}
}, LongLineHits = class {
	#e;
	#t;
	#n;
	#r = "";
	#i = 0;
	#a = [];
	constructor({ pattern: e, maxLength: t, around: n = 0 }) {
		this.#e = new RegExp(e), this.#t = n, this.#n = t - 1 + n;
	}
	*add(e, t, n) {
		this.#a.push({
			piece: e,
			at: this.#r.length
		}), this.#r += t;
		let r = n ? this.#r.length : this.#r.length - this.#n;
		this.#e.lastIndex = this.#i;
		for (let e = this.#o(); e && e.index < r; e = this.#o()) this.#i = this.#e.lastIndex, yield this.#s(e.index, e[0].length);
		this.#i = Math.max(this.#i, r), this.#c(this.#i - this.#t);
	}
	#o() {
		return this.#e.exec(this.#r);
	}
	#s(e, t) {
		let { piece: n, at: r } = this.#a.findLast(({ at: t }) => t <= e) ?? {
			piece: 0,
			at: 0
		};
		return {
			piece: n,
			offset: e - r,
			length: t
		};
	}
	#c(e) {
		if (e <= 0) return;
		this.#r = this.#r.slice(e), this.#i -= e;
		let t = this.#a.map(({ piece: t, at: n }) => ({
			piece: t,
			at: n - e
		})), n = t.findLastIndex(({ at: e }) => e <= 0);
		this.#a = t.slice(Math.max(0, n));
	}
};
function literalQuery(e) {
	let t = e.slice(0, 1e3).replace(/[\ud800-\udbff]$/, ""), n = t.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	return {
		text: e,
		pattern: new RegExp(n, t === t.toLowerCase() ? "giu" : "gu"),
		maxLength: t.length
	};
}
var LogSearch = class {
	query;
	#e;
	#t;
	#n = [];
	#r = !1;
	#i;
	#a = Promise.resolve();
	constructor(e, t, n) {
		this.#e = e, this.#t = n, this.query = t;
	}
	get log() {
		return this.#e;
	}
	get total() {
		return this.#n.reduce((e, { hits: t }) => e + t, 0);
	}
	get isComplete() {
		let { blocks: e } = this.#e.index;
		for (let t = e - 1; t >= 0; t--) if (!this.#c(t)) return !1;
		return !0;
	}
	rankOf({ block: e, ordinal: t }) {
		let n = 0;
		for (let t = 0; t < e; t++) {
			let e = this.#n[t];
			if (!e) return;
			n += e.hits;
		}
		return n + t + 1;
	}
	stop() {
		this.#r = !0;
	}
	async count(e) {
		this.#i ??= this.#s(e).finally(() => {
			this.#i = void 0;
		}), await this.#i;
	}
	async nearest(e, t) {
		let n = this.#o(e, t);
		return this.#a = n.catch(() => {}), await n;
	}
	async #o(e, t) {
		let { index: n } = this.#e, { blocks: r } = n;
		if (r === 0) return;
		let i = n.blockOfLine(e.line);
		for (let n = 0; n <= r && !this.#r; n++) {
			let a = (t === "down" ? i + n : i - n + r) % r;
			if (this.#c(a) && this.#n[a]?.hits === 0) continue;
			let o = await this.#l(a, t, n === 0 ? e : void 0), s = n === r || (t === "down" ? a < i : a > i);
			if (o && !this.#r) return {
				hit: o,
				hasWrapped: s
			};
		}
	}
	async #s(e) {
		for (let t = 0; t < this.#e.index.blocks; t++) if (!this.#c(t)) {
			if (await this.#a, await (0, node_timers_promises.setImmediate)(), await this.#u(t), this.#r) return;
			t % 32 == 0 && e();
		}
		e();
	}
	#c(e) {
		return this.#n[e]?.end === this.#e.index.block(e).end;
	}
	async #l(e, t, n) {
		let r;
		return await this.#u(e, (e) => {
			if (t === "down") return (!n || compare(e, n) > 0) && (r = e), r === void 0;
			let i = !n || compare(e, n) < 0;
			return i && (r = e), i;
		}), r;
	}
	async #u(e, t) {
		let n = this.#e.index.block(e), r = 0, i, seeAt = (n, a) => {
			if (this.query.oncePerLine && n.line === i) return !0;
			i = n.line;
			let o = r++;
			return t?.({
				...n,
				length: a,
				block: e,
				ordinal: o
			}) ?? !0;
		}, a = n.firstLine + n.lines - 1;
		await this.#t?.known?.(n.firstLine, a);
		let o = oncePerLine((e) => this.#t?.has(e) ?? !0);
		if (!(await this.#e.linesOf(n)).find(this.query.pattern, (e, t, r) => {
			let i = n.firstLine + e;
			return !o(i) || seeAt({
				line: i,
				piece: 0,
				offset: t
			}, r);
		})) return;
		let { longLine: s } = n;
		s && o(a) && !await this.#d(s, a, seeAt) || this.#r || (this.#n[e] = {
			hits: r,
			end: n.end
		});
	}
	async #d(e, t, n) {
		let r = new LongLineHits(this.query), i = pieceCount(e);
		for (let a = 0; a < i && !this.#r; a++) {
			let o = await this.#e.pieceText(e, a);
			for (let { length: e, ...s } of r.add(a, o, a + 1 === i)) if (!n({
				line: t,
				...s
			}, e)) return !1;
		}
		return !0;
	}
};
function oncePerLine(e) {
	let t;
	return (n) => (t?.line !== n && (t = {
		line: n,
		answer: e(n)
	}), t.answer);
}
function compare(e, t) {
	return e.line - t.line || e.piece - t.piece || e.offset - t.offset;
}
// extensions/monitor/ui/panel/log-finder.ts
var LogFinder = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = "down";
	#o;
	#s;
	#c = Promise.resolve();
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get query() {
		return this.#n?.query;
	}
	get direction() {
		return this.#a;
	}
	get status() {
		if (this.#s) return require_keys.s.searchState(!1);
		let e = this.#n;
		if (!e) return "";
		let { total: t, isComplete: n } = e;
		if (t === 0 && !this.#r) return require_keys.s.searchState(n);
		let r = n ? `${t}` : `${t}+`;
		if (!this.#r) return `${r} found`;
		let i = this.#i === "down" ? "start" : "end", a = require_keys.s.wrapped(this.#i, i);
		return `${e.rankOf(this.#r) ?? "?"} of ${r}${a}`;
	}
	get isFruitless() {
		return this.#n?.isComplete === !0 && this.#n.total === 0;
	}
	begin(e) {
		this.clear(), this.#a = e, this.#d();
	}
	type(e) {
		e !== ((this.#s ?? this.query)?.text ?? "") && this.find(e === "" ? void 0 : literalQuery(e));
	}
	find(e) {
		this.clear(), this.#l ? (this.#s = e, e && this.#t.inWhole(async () => this.#s === e && this.#u(e))) : this.#u(e);
	}
	next(e) {
		this.#l ? this.#t.inWhole(async () => this.#p(e)) : this.#p(e);
	}
	cancel() {
		this.clear();
		let e = this.#o?.position;
		e && this.#t.do(() => this.#e.moveTo(e));
	}
	clear() {
		this.#s = void 0, this.#n?.stop(), this.#n = void 0, this.#r = void 0, this.#i = void 0, this.#e.mark(void 0);
	}
	count(e) {
		this.#f(e) && this.#h();
	}
	update() {
		this.#o && this.#o.log !== this.#e.log && this.#d(), this.#n && this.#n.log !== this.#e.log ? this.count(this.query) : this.#h();
	}
	get isWaiting() {
		return this.#s !== void 0;
	}
	giveUp() {
		this.#s = void 0;
	}
	get #l() {
		return !this.#e.log || this.#e.isEndOnly;
	}
	#u(e) {
		if (!this.#o) return;
		let { position: t, from: n } = this.#o;
		this.#f(e) ? this.#p(this.#a, n, t) : this.#t.do(() => this.#e.moveTo(t));
	}
	#d() {
		let { log: e, position: t } = this.#e;
		this.#o = {
			log: e,
			position: t,
			from: this.#e.searchFrom(this.#a, this.#t.size())
		};
	}
	#f(e) {
		this.clear();
		let { log: t } = this.#e;
		return !e || !t ? !1 : (this.#n = new LogSearch(t, e, this.#e.choice), this.#c = Promise.resolve(), this.#e.mark(this.#n), !0);
	}
	#p(e, t, n) {
		let r = this.#n;
		if (!r) return;
		let isGone = () => r !== this.#n;
		this.#c = this.#c.then(async () => {
			if (isGone()) return;
			let i = t ?? this.#e.searchFrom(e, this.#t.size()), a = await r.nearest(i, e).catch(() => void 0);
			isGone() || (a && (this.#r = a.hit, this.#i = a.hasWrapped ? e : void 0), await this.#m(a?.hit, n, isGone), this.#h());
		});
	}
	#m(e, t, n) {
		return new Promise((r) => {
			this.#t.do(async () => {
				e && !n() ? await this.#e.show(e, this.#t.size()) : t && !n() && await this.#e.moveTo(t), r();
			});
		});
	}
	#h() {
		this.#n?.count(() => this.#t.draw()).catch(() => {});
	}
};
// extensions/monitor/ui/panel/hit-marks.ts
function* hitRanges({ query: e }, t, n, r) {
	let i = t && offsetIn(t, n);
	for (let { start: t, from: a, to: o } of hitsOf(n, e).all()) {
		if (a >= r.to) return;
		o > r.from && (yield {
			from: a,
			to: o,
			isCurrent: t === i
		});
	}
}
function hitIn(e, t, n, r) {
	let i = t !== void 0 && offsetIn(t, n) !== void 0, a;
	for (let { isCurrent: o } of hitRanges(e, t, n, r)) {
		if (o) return "current";
		if (a = "other", !i) break;
	}
	return a;
}
var PieceHits = class {
	#e;
	#t;
	#n;
	#r = [];
	constructor(e, t) {
		this.#e = e, this.#t = t, this.#n = t.join("").matchAll(e.pattern);
	}
	isOf(e, t) {
		return e === this.#e && t.every((e, t) => e === this.#t[t]);
	}
	*all() {
		let [e, t] = this.#t;
		yield* this.#r;
		for (let n = this.#n.next(); !n.done; n = this.#n.next()) {
			let r = n.value.index - e.length, i = Math.max(0, r), a = Math.min(t.length, r + n.value[0].length);
			if (a <= i) continue;
			let o = {
				start: r,
				from: i,
				to: a
			};
			this.#r.push(o), yield o;
		}
	}
};
const known = new WeakMap();
function hitsOf({ piece: e, before: t, after: n }, r) {
	let i = r.maxLength - 1 + (r.around ?? 0), a = [
		t && i > 0 ? t.text.slice(-i) : "",
		e.text,
		n?.text.slice(0, i) ?? ""
	], o = known.get(e);
	if (o?.isOf(r, a)) return o;
	let s = new PieceHits(r, a);
	return known.set(e, s), s;
}
function offsetIn(e, { piece: t, before: n }) {
	if (e.line === t.line) return e.piece === t.piece ? e.offset : n && e.piece === n.piece ? e.offset - n.text.length : void 0;
}
function markedText(e, t, n, { mark: r, colours: i }) {
	let a = "", o = t.from;
	for (let s of n) {
		let n = Math.max(o, s.from), c = Math.min(t.to, s.to);
		c <= n || (a += painted(e, o, n, i) + r(e.text.slice(n, c), s.isCurrent), o = c);
	}
	return a + painted(e, o, t.to, i);
}
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/, graphemes = new Intl.Segmenter(void 0, { granularity: "grapheme" });
function wrappedRows(e, t, n) {
	let r = t > 8 ? 2 : 0, i = n ? r : 0, a = rowStarts(e, t - i, t - r);
	return a.map((t, n) => ({
		from: t,
		to: a[n + 1] ?? e.length,
		indent: n === 0 ? i : r,
		isCutBefore: !1
	}));
}
function cutRow(e, { width: t, isContinued: n, across: r, seen: i }) {
	let a = i !== void 0 && (n || !fits(e.slice(0, i.to), t - 1)) ? shiftedStart(e, i.from, Math.floor(t / 3)) : 0, o = a > 0 || r === 0 ? a : placeAtColumn(e, 0, r);
	return {
		from: o,
		to: e.length,
		indent: 0,
		isCutBefore: n || o > 0
	};
}
function placeAtColumn(e, t, n) {
	let r = e.slice(t, t + n * 16);
	if (PRINTABLE_ASCII.test(r)) return Math.min(e.length, t + n);
	let i = t, a = 0;
	for (let { segment: e } of graphemes.segment(r)) {
		if (a >= n) break;
		a += (0, _earendil_works_pi_tui.visibleWidth)(e), i += e.length;
	}
	return i;
}
function fits(e, t) {
	return e.length <= t * 16 && (0, _earendil_works_pi_tui.visibleWidth)(e) <= t;
}
function shiftedStart(e, t, n) {
	let r = charactersOf(e.slice(Math.max(0, t - 2 * n), t)).reverse(), i = t, a = n;
	for (let e of r) {
		if (a -= (0, _earendil_works_pi_tui.visibleWidth)(e), a < 0) break;
		i -= e.length;
	}
	return i;
}
function rowStarts(e, t, n) {
	let r = [0], i = t, a = 0, o = 0, s = {
		place: 0,
		columns: 0
	}, c = 0;
	for (let t of charactersOf(e)) {
		let l = (0, _earendil_works_pi_tui.visibleWidth)(t);
		if (o + l > i && c > a) {
			let l = t === " ", u = !l && s.columns > i / 2;
			a = l ? c + 1 : u ? s.place : c, o = l || !u ? 0 : o - s.columns, i = n, s = {
				place: a,
				columns: 0
			}, a < e.length && r.push(a);
		}
		c += t.length, c <= a || (o += l, t === " " && (s = {
			place: c,
			columns: o
		}));
	}
	return r;
}
function charactersOf(e) {
	return PRINTABLE_ASCII.test(e) ? e.split("") : Array.from(graphemes.segment(e), ({ segment: e }) => e);
}
// extensions/monitor/ui/panel/log-window.ts
const EMPTY_WINDOW = {
	pieces: [],
	reachesEnd: !1
};
async function readWindow(e, t, n, { before: r, after: i }) {
	let { lines: a } = e.index;
	if (a === 0) return {
		pieces: [],
		reachesEnd: !0
	};
	let o = chosenPlace(t.choice, {
		...n,
		line: Math.min(n.line, a - 1)
	});
	if (!o) return {
		pieces: [],
		reachesEnd: !0
	};
	let s = [], c = previousPlace(e, t, o);
	for (; c && s.length < r; c = previousPlace(e, t, c)) s.push(c);
	s.reverse(), c = t.kind === "pieces" ? o : shownOf(t, o.line);
	for (let n = 0; c && n < i; n++, c = nextPlace(e, t, c)) s.push(c);
	return {
		pieces: await e.pieces(s),
		reachesEnd: c === void 0
	};
}
function lastPlace(e) {
	let t = Math.max(0, e.index.lines - 1);
	return {
		line: t,
		piece: e.index.lines > 0 ? e.piecesOf(t) - 1 : 0
	};
}
function previousPlace(e, t, { line: n, piece: r }) {
	if (t.kind === "pieces" && r > 0) return {
		line: n,
		piece: r - 1
	};
	let i = n === 0 ? void 0 : previousLine(t.choice, n - 1);
	if (i !== void 0) return t.kind === "lines" ? shownOf(t, i) : {
		line: i,
		piece: e.piecesOf(i) - 1
	};
}
function nextPlace(e, t, { line: n, piece: r }) {
	if (t.kind === "pieces" && r + 1 < e.piecesOf(n)) return {
		line: n,
		piece: r + 1
	};
	let i = t.choice ? t.choice.next(n + 1) : n + 1;
	if (!(i === void 0 || i >= e.index.lines)) return t.kind === "lines" ? shownOf(t, i) : {
		line: i,
		piece: 0
	};
}
function shownOf({ shown: e }, t) {
	return e?.line === t ? {
		line: t,
		piece: e.piece
	} : {
		line: t,
		piece: 0
	};
}
function chosenPlace(e, t) {
	if (!e || e.has(t.line)) return t;
	let n = e.next(t.line) ?? e.previous(t.line);
	return n === void 0 ? void 0 : {
		line: n,
		piece: 0
	};
}
function previousLine(e, t) {
	return e ? e.previous(t) : t;
}
// extensions/monitor/ui/panel/whole-log.ts
var WholeLog = class {
	#e;
	#t;
	#n = !1;
	#r = !1;
	constructor(e) {
		this.#e = e;
	}
	begin() {
		if (!this.#t) {
			this.#t = IndexedLog.open(this.#e);
			let settled = () => {
				this.#n = !0;
			};
			this.#t.then(settled, settled);
		}
		return this.#n;
	}
	async settled() {
		this.begin(), await this.#t?.catch(() => {});
	}
	async take() {
		this.begin();
		try {
			let e = await this.#t;
			return this.#r ? void 0 : (this.#r = !0, e);
		} catch (e) {
			throw this.#t = void 0, this.#n = !1, e;
		}
	}
	drop() {
		this.#t ? this.take().then((e) => e?.close(), () => {}) : this.#r = !0;
	}
}, WindowRows = class {
	layout;
	#e;
	#t = [];
	constructor(e, t) {
		this.#e = e, this.layout = t;
	}
	cursorOf(e) {
		let { pieces: t } = this.#e, n = t.findIndex(({ line: t, piece: n }) => t > e.line || t === e.line && (!this.layout.wrap || n >= e.piece)), r = n === -1 ? Math.max(0, t.length - 1) : n;
		return {
			index: r,
			row: Math.min(e.row, Math.max(0, this.#n(r) - 1))
		};
	}
	anchorOf({ index: e, row: t }) {
		let n = this.#e.pieces[e];
		return n && {
			line: n.line,
			piece: n.piece,
			row: t
		};
	}
	moved({ index: e, row: t }, n) {
		let r = {
			index: e,
			row: t + n
		};
		for (; r.row < 0 && r.index > 0;) r = {
			index: r.index - 1,
			row: r.row + this.#n(r.index - 1)
		};
		for (;;) {
			let e = this.#n(r.index);
			if (r.row < e || r.index + 1 >= this.#e.pieces.length) break;
			r = {
				index: r.index + 1,
				row: r.row - e
			};
		}
		return {
			index: r.index,
			row: Math.max(0, Math.min(r.row, this.#n(r.index) - 1))
		};
	}
	rowsBetween(e, t) {
		let n = t.row - e.row;
		for (let r = e.index; r < t.index; r++) n += this.#n(r);
		return n;
	}
	movedWhole(e, t, n) {
		let r = this.cursorOf(e), i = this.moved(r, t), a = this.moved(i, -t);
		return a.index === r.index && a.row === r.row && this.from(i, n).length === n ? this.anchorOf(i) : void 0;
	}
	lastTop(e) {
		let t = this.#e.pieces.length - 1;
		return t < 0 ? {
			index: 0,
			row: 0
		} : this.moved({
			index: t,
			row: this.#n(t) - 1
		}, 1 - e);
	}
	from({ index: e, row: t }, n) {
		let { pieces: r } = this.#e, i = [], a = t;
		for (let t = e; t < r.length && i.length < n; t++) {
			let e = r[t];
			if (!e) break;
			let o = sameLine(r[t - 1], e), s = sameLine(r[t + 1], e);
			for (let r of this.rowsOf(t).slice(a, a + n - i.length)) i.push({
				piece: e,
				before: o,
				after: s,
				row: r
			});
			a = 0;
		}
		return i;
	}
	rowsOf(e) {
		let t = this.#e.pieces[e];
		return t ? (this.#t[e] ??= this.#r(t), this.#t[e]) : [];
	}
	#n(e) {
		return this.layout.wrap ? this.rowsOf(e).length : +!!this.#e.pieces[e];
	}
	#r(e) {
		let { width: t, wrap: n, across: r, hit: i } = this.layout, a = e.piece > 0;
		if (n) return wrappedRows(e.text, t, a);
		let o = i?.line === e.line && i.piece === e.piece ? {
			from: i.offset,
			to: i.offset + i.length
		} : void 0;
		return [cutRow(e.text, {
			width: t,
			isContinued: a,
			across: r,
			seen: o
		})];
	}
};
function sameLine(e, { line: t }) {
	return e?.line === t ? e : void 0;
}
function isBefore(e, t) {
	return e.index < t.index || e.index === t.index && e.row < t.row;
}
var LogView = class {
	problem;
	#e;
	#t;
	#n;
	#r = EMPTY_WINDOW;
	#i;
	#a = { kind: "following" };
	#o = !1;
	#s = 0;
	#c;
	#l;
	#u;
	#d = !1;
	#f;
	#p = 0;
	#m;
	constructor(e, t, n = () => performance.now()) {
		this.#e = e, this.#t = t, this.#m = n;
	}
	get log() {
		return this.#n;
	}
	get position() {
		return this.#a;
	}
	get wrap() {
		return this.#o;
	}
	async refresh() {
		let e = this.#n;
		if (!e) return await this.#g();
		if (this.#f?.begin()) try {
			return await this.complete(), !0;
		} catch {}
		if (this.#m() >= this.#p && await this.#h(e)) {
			let t = this.#m(), n = await this.#g();
			if (this.#p = this.#m() + 5 * (this.#m() - t), n || this.#n !== e) return n;
		}
		let t = await e.grow();
		return t && await this.#y(), t;
	}
	async follow() {
		this.#a = { kind: "following" }, this.#p = 0, await this.refresh(), await this.#y();
	}
	get isBehind() {
		return this.#n?.redrawn.isBehind ?? !1;
	}
	async readOn() {
		await this.#n?.redrawn.readWanted(), this.#i = void 0;
	}
	get line() {
		return this.#a.kind === "scrolled" ? this.#a.anchor.line : this.#n?.index.lines ?? 0;
	}
	get isEndOnly() {
		return this.#f !== void 0;
	}
	async untilWhole() {
		await this.#f?.settled();
	}
	async complete() {
		let e = this.#f;
		if (!e) return;
		let t = await e.take().catch((t) => {
			if (this.#f === e) throw t;
		});
		if (this.#f !== e) await t?.close();
		else if (this.#f = void 0, t) {
			if (this.#a.kind === "scrolled") {
				let { anchor: e } = this.#a, n = this.#n?.origins.of(e.line), r = n && t.origins.lineOf(n.log ?? 0, n.number);
				this.#a = {
					kind: "scrolled",
					anchor: {
						...e,
						line: r ?? 0
					}
				};
			}
			this.#u = void 0, await this.#v(t), await this.#y();
		}
	}
	async toStart() {
		await this.moveTo({
			kind: "scrolled",
			anchor: {
				line: 0,
				piece: 0,
				row: 0
			}
		});
	}
	stay(e) {
		let t = this.#w(e.width).anchorOf(this.#C(e));
		t && (this.#a = {
			kind: "scrolled",
			anchor: t
		});
	}
	async moveTo(e) {
		if (e.kind === "following") return await this.follow();
		this.#a = e, await this.#y();
	}
	async toggleWrap(e) {
		let t = this.shownHit(e);
		this.#o = !this.#o, await this.#y(), t && await this.show(t, e);
	}
	async scroll(e, t) {
		let n = this.#w(t.width).anchorOf(this.#C(t));
		if (!n || (await this.#b(n, e, t) && e > 0 && await this.follow(), !this.#f || e >= 0)) return 0;
		let r = this.#w(t.width);
		return e + r.rowsBetween(this.#C(t), r.cursorOf(n));
	}
	scrollAcross(e) {
		this.#s = Math.max(0, this.#s + e), this.#i = void 0;
	}
	get choice() {
		return this.#c;
	}
	async choose(e) {
		this.#c = e, await this.#y();
	}
	mark(e) {
		this.#l = e, this.#u = void 0, this.#i = void 0;
	}
	async show(e, t) {
		if (this.stay(t), this.#u = e, await this.#y(), this.#x(e, t)) return;
		let { line: n, piece: r, offset: i } = e;
		await this.moveTo({
			kind: "scrolled",
			anchor: {
				line: n,
				piece: r,
				row: 0
			}
		});
		let a = this.#w(t.width), { index: o } = a.cursorOf({
			line: n,
			piece: r,
			row: 0
		}), s = Math.max(0, a.rowsOf(o).findLastIndex(({ from: e }) => e <= i));
		await this.#b({
			line: n,
			piece: r,
			row: s
		}, -Math.floor(t.height / 2), t);
	}
	shownHit(e) {
		return this.#u && this.#x(this.#u, e) ? this.#u : void 0;
	}
	searchFrom(e, t) {
		let n = this.shownHit(t);
		if (n) return n;
		let r = this.#S(t), i = e === "down" ? r[0] : r.at(-1), { line: a, piece: o } = i?.piece ?? {
			line: this.line,
			piece: 0
		};
		return !i || !this.#o ? {
			line: a,
			piece: e === "down" ? 0 : Infinity,
			offset: -1
		} : {
			line: a,
			piece: o,
			offset: e === "down" ? i.row.from - 1 : i.row.to
		};
	}
	render(e, t) {
		return this.#S(e).map(({ row: n, ...r }) => {
			let i = {
				from: n.from,
				to: Math.min(n.to, placeAtColumn(r.piece.text, n.from, e.width + 1))
			}, a = this.#l ? [...hitRanges(this.#l, this.#u, r, i)] : [], o = (n.isCutBefore ? "…" : "") + markedText(r.piece, i, a, t), s = (0, _earendil_works_pi_tui.truncateToWidth)(o, Math.max(1, e.width - n.indent), this.#o ? "" : "…");
			return " ".repeat(n.indent) + s;
		});
	}
	shownLines(e) {
		return this.#S(e).map(({ row: e, ...t }) => {
			let { line: n, piece: r, text: i } = t.piece;
			return {
				line: n,
				piece: r,
				text: i,
				isStart: r === 0 && e.from === 0,
				hit: this.#l && hitIn(this.#l, this.#u, t, e)
			};
		});
	}
	async close() {
		this.#d = !0, this.#f?.drop(), this.#f = void 0, await this.#v(void 0);
	}
	async #h(e) {
		let t = await e.state();
		return t === "truncated" || t === "replaced" && this.#a.kind === "following";
	}
	async #g() {
		let e = this.problem, t;
		try {
			t = await IndexedLog.open(this.#e);
		} catch (t) {
			return this.problem = require_texts.E(t), await this.#n?.state() === "truncated" && await this.#_(), this.problem !== e;
		}
		return this.#d ? (await t.close(), !1) : (this.#f?.drop(), await this.#v(t), this.problem = void 0, await this.#y(), this.#f = t.openWhole && new WholeLog(t.openWhole), !0);
	}
	async #_() {
		this.#r = EMPTY_WINDOW, this.#i = void 0, await this.#v(void 0);
	}
	async #v(e) {
		let t = this.#n;
		this.#n = e, await t?.close();
	}
	async #y(e = 0) {
		let t = this.#n;
		if (!t) return;
		let n = {
			kind: this.#o ? "pieces" : "lines",
			shown: this.#u,
			choice: this.#c
		}, r = this.#a.kind === "following" ? lastPlace(t) : this.#a.anchor, i = 2 * this.#t;
		this.#r = await readWindow(t, n, r, {
			before: i + Math.max(0, -e),
			after: i + Math.max(0, e)
		}), this.#i = void 0;
	}
	async #b(e, t, { width: n, height: r }) {
		this.#a = {
			kind: "scrolled",
			anchor: e
		};
		let i = this.#y(t), a = this.#w(n).movedWhole(e, t, r);
		a && (this.#a = {
			kind: "scrolled",
			anchor: a
		}), await i;
		let o = this.#w(n), s = o.moved(o.cursorOf(e), t), c = o.lastTop(r), l = this.#r.reachesEnd && !isBefore(s, c), u = o.anchorOf(l ? c : s);
		return u && (this.#a = {
			kind: "scrolled",
			anchor: u
		}), l;
	}
	#x(e, t) {
		return this.#S(t).some(({ piece: t, row: n }) => t.line !== e.line || t.piece !== e.piece ? !1 : !this.#o || n.from <= e.offset && e.offset < n.to);
	}
	#S(e) {
		return this.#w(e.width).from(this.#C(e), e.height);
	}
	#C({ width: e, height: t }) {
		let n = this.#w(e), r = n.lastTop(t);
		if (this.#a.kind === "following") return r;
		let i = n.cursorOf(this.#a.anchor);
		return this.#r.reachesEnd && isBefore(r, i) ? r : i;
	}
	#w(e) {
		let t = {
			width: e,
			wrap: this.#o,
			across: this.#s,
			hit: this.#u
		};
		return this.#i?.layout.width !== e && (this.#i = new WindowRows(this.#r, t)), this.#i;
	}
}, JoinedText = class {
	#e = [];
	#t = 0;
	append(e, t, n) {
		let r = this.#e.at(-1);
		(r?.source !== e || r.at + this.#t - r.start !== t) && this.#e.push({
			start: this.#t,
			source: e,
			at: t
		}), this.#t += n;
	}
	async read(e, t, n) {
		let r = Buffer.alloc(Math.max(0, Math.min(t, this.#t) - e)), i = this.#n(e, e + r.length), a = new Map();
		for (let { source: e, at: t, bytes: n } of i) a.set(e, {
			from: a.get(e)?.from ?? t,
			to: t + n
		});
		let read = async ([e, { from: t, to: r }]) => [e, {
			from: t,
			found: await n(e, t, r)
		}], o = new Map(await Promise.all([...a].map(read))), s = 0;
		for (let { source: e, at: t, bytes: n } of i) {
			let i = o.get(e), a = i ? t - i.from : 0, c = i && a < i.found.length ? i.found.copy(r, s, a, a + n) : 0;
			if (s += c, c < n) return r.subarray(0, s);
		}
		return r;
	}
	#n(e, t) {
		let n = [];
		for (let r = this.#r(e), i = e; i < t; r++) {
			let e = this.#e[r];
			if (!e) break;
			let a = Math.min(t, this.#e[r + 1]?.start ?? t);
			n.push({
				source: e.source,
				at: e.at + i - e.start,
				bytes: a - i
			}), i = a;
		}
		return n;
	}
	#r(e) {
		let t = 0, n = this.#e.length - 1;
		for (; t < n;) {
			let r = Math.ceil((t + n) / 2);
			(this.#e[r]?.start ?? 0) <= e ? t = r : n = r - 1;
		}
		return t;
	}
}, LineRuns = class {
	#e = [];
	#t = new Map();
	#n = 0;
	begin(e, t, n) {
		let r = this.#e.at(-1);
		if (r?.log === t && r.number + e - r.line === n) return;
		let i = {
			line: e,
			log: t,
			number: n
		};
		this.#e.push(i);
		let a = this.#t.get(t) ?? [];
		this.#t.set(t, a), a.push(i);
	}
	end(e) {
		this.#n = e;
	}
	of(e) {
		let t = this.#e[lastUpTo(this.#e, (e) => e.line, e)];
		return t && {
			log: t.log,
			number: t.number + e - t.line
		};
	}
	numberFrom(e, t) {
		let n = this.of(t);
		if (n?.log === e) return n.number;
		let r = this.#t.get(e) ?? [];
		return r[lastUpTo(r, (e) => e.line, t) + 1]?.number;
	}
	numberUpTo(e, t) {
		let n = this.#t.get(e) ?? [], r = n[lastUpTo(n, (e) => e.line, t)];
		if (!r) return;
		let i = this.#e[lastUpTo(this.#e, (e) => e.line, r.line) + 1], a = Math.min(t, i ? i.line - 1 : t);
		return r.number + a - r.line;
	}
	lineOf(e, t) {
		let n = this.#t.get(e) ?? [], r = n[lastUpTo(n, (e) => e.number, t)], i = r && r.line + t - r.number;
		return i !== void 0 && i < this.#n ? i : void 0;
	}
};
function lastUpTo(e, t, n) {
	let r = 0, i = e.length;
	for (; r < i;) {
		let a = Math.floor((r + i) / 2), o = e[a];
		o && t(o) <= n ? r = a + 1 : i = a;
	}
	return r - 1;
}
// extensions/monitor/ui/panel/merged-part.ts
const PART_MAX_BYTES = 262144, NOTHING$1 = Buffer.alloc(0);
var MergedPart = class {
	log;
	file;
	#e;
	#t = 0;
	#n = 0;
	#r = NOTHING$1;
	#i = 1;
	#a = 0;
	constructor(e, t, n) {
		this.log = e, this.file = t, this.#e = n;
	}
	async extend() {
		this.#t = await this.file.extend();
	}
	get firstKnownTurn() {
		let { oldest: e } = this.#e;
		return e > 0 ? this.#e.entry(e)?.turn ?? 0 : 0;
	}
	startOfEnd(e, t) {
		let n = t - e + 1, r = firstEntry(this.#e, (e) => e.first > n);
		return {
			turn: this.#e.entry(r - 1)?.turn ?? -1,
			log: this.log,
			first: n
		};
	}
	async skipTo(e, t) {
		let n = this.#e;
		this.#n = this.file.headerBytes, this.#i = this.file.firstNumber + +(this.#n > 0), this.#a = firstEntry(n, (t) => t.turn >= e.turn);
		let r = n.entry(this.#a)?.first ?? t + 1;
		return e.log === this.log && (r = Math.max(r, e.first)), this.#a = Math.max(n.oldest, Math.min(this.#a, n.end - 1)), r <= this.#i ? !1 : (await this.file.pass(this.#n, this.#t, (e) => {
			let { end: t, lines: n } = upToLineFeeds(e, r - this.#i);
			return this.#n += t, this.#i += n, this.#i < r;
		}), !0);
	}
	nextTurn(e) {
		let t = this.#e;
		this.#a = Math.max(this.#a, t.oldest);
		let upTo = () => lastOf(t.entry(this.#a + 1), e);
		for (; this.#a + 1 < t.end && this.#i > upTo();) this.#a++;
		let n = t.entry(this.#a)?.turn;
		return n === void 0 || this.#i > upTo() ? void 0 : {
			turn: n,
			upTo: upTo()
		};
	}
	async take(e, t) {
		for (; this.#i <= e && (this.#r.length === 0 && (this.#r = await this.file.read(this.#n, Math.min(this.#t, this.#n + PART_MAX_BYTES)), this.#n += this.#r.length), this.#r.length !== 0);) {
			let { end: n, lines: r } = upToLineFeeds(this.#r, e - this.#i + 1), i = this.#r.subarray(0, n);
			t({
				number: this.#i,
				at: this.#n - this.#r.length,
				bytes: i,
				lines: r
			}), this.#r = this.#r.subarray(n), this.#i += r;
		}
		return this.#i > e;
	}
	giveUp(e) {
		this.#i = e + 1;
	}
};
function firstEntry(e, t) {
	let n = e.oldest, r = e.end;
	for (; n < r;) {
		let i = Math.floor((n + r) / 2), a = e.entry(i);
		a && t(a) ? r = i : n = i + 1;
	}
	return n;
}
function lastOf(e, t = 0) {
	return e ? e.first - 1 : t;
}
function upToLineFeeds(e, t) {
	let n = 0, r = 0;
	for (let i = e.length; t - r > 64 && n < e.length;) {
		let a = require_count_line_feeds.t(e.subarray(n, n + i));
		r + a >= t ? i = Math.ceil(i / 2) : (r += a, n = Math.min(e.length, n + i));
	}
	for (; r < t; r++) {
		let t = e.indexOf(10, n);
		if (t === -1) return {
			end: e.length,
			lines: r
		};
		n = t + 1;
	}
	return {
		end: n,
		lines: r
	};
}
// extensions/monitor/ui/panel/merged-log.ts
const NOTHING = Buffer.alloc(0), ADDED = Buffer.from(require_keys.s.olderLines);
var MergedLog = class MergedLog {
	origins = new LineRuns();
	isCut = !1;
	#e;
	#t;
	#n = new JoinedText();
	#r;
	#i = 0;
	#a = 0;
	#o;
	#s = () => {};
	#c;
	#l = !1;
	#u = !1;
	#d = !1;
	static async open(e, t, n = Infinity) {
		let r = [];
		try {
			for (let t of e) r.push(await LogFile.open(t.path, t));
			if (r.some(({ isCut: e }) => e)) throw Error(require_keys.s.cutOrder);
			return new MergedLog(r, t, {
				lines: n,
				open: () => MergedLog.open(e, t)
			});
		} catch (e) {
			throw await Promise.all(r.map((e) => e.close())), e;
		}
	}
	constructor(e, t, n) {
		this.#t = t, this.#c = n, this.#e = e.flatMap((e, n) => {
			let r = t.arrivals[n];
			return r ? [new MergedPart(n, e, r)] : [];
		});
	}
	get openWhole() {
		return this.#u ? this.#c.open : void 0;
	}
	async grow(e) {
		if (this.#d) return;
		let t = this.#t.isOver();
		for (let e of this.#e) await e.extend();
		this.#s = e, await this.#f(this.#t.lastNumbers(), t), this.#_(), this.#d = t;
	}
	async read(e, t) {
		return await this.#n.read(e, t, async (e, t, n) => {
			let r = this.#e.find(({ log: t }) => t === e);
			return r ? await r.file.read(t, n) : ADDED.subarray(t, n);
		});
	}
	async state() {
		let e = await Promise.all(this.#e.map(({ file: e }) => e.state()));
		return e.find((e) => e === "truncated") ?? e.find((e) => e === "replaced") ?? "current";
	}
	async close() {
		await Promise.all(this.#e.map(({ file: e }) => e.close()));
	}
	async #f(e, t) {
		this.#l || await this.#p(e);
		for (let n = this.#m(e); n; n = this.#m(e)) if (!await this.#h(n.part, n.upTo)) {
			if (!t) return;
			n.part.giveUp(n.upTo);
		}
		if (t) for (let e of this.#e) await this.#h(e, Infinity);
	}
	async #p(e) {
		this.#l = !0;
		let t = {
			turn: Math.max(0, ...this.#e.map((e) => e.firstKnownTurn)),
			log: -1,
			first: 0
		}, n = this.#e.map((t) => t.startOfEnd(this.#c.lines, e[t.log] ?? 0)).reduce((e, t) => t.turn >= e.turn ? t : e, t), r = this.#e.map((t) => t.skipTo(n, e[t.log] ?? 0)), i = await Promise.all(r);
		this.#u = n !== t && i.includes(!0), i.includes(!0) && !this.#u && this.#g(-1, 0, ADDED.subarray(0, -1), 1);
	}
	#m(e) {
		let t;
		for (let n of this.#e) {
			let r = n.nextTurn(e[n.log] ?? 0);
			r && (!t || r.turn < t.turn) && (t = {
				part: n,
				...r
			});
		}
		return t;
	}
	async #h(e, t) {
		return await e.take(t, ({ number: t, at: n, bytes: r, lines: i }) => {
			this.#o !== void 0 && this.#o !== e.log && this.#g(-1, ADDED.length - 1, ADDED.subarray(-1), 1), this.origins.begin(this.#a, e.log, t), this.#g(e.log, n, r, i), this.#o = r.at(-1) === 10 ? void 0 : e.log;
		});
	}
	#g(e, t, n, r) {
		this.#i + n.length > 262144 && this.#_(), this.#r ??= Buffer.allocUnsafe(PART_MAX_BYTES), this.#i += n.copy(this.#r, this.#i), this.#n.append(e, t, n.length), this.#a += r;
	}
	#_() {
		this.origins.end(this.#a), this.#s(this.#r?.subarray(0, this.#i) ?? NOTHING), this.#i = 0;
	}
};
// extensions/core/text/readable-colours.ts
const BLACK = [
	0,
	0,
	0
], WHITE = [
	255,
	255,
	255
], LINEAR = Float64Array.from({ length: 256 }, (e, t) => {
	let n = t / 255;
	return n <= .03928 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4;
});
var ReadableColours = class {
	#e;
	#t = new Map();
	constructor(e) {
		this.#e = e;
	}
	sgr({ attributes: e, foreground: t, background: n }) {
		let r = `${t}/${n}`, i = this.#t.get(r);
		return i === void 0 && (this.#t.size >= 1e3 && this.#t.clear(), i = this.#n(t, n), this.#t.set(r, i)), [
			e,
			i,
			n
		].filter((e) => e !== "").join(";");
	}
	#n(e, t) {
		if (e === "" && t === "") return "";
		let n = rgbOf(e) ?? this.#e.foreground, r = rgbOf(t) ?? this.#e.background, i = isBasic(e) || isBasic(t) ? 2 : 3;
		if (contrast(n, r) >= i) return e;
		let a = contrast(WHITE, r) > contrast(BLACK, r) ? WHITE : BLACK;
		for (let e = 1;; e++) {
			let t = this.#r(mixed(n, a, e / 10));
			if (e === 10 || contrast(t.rgb, r) >= 3) return t.sgr;
		}
	}
	#r(e) {
		if (this.#e.hasTrueColour) return {
			rgb: e,
			sgr: `38;2;${e.join(";")}`
		};
		let [t, n, r] = e.map((e) => Math.max(0, Math.round((e - 55) / 40))), i = 16 + 36 * t + 6 * n + r;
		return {
			rgb: indexedRgb(i),
			sgr: `38;5;${i}`
		};
	}
};
function rgbOf(e) {
	if (e === "") return;
	let [t = 0, n, r = 0, i = 0, a = 0] = e.split(";").map(Number);
	return n === 2 ? [
		r,
		i,
		a
	] : indexedRgb(n === 5 ? r : t % 10 + (t >= 90 ? 8 : 0));
}
function contrast(e, t) {
	let [n, r] = [luminance(e), luminance(t)];
	return (Math.max(n, r) + .05) / (Math.min(n, r) + .05);
}
function luminance([e, t, n]) {
	return .2126 * (LINEAR[e] ?? 0) + .7152 * (LINEAR[t] ?? 0) + .0722 * (LINEAR[n] ?? 0);
}
function mixed(e, t, n) {
	let part = (r) => Math.round(e[r] + (t[r] - e[r]) * n);
	return [
		part(0),
		part(1),
		part(2)
	];
}
function isBasic(e) {
	return /^(?:[349]\d|10\d|[34]8;5;(?:\d|1[0-5]))$/.test(e);
}
function indexedRgb(e) {
	if (e < 16) {
		let t = Number.parseInt("000000cd31310dbc79e5e5102472c8bc3fbc11a8cde5e5e5666666f14c4c23d18bf5f5433b8eead670d629b8dbffffff".slice(6 * e, 6 * e + 6), 16);
		return [
			t >> 16,
			t >> 8 & 255,
			t & 255
		];
	}
	if (e >= 232) {
		let t = 8 + (e - 232) * 10;
		return [
			t,
			t,
			t
		];
	}
	let part = (t) => {
		let n = Math.floor((e - 16) / t) % 6;
		return n === 0 ? 0 : 55 + 40 * n;
	};
	return [
		part(36),
		part(6),
		part(1)
	];
}
// extensions/monitor/ui/panel/theme-colours.ts
const COLOUR = /\x1b\[([34]8;[25];[\d;]+|[34][0-7]|9\d|10\d)m/, BACKGROUNDS = [
	"toolPendingBg",
	"customMessageBg",
	"userMessageBg",
	"selectedBg"
], TEXTS = [
	"text",
	"accent",
	"muted"
];
var ThemeColours = class {
	#e = "";
	#t;
	of(e) {
		let t = BACKGROUNDS.map((t) => e.getBgAnsi(t)), n = TEXTS.map((t) => e.getFgAnsi(t)), r = [
			...t,
			...n,
			e.getColorMode()
		].join("");
		return this.#t && r === this.#e || (this.#t = new ReadableColours(groundOf(t, n, e.getColorMode() === "truecolor")), this.#e = r), this.#t;
	}
};
function groundOf(e, t, n) {
	let r = [
		255,
		255,
		255
	], i = [
		0,
		0,
		0
	], [a] = e.flatMap(coloursIn), o = t.flatMap(coloursIn)[0] ?? r, s = a ?? (contrast(o, i) > contrast(o, r) ? i : r), [c] = coloursIn(t[0] ?? "");
	return {
		background: s,
		foreground: c ?? (contrast(s, r) > contrast(s, i) ? r : i),
		hasTrueColour: n
	};
}
function coloursIn(e) {
	let t = rgbOf(COLOUR.exec(e)?.[1] ?? "");
	return t ? [t] : [];
}
// extensions/monitor/ui/panel/time-column.ts
function timeColumn(e) {
	let t = require_texts.m(Date.now()), n = e.some(({ arrivals: e }) => {
		let n = e.entry(e.oldest);
		return n !== void 0 && require_texts.m(n.atMs) !== t;
	}), shown = (e) => (n ? `${require_texts.m(e)} ` : "") + require_texts.v(e), r = shown(Date.now()).length + 1;
	return {
		width: r,
		text: (e) => (e === void 0 ? "" : shown(e)).padEnd(r)
	};
}
var LogPane = class {
	logs;
	view;
	chooser;
	finder;
	pick;
	#e;
	#t;
	#n = new ThemeColours();
	#r = !1;
	#i;
	#a;
	#o;
	#s = [];
	#c = new WeakSet();
	#l = !1;
	#u = "/";
	constructor({ logs: e, order: t }, n, r, i = plainManner) {
		this.logs = e, this.#a = i, this.#e = n, this.#t = r, this.view = new LogView(() => t ? MergedLog.open(e, t, 2e3) : LogFile.open(e[0].path, e[0]), n.screenRows), this.finder = new LogFinder(this.view, {
			size: () => this.#C,
			do: (e) => n.do(e),
			inWhole: (e) => n.do(() => this.#d(e)),
			draw: () => n.draw()
		}), this.chooser = new LogChooser(this.view, e[0].eventLines, () => n.do(() => this.chooser.found())), this.pick = new LinePick(this.view);
	}
	get size() {
		return this.#t;
	}
	get isFollowing() {
		return this.view.position.kind === "following";
	}
	async refresh() {
		return !await this.view.refresh() && !this.chooser.isBehind && this.view.log === this.#i ? !1 : (await this.#_(), !0);
	}
	async scroll(e) {
		let { log: t } = this.view;
		e > 0 && this.#m();
		let n = await this.view.scroll(e, this.#C);
		n < 0 && await this.#p(() => this.view.scroll(n, this.#C)), this.view.log !== t && await this.chooser.update(), this.finder.update();
	}
	async step(e) {
		this.pick.line ? await this.pick.move(e, this.#C) : await this.scroll(e);
	}
	async page(e) {
		await this.scroll(e * Math.max(1, this.#t.height - 1));
	}
	async toStart() {
		await this.#p(() => this.view.toStart());
	}
	async toEnd() {
		this.#m(), await this.view.follow(), await this.#_();
	}
	async toggleFollow() {
		this.isFollowing ? this.view.stay(this.#C) : await this.toEnd();
	}
	async toggleWrap() {
		await this.view.toggleWrap(this.#C);
	}
	async scrollAcross(e) {
		let t = Math.max(1, Math.floor(this.#C.width / 2));
		this.view.scrollAcross(e * t);
	}
	async toggleTimes() {
		if (!this.#r && this.view.log?.isCut) throw Error(require_keys.s.cut);
		let e = this.view.shownHit(this.#C);
		this.#r = !this.#r, e && await this.view.show(e, this.#C);
	}
	get showsTimes() {
		return this.#r;
	}
	get pickedText() {
		return this.pick.textOn(this.#C);
	}
	get pickedLog() {
		return this.#x(this.pick.line?.line ?? 0);
	}
	async pickLine() {
		await this.#d(async () => this.pick.begin(this.#C));
	}
	endPick() {
		this.pick.clear() && this.#e.do(() => this.toEnd());
	}
	async toggleEvents() {
		await this.#d(() => this.#h({ kind: "events" }));
	}
	async match(e) {
		await this.#d(() => this.#h({
			kind: "matching",
			pattern: e
		}));
	}
	async showAll() {
		await this.chooser.clear(), this.#v();
	}
	beginSearch(e) {
		this.#u = e, this.finder.begin(e === "#" || this.isFollowing ? "up" : "down");
	}
	get searchSign() {
		return this.#u;
	}
	nextError() {
		this.finder.query === ERRORS ? this.next() : (this.beginSearch("/"), this.finder.find(ERRORS));
	}
	next() {
		this.finder.next(this.finder.direction);
	}
	previous() {
		this.finder.next(this.finder.direction === "up" ? "down" : "up");
	}
	get isWaiting() {
		return this.#s.length > 0;
	}
	get manner() {
		if (this.#a) return this.#a;
		let e = this.#o ?? this.chooser.lines;
		return {
			wrap: this.view.wrap,
			times: this.#r,
			query: this.finder.query,
			lines: e
		};
	}
	async open() {
		let { wrap: e, times: t, query: n, lines: r } = this.manner;
		this.#r = t, e && await this.toggleWrap(), await this.refresh(), this.#a = void 0, n && !this.finder.isWaiting && this.finder.count(n), this.#o = r, r && await this.#d(() => this.#h(r));
	}
	resize(e) {
		let { width: t, height: n } = this.#t;
		if (t === e.width && n === e.height) return;
		let r = this.view.shownHit(this.#C);
		this.#t = e, r && this.#e.do(() => this.view.show(r, this.#C));
	}
	render(e) {
		this.pick.line && this.pick.keepShown(this.#C);
		let t = this.view.render(this.#C, {
			mark: (t, n) => n ? e.inverse(e.bold(t)) : e.fg("accent", e.underline(t)),
			colours: this.#n.of(e)
		});
		if (this.view.isBehind && !this.#l && this.#g(), !this.#r) return t;
		let n = timeColumn(this.logs), r = this.view.shownLines(this.#C);
		return t.map((t, i) => e.fg("dim", n.text(this.#b(r[i]))) + t);
	}
	margin(e) {
		return this.view.shownLines(this.#C).map((t) => this.#y(t, e));
	}
	async close() {
		this.finder.clear(), this.chooser.stop(), await this.view.close();
	}
	async #d(e) {
		this.view.isEndOnly ? (this.#s.push(e), this.#s.length > 1 || this.view.untilWhole().then(() => this.#e.do(() => this.#f()))) : await e();
	}
	async #f() {
		let e = this.#s;
		this.#s = [];
		try {
			await this.view.complete();
		} catch (e) {
			throw this.finder.giveUp(), this.#o = void 0, e;
		}
		await this.#_();
		let t = [];
		for (let n of e) await n().catch((e) => t.push(e));
		if (t.length > 0) throw t[0];
	}
	async #p(e) {
		this.#c.add(e), await this.#d(e);
	}
	#m() {
		this.#s = this.#s.filter((e) => !this.#c.has(e));
	}
	async #h(e) {
		this.#o = void 0, e.kind === "events" ? await this.chooser.toggleEvents() : await this.chooser.match(e.pattern), this.#v();
	}
	async #g() {
		this.#l = !0, await this.view.readOn(), this.#l = !1, this.#e.draw();
	}
	async #_() {
		this.#i = this.view.log, await this.chooser.update(), this.finder.update();
	}
	#v() {
		this.finder.count(this.finder.query);
	}
	#y(e, t) {
		let { line: n, isStart: r, hit: i } = e;
		return this.pick.isAt(e) ? t.fg("accent", t.bold(">")) : i ? t.fg(i === "current" ? "accent" : "warning", "›") : r && this.logs[0].marksEvents && this.chooser.isEvent(n) ? t.fg("success", "•") : this.logs.length > 1 && this.#S(n)?.log === 1 ? t.fg("error", "│") : "";
	}
	#b(e) {
		let t = e?.isStart ? this.#S(e.line) : void 0;
		return t && this.logs[t.log ?? 0]?.arrivals.timeOf(t.number);
	}
	#x(e) {
		return this.logs[this.#S(e)?.log ?? 0] ?? this.logs[0];
	}
	#S(e) {
		return this.view.log?.origins.of(e);
	}
	get #C() {
		if (!this.#r) return this.#t;
		let { width: e, height: t } = this.#t;
		return {
			width: Math.max(1, e - timeColumn(this.logs).width),
			height: t
		};
	}
};
const plainManner = {
	wrap: !1,
	times: !1,
	query: void 0,
	lines: void 0
};
// extensions/monitor/ui/panel/details-view.ts
var DetailsView = class {
	taskId;
	command;
	#e;
	#t;
	#n;
	#r;
	#i = !1;
	#a;
	#o;
	#s = !1;
	#c = new require_steady_height.t();
	#l = [];
	constructor(e, t) {
		this.taskId = e.id, this.#t = e.logs, this.#r = e.order, this.#e = t, this.#n = Math.max(0, e.logs.findIndex((e) => !e.isEmpty)), this.#a = new LogPane(this.#d, t, {
			width: 80,
			height: 10
		}), this.#o = this.#a;
	}
	get log() {
		return this.#t[this.#n] ?? this.#t[0];
	}
	get isMerged() {
		return this.#i;
	}
	get pane() {
		return this.#a;
	}
	showLog() {
		return this.command = void 0, this.#a;
	}
	get picked() {
		return this.#a.pickedText;
	}
	async open() {
		await this.#a.open();
	}
	toggleCommand(e) {
		this.command = this.command ? void 0 : new CommandView(e, this.log.place);
	}
	otherLog() {
		this.#t.length !== 1 && (this.#i || (this.#n = (this.#n + 1) % this.#t.length), this.#i = !1, this.#f());
	}
	toggleMerged() {
		if (!this.#r) return require_keys.s.oneLogOnly;
		this.#i = !this.#i, this.#f();
	}
	marginAt(e) {
		return this.#l[e] || void 0;
	}
	get otherLogName() {
		let e = (this.#n + +!this.#i) % this.#t.length;
		return this.#t.length > 1 ? this.#t[e]?.name : void 0;
	}
	render(e, t, n, r) {
		if (this.#l = [], this.#t = e.logs, this.#r = e.order, this.command) return this.#p(t), this.command.render(t, n, r).map((e) => (0, _earendil_works_pi_tui.truncateToWidth)(e, t.width, "…"));
		this.#a.logs = this.#d.logs;
		let i = this.#u(e, t, n, r), a = {
			width: t.width,
			height: Math.max(1, t.height - i.length - 1)
		};
		this.#p(a);
		let o = this.#o.render(n), s = (o.length > 0 ? [] : require_rows.k(this.#m(e), a.width, a.height)).map((e) => n.fg("dim", e)), c = Array.from({ length: i.length + 1 }, () => "");
		return this.#l = [...c, ...this.#o.margin(n)], [...[
			...i,
			this.#h(e, t.width, n),
			...s
		].map((e) => (0, _earendil_works_pi_tui.truncateToWidth)(e, t.width, "…")), ...o];
	}
	async close() {
		this.#s = !0, await Promise.all([this.#a.close(), this.#o === this.#a || this.#o.close()]);
	}
	#u(e, { width: t, height: n }, r, i) {
		let a = fittingFacts(factRows(e, i, this.log.place, t, r), n, r), o = this.#c.of(a.length, `${t} × ${n}`);
		return [...a, ...Array.from({ length: o - a.length }, () => "")];
	}
	get #d() {
		return this.#i ? {
			logs: this.#t,
			order: this.#r
		} : { logs: [this.log] };
	}
	#f() {
		let { manner: e, size: t } = this.#a, n = new LogPane(this.#d, this.#e, t, e);
		this.#a = n, this.#e.do(async () => {
			try {
				await n.open();
			} finally {
				let e = this.#o;
				this.#o = n, await e.close(), this.#s && await n.close();
			}
		});
	}
	#p(e) {
		this.#a.resize(e), this.#o !== this.#a && this.#o.resize(e);
	}
	#m(e) {
		let { view: t, chooser: n } = this.#a;
		if (!this.log.isKept && !this.#i) return require_keys.s.nothingKept;
		if (t.problem !== void 0) return t.problem;
		if (!t.log) return "";
		if (t.log.isCut && (n.showsEvents || t.log.index.lines === 0)) return require_keys.s.cut;
		if (n.isOn && (t.log?.index.lines ?? 0) > 0) return require_keys.s.noLineSoFar;
		let r = this.#i ? void 0 : e.logs.find((e) => !e.isEmpty), i = r !== void 0 && r.name !== this.log.name ? {
			by: require_keys.i("tui.input.tab"),
			log: r.name
		} : void 0;
		return require_keys.s.nothing(require_first_task.n(e), i);
	}
	#h(e, t, n) {
		let { view: r, chooser: i, isFollowing: a, isWaiting: o } = this.#a;
		return logBar({
			names: this.#t.map(({ name: e }) => e),
			shown: this.#i ? void 0 : this.#n,
			only: [i.text, o ? require_keys.s.readsAll : ""].filter(Boolean).join(" · "),
			bytes: r.log?.index.bytes,
			follows: require_first_task.n(e) ? a : void 0
		}, t, n);
	}
};
function taskRows(e, t, n, r) {
	let { isNarrow: i } = t, a = (0, _earendil_works_pi_tui.truncateToWidth)(e.title, t.title, "…", !0), o = r.fg("dim", `${e.id.padEnd(4)} ${e.kind.padEnd(7)}`), s = n.isUnread ? r.fg("warning", "•") : " ", c = [
		n.isCurrent ? r.fg("accent", "›") : " ",
		require_rows.o(e.state, r),
		n.isSelected ? r.fg("accent", "▪") : s,
		...i ? [] : [o],
		n.isCurrent ? r.bold(a) : a,
		r.fg("muted", require_texts.h(e.ageMs).padStart(t.age)),
		...t.lines > 0 ? [r.fg("dim", linesText(e).padStart(t.lines))] : [],
		...t.usage > 0 && require_first_task.n(e) ? [r.fg("muted", listedUsage(n.tree).padEnd(t.usage))] : []
	].join(" "), l = lastWords(e, t, r);
	return i ? [c, `      ${o} ${l}`] : [`${c}  ${l}`];
}
function columnsOf(e, t, n) {
	let r = t < 60, i = longest(6, e, (e) => require_texts.h(e.ageMs)), a = n ? 0 : longest(9, e, linesText), o = n ? longest(0, e.filter(require_first_task.n), ({ id: e }) => listedUsage(n(e))) : 0, s = Math.floor(t / (r ? 3 : 4)), c = r ? s : Math.min(s, t - 23 - i - a - o - (n ? 0 : 24));
	return {
		title: Math.max(8, Math.min(longest(0, e, (e) => e.title), c)),
		age: i,
		lines: a,
		usage: o,
		isNarrow: r
	};
}
function longest(e, t, n) {
	return t.reduce((e, t) => Math.max(e, (0, _earendil_works_pi_tui.visibleWidth)(n(t))), e);
}
function linesText({ lines: e }) {
	return require_texts.b(e, "line");
}
function wordsOf(e) {
	let { id: t, kind: n, title: r, isForeign: i, lastLine: a } = e;
	return [
		t,
		n,
		r,
		...i ? [require_keys.s.foreign] : [],
		...stateWords(e),
		...a === void 0 ? [] : [a]
	];
}
function lastWords(e, t, n) {
	let { lastLine: r, isLineOpen: i, isForeign: a } = e, o = i ? n.fg("dim", require_keys.s.partialLine) : "";
	return [
		...a ? [n.fg("warning", require_keys.s.foreign)] : [],
		...stateWords(e).map((t) => n.fg(stateColor(e), t)),
		...t.lines === 0 && !require_first_task.n(e) ? [n.fg("dim", linesText(e))] : [],
		...r === void 0 ? [] : [o + n.fg("muted", require_texts.d(r))]
	].join(` ${n.fg("dim", "·")} `);
}
function stateWords({ state: e, runFacts: t }) {
	return e.kind === "ended" ? [e.reason] : e.kind === "stopping" ? ["stopping"] : t.length > 0 ? [t.join(", ")] : [];
}
function stateColor({ state: e }) {
	return e.kind === "ended" ? require_rows.i(e.outcome) : e.kind === "stopping" ? "warning" : "muted";
}
// extensions/monitor/ui/panel/task-hints.ts
function taskHints(e) {
	let t = e.filter(require_first_task.n);
	return t.length === 0 ? [{
		key: "r",
		does: "restart"
	}] : [
		{
			key: "x",
			does: "stop"
		},
		{
			key: "r",
			does: "restart"
		},
		{
			key: "p",
			does: t.every(({ isProtected: e }) => e) ? "unprotect" : "protect"
		},
		...t.some(({ isForeign: e }) => e) ? [{
			key: "a",
			does: "adopt"
		}] : []
	];
}
// extensions/monitor/ui/panel/list-view.ts
var ListView = class {
	#e;
	#t;
	#n = 0;
	#r = 0;
	#i = 1;
	choice = new require_list_order.n();
	order = new require_list_order.t([
		{ name: require_keys.c.byState },
		{
			name: require_keys.c.byTitle,
			compare: (e, t) => e.title.localeCompare(t.title)
		},
		{
			name: require_keys.c.byLines,
			compare: (e, t) => t.lines - e.lines
		}
	]);
	#a;
	constructor(e, t) {
		this.#a = e, this.#e = !t.some(require_first_task.n);
	}
	shown(e) {
		let isShown = (e) => require_first_task.n(e) || this.#e || this.#a.has(e) || e.id === this.#t, t = e.filter((e) => isShown(e) && this.choice.matches([...wordsOf(e), e.command]));
		return this.order.sort(t);
	}
	selected(e) {
		let t = this.shown(e);
		return t[this.#s(t)];
	}
	toggleFinished(e) {
		if (this.#e = this.shown(e).length < e.length, !this.#e) {
			for (let t of e) require_first_task.n(t) || this.#a.markSeen(t);
			this.#t = this.shown(e).find(require_first_task.n)?.id;
		}
	}
	chosen(e) {
		return this.choice.of(this.shown(e), this.selected(e));
	}
	toggleSelected(e) {
		let t = this.selected(e);
		t && (this.choice.toggle(t.id), this.move(1, e));
	}
	isSelected(e) {
		return e === this.#t;
	}
	taskAt(e, t) {
		let n = Math.floor(e / this.#i);
		return n < this.#r ? this.shown(t)[this.#n + n] : void 0;
	}
	select(e) {
		this.#t = e;
	}
	move(e, t) {
		let n = this.shown(t), r = Math.max(0, Math.min(this.#s(n) + e, n.length - 1));
		this.#t = n[r]?.id;
	}
	hints(e) {
		let t = this.shown(e), n = this.choice.filter === "" ? e.length - t.length : 0, r = this.chosen(e), i = t.length > 1;
		return [
			...r.length > 0 ? [...taskHints(r), {
				key: "y",
				does: require_keys.c.copyPath(r.length)
			}] : [],
			...i ? [{
				key: "space",
				does: require_keys.c.select
			}] : [],
			...n > 0 ? [{
				key: "h",
				does: `show ${n} finished`
			}] : [],
			...n === 0 && !t.every(require_first_task.n) ? [{
				key: "h",
				does: require_keys.c.hideFinished
			}] : [],
			...e.every(require_first_task.n) ? [] : [{
				key: "c",
				does: require_keys.c.clearFinished
			}],
			...i ? [{
				key: "s",
				does: require_keys.c.sort
			}] : [],
			...i || this.choice.filter !== "" ? [{
				key: "/",
				does: require_keys.c.filter
			}] : []
		];
	}
	render(e, t, n, r) {
		let i = this.shown(e);
		if (i.length === 0) return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(this.#o(e), t.width).map((e) => n.fg("muted", e));
		let a = this.#s(i);
		this.#t = i[a]?.id;
		let o = t.width < 60 ? 2 : 1, s = i.length * o <= t.height, c = Math.max(1, Math.floor((s ? t.height : t.height - 1) / o));
		this.#r = c, this.#i = o, this.#c(a, i.length, c);
		let l = columnsOf(i, t.width, r), u = i.slice(this.#n, this.#n + c).flatMap((e) => {
			let i = e.id === this.#t, a = {
				isCurrent: i,
				isSelected: this.choice.has(e.id),
				isUnread: this.#a.has(e),
				tree: r?.(e.id)
			};
			return taskRows(e, l, a, n).map((e) => i ? require_rows.E(e, t.width, (e) => n.bg("selectedBg", e)) : fit(e, t.width));
		}), d = unseenText(this.#n, i.length - this.#n - c);
		return d === "" ? u : [...u, fit(`      ${n.fg("dim", d)}`, t.width)];
	}
	#o(e) {
		return this.choice.filter === "" ? e.length === 0 ? require_keys.s.nothingToShow : require_input.n.running("") : require_keys.s.noneHas(e.length, this.choice.filter);
	}
	#s(e) {
		return Math.max(0, e.findIndex((e) => e.id === this.#t));
	}
	#c(e, t, n) {
		this.#n = Math.max(Math.min(this.#n, e), e - n + 1), this.#n = Math.max(0, Math.min(this.#n, t - n));
	}
};
function unseenText(e, t) {
	return [...e > 0 ? [require_keys.s.moreAbove(e)] : [], ...t > 0 ? [require_keys.s.moreBelow(t)] : []].join(" · ");
}
function fit(e, t) {
	return (0, _earendil_works_pi_tui.truncateToWidth)(e, t, "…");
}
// extensions/monitor/ui/panel/log-preview.ts
var LogPreview = class {
	#e;
	#t;
	constructor(e) {
		this.#e = e;
	}
	render(e, t, n) {
		let r = e.logs.find(({ isEmpty: e }) => !e) ?? e.logs[0], [i = ""] = factRows(e, void 0, r.place, t.width, n);
		(this.#t?.taskId !== e.id || this.#t.pane.logs[0].name !== r.name) && (this.close(), this.#t = {
			taskId: e.id,
			pane: new LogPane({ logs: [r] }, this.#e, t)
		});
		let { pane: a } = this.#t;
		return a.resize({
			width: t.width,
			height: Math.max(1, t.height - 2)
		}), [
			i,
			require_steady_height.n(n.fg("dim", r.name), "", t.width, n),
			...a.render(n)
		];
	}
	async refresh() {
		return await this.#t?.pane.refresh() ?? !1;
	}
	close() {
		this.#t?.pane.close(), this.#t = void 0;
	}
};
// extensions/monitor/ui/panel/details-hints.ts
const STEP_IN = {
	terminal: require_keys.c.connect,
	pipe: require_keys.c.typeLine
};
function logHints(e, t, n, r) {
	let { isFollowing: i, view: a, chooser: o } = t;
	return [
		...n === void 0 ? [] : [{
			key: require_keys.i("tui.input.tab"),
			does: n
		}],
		...e.reads === "none" ? [] : [{
			key: "i",
			does: STEP_IN[e.reads]
		}],
		{
			key: "d",
			does: "command"
		},
		...require_first_task.n(e) ? [{
			key: "f",
			does: i ? "hold" : "follow"
		}] : [],
		...require_first_task.n(e) || i ? [] : [{
			key: "f",
			does: "end"
		}],
		{
			key: "w",
			does: require_keys.c.wrap(a.wrap)
		},
		...a.wrap ? [] : [{
			key: require_keys.a(),
			does: "across"
		}],
		{
			key: "/",
			does: "search"
		},
		{
			key: "!",
			does: "errors"
		},
		{
			key: "&",
			does: require_keys.c.matching(o.hasPattern)
		},
		...t.logs[0].eventLines ? [{
			key: "e",
			does: require_keys.c.onlyEvents(o.showsEvents)
		}] : [],
		{
			key: "t",
			does: require_keys.c.times(t.showsTimes)
		},
		...e.order ? [{
			key: "m",
			does: require_keys.c.merge(r)
		}] : [],
		...taskHints([e]),
		{
			key: "y",
			does: require_keys.c.copyPath(1)
		},
		{
			key: "o",
			does: "open"
		},
		{
			key: require_keys.i("tui.select.confirm"),
			does: require_keys.c.chooseLine
		}
	];
}
function pickHints(e, t, n) {
	return [
		{
			key: e,
			does: require_keys.c.chooseNone
		},
		{
			key: t,
			does: require_keys.c.otherLine
		},
		{
			key: n,
			does: require_keys.c.sendLine
		}
	];
}
function searchHints(e, t, n) {
	let { query: r, status: i, direction: a, isFruitless: o } = e.finder, s = r === ERRORS ? "!" : e.searchSign, [c, l] = a === "up" ? ["older", "newer"] : ["newer", "older"];
	return [
		{
			key: `${s}${(0, _earendil_works_pi_tui.truncateToWidth)(r?.text ?? "", Math.max(4, Math.floor(n / 3)), "…")}`,
			does: `· ${i}`
		},
		...o ? [] : [{
			key: "n",
			does: c
		}, {
			key: "N",
			does: l
		}],
		{
			key: t,
			does: "clear"
		}
	];
}
// extensions/monitor/ui/panel/panel-hints.ts
function listHints(e, t) {
	let n = require_keys.i("tui.select.confirm"), r = e.shown(t);
	return [
		{
			key: require_keys.i("tui.select.cancel"),
			does: e.choice.cancelDoes(r)
		},
		...r.length > 1 ? [{
			key: require_keys.o(),
			does: require_keys.c.move
		}] : [],
		{
			key: require_keys.i("tui.input.tab"),
			does: require_keys.c.nextList
		},
		...r.length > 0 ? [{
			key: n,
			does: "details"
		}] : [],
		...e.hints(t),
		{
			key: "?",
			does: require_keys.c.allKeys
		}
	];
}
function detailsHints(e, t, n) {
	return [...frontHints(e, t, n), {
		key: "?",
		does: require_keys.c.allKeys
	}];
}
function frontHints({ command: e, pane: t, otherLogName: n, isMerged: r }, i, a) {
	let o = require_keys.i("tui.select.cancel"), s = {
		key: require_keys.o(),
		does: "scroll"
	};
	return e ? [
		{
			key: o,
			does: "back"
		},
		s,
		{
			key: "d",
			does: "log"
		}
	] : t.pick.line ? pickHints(o, require_keys.o(), require_keys.i("tui.select.confirm")) : t.finder.query ? [
		...searchHints(t, o, a),
		s,
		{
			key: "q",
			does: "back"
		}
	] : [
		{
			key: o,
			does: "back"
		},
		s,
		...logHints(i, t, n, r)
	];
}
function listActions(e, t, n, r, i) {
	let a = e.selected(t);
	return {
		up: () => e.move(-1, t),
		down: () => e.move(1, t),
		pageUp: () => e.move(-10, t),
		pageDown: () => e.move(10, t),
		start: () => e.move(-t.length, t),
		end: () => e.move(t.length, t),
		help: n.help,
		back: n.close,
		cancel: () => {
			e.choice.cancel(e.shown(t)) || n.close();
		},
		select: () => e.toggleSelected(t),
		sort: () => e.order.selectNext(),
		searchDown: () => require_list_order.a(e.choice, n),
		otherLog: () => n.otherTab(1),
		left: () => n.otherTab(-1),
		right: () => n.otherTab(1),
		finished: () => e.toggleFinished(t),
		clear: () => r.askToClear(t.filter((e) => !require_first_task.n(e)).length),
		...a && {
			open: () => i(a),
			...taskActions(e.chosen(t), r),
			copy: () => {
				r.copy(e.chosen(t).map(({ logs: e }) => e[0])), e.choice.clear();
			}
		}
	};
}
function taskActions(e, t) {
	let n = e.filter(require_first_task.n), r = n.filter((e) => e.isForeign);
	return {
		stop: () => t.askToStop(e),
		stopSilently: () => t.askToStopSilently(e),
		restart: () => t.restart(e),
		...n.length > 0 ? { protect: () => t.protect(n) } : {},
		...r.length > 0 ? { adopt: () => t.adopt(r) } : {}
	};
}
function detailsActions(e, t, n, r, i) {
	let { command: a } = e;
	return {
		help: n.help,
		otherLog: () => e.otherLog(),
		searchDown: () => search(e, n, "/"),
		searchUp: () => search(e, n, "#"),
		nextError: () => e.showLog().nextError(),
		times: () => n.do(() => e.showLog().toggleTimes()),
		merge: () => {
			e.showLog();
			let t = e.toggleMerged();
			t !== void 0 && n.say(t);
		},
		events: () => n.do(() => e.showLog().toggleEvents()),
		match: () => toggleMatch(e, n),
		openLog: () => r.openLog(e.log),
		copy: () => r.copy([e.log]),
		...t && {
			...taskActions([t], r),
			command: () => e.toggleCommand(t),
			stepIn: () => r.stepIn(t)
		},
		...a ? commandActions(a, e) : logActions(e, t, n, r, i)
	};
}
function commandActions(e, t) {
	return {
		up: () => e.scroll(-1),
		down: () => e.scroll(1),
		pageUp: () => e.page(-1),
		pageDown: () => e.page(1),
		start: () => e.toStart(),
		end: () => e.toEnd(),
		back: () => t.showLog(),
		cancel: () => t.showLog()
	};
}
function logActions(e, t, n, r, i) {
	let { pane: a } = e, { pick: o, finder: s } = a;
	return {
		up: () => n.do(() => a.step(-1)),
		down: () => n.do(() => a.step(1)),
		pageUp: () => n.do(() => a.page(-1)),
		pageDown: () => n.do(() => a.page(1)),
		start: () => n.do(() => a.toStart()),
		end: () => n.do(() => a.toEnd()),
		follow: () => n.do(() => a.toggleFollow()),
		left: () => n.do(() => a.scrollAcross(-1)),
		right: () => n.do(() => a.scrollAcross(1)),
		wrap: () => n.do(() => a.toggleWrap()),
		next: () => a.next(),
		previous: () => a.previous(),
		back: i,
		cancel: () => {
			o.line ? a.endPick() : s.query ? s.clear() : i();
		},
		...t && { open: () => {
			o.line ? r.send(t, e) : n.do(() => a.pickLine());
		} }
	};
}
function search(e, t, n) {
	let r = e.showLog(), { finder: i } = r;
	r.beginSearch(n), t.prompt(n, {
		typed: (e) => i.type(e),
		accepted() {},
		cancelled: () => i.cancel(),
		arrow: (e) => i.next(e),
		status: () => i.status,
		does: {
			enter: require_keys.c.keepHits,
			escape: require_keys.c.clearHits,
			arrows: require_keys.c.otherHits
		}
	});
}
function toggleMatch(e, t) {
	let n = e.showLog();
	n.chooser.hasPattern ? t.do(() => n.showAll()) : t.prompt("&", {
		refuses: wrongPattern,
		accepted: (e) => {
			e !== "" && t.do(() => n.match(e));
		},
		does: {
			enter: require_keys.c.matching(!1),
			escape: require_keys.c.chooseNone
		}
	});
}
function wrongPattern(e) {
	try {
		require_line_filter.n("&", e);
		return;
	} catch (e) {
		return require_texts.E(e);
	}
}
function lineMessage({ id: e, kind: t, label: n }, { name: r, place: i }, a) {
	let o = require_rows.C(require_texts.r(a), 2e3);
	return [require_keys.s.lineMessage(`${t} ${e} ${require_texts.N(n)}`, `${r}: ${i}`), require_rows.O(o)].join("\n");
}
// extensions/monitor/ui/panel/open-log.ts
function readerOf({ PAGER: e, EDITOR: t }) {
	let [n = "less", ...r] = [e, t].find((e) => e?.trim())?.trim().split(/\s+/) ?? [];
	return [n, ...r];
}
async function openLog(e, t, n) {
	let [r, ...i] = readerOf(n), ignore = () => {};
	t.stop(), process.on("SIGINT", ignore);
	try {
		await (0, node_events.once)((0, node_child_process.spawn)(r, [...i, e], {
			stdio: "inherit",
			env: {
				LESS: "-R",
				...n
			}
		}), "exit");
	} catch (e) {
		let { code: t = "unknown" } = e;
		throw Error(require_keys.s.cannotStart(r, t));
	} finally {
		process.off("SIGINT", ignore), t.start(), t.requestRender(!0);
	}
}
// extensions/monitor/pty/leave-key.ts
const LEAVE = /\x1d|\x1b\[(?:93|53)(?::\d*)*;(\d+)(?::(\d+))?(?:;[\d:]*)?u|\x1b\[27;(\d+);93~/g;
function beforeLeaveKey(e) {
	for (let t of e.matchAll(LEAVE)) {
		let [n, r = t[3], i] = t;
		if (n === "" || i !== "3" && Number(r) - 1 & 4) return e.slice(0, t.index);
	}
}
// extensions/monitor/pty/terminal-reset.ts
const TERMINAL_RESET = [
	"\x1B\\",
	"\x1B[?2026l",
	"\x1B[=0;1u\x1B[?1049l\x1B[=0;1u\x1B[>4;0m",
	"\x1B[?47l",
	"\x1B[!p",
	"\x1B[0m\x1B[4l\x1B[?6l\x1B[?69l\x1B[r\x1B(B\x1B[?1l\x1B>\x1B[?5l\x1B[20l\x1B[?7h\x1B[?25h\x1B[0 q",
	...[
		9,
		1e3,
		1001,
		1002,
		1003,
		1005,
		1006,
		1015,
		1016
	].map((e) => `\x1b[?${e}l`),
	...[
		1004,
		2031,
		2048,
		2004
	].map((e) => `\x1b[?${e}l`),
	"\x1B]8;;\x1B\\\x1B]104\x1B\\\x1B]110\x1B\\\x1B]111\x1B\\\x1B]112\x1B\\\x1B]9;4;0\x1B\\"
].join(""), [PUSH_TITLE, POP_TITLE] = ["\x1B[22;2t", "\x1B[23;2t"];
var Connection = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	#s = [];
	#c = 0;
	#l = 0;
	#u = !1;
	constructor(e, t, n, r) {
		this.#e = e, this.#t = t, this.#n = n, this.#r = r, this.#i = t.size, this.#o = t.connect({
			output: (e) => this.#y(e),
			closed: () => this.leave("closed")
		}), this.#a = n.input.isRaw;
		try {
			this.#d();
		} catch (e) {
			throw this.#u = !0, this.#o(), this.#f(), e;
		}
		this.#x();
	}
	leave(e) {
		this.#u || (this.#u = !0, this.#o(), this.#t.resize(this.#i), this.#f(), this.#r.over(e));
	}
	#d() {
		let { input: e, output: t } = this.#n;
		e.setRawMode(!0), e.setEncoding("latin1"), e.on("data", this.#p), e.on("end", this.#m), e.resume(), t.on("resize", this.#h), t.write(`${PUSH_TITLE}\x1b]2;${this.#r.title}\x1b\\[0m[2J[H`);
	}
	#f() {
		let { input: e, output: t } = this.#n;
		e.off("data", this.#p), e.off("end", this.#m), e.pause(), t.off("resize", this.#h);
		try {
			e.setRawMode(this.#a), t.write(TERMINAL_RESET + POP_TITLE);
		} catch {}
	}
	#p = (e) => {
		let t = e.toString("latin1"), n = beforeLeaveKey(t);
		this.#_(Buffer.from(n ?? t, "latin1")), n !== void 0 && this.leave("left");
	};
	#m = () => this.leave("left");
	#h = () => this.#t.resize(this.#g);
	get #g() {
		let { columns: e, rows: t } = this.#n.output;
		return {
			columns: Math.max(1, e || this.#i.columns),
			rows: Math.max(1, t || 1)
		};
	}
	#_(e) {
		e.length !== 0 && (this.#l + e.length > 1048576 ? this.#v() : (this.#l += e.length, this.#e.write(e, "person").catch(() => e.length).then((t) => {
			this.#l -= e.length, t < e.length && this.#v();
		})));
	}
	#v() {
		this.#u || this.#n.output.write("\x07");
	}
	#y(e) {
		if (!this.#u) {
			if (!this.#s) this.#n.output.write(e);
			else for (this.#s.push(Buffer.from(e)), this.#c += e.length; this.#c > 1048576;) this.#c -= this.#s.shift()?.length ?? 0;
		}
	}
	#b() {
		this.#s = this.#s && [], this.#c = 0;
	}
	async #x() {
		let { output: e } = this.#n, t = await this.#r.paint(this.#g, () => this.#b());
		if (!this.#u) {
			e.write(t);
			for (let t of this.#s ?? []) e.write(t);
			this.#s = void 0, this.#t.resize(this.#g);
		}
	}
}, StepIn = class {
	#e;
	#t;
	#n;
	#r;
	constructor(e, t, n = {
		input: process.stdin,
		output: process.stdout
	}) {
		this.#e = e, this.#t = t, this.#n = n;
	}
	async begin(e) {
		let { terminal: t } = e.input;
		if (t) return await this.#i(e, t);
		this.#o(e.input);
	}
	end(e) {
		this.#r?.leave(e ? "pi" : "session");
	}
	async #i({ title: e, label: t, input: n, paint: r }, i) {
		let a = Promise.withResolvers();
		this.#t.stop();
		try {
			this.#r = new Connection(n, i, this.#n, {
				title: `${e}: Ctrl+] leaves`,
				paint: async (e, n) => {
					let a = require_panel_acts.t.connected(t), o = `\x1b[7m${(0, _earendil_works_pi_tui.truncateToWidth)(a, e.columns, "…")}\x1b[0m`;
					return await r(i, e, o, n).catch(() => `${o}\r\n`);
				},
				over: (e) => {
					this.#r = void 0, e !== "pi" && this.#a(), a.resolve(e);
				}
			});
		} catch (e) {
			throw this.#a(), e;
		}
		let o = await a.promise;
		return o === "closed" ? require_panel_acts.t.hasClosed(t) : o === "left" ? require_panel_acts.t.left(t) : void 0;
	}
	#a() {
		this.#t.start(), this.#t.requestRender(!0);
	}
	#o(e) {
		let t = "", say = (e) => {
			t = e, this.#e.draw();
		}, ask = () => this.#e.prompt("> ", {
			accepted: (t) => {
				let n = Buffer.from(`${t}\n`);
				e.write(n, "person").then((e) => say(e < n.length ? FULL : `${require_texts.b(e, "byte")} sent`), (e) => say(require_texts.E(e))), ask();
			},
			ended: () => {
				e.end("person").then(() => this.#e.say(require_panel_acts.t.inputEnded), (e) => this.#e.say(require_texts.E(e)));
			},
			status: () => t,
			does: {
				enter: require_keys.c.sendIt,
				escape: require_keys.c.leave,
				end: require_keys.c.endInput
			}
		});
		ask();
	}
};
const FULL = require_panel_acts.t.inputFull;
// extensions/monitor/ui/panel/task-doer.ts
var TaskDoer = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	constructor(e, t, n, r) {
		this.#e = e, this.#t = t, this.#n = n, this.#r = r, this.#i = new StepIn(n, r);
	}
	protect(e) {
		this.#s(e, ({ id: e }) => this.#e.protect(e));
	}
	adopt(e) {
		this.#s(e, ({ id: e }) => this.#e.adopt(e));
	}
	askToStop(e) {
		this.#a("Stop", e, "x", (e) => `stops ${e}`, (e) => this.#s(e, async ({ id: e }) => await this.#e.stop(e)));
	}
	askToStopSilently(e) {
		this.#a("Stop", e, "X", (e) => require_panel_acts.t.stopsSilently(e), (e) => this.#s(e, async ({ id: e, label: t }) => (await this.#e.stopSilently(e), require_panel_acts.t.stoppedSilently(t))));
	}
	restart(e) {
		let restart = (e) => this.#s(e, ({ id: e }) => this.#e.restart(e)), t = e.some(require_first_task.n);
		this.#o(require_panel_acts.t.restart(t), e, "r", (e) => `${t ? "restarts" : "starts"} ${e}`, () => restart(e), t ? void 0 : "again");
	}
	#a(e, t, n, r, i) {
		let a = t.filter(require_first_task.n);
		a.length > 0 || !t[0] ? this.#o(e, a, n, r, () => i(a)) : this.#n.say(require_panel_acts.t.hasEnded(t[0].label));
	}
	#o(e, t, n, r, i, a) {
		let [o, ...s] = t;
		if (!o) {
			this.#n.say(require_panel_acts.t.nothingSelected);
			return;
		}
		let c = s.length === 0;
		this.#n.ask({
			verb: c ? e : `${e} ${t.length} tasks`,
			...c && { label: o.label },
			...a !== void 0 && { after: a },
			key: n,
			does: r(c ? "it" : "them"),
			yes: i
		});
	}
	#s(e, t) {
		this.#t.clear(), this.#c(async () => {
			let n = [];
			for (let r of e) {
				let e = await t(r);
				typeof e == "string" && n.push(e);
			}
			return n.length > 0 ? n.join(" ") : void 0;
		});
	}
	askToClear(e) {
		e !== 0 && this.#n.ask({
			verb: `Forget ${e} finished`,
			key: "c",
			does: require_panel_acts.t.forgets,
			yes: () => this.#e.forgetFinished()
		});
	}
	#c(e) {
		(async () => e())().catch(require_texts.E).then((e) => {
			typeof e == "string" ? this.#n.say(e) : this.#n.draw();
		});
	}
	copy(e) {
		let t = e.filter(({ isKept: e }) => e).map(({ path: e }) => e), [n] = t;
		if (n === void 0) {
			this.#n.say(require_panel_acts.t.notCopied(e[0]?.place ?? ""));
			return;
		}
		let r = e.length === 1 ? require_texts.f(n) : require_panel_acts.t.paths(t.length, e.length);
		this.#c(() => this.#e.copy(t.join("\n")).then((e) => require_panel_acts.t.copied(e, r), (e) => require_panel_acts.t.copyFailed(e)));
	}
	openLog({ path: e, place: t, isKept: n }) {
		n ? this.#c(() => openLog(e, this.#r, process.env)) : this.#n.say(require_panel_acts.t.notOpened(t));
	}
	stepIn({ id: e }) {
		this.#c(() => this.#i.begin(this.#e.typed(e)));
	}
	end(e) {
		this.#i.end(e);
	}
	send(e, t) {
		let { picked: n } = t;
		if (n === void 0) return;
		let r = t.pane.pickedLog;
		t.pane.endPick(), this.#e.send(lineMessage(e, r, n)), this.#n.say(require_panel_acts.t.lineSent);
	}
}, TreeSamples = class {
	#e;
	#t;
	#n = new Map();
	#r = 0;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	of(e) {
		return this.#n.get(e);
	}
	look(e) {
		performance.now() < this.#r || e.length === 0 || (this.#r = Infinity, this.#i(e).finally(() => {
			this.#r = performance.now() + 1e3;
		}));
	}
	async #i(e) {
		let t = new Map();
		for (let n of e) {
			let e = await this.#e(n).catch(() => void 0);
			e && t.set(n, e);
		}
		this.#n = t, this.#t();
	}
}, TaskPane = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	#s;
	#c = !1;
	constructor(e, t, n, r, i) {
		this.#e = e, this.#t = t, this.#n = r, this.#o = new LogPreview(r), this.#a = new TreeSamples((t) => e.measure(t), r.draw);
		let a = e.all();
		this.#r = new ListView(t, a), this.#i = new TaskDoer(e, this.#r.choice, r, n);
		let o = a.find((e) => e.id === i);
		o && this.#d(o);
	}
	get isTall() {
		return this.#s !== void 0;
	}
	hints(e) {
		let t = this.#e.all(), n = this.#p(t);
		return n && this.#s ? detailsHints(this.#s, n, e) : listHints(this.#r, t);
	}
	actions() {
		let e = this.#e.all();
		return this.#s ? detailsActions(this.#s, this.#p(e), this.#n, this.#i, () => this.#f()) : listActions(this.#r, e, this.#n, this.#i, (e) => this.#d(e));
	}
	handleKey() {
		return !1;
	}
	title() {
		let e = this.#e.all(), t = this.#p(e);
		if (t) return {
			left: t.title,
			notes: [],
			right: t.id
		};
		let n = e.filter(require_first_task.n).length, r = e.length - n, { choice: i, order: a } = this.#r, o = `${n} running${r > 0 ? ` · ${r} finished` : ""}`;
		return {
			left: "",
			notes: [...i.notes(this.#r.shown(e)), a.text].filter(Boolean),
			right: o
		};
	}
	render(e, t) {
		let n = this.#e.all(), r = this.#p(n);
		if (r && this.#s) return this.#s.render(r, e, t, this.#a.of(r.id));
		let i = require_list_order.i(e.width);
		if (this.#c = i[1] > 0, !this.#c) return this.#r.render(n, e, t);
		let { height: a } = e, o = this.#r.render(n, {
			width: i[0],
			height: a
		}, t, (e) => this.#a.of(e)), s = this.#r.selected(n), c = s ? this.#o.render(s, {
			width: i[1],
			height: a
		}, t) : [];
		return require_list_order.r(o, c, i, a, t);
	}
	marginAt(e) {
		return this.#s?.marginAt(e);
	}
	wheel(e) {
		let t = this.#s;
		t ? t.command ? t.command.scroll(e) : this.#n.do(() => t.pane.scroll(e)) : this.#r.move(Math.sign(e), this.#e.all());
	}
	click(e) {
		if (this.#s) return;
		let t = this.#r.taskAt(e, this.#e.all());
		t && (this.#r.isSelected(t.id) ? this.#d(t) : this.#r.select(t.id));
	}
	look() {
		let e = this.#s;
		e ? this.#n.do(() => e.pane.refresh().catch(() => !1)) : this.#c && this.#n.do(() => this.#o.refresh().catch(() => !1)), this.#a.look(e ? [e.taskId] : this.#c ? this.#u() : []);
	}
	close(e) {
		this.#i.end(e), this.#o.close(), this.#l();
	}
	#l() {
		this.#s?.close(), this.#s = void 0;
	}
	#u() {
		return this.#r.shown(this.#e.all()).filter(require_first_task.n).slice(0, 20).map(({ id: e }) => e);
	}
	#d(e) {
		this.#r.select(e.id), this.#o.close();
		let t = new DetailsView(e, this.#n);
		this.#s = t, this.#t.markSeen(e), this.#n.do(() => t.open());
	}
	#f() {
		this.#l(), this.#n.forgetSteps();
	}
	#p(e) {
		let t = e.find((e) => e.id === this.#s?.taskId);
		return t ? this.#t.markSeen(t) : this.#s && this.#f(), t;
	}
};
exports.TaskPane = TaskPane;
