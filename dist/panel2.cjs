// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_rows = require("./rows.cjs"), require_panel = require("./panel.cjs"), require_keys = require("./keys.cjs"), require_rule = require("./rule.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
function keyHintRows(hints, width, theme, maxRows = Infinity) {
	for (let shown = [...hints];; shown = shown.toSpliced(-2, 1)) {
		let rows = hintRows(shown, width, theme);
		if (rows.length <= maxRows || shown.length <= 2) return rows;
	}
}
function hintRows(hints, width, theme) {
	let rows = [], row = "";
	for (let { key, does } of hints) {
		let hint = `${theme.fg("muted", key)} ${theme.fg("dim", does)}`, longer = row === "" ? hint : row + "  " + hint;
		row !== "" && (0, _earendil_works_pi_tui.visibleWidth)(longer) > width ? (rows.push(row), row = hint) : row = longer;
	}
	return [...rows, row].map((text) => (0, _earendil_works_pi_tui.truncateToWidth)(text, width, "…"));
}
// extensions/monitor/ui/panel/footer.ts
function footerRows(footer, hints, width, theme, maxRows) {
	switch (footer.kind) {
		case "keys": return keyHintRows(hints, width, theme, maxRows);
		case "question": {
			let { verb, label, after, key, does } = footer.question, text = `${[
				verb,
				...label === void 0 ? [] : [require_rows.E(label, width)],
				...after === void 0 ? [] : [after]
			].join(" ")}?`, row = `${theme.fg("warning", text)} ${theme.fg("muted", key)} ${theme.fg("dim", require_panel.t.confirm(does))}`;
			return [(0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…")];
		}
		case "prompt": return [footer.prompt.render(width, theme)];
		case "message": return [(0, _earendil_works_pi_tui.truncateToWidth)(theme.fg("muted", footer.text.split("\n")[0] ?? ""), width, "…")];
	}
}
// extensions/monitor/texts/panel-help.ts
const helpKeys = [
	["j k g G", "select or scroll, to the start, to the end"],
	["tab ← →", "list: the next list, the one before"],
	["space", "list: select several, for what is done next"],
	["s /", "list: another order; only what contains a text"],
	["f", "details: follow the log, or hold it"],
	["w ← →", "details: wrap long lines, or cut them and scroll across"],
	["/ #", "details: search below, above"],
	["n N", "details: the next match, the one before"],
	["!", "details: the next line that looks like an error"],
	["&", "details: only lines that match an RE2 pattern; all again"],
	["e", "details: only lines that became events (•); all again"],
	["t", "details: when each line came"],
	["m", "details: stdout and stderr as one log (stderr: │); one alone again"],
	["o", "details: open the log in $PAGER or $EDITOR"],
	["d", "details: the whole command, and all that is known"],
	["i", "details: type into a task with pty, connected to its terminal until Ctrl+], or with stdin"],
	["x X", "stop (asks once more); X: the model is not told"],
	["p", "protect: only you stop it; no longer"],
	["a", "adopt what another session has started"],
	["r", "start again"],
	["y", "copy the path of the log"],
	["h", "list: show or hide the finished ones"],
	["c", "list: forget the finished ones (asks once more)"],
	["q", "back, close"]
], helpText = {
	select: "select, scroll",
	pages: "by pages",
	details: "details of the task; there: choose a line, and send it to the agent",
	otherLog: "details: the other log",
	back: "end the search, back, close",
	anyOther: "any other key",
	closes: "closes"
};
// extensions/monitor/ui/panel/help-view.ts
var HelpView = class {
	#keys;
	#top = 0;
	#page = 1;
	constructor() {
		this.#keys = [
			[`${require_keys.i("tui.select.up")} ${require_keys.i("tui.select.down")}`, helpText.select],
			[`${require_keys.i("tui.select.pageUp")} ${require_keys.i("tui.select.pageDown")}`, helpText.pages],
			[require_keys.i("tui.select.confirm"), helpText.details],
			[require_keys.i("tui.input.tab"), helpText.otherLog],
			[require_keys.i("tui.select.cancel"), helpText.back],
			...helpKeys
		];
	}
	hints() {
		return [{
			key: "↑↓",
			does: "scroll"
		}, {
			key: helpText.anyOther,
			does: helpText.closes
		}];
	}
	act(action) {
		let rows = action && this.#rowsOf(action);
		return rows !== void 0 && (this.#top += rows, !0);
	}
	render({ width, height }, theme) {
		let keyColumns = Math.max(...this.#keys.map(([key]) => (0, _earendil_works_pi_tui.visibleWidth)(key))), room = Math.max(1, width - keyColumns - 2), rows = this.#keys.flatMap(([key, does]) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(does, room).map((row, index) => `${theme.fg("accent", (index === 0 ? key : "").padEnd(keyColumns))}  ${row}`));
		return this.#page = height, this.#top = Math.max(0, Math.min(this.#top, rows.length - height)), rows.slice(this.#top, this.#top + height).map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(row, width, "…"));
	}
	#rowsOf(action) {
		if (action === "up" || action === "down") return action === "up" ? -1 : 1;
		if (action === "pageUp" || action === "pageDown") return action === "pageUp" ? -this.#page : this.#page;
	}
};
// extensions/monitor/ui/panel/panel-title.ts
function panelTitle(names, shown, { left, right }, width, theme) {
	let name = theme.fg("accent", theme.bold(names[shown] ?? ""));
	if (left !== "") {
		let room = Math.max(8, width - (0, _earendil_works_pi_tui.visibleWidth)(name) - (0, _earendil_works_pi_tui.visibleWidth)(right) - 14), front = theme.bold((0, _earendil_works_pi_tui.truncateToWidth)(left, room, "…"));
		return require_rule.t(`${name} ${theme.fg("dim", "›")} ${front}`, theme.fg("dim", right), width, theme);
	}
	let tabs = names.map((other, index) => index === shown ? name : theme.fg("dim", other)), counts = right === "" ? "" : theme.fg("dim", right);
	return require_rule.t(tabs.join(theme.fg("dim", " · ")), counts, width, theme);
}
// extensions/monitor/ui/panel/search-prompt.ts
var SearchPrompt = class {
	#input;
	#typing;
	#closed;
	#said;
	constructor(sign, typing, closed) {
		this.#typing = typing, this.#closed = closed, this.#input = new _earendil_works_pi_tui.Input({ prompt: sign }), this.#input.onSubmit = () => {
			let text = this.#input.getValue(), wrong = typing.refuses?.(text);
			wrong === void 0 ? (closed(), typing.accepted(text)) : this.say(wrong);
		}, this.#input.onEscape = () => {
			closed(), typing.cancelled?.();
		};
	}
	set focused(focused) {
		this.#input.focused = focused;
	}
	say(text) {
		this.#said = text.split("\n")[0];
	}
	arrow(direction) {
		return this.#said = void 0, this.#typing.arrow?.(direction), this.#typing.arrow !== void 0;
	}
	handleInput(data) {
		this.#said = void 0;
		let before = this.#input.getValue();
		if (this.#typing.ended && before === "" && (0, _earendil_works_pi_tui.matchesKey)(data, "ctrl+d")) {
			this.#closed(), this.#typing.ended();
			return;
		}
		this.#input.handleInput(data);
		let text = this.#input.getValue();
		text !== before && this.#typing.typed?.(text);
	}
	render(width, theme) {
		let status = (this.#said && (0, _earendil_works_pi_tui.truncateToWidth)(this.#said, Math.ceil(width / 2), "…")) ?? this.#typing.status?.() ?? "", shown = status === "" ? "" : `  ${theme.fg("muted", status)}`, [row = ""] = this.#input.render(Math.max(1, width - (0, _earendil_works_pi_tui.visibleWidth)(shown)));
		return (0, _earendil_works_pi_tui.truncateToWidth)(row + shown, width, "");
	}
}, StepQueue = class {
	#drawn;
	#failed;
	#waiting = [];
	#work;
	#current;
	constructor(drawn, failed) {
		this.#drawn = drawn, this.#failed = failed;
	}
	get isIdle() {
		return this.#work === void 0;
	}
	add(step) {
		this.#waiting.push(step), this.#work ??= this.#doAll();
	}
	clear() {
		this.#waiting = [], this.#current = void 0;
	}
	async #doAll() {
		for (let step = this.#waiting.shift(); step; step = this.#waiting.shift()) {
			this.#current = step;
			try {
				if (await step() === !1) continue;
			} catch (error) {
				this.#current === step && this.#failed(error);
			}
			this.#drawn();
		}
		this.#work = void 0;
	}
}, Panel = class {
	#screen;
	#tabs;
	#panes = new Map();
	#timer;
	#shown = 0;
	#help;
	#footer = { kind: "keys" };
	#focused = !1;
	#looks = 0;
	#steps = new StepQueue(() => this.#screen.tui.requestRender(), (error) => this.#say(require_texts.E(error)));
	constructor(tabs, screen) {
		this.#tabs = tabs, this.#screen = screen, this.#timer = setInterval(() => this.#look(), 250);
	}
	get focused() {
		return this.#focused;
	}
	set focused(focused) {
		this.#focused = focused, this.#footer.kind === "prompt" && (this.#footer.prompt.focused = focused);
	}
	invalidate() {}
	dispose(isQuitting = !1) {
		clearInterval(this.#timer);
		for (let pane of this.#panes.values()) pane.close(isQuitting);
	}
	render(width) {
		if (!this.#focused) return [];
		let { theme, tui } = this.#screen, pane = this.#pane, inner = Math.max(1, width - 2), hints = this.#help ? this.#help.hints() : pane.hints(inner), screenRows = tui.terminal.rows, hintRows = Math.max(2, Math.floor(screenRows / 8)), footer = footerRows(this.#footer, hints, inner, theme, hintRows), rows = pane.isTall ? screenRows : Math.min(screenRows, Math.max(10, Math.ceil(screenRows * .6))), size = {
			width: inner,
			height: Math.max(1, rows - footer.length - 2)
		}, body = this.#help?.render(size, theme) ?? pane.render(size, theme), filled = [...body, ...Array.from({ length: Math.max(0, size.height - body.length) }, () => "")], margin = (index) => this.#help ? void 0 : pane.marginAt(index);
		return [
			panelTitle(this.#tabs.map(({ name }) => name), this.#shown, pane.title(width, theme), width, theme),
			...filled.map((row, index) => (margin(index) ?? " ") + row),
			require_rule.t("", "", width, theme),
			...footer.map((row) => " " + row)
		].slice(0, screenRows);
	}
	handleInput(data) {
		let footer = this.#footer, { keybindings } = this.#screen;
		if (footer.kind === "prompt") {
			let arrow = require_keys.n(data, keybindings);
			arrow && footer.prompt.arrow(arrow) || footer.prompt.handleInput(data);
			return;
		}
		let action = require_keys.t(data, keybindings);
		if (this.#help) {
			this.#help.act(action) || (this.#help = void 0);
			return;
		}
		if (this.#footer = { kind: "keys" }, footer.kind === "question") {
			require_keys.r(data, footer.question.key) && footer.question.yes();
			return;
		}
		let pane = this.#pane;
		pane.handleKey(data) || action && pane.actions()[action]?.();
	}
	handleMouse(event) {
		let row = event.y - 1;
		if (event.type === "wheel" && event.wheelDelta) this.#pane.wheel(Math.sign(event.wheelDelta) * 3);
		else if (event.type === "click" && event.button === "left" && row >= 0 && !this.#help) this.#pane.click(row);
		else return;
		return { handled: !0 };
	}
	get #pane() {
		let tab = this.#tabs[this.#shown] ?? this.#tabs[0];
		if (!tab) throw Error("The panel has no tab.");
		let pane = this.#panes.get(tab);
		return pane || (pane = tab.open(this.#frame), this.#panes.set(tab, pane)), pane;
	}
	get #frame() {
		let { tui, close } = this.#screen;
		return {
			screenRows: tui.terminal.rows,
			close,
			draw: () => tui.requestRender(),
			say: (text) => this.#say(text),
			ask: (question) => this.#ask(question),
			prompt: (sign, typing) => this.#prompt(sign, typing),
			help: () => {
				this.#help = new HelpView();
			},
			do: (step) => this.#steps.add(step),
			forgetSteps: () => {
				this.#footer = { kind: "keys" }, this.#steps.clear();
			},
			otherTab: (direction) => {
				this.#shown = (this.#shown + direction + this.#tabs.length) % this.#tabs.length;
			}
		};
	}
	#ask(question) {
		this.#footer = {
			kind: "question",
			question
		};
	}
	#prompt(sign, typing) {
		let prompt = new SearchPrompt(sign, typing, () => {
			this.#footer = { kind: "keys" };
		});
		prompt.focused = this.#focused, this.#footer = {
			kind: "prompt",
			prompt
		};
	}
	#say(text) {
		this.#footer.kind === "prompt" ? this.#footer.prompt.say(text) : this.#footer = {
			kind: "message",
			text
		}, this.#screen.tui.requestRender();
	}
	#look() {
		++this.#looks % 4 == 0 && this.#screen.tui.requestRender(), this.#steps.isIdle && this.#pane.look();
	}
};
exports.Panel = Panel;
