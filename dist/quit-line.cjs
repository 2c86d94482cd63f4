// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
let node_fs = require("node:fs");
// extensions/monitor/host/quit-line.ts
function quitLine(e) {
	return e.length === 0 ? void 0 : `${kindsText(e)} ended`;
}
function kindsText(e) {
	return [...Map.groupBy(e, ({ kind: e }) => e)].map(([e, { length: t }]) => require_texts.b(t, e)).join(" and ");
}
function sayAtExit(e) {
	process.once("exit", () => {
		try {
			(0, node_fs.writeSync)(process.stdout.fd, `${e}\n`);
		} catch {}
	});
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return quitLine;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return sayAtExit;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return kindsText;
	}
});
