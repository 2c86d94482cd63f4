// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), extensionText = {
	handedOverBefore: (pid) => `pid ${pid} has been handed over before, or is a task already.`,
	tooManyJobs: (most) => `${require_texts.x(most, "job")} running already, the most allowed. Stop one first.`,
	isEnded: (error) => `A command that was handed over is ended: ${require_texts.E(error)}`,
	noChild: "child is no ChildProcess of node:child_process.",
	childEnded: "child has already ended.",
	noOutput: "child has no output to read; allowed is stdio \"pipe\".",
	wrongText: (field, shown, most) => `${field} is ${shown}; allowed is a text of 1 to ${most} characters, not only blanks.`,
	noBuffer: (field, value) => `${field} is ${typeof value}; allowed is a Buffer.`,
	wrongTime: (value) => `startTime is ${typeof value == "number" ? value : typeof value}; allowed are ms since the epoch, until now.`,
	notStarted: (pid) => `child.pid is ${String(pid)}; the child has not been started.`,
	notOurChild: (pid) => `pid ${pid} is no child of this pi.`,
	noGroup: (pid) => `pid ${pid} leads no process group of its own: start it with "detached": true, or pi's group would be ended with it.`,
	wrongAction: (action) => `action is ${require_texts.N(action)}; allowed is one of "start", "startJob", "list", "stop".`
};
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return extensionText;
	}
});
