// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_path = require("node:path"), node_os = require("node:os"), get_east_asian_width = require("get-east-asian-width");
// extensions/core/text/joiner.ts
const JOINED_LETTER = String.raw`[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mong}\p{scx=Orya}\p{scx=Sinh}\p{scx=Syrc}\p{scx=Taml}\p{scx=Telu}]]`, SPELLING_JOINER = String.raw`(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`, HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`, EMOJI = String.raw`[\p{Basic_Emoji}\p{Emoji_Keycap_Sequence}\p{RGI_Emoji_Tag_Sequence}]`, JOINED_EMOJI = String.raw`(?=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?\u200d)\p{RGI_Emoji_ZWJ_Sequence}`, STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`, KEPT$1 = `${EMOJI}|${SPELLING_JOINER}`;
let unjoined, joined;
function keptOrHiddenCharacters(e) {
	return e.includes("‍") ? (joined ??= keptOrHidden(`${JOINED_EMOJI}|${KEPT$1}`), joined) : (unjoined ??= keptOrHidden(KEPT$1), unjoined);
}
function keptOrHidden(e) {
	return RegExp(`(?<kept>${e})|${HIDDEN}|${STRAY_MARK}`, "gv");
}
const SHOWN_AS_ITSELF = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/;
function visible(e) {
	return visiblePieces(e).map((e) => e.text).join("");
}
function visibleLines(e) {
	return e.split("\n").map((e) => e.split("	").map(visible).join("	"));
}
function countEscapes(e) {
	return visiblePieces(e.replace(/[\n\t]/g, " ")).filter((e) => e.isEscape).length;
}
function visiblePieces(e) {
	if (SHOWN_AS_ITSELF.test(e)) return [{
		text: e,
		isEscape: !1
	}];
	let t = [], n = 0, show = (r) => {
		r > n && t.push({
			text: e.slice(n, r),
			isEscape: !1
		});
	};
	for (let r of e.matchAll(keptOrHiddenCharacters(e))) r.groups?.kept === void 0 && (show(r.index), t.push({
		text: escapeOf(r[0]),
		isEscape: !0
	}), n = r.index + r[0].length);
	return show(e.length), t;
}
function escapeOf(e) {
	if (e === "\n") return "\\n";
	if (e === "\r") return "\\r";
	if (e === "	") return "\\t";
	let t = e.codePointAt(0) ?? 0, n = t.toString(16);
	return t <= 255 ? `\\x${n.padStart(2, "0")}` : t <= 65535 ? `\\u${n.padStart(4, "0")}` : `\\u{${n}}`;
}
// extensions/core/text/label.ts
var label_exports = require_rolldown_runtime.t({
	commandLabel: () => commandLabel,
	errorLabel: () => errorLabel,
	errorLine: () => errorLine,
	label: () => label,
	lineCount: () => lineCount,
	nameLabel: () => nameLabel,
	pathLabel: () => pathLabel,
	quotedLabel: () => quotedLabel,
	valueLabel: () => valueLabel
});
const ERROR_MAX_CHARS = 1e3, DELIMITER = /["\\]/g, PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;
function label(e, t = 200) {
	return bounded(e, t, (e) => e);
}
function quotedLabel(e, t = 200) {
	return `"${bounded(e, t, (e) => e.replace(DELIMITER, "\\$&"))}"`;
}
function nameLabel(e, t = 200) {
	return PLAIN_WORD.test(e) && e.length <= t ? e : quotedLabel(e, t);
}
function pathLabel(e) {
	return nameLabel(e, 4e4);
}
function valueLabel(e, t = 200) {
	return typeof e == "string" ? quotedLabel(e, t) : label(valueText(e), t);
}
function valueText(e) {
	if (typeof e != "object") return Object.is(e, -0) ? "-0" : String(e);
	try {
		return JSON.stringify(e) ?? String(e);
	} catch {
		return listOrObject(e);
	}
}
function listOrObject(e) {
	try {
		return Array.isArray(e) ? "[…]" : "{…}";
	} catch {
		return "{…}";
	}
}
function errorLabel(e, t = ERROR_MAX_CHARS) {
	return label(messageOf(e), t);
}
function errorLine(e) {
	let [t = ""] = messageOf(e).trimStart().split("\n", 1);
	return label(t, ERROR_MAX_CHARS);
}
function messageOf(e) {
	if (typeof e == "string") return e;
	try {
		if (e instanceof Error) return textOf(e.message);
	} catch {}
	return valueText(e);
}
function textOf(e) {
	return typeof e == "string" ? e : valueText(e);
}
function commandLabel(e, t = 200) {
	let n = lineCount(e), r = label(e, t);
	return n > 1 ? `(${n} lines) ${r}` : r;
}
function lineCount(e) {
	return e.replace(/\n$/, "").split("\n").length;
}
function bounded(e, t, n) {
	let r = "", i = "";
	for (let { text: a, isEscape: o } of visiblePieces(e.slice(0, t + 32))) for (let e of o ? [a] : graphemes(a)) {
		if (r += o ? e : n(e), r.length > t) return i + "…";
		r.length <= t - 1 && (i = r);
	}
	return r;
}
function* graphemes(e) {
	for (let { segment: t } of segmenter().segment(e)) yield t;
}
let graphemeSegmenter;
function segmenter() {
	return graphemeSegmenter ??= new Intl.Segmenter(void 0, { granularity: "grapheme" }), graphemeSegmenter;
}
// extensions/core/texts/marks.ts
const mark = {
	restOfLine: (e, t) => e === 0 ? `the rest of line ${t + 1}` : `line ${t + 2}`,
	olderDropped: (e) => `[older output dropped; ${e} follows]`
}, MARK$1 = /…\(\d+ bytes left out\)…/;
function leftOutMark(e) {
	return `…(${e} bytes left out)…`;
}
function lacksMiddle(e) {
	return MARK$1.test(e);
}
// extensions/core/text/format.ts
function formatDuration(e) {
	if (Math.round(e) < 1e3) return `${Math.round(e)}ms`;
	let t = Math.round(e / 1e3);
	if (t < 60) return `${t}s`;
	let n = Math.floor(t / 60);
	return n < 60 ? `${n}m${pad(t % 60)}s` : `${Math.floor(n / 60)}h${pad(n % 60)}m`;
}
function formatSeconds(e) {
	return e < 59950 ? `${(e / 1e3).toFixed(1)}s` : formatDuration(e);
}
function formatTime(e) {
	let t = new Date(e);
	return `${pad(t.getHours())}:${pad(t.getMinutes())}:${pad(t.getSeconds())}`;
}
function formatDay(e) {
	let t = new Date(e);
	return `${pad(t.getMonth() + 1)}-${pad(t.getDate())}`;
}
function formatLines(e, t) {
	return e === t ? `line ${e}` : `lines ${e}-${t}`;
}
function plural(e, t) {
	return `${e} ${t}${e === 1 ? "" : "s"}`;
}
function pluralIs(e, t) {
	return `${plural(e, t)} ${e === 1 ? "is" : "are"}`;
}
function ordinal(e) {
	return `${e}${Math.floor(e / 10) % 10 != 1 && {
		1: "st",
		2: "nd",
		3: "rd"
	}[e % 10] || "th"}`;
}
const KIB = 1024;
function formatBytes(e) {
	return e < KIB ? `${e} B` : e < KIB ** 2 ? `${(e / KIB).toFixed(1)} KiB` : e < KIB ** 3 ? `${(e / KIB ** 2).toFixed(1)} MiB` : `${(e / KIB ** 3).toFixed(1)} GiB`;
}
function pad(e) {
	return String(e).padStart(2, "0");
}
function displayPath(e) {
	let t = (0, node_os.homedir)();
	return pathLabel(e.startsWith(t + node_path.sep) ? `~${e.slice(t.length)}` : e);
}
// extensions/core/text/stacked-marks.ts
const MARK = String.raw`[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`, STACKED_MARKS = `${MARK}{5}`, NEXT_MARK = String.raw`[\u200c\u200d]?${MARK}`;
let tooMany;
function withFewMarks(e) {
	return tooMany ??= RegExp(`(${MARK}(?:${NEXT_MARK}){3})(?:${NEXT_MARK})+`, "g"), e.replace(tooMany, "$1");
}
const KEPT = [
	SPELLING_JOINER,
	String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
	String.raw`(?<=[\p{Emoji}--[\x00-\x7f]])[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
	String.raw`(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
	[
		String.raw`(?<=\p{Unified_Ideograph})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
		String.raw`(?<=[[\p{Sm}\p{scx=Mymr}\p{scx=Phag}]--[\x00-\x7f]])\ufe00`,
		String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`
	].join("|")
].join("|"), INVISIBLE = String.raw`(${KEPT})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;
let invisible;
function withoutInvisible(e) {
	return invisible ??= new RegExp(INVISIBLE, "gv"), withFewMarks(e.replace(invisible, (e, t) => t ?? ""));
}
// extensions/core/text/terminal-parser.ts
const NUMBER_MAX = 1e6;
function runTerminal(e, t, n, r) {
	let i = t;
	for (; i < n;) {
		let t = e.charCodeAt(i);
		if (isPrintable(t)) {
			let t = endOfPrintable(e, i + 1, n);
			r.write(e, i, t), i = t;
		} else t === 27 ? i = e.charCodeAt(i + 1) === 91 ? runSequence(e, i + 2, r) : runEscape(e, i + 1, r) : t === 155 ? i = runSequence(e, i + 1, r) : ((t >= 8 && t <= 10 || t === 13) && r.control(t), i++);
	}
	return i;
}
function isPrintable(e) {
	return e >= 32 && e < 127 || e >= 160;
}
function endOfPrintable(e, t, n) {
	let r = t;
	for (; r < n && isPrintable(e.charCodeAt(r));) r++;
	return r === n && (e.charCodeAt(r - 1) & 64512) == 55296 && (e.charCodeAt(r) & 64512) == 56320 ? r + 1 : r;
}
function runSequence(e, t, n) {
	let r = t, i = 0, a = 0, o = 0, s = !1, c = !0, l = e.charCodeAt(r);
	for (; l >= 48 && l <= 63; l = e.charCodeAt(++r)) if (l === 59) o++, s = !1;
	else if (l === 58) s = !0;
	else if (l > 57) c = !1;
	else if (s) continue;
	else o === 0 ? i = Math.min(NUMBER_MAX, 10 * i + l - 48) : o === 1 && (a = Math.min(NUMBER_MAX, 10 * a + l - 48));
	for (; l >= 32 && l <= 47; l = e.charCodeAt(++r)) c = !1;
	return l >= 64 && l <= 126 ? (c && n.sequence(l, i, a), r + 1) : t;
}
function runEscape(e, t, n) {
	let r = t, i = e.charCodeAt(r);
	for (; i >= 32 && i <= 47;) i = e.charCodeAt(++r);
	return i >= 48 && i <= 126 ? (n.escape(i), r + 1) : t;
}
// extensions/core/text/character-width.ts
const widthOf$1 = get_east_asian_width.eastAsianWidth;
let zeroWidth;
function characterWidth(e) {
	let t = e.codePointAt(0) ?? 0;
	return t < 768 ? t === 173 ? 0 : 1 : (zeroWidth ??= /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u, zeroWidth.test(e) ? 0 : widthOf$1(t));
}
// extensions/core/text/terminal-row.ts
const widthOf = characterWidth;
var TerminalRow = class {
	lastWrite = 0;
	#e = [];
	get length() {
		return this.#e.length;
	}
	write(e, t, n, r) {
		this.#t(r);
		let i = this.#e, a = r;
		for (let r = t; r < n;) {
			let t = e.charCodeAt(r);
			if (t < 768 && t !== 173) {
				a < i.length && this.#n(a, 1), i[a++] = e.charAt(r++);
				continue;
			}
			let n = String.fromCodePoint(e.codePointAt(r) ?? 0);
			r += n.length;
			let o = widthOf(n);
			o > 0 ? (a < i.length && this.#n(a, o), i[a] = n, o === 2 && (i[a + 1] = ""), a += o) : a > 0 && this.#i(n, a - 1);
		}
		return a;
	}
	tab(e) {
		let t = nextTabStop(e), n = this.#e;
		for (n.length < t && this.#t(e); n.length < t;) n.push("	");
		return t;
	}
	erase(e, t) {
		this.#r(e), this.#r(t), t >= this.length ? this.#e.length = Math.min(e, this.length) : this.#e.fill(" ", e, t);
	}
	isBlank() {
		return this.#e.every((e) => e === " " || e === "	" || e.trim() === "");
	}
	text() {
		let e = this.#e;
		if (!e.includes("	")) return e.join("");
		let t = "", n = 0;
		for (let r = 0; r < e.length; r++) {
			let i = e[r] ?? "";
			n > 0 && i !== "	" && (t += " ".repeat(n), n = 0), i === "	" ? ++n > 0 && r % 8 == 7 && (t += "	", n = 0) : t += i;
		}
		return t + " ".repeat(n);
	}
	#t(e) {
		let t = this.#e;
		for (; t.length < e;) t.push(" ");
	}
	#n(e, t) {
		this.#r(e), this.#r(e + t);
	}
	#r(e) {
		e >= this.#e.length || this.#e[e] !== "" || (this.#e[e - 1] = " ", this.#e[e] = " ");
	}
	#i(e, t) {
		let n = this.#e[t] === "" ? t - 1 : t;
		this.#e[n] !== "	" && (this.#e[n] += e);
	}
};
function nextTabStop(e) {
	return e - e % 8 + 8;
}
var TerminalScreen = class {
	#e;
	#t;
	#n = 0;
	#r = new Map();
	#i = 0;
	#a;
	#o = 0;
	#s = 0;
	#c;
	#l = {
		aboveBottom: 0,
		column: 0
	};
	#u = 0;
	#d;
	constructor(e, t) {
		this.#e = e, this.#t = t, this.#d = Math.min(65536, 4096 + 2 * e.length);
	}
	run(e = Infinity) {
		let t = Math.min(this.#e.length, this.#n + e);
		return this.#n = runTerminal(this.#e, this.#n, t, this), this.#n >= this.#e.length;
	}
	rows() {
		let e = [...this.#r.keys()].reduce((e, t) => Math.min(e, t), 0);
		return Array.from({ length: this.#s - e + 1 }, (t, n) => this.#p(e + n));
	}
	row() {
		let e = this.#a?.isBlank() === !1 ? this.#a : void 0;
		if (!e) for (let t of this.#r.values()) t.lastWrite > (e?.lastWrite ?? 0) && !t.isBlank() && (e = t);
		return e?.text().trimEnd() ?? "";
	}
	redrawn(e) {
		let t = this.#f(e);
		this.#a && t.push([this.#i, this.#a]), t.sort(([, e], [, t]) => e.lastWrite - t.lastWrite);
		let { aboveBottom: n, column: r } = this.#l, i = n > 0 || r > 0, a = t.at(-1)?.[0] === this.#i && this.#o === this.#a?.length && !i ? t.pop() : void 0;
		return [
			...t.map(([e, t]) => atRow(this.#s - e, t.text())),
			...i ? [atRow(n, `${toColumn(r)}\x1b7`)] : [],
			up(this.#s - this.#i),
			a === void 0 ? toColumn(this.#o) : a[1].text()
		].join("");
	}
	#f(e) {
		let t = [], n = 0;
		for (let [r, i] of this.#r) if (!(r === this.#i || i.isBlank())) {
			if (n += i.text().length, n > e) return [];
			t.push([r, i]);
		}
		return t;
	}
	#p(e) {
		return this.#r.get(e)?.text().trimEnd() ?? "";
	}
	write(e, t, n) {
		let r = this.#h();
		r.lastWrite = ++this.#u, this.#o = r.write(e, t, n, this.#o);
	}
	control(e) {
		e === 13 ? this.#o = 0 : e === 8 ? this.#v(this.#o - 1) : e === 9 ? this.#g() : (this.#o = 0, this.#b(this.#i + 1));
	}
	escape(e) {
		e === 99 ? (this.#D(), this.#S(1, 1)) : e === 55 ? this.#C() : e === 56 ? this.#w() : e === 77 && this.#y(1);
	}
	sequence(e, t, n) {
		let r = String.fromCharCode(e), i = Math.max(1, t);
		switch (r) {
			case "A":
			case "F":
				this.#y(i), r === "F" && (this.#o = 0);
				break;
			case "B":
			case "E":
				this.#_(Math.min(this.#i + i, this.#s)), r === "E" && (this.#o = 0);
				break;
			case "C":
			case "a":
				this.#v(this.#o + i);
				break;
			case "D":
				this.#v(this.#o - i);
				break;
			case "G":
			case "`":
				this.#v(i - 1);
				break;
			case "H":
			case "f":
				this.#S(i, Math.max(1, n));
				break;
			case "J":
				this.#E(t);
				break;
			case "K":
				this.#T(t);
				break;
			case "X":
				this.#k(this.#o, this.#o + i);
				break;
			case "s":
				this.#C();
				break;
			case "u": this.#w();
		}
	}
	#m() {
		return this.#a || (this.#a = new TerminalRow(), this.#r.set(this.#i, this.#a)), this.#a;
	}
	#h() {
		let e = this.#m(), t = this.#o - e.length;
		return t > 0 && !this.#A(t) && (this.#o = e.length), e;
	}
	#g() {
		let e = this.#h(), t = nextTabStop(this.#o);
		(t <= e.length || this.#A(t - e.length)) && (this.#o = e.tab(this.#o));
	}
	#_(e) {
		e !== this.#i && (this.#i = e, this.#a = this.#r.get(e));
	}
	#v(e) {
		let t = Math.max(199, this.#a?.length ?? 0, this.#o);
		this.#o = Math.max(0, Math.min(e, t));
	}
	#y(e) {
		this.#_(Math.max(this.#i - e, this.#s - 100 + 1));
	}
	#b(e) {
		this.#_(e), this.#s = Math.max(this.#s, e), !this.#t && this.#r.size > 1100 && this.#x();
	}
	#x() {
		let e = new Map(), t;
		for (let [n, r] of this.#r) n > this.#s - 100 ? e.set(n, r) : r.lastWrite > (t?.[1].lastWrite ?? 0) && !r.isBlank() && (t = [n, r]);
		t && e.set(...t), this.#r = e;
	}
	#S(e, t) {
		this.#c ??= this.#s + +!this.#O(this.#s), this.#b(this.#c + Math.min(e, 100) - 1), this.#v(t - 1);
	}
	#C() {
		this.#l = {
			aboveBottom: this.#s - this.#i,
			column: this.#o
		};
	}
	#w() {
		this.#_(this.#s - this.#l.aboveBottom), this.#v(this.#l.column);
	}
	#T(e) {
		e === 0 ? this.#k(this.#o, Infinity) : e === 1 ? this.#k(0, this.#o + 1) : e === 2 && this.#k(0, Infinity);
	}
	#E(e) {
		let t = this.#i === this.#c && this.#o === 0;
		if (e === 2 || e === 3 || e === 0 && t) this.#D();
		else if (e === 1) this.#T(1);
		else if (e === 0) {
			this.#T(0);
			for (let e = this.#i + 1; e <= this.#s && this.#A(1); e++) this.#r.delete(e);
		}
	}
	#D() {
		let e = this.#c === void 0 ? 0 : this.#i - this.#c, t = this.#c ?? this.#s;
		this.#c = this.#O(t) ? t : this.#s + 1, this.#b(this.#c + Math.max(0, e));
	}
	#O(e) {
		return this.#s === e && (this.#r.get(e)?.length ?? 0) === 0;
	}
	#k(e, t) {
		let n = this.#a;
		!n || e >= n.length || (t >= n.length || this.#A(t - e)) && n.erase(e, t);
	}
	#A(e) {
		return e <= 0 ? !0 : e > this.#d ? !1 : (this.#d -= e, !0);
	}
};
function up(e) {
	return e === 0 ? "" : `\x1b[${e}A`;
}
function toColumn(e) {
	return `\x1b[${e + 1}G`;
}
function atRow(e, t) {
	return `${up(e)}${t}\r${e === 0 ? "" : `\x1b[${e}B`}`;
}
// extensions/core/text/clean.ts
const NOT_PLAIN = RegExp(`[\\u034f\\u17b4-\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\ud82f\\ud834\\udb40-\\udb43]|${STACKED_MARKS}`), NOT_PLAIN_LINES = new RegExp(NOT_PLAIN.source.replace("\\x0a", "\\x0b")), CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g, SEPARATOR = /[\x0b\x0c\x85\u2028\u2029]/g, CONTROL_STRING = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g, CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g, ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g, REDRAWS = /[\b\r]|(?:\x1b\[|\x9b)[\d;:]*[A-HJKX`afsu]|\x1b[78Mc]/, CHANGES_ROW = /(?:\x1b\[|\x9b)[\d;:]*[ABEFHJfu]|\x1b[8Mc]/, UNFINISHED = /(?:\x1b(?:[\]PX^_][^\x07\x1b]*|\[[0-?]*[ -/]*|[ -/]*)|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*|\x9b[0-?]*[ -/]*)$/, PART_CHARS = 4096;
function clean(e) {
	return new Cleaning().begin(e, Infinity) ?? "";
}
var Cleaning = class {
	#e;
	begin(e, t = PART_CHARS) {
		if (isPlain(e)) return e;
		let n = textWithSequences(withoutLastReturns(e).replaceAll("\n", ""));
		return REDRAWS.test(n) ? (this.#e = new TerminalScreen(n, !1), this.goOn(t)) : withoutInvisible(withoutSequences(n));
	}
	goOn(e = PART_CHARS) {
		if (!this.#e?.run(e)) return;
		let t = this.#e.row();
		return this.#e = void 0, withoutInvisible(t);
	}
};
function unlessRedrawn(e) {
	let t = textWithSequences(withoutLastReturns(e).replaceAll("\n", ""));
	return REDRAWS.test(t) ? void 0 : t;
}
function plainPart(e) {
	return isPlain(e) ? e : withoutInvisible(withoutSequences(e));
}
function isPlain(e) {
	return !NOT_PLAIN.test(e);
}
function arePlain(e) {
	return !NOT_PLAIN_LINES.test(e);
}
function cleanLines(e) {
	return CHANGES_ROW.test(e) ? screenOf(textWithSequences(e), !0).rows().map(withoutInvisible) : e.split("\n").map(clean);
}
function mayRedraw(e) {
	return e.includes(13) || e.includes(27) || e.includes(8);
}
function redrawn(e, t) {
	let n = UNFINISHED.exec(e.slice(-1024))?.[0] ?? "";
	return screenOf(textWithSequences(e.slice(0, e.length - n.length)), !1).redrawn(t) + n;
}
function screenOf(e, t) {
	let n = new TerminalScreen(e, t);
	return n.run(), n;
}
function textWithSequences(e) {
	return (!e.includes("\x1B") && !/[\x90-\x9f]/.test(e) ? e : e.replace(CONTROL_STRING, "")).replace(SEPARATOR, " ");
}
function withoutSequences(e) {
	return e.replace(CONTROL_SEQUENCE, "").replace(ESCAPE_SEQUENCE, "").replace(CONTROL, "");
}
function withoutLastReturns(e) {
	let t = e.length;
	for (; e[t - 1] === "\r";) t--;
	return e.slice(0, t);
}
function plainLine(e) {
	return clean(e.replace(/\s+/g, " ").trim());
}
function withoutTabs(e) {
	return e.replaceAll("	", "    ");
}
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return lineCount;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return leftOutMark;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return errorLine;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return errorLabel;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return countEscapes;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return visible;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return visibleLines;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return pathLabel;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return quotedLabel;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return label;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return valueLabel;
	}
}), Object.defineProperty(exports, "R", {
	enumerable: !0,
	get: function() {
		return visiblePieces;
	}
}), Object.defineProperty(exports, "S", {
	enumerable: !0,
	get: function() {
		return lacksMiddle;
	}
}), Object.defineProperty(exports, "T", {
	enumerable: !0,
	get: function() {
		return commandLabel;
	}
}), Object.defineProperty(exports, "_", {
	enumerable: !0,
	get: function() {
		return formatSeconds;
	}
}), Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return isPlain;
	}
}), Object.defineProperty(exports, "b", {
	enumerable: !0,
	get: function() {
		return plural;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return plainPart;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return withoutTabs;
	}
}), Object.defineProperty(exports, "f", {
	enumerable: !0,
	get: function() {
		return displayPath;
	}
}), Object.defineProperty(exports, "g", {
	enumerable: !0,
	get: function() {
		return formatLines;
	}
}), Object.defineProperty(exports, "h", {
	enumerable: !0,
	get: function() {
		return formatDuration;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return cleanLines;
	}
}), Object.defineProperty(exports, "j", {
	enumerable: !0,
	get: function() {
		return nameLabel;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return label_exports;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return redrawn;
	}
}), Object.defineProperty(exports, "m", {
	enumerable: !0,
	get: function() {
		return formatDay;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return arePlain;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return mayRedraw;
	}
}), Object.defineProperty(exports, "p", {
	enumerable: !0,
	get: function() {
		return formatBytes;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return clean;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return plainLine;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return Cleaning;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return unlessRedrawn;
	}
}), Object.defineProperty(exports, "v", {
	enumerable: !0,
	get: function() {
		return formatTime;
	}
}), Object.defineProperty(exports, "w", {
	enumerable: !0,
	get: function() {
		return mark;
	}
}), Object.defineProperty(exports, "x", {
	enumerable: !0,
	get: function() {
		return pluralIs;
	}
}), Object.defineProperty(exports, "y", {
	enumerable: !0,
	get: function() {
		return ordinal;
	}
});
