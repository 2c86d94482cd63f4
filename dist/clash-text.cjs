// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs"), require_label = require("./label.cjs");
// extensions/core/tools/clash-text.ts
function clashText({ taken, missing }, offFlag) {
	return `There are tools of the same name already: ${[...Map.groupBy(taken, ({ sourceInfo: { origin, source, path } }) => require_label.r(require_format.t(origin === "package" ? source : path)))].map(([owner, tools]) => `${tools.map(({ name }) => name).join(", ")} (of ${owner})`).join("; ")}. These of pi-monitor are left out for it: ${missing.join(", ")}. Keep one of the packages (pi config), or start pi with ${offFlag}.`;
}
exports.clashText = clashText;
