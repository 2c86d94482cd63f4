// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs"), require_settings = require("./settings2.cjs");
let typebox = require("typebox");
const jobWakeValues = [
	"always",
	"failure",
	"success",
	"never"
], parameterText = {
	name: "Usable as id",
	jobWake: "Ends that may wake you; default always",
	description: "Label of every event",
	timeoutMs: "Default 300000; ignored if persistent",
	persistent: "Until stopped or the session ends",
	wake: "What may wake you while idle",
	match: "RE2: only matching lines become events",
	ignore: "RE2: matching lines do not",
	until: "RE2: first match ends it",
	replaces: "Monitor to stop first",
	port: "It listens",
	ready: "Tells you once all holds",
	restart: "Start again after an end by itself",
	pty: "Sees a terminal",
	silenceMs: "Notice after so long without a line",
	then: "What you want to do then; comes back with its end"
}, READY_WITHIN_MS = {
	min: 1e3,
	max: 36e5,
	default: 6e4
};
function restartRule({ on, max = RESTART_MAX.default }) {
	return {
		on,
		max
	};
}
const RESTART_MAX = {
	min: 1,
	max: 100,
	default: 5
}, JITTER = .2, neverRestarted = {
	inRow: 0,
	total: 0
};
function nextStart(rule, { inRow, total }, run, random) {
	if (rule.on === "failure" && !run.failed) return;
	let before = run.ranMs >= 6e4 ? 0 : inRow;
	if (before >= rule.max) return;
	let jittered = Math.min(6e4, 1e3 * 2 ** before) * (1 - JITTER / 2 + JITTER * random);
	return {
		inRow: before + 1,
		total: total + 1,
		delayMs: Math.round(jittered)
	};
}
const restartOn = typebox.Type.Unsafe({
	type: "string",
	enum: ["failure", "always"]
}), startParameters = {
	ready: typebox.Type.Optional(typebox.Type.Object({
		line: typebox.Type.Optional(typebox.Type.String({ description: "RE2" })),
		port: typebox.Type.Optional(typebox.Type.Integer({
			minimum: 1,
			maximum: 65535,
			description: parameterText.port
		})),
		http: typebox.Type.Optional(typebox.Type.String({ description: "Local URL, 200-399" })),
		within_ms: typebox.Type.Optional(typebox.Type.Integer({
			minimum: READY_WITHIN_MS.min,
			maximum: READY_WITHIN_MS.max,
			description: "Default 60000"
		}))
	}, { description: parameterText.ready })),
	restart: typebox.Type.Optional(typebox.Type.Object({
		on: restartOn,
		max: typebox.Type.Optional(typebox.Type.Integer({
			minimum: RESTART_MAX.min,
			maximum: RESTART_MAX.max,
			description: "Default 5"
		}))
	}, { description: parameterText.restart })),
	stdin: typebox.Type.Optional(typebox.Type.Boolean({ description: "Takes monitor_send" })),
	pty: typebox.Type.Optional(typebox.Type.Boolean({ description: parameterText.pty })),
	silence_ms: typebox.Type.Optional(typebox.Type.Integer({
		minimum: require_settings.t.min,
		maximum: require_settings.t.max,
		description: parameterText.silenceMs
	})),
	then: typebox.Type.Optional(typebox.Type.String({
		maxLength: 1e3,
		pattern: "\\S",
		description: parameterText.then
	}))
}, startParametersOfJob = {
	ready: typebox.Type.Optional(typebox.Type.Object({
		line: typebox.Type.Optional(typebox.Type.String()),
		port: typebox.Type.Optional(typebox.Type.Integer()),
		http: typebox.Type.Optional(typebox.Type.String()),
		within_ms: typebox.Type.Optional(typebox.Type.Integer())
	})),
	restart: typebox.Type.Optional(typebox.Type.Object({
		on: restartOn,
		max: typebox.Type.Optional(typebox.Type.Integer())
	})),
	stdin: typebox.Type.Optional(typebox.Type.Boolean()),
	pty: typebox.Type.Optional(typebox.Type.Boolean()),
	silence_ms: typebox.Type.Optional(typebox.Type.Integer()),
	then: typebox.Type.Optional(typebox.Type.String())
}, TIMEOUT_SECONDS = {
	min: 1,
	max: 604800
}, JOB_NAME = {
	minLength: 1,
	maxLength: 40,
	pattern: "^[A-Za-z][\\w.:/-]*$"
}, runParameters = typebox.Type.Object({
	command: typebox.Type.String({ pattern: "\\S" }),
	name: typebox.Type.Optional(typebox.Type.String({
		...JOB_NAME,
		description: parameterText.name
	})),
	timeout_seconds: typebox.Type.Optional(typebox.Type.Integer({
		minimum: TIMEOUT_SECONDS.min,
		maximum: TIMEOUT_SECONDS.max
	})),
	wake: typebox.Type.Optional(typebox.Type.Unsafe({
		type: "string",
		enum: [...jobWakeValues],
		description: parameterText.jobWake
	})),
	...startParametersOfJob,
	task: typebox.Type.Optional(require_declare_tool.o)
}, { additionalProperties: !1 });
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return nextStart;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return parameterText;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return neverRestarted;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return jobWakeValues;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return runParameters;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return restartRule;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return startParameters;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return READY_WITHIN_MS;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return JOB_NAME;
	}
});
