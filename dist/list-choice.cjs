// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/texts/panel-keys.ts
const keyText = {
	connect: "connect, ctrl+] leaves",
	typeLine: "type a line",
	sendLine: "send the line to the agent",
	wrap: (wrap) => wrap ? "cut lines" : "wrap",
	matching: (isOn) => isOn ? "all lines" : "only matching",
	onlyEvents: (isOn) => isOn ? "all lines" : "only events",
	times: (showsTimes) => showsTimes ? "no times" : "times",
	merge: (isMerged) => isMerged ? "one log" : "merge logs",
	copyPath: "copy path",
	chooseLine: "choose a line",
	nextList: "next list",
	order: (isSorted) => isSorted ? "by age" : "by title",
	clearFilter: "clear filter",
	allKeys: "all keys",
	hideFinished: "hide finished",
	clearFinished: "clear finished"
};
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
function besideWidths(width) {
	if (width < 118) return [width, 0];
	let list = Math.floor(width * .55);
	return [list, width - list - 3];
}
function beside(left, right, [width, rightWidth], height, theme) {
	return Array.from({ length: height }, (_, index) => {
		let row = left[index] ?? "";
		return row + " ".repeat(Math.max(0, width - (0, _earendil_works_pi_tui.visibleWidth)(row))) + theme.fg("border", " │ ") + (0, _earendil_works_pi_tui.truncateToWidth)(right[index] ?? "", rightWidth, "…");
	});
}
var ListChoice = class {
	filter = "";
	#selected = new Set();
	matches(words) {
		let { filter } = this;
		if (filter === "") return !0;
		let hasCapitals = filter !== filter.toLowerCase();
		return words.some((word) => (hasCapitals ? word : word.toLowerCase()).includes(filter));
	}
	toggle(id) {
		this.#selected.delete(id) || this.#selected.add(id);
	}
	has(id) {
		return this.#selected.has(id);
	}
	clear() {
		this.#selected.clear();
	}
	of(rows, current) {
		let selected = rows.filter(({ id }) => this.#selected.has(id));
		return selected.length > 0 ? selected : current ? [current] : [];
	}
	get shownFilter() {
		return require_texts.D(this.filter, 30);
	}
	text(rows) {
		let selected = rows.filter(({ id }) => this.#selected.has(id)).length;
		return [...this.filter === "" ? [] : [`/${this.shownFilter}`], ...selected > 0 ? [`${selected} selected`] : []].join(" · ");
	}
};
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return keyText;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return askForFilter;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return beside;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return besideWidths;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return ListChoice;
	}
});
