// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), BECAUSE = {
	compaction: "after the compaction",
	branch: "on this branch",
	reload: "after the reload"
}, sessionText = {
	leftRunning: "still running, left by tasks of an earlier session here:",
	moreLeft: (e) => `- and what ${e} further tasks left`,
	quit: "Quit pi?",
	willEnd: (e, t) => `${e} will end: ${t}`,
	foreign: (e, t) => `${e}, running, started in another session; none wakes you until you adopt it: ${t.join("; ")}`,
	because: (e) => BECAUSE[e] ?? "in this session",
	endedElsewhere: "ended while another session was there:",
	gone: (e, t) => `ended with the session: ${e.join(", ")}${t > 0 ? `, and ${t} before` : ""}`,
	noLongerRun: (e, t) => `No longer running: ${e.join(", ")}${t > 0 ? `, and ${t} before` : ""}.`,
	runOn: (e, t) => `${require_texts.b(e, "task")} ${e === 1 ? "runs" : "run"} on after the reload: ${t}.`,
	endedMeanwhile: (e) => `Ended meanwhile: ${e}.`,
	thenPrompt: (e) => `you wanted to do then: ${require_texts.N(e, 300)}`,
	goesOn: (e, t) => `${require_texts.b(e, "task")} of the session before ${e === 1 ? "goes" : "go"} on: ${t}.`,
	endedBefore: (e) => `Ended with the session before: ${e}.`,
	attentionFailed: (e, t) => `attention.command ${require_texts.O(e)} was not run: ${require_texts.E(t)}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return sessionText;
	}
});
