// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), permissionText = {
	startNotAllowed: "The user did not allow this start.",
	taskRefused: (error) => `task: ${error} Nothing was started.`,
	noTaskList: (id) => `task is ${require_texts.N(id)}, and this session has no task list. Nothing was started: leave task out.`,
	windows: "Monitors need Linux, macOS or WSL: on Windows itself processes cannot be ended reliably.",
	noCommand: "pi's bash tool did not say how it would run the command.",
	noShell: (shellPath) => `The shell does not exist: ${shellPath === void 0 ? "none" : require_texts.f(shellPath)}. Correct or remove shellPath in pi's settings. Nothing was started.`,
	stopsIt: "stops it",
	insteadOfStop: (id) => `Leave it running, or ask the user to stop it (/monitor-stop ${id}).`,
	writeTo: "write to",
	writesToIt: "writes to it",
	insteadOfInput: "Nothing was sent; ask the user.",
	protected: (which, does, instead) => `${which} is protected: only the user ${does}. ${instead}`,
	owner: (isForeign, startedBy) => isForeign ? "in another session" : `by the ${startedBy}`,
	notYours: (which, owner, verb, instead) => `${which} was started ${owner}: it is not yours to ${verb}. ${instead}`,
	question: (verb, kind, which) => `Let the agent ${verb} ${kind} ${which}?`,
	refused: (which, owner, noun) => `${which} was started ${owner}, and the user did not allow this ${noun}. It runs on.`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return permissionText;
	}
});
