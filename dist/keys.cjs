// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/monitor/ui/panel/keys.ts
const PI_KEYS = [
	["tui.select.up", "up"],
	["tui.select.down", "down"],
	["tui.select.pageUp", "pageUp"],
	["tui.select.pageDown", "pageDown"],
	["tui.select.confirm", "open"],
	["tui.select.cancel", "cancel"],
	["tui.input.tab", "otherLog"],
	["tui.editor.cursorLeft", "left"],
	["tui.editor.cursorRight", "right"],
	["tui.editor.cursorLineStart", "start"],
	["tui.editor.cursorLineEnd", "end"]
], OWN_KEYS = {
	k: "up",
	j: "down",
	g: "start",
	G: "end",
	q: "back",
	f: "follow",
	w: "wrap",
	t: "times",
	m: "merge",
	"/": "searchDown",
	"#": "searchUp",
	"?": "help",
	"&": "match",
	e: "events",
	o: "openLog",
	"!": "nextError",
	n: "next",
	N: "previous",
	x: "stop",
	X: "stopSilently",
	p: "protect",
	a: "adopt",
	r: "restart",
	y: "copy",
	h: "finished",
	c: "clear",
	d: "command",
	i: "stepIn",
	s: "sort",
	" ": "select"
};
function actionOf(data, keybindings) {
	let own = Object.entries(OWN_KEYS).find(([key]) => isKey(data, key));
	return own ? own[1] : PI_KEYS.find(([keybinding]) => keybindings.matches(data, keybinding))?.[1];
}
function arrowOf(data, keybindings) {
	return keybindings.matches(data, "tui.select.up") ? "up" : keybindings.matches(data, "tui.select.down") ? "down" : void 0;
}
function isKey(data, key) {
	if (data === key) return !0;
	if (key === " ") return (0, _earendil_works_pi_tui.matchesKey)(data, "space");
	let lower = key.toLowerCase();
	return key === lower ? (0, _earendil_works_pi_tui.matchesKey)(data, lower) : (0, _earendil_works_pi_tui.matchesKey)(data, `shift+${lower}`);
}
const SHORT = {
	escape: "esc",
	up: "↑",
	down: "↓",
	pageUp: "pgup",
	pageDown: "pgdn"
};
function keyName(keybinding) {
	let [key = ""] = (0, _earendil_works_pi_coding_agent.keyText)(keybinding).split("/");
	return SHORT[key] ?? key;
}
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return keyName;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return arrowOf;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return isKey;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return actionOf;
	}
});
