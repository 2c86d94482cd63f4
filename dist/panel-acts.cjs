// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), actText = {
	connected: (title) => `Connected to ${title}. Ctrl+] goes back to pi; the program goes on.`,
	hasClosed: (title) => `${title} has closed its terminal.`,
	left: (title) => `Left ${title}; it goes on.`,
	lineKeys: "enter sends the line, ctrl+d ends the input, esc leaves",
	inputEnded: "Its input is ended.",
	inputFull: "its input is full: it does not read; the rest was not sent",
	stopsSilently: (task) => `stops ${task} and does not tell the model`,
	stoppedSilently: (title) => `Stopped ${title}; the model is not told.`,
	restart: (isRestart) => isRestart ? "Restart" : "Start",
	hasEnded: (title) => `${title} has ended.`,
	nothingSelected: "Nothing is selected.",
	forgets: "forgets them, their logs are kept",
	notCopied: (place) => `Not copied: ${place}`,
	copied: (isCopied, shown) => isCopied ? `Copied ${shown}` : `Sent to the terminal, which may not copy it: ${shown}`,
	copyFailed: (error) => `Not copied: ${require_texts.E(error)}`,
	notOpened: (place) => `Not opened: ${place}`,
	lineSent: "Sent the line to the agent.",
	cannotType: (isBetweenRuns, title) => isBetweenRuns ? `${title} has ended, and starts again soon.` : `${title} reads nothing: it was started without stdin or pty.`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return actText;
	}
});
