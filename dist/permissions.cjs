// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), permissionText = {
	startNotAllowed: "The user did not allow this start.",
	askedAct: (e, t) => `${e === "start" ? "Start" : "Send"} ${t}?`,
	taskRefused: (e) => `task: ${e} Nothing was started.`,
	noTaskList: (e) => `task is ${require_texts.P(e)}, and this session has no task list. Nothing was started: leave task out.`,
	windows: "Monitors need Linux, macOS or WSL: on Windows itself processes cannot be ended reliably.",
	noCommand: "pi's bash tool did not say how it would run the command.",
	noShell: (e) => `The shell does not exist: ${e === void 0 ? "none" : require_texts.f(e)}. Correct or remove shellPath in pi's settings. Nothing was started.`,
	stopsIt: "stops it",
	insteadOfStop: (e) => `Leave it running, or ask the user to stop it (/monitor-stop ${e}).`,
	writeTo: "write to",
	writesToIt: "writes to it",
	insteadOfInput: "Nothing was sent; ask the user.",
	protected: (e, t, n) => `${e} is protected: only the user ${t}. ${n}`,
	owner: (e, t) => e ? "in another session" : t === "user" ? "by the user" : "by an extension",
	notYours: (e, t, n, r) => `${e} was started ${t}: it is not yours to ${n}. ${r}`,
	question: (e, t, n) => `Let the agent ${e} ${t} ${n}?`,
	refused: (e, t, n) => `${e} was started ${t}, and the user did not allow this ${n}. It runs on.`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return permissionText;
	}
});
