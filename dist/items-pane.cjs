// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_panel = require("./panel.cjs"), require_list_choice = require("./list-choice.cjs"), require_rows = require("./rows.cjs"), require_keys = require("./keys.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/item-row.ts
const MARKS = {
	running: ["●", "accent"],
	waiting: ["○", "muted"],
	paused: ["‖", "warning"],
	done: ["✓", "success"]
};
function itemRow({ state, title, facts }, isSelected, isCurrent, width, theme) {
	let [mark, color] = MARKS[state], selected = isSelected ? theme.fg("accent", "▪") : " ", cursor = isCurrent ? theme.fg("accent", "›") : " ", shown = (0, _earendil_works_pi_tui.truncateToWidth)(title, Math.max(8, Math.floor(width / 2)), "…"), start = `${cursor}${selected} ${theme.fg(color, mark)} ${isCurrent ? theme.bold(shown) : shown}  `, room = Math.max(0, width - (0, _earendil_works_pi_tui.visibleWidth)(start)), row = (0, _earendil_works_pi_tui.truncateToWidth)(start + theme.fg("dim", (0, _earendil_works_pi_tui.truncateToWidth)(facts, room, "…")), width, "…");
	return isCurrent ? require_rows.C(row, width, (text) => theme.bg("selectedBg", text)) : row;
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
		let shown = rows.slice(this.#top, this.#top + height), below = rows.length - this.#top - shown.length;
		return below > 0 && height > 1 && (shown[height - 1] = theme.fg("dim", require_panel.t.moreRows(below))), shown;
	}
}, ItemsPane = class {
	#load;
	#frame;
	#choice = new require_list_choice.t();
	#tab;
	#items = [];
	#problem;
	#currentId;
	#isSorted = !1;
	#top = 0;
	#isOpen = !1;
	#facts = new ScrolledRows();
	#nextLookMs = 0;
	constructor(load, frame) {
		this.#load = load, this.#frame = frame, this.look();
	}
	get isTall() {
		return !1;
	}
	hints() {
		let cancel = require_keys.i("tui.select.cancel");
		return this.#isOpen ? [
			{
				key: cancel,
				does: "back"
			},
			{
				key: "↑↓",
				does: "scroll"
			},
			...this.#keys()
		] : [
			{
				key: cancel,
				does: this.#choice.filter === "" ? "close" : require_list_choice.a.clearFilter
			},
			{
				key: "tab",
				does: require_list_choice.a.nextList
			},
			...this.#current ? [{
				key: require_keys.i("tui.select.confirm"),
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
					does: require_list_choice.a.order(this.#isSorted)
				},
				{
					key: "/",
					does: "filter"
				}
			] : [],
			{
				key: "?",
				does: require_list_choice.a.allKeys
			}
		];
	}
	actions() {
		let move = (rows) => () => this.#scroll(rows), back = () => {
			this.#isOpen ? this.#isOpen = !1 : this.#frame.close();
		};
		return {
			up: move(-1),
			down: move(1),
			pageUp: move(-10),
			pageDown: move(10),
			start: move(-Infinity),
			end: move(Infinity),
			help: this.#frame.help,
			back,
			cancel: () => {
				this.#choice.filter === "" || this.#isOpen ? back() : this.#choice.filter = "";
			},
			open: () => this.#open(),
			otherLog: () => this.#frame.otherTab(1),
			left: () => this.#frame.otherTab(-1),
			right: () => this.#frame.otherTab(1),
			select: () => this.#select(),
			sort: () => {
				this.#isSorted = !this.#isSorted;
			},
			searchDown: () => require_list_choice.i(this.#choice, this.#frame)
		};
	}
	handleKey(data) {
		let key = this.#keys().find(({ key }) => require_keys.r(data, key));
		return key && this.#press(key), key !== void 0;
	}
	title() {
		let shown = this.#shown, count = `${shown.length}${shown.length < this.#items.length ? ` of ${this.#items.length}` : ""}`, chosen = this.#choice.text(shown);
		return {
			left: "",
			right: chosen === "" ? count : `${chosen} · ${count}`
		};
	}
	render({ width, height }, theme) {
		let shown = this.#shown, current = this.#current;
		if (!current) {
			let text = this.#problem ?? (this.#tab ? this.#emptyText(this.#tab) : "Loading…");
			return (0, _earendil_works_pi_tui.wrapTextWithAnsi)(text, width).map((row) => theme.fg("muted", row));
		}
		let details = (columns) => current.details.flatMap((row) => (0, _earendil_works_pi_tui.wrapTextWithAnsi)(row, Math.max(1, columns)));
		if (this.#isOpen) return this.#facts.render(details(width), height, theme);
		this.#currentId = current.id;
		let widths = require_list_choice.r(width), at = shown.indexOf(current);
		this.#top = Math.max(0, Math.min(Math.max(Math.min(this.#top, at), at - height + 1), shown.length - height));
		let rows = shown.slice(this.#top, this.#top + height).map((item) => itemRow(item, this.#choice.has(item.id), item === current, widths[0], theme));
		return widths[1] === 0 ? rows : require_list_choice.n(rows, details(widths[1]), widths, height, theme);
	}
	marginAt() {}
	wheel(rows) {
		this.#scroll(this.#isOpen ? rows : Math.sign(rows));
	}
	click(row) {
		let item = this.#shown[this.#top + row];
		if (!item || this.#isOpen) return;
		let isSecondClick = item.id === this.#currentId;
		this.#currentId = item.id, isSecondClick && this.#open();
	}
	look() {
		performance.now() < this.#nextLookMs || (this.#nextLookMs = Infinity, this.#refresh().finally(() => {
			this.#nextLookMs = performance.now() + 1e3;
		}));
	}
	close() {}
	get #shown() {
		let shown = this.#items.filter(({ id, title, facts }) => this.#choice.matches([
			id,
			title,
			facts
		]));
		return this.#isSorted ? shown.sort((a, b) => a.title.localeCompare(b.title)) : shown;
	}
	get #current() {
		let shown = this.#shown;
		return shown.find(({ id }) => id === this.#currentId) ?? shown[0];
	}
	#keys() {
		let current = this.#current;
		return this.#tab?.keys(current).filter(({ isOfList }) => current || isOfList) ?? [];
	}
	#emptyText(tab) {
		return this.#items.length === 0 ? tab.empty : require_panel.t.noneHas(this.#items.length, this.#choice.shownFilter);
	}
	#open() {
		this.#isOpen = this.#current !== void 0, this.#facts.toStart();
	}
	#scroll(rows) {
		this.#isOpen ? this.#facts.scroll(rows) : this.#move(rows);
	}
	#move(rows) {
		let shown = this.#shown, at = shown.findIndex(({ id }) => id === this.#current?.id);
		this.#currentId = shown[Math.max(0, Math.min(at + rows, shown.length - 1))]?.id;
	}
	#select() {
		let current = this.#current;
		current && (this.#choice.toggle(current.id), this.#move(1));
	}
	#press(pressed) {
		let { key, asks, types } = pressed, items = pressed.isOfList ? [] : this.#choice.of(this.#shown, this.#current), run = (typed) => this.#run(pressed, items, typed);
		if (types !== void 0) this.#frame.prompt(`${types}: `, { accepted: (typed) => typed.trim() === "" ? void 0 : run(typed) });
		else if (asks !== void 0) {
			let [first] = items, about = items.length === 1 && first ? { label: first.title } : {}, verb = items.length > 1 ? `${asks.verb} ${items.length}` : asks.verb;
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
		let said = key.run(items.map(({ id }) => id), typed);
		this.#choice.clear(), said.catch(require_texts.E).then(async (text) => {
			await this.#refresh(), this.#frame.say(text);
		});
	}
	async #refresh() {
		try {
			this.#tab ??= await this.#load(), this.#items = await this.#tab.items(), this.#problem = void 0;
		} catch (error) {
			this.#items = [], this.#problem = require_texts.E(error);
		}
		this.#frame.draw();
	}
};
exports.ItemsPane = ItemsPane;
