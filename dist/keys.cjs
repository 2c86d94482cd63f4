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
function actionOf(e, t) {
	let n = Object.entries(OWN_KEYS).find(([t]) => isKey(e, t));
	return n ? n[1] : PI_KEYS.find(([n]) => t.matches(e, n))?.[1];
}
function arrowOf(e, t) {
	return t.matches(e, "tui.select.up") ? "up" : t.matches(e, "tui.select.down") ? "down" : void 0;
}
function isKey(e, t) {
	if (e === t) return !0;
	if (t === " ") return (0, _earendil_works_pi_tui.matchesKey)(e, "space");
	let n = t.toLowerCase();
	return t === n ? (0, _earendil_works_pi_tui.matchesKey)(e, n) : (0, _earendil_works_pi_tui.matchesKey)(e, `shift+${n}`);
}
const SHORT = {
	escape: "esc",
	up: "↑",
	down: "↓",
	left: "←",
	right: "→",
	pageUp: "pgup",
	pageDown: "pgdn"
};
function keyName(e) {
	let [t = ""] = (0, _earendil_works_pi_coding_agent.keyText)(e).split("/");
	return SHORT[t] ?? t;
}
function keyPair(e, t) {
	let n = [keyName(e), keyName(t)];
	return n.join(n.some((e) => e.length > 1) ? " " : "");
}
function upDown() {
	return keyPair("tui.select.up", "tui.select.down");
}
function leftRight() {
	return keyPair("tui.editor.cursorLeft", "tui.editor.cursorRight");
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return leftRight;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return keyName;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return arrowOf;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return upDown;
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
