// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), KINDS = ["monitor", "job"];
function countedKinds(e) {
	return KINDS.flatMap((t) => {
		let { length: n } = e.filter((e) => e.kind === t);
		return n > 0 ? [require_texts.b(n, t)] : [];
	});
}
// extensions/monitor/host/quit-line.ts
function quitLine(e) {
	return e.length === 0 ? void 0 : `${kindsText(e)} ended`;
}
function kindsText(e) {
	return countedKinds(e).join(" and ");
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return quitLine;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return countedKinds;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return kindsText;
	}
});
