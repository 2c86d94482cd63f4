// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), named = (e) => require_texts.N(e, 40), actText = {
	connected: (e) => `Connected to ${named(e)}. Ctrl+] goes back to pi; the program goes on.`,
	hasClosed: (e) => `${named(e)} has closed its terminal.`,
	left: (e) => `Left ${named(e)}; it goes on.`,
	inputEnded: "Its input is ended.",
	inputFull: "its input is full: it does not read; the rest was not sent",
	stopsSilently: (e) => `stops ${e} and does not tell the agent`,
	stoppedSilently: (e) => `Stopped ${named(e)}; the agent is not told.`,
	restart: (e) => e ? "Restart" : "Start",
	hasEnded: (e) => `${named(e)} has ended.`,
	nothingSelected: "Nothing is selected.",
	forgets: "forgets them, logs are kept",
	notCopied: (e) => `Not copied: ${e}`,
	paths: (e, t) => e < t ? `the paths of ${e} of ${t} logs; the others were not kept` : `the paths of ${t} logs`,
	copied: (e, t) => e ? `Copied ${t}` : `Sent to the terminal, which may not copy it: ${t}`,
	copyFailed: (e) => `Not copied: ${require_texts.E(e)}`,
	notOpened: (e) => `Not opened: ${e}`,
	lineSent: "Sent the line to the agent.",
	cannotType: (e, t) => e ? `${named(t)} has ended, and starts again soon.` : `${named(t)} reads nothing: it was started without stdin or pty.`,
	protected: (e, t) => e ? `Protected: only you stop ${named(t)}.` : `No longer protected: ${named(t)}.`,
	adopted: (e, t) => `Adopted ${named(e)}: it belongs to this session now, and ${t === "never" ? "never wakes" : "wakes"} the agent${t === "never" ? "" : ` ${t}`}.`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return actText;
	}
});
