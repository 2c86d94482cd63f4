// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_command_facts = require("./command-facts.cjs"), require_questions = require("./questions.cjs"), require_rows = require("./rows.cjs"), require_texts = require("./texts.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
var StartQuestionView = class {
	#question;
	#screen;
	#answer;
	#facts;
	#openedAtMs = performance.now();
	#top = 0;
	#pageRows = 1;
	#wasSeen = !1;
	#drawn;
	constructor(question, screen, answer) {
		this.#question = question, this.#screen = screen, this.#answer = answer, this.#facts = require_command_facts.t(question.command);
	}
	invalidate() {
		this.#drawn = void 0;
	}
	render(width) {
		let { theme, tui } = this.#screen, inner = Math.max(1, width - 2), screenRows = tui.terminal.rows, title = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg("accent", theme.bold(this.#question.title)), inner).slice(0, Math.max(1, Math.floor(screenRows * .25))), command = this.#commandRows(inner), rowsOf = (text) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, inner).length, room = screenRows - title.length - 2, textRows = rowsOf(this.#factsText(command.length, command.length, !0)) + rowsOf(this.#keysText(!0)), wraps = textRows < room, wrapped = (text, color) => text === "" ? [] : wraps ? (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg(color, text), inner) : [theme.fg(color, text)];
		this.#pageRows = Math.max(1, Math.min(command.length, room - (wraps ? textRows : 2))), this.#top = Math.max(0, Math.min(this.#top, command.length - this.#pageRows));
		let end = this.#top + this.#pageRows;
		this.#wasSeen ||= end >= command.length;
		let rows = [
			...title,
			...wrapped(this.#factsText(command.length, end, this.#pageRows < command.length), "muted"),
			...command.slice(this.#top, end),
			...wrapped(this.#keysText(this.#wasSeen), "dim")
		].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(" " + row, width, "…")), rule = theme.fg("border", "─".repeat(width));
		return [
			rule,
			...rows,
			rule
		];
	}
	handleInput(data) {
		let { keybindings, tui } = this.#screen, page = Math.max(1, this.#pageRows - 1);
		keybindings.matches(data, "tui.select.cancel") ? this.#answer(!1) : keybindings.matches(data, "tui.select.confirm") ? this.#wasSeen ? this.#allow() : this.#top += page : keybindings.matches(data, "tui.select.up") ? this.#top-- : keybindings.matches(data, "tui.select.down") ? this.#top++ : keybindings.matches(data, "tui.select.pageUp") ? this.#top -= page : keybindings.matches(data, "tui.select.pageDown") ? this.#top += page : keybindings.matches(data, "tui.editor.cursorLineStart") ? this.#top = 0 : keybindings.matches(data, "tui.editor.cursorLineEnd") && (this.#top = 2 ** 53 - 1), tui.requestRender();
	}
	#allow() {
		let isTooEarly = performance.now() - this.#openedAtMs < 1e3;
		this.#question.isUnexpected && isTooEarly || this.#answer(!0);
	}
	#commandRows(width) {
		if (this.#drawn?.width !== width) {
			let { theme } = this.#screen;
			this.#drawn = {
				width,
				rows: require_rows.O(this.#question.command, width, require_rows.D(theme))
			};
		}
		return this.#drawn.rows;
	}
	#factsText(rows, end, isScrolled) {
		let facts = this.#facts;
		if (!isScrolled) return facts.join(" · ");
		let more = require_questions.t.more(end, rows);
		return [`rows ${this.#top + 1}-${end} of ${rows}, ${more}`, ...facts].join(" · ");
	}
	#keysText(wasSeen) {
		let confirm = (0, _earendil_works_pi_coding_agent.keyText)("tui.select.confirm"), cancel = (0, _earendil_works_pi_coding_agent.keyText)("tui.select.cancel");
		return require_questions.t.keys(confirm, wasSeen, cancel);
	}
}, ask_user_exports = require_rolldown_runtime.t({ askUser: () => askUser });
async function askUser(question, ctx) {
	let { signal } = ctx;
	if (signal?.aborted) return !1;
	if (ctx.mode === "tui") return await askInTerminal(question, ctx);
	let facts = require_command_facts.t(question.command), message = [...facts.length > 0 ? [`${facts.join(", ")}:`] : [], ...require_texts.I(question.command)];
	return await ctx.ui.confirm(question.title, message.join("\n"), signal ? { signal } : {});
}
async function askInTerminal(question, ctx) {
	let { signal } = ctx, refuse;
	try {
		return await ctx.ui.custom((tui, theme, keybindings, done) => (refuse = () => done(!1), signal?.addEventListener("abort", refuse, { once: !0 }), new StartQuestionView(question, {
			tui,
			theme,
			keybindings
		}, done)), {
			overlay: !0,
			overlayOptions: {
				width: "100%",
				anchor: "bottom-center"
			}
		});
	} finally {
		refuse && signal?.removeEventListener("abort", refuse);
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return ask_user_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return askUser;
	}
});
