// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), problem = {
	leftBehind: (count) => `${require_texts.b(count, "loop")} of the session before this one: at rest until that session is resumed.`,
	noTaskOfRun: (runs, id, error) => `Run ${runs} of loop ${id} is not on the task list: ${require_texts.E(error)}`,
	fileUnusable: (error) => `Loops do not fire while their file cannot be used: ${require_texts.E(error)}`,
	notAccepted: (id, name, error) => `Loop ${id} ${name} is paused: ${require_texts.E(error)} It is kept as it is; delete it, and create it anew with what is allowed.`,
	resultNotKept: (error) => `What a loop's run came to could not be kept: ${require_texts.E(error)}`,
	promptUnreadable: (path, error) => `${require_texts.f(path)} cannot be read: ${require_texts.E(error)}`,
	promptNoFile: (path) => `${require_texts.f(path)} is no file; a prompt is a text file.`,
	promptTooLong: (path, has, most) => `${require_texts.f(path)} has ${has}; a prompt has at most ${most} characters.`,
	notLoops: "it has no version or no list of loops",
	notALoop: "is not a loop",
	idTaken: (id) => `its id ${id} is another's too`,
	paceNotWhole: "its pace is not whole",
	everyNotMs: (givenText, everyMs) => `every ${require_texts.M(givenText)} is not ${everyMs} ms`,
	loops: "The loops"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return problem;
	}
});
