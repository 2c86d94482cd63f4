// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_first_task = require("./first-task.cjs"), require_list_choice = require("./list-choice.cjs"), require_panel = require("./panel.cjs"), require_rows = require("./rows.cjs"), require_command_facts = require("./command-facts.cjs"), require_texts = require("./texts.cjs"), require_task_label = require("./task-label.cjs"), require_rule = require("./rule.cjs"), require_count_line_feeds = require("./count-line-feeds.cjs"), require_line_filter = require("./line-filter.cjs"), require_records = require("./records.cjs"), require_joined_stream = require("./joined-stream.cjs"), require_keys = require("./keys.cjs"), require_panel_acts = require("./panel-acts.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), node_timers_promises = require("node:timers/promises"), node_crypto = require("node:crypto"), node_os = require("node:os"), node_fs_promises = require("node:fs/promises"), node_child_process = require("node:child_process"), _earendil_works_pi_tui = require("@earendil-works/pi-tui"), node_events = require("node:events");
// extensions/monitor/ui/panel/command-start.ts
function commandStart(command, width, maxRows, theme) {
	let rows = require_rows.O(command, width, require_rows.D(theme));
	if (rows.length <= maxRows) return rows;
	let facts = require_command_facts.t(command), more = require_panel.t.moreRowsBehind(rows.length - maxRows + 1, facts);
	return [...rows.slice(0, maxRows - 1), theme.fg("dim", more)];
}
function treeFactRows(tree, width, theme) {
	if (!tree || tree.processes.length === 0) return [];
	let { processes, memoryBytes, cpuMs, ports } = tree, facts = [
		processes.length === 1 ? "1 process" : `${processes.length} processes`,
		require_texts.p(memoryBytes),
		require_panel.t.processorTime(cpuMs),
		...ports.length > 0 ? [require_panel.t.listens(ports)] : []
	];
	return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(facts.join(" · "), width).map((row) => theme.fg("muted", row));
}
function processRows(tree, theme) {
	return (tree?.processes ?? []).map(({ pid, name, depth, memoryBytes, cpuMs }) => {
		let indent = " ".repeat(Math.min(2 * depth, 20)), taken = `${require_texts.p(memoryBytes)} · ${require_texts._(cpuMs)}`;
		return `${indent}${theme.fg("accent", require_texts.D(name, 40))} ${theme.fg("dim", `${pid} · ${taken}`)}`;
	});
}
function listedUsage(tree) {
	if (!tree || tree.processes.length === 0) return "";
	let { memoryBytes, ports } = tree, more = ports.length > 2 ? [`+${require_texts.b(ports.length - 2, "port")}`] : [];
	return [
		require_texts.p(memoryBytes),
		...ports.slice(0, 2).map((port) => `:${port}`),
		...more
	].join(" ");
}
function factRows(task, tree, place, width, theme) {
	let [state, ...others] = wholeFacts(task, place, width, theme), command = commandStart(task.command, width, 2, theme);
	return [
		...state ?? [],
		...others[0] ?? [],
		...usageRows(task, tree, width, theme),
		...command,
		...others[1] ?? []
	];
}
function usageRows(task, tree, width, theme) {
	let hasProcesses = task.state.kind === "running" && task.pid !== void 0;
	return tree || !hasProcesses ? treeFactRows(tree, width, theme) : [theme.fg("dim", "…")];
}
function wholeFacts(task, place, width, theme) {
	let { state } = task, color = state.kind === "ended" ? require_rows.o(state.outcome) : "accent", facts = [...require_task_label.r(task), ...task.facts].join(" · ");
	return [
		(0, _earendil_works_pi_tui.wrapTextWithAnsi)(`${require_rows.c(state, theme)} ${theme.fg(color, require_first_task.r(task))}`, width),
		(0, _earendil_works_pi_tui.wrapTextWithAnsi)(facts, width).map((row) => theme.fg("muted", row)),
		(0, _earendil_works_pi_tui.wrapTextWithAnsi)(place, width).map((row) => theme.fg("dim", row))
	];
}
function fittingFacts(rows, height, theme) {
	let room = Math.max(1, Math.floor(height / 2));
	return rows.length <= room ? rows : [...rows.slice(0, room - 1), theme.fg("dim", require_panel.t.moreRowsBehind(rows.length - room + 1, []))];
}
function logBar({ names, shown, only, bytes, follows }, width, theme) {
	let bright = (name) => theme.fg("accent", theme.bold(name)), logs = shown === void 0 ? names.map((name, index) => (index === 1 ? theme.fg("error", "│") : "") + bright(name)).join(" + ") : names.map((name, index) => index === shown ? bright(name) : theme.fg("dim", name)).join(theme.fg("dim", " · ")), left = only === "" ? logs : `${logs} ${theme.fg("warning", only)}`, size = bytes === void 0 ? "" : theme.fg("dim", require_texts.p(bytes)), state = follows ? theme.fg("success", "following") : theme.fg("warning", "held"), right = follows === void 0 ? size : [size, state].filter(Boolean).join(" "), isNarrow = (0, _earendil_works_pi_tui.visibleWidth)(left) + (0, _earendil_works_pi_tui.visibleWidth)(right) + 8 > width;
	return require_rule.t(left, isNarrow && follows !== void 0 ? state : right, width, theme);
}
// extensions/monitor/ui/panel/command-view.ts
var CommandView = class {
	#task;
	#place;
	#top = 0;
	#page = 1;
	constructor(task, place) {
		this.#task = task, this.#place = place;
	}
	scroll(rows) {
		this.#top += rows;
	}
	page(direction) {
		this.scroll(direction * Math.max(1, this.#page - 1));
	}
	toStart() {
		this.#top = 0;
	}
	toEnd() {
		this.#top = 2 ** 53 - 1;
	}
	render({ width, height }, theme, tree) {
		let { command, sent } = this.#task, facts = wholeFacts(this.#task, this.#place, width, theme).flat(), processes = processRows(tree, theme), rows = [
			...require_rows.O(command, width, require_rows.D(theme)),
			"",
			...facts,
			...treeFactRows(tree, width, theme),
			...processes.length > 0 ? ["", ...processes] : [],
			...sent.length > 0 ? ["", theme.fg("muted", require_panel.t.sentByModel)] : [],
			...sent.map((line) => theme.fg("dim", line))
		], shown = Math.max(1, height - 1);
		this.#page = shown, this.#top = Math.max(0, Math.min(this.#top, rows.length - shown));
		let end = Math.min(rows.length, this.#top + shown), position = rows.length > shown ? `rows ${this.#top + 1}-${end} of ${rows.length}` : "", heading = ["command", ...require_command_facts.t(command)].join(", "), right = position === "" ? "" : theme.fg("dim", position);
		return [require_rule.t(theme.fg("accent", heading), right, width, theme), ...rows.slice(this.#top, end)];
	}
};
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
function isSameStyle(one, other) {
	return one.attributes === other.attributes && one.foreground === other.foreground && one.background === other.background;
}
var Style = class {
	#attributes = new Set();
	#foreground = "";
	#background = "";
	select(parameters) {
		if (!SEVERAL.test(parameters)) {
			this.#selectOne(Number(parameters), void 0);
			return;
		}
		let groups = parameters.split(";", 32).map((group) => group.split(":").map(Number));
		for (let index = 0; index < groups.length; index++) {
			let group = groups[index] ?? [], code = group[0] ?? 0;
			if (code !== 38 && code !== 48) {
				this.#selectOne(code, group[1]);
				continue;
			}
			let isOne = group.length > 1, rest = isOne ? group.slice(1) : groups.slice(index + 1, index + 5).map(([first]) => first ?? 0);
			isOne || (index += rest[0] === 2 ? 4 : 2);
			let color = extendedColor(rest);
			color !== void 0 && (code === 38 ? this.#foreground = `38;${color}` : this.#background = `48;${color}`);
		}
	}
	get current() {
		let [foreground, background] = [this.#foreground, this.#background];
		return this.#attributes.size === 0 && foreground === "" && background === "" ? void 0 : {
			attributes: [...this.#attributes].join(";"),
			foreground,
			background
		};
	}
	#selectOne(code, sub) {
		if (code === 0) this.#attributes.clear(), this.#foreground = "", this.#background = "";
		else if (code === 4 && sub === 0) this.#attributes.delete(4);
		else if (ATTRIBUTES.has(code)) this.#attributes.add(code);
		else if (code in ENDS) for (let ended of ENDS[code] ?? []) this.#attributes.delete(ended);
		else code === 39 ? this.#foreground = "" : code === 49 ? this.#background = "" : isBetween(code, 30, 37) || isBetween(code, 90, 97) ? this.#foreground = String(code) : (isBetween(code, 40, 47) || isBetween(code, 100, 107)) && (this.#background = String(code));
	}
};
function extendedColor(parameters) {
	let [kind, ...values] = parameters, numbers = kind === 2 ? values.length > 3 ? values.slice(-3) : values : values.slice(0, 1);
	return numbers.length === (kind === 2 ? 3 : 1) && (kind === 2 || kind === 5) && numbers.every((number) => isBetween(number, 0, 255)) ? `${kind};${numbers.join(";")}` : void 0;
}
function isBetween(number, least, most) {
	return Number.isInteger(number) && number >= least && number <= most;
}
// extensions/core/text/coloured.ts
const SELECT_STYLE = /(?:\x1b\[|\x9b)([\d;:]*)m/g;
function coloured(line) {
	let styled = line.includes("\x1B[") || line.includes("") ? require_texts.u(line) : void 0;
	return styled === void 0 ? {
		text: require_texts.r(line),
		styles: void 0
	} : {
		text: withoutStyles(styled),
		styles: new LineStyles(styled)
	};
}
function textOfLines(lines) {
	let ended = lines.includes("\r") ? lines.replaceAll("\r\n", "\n") : lines, text = ended.includes("\x1B[") || ended.includes("") ? ended.replace(SELECT_STYLE, "") : ended;
	return require_texts.n(text) ? text : void 0;
}
function withoutStyles(styled) {
	let joined = styled.replace(SELECT_STYLE, "");
	if (require_texts.a(joined)) return joined;
	let text = "", done = 0;
	for (let match of styled.matchAll(SELECT_STYLE)) text += require_texts.c(styled.slice(done, match.index)), done = match.index + match[0].length;
	return text + require_texts.c(styled.slice(done));
}
var LineStyles = class {
	#styled;
	#spans = [];
	#style = new Style();
	#styledTo = 0;
	#textTo = 0;
	constructor(styled) {
		this.#styled = styled;
	}
	spansTo(place) {
		for (; this.#textTo < place && this.#styledTo < this.#styled.length;) {
			SELECT_STYLE.lastIndex = this.#styledTo;
			let change = SELECT_STYLE.exec(this.#styled), part = this.#styled.slice(this.#styledTo, change?.index);
			this.#add(require_texts.c(part).length), this.#styledTo += part.length + (change?.[0].length ?? 0), change && this.#style.select(change[1] ?? "");
		}
		return this.#spans;
	}
	#add(length) {
		let from = this.#textTo;
		this.#textTo += length;
		let style = length > 0 ? this.#style.current : void 0;
		if (!style) return;
		let last = this.#spans.at(-1);
		last?.to === from && isSameStyle(last.style, style) ? last.to = this.#textTo : this.#spans.push({
			from,
			to: this.#textTo,
			style
		});
	}
};
function painted({ text, styles }, from, to, colours) {
	if (!styles) return text.slice(from, to);
	let spans = styles.spansTo(to), row = "", at = from;
	for (let index = firstBehind(spans, from); at < to; index++) {
		let span = spans[index];
		if (!span || span.from >= to) break;
		let start = Math.max(at, span.from), end = Math.min(to, span.to);
		row += `${text.slice(at, start)}\x1b[${colours.sgr(span.style)}m${text.slice(start, end)}\x1b[0m`, at = end;
	}
	return row + text.slice(at, to);
}
function firstBehind(spans, place) {
	let low = 0, high = spans.length;
	for (; low < high;) {
		let middle = low + high >> 1;
		(spans[middle]?.to ?? 0) <= place ? low = middle + 1 : high = middle;
	}
	return low;
}
var BlockLines = class {
	#raw;
	#joined;
	#texts;
	constructor(bytes) {
		let isAscii = require_first_task.s(bytes);
		this.#raw = isAscii ? bytes.toString("latin1") : bytes.toString("utf8");
		let joined = isAscii ? this.#raw : textOfLines(this.#raw);
		this.#joined = joined?.includes("	") ? require_texts.d(joined) : joined;
	}
	get texts() {
		return this.#texts ??= this.#joined === void 0 ? linesIn(this.#raw).map((line) => shownLine(line).text) : linesIn(this.#joined), this.#texts;
	}
	mayHave(texts) {
		let joined = this.#joined;
		return joined === void 0 || texts.some((text) => joined.includes(text));
	}
	find(pattern, see) {
		let joined = this.#joined;
		if (joined === void 0) return this.texts.every((text, index) => findIn(text, pattern, (offset, length) => see(index, offset, length)));
		let index = 0, start = 0, end = endOfLine(joined, start);
		return findIn(joined, pattern, (at, length) => {
			for (; end < at; end = endOfLine(joined, start)) index++, start = end + 1;
			return see(index, at - start, length);
		});
	}
};
function findIn(text, pattern, see) {
	for (let match of text.matchAll(pattern)) if (!see(match.index, match[0].length)) return !1;
	return !0;
}
function shownLine(raw) {
	let shown = coloured(raw);
	return shown.text.includes("	") ? shown.styles ? coloured(require_texts.d(raw)) : {
		...shown,
		text: require_texts.d(shown.text)
	} : shown;
}
function linesIn(text) {
	let lines = text.split("\n");
	return lines.at(-1) === "" && lines.pop(), lines;
}
function endOfLine(text, start) {
	let end = text.indexOf("\n", start);
	return end === -1 ? text.length : end;
}
// extensions/monitor/ui/panel/line-cut.ts
const graphemes$1 = new Intl.Segmenter(void 0, { granularity: "grapheme" });
function cutPlace(around, wanted) {
	let from = Math.max(0, wanted - 256), before = around.subarray(from, wanted + 1), sequence = before.lastIndexOf(27);
	if (sequence > 0) return from + sequence;
	let space = before.lastIndexOf(32);
	if (space > 0) return from + space;
	let start = characterStart(around, from), end = Math.min(around.length, wanted + 64) - 1;
	for (; isContinuation(around[end]);) end--;
	let text = around.subarray(start, end).toString("utf8"), next = characterStart(around, wanted);
	if (text.includes("�")) return next;
	let place = start;
	for (let { segment } of graphemes$1.segment(text)) {
		let behind = place + Buffer.byteLength(segment);
		if (behind > wanted) break;
		place = behind;
	}
	return place > start ? place : next;
}
function characterStart(bytes, at) {
	let start = at;
	for (; start < at + 3 && isContinuation(bytes[start]);) start++;
	return start;
}
function isContinuation(byte) {
	return byte !== void 0 && (byte & 192) == 128;
}
// extensions/monitor/ui/panel/line-index.ts
const PIECE_BYTES = 16384, BLOCK_BYTES = 65536;
var LineIndex = class {
	#blocks = [];
	#bytes = 0;
	#feeds = 0;
	#blockStart = 0;
	#blockFirstLine = 0;
	#lineStart = 0;
	#textStart = 0;
	#afterReturn = !1;
	#isRedrawn = !1;
	#sequence = "none";
	get bytes() {
		return this.#bytes;
	}
	get lines() {
		return this.#feeds + +(this.#bytes > this.#lineStart);
	}
	get blocks() {
		return this.#blocks.length + +(this.#bytes > this.#blockStart);
	}
	add(bytes) {
		for (let at = 0; at < bytes.length;) {
			let end = this.#lineStart === this.#bytes ? this.#shortLinesEnd(bytes, at) : at;
			end > at && this.#addShortLines(bytes.subarray(at, end)), at = end > at ? end : this.#addLine(bytes, at);
		}
	}
	block(number) {
		let complete = this.#blocks[number];
		if (complete) return complete;
		if (number !== this.#blocks.length || number >= this.blocks) throw RangeError(`No block ${number}.`);
		return {
			firstLine: this.#blockFirstLine,
			lines: this.lines - this.#blockFirstLine,
			start: this.#blockStart,
			end: this.#bytes,
			longLine: this.#longLine(this.#bytes)
		};
	}
	blockOfLine(line) {
		let low = 0, high = this.blocks - 1;
		for (; low < high;) {
			let middle = Math.ceil((low + high) / 2);
			this.block(middle).firstLine <= line ? low = middle : high = middle - 1;
		}
		return low;
	}
	#shortLinesEnd(bytes, at) {
		let most = at + BLOCK_BYTES + PIECE_BYTES - (this.#bytes - this.#blockStart), limit = Math.min(bytes.length, most);
		for (let end = at;;) {
			let feed = bytes.subarray(end, Math.min(limit, end + PIECE_BYTES)).lastIndexOf(10);
			if (feed === -1) return end;
			end += feed + 1;
		}
	}
	#addShortLines(lines) {
		this.#bytes += lines.length, this.#feeds += require_count_line_feeds.t(lines), this.#beginLine(void 0);
	}
	#addLine(bytes, from) {
		let offset = this.#bytes - from, at = from;
		for (; at < bytes.length; at++) {
			let byte = bytes[at];
			if (this.#sequence !== "none" && this.#goOnWithSequence(byte ?? 0), byte === 10) break;
			byte === 27 ? this.#sequence = "escape" : byte === 8 ? this.#isRedrawn = !0 : byte === 13 ? this.#afterReturn = !0 : this.#afterReturn &&= (this.#textStart = offset + at, !1);
		}
		if (this.#bytes = offset + at, at === bytes.length) return at;
		let longLine = this.#longLine(this.#bytes);
		return this.#bytes++, this.#feeds++, this.#beginLine(longLine), at + 1;
	}
	#goOnWithSequence(byte) {
		if (this.#sequence === "escape" && byte === 91) this.#sequence = "parameters";
		else {
			if (this.#sequence === "parameters") {
				if (byte >= 32 && byte < 64) return;
				byte !== 109 && (this.#isRedrawn = !0);
			}
			this.#sequence = "none";
		}
	}
	#beginLine(longLine) {
		let end = this.#bytes;
		(longLine || end - this.#blockStart >= BLOCK_BYTES) && (this.#blocks.push({
			firstLine: this.#blockFirstLine,
			lines: this.#feeds - this.#blockFirstLine,
			start: this.#blockStart,
			end,
			longLine
		}), this.#blockStart = end, this.#blockFirstLine = this.#feeds), this.#lineStart = end, this.#textStart = end, this.#afterReturn = !1, this.#isRedrawn = !1, this.#sequence = "none";
	}
	#longLine(textEnd) {
		if (!(textEnd - this.#lineStart <= 16384)) return {
			start: this.#lineStart,
			textStart: this.#textStart,
			textEnd,
			isRedrawn: this.#isRedrawn
		};
	}
}, LogPiece = class {
	line;
	piece;
	#look;
	#read;
	constructor({ line, piece }, look) {
		this.line = line, this.piece = piece, this.#look = look;
	}
	get text() {
		return this.#shown.text;
	}
	get styles() {
		return this.#shown.styles;
	}
	get #shown() {
		if (this.#read) return this.#read;
		let { shown, isRead } = this.#look();
		return isRead && (this.#read = shown), shown;
	}
};
// extensions/monitor/ui/panel/redrawn-lines.ts
const NOT_READ = {
	text: "…",
	styles: void 0
};
var RedrawnLines = class {
	#text;
	#shown = new Map();
	#wanted;
	#last;
	#reading = Promise.resolve();
	constructor(text) {
		this.#text = text;
	}
	get isBehind() {
		return this.#wanted !== void 0;
	}
	look(line) {
		let known = this.#known(line), isRead = known?.end === line.textEnd;
		return isRead || (this.#wanted ??= line), {
			shown: known?.shown ?? NOT_READ,
			isRead
		};
	}
	async readWanted() {
		let line = this.#wanted;
		this.#wanted = void 0, line && await this.read(line).catch(() => this.#shown.set(line.start, {
			end: line.textEnd,
			shown: NOT_READ
		}));
	}
	async read(line) {
		let reading = this.#reading.then(async () => {
			let known = this.#known(line);
			if (known?.end === line.textEnd) return known.shown;
			let shown = shownLine(await this.#rawText(line));
			this.#shown.set(line.start, {
				end: line.textEnd,
				shown
			});
			let [oldest] = this.#shown.keys();
			return this.#shown.size > 128 && oldest !== void 0 && this.#shown.delete(oldest), shown;
		});
		return this.#reading = reading.catch(() => {}), await reading;
	}
	#known({ start }) {
		let known = this.#shown.get(start);
		return known && (this.#shown.delete(start), this.#shown.set(start, known)), known;
	}
	async #rawText({ start, textEnd }) {
		(this.#last?.start !== start || this.#last.end > textEnd) && (this.#last = {
			start,
			end: start,
			line: new require_first_task.u(require_first_task.o, () => {})
		});
		let last = this.#last;
		for (; last.end < textEnd;) {
			let bytes = await this.#text.read(last.end, Math.min(textEnd, last.end + require_first_task.o));
			for (let at = 0; at < bytes.length; at += last.line.pushPart(bytes.subarray(at))) await (0, node_timers_promises.setImmediate)();
			if (last.end += bytes.length, bytes.length === 0) break;
		}
		return last.line.text;
	}
}, IndexedLog = class IndexedLog {
	index = new LineIndex();
	#text;
	redrawn;
	static async open(open) {
		let log = new IndexedLog(await open());
		try {
			return await log.grow(), log;
		} catch (error) {
			throw await log.close(), error;
		}
	}
	constructor(text) {
		this.#text = text, this.redrawn = new RedrawnLines(text);
	}
	get origins() {
		return this.#text.origins;
	}
	get openWhole() {
		return this.#text.openWhole;
	}
	async grow() {
		let before = this.index.bytes;
		return await this.#text.grow((bytes) => this.index.add(bytes)), this.index.bytes > before;
	}
	async isReplaced() {
		return await this.#text.isReplaced();
	}
	piecesOf(line) {
		let longLine = longLineAt(this.index.block(this.index.blockOfLine(line)), line);
		return longLine ? pieceCount(longLine) : 1;
	}
	async pieces(places) {
		let blocks = new Map();
		return await Promise.all(places.map(async (place) => {
			let number = this.index.blockOfLine(place.line), block = this.index.block(number), longLine = longLineAt(block, place.line);
			if (longLine?.isRedrawn) return new LogPiece(place, () => this.redrawn.look(longLine));
			if (longLine) return pieceOf(place, await this.#piece(longLine, place.piece));
			let lines = blocks.get(number) ?? this.#shortLines(block).then((bytes) => linesIn(bytes.toString("utf8")));
			return blocks.set(number, lines), pieceOf(place, (await lines)[place.line - block.firstLine] ?? "");
		}));
	}
	async linesOf(block) {
		return new BlockLines(await this.#shortLines(block));
	}
	async pieceText(longLine, piece) {
		return longLine.isRedrawn ? (await this.redrawn.read(longLine)).text : shownLine(await this.#piece(longLine, piece)).text;
	}
	async #piece(longLine, piece) {
		let { textStart, textEnd } = longLine, wantedStart = textStart + piece * PIECE_BYTES, readStart = Math.max(textStart, wantedStart - 256), wantedEnd = wantedStart + PIECE_BYTES, bytes = await this.#text.read(readStart, Math.min(textEnd, wantedEnd + 64)), start = piece === 0 ? 0 : cutPlace(bytes, wantedStart - readStart), end = piece + 1 >= pieceCount(longLine) ? bytes.length : cutPlace(bytes, wantedEnd - readStart);
		return bytes.subarray(start, end).toString("utf8");
	}
	async close() {
		await this.#text.close();
	}
	async #shortLines({ start, end, longLine }) {
		return await this.#text.read(start, longLine?.start ?? end);
	}
};
function pieceCount({ textStart, textEnd, isRedrawn }) {
	return isRedrawn ? 1 : Math.max(1, Math.ceil((textEnd - textStart) / PIECE_BYTES));
}
function longLineAt({ firstLine, lines, longLine }, line) {
	return line === firstLine + lines - 1 ? longLine : void 0;
}
function pieceOf(place, raw) {
	return new LogPiece(place, () => ({
		shown: shownLine(raw),
		isRead: !0
	}));
}
function literalQuery(text) {
	let literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	return {
		text,
		pattern: new RegExp(literal, text === text.toLowerCase() ? "giu" : "gu"),
		maxLength: text.length
	};
}
const ERRORS = {
	text: "errors",
	pattern: /error|fail(?:ed|ure|ing)?\b|fatal|panic|exception|traceback|cannot|denied|✗|✘|❌/giu,
	maxLength: 9
};
var LogSearch = class {
	query;
	#log;
	#choice;
	#counts = [];
	#isStopped = !1;
	#counting;
	#seeking = Promise.resolve();
	constructor(log, query, choice) {
		this.#log = log, this.#choice = choice, this.query = query;
	}
	get log() {
		return this.#log;
	}
	get total() {
		return this.#counts.reduce((sum, { hits }) => sum + hits, 0);
	}
	get isComplete() {
		let { blocks } = this.#log.index;
		for (let block = blocks - 1; block >= 0; block--) if (!this.#isCounted(block)) return !1;
		return !0;
	}
	rankOf({ block, ordinal }) {
		let before = 0;
		for (let number = 0; number < block; number++) {
			let counted = this.#counts[number];
			if (!counted) return;
			before += counted.hits;
		}
		return before + ordinal + 1;
	}
	stop() {
		this.#isStopped = !0;
	}
	async count(progress) {
		this.#counting ??= this.#countAll(progress).finally(() => {
			this.#counting = void 0;
		}), await this.#counting;
	}
	async nearest(from, direction) {
		let nearest = this.#seek(from, direction);
		return this.#seeking = nearest.catch(() => {}), await nearest;
	}
	async #seek(from, direction) {
		let { index } = this.#log, { blocks } = index;
		if (blocks === 0) return;
		let first = index.blockOfLine(from.line);
		for (let step = 0; step <= blocks && !this.#isStopped; step++) {
			let number = (direction === "down" ? first + step : first - step + blocks) % blocks;
			if (this.#isCounted(number) && this.#counts[number]?.hits === 0) continue;
			let hit = await this.#nearestIn(number, direction, step === 0 ? from : void 0), hasWrapped = step === blocks || (direction === "down" ? number < first : number > first);
			if (hit && !this.#isStopped) return {
				hit,
				hasWrapped
			};
		}
	}
	async #countAll(progress) {
		for (let number = 0; number < this.#log.index.blocks; number++) if (!this.#isCounted(number)) {
			if (await this.#seeking, await this.#visit(number, () => !0), this.#isStopped) return;
			number % 32 == 0 && progress();
		}
		progress();
	}
	#isCounted(number) {
		return this.#counts[number]?.end === this.#log.index.block(number).end;
	}
	async #nearestIn(number, direction, from) {
		let nearest;
		return await this.#visit(number, (hit) => {
			if (direction === "down") return (!from || compare(hit, from) > 0) && (nearest = hit), nearest === void 0;
			let isBefore = !from || compare(hit, from) < 0;
			return isBefore && (nearest = hit), isBefore;
		}), nearest;
	}
	async #visit(number, see) {
		let block = this.#log.index.block(number), hits = 0, seeAt = (position, length) => see({
			...position,
			length,
			block: number,
			ordinal: hits++
		}), lastLine = block.firstLine + block.lines - 1;
		await this.#choice?.known?.(block.firstLine, lastLine);
		let isChosen = (line) => this.#choice?.has(line) ?? !0;
		if (!(await this.#log.linesOf(block)).find(this.query.pattern, (index, offset, length) => {
			let line = block.firstLine + index;
			return !isChosen(line) || seeAt({
				line,
				piece: 0,
				offset
			}, length);
		})) return;
		let { longLine } = block;
		longLine && isChosen(lastLine) && !await this.#visitLongLine(longLine, lastLine, seeAt) || this.#isStopped || (this.#counts[number] = {
			hits,
			end: block.end
		});
	}
	async #visitLongLine(longLine, line, see) {
		let carried = "", carriedFrom = 0;
		for (let piece = 0; piece < pieceCount(longLine) && !this.#isStopped; piece++) {
			let text = await this.#log.pieceText(longLine, piece), joined = carried + text, searchedTo = 0;
			if (!findIn(joined, this.query.pattern, (at, length) => {
				searchedTo = at + length;
				let offset = at - carried.length;
				return see(offset < 0 ? {
					line,
					piece: piece - 1,
					offset: carriedFrom + at
				} : {
					line,
					piece,
					offset
				}, length);
			})) return !1;
			let keep = Math.max(searchedTo, joined.length - this.query.maxLength + 1, carried.length);
			carried = joined.slice(keep), carriedFrom = text.length - carried.length;
		}
		return !0;
	}
};
function compare(one, other) {
	return one.line - other.line || one.piece - other.piece || one.offset - other.offset;
}
// extensions/monitor/ui/panel/task-hints.ts
function taskHints(tasks) {
	let running = tasks.filter(require_first_task.n);
	return running.length === 0 ? [{
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
			does: running.every(({ isProtected }) => isProtected) ? "unprotect" : "protect"
		},
		...running.some(({ isForeign }) => isForeign) ? [{
			key: "a",
			does: "adopt"
		}] : []
	];
}
// extensions/monitor/ui/panel/details-hints.ts
const STEP_IN = {
	terminal: require_list_choice.a.connect,
	pipe: require_list_choice.a.typeLine
};
function logHints(task, pane, logs) {
	if (pane.pick.line) return [{
		key: "enter",
		does: require_list_choice.a.sendLine
	}];
	let { isFollowing, view, chooser } = pane;
	return [
		...logs.other === void 0 ? [] : [{
			key: "tab",
			does: logs.other
		}],
		...task.reads === "none" ? [] : [{
			key: "i",
			does: STEP_IN[task.reads]
		}],
		{
			key: "d",
			does: "command"
		},
		...require_first_task.n(task) ? [{
			key: "f",
			does: isFollowing ? "hold" : "follow"
		}] : [],
		...require_first_task.n(task) || isFollowing ? [] : [{
			key: "f",
			does: "end"
		}],
		{
			key: "w",
			does: require_list_choice.a.wrap(view.wrap)
		},
		...view.wrap ? [] : [{
			key: "←→",
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
			does: require_list_choice.a.matching(chooser.hasPattern)
		},
		...pane.logs[0].eventLines ? [{
			key: "e",
			does: require_list_choice.a.onlyEvents(chooser.showsEvents)
		}] : [],
		{
			key: "t",
			does: require_list_choice.a.times(pane.showsTimes)
		},
		...task.order ? [{
			key: "m",
			does: require_list_choice.a.merge(logs.isMerged)
		}] : [],
		...taskHints([task]),
		{
			key: "y",
			does: require_list_choice.a.copyPath
		},
		{
			key: "o",
			does: "open"
		},
		{
			key: "enter",
			does: require_list_choice.a.chooseLine
		}
	];
}
function searchHints(pane, cancel, width) {
	let { query, status, direction } = pane.finder, sign = query === ERRORS ? "!" : "/", [next, previous] = direction === "up" ? ["older", "newer"] : ["newer", "older"];
	return [
		{
			key: `${sign}${(0, _earendil_works_pi_tui.truncateToWidth)(query?.text ?? "", Math.max(4, Math.floor(width / 3)), "…")}`,
			does: `· ${status}`
		},
		{
			key: "n",
			does: next
		},
		{
			key: "N",
			does: previous
		},
		{
			key: cancel,
			does: "clear"
		}
	];
}
// extensions/monitor/ui/panel/line-pick.ts
var LinePick = class {
	#view;
	#picked;
	constructor(view) {
		this.#view = view;
	}
	get line() {
		return this.#picked;
	}
	isAt({ line, piece }) {
		return this.#picked?.line === line && this.#picked.piece === piece;
	}
	begin(size) {
		this.#view.stay(size);
		let shown = this.#view.shownLines(size);
		this.#picked = shown.find(({ hit }) => hit === "current") ?? shown.at(-1);
	}
	async move(direction, size) {
		for (let tries = 0; tries <= size.height; tries++) {
			let next = this.#neighbour(direction, size);
			if (next) {
				this.#picked = next;
				return;
			}
			let before = JSON.stringify(this.#view.shownLines(size));
			if (await this.#view.scroll(direction, size), this.#view.stay(size), JSON.stringify(this.#view.shownLines(size)) === before) return;
		}
	}
	clear() {
		this.#picked = void 0;
	}
	#neighbour(direction, size) {
		let shown = this.#view.shownLines(size);
		direction === -1 && shown.reverse();
		let at = shown.findLastIndex((line) => this.isAt(line));
		return at === -1 ? shown.at(-1) : shown[at + 1];
	}
};
// extensions/monitor/ui/panel/line-choice.ts
function eventChoice(events, { origins }) {
	return {
		has(line) {
			let origin = origins.of(line);
			return origin !== void 0 && (origin.log ?? 0) === 0 && events.has(origin.number);
		},
		next(line) {
			let from = origins.numberFrom(0, line), number = from === void 0 ? void 0 : events.next(from);
			return number === void 0 ? void 0 : origins.lineOf(0, number);
		},
		previous(line) {
			let upTo = origins.numberUpTo(0, line), number = upTo === void 0 ? void 0 : events.previous(upTo);
			return number === void 0 ? void 0 : origins.lineOf(0, number);
		}
	};
}
var MatchingLines = class {
	pattern;
	log;
	#filter;
	#below = [];
	#above = [];
	#firstBlock;
	#firstLine;
	#endLine;
	#knownBytes = 0;
	#isStopped = !1;
	#turnEndMs = 0;
	#shownAtMs = performance.now();
	#progressMs = 16;
	#going;
	#waiting = [];
	constructor(log, pattern, line) {
		this.log = log, this.pattern = pattern, this.#filter = require_line_filter.n("pattern", pattern);
		let { index } = log;
		this.#firstBlock = index.blockOfLine(line), this.#firstLine = index.blocks > 0 ? index.block(this.#firstBlock).firstLine : 0, this.#endLine = this.#firstLine;
	}
	get count() {
		return this.#above.length + this.#below.length;
	}
	get isComplete() {
		return this.#firstBlock === 0 && this.#knownBytes === this.log.index.bytes;
	}
	stop() {
		this.#isStopped = !0, this.#letGo();
	}
	has(line) {
		return this.next(line) === line;
	}
	next(line) {
		return this.#at(this.#placeOf(line));
	}
	previous(line) {
		let place = this.#placeOf(line);
		return this.#at(place) === line ? line : this.#at(place - 1);
	}
	async known(first, last) {
		this.#knows(first, last) || await new Promise((go) => this.#waiting.push({
			first,
			last,
			go
		}));
	}
	async goOn(progress) {
		this.isComplete || (this.#going ??= this.#goThrough(progress).finally(() => {
			this.#going = void 0;
		}), await this.#going);
	}
	async #goThrough(progress) {
		try {
			for (; !this.isComplete && !this.#isStopped;) this.#knownBytes < this.log.index.bytes ? await this.#goDown(progress) : await this.#goUp(progress);
		} catch (error) {
			throw this.stop(), error;
		}
		this.#isStopped || progress();
	}
	async #goDown(progress) {
		let { index } = this.log, { bytes } = index, from = Math.max(this.#firstLine, this.#endLine - 1);
		for (let number = index.blockOfLine(from); number < index.blocks; number++) {
			let block = index.block(number), lines = await this.#matchesIn(block, from, progress);
			if (this.#isStopped) return;
			block.firstLine <= from && this.#below.at(-1) === from && this.#below.pop(), this.#below.push(...lines), this.#endLine = block.firstLine + block.lines, this.#letGo();
		}
		this.#knownBytes = bytes;
	}
	async #goUp(progress) {
		let block = this.log.index.block(this.#firstBlock - 1), lines = await this.#matchesIn(block, 0, progress);
		this.#isStopped || (this.#above.push(...lines.reverse()), this.#firstBlock--, this.#firstLine = block.firstLine, this.#letGo());
	}
	async #matchesIn(block, from, progress) {
		let matches = [], lines = await this.log.linesOf(block), { needles } = this.#filter, texts = needles && !lines.mayHave(needles) ? [] : lines.texts;
		for (let [index, text] of texts.entries()) {
			let line = block.firstLine + index;
			if (!(line < from) && (await this.#passes(text, progress) && matches.push(line), this.#isStopped)) return matches;
		}
		let { longLine } = block, lastLine = block.firstLine + block.lines - 1;
		if (!longLine || lastLine < from) return matches;
		let passes = !1;
		for (let piece = 0; piece < pieceCount(longLine) && !passes && !this.#isStopped; piece++) passes = await this.#passes(await this.log.pieceText(longLine, piece), progress);
		return passes && matches.push(lastLine), matches;
	}
	async #passes(text, progress) {
		for (let passes = this.#filter.begin(text);; passes = this.#filter.goOn()) if (performance.now() > this.#turnEndMs && await this.#nextTurn(progress), passes !== void 0) return passes;
	}
	async #nextTurn(progress) {
		await (0, node_timers_promises.setImmediate)();
		let now = performance.now();
		this.#turnEndMs = now + 8, now - this.#shownAtMs <= this.#progressMs || this.#isStopped || (this.#shownAtMs = now, this.#progressMs = Math.min(250, 2 * this.#progressMs), progress());
	}
	#knows(first, last) {
		return this.#isStopped || this.#firstLine <= first && last < this.#endLine;
	}
	#letGo() {
		let waiting = this.#waiting;
		this.#waiting = waiting.filter(({ first, last }) => !this.#knows(first, last));
		for (let { first, last, go } of waiting) this.#knows(first, last) && go();
	}
	#at(place) {
		let above = this.#above.length;
		return place < above ? this.#above[above - 1 - place] : this.#below[place - above];
	}
	#placeOf(line) {
		let low = 0, high = this.count;
		for (; low < high;) {
			let middle = Math.floor((low + high) / 2);
			(this.#at(middle) ?? 0) < line ? low = middle + 1 : high = middle;
		}
		return low;
	}
}, LogChooser = class {
	#view;
	#events;
	#changed;
	#showsEvents = !1;
	#lastEvent = 0;
	#matching;
	#chosen;
	constructor(view, events, changed) {
		this.#view = view, this.#events = events, this.#changed = changed;
	}
	get showsEvents() {
		return this.#showsEvents;
	}
	get hasPattern() {
		return this.#matching !== void 0;
	}
	get isOn() {
		return this.#showsEvents || this.#matching !== void 0;
	}
	get text() {
		if (this.#showsEvents) return require_panel.t.onlyEvents;
		if (!this.#matching) return "";
		let { pattern, count, isComplete } = this.#matching;
		return require_panel.t.filter(pattern, count, isComplete);
	}
	isEvent(line) {
		return this.#chosen?.choice.has(line) ?? !1;
	}
	async toggleEvents() {
		if (!this.#events) throw Error(require_panel.t.noEvents);
		let showsEvents = !this.#showsEvents;
		await this.clear(), this.#showsEvents = showsEvents, await this.update();
	}
	async match(pattern) {
		let { log } = this.#view;
		if (!log) return;
		let matching = new MatchingLines(log, pattern, this.#view.line);
		await this.clear(), this.#matching = matching, await this.update();
	}
	stop() {
		this.#matching?.stop();
	}
	async clear() {
		this.stop(), this.#matching = void 0, this.#showsEvents = !1, await this.#view.choose(void 0);
	}
	get isBehind() {
		return this.#events !== void 0 && this.#events.last !== this.#lastEvent || this.#matching?.isComplete === !1;
	}
	async update() {
		let { log } = this.#view;
		log && (this.#chooseEvents(log), this.#lastEvent = this.#events?.last ?? 0, this.#showsEvents && await this.#view.choose(this.#chosen?.choice), this.#matching && (this.#matching.log !== log && (this.#matching.stop(), this.#matching = new MatchingLines(log, this.#matching.pattern, this.#view.line)), await this.#view.choose(this.#matching), this.#matching.goOn(this.#changed).catch(() => {})));
	}
	async found() {
		this.#matching && await this.#view.choose(this.#matching);
	}
	#chooseEvents(log) {
		this.#events && log.index.lines !== 0 && this.#chosen?.log !== log && (this.#chosen = {
			log,
			choice: eventChoice(this.#events, log)
		});
	}
}, NamelessFile = class NamelessFile {
	#file;
	#bytes = 0;
	static async create() {
		let path = (0, node_path.join)((0, node_os.tmpdir)(), `pi-monitor-${(0, node_crypto.randomUUID)()}`), flags = node_fs.constants.O_RDWR | node_fs.constants.O_CREAT | node_fs.constants.O_EXCL | node_fs.constants.O_NOFOLLOW, file = await (0, node_fs_promises.open)(path, flags, 384);
		return await (0, node_fs_promises.rm)(path), new NamelessFile(file);
	}
	constructor(file) {
		this.#file = file;
	}
	async append(bytes) {
		for (let taken = 0; taken < bytes.length;) {
			let rest = bytes.length - taken, { bytesWritten } = await this.#file.write(bytes, taken, rest, this.#bytes + taken);
			taken += bytesWritten;
		}
		this.#bytes += bytes.length;
	}
	async read(start, end) {
		let wanted = Math.max(0, end - start), { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(wanted), 0, wanted, start);
		return buffer.subarray(0, bytesRead);
	}
	async close() {
		await this.#file.close();
	}
}, Utf8Copy = class Utf8Copy {
	file;
	#input;
	static async create(encoding) {
		return new Utf8Copy(await NamelessFile.create(), encoding);
	}
	constructor(file, encoding) {
		this.file = file, this.#input = new require_records.S(encoding);
	}
	async add(bytes) {
		return await this.addText(this.#input.push(bytes));
	}
	async addText(text) {
		return await this.file.append(text), text;
	}
};
async function readBeginning(file) {
	let { buffer, bytesRead } = await file.read(Buffer.alloc(128), 0, 128, 0), start = buffer.subarray(0, bytesRead), lineFeed = start.indexOf(10), hasHeader = lineFeed !== -1 && require_records.V(start.toString("latin1", 0, lineFeed)) !== void 0, header = start.subarray(0, hasHeader ? lineFeed + 1 : 0), encoding = require_records.T(start.subarray(header.length));
	if (encoding !== "unknown" || header.length !== 0) return {
		encoding,
		header,
		textStart: header.length + (require_records.E(encoding) ? 2 : 0)
	};
}
// extensions/monitor/ui/panel/log-file.ts
const READ_BYTES$1 = 524288, NUMBER = /line (\d+)$/;
var LogFile = class LogFile {
	#path;
	#file;
	#begins;
	#buffer;
	#copy;
	#copiedBytes = 0;
	#hasBegun = !1;
	#readBytes = 0;
	#firstNumber = 1;
	#headerBytes = 0;
	static async open(path, begins = () => void 0) {
		return new LogFile(path, await require_records.b(path), begins);
	}
	constructor(path, file, begins) {
		this.#path = path, this.#file = file, this.#begins = begins;
	}
	get headerBytes() {
		return this.#headerBytes;
	}
	get firstNumber() {
		return this.#firstNumber;
	}
	get origins() {
		let first = this.#firstNumber;
		return {
			of: (line) => ({
				log: void 0,
				number: line + first
			}),
			numberFrom: (_log, line) => line + first,
			numberUpTo: (_log, line) => line + first,
			lineOf: (_log, number) => number < first ? void 0 : number - first
		};
	}
	async grow(add) {
		let { size } = await this.#file.stat();
		for (!this.#hasBegun && size > 0 && await this.#begin(add), this.#buffer ??= Buffer.allocUnsafe(READ_BYTES$1); this.#hasBegun && this.#readBytes < size;) {
			let wanted = Math.min(READ_BYTES$1, size - this.#readBytes), { bytesRead } = await this.#file.read(this.#buffer, 0, wanted, this.#readBytes);
			if (bytesRead === 0) break;
			this.#readBytes += bytesRead;
			let bytes = this.#buffer.subarray(0, bytesRead);
			add(this.#copy ? await this.#copy.add(bytes) : bytes);
		}
	}
	async extend() {
		let count = (bytes) => {
			this.#copiedBytes += bytes.length;
		}, { size } = await this.#file.stat();
		return !this.#hasBegun && size > 0 && await this.#begin(count), this.#copy ? (await this.grow(count), this.#copiedBytes) : this.#hasBegun ? size : 0;
	}
	async read(start, end) {
		if (this.#copy) return await this.#copy.file.read(start, end);
		let wanted = Math.max(0, end - start), { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(wanted), 0, wanted, start);
		return buffer.subarray(0, bytesRead);
	}
	async pass(start, end, see) {
		this.#buffer ??= Buffer.allocUnsafe(READ_BYTES$1);
		for (let at = start, wantsMore = !0; wantsMore && at < end;) {
			let wanted = Math.min(READ_BYTES$1, end - at), bytes = this.#copy ? await this.#copy.file.read(at, at + wanted) : this.#buffer.subarray(0, (await this.#file.read(this.#buffer, 0, wanted, at)).bytesRead);
			if (bytes.length === 0) return;
			at += bytes.length, wantsMore = see(bytes);
		}
	}
	async isReplaced() {
		let [own, named] = await Promise.all([this.#file.stat(), (0, node_fs_promises.lstat)(this.#path).catch(() => void 0)]);
		return named !== void 0 && named.ino !== own.ino;
	}
	async close() {
		await Promise.all([this.#file.close(), this.#copy?.file.close()]);
	}
	async #begin(add) {
		let beginning = await readBeginning(this.#file);
		if (!beginning) return;
		let { encoding, header, textStart } = beginning, begins = require_records.V(header.toString("latin1").trimEnd());
		begins !== void 0 && begins === this.#begins() && (this.#headerBytes = header.length, this.#firstNumber = Number(NUMBER.exec(begins)?.[1]) - 1), require_records.E(encoding) && (this.#copy = await Utf8Copy.create(encoding), add(await this.#copy.addText(header)), this.#readBytes = textStart), this.#hasBegun = !0;
	}
}, LogFinder = class {
	#view;
	#screen;
	#search;
	#hit;
	#wrapped;
	#direction = "down";
	#origin;
	#wanted;
	#walk = Promise.resolve();
	constructor(view, screen) {
		this.#view = view, this.#screen = screen;
	}
	get query() {
		return this.#search?.query;
	}
	get direction() {
		return this.#direction;
	}
	get status() {
		if (this.#wanted) return require_panel.t.searchState(!1);
		let search = this.#search;
		if (!search) return "";
		let { total, isComplete } = search;
		if (total === 0 && !this.#hit) return require_panel.t.searchState(isComplete);
		let count = isComplete ? `${total}` : `${total}+`;
		if (!this.#hit) return `${count} found`;
		let edge = this.#wrapped === "down" ? "start" : "end", from = require_panel.t.wrapped(this.#wrapped, edge);
		return `${search.rankOf(this.#hit) ?? "?"} of ${count}${from}`;
	}
	begin(direction) {
		this.clear(), this.#direction = direction, this.#beginHere();
	}
	type(text) {
		text !== ((this.#wanted ?? this.query)?.text ?? "") && this.find(text === "" ? void 0 : literalQuery(text));
	}
	find(query) {
		if (!this.#origin) return;
		if (this.clear(), this.#isOnItsWay) {
			this.#wanted = query, query && this.#screen.inWhole(async () => this.#wanted === query && this.find(query));
			return;
		}
		let { position, from } = this.#origin;
		this.#start(query) ? this.#goTo(this.#direction, from, position) : this.#screen.do(() => this.#view.moveTo(position));
	}
	next(direction) {
		this.#isOnItsWay ? this.#screen.inWhole(async () => this.#goTo(direction)) : this.#goTo(direction);
	}
	cancel() {
		this.clear();
		let position = this.#origin?.position;
		position && this.#screen.do(() => this.#view.moveTo(position));
	}
	clear() {
		this.#wanted = void 0, this.#search?.stop(), this.#search = void 0, this.#hit = void 0, this.#wrapped = void 0, this.#view.mark(void 0);
	}
	count(query) {
		this.#start(query) && this.#goThrough();
	}
	update() {
		this.#origin && this.#origin.log !== this.#view.log && this.#beginHere(), this.#search && this.#search.log !== this.#view.log ? this.count(this.query) : this.#goThrough();
	}
	get isWaiting() {
		return this.#wanted !== void 0;
	}
	giveUp() {
		this.#wanted = void 0;
	}
	get #isOnItsWay() {
		return !this.#view.log || this.#view.isEndOnly;
	}
	#beginHere() {
		let { log, position } = this.#view;
		this.#origin = {
			log,
			position,
			from: this.#view.searchFrom(this.#direction, this.#screen.size())
		};
	}
	#start(query) {
		this.clear();
		let { log } = this.#view;
		return !query || !log ? !1 : (this.#search = new LogSearch(log, query, this.#view.choice), this.#walk = Promise.resolve(), this.#view.mark(this.#search), !0);
	}
	#goTo(direction, from, otherwise) {
		let search = this.#search;
		if (!search) return;
		let isGone = () => search !== this.#search;
		this.#walk = this.#walk.then(async () => {
			if (isGone()) return;
			let start = from ?? this.#view.searchFrom(direction, this.#screen.size()), found = await search.nearest(start, direction).catch(() => void 0);
			isGone() || (found && (this.#hit = found.hit, this.#wrapped = found.hasWrapped ? direction : void 0), await this.#turnTo(found?.hit, otherwise, isGone), this.#goThrough());
		});
	}
	#turnTo(hit, otherwise, isGone) {
		return new Promise((resolve) => {
			this.#screen.do(async () => {
				hit && !isGone() ? await this.#view.show(hit, this.#screen.size()) : otherwise && !isGone() && await this.#view.moveTo(otherwise), resolve();
			});
		});
	}
	#goThrough() {
		this.#search?.count(() => this.#screen.draw()).catch(() => {});
	}
};
// extensions/monitor/ui/panel/hit-marks.ts
function hitRanges({ query: { pattern, maxLength } }, hit, piece, { before, after }) {
	let { text } = piece, head = before && maxLength > 1 ? before.text.slice(1 - maxLength) : "", joined = head + text + (after?.text.slice(0, maxLength - 1) ?? ""), hitAt = hit && offsetIn(hit, piece, before), ranges = [];
	for (let match of joined.matchAll(pattern)) {
		let start = match.index - head.length, from = Math.max(0, start), to = Math.min(text.length, start + match[0].length);
		to > from && ranges.push({
			from,
			to,
			isCurrent: start === hitAt
		});
	}
	return ranges;
}
function offsetIn(hit, piece, before) {
	if (hit.line === piece.line) return hit.piece === piece.piece ? hit.offset : before && hit.piece === before.piece ? hit.offset - before.text.length : void 0;
}
function markedText(shown, part, ranges, { mark, colours }) {
	let marked = "", at = part.from;
	for (let range of ranges) {
		let from = Math.max(at, range.from), to = Math.min(part.to, range.to);
		to <= from || (marked += painted(shown, at, from, colours) + mark(shown.text.slice(from, to), range.isCurrent), at = to);
	}
	return marked + painted(shown, at, part.to, colours);
}
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/, graphemes = new Intl.Segmenter(void 0, { granularity: "grapheme" });
function wrappedRows(text, width, isContinued) {
	let indent = width > 8 ? 2 : 0, firstIndent = isContinued ? indent : 0, starts = rowStarts(text, width - firstIndent, width - indent);
	return starts.map((from, row) => ({
		from,
		to: starts[row + 1] ?? text.length,
		indent: row === 0 ? firstIndent : indent,
		isCutBefore: !1
	}));
}
function cutRow(text, { width, isContinued, across, seen }) {
	let shifted = seen !== void 0 && (isContinued || !fits(text.slice(0, seen.to), width - 1)) ? shiftedStart(text, seen.from, Math.floor(width / 3)) : 0, from = shifted > 0 || across === 0 ? shifted : placeAtColumn(text, 0, across);
	return {
		from,
		to: text.length,
		indent: 0,
		isCutBefore: isContinued || from > 0
	};
}
function placeAtColumn(text, from, column) {
	let part = text.slice(from, from + column * 16);
	if (PRINTABLE_ASCII.test(part)) return Math.min(text.length, from + column);
	let place = from, columns = 0;
	for (let { segment } of graphemes.segment(part)) {
		if (columns >= column) break;
		columns += (0, _earendil_works_pi_tui.visibleWidth)(segment), place += segment.length;
	}
	return place;
}
function fits(text, width) {
	return text.length <= width * 16 && (0, _earendil_works_pi_tui.visibleWidth)(text) <= width;
}
function shiftedStart(text, place, columns) {
	let before = charactersOf(text.slice(Math.max(0, place - 2 * columns), place)).reverse(), start = place, room = columns;
	for (let character of before) {
		if (room -= (0, _earendil_works_pi_tui.visibleWidth)(character), room < 0) break;
		start -= character.length;
	}
	return start;
}
function rowStarts(text, firstWidth, nextWidth) {
	let starts = [0], width = firstWidth, rowStart = 0, columns = 0, wordStart = {
		place: 0,
		columns: 0
	}, place = 0;
	for (let character of charactersOf(text)) {
		let wide = (0, _earendil_works_pi_tui.visibleWidth)(character);
		if (columns + wide > width && place > rowStart) {
			let isAtSpace = character === " ", atWord = !isAtSpace && wordStart.columns > width / 2;
			rowStart = isAtSpace ? place + 1 : atWord ? wordStart.place : place, columns = isAtSpace || !atWord ? 0 : columns - wordStart.columns, width = nextWidth, wordStart = {
				place: rowStart,
				columns: 0
			}, rowStart < text.length && starts.push(rowStart);
		}
		place += character.length, place <= rowStart || (columns += wide, character === " " && (wordStart = {
			place,
			columns
		}));
	}
	return starts;
}
function charactersOf(text) {
	return PRINTABLE_ASCII.test(text) ? text.split("") : Array.from(graphemes.segment(text), ({ segment }) => segment);
}
// extensions/monitor/ui/panel/log-window.ts
const EMPTY_WINDOW = {
	pieces: [],
	reachesEnd: !1
};
async function readWindow(log, places, around, { before, after }) {
	let { lines } = log.index;
	if (lines === 0) return {
		pieces: [],
		reachesEnd: !0
	};
	let inLog = chosenPlace(places.choice, {
		...around,
		line: Math.min(around.line, lines - 1)
	});
	if (!inLog) return {
		pieces: [],
		reachesEnd: !0
	};
	let wanted = [], place = previousPlace(log, places, inLog);
	for (; place && wanted.length < before; place = previousPlace(log, places, place)) wanted.push(place);
	wanted.reverse(), place = places.kind === "pieces" ? inLog : shownOf(places, inLog.line);
	for (let count = 0; place && count < after; count++, place = nextPlace(log, places, place)) wanted.push(place);
	return {
		pieces: await log.pieces(wanted),
		reachesEnd: place === void 0
	};
}
function lastPlace(log) {
	let line = Math.max(0, log.index.lines - 1);
	return {
		line,
		piece: log.index.lines > 0 ? log.piecesOf(line) - 1 : 0
	};
}
function previousPlace(log, places, { line, piece }) {
	if (places.kind === "pieces" && piece > 0) return {
		line,
		piece: piece - 1
	};
	let before = line === 0 ? void 0 : previousLine(places.choice, line - 1);
	if (before !== void 0) return places.kind === "lines" ? shownOf(places, before) : {
		line: before,
		piece: log.piecesOf(before) - 1
	};
}
function nextPlace(log, places, { line, piece }) {
	if (places.kind === "pieces" && piece + 1 < log.piecesOf(line)) return {
		line,
		piece: piece + 1
	};
	let next = places.choice ? places.choice.next(line + 1) : line + 1;
	if (!(next === void 0 || next >= log.index.lines)) return places.kind === "lines" ? shownOf(places, next) : {
		line: next,
		piece: 0
	};
}
function shownOf({ shown }, line) {
	return shown?.line === line ? {
		line,
		piece: shown.piece
	} : {
		line,
		piece: 0
	};
}
function chosenPlace(choice, place) {
	if (!choice || choice.has(place.line)) return place;
	let line = choice.next(place.line) ?? choice.previous(place.line);
	return line === void 0 ? void 0 : {
		line,
		piece: 0
	};
}
function previousLine(choice, line) {
	return choice ? choice.previous(line) : line;
}
// extensions/monitor/ui/panel/whole-log.ts
var WholeLog = class {
	#open;
	#log;
	#isThere = !1;
	#isTaken = !1;
	constructor(open) {
		this.#open = open;
	}
	begin() {
		if (!this.#log) {
			this.#log = IndexedLog.open(this.#open);
			let settled = () => {
				this.#isThere = !0;
			};
			this.#log.then(settled, settled);
		}
		return this.#isThere;
	}
	async settled() {
		this.begin(), await this.#log?.catch(() => {});
	}
	async take() {
		this.begin();
		try {
			let log = await this.#log;
			return this.#isTaken ? void 0 : (this.#isTaken = !0, log);
		} catch (error) {
			throw this.#log = void 0, this.#isThere = !1, error;
		}
	}
	drop() {
		this.#log ? this.take().then((log) => log?.close(), () => {}) : this.#isTaken = !0;
	}
}, WindowRows = class {
	layout;
	#window;
	#rows = [];
	constructor(window, layout) {
		this.#window = window, this.layout = layout;
	}
	cursorOf(anchor) {
		let { pieces } = this.#window, found = pieces.findIndex(({ line, piece }) => line > anchor.line || line === anchor.line && (!this.layout.wrap || piece >= anchor.piece)), index = found === -1 ? Math.max(0, pieces.length - 1) : found;
		return {
			index,
			row: Math.min(anchor.row, Math.max(0, this.#rowCount(index) - 1))
		};
	}
	anchorOf({ index, row }) {
		let piece = this.#window.pieces[index];
		return piece && {
			line: piece.line,
			piece: piece.piece,
			row
		};
	}
	moved({ index, row }, rows) {
		let at = {
			index,
			row: row + rows
		};
		for (; at.row < 0 && at.index > 0;) at = {
			index: at.index - 1,
			row: at.row + this.#rowCount(at.index - 1)
		};
		for (;;) {
			let count = this.#rowCount(at.index);
			if (at.row < count || at.index + 1 >= this.#window.pieces.length) break;
			at = {
				index: at.index + 1,
				row: at.row - count
			};
		}
		return {
			index: at.index,
			row: Math.max(0, Math.min(at.row, this.#rowCount(at.index) - 1))
		};
	}
	lastTop(height) {
		let last = this.#window.pieces.length - 1;
		return last < 0 ? {
			index: 0,
			row: 0
		} : this.moved({
			index: last,
			row: this.#rowCount(last) - 1
		}, 1 - height);
	}
	from({ index, row }, height) {
		let { pieces } = this.#window, shown = [], skipped = row;
		for (let at = index; at < pieces.length && shown.length < height; at++) {
			let piece = pieces[at];
			if (!piece) break;
			let before = sameLine(pieces[at - 1], piece), after = sameLine(pieces[at + 1], piece);
			for (let textRow of this.rowsOf(at).slice(skipped, skipped + height - shown.length)) shown.push({
				piece,
				before,
				after,
				row: textRow
			});
			skipped = 0;
		}
		return shown;
	}
	rowsOf(index) {
		let piece = this.#window.pieces[index];
		return piece ? (this.#rows[index] ??= this.#layOut(piece), this.#rows[index]) : [];
	}
	#rowCount(index) {
		return this.layout.wrap ? this.rowsOf(index).length : +!!this.#window.pieces[index];
	}
	#layOut(piece) {
		let { width, wrap, across, hit } = this.layout, isContinued = piece.piece > 0;
		if (wrap) return wrappedRows(piece.text, width, isContinued);
		let seen = hit?.line === piece.line && hit.piece === piece.piece ? {
			from: hit.offset,
			to: hit.offset + hit.length
		} : void 0;
		return [cutRow(piece.text, {
			width,
			isContinued,
			across,
			seen
		})];
	}
};
function sameLine(other, { line }) {
	return other?.line === line ? other : void 0;
}
function isBefore(one, other) {
	return one.index < other.index || one.index === other.index && one.row < other.row;
}
var LogView = class {
	problem;
	#openText;
	#screenRows;
	#log;
	#window = EMPTY_WINDOW;
	#rows;
	#position = { kind: "following" };
	#wrap = !1;
	#across = 0;
	#choice;
	#search;
	#hit;
	#isClosed = !1;
	#whole;
	#opensAgainAtMs = 0;
	#nowMs;
	constructor(openText, screenRows, nowMs = () => performance.now()) {
		this.#openText = openText, this.#screenRows = screenRows, this.#nowMs = nowMs;
	}
	get log() {
		return this.#log;
	}
	get position() {
		return this.#position;
	}
	get wrap() {
		return this.#wrap;
	}
	async refresh() {
		if (!this.#log) return await this.#open();
		if (this.#whole?.begin()) try {
			return await this.complete(), !0;
		} catch {}
		if (this.#position.kind === "following" && this.#nowMs() >= this.#opensAgainAtMs && await this.#log.isReplaced()) {
			let beganAtMs = this.#nowMs(), hasChanged = await this.#open();
			return this.#opensAgainAtMs = this.#nowMs() + 5 * (this.#nowMs() - beganAtMs), hasChanged;
		}
		let hasGrown = await this.#log.grow();
		return hasGrown && await this.#load(), hasGrown;
	}
	async follow() {
		this.#position = { kind: "following" }, this.#opensAgainAtMs = 0, await this.refresh(), await this.#load();
	}
	get isBehind() {
		return this.#log?.redrawn.isBehind ?? !1;
	}
	async readOn() {
		await this.#log?.redrawn.readWanted(), this.#rows = void 0;
	}
	get line() {
		return this.#position.kind === "scrolled" ? this.#position.anchor.line : this.#log?.index.lines ?? 0;
	}
	get isEndOnly() {
		return this.#whole !== void 0;
	}
	async untilWhole() {
		await this.#whole?.settled();
	}
	async complete() {
		let whole = this.#whole;
		if (!whole) return;
		let log = await whole.take().catch((error) => {
			if (this.#whole === whole) throw error;
		});
		if (this.#whole !== whole) await log?.close();
		else if (this.#whole = void 0, log) {
			if (this.#position.kind === "scrolled") {
				let { anchor } = this.#position, origin = this.#log?.origins.of(anchor.line), line = origin && log.origins.lineOf(origin.log ?? 0, origin.number);
				this.#position = {
					kind: "scrolled",
					anchor: {
						...anchor,
						line: line ?? 0
					}
				};
			}
			this.#hit = void 0, await this.#replaceLog(log), await this.#load();
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
	stay(size) {
		let anchor = this.#rowsAt(size.width).anchorOf(this.#top(size));
		anchor && (this.#position = {
			kind: "scrolled",
			anchor
		});
	}
	async moveTo(position) {
		if (position.kind === "following") return await this.follow();
		this.#position = position, await this.#load();
	}
	async toggleWrap(size) {
		let hit = this.shownHit(size);
		this.#wrap = !this.#wrap, await this.#load(), hit && await this.show(hit, size);
	}
	async scroll(rows, size) {
		let anchor = this.#rowsAt(size.width).anchorOf(this.#top(size)), completed = Promise.resolve();
		this.#whole && anchor && anchor.line + rows < 0 && (this.#position = {
			kind: "scrolled",
			anchor
		}, completed = this.complete(), await completed.catch(() => {}), {anchor} = this.#position), anchor && (await this.#putOnTop(anchor, rows, size) && rows > 0 && await this.follow(), await completed);
	}
	scrollAcross(columns) {
		this.#across = Math.max(0, this.#across + columns), this.#rows = void 0;
	}
	get choice() {
		return this.#choice;
	}
	async choose(choice) {
		this.#choice = choice, await this.#load();
	}
	mark(search) {
		this.#search = search, this.#hit = void 0, this.#rows = void 0;
	}
	async show(hit, size) {
		if (this.stay(size), this.#hit = hit, await this.#load(), this.#shows(hit, size)) return;
		let { line, piece, offset } = hit;
		await this.moveTo({
			kind: "scrolled",
			anchor: {
				line,
				piece,
				row: 0
			}
		});
		let rows = this.#rowsAt(size.width), { index } = rows.cursorOf({
			line,
			piece,
			row: 0
		}), row = Math.max(0, rows.rowsOf(index).findLastIndex(({ from }) => from <= offset));
		await this.#putOnTop({
			line,
			piece,
			row
		}, -Math.floor(size.height / 2), size);
	}
	shownHit(size) {
		return this.#hit && this.#shows(this.#hit, size) ? this.#hit : void 0;
	}
	searchFrom(direction, size) {
		let hit = this.shownHit(size);
		if (hit) return hit;
		let visible = this.#visible(size), edge = direction === "down" ? visible[0] : visible.at(-1), { line, piece } = edge?.piece ?? {
			line: this.line,
			piece: 0
		};
		return !edge || !this.#wrap ? {
			line,
			piece: direction === "down" ? 0 : Infinity,
			offset: -1
		} : {
			line,
			piece,
			offset: direction === "down" ? edge.row.from - 1 : edge.row.to
		};
	}
	render(size, paint) {
		return this.#visible(size).map(({ row, ...shown }) => {
			let ranges = this.#search ? hitRanges(this.#search, this.#hit, shown.piece, shown) : [], part = {
				from: row.from,
				to: Math.min(row.to, placeAtColumn(shown.piece.text, row.from, size.width + 1))
			}, text = (row.isCutBefore ? "…" : "") + markedText(shown.piece, part, ranges, paint), fitting = (0, _earendil_works_pi_tui.truncateToWidth)(text, Math.max(1, size.width - row.indent), this.#wrap ? "" : "…");
			return " ".repeat(row.indent) + fitting;
		});
	}
	shownLines(size) {
		return this.#visible(size).map(({ row, ...shown }) => {
			let inRow = (this.#search ? hitRanges(this.#search, this.#hit, shown.piece, shown) : []).filter(({ from, to }) => to > row.from && from < row.to), { line, piece, text } = shown.piece;
			return {
				line,
				piece,
				text,
				isStart: piece === 0 && row.from === 0,
				hit: inRow.some(({ isCurrent }) => isCurrent) ? "current" : inRow.length > 0 ? "other" : void 0
			};
		});
	}
	async close() {
		this.#isClosed = !0, this.#whole?.drop(), this.#whole = void 0, await this.#replaceLog(void 0);
	}
	async #open() {
		let before = this.problem, log;
		try {
			log = await IndexedLog.open(this.#openText);
		} catch (error) {
			return this.problem = require_texts.E(error), this.problem !== before;
		}
		return this.#isClosed ? (await log.close(), !1) : (this.#whole?.drop(), await this.#replaceLog(log), this.problem = void 0, await this.#load(), this.#whole = log.openWhole && new WholeLog(log.openWhole), !0);
	}
	async #replaceLog(log) {
		let before = this.#log;
		this.#log = log, await before?.close();
	}
	async #load(rows = 0) {
		let log = this.#log;
		if (!log) return;
		let places = {
			kind: this.#wrap ? "pieces" : "lines",
			shown: this.#hit,
			choice: this.#choice
		}, around = this.#position.kind === "following" ? lastPlace(log) : this.#position.anchor, screens = 2 * this.#screenRows;
		this.#window = await readWindow(log, places, around, {
			before: screens + Math.max(0, -rows),
			after: screens + Math.max(0, rows)
		}), this.#rows = void 0;
	}
	async #putOnTop(anchor, rows, { width, height }) {
		this.#position = {
			kind: "scrolled",
			anchor
		}, await this.#load(rows);
		let laidOut = this.#rowsAt(width), wanted = laidOut.moved(laidOut.cursorOf(anchor), rows), last = laidOut.lastTop(height), isAtEnd = this.#window.reachesEnd && !isBefore(wanted, last), top = laidOut.anchorOf(isAtEnd ? last : wanted);
		return top && (this.#position = {
			kind: "scrolled",
			anchor: top
		}), isAtEnd;
	}
	#shows(hit, size) {
		return this.#visible(size).some(({ piece, row }) => piece.line !== hit.line || piece.piece !== hit.piece ? !1 : !this.#wrap || row.from <= hit.offset && hit.offset < row.to);
	}
	#visible(size) {
		return this.#rowsAt(size.width).from(this.#top(size), size.height);
	}
	#top({ width, height }) {
		let rows = this.#rowsAt(width), last = rows.lastTop(height);
		if (this.#position.kind === "following") return last;
		let cursor = rows.cursorOf(this.#position.anchor);
		return this.#window.reachesEnd && isBefore(last, cursor) ? last : cursor;
	}
	#rowsAt(width) {
		let wanted = {
			width,
			wrap: this.#wrap,
			across: this.#across,
			hit: this.#hit
		};
		return this.#rows?.layout.width !== width && (this.#rows = new WindowRows(this.#window, wanted)), this.#rows;
	}
}, JoinedText = class {
	#segments = [];
	#bytes = 0;
	append(source, at, bytes) {
		let last = this.#segments.at(-1);
		(last?.source !== source || last.at + this.#bytes - last.start !== at) && this.#segments.push({
			start: this.#bytes,
			source,
			at
		}), this.#bytes += bytes;
	}
	async read(start, end, readSource) {
		let text = Buffer.alloc(Math.max(0, Math.min(end, this.#bytes) - start)), parts = this.#partsOf(start, start + text.length), reads = new Map();
		for (let { source, at, bytes } of parts) reads.set(source, {
			from: reads.get(source)?.from ?? at,
			to: at + bytes
		});
		let read = async ([source, { from, to }]) => [source, {
			from,
			found: await readSource(source, from, to)
		}], found = new Map(await Promise.all([...reads].map(read))), to = 0;
		for (let { source, at, bytes } of parts) {
			let part = found.get(source), first = part ? at - part.from : 0, copied = part && first < part.found.length ? part.found.copy(text, to, first, first + bytes) : 0;
			if (to += copied, copied < bytes) return text.subarray(0, to);
		}
		return text;
	}
	#partsOf(start, end) {
		let parts = [];
		for (let index = this.#segmentOf(start), from = start; from < end; index++) {
			let segment = this.#segments[index];
			if (!segment) break;
			let to = Math.min(end, this.#segments[index + 1]?.start ?? end);
			parts.push({
				source: segment.source,
				at: segment.at + from - segment.start,
				bytes: to - from
			}), from = to;
		}
		return parts;
	}
	#segmentOf(byte) {
		let low = 0, high = this.#segments.length - 1;
		for (; low < high;) {
			let middle = Math.ceil((low + high) / 2);
			(this.#segments[middle]?.start ?? 0) <= byte ? low = middle : high = middle - 1;
		}
		return low;
	}
}, LineRuns = class {
	#runs = [];
	#runsOfLog = new Map();
	#lines = 0;
	begin(line, log, number) {
		let last = this.#runs.at(-1);
		if (last?.log === log && last.number + line - last.line === number) return;
		let run = {
			line,
			log,
			number
		};
		this.#runs.push(run);
		let ofLog = this.#runsOfLog.get(log) ?? [];
		this.#runsOfLog.set(log, ofLog), ofLog.push(run);
	}
	end(lines) {
		this.#lines = lines;
	}
	of(line) {
		let run = this.#runs[lastUpTo(this.#runs, (run) => run.line, line)];
		return run && {
			log: run.log,
			number: run.number + line - run.line
		};
	}
	numberFrom(log, line) {
		let origin = this.of(line);
		if (origin?.log === log) return origin.number;
		let ofLog = this.#runsOfLog.get(log) ?? [];
		return ofLog[lastUpTo(ofLog, (run) => run.line, line) + 1]?.number;
	}
	numberUpTo(log, line) {
		let ofLog = this.#runsOfLog.get(log) ?? [], run = ofLog[lastUpTo(ofLog, (run) => run.line, line)];
		if (!run) return;
		let next = this.#runs[lastUpTo(this.#runs, (run) => run.line, run.line) + 1], last = Math.min(line, next ? next.line - 1 : line);
		return run.number + last - run.line;
	}
	lineOf(log, number) {
		let runs = this.#runsOfLog.get(log) ?? [], run = runs[lastUpTo(runs, (run) => run.number, number)], line = run && run.line + number - run.number;
		return line !== void 0 && line < this.#lines ? line : void 0;
	}
};
function lastUpTo(runs, of, value) {
	let low = 0, high = runs.length;
	for (; low < high;) {
		let middle = Math.floor((low + high) / 2), run = runs[middle];
		run && of(run) <= value ? low = middle + 1 : high = middle;
	}
	return low - 1;
}
// extensions/monitor/ui/panel/merged-log.ts
const READ_BYTES = 262144, NOTHING = Buffer.alloc(0), ADDED = Buffer.from(require_panel.t.olderLines);
var MergedLog = class MergedLog {
	origins = new LineRuns();
	#parts;
	#order;
	#text = new JoinedText();
	#waiting;
	#waitingBytes = 0;
	#lines = 0;
	#openLog;
	#add = () => {};
	#whole;
	#hasBegun = !1;
	#isEnd = !1;
	#isComplete = !1;
	static async open(logs, order, lines = Infinity) {
		let files = [];
		try {
			for (let { path, begins } of logs) files.push(await LogFile.open(path, begins));
			return new MergedLog(files, order, {
				lines,
				open: () => MergedLog.open(logs, order)
			});
		} catch (error) {
			throw await Promise.all(files.map((file) => file.close())), error;
		}
	}
	constructor(files, order, whole) {
		this.#order = order, this.#whole = whole, this.#parts = files.flatMap((file, log) => {
			let arrivals = order.arrivals[log];
			return arrivals ? [{
				log,
				file,
				arrivals,
				bytes: 0,
				at: 0,
				read: NOTHING,
				number: 1,
				entry: 0
			}] : [];
		});
	}
	get openWhole() {
		return this.#isEnd ? this.#whole.open : void 0;
	}
	async grow(add) {
		if (this.#isComplete) return;
		let isOver = this.#order.isOver();
		for (let part of this.#parts) part.bytes = await part.file.extend();
		this.#add = add, await this.#takeAll(this.#order.lastNumbers(), isOver), this.#handOn(), this.#isComplete = isOver;
	}
	async read(start, end) {
		return await this.#text.read(start, end, async (source, from, to) => {
			let part = this.#parts.find(({ log }) => log === source);
			return part ? await part.file.read(from, to) : ADDED.subarray(from, to);
		});
	}
	async isReplaced() {
		return (await Promise.all(this.#parts.map(({ file }) => file.isReplaced()))).includes(!0);
	}
	async close() {
		await Promise.all(this.#parts.map(({ file }) => file.close()));
	}
	async #takeAll(lastNumbers, isOver) {
		this.#hasBegun || await this.#begin(lastNumbers);
		for (let next = this.#next(lastNumbers); next; next = this.#next(lastNumbers)) if (!await this.#take(next.part, next.upTo)) {
			if (!isOver) return;
			next.part.number = next.upTo + 1;
		}
		if (isOver) for (let part of this.#parts) await this.#take(part, Infinity);
	}
	async #begin(lastNumbers) {
		this.#hasBegun = !0;
		let forgotten = this.#parts.flatMap(({ arrivals }) => arrivals.oldest > 0 ? arrivals.entry(arrivals.oldest)?.turn ?? 0 : []), known = {
			turn: Math.max(0, ...forgotten),
			log: -1,
			first: 0
		}, start = this.#parts.map((part) => this.#startOfEnd(part, lastNumbers[part.log] ?? 0)).reduce((latest, next) => next.turn >= latest.turn ? next : latest, known), skips = this.#parts.map((part) => this.#skipTo(part, start, lastNumbers[part.log] ?? 0)), skipped = await Promise.all(skips);
		this.#isEnd = start !== known && skipped.includes(!0), skipped.includes(!0) && !this.#isEnd && this.#append(-1, 0, ADDED.subarray(0, -1), 1);
	}
	#startOfEnd({ log, arrivals }, lastNumber) {
		let first = lastNumber - this.#whole.lines + 1, behind = firstEntry(arrivals, (entry) => entry.first > first);
		return {
			turn: arrivals.entry(behind - 1)?.turn ?? -1,
			log,
			first
		};
	}
	async #skipTo(part, start, lastNumber) {
		let { arrivals } = part;
		part.at = part.file.headerBytes, part.number = part.file.firstNumber + +(part.at > 0), part.entry = firstEntry(arrivals, (entry) => entry.turn >= start.turn);
		let first = arrivals.entry(part.entry)?.first ?? lastNumber + 1;
		return start.log === part.log && (first = Math.max(first, start.first)), part.entry = Math.max(arrivals.oldest, Math.min(part.entry, arrivals.end - 1)), first <= part.number ? !1 : (await part.file.pass(part.at, part.bytes, (bytes) => {
			let { end, lines } = upToLineFeeds(bytes, first - part.number);
			return part.at += end, part.number += lines, part.number < first;
		}), !0);
	}
	#next(lastNumbers) {
		let next;
		for (let part of this.#parts) {
			let { arrivals, log } = part;
			part.entry = Math.max(part.entry, arrivals.oldest);
			let upTo = () => lastOf(arrivals.entry(part.entry + 1), lastNumbers[log]);
			for (; part.entry + 1 < arrivals.end && part.number > upTo();) part.entry++;
			let turn = arrivals.entry(part.entry)?.turn;
			turn === void 0 || part.number > upTo() || (!next || turn < next.turn) && (next = {
				part,
				upTo: upTo(),
				turn
			});
		}
		return next;
	}
	async #take(part, upTo) {
		for (; part.number <= upTo && (part.read.length === 0 && (part.read = await part.file.read(part.at, Math.min(part.bytes, part.at + READ_BYTES)), part.at += part.read.length), part.read.length !== 0);) {
			let { end, lines } = upToLineFeeds(part.read, upTo - part.number + 1), bytes = part.read.subarray(0, end);
			part.read = part.read.subarray(end);
			let { number } = part;
			part.number += lines, this.#openLog !== void 0 && this.#openLog !== part.log && this.#append(-1, ADDED.length - 1, ADDED.subarray(-1), 1), this.origins.begin(this.#lines, part.log, number), this.#append(part.log, part.at - part.read.length - bytes.length, bytes, lines), this.#openLog = bytes.at(-1) === 10 ? void 0 : part.log;
		}
		return part.number > upTo;
	}
	#append(source, at, bytes, lines) {
		this.#waitingBytes + bytes.length > READ_BYTES && this.#handOn(), this.#waiting ??= Buffer.allocUnsafe(READ_BYTES), this.#waitingBytes += bytes.copy(this.#waiting, this.#waitingBytes), this.#text.append(source, at, bytes.length), this.#lines += lines;
	}
	#handOn() {
		this.origins.end(this.#lines), this.#add(this.#waiting?.subarray(0, this.#waitingBytes) ?? NOTHING), this.#waitingBytes = 0;
	}
};
function firstEntry(arrivals, holds) {
	let low = arrivals.oldest, high = arrivals.end;
	for (; low < high;) {
		let middle = Math.floor((low + high) / 2), entry = arrivals.entry(middle);
		entry && holds(entry) ? high = middle : low = middle + 1;
	}
	return low;
}
function lastOf(next, lastNumber = 0) {
	return next ? next.first - 1 : lastNumber;
}
function upToLineFeeds(bytes, count) {
	let end = 0, lines = 0;
	for (let size = bytes.length; count - lines > 64 && end < bytes.length;) {
		let counted = require_count_line_feeds.t(bytes.subarray(end, end + size));
		lines + counted >= count ? size = Math.ceil(size / 2) : (lines += counted, end = Math.min(bytes.length, end + size));
	}
	for (; lines < count; lines++) {
		let found = bytes.indexOf(10, end);
		if (found === -1) return {
			end: bytes.length,
			lines
		};
		end = found + 1;
	}
	return {
		end,
		lines
	};
}
// extensions/core/text/readable-colours.ts
const BLACK = [
	0,
	0,
	0
], WHITE = [
	255,
	255,
	255
], LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
	let share = value / 255;
	return share <= .03928 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
});
var ReadableColours = class {
	#ground;
	#foregrounds = new Map();
	constructor(ground) {
		this.#ground = ground;
	}
	sgr({ attributes, foreground, background }) {
		let key = `${foreground}/${background}`, readable = this.#foregrounds.get(key);
		return readable === void 0 && (this.#foregrounds.size >= 1e3 && this.#foregrounds.clear(), readable = this.#readable(foreground, background), this.#foregrounds.set(key, readable)), [
			attributes,
			readable,
			background
		].filter((part) => part !== "").join(";");
	}
	#readable(foreground, background) {
		if (foreground === "" && background === "") return "";
		let text = rgbOf(foreground) ?? this.#ground.foreground, behind = rgbOf(background) ?? this.#ground.background, least = isBasic(foreground) || isBasic(background) ? 2 : 3;
		if (contrast(text, behind) >= least) return foreground;
		let farthest = contrast(WHITE, behind) > contrast(BLACK, behind) ? WHITE : BLACK;
		for (let step = 1;; step++) {
			let moved = this.#shown(mixed(text, farthest, step / 10));
			if (step === 10 || contrast(moved.rgb, behind) >= 3) return moved.sgr;
		}
	}
	#shown(rgb) {
		if (this.#ground.hasTrueColour) return {
			rgb,
			sgr: `38;2;${rgb.join(";")}`
		};
		let [red, green, blue] = rgb.map((value) => Math.max(0, Math.round((value - 55) / 40))), index = 16 + 36 * red + 6 * green + blue;
		return {
			rgb: indexedRgb(index),
			sgr: `38;5;${index}`
		};
	}
};
function rgbOf(colour) {
	if (colour === "") return;
	let [code = 0, kind, first = 0, second = 0, third = 0] = colour.split(";").map(Number);
	return kind === 2 ? [
		first,
		second,
		third
	] : indexedRgb(kind === 5 ? first : code % 10 + (code >= 90 ? 8 : 0));
}
function contrast(one, other) {
	let [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
}
function luminance([red, green, blue]) {
	return .2126 * (LINEAR[red] ?? 0) + .7152 * (LINEAR[green] ?? 0) + .0722 * (LINEAR[blue] ?? 0);
}
function mixed(colour, other, share) {
	let part = (at) => Math.round(colour[at] + (other[at] - colour[at]) * share);
	return [
		part(0),
		part(1),
		part(2)
	];
}
function isBasic(colour) {
	return /^(?:[349]\d|10\d|[34]8;5;(?:\d|1[0-5]))$/.test(colour);
}
function indexedRgb(index) {
	if (index < 16) {
		let value = Number.parseInt("000000cd31310dbc79e5e5102472c8bc3fbc11a8cde5e5e5666666f14c4c23d18bf5f5433b8eead670d629b8dbffffff".slice(6 * index, 6 * index + 6), 16);
		return [
			value >> 16,
			value >> 8 & 255,
			value & 255
		];
	}
	if (index >= 232) {
		let grey = 8 + (index - 232) * 10;
		return [
			grey,
			grey,
			grey
		];
	}
	let part = (divisor) => {
		let level = Math.floor((index - 16) / divisor) % 6;
		return level === 0 ? 0 : 55 + 40 * level;
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
	#sequences = "";
	#colours;
	of(theme) {
		let backgrounds = BACKGROUNDS.map((name) => theme.getBgAnsi(name)), texts = TEXTS.map((name) => theme.getFgAnsi(name)), sequences = [
			...backgrounds,
			...texts,
			theme.getColorMode()
		].join("");
		return this.#colours && sequences === this.#sequences || (this.#colours = new ReadableColours(groundOf(backgrounds, texts, theme.getColorMode() === "truecolor")), this.#sequences = sequences), this.#colours;
	}
};
function groundOf(backgrounds, texts, hasTrueColour) {
	let light = [
		255,
		255,
		255
	], dark = [
		0,
		0,
		0
	], [given] = backgrounds.flatMap(coloursIn), text = texts.flatMap(coloursIn)[0] ?? light, background = given ?? (contrast(text, dark) > contrast(text, light) ? dark : light), [own] = coloursIn(texts[0] ?? "");
	return {
		background,
		foreground: own ?? (contrast(background, light) > contrast(background, dark) ? light : dark),
		hasTrueColour
	};
}
function coloursIn(sequence) {
	let colour = rgbOf(COLOUR.exec(sequence)?.[1] ?? "");
	return colour ? [colour] : [];
}
// extensions/monitor/ui/panel/time-column.ts
function timeColumn(logs) {
	let today = require_texts.m(Date.now()), hasDays = logs.some(({ arrivals }) => {
		let oldest = arrivals.entry(arrivals.oldest);
		return oldest !== void 0 && require_texts.m(oldest.atMs) !== today;
	}), shown = (atMs) => (hasDays ? `${require_texts.m(atMs)} ` : "") + require_texts.v(atMs), width = shown(Date.now()).length + 1;
	return {
		width,
		text: (atMs) => (atMs === void 0 ? "" : shown(atMs)).padEnd(width)
	};
}
var LogPane = class {
	logs;
	view;
	chooser;
	finder;
	pick;
	#screen;
	#size;
	#colours = new ThemeColours();
	#showsTimes = !1;
	#updated;
	#manner;
	#asked = [];
	#isReading = !1;
	#goToStart = () => this.view.toStart();
	constructor({ logs, order }, screen, size, manner = plainManner) {
		this.logs = logs, this.#manner = manner, this.#screen = screen, this.#size = size, this.view = new LogView(() => order ? MergedLog.open(logs, order, 2e3) : LogFile.open(logs[0].path, logs[0].begins), screen.screenRows), this.finder = new LogFinder(this.view, {
			size: () => this.#viewSize,
			do: (step) => screen.do(step),
			inWhole: (step) => screen.do(() => this.#inWhole(step)),
			draw: () => screen.draw()
		}), this.chooser = new LogChooser(this.view, logs[0].eventLines, () => screen.do(() => this.chooser.found())), this.pick = new LinePick(this.view);
	}
	get size() {
		return this.#size;
	}
	get isFollowing() {
		return this.view.position.kind === "following";
	}
	async refresh() {
		return !await this.view.refresh() && !this.chooser.isBehind && this.view.log === this.#updated ? !1 : (await this.#update(), !0);
	}
	async scroll(rows) {
		let { log } = this.view;
		await this.view.scroll(rows, this.#viewSize), this.view.log !== log && await this.chooser.update(), this.finder.update();
	}
	async step(direction) {
		this.pick.line ? await this.pick.move(direction, this.#viewSize) : await this.scroll(direction);
	}
	async page(direction) {
		await this.scroll(direction * Math.max(1, this.#size.height - 1));
	}
	async toStart() {
		await this.#inWhole(this.#goToStart);
	}
	async toEnd() {
		this.#asked = this.#asked.filter((step) => step !== this.#goToStart), await this.view.follow(), await this.#update();
	}
	async toggleFollow() {
		this.isFollowing ? this.view.stay(this.#viewSize) : await this.toEnd();
	}
	async toggleWrap() {
		await this.view.toggleWrap(this.#viewSize);
	}
	async scrollAcross(direction) {
		let columns = Math.max(1, Math.floor(this.#viewSize.width / 2));
		this.view.scrollAcross(direction * columns);
	}
	async toggleTimes() {
		let hit = this.view.shownHit(this.#viewSize);
		this.#showsTimes = !this.#showsTimes, hit && await this.view.show(hit, this.#viewSize);
	}
	get showsTimes() {
		return this.#showsTimes;
	}
	get pickedLog() {
		return this.#logOf(this.pick.line?.line ?? 0);
	}
	async pickLine() {
		await this.#inWhole(async () => this.pick.begin(this.#viewSize));
	}
	async toggleEvents() {
		await this.#inWhole(async () => {
			await this.chooser.toggleEvents(), this.#countAgain();
		});
	}
	async match(pattern) {
		await this.#inWhole(async () => {
			await this.chooser.match(pattern), this.#countAgain();
		});
	}
	async showAll() {
		await this.chooser.clear(), this.#countAgain();
	}
	beginSearch(sign) {
		this.finder.begin(sign === "#" || this.isFollowing ? "up" : "down");
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
		return this.#asked.length > 0;
	}
	get manner() {
		return this.#manner ? this.#manner : {
			wrap: this.view.wrap,
			times: this.#showsTimes,
			query: this.finder.query
		};
	}
	async open() {
		let { wrap, times, query } = this.manner;
		this.#showsTimes = times, wrap && await this.toggleWrap(), await this.refresh(), this.#manner = void 0, query && !this.finder.isWaiting && this.finder.count(query);
	}
	resize(size) {
		let { width, height } = this.#size;
		if (width === size.width && height === size.height) return;
		let hit = this.view.shownHit(this.#viewSize);
		this.#size = size, hit && this.#screen.do(() => this.view.show(hit, this.#viewSize));
	}
	render(theme) {
		let rows = this.view.render(this.#viewSize, {
			mark: (text, isCurrent) => isCurrent ? theme.inverse(theme.bold(text)) : theme.fg("accent", theme.underline(text)),
			colours: this.#colours.of(theme)
		});
		if (this.view.isBehind && !this.#isReading && this.#readOn(), !this.#showsTimes) return rows;
		let column = timeColumn(this.logs), lines = this.view.shownLines(this.#viewSize);
		return rows.map((row, index) => theme.fg("dim", column.text(this.#timeOf(lines[index]))) + row);
	}
	margin(theme) {
		return this.view.shownLines(this.#viewSize).map((line) => this.#mark(line, theme));
	}
	async close() {
		this.finder.clear(), this.chooser.stop(), await this.view.close();
	}
	async #inWhole(step) {
		this.view.isEndOnly ? (this.#asked.push(step), this.#asked.length > 1 || this.view.untilWhole().then(() => this.#screen.do(() => this.#doAsked()))) : await step();
	}
	async #doAsked() {
		let asked = this.#asked;
		this.#asked = [];
		try {
			await this.view.complete();
		} catch (error) {
			throw this.finder.giveUp(), error;
		}
		await this.#update();
		for (let step of asked) await step();
	}
	async #readOn() {
		this.#isReading = !0, await this.view.readOn(), this.#isReading = !1, this.#screen.draw();
	}
	async #update() {
		this.#updated = this.view.log, await this.chooser.update(), this.finder.update();
	}
	#countAgain() {
		this.finder.count(this.finder.query);
	}
	#mark(shown, theme) {
		let { line, isStart, hit } = shown;
		return this.pick.isAt(shown) ? theme.fg("accent", theme.bold(">")) : hit ? theme.fg(hit === "current" ? "accent" : "warning", "›") : isStart && this.logs[0].marksEvents && this.chooser.isEvent(line) ? theme.fg("success", "•") : this.logs.length > 1 && this.#originOf(line)?.log === 1 ? theme.fg("error", "│") : "";
	}
	#timeOf(shown) {
		let origin = shown?.isStart ? this.#originOf(shown.line) : void 0;
		return origin && this.logs[origin.log ?? 0]?.arrivals.timeOf(origin.number);
	}
	#logOf(line) {
		return this.logs[this.#originOf(line)?.log ?? 0] ?? this.logs[0];
	}
	#originOf(line) {
		return this.view.log?.origins.of(line);
	}
	get #viewSize() {
		if (!this.#showsTimes) return this.#size;
		let { width, height } = this.#size;
		return {
			width: Math.max(1, width - timeColumn(this.logs).width),
			height
		};
	}
};
const plainManner = {
	wrap: !1,
	times: !1,
	query: void 0
};
// extensions/monitor/ui/panel/details-view.ts
var DetailsView = class {
	taskId;
	command;
	#screen;
	#logs;
	#logIndex;
	#order;
	#isMerged = !1;
	#pane;
	#front;
	#isClosed = !1;
	#margin = [];
	constructor(task, screen) {
		this.taskId = task.id, this.#logs = task.logs, this.#order = task.order, this.#screen = screen, this.#logIndex = Math.max(0, task.logs.findIndex((log) => !log.isEmpty)), this.#pane = new LogPane(this.#shown, screen, {
			width: 80,
			height: 10
		}), this.#front = this.#pane;
	}
	get log() {
		return this.#logs[this.#logIndex] ?? this.#logs[0];
	}
	get isMerged() {
		return this.#isMerged;
	}
	get pane() {
		return this.#pane;
	}
	showLog() {
		return this.command = void 0, this.#pane;
	}
	get picked() {
		return this.#pane.pick.line?.text;
	}
	async open() {
		await this.#pane.open();
	}
	toggleCommand(task) {
		this.command = this.command ? void 0 : new CommandView(task, this.log.place);
	}
	otherLog() {
		this.#logs.length !== 1 && (this.#isMerged || (this.#logIndex = (this.#logIndex + 1) % this.#logs.length), this.#isMerged = !1, this.#openAgain());
	}
	toggleMerged() {
		if (!this.#order) return require_panel.t.oneLogOnly;
		this.#isMerged = !this.#isMerged, this.#openAgain();
	}
	marginAt(row) {
		return this.#margin[row] || void 0;
	}
	hints(task) {
		if (this.command) return [{
			key: "d",
			does: "log"
		}];
		let next = (this.#logIndex + +!this.#isMerged) % this.#logs.length, other = this.#logs.length > 1 ? this.#logs[next] : void 0;
		return logHints(task, this.#pane, {
			other: other?.name,
			isMerged: this.#isMerged
		});
	}
	render(task, size, theme, tree) {
		if (this.#margin = [], this.#logs = task.logs, this.#order = task.order, this.command) return this.#resize(size), this.command.render(size, theme, tree).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, size.width, "…"));
		this.#pane.logs = this.#shown.logs;
		let facts = fittingFacts(factRows(task, tree, this.log.place, size.width, theme), size.height, theme);
		this.#resize({
			width: size.width,
			height: Math.max(1, size.height - facts.length - 1)
		});
		let rows = this.#front.render(theme), said = rows.length > 0 ? [] : [theme.fg("dim", this.#nothingText(task))], above = Array.from({ length: facts.length + 1 }, () => "");
		return this.#margin = [...above, ...this.#front.margin(theme)], [...[
			...facts,
			this.#bar(task, size.width, theme),
			...said
		].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, size.width, "…")), ...rows];
	}
	async close() {
		this.#isClosed = !0, await Promise.all([this.#pane.close(), this.#front === this.#pane || this.#front.close()]);
	}
	get #shown() {
		return this.#isMerged ? {
			logs: this.#logs,
			order: this.#order
		} : { logs: [this.log] };
	}
	#openAgain() {
		let { manner, size } = this.#pane, pane = new LogPane(this.#shown, this.#screen, size, manner);
		this.#pane = pane, this.#screen.do(async () => {
			await pane.open();
			let before = this.#front;
			this.#front = pane, await before.close(), this.#isClosed && await pane.close();
		});
	}
	#resize(size) {
		this.#pane.resize(size), this.#front !== this.#pane && this.#front.resize(size);
	}
	#nothingText(task) {
		let { view, chooser } = this.#pane;
		if (!this.log.isKept && !this.#isMerged) return require_panel.t.nothingKept;
		if (view.problem !== void 0) return view.problem;
		if (!view.log) return "";
		if (chooser.isOn && (view.log?.index.lines ?? 0) > 0) return require_panel.t.noLineSoFar;
		let other = this.#isMerged ? void 0 : task.logs.find((log) => !log.isEmpty);
		return require_panel.t.nothing(require_first_task.n(task), other && other.name !== this.log.name ? other.name : void 0);
	}
	#bar(task, width, theme) {
		let { view, chooser, isFollowing, isWaiting } = this.#pane;
		return logBar({
			names: this.#logs.map(({ name }) => name),
			shown: this.#isMerged ? void 0 : this.#logIndex,
			only: [chooser.text, isWaiting ? require_panel.t.readsAll : ""].filter(Boolean).join(" · "),
			bytes: view.log?.index.bytes,
			follows: require_first_task.n(task) ? isFollowing : void 0
		}, width, theme);
	}
};
function taskRows(task, columns, row, theme) {
	let { isNarrow } = columns, title = (0, _earendil_works_pi_tui.truncateToWidth)(task.title, columns.title, "…", !0), which = theme.fg("dim", `${task.id.padEnd(4)} ${task.kind.padEnd(7)}`), mark = row.isUnread ? theme.fg("warning", "•") : " ", facts = [
		row.isCurrent ? theme.fg("accent", "›") : " ",
		require_rows.c(task.state, theme),
		row.isSelected ? theme.fg("accent", "▪") : mark,
		...isNarrow ? [] : [which],
		row.isCurrent ? theme.bold(title) : title,
		theme.fg("muted", require_texts.h(task.ageMs).padStart(columns.age)),
		...columns.lines > 0 ? [theme.fg("dim", linesText(task).padStart(columns.lines))] : [],
		...columns.usage > 0 ? [theme.fg("muted", listedUsage(row.tree).padEnd(columns.usage))] : []
	].join(" "), said = lastWords(task, theme);
	return isNarrow ? [facts, `      ${which} ${said}`] : [`${facts}  ${said}`];
}
function columnsOf(shown, width, treeOf) {
	let isNarrow = width < 60, age = longest(6, shown, (task) => require_texts.h(task.ageMs)), lines = treeOf ? 0 : longest(9, shown, linesText), usage = treeOf ? longest(0, shown.filter(require_first_task.n), ({ id }) => listedUsage(treeOf(id))) : 0, third = Math.floor(width / 3), room = isNarrow ? third : Math.min(third, width - 23 - age - lines - usage - (treeOf ? 0 : 24));
	return {
		title: Math.max(8, Math.min(longest(0, shown, (task) => task.title), room)),
		age,
		lines,
		usage,
		isNarrow
	};
}
function longest(least, tasks, textOf) {
	return tasks.reduce((columns, task) => Math.max(columns, (0, _earendil_works_pi_tui.visibleWidth)(textOf(task))), least);
}
function linesText({ lines }) {
	return require_texts.b(lines, "line");
}
function lastWords({ state, lastLine, isLineOpen, runFacts }, theme) {
	let open = isLineOpen ? theme.fg("dim", require_panel.t.notEnded) : "", line = lastLine === void 0 ? "" : open + theme.fg("muted", require_texts.d(lastLine));
	if (state.kind === "running") return [...runFacts.length > 0 ? [theme.fg("muted", runFacts.join(", "))] : [], ...line === "" ? [] : [line]].join(` ${theme.fg("dim", "·")} `);
	let said = state.kind === "stopping" ? theme.fg("warning", "stopping") : endText(state, theme);
	return line === "" ? said : `${said} ${theme.fg("dim", "·")} ${line}`;
}
function endText(state, theme) {
	return theme.fg(require_rows.o(state.outcome), state.reason);
}
// extensions/monitor/ui/panel/list-view.ts
const ORDERS = [
	"state",
	"title",
	"lines"
];
var ListView = class {
	#showsFinished;
	#selectedId;
	#top = 0;
	#visible = 0;
	#rowsOfTask = 1;
	#order = 0;
	choice = new require_list_choice.t();
	#unread;
	constructor(unread, tasks) {
		this.#unread = unread, this.#showsFinished = !tasks.some(require_first_task.n);
	}
	shown(tasks) {
		let isShown = (task) => require_first_task.n(task) || this.#showsFinished || this.#unread.has(task) || task.id === this.#selectedId, shown = tasks.filter((task) => isShown(task) && this.choice.matches([
			task.id,
			task.title,
			task.command,
			task.lastLine ?? ""
		])), order = ORDERS[this.#order];
		return order === "title" ? shown.sort((a, b) => a.title.localeCompare(b.title)) : order === "lines" ? shown.sort((a, b) => b.lines - a.lines) : shown;
	}
	selected(tasks) {
		let shown = this.shown(tasks);
		return shown[this.#indexIn(shown)];
	}
	toggleFinished(tasks) {
		if (this.#showsFinished = this.shown(tasks).length < tasks.length, !this.#showsFinished) {
			for (let task of tasks) require_first_task.n(task) || this.#unread.markSeen(task);
			this.#selectedId = this.shown(tasks).find(require_first_task.n)?.id;
		}
	}
	chosen(tasks) {
		return this.choice.of(this.shown(tasks), this.selected(tasks));
	}
	toggleSelected(tasks) {
		let task = this.selected(tasks);
		task && (this.choice.toggle(task.id), this.move(1, tasks));
	}
	nextOrder() {
		this.#order = (this.#order + 1) % ORDERS.length;
	}
	isSelected(id) {
		return id === this.#selectedId;
	}
	taskAt(row, tasks) {
		let index = Math.floor(row / this.#rowsOfTask);
		return index < this.#visible ? this.shown(tasks)[this.#top + index] : void 0;
	}
	select(id) {
		this.#selectedId = id;
	}
	move(rows, tasks) {
		let shown = this.shown(tasks), index = Math.max(0, Math.min(this.#indexIn(shown) + rows, shown.length - 1));
		this.#selectedId = shown[index]?.id;
	}
	hints(tasks) {
		let shown = this.shown(tasks), hidden = this.choice.filter === "" ? tasks.length - shown.length : 0, selected = this.selected(tasks);
		return [
			...selected ? taskHints(this.chosen(tasks)) : [],
			...selected ? [{
				key: "y",
				does: require_list_choice.a.copyPath
			}] : [],
			...hidden > 0 ? [{
				key: "h",
				does: `show ${hidden} finished`
			}] : [],
			...hidden === 0 && !shown.every(require_first_task.n) ? [{
				key: "h",
				does: require_list_choice.a.hideFinished
			}] : [],
			...tasks.every(require_first_task.n) ? [] : [{
				key: "c",
				does: require_list_choice.a.clearFinished
			}],
			...tasks.length > 1 ? [{
				key: "/",
				does: "filter"
			}] : []
		];
	}
	render(tasks, size, theme, treeOf) {
		let shown = this.shown(tasks);
		if (shown.length === 0) return [theme.fg("muted", this.#emptyText(tasks))].map((row) => fit(row, size.width));
		let selected = this.#indexIn(shown);
		this.#selectedId = shown[selected]?.id;
		let rowsOfTask = size.width < 60 ? 2 : 1, isWhole = shown.length * rowsOfTask <= size.height, visible = Math.max(1, Math.floor((isWhole ? size.height : size.height - 1) / rowsOfTask));
		this.#visible = visible, this.#rowsOfTask = rowsOfTask, this.#scrollTo(selected, shown.length, visible);
		let columns = columnsOf(shown, size.width, treeOf), rows = shown.slice(this.#top, this.#top + visible).flatMap((task) => {
			let isCurrent = task.id === this.#selectedId, facts = {
				isCurrent,
				isSelected: this.choice.has(task.id),
				isUnread: this.#unread.has(task),
				tree: treeOf?.(task.id)
			};
			return taskRows(task, columns, facts, theme).map((row) => isCurrent ? require_rows.C(row, size.width, (text) => theme.bg("selectedBg", text)) : fit(row, size.width));
		}), unseen = unseenText(this.#top, shown.length - this.#top - visible);
		return unseen === "" ? rows : [...rows, fit(`      ${theme.fg("dim", unseen)}`, size.width)];
	}
	#emptyText(tasks) {
		return this.choice.filter === "" ? tasks.length === 0 ? require_panel.t.nothingToShow : require_joined_stream.o.running("") : require_panel.t.noneOfThemHas(this.choice.shownFilter);
	}
	#indexIn(shown) {
		return Math.max(0, shown.findIndex((task) => task.id === this.#selectedId));
	}
	#scrollTo(selected, count, visible) {
		this.#top = Math.max(Math.min(this.#top, selected), selected - visible + 1), this.#top = Math.max(0, Math.min(this.#top, count - visible));
	}
};
function unseenText(above, below) {
	return [...above > 0 ? [require_panel.t.moreAbove(above)] : [], ...below > 0 ? [require_panel.t.moreBelow(below)] : []].join(" · ");
}
function fit(row, width) {
	return (0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…");
}
// extensions/monitor/ui/panel/log-preview.ts
var LogPreview = class {
	#screen;
	#shown;
	constructor(screen) {
		this.#screen = screen;
	}
	render(task, size, theme) {
		let log = task.logs.find(({ isEmpty }) => !isEmpty) ?? task.logs[0], [state = ""] = factRows(task, void 0, log.place, size.width, theme);
		(this.#shown?.taskId !== task.id || this.#shown.pane.logs[0].name !== log.name) && (this.close(), this.#shown = {
			taskId: task.id,
			pane: new LogPane({ logs: [log] }, this.#screen, size)
		});
		let { pane } = this.#shown;
		return pane.resize({
			width: size.width,
			height: Math.max(1, size.height - 2)
		}), [
			state,
			require_rule.t(theme.fg("dim", log.name), "", size.width, theme),
			...pane.render(theme)
		];
	}
	async refresh() {
		return await this.#shown?.pane.refresh() ?? !1;
	}
	close() {
		this.#shown?.pane.close(), this.#shown = void 0;
	}
};
// extensions/monitor/ui/panel/panel-hints.ts
function listHints(list, tasks) {
	let confirm = require_keys.i("tui.select.confirm");
	return [
		{
			key: require_keys.i("tui.select.cancel"),
			does: list.choice.filter === "" ? "close" : require_list_choice.a.clearFilter
		},
		{
			key: arrows(),
			does: "select"
		},
		{
			key: require_keys.i("tui.input.tab"),
			does: require_list_choice.a.nextList
		},
		...list.selected(tasks) ? [{
			key: confirm,
			does: "details"
		}] : [],
		...list.hints(tasks),
		{
			key: "?",
			does: require_list_choice.a.allKeys
		}
	];
}
function detailsHints(details, task, width) {
	let cancel = require_keys.i("tui.select.cancel"), scroll = {
		key: arrows(),
		does: "scroll"
	};
	return details.pane.finder.query ? [
		...searchHints(details.pane, cancel, width),
		scroll,
		{
			key: "q",
			does: "back"
		}
	] : [
		{
			key: cancel,
			does: "back"
		},
		scroll,
		...details.hints(task),
		{
			key: "?",
			does: require_list_choice.a.allKeys
		}
	];
}
function arrows() {
	return `${require_keys.i("tui.select.up")}${require_keys.i("tui.select.down")}`;
}
function listActions(list, tasks, frame, control, open) {
	let selected = list.selected(tasks);
	return {
		up: () => list.move(-1, tasks),
		down: () => list.move(1, tasks),
		pageUp: () => list.move(-10, tasks),
		pageDown: () => list.move(10, tasks),
		start: () => list.move(-tasks.length, tasks),
		end: () => list.move(tasks.length, tasks),
		help: frame.help,
		back: frame.close,
		cancel: () => {
			list.choice.filter === "" ? frame.close() : list.choice.filter = "";
		},
		select: () => list.toggleSelected(tasks),
		sort: () => list.nextOrder(),
		searchDown: () => require_list_choice.i(list.choice, frame),
		otherLog: () => frame.otherTab(1),
		left: () => frame.otherTab(-1),
		right: () => frame.otherTab(1),
		finished: () => list.toggleFinished(tasks),
		clear: () => control.askToClear(tasks.filter((task) => !require_first_task.n(task)).length),
		...selected && {
			open: () => open(selected),
			...taskActions(list.chosen(tasks), control),
			copy: () => control.copy(selected.logs[0])
		}
	};
}
function taskActions(tasks, control) {
	let running = tasks.filter(require_first_task.n), foreign = running.filter((task) => task.isForeign);
	return {
		stop: () => control.askToStop(tasks),
		stopSilently: () => control.askToStopSilently(tasks),
		restart: () => control.restart(tasks),
		...running.length > 0 ? { protect: () => control.protect(running) } : {},
		...foreign.length > 0 ? { adopt: () => control.adopt(foreign) } : {}
	};
}
function detailsActions(details, task, frame, control, close) {
	let { command } = details;
	return {
		help: frame.help,
		otherLog: () => details.otherLog(),
		searchDown: () => search(details, frame, "/"),
		searchUp: () => search(details, frame, "#"),
		nextError: () => details.showLog().nextError(),
		times: () => frame.do(() => details.showLog().toggleTimes()),
		merge: () => {
			details.showLog();
			let problem = details.toggleMerged();
			problem !== void 0 && frame.say(problem);
		},
		events: () => frame.do(() => details.showLog().toggleEvents()),
		match: () => toggleMatch(details, frame),
		openLog: () => control.openLog(details.log),
		copy: () => control.copy(details.log),
		...task && {
			...taskActions([task], control),
			command: () => details.toggleCommand(task),
			stepIn: () => control.stepIn(task)
		},
		...command ? commandActions(command, details) : logActions(details, task, frame, control, close)
	};
}
function commandActions(command, details) {
	return {
		up: () => command.scroll(-1),
		down: () => command.scroll(1),
		pageUp: () => command.page(-1),
		pageDown: () => command.page(1),
		start: () => command.toStart(),
		end: () => command.toEnd(),
		back: () => details.showLog(),
		cancel: () => details.showLog()
	};
}
function logActions(details, task, frame, control, close) {
	let { pane } = details, { pick, finder } = pane;
	return {
		up: () => frame.do(() => pane.step(-1)),
		down: () => frame.do(() => pane.step(1)),
		pageUp: () => frame.do(() => pane.page(-1)),
		pageDown: () => frame.do(() => pane.page(1)),
		start: () => frame.do(() => pane.toStart()),
		end: () => frame.do(() => pane.toEnd()),
		follow: () => frame.do(() => pane.toggleFollow()),
		left: () => frame.do(() => pane.scrollAcross(-1)),
		right: () => frame.do(() => pane.scrollAcross(1)),
		wrap: () => frame.do(() => pane.toggleWrap()),
		next: () => pane.next(),
		previous: () => pane.previous(),
		back: close,
		cancel: () => {
			pick.line ? pick.clear() : finder.query ? finder.clear() : close();
		},
		...task && { open: () => {
			pick.line ? control.send(task, details) : frame.do(() => pane.pickLine());
		} }
	};
}
function search(details, frame, sign) {
	let pane = details.showLog(), { finder } = pane;
	pane.beginSearch(sign), frame.prompt(sign, {
		typed: (text) => finder.type(text),
		accepted() {},
		cancelled: () => finder.cancel(),
		arrow: (direction) => finder.next(direction),
		status: () => finder.status
	});
}
function toggleMatch(details, frame) {
	let pane = details.showLog();
	pane.chooser.hasPattern ? frame.do(() => pane.showAll()) : frame.prompt("&", {
		refuses: wrongPattern,
		accepted: (pattern) => {
			pattern !== "" && frame.do(() => pane.match(pattern));
		}
	});
}
function wrongPattern(pattern) {
	try {
		require_line_filter.n("&", pattern);
		return;
	} catch (error) {
		return require_texts.E(error);
	}
}
function lineMessage({ id, kind, title }, { name, place }, text) {
	let shortened = require_rows.b(require_texts.r(text), 2e3);
	return [require_panel.t.lineMessage(`${kind} ${id} ${require_texts.M(title)}`, `${name}: ${place}`), require_rows.T(shortened)].join("\n");
}
// extensions/monitor/ui/panel/open-log.ts
function readerOf({ PAGER, EDITOR }) {
	let [program = "less", ...args] = [PAGER, EDITOR].find((command) => command?.trim())?.trim().split(/\s+/) ?? [];
	return [program, ...args];
}
async function openLog(path, tui, env) {
	let [program, ...args] = readerOf(env), ignore = () => {};
	tui.stop(), process.on("SIGINT", ignore);
	try {
		await (0, node_events.once)((0, node_child_process.spawn)(program, [...args, path], {
			stdio: "inherit",
			env: {
				LESS: "-R",
				...env
			}
		}), "exit");
	} catch (error) {
		let { code = "unknown" } = error;
		throw Error(require_panel.t.cannotStart(program, code));
	} finally {
		process.off("SIGINT", ignore), tui.start(), tui.requestRender(!0);
	}
}
// extensions/monitor/pty/leave-key.ts
const LEAVE = /\x1d|\x1b\[(?:93|53)(?::\d*)*;(\d+)(?::(\d+))?(?:;[\d:]*)?u|\x1b\[27;(\d+);93~/g;
function beforeLeaveKey(typed) {
	for (let match of typed.matchAll(LEAVE)) {
		let [key, modifiers = match[3], event] = match;
		if (key === "" || event !== "3" && Number(modifiers) - 1 & 4) return typed.slice(0, match.index);
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
	].map((mode) => `\x1b[?${mode}l`),
	...[
		1004,
		2031,
		2048,
		2004
	].map((mode) => `\x1b[?${mode}l`),
	"\x1B]8;;\x1B\\\x1B]104\x1B\\\x1B]110\x1B\\\x1B]111\x1B\\\x1B]112\x1B\\\x1B]9;4;0\x1B\\"
].join(""), [PUSH_TITLE, POP_TITLE] = ["\x1B[22;2t", "\x1B[23;2t"];
var Connection = class {
	#input;
	#terminal;
	#person;
	#view;
	#sizeBefore;
	#wasRaw;
	#disconnect;
	#held = [];
	#heldBytes = 0;
	#typedBytes = 0;
	#isOver = !1;
	constructor(input, terminal, person, view) {
		this.#input = input, this.#terminal = terminal, this.#person = person, this.#view = view, this.#sizeBefore = terminal.size, this.#disconnect = terminal.connect({
			output: (chunk) => this.#show(chunk),
			closed: () => this.leave("closed")
		}), this.#wasRaw = person.input.isRaw;
		try {
			this.#takePerson();
		} catch (error) {
			throw this.#isOver = !0, this.#disconnect(), this.#giveBackPerson(), error;
		}
		this.#paint();
	}
	leave(left) {
		this.#isOver || (this.#isOver = !0, this.#disconnect(), this.#terminal.resize(this.#sizeBefore), this.#giveBackPerson(), this.#view.over(left));
	}
	#takePerson() {
		let { input, output } = this.#person;
		input.setRawMode(!0), input.setEncoding("latin1"), input.on("data", this.#typed), input.on("end", this.#hungUp), input.resume(), output.on("resize", this.#resized), output.write(`${PUSH_TITLE}\x1b]2;${this.#view.title}\x1b\\[0m[2J[H`);
	}
	#giveBackPerson() {
		let { input, output } = this.#person;
		input.off("data", this.#typed), input.off("end", this.#hungUp), input.pause(), output.off("resize", this.#resized);
		try {
			input.setRawMode(this.#wasRaw), output.write(TERMINAL_RESET + POP_TITLE);
		} catch {}
	}
	#typed = (data) => {
		let typed = data.toString("latin1"), before = beforeLeaveKey(typed);
		this.#send(Buffer.from(before ?? typed, "latin1")), before !== void 0 && this.leave("left");
	};
	#hungUp = () => this.leave("left");
	#resized = () => this.#terminal.resize(this.#personSize);
	get #personSize() {
		let { columns, rows } = this.#person.output;
		return {
			columns: Math.max(1, columns || this.#sizeBefore.columns),
			rows: Math.max(1, rows || 1)
		};
	}
	#send(bytes) {
		bytes.length !== 0 && (this.#typedBytes + bytes.length > 1048576 ? this.#ring() : (this.#typedBytes += bytes.length, this.#input.write(bytes, "person").catch(() => bytes.length).then((taken) => {
			this.#typedBytes -= bytes.length, taken < bytes.length && this.#ring();
		})));
	}
	#ring() {
		this.#isOver || this.#person.output.write("\x07");
	}
	#show(chunk) {
		if (!this.#isOver) {
			if (!this.#held) this.#person.output.write(chunk);
			else for (this.#held.push(Buffer.from(chunk)), this.#heldBytes += chunk.length; this.#heldBytes > 1048576;) this.#heldBytes -= this.#held.shift()?.length ?? 0;
		}
	}
	#dropHeld() {
		this.#held = this.#held && [], this.#heldBytes = 0;
	}
	async #paint() {
		let { output } = this.#person, painted = await this.#view.paint(this.#personSize, () => this.#dropHeld());
		if (!this.#isOver) {
			output.write(painted);
			for (let chunk of this.#held ?? []) output.write(chunk);
			this.#held = void 0, this.#terminal.resize(this.#personSize);
		}
	}
}, StepIn = class {
	#frame;
	#screen;
	#person;
	#connection;
	constructor(frame, screen, person = {
		input: process.stdin,
		output: process.stdout
	}) {
		this.#frame = frame, this.#screen = screen, this.#person = person;
	}
	async begin(task) {
		let { terminal } = task.input;
		if (terminal) return await this.#connect(task, terminal);
		this.#promptForLine(task.input);
	}
	end(isQuitting) {
		this.#connection?.leave(isQuitting ? "pi" : "session");
	}
	async #connect({ title, input, paint }, terminal) {
		let over = Promise.withResolvers();
		this.#screen.stop();
		try {
			this.#connection = new Connection(input, terminal, this.#person, {
				title: `${title}: Ctrl+] leaves`,
				paint: async (size, caughtUp) => {
					let text = require_panel_acts.t.connected(title), heading = `\x1b[7m${(0, _earendil_works_pi_tui.truncateToWidth)(text, size.columns, "…")}\x1b[0m`;
					return await paint(terminal, size, heading, caughtUp).catch(() => `${heading}\r\n`);
				},
				over: (left) => {
					this.#connection = void 0, left !== "pi" && this.#showPi(), over.resolve(left);
				}
			});
		} catch (error) {
			throw this.#showPi(), error;
		}
		let left = await over.promise;
		return left === "closed" ? require_panel_acts.t.hasClosed(title) : left === "left" ? require_panel_acts.t.left(title) : void 0;
	}
	#showPi() {
		this.#screen.start(), this.#screen.requestRender(!0);
	}
	#promptForLine(input) {
		let said = require_panel_acts.t.lineKeys, say = (text) => {
			said = text, this.#frame.draw();
		}, ask = () => this.#frame.prompt("> ", {
			accepted: (line) => {
				let bytes = Buffer.from(`${line}\n`);
				input.write(bytes, "person").then((taken) => say(taken < bytes.length ? FULL : `${require_texts.b(taken, "byte")} sent`), (error) => say(require_texts.E(error))), ask();
			},
			ended: () => {
				input.end("person").then(() => this.#frame.say(require_panel_acts.t.inputEnded), (error) => this.#frame.say(require_texts.E(error)));
			},
			status: () => said
		});
		ask();
	}
};
const FULL = require_panel_acts.t.inputFull;
// extensions/monitor/ui/panel/task-doer.ts
var TaskDoer = class {
	#tasks;
	#choice;
	#frame;
	#tui;
	#stepIn;
	constructor(tasks, choice, frame, tui) {
		this.#tasks = tasks, this.#choice = choice, this.#frame = frame, this.#tui = tui, this.#stepIn = new StepIn(frame, tui);
	}
	protect(tasks) {
		this.#sayOfEach(tasks, ({ id }) => this.#tasks.protect(id));
	}
	adopt(tasks) {
		this.#sayOfEach(tasks, ({ id }) => this.#tasks.adopt(id));
	}
	askToStop(tasks) {
		this.#ask("Stop", tasks, "x", (what) => `stops ${what}`, (running) => this.#sayOfEach(running, async ({ id }) => await this.#tasks.stop(id)));
	}
	askToStopSilently(tasks) {
		this.#ask("Stop", tasks, "X", (what) => require_panel_acts.t.stopsSilently(what), (running) => this.#sayOfEach(running, async ({ id, title }) => (await this.#tasks.stopSilently(id), require_panel_acts.t.stoppedSilently(title))));
	}
	restart(tasks) {
		let restart = (chosen) => this.#sayOfEach(chosen, ({ id }) => this.#tasks.restart(id)), isRestart = tasks.some(require_first_task.n);
		this.#askFor(require_panel_acts.t.restart(isRestart), tasks, "r", (what) => `${isRestart ? "restarts" : "starts"} ${what}`, () => restart(tasks), isRestart ? void 0 : "again");
	}
	#ask(verb, tasks, key, does, yes) {
		let running = tasks.filter(require_first_task.n);
		running.length > 0 || !tasks[0] ? this.#askFor(verb, running, key, does, () => yes(running)) : this.#frame.say(require_panel_acts.t.hasEnded(tasks[0].title));
	}
	#askFor(verb, tasks, key, does, yes, after) {
		let [first, ...others] = tasks;
		if (!first) {
			this.#frame.say(require_panel_acts.t.nothingSelected);
			return;
		}
		let [label, what] = others.length === 0 ? [first.title, "it"] : [`${tasks.length} tasks`, "them"];
		this.#frame.ask({
			verb,
			label,
			...after === void 0 ? {} : { after },
			key,
			does: does(what),
			yes
		});
	}
	#sayOfEach(tasks, action) {
		this.#choice.clear(), this.#say(async () => {
			let said = [];
			for (let task of tasks) {
				let text = await action(task);
				typeof text == "string" && said.push(text);
			}
			return said.length > 0 ? said.join(" ") : void 0;
		});
	}
	askToClear(finished) {
		finished !== 0 && this.#frame.ask({
			verb: `Forget ${finished} finished`,
			key: "c",
			does: require_panel_acts.t.forgets,
			yes: () => this.#tasks.forgetFinished()
		});
	}
	#say(action) {
		(async () => action())().catch(require_texts.E).then((said) => {
			typeof said == "string" ? this.#frame.say(said) : this.#frame.draw();
		});
	}
	copy({ path, place, isKept }) {
		if (!isKept) {
			this.#frame.say(require_panel_acts.t.notCopied(place));
			return;
		}
		let shown = require_texts.f(path);
		this.#say(() => this.#tasks.copy(path).then((isCopied) => require_panel_acts.t.copied(isCopied, shown), (error) => require_panel_acts.t.copyFailed(error)));
	}
	openLog({ path, place, isKept }) {
		isKept ? this.#say(() => openLog(path, this.#tui, process.env)) : this.#frame.say(require_panel_acts.t.notOpened(place));
	}
	stepIn({ id }) {
		this.#say(() => this.#stepIn.begin(this.#tasks.typed(id)));
	}
	end(isQuitting) {
		this.#stepIn.end(isQuitting);
	}
	send(task, details) {
		let { picked } = details;
		if (picked === void 0) return;
		let log = details.pane.pickedLog;
		details.pane.pick.clear(), this.#tasks.send(lineMessage(task, log, picked)), this.#frame.say(require_panel_acts.t.lineSent);
	}
}, TreeSamples = class {
	#measure;
	#changed;
	#latest = new Map();
	#nextAtMs = 0;
	constructor(measure, changed) {
		this.#measure = measure, this.#changed = changed;
	}
	of(id) {
		return this.#latest.get(id);
	}
	look(ids) {
		performance.now() < this.#nextAtMs || ids.length === 0 || (this.#nextAtMs = Infinity, this.#sample(ids).finally(() => {
			this.#nextAtMs = performance.now() + 1e3;
		}));
	}
	async #sample(ids) {
		let latest = new Map();
		for (let id of ids) {
			let facts = await this.#measure(id).catch(() => void 0);
			facts && latest.set(id, facts);
		}
		this.#latest = latest, this.#changed();
	}
}, TaskPane = class {
	#tasks;
	#unread;
	#frame;
	#list;
	#doer;
	#samples;
	#preview;
	#details;
	#isWide = !1;
	constructor(tasks, unread, screen, frame, openId) {
		this.#tasks = tasks, this.#unread = unread, this.#frame = frame, this.#preview = new LogPreview(frame), this.#samples = new TreeSamples((id) => tasks.measure(id), frame.draw);
		let all = tasks.all();
		this.#list = new ListView(unread, all), this.#doer = new TaskDoer(tasks, this.#list.choice, frame, screen);
		let opened = all.find((task) => task.id === openId);
		opened && this.#open(opened);
	}
	get isTall() {
		return this.#details !== void 0;
	}
	hints(width) {
		let tasks = this.#tasks.all(), task = this.#detailsTask(tasks);
		return task && this.#details ? detailsHints(this.#details, task, width) : listHints(this.#list, tasks);
	}
	actions() {
		let tasks = this.#tasks.all();
		return this.#details ? detailsActions(this.#details, this.#detailsTask(tasks), this.#frame, this.#doer, () => this.#closeDetails()) : listActions(this.#list, tasks, this.#frame, this.#doer, (task) => this.#open(task));
	}
	handleKey() {
		return !1;
	}
	title() {
		let tasks = this.#tasks.all(), task = this.#detailsTask(tasks);
		if (task) return {
			left: task.title,
			right: task.id
		};
		let running = tasks.filter(require_first_task.n).length, finished = tasks.length - running, chosen = this.#list.choice.text(tasks), counts = `${running} running${finished > 0 ? ` · ${finished} finished` : ""}`;
		return {
			left: "",
			right: chosen === "" ? counts : `${chosen} · ${counts}`
		};
	}
	render(size, theme) {
		let tasks = this.#tasks.all(), task = this.#detailsTask(tasks);
		if (task && this.#details) return this.#details.render(task, size, theme, this.#samples.of(task.id));
		let widths = require_list_choice.r(size.width);
		if (this.#isWide = widths[1] > 0, !this.#isWide) return this.#list.render(tasks, size, theme);
		let { height } = size, rows = this.#list.render(tasks, {
			width: widths[0],
			height
		}, theme, (id) => this.#samples.of(id)), selected = this.#list.selected(tasks), preview = selected ? this.#preview.render(selected, {
			width: widths[1],
			height
		}, theme) : [];
		return require_list_choice.n(rows, preview, widths, height, theme);
	}
	marginAt(row) {
		return this.#details?.marginAt(row);
	}
	wheel(rows) {
		let details = this.#details;
		details ? details.command ? details.command.scroll(rows) : this.#frame.do(() => details.pane.scroll(rows)) : this.#list.move(Math.sign(rows), this.#tasks.all());
	}
	click(row) {
		if (this.#details) return;
		let task = this.#list.taskAt(row, this.#tasks.all());
		task && (this.#list.isSelected(task.id) ? this.#open(task) : this.#list.select(task.id));
	}
	look() {
		let details = this.#details;
		details ? this.#frame.do(() => details.pane.refresh().catch(() => !1)) : this.#isWide && this.#frame.do(() => this.#preview.refresh().catch(() => !1)), this.#samples.look(details ? [details.taskId] : this.#isWide ? this.#listed() : []);
	}
	close(isQuitting) {
		this.#doer.end(isQuitting), this.#preview.close(), this.#dropDetails();
	}
	#dropDetails() {
		this.#details?.close(), this.#details = void 0;
	}
	#listed() {
		return this.#list.shown(this.#tasks.all()).filter(require_first_task.n).slice(0, 20).map(({ id }) => id);
	}
	#open(task) {
		this.#list.select(task.id), this.#preview.close();
		let details = new DetailsView(task, this.#frame);
		this.#details = details, this.#unread.markSeen(task), this.#frame.do(() => details.open());
	}
	#closeDetails() {
		this.#dropDetails(), this.#frame.forgetSteps();
	}
	#detailsTask(tasks) {
		let task = tasks.find((task) => task.id === this.#details?.taskId);
		return task ? this.#unread.markSeen(task) : this.#details && this.#closeDetails(), task;
	}
};
exports.TaskPane = TaskPane;
