// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_command_facts = require("./command-facts.cjs");
const require_command_rows = require("./command-rows.cjs");
const require_visible = require("./visible.cjs");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/pi/start-question.ts
const TITLE_SHARE = .25;
const PADDING = " ";
const UNEXPECTED_MS = 1e3;
const RULE_ROWS = 2;
var StartQuestionView = class {
	#question;
	#screen;
	#answer;
	#facts;
	#openedAtMs = performance.now();
	#top = 0;
	#pageRows = 1;
	#wasSeen = false;
	#drawn;
	constructor(question, screen, answer) {
		this.#question = question;
		this.#screen = screen;
		this.#answer = answer;
		this.#facts = require_command_facts.commandFacts(question.command);
	}
	invalidate() {
		this.#drawn = void 0;
	}
	render(width) {
		const { theme, tui } = this.#screen;
		const inner = Math.max(1, width - 2);
		const screenRows = tui.terminal.rows;
		const title = (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg("accent", theme.bold(this.#question.title)), inner).slice(0, Math.max(1, Math.floor(screenRows * TITLE_SHARE)));
		const command = this.#commandRows(inner);
		const rowsOf = (text) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, inner).length;
		const room = screenRows - title.length - RULE_ROWS;
		const textRows = rowsOf(this.#factsText(command.length, command.length, true)) + rowsOf(this.#keysText(true));
		const wraps = textRows < room;
		const wrapped = (text, color) => {
			if (text === "") return [];
			return wraps ? (0, _earendil_works_pi_tui.wrapTextWithAnsi)(theme.fg(color, text), inner) : [theme.fg(color, text)];
		};
		this.#pageRows = Math.max(1, Math.min(command.length, room - (wraps ? textRows : 2)));
		this.#top = Math.max(0, Math.min(this.#top, command.length - this.#pageRows));
		const end = this.#top + this.#pageRows;
		this.#wasSeen ||= end >= command.length;
		const rows = [
			...title,
			...wrapped(this.#factsText(command.length, end, this.#pageRows < command.length), "muted"),
			...command.slice(this.#top, end),
			...wrapped(this.#keysText(this.#wasSeen), "dim")
		].map((row) => (0, _earendil_works_pi_tui.truncateToWidth)(PADDING + row, width, "…"));
		const rule = theme.fg("border", "─".repeat(width));
		return [
			rule,
			...rows,
			rule
		];
	}
	handleInput(data) {
		const { keybindings, tui } = this.#screen;
		const page = Math.max(1, this.#pageRows - 1);
		if (keybindings.matches(data, "tui.select.cancel")) this.#answer(false);
		else if (keybindings.matches(data, "tui.select.confirm")) {
			if (this.#wasSeen) this.#allow();
			else this.#top += page;
		} else if (keybindings.matches(data, "tui.select.up")) this.#top--;
		else if (keybindings.matches(data, "tui.select.down")) this.#top++;
		else if (keybindings.matches(data, "tui.select.pageUp")) this.#top -= page;
		else if (keybindings.matches(data, "tui.select.pageDown")) this.#top += page;
		else if (keybindings.matches(data, "tui.editor.cursorLineStart")) this.#top = 0;
		else if (keybindings.matches(data, "tui.editor.cursorLineEnd")) this.#top = Number.MAX_SAFE_INTEGER;
		tui.requestRender();
	}
	#allow() {
		const isTooEarly = performance.now() - this.#openedAtMs < UNEXPECTED_MS;
		if (!this.#question.isUnexpected || !isTooEarly) this.#answer(true);
	}
	#commandRows(width) {
		if (this.#drawn?.width !== width) {
			const { theme } = this.#screen;
			this.#drawn = {
				width,
				rows: require_command_rows.commandRows(this.#question.command, width, require_command_rows.commandPaint(theme))
			};
		}
		return this.#drawn.rows;
	}
	#factsText(rows, end, isScrolled) {
		const facts = this.#facts;
		if (!isScrolled) return facts.join(" · ");
		const more = end < rows ? "↓ for more" : "↑ for the start";
		return [`rows ${this.#top + 1}-${end} of ${rows}, ${more}`, ...facts].join(" · ");
	}
	#keysText(wasSeen) {
		const confirm = (0, _earendil_works_pi_coding_agent.keyText)("tui.select.confirm");
		const cancel = (0, _earendil_works_pi_coding_agent.keyText)("tui.select.cancel");
		return `${confirm} ${wasSeen ? "starts it" : "reads on"} · ${cancel} does not start it`;
	}
};
// extensions/monitor/host/ask-user.ts
var ask_user_exports = require_rolldown_runtime.__exportAll({ askUser: () => askUser });
async function askUser(question, ctx) {
	const { signal } = ctx;
	if (signal?.aborted) return false;
	if (ctx.mode === "tui") return await askInTerminal(question, ctx);
	const facts = require_command_facts.commandFacts(question.command);
	const message = [...facts.length > 0 ? [`${facts.join(", ")}:`] : [], ...require_visible.visibleLines(question.command)];
	return await ctx.ui.confirm(question.title, message.join("\n"), signal ? { signal } : {});
}
async function askInTerminal(question, ctx) {
	const { signal } = ctx;
	let refuse;
	try {
		return await ctx.ui.custom((tui, theme, keybindings, done) => {
			refuse = () => done(false);
			signal?.addEventListener("abort", refuse, { once: true });
			return new StartQuestionView(question, {
				tui,
				theme,
				keybindings
			}, done);
		}, {
			overlay: true,
			overlayOptions: {
				width: "100%",
				anchor: "bottom-center"
			}
		});
	} finally {
		if (refuse) signal?.removeEventListener("abort", refuse);
	}
}
Object.defineProperty(exports, "askUser", {
	enumerable: true,
	get: function() {
		return askUser;
	}
});
Object.defineProperty(exports, "ask_user_exports", {
	enumerable: true,
	get: function() {
		return ask_user_exports;
	}
});
