// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), extensionText = {
	handedOverBefore: (e) => `pid ${e} has been handed over before, or is a task already.`,
	tooManyJobs: (e) => `${require_texts.x(e, "job")} running already, the most allowed. Stop one first.`,
	isEnded: (e) => `A command that was handed over has been ended: ${require_texts.E(e)}`,
	noChild: "child is no ChildProcess of node:child_process.",
	childEnded: "child has already ended.",
	noOutput: "child has no output to read; allowed is stdio \"pipe\".",
	wrongText: (e, t, n) => `${e} is ${t}; allowed is a text of 1 to ${n} characters, not only blanks.`,
	noBuffer: (e, t) => `${e} is ${typeof t}; allowed is a Buffer.`,
	wrongTime: (e) => `startTime is ${typeof e == "number" ? e : typeof e}; allowed are ms since the epoch, until now.`,
	notStarted: (e) => `child.pid is ${String(e)}; the child has not been started.`,
	notOurChild: (e) => `pid ${e} is no child of this pi.`,
	noGroup: (e) => `pid ${e} leads no process group of its own: start it with "detached": true, or pi's group would be ended with it.`,
	wrongAction: (e) => `action is ${require_texts.P(e)}; allowed is one of "start", "startJob", "list", "stop".`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return extensionText;
	}
});
