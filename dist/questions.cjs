// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), questionText = {
	planMode: "Plan mode is on: nothing is started in it. Plan without it, or ask the user to leave plan mode (/plan). Listing, reading and stopping are allowed.",
	more: (end, rows) => end < rows ? "↓ for more" : "↑ for the start",
	keys: (confirm, wasSeen, cancel) => `${confirm} ${wasSeen ? "starts it" : "reads on"} · ${cancel} does not start it`,
	clash: (owners, missing, offFlag) => `There are tools of the same name already: ${owners.join("; ")}. These of pi-monitor are left out for it: ${missing.join(", ")}. Keep one of the packages (pi config), or start pi with ${offFlag}.`,
	invisible: (escapes) => `${require_texts.b(escapes, "invisible or control character")}, shown as ${escapes === 1 ? "an escape" : "escapes"}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return questionText;
	}
});
