// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), problem = {
	leftBehind: (e) => `${require_texts.b(e, "loop")} of the session before ${e === 1 ? "rests" : "rest"} until that session is resumed.`,
	noTaskOfRun: (e, t, n) => `Run ${e} of loop ${t} is not on the task list: ${require_texts.E(n)}`,
	fileUnusable: (e) => `Loops do not fire while their file cannot be used: ${require_texts.E(e)}`,
	notAccepted: (e, t, n) => `Loop ${e} ${t} is paused: ${require_texts.E(n)} It is kept as it is; delete it, and create it anew with what is allowed.`,
	resultNotKept: (e) => `What a loop's run came to could not be kept: ${require_texts.E(e)}`,
	promptUnreadable: (e, t) => `${require_texts.f(e)} cannot be read: ${require_texts.E(t)}`,
	promptNoFile: (e) => `${require_texts.f(e)} is no file; a prompt is a text file.`,
	promptTooLong: (e, t, n) => `${require_texts.f(e)} has ${t}; a prompt has at most ${n} characters.`,
	notLoops: "it has no version or no list of loops",
	notALoop: "is not a loop",
	idTaken: (e) => `its id ${e} is another's too`,
	wrongTrigger: "/trigger is no timer, pace or list of events that a loop can have",
	noNextRun: "it has a pace, but no time for its next run",
	paceBounds: (e, t) => `its pace goes from ${e} ms to ${t} ms: the shortest interval is longer than the longest`,
	everyNotMs: (e, t) => `every ${require_texts.N(e)} is not ${t} ms`,
	loops: "The loops"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return problem;
	}
});
