// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_visible = require("./visible.cjs");
let get_east_asian_width = require("get-east-asian-width");
// extensions/core/text/invisible.ts
const EMOJI_JOINER = String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})`;
const EMOJI_STYLE = String.raw`(?<=[\p{Emoji}--[\x00-\x7f]])[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)`;
const FLAG_TAGS = String.raw`(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`;
const GLYPH_VARIANT = [
	String.raw`(?<=\p{Unified_Ideograph})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
	String.raw`(?<=[[\p{Sm}\p{scx=Mymr}\p{scx=Phag}]--[\x00-\x7f]])\ufe00`,
	String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`
].join("|");
const KEPT = [
	require_visible.SPELLING_JOINER,
	EMOJI_JOINER,
	EMOJI_STYLE,
	FLAG_TAGS,
	GLYPH_VARIANT
].join("|");
const INVISIBLE = new RegExp(String.raw`(${KEPT})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`, "gv");
function withoutInvisible(text) {
	return text.replace(INVISIBLE, (_, kept) => kept ?? "");
}
// extensions/core/text/terminal-parser.ts
const ESCAPE$1 = 27;
const CONTROL_SEQUENCE_INTRODUCER = 155;
const LEFT_BRACKET = 91;
const SEMICOLON = 59;
const NINE = 57;
const COLON = 58;
const NUMBER_MAX = 1e6;
function runTerminal(text, from, to, actions) {
	let at = from;
	while (at < to) {
		const code = text.charCodeAt(at);
		if (isPrintable(code)) {
			const end = endOfPrintable(text, at + 1, to);
			actions.write(text, at, end);
			at = end;
		} else if (code === ESCAPE$1) at = text.charCodeAt(at + 1) === LEFT_BRACKET ? runSequence(text, at + 2, actions) : runEscape(text, at + 1, actions);
		else if (code === CONTROL_SEQUENCE_INTRODUCER) at = runSequence(text, at + 1, actions);
		else {
			if (code >= 8 && code <= 10 || code === 13) actions.control(code);
			at++;
		}
	}
	return at;
}
function isPrintable(code) {
	return code >= 32 && code < 127 || code >= 160;
}
function endOfPrintable(text, from, to) {
	let end = from;
	while (end < to && isPrintable(text.charCodeAt(end))) end++;
	return end === to && (text.charCodeAt(end - 1) & 64512) === 55296 && (text.charCodeAt(end) & 64512) === 56320 ? end + 1 : end;
}
function runSequence(text, from, actions) {
	let at = from;
	let first = 0;
	let second = 0;
	let parameter = 0;
	let isPart = false;
	let isKnown = true;
	let code = text.charCodeAt(at);
	for (; code >= 48 && code <= 63; code = text.charCodeAt(++at)) if (code === SEMICOLON) {
		parameter++;
		isPart = false;
	} else if (code === COLON) isPart = true;
	else if (code > NINE) isKnown = false;
	else if (isPart) continue;
	else if (parameter === 0) first = Math.min(NUMBER_MAX, 10 * first + code - 48);
	else if (parameter === 1) second = Math.min(NUMBER_MAX, 10 * second + code - 48);
	for (; code >= 32 && code <= 47; code = text.charCodeAt(++at)) isKnown = false;
	if (!(code >= 64 && code <= 126)) return from;
	if (isKnown) actions.sequence(code, first, second);
	return at + 1;
}
function runEscape(text, from, actions) {
	let at = from;
	let code = text.charCodeAt(at);
	while (code >= 32 && code <= 47) code = text.charCodeAt(++at);
	if (!(code >= 48 && code <= 126)) return from;
	actions.escape(code);
	return at + 1;
}
// extensions/core/text/character-width.ts
const widthOf$1 = get_east_asian_width.eastAsianWidth;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;
const FIRST_MARK$1 = 768;
function characterWidth(character) {
	const codePoint = character.codePointAt(0) ?? 0;
	if (codePoint < FIRST_MARK$1) return codePoint === 173 ? 0 : 1;
	return ZERO_WIDTH.test(character) ? 0 : widthOf$1(codePoint);
}
// extensions/core/text/terminal-row.ts
const widthOf = characterWidth;
const BLANK = " ";
const TAB$1 = "	";
const SECOND_HALF = "";
const TAB_COLUMNS = 8;
const FIRST_MARK = 768;
const SOFT_HYPHEN = 173;
var TerminalRow = class {
	lastWrite = 0;
	#cells = [];
	get length() {
		return this.#cells.length;
	}
	write(text, from, to, column) {
		this.#fillTo(column);
		const cells = this.#cells;
		let at = column;
		for (let index = from; index < to;) {
			const code = text.charCodeAt(index);
			if (code < FIRST_MARK && code !== SOFT_HYPHEN) {
				if (at < cells.length) this.#clearFor(at, 1);
				cells[at++] = text.charAt(index++);
				continue;
			}
			const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
			index += character.length;
			const width = widthOf(character);
			if (width > 0) {
				if (at < cells.length) this.#clearFor(at, width);
				cells[at] = character;
				if (width === 2) cells[at + 1] = SECOND_HALF;
				at += width;
			} else if (at > 0) this.#append(character, at - 1);
		}
		return at;
	}
	tab(column) {
		const stop = nextTabStop(column);
		const cells = this.#cells;
		if (cells.length < stop) this.#fillTo(column);
		while (cells.length < stop) cells.push(TAB$1);
		return stop;
	}
	erase(start, end) {
		this.#split(start);
		this.#split(end);
		if (end >= this.length) this.#cells.length = Math.min(start, this.length);
		else this.#cells.fill(BLANK, start, end);
	}
	isBlank() {
		return this.#cells.every((cell) => cell === BLANK || cell === TAB$1 || cell.trim() === "");
	}
	text() {
		const cells = this.#cells;
		if (!cells.includes(TAB$1)) return cells.join("");
		let text = "";
		let tabs = 0;
		for (let column = 0; column < cells.length; column++) {
			const cell = cells[column] ?? "";
			if (tabs > 0 && cell !== TAB$1) {
				text += BLANK.repeat(tabs);
				tabs = 0;
			}
			if (cell !== TAB$1) text += cell;
			else if (++tabs > 0 && column % TAB_COLUMNS === 7) {
				text += TAB$1;
				tabs = 0;
			}
		}
		return text + BLANK.repeat(tabs);
	}
	#fillTo(column) {
		const cells = this.#cells;
		while (cells.length < column) cells.push(BLANK);
	}
	#clearFor(column, width) {
		this.#split(column);
		this.#split(column + width);
	}
	#split(column) {
		if (column >= this.#cells.length || this.#cells[column] !== SECOND_HALF) return;
		this.#cells[column - 1] = BLANK;
		this.#cells[column] = BLANK;
	}
	#append(mark, column) {
		const at = this.#cells[column] === SECOND_HALF ? column - 1 : column;
		if (this.#cells[at] !== TAB$1) this.#cells[at] += mark;
	}
};
function nextTabStop(column) {
	return column - column % TAB_COLUMNS + TAB_COLUMNS;
}
// extensions/core/text/terminal-screen.ts
const SCREEN_ROWS = 100;
const CELLS_PER_CHARACTER = 2;
const CELLS_BESIDE = 4096;
const CELLS_MAX = 65536;
const BACKSPACE$1 = 8;
const TAB = 9;
const CARRIAGE_RETURN$1 = 13;
const LOWER_C = 99;
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
		this.#text = text;
		this.#keepsAbove = keepsAbove;
		this.#cellsLeft = Math.min(CELLS_MAX, CELLS_BESIDE + CELLS_PER_CHARACTER * text.length);
	}
	run(maxChars = Number.POSITIVE_INFINITY) {
		const to = Math.min(this.#text.length, this.#done + maxChars);
		this.#done = runTerminal(this.#text, this.#done, to, this);
		return this.#done >= this.#text.length;
	}
	rows() {
		const first = [...this.#rows.keys()].reduce((least, row) => Math.min(least, row), 0);
		return Array.from({ length: this.#bottom - first + 1 }, (_, index) => this.#textAt(first + index));
	}
	row() {
		let shown = this.#current?.isBlank() === false ? this.#current : void 0;
		if (!shown) {
			for (const row of this.#rows.values()) if (row.lastWrite > (shown?.lastWrite ?? 0) && !row.isBlank()) shown = row;
		}
		return shown?.text().trimEnd() ?? "";
	}
	redrawn(othersMaxChars) {
		const drawn = this.#othersWithin(othersMaxChars);
		if (this.#current) drawn.push([this.#row, this.#current]);
		drawn.sort(([, one], [, other]) => one.lastWrite - other.lastWrite);
		const { aboveBottom, column } = this.#saved;
		const isSaved = aboveBottom > 0 || column > 0;
		const last = drawn.at(-1)?.[0] === this.#row && this.#column === this.#current?.length && !isSaved ? drawn.pop() : void 0;
		return [
			...drawn.map(([number, row]) => atRow(this.#bottom - number, row.text())),
			...isSaved ? [atRow(aboveBottom, `${toColumn(column)}\x1b7`)] : [],
			up(this.#bottom - this.#row),
			last === void 0 ? toColumn(this.#column) : last[1].text()
		].join("");
	}
	#othersWithin(maxChars) {
		const others = [];
		let chars = 0;
		for (const [number, row] of this.#rows) {
			if (number === this.#row || row.isBlank()) continue;
			chars += row.text().length;
			if (chars > maxChars) return [];
			others.push([number, row]);
		}
		return others;
	}
	#textAt(row) {
		return this.#rows.get(row)?.text().trimEnd() ?? "";
	}
	write(text, from, to) {
		const row = this.#reached();
		row.lastWrite = ++this.#writes;
		this.#column = row.write(text, from, to, this.#column);
	}
	control(code) {
		if (code === CARRIAGE_RETURN$1) this.#column = 0;
		else if (code === BACKSPACE$1) this.#moveTo(this.#column - 1);
		else if (code === TAB) this.#tab();
		else {
			this.#column = 0;
			this.#goTo(this.#row + 1);
		}
	}
	escape(final) {
		if (final === LOWER_C) {
			this.#clear();
			this.#goHome(1, 1);
		} else if (final === 55) this.#save();
		else if (final === 56) this.#restore();
		else if (final === 77) this.#up(1);
	}
	sequence(finalCode, first, second) {
		const final = String.fromCharCode(finalCode);
		const count = Math.max(1, first);
		switch (final) {
			case "A":
			case "F":
				this.#up(count);
				if (final === "F") this.#column = 0;
				break;
			case "B":
			case "E":
				this.#toRow(Math.min(this.#row + count, this.#bottom));
				if (final === "E") this.#column = 0;
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
		if (this.#current) return this.#current;
		this.#current = new TerminalRow();
		this.#rows.set(this.#row, this.#current);
		return this.#current;
	}
	#reached() {
		const row = this.#needed();
		const missing = this.#column - row.length;
		if (missing > 0 && !this.#spend(missing)) this.#column = row.length;
		return row;
	}
	#tab() {
		const row = this.#reached();
		const stop = nextTabStop(this.#column);
		if (stop <= row.length || this.#spend(stop - row.length)) this.#column = row.tab(this.#column);
	}
	#toRow(row) {
		if (row === this.#row) return;
		this.#row = row;
		this.#current = this.#rows.get(row);
	}
	#moveTo(column) {
		const edge = Math.max(199, this.#current?.length ?? 0, this.#column);
		this.#column = Math.max(0, Math.min(column, edge));
	}
	#up(count) {
		this.#toRow(Math.max(this.#row - count, this.#bottom - SCREEN_ROWS + 1));
	}
	#goTo(row) {
		this.#toRow(row);
		this.#bottom = Math.max(this.#bottom, row);
		if (!this.#keepsAbove && this.#rows.size > 1100) this.#forgetAbove();
	}
	#forgetAbove() {
		const kept = new Map();
		let last;
		for (const [number, row] of this.#rows) if (number > this.#bottom - SCREEN_ROWS) kept.set(number, row);
		else if (row.lastWrite > (last?.[1].lastWrite ?? 0) && !row.isBlank()) last = [number, row];
		if (last) kept.set(...last);
		this.#rows = kept;
	}
	#goHome(row, column) {
		this.#home ??= this.#bottom + (this.#isEmptyFrom(this.#bottom) ? 0 : 1);
		this.#goTo(this.#home + Math.min(row, SCREEN_ROWS) - 1);
		this.#moveTo(column - 1);
	}
	#save() {
		this.#saved = {
			aboveBottom: this.#bottom - this.#row,
			column: this.#column
		};
	}
	#restore() {
		this.#toRow(this.#bottom - this.#saved.aboveBottom);
		this.#moveTo(this.#saved.column);
	}
	#eraseInRow(how) {
		if (how === 0) this.#erase(this.#column, Number.POSITIVE_INFINITY);
		else if (how === 1) this.#erase(0, this.#column + 1);
		else if (how === 2) this.#erase(0, Number.POSITIVE_INFINITY);
	}
	#eraseRows(how) {
		const isAtHome = this.#row === this.#home && this.#column === 0;
		if (how === 2 || how === 3 || how === 0 && isAtHome) this.#clear();
		else if (how === 1) this.#eraseInRow(1);
		else if (how === 0) {
			this.#eraseInRow(0);
			for (let row = this.#row + 1; row <= this.#bottom && this.#spend(1); row++) this.#rows.delete(row);
		}
	}
	#clear() {
		const fromHome = this.#home === void 0 ? 0 : this.#row - this.#home;
		const home = this.#home ?? this.#bottom;
		this.#home = this.#isEmptyFrom(home) ? home : this.#bottom + 1;
		this.#goTo(this.#home + Math.max(0, fromHome));
	}
	#isEmptyFrom(row) {
		return this.#bottom === row && (this.#rows.get(row)?.length ?? 0) === 0;
	}
	#erase(start, end) {
		const row = this.#current;
		if (!row || start >= row.length) return;
		if (end >= row.length || this.#spend(end - start)) row.erase(start, end);
	}
	#spend(cells) {
		if (cells <= 0) return true;
		if (cells > this.#cellsLeft) return false;
		this.#cellsLeft -= cells;
		return true;
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
const NOT_PLAIN = /[\u034f\u17b4-\u17b5\u180b-\u180f\ufe00-\ufe0f\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud82f\ud834\udb40-\udb43]/;
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f-\x9f]/g;
const SEPARATOR = /[\x0b\x0c\x85\u2028\u2029]/g;
const CONTROL_STRING = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g;
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
const ESCAPE_SEQUENCE = /\x1b[ -/]*[0-~]/g;
const REDRAWS = /[\b\r]|(?:\x1b\[|\x9b)[\d;:]*[A-HJKX`afsu]|\x1b[78Mc]/;
const CHANGES_ROW = /(?:\x1b\[|\x9b)[\d;:]*[ABEFHJfu]|\x1b[8Mc]/;
const CARRIAGE_RETURN = 13;
const ESCAPE = 27;
const BACKSPACE = 8;
const UNFINISHED = /(?:\x1b(?:[\]PX^_][^\x07\x1b]*|\[[0-?]*[ -/]*|[ -/]*)|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*|\x9b[0-?]*[ -/]*)$/;
const PART_CHARS = 4096;
function clean(line) {
	return new Cleaning().begin(line, Number.POSITIVE_INFINITY) ?? "";
}
var Cleaning = class {
	#screen;
	begin(line, maxChars = PART_CHARS) {
		if (!NOT_PLAIN.test(line)) return line;
		const text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
		if (!REDRAWS.test(text)) return withoutInvisible(withoutSequences(text));
		this.#screen = new TerminalScreen(text, false);
		return this.goOn(maxChars);
	}
	goOn(maxChars = PART_CHARS) {
		if (!this.#screen?.run(maxChars)) return void 0;
		const shown = this.#screen.row();
		this.#screen = void 0;
		return withoutInvisible(shown);
	}
};
function unlessRedrawn(line) {
	const text = textWithSequences(withoutLastReturns(line).replaceAll("\n", ""));
	return REDRAWS.test(text) ? void 0 : text;
}
function plainPart(text) {
	return withoutInvisible(withoutSequences(text));
}
function cleanLines(text) {
	if (!CHANGES_ROW.test(text)) return text.split("\n").map(clean);
	return screenOf(textWithSequences(text), true).rows().map(withoutInvisible);
}
function mayRedraw(bytes) {
	return bytes.includes(CARRIAGE_RETURN) || bytes.includes(ESCAPE) || bytes.includes(BACKSPACE);
}
function redrawn(beginning, othersMaxChars) {
	const unfinished = UNFINISHED.exec(beginning.slice(-1024))?.[0] ?? "";
	return screenOf(textWithSequences(beginning.slice(0, beginning.length - unfinished.length)), false).redrawn(othersMaxChars) + unfinished;
}
function screenOf(text, keepsAbove) {
	const screen = new TerminalScreen(text, keepsAbove);
	screen.run();
	return screen;
}
function textWithSequences(text) {
	return (!text.includes("\x1B") && !/[\x90-\x9f]/.test(text) ? text : text.replace(CONTROL_STRING, "")).replace(SEPARATOR, " ");
}
function withoutSequences(text) {
	return text.replace(CONTROL_SEQUENCE, "").replace(ESCAPE_SEQUENCE, "").replace(CONTROL, "");
}
function withoutLastReturns(line) {
	let end = line.length;
	while (line[end - 1] === "\r") end--;
	return line.slice(0, end);
}
function plainLine(text) {
	return clean(text.replace(/\s+/g, " ").trim());
}
function withoutTabs(line) {
	return line.replaceAll("	", "    ");
}
Object.defineProperty(exports, "Cleaning", {
	enumerable: true,
	get: function() {
		return Cleaning;
	}
});
Object.defineProperty(exports, "clean", {
	enumerable: true,
	get: function() {
		return clean;
	}
});
Object.defineProperty(exports, "cleanLines", {
	enumerable: true,
	get: function() {
		return cleanLines;
	}
});
Object.defineProperty(exports, "mayRedraw", {
	enumerable: true,
	get: function() {
		return mayRedraw;
	}
});
Object.defineProperty(exports, "plainLine", {
	enumerable: true,
	get: function() {
		return plainLine;
	}
});
Object.defineProperty(exports, "plainPart", {
	enumerable: true,
	get: function() {
		return plainPart;
	}
});
Object.defineProperty(exports, "redrawn", {
	enumerable: true,
	get: function() {
		return redrawn;
	}
});
Object.defineProperty(exports, "unlessRedrawn", {
	enumerable: true,
	get: function() {
		return unlessRedrawn;
	}
});
Object.defineProperty(exports, "withoutTabs", {
	enumerable: true,
	get: function() {
		return withoutTabs;
	}
});
