// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
const require_list_choice = require("./list-choice.cjs");
const require_tool_row = require("./tool-row.cjs");
const require_keys = require("./keys.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/item-row.ts
const TITLE_MIN_COLUMNS = 8;
const MARKS = {
	running: ["●", "accent"],
	waiting: ["○", "muted"],
	paused: ["‖", "warning"],
	done: ["✓", "success"]
};
function itemRow({ state, title, facts }, isSelected, isCurrent, width, theme) {
	const [mark, color] = MARKS[state];
	const selected = isSelected ? theme.fg("accent", "▪") : " ";
	const cursor = isCurrent ? theme.fg("accent", "›") : " ";
	const shown = (0, _earendil_works_pi_tui.truncateToWidth)(title, Math.max(TITLE_MIN_COLUMNS, Math.floor(width / 2)), "…");
	const start = `${cursor}${selected} ${theme.fg(color, mark)} ${isCurrent ? theme.bold(shown) : shown}  `;
	const room = Math.max(0, width - (0, _earendil_works_pi_tui.visibleWidth)(start));
	const row = (0, _earendil_works_pi_tui.truncateToWidth)(start + theme.fg("dim", (0, _earendil_works_pi_tui.truncateToWidth)(facts, room, "…")), width, "…");
	return isCurrent ? require_tool_row.onBackground(row, width, (text) => theme.bg("selectedBg", text)) : row;
}
// extensions/monitor/ui/panel/scrolled-rows.ts
var ScrolledRows = class {
	#top = 0;
	scroll(rows) {
		this.#top += rows;
	}
	toStart() {
		this.#top = 0;
	}
	render(rows, height, theme) {
		this.#top = Math.max(0, Math.min(this.#top, rows.length - height));
		const shown = rows.slice(this.#top, this.#top + height);
		const below = rows.length - this.#top - shown.length;
		if (below > 0 && height > 1) shown[height - 1] = theme.fg("dim", `… ${below + 1} more rows`);
		return shown;
	}
};
// extensions/monitor/ui/panel/items-pane.ts
const LOOK_MS = 1e3;
const PAGE_ROWS = 10;
var ItemsPane = class {
	#load;
	#frame;
	#choice = new require_list_choice.ListChoice();
	#tab;
	#items = [];
	#problem;
	#currentId;
	#isSorted = false;
	#top = 0;
	#isOpen = false;
	#facts = new ScrolledRows();
	#nextLookMs = 0;
	constructor(load, frame) {
		this.#load = load;
		this.#frame = frame;
		this.look();
	}
	get isTall() {
		return false;
	}
	hints() {
		const cancel = require_keys.keyName("tui.select.cancel");
		if (this.#isOpen) return [
			{
				key: cancel,
				does: "back"
			},
			{
				key: "↑↓",
				does: "scroll"
			},
			...this.#keys()
		];
		return [
			{
				key: cancel,
				does: "close"
			},
			{
				key: "tab",
				does: "next list"
			},
			...this.#current ? [{
				key: require_keys.keyName("tui.select.confirm"),
				does: "details"
			}] : [],
			...this.#keys(),
			...this.#items.length > 1 ? [
				{
					key: "space",
					does: "select"
				},
				{
					key: "s",
					does: this.#isSorted ? "by age" : "by title"
				},
				{
					key: "/",
					does: "filter"
				}
			] : [],
			{
				key: "?",
				does: "all keys"
			}
		];
	}
	actions() {
		const move = (rows) => () => this.#scroll(rows);
		const back = () => {
			if (this.#isOpen) this.#isOpen = false;
			else this.#frame.close();
		};
		return {
			up: move(-1),
			down: move(1),
			pageUp: move(-10),
			pageDown: move(PAGE_ROWS),
			start: move(Number.NEGATIVE_INFINITY),
			end: move(Number.POSITIVE_INFINITY),
			help: this.#frame.help,
			back,
			cancel: () => {
				if (this.#choice.filter === "" || this.#isOpen) back();
				else this.#choice.filter = "";
			},
			open: () => this.#open(),
			otherLog: () => this.#frame.otherTab(1),
			left: () => this.#frame.otherTab(-1),
			right: () => this.#frame.otherTab(1),
			select: () => this.#select(),
			sort: () => {
				this.#isSorted = !this.#isSorted;
			},
			searchDown: () => require_list_choice.askForFilter(this.#choice, this.#frame)
		};
	}
	handleKey(data) {
		const key = this.#keys().find(({ key }) => require_keys.isKey(data, key));
		if (key) this.#press(key);
		return key !== void 0;
	}
	title() {
		const shown = this.#shown;
		const count = `${shown.length}${shown.length < this.#items.length ? ` of ${this.#items.length}` : ""}`;
		const chosen = this.#choice.text(shown);
		return {
			left: "",
			right: chosen === "" ? count : `${chosen} · ${count}`
		};
	}
	render({ width, height }, theme) {
		const shown = this.#shown;
		const current = this.#current;
		if (!current) {
			const text = this.#problem ?? (this.#tab ? this.#emptyText(this.#tab) : "Loading…");
			return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, width).map((row) => theme.fg("muted", row));
		}
		const details = (columns) => current.details.flatMap((row) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(row, Math.max(1, columns)));
		if (this.#isOpen) return this.#facts.render(details(width), height, theme);
		this.#currentId = current.id;
		const widths = require_list_choice.besideWidths(width);
		const at = shown.indexOf(current);
		this.#top = Math.max(0, Math.min(Math.max(Math.min(this.#top, at), at - height + 1), shown.length - height));
		const rows = shown.slice(this.#top, this.#top + height).map((item) => itemRow(item, this.#choice.has(item.id), item === current, widths[0], theme));
		if (widths[1] === 0) return rows;
		return require_list_choice.beside(rows, details(widths[1]), widths, height, theme);
	}
	marginAt() {}
	wheel(rows) {
		this.#scroll(this.#isOpen ? rows : Math.sign(rows));
	}
	click(row) {
		const item = this.#shown[this.#top + row];
		if (!item || this.#isOpen) return;
		const isSecondClick = item.id === this.#currentId;
		this.#currentId = item.id;
		if (isSecondClick) this.#open();
	}
	look() {
		if (performance.now() < this.#nextLookMs) return;
		this.#nextLookMs = Number.POSITIVE_INFINITY;
		this.#refresh().finally(() => {
			this.#nextLookMs = performance.now() + LOOK_MS;
		});
	}
	close() {}
	get #shown() {
		const shown = this.#items.filter(({ id, title, facts }) => this.#choice.matches([
			id,
			title,
			facts
		]));
		return this.#isSorted ? shown.sort((a, b) => a.title.localeCompare(b.title)) : shown;
	}
	get #current() {
		const shown = this.#shown;
		return shown.find(({ id }) => id === this.#currentId) ?? shown[0];
	}
	#keys() {
		const current = this.#current;
		return this.#tab?.keys(current).filter(({ isOfList }) => current || isOfList) ?? [];
	}
	#emptyText(tab) {
		return this.#items.length === 0 ? tab.empty : `None of ${this.#items.length} has ${this.#choice.shownFilter}.`;
	}
	#open() {
		this.#isOpen = this.#current !== void 0;
		this.#facts.toStart();
	}
	#scroll(rows) {
		if (this.#isOpen) this.#facts.scroll(rows);
		else this.#move(rows);
	}
	#move(rows) {
		const shown = this.#shown;
		const at = shown.findIndex(({ id }) => id === this.#current?.id);
		this.#currentId = shown[Math.max(0, Math.min(at + rows, shown.length - 1))]?.id;
	}
	#select() {
		const current = this.#current;
		if (!current) return;
		this.#choice.toggle(current.id);
		this.#move(1);
	}
	#press(pressed) {
		const { key, asks, types } = pressed;
		const items = pressed.isOfList ? [] : this.#choice.of(this.#shown, this.#current);
		const run = (typed) => this.#run(pressed, items, typed);
		if (types !== void 0) this.#frame.prompt(`${types}: `, { accepted: (typed) => typed.trim() === "" ? void 0 : run(typed) });
		else if (asks !== void 0) {
			const [first] = items;
			const about = items.length === 1 && first ? { label: first.title } : {};
			const verb = items.length > 1 ? `${asks.verb} ${items.length}` : asks.verb;
			this.#frame.ask({
				verb,
				...about,
				key,
				does: asks.does,
				yes: () => run("")
			});
		} else run("");
	}
	#run(key, items, typed) {
		const said = key.run(items.map(({ id }) => id), typed);
		this.#choice.clear();
		said.catch(require_label.errorLabel).then(async (text) => {
			await this.#refresh();
			this.#frame.say(text);
		});
	}
	async #refresh() {
		try {
			this.#tab ??= await this.#load();
			this.#items = await this.#tab.items();
			this.#problem = void 0;
		} catch (error) {
			this.#items = [];
			this.#problem = require_label.errorLabel(error);
		}
		this.#frame.draw();
	}
};
exports.ItemsPane = ItemsPane;
