// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs"), endText = {
	exited: (code) => `exited with code ${code}`,
	signaled: (signal) => `ended by signal ${signal} from outside`,
	outputHeld: (shell, processes) => `shell ${shell}; output still held by ${processes}`,
	beforeReady: (words) => `${words} before it was ready,`,
	userCommand: "the user's command",
	userInPanel: "the user in the panel",
	extension: "an extension",
	userElsewhere: "the user, from another pi",
	userInShell: "the user, from a shell",
	model: "the model",
	youElsewhere: "you, from another pi",
	youInShell: "you, from a shell",
	stoppedBy: (stoppedBy) => `stopped by ${stoppedBy}`,
	replacedBy: (by) => `replaced by ${by}`,
	deadline: (timeout) => `stopped at its deadline (${timeout})`,
	firehose: (linesPerSecond, windowSeconds) => `stopped as firehose: more than ${linesPerSecond} lines per second over ${windowSeconds} s, without a break of ${windowSeconds} s`,
	memory: (usedMib, maxMib) => `stopped: it took ${usedMib} MiB of memory (memoryMaxMiB ${maxMib})`,
	until: "ended with the line that it was to run for (until)",
	withSession: "ended with the session",
	flood: (linesPerSecond, windowSeconds) => `stopped: more than ${linesPerSecond} lines/s for ${windowSeconds} s`
}, SIGNAL = /^SIG[A-Z0-9]+$/, ID = /^[a-z0-9]+$/;
function isEndReason(value) {
	let reason = value ?? {};
	switch (reason.kind) {
		case "exited": return Number.isFinite(reason.code);
		case "signaled": return SIGNAL.test(reason.signal);
		case "stopped": return Object.hasOwn(STOPPED_BY, reason.by);
		case "replaced": return ID.test(reason.by);
		case "timeout": return Number.isFinite(reason.timeoutMs);
		case "firehose": return Number.isFinite(reason.linesPerSecond) && Number.isFinite(reason.windowSeconds);
		case "memory": return Number.isFinite(reason.maxMib) && Number.isFinite(reason.usedMib);
		case "failed": return typeof reason.message == "string";
		case "until":
		case "session_end": return !0;
		default: return !1;
	}
}
function isFailure(reason) {
	switch (reason.kind) {
		case "exited": return reason.code !== 0;
		case "signaled":
		case "timeout":
		case "firehose":
		case "memory":
		case "failed": return !0;
		case "stopped":
		case "replaced":
		case "until":
		case "session_end": return !1;
	}
}
function isEndedByUs({ kind }) {
	return kind !== "exited" && kind !== "signaled";
}
const STOPPED_BY = {
	model: "you",
	command: endText.userCommand,
	panel: endText.userInPanel,
	extension: endText.extension,
	"other pi": endText.userElsewhere,
	shell: endText.userInShell
}, STOPPED_BY_TO_PERSON = {
	model: endText.model,
	"other pi": endText.youElsewhere,
	shell: endText.youInShell
};
function describeExit(reason) {
	return reason.kind === "exited" ? endText.exited(reason.code) : endText.signaled(reason.signal);
}
function timeoutText(timeoutMs, kind) {
	return kind === "job" ? `timeout_seconds ${timeoutMs / 1e3}` : `timeout_ms ${timeoutMs}`;
}
function describeEndReason(reason, kind) {
	switch (reason.kind) {
		case "exited":
		case "signaled": return describeExit(reason);
		case "stopped": return endText.stoppedBy(STOPPED_BY[reason.by]);
		case "replaced": return endText.replacedBy(reason.by);
		case "timeout": return endText.deadline(timeoutText(reason.timeoutMs, kind));
		case "firehose": return endText.firehose(reason.linesPerSecond, reason.windowSeconds);
		case "memory": return endText.memory(reason.usedMib, reason.maxMib);
		case "until": return endText.until;
		case "failed": return `failed: ${require_label.n(reason.message)}`;
		case "session_end": return endText.withSession;
	}
}
function describeEndToPerson(reason, kind) {
	return reason.kind === "firehose" ? endText.flood(reason.linesPerSecond, reason.windowSeconds) : reason.kind === "stopped" ? endText.stoppedBy(STOPPED_BY_TO_PERSON[reason.by] ?? "you") : describeEndReason(reason, kind);
}
function describeEndTo(reader, reason, kind) {
	return reader === "model" ? describeEndReason(reason, kind) : describeEndToPerson(reason, kind);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return isEndedByUs;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return isEndReason;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return describeEndToPerson;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return isFailure;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return describeExit;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return endText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return describeEndTo;
	}
});
