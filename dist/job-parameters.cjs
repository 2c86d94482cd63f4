// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_declare_tool = require("./declare-tool.cjs");
const require_settings = require("./settings2.cjs");
let typebox = require("typebox");
// extensions/monitor/task/wake.ts
const jobWakeValues = [
	"always",
	"failure",
	"success",
	"never"
];
// extensions/monitor/ready/ready-bounds.ts
const READY_WITHIN_MS = {
	min: 1e3,
	max: 36e5,
	default: 6e4
};
// extensions/monitor/restart/restart-policy.ts
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
};
const FIRST_DELAY_MS = 1e3;
const LONGEST_DELAY_MS = 6e4;
const STABLE_MS = 6e4;
const JITTER = .2;
const neverRestarted = {
	inRow: 0,
	total: 0
};
function nextStart(rule, { inRow, total }, run, random) {
	if (rule.on === "failure" && !run.failed) return void 0;
	const before = run.ranMs >= STABLE_MS ? 0 : inRow;
	if (before >= rule.max) return void 0;
	const jittered = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** before) * (1 - JITTER / 2 + JITTER * random);
	return {
		inRow: before + 1,
		total: total + 1,
		delayMs: Math.round(jittered)
	};
}
// extensions/monitor/tools/task-parameters.ts
const restartOn = typebox.Type.Unsafe({
	type: "string",
	enum: ["failure", "always"]
});
const startParameters = {
	ready: typebox.Type.Optional(typebox.Type.Object({
		line: typebox.Type.Optional(typebox.Type.String({ description: "RE2" })),
		port: typebox.Type.Optional(typebox.Type.Integer({
			minimum: 1,
			maximum: 65535,
			description: "It listens"
		})),
		http: typebox.Type.Optional(typebox.Type.String({ description: "Local URL, 200-399" })),
		within_ms: typebox.Type.Optional(typebox.Type.Integer({
			minimum: READY_WITHIN_MS.min,
			maximum: READY_WITHIN_MS.max,
			description: "Default 60000"
		}))
	}, { description: "Tells you once all holds" })),
	restart: typebox.Type.Optional(typebox.Type.Object({
		on: restartOn,
		max: typebox.Type.Optional(typebox.Type.Integer({
			minimum: RESTART_MAX.min,
			maximum: RESTART_MAX.max,
			description: "Default 5"
		}))
	}, { description: "Start again after an end by itself" })),
	stdin: typebox.Type.Optional(typebox.Type.Boolean({ description: "Takes monitor_send" })),
	pty: typebox.Type.Optional(typebox.Type.Boolean({ description: "Sees a terminal" })),
	silence_ms: typebox.Type.Optional(typebox.Type.Integer({
		minimum: require_settings.SILENCE_MS.min,
		maximum: require_settings.SILENCE_MS.max,
		description: "Notice after so long without a line"
	})),
	then: typebox.Type.Optional(typebox.Type.String({
		maxLength: 1e3,
		pattern: "\\S",
		description: "What you want to do then; comes back with its end"
	}))
};
const startParametersOfJob = {
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
};
// extensions/monitor/tools/job-parameters.ts
const TIMEOUT_SECONDS = {
	min: 1,
	max: 604800
};
const JOB_NAME = {
	minLength: 1,
	maxLength: 40,
	pattern: "^[A-Za-z][\\w.:/-]*$"
};
const runParameters = typebox.Type.Object({
	command: typebox.Type.String({ pattern: "\\S" }),
	name: typebox.Type.Optional(typebox.Type.String({
		...JOB_NAME,
		description: "Usable as id"
	})),
	timeout_seconds: typebox.Type.Optional(typebox.Type.Integer({
		minimum: TIMEOUT_SECONDS.min,
		maximum: TIMEOUT_SECONDS.max
	})),
	wake: typebox.Type.Optional(typebox.Type.Unsafe({
		type: "string",
		enum: [...jobWakeValues],
		description: "Ends that may wake you; default always"
	})),
	...startParametersOfJob,
	task: typebox.Type.Optional(require_declare_tool.taskParameter)
}, { additionalProperties: false });
Object.defineProperty(exports, "JOB_NAME", {
	enumerable: true,
	get: function() {
		return JOB_NAME;
	}
});
Object.defineProperty(exports, "READY_WITHIN_MS", {
	enumerable: true,
	get: function() {
		return READY_WITHIN_MS;
	}
});
Object.defineProperty(exports, "jobWakeValues", {
	enumerable: true,
	get: function() {
		return jobWakeValues;
	}
});
Object.defineProperty(exports, "neverRestarted", {
	enumerable: true,
	get: function() {
		return neverRestarted;
	}
});
Object.defineProperty(exports, "nextStart", {
	enumerable: true,
	get: function() {
		return nextStart;
	}
});
Object.defineProperty(exports, "restartRule", {
	enumerable: true,
	get: function() {
		return restartRule;
	}
});
Object.defineProperty(exports, "runParameters", {
	enumerable: true,
	get: function() {
		return runParameters;
	}
});
Object.defineProperty(exports, "startParameters", {
	enumerable: true,
	get: function() {
		return startParameters;
	}
});
