// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), sessionText = {
	leftRunning: "still running, left by tasks of an earlier session here:",
	moreLeft: (more) => `- and what ${more} further tasks left`,
	quit: "Quit pi?",
	willEnd: (kinds, names) => `${kinds} will end: ${names}`,
	foreign: (why, foreign) => `${why}, running, started in another session; none wakes you until you adopt it: ${foreign.join("; ")}`,
	endedElsewhere: "ended while another session was there:",
	gone: (gone, more) => `ended with the session: ${gone.join(", ")}${more > 0 ? `, and ${more} before` : ""}`,
	thenPrompt: (thenPrompt) => `you wanted to do then: ${require_texts.M(thenPrompt, 300)}`,
	goesOn: (count, named) => `${require_texts.b(count, "task")} of the session before ${count === 1 ? "goes" : "go"} on: ${named}.`,
	endedBefore: (named) => `Ended with the session before: ${named}.`,
	attentionFailed: (program, error) => `attention.command ${require_texts.D(program)} was not run: ${require_texts.E(error)}`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return sessionText;
	}
});
