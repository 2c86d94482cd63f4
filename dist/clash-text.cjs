// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_questions = require("./questions.cjs");
// extensions/core/tools/clash-text.ts
function clashText({ taken, missing }, offFlag) {
	let owners = [...Map.groupBy(taken, ({ sourceInfo: { origin, source, path } }) => require_texts.D(require_texts.f(origin === "package" ? source : path)))].map(([owner, tools]) => `${tools.map(({ name }) => name).join(", ")} (of ${owner})`);
	return require_questions.t.clash(owners, missing, offFlag);
}
exports.clashText = clashText;
