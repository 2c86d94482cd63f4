// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_path = require("node:path"), node_os = require("node:os"), get_east_asian_width = require("get-east-asian-width");
// extensions/core/text/joiner.ts
const JOINED_LETTER = String.raw`[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mong}\p{scx=Orya}\p{scx=Sinh}\p{scx=Syrc}\p{scx=Taml}\p{scx=Telu}]]`, SPELLING_JOINER = String.raw`(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`, HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`, EMOJI = String.raw`[\p{Basic_Emoji}\p{Emoji_Keycap_Sequence}\p{RGI_Emoji_Tag_Sequence}]`, JOINED_EMOJI = String.raw`(?=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?\u200d)\p{RGI_Emoji_ZWJ_Sequence}`, STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`, KEPT$1 = `${EMOJI}|${SPELLING_JOINER}`;
let unjoined, joined;
function keptOrHiddenCharacters(text) {
	return text.includes("‍") ? (joined ??= keptOrHidden(`${JOINED_EMOJI}|${KEPT$1}`), joined) : (unjoined ??= keptOrHidden(KEPT$1), unjoined);
}
function keptOrHidden(kept) {
	return RegExp(`(?<kept>${kept})|${HIDDEN}|${STRAY_MARK}`, "gv");
}
const PRINTABLE_ASCII = /^[ -~]*$/;
function visible(text) {
	return visiblePieces(text).map((piece) => piece.text).join("");
}
function visibleLines(text) {
	return text.split("\n").map((line) => line.split("	").map(visible).join("	"));
}
function countEscapes(text) {
	return visiblePieces(text.replace(/[\n\t]/g, " ")).filter((piece) => piece.isEscape).length;
}
function visiblePieces(text) {
	if (PRINTABLE_ASCII.test(text)) return [{
		text,
		isEscape: !1
	}];
	let pieces = [], shownTo = 0, show = (end) => {
		end > shownTo && pieces.push({
			text: text.slice(shownTo, end),
			isEscape: !1
		});
	};
	for (let match of text.matchAll(keptOrHiddenCharacters(text))) match.groups?.kept === void 0 && (show(match.index), pieces.push({
		text: escapeOf(match[0]),
		isEscape: !0
	}), shownTo = match.index + match[0].length);
	return show(text.length), pieces;
}
function escapeOf(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	let code = character.codePointAt(0) ?? 0, hex = code.toString(16);
	return code <= 255 ? `\\x${hex.padStart(2, "0")}` : code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
// extensions/core/text/label.ts
var label_exports = require_rolldown_runtime.t({
	commandLabel: () => commandLabel,
	errorLabel: () => errorLabel,
	label: () => label,
	lineCount: () => lineCount,
	nameLabel: () => nameLabel,
	pathLabel: () => pathLabel,
	quotedLabel: () => quotedLabel,
	valueLabel: () => valueLabel
});
const DELIMITER = /["\\]/g, PLAIN_WORD = /^[\p{L}\p{N}_.:/+@%=~,-]+$/u;
function label(text, maxChars = 200) {
	return bounded(text, maxChars, (piece) => piece);
}
function quotedLabel(text, maxChars = 200) {
	return `"${bounded(text, maxChars, (piece) => piece.replace(DELIMITER, "\\$&"))}"`;
}
function nameLabel(text, maxChars = 200) {
	return PLAIN_WORD.test(text) && text.length <= maxChars ? text : quotedLabel(text, maxChars);
}
function pathLabel(path) {
	return nameLabel(path, 4e4);
}
function valueLabel(value, maxChars = 200) {
	return typeof value == "string" ? quotedLabel(value, maxChars) : label(JSON.stringify(value) ?? String(value), maxChars);
}
function errorLabel(error, maxChars = 1e3) {
	return label(error instanceof Error ? error.message : String(error), maxChars);
}
function commandLabel(command, maxChars = 200) {
	let lines = lineCount(command), start = label(command, maxChars);
	return lines > 1 ? `(${lines} lines) ${start}` : start;
}
function lineCount(command) {
	return command.replace(/\n$/, "").split("\n").length;
}
function bounded(text, maxChars, show) {
	let whole = "", cut = "";
	for (let { text: piece, isEscape } of visiblePieces(text.slice(0, maxChars + 32))) for (let unit of isEscape ? [piece] : graphemes(piece)) {
		if (whole += isEscape ? unit : show(unit), whole.length > maxChars) return cut + "…";
		whole.length <= maxChars - 1 && (cut = whole);
	}
	return whole;
}
function* graphemes(text) {
	for (let { segment } of segmenter().segment(text)) yield segment;
}
let graphemeSegmenter;
function segmenter() {
	return graphemeSegmenter ??= new Intl.Segmenter(void 0, { granularity: "grapheme" }), graphemeSegmenter;
}
// extensions/core/texts/marks.ts
const mark = {
	restOfLine: (afterLine, linesBefore) => afterLine === 0 ? `the rest of line ${linesBefore + 1}` : `line ${linesBefore + 2}`,
	olderDropped: (begins) => `[older output dropped; ${begins} follows]`
}, MARK$1 = /…\(\d+ bytes left out\)…/;
function leftOutMark(bytes) {
	return `…(${bytes} bytes left out)…`;
}
function lacksMiddle(line) {
	return MARK$1.test(line);
}
// extensions/core/text/format.ts
function formatDuration(ms) {
	if (Math.round(ms) < 1e3) return `${Math.round(ms)}ms`;
	let seconds = Math.round(ms / 1e3);
	if (seconds < 60) return `${seconds}s`;
	let minutes = Math.floor(seconds / 60);
	return minutes < 60 ? `${minutes}m${pad(seconds % 60)}s` : `${Math.floor(minutes / 60)}h${pad(minutes % 60)}m`;
}
function formatSeconds(ms) {
	return ms < 59950 ? `${(ms / 1e3).toFixed(1)}s` : formatDuration(ms);
}
function formatTime(atMs) {
	let at = new Date(atMs);
	return `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}
function formatDay(atMs) {
	let at = new Date(atMs);
	return `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
function formatLines(first, last) {
	return first === last ? `line ${first}` : `lines ${first}-${last}`;
}
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function pluralIs(count, noun) {
	return `${plural(count, noun)} ${count === 1 ? "is" : "are"}`;
}
function ordinal(count) {
	return `${count}${Math.floor(count / 10) % 10 != 1 && {
		1: "st",
		2: "nd",
		3: "rd"
	}[count % 10] || "th"}`;
}
const KIB = 1024;
function formatBytes(bytes) {
	return bytes < KIB ? `${bytes} B` : bytes < KIB ** 2 ? `${(bytes / KIB).toFixed(1)} KiB` : bytes < KIB ** 3 ? `${(bytes / KIB ** 2).toFixed(1)} MiB` : `${(bytes / KIB ** 3).toFixed(1)} GiB`;
}
function pad(value) {
	return String(value).padStart(2, "0");
}
function displayPath(path) {
	let home = (0, node_os.homedir)();
	return pathLabel(path.startsWith(home + node_path.sep) ? `~${path.slice(home.length)}` : path);
}
// extensions/core/text/stacked-marks.ts
const MARK = String.raw`[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`, STACKED_MARKS = `${MARK}{5}`, MARKS_TOO_MANY = `${MARK}(?<=${STACKED_MARKS})${MARK}*`, KEPT = [
	SPELLING_JOINER,
	String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`,
	String.raw`(?<=[\p{Emoji}--[\x00-\x7f]])[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
	String.raw`(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
	[
		String.raw`(?<=\p{Unified_Ideograph})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
		String.raw`(?<=[[\p{Sm}\p{scx=Mymr}\p{scx=Phag}]--[\x00-\x7f]])\ufe00`,
		String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`
	].join("|")
].join("|"), INVISIBLE = new RegExp(String.raw`(${KEPT})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|${MARKS_TOO_MANY}`, "gv");
function withoutInvisible(text) {
	return text.replace(INVISIBLE, (_, kept) => kept ?? "");
}
// extensions/core/text/terminal-parser.ts
const NUMBER_MAX = 1e6;
function runTerminal(text, from, to, actions) {
	let at = from;
	for (; at < to;) {
		let code = text.charCodeAt(at);
		if (isPrintable(code)) {
			let end = endOfPrintable(text, at + 1, to);
			actions.write(text, at, end), at = end;
		} else code === 27 ? at = text.charCodeAt(at + 1) === 91 ? runSequence(text, at + 2, actions) : runEscape(text, at + 1, actions) : code === 155 ? at = runSequence(text, at + 1, actions) : ((code >= 8 && code <= 10 || code === 13) && actions.control(code), at++);
	}
	return at;
}
function isPrintable(code) {
	return code >= 32 && code < 127 || code >= 160;
}
function endOfPrintable(text, from, to) {
	let end = from;
	for (; end < to && isPrintable(text.charCodeAt(end));) end++;
	return end === to && (text.charCodeAt(end - 1) & 64512) == 55296 && (text.charCodeAt(end) & 64512) == 56320 ? end + 1 : end;
}
function runSequence(text, from, actions) {
	let at = from, first = 0, second = 0, parameter = 0, isPart = !1, isKnown = !0, code = text.charCodeAt(at);
	for (; code >= 48 && code <= 63; code = text.charCodeAt(++at)) if (code === 59) parameter++, isPart = !1;
	else if (code === 58) isPart = !0;
	else if (code > 57) isKnown = !1;
	else if (isPart) continue;
	else parameter === 0 ? first = Math.min(NUMBER_MAX, 10 * first + code - 48) : parameter === 1 && (second = Math.min(NUMBER_MAX, 10 * second + code - 48));
	for (; code >= 32 && code <= 47; code = text.charCodeAt(++at)) isKnown = !1;
	return code >= 64 && code <= 126 ? (isKnown && actions.sequence(code, first, second), at + 1) : from;
}
function runEscape(text, from, actions) {
	let at = from, code = text.charCodeAt(at);
	for (; code >= 32 && code <= 47;) code = text.charCodeAt(++at);
	return code >= 48 && code <= 126 ? (actions.escape(code), at + 1) : from;
}
// extensions/core/text/character-width.ts
const widthOf$1 = get_east_asian_width.eastAsianWidth, ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;
function characterWidth(character) {
	let codePoint = character.codePointAt(0) ?? 0;
	return codePoint < 768 ? codePoint === 173 ? 0 : 1 : ZERO_WIDTH.test(character) ? 0 : widthOf$1(codePoint);
}
// extensions/core/text/terminal-row.ts
const widthOf = characterWidth;
var TerminalRow = class {
	lastWrite = 0;
	#cells = [];
	get length() {
		return this.#cells.length;
	}
	write(text, from, to, column) {
		this.#fillTo(column);
		let cells = this.#cells, at = column;
		for (let index = from; index < to;) {
			let code = text.charCodeAt(index);
			if (code < 768 && code !== 173) {
				at < cells.length && this.#clearFor(at, 1), cells[at++] = text.charAt(index++);
				continue;
			}
			let character = String.fromCodePoint(text.codePointAt(index) ?? 0);
			index += character.length;
			let width = widthOf(character);
			width > 0 ? (at < cells.length && this.#clearFor(at, width), cells[at] = character, width === 2 && (cells[at + 1] = ""), at += width) : at > 0 && this.#append(character, at - 1);
		}
		return at;
	}
	tab(column) {
		let stop = nextTabStop(column), cells = this.#cells;
		for (cells.length < stop && this.#fillTo(column); cells.length < stop;) cells.push("	");
		return stop;
	}
	erase(start, end) {
		this.#split(start), this.#split(end), end >= this.length ? this.#cells.length = Math.min(start, this.length) : this.#cells.fill(" ", start, end);
	}
	isBlank() {
		return this.#cells.every((cell) => cell === " " || cell === "	" || cell.trim() === "");
	}
	text() {
		let cells = this.#cells;
		if (!cells.includes("	")) return cells.join("");
		let text = "", tabs = 0;
		for (let column = 0; column < cells.length; column++) {
			let cell = cells[column] ?? "";
			tabs > 0 && cell !== "	" && (text += " ".repeat(tabs), tabs = 0), cell === "	" ? ++tabs > 0 && column % 8 == 7 && (text += "	", tabs = 0) : text += cell;
		}
		return text + " ".repeat(tabs);
	}
	#fillTo(column) {
		let cells = this.#cells;
		for (; cells.length < column;) cells.push(" ");
	}
	#clearFor(column, width) {
		this.#split(column), this.#split(column + width);
	}
	#split(column) {
		column >= this.#cells.length || this.#cells[column] !== "" || (this.#cells[column - 1] = " ", this.#cells[column] = " ");
	}
	#append(mark, column) {
		let at = this.#cells[column] === "" ? column - 1 : column;
		this.#cells[at] !== "	" && (this.#cells[at] += mark);
	}
};
function nextTabStop(column) {
	return column - column % 8 + 8;
}
var TerminalScreen = class {
	#text;
	#keepsAbove;
	#done = 0;
	#rows = new Map();
	#row = 0;
	#current;
	#column = 0;
	#bottom = 0;
	#home;
	#saved = {
		aboveBottom: 0,
		column: 0
	};
	#writes = 0;
	#cellsLeft;
	constructor(text, keepsAbove) {
		this.#text = text, this.#keepsAbove = keepsAbove, this.#cellsLeft = Math.min(65536, 4096 + 2 * text.length);
	}
	run(maxChars = Infinity) {
		let to = Math.min(this.#text.length, this.#done + maxChars);
		return this.#done = runTerminal(this.#text, this.#done, to, this), this.#done >= this.#text.length;
	}
	rows() {
		let first = [...this.#rows.keys()].reduce((least, row) => Math.min(least, row), 0);
		return Array.from({ length: this.#bottom - first + 1 }, (_, index) => this.#textAt(first + index));
	}
	row() {
		let shown = this.#current?.isBlank() === !1 ? this.#current : void 0;
		if (!shown) for (let row of this.#rows.values()) row.lastWrite > (shown?.lastWrite ?? 0) && !row.isBlank() && (shown = row);
		return shown?.text().trimEnd() ?? "";
	}
	redrawn(othersMaxChars) {
		let drawn = this.#othersWithin(othersMaxChars);
		this.#current && drawn.push([this.#row, this.#current]), drawn.sort(([, one], [, other]) => one.lastWrite - other.lastWrite);
		let { aboveBottom, column } = this.#saved, isSaved = aboveBottom > 0 || column > 0, last = drawn.at(-1)?.[0] === this.#row && this.#column === this.#current?.length && !isSaved ? drawn.pop() : void 0;
		return [
			...drawn.map(([number, row]) => atRow(this.#bottom - number, row.text())),
			...isSaved ? [atRow(aboveBottom, `${toColumn(column)}\x1b7`)] : [],
			up(this.#bottom - this.#row),
			last === void 0 ? toColumn(this.#column) : last[1].text()
		].join("");
	}
	#othersWithin(maxChars) {
		let others = [], chars = 0;
		for (let [number, row] of this.#rows) if (!(number === this.#row || row.isBlank())) {
			if (chars += row.text().length, chars > maxChars) return [];
			others.push([number, row]);
		}
		return others;
	}
	#textAt(row) {
		return this.#rows.get(row)?.text().trimEnd() ?? "";
	}
	write(text, from, to) {
		let row = this.#reached();
		row.lastWrite = ++this.#writes, this.#column = row.write(text, from, to, this.#column);
	}
	control(code) {
		code === 13 ? this.#column = 0 : code === 8 ? this.#moveTo(this.#column - 1) : code === 9 ? this.#tab() : (this.#column = 0, this.#goTo(this.#row + 1));
	}
	escape(final) {
		final === 99 ? (this.#clear(), this.#goHome(1, 1)) : final === 55 ? this.#save() : final === 56 ? this.#restore() : final === 77 && this.#up(1);
	}
	sequence(finalCode, first, second) {
		let final = String.fromCharCode(finalCode), count = Math.max(1, first);
		switch (final) {
			case "A":
			case "F":
				this.#up(count), final === "F" && (this.#column = 0);
				break;
			case "B":
			case "E":
				this.#toRow(Math.min(this.#row + count, this.#bottom)), final === "E" && (this.#column = 0);
				break;
			case "C":
			case "a":
				this.#moveTo(this.#column + count);
				break;
			case "D":
				this.#moveTo(this.#column - count);
				break;
			case "G":
			case "`":
				this.#moveTo(count - 1);
				break;
			case "H":
			case "f":
				this.#goHome(count, Math.max(1, second));
				break;
			case "J":
				this.#eraseRows(first);
				break;
			case "K":
				this.#eraseInRow(first);
				break;
			case "X":
				this.#erase(this.#column, this.#column + count);
				break;
			case "s":
				this.#save();
				break;
			case "u": this.#restore();
		}
	}
	#needed() {
		return this.#current || (this.#current = new TerminalRow(), this.#rows.set(this.#row, this.#current)), this.#current;
	}
	#reached() {
		let row = this.#needed(), missing = this.#column - row.length;
		return missing > 0 && !this.#spend(missing) && (this.#column = row.length), row;
	}
	#tab() {
		let row = this.#reached(), stop = nextTabStop(this.#column);
		(stop <= row.length || this.#spend(stop - row.length)) && (this.#column = row.tab(this.#column));
	}
	#toRow(row) {
		row !== this.#row && (this.#row = row, this.#current = this.#rows.get(row));
	}
	#moveTo(column) {
		let edge = Math.max(199, this.#current?.length ?? 0, this.#column);
		this.#column = Math.max(0, Math.min(column, edge));
	}
	#up(count) {
		this.#toRow(Math.max(this.#row - count, this.#bottom - 100 + 1));
	}
	#goTo(row) {
		this.#toRow(row), this.#bottom = Math.max(this.#bottom, row), !this.#keepsAbove && this.#rows.size > 1100 && this.#forgetAbove();
	}
	#forgetAbove() {
		let kept = new Map(), last;
		for (let [number, row] of this.#rows) number > this.#bottom - 100 ? kept.set(number, row) : row.lastWrite > (last?.[1].lastWrite ?? 0) && !row.isBlank() && (last = [number, row]);
		last && kept.set(...last), this.#rows = kept;
	}
	#goHome(row, column) {
		this.#home ??= this.#bottom + +!this.#isEmptyFrom(this.#bottom), this.#goTo(this.#home + Math.min(row, 100) - 1), this.#moveTo(column - 1);
	}
	#save() {
		this.#saved = {
			aboveBottom: this.#bottom - this.#row,
			column: this.#column
		};
	}
	#restore() {
		this.#toRow(this.#bottom - this.#saved.aboveBottom), this.#moveTo(this.#saved.column);
	}
	#eraseInRow(how) {
		how === 0 ? this.#erase(this.#column, Infinity) : how === 1 ? this.#erase(0, this.#column + 1) : how === 2 && this.#erase(0, Infinity);
	}
	#eraseRows(how) {
		let isAtHome = this.#row === this.#home && this.#column === 0;
		if (how === 2 || how === 3 || how === 0 && isAtHome) this.#clear();
		else if (how === 1) this.#eraseInRow(1);
		else if (how === 0) {
			this.#eraseInRow(0);
			for (let row = this.#row + 1; row <= this.#bottom && this.#spend(1); row++) this.#rows.delete(row);
		}
	}
	#clear() {
		let fromHome = this.#home === void 0 ? 0 : this.#row - this.#home, home = this.#home ?? this.#bottom;
		this.#home = this.#isEmptyFrom(home) ? home : this.#bottom + 1, this.#goTo(this.#home + Math.max(0, fromHome));
	}
	#isEmptyFrom(row) {
		return this.#bottom === row && (this.#rows.get(row)?.length ?? 0) === 0;
	}
	#erase(start, end) {
		let row = this.#current;
		!row || start >= row.length || (end >= row.length || this.#spend(end - start)) && row.erase(start, end);
	}
	#spend(cells) {
		return cells <= 0 ? !0 : cells > this.#cellsLeft ? !1 : (this.#cellsLeft -= cells, !0);
	}
};
function up(rows) {
	return rows === 0 ? "" : `\x1b[${rows}A`;
}
function toColumn(column) {
	return `\x1b[${column + 1}G`;
}
function atRow(aboveBottom, drawn) {
	return `${up(aboveBottom)}${drawn}\r${aboveBottom === 0 ? "" : `\x1b[${aboveBottom}B`}`;
}
// extensions/core/text/clean.ts
const NOT_PLAIN = RegExp(`[\\u034f\\u17b4-\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\ud82f\\ud834\\udb40-\\udb43]|${STACKED_MARKS}`), NOT_PLAIN_LINES = new RegExp(NOT_PLAIN.source.replace("\\x0a", "\\x0b")), CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g, SEPARATOR = /[\x0b\x0c\x85\u2028\u2029]/g, CONTROL_STRING = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g, CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g, ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g, REDRAWS = /[\b\r]|(?:\x1b\[|\x9b)[\d;:]*[A-HJKX`afsu]|\x1b[78Mc]/, CHANGES_ROW = /(?:\x1b\[|\x9b)[\d;:]*[ABEFHJfu]|\x1b[8Mc]/, UNFINISHED = /(?:\x1b(?:[\]PX^_][^\x07\x1b]*|\[[0-?]*[ -/]*|[ -/]*)|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*|\x9b[0-?]*[ -/]*)$/, PART_CHARS = 4096;
function clean(line) {
	return new Cleaning().begin(line, Infinity) ?? "";
}
var Cleaning = class {
	#screen;
	begin(line, maxChars = PART_CHARS) {
		if (isPlain(line)) return line;
		let text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
		return REDRAWS.test(text) ? (this.#screen = new TerminalScreen(text, !1), this.goOn(maxChars)) : withoutInvisible(withoutSequences(text));
	}
	goOn(maxChars = PART_CHARS) {
		if (!this.#screen?.run(maxChars)) return;
		let shown = this.#screen.row();
		return this.#screen = void 0, withoutInvisible(shown);
	}
};
function unlessRedrawn(line) {
	let text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
	return REDRAWS.test(text) ? void 0 : text;
}
function plainPart(text) {
	return isPlain(text) ? text : withoutInvisible(withoutSequences(text));
}
function isPlain(text) {
	return !NOT_PLAIN.test(text);
}
function arePlain(lines) {
	return !NOT_PLAIN_LINES.test(lines);
}
function cleanLines(text) {
	return CHANGES_ROW.test(text) ? screenOf(textWithSequences(text), !0).rows().map(withoutInvisible) : text.split("\n").map(clean);
}
function mayRedraw(bytes) {
	return bytes.includes(13) || bytes.includes(27) || bytes.includes(8);
}
function redrawn(beginning, othersMaxChars) {
	let unfinished = UNFINISHED.exec(beginning.slice(-1024))?.[0] ?? "";
	return screenOf(textWithSequences(beginning.slice(0, beginning.length - unfinished.length)), !1).redrawn(othersMaxChars) + unfinished;
}
function screenOf(text, keepsAbove) {
	let screen = new TerminalScreen(text, keepsAbove);
	return screen.run(), screen;
}
function textWithSequences(text) {
	return (!text.includes("\x1B") && !/[\x90-\x9f]/.test(text) ? text : text.replace(CONTROL_STRING, "")).replace(SEPARATOR, " ");
}
function withoutSequences(text) {
	return text.replace(CONTROL_SEQUENCE, "").replace(ESCAPE_SEQUENCE, "").replace(CONTROL, "");
}
function withoutLastReturns(line) {
	let end = line.length;
	for (; line[end - 1] === "\r";) end--;
	return line.slice(0, end);
}
function plainLine(text) {
	return clean(text.replace(/\s+/g, " ").trim());
}
function withoutTabs(line) {
	return line.replaceAll("	", "    ");
}
Object.defineProperty(exports, "A", {
	enumerable: !0,
	get: function() {
		return nameLabel;
	}
}), Object.defineProperty(exports, "C", {
	enumerable: !0,
	get: function() {
		return leftOutMark;
	}
}), Object.defineProperty(exports, "D", {
	enumerable: !0,
	get: function() {
		return label;
	}
}), Object.defineProperty(exports, "E", {
	enumerable: !0,
	get: function() {
		return errorLabel;
	}
}), Object.defineProperty(exports, "F", {
	enumerable: !0,
	get: function() {
		return visible;
	}
}), Object.defineProperty(exports, "I", {
	enumerable: !0,
	get: function() {
		return visibleLines;
	}
}), Object.defineProperty(exports, "L", {
	enumerable: !0,
	get: function() {
		return visiblePieces;
	}
}), Object.defineProperty(exports, "M", {
	enumerable: !0,
	get: function() {
		return quotedLabel;
	}
}), Object.defineProperty(exports, "N", {
	enumerable: !0,
	get: function() {
		return valueLabel;
	}
}), Object.defineProperty(exports, "O", {
	enumerable: !0,
	get: function() {
		return label_exports;
	}
}), Object.defineProperty(exports, "P", {
	enumerable: !0,
	get: function() {
		return countEscapes;
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
		return pathLabel;
	}
}), Object.defineProperty(exports, "k", {
	enumerable: !0,
	get: function() {
		return lineCount;
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
