// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
// extensions/monitor/texts/replaced.ts
function replacedText({ sourceInfo: { origin: e, source: t, path: n } }) {
	return `bash is replaced (by ${require_texts.O(require_texts.f(e === "package" ? t : n))}): its commands cannot be moved to the background, and are not guarded. "bash": false in the settings says that this is meant.`;
}
exports.replacedText = replacedText;
