// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_questions = require("./questions.cjs");
// extensions/core/tools/clash-text.ts
function clashText({ taken: e, missing: t }, n) {
	let r = [...Map.groupBy(e, ({ sourceInfo: { origin: e, source: t, path: n } }) => require_texts.O(require_texts.f(e === "package" ? t : n)))].map(([e, t]) => `${t.map(({ name: e }) => e).join(", ")} (of ${e})`);
	return require_questions.t.clash(r, t, n);
}
exports.clashText = clashText;
