// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell = require("./shell.cjs"), require_first_use = require("./first-use.cjs");
// extensions/core/tools/clash-text.ts
function clashText({ taken, missing }, offFlag) {
	let owners = [...Map.groupBy(taken, ({ sourceInfo: { origin, source, path } }) => require_shell.At(require_shell.l(origin === "package" ? source : path)))].map(([owner, tools]) => `${tools.map(({ name }) => name).join(", ")} (of ${owner})`);
	return require_first_use.Ct.clash(owners, missing, offFlag);
}
exports.clashText = clashText;
