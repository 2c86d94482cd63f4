// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs"), SIGNAL = /^SIG[A-Z0-9]+$/, ID = /^[a-z0-9]+$/;
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
	command: "the user's command",
	panel: "the user in the panel",
	extension: "an extension",
	"other pi": "the user, from another pi",
	shell: "the user, from a shell"
}, STOPPED_BY_TO_PERSON = {
	model: "the model",
	"other pi": "you, from another pi",
	shell: "you, from a shell"
};
function describeExit(reason) {
	return reason.kind === "exited" ? `exited with code ${reason.code}` : `ended by signal ${reason.signal} from outside`;
}
function timeoutText(timeoutMs, kind) {
	return kind === "job" ? `timeout_seconds ${timeoutMs / 1e3}` : `timeout_ms ${timeoutMs}`;
}
function describeEndReason(reason, kind) {
	switch (reason.kind) {
		case "exited":
		case "signaled": return describeExit(reason);
		case "stopped": return `stopped by ${STOPPED_BY[reason.by]}`;
		case "replaced": return `replaced by ${reason.by}`;
		case "timeout": return `stopped at its deadline (${timeoutText(reason.timeoutMs, kind)})`;
		case "firehose": return `stopped as firehose: more than ${reason.linesPerSecond} lines per second over ${reason.windowSeconds} s, without a break of ${reason.windowSeconds} s`;
		case "memory": return `stopped: it took ${reason.usedMib} MiB of memory (memoryMaxMiB ${reason.maxMib})`;
		case "until": return "ended with the line that it was to run for (until)";
		case "failed": return `failed: ${require_label.n(reason.message)}`;
		case "session_end": return "ended with the session";
	}
}
function describeEndToPerson(reason, kind) {
	return reason.kind === "firehose" ? `stopped: more than ${reason.linesPerSecond} lines/s for ${reason.windowSeconds} s` : reason.kind === "stopped" ? `stopped by ${STOPPED_BY_TO_PERSON[reason.by] ?? "you"}` : describeEndReason(reason, kind);
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
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return describeEndTo;
	}
});
