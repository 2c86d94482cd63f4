// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/ask-filter.ts
function askForFilter(choice, frame) {
	frame.prompt("/", {
		typed: (text) => {
			choice.filter = text;
		},
		accepted() {},
		cancelled: () => {
			choice.filter = "";
		}
	});
}
const LIST_SHARE = .55;
const BETWEEN = " │ ";
function besideWidths(width) {
	if (width < 118) return [width, 0];
	const list = Math.floor(width * LIST_SHARE);
	return [list, width - list - 3];
}
function beside(left, right, [width, rightWidth], height, theme) {
	return Array.from({ length: height }, (_, index) => {
		const row = left[index] ?? "";
		return row + " ".repeat(Math.max(0, width - (0, _earendil_works_pi_tui.visibleWidth)(row))) + theme.fg("border", BETWEEN) + (0, _earendil_works_pi_tui.truncateToWidth)(right[index] ?? "", rightWidth, "…");
	});
}
// extensions/monitor/ui/panel/list-choice.ts
const FILTER_MAX_CHARS = 30;
var ListChoice = class {
	filter = "";
	#selected = new Set();
	matches(words) {
		const { filter } = this;
		if (filter === "") return true;
		const hasCapitals = filter !== filter.toLowerCase();
		return words.some((word) => (hasCapitals ? word : word.toLowerCase()).includes(filter));
	}
	toggle(id) {
		if (!this.#selected.delete(id)) this.#selected.add(id);
	}
	has(id) {
		return this.#selected.has(id);
	}
	clear() {
		this.#selected.clear();
	}
	of(rows, current) {
		const selected = rows.filter(({ id }) => this.#selected.has(id));
		return selected.length > 0 ? selected : current ? [current] : [];
	}
	get shownFilter() {
		return require_label.label(this.filter, FILTER_MAX_CHARS);
	}
	text(rows) {
		const selected = rows.filter(({ id }) => this.#selected.has(id)).length;
		return [...this.filter === "" ? [] : [`/${this.shownFilter}`], ...selected > 0 ? [`${selected} selected`] : []].join(" · ");
	}
};
Object.defineProperty(exports, "ListChoice", {
	enumerable: true,
	get: function() {
		return ListChoice;
	}
});
Object.defineProperty(exports, "askForFilter", {
	enumerable: true,
	get: function() {
		return askForFilter;
	}
});
Object.defineProperty(exports, "beside", {
	enumerable: true,
	get: function() {
		return beside;
	}
});
Object.defineProperty(exports, "besideWidths", {
	enumerable: true,
	get: function() {
		return besideWidths;
	}
});
