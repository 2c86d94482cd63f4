// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_format = require("./format.cjs"), require_label = require("./label.cjs"), problem = {
	leftBehind: (count) => `${require_format.l(count, "loop")} of the session before this one: at rest until that session is resumed.`,
	noTaskOfRun: (runs, id, error) => `Run ${runs} of loop ${id} is not on the task list: ${require_label.n(error)}`,
	fileUnusable: (error) => `Loops do not fire while their file cannot be used: ${require_label.n(error)}`,
	notAccepted: (id, name, error) => `Loop ${id} ${name} is paused: ${require_label.n(error)} It is kept as it is; delete it, and create it anew with what is allowed.`,
	resultNotKept: (error) => `What a loop's run came to could not be kept: ${require_label.n(error)}`,
	promptUnreadable: (path, error) => `${require_format.t(path)} cannot be read: ${require_label.n(error)}`,
	promptNoFile: (path) => `${require_format.t(path)} is no file; a prompt is a text file.`,
	promptTooLong: (path, has, most) => `${require_format.t(path)} has ${has}; a prompt has at most ${most} characters.`,
	notLoops: "it has no version or no list of loops",
	notALoop: "is not a loop",
	idTaken: (id) => `its id ${id} is another's too`,
	paceNotWhole: "its pace is not whole",
	everyNotMs: (givenText, everyMs) => `every ${require_label.c(givenText)} is not ${everyMs} ms`,
	loops: "The loops"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return problem;
	}
});
