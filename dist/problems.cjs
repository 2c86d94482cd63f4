// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_shell = require("./shell.cjs"), problem = {
	leftBehind: (count) => `${require_shell._(count, "loop")} of the session before this one: at rest until that session is resumed.`,
	noTaskOfRun: (runs, id, error) => `Run ${runs} of loop ${id} is not on the task list: ${require_shell.kt(error)}`,
	fileUnusable: (error) => `Loops do not fire while their file cannot be used: ${require_shell.kt(error)}`,
	notAccepted: (id, name, error) => `Loop ${id} ${name} is paused: ${require_shell.kt(error)} It is kept as it is; delete it, and create it anew with what is allowed.`,
	resultNotKept: (error) => `What a loop's run came to could not be kept: ${require_shell.kt(error)}`,
	promptUnreadable: (path, error) => `${require_shell.l(path)} cannot be read: ${require_shell.kt(error)}`,
	promptNoFile: (path) => `${require_shell.l(path)} is no file; a prompt is a text file.`,
	promptTooLong: (path, has, most) => `${require_shell.l(path)} has ${has}; a prompt has at most ${most} characters.`,
	notLoops: "it has no version or no list of loops",
	notALoop: "is not a loop",
	idTaken: (id) => `its id ${id} is another's too`,
	paceNotWhole: "its pace is not whole",
	everyNotMs: (givenText, everyMs) => `every ${require_shell.Ft(givenText)} is not ${everyMs} ms`,
	loops: "The loops"
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return problem;
	}
});
