// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_runtime = require("./runtime2.cjs");
const require_list_choice = require("./list-choice.cjs");
const require_command_rows = require("./command-rows.cjs");
const require_command_facts = require("./command-facts.cjs");
const require_format = require("./format.cjs");
const require_task_label = require("./task-label.cjs");
const require_mark = require("./mark.cjs");
const require_rule = require("./rule.cjs");
const require_label = require("./label.cjs");
const require_clean = require("./clean.cjs");
const require_line_filter = require("./line-filter.cjs");
const require_task_record = require("./task-record.cjs");
const require_stop_request = require("./stop-request.cjs");
const require_count_line_feeds = require("./count-line-feeds.cjs");
const require_tool_row = require("./tool-row.cjs");
const require_keys = require("./keys.cjs");
const require_quote = require("./quote.cjs");
const require_truncate = require("./truncate.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_os = require("node:os");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
let node_child_process = require("node:child_process");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
let node_events = require("node:events");
// extensions/monitor/ui/panel/command-start.ts
function commandStart(command, width, maxRows, theme) {
	const rows = require_command_rows.commandRows(command, width, require_command_rows.commandPaint(theme));
	if (rows.length <= maxRows) return rows;
	const facts = require_command_facts.commandFacts(command);
	const more = `… ${rows.length - maxRows + 1} more rows${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: d`;
	return [...rows.slice(0, maxRows - 1), theme.fg("dim", more)];
}
// extensions/monitor/ui/panel/tree-rows.ts
const NAME_MAX_CHARS = 40;
const INDENT_MAX_COLUMNS = 20;
const LIST_PORTS = 2;
function treeFactRows(tree, width, theme) {
	if (!tree || tree.processes.length === 0) return [];
	const { processes, memoryBytes, cpuMs, ports } = tree;
	const facts = [
		processes.length === 1 ? "1 process" : `${processes.length} processes`,
		require_format.formatBytes(memoryBytes),
		`${require_format.formatSeconds(cpuMs)} of processor time`,
		...ports.length > 0 ? [`listens on ${ports.join(", ")}`] : []
	];
	return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(facts.join(" · "), width).map((row) => theme.fg("muted", row));
}
function processRows(tree, theme) {
	return (tree?.processes ?? []).map(({ pid, name, depth, memoryBytes, cpuMs }) => {
		const indent = " ".repeat(Math.min(2 * depth, INDENT_MAX_COLUMNS));
		const taken = `${require_format.formatBytes(memoryBytes)} · ${require_format.formatSeconds(cpuMs)}`;
		return `${indent}${theme.fg("accent", require_label.label(name, NAME_MAX_CHARS))} ${theme.fg("dim", `${pid} · ${taken}`)}`;
	});
}
function listedUsage(tree) {
	if (!tree || tree.processes.length === 0) return "";
	const { memoryBytes, ports } = tree;
	const more = ports.length > LIST_PORTS ? [`+${require_format.plural(ports.length - LIST_PORTS, "port")}`] : [];
	return [
		require_format.formatBytes(memoryBytes),
		...ports.slice(0, LIST_PORTS).map((port) => `:${port}`),
		...more
	].join(" ");
}
// extensions/monitor/ui/panel/details-rows.ts
const COMMAND_ROWS = 2;
function factRows(task, tree, place, width, theme) {
	const [state, ...others] = wholeFacts(task, place, width, theme);
	const command = commandStart(task.command, width, COMMAND_ROWS, theme);
	return [
		...state ?? [],
		...others[0] ?? [],
		...usageRows(task, tree, width, theme),
		...command,
		...others[1] ?? []
	];
}
function usageRows(task, tree, width, theme) {
	const hasProcesses = task.state.kind === "running" && task.pid !== void 0;
	return tree || !hasProcesses ? treeFactRows(tree, width, theme) : [theme.fg("dim", "…")];
}
function wholeFacts(task, place, width, theme) {
	const { state } = task;
	const color = state.kind === "ended" ? require_mark.outcomeColor(state.outcome) : "accent";
	const facts = [...require_task_label.pidFact(task), ...task.facts].join(" · ");
	return [
		(0, _earendil_works_pi_tui.wrapTextWithAnsi)(`${require_mark.stateMark(state, theme)} ${theme.fg(color, require_runtime.stateText(task))}`, width),
		(0, _earendil_works_pi_tui.wrapTextWithAnsi)(facts, width).map((row) => theme.fg("muted", row)),
		(0, _earendil_works_pi_tui.wrapTextWithAnsi)(place, width).map((row) => theme.fg("dim", row))
	];
}
function fittingFacts(rows, height, theme) {
	const room = Math.max(1, Math.floor(height / 2));
	if (rows.length <= room) return rows;
	return [...rows.slice(0, room - 1), theme.fg("dim", `… ${rows.length - room + 1} more rows: d`)];
}
function logBar({ names, shown, only, bytes, follows }, width, theme) {
	const bright = (name) => theme.fg("accent", theme.bold(name));
	const logs = shown === void 0 ? names.map((name, index) => (index === 1 ? theme.fg("error", "│") : "") + bright(name)).join(" + ") : names.map((name, index) => index === shown ? bright(name) : theme.fg("dim", name)).join(theme.fg("dim", " · "));
	const left = only === "" ? logs : `${logs} ${theme.fg("warning", only)}`;
	const size = theme.fg("dim", require_format.formatBytes(bytes));
	const state = follows ? theme.fg("success", "following") : theme.fg("warning", "held");
	const right = follows === void 0 ? size : `${size} ${state}`;
	const isNarrow = (0, _earendil_works_pi_tui.visibleWidth)(left) + (0, _earendil_works_pi_tui.visibleWidth)(right) + 8 > width;
	return require_rule.rule(left, isNarrow && follows !== void 0 ? state : right, width, theme);
}
// extensions/monitor/ui/panel/command-view.ts
var CommandView = class {
	#task;
	#place;
	#top = 0;
	#page = 1;
	constructor(task, place) {
		this.#task = task;
		this.#place = place;
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
		this.#top = Number.MAX_SAFE_INTEGER;
	}
	render({ width, height }, theme, tree) {
		const { command, sent } = this.#task;
		const facts = wholeFacts(this.#task, this.#place, width, theme).flat();
		const processes = processRows(tree, theme);
		const rows = [
			...require_command_rows.commandRows(command, width, require_command_rows.commandPaint(theme)),
			"",
			...facts,
			...treeFactRows(tree, width, theme),
			...processes.length > 0 ? ["", ...processes] : [],
			...sent.length > 0 ? ["", theme.fg("muted", "sent by the model, the newest first:")] : [],
			...sent.map((line) => theme.fg("dim", line))
		];
		const shown = Math.max(1, height - 1);
		this.#page = shown;
		this.#top = Math.max(0, Math.min(this.#top, rows.length - shown));
		const end = Math.min(rows.length, this.#top + shown);
		const position = rows.length > shown ? `rows ${this.#top + 1}-${end} of ${rows.length}` : "";
		const heading = ["command", ...require_command_facts.commandFacts(command)].join(", ");
		const right = position === "" ? "" : theme.fg("dim", position);
		return [require_rule.rule(theme.fg("accent", heading), right, width, theme), ...rows.slice(this.#top, end)];
	}
};
// extensions/core/text/style.ts
const PARAMETERS_MAX = 32;
const ATTRIBUTES = new Set([
	1,
	2,
	3,
	4,
	7,
	9
]);
const ENDS = {
	21: [1],
	22: [1, 2],
	23: [3],
	24: [4],
	27: [7],
	29: [9]
};
const EXTREMES = new Set([
	"30",
	"37",
	"97",
	"38;5;0",
	"38;5;7",
	"38;5;15",
	"38;5;16",
	"38;5;231"
]);
var Style = class {
	#attributes = new Set();
	#foreground = "";
	#background = "";
	select(parameters) {
		const groups = parameters.split(";", PARAMETERS_MAX).map((group) => group.split(":").map(Number));
		for (let index = 0; index < groups.length; index++) {
			const group = groups[index] ?? [];
			const code = group[0] ?? 0;
			if (code !== 38 && code !== 48) {
				this.#selectOne(code, group[1]);
				continue;
			}
			const isOne = group.length > 1;
			const rest = isOne ? group.slice(1) : groups.slice(index + 1, index + 5).map(([first]) => first ?? 0);
			if (!isOne) index += rest[0] === 2 ? 4 : 2;
			const color = extendedColor(rest);
			if (color === void 0) continue;
			if (code === 38) this.#foreground = `38;${color}`;
			else this.#background = `48;${color}`;
		}
	}
	get sgr() {
		const colors = this.#foreground !== "" && this.#foreground.slice(1) === this.#background.slice(1) || this.#background === "" && EXTREMES.has(this.#foreground) ? [] : [this.#foreground, this.#background];
		return [...this.#attributes, ...colors].filter((part) => part !== "").join(";");
	}
	#selectOne(code, sub) {
		if (code === 0) {
			this.#attributes.clear();
			this.#foreground = "";
			this.#background = "";
		} else if (code === 4 && sub === 0) this.#attributes.delete(4);
		else if (ATTRIBUTES.has(code)) this.#attributes.add(code);
		else if (code in ENDS) for (const ended of ENDS[code] ?? []) this.#attributes.delete(ended);
		else if (code === 39) this.#foreground = "";
		else if (code === 49) this.#background = "";
		else if (isBetween(code, 30, 37) || isBetween(code, 90, 97)) this.#foreground = String(code);
		else if (isBetween(code, 40, 47) || isBetween(code, 100, 107)) this.#background = String(code);
	}
};
function extendedColor(parameters) {
	const [kind, ...values] = parameters;
	const numbers = kind === 2 ? values.length > 3 ? values.slice(-3) : values : values.slice(0, 1);
	return numbers.length === (kind === 2 ? 3 : 1) && (kind === 2 || kind === 5) && numbers.every((number) => isBetween(number, 0, 255)) ? `${kind};${numbers.join(";")}` : void 0;
}
function isBetween(number, least, most) {
	return Number.isInteger(number) && number >= least && number <= most;
}
// extensions/core/text/coloured.ts
const NO_SPANS = [];
const SELECT_STYLE = /(?:\x1b\[|\x9b)([\d;:]*)m/g;
function coloured(line) {
	const text = line.includes("\x1B[") || line.includes("") ? require_clean.unlessRedrawn(line) : void 0;
	if (text === void 0) return {
		text: require_clean.clean(line),
		spans: NO_SPANS
	};
	const style = new Style();
	const spans = [];
	let shown = "";
	let done = 0;
	const add = (end) => {
		const part = require_clean.plainPart(text.slice(done, end));
		const { sgr } = style;
		if (part !== "" && sgr !== "") spans.push({
			from: shown.length,
			to: shown.length + part.length,
			sgr
		});
		shown += part;
	};
	for (const match of text.matchAll(SELECT_STYLE)) {
		add(match.index);
		style.select(match[1] ?? "");
		done = match.index + match[0].length;
	}
	add(text.length);
	return {
		text: shown,
		spans
	};
}
function painted({ text, spans }, from, to) {
	if (spans.length === 0) return text.slice(from, to);
	let row = "";
	let at = from;
	for (let index = firstBehind(spans, from); at < to; index++) {
		const span = spans[index];
		if (!span || span.from >= to) break;
		const start = Math.max(at, span.from);
		const end = Math.min(to, span.to);
		row += `${text.slice(at, start)}\x1b[${span.sgr}m${text.slice(start, end)}\x1b[0m`;
		at = end;
	}
	return row + text.slice(at, to);
}
function firstBehind(spans, place) {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((spans[middle]?.to ?? 0) <= place) low = middle + 1;
		else high = middle;
	}
	return low;
}
// extensions/monitor/ui/panel/line-cut.ts
const ESCAPE$1 = 27;
const SPACE = 32;
const graphemes$1 = new Intl.Segmenter(void 0, { granularity: "grapheme" });
function cutPlace(around, wanted) {
	const from = Math.max(0, wanted - 256);
	const before = around.subarray(from, wanted + 1);
	const sequence = before.lastIndexOf(ESCAPE$1);
	if (sequence > 0) return from + sequence;
	const space = before.lastIndexOf(SPACE);
	if (space > 0) return from + space;
	const start = characterStart(around, from);
	let end = Math.min(around.length, wanted + 64) - 1;
	while (isContinuation(around[end])) end--;
	const text = around.subarray(start, end).toString("utf8");
	const next = characterStart(around, wanted);
	if (text.includes("�")) return next;
	let place = start;
	for (const { segment } of graphemes$1.segment(text)) {
		const behind = place + Buffer.byteLength(segment);
		if (behind > wanted) break;
		place = behind;
	}
	return place > start ? place : next;
}
function characterStart(bytes, at) {
	let start = at;
	while (start < at + 3 && isContinuation(bytes[start])) start++;
	return start;
}
function isContinuation(byte) {
	return byte !== void 0 && (byte & 192) === 128;
}
// extensions/monitor/ui/panel/line-index.ts
const PIECE_BYTES = 16384;
const BLOCK_BYTES = 65536;
const LINE_FEED$2 = 10;
const CARRIAGE_RETURN = 13;
const BACKSPACE = 8;
const ESCAPE = 27;
const LEFT_BRACKET = 91;
const COLOURS_END = 109;
var LineIndex = class {
	#blocks = [];
	#bytes = 0;
	#feeds = 0;
	#blockStart = 0;
	#blockFirstLine = 0;
	#lineStart = 0;
	#textStart = 0;
	#afterReturn = false;
	#isRedrawn = false;
	#sequence = "none";
	get bytes() {
		return this.#bytes;
	}
	get lines() {
		return this.#feeds + (this.#bytes > this.#lineStart ? 1 : 0);
	}
	get blocks() {
		return this.#blocks.length + (this.#bytes > this.#blockStart ? 1 : 0);
	}
	add(bytes) {
		const offset = this.#bytes;
		this.#bytes += bytes.length;
		for (let at = 0; at < bytes.length; at++) {
			const byte = bytes[at];
			if (this.#sequence !== "none") this.#goOnWithSequence(byte ?? 0);
			if (byte === LINE_FEED$2) this.#endLine(offset + at + 1);
			else if (byte === ESCAPE) this.#sequence = "escape";
			else if (byte === BACKSPACE) this.#isRedrawn = true;
			else if (byte === CARRIAGE_RETURN) this.#afterReturn = true;
			else if (this.#afterReturn) {
				this.#textStart = offset + at;
				this.#afterReturn = false;
			}
		}
	}
	block(number) {
		const complete = this.#blocks[number];
		if (complete) return complete;
		if (number !== this.#blocks.length || number >= this.blocks) throw new RangeError(`No block ${number}.`);
		return {
			firstLine: this.#blockFirstLine,
			lines: this.lines - this.#blockFirstLine,
			start: this.#blockStart,
			end: this.#bytes,
			longLine: this.#longLine(this.#bytes)
		};
	}
	blockOfLine(line) {
		let low = 0;
		let high = this.blocks - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.block(middle).firstLine <= line) low = middle;
			else high = middle - 1;
		}
		return low;
	}
	#goOnWithSequence(byte) {
		if (this.#sequence === "escape" && byte === LEFT_BRACKET) {
			this.#sequence = "parameters";
			return;
		}
		if (this.#sequence === "parameters") {
			if (byte >= 32 && byte < 64) return;
			if (byte !== COLOURS_END) this.#isRedrawn = true;
		}
		this.#sequence = "none";
	}
	#endLine(end) {
		const longLine = this.#longLine(end - 1);
		this.#feeds++;
		if (longLine || end - this.#blockStart >= BLOCK_BYTES) {
			this.#blocks.push({
				firstLine: this.#blockFirstLine,
				lines: this.#feeds - this.#blockFirstLine,
				start: this.#blockStart,
				end,
				longLine
			});
			this.#blockStart = end;
			this.#blockFirstLine = this.#feeds;
		}
		this.#lineStart = end;
		this.#textStart = end;
		this.#afterReturn = false;
		this.#isRedrawn = false;
		this.#sequence = "none";
	}
	#longLine(textEnd) {
		if (textEnd - this.#lineStart <= 16384) return void 0;
		return {
			start: this.#lineStart,
			textStart: this.#textStart,
			textEnd,
			isRedrawn: this.#isRedrawn
		};
	}
};
// extensions/monitor/ui/panel/indexed-log.ts
var IndexedLog = class {
	index = new LineIndex();
	#text;
	#redrawn;
	#redrawing = Promise.resolve();
	constructor(text) {
		this.#text = text;
	}
	get origins() {
		return this.#text.origins;
	}
	async grow() {
		const before = this.index.bytes;
		await this.#text.grow((bytes) => this.index.add(bytes));
		return this.index.bytes > before;
	}
	async isReplaced() {
		return await this.#text.isReplaced();
	}
	piecesOf(line) {
		const longLine = longLineAt(this.index.block(this.index.blockOfLine(line)), line);
		return longLine ? pieceCount(longLine) : 1;
	}
	async pieces(places) {
		const pieces = [];
		let block;
		let lines = [];
		for (const place of places) {
			if (!block || place.line >= block.firstLine + block.lines) {
				block = this.index.block(this.index.blockOfLine(place.line));
				lines = await this.#rawLines(block);
			}
			const longLine = longLineAt(block, place.line);
			const shown = longLine ? await this.#piece(longLine, place.piece) : shownLine(lines[place.line - block.firstLine] ?? "");
			pieces.push({
				...place,
				...shown
			});
		}
		return pieces;
	}
	async lineTexts(block) {
		return (await this.#rawLines(block)).map((line) => shownLine(line).text);
	}
	async pieceText(longLine, piece) {
		return (await this.#piece(longLine, piece)).text;
	}
	async #piece(longLine, piece) {
		if (longLine.isRedrawn) return await this.#redrawnText(longLine);
		const { textStart, textEnd } = longLine;
		const wantedStart = textStart + piece * PIECE_BYTES;
		const readStart = Math.max(textStart, wantedStart - 256);
		const wantedEnd = wantedStart + PIECE_BYTES;
		const bytes = await this.#text.read(readStart, Math.min(textEnd, wantedEnd + 64));
		const start = piece === 0 ? 0 : cutPlace(bytes, wantedStart - readStart);
		const end = piece + 1 >= pieceCount(longLine) ? bytes.length : cutPlace(bytes, wantedEnd - readStart);
		return shownLine(bytes.subarray(start, end).toString("utf8"));
	}
	async close() {
		await this.#text.close();
	}
	async #redrawnText({ start, textEnd }) {
		const text = this.#redrawing.then(async () => {
			if (this.#redrawn?.start !== start || this.#redrawn.end > textEnd) this.#redrawn = {
				start,
				end: start,
				line: new require_runtime.OpenLine(require_runtime.LINE_MAX_BYTES, () => {})
			};
			const redrawn = this.#redrawn;
			while (redrawn.end < textEnd) {
				const bytes = await this.#text.read(redrawn.end, Math.min(textEnd, redrawn.end + require_runtime.LINE_MAX_BYTES));
				for (let at = 0; at < bytes.length; at += redrawn.line.pushPart(bytes.subarray(at))) await (0, node_timers_promises.setImmediate)();
				redrawn.end += bytes.length;
				if (bytes.length === 0) break;
			}
			return shownLine(redrawn.line.text);
		});
		this.#redrawing = text.catch(() => {});
		return await text;
	}
	async #rawLines({ start, end, longLine }) {
		const lines = (await this.#text.read(start, longLine?.start ?? end)).toString("utf8").split("\n");
		if (lines.at(-1) === "") lines.pop();
		return lines;
	}
};
function pieceCount({ textStart, textEnd, isRedrawn }) {
	if (isRedrawn) return 1;
	return Math.max(1, Math.ceil((textEnd - textStart) / PIECE_BYTES));
}
function longLineAt({ firstLine, lines, longLine }, line) {
	return line === firstLine + lines - 1 ? longLine : void 0;
}
function shownLine(raw) {
	const shown = coloured(raw);
	if (!shown.text.includes("	")) return shown;
	return shown.spans.length > 0 ? coloured(require_clean.withoutTabs(raw)) : {
		...shown,
		text: require_clean.withoutTabs(shown.text)
	};
}
// extensions/monitor/ui/panel/log-search.ts
const PROGRESS_BLOCKS = 32;
function literalQuery(text) {
	const literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
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
	#isChosen;
	#counts = [];
	#isStopped = false;
	#counting;
	constructor(log, query, isChosen = () => true) {
		this.#log = log;
		this.#isChosen = isChosen;
		this.query = query;
	}
	get log() {
		return this.#log;
	}
	get total() {
		return this.#counts.reduce((sum, { hits }) => sum + hits, 0);
	}
	get isComplete() {
		const { blocks } = this.#log.index;
		for (let block = blocks - 1; block >= 0; block--) if (!this.#isCounted(block)) return false;
		return true;
	}
	rankOf({ block, ordinal }) {
		let before = 0;
		for (let number = 0; number < block; number++) {
			const counted = this.#counts[number];
			if (!counted) return void 0;
			before += counted.hits;
		}
		return before + ordinal + 1;
	}
	stop() {
		this.#isStopped = true;
	}
	async count(progress) {
		this.#counting ??= this.#countAll(progress).finally(() => {
			this.#counting = void 0;
		});
		await this.#counting;
	}
	async nearest(from, direction) {
		const { index } = this.#log;
		const { blocks } = index;
		if (blocks === 0) return void 0;
		const first = index.blockOfLine(from.line);
		for (let step = 0; step <= blocks && !this.#isStopped; step++) {
			const number = (direction === "down" ? first + step : first - step + blocks) % blocks;
			if (this.#isCounted(number) && this.#counts[number]?.hits === 0) continue;
			const hit = await this.#nearestIn(number, direction, step === 0 ? from : void 0);
			const hasWrapped = step === blocks || (direction === "down" ? number < first : number > first);
			if (hit && !this.#isStopped) return {
				hit,
				hasWrapped
			};
		}
	}
	async #countAll(progress) {
		for (let number = 0; number < this.#log.index.blocks; number++) {
			if (this.#isCounted(number)) continue;
			await this.#visit(number, () => true);
			if (this.#isStopped) return;
			if (number % PROGRESS_BLOCKS === 0) progress();
		}
		progress();
	}
	#isCounted(number) {
		return this.#counts[number]?.end === this.#log.index.block(number).end;
	}
	async #nearestIn(number, direction, from) {
		let nearest;
		await this.#visit(number, (hit) => {
			if (direction === "down") {
				if (!from || compare(hit, from) > 0) nearest = hit;
				return nearest === void 0;
			}
			const isBefore = !from || compare(hit, from) < 0;
			if (isBefore) nearest = hit;
			return isBefore;
		});
		return nearest;
	}
	async #visit(number, see) {
		const block = this.#log.index.block(number);
		let hits = 0;
		const seeAt = (position, length) => see({
			...position,
			length,
			block: number,
			ordinal: hits++
		});
		const texts = await this.#log.lineTexts(block);
		for (const [index, text] of texts.entries()) {
			const line = block.firstLine + index;
			if (!this.#isChosen(line)) continue;
			if (!this.#visitText(text, (offset, length) => seeAt({
				line,
				piece: 0,
				offset
			}, length))) return;
		}
		const { longLine } = block;
		const lastLine = block.firstLine + block.lines - 1;
		if (longLine && this.#isChosen(lastLine) && !await this.#visitLongLine(longLine, lastLine, seeAt)) return;
		if (!this.#isStopped) this.#counts[number] = {
			hits,
			end: block.end
		};
	}
	async #visitLongLine(longLine, line, see) {
		let carried = "";
		let carriedFrom = 0;
		for (let piece = 0; piece < pieceCount(longLine) && !this.#isStopped; piece++) {
			const text = await this.#log.pieceText(longLine, piece);
			const joined = carried + text;
			let searchedTo = 0;
			if (!this.#visitText(joined, (at, length) => {
				searchedTo = at + length;
				const offset = at - carried.length;
				return offset < 0 ? see({
					line,
					piece: piece - 1,
					offset: carriedFrom + at
				}, length) : see({
					line,
					piece,
					offset
				}, length);
			})) return false;
			const keep = Math.max(searchedTo, joined.length - this.query.maxLength + 1, carried.length);
			carried = joined.slice(keep);
			carriedFrom = text.length - carried.length;
		}
		return true;
	}
	#visitText(text, see) {
		for (const match of text.matchAll(this.query.pattern)) if (!see(match.index, match[0].length)) return false;
		return true;
	}
};
function compare(one, other) {
	return one.line - other.line || one.piece - other.piece || one.offset - other.offset;
}
// extensions/monitor/ui/panel/task-hints.ts
function taskHints(task) {
	if (!require_runtime.isRunning(task)) return [{
		key: "r",
		does: "restart"
	}];
	return [
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
			does: task.isProtected ? "unprotect" : "protect"
		},
		...task.isForeign ? [{
			key: "a",
			does: "adopt"
		}] : []
	];
}
// extensions/monitor/ui/panel/details-hints.ts
const STEP_IN = {
	terminal: "connect, ctrl+] leaves",
	pipe: "type a line"
};
function logHints(task, pane, logs) {
	if (pane.pick.line) return [{
		key: "enter",
		does: "send the line to the agent"
	}];
	const { isFollowing, view, chooser } = pane;
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
		...require_runtime.isRunning(task) ? [{
			key: "f",
			does: isFollowing ? "hold" : "follow"
		}] : [],
		...require_runtime.isRunning(task) || isFollowing ? [] : [{
			key: "f",
			does: "end"
		}],
		{
			key: "w",
			does: view.wrap ? "cut lines" : "wrap"
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
			does: chooser.isOn ? "all lines" : "only matching"
		},
		...pane.logs[0].eventLines ? [{
			key: "e",
			does: "only events"
		}] : [],
		{
			key: "t",
			does: pane.showsTimes ? "no times" : "times"
		},
		...task.order ? [{
			key: "m",
			does: logs.isMerged ? "one log" : "merge logs"
		}] : [],
		...taskHints(task),
		{
			key: "y",
			does: "copy path"
		},
		{
			key: "o",
			does: "open"
		},
		{
			key: "enter",
			does: "choose a line"
		}
	];
}
function searchHints(pane, cancel, width) {
	const { query, status, direction } = pane.finder;
	const sign = query === ERRORS ? "!" : "/";
	const [next, previous] = direction === "up" ? ["older", "newer"] : ["newer", "older"];
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
		const shown = this.#view.shownLines(size);
		this.#picked = shown.find(({ hit }) => hit === "current") ?? shown.at(-1);
	}
	async move(direction, size) {
		for (let tries = 0; tries <= size.height; tries++) {
			const next = this.#neighbour(direction, size);
			if (next) {
				this.#picked = next;
				return;
			}
			const before = JSON.stringify(this.#view.shownLines(size));
			await this.#view.scroll(direction, size);
			this.#view.stay(size);
			if (JSON.stringify(this.#view.shownLines(size)) === before) return;
		}
	}
	clear() {
		this.#picked = void 0;
	}
	#neighbour(direction, size) {
		const shown = this.#view.shownLines(size);
		if (direction === -1) shown.reverse();
		const at = shown.findLastIndex((line) => this.isAt(line));
		return at === -1 ? shown.at(-1) : shown[at + 1];
	}
};
// extensions/monitor/ui/panel/line-choice.ts
function eventChoice(events, { origins }) {
	return {
		has(line) {
			const origin = origins.of(line);
			return origin !== void 0 && (origin.log ?? 0) === 0 && events.has(origin.number);
		},
		next(line) {
			const from = origins.numberFrom(0, line);
			const number = from === void 0 ? void 0 : events.next(from);
			return number === void 0 ? void 0 : origins.lineOf(0, number);
		},
		previous(line) {
			const upTo = origins.numberUpTo(0, line);
			const number = upTo === void 0 ? void 0 : events.previous(upTo);
			return number === void 0 ? void 0 : origins.lineOf(0, number);
		}
	};
}
// extensions/monitor/ui/panel/matching-lines.ts
const TURN_MS = 8;
const PROGRESS_MS = 250;
var MatchingLines = class {
	pattern;
	log;
	#filter;
	#lines = [];
	#knownLines = 0;
	#knownBytes = 0;
	#isStopped = false;
	#turnEndMs = 0;
	#shownAtMs = 0;
	#going;
	constructor(log, pattern) {
		this.log = log;
		this.pattern = pattern;
		this.#filter = require_line_filter.createMatchFilter("pattern", pattern);
	}
	get count() {
		return this.#lines.length;
	}
	get isComplete() {
		return this.#knownBytes === this.log.index.bytes;
	}
	stop() {
		this.#isStopped = true;
	}
	has(line) {
		return this.next(line) === line;
	}
	next(line) {
		return this.#lines[this.#placeOf(line)];
	}
	previous(line) {
		const place = this.#placeOf(line);
		return this.#lines[place] === line ? line : this.#lines[place - 1];
	}
	async goOn(progress) {
		if (this.isComplete) return;
		this.#going ??= this.#goThrough(progress).finally(() => {
			this.#going = void 0;
		});
		await this.#going;
	}
	async #goThrough(progress) {
		const { index } = this.log;
		while (!this.isComplete && !this.#isStopped) {
			const { bytes } = index;
			const from = Math.max(0, this.#knownLines - 1);
			for (let number = index.blockOfLine(from); number < index.blocks && !this.#isStopped; number++) await this.#lookAt(index.block(number), from, progress);
			if (!this.#isStopped) this.#knownBytes = bytes;
		}
		if (!this.#isStopped) progress();
	}
	async #lookAt(block, from, progress) {
		const texts = await this.log.lineTexts(block);
		for (const [index, text] of texts.entries()) {
			const line = block.firstLine + index;
			if (line < from) continue;
			this.#know(line, await this.#passes(text, progress));
			if (this.#isStopped) return;
		}
		const { longLine } = block;
		const lastLine = block.firstLine + block.lines - 1;
		if (!longLine || lastLine < from) return;
		let passes = false;
		for (let piece = 0; piece < pieceCount(longLine) && !passes && !this.#isStopped; piece++) passes = await this.#passes(await this.log.pieceText(longLine, piece), progress);
		this.#know(lastLine, passes);
	}
	#know(line, passes) {
		if (this.#lines.at(-1) === line) this.#lines.pop();
		if (passes) this.#lines.push(line);
		this.#knownLines = line + 1;
	}
	async #passes(text, progress) {
		for (let passes = this.#filter.begin(text);; passes = this.#filter.goOn()) {
			if (performance.now() > this.#turnEndMs) {
				await (0, node_timers_promises.setImmediate)();
				const now = performance.now();
				this.#turnEndMs = now + TURN_MS;
				if (now - this.#shownAtMs > PROGRESS_MS && !this.#isStopped) {
					this.#shownAtMs = now;
					progress();
				}
			}
			if (passes !== void 0) return passes;
		}
	}
	#placeOf(line) {
		let low = 0;
		let high = this.#lines.length;
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if ((this.#lines[middle] ?? 0) < line) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
// extensions/monitor/ui/panel/log-chooser.ts
const PATTERN_CHARS = 30;
var LogChooser = class {
	#view;
	#events;
	#changed;
	#showsEvents = false;
	#lastEvent = 0;
	#matching;
	#chosen;
	constructor(view, events, changed) {
		this.#view = view;
		this.#events = events;
		this.#changed = changed;
	}
	get isOn() {
		return this.#showsEvents || this.#matching !== void 0;
	}
	get text() {
		if (this.#showsEvents) return "only events";
		if (!this.#matching) return "";
		const { pattern, count, isComplete } = this.#matching;
		return `& ${require_label.label(pattern, PATTERN_CHARS)}: ${require_format.plural(count, "line")}${isComplete ? "" : " so far"}`;
	}
	isEvent(line) {
		return this.#chosen?.choice.has(line) ?? false;
	}
	async toggleEvents() {
		if (!this.#events) throw new Error("No line of this log becomes an event.");
		const showsEvents = !this.#showsEvents;
		await this.clear();
		this.#showsEvents = showsEvents;
		await this.update();
	}
	async match(pattern) {
		const { log } = this.#view;
		if (!log) return;
		const matching = new MatchingLines(log, pattern);
		await this.clear();
		this.#matching = matching;
		await this.update();
	}
	stop() {
		this.#matching?.stop();
	}
	async clear() {
		this.stop();
		this.#matching = void 0;
		this.#showsEvents = false;
		await this.#view.choose(void 0);
	}
	get hasNewEvents() {
		return this.#events !== void 0 && this.#events.last !== this.#lastEvent;
	}
	async update() {
		const { log } = this.#view;
		if (!log) return;
		this.#chooseEvents(log);
		this.#lastEvent = this.#events?.last ?? 0;
		if (this.#showsEvents) await this.#view.choose(this.#chosen?.choice);
		if (!this.#matching) return;
		if (this.#matching.log !== log) {
			this.#matching.stop();
			this.#matching = new MatchingLines(log, this.#matching.pattern);
		}
		await this.#view.choose(this.#matching);
		this.#matching.goOn(this.#changed).catch(() => {});
	}
	async found() {
		if (this.#matching) await this.#view.choose(this.#matching);
	}
	#chooseEvents(log) {
		if (!this.#events || log.index.lines === 0 || this.#chosen?.log === log) return;
		this.#chosen = {
			log,
			choice: eventChoice(this.#events, log)
		};
	}
};
// extensions/monitor/ui/panel/nameless-file.ts
var NamelessFile = class NamelessFile {
	#file;
	#bytes = 0;
	static async create() {
		const path = (0, node_path.join)((0, node_os.tmpdir)(), `pi-monitor-${(0, node_crypto.randomUUID)()}`);
		const flags = node_fs.constants.O_RDWR | node_fs.constants.O_CREAT | node_fs.constants.O_EXCL | node_fs.constants.O_NOFOLLOW;
		const file = await (0, node_fs_promises.open)(path, flags, 384);
		await (0, node_fs_promises.rm)(path);
		return new NamelessFile(file);
	}
	constructor(file) {
		this.#file = file;
	}
	async append(bytes) {
		for (let taken = 0; taken < bytes.length;) {
			const rest = bytes.length - taken;
			const { bytesWritten } = await this.#file.write(bytes, taken, rest, this.#bytes + taken);
			taken += bytesWritten;
		}
		this.#bytes += bytes.length;
	}
	async read(start, end) {
		const wanted = Math.max(0, end - start);
		const { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(wanted), 0, wanted, start);
		return buffer.subarray(0, bytesRead);
	}
	async close() {
		await this.#file.close();
	}
};
// extensions/monitor/ui/panel/utf8-copy.ts
const LINE_FEED$1 = 10;
const HEADER_BYTES = 128;
var Utf8Copy = class Utf8Copy {
	file;
	#input;
	static async create(encoding) {
		return new Utf8Copy(await NamelessFile.create(), encoding);
	}
	constructor(file, encoding) {
		this.file = file;
		this.#input = new require_stop_request.Utf8Input(encoding);
	}
	async add(bytes) {
		return await this.addText(this.#input.push(bytes));
	}
	async addText(text) {
		await this.file.append(text);
		return text;
	}
};
async function readBeginning(file) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
	const start = buffer.subarray(0, bytesRead);
	const lineFeed = start.indexOf(LINE_FEED$1);
	const hasHeader = lineFeed !== -1 && require_task_record.parseDroppedHeader(start.toString("latin1", 0, lineFeed)) !== void 0;
	const header = start.subarray(0, hasHeader ? lineFeed + 1 : 0);
	const encoding = require_stop_request.encodingOf(start.subarray(header.length));
	if (encoding === "unknown" && header.length === 0) return void 0;
	return {
		encoding,
		header,
		textStart: header.length + (require_stop_request.isUtf16(encoding) ? 2 : 0)
	};
}
// extensions/monitor/ui/panel/log-file.ts
const READ_BYTES = 524288;
const NUMBER = /line (\d+)$/;
var LogFile = class LogFile {
	#path;
	#file;
	#begins;
	#buffer;
	#copy;
	#hasBegun = false;
	#readBytes = 0;
	#firstNumber = 1;
	#headerBytes = 0;
	static async open(path, begins = () => void 0) {
		return new LogFile(path, await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NOFOLLOW), begins);
	}
	constructor(path, file, begins) {
		this.#path = path;
		this.#file = file;
		this.#begins = begins;
	}
	get headerBytes() {
		return this.#headerBytes;
	}
	get firstNumber() {
		return this.#firstNumber;
	}
	get origins() {
		const first = this.#firstNumber;
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
		const { size } = await this.#file.stat();
		if (!this.#hasBegun && size > 0) await this.#begin(add);
		this.#buffer ??= Buffer.allocUnsafe(READ_BYTES);
		while (this.#hasBegun && this.#readBytes < size) {
			const wanted = Math.min(READ_BYTES, size - this.#readBytes);
			const { bytesRead } = await this.#file.read(this.#buffer, 0, wanted, this.#readBytes);
			if (bytesRead === 0) break;
			this.#readBytes += bytesRead;
			const bytes = this.#buffer.subarray(0, bytesRead);
			add(this.#copy ? await this.#copy.add(bytes) : bytes);
		}
	}
	async read(start, end) {
		if (this.#copy) return await this.#copy.file.read(start, end);
		const wanted = Math.max(0, end - start);
		const { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(wanted), 0, wanted, start);
		return buffer.subarray(0, bytesRead);
	}
	async isReplaced() {
		const [own, named] = await Promise.all([this.#file.stat(), (0, node_fs_promises.lstat)(this.#path).catch(() => void 0)]);
		return named !== void 0 && named.ino !== own.ino;
	}
	async close() {
		await Promise.all([this.#file.close(), this.#copy?.file.close()]);
	}
	async #begin(add) {
		const beginning = await readBeginning(this.#file);
		if (!beginning) return;
		const { encoding, header, textStart } = beginning;
		const begins = require_task_record.parseDroppedHeader(header.toString("latin1").trimEnd());
		if (begins !== void 0 && begins === this.#begins()) {
			this.#headerBytes = header.length;
			this.#firstNumber = Number(NUMBER.exec(begins)?.[1]) - 1;
		}
		if (require_stop_request.isUtf16(encoding)) {
			this.#copy = await Utf8Copy.create(encoding);
			add(await this.#copy.addText(header));
			this.#readBytes = textStart;
		}
		this.#hasBegun = true;
	}
};
// extensions/monitor/ui/panel/log-finder.ts
var LogFinder = class {
	#view;
	#screen;
	#search;
	#hit;
	#wrapped;
	#direction = "down";
	#origin;
	#walk = Promise.resolve();
	constructor(view, screen) {
		this.#view = view;
		this.#screen = screen;
	}
	get query() {
		return this.#search?.query;
	}
	get direction() {
		return this.#direction;
	}
	get status() {
		const search = this.#search;
		if (!search) return "";
		const { total, isComplete } = search;
		if (total === 0 && !this.#hit) return isComplete ? "not found" : "searching";
		const count = isComplete ? `${total}` : `${total}+`;
		if (!this.#hit) return `${count} found`;
		const edge = this.#wrapped === "down" ? "start" : "end";
		const from = this.#wrapped ? `, from the ${edge} again` : "";
		return `${search.rankOf(this.#hit) ?? "?"} of ${count}${from}`;
	}
	begin(direction) {
		this.clear();
		this.#direction = direction;
		const from = this.#view.searchFrom(direction, this.#screen.size());
		this.#origin = {
			position: this.#view.position,
			from
		};
	}
	type(text) {
		if (text === (this.query?.text ?? "")) return;
		this.find(text === "" ? void 0 : literalQuery(text));
	}
	find(query) {
		if (!this.#origin) return;
		this.clear();
		const { position, from } = this.#origin;
		if (this.#start(query)) this.#goTo(this.#direction, from, position);
		else this.#screen.do(() => this.#view.moveTo(position));
	}
	next(direction) {
		this.#goTo(direction);
	}
	cancel() {
		this.clear();
		const position = this.#origin?.position;
		if (position) this.#screen.do(() => this.#view.moveTo(position));
	}
	clear() {
		this.#search?.stop();
		this.#search = void 0;
		this.#hit = void 0;
		this.#wrapped = void 0;
		this.#view.mark(void 0);
	}
	count(query) {
		if (this.#start(query)) this.#goThrough();
	}
	update() {
		if (this.#search && this.#search.log !== this.#view.log) this.count(this.query);
		else this.#goThrough();
	}
	#start(query) {
		this.clear();
		const { log } = this.#view;
		if (!query || !log) return false;
		this.#search = new LogSearch(log, query, (line) => this.#view.isChosen(line));
		this.#walk = Promise.resolve();
		this.#view.mark(this.#search);
		return true;
	}
	#goTo(direction, from, otherwise) {
		const search = this.#search;
		if (!search) return;
		const isGone = () => search !== this.#search;
		this.#walk = this.#walk.then(async () => {
			if (isGone()) return;
			const start = from ?? this.#view.searchFrom(direction, this.#screen.size());
			const found = await search.nearest(start, direction).catch(() => void 0);
			if (isGone()) return;
			if (found) {
				this.#hit = found.hit;
				this.#wrapped = found.hasWrapped ? direction : void 0;
			}
			await this.#turnTo(found?.hit, otherwise, isGone);
			this.#goThrough();
		});
	}
	#turnTo(hit, otherwise, isGone) {
		return new Promise((resolve) => {
			this.#screen.do(async () => {
				if (hit && !isGone()) await this.#view.show(hit, this.#screen.size());
				else if (otherwise && !isGone()) await this.#view.moveTo(otherwise);
				resolve();
			});
		});
	}
	#goThrough() {
		this.#search?.count(() => this.#screen.draw()).catch(() => {});
	}
};
// extensions/monitor/ui/panel/hit-marks.ts
function hitRanges({ query: { pattern, maxLength } }, hit, piece, { before, after }) {
	const { text } = piece;
	const head = before && maxLength > 1 ? before.text.slice(1 - maxLength) : "";
	const joined = head + text + (after?.text.slice(0, maxLength - 1) ?? "");
	const hitAt = hit && offsetIn(hit, piece, before);
	const ranges = [];
	for (const match of joined.matchAll(pattern)) {
		const start = match.index - head.length;
		const from = Math.max(0, start);
		const to = Math.min(text.length, start + match[0].length);
		if (to > from) ranges.push({
			from,
			to,
			isCurrent: start === hitAt
		});
	}
	return ranges;
}
function offsetIn(hit, piece, before) {
	if (hit.line !== piece.line) return void 0;
	if (hit.piece === piece.piece) return hit.offset;
	return before && hit.piece === before.piece ? hit.offset - before.text.length : void 0;
}
function markedText(shown, part, ranges, mark) {
	let marked = "";
	let at = part.from;
	for (const range of ranges) {
		const from = Math.max(at, range.from);
		const to = Math.min(part.to, range.to);
		if (to <= from) continue;
		marked += painted(shown, at, from) + mark(shown.text.slice(from, to), range.isCurrent);
		at = to;
	}
	return marked + painted(shown, at, part.to);
}
// extensions/monitor/ui/panel/log-window.ts
const EMPTY_WINDOW = {
	pieces: [],
	reachesEnd: false
};
async function readWindow(log, places, around, { before, after }) {
	const { lines } = log.index;
	if (lines === 0) return {
		pieces: [],
		reachesEnd: true
	};
	const inLog = chosenPlace(places.choice, {
		...around,
		line: Math.min(around.line, lines - 1)
	});
	if (!inLog) return {
		pieces: [],
		reachesEnd: true
	};
	const wanted = [];
	let place = previousPlace(log, places, inLog);
	for (; place && wanted.length < before; place = previousPlace(log, places, place)) wanted.push(place);
	wanted.reverse();
	place = places.kind === "pieces" ? inLog : shownOf(places, inLog.line);
	for (let count = 0; place && count < after; count++, place = nextPlace(log, places, place)) wanted.push(place);
	return {
		pieces: await log.pieces(wanted),
		reachesEnd: place === void 0
	};
}
function lastPlace(log) {
	const line = Math.max(0, log.index.lines - 1);
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
	const before = line === 0 ? void 0 : previousLine(places.choice, line - 1);
	if (before === void 0) return void 0;
	if (places.kind === "lines") return shownOf(places, before);
	return {
		line: before,
		piece: log.piecesOf(before) - 1
	};
}
function nextPlace(log, places, { line, piece }) {
	if (places.kind === "pieces" && piece + 1 < log.piecesOf(line)) return {
		line,
		piece: piece + 1
	};
	const next = places.choice ? places.choice.next(line + 1) : line + 1;
	if (next === void 0 || next >= log.index.lines) return void 0;
	return places.kind === "lines" ? shownOf(places, next) : {
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
	const line = choice.next(place.line) ?? choice.previous(place.line);
	return line === void 0 ? void 0 : {
		line,
		piece: 0
	};
}
function previousLine(choice, line) {
	return choice ? choice.previous(line) : line;
}
const UNITS_PER_COLUMN$1 = 16;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter(void 0, { granularity: "grapheme" });
function wrappedRows(text, width, isContinued) {
	const indent = width > 8 ? 2 : 0;
	const firstIndent = isContinued ? indent : 0;
	const starts = rowStarts(text, width - firstIndent, width - indent);
	return starts.map((from, row) => ({
		from,
		to: starts[row + 1] ?? text.length,
		indent: row === 0 ? firstIndent : indent,
		isCutBefore: false
	}));
}
function cutRow(text, { width, isContinued, across, seen }) {
	const shifted = seen !== void 0 && (isContinued || !fits(text.slice(0, seen.to), width - 1)) ? shiftedStart(text, seen.from, Math.floor(width / 3)) : 0;
	const from = shifted > 0 || across === 0 ? shifted : placeAtColumn(text, across);
	return {
		from,
		to: text.length,
		indent: 0,
		isCutBefore: isContinued || from > 0
	};
}
function placeAtColumn(text, column) {
	let place = 0;
	let columns = 0;
	for (const character of charactersOf(text.slice(0, column * UNITS_PER_COLUMN$1))) {
		if (columns >= column) break;
		columns += (0, _earendil_works_pi_tui.visibleWidth)(character);
		place += character.length;
	}
	return place;
}
function fits(text, width) {
	return text.length <= width * 16 && (0, _earendil_works_pi_tui.visibleWidth)(text) <= width;
}
function shiftedStart(text, place, columns) {
	const before = charactersOf(text.slice(Math.max(0, place - 2 * columns), place)).reverse();
	let start = place;
	let room = columns;
	for (const character of before) {
		room -= (0, _earendil_works_pi_tui.visibleWidth)(character);
		if (room < 0) break;
		start -= character.length;
	}
	return start;
}
function rowStarts(text, firstWidth, nextWidth) {
	const starts = [0];
	let width = firstWidth;
	let rowStart = 0;
	let columns = 0;
	let wordStart = {
		place: 0,
		columns: 0
	};
	let place = 0;
	for (const character of charactersOf(text)) {
		const wide = (0, _earendil_works_pi_tui.visibleWidth)(character);
		if (columns + wide > width && place > rowStart) {
			const isAtSpace = character === " ";
			const atWord = !isAtSpace && wordStart.columns > width / 2;
			rowStart = isAtSpace ? place + 1 : atWord ? wordStart.place : place;
			columns = isAtSpace || !atWord ? 0 : columns - wordStart.columns;
			width = nextWidth;
			wordStart = {
				place: rowStart,
				columns: 0
			};
			if (rowStart < text.length) starts.push(rowStart);
		}
		place += character.length;
		if (place <= rowStart) continue;
		columns += wide;
		if (character === " ") wordStart = {
			place,
			columns
		};
	}
	return starts;
}
function charactersOf(text) {
	return PRINTABLE_ASCII.test(text) ? text.split("") : Array.from(graphemes.segment(text), ({ segment }) => segment);
}
// extensions/monitor/ui/panel/window-rows.ts
var WindowRows = class {
	layout;
	#window;
	#rows = [];
	constructor(window, layout) {
		this.#window = window;
		this.layout = layout;
	}
	cursorOf(anchor) {
		const { pieces } = this.#window;
		const isAt = ({ line, piece }) => line > anchor.line || line === anchor.line && (!this.layout.wrap || piece >= anchor.piece);
		const found = pieces.findIndex(isAt);
		const index = found === -1 ? Math.max(0, pieces.length - 1) : found;
		return {
			index,
			row: Math.min(anchor.row, Math.max(0, this.rowsOf(index).length - 1))
		};
	}
	anchorOf({ index, row }) {
		const piece = this.#window.pieces[index];
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
		while (at.row < 0 && at.index > 0) at = {
			index: at.index - 1,
			row: at.row + this.rowsOf(at.index - 1).length
		};
		for (;;) {
			const { length } = this.rowsOf(at.index);
			if (at.row < length || at.index + 1 >= this.#window.pieces.length) break;
			at = {
				index: at.index + 1,
				row: at.row - length
			};
		}
		return {
			index: at.index,
			row: Math.max(0, Math.min(at.row, this.rowsOf(at.index).length - 1))
		};
	}
	lastTop(height) {
		const last = this.#window.pieces.length - 1;
		if (last < 0) return {
			index: 0,
			row: 0
		};
		return this.moved({
			index: last,
			row: this.rowsOf(last).length - 1
		}, 1 - height);
	}
	from({ index, row }, height) {
		const { pieces } = this.#window;
		const shown = [];
		let skipped = row;
		for (let at = index; at < pieces.length && shown.length < height; at++) {
			const piece = pieces[at];
			if (!piece) break;
			const before = sameLine(pieces[at - 1], piece);
			const after = sameLine(pieces[at + 1], piece);
			for (const textRow of this.rowsOf(at).slice(skipped, skipped + height - shown.length)) shown.push({
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
		const piece = this.#window.pieces[index];
		if (!piece) return [];
		this.#rows[index] ??= this.#layOut(piece);
		return this.#rows[index];
	}
	#layOut(piece) {
		const { width, wrap, across, hit } = this.layout;
		const isContinued = piece.piece > 0;
		if (wrap) return wrappedRows(piece.text, width, isContinued);
		const seen = hit?.line === piece.line && hit.piece === piece.piece ? {
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
// extensions/monitor/ui/panel/log-view.ts
const UNITS_PER_COLUMN = 16;
const PAUSE_PER_OPENING = 5;
var LogView = class {
	problem;
	#openText;
	#screenRows;
	#log;
	#window = EMPTY_WINDOW;
	#rows;
	#position = { kind: "following" };
	#wrap = false;
	#across = 0;
	#choice;
	#search;
	#hit;
	#isClosed = false;
	#opensAgainAtMs = 0;
	#nowMs;
	constructor(openText, screenRows, nowMs = () => performance.now()) {
		this.#openText = openText;
		this.#screenRows = screenRows;
		this.#nowMs = nowMs;
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
		if (this.#position.kind === "following" && this.#nowMs() >= this.#opensAgainAtMs && await this.#log.isReplaced()) {
			const beganAtMs = this.#nowMs();
			const hasChanged = await this.#open();
			this.#opensAgainAtMs = this.#nowMs() + PAUSE_PER_OPENING * (this.#nowMs() - beganAtMs);
			return hasChanged;
		}
		const hasGrown = await this.#log.grow();
		if (hasGrown) await this.#load();
		return hasGrown;
	}
	async follow() {
		this.#position = { kind: "following" };
		this.#opensAgainAtMs = 0;
		await this.refresh();
		await this.#load();
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
		const anchor = this.#rowsAt(size.width).anchorOf(this.#top(size));
		if (anchor) this.#position = {
			kind: "scrolled",
			anchor
		};
	}
	async moveTo(position) {
		if (position.kind === "following") return await this.follow();
		this.#position = position;
		await this.#load();
	}
	async toggleWrap(size) {
		const hit = this.shownHit(size);
		this.#wrap = !this.#wrap;
		await this.#load();
		if (hit) await this.show(hit, size);
	}
	async scroll(rows, size) {
		const anchor = this.#rowsAt(size.width).anchorOf(this.#top(size));
		if (!anchor) return;
		if (await this.#putOnTop(anchor, rows, size) && rows > 0) await this.follow();
	}
	scrollAcross(columns) {
		this.#across = Math.max(0, this.#across + columns);
		this.#rows = void 0;
	}
	isChosen(line) {
		return this.#choice?.has(line) ?? true;
	}
	async choose(choice) {
		this.#choice = choice;
		await this.#load();
	}
	mark(search) {
		this.#search = search;
		this.#hit = void 0;
		this.#rows = void 0;
	}
	async show(hit, size) {
		this.stay(size);
		this.#hit = hit;
		await this.#load();
		if (this.#shows(hit, size)) return;
		const { line, piece, offset } = hit;
		await this.moveTo({
			kind: "scrolled",
			anchor: {
				line,
				piece,
				row: 0
			}
		});
		const rows = this.#rowsAt(size.width);
		const { index } = rows.cursorOf({
			line,
			piece,
			row: 0
		});
		const row = Math.max(0, rows.rowsOf(index).findLastIndex(({ from }) => from <= offset));
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
		const hit = this.shownHit(size);
		if (hit) return hit;
		const visible = this.#visible(size);
		const edge = direction === "down" ? visible[0] : visible.at(-1);
		const { line, piece } = edge?.piece ?? {
			line: 0,
			piece: 0
		};
		if (!edge || !this.#wrap) return {
			line,
			piece: direction === "down" ? 0 : Number.POSITIVE_INFINITY,
			offset: -1
		};
		return {
			line,
			piece,
			offset: direction === "down" ? edge.row.from - 1 : edge.row.to
		};
	}
	render(size, mark) {
		return this.#visible(size).map(({ row, ...shown }) => {
			const ranges = this.#search ? hitRanges(this.#search, this.#hit, shown.piece, shown) : [];
			const part = {
				from: row.from,
				to: Math.min(row.to, row.from + UNITS_PER_COLUMN * size.width)
			};
			const text = (row.isCutBefore ? "…" : "") + markedText(shown.piece, part, ranges, mark);
			const fitting = (0, _earendil_works_pi_tui.truncateToWidth)(text, Math.max(1, size.width - row.indent), this.#wrap ? "" : "…");
			return " ".repeat(row.indent) + fitting;
		});
	}
	shownLines(size) {
		return this.#visible(size).map(({ row, ...shown }) => {
			const inRow = (this.#search ? hitRanges(this.#search, this.#hit, shown.piece, shown) : []).filter(({ from, to }) => to > row.from && from < row.to);
			const { line, piece, text } = shown.piece;
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
		this.#isClosed = true;
		await this.#replaceLog(void 0);
	}
	async #open() {
		const before = this.problem;
		let log;
		try {
			log = new IndexedLog(await this.#openText());
			await log.grow();
		} catch (error) {
			await log?.close();
			this.problem = require_label.errorLabel(error);
			return this.problem !== before;
		}
		if (this.#isClosed) {
			await log.close();
			return false;
		}
		await this.#replaceLog(log);
		this.problem = void 0;
		await this.#load();
		return true;
	}
	async #replaceLog(log) {
		const before = this.#log;
		this.#log = log;
		await before?.close();
	}
	async #load(more = 0) {
		const log = this.#log;
		if (!log) return;
		const places = {
			kind: this.#wrap ? "pieces" : "lines",
			shown: this.#hit,
			choice: this.#choice
		};
		const around = this.#position.kind === "following" ? lastPlace(log) : this.#position.anchor;
		const rows = 2 * this.#screenRows + more;
		this.#window = await readWindow(log, places, around, {
			before: rows,
			after: rows
		});
		this.#rows = void 0;
	}
	async #putOnTop(anchor, rows, { width, height }) {
		this.#position = {
			kind: "scrolled",
			anchor
		};
		await this.#load(Math.abs(rows) + height);
		const laidOut = this.#rowsAt(width);
		const wanted = laidOut.moved(laidOut.cursorOf(anchor), rows);
		const last = laidOut.lastTop(height);
		const isAtEnd = this.#window.reachesEnd && !isBefore(wanted, last);
		const top = laidOut.anchorOf(isAtEnd ? last : wanted);
		if (top) this.#position = {
			kind: "scrolled",
			anchor: top
		};
		return isAtEnd;
	}
	#shows(hit, size) {
		return this.#visible(size).some(({ piece, row }) => {
			if (piece.line !== hit.line || piece.piece !== hit.piece) return false;
			return !this.#wrap || row.from <= hit.offset && hit.offset < row.to;
		});
	}
	#visible(size) {
		return this.#rowsAt(size.width).from(this.#top(size), size.height);
	}
	#top({ width, height }) {
		const rows = this.#rowsAt(width);
		const last = rows.lastTop(height);
		if (this.#position.kind === "following") return last;
		const cursor = rows.cursorOf(this.#position.anchor);
		return this.#window.reachesEnd && isBefore(last, cursor) ? last : cursor;
	}
	#rowsAt(width) {
		const wanted = {
			width,
			wrap: this.#wrap,
			across: this.#across,
			hit: this.#hit
		};
		if (this.#rows?.layout.width !== width) this.#rows = new WindowRows(this.#window, wanted);
		return this.#rows;
	}
};
// extensions/monitor/ui/panel/line-runs.ts
var LineRuns = class {
	#runs = [];
	#runsOfLog = new Map();
	#lines = 0;
	begin(line, log, number) {
		const last = this.#runs.at(-1);
		if (last?.log === log && last.number + line - last.line === number) return;
		const run = {
			line,
			log,
			number
		};
		this.#runs.push(run);
		const ofLog = this.#runsOfLog.get(log) ?? [];
		this.#runsOfLog.set(log, ofLog);
		ofLog.push(run);
	}
	end(lines) {
		this.#lines = lines;
	}
	of(line) {
		const run = this.#runs[lastUpTo(this.#runs, (run) => run.line, line)];
		return run && {
			log: run.log,
			number: run.number + line - run.line
		};
	}
	numberFrom(log, line) {
		const origin = this.of(line);
		if (origin?.log === log) return origin.number;
		const ofLog = this.#runsOfLog.get(log) ?? [];
		return ofLog[lastUpTo(ofLog, (run) => run.line, line) + 1]?.number;
	}
	numberUpTo(log, line) {
		const ofLog = this.#runsOfLog.get(log) ?? [];
		const run = ofLog[lastUpTo(ofLog, (run) => run.line, line)];
		if (!run) return void 0;
		const next = this.#runs[lastUpTo(this.#runs, (run) => run.line, run.line) + 1];
		const last = Math.min(line, next ? next.line - 1 : line);
		return run.number + last - run.line;
	}
	lineOf(log, number) {
		const runs = this.#runsOfLog.get(log) ?? [];
		const run = runs[lastUpTo(runs, (run) => run.number, number)];
		const line = run && run.line + number - run.number;
		return line !== void 0 && line < this.#lines ? line : void 0;
	}
};
function lastUpTo(runs, of, value) {
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const run = runs[middle];
		if (run && of(run) <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
// extensions/monitor/ui/panel/merged-log.ts
const COPY_BYTES = 65536;
const LINE_FEED = 10;
const NOTHING = Buffer.alloc(0);
var MergedLog = class MergedLog {
	origins = new LineRuns();
	#parts;
	#order;
	#copy;
	#waiting = [];
	#waitingBytes = 0;
	#lines = 0;
	#openLog;
	#copied = () => {};
	#hasBegun = false;
	#isComplete = false;
	static async open(logs, order) {
		const files = [];
		try {
			for (const { path, begins } of logs) files.push(await LogFile.open(path, begins));
			return new MergedLog(files, order, await NamelessFile.create());
		} catch (error) {
			await Promise.all(files.map((file) => file.close()));
			throw error;
		}
	}
	constructor(files, order, copy) {
		this.#order = order;
		this.#copy = copy;
		this.#parts = files.flatMap((file, log) => {
			const arrivals = order.arrivals[log];
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
	async grow(add) {
		if (this.#isComplete) return;
		const isOver = this.#order.isOver();
		for (const part of this.#parts) await part.file.grow((bytes) => {
			part.bytes += bytes.length;
		});
		this.#copied = add;
		if (this.#waitingBytes > 0) await this.#write();
		await this.#takeAll(this.#order.lastNumbers(), isOver);
		await this.#write();
		this.#isComplete = isOver;
	}
	async read(start, end) {
		return await this.#copy.read(start, end);
	}
	async isReplaced() {
		return (await Promise.all(this.#parts.map(({ file }) => file.isReplaced()))).includes(true);
	}
	async close() {
		await Promise.all([this.#copy.close(), ...this.#parts.map(({ file }) => file.close())]);
	}
	async #takeAll(lastNumbers, isOver) {
		if (!this.#hasBegun) await this.#begin();
		for (let next = this.#next(lastNumbers); next; next = this.#next(lastNumbers)) {
			if (await this.#take(next.part, next.upTo)) continue;
			if (!isOver) return;
			next.part.number = next.upTo + 1;
		}
		if (!isOver) return;
		for (const part of this.#parts) await this.#take(part, Number.POSITIVE_INFINITY);
	}
	async #begin() {
		this.#hasBegun = true;
		const forgotten = this.#parts.flatMap(({ arrivals }) => arrivals.oldest > 0 ? arrivals.entry(arrivals.oldest)?.turn ?? 0 : []);
		const firstTurn = Math.max(0, ...forgotten);
		let isSkipped = false;
		for (const part of this.#parts) {
			part.at = part.file.headerBytes;
			part.number = part.file.firstNumber + (part.at > 0 ? 1 : 0);
			part.entry = part.arrivals.oldest;
			while ((part.arrivals.entry(part.entry)?.turn ?? firstTurn) < firstTurn) part.entry++;
			const first = part.arrivals.entry(part.entry)?.first;
			if (first === void 0 || first <= part.number) continue;
			isSkipped = true;
			await this.#take(part, first - 1, true);
		}
		if (isSkipped) this.#append(Buffer.from("[older lines: only in each log alone]\n"));
	}
	#next(lastNumbers) {
		let next;
		for (const part of this.#parts) {
			const { arrivals, log } = part;
			part.entry = Math.max(part.entry, arrivals.oldest);
			const upTo = () => lastOf(arrivals.entry(part.entry + 1), lastNumbers[log]);
			while (part.entry + 1 < arrivals.end && part.number > upTo()) part.entry++;
			const turn = arrivals.entry(part.entry)?.turn;
			if (turn === void 0 || part.number > upTo()) continue;
			if (!next || turn < next.turn) next = {
				part,
				upTo: upTo(),
				turn
			};
		}
		return next;
	}
	async #take(part, upTo, isSkipped = false) {
		while (part.number <= upTo) {
			if (part.read.length === 0) {
				part.read = await part.file.read(part.at, Math.min(part.bytes, part.at + COPY_BYTES));
				part.at += part.read.length;
			}
			if (part.read.length === 0) break;
			const bytes = part.read.subarray(0, afterLineFeeds(part.read, upTo - part.number + 1));
			part.read = part.read.subarray(bytes.length);
			const { number } = part;
			part.number += require_count_line_feeds.countLineFeeds(bytes);
			if (!isSkipped) {
				if (this.#openLog !== void 0 && this.#openLog !== part.log) this.#append(Buffer.from("\n"));
				this.origins.begin(this.#lines, part.log, number);
				this.#append(bytes);
				this.#openLog = bytes.at(-1) === LINE_FEED ? void 0 : part.log;
				if (this.#waitingBytes >= COPY_BYTES) await this.#write();
			}
		}
		return part.number > upTo;
	}
	#append(bytes) {
		this.#waiting.push(bytes);
		this.#waitingBytes += bytes.length;
		this.#lines += require_count_line_feeds.countLineFeeds(bytes);
	}
	async #write() {
		const bytes = Buffer.concat(this.#waiting);
		await this.#copy.append(bytes);
		this.#waiting = [];
		this.#waitingBytes = 0;
		this.origins.end(this.#lines);
		this.#copied(bytes);
	}
};
function lastOf(next, lastNumber = 0) {
	return next ? next.first - 1 : lastNumber;
}
function afterLineFeeds(bytes, count) {
	let at = 0;
	for (let fed = 0; fed < count && at < bytes.length; fed++) {
		const found = bytes.indexOf(LINE_FEED, at);
		if (found === -1) return bytes.length;
		at = found + 1;
	}
	return at;
}
// extensions/monitor/ui/panel/time-column.ts
function timeColumn(logs) {
	const today = require_format.formatDay(Date.now());
	const hasDays = logs.some(({ arrivals }) => {
		const oldest = arrivals.entry(arrivals.oldest);
		return oldest !== void 0 && require_format.formatDay(oldest.atMs) !== today;
	});
	const shown = (atMs) => (hasDays ? `${require_format.formatDay(atMs)} ` : "") + require_format.formatTime(atMs);
	const width = shown(Date.now()).length + 1;
	return {
		width,
		text: (atMs) => (atMs === void 0 ? "" : shown(atMs)).padEnd(width)
	};
}
// extensions/monitor/ui/panel/log-pane.ts
var LogPane = class {
	logs;
	view;
	chooser;
	finder;
	pick;
	#screen;
	#size;
	#showsTimes = false;
	constructor({ logs, order }, screen, size) {
		this.logs = logs;
		this.#screen = screen;
		this.#size = size;
		this.view = new LogView(() => order ? MergedLog.open(logs, order) : LogFile.open(logs[0].path, logs[0].begins), screen.screenRows);
		this.finder = new LogFinder(this.view, {
			size: () => this.#viewSize,
			do: (step) => screen.do(step),
			draw: () => screen.draw()
		});
		this.chooser = new LogChooser(this.view, logs[0].eventLines, () => screen.do(() => this.#foundMore()));
		this.pick = new LinePick(this.view);
	}
	get size() {
		return this.#size;
	}
	get isFollowing() {
		return this.view.position.kind === "following";
	}
	async refresh() {
		if (!await this.view.refresh() && !this.chooser.hasNewEvents) return false;
		await this.#update();
		return true;
	}
	async scroll(rows) {
		const { log } = this.view;
		await this.view.scroll(rows, this.#viewSize);
		if (this.view.log !== log) await this.chooser.update();
		this.finder.update();
	}
	async step(direction) {
		if (this.pick.line) await this.pick.move(direction, this.#viewSize);
		else await this.scroll(direction);
	}
	async page(direction) {
		await this.scroll(direction * Math.max(1, this.#size.height - 1));
	}
	async toStart() {
		await this.view.toStart();
	}
	async toEnd() {
		await this.view.follow();
		await this.#update();
	}
	async toggleFollow() {
		if (this.isFollowing) this.view.stay(this.#viewSize);
		else await this.toEnd();
	}
	async toggleWrap() {
		await this.view.toggleWrap(this.#viewSize);
	}
	async scrollAcross(direction) {
		const columns = Math.max(1, Math.floor(this.#viewSize.width / 2));
		this.view.scrollAcross(direction * columns);
	}
	async toggleTimes() {
		const hit = this.view.shownHit(this.#viewSize);
		this.#showsTimes = !this.#showsTimes;
		if (hit) await this.view.show(hit, this.#viewSize);
	}
	get showsTimes() {
		return this.#showsTimes;
	}
	get pickedLog() {
		return this.#logOf(this.pick.line?.line ?? 0);
	}
	async pickLine() {
		this.pick.begin(this.#viewSize);
	}
	async toggleEvents() {
		await this.chooser.toggleEvents();
		this.#countAgain();
	}
	async match(pattern) {
		await this.chooser.match(pattern);
		this.#countAgain();
	}
	async showAll() {
		await this.chooser.clear();
		this.#countAgain();
	}
	beginSearch(sign) {
		this.finder.begin(sign === "#" || this.isFollowing ? "up" : "down");
	}
	nextError() {
		if (this.finder.query === ERRORS) {
			this.next();
			return;
		}
		this.beginSearch("/");
		this.finder.find(ERRORS);
	}
	next() {
		this.finder.next(this.finder.direction);
	}
	previous() {
		this.finder.next(this.finder.direction === "up" ? "down" : "up");
	}
	get manner() {
		return {
			wrap: this.view.wrap,
			times: this.#showsTimes,
			query: this.finder.query
		};
	}
	async open({ wrap, times, query }) {
		this.#showsTimes = times;
		if (wrap) await this.toggleWrap();
		await this.refresh();
		this.finder.count(query);
	}
	resize(size) {
		const { width, height } = this.#size;
		if (width === size.width && height === size.height) return;
		const hit = this.view.shownHit(this.#viewSize);
		this.#size = size;
		if (hit) this.#screen.do(() => this.view.show(hit, this.#viewSize));
	}
	render(theme) {
		const rows = this.view.render(this.#viewSize, (text, isCurrent) => isCurrent ? theme.inverse(theme.bold(text)) : theme.fg("accent", theme.underline(text)));
		if (!this.#showsTimes) return rows;
		const column = timeColumn(this.logs);
		const lines = this.view.shownLines(this.#viewSize);
		return rows.map((row, index) => theme.fg("dim", column.text(this.#timeOf(lines[index]))) + row);
	}
	margin(theme) {
		return this.view.shownLines(this.#viewSize).map((line) => this.#mark(line, theme));
	}
	async close() {
		this.finder.clear();
		this.chooser.stop();
		await this.view.close();
	}
	async #update() {
		await this.chooser.update();
		this.finder.update();
	}
	async #foundMore() {
		await this.chooser.found();
		this.#countAgain();
	}
	#countAgain() {
		this.finder.count(this.finder.query);
	}
	#mark(shown, theme) {
		const { line, isStart, hit } = shown;
		if (this.pick.isAt(shown)) return theme.fg("accent", theme.bold(">"));
		if (hit) return theme.fg(hit === "current" ? "accent" : "warning", "›");
		if (isStart && this.logs[0].marksEvents && this.chooser.isEvent(line)) return theme.fg("success", "•");
		return this.logs.length > 1 && this.#originOf(line)?.log === 1 ? theme.fg("error", "│") : "";
	}
	#timeOf(shown) {
		const origin = shown?.isStart ? this.#originOf(shown.line) : void 0;
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
		const { width, height } = this.#size;
		return {
			width: Math.max(1, width - timeColumn(this.logs).width),
			height
		};
	}
};
const plainManner = {
	wrap: false,
	times: false,
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
	#isMerged = false;
	#pane;
	#margin = [];
	constructor(task, screen) {
		this.taskId = task.id;
		this.#logs = task.logs;
		this.#order = task.order;
		this.#screen = screen;
		this.#logIndex = Math.max(0, task.logs.findIndex((log) => !log.isEmpty));
		this.#pane = new LogPane(this.#shown, screen, {
			width: 80,
			height: 10
		});
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
		this.command = void 0;
		return this.#pane;
	}
	get picked() {
		return this.#pane.pick.line?.text;
	}
	async open() {
		await this.#pane.open(plainManner);
	}
	toggleCommand(task) {
		this.command = this.command ? void 0 : new CommandView(task, this.log.place);
	}
	async otherLog() {
		if (this.#logs.length === 1) return;
		if (!this.#isMerged) this.#logIndex = (this.#logIndex + 1) % this.#logs.length;
		this.#isMerged = false;
		await this.#openAgain();
	}
	async toggleMerged() {
		if (!this.#order) throw new Error("This task has one log only.");
		this.#isMerged = !this.#isMerged;
		await this.#openAgain();
	}
	marginAt(row) {
		return this.#margin[row] || void 0;
	}
	hints(task) {
		if (this.command) return [{
			key: "d",
			does: "log"
		}];
		const next = (this.#logIndex + (this.#isMerged ? 0 : 1)) % this.#logs.length;
		const other = this.#logs.length > 1 ? this.#logs[next] : void 0;
		return logHints(task, this.#pane, {
			other: other?.name,
			isMerged: this.#isMerged
		});
	}
	render(task, size, theme, tree) {
		this.#margin = [];
		this.#logs = task.logs;
		this.#order = task.order;
		if (this.command) {
			this.#pane.resize(size);
			return this.command.render(size, theme, tree).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, size.width, "…"));
		}
		this.#pane.logs = this.#shown.logs;
		const facts = fittingFacts(factRows(task, tree, this.log.place, size.width, theme), size.height, theme);
		this.#pane.resize({
			width: size.width,
			height: Math.max(1, size.height - facts.length - 1)
		});
		const rows = this.#pane.render(theme);
		const said = rows.length > 0 ? rows : [theme.fg("dim", this.#nothingText(task))];
		const above = Array.from({ length: facts.length + 1 }, () => "");
		this.#margin = [...above, ...this.#pane.margin(theme)];
		return [
			...facts,
			this.#bar(task, size.width, theme),
			...said
		].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, size.width, "…"));
	}
	async close() {
		await this.#pane.close();
	}
	get #shown() {
		return this.#isMerged ? {
			logs: this.#logs,
			order: this.#order
		} : { logs: [this.log] };
	}
	async #openAgain() {
		const { manner, size } = this.#pane;
		await this.#pane.close();
		this.#pane = new LogPane(this.#shown, this.#screen, size);
		await this.#pane.open(manner);
	}
	#nothingText(task) {
		const { view, chooser } = this.#pane;
		if (!this.log.isKept && !this.#isMerged) return "Nothing was kept.";
		if (view.problem !== void 0) return view.problem;
		if (chooser.isOn && (view.log?.index.lines ?? 0) > 0) return "No line to show so far.";
		const other = this.#isMerged ? void 0 : task.logs.find((log) => !log.isEmpty);
		const elsewhere = other && other.name !== this.log.name ? ` tab shows its ${other.name}.` : "";
		return (require_runtime.isRunning(task) ? "Nothing yet." : "Nothing was printed.") + elsewhere;
	}
	#bar(task, width, theme) {
		const { view, chooser, isFollowing } = this.#pane;
		return logBar({
			names: this.#logs.map(({ name }) => name),
			shown: this.#isMerged ? void 0 : this.#logIndex,
			only: chooser.text,
			bytes: view.log?.index.bytes ?? 0,
			follows: require_runtime.isRunning(task) ? isFollowing : void 0
		}, width, theme);
	}
};
// extensions/monitor/ui/panel/list-rows.ts
const TITLE_MIN_COLUMNS = 8;
const ID_COLUMNS = 4;
const KIND_COLUMNS = 7;
const AGE_COLUMNS = 6;
const LINES_COLUMNS = 9;
const FACTS_COLUMNS = 23;
const SAID_COLUMNS = 24;
function taskRows(task, columns, row, theme) {
	const { isNarrow } = columns;
	const title = (0, _earendil_works_pi_tui.truncateToWidth)(task.title, columns.title, "…", true);
	const which = theme.fg("dim", `${task.id.padEnd(ID_COLUMNS)} ${task.kind.padEnd(KIND_COLUMNS)}`);
	const mark = row.isUnread ? theme.fg("warning", "•") : " ";
	const facts = [
		row.isCurrent ? theme.fg("accent", "›") : " ",
		require_mark.stateMark(task.state, theme),
		row.isSelected ? theme.fg("accent", "▪") : mark,
		...isNarrow ? [] : [which],
		row.isCurrent ? theme.bold(title) : title,
		theme.fg("muted", require_format.formatDuration(task.ageMs).padStart(columns.age)),
		...columns.lines > 0 ? [theme.fg("dim", linesText(task).padStart(columns.lines))] : [],
		...columns.usage > 0 ? [theme.fg("muted", listedUsage(row.tree).padEnd(columns.usage))] : []
	].join(" ");
	const said = lastWords(task, theme);
	return isNarrow ? [facts, `      ${which} ${said}`] : [`${facts}  ${said}`];
}
function columnsOf(shown, width, treeOf) {
	const isNarrow = width < 60;
	const age = longest(AGE_COLUMNS, shown, (task) => require_format.formatDuration(task.ageMs));
	const lines = treeOf ? 0 : longest(LINES_COLUMNS, shown, linesText);
	const usage = treeOf ? longest(0, shown.filter(require_runtime.isRunning), ({ id }) => listedUsage(treeOf(id))) : 0;
	const third = Math.floor(width / 3);
	const room = isNarrow ? third : Math.min(third, width - FACTS_COLUMNS - age - lines - usage - (treeOf ? 0 : SAID_COLUMNS));
	return {
		title: Math.max(TITLE_MIN_COLUMNS, Math.min(longest(0, shown, (task) => task.title), room)),
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
	return require_format.plural(lines, "line");
}
function lastWords({ state, lastLine, isLineOpen, runFacts }, theme) {
	const open = isLineOpen ? theme.fg("dim", "not ended: ") : "";
	const line = lastLine === void 0 ? "" : open + theme.fg("muted", require_clean.withoutTabs(lastLine));
	if (state.kind === "running") return [...runFacts.length > 0 ? [theme.fg("muted", runFacts.join(", "))] : [], ...line === "" ? [] : [line]].join(` ${theme.fg("dim", "·")} `);
	const said = state.kind === "stopping" ? theme.fg("warning", "stopping") : endText(state, theme);
	return line === "" ? said : `${said} ${theme.fg("dim", "·")} ${line}`;
}
function endText(state, theme) {
	return theme.fg(require_mark.outcomeColor(state.outcome), state.reason);
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
	choice = new require_list_choice.ListChoice();
	#unread;
	constructor(unread, tasks) {
		this.#unread = unread;
		this.#showsFinished = !tasks.some(require_runtime.isRunning);
	}
	shown(tasks) {
		const isShown = (task) => require_runtime.isRunning(task) || this.#showsFinished || this.#unread.has(task) || task.id === this.#selectedId;
		const shown = tasks.filter((task) => isShown(task) && this.choice.matches([
			task.id,
			task.title,
			task.command,
			task.lastLine ?? ""
		]));
		const order = ORDERS[this.#order];
		if (order === "title") return shown.sort((a, b) => a.title.localeCompare(b.title));
		return order === "lines" ? shown.sort((a, b) => b.lines - a.lines) : shown;
	}
	selected(tasks) {
		const shown = this.shown(tasks);
		return shown[this.#indexIn(shown)];
	}
	toggleFinished(tasks) {
		this.#showsFinished = this.shown(tasks).length < tasks.length;
		if (this.#showsFinished) return;
		for (const task of tasks) if (!require_runtime.isRunning(task)) this.#unread.markSeen(task);
		this.#selectedId = this.shown(tasks).find(require_runtime.isRunning)?.id;
	}
	chosen(tasks) {
		return this.choice.of(this.shown(tasks), this.selected(tasks));
	}
	toggleSelected(tasks) {
		const task = this.selected(tasks);
		if (!task) return;
		this.choice.toggle(task.id);
		this.move(1, tasks);
	}
	nextOrder() {
		this.#order = (this.#order + 1) % ORDERS.length;
	}
	isSelected(id) {
		return id === this.#selectedId;
	}
	taskAt(row, tasks) {
		const index = Math.floor(row / this.#rowsOfTask);
		return index < this.#visible ? this.shown(tasks)[this.#top + index] : void 0;
	}
	select(id) {
		this.#selectedId = id;
	}
	move(rows, tasks) {
		const shown = this.shown(tasks);
		const index = Math.max(0, Math.min(this.#indexIn(shown) + rows, shown.length - 1));
		this.#selectedId = shown[index]?.id;
	}
	hints(tasks) {
		const shown = this.shown(tasks);
		const hidden = this.choice.filter === "" ? tasks.length - shown.length : 0;
		const selected = this.selected(tasks);
		return [
			...selected ? taskHints(selected) : [],
			...selected ? [{
				key: "y",
				does: "copy path"
			}] : [],
			...hidden > 0 ? [{
				key: "h",
				does: `show ${hidden} finished`
			}] : [],
			...hidden === 0 && !shown.every(require_runtime.isRunning) ? [{
				key: "h",
				does: "hide finished"
			}] : [],
			...tasks.every(require_runtime.isRunning) ? [] : [{
				key: "c",
				does: "clear finished"
			}],
			...tasks.length > 1 ? [{
				key: "/",
				does: "filter"
			}] : []
		];
	}
	render(tasks, size, theme, treeOf) {
		const shown = this.shown(tasks);
		if (shown.length === 0) return [theme.fg("muted", this.#emptyText(tasks))].map((row) => fit(row, size.width));
		const selected = this.#indexIn(shown);
		this.#selectedId = shown[selected]?.id;
		const rowsOfTask = size.width < 60 ? 2 : 1;
		const isWhole = shown.length * rowsOfTask <= size.height;
		const visible = Math.max(1, Math.floor((isWhole ? size.height : size.height - 1) / rowsOfTask));
		this.#visible = visible;
		this.#rowsOfTask = rowsOfTask;
		this.#scrollTo(selected, shown.length, visible);
		const columns = columnsOf(shown, size.width, treeOf);
		const rows = shown.slice(this.#top, this.#top + visible).flatMap((task) => {
			const isCurrent = task.id === this.#selectedId;
			const facts = {
				isCurrent,
				isSelected: this.choice.has(task.id),
				isUnread: this.#unread.has(task),
				tree: treeOf?.(task.id)
			};
			return taskRows(task, columns, facts, theme).map((row) => isCurrent ? require_tool_row.onBackground(row, size.width, (text) => theme.bg("selectedBg", text)) : fit(row, size.width));
		});
		const unseen = unseenText(this.#top, shown.length - this.#top - visible);
		return unseen === "" ? rows : [...rows, fit(`      ${theme.fg("dim", unseen)}`, size.width)];
	}
	#emptyText(tasks) {
		if (this.choice.filter !== "") return `None of them has ${this.choice.shownFilter}.`;
		return tasks.length === 0 ? "There is nothing to show." : "Nothing is running.";
	}
	#indexIn(shown) {
		return Math.max(0, shown.findIndex((task) => task.id === this.#selectedId));
	}
	#scrollTo(selected, count, visible) {
		this.#top = Math.max(Math.min(this.#top, selected), selected - visible + 1);
		this.#top = Math.max(0, Math.min(this.#top, count - visible));
	}
};
function unseenText(above, below) {
	return [...above > 0 ? [`${above} more above`] : [], ...below > 0 ? [`${below} more below`] : []].join(" · ");
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
		const log = task.logs.find(({ isEmpty }) => !isEmpty) ?? task.logs[0];
		const [state = ""] = factRows(task, void 0, log.place, size.width, theme);
		if (this.#shown?.taskId !== task.id || this.#shown.pane.logs[0].name !== log.name) {
			this.close();
			this.#shown = {
				taskId: task.id,
				pane: new LogPane({ logs: [log] }, this.#screen, size)
			};
		}
		const { pane } = this.#shown;
		pane.resize({
			width: size.width,
			height: Math.max(1, size.height - 2)
		});
		return [
			state,
			require_rule.rule(theme.fg("dim", log.name), "", size.width, theme),
			...pane.render(theme)
		];
	}
	async refresh() {
		return await this.#shown?.pane.refresh() ?? false;
	}
	close() {
		this.#shown?.pane.close();
		this.#shown = void 0;
	}
};
// extensions/monitor/ui/panel/panel-hints.ts
function listHints(list, tasks) {
	const confirm = require_keys.keyName("tui.select.confirm");
	return [
		{
			key: require_keys.keyName("tui.select.cancel"),
			does: "close"
		},
		{
			key: arrows(),
			does: "select"
		},
		{
			key: require_keys.keyName("tui.input.tab"),
			does: "next list"
		},
		...list.selected(tasks) ? [{
			key: confirm,
			does: "details"
		}] : [],
		...list.hints(tasks),
		{
			key: "?",
			does: "all keys"
		}
	];
}
function detailsHints(details, task, width) {
	const cancel = require_keys.keyName("tui.select.cancel");
	const scroll = {
		key: arrows(),
		does: "scroll"
	};
	if (details.pane.finder.query) return [
		...searchHints(details.pane, cancel, width),
		scroll,
		{
			key: "q",
			does: "back"
		}
	];
	return [
		{
			key: cancel,
			does: "back"
		},
		scroll,
		...details.hints(task),
		{
			key: "?",
			does: "all keys"
		}
	];
}
function arrows() {
	return `${require_keys.keyName("tui.select.up")}${require_keys.keyName("tui.select.down")}`;
}
// extensions/monitor/ui/panel/task-actions.ts
const LIST_PAGE_ROWS = 10;
function listActions(list, tasks, frame, control, open) {
	const selected = list.selected(tasks);
	return {
		up: () => list.move(-1, tasks),
		down: () => list.move(1, tasks),
		pageUp: () => list.move(-10, tasks),
		pageDown: () => list.move(LIST_PAGE_ROWS, tasks),
		start: () => list.move(-tasks.length, tasks),
		end: () => list.move(tasks.length, tasks),
		help: frame.help,
		back: frame.close,
		cancel: () => {
			if (list.choice.filter === "") frame.close();
			else list.choice.filter = "";
		},
		select: () => list.toggleSelected(tasks),
		sort: () => list.nextOrder(),
		searchDown: () => require_list_choice.askForFilter(list.choice, frame),
		otherLog: () => frame.otherTab(1),
		left: () => frame.otherTab(-1),
		right: () => frame.otherTab(1),
		finished: () => list.toggleFinished(tasks),
		clear: () => control.askToClear(tasks.filter((task) => !require_runtime.isRunning(task)).length),
		...selected && {
			open: () => open(selected),
			...taskActions(list.chosen(tasks), control),
			copy: () => control.copy(selected.logs[0])
		}
	};
}
function taskActions(tasks, control) {
	const running = tasks.filter(require_runtime.isRunning);
	const foreign = running.filter((task) => task.isForeign);
	return {
		stop: () => control.askToStop(tasks),
		stopSilently: () => control.askToStopSilently(tasks),
		restart: () => control.restart(tasks),
		...running.length > 0 ? { protect: () => control.protect(running) } : {},
		...foreign.length > 0 ? { adopt: () => control.adopt(foreign) } : {}
	};
}
function detailsActions(details, task, frame, control, close) {
	const { command } = details;
	return {
		help: frame.help,
		otherLog: () => frame.do(() => details.otherLog()),
		searchDown: () => search(details, frame, "/"),
		searchUp: () => search(details, frame, "#"),
		nextError: () => details.showLog().nextError(),
		times: () => frame.do(() => details.showLog().toggleTimes()),
		merge: () => frame.do(() => {
			details.showLog();
			return details.toggleMerged();
		}),
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
	const { pane } = details;
	const { pick, finder } = pane;
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
			if (pick.line) pick.clear();
			else if (finder.query) finder.clear();
			else close();
		},
		...task && { open: () => {
			if (pick.line) control.send(task, details);
			else frame.do(() => pane.pickLine());
		} }
	};
}
function search(details, frame, sign) {
	const pane = details.showLog();
	const { finder } = pane;
	pane.beginSearch(sign);
	frame.prompt(sign, {
		typed: (text) => finder.type(text),
		accepted() {},
		cancelled: () => finder.cancel(),
		arrow: (direction) => finder.next(direction),
		status: () => finder.status
	});
}
function toggleMatch(details, frame) {
	const pane = details.showLog();
	if (pane.chooser.isOn) frame.do(() => pane.showAll());
	else frame.prompt("&", { accepted: (pattern) => {
		if (pattern !== "") frame.do(() => pane.match(pattern));
	} });
}
// extensions/monitor/ui/panel/line-message.ts
const LINE_MAX_CHARS = 2e3;
function lineMessage({ id, kind, title }, { name, place }, text) {
	const shortened = require_truncate.shortenMiddle(require_clean.clean(text), LINE_MAX_CHARS);
	return [`A line that ${kind} ${id} ${require_label.quotedLabel(title)} has printed (${name}: ${place}):`, require_quote.quote(shortened)].join("\n");
}
// extensions/monitor/ui/panel/open-log.ts
function readerOf({ PAGER, EDITOR }) {
	const [program = "less", ...args] = [PAGER, EDITOR].find((command) => command?.trim())?.trim().split(/\s+/) ?? [];
	return [program, ...args];
}
async function openLog(path, tui, env) {
	const [program, ...args] = readerOf(env);
	const ignore = () => {};
	tui.stop();
	process.on("SIGINT", ignore);
	try {
		await (0, node_events.once)((0, node_child_process.spawn)(program, [...args, path], { stdio: "inherit" }), "exit");
	} catch (error) {
		const { code = "unknown" } = error;
		throw new Error(`${require_label.label(program)} cannot be started: ${code}. Set PAGER or EDITOR to a program that can.`);
	} finally {
		process.off("SIGINT", ignore);
		tui.start();
		tui.requestRender(true);
	}
}
// extensions/monitor/pty/leave-key.ts
const LEAVE = /\x1d|\x1b\[(?:93|53)(?::\d*)*;(\d+)(?::(\d+))?(?:;[\d:]*)?u|\x1b\[27;(\d+);93~/g;
const CTRL = 4;
const RELEASED = "3";
function beforeLeaveKey(typed) {
	for (const match of typed.matchAll(LEAVE)) {
		const [key, modifiers = match[3], event] = match;
		if (key === "") return typed.slice(0, match.index);
		if (event !== RELEASED && Number(modifiers) - 1 & CTRL) return typed.slice(0, match.index);
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
].join("");
// extensions/monitor/pty/connection.ts
const TYPED_MAX_BYTES = 1048576;
const HELD_MAX_BYTES = 1048576;
const CLEAR = "\x1B[0m\x1B[2J\x1B[H";
const [PUSH_TITLE, POP_TITLE] = ["\x1B[22;2t", "\x1B[23;2t"];
const BELL = "\x07";
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
	#isOver = false;
	constructor(input, terminal, person, view) {
		this.#input = input;
		this.#terminal = terminal;
		this.#person = person;
		this.#view = view;
		this.#sizeBefore = terminal.size;
		this.#disconnect = terminal.connect({
			output: (chunk) => this.#show(chunk),
			closed: () => this.leave("closed")
		});
		this.#wasRaw = person.input.isRaw;
		try {
			this.#takePerson();
		} catch (error) {
			this.#isOver = true;
			this.#disconnect();
			this.#giveBackPerson();
			throw error;
		}
		this.#paint();
	}
	leave(left) {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#disconnect();
		this.#terminal.resize(this.#sizeBefore);
		this.#giveBackPerson();
		this.#view.over(left);
	}
	#takePerson() {
		const { input, output } = this.#person;
		input.setRawMode(true);
		input.setEncoding("latin1");
		input.on("data", this.#typed);
		input.on("end", this.#hungUp);
		input.resume();
		output.on("resize", this.#resized);
		output.write(`${PUSH_TITLE}\x1b]2;${this.#view.title}\x1b\\${CLEAR}`);
	}
	#giveBackPerson() {
		const { input, output } = this.#person;
		input.off("data", this.#typed);
		input.off("end", this.#hungUp);
		input.pause();
		output.off("resize", this.#resized);
		try {
			input.setRawMode(this.#wasRaw);
			output.write(TERMINAL_RESET + POP_TITLE);
		} catch {}
	}
	#typed = (data) => {
		const typed = data.toString("latin1");
		const before = beforeLeaveKey(typed);
		this.#send(Buffer.from(before ?? typed, "latin1"));
		if (before !== void 0) this.leave("left");
	};
	#hungUp = () => this.leave("left");
	#resized = () => this.#terminal.resize(this.#personSize);
	get #personSize() {
		const { columns, rows } = this.#person.output;
		return {
			columns: Math.max(1, columns || this.#sizeBefore.columns),
			rows: Math.max(1, rows || 1)
		};
	}
	#send(bytes) {
		if (bytes.length === 0) return;
		if (this.#typedBytes + bytes.length > TYPED_MAX_BYTES) {
			this.#ring();
			return;
		}
		this.#typedBytes += bytes.length;
		this.#input.write(bytes, "person").catch(() => bytes.length).then((taken) => {
			this.#typedBytes -= bytes.length;
			if (taken < bytes.length) this.#ring();
		});
	}
	#ring() {
		if (!this.#isOver) this.#person.output.write(BELL);
	}
	#show(chunk) {
		if (this.#isOver) return;
		if (!this.#held) {
			this.#person.output.write(chunk);
			return;
		}
		this.#held.push(Buffer.from(chunk));
		this.#heldBytes += chunk.length;
		while (this.#heldBytes > HELD_MAX_BYTES) this.#heldBytes -= this.#held.shift()?.length ?? 0;
	}
	#dropHeld() {
		this.#held = this.#held && [];
		this.#heldBytes = 0;
	}
	async #paint() {
		const { output } = this.#person;
		const painted = await this.#view.paint(this.#personSize, () => this.#dropHeld());
		if (this.#isOver) return;
		output.write(painted);
		for (const chunk of this.#held ?? []) output.write(chunk);
		this.#held = void 0;
		this.#terminal.resize(this.#personSize);
	}
};
// extensions/monitor/ui/panel/step-in.ts
var StepIn = class {
	#frame;
	#screen;
	#person;
	#connection;
	constructor(frame, screen, person = {
		input: process.stdin,
		output: process.stdout
	}) {
		this.#frame = frame;
		this.#screen = screen;
		this.#person = person;
	}
	async begin(task) {
		const { terminal } = task.input;
		if (terminal) return await this.#connect(task, terminal);
		this.#promptForLine(task.input);
	}
	end(isQuitting) {
		this.#connection?.leave(isQuitting ? "pi" : "session");
	}
	async #connect({ title, input, paint }, terminal) {
		const over = Promise.withResolvers();
		this.#screen.stop();
		try {
			this.#connection = new Connection(input, terminal, this.#person, {
				title: `${title}: Ctrl+] leaves`,
				paint: async (size, caughtUp) => {
					const text = `Connected to ${title}. Ctrl+] goes back to pi; the program goes on.`;
					const heading = `\x1b[7m${(0, _earendil_works_pi_tui.truncateToWidth)(text, size.columns, "…")}\x1b[0m`;
					return await paint(terminal, size, heading, caughtUp).catch(() => `${heading}\r\n`);
				},
				over: (left) => {
					this.#connection = void 0;
					if (left !== "pi") this.#showPi();
					over.resolve(left);
				}
			});
		} catch (error) {
			this.#showPi();
			throw error;
		}
		const left = await over.promise;
		if (left === "closed") return `${title} has closed its terminal.`;
		return left === "left" ? `Left ${title}; it goes on.` : void 0;
	}
	#showPi() {
		this.#screen.start();
		this.#screen.requestRender(true);
	}
	#promptForLine(input) {
		let said = "enter sends the line, ctrl+d ends the input, esc leaves";
		const say = (text) => {
			said = text;
			this.#frame.draw();
		};
		const ask = () => this.#frame.prompt("> ", {
			accepted: (line) => {
				const bytes = Buffer.from(`${line}\n`);
				input.write(bytes, "person").then((taken) => say(taken < bytes.length ? FULL : `${require_format.plural(taken, "byte")} sent`), (error) => say(require_label.errorLabel(error)));
				ask();
			},
			ended: () => {
				input.end("person").then(() => this.#frame.say("Its input is ended."), (error) => this.#frame.say(require_label.errorLabel(error)));
			},
			status: () => said
		});
		ask();
	}
};
const FULL = "its input is full: it does not read; the rest was not sent";
// extensions/monitor/ui/panel/task-doer.ts
var TaskDoer = class {
	#tasks;
	#choice;
	#frame;
	#tui;
	#stepIn;
	constructor(tasks, choice, frame, tui) {
		this.#tasks = tasks;
		this.#choice = choice;
		this.#frame = frame;
		this.#tui = tui;
		this.#stepIn = new StepIn(frame, tui);
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
		this.#ask("Stop", tasks, "X", (what) => `stops ${what} and does not tell the model`, (running) => this.#sayOfEach(running, async ({ id, title }) => {
			await this.#tasks.stopSilently(id);
			return `Stopped ${title}; the model is not told.`;
		}));
	}
	restart(tasks) {
		const restart = (chosen) => this.#sayOfEach(chosen, ({ id }) => this.#tasks.restart(id));
		const isRestart = tasks.some(require_runtime.isRunning);
		this.#askFor(isRestart ? "Restart" : "Start again", tasks, "r", (what) => `${isRestart ? "restarts" : "starts"} ${what}`, () => restart(tasks));
	}
	#ask(verb, tasks, key, does, yes) {
		const running = tasks.filter(require_runtime.isRunning);
		if (running.length > 0 || !tasks[0]) this.#askFor(verb, running, key, does, () => yes(running));
		else this.#frame.say(`${tasks[0].title} has ended.`);
	}
	#askFor(verb, tasks, key, does, yes) {
		const [first, ...others] = tasks;
		if (!first) {
			this.#frame.say("Nothing is selected.");
			return;
		}
		const [label, what] = others.length === 0 ? [first.title, "it"] : [`${tasks.length} tasks`, "them"];
		this.#frame.ask({
			verb,
			label,
			key,
			does: does(what),
			yes
		});
	}
	#sayOfEach(tasks, action) {
		this.#choice.clear();
		this.#say(async () => {
			const said = [];
			for (const task of tasks) {
				const text = await action(task);
				if (typeof text === "string") said.push(text);
			}
			return said.length > 0 ? said.join(" ") : void 0;
		});
	}
	askToClear(finished) {
		if (finished === 0) return;
		this.#frame.ask({
			verb: `Forget ${finished} finished`,
			key: "c",
			does: "forgets them, their logs are kept",
			yes: () => this.#tasks.forgetFinished()
		});
	}
	#say(action) {
		(async () => action())().catch(require_label.errorLabel).then((said) => {
			if (typeof said === "string") this.#frame.say(said);
			else this.#frame.draw();
		});
	}
	copy({ path, place, isKept }) {
		if (!isKept) {
			this.#frame.say(`Not copied: ${place}`);
			return;
		}
		const shown = require_format.displayPath(path);
		this.#say(() => this.#tasks.copy(path).then((isCopied) => isCopied ? `Copied ${shown}` : `Sent to the terminal, which may not copy it: ${shown}`, (error) => `Not copied: ${require_label.errorLabel(error)}`));
	}
	openLog({ path, place, isKept }) {
		if (!isKept) this.#frame.say(`Not opened: ${place}`);
		else this.#say(() => openLog(path, this.#tui, process.env));
	}
	stepIn({ id }) {
		this.#say(() => this.#stepIn.begin(this.#tasks.typed(id)));
	}
	end(isQuitting) {
		this.#stepIn.end(isQuitting);
	}
	send(task, details) {
		const { picked } = details;
		if (picked === void 0) return;
		const log = details.pane.pickedLog;
		details.pane.pick.clear();
		this.#tasks.send(lineMessage(task, log, picked));
		this.#frame.say("Sent the line to the agent.");
	}
};
// extensions/monitor/ui/panel/tree-samples.ts
const SAMPLE_MS = 1e3;
var TreeSamples = class {
	#measure;
	#changed;
	#latest = new Map();
	#nextAtMs = 0;
	constructor(measure, changed) {
		this.#measure = measure;
		this.#changed = changed;
	}
	of(id) {
		return this.#latest.get(id);
	}
	look(ids) {
		if (performance.now() < this.#nextAtMs || ids.length === 0) return;
		this.#nextAtMs = Number.POSITIVE_INFINITY;
		this.#sample(ids).finally(() => {
			this.#nextAtMs = performance.now() + SAMPLE_MS;
		});
	}
	async #sample(ids) {
		const latest = new Map();
		for (const id of ids) {
			const facts = await this.#measure(id).catch(() => void 0);
			if (facts) latest.set(id, facts);
		}
		this.#latest = latest;
		this.#changed();
	}
};
// extensions/monitor/ui/panel/task-pane.ts
const MEASURED_MAX = 20;
var TaskPane = class {
	#tasks;
	#unread;
	#frame;
	#list;
	#doer;
	#samples;
	#preview;
	#details;
	#isWide = false;
	constructor(tasks, unread, screen, frame, openId) {
		this.#tasks = tasks;
		this.#unread = unread;
		this.#frame = frame;
		this.#preview = new LogPreview(frame);
		this.#samples = new TreeSamples((id) => tasks.measure(id), frame.draw);
		const all = tasks.all();
		this.#list = new ListView(unread, all);
		this.#doer = new TaskDoer(tasks, this.#list.choice, frame, screen);
		const opened = all.find((task) => task.id === openId);
		if (opened) this.#open(opened);
	}
	get isTall() {
		return this.#details !== void 0;
	}
	hints(width) {
		const tasks = this.#tasks.all();
		const task = this.#detailsTask(tasks);
		return task && this.#details ? detailsHints(this.#details, task, width) : listHints(this.#list, tasks);
	}
	actions() {
		const tasks = this.#tasks.all();
		return this.#details ? detailsActions(this.#details, this.#detailsTask(tasks), this.#frame, this.#doer, () => this.#closeDetails()) : listActions(this.#list, tasks, this.#frame, this.#doer, (task) => this.#open(task));
	}
	handleKey() {
		return false;
	}
	title() {
		const tasks = this.#tasks.all();
		const task = this.#detailsTask(tasks);
		if (task) return {
			left: task.title,
			right: task.id
		};
		const running = tasks.filter(require_runtime.isRunning).length;
		const finished = tasks.length - running;
		const chosen = this.#list.choice.text(tasks);
		const counts = `${running} running${finished > 0 ? ` · ${finished} finished` : ""}`;
		return {
			left: "",
			right: chosen === "" ? counts : `${chosen} · ${counts}`
		};
	}
	render(size, theme) {
		const tasks = this.#tasks.all();
		const task = this.#detailsTask(tasks);
		if (task && this.#details) return this.#details.render(task, size, theme, this.#samples.of(task.id));
		const widths = require_list_choice.besideWidths(size.width);
		this.#isWide = widths[1] > 0;
		if (!this.#isWide) return this.#list.render(tasks, size, theme);
		const { height } = size;
		const rows = this.#list.render(tasks, {
			width: widths[0],
			height
		}, theme, (id) => this.#samples.of(id));
		const selected = this.#list.selected(tasks);
		const preview = selected ? this.#preview.render(selected, {
			width: widths[1],
			height
		}, theme) : [];
		return require_list_choice.beside(rows, preview, widths, height, theme);
	}
	marginAt(row) {
		return this.#details?.marginAt(row);
	}
	wheel(rows) {
		const details = this.#details;
		if (!details) this.#list.move(Math.sign(rows), this.#tasks.all());
		else if (details.command) details.command.scroll(rows);
		else this.#frame.do(() => details.pane.scroll(rows));
	}
	click(row) {
		if (this.#details) return;
		const task = this.#list.taskAt(row, this.#tasks.all());
		if (!task) return;
		if (this.#list.isSelected(task.id)) this.#open(task);
		else this.#list.select(task.id);
	}
	look() {
		const details = this.#details;
		if (details) this.#frame.do(() => details.pane.refresh().catch(() => false));
		else if (this.#isWide) this.#frame.do(() => this.#preview.refresh().catch(() => false));
		this.#samples.look(details ? [details.taskId] : this.#isWide ? this.#listed() : []);
	}
	close(isQuitting) {
		this.#doer.end(isQuitting);
		this.#preview.close();
		this.#dropDetails();
	}
	#dropDetails() {
		this.#details?.close();
		this.#details = void 0;
	}
	#listed() {
		return this.#list.shown(this.#tasks.all()).filter(require_runtime.isRunning).slice(0, MEASURED_MAX).map(({ id }) => id);
	}
	#open(task) {
		this.#list.select(task.id);
		this.#preview.close();
		const details = new DetailsView(task, this.#frame);
		this.#details = details;
		this.#unread.markSeen(task);
		this.#frame.do(() => details.open());
	}
	#closeDetails() {
		this.#dropDetails();
		this.#frame.forgetSteps();
	}
	#detailsTask(tasks) {
		const task = tasks.find((task) => task.id === this.#details?.taskId);
		if (task) this.#unread.markSeen(task);
		else if (this.#details) this.#closeDetails();
		return task;
	}
};
exports.TaskPane = TaskPane;
