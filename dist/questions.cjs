// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), ACTS = {
	start: ["start", "it"],
	stop: ["stop", "it"],
	replace: ["replace", "it"],
	write: ["write", "to it"],
	send: ["send", "it"],
	allow: ["allow", "it"]
}, questionText = {
	planMode: "Plan mode is on: nothing is started in it. Go on planning, or ask the user to leave plan mode (/plan). Listing, reading and stopping are allowed.",
	more: (e, t) => e < t ? "↓ for more" : "↑ for the start",
	keys: (e, t, n, r) => {
		let [i, a] = ACTS[r];
		return `${e} ${t ? `${i}s ${a}` : "reads on"} · ${n} does not ${i} ${a}`;
	},
	clash: (e, t, n) => `There are tools of the same name already: ${e.join("; ")}. So these of pi-monitor are left out: ${t.join(", ")}. Keep one of the packages (pi config), or start pi with ${n}.`,
	invisible: (e) => `${require_texts.b(e, "invisible or control character")}, shown as ${e === 1 ? "an escape" : "escapes"}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return questionText;
	}
});
