// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), questionText = {
	planMode: "Plan mode is on: nothing is started in it. Go on planning, or ask the user to leave plan mode (/plan). Listing, reading and stopping are allowed.",
	more: (e, t) => e < t ? "↓ for more" : "↑ for the start",
	keys: (e, t, n, r) => `${e} ${t ? r ? "starts it" : "allows it" : "reads on"} · ${n} does not${r ? " start it" : ""}`,
	clash: (e, t, n) => `There are tools of the same name already: ${e.join("; ")}. So these of pi-monitor are left out: ${t.join(", ")}. Keep one of the packages (pi config), or start pi with ${n}.`,
	invisible: (e) => `${require_texts.b(e, "invisible or control character")}, shown as ${e === 1 ? "an escape" : "escapes"}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return questionText;
	}
});
