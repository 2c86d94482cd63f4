// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), nothingLeft = {
	unended: [],
	independent: [],
	holders: [],
	unknown: void 0
};
// extensions/monitor/texts/starts.ts
function stop(e, t = "<id>") {
	return e === "model" ? "monitor_stop" : `/monitor-stop ${t}`;
}
const startText = {
	noDirectory: (e) => `The working directory does not exist: ${require_texts.M(e)}. Nothing was started.`,
	noShell: (e) => `The shell does not exist: ${require_texts.f(e)}. Nothing was started.`,
	shellFailed: (e, t) => `The shell ${require_texts.f(e)} could not be started: ${require_texts.E(t)}. Nothing was started.`,
	cannotStartAgain: (e) => `${e} cannot be started again: another extension started it, and handed it over.`,
	justEnding: (e) => `${e} is just ending. It can be started again once it has ended.`,
	nothingStarted: "Nothing has been started.",
	known: (e) => `Known are ${e}.`,
	listed: (e, t) => e.join(", ") + (t > 0 ? ` and ${t} more` : ""),
	ambiguous: (e, t) => `id ${require_texts.P(e)} is ambiguous: it begins ${t}.`,
	unknown: (e, t) => `Unknown id ${require_texts.P(e)}. ${t}`,
	running: (e) => e === "" ? "Nothing is running." : `Running: ${e}.`,
	hasEnded: (e, t, n) => `${e} has ended: ${t}. ${n}`,
	jobThenNeedsWake: "then needs a wake: wake is \"never\"; allowed with then is \"always\" (the default), \"failure\" or \"success\".",
	nameIsWord: (e) => `name ${require_texts.P(e)} means several tasks where one is to be stopped. Nothing was started: give another name.`,
	nameTaken: (e, t, n) => `name ${require_texts.P(e)} is taken by a running job${t ? ` (${t})` : ""}. Give another name, or stop that one first (${stop(n, t)}).`,
	tooManyJobs: (e, t) => `${require_texts.x(e, "job")} running already, the most allowed: ${t}. Wait, or stop one first.`,
	restartNeedsPersistent: "restart needs persistent: true; a monitor with a deadline is not started again.",
	thenNeedsWake: "then needs a wake: wake is \"never\"; allowed with then is \"end\" (the default) or \"event\".",
	replacesJob: (e, t) => `replaces is ${require_texts.P(e)}, which is the job ${t}; allowed is the id of a running monitor.`,
	justReplaced: (e) => `${e} is just being replaced by another call. Nothing was started: replace the monitor that comes of that, or leave replaces out.`,
	sameCommand: (e, t, n) => `The same command is already running as ${e} (${t}). ` + (n === "model" ? `Use that one, or give replaces: "${e}" to start it anew.` : `/monitor-restart ${e} starts it anew.`),
	sameCommandStarts: "The same command is just being started.",
	justStarting: (e) => `${e} (just starting)`,
	tooManyMonitors: (e, t, n) => `${require_texts.x(e, "monitor")} running already, the most allowed: ${t}. Stop one first (${stop(n)})${n === "model" ? ", or name it in replaces" : ""}.`,
	otherVersion: "The monitors were started by another version of pi-monitor: they have been ended.",
	notEnded: "it has not ended"
}, CONNECTED = "is connected to the user's terminal: they type into it now", inputText = {
	isClosed: "Its standard input is closed.",
	hasClosed: "It has closed its standard input.",
	wrongKey: (e, t, n) => `keys holds ${require_texts.P(e)}; allowed ${t === "pipe" ? `in a pipe are ${n}; end: true closes it, and with pty: true there are all keys` : `are ${n}, ctrl-a to ctrl-z`}.`,
	nothingToSend: "There is nothing to send; give at least one of text, keys and end.",
	tooLong: (e, t) => `text and keys are ${e} bytes; allowed are ${t}. Write it to a file, and have the command read that.`,
	notWhileConnected: (e) => `${e} ${CONNECTED}. Nothing was sent.`,
	rest: (e, t) => e ? `The rest was not sent${t ? ", and the input not ended" : ""}.` : "Its input was not ended.",
	partlyTaken: (e, t, n, r) => `${e} took ${t} of ${require_texts.b(n, "byte")}, and then no more: ${r}.`,
	ended: (e) => e === "pipe" ? "its input is closed" : "Ctrl+D typed",
	connected: `it ${CONNECTED}`,
	full: "its input is full, since it does not read, or reads too slowly, or it has closed it",
	justEnding: (e) => `${e} is just ending: nothing was sent.`,
	readsNothing: (e) => `${e} reads nothing: it was started without stdin: true or pty: true. Start it anew with one of them.`,
	startsAgain: (e) => `${e} has ended, and starts again soon: nothing was sent.`,
	sentNothing: (e, t) => `${e} was sent nothing. ${require_texts.E(t)}`,
	sentByModel: (e, t, n) => `the agent sent ${e}, last ${require_texts.v(t)}: ${n}`
};
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return startText;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return nothingLeft;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return inputText;
	}
});
